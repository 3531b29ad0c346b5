"""`python -m benchmarks.parsing.plain [LOT] [--differences FIELD]`: count a hand-written lot."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime

from benchmarks.parsing.people import NOW
from benchmarks.parsing.plain.make import LOTS, written
from benchmarks.parsing.prints.__main__ import SINGLE
from benchmarks.parsing.score import KEY, STAYS, Score


def scored(lot: str) -> Score:
    """Score what a lot says against what is read."""
    from models.values import clock
    from services.resumes.digest import digest
    from services.resumes.record import record

    stays = {key: STAYS[key] for key in ("schools", "majors", "school degrees", "companies", "titles")}
    score = Score(singles=SINGLE, lists=("phones", "emails"), stays=stays)
    for file in written(lot):
        with clock.frozen(datetime(*NOW, 15, tzinfo=UTC)):
            found = digest(file.data, "")
        score.add(file.name, file.truth, record(file.name, found.read, found.profile))
    return score


def main() -> None:
    """Count a lot."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.parsing.plain")
    parser.add_argument("lot", nargs="?", choices=LOTS, default=LOTS[-1])
    parser.add_argument("--differences", metavar="FIELD", help="print what was missed and what was wrong")
    given = parser.parse_args()
    score = scored(given.lot)
    print(f"{'field':18} {'F1':>6} {'prec.':>6} {'recall':>6} {'n':>5}")
    for name, count in score.counts.items():
        mark = "*" if name in KEY else " "
        total = count.right + count.missed
        print(f"{name:17}{mark} {count.f1:6.3f} {count.precision:6.3f} {count.recall:6.3f} {total:5}")
    for where, name, missed, wrong in score.differences:
        if given.differences in (name, "all"):
            print(f"{where}\n   {name}: missed {missed}  wrong {wrong}")


if __name__ == "__main__":
    main()
