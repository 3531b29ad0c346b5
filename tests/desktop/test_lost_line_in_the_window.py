"""The network goes while somebody works on a profile: one strip, nothing typed is lost, and all goes on afterwards."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from desktop.live_banner import LiveBanner
from desktop.main_window import MainWindow
from models.tables import Application, StageEvent
from models.values.enums import ApplicationState, RejectReason
from services import marks
from services.live.link import LinkState
from services.workspace import Workspace
from tests import factories
from tests.desktop.test_live import Seat, quick, sit
from tests.wire import Wire
from tests.workstations import far_workspace, wire
from views.candidate.page import CandidatePage
from views.common.reject_popover import RejectPopover
from views.common.states import Banner
from views.context import PageName, Place

__all__ = ["far_workspace", "quick", "sit", "wire"]
_PATIENCE = 60_000
NOTE = "断线时写的理由"


def test_a_rejection_typed_while_the_network_is_away_goes_through_once_afterwards(
    qtbot: QtBot,
    server_workspace: Workspace,
    far_workspace: Workspace,
    wire: Wire,
    sit: Callable[[Workspace], Seat],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("desktop.live_banner.PATIENCE_MS", 10)
    with server_workspace.action("test") as session:
        row = factories.application(session, "周小满")
        application, candidate = row.id, row.candidate_id
    seat, window = sit(far_workspace), MainWindow()
    qtbot.addWidget(window)
    banner, errors = LiveBanner(window, seat.live), list[object]()
    seat.program.error_raised.connect(errors.append)
    page = CandidatePage(seat.program)
    qtbot.addWidget(page)
    page.resize(1366, 720)
    page.show()
    page.show_place(Place(PageName.CANDIDATE, candidate))
    qtbot.waitUntil(lambda: page._profile is not None, timeout=_PATIENCE)
    page.acts.ask_reject(page)
    popover = page.findChildren(RejectPopover)[-1]
    popover.note.setText(NOTE)

    wire.cut()
    qtbot.waitUntil(lambda: seat.live.state is LinkState.LOST, timeout=_PATIENCE)
    qtbot.waitUntil(lambda: not banner.strip.isHidden(), timeout=_PATIENCE)
    popover._reject(RejectReason.EXPERIENCE)
    qtbot.waitUntil(popover.isVisible, timeout=_PATIENCE)
    assert popover.note.text() == NOTE
    qtbot.waitUntil(lambda: wire.refused > 3, timeout=_PATIENCE)  # it goes on trying, in silence
    with server_workspace.action("candidate.star") as session:
        marks.star(session, candidates=[candidate])
    assert [strip for strip in window.findChildren(Banner) if not strip.isHidden()] == [banner.strip]

    wire.mend()
    qtbot.waitUntil(lambda: seat.live.state is LinkState.UP, timeout=_PATIENCE)
    qtbot.waitUntil(lambda: page._profile is not None and page._profile.person.is_starred, timeout=_PATIENCE)
    popover._reject(RejectReason.EXPERIENCE)
    qtbot.waitUntil(lambda: state_of(server_workspace, application) is ApplicationState.REJECTED, timeout=_PATIENCE)
    with server_workspace.reading() as session:
        notes = [event.note for event in session.scalars(select(StageEvent)) if event.note]
    assert notes == [NOTE]
    assert errors == [], "the strip says it, not a toast for each thing that waits"


def state_of(workspace: Workspace, application: object) -> ApplicationState:
    with workspace.reading() as session:
        return session.get_one(Application, application).state
