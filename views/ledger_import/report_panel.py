"""Step four, the verification report (核验报告): what came in, checked line by line, and how to take it back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from services.ledgers.take_back import Line
from services.ledgers.verify import Check, Report
from services.sandbox import Counts
from views.common.buttons import Button
from views.common.chips import Status
from views.common.facts import FactsLine
from views.common.fields import ElidedLabel, label
from views.common.page_side import PageSide
from views.common.states import Banner, IconLabel, hair
from views.common.wording import amount, moment, number
from views.ledger_import.problem_words import is_chinese
from views.ledger_import.report_parts import Panel, StageTable
from views.ledger_import.words import counted, skipped_words
from views.sandbox.comparison import Comparison

_SIDE = 468
_LEAST_SIDE = 360


class ReportPanel(QWidget):
    """The report of one import. `rows_wanted`: the rows behind a difference."""

    rows_wanted = Signal(object)  # Check
    skipped_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "canvas")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setProperty("ground", "canvas")
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer.addWidget(self._scroll)
        self.headline = ""
        self.checks: list[tuple[str, str]] = []

    def show_report(self, line: Line, report: Report, trial: tuple[Counts, Counts] | None = None) -> None:
        """Lay the report out; in a sandbox with how much the workspace holds, and the copy."""
        self.checks = []
        inside = QWidget()
        inside.setProperty("ground", "canvas")
        row = QHBoxLayout(inside)
        row.setContentsMargins(20, 16, 20, 16)
        PageSide(inside, row)
        row.setSpacing(16)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(16)
        left.addWidget(self._summary(line, report))
        left.addWidget(self._checks(report))
        waiting = next((check for check in report.checks if check.code == "stages" and check.rows), None)
        if waiting is not None:
            banner = Banner("warn")
            banner.tell(self._waiting_words(waiting))
            left.addWidget(banner)
        left.addStretch(1)
        if report.stages:
            right.addWidget(self._stages(report))
        if report.version:
            right.addWidget(self._version(report))
        if report.skipped_by or report.not_people:
            right.addWidget(self._skipped(report))
        if trial is not None:
            right.addWidget(Comparison(*trial))
        right.addWidget(self._take_back(line, report))
        right.addStretch(1)
        side = QWidget()
        side.setMinimumWidth(_LEAST_SIDE)
        side.setMaximumWidth(_SIDE)
        right.setContentsMargins(0, 0, 0, 0)
        side.setLayout(right)
        row.addLayout(left, 10)
        row.addWidget(side, 7)
        self._scroll.setWidget(inside)

    def _summary(self, line: Line, report: Report) -> Panel:
        panel = Panel()
        head = QHBoxLayout()
        head.setContentsMargins(18, 16, 18, 14)
        head.setSpacing(12)
        good = report.differences == 0
        head.addWidget(IconLabel("circle-check" if good else "triangle-alert", 28, "ok" if good else "warn"))
        words = QVBoxLayout()
        words.setSpacing(2)
        rows = counted(self.tr("%n rows checked", "", report.rows), report.rows)
        notes = self.tr("%n to look at", "", report.differences) if report.differences else self.tr("all equal")
        self.headline = self.tr("{rows}, {notes}").format(rows=rows, notes=notes)
        words.addWidget(ElidedLabel(self.headline, "headline"))
        parts = [line.file_name, line.by, moment(line.at)]
        if report.seconds:
            parts.append(self.tr("took {seconds} s").format(seconds=f"{report.seconds:g}"))
        if line.is_taken_back:
            parts.append(self.tr("taken back"))
        facts = FactsLine()
        facts.set_words(" · ".join(filter(None, parts)))
        words.addWidget(facts)
        head.addLayout(words, 1)
        panel.column.addLayout(head)
        panel.column.addWidget(hair())
        figures = QGridLayout()
        figures.setContentsMargins(0, 0, 0, 0)
        figures.setSpacing(0)
        merged = report.merged + report.updated
        for n, (title, figure, unit) in enumerate((
            (self.tr("New profiles"), report.created, self.tr("people")),
            (self.tr("Merged into profiles"), merged, self.tr("rows, %n people", "", report.merged_people)),
            (self.tr("Skipped"), report.skipped, self.tr("rows, each with a reason")),
            (self.tr("New positions"), len(report.new_positions), self.tr("to be confirmed")),
        )):  # fmt: skip
            figures.addWidget(self._figure(title, figure, unit), 0, n)
            figures.setColumnStretch(n, 1)
        panel.column.addLayout(figures)
        return panel

    def _figure(self, title: str, figure: int, unit: str) -> QWidget:
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(16, 12, 8, 12)
        column.setSpacing(2)
        column.addWidget(label(title, "hint"))
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(label(number(figure), "headline"))
        row.addWidget(ElidedLabel(unit, "second"), 1)
        column.addLayout(row)
        return cell

    def _checks(self, report: Report) -> Panel:
        panel = Panel(self.tr("Checked one by one"), second=self.tr("ledger on the left, workspace on the right"))
        for check in report.checks:
            panel.column.addWidget(hair())
            row = QHBoxLayout()
            row.setContentsMargins(14, 6, 14, 6)
            row.setSpacing(10)
            row.addWidget(
                IconLabel(*(("circle-check", 16, "ok") if check.is_equal else ("triangle-alert", 16, "warn")))
            )
            name = label(self.check_name(check.code), "strong")
            name.setFixedWidth(148)
            row.addWidget(name)
            words = self._check_words(check)
            row.addWidget(ElidedLabel(words, "context"), 1)
            if check.is_equal:
                equal = label(self.tr("equal"))
                equal.setProperty("tone", "ok")
                row.addWidget(equal)
            else:
                row.addWidget(Status(self._difference(check), icon="triangle-alert", kind="warn"))
                if check.rows:
                    show = Button(self.tr("Show these rows"), size="row")
                    show.clicked.connect(lambda _=False, check=check: self.rows_wanted.emit(check))
                    row.addWidget(show)
            holder = QWidget()
            holder.setMinimumHeight(40)
            holder.setLayout(row)
            panel.column.addWidget(holder)
            self.checks.append((check.code, words))
        return panel

    def check_name(self, code: str) -> str:
        """What a check is about."""
        return {
            "rows": self.tr("Rows"),
            "cells": self.tr("Cells"),
            "phones": self.tr("Phones"),
            "stages": self.tr("People per stage"),
            "salaries": self.tr("Sum of expected pay"),
            "sample": self.tr("Sample, read again"),
            "old_data": self.tr("Earlier data untouched"),
        }[code]

    def _check_words(self, check: Check) -> str:
        p = {key: f"{value:,}" if isinstance(value, int) else value for key, value in check.params.items()}
        match check.code:
            case "rows":
                return self.tr("{rows} = {created} + {merged} + {skipped}").format(**p)
            case "cells":
                return self.tr(
                    "{cells}: {imported} imported, {kept} kept as text, {left} left out, {skipped} in skipped rows"
                ).format(**p)
            case "phones":
                words = self.tr("{count} valid numbers, last four digits add up").format(**p)
                if check.params["unread"]:
                    words += self.tr("; {unread} marked as missing").format(**p)
                return words
            case "stages":
                return self.tr("{equal} of {stages} stages are equal").format(**p)
            case "salaries":
                both = amount(check.params["ledger"]), amount(check.params["system"])
                return (
                    self.tr("¥ {ledger} on both sides").format(ledger=both[0])
                    if check.is_equal
                    else self.tr("¥ {ledger} against ¥ {system}").format(ledger=both[0], system=both[1])
                )
            case "sample":
                return self.tr("{rows} rows chosen by lot, {cells} cells compared").format(**p)
            case _:
                words = self.tr("{before} profiles before the import; in {filled} places only gaps were filled").format(
                    **p
                )
                if check.params.get("revised"):
                    words += self.tr("; {revised} rows changed as the preview said").format(**p)
                return words

    def _difference(self, check: Check) -> str:
        if check.code == "stages":
            return self.tr("%n people differ", "", check.params["differ"])
        return self.tr("%n differ", "", max(1, len(check.rows)))

    def _waiting_words(self, check: Check) -> str:
        named = self.tr(", ").join(place.rpartition("!")[2] for place in check.rows[:8])
        more = " …" if len(check.rows) > 8 else ""
        return self.tr(
            "Rows {rows} of the ledger say “hired” without a start date: these people wait in the stage before. "
            "Fill in the date and move them on."
        ).format(rows=named + more)

    def _stages(self, report: Report) -> Panel:
        total = sum(line.system for line in report.stages)
        panel = Panel(self.tr("People per stage"), second=counted(self.tr("%n applications", "", total), total))
        table = StageTable()
        table.show_stages(report.stages)
        panel.column.addWidget(table)
        return panel

    def _skipped(self, report: Report) -> Panel:
        others = sum(report.not_people.values())
        total = report.skipped + others
        panel = Panel(counted(self.tr("%n rows skipped", "", total), total))
        save = Button(self.tr("Export these rows"), role="link", size="row")
        save.clicked.connect(self.skipped_wanted)
        panel.add_to_head(save)
        for reason, count in sorted({**report.not_people, **report.skipped_by}.items(), key=lambda pair: -pair[1]):
            panel.add_line(skipped_words(reason), count)
        return panel

    def _version(self, report: Report) -> Panel:
        """What this version of the ledger says otherwise than the one before it."""
        panel = Panel(self.tr("Against the last version"), second=report.version)
        for words, figure in (
            (self.tr("Rows that are new"), report.created),
            (self.tr("Rows that changed"), report.changed),
            (self.tr("Values brought up to the ledger"), report.revised),
            (self.tr("Values kept as they stand in the program"), report.kept),
            (self.tr("Rows no longer in the ledger, kept in the program"), report.gone_count),
        ):
            panel.add_line(words, figure)
        return panel

    def _take_back(self, line: Line, report: Report) -> Panel:
        panel = Panel(self.tr("How to take it back"), icon="undo-2")
        panel.column.addWidget(hair())
        box = QVBoxLayout()
        box.setContentsMargins(14, 10, 14, 12)
        box.setSpacing(8)
        if line.is_taken_back:
            words = self.tr("This import has been taken back.")
        else:
            said = [
                self.tr("At any time, as a whole: the {created} new profiles go.").format(
                    created=number(report.created)
                )
            ]
            if report.merged_people:
                said.append(self.tr("The %n earlier profiles are as they were before.", "", report.merged_people))
            said.append(self.tr("Whoever was worked on since is listed first; you decide about them."))
            words = ("" if is_chinese() else " ").join(said)
        text = label(words, "context")
        text.setWordWrap(True)
        box.addWidget(text)
        if report.backup:
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(IconLabel("database-backup", 14, "text2"))
            size = f"{report.backup_size / 1024 / 1024:,.1f} MB"
            words = self.tr("Backup before the import: {name}, {size}").format(name=report.backup, size=size)
            row.addWidget(ElidedLabel(words, "second"), 1)
            box.addLayout(row)
        panel.column.addLayout(box)
        return panel
