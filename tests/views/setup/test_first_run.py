"""The real window of the first run: from nothing to an open workspace."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from desktop.translations import Interpreter
from services import setup
from services.errors import AppError
from services.local_workspace import LocalWorkspace, create_workspace, open_workspace
from services.progress import Progress
from services.vault.key_file import key_path
from services.vault.secret import Secret
from services.vault.slot import SlotKind
from services.workspaces.rekeying import slots_of
from views.setup.first_steps import BeginStep, LockStep, ProcessStep, RecoveryStep, TypeBackStep, WelcomeStep
from views.setup.gate import Gate
from views.setup.gate_window import GateWindow
from views.setup.host import Next
from views.setup.parts import Option
from views.setup.unlock import ChooseStep, UnlockStep

PASSPHRASE = "correct horse battery"


class Office:
    """A host for the gate: folders of the test, no lock between processes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.language = "en"
        self.known: list[Path] = []
        self.claimed: list[Path] = []
        self.in_use: set[Path] = set()

    def speak(self, language: str) -> None:
        self.language = language

    def recent(self) -> list[Path]:
        return self.known

    def forget(self, path: Path) -> None:
        self.known.remove(path)

    def folder(self) -> Path:
        return self._folder / "workspaces"

    def claim(self, path: Path) -> None:
        if path in self.in_use:
            raise AppError("workspace.in_use", name=path.name)
        self.claimed.append(path)

    def release(self) -> None:
        self.claimed.clear()

    def demo_path(self) -> Path:
        return self._folder / "demo.zhaoxian"

    def make_demo(self, progress: Progress) -> LocalWorkspace:
        progress.step(1, 2)
        return create_workspace(
            self.demo_path(), secrets=[Secret.open()], organisation="演示", name="林晓雯", is_demo=True
        )


class Opened:
    """What the gate handed over."""

    def __init__(self, gate: Gate) -> None:
        self.local: LocalWorkspace | None = None
        self.begin: Next | None = None
        gate.ready.connect(self._take)

    def _take(self, local: LocalWorkspace, begin: Next) -> None:
        self.local, self.begin = local, begin


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


@pytest.fixture
def gate(qtbot, office: Office) -> Gate:
    made = Gate(office)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def opened(gate: Gate) -> Iterator[Opened]:
    found = Opened(gate)
    yield found
    if found.local is not None:
        found.local.close()


@pytest.fixture
def workspace_file(tmp_path: Path) -> Path:
    local = create_workspace(
        tmp_path / "衡岳.zhaoxian", secrets=[Secret.passphrase(PASSPHRASE)], organisation="衡岳", name="林晓雯"
    )
    local.close()
    return local.file.path


def button(parent: QWidget, words: str) -> QPushButton:
    found = [b for b in parent.findChildren(QPushButton) if b.text() == words and not b.isHidden()]
    assert found, f"no button {words!r} among {[b.text() for b in parent.findChildren(QPushButton)]}"
    return found[0]


def click(parent: QWidget, words: str) -> None:
    QTest.mouseClick(button(parent, words), Qt.MouseButton.LeftButton)


def card(parent: QWidget, words: str) -> Option:
    return next(option for option in parent.findChildren(Option) if option.text() == words)


def fields(parent: QWidget) -> list[QLineEdit]:
    return [field for field in parent.findChildren(QLineEdit) if field.isVisibleTo(parent)]


def write(field: QLineEdit, words: str) -> None:
    field.clear()
    field.insert(words)
    field.textEdited.emit(words)


def go_to_begin(qtbot, gate: Gate, passphrase: str = PASSPHRASE) -> str:
    """Answer everything as a person would; gives the recovery key that was shown."""
    gate.begin()
    assert isinstance(gate.step, WelcomeStep)
    write(fields(gate.step)[0], "衡岳精密")
    write(fields(gate.step)[1], "林晓雯")
    click(gate.step, "Next")
    assert isinstance(gate.step, LockStep)
    for field in fields(gate.step):
        write(field, passphrase)
    click(gate.step, "Next")
    assert isinstance(gate.step, RecoveryStep)
    shown = gate.first_run.answers.recovery_key
    click(gate.step, "I have it on paper")
    assert isinstance(gate.step, TypeBackStep)
    for field, group in zip(fields(gate.step), gate.first_run.answers.asked, strict=True):
        write(field, shown.split("-")[group].lower())
    click(gate.step, "Next")
    assert isinstance(gate.step, ProcessStep)
    click(gate.step, "Make the workspace")
    qtbot.waitUntil(lambda: isinstance(gate.step, BeginStep))
    return shown


