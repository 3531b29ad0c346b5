"""The fields of one file at the right of its page, and what is to become of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QScrollArea, QVBoxLayout, QWidget

from models.values.bilingual import Words
from models.values.keys import Key
from services.errors import AppError
from services.field_dictionary import Line
from services.identity.comparing import Strength
from services.intake.draft import APART, SINGLE, Reviewed
from services.intake.queue import Choices, Review, Standing
from services.resumes.parse.found import SURE
from views import messages
from views.common.buttons import Button
from views.common.chips import Tag
from views.common.clearing import clear
from views.common.document_preview import Mark
from views.common.fields import FormRow, SearchCombo, label
from views.common.flow import FlowLayout
from views.common.states import Banner, SectionHeader, hair
from views.common.wording import said
from views.intake import field_help
from views.intake.field_row import FieldRow
from views.intake.likeness import LikenessCard
from views.intake.stays import StayList

_FIELD_OF_ERROR = {
    "candidate.name_missing": "name",
    "candidate.phone_unreadable": "phone",
    "candidate.email_unreadable": "email",
    "intake.pay_unreadable": "expected_salary",
    "intake.years_unreadable": "experience",
}
MOST_TAGS = 12


class ReviewPanel(QWidget):
    """Shows one review; gives what the person left in it."""

    place_wanted = Signal(str)  # the name of a mark
    accept_wanted = Signal()
    merge_wanted = Signal(object)  # Key: add to this candidate
    open_wanted = Signal(object)  # Key: open this candidate
    recognise_wanted = Signal()
    doubts_changed = Signal(int)
    position_chosen = Signal()
    channel_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._review: Review | None = None
        self._apart: list[Key] = []
        self._same: dict[str, str] = {}  # lines of the lists that share the box of a field
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._target())
        outer.addWidget(hair(self))
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setProperty("ground", "canvas")
        area.setWidget(inside)
        self._area = area
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(14, 12, 14, 16)
        self._column.setSpacing(6)
        outer.addWidget(area, 1)
        self._build()

    def _target(self) -> QWidget:
        """Position and channel: what the file is for, and where it came from."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(6)
        self._position = SearchCombo(self.tr("On file only"))
        self._channel = SearchCombo(self.tr("Choose a source"))
        for combo in (self._position, self._channel):
            combo.setProperty("extent", "compact")
        self._position.activated.connect(lambda _: self.position_chosen.emit())
        self._channel.activated.connect(lambda _: self.channel_chosen.emit())
        self._position_row = FormRow(self.tr("Position"), self._position, beside=True)
        self._channel_row = FormRow(self.tr("Source"), self._channel, beside=True)
        column.addWidget(self._position_row)
        column.addWidget(self._channel_row)
        return holder

    def _build(self) -> None:
        self._banner = Banner("warn", "scan-text", self)
        self._column.addWidget(self._banner)
        self._recognise = Button(self.tr("Recognise the text"), icon="scan-text", size="compact")
        self._recognise.clicked.connect(self.recognise_wanted)
        self._column.addWidget(self._recognise, 0, Qt.AlignmentFlag.AlignLeft)
        self._like = LikenessCard(self)
        self._like.merge_wanted.connect(self.merge_wanted)
        self._like.open_wanted.connect(self.open_wanted)
        self._like.refused.connect(self._refuse)
        self._column.addWidget(self._like)
        self.rows: dict[str, FieldRow] = {}
        for code in SINGLE:
            if code not in APART:
                self._add_row(code)
        self._skills_head = SectionHeader(self.tr("Skills"))
        self._column.addWidget(self._skills_head)
        self._skills = QWidget()
        self._skills_flow = FlowLayout(self._skills)
        self._column.addWidget(self._skills)
        self.education = self._stay_list("education", self.tr("Education"))
        self.employment = self._stay_list("employment", self.tr("Work"))
        self._column.addWidget(SectionHeader(self.tr("Kept apart")))
        note = label(
            self.tr("By law these are stored beside the person and never searched, filtered or scored."), "hint"
        )
        note.setWordWrap(True)
        self._column.addWidget(note)
        for code in SINGLE:
            if code in APART:
                self._add_row(code)
        self._column.addStretch(1)

    def show_help(self, lines: Sequence[Line]) -> None:
        """What the fields mean, and which are required from where."""
        field_help.show(lines, {**self.rows, "channel": self._channel_row})

    def _add_row(self, code: str) -> None:
        row = FieldRow(code)
        row.entered.connect(self.place_wanted)
        row.edited.connect(lambda _: self._tell_doubts())
        row.finished.connect(self._after)
        self.rows[code] = row
        self._column.addWidget(row)

    def _stay_list(self, kind: str, words: str) -> StayList:
        head = SectionHeader(words)
        self._column.addWidget(head)
        stays = StayList(kind)
        stays.chosen.connect(lambda name: self.place_wanted.emit(self._same.get(name, name)))
        self._column.addWidget(stays)
        head.setObjectName(f"{kind}-head")
        return stays

    # Showing

    def set_choices(self, choices: Choices) -> None:
        """Fill in what there is to choose from; what is chosen stays."""
        kept = self._position.currentData(), self._channel.currentData()
        self._position.set_choices([(c.key, c.words) for c in choices.positions], empty=self.tr("On file only"))
        self._channel.set_choices(
            [(c.key, said(Words(c.words, c.words_en or c.words))) for c in choices.channels], empty="—"
        )
        for combo, key in zip((self._position, self._channel), kept, strict=True):
            _choose(combo, key)

    def show_review(self, review: Review, position: Key | None, channel: Key | None) -> None:
        """Show a file; `position` and `channel` are what new files get where nothing else is said."""
        self._review = review
        for field in review.fields:
            self.rows[field.code].show_field(field)
        _choose(self._position, review.position or position)
        _choose(self._channel, review.channel or channel)
        self._channel_row.set_error("")
        self._apart = []
        self._show_likeness()
        self.education.show_stays(review.education)
        self.employment.show_stays(review.employment)
        self._show_skills(review.skills)
        self._banner.tell(self._state(review), kind="danger" if review.standing is Standing.FAILED else "warn")
        self._recognise.setVisible(review.standing is Standing.NO_TEXT)
        self._recognise.setEnabled(True)
        self._area.verticalScrollBar().setValue(0)
        self._tell_doubts()

    def _show_likeness(self) -> None:
        """The likeliest of those who were not said to be somebody else."""
        review = self._review
        likely = review.likely if review is not None else ()
        left = next((like for like in likely if like.candidate not in self._apart), None)
        caution = review.cautions.get(left.candidate) if review is not None and left is not None else None
        self._like.show_likeness(left, caution)

    @property
    def is_surely_known(self) -> bool:
        """Whether somebody on file is almost surely this person, and nobody has said yes or no to it."""
        like = self._like.likeness
        return like is not None and like.strength is Strength.CERTAIN

    def ask_who(self) -> None:
        """Lead to the question whether it is the person on file."""
        self._area.ensureWidgetVisible(self._like)
        self._like.insist()

    def refuse(self) -> None:
        """Who is on file is somebody else."""
        self._like.refuse()

    def _refuse(self, candidate: Key) -> None:
        self._apart.append(candidate)
        self._show_likeness()

    @property
    def apart(self) -> tuple[Key, ...]:
        """People on file who, a person says, are somebody else."""
        return tuple(self._apart)

    def _state(self, review: Review) -> str:
        if review.standing is Standing.FAILED:
            return messages.sentence_of(review.error)
        if review.standing is Standing.NO_TEXT:
            return messages.sentence_of("resume.no_text")
        return ""

    def _show_skills(self, skills: tuple[str, ...]) -> None:
        clear(self._skills_flow)
        for words in skills[:MOST_TAGS]:
            self._skills_flow.addWidget(Tag(words, parent=self._skills))
        self._skills_head.setVisible(bool(skills))
        self._skills.setVisible(bool(skills))

    def marks(self) -> list[Mark]:
        """Where everything stands on the page."""
        if self._review is None:
            return []
        fields = [f for f in self._review.fields if f.start >= 0 and f.text and f.code not in APART]
        found = {(f.start, f.end): Mark(f.code, f.start, f.end, is_doubtful=f.is_doubtful) for f in fields}
        self._same.clear()
        for name, stay in (*self.education.names(), *self.employment.names()):
            if stay.place is not None and stay.place in found:
                self._same[name] = found[stay.place].name  # one box for the field and for the line of the list
            elif stay.place is not None:
                found[stay.place] = Mark(name, *stay.place, is_doubtful=stay.confidence < SURE)
        return list(found.values())

    # What a person left

    def reviewed(self) -> Reviewed:
        skills = self._review.skills if self._review is not None else ()
        texts = {code: row.text() for code, row in self.rows.items()}
        return Reviewed(texts, self.education.stays(), self.employment.stays(), skills)

    @property
    def review(self) -> Review | None:
        return self._review

    @property
    def position(self) -> Key | None:
        return self._position.currentData()  # type: ignore[no-any-return]

    @property
    def channel(self) -> Key | None:
        return self._channel.currentData()  # type: ignore[no-any-return]

    def merge(self) -> None:
        self._like.merge()

    def open_old(self) -> None:
        self._like.open_old()

    def show_error(self, error: AppError) -> bool:
        """Say what is wrong at its field; False when it belongs to none."""
        if error.code == "application.channel_missing":
            self._channel_row.set_error(self.tr("Choose where the résumé came from"))
            self._channel.setFocus()
            return True
        code = _FIELD_OF_ERROR.get(error.code)
        if code is None:
            return False
        self.rows[code].set_error(messages.sentence(error))
        self.rows[code].take_focus()
        self._area.ensureWidgetVisible(self.rows[code])
        return True

    # Doubts

    def doubtful(self) -> list[str]:
        """Codes of fields that a person should look at."""
        return [code for code, row in self.rows.items() if code not in APART and row.is_doubtful]

    def next_doubt(self) -> bool:
        """Say yes to the field in hand and go to the next doubtful one; False when there is none left."""
        focused = next((row for row in self.rows.values() if row.editor.hasFocus()), None)
        if focused is not None and focused.is_doubtful and focused.text().strip():
            focused.check()
            self._tell_doubts()
        return self._go_on(focused)

    def _after(self, code: str) -> None:
        """Enter in a field: it is right; on to the next doubtful one, else the file is done."""
        self.rows[code].check()
        self._tell_doubts()
        if not self._go_on(self.rows[code]):
            self.accept_wanted.emit()

    def _go_on(self, focused: FieldRow | None) -> bool:
        waiting = self.doubtful()
        if not waiting:
            return False
        order = list(self.rows)
        at = order.index(focused.code) if focused is not None else -1
        later = [code for code in waiting if order.index(code) > at]
        row = self.rows[(later or waiting)[0]]
        row.take_focus()
        self._area.ensureWidgetVisible(row)
        return row is not focused or bool(later)

    def show_field(self, name: str) -> None:
        """A box on the page was clicked: go to its field."""
        if name in self.rows:
            self.rows[name].take_focus()
            self._area.ensureWidgetVisible(self.rows[name])

    def _tell_doubts(self) -> None:
        self.doubts_changed.emit(len(self.doubtful()))


def _choose(combo: QComboBox, key: Key | None) -> None:
    found = (row for row in range(combo.count()) if key is not None and combo.itemData(row) == key)
    combo.setCurrentIndex(next(found, 0 if combo.count() else -1))
    field = combo.lineEdit()
    if field is not None:
        field.setCursorPosition(0)  # a long name shows its beginning
