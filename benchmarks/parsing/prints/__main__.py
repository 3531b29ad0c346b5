"""`python -m benchmarks.parsing.prints LOT FOLDER [--differences FIELD]`: print a lot where it is missing, and count."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from benchmarks.parsing.people import NOW
from benchmarks.parsing.prints.make import LOTS, printed, write
from benchmarks.parsing.score import KEY, STAYS, Score

SINGLE = (
    "name", "gender", "birth_date", "age", "city", "native_place", "expected_job", "expected_city", "expected_salary",
    "degree",
)  # fmt: skip


def scored(folder: Path) -> tuple[Score, float]:
    """Score what lies in a folder, and tell how far PDF and DOCX of a person agree."""
    from models.values import clock
    from services.resumes.digest import digest
    from services.resumes.record import record

    score = Score(singles=SINGLE, lists=("phones", "emails"), stays=STAYS)
    same = compared = 0
    before: tuple[str, dict[str, Any]] = ("", {})
    for case in printed(folder):
        with clock.frozen(datetime(*NOW, 15, tzinfo=UTC)):
            found = digest(case.data, "")
        told = record(case.name, found.read, found.profile)
        score.add(case.name, case.truth, told)
        stem = case.name.rsplit(".", 1)[0]
        if before[0] == stem:
            keys = [key for key in told if key not in ("file", "error", "reader")]
            compared += len(keys)
            for key in keys:
                if before[1][key] == told[key]:
                    same += 1
                else:
                    score.differences.append((case.name, "agreement", [f"{key} {before[1][key]}"], [f"{told[key]}"]))
        before = (stem, told)
    return score, same / max(compared, 1)


def main() -> None:
    """Print a lot, and count it."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.parsing.prints")
    parser.add_argument("lot", choices=tuple(LOTS))
    parser.add_argument("folder", type=Path)
    parser.add_argument("--differences", metavar="FIELD", help="print what was missed and what was wrong")
    given = parser.parse_args()
    if not any(given.folder.glob("*.json")):
        write(given.lot, given.folder)
    score, agreement = scored(given.folder)
    print(f"{given.lot}; PDF and DOCX of one person agree in {agreement:.3f} of their fields")
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
