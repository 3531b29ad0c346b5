"""Widgets end on the UI thread, also those that only a collector finds."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop import garbage
from desktop.garbage import Garbage


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    was_on = gc.isenabled()
    yield
    (gc.enable if was_on else gc.disable)()


class _Ring(QWidget):
    """A widget that only a collector ends."""

    def __init__(self, ends: list[int]) -> None:
        super().__init__()
        self.me = self
        self.destroyed.connect(lambda: ends.append(threading.get_ident()), Qt.ConnectionType.DirectConnection)


def _allocate() -> None:
    """What a reader does: enough to make the automatic collector run many times."""
    kept = [[number] for number in range(400_000)]
    kept.clear()


def test_another_thread_never_ends_a_widget(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    gc.enable()
    owner = QObject()
    collector = Garbage(lambda: False, owner)
    ends: list[int] = []
    for _ in range(20):
        _Ring(ends)
    worker = threading.Thread(target=_allocate)
    worker.start()
    worker.join()
    assert ends == []
    monkeypatch.setattr(garbage, "YOUNG", 0)
    for _ in range(garbage.MIDDLE * garbage.OLD * 3):
        collector.look()
    assert ends == [threading.get_ident()] * 20


def test_nothing_is_collected_while_long_work_runs(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    owner = QObject()
    collector = Garbage(lambda: True, owner)
    monkeypatch.setattr(garbage, "YOUNG", 0)
    ends: list[int] = []
    _Ring(ends)
    for _ in range(200):
        collector.look()
    assert ends == []
    gc.collect()
    assert len(ends) == 1


def test_a_mass_of_rows_is_not_walked_over_and_widgets_among_it_end_once_it_is_let_go(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    gc.collect()
    owner = QObject()
    collector = Garbage(lambda: False, owner)
    monkeypatch.setattr(garbage, "MASS", 50_000)
    ends: list[int] = []
    rows: list[list[int]] = [[number] for number in range(100_000)]
    _Ring(ends)
    collector.look()
    assert ends == []
    assert gc.get_freeze_count() > garbage.MASS

    rows.clear()
    monkeypatch.setattr(garbage, "YOUNG", -100_000_000)
    for _ in range((garbage.MIDDLE + 1) * (garbage.OLD + 1) * 2):
        collector.look()
    assert len(ends) == 1
    assert gc.get_freeze_count() == 0