def test_a_first_run_makes_a_workspace_that_passphrase_and_recovery_key_open(qtbot, gate, opened, office) -> None:
    began = time.perf_counter()
    shown = go_to_begin(qtbot, gate)
    assert time.perf_counter() - began < 45  # the machine's part of the minute, however busy it is
    QTest.mouseClick(card(gate, "Import a ledger"), Qt.MouseButton.LeftButton)
    assert opened.begin is Next.LEDGER
    local = opened.local
    assert local is not None
    assert local.file.path == office.folder() / "衡岳精密.zhaoxian"
    assert (local.account.organisation, local.account.name) == ("衡岳精密", "林晓雯")
    assert slots_of(local.file).kinds == {SlotKind.PASSPHRASE, SlotKind.RECOVERY}
    local.close()
    for secret in (Secret.passphrase(PASSPHRASE), Secret.recovery_key(shown)):
        open_workspace(local.file.path, secret).close()


def test_return_leads_on_and_the_field_it_was_pressed_in_outlives_the_key(gate) -> None:
    gate.begin()
    for words, field in zip(("衡岳精密", "林晓雯"), before := fields(gate.step), strict=True):
        write(field, words)
    QTest.keyClick(before[-1], Qt.Key.Key_Return)
    assert isinstance(gate.step, LockStep)
    assert shiboken6.isValid(before[-1])
    for field in fields(gate.step):
        assert gate.focusWidget() is field
        write(field, PASSPHRASE)
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert isinstance(gate.step, RecoveryStep)
    QTest.keyClick(gate.focusWidget(), Qt.Key.Key_Return)
    assert isinstance(gate.step, TypeBackStep)


def test_the_three_ways_to_begin(qtbot, gate, opened, office) -> None:
    go_to_begin(qtbot, gate)
    QTest.mouseClick(card(gate, "Drop in résumés"), Qt.MouseButton.LeftButton)
    assert opened.begin is Next.RESUMES


def test_demo_data_from_the_first_window_needs_no_answer(qtbot, gate, opened, office) -> None:
    gate.begin()
    click(gate.step, "Look around with demo data")
    qtbot.waitUntil(lambda: opened.local is not None)
    assert opened.local.account.is_demo
    assert office.claimed == [office.demo_path()]


def test_demo_data_after_the_first_run_leaves_the_own_workspace_empty(qtbot, gate, opened, office) -> None:
    go_to_begin(qtbot, gate)
    QTest.mouseClick(card(gate, "Look around with demo data"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: opened.local is not None)
    assert opened.local.account.is_demo
    own = open_workspace(office.folder() / "衡岳精密.zhaoxian", Secret.passphrase(PASSPHRASE))
    with own.workspace.reading() as session:
        assert not setup.account(session).is_demo
    own.close()


def test_next_stays_live_and_says_what_is_missing(qtbot, gate) -> None:
    gate.begin()
    click(gate.step, "Next")
    assert isinstance(gate.step, WelcomeStep)
    organisation, name = fields(gate.step)
    assert organisation.property("invalid")
    assert name.property("invalid")
    qtbot.waitUntil(lambda: QApplication.focusWidget() is organisation)
    write(organisation, "衡岳精密")
    click(gate.step, "Next")
    assert not organisation.property("invalid")
    qtbot.waitUntil(lambda: QApplication.focusWidget() is name)


def test_a_short_or_differing_passphrase_does_not_lead_on(gate) -> None:
    gate.first_run.answers.organisation, gate.first_run.answers.name = "衡岳", "林晓雯"
    gate.begin()
    click(gate.step, "Next")
    first, again = fields(gate.step)
    for typed, repeated in (("short", "short"), (PASSPHRASE, PASSPHRASE + "x")):
        write(first, typed)
        write(again, repeated)
        click(gate.step, "Next")
        assert isinstance(gate.step, LockStep)
    write(again, PASSPHRASE)
    click(gate.step, "Next")
    assert isinstance(gate.step, RecoveryStep)


def test_a_mistyped_group_is_marked_and_the_key_can_be_shown_again(gate) -> None:
    gate.first_run._type_back()
    answers = gate.first_run.answers
    typed = fields(gate.step)
    for field, group in zip(typed, answers.asked, strict=True):
        write(field, answers.groups[group])
    write(typed[1], "0000" if answers.groups[answers.asked[1]] != "OOOO" else "1111")
    click(gate.step, "Next")
    assert isinstance(gate.step, TypeBackStep)
    assert [bool(field.property("invalid")) for field in typed] == [False, True, False]
    click(gate.step, "Show the key again")
    assert isinstance(gate.step, RecoveryStep)


def test_the_recovery_key_leaves_the_clipboard_and_the_window_afterwards(qtbot, gate, opened, monkeypatch) -> None:
    monkeypatch.setattr("views.setup.first_steps._CLIPBOARD_SECONDS", 0.05)
    gate.first_run.step_wanted.emit(gate.first_run._recovery, 3)
    shown = gate.first_run.answers.recovery_key
    click(gate.step, "Copy")
    assert QGuiApplication.clipboard().text() == shown
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == "")
    shown = go_to_begin(qtbot, gate)
    assert gate.first_run.answers.recovery_key != shown
    assert gate.first_run.answers.passphrase == ""


