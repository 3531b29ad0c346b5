"""A throw-away copy of the workspace: tried in the whole program, sent nothing, deleted, and imported for real."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from desktop.sandbox_sitting import SandboxSitting
from models.tables import Candidate, Contact, Department, Reveal
from services import kiosk, reveals
from services.errors import AppError, Cancelled
from services.kiosk import Screen, Shown
from services.ledgers.importing import Plainly
from services.local_workspace import create_workspace, open_workspace
from services.outbox import letters, sending
from services.outbox.account import Account
from services.packets import numbers
from services.progress import Quiet
from services.reveals import Look, Taken
from services.sandbox import Sandbox
from services.use_cases import UseCase
from services.vault.secret import Secret
from services.workspaces.opening import TRIAL
from tests import factories
from tests.services.ledgers.making import HEADINGS, people, workbook
from views.context import PageName, Place
from views.ledger_import.header_acts import MAP, REPORT
from views.sandbox.dialog import SandboxDialog

PASSPHRASE = "correct horse battery"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    secrets = [Secret.passphrase(PASSPHRASE)]
    local = create_workspace(tmp_path / "衡岳精密.zhaoxian", secrets=secrets, organisation="衡岳精密", name="林晓雯")
    local.close()
    return local.file.path


@pytest.fixture
def opened(qtbot: QtBot, root: Any, path: Path) -> Any:
    root.host.claim(path)
    root.attach(open_workspace(path, Secret.passphrase(PASSPHRASE)))
    settled(qtbot, root)
    return root


@pytest.fixture
def inside(qtbot: QtBot, opened: Any) -> Any:
    enter(qtbot, opened, Place(PageName.POSITIONS))
    return opened


def settled(qtbot: QtBot, root: Any) -> None:
    qtbot.waitUntil(lambda: root.sitting is not None and root.sitting.idling is not None, timeout=20_000)
    qtbot.waitUntil(lambda: root.program.operations.is_idle and not root.program.jobs.running, timeout=20_000)


def enter(qtbot: QtBot, root: Any, place: Place | None = None) -> None:
    root.program.sandbox.enter(place)
    qtbot.waitUntil(lambda: isinstance(root.opened, Sandbox), timeout=20_000)
    settled(qtbot, root)


def remains(path: Path) -> list[str]:
    return [found.name for found in path.parent.iterdir() if TRIAL in found.name]


def count(root: Any, table: type[Any] = Candidate) -> int:
    with root.opened.workspace.reading() as session:
        return int(session.query(table).count())


def answering(monkeypatch: pytest.MonkeyPatch, answer: Callable[[SandboxDialog], object]) -> list[SandboxDialog]:
    """Whoever is asked, answers like this, once the figures are there."""
    asked: list[SandboxDialog] = []

    def told(dialog: SandboxDialog) -> int:
        asked.append(dialog)
        answer(dialog)
        return dialog.result()

    monkeypatch.setattr(SandboxDialog, "exec", told)
    return asked


def test_the_window_stands_over_a_copy_and_says_so_and_the_workspace_waits(
    qtbot: QtBot, inside: Any, path: Path
) -> None:
    sitting = inside.sitting
    assert isinstance(sitting, SandboxSitting)
    assert sitting.banner is not None
    assert sitting.banner.strip.isVisibleTo(inside.window)
    assert inside.window.page.name is PageName.POSITIONS
    assert {sitting.post, sitting.watch, sitting.reports, sitting.notices, sitting.beat} == {None}
    assert remains(path)

    inside.program.run(lambda session: session.add(Department(name="试验部")), code=UseCase.SETTINGS)
    settled(qtbot, inside)
    assert count(inside, Department) == 1
    inside.program.sandbox.leave()
    settled(qtbot, inside)

    assert remains(path) == []
    assert inside.opened.path == path
    assert count(inside, Department) == 0
    assert inside.program.sandbox.before is None


def test_nothing_goes_out_from_it(inside: Any) -> None:
    workspace = inside.opened.workspace

    def refused(act: Callable[..., object]) -> str:
        with pytest.raises(AppError) as error, workspace.action(UseCase.SETTINGS) as session:
            act(session)
        return error.value.code

    assert refused(lambda session: letters.confirm(session, letters=[])) == "sandbox.sends_nothing"
    assert refused(lambda session: letters.mark_sent(session, letters=[])) == "sandbox.sends_nothing"
    assert refused(lambda session: letters.send_again(session, letters=[])) == "sandbox.sends_nothing"
    number = refused(lambda session: numbers.write_down(session, None, None, kind=None, language="zh", content={}))  # type: ignore[arg-type]
    assert number == "sandbox.sends_nothing"
    with pytest.raises(AppError, match="sends_nothing"):
        sending.send(Plainly(workspace), Quiet(), account=Account("mail.example"), password="")
    with pytest.raises(AppError, match="no_visitors"), workspace.deriving() as session:
        kiosk.begin(session, shown=Shown(Screen.REGISTRATION))
    assert (workspace.make_backup, workspace.remember_erased, workspace.copied) == (None, None, None)


def test_an_import_is_tried_compared_and_then_done_for_real_with_the_same_decisions(
    qtbot: QtBot, opened: Any, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger = tmp_path / "2025 年招聘台账.xlsx"
    ledger.write_bytes(workbook(("汇总", [list(HEADINGS), *people(8, start=10)])))
    opened.window.go(Place(PageName.LEDGER_IMPORT, params={"file": str(ledger)}))
    page = opened.window.page
    qtbot.waitUntil(lambda: page.stepper.at == MAP, timeout=30_000)
    phone = next(row for row in page.mapping.table.rows if row.mapped.field == "phone")
    page.mapping.table.field_chosen.emit(phone.index, "keep")  # a decision that is carried along
    qtbot.waitUntil(lambda: opened.program.operations.is_idle)
    page.try_first()

    qtbot.waitUntil(lambda: isinstance(opened.opened, Sandbox), timeout=20_000)
    qtbot.waitUntil(lambda: opened.window.page is not None and opened.window.page.stepper.at == REPORT, timeout=30_000)
    settled(qtbot, opened)
    assert count(opened) == 8
    assert opened.window.page.acts.real.isVisibleTo(opened.window.page.header)
    assert [tried.words for tried in opened.program.sandbox.tried] == [ledger.name]

    dialogs = answering(monkeypatch, lambda dialog: _import_for_real(qtbot, dialog))
    opened.sitting.ask_to_leave()
    qtbot.waitUntil(lambda: opened.opened is not None and opened.opened.path == path, timeout=20_000)
    qtbot.waitUntil(lambda: opened.window.page is not None and opened.window.page.stepper.at == REPORT, timeout=30_000)
    settled(qtbot, opened)
    assert dialogs[0].comparison is not None
    assert remains(path) == []
    assert count(opened) == 8
    with opened.opened.workspace.reading() as session:
        assert session.query(Contact).filter_by(kind="phone").count() == 0
    assert not opened.window.page.acts.real.isVisibleTo(opened.window.page.header)


def _import_for_real(qtbot: QtBot, dialog: SandboxDialog) -> None:
    qtbot.waitUntil(lambda: dialog.comparison is not None)
    dialog.tried[0].click()


def test_closing_its_window_asks_and_comes_back_to_the_workspace(
    qtbot: QtBot, inside: Any, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answering(monkeypatch, lambda dialog: dialog.stay.click())
    inside.window.close()
    assert len(asked) == 1
    assert isinstance(inside.opened, Sandbox)

    answering(monkeypatch, lambda dialog: dialog.drop.click())
    inside.window.close()
    qtbot.waitUntil(lambda: not isinstance(inside.opened, Sandbox), timeout=20_000)
    settled(qtbot, inside)
    assert inside.window.isVisible()
    assert inside.opened.path == path
    assert remains(path) == []


def test_what_locks_itself_takes_the_copy_along(qtbot: QtBot, inside: Any, path: Path) -> None:
    inside.sitting.idled.emit()
    assert inside.program is None
    assert inside.gate.isVisible()
    assert remains(path) == []


def test_a_lock_by_hand_asks_first(qtbot: QtBot, inside: Any, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answering(monkeypatch, lambda dialog: dialog.stay.click())
    inside.lock()
    assert isinstance(inside.opened, Sandbox)

    answering(monkeypatch, lambda dialog: dialog.drop.click())
    inside.lock()
    qtbot.waitUntil(lambda: inside.program is None)
    assert inside.gate.isVisible()
    assert remains(path) == []


def test_what_a_killed_program_left_is_gone_at_the_next_opening(path: Path) -> None:
    local = open_workspace(path, Secret.passphrase(PASSPHRASE))
    assert local.workspace.copied is not None
    made = local.workspace.copied(Quiet())
    made.workspace.close()  # and nobody discards it
    local.close()
    assert remains(path)
    open_workspace(path, Secret.passphrase(PASSPHRASE)).close()
    assert remains(path) == []


def test_cancelled_the_copy_leaves_nothing(path: Path) -> None:
    class Stopped(Quiet):
        is_cancelled = True

    local = open_workspace(path, Secret.passphrase(PASSPHRASE))
    assert local.workspace.copied is not None
    with pytest.raises(Cancelled):
        local.workspace.copied(Stopped())
    local.close()
    assert remains(path) == []


def test_who_looked_and_took_out_in_the_copy_stands_in_the_journal_of_the_workspace(path: Path) -> None:
    local = open_workspace(path, Secret.passphrase(PASSPHRASE))
    with local.workspace.action(UseCase.CANDIDATE_CREATE) as session:
        known = factories.candidate(session, "韩立群").id
    assert local.workspace.copied is not None
    made = local.workspace.copied(Quiet())
    with made.workspace.action(UseCase.CANDIDATE_CREATE) as session:
        new = factories.candidate(session, "只在副本").id
    with made.workspace.action(UseCase.REVEAL) as session:
        reveals.looked(session, candidates=[known, new], at=Look.PHONE)
    with made.workspace.action(UseCase.EXPORT) as session:
        reveals.exported(session, rows=7, what=Taken.LEDGER)
    made.close()
    with local.workspace.reading() as session:
        rows = session.execute(select(Reveal.candidate_id, Reveal.field, Reveal.person_id)).all()
        assert set(rows) == {(known, "phone", local.account.person), (None, "export", local.account.person)}
        assert session.query(Candidate).count() == 1
    local.close()
