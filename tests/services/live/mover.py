"""Some of many workstations that move the same cards as fast as they can: `python -m tests.services.live.mover …`."""

from __future__ import annotations

import json
import random
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from sqlalchemy import create_engine, select

from models.tables import Application, Stage
from models.values.keys import Key
from services import pipeline
from services.errors import Conflict
from services.pipeline import Seen
from services.use_cases import UseCase
from services.workspace import Workspace


def cards_of(workspace: Workspace) -> list[Seen]:
    with workspace.reading() as session:
        rows = session.execute(select(Application.id, Application.version).order_by(Application.id)).all()
    return [Seen(*row) for row in rows]


def move(url: str, person: str, acts: int, first: list[Seen], seed: int) -> dict[str, int]:
    """A workstation moves two cards at a time, seen a moment ago, to a stage by chance, until so many acts are done.

    The first time it acts on what it saw before anybody did: two of twenty cards each, so not all of them can.
    """
    chance = random.Random(seed)
    workspace = Workspace(create_engine(url), person=Key(person), workstation=f"pc-{seed}")
    with workspace.reading() as session:
        stages = list(session.scalars(select(Stage.id).where(Stage.rank < 6).order_by(Stage.rank)))
    done = refused = moved = 0
    cards = first
    while done < acts:
        seen = chance.sample(cards, 2)
        try:
            with workspace.action(UseCase.ADVANCE) as session:
                moved += pipeline.advance_all(session, applications=seen, to=chance.choice(stages)).count
            done += 1
        except Conflict:
            refused += 1
        cards = cards_of(workspace)
    workspace.close()
    return {"done": done, "refused": refused, "moved": moved}


if __name__ == "__main__":
    url, person, acts, *seeds = sys.argv[1:]
    seen_first = cards_of(Workspace(create_engine(url)))
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()  # when all the others are ready too
    with ThreadPoolExecutor(len(seeds)) as seats:
        results = list(seats.map(partial(move, url, person, int(acts), seen_first), map(int, seeds)))
    sys.stdout.write(json.dumps(results))
