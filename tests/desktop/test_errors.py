"""Unexpected errors: reported once, without a value; expected ones: a sentence for each code."""

from __future__ import annotations

import re
import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop.errors import BugDialog, ErrorDoor, report
from services.errors import AppError
from views.messages import sentence, sentence_of, sentences

ROOT = Path(__file__).resolve().parents[2]


def fail(name: str, phone: str) -> None:
    people: dict[str, str] = {}
    try:
        people[name]
    except KeyError as error:
        raise ValueError(f"bad phone {phone} of {name}") from error


def caught() -> BaseException:
    try:
        fail("韩立群", "13800138000")
    except ValueError as error:
        return error
    raise AssertionError


def test_a_report_names_places_and_kinds_but_no_value() -> None:
    words = report(caught())
    assert "ValueError" in words
    assert "KeyError" in words
    assert re.search(r"tests/desktop/test_errors\.py:\d+ fail", words)
    for secret in ("韩立群", "13800138000", "bad phone", str(ROOT)):
        assert secret not in words


def test_the_same_fault_is_shown_once(qtbot: QtBot) -> None:
    door = ErrorDoor()
    error = caught()
    door.take(error)
    door.take(error)
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    door.take(error)
    QApplication.processEvents()
    shown = dialogs()
    assert len(shown) == 1
    text = shown[0].findChild(QPlainTextEdit)
    assert text is not None
    assert text.toPlainText() == report(error)
    shown[0].close()


def dialogs() -> list[BugDialog]:
    return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, BugDialog) and widget.isVisible()]


def test_an_error_of_a_thread_reaches_the_door(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    door = ErrorDoor()
    monkeypatch.setattr(threading, "excepthook", door._on_thread_exception)
    with qtbot.waitSignal(door.raised) as raised:
        thread = threading.Thread(target=lambda: fail("韩立群", "1"))
        thread.start()
    assert raised.args is not None
    assert isinstance(raised.args[0], ValueError)
    thread.join()
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    dialogs()[0].close()


def codes() -> set[str]:
    """Every code that is written where an AppError is made."""
    pattern = re.compile(r'(?:AppError|Conflict|RuleBroken)\(\s*"([a-z_]+\.[a-z_]+)"')
    return {
        code
        for folder in ("services", "models", "desktop")
        for path in (ROOT / folder).rglob("*.py")
        for code in pattern.findall(path.read_text(encoding="utf-8"))
    }


def test_every_error_code_has_a_sentence() -> None:
    assert len(codes()) > 50
    assert {code for code in codes() if code not in sentences()} == set()


def test_a_sentence_is_filled_with_its_params(qtbot: QtBot) -> None:
    assert "ledger.xlsx" in sentence(AppError("ledger.header_not_found", name="ledger.xlsx"))
    assert "no.such_code" in sentence_of("no.such_code")
    assert "…" in sentence_of("ledger.header_not_found")  # a missing param is no second error
