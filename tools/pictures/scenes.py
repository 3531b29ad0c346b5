"""What is done on a screen before its picture, and how it is put back: popovers, drags, filters, toasts, imports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tools.pictures import samples
from views.context import PageName, Place
from views.insights.report_menu import ReportMenu

if TYPE_CHECKING:
    from tools.pictures.studio import Studio
    from views.board.page import BoardPage


def press(studio: Studio, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key into the page."""
    studio.window.activateWindow()
    if studio.window.page is not None:
        studio.window.page.setFocus()
    QTest.keyClick(studio.app.focusWidget() or studio.window, key, modifier)


def close_popups(studio: Studio) -> None:
    """Close what stands over the window."""
    for widget in studio.over_window():
        widget.close()


# The window


def search(studio: Studio) -> QWidget | None:
    """The palette, with people found by an initial."""
    studio.shell.acts.open_palette()
    studio.settle()
    QTest.keyClicks(studio.app.focusWidget() or studio.window, "h")
    return None


def close_search(studio: Studio) -> None:
    """A second call closes it."""
    studio.shell.acts.open_palette()


def show_keys(studio: Studio) -> QWidget | None:
    """The sheet of F1."""
    studio.shell.acts.show_keys()
    return studio.app.activeModalWidget()


def close_dialog(studio: Studio) -> None:
    """Close the sheet."""
    dialog = studio.app.activeModalWidget()
    if dialog is not None:
        dialog.close()


def open_activity(studio: Studio) -> QWidget | None:
    """What the bell opens; a second call closes it."""
    studio.window.header.bell.click()
    return None


def close_activity(studio: Studio) -> None:
    """A second click closes it."""
    studio.window.header.bell.click()


# The board


def _board(studio: Studio) -> BoardPage:
    from views.board.page import BoardPage

    page = studio.window.page
    assert isinstance(page, BoardPage)
    return page


