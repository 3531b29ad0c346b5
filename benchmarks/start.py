"""From the start of the process to the first painted frame, and to the usable board of the demo workspace.

The first frame is that of the window over the demo, and that of the gate before somebody's own workspace. The
yardstick is a process that does nothing but show an empty QMainWindow. All take turns, so that a busy machine
weighs on all.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.measure import Result, announced

ROUNDS = 9
ROOT = Path(__file__).resolve().parent.parent

BARE = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
from PySide6.QtCore import QEvent, QObject, QTimer
class Watch(QObject):
    def eventFilter(self, thing, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, done)
        return False
def done():
    print("painted", flush=True)
    app.quit()
app = QApplication([])
window = QMainWindow()
watch = Watch()
window.installEventFilter(watch)
window.show()
app.exec()
"""

PROGRAM = """
import sys
from desktop.runtime_check import quicken_start, refuse_broken_runtime
refuse_broken_runtime()
quicken_start()
from desktop import bootstrap
from desktop.command_line import window_arguments
from PySide6.QtCore import QEvent, QObject, QTimer
class Watch(QObject):
    def eventFilter(self, thing, event):
        if event.type() == QEvent.Type.Paint:
            app.removeEventFilter(self)
            QTimer.singleShot(0, painted)
        return False
def painted():
    print("painted", flush=True)
    root.quit()
app = bootstrap.make_application()
root = bootstrap.Root(app)
watch = Watch()
app.installEventFilter(watch)
root.begin(window_arguments(["demo"]))
app.exec()
"""

GATE = PROGRAM.replace('["demo"]', '["open"]')

BOARD = """
from desktop.runtime_check import quicken_start, refuse_broken_runtime
refuse_broken_runtime()
quicken_start()
from PySide6.QtCore import QTimer
from desktop import bootstrap
from desktop.command_line import window_arguments
app = bootstrap.make_application()
root = bootstrap.Root(app)
def board(_begin):
    from sqlalchemy import select
    from models.tables import Position
    from views.context import PageName, Place
    with root.program.workspace.reading() as session:
        key = session.scalars(select(Position.id).where(Position.title.startswith("车间主任"))).first()
    return Place(PageName.BOARD, key)
def look():
    program, page = root.program, root.window.page
    if program is None or page is None or not program.operations.is_idle:
        QTimer.singleShot(4, look)  # to look more often takes turns from the thread that opens the workspace
        return
    assert page.name == "board"
    root.window.repaint()
    print("painted", flush=True)
    QTimer.singleShot(0, root.quit)
bootstrap._place_of = board
root.begin(window_arguments(["demo"]))
QTimer.singleShot(0, look)
app.exec()
"""


def measure() -> list[Result]:
    """The three ratios, of the quickest of nine turns."""
    with tempfile.TemporaryDirectory() as folder, announced("starting the program, nine times each way"):
        environment = _environment(Path(folder))
        for code in (BARE, PROGRAM, GATE, BOARD):  # makes the demo workspace and the byte code
            _until_painted(code, environment)
        times: dict[str, list[float]] = {BARE: [], PROGRAM: [], GATE: [], BOARD: []}
        for _ in range(ROUNDS):
            for code, found in times.items():
                found.append(_until_painted(code, environment))
    bare, first, gate, board = (min(found) for found in times.values())  # what is slower is the machine's other work
    yardstick = "process start to the first frame of a bare QMainWindow"
    how = "{0:.0f} ms ÷ {1:.0f} ms, the quickest of nine turns each, offscreen"
    return [
        Result("Process start to the first painted frame", first / bare, 1.8, yardstick=yardstick,
               note=how.format(first * 1000, bare * 1000)),
        Result("Process start to the first painted frame of the gate", gate / bare, 1.8, yardstick=yardstick,
               note=how.format(gate * 1000, bare * 1000)),
        Result("Process start to the usable board of the demo", board / bare, 8, yardstick=yardstick,
               note=how.format(board * 1000, bare * 1000)),
    ]  # fmt: skip


def _environment(folder: Path) -> dict[str, str]:
    """A home of its own, nobody's settings, nobody's demo; byte code is kept, as after everybody's first start."""
    places = {name: str(folder / name) for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")}
    own = {"QT_QPA_PLATFORM": "offscreen", "HOME": str(folder), "PYTHONPATH": str(ROOT)}
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | places | own | {"PYTHONPYCACHEPREFIX": str(folder / "pycache")}


def _until_painted(code: str, environment: dict[str, str]) -> float:
    began = time.perf_counter()
    with subprocess.Popen([sys.executable, "-c", code], env=environment, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        word = child.stdout.readline()
        took = time.perf_counter() - began
        child.stdout.read()
    if word.strip() != "painted":
        raise RuntimeError("the program did not paint")
    return took


if __name__ == "__main__":
    for result in measure():
        print(result.row())
