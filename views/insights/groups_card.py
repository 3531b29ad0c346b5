"""各部门对比, 各职位对比: the same few figures for each, so that one sees where it goes well."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from services.insights.groups import By, Group
from services.insights.metrics.metric import Figure
from views.common.rows import Column, RowsModel
from views.common.table import Table
from views.common.wording import number, percent
from views.insights.definitions import defined
from views.insights.titled_card import TitledCard


class GroupsCard(TitledCard):
    """One row per department or position; a row opens its applications."""

    opened = Signal(object)  # key of the department or position, None where there is none

    def __init__(self, by: By, parent: QWidget | None = None) -> None:
        titles = {By.DEPARTMENT: self.tr("Departments compared"), By.POSITION: self.tr("Positions compared")}
        super().__init__(titles[by], self.tr("of the applications created in the window"), parent)
        self.add_definition(self.tr("What these figures are"), (*defined("time_to_hire"), *defined("offer_acceptance")))
        names = {By.DEPARTMENT: self.tr("Department"), By.POSITION: self.tr("Position")}
        self.table = Table(f"insights_{by.value}", density_name="dense", parent=self)
        self.lines: RowsModel[Group] = RowsModel(self._columns(names[by]), self)
        self.table.show_rows(self.lines)
        self.table.setSortingEnabled(True)
        self.table.opened.connect(lambda index: self.opened.emit(self.lines.row_at(index).key))
        self.column.addWidget(self.table, 1)

    def _columns(self, name: str) -> list[Column[Group]]:
        return [
            Column("name", name, name_of, 110, stretches=True, sort=name_of, tip=name_of),
            Column("applications", self.tr("Applied"), lambda g: number(g.applications), 64, is_number=True,
                   sort=lambda g: g.applications),
            Column("met", self.tr("Met"), lambda g: number(g.interviewed), 64, is_number=True,
                   sort=lambda g: g.interviewed),
            Column("hired", self.tr("Hired"), lambda g: number(g.hired), 60, is_number=True, sort=lambda g: g.hired),
            Column("share", self.tr("Share"), lambda g: percent(g.hired, g.applications), 84, is_number=True,
                   sort=lambda g: g.hired / (g.applications or 1), role=_tone),
            Column("days", self.tr("Days"), lambda g: _days(g.time_to_hire), 92, is_number=True,
                   sort=lambda g: g.time_to_hire.value or 0.0, role=lambda g: _soft(g.time_to_hire)),
            Column("acceptance", self.tr("Accepted"), lambda g: _share(g.acceptance), 88, is_number=True,
                   sort=lambda g: g.acceptance.value or 0.0, role=lambda g: _soft(g.acceptance)),
        ]  # fmt: skip

    def show_groups(self, lines: Sequence[Group]) -> None:
        """One row each; the order is the person's once they sorted."""
        self.lines.set_rows(lines)


def name_of(group: Group) -> str:
    """A position has no department where none was given."""
    return group.name or QCoreApplication.translate("GroupsCard", "Not given")


def _days(figure: Figure) -> str:
    return "–" if figure.value is None else f"{figure.value:.1f}"


def _share(figure: Figure) -> str:
    return "–" if figure.value is None else percent(int(figure.part), figure.n)


def _tone(group: Group) -> str:
    return "text3" if group.is_small else "text"


def _soft(figure: Figure) -> str:
    return "text3" if figure.is_small else "text"
