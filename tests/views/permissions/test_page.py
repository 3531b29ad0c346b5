"""The page of roles and rights says what the matrix says."""

from __future__ import annotations

from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from models.values.enums import Role
from services.access import told
from tests.program import TestProgram
from views.permissions.page import PermissionsPage
from views.permissions.words import THINGS, UNTOLD, given, rows, thing


def test_everything_of_the_matrix_has_words_or_is_left_out_on_purpose() -> None:
    assert {line.code for line in told.lines()} == set(THINGS) | UNTOLD
    assert not set(THINGS) & UNTOLD


def test_each_cell_says_what_the_role_has(qtbot: QtBot, program: TestProgram) -> None:
    page = PermissionsPage(program)
    qtbot.addWidget(page)
    page.resize(1280, 700)
    page.show()
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    column = {each.key: at for at, each in enumerate(page.model.columns)}
    line = {row.code: at for at, row in enumerate(page.model.rows)}

    def cell(what: str, role: Role) -> str:
        return str(page.model.index(line[what], column[role.value]).data())

    assert page.model.index(line["salaries"], 0).data() == thing("salaries")
    assert cell("salaries", Role.INTERVIEWER) == "—"
    assert cell("salaries", Role.RECRUITER) == rows("own")
    assert cell("evaluations", Role.INTERVIEWER) == f"{rows('interviews')} / {rows('mine')}"
    assert cell("candidates", Role.HR_MANAGER) == cell("journal", Role.AUDITOR) == rows("all")
    assert page.model.columns[column["interviewer"]].icon is not None
    icons = [page.model.columns[column[r.value]].icon for r in (Role.RECRUITER, Role.INTERVIEWER)]
    assert [icon(page.model.rows[line["candidates"]]) for icon in icons if icon is not None] == ["pencil", "eye"]


def test_the_widest_scope_is_told() -> None:
    by_code = {each.code: each for each in told.lines()}
    tasks = by_code["tasks"].given[Role.INTERVIEWER]
    assert (tasks.reads, tasks.writes) == ("mine", "interviews")
    assert given(tasks) == rows("mine")
    assert by_code["interviews"].given[Role.INTERVIEWER].is_part
