"""The duplicates page: a pair is looked at, merged, taken apart, or said to be two people."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from models.tables import Candidate
from models.values.keys import Key
from services import candidates
from services.candidates import Field
from services.identity import pairs
from tests.program import TestProgram
from views.context import PageName, Place
from views.duplicates.batch_dialog import BatchDialog
from views.duplicates.kind_bar import APART, LIKELY, MERGED
from views.duplicates.page import DuplicatesPage


def twice(program: TestProgram, name: str, phone: str) -> tuple[Key, Key]:
    with program.workspace.action("candidate.create") as session:
        first = candidates.create(session, name=name, phones=[phone], values={Field.CITY: "昆山"})
        second = candidates.create(session, name=name, phones=[phone], values={Field.CITY: "苏州"})
    return first, second


@pytest.fixture
def page(qtbot: QtBot, program: TestProgram) -> DuplicatesPage:
    twice(program, "韩立群", "13812342716")
    page = DuplicatesPage(program)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    page.show_place(Place(PageName.DUPLICATES))
    return page


def city(program: TestProgram) -> list[tuple[str, bool]]:
    with program.workspace.reading() as session:
        rows = session.execute(select(Candidate.city, Candidate.merged_into_id).order_by(Candidate.id))
        return [(city, into is not None) for city, into in rows]


def test_a_pair_is_merged_with_the_value_that_was_chosen_and_undo_brings_both_back(
    page: DuplicatesPage, program: TestProgram
) -> None:
    left, right = page.comparison._cells["city"]
    assert (left.text(), right.text(), right.isChecked()) == ("昆山", "苏州", True)
    left.click()
    page.merge()
    assert city(program) == [("昆山", False), ("苏州", True)]
    assert page.pairs.model().rowCount() == 0
    assert program.jobs[-1].error is None


def test_swapping_keeps_the_other_record(page: DuplicatesPage, program: TestProgram) -> None:
    page.swap()
    left, right = page.comparison._cells["city"]
    assert (left.text(), right.text()) == ("苏州", "昆山")
    page.merge()
    assert [is_merged for _, is_merged in city(program)] == [True, False]


def test_a_merged_record_is_taken_apart_from_the_third_view(page: DuplicatesPage, program: TestProgram) -> None:
    page.merge()
    page.bar.choose(MERGED)
    page.refresh()
    assert page.pairs.model().rowCount() == 1
    assert "city" not in page.comparison._cells or page._right.currentIndex() == 1
    page.unmerge()
    assert city(program) == [("昆山", False), ("苏州", False)]
    assert page.pairs.model().rowCount() == 0


def test_people_said_to_be_different_are_not_suggested_again(page: DuplicatesPage, program: TestProgram) -> None:
    page.keep_apart()
    assert page.pairs.model().rowCount() == 0
    program.undo()
    assert page.pairs.model().rowCount() == 1


def test_a_pair_that_was_kept_apart_may_be_suggested_again(page: DuplicatesPage, program: TestProgram) -> None:
    page.keep_apart()
    page.bar.choose(APART)
    page.refresh()
    assert page.pairs.model().rowCount() == 1
    page.allow_again()
    assert page.pairs.model().rowCount() == 0
    page.bar.choose(LIKELY)
    page.refresh()
    assert page.pairs.model().rowCount() == 1


def test_of_one_person_only_their_own_doubles_are_shown(page: DuplicatesPage, program: TestProgram) -> None:
    first, _ = twice(program, "许静", "13700002222")
    page.show_place(Place(PageName.DUPLICATES, first))
    assert [page.pairs.model().index(row, 0).data() for row in range(page.pairs.model().rowCount())] == ["许静 / 许静"]


def test_the_almost_certain_ones_are_merged_as_a_reviewed_batch(
    page: DuplicatesPage, program: TestProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    twice(program, "许静", "13700002222")
    page.refresh()
    assert not page._offered.all_certain.isHidden()

    def leave_one_out(dialog: BatchDialog) -> int:
        from PySide6.QtCore import Qt

        dialog.list.item(1).setCheckState(Qt.CheckState.Unchecked)
        return 1

    monkeypatch.setattr(BatchDialog, "exec", leave_one_out)
    page.merge_certain()
    assert sum(is_merged for _, is_merged in city(program)) == 1


def test_the_list_is_a_sound_model(page: DuplicatesPage, program: TestProgram) -> None:
    tester = QAbstractItemModelTester(page.pairs.model(), QAbstractItemModelTester.FailureReportingMode.Warning)
    twice(program, "许静", "13700002222")
    page.refresh()
    assert tester.model().rowCount() == 2


def test_very_many_people_are_compared_as_work_that_tells_how_far_it_is(
    page: DuplicatesPage, program: TestProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pairs, "MANY", 2)
    page.refresh()
    job = program.jobs[-1]
    job.progressed.emit(1, 4, "")
    said = page.header_row._context.accessibleName()
    assert "1" in said and "4" in said
    page.refresh()  # something changed meanwhile: it is not begun twice
    assert program.jobs[-1] is job
    job.finished.emit(job.result)
    assert page.pairs.model().rowCount() == 1


def test_a_comparison_that_was_stopped_leaves_the_page_as_it_was(
    page: DuplicatesPage, program: TestProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pairs, "MANY", 2)
    page.refresh()
    program.jobs[-1].cancelled.emit()
    assert not page._loading.isVisible()
    page.refresh()
    assert len(program.jobs) == 2
