"""Paints cards, in named steps over a computed frame; colours are roles, pixmaps and fonts come from caches."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from models.values.keys import Key
from models.values.limits import Level
from services.boards import Card
from services.screening.levels import HIGH
from views.board import words
from views.board.card_frame import ACT_ICONS, Act, CardFrame, Density, row_height
from views.board.card_model import Role
from views.common import marks, paint
from views.common.cautions import CAUTIOUS
from views.common.look import look

TAGS_SHOWN = 2
_LEAST_TITLE = 44  # px that a cut title needs to say anything


class CardDelegate(QStyledItemDelegate):
    """One for all lanes. The lane list tells it which card has the focus, the mouse, and which act is under it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.density = Density.COMFORTABLE
        self.focused: Key | None = None  # the card with keyboard focus, when the ring is wanted
        self.shows_ring = False
        self.hovered: Key | None = None
        self.hovered_act: Act | None = None
        self.gutter = 7.0  # right of a card, inside its row: the ring, and the scroll handle
        self.has_acts = True  # a read-only board offers none
        self.owners: dict[Key, str] = {}  # names painted as initials, empty when not wanted
        self.matches: Mapping[Key, int] = {}  # scores by application, empty when not wanted

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(option.rect.width(), row_height(self.density, index.data(Role.CAPTION) or ""))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        card: Card = index.data(Role.CARD)
        is_selected = bool(index.data(Role.IS_SELECTED))
        caption = index.data(Role.CAPTION) or ""
        frame = CardFrame.of(QRectF(option.rect), self.density, self.gutter, caption)
        if caption:
            paint.words(painter, frame.caption, caption, size="small", role="text2", bold=True)
        if index.data(Role.IS_DRAGGED):
            painter.setOpacity(0.5)
        self.paint_card(painter, frame, card, is_selected=is_selected)
        painter.setOpacity(1.0)

    def paint_card(self, painter: QPainter, frame: CardFrame, card: Card, *, is_selected: bool = False) -> None:
        """The whole card; the drag ghost uses it too."""
        shows_acts = self.has_acts and card.ended_at is None and card.application in (self.focused, self.hovered)
        self._ground(painter, frame, is_selected)
        self._age(painter, frame, card)
        self._name_and_star(painter, frame, card, is_selected)
        paint.dotted_words(painter, frame.facts, fitted(words.facts(card), frame.facts.width()))
        if self.density is Density.COMFORTABLE:
            self._tags(painter, frame, card)
        self._foot(painter, frame, card, shows_acts)
        if shows_acts:
            self._acts(painter, frame, card)
        if self.shows_ring and card.application == self.focused:
            self._ring(painter, frame)

    def is_cut(self, card: Card, frame: CardFrame) -> bool:
        """Whether some words of a card do not fit: then they are told in a tip."""
        name = paint.text_width(card.name, bold=True) > frame.name.width()
        shown = fitted(words.facts(card), frame.facts.width()) != words.facts(card)
        tags = sum(marks.pill_width(word) + 4 for word in card.tags) > frame.tags.width()
        return name or shown or tags or len(card.tags) > TAGS_SHOWN

    def _ground(self, painter: QPainter, frame: CardFrame, is_selected: bool) -> None:
        fill, border = ("selected", "accent") if is_selected else ("surface", "hair")
        paint.box(painter, frame.card, 6, fill, border)

    def _age(self, painter: QPainter, frame: CardFrame, card: Card) -> None:
        if card.timer is not None:
            marks.ageing_bar(painter, frame.card, card.timer.reading.share, card.level)

    def _name_and_star(self, painter: QPainter, frame: CardFrame, card: Card, is_selected: bool) -> None:
        rect = frame.name
        if is_selected:
            marks.check_box(painter, QPointF(rect.left(), rect.top() + 2), is_on=True)
            rect = rect.adjusted(22, 0, 0, 0)
        width = paint.words(painter, rect, card.name, bold=True)
        if card.caution is not None:
            look().draw_icon(
                painter, QPointF(rect.left() + width + 6, rect.top() + 4), "ban", 12, CAUTIOUS[card.caution]
            )
            width += 18
        if card.unread:
            self._unread(painter, QPointF(rect.left() + width + 8, rect.top() + 4), card.unread)
        if not card.is_starred:
            painter.setOpacity(painter.opacity() * 0.75)
        marks.star(painter, frame.star.topLeft(), is_on=card.is_starred)
        if not card.is_starred:
            painter.setOpacity(painter.opacity() / 0.75)

    def _unread(self, painter: QPainter, at: QPointF, count: int) -> None:
        look().draw_icon(painter, at, "message-circle", 12, "accent_text")
        rect = QRectF(at.x() + 15, at.y() - 3, 24, 18)
        paint.words(painter, rect, str(count), size="small", role="accent_text")

    def _tags(self, painter: QPainter, frame: CardFrame, card: Card) -> None:
        x, rest = frame.tags.left(), frame.tags.width()
        for word in card.tags[:TAGS_SHOWN]:
            if rest < 36:
                break
            width = marks.tag(painter, QPointF(x, frame.tags.top()), word, most=rest)
            x, rest = x + width + 4, rest - width - 4

    def _foot(self, painter: QPainter, frame: CardFrame, card: Card, shows_acts: bool) -> None:
        rect = frame.foot
        space = rect.adjusted(16, 0, 0, 0)
        right = rect.right()
        if shows_acts:
            space.setRight(frame.act(Act.ADVANCE).left() - 4)
        else:
            right = self._match(painter, frame, card, self._owner(painter, frame, card))
            space.setRight(right)
        said = words.foot(card)
        bold = said.level is Level.OVERDUE
        if paint.text_width(said.words, "small", bold=bold) > space.width():
            said = words.brief_foot(card)
        role = marks.level_role(said.level)
        look().draw_icon(painter, QPointF(rect.left(), rect.center().y() - 6), said.icon, 12, role)
        taken = paint.words(painter, space, said.words, size="small", role=role, bold=bold)
        if shows_acts:
            return
        tail = QRectF(space.left() + taken + 8, rect.top(), right - space.left() - taken - 8, rect.height())
        channel = words.channel(card)
        if tail.width() >= min(paint.text_width(channel, "small"), 36):
            paint.words(painter, tail, channel, size="small", role="text3", align=paint.RIGHT)

    def _owner(self, painter: QPainter, frame: CardFrame, card: Card) -> float:
        """The owner's initial at the right end, when owners are wanted; where the room before it ends."""
        name = self.owners.get(card.owner) if card.owner is not None else None
        if not name:
            return frame.foot.right()
        marks.avatar(painter, QPointF(frame.foot.right() - 18, frame.foot.top()), name, size=18)
        return frame.foot.right() - 24

    def _match(self, painter: QPainter, frame: CardFrame, card: Card, right: float) -> float:
        """The match score left of the owner, when scores are wanted; where the room before it ends."""
        score = self.matches.get(card.application)
        if score is None:
            return right
        said = words.match(score)
        width = paint.text_width(said, "small")
        rect = QRectF(right - width, frame.foot.top(), width, frame.foot.height())
        paint.words(painter, rect, said, size="small", role="accent_text" if score >= HIGH else "text2")
        return right - width - 8

    def _acts(self, painter: QPainter, frame: CardFrame, card: Card) -> None:
        for act in Act:
            rect = frame.act(act)
            is_under = card.application == self.hovered and act is self.hovered_act
            if act is Act.ADVANCE:
                paint.box(painter, rect, 4, "accent_line" if is_under else "accent_soft")
            elif is_under:
                paint.box(painter, rect, 4, "hover")
            role = "accent_text" if act is Act.ADVANCE else "text2"
            look().draw_icon(painter, rect.topLeft() + QPointF(4, 4), ACT_ICONS[act], 14, role)

    def _ring(self, painter: QPainter, frame: CardFrame) -> None:
        with paint.saved(painter):
            painter.setPen(QPen(look().color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame.card.adjusted(-2, -2, 2, 2), 8, 8)


def fitted(facts: list[str], width: float) -> list[str]:
    """The facts in so many pixels: the first one, a title, is cut; years and city stay."""
    rest = sum(paint.text_width(fact, "small") + paint.DOT_WIDTH for fact in facts[1:])
    if not facts or paint.text_width(facts[0], "small") + rest <= width or width - rest < _LEAST_TITLE:
        return facts
    return [look().metrics("small").elidedText(facts[0], Qt.TextElideMode.ElideRight, width - rest), *facts[1:]]
