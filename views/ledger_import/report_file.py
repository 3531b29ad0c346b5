"""The verification report as a workbook or on paper (PDF)."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from services.ledgers.take_back import Line
from services.ledgers.verify import Report
from services.reports import paper, workbook
from services.reports.content import Column, Drawn, Kind, Section
from services.reports.content import Report as Paper
from services.reports.saving import keep
from views.common.wording import local, moment
from views.ledger_import.problem_words import is_chinese
from views.ledger_import.report_panel import ReportPanel
from views.ledger_import.words import skipped_words

translate = QCoreApplication.translate


def save_report(path: Path, line: Line, report: Report, shown: ReportPanel) -> None:
    """Write what the panel shows; the ending of the name decides the form. Raises `report.not_written`."""
    made = _paper(line, report, shown)
    keep(path, paper.write(made) if path.suffix.lower() == ".pdf" else workbook.write(made))


def _paper(line: Line, report: Report, shown: ReportPanel) -> Paper:
    day = local(line.at).date()
    sections = [_checks(report, shown), _stages(report), _rows(report)]
    if report.version:
        sections.append(_version(report))
    return Paper(
        code="verification",
        title=translate("LedgerReport", "Verification of an import"),
        subtitle=" · ".join(filter(None, (line.file_name, line.by, moment(line.at)))),
        start=day,
        end=day,
        made_at=line.at,
        zone="",
        language="zh_CN" if is_chinese() else "en",
        sentences=(shown.headline,),
        sections=tuple(section for section in sections if section.rows),
    )


def _checks(report: Report, shown: ReportPanel) -> Section:
    equal, differs = translate("LedgerReport", "equal"), translate("LedgerReport", "differs")
    results = {check.code: equal if check.is_equal else differs for check in report.checks}
    rows = {check.code: ", ".join(check.rows) for check in report.checks}
    return Section(
        "checks",
        translate("LedgerReport", "Checks"),
        (
            Column("check", translate("LedgerReport", "Check")),
            Column("finding", translate("LedgerReport", "Finding")),
            Column("result", translate("LedgerReport", "Result")),
            Column("rows", translate("LedgerReport", "Rows that differ")),
        ),
        tuple((shown.check_name(code), said, results[code], rows[code]) for code, said in shown.checks),
    )


def _stages(report: Report) -> Section:
    return Section(
        "stages",
        translate("LedgerReport", "People per stage"),
        (
            Column("stage", translate("LedgerReport", "Stage")),
            Column("ledger", translate("LedgerReport", "Ledger"), Kind.COUNT),
            Column("workspace", translate("LedgerReport", "Workspace"), Kind.COUNT),
        ),
        tuple((line.zh if is_chinese() else line.en, line.ledger, line.system) for line in report.stages),
        drawn=Drawn.BARS,
        charted="workspace",
    )


def _rows(report: Report) -> Section:
    """What became of every row of the sheets."""
    counts = [
        (translate("LedgerReport", "New profiles"), report.created),
        (translate("LedgerReport", "Merged into profiles"), report.merged + report.updated),
        *((skipped_words(reason), n) for reason, n in {**report.skipped_by, **report.not_people}.items()),
    ]
    return Section(
        "rows",
        translate("LedgerReport", "What became of the rows"),
        (
            Column("outcome", translate("LedgerReport", "Outcome")),
            Column("rows", translate("LedgerReport", "Rows"), Kind.COUNT),
        ),
        tuple(counts),
    )


def _version(report: Report) -> Section:
    return Section(
        "version",
        translate("LedgerReport", "Compared with {file}").format(file=report.version),
        (
            Column("what", translate("LedgerReport", "What")),
            Column("count", translate("LedgerReport", "Count"), Kind.COUNT),
        ),
        (
            (translate("LedgerReport", "Rows that changed"), report.changed),
            (translate("LedgerReport", "Values brought up to the ledger"), report.revised),
            (translate("LedgerReport", "Values kept as they stand in the program"), report.kept),
            (translate("LedgerReport", "Rows no longer in the ledger"), report.gone_count),
        ),
        note=", ".join(report.gone),
    )
