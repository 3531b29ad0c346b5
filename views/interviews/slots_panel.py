"""Common free times of one candidate: who interviews, how long, when; three proposals with their reasons."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QComboBox, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from models.values.keys import Key
from services.scheduling.cases import Case
from services.scheduling.slots import DayPart, Found, Proposal, Wishes
from views.common import paint
from views.common.fields import ElidedLabel, label
from views.common.icon_button import IconButton
from views.common.several_of import SeveralOf
from views.common.wording import clock_time, day, local, time_range, weekday
from views.common.wording import today as this_day

MINUTES = (30, 40, 45, 60, 90, 120)


class ProposalCard(QAbstractButton):
    """One proposal: its digit, the time, the room, and what speaks for or against it."""

    def __init__(self, number: int, proposal: Proposal, why: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._number, self._proposal, self._why = number, proposal, why
        self.setCheckable(True)
        self.setAccessibleName(f"{number + 1}: {self.when()}, {why}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(why)

    def when(self) -> str:
        start = local(self._proposal.starts_at).date()
        return f"{self._day(start)} {time_range(self._proposal.starts_at, self._proposal.ends_at)}"

    def _day(self, start: date) -> str:
        """Today, tomorrow, the weekday of this week; further on with the date, so that no Monday is mistaken."""
        ahead = (start - this_day()).days
        if ahead in (0, 1):
            return self.tr("Today") if ahead == 0 else self.tr("Tomorrow")
        is_this_week = start.isocalendar()[:2] == this_day().isocalendar()[:2]
        return weekday(start) if is_this_week else f"{day(start)} {weekday(start)}"

    def nextCheckState(self) -> None:
        """The page says which one is chosen."""

    def sizeHint(self) -> QSize:
        return QSize(200, 46)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, rect = QPainter(self), QRectF(self.rect())
        is_on = self.isChecked()
        fill = "accent_soft" if is_on else "hover" if self.underMouse() else "surface"
        paint.box(painter, rect, 6, fill, "accent" if is_on else "hair")
        digit = QRectF(rect.left() + 10, rect.top(), 16, rect.height())
        paint.words(painter, digit, str(self._number + 1), bold=True, role="accent_text")
        room = self._proposal.room
        width = paint.text_width(room, "small") if room else 0
        upper = QRectF(rect.left() + 30, rect.top() + 4, rect.width() - 40, 20)
        if room:
            paint.words(painter, upper, room, size="small", role="text2", align=paint.RIGHT)
        paint.words(painter, upper.adjusted(0, 0, -width - 6, 0), self.when())
        lower = QRectF(upper.left(), rect.top() + 24, rect.width() - 40, 18)
        is_doubtful = self._proposal.missing or self._proposal.is_over_limit or self._proposal.tight
        paint.words(painter, lower, self._why, size="small", role="warn" if is_doubtful else "text3")
        if self.hasFocus():
            paint.focus_ring(painter, rect, 6)


class SlotsPanel(QWidget):
    """`asked` when another panel, length or part of the day is wanted; `picked` carries a proposal's number."""

    asked = Signal()
    picked = Signal(int)
    closed = Signal()
    another_wanted = Signal()  # an interviewer who is not in the list

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.case: Case | None = None
        self.found: Found | None = None
        self._title = ElidedLabel("", "strong")
        self._people = SeveralOf(self.tr("Choose interviewers"), icon="users-round", size="compact")
        self._people.setAccessibleName(self.tr("Interviewers"))
        self._people.edited.connect(self.asked)
        self._people.another_wanted.connect(self.another_wanted)
        self._minutes, self._part = QComboBox(), QComboBox()
        self._minutes.setAccessibleName(self.tr("Lasts"))
        self._minutes.activated.connect(lambda _: self.asked.emit())
        self._part.setAccessibleName(self.tr("The candidate can come"))
        self._part.setToolTip(self.tr("The candidate can come"))
        for part, words in (
            (DayPart.ANY, self.tr("any time")), (DayPart.MORNING, self.tr("mornings")),
            (DayPart.AFTERNOON, self.tr("afternoons")), (DayPart.EVENING, self.tr("after 17:00")),
        ):  # fmt: skip
            self._part.addItem(words, part)
        self._part.activated.connect(lambda _: self.asked.emit())
        for combo in (self._minutes, self._part):
            combo.setProperty("extent", "compact")
        self._note: QLabel = label("", "hint")
        self._note.setWordWrap(True)
        self._cards: list[ProposalCard] = []
        self._build()
        self.hide()

    def _build(self) -> None:
        away = IconButton("x", self.tr("Look for somebody else"), size="row")
        away.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(away)
        pair = QHBoxLayout()
        pair.setSpacing(6)
        pair.addWidget(self._minutes, 1)
        pair.addWidget(self._part, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addLayout(head)
        self._column.addWidget(self._people)
        self._column.addLayout(pair)
        self._column.addWidget(self._note)

    # Showing

    def begin(self, case: Case) -> None:
        """Somebody to find a time for."""
        self.case, self.found = case, None
        name = case.outline.candidate_name
        self._title.setText(self.tr("Free times for {name}").format(name=name))
        offered = [(person.key.hex, person.name) for person in case.outline.people]
        self._people.show_choice(offered, [key.hex for key in case.panel], another=self.tr("Add a colleague…"))
        self._people.setVisible(case.interview is None)
        self._minutes.clear()
        for minutes in sorted({*MINUTES, case.minutes}):
            self._minutes.addItem(self.tr("%n min", "", minutes), minutes)
        self._minutes.setCurrentIndex(self._minutes.findData(case.minutes))
        self._minutes.setEnabled(case.interview is None)
        self._part.setCurrentIndex(0)
        self._clear()
        self._note.setText("" if self.panel() else self.tr("Choose who interviews."))
        self._note.setVisible(bool(self._note.text()))
        self.show()

    def end(self) -> None:
        """Nobody is looked at any more."""
        self.case, self.found = None, None
        self._clear()
        self.hide()

    def panel(self) -> tuple[Key, ...]:
        """The interviewers that are ticked."""
        if self.case is not None and self.case.interview is not None:
            return self.case.panel
        return tuple(Key(hex=code) for code in self._people.codes())

    def tick(self, person: Key, *, is_on: bool) -> None:
        """As a click in the menu would."""
        self._people.tick(person.hex, is_on=is_on)

    def minutes(self) -> int:
        return int(self._minutes.currentData() or 45)

    def wishes(self) -> Wishes:
        return Wishes(DayPart(self._part.currentData()))

    def show_found(self, found: Found) -> None:
        """The proposals, or why there is none."""
        self.found = found
        self._clear()
        for number, proposal in enumerate(found.proposals):
            card = ProposalCard(number, proposal, self.why(proposal), self)
            card.clicked.connect(lambda _checked=False, number=number: self.picked.emit(number))
            self._column.addWidget(card)
            self._cards.append(card)
        self._note.setText(self._said(found))
        self._note.setVisible(bool(self._note.text()))

    def mark(self, number: int) -> None:
        """Show which proposal is open."""
        for place, card in enumerate(self._cards):
            card.setChecked(place == number)
            card.update()

    def _clear(self) -> None:
        for card in self._cards:
            self._column.removeWidget(card)
            card.deleteLater()
        self._cards = []

    def why(self, proposal: Proposal) -> str:
        """What speaks for a time, or against it, in one line."""
        if proposal.missing is not None:
            name, has = proposal.missing
            words = self.tr("{name} has something: {what}").format(name=name, what=has) if has else ""
            return words or self.tr("{name} is taken").format(name=name)
        if proposal.is_over_limit:
            return self.tr("all are free, but after the limit")
        if proposal.tight is not None:
            name, at = proposal.tight
            return self.tr("{name} has something at {time}, tight").format(name=name, time=clock_time(at))
        if proposal.way is not None:
            name, way = proposal.way
            words = self.tr("{name} comes from {place}, {minutes} min of way are kept")
            return words.format(name=name, place=way.start, minutes=way.minutes)
        all_free = self.tr("all %n are free", "", proposal.people) if proposal.people > 1 else self.tr("is free")
        return self.tr("{free}, the soonest").format(free=all_free) if proposal.is_soonest else all_free

    def _said(self, found: Found) -> str:
        if found.is_common:
            return ""
        if not found.has_room:
            return self.tr("No room is free within four weeks. Add rooms under Organisation, or meet online.")
        if not found.proposals:
            return self.tr("No time within four weeks. {name} is taken most.").format(name=found.blocked_by)
        return self.tr("Nothing suits all within four weeks; {name} is taken most. The nearest without one:").format(
            name=found.blocked_by
        )


class Legend(QWidget):
    """What hatching and dashes mean."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = (
            ("hatch", self.tr("off hours, own calendar")),
            ("accent", self.tr("free for all")),
            ("warn", self.tr("candidate has not confirmed")),
            ("danger", self.tr("conflict")),
        )
        self.setFixedHeight(22 * len(self._lines))
        self.setAccessibleName("; ".join(words for _, words in self._lines))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for number, (kind, words) in enumerate(self._lines):
            box = QRectF(1, number * 22 + 5, 22, 12)
            match kind:
                case "hatch":
                    paint.box(painter, box, 2, "surface", "hair")
                    paint.hatch(painter, box)
                case "danger":
                    paint.box(painter, box, 2, "danger_soft", "danger")
                case _:
                    paint.dashed_box(painter, box, 2, "accent_soft" if kind == "accent" else "surface", kind)
            at = QRectF(32, number * 22, self.width() - 32, 22)
            paint.words(painter, at, words, size="small", role="text2")
