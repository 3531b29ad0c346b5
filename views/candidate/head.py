"""The header of the profile: who, their place in the stage, and the acts with one primary."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from models.values.enums import ApplicationState
from services.profiles.values import PersonFacts, Profile
from views.common import paint, wording
from views.common.buttons import Button, SplitButton
from views.common.facts import FactsLine
from views.common.fields import ElidedLabel, label
from views.common.follow_menu import often_words
from views.common.icon_button import IconButton
from views.common.labels import label as word_of
from views.common.presence import PresenceLine
from views.common.states import hair

MOST_NAME, MOST_NAME_NARROW = 380, 200  # px


def person_line(person: PersonFacts) -> str:
    """精益主管 · 昆山澜启汽车部件 · 8 年 · 本科."""
    years = person.experience_months // 12 if person.experience_months is not None else None
    parts = [
        person.title,
        person.company,
        wording.years(years) if years else "",
        word_of(person.degree) if person.degree else "",
    ]
    return wording.DOT.join(part for part in parts if part)


class CandidateHead(QWidget):
    """One row; what does not fit is the line about the person."""

    back_wanted = Signal()
    star_toggled = Signal()
    beside_wanted = Signal(int)  # -1 the one before, +1 the next
    reject_wanted = Signal()
    plan_wanted = Signal()
    primary_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_roomy = True
        self._presence: PresenceLine | None = None
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._back = IconButton("chevron-left", self.tr("Back"), key="Esc", size="compact")
        self._back.clicked.connect(self.back_wanted)
        row.addWidget(self._back)
        self._name = ElidedLabel("", "headline", self)
        self._name.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        row.addWidget(self._name)
        self.star = IconButton("star", self.tr("Star"), key="S", size="row")
        self.star.clicked.connect(self.star_toggled)
        self.star.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        row.addWidget(self.star)
        self._line = FactsLine(parent=self)
        row.addWidget(self._line, 1)
        self._build_beside(row)
        self._build_acts(row)

    def _build_beside(self, row: QHBoxLayout) -> None:
        """The place in the stage, and the people next to this one."""
        self._place = label("", "hint", self)
        row.addWidget(self._place)
        self._before = IconButton("chevron-up", self.tr("Previous person"), key="K", size="compact")
        self._before.clicked.connect(lambda: self.beside_wanted.emit(-1))
        row.addWidget(self._before)
        self._after = IconButton("chevron-down", self.tr("Next person"), key="J", size="compact")
        self._after.clicked.connect(lambda: self.beside_wanted.emit(1))
        row.addWidget(self._after)
        self._divider = hair(self, vertical=True)
        self._divider.setFixedHeight(20)
        row.addWidget(self._divider)

    def _build_acts(self, row: QHBoxLayout) -> None:
        self.more = IconButton("ellipsis", self.tr("More acts"))
        self.more_menu = QMenu(self.more)
        self.more.setMenu(self.more_menu)
        row.addWidget(self.more)
        self.reject = Button(self.tr("Reject…"), icon="user-round-x")
        self.reject.clicked.connect(self.reject_wanted)
        row.addWidget(self.reject)
        self.plan = Button(self.tr("Plan interview"), icon="calendar-days")
        self.plan.clicked.connect(self.plan_wanted)
        row.addWidget(self.plan)
        self.stages = QMenu(self)
        self.primary = SplitButton("", self.stages, self.tr("Other stages"), key="")
        self.primary.clicked.connect(self.primary_pressed)
        row.addWidget(self.primary)

    def put_presence(self, line: PresenceLine) -> None:
        """Who else has this person open, before the acts."""
        self._presence = line
        self._row.insertWidget(self._row.indexOf(self._place), line)

    def show_nobody(self) -> None:
        """A record that is gone: only the way back is left."""
        for widget in self.findChildren(QWidget):
            if widget.parent() is self:
                widget.setVisible(widget in (self._back, self._line))
        self._line.set_words("")

    def show_profile(self, profile: Profile, primary: str, key: str, *, is_plan: bool = False) -> None:
        """`primary` is the words of the one act; "" where there is none. `is_plan`: it plans, and stands once."""
        person, way = profile.person, profile.way
        self._name.setText(person.name)
        self._fit_name()
        self._name.show()
        self.star.set_icon("star", "star" if person.is_starred else "text3", filled=person.is_starred)
        if person.is_starred:
            words = self.tr("Take the star away; right click: {often}").format(often=often_words(person.follow_days))
        else:
            words = self.tr("Star")
        self.star.set_words(words)
        self.star.show()
        self._line.set_words(person_line(person))
        self._line.show()
        beside = way.neighbours if way is not None else None
        for widget in (self._place, self._before, self._after, self._divider):
            widget.setVisible(beside is not None)
        if way is not None and beside is not None:
            words = self.tr("{stage} {place} / {count}")
            name = wording.said(way.stage_name)
            self._place.setText(words.format(stage=name, place=beside.place, count=beside.count))
            self._before.setEnabled(beside.before is not None)
            self._after.setEnabled(beside.after is not None)
        is_open = way is not None and way.state is ApplicationState.OPEN
        self.more.show()
        self.reject.setVisible(is_open)
        self.plan.setVisible(is_open and not is_plan)
        self.primary.setVisible(bool(primary))
        self.primary.set_text(primary)
        self.primary.button.set_key(key)
        self.primary.more.setVisible(is_open)

    def _fit_name(self) -> None:
        """As wide as the name; a long one is cut so that the acts keep their place."""
        most = MOST_NAME if self._is_roomy else MOST_NAME_NARROW
        width = round(paint.text_width(self._name.text(), "headline", bold=True)) + 4
        self._name.setFixedWidth(min(width, most))

    def set_roomy(self, is_roomy: bool) -> None:
        """In a narrow window the two side acts are icons with their words in the tool tip."""
        self._is_roomy = is_roomy
        if self._presence is not None:
            self._presence.set_short(not is_roomy)
        self._fit_name()
        for button, words in ((self.reject, self.tr("Reject…")), (self.plan, self.tr("Plan interview"))):
            button.setText(words if is_roomy else "")
            button.setToolTip("" if is_roomy else words)
            button.setAccessibleName(words)
            button.updateGeometry()
