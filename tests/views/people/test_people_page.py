"""The search page: words, filters beside them, highlights, views that are kept."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from models.values.enums import Degree
from models.values.keys import Key
from services import candidates, marks, search
from services.candidates import Field
from services.search import Filters, Flag
from tests.program import TestProgram
from views.common.rows import RowsModel
from views.context import PageName, Place
from views.people.page import PeoplePage


@pytest.fixture
def page(qtbot: QtBot, program: TestProgram) -> PeoplePage:
    with program.workspace.action("candidate.create") as session:
        han = candidates.create(
            session,
            name="韩立群",
            values={Field.DEGREE: "bachelor", Field.CITY: "苏州", Field.SUMMARY: "主导精益生产项目，带 3 个班组"},
        )
        candidates.create(session, name="许静", values={Field.DEGREE: "college", Field.CITY: "昆山"})
        marks.tag(session, candidates=[han], name="精益生产")
    search.follow(program.workspace)
    page = PeoplePage(program)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    page.show_place(Place(PageName.PEOPLE))
    return page


def names(page: PeoplePage) -> set[str]:
    model = page._table.model()
    assert isinstance(model, RowsModel)
    return {person.name for person in model.rows} if page._stack.currentWidget() is page._table else set()


def test_words_find_people_and_the_line_shows_where(page: PeoplePage) -> None:
    assert names(page) == {"韩立群", "许静"}
    page._search.setText("精益")
    page.look_up()
    assert names(page) == {"韩立群"}
    model = page._table.model()
    assert isinstance(model, RowsModel)
    snippet = model.rows[0].snippet
    assert [snippet.text[start:end] for start, end in snippet.spans] == ["精益"]


def test_filters_narrow_without_words_too(page: PeoplePage) -> None:
    page.facets.show_filters(Filters(degree=Degree.BACHELOR))
    page.look_up()
    assert names(page) == {"韩立群"}
    page.facets.show_filters(Filters(cities=("昆山", "苏州"), flags=frozenset({Flag.NEVER_APPLIED})))
    page.look_up()
    assert names(page) == {"韩立群", "许静"}
    page.facets.show_filters(Filters(flags=frozenset({Flag.RUNNING})))
    page.look_up()
    assert names(page) == set()
    page.facets.clear()
    assert names(page) == {"韩立群", "许静"}


def test_a_city_and_a_tag_are_chosen_from_what_somebody_has(page: PeoplePage) -> None:
    assert {words for _, words in page.facets.cities._offered} == {"苏州", "昆山"}
    ((tag, words),) = page.facets.tags._offered
    assert (isinstance(tag, Key), words) == (True, "精益生产")
    page.facets.tags.toggle(tag)
    assert names(page) == {"韩立群"}
    page.facets.tags.toggle(tag)
    assert names(page) == {"韩立群", "许静"}


def test_a_view_is_kept_and_opened_again(page: PeoplePage, program: TestProgram) -> None:
    page._search.setText("精益")
    page.facets.show_filters(Filters(years=None, degree=Degree.COLLEGE, cities=("苏州",)))
    page.views.keep("苏州精益")
    page.facets.clear()
    page._search.clear()
    page.look_up()
    (view,) = page.views._views
    assert view.name == "苏州精益"
    page.show_view(view.filters)
    assert page._search.text() == "精益"
    assert page.facets.filters() == Filters(degree=Degree.COLLEGE, cities=("苏州",))
    assert names(page) == {"韩立群"}
    page.views._forget(view.key)
    assert not page.views._views
    program.undo()
    assert [each.name for each in page.views._views] == ["苏州精益"]
