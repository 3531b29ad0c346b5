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


def move(url: str, person: str, acts: int, seed: int) -> dict[str, int]:
    """A workstation moves two cards at a time, seen a moment ago, to a stage by chance, until so many acts are done."""
    chance = random.Random(seed)
    workspace = Workspace(create_engine(url), person=Key(person), workstation=f"pc-{seed}")
    with workspace.reading() as session:
        stages = list(session.scalars(select(Stage.id).where(Stage.rank < 6).order_by(Stage.rank)))
    done = refused = moved = 0
    while done < acts:
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
    url, person, acts, *seeds = sys.argv[1:]
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()  # when all the others are ready too
    with ThreadPoolExecutor(len(seeds)) as seats:
        results = list(seats.map(partial(move, url, person, int(acts)), map(int, seeds)))
    sys.stdout.write(json.dumps(results))
