"""`main.py import`: a ledger from the command line, by the same way as in the window."""

from __future__ import annotations

import argparse
import sys

from PySide6.QtCore import QCoreApplication

from desktop.command_line import LOOK, Answer
from desktop.commands import opened
from services import seals, search
from services.insights import stays
from services.isolation import Isolation
from services.ledgers import dry_run, importing
from services.ledgers.plan import Plan
from services.ledgers.verify import Report
from services.progress import Quiet


class _Told(Quiet):
    """Progress on the error stream, one line that is written over; silent where nobody watches."""

    def step(self, done: int, total: int, what: str = "") -> None:
        super().step(done, total, what)
        if sys.stderr.isatty() and total:
            sys.stderr.write(f"\r{what:8} {done:9,} / {total:,}")
            sys.stderr.flush()


def import_ledger(given: argparse.Namespace) -> Answer:
    """Read, plan and (without --dry-run) write one ledger; 1 when a check of the report differs."""
    file = importing.load(given.ledger)
    isolation = Isolation(workers=1)
    try:
        with opened(given, alone=True) as local:
            desk, progress = importing.Plainly(local.workspace), _Told()
            draft = importing.prepare(desk, progress, isolation=isolation, file=file)
            if given.dry_run:
                with local.workspace.reading() as session:
                    return _planned(importing.look(session, draft_=draft).plan)
            done = importing.run(desk, progress, isolation=isolation, file=file, draft_=draft)
            stays.follow(local.workspace)
            search.follow(local.workspace)
            seals.seal(local.workspace)
            return _reported(done.report)
    finally:
        isolation.stop()


def _planned(plan: Plan) -> Answer:
    answer = Answer(data={"dry_run": True, **dry_run.as_data(plan)})
    for (action, reason), count in sorted(plan.counts.items()):
        answer.lines.append(f"{count:8,}  {action} {reason}".rstrip())
    answer.data["new_positions"] = [position.title for position in plan.new_positions]
    words = QCoreApplication.translate("CommandLine", "Nothing was written.")
    answer.lines.append(words)
    return answer


def _reported(report: Report) -> Answer:
    answer = Answer(code=LOOK if report.differences else 0, data=report.to_data())
    answer.data["differences"] = report.differences
    for name in ("rows", "created", "merged", "updated", "skipped", "to_fill"):
        answer.lines.append(f"{getattr(report, name):8,}  {name}")
    answer.lines += [
        f"{'✓' if check.is_equal else '✗'} {check.code} {', '.join(check.rows)}".rstrip() for check in report.checks
    ]
    return answer
