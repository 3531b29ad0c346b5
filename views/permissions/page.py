"""The page 角色与权限: what each role may see and change, as the database of a shared workspace enforces it."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.values.enums import Role
from services.access import told
from services.access.told import Line
from views.common import labels
from views.common.page import Note, Page
from views.common.rows import Column, RowsModel
from views.common.table import Table
from views.context import PageName, Program
from views.permissions.words import THINGS, given, thing

_FIRST, _WIDTH = 232, 150


class PermissionsPage(Page):
    """Things as rows, roles as columns; nothing is set here: a person's roles are set with the colleagues."""

    name = PageName.PERMISSIONS

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(program, parent)
        self.header_row.set_title(self.tr("Roles and rights"))
        self.model: RowsModel[Line] = RowsModel(self._columns(), self)
        self.table = Table("permissions")
        self.table.show_rows(self.model)
        self.table.setAccessibleName(self.tr("What each role may see and change"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.table)
        by_code = {line.code: line for line in told.lines()}
        self.model.set_rows([by_code[code] for code in THINGS])

    def title(self) -> str:
        return self.tr("Roles and rights")

    def notes(self) -> list[Note]:
        if self.program.me.is_any(Role.ADMINISTRATOR.value):
            return [("shield-check", self.tr("Who has which role is set under Organisation, Colleagues"))]
        return [("shield-check", self.tr("A shared workspace enforces this in its database"))]

    def _columns(self) -> list[Column[Line]]:
        first = Column[Line]("thing", self.tr("What"), lambda line: thing(line.code), _FIRST)
        return [first, *(self._of(role) for role in Role)]

    def _of(self, role: Role) -> Column[Line]:
        words = partial(_cell, role=role)
        return Column(
            role.value, labels.label(role), lambda line: words(line) or "—", _WIDTH,
            stretches=role is Role.AUDITOR, role=lambda line: _shade(line, role), icon=lambda line: _icon(line, role),
            tip=lambda line: self._sentence(line, role),
        )  # fmt: skip

    def _sentence(self, line: Line, role: Role) -> str:
        what = line.given[role]
        if not what.reads and not what.writes:
            pattern = self.tr("{role}, {thing}: nothing")
        elif what.writes:
            pattern = self.tr("{role}, {thing}: sees and changes, {words}")
        else:
            pattern = self.tr("{role}, {thing}: sees, {words}")
        return pattern.format(role=labels.label(role), thing=thing(line.code), words=_cell(line, role=role))


def _cell(line: Line, *, role: Role) -> str:
    return given(line.given[role])


def _icon(line: Line, role: Role) -> str:
    what = line.given[role]
    return "pencil" if what.writes else "eye" if what.reads else ""


def _shade(line: Line, role: Role) -> str:
    what = line.given[role]
    if not what.reads and not what.writes:
        return "text3"
    return "text" if what.writes else "text2"
