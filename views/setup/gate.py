"""The window before the main window: it makes or opens a workspace, and hands it over."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from services.errors import AppError, Cancelled
from services.server_workspace import link as links
from services.vault.secret import Secret
from services.workspaces.location import SUFFIX
from views.common.fields import label
from views.common.scroll_column import replace_inside
from views.common.switches import Segmented
from views.setup.background import Background
from views.setup.first_run import FirstRun
from views.setup.first_steps import BeginStep, ProcessStep
from views.setup.host import Host, Next
from views.setup.parts import COLUMN, Step, WorkingStep
from views.setup.unlock import ChooseStep, UnlockStep
from views.sharing.door import Door

if TYPE_CHECKING:  # the database is imported while the person types
    from services.local_workspace import LocalWorkspace
    from services.server_workspace.opening import SharedWorkspace
    from services.workspaces.copying import CopyProgress


INVITATION = ".zxinvite"


class _Bar(QWidget):
    """The name, how far the first run is, and the language."""

    spoken = Signal(str)

    def __init__(self, language: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label("招贤 Zhaoxian", "strong"))
        row.addStretch(1)
        self.count = label("", "hint")
        row.addWidget(self.count)
        row.addSpacing(12)
        languages = Segmented()
        languages.add("zh_CN", "简体中文")
        languages.add("en", "English")
        languages.choose(language)
        languages.picked.connect(self.spoken)
        row.addWidget(languages)


class Gate(QWidget):
    """One step at a time, in the middle of its window. `ready` gives the open workspace and how to begin."""

    ready = Signal(object, object)  # LocalWorkspace or SharedWorkspace, Next
    failed = Signal(object)  # an exception that is a fault of the program
    shown_wanted = Signal()  # something must be asked or told; the window may be hidden behind the main one

    def __init__(self, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("gate")
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._host = host
        self.first_run = FirstRun(self)
        self.first_run.step_wanted.connect(self._go)
        self.first_run.demo_wanted.connect(self._demo)
        self.first_run.other_wanted.connect(self._choose)
        self.first_run.answered.connect(self._make)
        self._made: LocalWorkspace | None = None
        self._path: Path | None = None
        self._build_step: Callable[[], Step] = self.first_run.welcome
        self.step: Step | None = None
        self._background = Background(self)
        self._background.progressed.connect(self._on_progress)
        self._background.busy_changed.connect(self._on_busy)
        self.door = Door(host, self._background, self)
        self.door.step_wanted.connect(self._go)
        self.door.back_wanted.connect(self._choose)
        self.door.other_wanted.connect(self._choose)
        self.door.opened.connect(self._on_opened)
        self.door.failed.connect(self._on_failed)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 16, 24, 24)
        self._bar = _Bar(host.language)
        self._bar.spoken.connect(self._speak)
        outer.addWidget(self._bar)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer.addWidget(self._area, 1)

    # Where to begin

    def begin(self, path: Path | None = None, *, was_locked: bool = False) -> None:
        """Open `path`; without one the workspace used last; on a first run, make one."""
        recent = self._host.recent()
        chosen = path or next(iter(recent), None)
        if chosen is None:
            self.first_run.begin()
        elif chosen.suffix == INVITATION:
            self.first_run.begin()  # where the way back leads
            self._choose()
            self.door.invited(chosen)
        else:
            self._unlock(chosen, was_locked=was_locked)

    def begin_demo(self) -> None:
        """Open or make the demo workspace."""
        if self.step is None:
            self.first_run.begin()  # where an error would be told
        self._demo()

    def ask(self, path: Path, *, was_locked: bool) -> None:
        """A locked workspace: its passphrase, or, with a keyring, one click."""
        self._path = path
        if links.is_link(path):
            self.door.sign_in(path, was_locked=was_locked, by_itself=False)
            return
        self._go(lambda: self._unlock_step(path, was_locked))
        if isinstance(self.step, UnlockStep):
            self.step.begin_typing()

    def work(
        self,
        words: str,
        work: Callable[[CopyProgress], LocalWorkspace | SharedWorkspace],
        path: Path,
        *,
        may_cancel: bool = False,
    ) -> None:
        """Change the closed file of a workspace, then hand it over open; when that fails, ask for its passphrase."""
        self._path = path
        self._background.is_cancelled = False
        self._go(lambda: WorkingStep(words, cancel=self._background.cancel if may_cancel else None))

        def fail(error: Exception) -> None:
            self._background.is_cancelled = False
            if links.is_link(path):
                self.door.sign_in(path, by_itself=False)
            else:
                self._go(lambda: self._unlock_step(path, False))
            if not isinstance(error, Cancelled):
                self._on_failed(error)

        self._background.run(lambda: work(self._background.step), self._on_opened, fail)

    # Steps

    def _go(self, build: Callable[[], Step], number: int = 0) -> None:
        self._build_step = build
        self.step = build()
        self._bar.count.setText(f"{number} / 5" if number else "")
        replace_inside(self._area, _centred(self.step))
        self._number = number
        self.step.take_focus()

    def _make(self) -> None:
        answers, host = self.first_run.answers, self._host
        try:
            folder = host.folder()
            path = answers.path_in(folder)
            folder.mkdir(parents=True, exist_ok=True)
            host.claim(path)
        except AppError as error:
            self._show_error(error)
            return
        except OSError:
            self._show_error(AppError("workspace.read_only", name=""))
            return
        self._path = path

        def work() -> LocalWorkspace:
            from services.local_workspace import create_workspace

            return create_workspace(
                path,
                secrets=answers.secrets,
                organisation=answers.organisation,
                name=answers.name,
                process=answers.process,
            )

        self._background.run(work, self._on_made, self._on_failed)

    def _on_made(self, made: LocalWorkspace) -> None:
        self._made = made
        self.first_run.forget()
        self._go(self._begin_step)

    def _begin_step(self) -> Step:
        step = BeginStep()
        step.ledger_wanted.connect(lambda: self._hand_over(Next.LEDGER))
        step.resumes_wanted.connect(lambda: self._hand_over(Next.RESUMES))
        step.nothing_wanted.connect(lambda: self._hand_over(Next.LAST))
        step.demo_wanted.connect(self._demo)
        return step

    def _hand_over(self, wanted: Next) -> None:
        if self._made is not None:
            made, self._made = self._made, None
            self.ready.emit(made, wanted)

    # Opening

    def _unlock(self, path: Path, *, was_locked: bool = False) -> None:
        self._path = path
        if links.is_link(path):
            self.door.sign_in(path, was_locked=was_locked)
            return
        self._go(lambda: self._unlock_step(path, was_locked))
        if isinstance(self.step, UnlockStep):
            self.step.begin()

    def _unlock_step(self, path: Path, was_locked: bool) -> Step:
        step = UnlockStep(path, was_locked=was_locked)
        step.secret_given.connect(lambda secret: self._open(path, secret))
        step.other_wanted.connect(self._choose)
        step.restore_wanted.connect(lambda: self._restore(path))
        return step

    def _open(self, path: Path, secret: Secret) -> None:
        try:
            self._host.claim(path)
        except AppError as error:
            self._show_error(error)
            return

        def work() -> LocalWorkspace:
            from services.local_workspace import open_workspace

            return open_workspace(path, secret, progress=self._background.step)

        self._background.run(work, self._on_opened, self._on_failed)

    def _on_opened(self, opened: LocalWorkspace | SharedWorkspace) -> None:
        if links.is_link(opened.path) or opened.path != self._path:  # a file is claimed before it is opened
            try:
                self._host.claim(opened.path)
            except AppError as error:
                opened.close()
                self._on_failed(error)
                return
        self.ready.emit(opened, Next.LAST)

    def _choose(self) -> None:
        before = self._build_step
        number = self._number
        self._go(lambda: self._choose_step(before, number))

    def _choose_step(self, before: Callable[[], Step], number: int) -> Step:
        step = ChooseStep(self._host.recent(), can_go_back=True)
        step.back_wanted.connect(lambda: self._go(before, number))
        step.path_chosen.connect(self._unlock)
        step.file_wanted.connect(self._choose_file)
        step.new_wanted.connect(self.first_run.begin)
        step.demo_wanted.connect(self._demo)
        step.invitation_wanted.connect(self.door.choose_invitation)
        return step

    def _choose_file(self) -> None:
        pattern = self.tr("Workspaces") + f" (*{SUFFIX} *{links.SUFFIX})"
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Open a workspace"), str(self._host.folder()), pattern)
        if name:
            self._unlock(Path(name))

    def _restore(self, path: Path) -> None:
        from views.setup.restore_dialog import RestoreDialog

        dialog = RestoreDialog(path, None, self)
        if dialog.exec():
            self._unlock(path)

    # Demo data

    def _demo(self) -> None:
        if self._made is not None:
            self._made.close()
            self._made = None
            self._host.release()
        path = self._host.demo_path()
        try:
            self._host.claim(path)
        except AppError as error:
            self._show_error(error)
            return
        before = self._build_step
        self._path = path
        self._go(lambda: WorkingStep(self.tr("Preparing the demo data…")))
        self._build_step = before  # where an error is shown
        self._background.run(lambda: self._host.make_demo(self._background), self._on_opened, self._on_demo_failed)

    def _on_demo_failed(self, error: Exception) -> None:
        self._go(self._build_step)
        self._on_failed(error)

    # Around the steps

    def _on_failed(self, error: Exception) -> None:
        self._host.release()
        self.shown_wanted.emit()
        if isinstance(error, AppError):
            self._show_error(error)
        else:
            self.failed.emit(error)

    def _show_error(self, error: AppError) -> None:
        if isinstance(self.step, UnlockStep):
            self.step.refuse(error)
        elif self.step is not None:
            from views.messages import sentence

            self.step.tell(sentence(error))

    def _on_progress(self, done: int, total: int) -> None:
        if isinstance(self.step, WorkingStep):
            self.step.show_progress(done, total)
        elif isinstance(self.step, UnlockStep):
            self.step.sentence.setText(
                self.tr("Bringing the workspace up to date, after a backup: {percent} %").format(
                    percent=100 * done // max(1, total)
                )
            )
            self.step.sentence.show()

    def _on_busy(self, is_busy: bool) -> None:
        step: Any = self.step
        self.door.set_busy(is_busy)
        if isinstance(step, UnlockStep):
            step.set_busy(is_busy)
        elif isinstance(step, ProcessStep):
            step.act.setEnabled(not is_busy)
            step.act.setText(self.tr("Making the workspace…") if is_busy else self.tr("Make the workspace"))

    def _speak(self, language: str) -> None:
        self._host.speak(language)
        if not self._background.is_busy:
            self._go(self._build_step, self._number)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._made is not None:
            self._made.close()
            self._made = None
        super().closeEvent(event)


def _centred(step: Step) -> QWidget:
    """A step in the middle of the window, in its one column."""
    holder = QWidget()
    holder.setProperty("ground", "surface")
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 24, 0, 8)
    column.addStretch(2)
    row = QHBoxLayout()  # not an alignment: that would cut wrapped words
    row.addStretch(1)
    row.addWidget(step)
    row.addStretch(1)
    column.addLayout(row)
    column.addStretch(3)
    step.setFixedWidth(COLUMN)
    return holder
