"""Working together: two versions of one thing, a line that is lost, colleagues who have the same open."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast
from unittest.mock import patch

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QScrollArea, QWidget
from shiboken6 import delete

from desktop.live_banner import LiveBanner
from desktop.undo_asking import UndoAsking
from models.values.enums import Operation, Role
from models.values.keys import Key, new_key
from services.audit.values import Change, Value
from services.errors import Clash
from services.hosting.home import HostHome
from services.live.link import LinkState
from services.live.presence import Someone, Thing
from services.server_workspace.link import ServerLink
from services.server_workspace.members import LoginState, Member
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


_AT = "2026-03-12T01:00:00+00:00"  # of the last backup
_UNDONE = (("city", "苏州", "昆山"), ("title", "精益经理", "精益主管"))


def undo_asks(studio: Studio) -> QWidget | None:
    """An undo that would overwrite what a colleague edited since."""
    program = studio.program
    assert program is not None
    asking = UndoAsking(program, studio.window)
    key = new_key()
    values = tuple(Value(column, back, now) for column, back, now in _UNDONE)
    change = Change(1, "candidate", key, Operation.UPDATE, key, "韩立群", values)
    places: dict[str, Any] = {}
    fields: dict[str, Field] = {}
    clashes = asking._clashes(change, places, fields)  # noqa: SLF001
    dialog = ConflictDialog(clashes, fields, studio.window, asking._says())  # noqa: SLF001
    dialog.rows[0].choose(MINE)
    dialog.open()
    return dialog


_TEAM = (
    ("林晓雯", (Role.ADMINISTRATOR, Role.HR_MANAGER), LoginState.MEMBER, 1),
    ("赵敏", (Role.RECRUITER,), LoginState.MEMBER, 2),
    ("王立新", (Role.HIRING_MANAGER, Role.INTERVIEWER), LoginState.INVITED, 0),
    ("许静", (Role.INTERVIEWER,), LoginState.NONE, 0),
    ("陈国栋", (Role.RECRUITER,), LoginState.REMOVED, 0),
)


class _Seat:
    """A place at a server that nobody asks."""

    lock_minutes, is_kept = 15, True

    def __init__(self, person: str) -> None:
        self.path = Path("seat.zxseat")
        self.link = ServerLink(
            new_key(), "示例精密机械", person, ("192.168.1.20",), 5433, "zhaoxian", "picture", tls_name="zhaoxian"
        )

    def lock(self) -> None:
        """Nothing to lock in a picture."""

    def lock_after(self, minutes: int) -> None:
        """Nothing to keep in a picture."""


def share(studio: Studio) -> QWidget | None:
    """The settings of a shared workspace: the seat, who may come in, this computer as the host."""
    from services.hosting import running
    from views.sharing import certificates_line
    from views.sharing.host_card import HostCard
    from views.sharing.members_card import MembersCard
    from views.sharing.section import SharingSection

    program = studio.program
    assert program is not None
    seat = cast(Any, _Seat(program.me.name))
    section = cast(Any, studio.window.page).findChildren(SharingSection)[0]
    status = running.Status(True, True, True, {"connections": 4, "free": 212 << 30, "backup": _AT})
    home = HostHome(Path(tempfile.gettempdir()) / "no-host-of-a-picture")
    with (
        patch.object(running, "status", return_value=status),
        patch.object(certificates_line.CertificatesLine, "refresh", lambda _line: None),
        patch.object(MembersCard, "refresh", lambda _card: None),  # a file knows no logins
    ):
        members, host = MembersCard(program, seat), HostCard(program, seat, home)
        host._timer.stop()  # noqa: SLF001
        host._show(status)  # noqa: SLF001
        studio.settle()
    team = tuple(Member(new_key(), name, tuple(map(str, roles)), state, n) for name, roles, state, n in _TEAM)
    members._show(team)  # noqa: SLF001
    for card in (section._seat(seat), members, host):  # noqa: SLF001
        card.setProperty("picture", "shared")
        section._column.addWidget(card)  # noqa: SLF001
    section.show()
    studio.settle()
    area = cast(Any, studio.window.page).findChildren(QScrollArea)[0]
    area.ensureWidgetVisible(host)
    studio.settle()
    return None


def share_no_more(studio: Studio) -> None:
    """A local workspace again."""
    from views.sharing.section import SharingSection

    section = cast(Any, studio.window.page).findChildren(SharingSection)[0]
    for card in [card for card in section.findChildren(QWidget) if card.property("picture") == "shared"]:
        section._column.removeWidget(card)  # noqa: SLF001
        delete(card)
