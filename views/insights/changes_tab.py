"""前后对比: what was changed and when, and what the same figures say before and after."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from services.insights.compare import Change, Comparison, Pair, Verdict
from services.insights.metrics.dictionary import definitions
from views.common.buttons import Button, IconButton
from views.common.clearing import clear
from views.common.context_panel import ContextPanel
from views.common.fields import ElidedLabel, label
from views.common.rows import Column, RowsModel
from views.common.states import Card
from views.common.switches import Segmented
from views.common.table import Table
from views.common.wording import day, said, today
from views.insights.definitions import defined
from views.insights.pair_words import icon, interval_words, tone, unit_words, value_words
from views.insights.titled_card import TitledCard, canvas_column

WINDOWS = (30, 60, 90)


class ChangesTab(QWidget):
    """The comparison at the left, the log at the right."""

    asked = Signal(object, int)  # day, days on either side
    noted = Signal(object, str)  # day, words
    dropped = Signal(object, int)  # key, version

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "canvas")
        self.day = today() - timedelta(days=30)
        self.days = 30
        self._changes: tuple[Change, ...] = ()
        content = QWidget()
        column = canvas_column(content)
        column.addLayout(self._asking())
        self._card = TitledCard(parent=content)
        self.table = Table("comparison", density_name="dense", parent=self._card)
        self._model: RowsModel[Pair] = RowsModel(self._columns(), self)
        self.table.show_rows(self._model)
        self._card.column.addWidget(self.table, 1)
        column.addWidget(self._card, 1)
        self._panel = ContextPanel(content, self._log(), width=376, least=320, parent=self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._panel)

    def _asking(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label(self.tr("Before and after"), "second"))
        self._day = QDateEdit(QDate(self.day.year, self.day.month, self.day.day))
        self._day.setCalendarPopup(True)
        self._day.setDisplayFormat("yyyy-MM-dd")
        self._day.setAccessibleName(self.tr("The day of the change"))
        self._day.dateChanged.connect(lambda _: self._ask())
        row.addWidget(self._day)
        self._window = Segmented()
        for days in WINDOWS:
            self._window.add(str(days), self.tr("%n days", "", days))
        self._window.picked.connect(lambda _: self._ask())
        row.addWidget(self._window)
        row.addStretch(1)
        return row

    def _log(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(label(self.tr("What was changed"), "strong"))
        hint = label(self.tr("Note a change with its day; a click compares the figures around it."), "second")
        hint.setWordWrap(True)
        column.addWidget(hint)
        self._words = QLineEdit()
        self._words.setPlaceholderText(self.tr("Screening within the day…"))
        self._words.setMaxLength(200)
        self._words.setAccessibleName(self.tr("What was changed"))
        self._words.returnPressed.connect(self._note)
        column.addWidget(self._words)
        note = Button(self.tr("Note it for this day"), size="compact")
        note.clicked.connect(self._note)
        column.addWidget(note)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        column.addLayout(self._lines)
        column.addStretch(1)
        return side

    def _columns(self) -> list[Column[Pair]]:
        return [
            Column("metric", self.tr("Figure"), self._name, 190, stretches=True, tip=_meaning),
            Column("before", self.tr("Before (n)"), lambda p: value_words(p, p.before), 104, is_number=True),
            Column("after", self.tr("After (n)"), lambda p: value_words(p, p.after), 104, is_number=True),
            Column("difference", self.tr("Difference"), unit_words, 104, is_number=True, role=tone),
            Column("interval", self.tr("95 % interval"), interval_words, 120, is_number=True, role=_soft),
            Column("verdict", self.tr("What may be said"), self._verdict, 210, role=tone, icon=icon),
        ]

    def _name(self, pair: Pair) -> str:
        name = said(definitions()[pair.metric.code].name)
        return self.tr("Guardrail: {name}").format(name=name) if pair.is_guardrail else name

    def _verdict(self, pair: Pair) -> str:
        match pair.verdict:
            case Verdict.BETTER:
                return self.tr("Better")
            case Verdict.WORSE:
                return self.tr("Worse")
            case Verdict.NOTHING:
                return self.tr("Too few cases")
            case _ if pair.missing:
                return self.tr("Not enough data: %n more cases", "", pair.missing)
            case _:
                return self.tr("No difference seen")

    def _ask(self) -> None:
        chosen = self._day.date()
        self.day = date(chosen.year(), chosen.month(), chosen.day())
        self.days = int(self._window.current)
        self.asked.emit(self.day, self.days)

    def _note(self) -> None:
        words = self._words.text().strip()
        if words:
            self._words.clear()
            self.noted.emit(self.day, words)

    def show_comparison(self, found: Comparison) -> None:
        self._model.set_rows(found.pairs)
        changed = sum(pair.verdict in (Verdict.BETTER, Verdict.WORSE) for pair in found.pairs)
        self._card.title.setText(
            self.tr("%n figures changed", "", changed) if changed else self.tr("No figure changed for certain")
        )
        words = self.tr("{a} to {b} against {c} to {d}").format(
            a=found.before.start, b=found.before.end, c=found.after.start, d=found.after.end
        )
        if found.days_missing:
            words = self.tr("{words}; %n days to come", "", found.days_missing).format(words=words)
        self._card.hint.setText(words)

    def show_refusal(self) -> None:
        """The day lies ahead: nothing to compare yet."""
        self._model.set_rows(())
        self._card.title.setText(self.tr("This day has not passed yet"))
        self._card.hint.setText("")

    def show_changes(self, found: Sequence[Change]) -> None:
        self._changes = tuple(found)
        clear(self._lines)
        for change in self._changes:
            self._lines.addWidget(self._line(change))

    def _line(self, change: Change) -> QWidget:
        card = Card(margin=10)
        card.column.setSpacing(2)
        head = QHBoxLayout()
        words = f"{day(change.day)} · {change.by}" if change.by else day(change.day)
        head.addWidget(ElidedLabel(words, "hint"), 1)
        look_at = Button(self.tr("Compare"), role="link", size="row")
        look_at.clicked.connect(lambda: self._day.setDate(QDate(change.day.year, change.day.month, change.day.day)))
        drop = IconButton("x", self.tr("Take this line away"))
        drop.clicked.connect(lambda: self.dropped.emit(change.key, change.version))
        head.addWidget(look_at)
        head.addWidget(drop)
        card.column.addLayout(head)
        body = label(change.words)
        body.setWordWrap(True)
        card.column.addWidget(body)
        return card


def _meaning(pair: Pair) -> str:
    return "\n".join(meaning for _, meaning in defined(pair.metric.code))


def _soft(_pair: Pair) -> str:
    return "text2"
