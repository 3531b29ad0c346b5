"""Where the parts of a card lie. One place for painting, hovering and clicking."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF

RING = 3.0  # room around a card for the ring of keyboard focus
GAP = 8.0  # between cards
ACT_SIDE = 22.0


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


def row_height(density: Density) -> int:
    """Height of a card with the gap below it."""
    return round(CARD_HEIGHT[density] + GAP)


@dataclass(frozen=True, slots=True)
class CardFrame:
    """The geometry of one card inside its row."""

    card: QRectF
    density: Density

    @classmethod
    def of(cls, row: QRectF, density: Density, gutter: float) -> CardFrame:
        """`gutter` is the room at the right, for the ring and the scroll handle."""
        width = row.width() - RING - gutter
        return cls(QRectF(row.left() + RING, row.top() + RING, width, CARD_HEIGHT[density]), density)

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
