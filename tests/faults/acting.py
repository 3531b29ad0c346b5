"""A program that acts on a workspace without end, to be killed.

`python -m tests.faults.acting FILE moves|imports|takes_back|lands NUMBER`

It says "begin" and "done" around each action, so that the test knows where it was.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from sqlalchemy import select

from models.tables import Application, Setting, Stage
from models.values.keys import Key
from services import pipeline
from services.ledgers import apply, importing, plan, take_back
from services.ledgers.book import Book
from services.ledgers.draft import cleaned, draft_of
from services.ledgers.read import read_book
from services.packets import landing
from services.pipeline import Seen
from services.progress import Quiet
from services.use_cases import UseCase
from services.workspace import Workspace
from services.workspaces.engine import open_engine
from tests.conftest import KEY

PEOPLE = 500


def opened(path: Path) -> Workspace:
    workspace = Workspace(open_engine(path, KEY))
    with workspace.reading() as session:
        me = session.scalars(select(Setting.value).where(Setting.code == "me")).one()
    workspace.person = Key(hex=me)
    return workspace


def ledger(number: int) -> Book:
    """A ledger of 500 people who are in no other ledger."""
    start = number * PEOPLE
    lines = ["序号,姓名,手机号,应聘职位,渠道,面试日期,面试结果"]
    lines += [
        f"{n},测试{n:06d},139{start + n:08d},工艺工程师,BOSS直聘,2026-02-{n % 28 + 1:02d},通过" for n in range(PEOPLE)
    ]
    return read_book("\n".join(lines).encode(), f"ledger-{number}.csv")


def imports(workspace: Workspace, number: int) -> None:
    apply.MANY = PEOPLE if number % 2 else 2 * PEOPLE  # journaled by the batch and by the row, in turns
    draft = draft_of(ledger(number))
    cleaned(draft, date(2026, 3, 12))
    with workspace.reading() as session:
        made = plan.plan(session, draft=draft)
    say("begin")
    with workspace.action(UseCase.LEDGER_IMPORT) as session:
        apply.write(session, plan=made)


def takes_back(workspace: Workspace, number: int) -> None:
    """Bring a ledger in, then take it back: only the second is killed."""
    draft = draft_of(ledger(number))
    cleaned(draft, date(2026, 3, 12))
    with workspace.action(UseCase.LEDGER_IMPORT) as session:
        batch = apply.write(session, plan=plan.plan(session, draft=draft)).batch
    say("begin")
    take_back.take_back(importing.Plainly(workspace), Quiet(), batch=batch)


def moves(workspace: Workspace, number: int) -> None:
    """All applications to the next stage, or back again."""
    del number
    with workspace.reading() as session:
        seen = [Seen(*row) for row in session.execute(select(Application.id, Application.version))]
        now = session.scalars(select(Application.stage_id).limit(1)).one()
        stages = list(session.scalars(select(Stage.id).order_by(Stage.rank).limit(2)))
    say("begin")
    with workspace.action(UseCase.ADVANCE) as session:
        pipeline.advance_all(session, applications=seen, to=stages[1] if now == stages[0] else stages[0])


def lands(workspace: Workspace, number: int) -> None:
    """Every form that came back, one action each, until none waits."""
    del number
    with workspace.reading() as session:
        waiting = landing.waiting(session, viewer=workspace.person)
    say("begin")
    for each in waiting:
        with workspace.action(UseCase.PACKET_LAND) as session:
            landing.land(session, returned=each.key, seen=each.version)


def say(word: str) -> None:
    sys.stdout.write(word + "\n")
    sys.stdout.flush()


def main() -> None:
    workspace = opened(Path(sys.argv[1]))
    act = {"moves": moves, "imports": imports, "takes_back": takes_back, "lands": lands}[sys.argv[2]]
    number = int(sys.argv[3])
    while True:
        number += 1
        act(workspace, number)
        say("done")


if __name__ == "__main__":
    main()
