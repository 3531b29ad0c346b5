"""Walk through the demo workspace without a screen, as a person would, and keep a picture of every step.

    python tools/demo_journey.py [--pictures FOLDER]

This is what `run.py` does where there is no display. Exit code 0 when every step was possible, 1 when not.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop import demo
from models.values.keys import Key
from services.progress import Quiet
from services.workspace import Workspace
from tools.pictures import shots
from tools.pictures.studio import Studio
from views.context import PageName, Place

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: list[str] | None = None) -> int:
    """Take the walk; the answer is the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pictures", type=Path, default=ROOT / "pictures")
    parser.add_argument("--language", choices=["zh_CN", "en"], default="zh_CN")
    chosen = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
            os.environ[name] = str(Path(folder) / name.lower())  # nobody's settings, nobody's workspaces
        return _walk(chosen.pictures, chosen.language, Path(folder))


def _walk(pictures: Path, language: str, folder: Path) -> int:
    print("Making the demo workspace…", flush=True)
    local = demo.open_or_make(folder / "demo.zhaoxian", Quiet())
    studio = Studio(folder)
    studio.dress("light", language, 1440, 868)
    studio.attach(local.workspace, Place(PageName.TODAY))
    walk = _Walk(studio, local.workspace)
    wrong: list[str] = []
    for number, (name, step) in enumerate(walk.steps(), 1):
        studio.settle()
        step()
        path = pictures / f"{number:02d}-{name}.png"
        wrong += [f"{path.name}: {words}" for words in studio.picture(path)]
        print(path, flush=True)
    studio.close()
    local.close()
    print("\n".join([*wrong, "The journey is done."]))
    return bool(wrong)


class _Walk:
    """A morning of the recruiter, step by step."""

    def __init__(self, studio: Studio, workspace: Workspace) -> None:
        self._studio = studio
        self._window = studio.window
        with workspace.reading() as session:
            session.info["person"] = workspace.person
            self._board = shots.busiest_position(session)
            self._evaluation = shots.open_evaluation(session)
            self._panel = shots.panel(session)

    def steps(self) -> list[tuple[str, Callable[[], object]]]:
        """What is done before each picture, and the picture's name."""
        return [
            ("today", lambda: None),
            ("board", partial(self._go, PageName.BOARD, self._board)),
            ("moved", partial(self._press, Qt.Key.Key_2)),
            ("undone", partial(self._press, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)),
            ("palette", partial(self._search, "hlq")),
            ("candidate", partial(self._press, Qt.Key.Key_Return)),
            ("evaluation", partial(self._go, PageName.EVALUATION, self._evaluation)),
            ("panel", partial(self._go, PageName.PANEL, self._panel)),
            ("insights", partial(self._go, PageName.INSIGHTS)),
            ("positions", partial(self._go, PageName.POSITIONS)),
            ("intake", partial(self._go, PageName.INTAKE)),
            ("import", partial(self._go, PageName.LEDGER_IMPORT)),
        ]

    def _go(self, page: PageName, key: Key | None = None) -> None:
        self._window.go(Place(page, key))

    def _press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        focused = self._studio.app.focusWidget() or self._window
        QTest.keyClick(focused, key, modifier)

    def _search(self, words: str) -> None:
        self._press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        self._studio.settle()
        QTest.keyClicks(self._studio.app.focusWidget() or self._window, words)


if __name__ == "__main__":
    sys.exit(main())
