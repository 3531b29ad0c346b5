"""The organisation's lists in their window: new, edited, removed, taken in from a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from models.tables import CatalogueEntry, Department, Person, Task
from models.values import clock
from models.values.enums import StageKind, TaskKind
from services import field_dictionary
from services.organisation import departments, handing_over, people, places
from services.organisation.headings import Kind
from tests.program import TestProgram
from views.common.conflict import ConflictDialog
from views.context import PageName, Place
from views.organisation.field_form import FieldForm
from views.organisation.forms import DepartmentForm, PlaceForm, TitleForm
from views.organisation.hand_over_popover import HandOverPopover
from views.organisation.page import OrganisationPage
from views.organisation.person_form import PersonForm


@pytest.fixture
def page(qtbot: QtBot, program: TestProgram) -> OrganisationPage:
    page = OrganisationPage(program)
    qtbot.addWidget(page)
    page.resize(1440, 800)
    page.show()
    return page


def names(page: OrganisationPage) -> list[str]:
    return [page._tab.of.name(row) for row in page._tab.model.rows]


def test_a_first_department_is_added_and_undone(page: OrganisationPage, program: TestProgram) -> None:
    page.show_place(Place(PageName.ORGANISATION, view="departments"))
    QAbstractItemModelTester(page._tab.model)
    assert names(page) == []
    page.begin_new()
    form = page._tab.form
    assert isinstance(form, DepartmentForm)
    form.submit()
    assert form._name.property("invalid")
    form._name.setText("生产中心")
    form.submit()
    assert names(page) == ["生产中心"]
    page.begin_new()
    form._name.setText("装配二车间")
    form._parent.setCurrentIndex(1)
    form.submit()
    assert [page._tab.model.index(row, 0).data() for row in range(2)] == ["生产中心", "\u3000装配二车间"]
    assert page._editing is not None
    assert page._editing.draft.name == "装配二车间"
    program.undo()
    program.undo()
    assert names(page) == []


def test_a_colleague_leaves_and_the_tasks_go_to_another(page: OrganisationPage, program: TestProgram) -> None:
    with program.workspace.action("organisation.edit") as session:
        old = people.add(session, draft=people.Draft("周文涛"))
        people.add(session, draft=people.Draft("潘春生"))
        session.add(Task(kind=TaskKind.OWN, words="打电话", owner_id=old, started_at=clock.now()))
    page.show_place(Place(PageName.ORGANISATION, old, "people"))
    form = page._tab.form
    assert isinstance(form, PersonForm)
    assert form._name.text() == "周文涛"
    assert form._successor_row.isHidden()
    form._is_active.setChecked(False)
    assert not form._successor_row.isHidden()
    form._successor.setCurrentIndex(form._successor.findText("潘春生"))
    form.submit()
    with program.workspace.reading() as session:
        assert not session.get_one(Person, old).is_active
        lines = {line.draft.name: line.holds.tasks for line in people.lines(session)}
    assert (lines["周文涛"], lines["潘春生"]) == (0, 1)
    program.undo()
    with program.workspace.reading() as session:
        assert session.get_one(Person, old).is_active


def test_what_is_refused_is_said_and_stays_typed(page: OrganisationPage, program: TestProgram) -> None:
    with program.workspace.action("organisation.edit") as session:
        key = departments.add(session, draft=departments.Draft("生产部"))
        people.add(session, draft=people.Draft("陈国栋", department=key))
    page.show_place(Place(PageName.ORGANISATION, view="departments"))
    page._remove()
    assert [getattr(error, "code", "") for error in program.errors] == ["organisation.department_in_use"]
    assert names(page) == ["生产部"]


def test_other_names_of_a_title_are_kept_by_line(page: OrganisationPage, program: TestProgram) -> None:
    page.show_place(Place(PageName.ORGANISATION, view="titles"))
    page.begin_new()
    form = page._tab.form
    assert isinstance(form, TitleForm)
    form._title.setText("车间主任")
    form._synonyms.setPlainText("生产主任\n\n车间负责人\n")
    form.band.low.setValue(15_000)
    form.band.high.setValue(12_000)
    form.submit()
    assert program.codes == []
    form.band.high.setValue(21_000)
    form.submit()
    with program.workspace.reading() as session:
        row = session.scalars(select(CatalogueEntry)).one()
        assert (row.synonyms, row.band_high) == (["生产主任", "车间负责人"], 2_100_000)


def test_searching_keeps_the_form_at_what_is_found(page: OrganisationPage, program: TestProgram) -> None:
    with program.workspace.action("organisation.edit") as session:
        for name in ("陈国栋", "许静"):
            people.add(session, draft=people.Draft(name))
    page.show_place(Place(PageName.ORGANISATION, view="people"))
    page._search.setText("xujing")
    page._search.searched.emit("xujing")
    assert names(page) == ["许静"]
    assert page._editing is not None
    assert page._editing.draft.name == "许静"


def test_a_file_is_shown_before_it_is_written(page: OrganisationPage, program: TestProgram, tmp_path: Path) -> None:
    path = tmp_path / "部门.csv"
    path.write_text("部门,上级部门\n生产中心,\n装配二车间,生产中心\n", encoding="utf-8-sig")
    page.show_place(Place(PageName.ORGANISATION, view="departments"))
    page._exchange.read(Kind.DEPARTMENTS, path)
    job = program.jobs[-1]
    assert job.error is None
    page._exchange._on_planned(job.result)  # the program tells it when it is done
    assert page._side.currentWidget() is page._import
    assert [row.name for row in page._import._model.rows] == ["生产中心", "装配二车间"]
    with program.workspace.reading() as session:
        assert session.scalars(select(Department)).all() == []
    page._import.submit()
    assert names(page) == ["生产中心", "装配二车间"]
    out = tmp_path / "导出.xlsx"
    page._exchange.save(Kind.DEPARTMENTS, out)
    assert out.read_bytes().startswith(b"PK")


def test_a_colleagues_change_takes_nothing_away_that_is_typed(page: OrganisationPage, program: TestProgram) -> None:
    with program.workspace.action("organisation.edit") as session:
        key = departments.add(session, draft=departments.Draft("生产部"))
        other = departments.add(session, draft=departments.Draft("质量部"))
    page.show_place(Place(PageName.ORGANISATION, key, "departments"))
    form = page._tab.form
    assert isinstance(form, DepartmentForm)
    form._name.setText("生产一")

    with program.workspace.action("organisation.edit") as session:
        departments.edit(session, key=other, seen=1, draft=departments.Draft("品质部"))
    assert form._name.text() == "生产一"
    assert "品质部" in names(page)

    page.begin_new()
    form._name.setText("仓储")
    with program.workspace.action("organisation.edit") as session:
        departments.edit(session, key=other, seen=2, draft=departments.Draft("品质中心"))
    assert form._name.text() == "仓储"
    form.submit()
    assert "仓储" in names(page)


def test_an_entry_that_both_edited_shows_both_versions(page: OrganisationPage, program: TestProgram) -> None:
    with program.workspace.action("organisation.edit") as session:
        key = departments.add(session, draft=departments.Draft("生产部"))
    page.show_place(Place(PageName.ORGANISATION, key, "departments"))
    form = page._tab.form
    assert isinstance(form, DepartmentForm)
    form._name.setText("制造部")
    with program.workspace.action("organisation.edit") as session:
        departments.edit(session, key=key, seen=1, draft=departments.Draft("生产中心"))
    form.submit()

    (asked,) = page.findChildren(ConflictDialog)
    assert names(page) == ["生产中心"]
    asked.rows[0].choose("mine")
    asked.save.click()
    assert names(page) == ["制造部"]
    assert not form.is_typed_in


def test_the_way_to_another_place_is_said_at_the_place(page: OrganisationPage, program: TestProgram) -> None:
    with program.workspace.action("organisation.edit") as session:
        plant = places.add(session, draft=places.Draft("苏州 园区"))
        works = places.add(session, draft=places.Draft("昆山 工厂"))
    page.show_place(Place(PageName.ORGANISATION, works, "places"))
    form = page._tab.form
    assert isinstance(form, PlaceForm)
    assert form.travel.minutes() == () and not form.is_typed_in
    form.travel.say(plant, 45)
    form.submit()
    with program.workspace.reading() as session:
        assert [line.draft.travel for line in places.lines(session)] == [((plant, 45),), ((works, 45),)]
    page.show_place(Place(PageName.ORGANISATION, plant, "places"))
    assert form.travel.minutes() == ((works, 45),)


def test_an_entry_that_is_gone_is_said_and_what_was_typed_stays(page: OrganisationPage, program: TestProgram) -> None:
    with program.workspace.action("organisation.edit") as session:
        key = departments.add(session, draft=departments.Draft("生产部"))
        departments.add(session, draft=departments.Draft("质量部"))
    page.show_place(Place(PageName.ORGANISATION, key, "departments"))
    form = page._tab.form
    assert isinstance(form, DepartmentForm)
    form._name.setText("制造部")
    with program.workspace.action("organisation.edit") as session:
        departments.remove(session, key=key, seen=1)
    assert form._name.text() == "制造部"
    form.submit()
    assert [getattr(error, "code", "") for error in program.errors] == ["row.not_found"]
    assert form._name.text() == "制造部"


def test_a_field_of_the_dictionary_is_described_and_required(page: OrganisationPage, program: TestProgram) -> None:
    page.show_place(Place(PageName.ORGANISATION, view="fields"))
    page.grab()
    assert page._new.isHidden()  # the fields are given
    form = page._tab.form
    assert isinstance(form, FieldForm)
    assert not form._required.isEnabled()  # the source, always
    row = next(n for n, line in enumerate(page._tab.model.rows) if line.code == "available")
    page._tab.table.setCurrentIndex(page._tab.model.index(row, 0))
    form._zh.setPlainText("哪天能来上班")
    form._required.setCurrentIndex(form._required.findData(StageKind.INTERVIEW))
    form.submit()
    with program.workspace.reading() as session:
        line = next(each for each in field_dictionary.lines(session) if each.code == "available")
    assert (line.draft.meaning.zh, line.draft.required_from) == ("哪天能来上班", StageKind.INTERVIEW)
    program.undo()
    with program.workspace.reading() as session:
        line = next(each for each in field_dictionary.lines(session) if each.code == "available")
    assert line.draft.required_from is None


def test_what_somebody_holds_is_handed_over_from_the_form(page: OrganisationPage, program: TestProgram) -> None:
    with program.workspace.action("organisation.edit") as session:
        old = people.add(session, draft=people.Draft("周文涛"))
        new = people.add(session, draft=people.Draft("潘春生"))
        session.add(Task(kind=TaskKind.OWN, words="打电话", owner_id=old, started_at=clock.now()))
    page.show_place(Place(PageName.ORGANISATION, old, "people"))
    form = page._tab.form
    assert isinstance(form, PersonForm)
    assert not form.hand_over.isHidden()
    form.hand_over.click()
    asking = page.findChild(HandOverPopover)
    assert asking is not None
    asking._confirm()
    assert asking.isVisible(), "nobody was chosen: it says so and waits"
    asking.to.setCurrentIndex(asking.to.findText("潘春生"))
    asking._confirm()
    with program.workspace.reading() as session:
        held = handing_over.holdings(session)
    assert (old in held, held[new].tasks) == (False, 1)
    assert form.hand_over.isHidden(), "the form shows what is left"
