"""The figures in the window: drawn, explained, and opened down to the people."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from matplotlib.axes import Axes
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from models.tables import Application, ContactLog, Stage, StageEvent
from models.values import clock
from models.values.enums import ContactChannel, MoveKind
from services.insights import stays
from services.insights.behind import Figure, Question
from services.insights.findings import overview
from services.insights.forecast import forecast
from services.insights.spot_checks import Why
from services.reports import schedules
from services.reports.schedules import Kind
from services.workspace import Workspace
from tests import factories
from tests.program import TestProgram
from views.common.chart_canvas import ChartCanvas
from views.context import PageName, Place
from views.insights.changes_tab import ChangesTab
from views.insights.page import InsightsPage
from views.insights.schedules_popover import SchedulesPopover
from views.people.page import PeoplePage

NOW = datetime(2026, 3, 12, 1, 42, tzinfo=UTC)


@pytest.fixture
def program(local_workspace: Workspace) -> Iterator[TestProgram]:
    """Fourteen applications of twenty days ago, ten of which went on after six days: past the limit of a day."""
    with clock.frozen(NOW - timedelta(days=20)), local_workspace.action("x") as session:
        factories.position(session)
        route = session.scalars(select(Stage).order_by(Stage.rank)).all()
        for number in range(14):
            row = factories.application(session, f"人{number:02}")
            if number < 10:
                session.add(
                    StageEvent(
                        application_id=row.id, candidate_id=row.candidate_id, position_id=row.position_id,
                        to_id=route[1].id, kind=MoveKind.FORWARD, at=clock.now() + timedelta(days=6),
                    )
                )  # fmt: skip
                row.stage_id = route[1].id
    stays.follow(local_workspace)
    with clock.frozen(NOW):
        yield TestProgram(local_workspace)


@pytest.fixture
def page(qtbot: QtBot, program: TestProgram) -> InsightsPage:
    shown = InsightsPage(program)
    qtbot.addWidget(shown)
    shown.resize(1280, 900)
    shown.show()
    shown.show_place(Place(PageName.INSIGHTS))
    qtbot.waitUntil(lambda: shown._quality.funnel.figure is not None and not shown._quality.funnel._is_due)
    return shown


def axes_of(chart: ChartCanvas) -> Axes:
    assert chart.figure is not None
    return chart.figure.axes[0]


def words_of(chart: ChartCanvas) -> list[str]:
    axes = axes_of(chart)
    return [text.get_text() for text in axes.texts] + [label.get_text() for label in axes.get_yticklabels()]


def test_the_funnel_is_drawn_with_its_numbers(page: InsightsPage) -> None:
    drawn = words_of(page._quality.funnel)
    assert "14" in drawn
    assert "10" in drawn
    assert "100%" in drawn  # of those who left the first stage, all went on
    assert page._quality.funnel_card.hint.text() == "14 applications, 0 hired"


def test_the_slow_stage_is_said_first(page: InsightsPage) -> None:
    cell = page._quality.findings._cells[0]
    assert "To screen overruns most" in cell.accessibleName()
    assert "10 of 10 were overdue" in cell.accessibleName()


def test_a_click_on_a_bar_opens_the_people_behind_it(qtbot: QtBot, page: InsightsPage, program: TestProgram) -> None:
    axes = axes_of(page._quality.funnel)
    second = len(page._quality.funnel._names) - 2
    click: Any = SimpleNamespace(inaxes=axes, ydata=float(second))
    page._quality.funnel.on_click(click)
    place = program.places[-1]
    assert place.page is PageName.PEOPLE
    people = PeoplePage(program)
    qtbot.addWidget(people)
    people.resize(1000, 600)
    people.show()
    people.show_place(place)
    assert len(people._model.rows) == 10
    assert people.header_row._context.text() == "10 people"
    people._table.setFocus()
    qtbot.keyClick(people._table, Qt.Key.Key_Return)
    assert program.places[-1].page is PageName.CANDIDATE


def test_the_data_stands_behind_the_chart_as_a_table(page: InsightsPage) -> None:
    page._quality.funnel_card._as_table.click()
    assert page._quality.funnel_card._stack.currentWidget() is page._quality.funnel_card._table
    first = page._quality.funnel_card._model.rows[0]
    assert first == ("To screen", "14", "100%", "10", "4")


def test_a_chart_is_saved_as_png_and_svg(page: InsightsPage, tmp_path: Path) -> None:
    for name, begins in (("funnel.png", b"\x89PNG"), ("funnel.svg", b"<?xml")):
        page._quality.funnel.export(tmp_path / name)
        assert (tmp_path / name).read_bytes().startswith(begins)


def test_an_empty_window_teaches_what_to_do(qtbot: QtBot, page: InsightsPage) -> None:
    page._bar._window_asked(30)
    assert page._stack.currentIndex() == 0
    from dataclasses import replace
    from datetime import date

    page._on_asked(replace(page._bar.scope, start=date(2020, 1, 1), end=date(2020, 2, 1)))
    assert page._shown is not None
    assert page._shown.funnel.applications == 0


def test_all_people_are_listed_filtered_and_searched(qtbot: QtBot, program: TestProgram) -> None:
    with program.workspace.action("x") as session:
        factories.candidate(session, "吕晓曾", company="昆山澜启汽车部件", starred_at=NOW)
    from services import search

    search.follow(program.workspace)
    people = PeoplePage(program)
    qtbot.addWidget(people)
    people.show()
    people.show_place(Place(PageName.PEOPLE))
    assert len(people._model.rows) == 15
    people.facets.show_filters(search.Filters(flags=frozenset({search.Flag.STARRED})))
    people.look_up()
    assert [row.name for row in people._model.rows] == ["吕晓曾"]
    people.facets.show_filters(search.Filters(flags=frozenset({search.Flag.RUNNING})))
    people.look_up()
    assert len(people._model.rows) == 14
    people.facets.clear()
    people._search.setFocus()
    qtbot.keyClicks(people._search, "lxz")
    qtbot.keyClick(people._search, Qt.Key.Key_Return)
    assert [row.name for row in people._model.rows] == ["吕晓曾"]
    qtbot.keyClick(people._search, Qt.Key.Key_Escape)
    assert len(people._model.rows) == 15


def test_a_search_lists_people_who_never_applied(qtbot: QtBot, program: TestProgram) -> None:
    with program.workspace.action("x") as session:
        factories.candidate(session, "吕晓曾", company="昆山澜启汽车部件")
    from services import search

    search.follow(program.workspace)
    people = PeoplePage(program)
    qtbot.addWidget(people)
    people.show_place(Place(PageName.PEOPLE, params={"question": Question(Figure.SEARCH, words="澜启")}))
    assert [row.name for row in people._model.rows] == ["吕晓曾"]


def test_every_tab_shows_its_own(qtbot: QtBot, page: InsightsPage, program: TestProgram) -> None:
    for key, tab in page._desks.items():
        page._tabs.choose(key)
        page._picked(key)
        assert page._stack.currentWidget() is tab.tab
    assert page._bar.isVisible()
    health = page._health.tab
    assert len(health.rows) == 10
    response = next(row for row in health.rows if row.habit.metric.code == "first_response")
    assert response.habit.figure.n == 14
    response.click()
    question = program.places[-1].params["question"]
    assert question.metric == "first_response"
    people = PeoplePage(program)
    qtbot.addWidget(people)
    people.show()
    people.show_place(program.places[-1])
    assert len(people._model.rows) == response.habit.figure.n - response.habit.figure.part


def test_a_change_is_noted_compared_and_taken_away(page: InsightsPage, program: TestProgram) -> None:
    page._tabs.choose("changes")
    page._picked("changes")
    tab = page._desks["changes"].tab
    assert isinstance(tab, ChangesTab)
    tab._words.setText("初筛改为当天")
    tab._note()
    page._desks["changes"].ask(page._bar.scope)
    assert [change.words for change in tab._changes] == ["初筛改为当天"]
    assert tab._model.rows
    tab.dropped.emit(tab._changes[0].key, tab._changes[0].version)
    page._desks["changes"].ask(page._bar.scope)
    assert tab._changes == ()


def test_a_report_is_saved_where_the_person_says(
    page: InsightsPage, program: TestProgram, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtWidgets import QFileDialog

    page._tabs.choose("health")
    page._picked("health")
    for ending, begins in (("xlsx", b"PK"), ("pdf", b"%PDF")):
        target = tmp_path / f"r.{ending}"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, target=target: (str(target), ""))
        page._bar.reports.page_wanted.emit(ending)
        assert target.read_bytes().startswith(begins)
        page._health.tab.report_wanted.emit(ending)
        assert target.read_bytes().startswith(begins)


def test_weights_are_kept_only_when_they_sum_to_100(page: InsightsPage, program: TestProgram) -> None:
    page._tabs.choose("kpi")
    page._picked("kpi")
    tab = page._kpi.tab
    boxes = tab.weights._boxes
    assert sum(box.value() for box in boxes.values()) == 100
    boxes["show_up"].setValue(35)
    assert not tab.weights._keep.isEnabled()
    boxes["arrival"].setValue(35)
    assert tab.weights._keep.isEnabled()
    tab.weights._keep.click()
    page._kpi.ask(page._bar.scope)
    assert tab.weights._boxes["show_up"].value() == 35
    program.undo()
    page._kpi.ask(page._bar.scope)
    assert tab.weights._boxes["show_up"].value() == 30


def test_only_the_tab_in_front_is_counted(
    page: InsightsPage, program: TestProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted: list[str] = []
    for module, true in (("page", overview), ("desks", forecast)):

        def counting(*args: Any, true: Any = true, **given: Any) -> Any:
            counted.append(true.__name__)
            return true(*args, **given)

        monkeypatch.setattr(f"views.insights.{module}.{true.__name__}", counting)
    page._tabs.choose("forecast")
    page._picked("forecast")
    page.refresh()
    assert counted == ["forecast", "forecast"]
    page._tabs.choose("channels")
    page._picked("channels")
    page._tabs.choose("raters")
    page._picked("raters")
    assert counted == ["forecast", "forecast", "overview"]  # one answer serves both
    assert not page._loading.isVisible()
    page.show_place(Place(PageName.INSIGHTS, view="kpi"))
    assert page._stack.currentWidget() is page._kpi.tab


def test_what_is_worth_a_look_leads_to_the_person(page: InsightsPage, program: TestProgram) -> None:
    with program.workspace.action("x") as session:
        row = session.scalars(select(Application)).first()
        assert row is not None
        at = datetime(2026, 2, 12, tzinfo=UTC)
        session.add(
            ContactLog(
                candidate_id=row.candidate_id, channel=ContactChannel.PHONE, words="", by_id=program.me.person, at=at
            )
        )
        candidate = row.candidate_id
    page.show_place(Place(PageName.INSIGHTS, view="kpi"))
    card = page._kpi.tab.checks
    [line] = card.model.rows
    assert line.why is Why.SILENT_CONTACT
    card.table.opened.emit(card.model.index(0, 0))
    assert (program.places[-1].page, program.places[-1].key) == (PageName.CANDIDATE, candidate)


def test_the_day_is_copied_for_the_group_chat(page: InsightsPage, program: TestProgram) -> None:
    QGuiApplication.clipboard().clear()
    page._bar.reports.chat_wanted.emit(7)
    words = QGuiApplication.clipboard().text()
    assert words.splitlines()[0].endswith("（03-06–03-12）")
    assert any(line.startswith("· ") for line in words.splitlines())
    assert program.toasts


def test_a_report_is_put_on_a_schedule_and_taken_off(page: InsightsPage, program: TestProgram, tmp_path: Path) -> None:
    page._bar.reports.schedules_wanted.emit()
    [popover] = page.findChildren(SchedulesPopover)
    popover.kind.setCurrentIndex(list(Kind).index(Kind.WEEKLY))
    popover.weekday.setCurrentIndex(4)
    assert popover.weekday.isVisibleTo(popover)
    assert not popover.month_day.isVisibleTo(popover)
    popover.set_up(str(tmp_path))
    assert str(tmp_path) in words_in(popover)
    with program.workspace.reading() as session:
        [one] = schedules.schedules(session)
    assert (one.kind, one.on, one.hour) == (Kind.WEEKLY, 5, 18)
    popover._remove(one)
    assert str(tmp_path) not in words_in(popover)
    program.undo()
    with program.workspace.reading() as session:
        assert schedules.schedules(session) == (one,)


def words_in(popover: SchedulesPopover) -> str:
    items = [popover._rows.itemAt(place) for place in range(popover._rows.count())]
    rows = [row for item in items if item is not None and (row := item.widget()) is not None]
    return " ".join(part.text() for row in rows for part in row.findChildren(QLabel))
