"""The form of a colleague, with what they hold and who takes it over."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.values.enums import Role
from models.values.keys import Key
from services.organisation import people
from services.organisation.handing_over import Holdings
from services.organisation.office import Office
from views.common import wording
from views.common.buttons import Button
from views.common.fields import FormRow, SearchCombo, label
from views.common.labels import label as word_of
from views.common.switches import Toggle
from views.organisation.entry_form import EntryForm, choose, offered


def held_words(holds: Holdings) -> str:
    """What somebody holds, in the order of its weight: "3 positions, 25 in process, 13 tasks"."""
    told = (
        (holds.positions, QCoreApplication.translate("Organisation", "%n positions", "", holds.positions)),
        (holds.applications, QCoreApplication.translate("Organisation", "%n in process", "", holds.applications)),
        (holds.candidates, QCoreApplication.translate("Organisation", "%n candidates", "", holds.candidates)),
        (holds.tasks, QCoreApplication.translate("Organisation", "%n tasks", "", holds.tasks)),
        (holds.requisitions, QCoreApplication.translate("Organisation", "%n requisitions", "", holds.requisitions)),
        (holds.calls, QCoreApplication.translate("Organisation", "%n call lists", "", holds.calls)),
        (holds.departments, QCoreApplication.translate("Organisation", "%n departments led", "", holds.departments)),
        (holds.reports, QCoreApplication.translate("Organisation", "%n who report to them", "", holds.reports)),
        (holds.stays, QCoreApplication.translate("Organisation", "%n interviews and evaluations", "", holds.stays)),
    )
    return wording.listed([words for count, words in told if count])


def successors(office: Office, line: people.Line | None) -> list[tuple[object, str]]:
    """Who could take over: everybody else who works here."""
    active = [(person.key, person.draft.name) for person in office.people if person.draft.is_active]
    return offered(active, without=line.key if line is not None else None)


class PersonForm(EntryForm):
    """Name, title, address, where somebody belongs, what they do in recruiting and what they hold."""

    hand_over_wanted = Signal(object, QWidget)  # the colleague's line, the button

    may_hand_over = True

    def build(self) -> None:
        self._line: people.Line | None = None
        self._name, self._title, self._email = QLineEdit(), QLineEdit(), QLineEdit()
        self._department, self._superior, self._successor = SearchCombo(), SearchCombo(), SearchCombo()
        self._is_active = Toggle(self.tr("Works here"))
        self._roles = {role: QCheckBox(word_of(role)) for role in Role}
        boxes = QWidget()
        column = QVBoxLayout(boxes)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for box in self._roles.values():
            column.addWidget(box)
        self._name_row = FormRow(self.tr("Name"), self._name, required=True)
        self._roles_row = FormRow(self.tr("Does in recruiting"), boxes)
        self._successor_row = FormRow(self.tr("What they hold goes to"), self._successor)
        self._holds = label("", "second")
        self._holds.setWordWrap(True)
        self.hand_over = Button(self.tr("Hand over…"), icon="arrow-right", size="compact")
        self.hand_over.clicked.connect(lambda: self.hand_over_wanted.emit(self._line, self.hand_over))
        self._holds_row = FormRow(self.tr("Holds"), self._held_box())
        for row in (
            self._name_row,
            FormRow(self.tr("Job title"), self._title),
            FormRow(self.tr("E-mail"), self._email),
            FormRow(self.tr("Department"), self._department),
            FormRow(self.tr("Reports to"), self._superior),
            self._holds_row,
            self._roles_row,
            self._is_active,
            self._successor_row,
        ):
            self.fields.add(row)
        self._is_active.toggled.connect(lambda _: self._tell_leaving())

    def _held_box(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._holds, 1)
        row.addWidget(self.hand_over)
        return box

    def words_of_new(self) -> str:
        return self.tr("New colleague")

    def fill(self, line: object | None, office: Office) -> None:
        known = line if isinstance(line, people.Line) else None
        draft = known.draft if known else people.Draft("")
        self._line = known
        others = successors(office, known)
        none = self.tr("Not set")
        self._department.set_choices(offered([(d.key, d.path) for d in office.departments]), empty=none)
        self._superior.set_choices(others, empty=none)
        self._successor.set_choices(others, empty=self.tr("Nobody: they stay"))
        self._name.setText(draft.name)
        self._title.setText(draft.title)
        self._email.setText(draft.email)
        choose(self._department, draft.department)
        choose(self._superior, draft.reports_to)
        choose(self._successor, None)
        for role, box in self._roles.items():
            box.setChecked(role in draft.roles)
        self._is_active.setChecked(draft.is_active)
        self._is_active.setVisible(known is not None and not known.is_me)
        self._tell_leaving()

    def _tell_leaving(self) -> None:
        holds = self._line.holds if self._line is not None else Holdings()
        is_leaving = self._line is not None and not self._is_active.isChecked()
        self._holds.setText(held_words(holds))
        self._holds_row.setVisible(bool(holds.moves or holds.stays))
        self.hand_over.setVisible(self.may_hand_over and bool(holds.moves) and not is_leaving)
        self._successor_row.setVisible(is_leaving and bool(holds.moves))

    def can_remove(self) -> bool:
        return False  # their name stands in what they did: they leave instead

    def missing(self) -> tuple[FormRow, str] | None:
        if not self._name.text().strip():
            return self._name_row, self.tr("Type the name")
        if self._email.text().strip() and "@" not in self._email.text():
            row = self._email.parentWidget()
            assert isinstance(row, FormRow)
            return row, self.tr("An address needs one @ and a domain")
        return None

    def draft(self) -> people.Draft:
        return people.Draft(
            self._name.text(),
            self._title.text(),
            self._email.text(),
            tuple(role for role, box in self._roles.items() if box.isChecked()),
            self._department.currentData(),
            self._superior.currentData(),
            self._is_active.isChecked(),
        )

    def successor(self) -> Key | None:
        """Who takes the open tasks of somebody who leaves."""
        key = self._successor.currentData()
        return key if isinstance(key, Key) and not self._successor_row.isHidden() else None
