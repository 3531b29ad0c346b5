"""Where the parts of a card lie. One place for painting, hovering and clicking."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF

RING = 3.0  # room around a card for the ring of keyboard focus
GAP = 8.0  # between cards
ACT_SIDE = 22.0
CAPTION_HEIGHT = 24  # above the first card of a group


class Act(StrEnum):
    """The inline acts of a card, in their order."""

    ADVANCE = "advance"
    PLAN = "plan"
    CALL = "call"
    MORE = "more"


ACT_ICONS = {
    Act.ADVANCE: "arrow-right",
    Act.PLAN: "calendar-plus",
    Act.CALL: "phone",
    Act.MORE: "ellipsis",
}


class Density(StrEnum):
    """How much a card shows."""

    COMFORTABLE = "comfortable"
    COMPACT = "compact"  # without tags


CARD_HEIGHT = {Density.COMFORTABLE: 106.0, Density.COMPACT: 80.0}


def row_height(density: Density, caption: str = "") -> int:
    """Height of a card with the gap below it, and the caption of its group above."""
    return round(CARD_HEIGHT[density] + GAP) + (CAPTION_HEIGHT if caption else 0)


@dataclass(frozen=True, slots=True)
class CardFrame:
    """The geometry of one card inside its row."""

    card: QRectF
    density: Density

    @classmethod
    def of(cls, row: QRectF, density: Density, gutter: float, caption: str = "") -> CardFrame:
        """`gutter` is the room at the right, for the ring and the scroll handle; a caption stands above the card."""
        width = row.width() - RING - gutter
        top = row.top() + RING + (CAPTION_HEIGHT if caption else 0)
        return cls(QRectF(row.left() + RING, top, width, CARD_HEIGHT[density]), density)

    @property
    def caption(self) -> QRectF:
        return QRectF(self.card.left() + 1, self.card.top() - CAPTION_HEIGHT, self.card.width() - 2, CAPTION_HEIGHT - 4)

    @property
    def inner(self) -> QRectF:
        return self.card.adjusted(11, 9, -11, -10)

    @property
    def name(self) -> QRectF:
        return QRectF(self.inner.left(), self.inner.top(), self.inner.width() - 20, 20)

    @property
    def star(self) -> QRectF:
        return QRectF(self.inner.right() - 14, self.inner.top() + 3, 14, 14)

    @property
    def facts(self) -> QRectF:
        return QRectF(self.inner.left(), self.inner.top() + 20, self.inner.width(), 18)

    @property
    def tags(self) -> QRectF:
        return QRectF(self.inner.left(), self.inner.top() + 43, self.inner.width(), 20)

    @property
    def foot(self) -> QRectF:
        return QRectF(self.inner.left(), self.inner.bottom() - 18, self.inner.width(), 18)

    def act(self, act: Act) -> QRectF:
        """One of the inline buttons, from the right end of the foot."""
        place = len(Act) - list(Act).index(act)
        middle = self.foot.center().y()
        return QRectF(self.inner.right() + 4 - place * ACT_SIDE, middle - ACT_SIDE / 2, ACT_SIDE, ACT_SIDE)

    def act_at(self, point: QPointF) -> Act | None:
        return next((act for act in Act if self.act(act).contains(point)), None)

    def is_star(self, point: QPointF) -> bool:
        """Whether a click there means the star: a target of 24 px around it."""
        return self.star.adjusted(-5, -5, 5, 5).contains(point)

    def is_check(self, point: QPointF) -> bool:
        """Whether a click there means the check box of a selected card."""
        return QRectF(self.inner.left() - 4, self.inner.top() - 2, 24, 24).contains(point)
