"""The windows before the main one: every step of the first run, and the unlocking."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from models.values.keys import new_key
from services.errors import AppError
from services.server_workspace import link as links
from tools.pictures.studio import Studio

if TYPE_CHECKING:
    from services.local_workspace import LocalWorkspace
    from services.progress import Progress
    from views.setup.answers import Answers
    from views.setup.parts import Step

SIZE = (760, 640)


class Nobody:
    """A host for the gate that has nothing and makes nothing."""

    def __init__(self, folder: Path, language: str) -> None:
        self._folder, self.language = folder, language

    def speak(self, language: str) -> None:
        self.language = language

    def recent(self) -> list[Path]:
        return []

    def forget(self, path: Path) -> None:
        raise AppError("workspace.none_known", name=path.name)

    def folder(self) -> Path:
        return self._folder

    def claim(self, path: Path) -> None:
        raise AppError("workspace.in_use", name=path.name)

    def release(self) -> None:
        """Nothing was taken."""

    def demo_path(self) -> Path:
        return self._folder / "demo.zhaoxian"

    def make_demo(self, progress: Progress) -> LocalWorkspace:
        progress.step(0, 1)
        raise AppError("workspace.in_use", name="demo")


def names() -> tuple[str, ...]:
    """The pictures that are taken."""
    steps = (
        "welcome",
        "lock",
        "recovery",
        "type-back",
        "process",
        "begin",
        "unlock",
        "choose",
        "join",
        "sign-in",
        "share",
    )
    return tuple(f"00-setup-{step}" for step in steps)


def steps(answers: Answers, folder: Path) -> dict[str, Callable[[], Step]]:
    """How each step is built."""
    from views.setup.first_steps import BeginStep, LockStep, ProcessStep, RecoveryStep, TypeBackStep, WelcomeStep
    from views.setup.unlock import ChooseStep, UnlockStep
    from views.sharing.door_steps import JoinStep, SignInStep
    from views.sharing.share_dialog import PasswordStep

    way = _way(folder)
    build: tuple[Callable[[], Step], ...] = (
        partial(WelcomeStep, answers),
        partial(LockStep, answers),
        partial(RecoveryStep, answers),
        partial(TypeBackStep, answers),
        partial(ProcessStep, answers),
        BeginStep,
        partial(UnlockStep, folder / "示例精密机械.zhaoxian"),
        partial(ChooseStep, [way, folder / "示例精密机械.zhaoxian"], can_go_back=True),
        partial(JoinStep, links.read(way), has_keyring=True),
        partial(SignInStep, way, has_keyring=True),
        partial(PasswordStep, answers),
    )
    return dict(zip(names(), build, strict=True))


def _way(folder: Path) -> Path:
    """A link to a server that nobody asks."""
    path = folder / f"示例精密机械{links.SUFFIX}"
    login = "zx_5f0c"
    link = links.ServerLink(new_key(), "示例精密机械", "林晓雯", ("192.168.1.20",), 54320, "zhaoxian", login)
    links.write(path, link)
    return path


def pictures(
    studio: Studio, wanted: list[str], language: str
) -> Iterator[tuple[str, Callable[[Path | None], list[str]]]]:
    """Name and how to take it, in the theme and language that the studio wears."""
    from views.setup.answers import Answers
    from views.setup.gate import Gate
    from views.setup.gate_window import GateWindow

    answers = Answers(organisation="示例精密机械", name="林晓雯", asked=(1, 4, 6))
    window, gate = GateWindow(), Gate(Nobody(studio.folder, language))
    window.resize(*SIZE)
    window.hold(gate)
    window.show()
    for number, (name, build) in enumerate(steps(answers, studio.folder).items(), 1):
        if wanted and not any(part in name for part in wanted):
            continue
        gate.first_run.step_wanted.emit(build, number if number <= 5 else 0)
        yield name, partial(_taken, studio, window)
    window.close()
    window.deleteLater()


def _taken(studio: Studio, window: object, path: Path | None) -> list[str]:
    from PySide6.QtWidgets import QWidget

    assert isinstance(window, QWidget)
    return studio.picture(path, window)
