"""The facts of a person at the top right: two columns, masked contacts with an eye, tags, the rest on request."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from models.values.enums import ContactChannel, Degree
from models.values.keys import Key
from services.candidates import Address, ContactKind, Field
from services.profiles.values import PersonFacts, Profile, Way
from views.candidate.fact import Fact, FactRow
from views.candidate.sources import SourceLabel
from views.candidate.tag_line import TagLine
from views.common import wording
from views.common.buttons import Button
from views.common.fields import ElidedLabel, label
from views.common.icon_button import IconButton
from views.common.labels import label as word_of

CHANNEL_ICONS = {
    ContactChannel.PHONE: "phone",
    ContactChannel.WECHAT: "message-circle",
    ContactChannel.SMS: "message-square-text",
    ContactChannel.EMAIL: "mail",
    ContactChannel.IN_PERSON: "handshake",
}
KEY_WIDTH = 72
_TOLD_BY: dict[Field, tuple[str, ...]] = {
    Field.NAME: ("name",), Field.CITY: ("address",), Field.AVAILABLE: ("available_from", "expected_start_date"),
    Field.TITLE: ("current_title",), Field.COMPANY: ("current_company",), Field.SCHOOL: ("school",),
    Field.MAJOR: ("major",), Field.EXPECTED_TITLE: ("position_applied",), Field.EXPECTED_CITY: ("location_applied",),
    Field.NOTE: ("remarks",),
}  # fmt: skip


class TrialsLine(ElidedLabel):
    """The experiments that the application is part of; where there is little height the facts come first."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", "hint", parent)
        self._is_low = False
        self.hide()

    def show_trials(self, trials: Sequence[tuple[str, str, str]]) -> None:
        said = self.tr("Experiment {words}: {arm} {what}")
        lines = [said.format(words=words, arm=arm.upper(), what=what) for words, arm, what in trials]
        self.setText(wording.listed(lines))
        self.set_low(self._is_low)

    def set_low(self, is_low: bool) -> None:
        self._is_low = is_low
        self.setVisible(bool(self.text()) and not is_low)


