"""Which lanes are folded, per position, and how dense cards are: kept on this computer, no personal data."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QSettings

from models.values.keys import Key
from views.board.card_frame import Density


def folded(position: Key) -> frozenset[str]:
    """The stages of a position that are folded, by key."""
    kept = QSettings().value(f"board/folded/{position.hex}", "")
    return frozenset(part for part in str(kept or "").split(",") if part)


def keep_folded(position: Key, stages: frozenset[str]) -> None:
    """Remember the folded stages of a position."""
    QSettings().setValue(f"board/folded/{position.hex}", ",".join(sorted(stages)))


def density() -> Density:
    """How much cards show."""
    kept = str(QSettings().value("board/density", Density.COMFORTABLE.value))
    return Density(kept) if kept in set(Density) else Density.COMFORTABLE


def keep_density(chosen: Density) -> None:
    """Remember how much cards show."""
    QSettings().setValue("board/density", chosen.value)


def shows_owners() -> bool:
    """Whether cards show who owns them."""
    return str(QSettings().value("board/owners", "false")).lower() in ("true", "1")


def keep_shows_owners(is_on: bool) -> None:
    """Remember whether cards show who owns them."""
    QSettings().setValue("board/owners", is_on)


def shows_matches() -> bool:
    """Whether cards show how well people match."""
    return str(QSettings().value("board/matches", "false")).lower() in ("true", "1")


def keep_shows_matches(is_on: bool) -> None:
    """Remember whether cards show how well people match."""
    QSettings().setValue("board/matches", is_on)


class Grouping(StrEnum):
    """What the cards of a lane stand together by."""

    NONE = ""
    OWNER = "owner"
    CHANNEL = "channel"


def grouping() -> Grouping:
    """What cards stand together by."""
    kept = str(QSettings().value("board/grouping", ""))
    return Grouping(kept) if kept in set(Grouping) else Grouping.NONE


def keep_grouping(chosen: Grouping) -> None:
    """Remember what cards stand together by."""
    QSettings().setValue("board/grouping", chosen.value)


def last_position() -> Key | None:
    """The position whose board was shown last."""
    kept = str(QSettings().value("board/last", ""))
    try:
        return Key(hex=kept)
    except ValueError:
        return None


def keep_last_position(position: Key) -> None:
    """Remember the position whose board is shown."""
    if last_position() != position:
        QSettings().setValue("board/last", position.hex)
