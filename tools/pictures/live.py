"""Working together: two versions of one thing, a line that is lost, colleagues who have the same open."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import delete

from desktop.live_banner import LiveBanner
from models.values.keys import Key, new_key
from services.errors import Clash
from services.live.link import LinkState
from services.live.presence import Someone, Thing
from tools.pictures.studio import Studio
from views.common.conflict import BOTH, MINE, ConflictDialog, Field, both_lines


def conflict(studio: Studio) -> QWidget | None:
    """Three fields that two people changed; one choice of each kind."""
    key = new_key()
    clashes = [
        Clash("position", key, "headcount", 3, 5),
        Clash("position", key, "synonyms", ("工艺员", "工艺工程师"), ("工艺员", "装配工艺")),
        Clash("position", key, "department", "装配二车间", "生产中心 / 装配一车间"),
    ]
    page = cast(Any, studio.window.page)
    fields: dict[str, Field] = {**page._desk.form.fields_in_conflict()}  # noqa: SLF001
    fields["department"] = Field(fields["department"].name)
    fields["synonyms"] = Field(fields["synonyms"].name, "、".join, both_lines)
    dialog = ConflictDialog(clashes, fields, studio.window)
    dialog.rows[1].choose(BOTH)
    dialog.rows[2].choose(MINE)
    dialog.open()
    return dialog


def close_conflict(studio: Studio) -> None:
    """Back to what was typed."""
    for dialog in studio.window.findChildren(ConflictDialog):
        dialog.reject()


class _Line(QObject):
    """A line to a server, as the strip under the header sees it."""

    state_changed = Signal(object)
    state = LinkState.LOST

    def retry(self) -> None:
        """Nothing to try in a picture."""


class _Others(QObject):
    """Two colleagues who have everything open too; one of them types."""

    changed = Signal()

    def show(self, _owner: QObject, _things: Sequence[Thing]) -> None:
        """Nobody is told."""

    def others(self, key: Key) -> tuple[Someone, ...]:
        return (Someone(key, "王立新", "candidate", key, True), Someone(key, "许静", "candidate", key, False))


def lose_the_line(studio: Studio) -> QWidget | None:
    """The server cannot be reached: the strip over what was there before."""
    line = _Line(studio.window)
    line.setObjectName("picture-line")
    banner = LiveBanner(studio.window, cast(Any, line))
    banner._tell()  # noqa: SLF001  # without the patience that a hiccup is given
    return None


def mend_the_line(studio: Studio) -> None:
    """The strip goes with its line."""
    for line in studio.window.findChildren(_Line):
        for banner in line.findChildren(LiveBanner):
            delete(banner.strip)
        delete(line)  # at once: with another language it would put its strip into the new frame


def with_colleagues(studio: Studio) -> QWidget | None:
    """Who else has this person open."""
    page = cast(Any, studio.window.page)
    page.presence._together = _Others(page.presence)  # noqa: SLF001
    page.presence._renew()  # noqa: SLF001
    return None


def alone_again(studio: Studio) -> None:
    """The colleagues have left."""
    page = cast(Any, studio.window.page)
    page.presence._together = None  # noqa: SLF001
    page.presence._renew()  # noqa: SLF001
