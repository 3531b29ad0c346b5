"""The tab 个人信息 of the profile (F8.4): what was told and agreed, where data came from, until when, the rights."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from services.privacy.notices import Agreed, PrivacyPanel, State
from views.common import paint, wording
from views.common.buttons import Button
from views.common.chips import Status, Tag
from views.common.fields import label
from views.common.scroll_column import ScrollColumn
from views.privacy.words import kept_words, source_words, word

_LOOKS = {
    State.TO_NOTIFY: ("circle-help", "warn"),
    State.NOTIFIED: ("circle-check", "ok"),
    State.GIVEN: ("circle-check", "ok"),
    State.REFUSED: ("circle-alert", ""),
    State.WITHDRAWN: ("circle-alert", ""),
}


class PrivacyTab(ScrollColumn):
    """Sections of one person; every act is a signal."""

    told_wanted = Signal()
    note_wanted = Signal(object, object)  # Agreed, the button
    day_wanted = Signal(object)  # the button
    sensitive_wanted = Signal()
    copy_wanted = Signal(object)  # the button
    erase_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column.setContentsMargins(20, 12, 20, 16)
        self.column.setSpacing(6)
        self.panel: PrivacyPanel | None = None
        self._seen: Mapping[str, str] = {}

    def show_panel(self, panel: PrivacyPanel) -> None:
        """Show another answer; what was uncovered of the same person stays uncovered."""
        if self.panel is None or self.panel.candidate != panel.candidate:
            self._seen = {}
        self.panel = panel
        self._fill()

    def show_sensitive(self, values: Mapping[str, str]) -> None:
        """What is kept apart, after a look that was written down."""
        self._seen = values
        self._fill()

    def cover(self) -> None:
        """Cover again what was shown: the person is left."""
        if self._seen:
            self._seen = {}
            self._fill()

    def _fill(self) -> None:
        panel = self.panel
        if panel is None:
            return
        self.clear()
        self._notice(panel.recruiting)
        self._purposes(panel.purposes[1:])
        self._head(self.tr("Where the data came from"))
        for source in panel.sources:
            self.column.addWidget(_wrapped(source_words(source), self.inside))
        self._head(self.tr("How long"))
        day = Button(self.tr("Another day…"), size="row")
        day.clicked.connect(lambda: self.day_wanted.emit(day))
        self.column.addWidget(_Line(kept_words(panel.kept), day, tone="warn" if panel.kept.is_due else ""))
        self._sensitive(panel)
        self._rights()
        self.column.addStretch(1)

    def _head(self, words: str) -> None:
        head = label(words, "hint", self.inside)
        head.setContentsMargins(0, 12, 0, 0)
        self.column.addWidget(head)

    def _notice(self, agreed: Agreed) -> None:
        self._head(self.tr("Notice: what the data are used for"))
        row = _AgreedLine(agreed, self.inside)
        if agreed.state is State.TO_NOTIFY:
            told = Button(self.tr("Mark as told"), role="primary", size="row")
            told.clicked.connect(self.told_wanted)
            row.add(told)
        more = Button(self.tr("Note…"), size="row")
        more.clicked.connect(lambda: self.note_wanted.emit(agreed, more))
        row.add(more)
        self.column.addWidget(row)

    def _purposes(self, purposes: Sequence[Agreed]) -> None:
        self._head(self.tr("Other purposes: each needs a consent of its own"))
        for agreed in purposes:
            row = _AgreedLine(agreed, self.inside)
            note = Button(self.tr("Note…"), size="row")
            note.clicked.connect(lambda _on=False, a=agreed, b=note: self.note_wanted.emit(a, b))
            row.add(note)
            self.column.addWidget(row)

    def _sensitive(self, panel: PrivacyPanel) -> None:
        self._head(self.tr("Sensitive details, kept apart"))
        if not panel.has_sensitive:
            self.column.addWidget(_wrapped(self.tr("None on file."), self.inside))
            return
        if self._seen:
            for name, value in self._seen.items():
                words = self.tr("{name}: {value}").format(name=self._field(name), value=value)
                self.column.addWidget(_wrapped(words, self.inside))
            return
        look = Button(self.tr("Show"), icon="eye", size="row")
        look.setToolTip(self.tr("Looking is recorded"))
        look.clicked.connect(self.sensitive_wanted)
        self.column.addWidget(_Line(self.tr("Never searched, filtered or scored."), look))

    def _field(self, name: str) -> str:
        known = {
            "gender": self.tr("Sex"),
            "birth": self.tr("Born"),
            "id_number": self.tr("ID number"),
            "household": self.tr("Household"),
        }
        return known.get(name, name)

    def _rights(self) -> None:
        self._head(self.tr("What the person may ask for"))
        copy = Button(self.tr("Copy of all data…"), icon="download", size="row")
        copy.clicked.connect(lambda: self.copy_wanted.emit(copy))
        self.column.addWidget(_Line(self.tr("A ZIP with a readable PDF, the files and the data."), copy))
        erase = Button(self.tr("Erase this person…"), role="danger", size="row")
        erase.clicked.connect(self.erase_wanted)
        self.column.addWidget(_Line(self.tr("For good; figures stay, without the name."), erase))


class _Line(QWidget):
    """Words and one act at the right."""

    def __init__(self, words: str, act: QWidget, *, tone: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        said = _wrapped(words, self)
        if tone:
            said.setProperty("tone", tone)
        row.addWidget(said, 1)
        row.addWidget(act)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint.hair_below(QPainter(self), QRectF(self.rect()))


class _AgreedLine(QWidget):
    """A purpose, its state with the day, what was noted, and acts."""

    def __init__(self, agreed: Agreed, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 6)
        column.setSpacing(2)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self._row.addWidget(label(word(agreed.purpose), "strong", self))
        if agreed.is_sensitive:
            self._row.addWidget(Tag(self.tr("separate consent")))
        self._row.addStretch(1)
        icon, kind = _LOOKS[agreed.state]
        is_open = agreed.state is State.TO_NOTIFY
        words = word(agreed.state)
        if agreed.at is not None and not is_open:
            words = wording.DOT.join((words, wording.day(wording.local(agreed.at).date())))
        if not is_open or agreed.purpose.value == "recruiting":
            self._row.addWidget(Status(words, icon=icon, kind=kind, parent=self))
        column.addLayout(self._row)
        if agreed.words:
            column.addWidget(_wrapped(agreed.words, self, "context"))

    def add(self, act: QWidget) -> None:
        self._row.addWidget(act)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint.hair_below(QPainter(self), QRectF(self.rect()))


def _wrapped(words: str, parent: QWidget, role: str = "") -> QWidget:
    said = label(words, role, parent)
    said.setWordWrap(True)
    return said
