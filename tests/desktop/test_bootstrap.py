"""The composed program on a real workspace file: opened, locked, re-encrypted, taken back, closed."""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPushButton

from desktop import known_workspaces
from desktop.bootstrap import Root
from desktop.instance import Instance
from models.tables import Department
from services.backups import Reason
from services.errors import AppError, Cancelled
from services.local_workspace import create_workspace, open_workspace
from services.use_cases import UseCase
from services.vault.recovery import new_recovery_key
from services.vault.secret import Secret
from services.workspaces.location import lock_path
from services.workspaces.opening import open_file
from views.context import PageName, Place
from views.setup.restore_dialog import RestoreDialog
from views.setup.secrets_dialog import SecretsDialog
from views.setup.unlock import UnlockStep

PASSPHRASE, NEW = "correct horse battery", "another horse battery"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    secrets = [Secret.passphrase(PASSPHRASE), Secret.recovery_key(new_recovery_key())]
    local = create_workspace(tmp_path / "衡岳精密.zhaoxian", secrets=secrets, organisation="衡岳精密", name="林晓雯")
    local.close()
    return local.file.path


@pytest.fixture
def opened(qtbot, root: Any, path: Path) -> Any:
    unlock(qtbot, root, path, PASSPHRASE)
    return root


def unlock(qtbot, root: Any, path: Path, passphrase: str) -> None:
    begin(qtbot, root, path)
    enter(qtbot, root, passphrase)


def begin(qtbot, root: Any, path: Path) -> None:
    root.begin(argparse.Namespace(command="open", workspace=path, language=None))
    qtbot.waitUntil(lambda: root.gate.step is not None)


def enter(qtbot, root: Any, passphrase: str) -> None:
    step = root.gate.step
    assert isinstance(step, UnlockStep)
    field = next(f for f in step.findChildren(QLineEdit) if f.isVisibleTo(step))
    field.setText(passphrase)
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: root.program is not None and root.program.operations.is_idle, timeout=20_000)


def add_department(qtbot, root: Any, name: str) -> None:
    root.program.run(lambda session: session.add(Department(name=name)), code=UseCase.SETTINGS)
    qtbot.waitUntil(lambda: root.program.operations.is_idle)


def departments(root: Any) -> list[str]:
    with root.opened.workspace.reading() as session:
        return sorted(row.name for row in session.query(Department))


def click(parent: Any, words: str) -> None:
    found = next(b for b in parent.findChildren(QAbstractButton) if b.text() == words and b.isVisibleTo(parent))
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def test_unlocking_shows_the_window_on_today_and_remembers_the_workspace(opened: Any, path: Path) -> None:
    assert opened.window.isVisible()
    assert not opened.gate.isVisible()
    assert opened.program.me.name == "林晓雯"
    assert opened.window.page.name is PageName.TODAY
    assert known_workspaces.recent() == [path]
    assert lock_path(path).exists()


def test_unlocking_takes_little_besides_the_passphrase(qtbot, opened: Any, path: Path) -> None:
    opened.lock()
    began = time.thread_time()
    local = open_workspace(path, Secret.passphrase(PASSPHRASE))
    whole = time.thread_time() - began
    local.close()
    key_only = time.thread_time()
    from services.vault.key_file import key_path, read
    from services.vault.secret import keys_behind

    assert list(keys_behind(read(key_path(path)), Secret.passphrase(PASSPHRASE)))
    argon2 = time.thread_time() - key_only
    assert whole - argon2 < 0.3


def test_a_backup_is_made_at_the_start_and_the_status_bar_says_so(qtbot, opened: Any) -> None:
    qtbot.waitUntil(lambda: bool(opened.sitting.keeper.backups()), timeout=15_000)
    (backup,) = opened.sitting.keeper.backups()
    assert backup.reason is Reason.START
    qtbot.waitUntil(lambda: opened.shell.backup == backup.at)


def test_what_was_done_is_sealed_in_the_background(qtbot, opened: Any) -> None:
    add_department(qtbot, opened, "销售部")
    qtbot.waitUntil(lambda: opened.sitting.keeper.last_seal is not None, timeout=15_000)


def test_locking_closes_the_file_and_the_passphrase_opens_it_again(qtbot, opened: Any, path: Path) -> None:
    add_department(qtbot, opened, "销售部")
    opened.lock()
    assert opened.opened is None
    assert opened.gate.isVisible()
    assert not opened.window.isVisible()
    assert not path.with_name(path.name + "-wal").exists()
    enter(qtbot, opened, PASSPHRASE)
    assert departments(opened) == ["销售部"]


def test_it_locks_itself_when_nobody_works_but_not_while_a_job_runs(qtbot, opened: Any) -> None:
    opened.sitting.keeper.lock_after(5)
    idling = opened.sitting.idling
    idling._alive_at -= 4 * 60
    idling._look()
    assert opened.program is not None
    QTest.keyClick(opened.window.windowHandle(), Qt.Key.Key_Shift)
    assert time.monotonic() - idling._alive_at < 60
    idling._alive_at -= 6 * 60
    idling._look()
    assert opened.program is None
    assert opened.gate.step.sentence.isVisibleTo(opened.gate.step)
    opened.lock()  # nothing is open: nothing happens