def test_the_language_changes_at_every_step_and_the_answers_stay(qtbot, gate, office) -> None:
    speaks = Interpreter("en", parent=gate)
    office.speak = speaks.speak
    gate.begin()
    write(fields(gate.step)[0], "衡岳精密")
    gate._speak("zh_CN")
    assert gate.step.headline.text() == "欢迎使用招贤"
    assert fields(gate.step)[0].text() == "衡岳精密"
    gate._speak("en")
    assert gate.step.headline.text() == "Welcome to Zhaoxian"


def test_the_keyring_is_offered_only_where_there_is_one(gate, monkeypatch) -> None:
    gate.first_run.step_wanted.emit(gate.first_run._lock, 2)
    assert not card(gate.step, "This computer's keyring").isEnabled()
    monkeypatch.setattr("services.vault.system_keyring.is_available", lambda: True)
    gate.first_run.step_wanted.emit(gate.first_run._lock, 2)
    keyring = card(gate.step, "This computer's keyring")
    QTest.mouseClick(keyring, Qt.MouseButton.LeftButton)
    assert fields(gate.step) == []
    click(gate.step, "Next")
    assert isinstance(gate.step, RecoveryStep)
    assert gate.first_run.answers.wants_keyring


# Unlocking


def test_the_passphrase_opens_the_workspace_used_last(qtbot, gate, opened, office, workspace_file) -> None:
    office.known = [workspace_file]
    gate.begin()
    assert isinstance(gate.step, UnlockStep)
    write(fields(gate.step)[0], PASSPHRASE)
    QTest.keyClick(fields(gate.step)[0], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: opened.local is not None)
    assert opened.begin is Next.LAST


def test_wrong_passphrases_are_said_beside_the_field_and_make_one_wait(
    qtbot, gate, opened, office, workspace_file
) -> None:
    gate.begin(workspace_file)
    step = gate.step
    for _ in range(3):
        write(fields(step)[0], "wrong horse battery")
        step._left = 0
        QTest.keyClick(fields(step)[0], Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not gate._background.is_busy)
    assert fields(step)[0].property("invalid")
    assert step.act.text() == "Open (in 2 s)"
    assert not step.act.isEnabled()
    assert office.claimed == []
    qtbot.waitUntil(lambda: step.act.isEnabled(), timeout=5000)
    write(fields(step)[0], PASSPHRASE)
    click(step, "Open")
    qtbot.waitUntil(lambda: opened.local is not None)


def test_the_recovery_key_opens_when_the_passphrase_is_forgotten(qtbot, gate, opened) -> None:
    shown = go_to_begin(qtbot, gate)
    path = gate._path
    gate._made.close()
    gate._made = None
    gate.begin(path)
    click(gate.step, "Use the recovery key")
    write(fields(gate.step)[0], shown[:-1])
    click(gate.step, "Open")
    qtbot.waitUntil(lambda: bool(fields(gate.step)[0].property("invalid")))
    write(fields(gate.step)[0], shown.lower().replace("-", " "))
    click(gate.step, "Open")
    qtbot.waitUntil(lambda: opened.local is not None)