def select_cards(studio: Studio) -> QWidget | None:
    """Everybody selected, with the batch bar."""
    press(studio, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    return None


def clear_cards(studio: Studio) -> None:
    """Select nobody."""
    press(studio, Qt.Key.Key_Escape)


def drag_card(studio: Studio) -> QWidget | None:
    """What the lanes say while the first card is dragged."""
    lanes = _board(studio).body.lanes
    if lanes.board is not None:
        lanes.start_guiding([lane.cards[0] for lane in lanes.board.lanes if lane.cards][:1])
    return None


def drop_card(studio: Studio) -> None:
    """The drag is over."""
    _board(studio).body.lanes.stop_guiding()


def match_cards(studio: Studio) -> None:
    """The match scores on the cards."""
    _board(studio).matches.turn(is_on=True)


def unmatch_cards(studio: Studio) -> None:
    """Without them, as at first."""
    _board(studio).matches.turn(is_on=False)


def filter_cards(studio: Studio) -> QWidget | None:
    """Only who is over the limit."""
    _board(studio).toolbar.filters.overdue.setChecked(True)
    return None


def unfilter_cards(studio: Studio) -> None:
    """Show everybody."""
    _board(studio).toolbar.filters.clear()


def block_move(studio: Studio) -> QWidget | None:
    """A move to the last stage, whose conditions are not met."""
    press(studio, Qt.Key.Key_6)
    return None


def reject_card(studio: Studio) -> QWidget | None:
    """The reasons, before anything is rejected."""
    press(studio, Qt.Key.Key_X)
    return None


def add_by_hand(studio: Studio) -> QWidget | None:
    """The panel that takes somebody in by hand."""
    _board(studio).add_candidate()
    return None


def close_panel(studio: Studio) -> None:
    """Close that panel."""
    _board(studio).body.close_panel()


def show_toast(studio: Studio) -> QWidget | None:
    """What follows every act."""
    board = _board(studio)
    board.toasts.show("戴晓峰 已移至「复试」", undo=lambda: None)
    return None


def clear_toasts(studio: Studio) -> None:
    """Let go of the toasts."""
    _board(studio).toasts.clear()


# The profile


def plan(studio: Studio) -> QWidget | None:
    """The popover in which an interview is planned."""
    press(studio, Qt.Key.Key_I)
    return None


# The calendar


def open_meeting(studio: Studio) -> QWidget | None:
    """The popover of an interview."""
    from views.interviews.week_view import WeekView

    page = studio.window.page
    week = page.findChild(WeekView) if page is not None else None
    if week is not None:
        QTest.keyClick(week, Qt.Key.Key_J)
        QTest.keyClick(week, Qt.Key.Key_Return)
    return None


# Files on their way in


def map_ledger(studio: Studio) -> QWidget | None:
    """A ledger that is read, before anything is imported."""
    path = samples.ledger(studio.folder / "2026年一季度面试台账.csv")
    studio.window.go(Place(PageName.LEDGER_IMPORT, params={"file": str(path)}))
    return None


def import_ledger(studio: Studio) -> QWidget | None:
    """The same ledger imported: the verification report."""
    from views.ledger_import.page import LedgerImportPage

    map_ledger(studio)
    studio.settle()
    page = studio.window.page
    assert isinstance(page, LedgerImportPage)
    page.import_now()
    return None


def ledger_again(studio: Studio) -> QWidget | None:
    """The next version of a ledger, imported after the first: what changed, what is gone, what was asked."""
    from sqlalchemy import select

    from models.tables import Candidate
    from services import candidates
    from services.candidates import Field
    from services.use_cases import UseCase
    from views.ledger_import.page import LedgerImportPage

    import_ledger(studio)
    studio.settle()
    program = studio.program
    assert program is not None
    path = studio.folder / "2026年一季度面试台账.csv"
    lines = path.read_text(encoding="utf-8-sig").split("\n")
    first, second = lines[2].split(","), lines[3].split(",")
    with program.workspace.action(UseCase.CANDIDATE_EDIT) as session:
        for person in session.scalars(select(Candidate).where(Candidate.name == first[1])).all():
            said = Field.COMPANY
            candidates.edit(
                session, candidate=person.id, field=said, value="新东家", seen=person.version, was=person.company
            )
    first[5], second[10] = "第三家精密机械有限公司", "薪资不符"
    later = studio.folder / "2026年一季度面试台账（4月）.csv"
    later.write_text("\n".join([*lines[:2], ",".join(first), ",".join(second), *lines[9:]]), encoding="utf-8-sig")
    page = studio.window.page
    assert isinstance(page, LedgerImportPage)
    page.open_file(later)
    studio.settle()
    page.import_now()
    return None


def take_in(studio: Studio) -> QWidget | None:
    """Résumés that are read, one of them unreadable."""
    files = samples.resumes(studio.folder / "简历")
    studio.window.go(Place(PageName.INTAKE, params={"files": [str(path) for path in files]}))
    return None


# The positions


def close_position(studio: Studio) -> QWidget | None:
    """What closing asks, with people moved to another position."""
    from views.positions.page import PositionsPage
    from views.positions.state_popover import ClosePopover

    page = studio.window.page
    assert isinstance(page, PositionsPage)
    page.ask("close")
    studio.settle()
    popover = page.findChild(ClosePopover)
    if popover is not None and popover.fate is not None:
        from services.position_ends import Fate

        popover.fate.pick(Fate.MOVE)
    return None


def hand_over(studio: Studio) -> QWidget | None:
    """What a busy colleague holds, and who could take it over."""
    from services.organisation import handing_over
    from views.organisation.person_form import PersonForm

    program = studio.program
    assert program is not None
    with program.workspace.reading() as session:
        held = handing_over.holdings(session)
    busiest = max((key for key in held if key != program.me.person), key=lambda key: held[key].moves)
    studio.window.go(Place(PageName.ORGANISATION, busiest, "people"))
    studio.settle()
    page = studio.window.page
    form = page.findChild(PersonForm) if page is not None else None
    assert form is not None
    form.hand_over.click()
    return None


def find_people(studio: Studio) -> QWidget | None:
    """A search in everything, with filters beside it."""
    from models.values.enums import Degree
    from services.search import Filters, Flag
    from views.people.page import PeoplePage

    page = studio.window.page
    assert isinstance(page, PeoplePage)
    filters = Filters(flags=frozenset({Flag.RUNNING}), degree=Degree.COLLEGE, years=5, cities=("苏州", "昆山"))
    page.show_view({"words": "精益 班组", **filters.as_data()})
    return None


def find_nobody(studio: Studio) -> None:
    """The whole list again."""
    from views.people.page import PeoplePage

    page = studio.window.page
    if isinstance(page, PeoplePage):
        page.show_view({})


def find_times(studio: Studio) -> QWidget | None:
    """Common free times of the first who waits, with the lanes of the panel."""
    press(studio, Qt.Key.Key_I)
    return None


def book_time(studio: Studio) -> QWidget | None:
    """The first free time, about to be taken."""
    find_times(studio)
    studio.settle()
    press(studio, Qt.Key.Key_1)
    return None


def leave_times(studio: Studio) -> None:
    """Look for nobody any more."""
    close_popups(studio)
    press(studio, Qt.Key.Key_Escape)


def plan_many(studio: Studio) -> QWidget | None:
    """A plan for those who wait, with two interviewers, before it is booked."""
    from views.interviews.page import CalendarPage

    page = studio.window.page
    assert isinstance(page, CalendarPage)
    panel = page.batch
    for code in panel.people.offered()[:3]:
        panel.people.tick(code, is_on=True)
    panel.submit()
    studio.settle()
    return None


# Insights


def schedules(studio: Studio) -> QWidget | None:
    """The reports that are written by themselves."""
    page = studio.window.page
    assert page is not None
    menu = page.findChild(ReportMenu)
    assert menu is not None
    menu.schedules_wanted.emit()
    return None
