"""Run every benchmark and print the table of the README: `python benchmarks/run.py [start board …]`."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.measure import HEAD, Result, machine

ALL = (
    "start",
    "board",
    "journal",
    "palette",
    "ledger_import",
    "dirty_ledgers",
    "ledger_fuzz",
    "resumes",
    "resume_facts",
    "identity",
    "search",
    "search_shared",
    "screening",
    "policies",
    "insights",
    "scheduling",
    "process",
    "today",
)


def main(names: list[str]) -> int:
    """Measure, print, and exit with 1 when a promise was not kept."""
    results: list[Result] = []
    for name in names or ALL:
        results += import_module(f"benchmarks.{name}").measure()
    print(f"\nMeasured in one run on {machine()}.\n\n{HEAD}")
    for result in results:
        print(result.row())
    return 0 if all(result.is_met for result in results) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
