"""The prepared answers about the position of the person that is shown."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from models.access import Act
from services import answer_cards
from services.answer_cards import Cards, Deck, Pack
from services.profiles.values import Profile
from services.use_cases import UseCase
from views.candidate.answers_popover import AnswersPopover
from views.common import conflict
from views.common.conflict import Field
from views.common.rights import is_offered
from views.context import Program
from views.messages import sentence


class Answering(QObject):
    """Shows them over a button, copies one, keeps what is edited."""

    def __init__(self, program: Program, page: QWidget) -> None:
        super().__init__(page)
        self._program, self._page = program, page
        self.popover: AnswersPopover | None = None  # the last one that was shown

    def ask(self, profile: Profile | None, anchor: QWidget) -> None:
        """Read the cards of the position that the person is seen through, and show them."""
        way = profile.way if profile is not None else None
        if way is None:
            return
        position = way.position
        self._program.read(partial(answer_cards.deck, position=position), partial(self._show, anchor))

    def _show(self, anchor: QWidget, deck: Deck) -> None:
        may = {
            deck.position.key: is_offered(self._program.me, Act.CHANGE, "position", "content"),
            **({deck.site.key: is_offered(self._program.me, Act.CHANGE, "location")} if deck.site else {}),
        }
        self.popover = AnswersPopover(self._page, deck, may_edit=lambda pack: may[pack.key], sentence=sentence)
        self.popover.copied.connect(self._copy)
        self.popover.kept.connect(partial(self._keep_all, deck))
        self.popover.show_at(anchor, align_right=True)

    def _copy(self, words: str) -> None:
        QGuiApplication.clipboard().setText(words)
        self._program.toast(self.tr("Copied"))

    def _keep_all(self, deck: Deck, changed: Sequence[tuple[Pack, Cards]]) -> None:
        for pack, cards in changed:
            self._keep(pack, cards, is_site=pack is deck.site)

    def _keep(self, pack: Pack, cards: Cards, *, is_site: bool) -> None:
        def act(cards: Cards, seen: int, was: Cards) -> partial[None]:
            if is_site:
                return partial(answer_cards.keep_site, location=pack.key, seen=seen, cards=cards, was=was)
            return partial(answer_cards.keep_position, position=pack.key, seen=seen, cards=cards, was=was)

        toast = self.tr("Answers kept: {name}").format(name=pack.name)
        run = partial(self._program.run, code=UseCase.ANSWERS, toast=toast)
        fields = {"cards": Field(self.tr("Answer"), lambda card: card.answer)}
        save = conflict.save_over(self._page, run, act, lambda _: fields, self._program.show_error)
        save(cards, pack.version, Cards(pack.cards))
