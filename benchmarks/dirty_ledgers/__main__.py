"""Look at dirty ledgers: `python -m benchmarks.dirty_ledgers [--seeds 0-199] [--unseen] [--write FOLDER]`."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

from benchmarks.dirty_ledgers import ledgers
from benchmarks.dirty_ledgers.page import Ledger
from benchmarks.dirty_ledgers.score import Tally, score


def main() -> None:
    """Score a range of seeds, or write their files with the truth beside them."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--seeds", default="0-199")
    asked.add_argument("--unseen", action="store_true", help="also the variants that are kept back from tuning")
    asked.add_argument("--write", type=Path, help="write the files into this folder instead")
    asked.add_argument("--show", type=int, default=40, help="how many complaints to print")
    asked.add_argument("--only", default="", help="complaints that contain this text")
    given = asked.parse_args()
    first, _, last = given.seeds.partition("-")
    tally = Tally()
    spoilt: Counter[str] = Counter()
    drawn: Counter[str] = Counter()
    for seed in range(int(first), int(last or first) + 1):
        ledger = ledgers.make(seed, unseen=given.unseen)
        drawn.update(ledger.features)
        if given.write:
            _write(given.write, seed, ledger)
            continue
        before = tally.lost_or_invented()
        score(ledger, tally, f"#{seed}")
        if tally.lost_or_invented() > before:
            spoilt.update(ledger.features)
            print(f"#{seed} rows: {ledger.features}")
    if given.write:
        return
    for complaint in [text for text in tally.complaints if given.only in text][: given.show]:
        print("  ", complaint[:230])
    print(f"\nlost or invented rows by feature: {[(name, n, drawn[name]) for name, n in spoilt.most_common(12)]}")
    print(f"headings {dict(tally.headings)}  fields {dict(tally.fields)}  kinds {dict(tally.kinds)}")
    print(f"cells {dict(tally.cells)}  rows {dict(tally.rows)}")
    print(f"F1 {tally.f1():.4f}  cells {tally.cell_share():.4f}  rows lost or invented {tally.lost_or_invented()}")


def _write(folder: Path, seed: int, ledger: Ledger) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{seed:04d} {ledger.name}"
    path.write_bytes(ledger.data)
    path.with_suffix(path.suffix + ".truth.json").write_text(
        json.dumps(ledger.truth(), ensure_ascii=False, indent=1, default=str), encoding="utf-8"
    )


if __name__ == "__main__":
    main()