def test_a_workspace_in_another_window_is_not_opened_twice(gate, office, workspace_file) -> None:
    office.in_use.add(workspace_file)
    gate.begin(workspace_file)
    write(fields(gate.step)[0], PASSPHRASE)
    click(gate.step, "Open")
    assert "another window" in gate.step.banner.accessibleName()


@pytest.mark.parametrize("harm", ["database", "keys", "gone"])
def test_a_workspace_that_does_not_open_is_restored_from_its_backup(
    qtbot, gate, opened, workspace_file, harm, monkeypatch
) -> None:
    from services import backups
    from views.setup.restore_dialog import RestoreDialog

    local = open_workspace(workspace_file, Secret.passphrase(PASSPHRASE))
    backups.make(local.file, backups.Reason.DAILY)
    local.close()
    if harm == "database":
        workspace_file.write_bytes(bytes(8192))
    elif harm == "keys":
        key_path(workspace_file).unlink()
    else:
        workspace_file.unlink()
        key_path(workspace_file).unlink()
    gate.begin(workspace_file)
    if harm == "database":
        write(fields(gate.step)[0], PASSPHRASE)
        click(gate.step, "Open")
        qtbot.waitUntil(lambda: bool(gate.step.banner.accessibleName()))

    def answer(dialog: RestoreDialog) -> int:
        qtbot.waitUntil(lambda: not dialog.background.is_busy)
        write(dialog._typed, PASSPHRASE)
        dialog._look()
        qtbot.waitUntil(lambda: "cannot be compared" in dialog.lost.text())
        dialog.act.click()
        qtbot.waitUntil(lambda: bool(dialog.result()))
        return dialog.result()

    monkeypatch.setattr(RestoreDialog, "exec", answer)
    click(gate.step, "Restore a backup…")
    assert isinstance(gate.step, UnlockStep)
    write(fields(gate.step)[0], PASSPHRASE)
    click(gate.step, "Open")
    qtbot.waitUntil(lambda: opened.local is not None)


def test_another_workspace_is_chosen_from_the_recent_ones(gate, office, workspace_file, tmp_path) -> None:
    other = tmp_path / "other.zhaoxian"
    for suffix in ("", ".keys"):
        shutil.copy(str(workspace_file) + suffix, str(other) + suffix)
    office.known = [workspace_file, other]
    gate.begin()
    click(gate.step, "Another workspace…")
    assert isinstance(gate.step, ChooseStep)
    click(gate.step, "Back")
    assert isinstance(gate.step, UnlockStep)
    click(gate.step, "Another workspace…")
    QTest.mouseClick(card(gate.step, "other"), Qt.MouseButton.LeftButton)
    assert isinstance(gate.step, UnlockStep)
    assert gate.step.path == other


def test_closing_the_window_after_the_first_run_leaves_the_workspace_for_the_next_time(qtbot, gate, office) -> None:
    go_to_begin(qtbot, gate)
    window = GateWindow()
    window.hold(gate)
    with qtbot.waitSignal(window.closed):
        window.close()
    gate.setParent(None)  # the fixture's again
    open_workspace(office.folder() / "衡岳精密.zhaoxian", Secret.passphrase(PASSPHRASE)).close()


def test_the_restore_dialog_asks_for_the_passphrase_of_that_day(qtbot, workspace_file) -> None:
    from services import backups
    from views.setup.restore_dialog import RestoreDialog

    local = open_workspace(workspace_file, Secret.passphrase(PASSPHRASE))
    for _ in range(3):
        backups.make(local.file, backups.Reason.MANUAL)
    local.close()
    dialog = RestoreDialog(workspace_file, None)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog._list.count() == 3
    dialog._list.setCurrentRow(2)  # while the first one is still being compared
    qtbot.waitUntil(lambda: not dialog.background.is_busy and dialog._secret_row.isVisible())
    assert not dialog.lost.isVisible()
    write(dialog._typed, "wrong horse battery")
    dialog.act.click()
    qtbot.waitUntil(lambda: bool(dialog._typed.property("invalid")))
    write(dialog._typed, PASSPHRASE)
    dialog.act.click()
    qtbot.waitUntil(lambda: "cannot be compared" in dialog.lost.text())
    assert dialog.act.isEnabled()
    dialog.close()
