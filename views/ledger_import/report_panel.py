"""Step four, the verification report (核验报告): what came in, checked line by line, and how to take it back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from services.ledgers.take_back import Line
from services.ledgers.verify import Check, Report, StageLine
from views.common import marks, paint
from views.common.buttons import Button
from views.common.chips import Status
from views.common.facts import FactsLine
from views.common.fields import ElidedLabel, label
from views.common.look import look
from views.common.marks import Ending
from views.common.page_side import PageSide
from views.common.states import Banner, IconLabel, hair
from views.common.wording import MINUS, amount, moment, number
from views.ledger_import.problem_words import is_chinese
from views.ledger_import.words import counted, skipped_words

_SIDE = 468
_LEAST_SIDE = 360


class Panel(QFrame):
    """A bordered panel with a head."""

    def __init__(self, title: str = "", *, icon: str = "", second: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(1, 1, 1, 1)
        self.column.setSpacing(0)
        if title:
            head = QHBoxLayout()
            head.setContentsMargins(14, 9, 14, 9)
            head.setSpacing(8)
            if icon:
                head.addWidget(IconLabel(icon, 14, "text2"))
            head.addWidget(label(title, "strong"))
            head.addStretch(1)
            self.second = label(second, "hint")
            head.addWidget(self.second)
            self.column.addLayout(head)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint.box(QPainter(self), QRectF(self.rect()), 8, "surface", "hair")


class StageTable(QWidget):
    """Stage, ledger, workspace, a bar, and a tick or the difference."""

    _ROW = 34

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[StageLine] = ()

    def show_stages(self, lines: Sequence[StageLine]) -> None:
        self._lines = lines
        self.setFixedHeight(32 + self._ROW * len(lines))
        names = (f"{self._name(line)} {line.ledger} {line.system}" for line in lines)
        self.setAccessibleName("; ".join(names))
        self.update()

    def _name(self, line: StageLine) -> str:
        return line.zh if is_chinese() else line.en

    def sizeHint(self) -> QSize:
        return QSize(360, 32 + self._ROW * len(self._lines))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        width = float(self.width())
        ledger = width * 0.40
        system = max(width * 0.53, ledger + 14 + paint.text_width(self.tr("Workspace"), "small"))
        head = QRectF(0, 0, width, 32)
        painter.fillRect(head.adjusted(1, 0, -1, 0), look().color("window"))
        paint.words(painter, QRectF(14, 0, 120, 32), self.tr("Stage"), size="small", role="text3")
        for right, words in ((ledger, self.tr("Ledger")), (system, self.tr("Workspace"))):
            paint.words(painter, QRectF(right - 90, 0, 90, 32), words, size="small", role="text3", align=paint.RIGHT)
        most = max((max(line.system, 1) for line in self._lines), default=1)
        for n, line in enumerate(self._lines):
            rect = QRectF(0, 32 + n * self._ROW, width, self._ROW)
            self._line(painter, rect, line, ledger, system, most)

    def _line(self, painter: QPainter, rect: QRectF, line: StageLine, ledger: float, system: float, most: int) -> None:
        painter.setPen(look().pen("hair"))
        painter.drawLine(QPointF(0, rect.top()), QPointF(rect.right(), rect.top()))
        is_over = line.kind in ("rejected", "withdrawn")
        ending = Ending.OUT if is_over else Ending.HIRED if line.kind == "hired" else Ending.NONE
        middle = rect.center().y()
        marks.stage_glyph(painter, QPointF(14, middle - 7), line.rank - 1, max(1, line.of - 1), ending=ending)
        paint.words(painter, QRectF(34, rect.top(), ledger - 80, rect.height()), self._name(line))
        differs = line.ledger != line.system
        for right, count in ((ledger, line.ledger), (system, line.system)):
            cell = QRectF(right - 90, rect.top(), 90, rect.height())
            paint.words(painter, cell, number(count), bold=differs and right == system, align=paint.RIGHT)
        room = rect.width() - system - 20 - 56
        length = max(3.0, (line.system / most) ** 0.5 * room) if line.system else 0.0
        if length:
            with paint.saved(painter):
                painter.setOpacity(0.35 if is_over else 0.85)
                paint.box(painter, QRectF(system + 20, middle - 5, length, 10), 3, "c1")
        end = QRectF(rect.right() - 56, rect.top(), 42, rect.height())
        if differs:
            change = line.system - line.ledger
            sign = "+" if change > 0 else MINUS
            paint.words(painter, end, f"{sign}{abs(change):,}", size="small", role="warn", align=paint.RIGHT)
        else:
            look().draw_icon(painter, QPointF(end.right() - 14, middle - 7), "check", 14, "ok")


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

    def show_report(self, line: Line, report: Report) -> None:
        """Lay the report out."""
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
        if report.skipped_by or report.not_people:
            right.addWidget(self._skipped(report))
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
            name = label(self._check_name(check), "strong")
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

    def _check_name(self, check: Check) -> str:
        return {
            "rows": self.tr("Rows"),
            "phones": self.tr("Phones"),
            "stages": self.tr("People per stage"),
            "salaries": self.tr("Sum of expected pay"),
            "sample": self.tr("Sample, read again"),
            "old_data": self.tr("Earlier data untouched"),
        }[check.code]

    def _check_words(self, check: Check) -> str:
        p = {key: f"{value:,}" if isinstance(value, int) else value for key, value in check.params.items()}
        match check.code:
            case "rows":
                return self.tr("{rows} = {created} + {merged} + {skipped}").format(**p)
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
                return self.tr("{before} profiles before the import; in {filled} places only gaps were filled").format(
                    **p
                )

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
        panel = Panel(self.tr("%n rows skipped", "", report.skipped + others))
        for reason, count in sorted({**report.not_people, **report.skipped_by}.items(), key=lambda pair: -pair[1]):
            panel.column.addWidget(hair())
            row = QHBoxLayout()
            row.setContentsMargins(14, 8, 14, 8)
            row.addWidget(ElidedLabel(skipped_words(reason)), 1)
            row.addWidget(label(number(count), "strong"))
            panel.column.addLayout(row)
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
            words = self.tr(
                "At any time, as a whole: the {created} new profiles go, and what was filled in on {merged} earlier "
                "ones is emptied again. Profiles that somebody has worked on since are listed first and stay."
            ).format(created=number(report.created), merged=number(report.merged_people))
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