def test_locking_closes_an_open_dialog(qtbot, opened: Any) -> None:
    dialog = SecretsDialog(opened.sitting.keeper, opened.window)
    dialog.show()
    opened.lock()
    assert not dialog.isVisible()


def test_closing_does_not_wait_for_a_backup(opened: Any) -> None:
    upkeep = opened.sitting.upkeep
    upkeep.stop()
    with pytest.raises(Cancelled):
        upkeep._go_on(1, 2)


def test_never_to_lock_is_kept(qtbot, opened: Any) -> None:
    opened.sitting.keeper.lock_after(0)
    opened.sitting.idling._alive_at -= 24 * 3600
    opened.sitting.idling._look()
    assert opened.program is not None
    assert opened.sitting.keeper.lock_minutes == 0


def test_a_second_start_raises_the_window_that_is_there_and_ends(qtbot, root: Any, path: Path, monkeypatch) -> None:
    other = Instance.take(path)
    ended: list[bool] = []
    monkeypatch.setattr(root._app, "quit", lambda: ended.append(True))
    with qtbot.waitSignal(other.raise_wanted):
        root.begin(argparse.Namespace(command="open", workspace=path, language=None))
    qtbot.waitUntil(lambda: ended == [True])
    assert root._gate is None
    other.release()


def test_a_workspace_that_another_program_has_is_not_opened(qtbot, root: Any, path: Path) -> None:
    begin(qtbot, root, path)
    other = Instance.take(path)
    step = root.gate.step
    field = next(f for f in step.findChildren(QLineEdit) if f.isVisibleTo(step))
    field.setText(PASSPHRASE)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert "another window" in step.banner.accessibleName()
    other.release()
    enter(qtbot, root, PASSPHRASE)


def test_the_passphrase_is_changed_in_the_window(qtbot, opened: Any, path: Path, monkeypatch) -> None:
    add_department(qtbot, opened, "销售部")
    page = settings_page(qtbot, opened)

    def answer(dialog: Any) -> Any:
        dialog.show()
        type_into(dialog.step, PASSPHRASE + "x")
        click(dialog.step, "Next")
        type_into(dialog.step, PASSPHRASE)
        click(dialog.step, "Next")
        type_into(dialog.step, NEW, NEW)
        click(dialog.step, "Next")
        click(dialog.step, "I have it on paper")
        answers = dialog._answers
        type_into(dialog.step, *[answers.groups[group] for group in answers.asked])
        click(dialog.step, "Next")
        return dialog.result()

    monkeypatch.setattr(SecretsDialog, "exec", answer)
    change = next(b for b in page.findChildren(QPushButton) if b.text() == "Change…")
    QTest.mouseClick(change, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: opened.program is not None, timeout=20_000)
    assert departments(opened) == ["销售部"]
    opened.lock()
    with pytest.raises(AppError, match=r"vault\.wrong_passphrase"):
        open_file(path, Secret.passphrase(PASSPHRASE))
    enter(qtbot, opened, NEW)


def test_a_backup_is_restored_in_the_window_after_saying_what_is_lost(qtbot, opened: Any, monkeypatch) -> None:
    qtbot.waitUntil(lambda: bool(opened.sitting.keeper.backups()), timeout=15_000)
    add_department(qtbot, opened, "销售部")
    page = settings_page(qtbot, opened)
    said: list[str] = []

    def answer(dialog: RestoreDialog) -> int:
        dialog.show()
        qtbot.waitUntil(lambda: not dialog.background.is_busy)
        said.append(dialog.lost.text())
        assert dialog.focusWidget() is not dialog.act
        click(dialog, "Go back to this backup")
        return dialog.result()

    monkeypatch.setattr(RestoreDialog, "exec", answer)
    click(page, "Restore…")
    qtbot.waitUntil(lambda: opened.program is not None, timeout=20_000)
    assert said == ["1 act since then would be lost:"]
    assert departments(opened) == []
    assert opened.sitting.keeper.backups()[0].reason is Reason.RESTORE


def test_backup_and_check_in_the_settings(qtbot, opened: Any) -> None:
    qtbot.waitUntil(lambda: bool(opened.sitting.keeper.backups()), timeout=15_000)
    page = settings_page(qtbot, opened)
    from views.setup.security_section import SecuritySection

    section: Any = page.findChild(SecuritySection)
    click(section, "Back up now")
    qtbot.waitUntil(lambda: len(opened.sitting.keeper.backups()) == 2, timeout=15_000)
    qtbot.waitUntil(lambda: section.last.text().startswith("2 backups"))
    click(section, "Check the workspace")
    qtbot.waitUntil(lambda: section.report.text().startswith("All in order"), timeout=15_000)


