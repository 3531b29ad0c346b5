"""`python -m benchmarks.parsing.strangers FOLDER… [--differences] [--field FIELD]`: count résumés of other people's.

A folder holds files of any kind and beside them NAME.json with what is true of NAME.*, in the keys of
`docs/parse-output.md`; a key that is left away is not compared, null or [] must be read as empty. Who writes the truth
does it before the first run and without having read the rules; only the first count of a lot tells how good they are.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.parsing.score import LISTS, SINGLE, STAYS, Score
from services.resumes.digest import digest
from services.resumes.record import record

SINGLES = (*SINGLE, "qq", "hukou")
_ENTRY = ("school", "major", "degree", "company", "title", "start", "end", "internship")


def labelled(folder: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Every file that has its truth beside it."""
    for file in sorted(folder.iterdir()):
        truth = file.with_suffix(".json")
        if file.suffix != ".json" and truth.exists():
            yield file, json.loads(truth.read_text("utf-8"))


def counted(folder: Path) -> Score:
    """Score a folder; of each file only what its truth tells of."""
    whole = Score(singles=SINGLES)
    for file, truth in labelled(folder):
        for stay in (*truth.get("education", ()), *truth.get("employment", ())):
            for key in _ENTRY:
                stay.setdefault(key, None)
        one = Score(
            singles=tuple(key for key in SINGLES if key in truth),
            lists=tuple(key for key in LISTS if key in truth),
            stays={name: stay for name, stay in STAYS.items() if stay[0] in truth and name != "internships"},
        )
        found = digest(file.read_bytes(), file.name)
        one.add(file.name, truth, record(file.name, found.read, found.profile))
        for name, count in one.counts.items():
            total = whole.counts[name]
            total.right += count.right
            total.wrong += count.wrong
            total.missed += count.missed
        whole.differences += one.differences
    return whole


def main() -> None:
    """Count the folders, each by itself."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.parsing.strangers")
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--differences", action="store_true", help="print what was missed and what was wrong")
    parser.add_argument("--field", help="of this field only")
    given = parser.parse_args()
    for folder in given.folders:
        score = counted(folder)
        print(f"{folder}\n{'field':18} {'F1':>6} {'prec.':>6} {'recall':>6} {'n':>5}")
        for name, count in score.counts.items():
            total = count.right + count.missed
            print(f"{name:18} {count.f1:6.3f} {count.precision:6.3f} {count.recall:6.3f} {total:5}")
        for case, name, missed, wrong in score.differences if given.differences or given.field else ():
            if given.field in {None, name}:
                print(f"{case} · {name}\n   truth: {missed}\n   found: {wrong}")


if __name__ == "__main__":
    main()
