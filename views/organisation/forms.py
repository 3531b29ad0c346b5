"""The forms of the five lists."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSpinBox

from services.organisation import departments, places, titles
from services.organisation.office import Office
from views.common.fields import FormRow, SearchCombo
from views.common.pay_range import PayRange
from views.common.spin import padded
from views.common.switches import Toggle
from views.organisation import zones
from views.organisation.entry_form import EntryForm, choose, offered
from views.organisation.ways_field import WaysField


class DepartmentForm(EntryForm):
    """Name, the department it belongs to, its head."""

    def build(self) -> None:
        self._name, self._parent, self._head = QLineEdit(), SearchCombo(), SearchCombo()
        self._name_row = FormRow(self.tr("Name"), self._name, required=True)
        for row in (
            self._name_row,
            FormRow(self.tr("Belongs to"), self._parent),
            FormRow(self.tr("Head"), self._head),
        ):
            self.fields.add(row)

    def words_of_new(self) -> str:
        return self.tr("New department")

    def fill(self, line: object | None, office: Office) -> None:
        known = line if isinstance(line, departments.Line) else None
        draft = known.draft if known else departments.Draft("")
        self._parent.set_choices(
            offered([(d.key, d.path) for d in office.departments], without=known.key if known else None),
            empty=self.tr("The top"),
        )
        self._head.set_choices(
            offered([(p.key, p.draft.name) for p in office.people if p.draft.is_active]), empty=self.tr("Not set")
        )
        self._name.setText(draft.name)
        choose(self._parent, draft.parent)
        choose(self._head, draft.head)

    def missing(self) -> tuple[FormRow, str] | None:
        return None if self._name.text().strip() else (self._name_row, self.tr("Give the department a name"))

    def draft(self) -> departments.Draft:
        return departments.Draft(self._name.text(), self._parent.currentData(), self._head.currentData())


class PlaceForm(EntryForm):
    """Name, city, time zone, office hours of its own, and how far the other places are."""

    def build(self) -> None:
        self._name, self._city, self._zone, self._hours = QLineEdit(), QLineEdit(), SearchCombo(), QLineEdit()
        self._hours.setPlaceholderText("09:00-12:00, 13:00-18:00")
        self._zone.set_choices(zones.choices())
        self._zone.setMinimumWidth(1)  # some zones have names that are longer than the form is wide
        self.travel = WaysField(self.guard)
        self._travel_row = FormRow(
            self.tr("On the way to"), self.travel, hint=self.tr("Interviews in two places leave this time between them")
        )
        self._name_row = FormRow(self.tr("Name"), self._name, required=True)
        for row in (
            self._name_row,
            FormRow(self.tr("City"), self._city),
            FormRow(self.tr("Time zone"), self._zone, hint=self.tr("China has Beijing time everywhere")),
            FormRow(self.tr("Office hours"), self._hours, hint=self.tr("Empty: as in the working calendar")),
            self._travel_row,
        ):
            self.fields.add(row)

    def words_of_new(self) -> str:
        return self.tr("New place")

    def fill(self, line: object | None, office: Office) -> None:
        known = line if isinstance(line, places.Line) else None
        draft = known.draft if known else places.Draft("")
        others = [(p.key, p.draft.name) for p in office.places if known is None or p.key != known.key]
        self.travel.show_places(others, draft.travel)
        self._travel_row.setVisible(bool(others))
        self._name.setText(draft.name)
        self._city.setText(draft.city)
        choose(self._zone, draft.zone)
        self._hours.setText(", ".join(draft.hours))

    def missing(self) -> tuple[FormRow, str] | None:
        return None if self._name.text().strip() else (self._name_row, self.tr("Give the place a name"))

    def draft(self) -> places.Draft:
        hours = tuple(part for part in self._hours.text().split(",") if part.strip())
        zone = str(self._zone.currentData() or "")
        return places.Draft(self._name.text(), self._city.text(), zone, hours, self.travel.minutes())


class RoomForm(EntryForm):
    """Name, place, seats, whether it can be booked."""

    def build(self) -> None:
        self._name, self._place, self._seats = QLineEdit(), SearchCombo(), QSpinBox()
        self._seats.setRange(0, places.MOST_SEATS)
        self._seats.setSpecialValueText(self.tr("not known"))
        self._seats.installEventFilter(self.guard)
        padded(self._seats)
        self._is_active = Toggle(self.tr("Can be booked for interviews"))
        self._name_row = FormRow(self.tr("Name"), self._name, required=True)
        for row in (
            self._name_row,
            FormRow(self.tr("Place"), self._place),
            FormRow(self.tr("Seats"), self._seats),
            self._is_active,
        ):
            self.fields.add(row)

    def words_of_new(self) -> str:
        return self.tr("New room")

    def fill(self, line: object | None, office: Office) -> None:
        draft = line.draft if isinstance(line, places.RoomLine) else places.RoomDraft("")
        self._place.set_choices(offered([(p.key, p.draft.name) for p in office.places]), empty=self.tr("Not set"))
        self._name.setText(draft.name)
        choose(self._place, draft.location)
        self._seats.setValue(draft.seats)
        self._is_active.setChecked(draft.is_active)

    def missing(self) -> tuple[FormRow, str] | None:
        return None if self._name.text().strip() else (self._name_row, self.tr("Give the room a name"))

    def draft(self) -> places.RoomDraft:
        return places.RoomDraft(
            self._name.text(), self._place.currentData(), self._seats.value(), self._is_active.isChecked()
        )


class TitleForm(EntryForm):
    """The title, its other names, family, grade and pay band."""

    def build(self) -> None:
        self._title, self._family, self._grade, self._city = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
        self._synonyms = QPlainTextEdit()
        self._synonyms.setFixedHeight(84)
        self._synonyms.setTabChangesFocus(True)
        self.band = PayRange(self.guard)
        self._pay = FormRow(self.tr("Monthly pay in yuan"), self.band)
        self._title_row = FormRow(self.tr("Title"), self._title, required=True)
        hint = self.tr("One per line. A ledger with one of them is read as this title")
        for row in (
            self._title_row,
            FormRow(self.tr("Other names"), self._synonyms, hint=hint),
            FormRow(self.tr("Family"), self._family),
            FormRow(self.tr("Grade"), self._grade),
            FormRow(self.tr("City"), self._city),
            self._pay,
        ):
            self.fields.add(row)

    def words_of_new(self) -> str:
        return self.tr("New title")

    def fill(self, line: object | None, _office: Office) -> None:
        draft = line.draft if isinstance(line, titles.Line) else titles.Draft("")
        self._title.setText(draft.title)
        self._synonyms.setPlainText("\n".join(draft.synonyms))
        self._family.setText(draft.family)
        self._grade.setText(draft.grade)
        self._city.setText(draft.city)
        self.band.show_pay(draft.band)

    def missing(self) -> tuple[FormRow, str] | None:
        if not self._title.text().strip():
            return self._title_row, self.tr("Type the title")
        if self.band.is_upside_down:
            return self._pay, self.tr("The upper end is below the lower one")
        return None

    def draft(self) -> titles.Draft:
        names = tuple(line for line in self._synonyms.toPlainText().splitlines() if line.strip())
        return titles.Draft(
            self._title.text(), self._family.text(), self._grade.text(), self._city.text(), self.band.pay(), names
        )