def test_the_keyring_is_let_in_with_the_passphrase_and_shut_out_at_once(
    qtbot, opened: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from services.vault import system_keyring
    from services.vault.slot import SlotKind
    from tests.services.vault.conftest import MemoryKeyring
    from views.setup.secrets_dialog import PresentDialog
    from views.setup.security_section import SecuritySection

    kept = MemoryKeyring()
    keeper = opened.sitting.keeper
    typed: list[str] = []

    def answer(dialog: PresentDialog) -> int:
        dialog.step.secret.line.setText(typed.pop())  # type: ignore[union-attr]
        click(dialog, "Next")
        return dialog.result()

    monkeypatch.setattr(PresentDialog, "exec", answer)
    section: Any = settings_page(qtbot, opened).findChild(SecuritySection)

    def turned(is_on: bool) -> None:
        section.keyring.click()
        qtbot.waitUntil(lambda: section.keyring.isEnabled() and section.keyring.isChecked() is is_on)

    typed.append("not the passphrase")
    turned(False)
    assert SlotKind.KEYRING not in keeper.ways()
    shown: list[str] = []
    monkeypatch.setattr(opened.program, "show_error", lambda error: shown.append(error.code))
    monkeypatch.setattr(system_keyring, "_backend", lambda: None)
    typed.append(PASSPHRASE)
    turned(False)
    qtbot.waitUntil(lambda: shown == ["vault.no_keyring"])

    monkeypatch.setattr(system_keyring, "_backend", lambda: kept)
    typed.append(PASSPHRASE)
    turned(True)
    assert keeper.ways() >= {SlotKind.KEYRING, SlotKind.PASSPHRASE, SlotKind.RECOVERY}
    assert keeper.opens_with(Secret.keyring())
    turned(False)
    assert SlotKind.KEYRING not in keeper.ways()
    assert kept.kept == {}
    assert keeper.opens_with(Secret.passphrase(PASSPHRASE))


def test_an_import_can_make_a_backup_first_and_not_a_second_one_of_the_same(qtbot, opened: Any) -> None:
    qtbot.waitUntil(lambda: bool(opened.sitting.keeper.backups()), timeout=15_000)
    add_department(qtbot, opened, "销售部")

    def work(desk: Any, progress: Any) -> tuple[Path, Path]:
        return desk.workspace.make_backup(Reason.IMPORT).path, desk.workspace.make_backup(Reason.IMPORT).path

    job = opened.program.start(work, code=UseCase.LEDGER_IMPORT, title="Import")
    with qtbot.waitSignal(job.finished) as told:
        pass
    first, second = told.args[0]
    assert first == second == opened.sitting.keeper.backups()[0].path
    assert len(opened.sitting.keeper.backups()) == 2
    qtbot.waitUntil(lambda: opened.shell.backup == opened.sitting.keeper.backups()[0].at)


def test_quitting_lets_others_open_the_workspace(qtbot, opened: Any, path: Path) -> None:
    add_department(qtbot, opened, "销售部")
    opened.quit()
    assert not lock_path(path).exists()
    assert not path.with_name(path.name + "-wal").exists()
    local = open_workspace(path, Secret.passphrase(PASSPHRASE))
    local.close()


def settings_page(qtbot, root: Any) -> Any:
    root.program.open(Place(PageName.PREFERENCES))
    qtbot.waitUntil(lambda: root.program.operations.is_idle)
    return root.window.page


def type_into(step: Any, *words: str) -> None:
    fields = [field for field in step.findChildren(QLineEdit) if field.isVisibleTo(step)]
    for field, typed in zip(fields, words, strict=True):
        field.setText(typed)
        field.textEdited.emit(typed)


def test_the_first_window_changes_its_language_at_once(qtbot, root: Root, path: Path) -> None:
    begin(qtbot, root, path)
    for words, act in (("简体中文", "打开"), ("English", "Open")):
        click(root.gate, words)
        assert isinstance(root.gate.step, UnlockStep)
        assert root.gate.step.act.text() == act


def test_a_screen_that_was_locked_for_a_visitor_is_locked_again_at_the_next_start(qtbot, opened: Any) -> None:
    from services import kiosk
    from services.kiosk import Screen, Shown
    from views.kiosk.start import stand
    from views.kiosk.window import current

    me = opened.program.me.person
    with opened.program.workspace.action("settings") as session:
        kiosk.set_pin(session, person=me, pin="294817")
    with opened.program.workspace.deriving() as session:
        kiosk.begin(session, shown=Shown(Screen.REGISTRATION))
    stand(opened.program, opened.window, Shown(Screen.REGISTRATION))
    assert not opened.window.isVisible()
    opened.lock()  # as the end of the program, or of an idle hour: the visitor's screen goes with the workspace
    assert current() is None
    assert opened.gate.isVisible()
    enter(qtbot, opened, PASSPHRASE)
    window = current()
    assert window is not None
    assert not opened.window.isVisible()
    opened._raise()  # a second start of the program
    assert not opened.window.isVisible()
    window.ask()
    window.unlock.field.setText(PASSPHRASE)
    window.unlock.attempt()
    qtbot.waitUntil(lambda: current() is None)
    assert opened.window.isVisible()
    with opened.program.workspace.reading() as session:
        assert kiosk.standing(session) is None
