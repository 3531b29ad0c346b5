"""The verification report as a workbook."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from services.ledgers.take_back import Line
from services.ledgers.verify import Report
from services.ledgers.write import write_report
from views.ledger_import.report_panel import ReportPanel
from views.ledger_import.words import skipped_words


def save_report(path: Path, line: Line, report: Report, shown: ReportPanel) -> None:
    """Write what the panel shows. Raises `file.cannot_write`."""
    translate = QCoreApplication.translate
    words = {
        "check": translate("LedgerReport", "Check"),
        "finding": translate("LedgerReport", "Finding"),
        "stage": translate("LedgerReport", "Stage"),
        "ledger": translate("LedgerReport", "Ledger"),
        "workspace": translate("LedgerReport", "Workspace"),
        "reason": translate("LedgerReport", "Reason"),
        "rows": translate("LedgerReport", "Rows"),
        "summary": translate("LedgerReport", "Verification"),
        "stages": translate("LedgerReport", "People per stage"),
        "skipped": translate("LedgerReport", "Skipped"),
    }
    skipped = [[skipped_words(reason), n] for reason, n in {**report.skipped_by, **report.not_people}.items()]
    checks = [[name, said] for name, said in shown.checks]
    write_report(path, words, line.file_name, shown.headline, checks, report.stages, skipped)
