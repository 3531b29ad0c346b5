"""The selected position: where it stands, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from models.values.enums import PositionState
from services.fullness import Fullness
from services.positions import Line
from views.common.buttons import Button
from views.common.chips import Status
from views.common.fields import ElidedLabel, label
from views.common.paint import DOT
from views.common.states import Card
from views.common.wording import number, people, percent, said
from views.positions.lines import STATE_ICONS, hired, state_word


class PositionDetails(QWidget):
    """Figures and acts of one position; the acts are asked for by name."""

    asked = Signal(str)  # board, edit, pause, resume, close, template

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ElidedLabel("", "title")
        self._status = Status("", icon="play")
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(12)
        self._facts.setVerticalSpacing(6)
        self._facts.setColumnMinimumWidth(0, 84)
        self._facts.setColumnStretch(1, 1)
        self._values: dict[str, QLabel] = {}
        for row, (key, words) in enumerate(
            (
                ("need", self.tr("Hired / needed")),
                ("open", self.tr("On the way")),
                ("overdue", self.tr("Overdue")),
                ("days", self.tr("Days open")),
                ("department", self.tr("Department")),
                ("place", self.tr("Place")),
                ("owner", self.tr("Owner")),
                ("process", self.tr("Process")),
                ("full", self.tr("Required fields")),
            )
        ):
            value = ElidedLabel()
            self._values[key] = value
            self._facts.addWidget(label(words, "second"), row, 0)
            self._facts.addWidget(value, row, 1)
        self._acts = {
            "board": Button(self.tr("Open the board"), icon="square-kanban", key="Enter"),
            "screen": Button(self.tr("Screen"), icon="target"),
            "postings": Button(self.tr("Postings…"), icon="send"),
            "edit": Button(self.tr("Edit"), icon="pencil", key="E"),
            "pause": Button(self.tr("Pause…"), icon="pause"),
            "resume": Button(self.tr("Open again"), icon="play"),
            "close": Button(self.tr("Close…"), icon="lock"),
            "template": Button(self.tr("As a template…"), icon="copy"),
        }
        self._build()

    def act(self, name: str) -> Button:
        """The button of an act: popovers open at it."""
        return self._acts[name]

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        card = Card()
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._status)
        card.column.addLayout(head)
        card.column.addLayout(self._facts)
        column.addWidget(card)
        for name, button in self._acts.items():
            button.clicked.connect(lambda _checked=False, name=name: self.asked.emit(name))
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self._acts["board"], 1)
        first.addWidget(self._acts["screen"])
        second = QHBoxLayout()
        second.setSpacing(8)
        for name in ("edit", "pause", "resume", "close"):
            second.addWidget(self._acts[name])
        second.addStretch(1)
        third = QHBoxLayout()
        third.setSpacing(8)
        third.addWidget(self._acts["postings"])
        third.addWidget(self._acts["template"])
        third.addStretch(1)
        column.addLayout(first)
        column.addLayout(second)
        column.addLayout(third)
        column.addStretch(1)

    def show_fullness(self, of: Fullness) -> None:
        """How many of the required fields are filled in, and what is missing most."""
        words = self.tr("{share} of {due} filled in").format(share=percent(of.filled, of.due), due=number(of.due))
        gaps = [
            self.tr("{field} missing for {people}").format(field=said(gap.name), people=people(gap.missing))
            for gap in of.gaps
        ]
        self._values["full"].setText(DOT.join([words, *gaps[:1]]) if of.due else "–")
        self._values["full"].setToolTip("\n".join(gaps))

    def show_line(self, line: Line) -> None:
        """Show one position."""
        self._title.setText(line.title)
        self._status.set_status(
            state_word(line.state),
            STATE_ICONS[line.state],
            {PositionState.OPEN: "ok", PositionState.PAUSED: "warn"}.get(line.state, ""),
        )
        values = {
            "need": hired(line),
            "open": number(line.open),
            "overdue": number(line.overdue),
            "days": number(line.days_open),
            "department": line.department or "–",
            "place": line.place or "–",
            "owner": line.owner or "–",
            "process": said(line.process),
        }
        for key, words in values.items():
            self._values[key].setText(words)
        self._values["overdue"].setProperty("role", "error" if line.overdue else "")
        self._values["overdue"].style().unpolish(self._values["overdue"])
        self._values["overdue"].style().polish(self._values["overdue"])
        self._acts["pause"].setVisible(line.state is PositionState.OPEN)
        self._acts["resume"].setVisible(line.state in (PositionState.PAUSED, PositionState.CLOSED))
        self._acts["close"].setVisible(line.state is not PositionState.CLOSED)
