"""Dirty ledgers with the truth beside them: invented people, written down as offices write them.

`ledgers.make(seed)` gives one file and what a careful person would read out of it; `score` compares that with the
dry run. A fifth of all variants (headings, shapes of values, structures) is drawn only when asked for: `unseen=True`.
Nobody looks at those while the reading is being tuned.
"""

from __future__ import annotations

from benchmarks.measure import Result

FIRST, COUNT = 50_000, 200  # seeds that were never looked at


def measure() -> list[Result]:
    """For the runner: 200 ledgers of unseen seeds and all variants. What is told is what was read wrongly."""
    from benchmarks.dirty_ledgers import ledgers
    from benchmarks.dirty_ledgers.score import Tally, score

    tally = Tally()
    for seed in range(FIRST, FIRST + COUNT):
        score(ledgers.make(seed, unseen=True), tally)
    how = f"{COUNT} ledgers, {sum(tally.rows.values()):,} rows, {sum(tally.cells.values()):,} cells, unseen variants"
    return [
        Result("Dirty ledgers, 1 − F1 of headings and fields", (1 - tally.f1()) * 100, 3, unit="%", note=how),
        Result("Dirty ledgers, cells read wrongly", (1 - tally.cell_share()) * 100, 2, unit="%", note=how),
        Result("Dirty ledgers, rows lost or invented", tally.lost_or_invented(), 0, unit="rows", note=how),
    ]
