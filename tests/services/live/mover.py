"""One of many workstations that move the same cards as fast as they can: `python -m tests.services.live.mover …`."""

from __future__ import annotations

import json
import random
import sys
import time

from sqlalchemy import create_engine, select

from models.tables import Application, Stage
from models.values.keys import Key
from services import pipeline
from services.errors import Conflict
from services.pipeline import Seen
from services.use_cases import UseCase
from services.workspace import Workspace


def move(url: str, person: str, seed: int, begin_at: float, seconds: float) -> dict[str, int]:
    """Move two cards at a time, seen a moment ago, to a stage by chance."""
    chance = random.Random(seed)
    workspace = Workspace(create_engine(url), person=Key(person), workstation=f"pc-{seed}")
    with workspace.reading() as session:
        stages = list(session.scalars(select(Stage.id).where(Stage.rank < 6).order_by(Stage.rank)))
    time.sleep(max(0.0, begin_at - time.time()))
    done = refused = moved = 0
    while time.time() < begin_at + seconds:
        with workspace.reading() as session:
            cards = session.execute(select(Application.id, Application.version).order_by(Application.id)).all()
        seen = [Seen(*card) for card in chance.sample(cards, 2)]
        try:
            with workspace.action(UseCase.ADVANCE) as session:
                moved += pipeline.advance_all(session, applications=seen, to=chance.choice(stages)).count
            done += 1
        except Conflict:
            refused += 1
    workspace.close()
    return {"done": done, "refused": refused, "moved": moved}


if __name__ == "__main__":
    url, person, seed, begin_at, seconds = sys.argv[1:6]
    sys.stdout.write(json.dumps(move(url, person, int(seed), float(begin_at), float(seconds))))