class FactsPanel(QWidget):
    """Shows and asks; the page does."""

    edited = Signal(object, object, object)  # Field, the new value, the value that was shown
    pay_edited = Signal(str, str)  # what was typed, what was shown
    contact_edited = Signal(object, str, str)  # Address or None (a new one), kind, the new value
    revealed = Signal(object)  # Address
    tag_wanted = Signal(QWidget)
    untagged = Signal(str)
    channel_wanted = Signal(QWidget)
    owner_wanted = Signal(QWidget)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person: PersonFacts | None = None
        self._typed_over: dict[ContactKind, Address | None] = {}  # the contact that stood there when typing began
        self._shown: dict[Key, str] = {}  # contacts that were revealed while this person is open
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 10, 20, 8)
        column.setSpacing(2)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(3, 1)
        column.addLayout(self._grid)
        self.texts: dict[Field, Fact] = {}
        self._labels: dict[Fact, SourceLabel] = {}
        self._build_first()
        self._rest = QWidget(self)
        self._build_rest()
        self._rest.hide()
        column.addWidget(self._rest)
        self._build_tags(column)
        self.trials = TrialsLine(self)
        column.addWidget(self.trials)

    # Building

    def _build_first(self) -> None:
        self.position = Fact(self.tr("Position"), parent=self)
        self.position.set_editable(False)
        self.channel = Fact(self.tr("Source"), is_typed=False, parent=self)
        self.channel.opened.connect(lambda: self.channel_wanted.emit(self.channel))
        self.phone = Fact(self.tr("Phone"), parent=self)
        self.eye = IconButton("eye", self.tr("Show the whole number; it is recorded"), size="row", parent=self)
        self.phone.begun.connect(lambda: self._note_address(ContactKind.PHONE))
        self.phone.edited.connect(lambda text: self._on_contact(ContactKind.PHONE, text))
        self.eye.clicked.connect(lambda: self._on_eye(ContactKind.PHONE))
        self.salary = Fact(self.tr("Expected pay"), parent=self)
        self.salary.edited.connect(self._on_pay)
        self.preferred = Fact(self.tr("Prefers"), parent=self)
        self.preferred.edited.connect(lambda text: self._on_text(Field.CONTACT_NOTE, text))
        self.preferred.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.preferred.view.customContextMenuRequested.connect(lambda _at: self.choose_preferred())
        self.owner = Fact(self.tr("Owner"), is_typed=False, parent=self)
        self.owner.opened.connect(lambda: self.owner_wanted.emit(self.owner))
        rows: tuple[tuple[str, QWidget, str, QWidget], ...] = (
            (self.tr("Position"), self.position, self.tr("Source"), self.channel),
            (self.tr("Phone"), FactRow(self.phone, self.eye, self), self.tr("Expected pay"), self.salary),
            (self.tr("Lives in"), self._text(Field.CITY), self.tr("Can start"), self._text(Field.AVAILABLE)),
            (self.tr("Prefers"), self.preferred, self.tr("Owner"), self.owner),
        )
        for number, (left_name, left, right_name, right) in enumerate(rows):
            self._put(self._grid, number, left_name, left, right_name, right)

    def _build_rest(self) -> None:
        grid = QGridLayout(self._rest)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        self.email = Fact(self.tr("E-mail"), parent=self)
        self.mail_eye = IconButton("eye", self.tr("Show the whole address; it is recorded"), size="row", parent=self)
        self.email.begun.connect(lambda: self._note_address(ContactKind.EMAIL))
        self.email.edited.connect(lambda text: self._on_contact(ContactKind.EMAIL, text))
        self.mail_eye.clicked.connect(lambda: self._on_eye(ContactKind.EMAIL))
        self.years = Fact(self.tr("Experience"), parent=self)
        self.years.edited.connect(self._on_years)
        self.degree = Fact(self.tr("Degree"), is_typed=False, parent=self)
        self.degree.opened.connect(self.choose_degree)
        rows: tuple[tuple[str, QWidget, str, QWidget], ...] = (
            (self.tr("Name"), self._text(Field.NAME), self.tr("E-mail"), FactRow(self.email, self.mail_eye, self)),
            (self.tr("Job title"), self._text(Field.TITLE), self.tr("Company"), self._text(Field.COMPANY)),
            (self.tr("Experience"), self.years, self.tr("Degree"), self.degree),
            (self.tr("School"), self._text(Field.SCHOOL), self.tr("Major"), self._text(Field.MAJOR)),
            (
                self.tr("Wants job"),
                self._text(Field.EXPECTED_TITLE),
                self.tr("Wants city"),
                self._text(Field.EXPECTED_CITY),
            ),
            (self.tr("Summary"), self._text(Field.SUMMARY), self.tr("Note"), self._text(Field.NOTE)),
        )
        for number, (left_name, left, right_name, right) in enumerate(rows):
            self._put(grid, number, left_name, left, right_name, right)

    def _build_tags(self, column: QVBoxLayout) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.setContentsMargins(0, 2, 0, 0)
        name = label(self.tr("Tags"), "hint", self)
        name.setMinimumWidth(KEY_WIDTH)
        line.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        self.tags = TagLine(self)
        self.tags.add_wanted.connect(lambda: self.tag_wanted.emit(self.tags.add))
        self.tags.untagged.connect(self.untagged)
        line.addWidget(self.tags, 1)
        self._more = Button(self.tr("More"), role="link", size="row", parent=self)
        self._more.clicked.connect(self._toggle_rest)
        line.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(line)

    def _text(self, field: Field) -> Fact:
        fact = Fact(field.value, parent=self)
        fact.edited.connect(lambda text, field=field: self._on_text(field, text))
        self.texts[field] = fact
        return fact

    def _put(self, grid: QGridLayout, row: int, left_name: str, left: QWidget, right_name: str, right: QWidget) -> None:
        for column, name, widget in ((0, left_name, left), (2, right_name, right)):
            key = SourceLabel(name)
            key.setMinimumWidth(KEY_WIDTH)
            grid.addWidget(key, row, column)
            grid.addWidget(widget, row, column + 1)
            fact = widget if isinstance(widget, Fact) else widget.findChild(Fact)
            if isinstance(fact, Fact):
                self._labels[fact] = key
                fact.view.setAccessibleName(name)
                fact.field.setAccessibleName(name)

    def source_labels(self) -> dict[SourceLabel, tuple[str, ...]]:
        """The names of the facts, with the fields of ledgers that they come from."""
        fields = {
            self.position: ("position_applied", "job_code"),
            self.channel: ("source_channel", "referrer"),
            self.phone: ("phone", "alt_phone"),
            self.salary: ("expected_salary", "current_salary"),
            self.preferred: ("wechat",),
            self.owner: ("recruiter",),
            self.email: ("email",),
            self.years: ("years_experience", "work_start_date"),
            self.degree: ("degree",),
        } | {self.texts[field]: names for field, names in _TOLD_BY.items() if field in self.texts}
        return {self._labels[fact]: names for fact, names in fields.items()}

    # Showing

    def show_profile(self, profile: Profile) -> None:
        person, way = profile.person, profile.way
        if self._person is None or self._person.key != person.key:
            self._shown = {}
            for fact in self._labels:
                fact.leave()
        self._person = person
        for field, fact in self.texts.items():
            fact.show_value(str(getattr(person, field.value)))
        years = person.experience_months // 12 if person.experience_months is not None else None
        self.years.show_value("" if years is None else str(years), words="" if years is None else wording.years(years))
        self.degree.show_value("", words=word_of(person.degree) if person.degree else "")
        icon = CHANNEL_ICONS[person.preferred_contact] if person.preferred_contact else ""
        said = [word_of(person.preferred_contact)] if person.preferred_contact else []
        said += [person.contact_note] if person.contact_note else []
        self.preferred.show_value(person.contact_note, words=wording.listed(said), icon=icon)
        self._show_pay(person)
        self._show_contact(ContactKind.PHONE, self.phone, self.eye)
        self._show_contact(ContactKind.EMAIL, self.email, self.mail_eye)
        self._show_way(way)
        self._show_tags(person.tags)
        self.trials.show_trials(way.trials if way is not None else ())

    def _show_pay(self, person: PersonFacts) -> None:
        if not person.may_see_salary:
            self.salary.show_value("", words=self.tr("not shown to your role"))
        else:
            words = wording.pay(person.expected) if person.expected is not None else person.expected_words
            self.salary.show_value(person.expected_typed, words=words)
        self.salary.set_editable(person.may_see_salary)

    def _show_way(self, way: Way | None) -> None:
        source = ""
        if way is not None:
            source = wording.DOT.join(
                p for p in (wording.said(way.channel) if way.channel else "", way.channel_note) if p
            )
        self.position.show_value("", words=way.position_title if way is not None else "")
        self.channel.show_value("", words=source)
        self.owner.show_value("", words=way.owner_name if way is not None else "")
        for fact in (self.channel, self.owner):
            fact.set_editable(way is not None)

    def first_address(self, kind: ContactKind) -> Address | None:
        """The one that is tried first."""
        person = self._person
        return next((a for a in person.addresses if a.kind is kind), None) if person is not None else None

    def _show_contact(self, kind: ContactKind, fact: Fact, eye: IconButton) -> None:
        address = self.first_address(kind)
        eye.setVisible(address is not None)
        if address is None:
            fact.show_value("")
            return
        whole = self._shown.get(address.key)
        fact.show_value(whole or "", words=whole or address.masked)
        eye.set_icon("eye-off" if whole else "eye", "text3")

    def _show_tags(self, tags: tuple[str, ...]) -> None:
        room = max(self.width() - 220, 240)
        self.tags.show_tags(tags, room=room, shows_all=not self._rest.isHidden())

    # Acts

    def show_whole(self, address: Address, value: str) -> None:
        """The number that was asked for; it is masked again when the person is left."""
        self._shown[address.key] = value
        kind = address.kind
        fact, eye = (self.phone, self.eye) if kind is ContactKind.PHONE else (self.email, self.mail_eye)
        self._show_contact(kind, fact, eye)

    def mask_again(self) -> None:
        self._shown = {}
        if self._person is not None:
            self._show_contact(ContactKind.PHONE, self.phone, self.eye)
            self._show_contact(ContactKind.EMAIL, self.email, self.mail_eye)

    def _on_eye(self, kind: ContactKind) -> None:
        address = self.first_address(kind)
        if address is None:
            return
        if address.key in self._shown:
            self.mask_again()
        else:
            self.revealed.emit(address)

    def _note_address(self, kind: ContactKind) -> None:
        self._typed_over[kind] = self.first_address(kind)

    def _on_contact(self, kind: ContactKind, text: str) -> None:
        self.contact_edited.emit(self._typed_over.get(kind), kind.value, text)

    def _on_pay(self, text: str) -> None:
        if self._person is not None:
            self.pay_edited.emit(text, self.salary.was)

    def _on_text(self, field: Field, text: str) -> None:
        fact = self.preferred if field is Field.CONTACT_NOTE else self.texts[field]
        if self._person is not None:
            self.edited.emit(field, text, fact.was)

    def _on_years(self, text: str) -> None:
        if self._person is None:
            return
        is_same = self.years.was == self.years.text  # nobody changed it while it was typed
        was = self._person.stored_months if is_same else _months(self.years.was)
        self.edited.emit(Field.EXPERIENCE, _months(text), was)

    def choose_degree(self) -> None:
        self._choose(self.degree, Field.DEGREE, list(Degree))

    def choose_preferred(self) -> None:
        self._choose(self.preferred, Field.PREFERRED_CONTACT, list(ContactChannel))

    def _choose(self, at: Fact, field: Field, choices: list[Degree] | list[ContactChannel]) -> None:
        menu = QMenu(self)
        for choice in choices:
            menu.addAction(word_of(choice)).triggered.connect(
                lambda _on=False, choice=choice: self.edited.emit(
                    field, choice.value, getattr(self._person, field.value)
                )
            )
        menu.popup(at.mapToGlobal(at.rect().bottomLeft()))

    def _toggle_rest(self) -> None:
        is_shown = self._rest.isHidden()
        self._rest.setVisible(is_shown)
        self._more.setText(self.tr("Less") if is_shown else self.tr("More"))
        if self._person is not None:
            self._show_tags(self._person.tags)

    def label_of(self, fact: Fact) -> SourceLabel:
        """The name beside it."""
        return self._labels[fact]

    def reach(self, fact: Fact) -> None:
        """See to it that a fact is on the screen."""
        if self._rest.isAncestorOf(fact) and self._rest.isHidden():
            self._toggle_rest()


def _months(years: str) -> int | None:
    """Months from years as they are typed: "3", "2.5 years"."""
    digits = "".join(c for c in years if c.isdigit() or c == ".")
    return round(float(digits) * 12) if digits.replace(".", "", 1).isdigit() else None
