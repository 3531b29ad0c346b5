"""`python -m benchmarks.parsing [--set tuned|seen-once|held-out] [--differences FIELD] [--write FOLDER]`."""

from __future__ import annotations

import argparse
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from benchmarks.parsing.make import HELD_OUT, SEEN_ONCE, TUNED, Case, cases
from benchmarks.parsing.people import NOW
from benchmarks.parsing.score import KEY, Score


def read(case: Case) -> dict[str, Any]:
    """What the program makes of a file."""
    from models.values import clock
    from services.resumes.digest import digest
    from services.resumes.record import record

    with clock.frozen(datetime(*NOW, 15, tzinfo=UTC)):
        found = digest(case.data, case.file)
    return record(case.name, found.read, found.profile)


def scored(which: str) -> tuple[Score, float]:
    """Score a set, and tell how far a PDF and a DOCX of the same person agree."""
    score = Score()
    same = compared = 0
    before: dict[str, Any] = {}
    for case in cases(which):
        found = read(case)
        score.add(f"{case.name} {case.layout}", case.truth, found)
        if case.name.endswith(".docx"):
            keys = [key for key in before if key not in ("file", "error", "reader")]
            compared += len(keys)
            same += sum(before[key] == found[key] for key in keys)
        before = found
    return score, same / compared


def main() -> None:
    """Score a set, or write it into a folder."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.parsing")
    parser.add_argument("--set", choices=("tuned", "seen-once", "held-out"), default="tuned")
    parser.add_argument("--differences", metavar="FIELD", help="print what was missed and what was wrong")
    parser.add_argument("--write", type=Path, metavar="FOLDER", help="only write the files, each with its truth")
    given = parser.parse_args()
    which = {"tuned": TUNED, "seen-once": SEEN_ONCE, "held-out": HELD_OUT}[given.set]
    if given.write:
        given.write.mkdir(parents=True, exist_ok=True)
        for case in cases(which):
            (given.write / case.name).write_bytes(case.data)
            (given.write / f"{case.name}.json").write_text(
                json.dumps(case.truth, ensure_ascii=False, indent=1), "utf-8"
            )
        return
    score, agreement = scored(which)
    print(f"{which}; PDF and DOCX of one person agree in {agreement:.3f} of their fields")
    print(f"{'field':18} {'F1':>6} {'prec.':>6} {'recall':>6} {'n':>5}")
    for name, count in score.counts.items():
        mark = "*" if name in KEY else " "
        print(
            f"{name:17}{mark} {count.f1:6.3f} {count.precision:6.3f} {count.recall:6.3f} {count.right + count.missed:5}"
        )
    for where, name, missed, wrong in score.differences:
        if given.differences in (name, "all"):
            print(f"{where}\n   {name}: missed {missed}  wrong {wrong}")


if __name__ == "__main__":
    main()
