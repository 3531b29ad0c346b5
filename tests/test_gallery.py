"""No text is cut off, no glyph is missing, Qt has nothing to complain about: on every screen, in its hardest dresses.

`python tools/gallery.py` takes all pictures; these are the ones in which faults show first.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tools.pictures.faults import faults

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def data(demo_file: Path) -> Path:
    """The folder of the workspaces that are photographed, with the demo in it."""
    return demo_file.parent


@pytest.mark.slow
@pytest.mark.timeout(1200)
@pytest.mark.parametrize(
    ("state", "scale", "languages", "themes"),
    [("normal", "100", "zh_CN", "light"), ("normal", "150", "en", "dark"), ("empty", "100", "zh_CN", "dark"),
     ("overfull", "150", "zh_CN,en", "light")],
)  # fmt: skip
def test_every_screen_is_whole(data: Path, state: str, scale: str, languages: str, themes: str) -> None:
    command = [sys.executable, "tools/gallery.py", "--data", str(data), "--out", str(data / "pictures" / state)]
    command += [
        "--states",
        state,
        "--scales",
        scale,
        "--languages",
        languages,
        "--themes",
        themes,
        "--sizes",
        "1366x768",
    ]
    is_saved = state == "empty"  # to write hundreds of pictures that nobody opens would take a tenth of the time
    command += [] if is_saved else ["--look-only"]

    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=1180, check=False)

    assert done.returncode == 0, done.stdout + done.stderr[-3000:]
    taken = re.search(r"^(\d+) pictures", done.stdout, re.MULTILINE)
    assert taken and int(taken[1]) > 40
    assert len(list((data / "pictures" / state).glob("*.png"))) == (int(taken[1]) if is_saved else 0)


def framed(qtbot: QtBot, *widgets: QWidget, width: int = 300) -> QWidget:
    frame = QWidget()
    row = QHBoxLayout(frame)
    for widget in widgets:
        row.addWidget(widget)
    frame.resize(width, 60)
    qtbot.addWidget(frame)
    frame.show()
    return frame


def test_a_whole_window_has_no_faults(qtbot: QtBot) -> None:
    assert faults(framed(qtbot, QLabel("Offer"), QPushButton("Import"))) == []


def test_a_label_that_is_cut_is_named(qtbot: QtBot) -> None:
    label = QLabel("a text that needs more room than it is given")
    label.setFixedWidth(60)

    assert ["needs" in words for words in faults(framed(qtbot, label))] == [True]


def test_a_wrapped_label_without_the_height_is_named(qtbot: QtBot) -> None:
    label = QLabel("a text that needs more lines than it is given, and more, and more, and more")
    label.setWordWrap(True)
    label.setFixedSize(80, 20)

    assert ["of height" in words for words in faults(framed(qtbot, label))] == [True]


def test_a_button_that_is_cut_is_named(qtbot: QtBot) -> None:
    button = QPushButton("Import 1,286 rows")
    button.setFixedWidth(30)

    assert ["needs" in words for words in faults(framed(qtbot, button))] == [True]


def test_a_label_outside_of_its_parent_is_named(qtbot: QtBot) -> None:
    frame = framed(qtbot, QLabel("inside"))
    lost = QLabel("out there", frame)
    lost.move(290, 0)
    lost.show()

    assert any("cut off" in words for words in faults(frame))


def test_a_character_without_a_glyph_is_named(qtbot: QtBot) -> None:
    label = QLabel("\U0010fffd")
    label.setFont(QFont("Noto Sans CJK SC"))

    assert any("no glyph" in words for words in faults(framed(qtbot, label)))
