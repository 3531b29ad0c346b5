"""What a person does on the board, passed on to the use cases; says what was done, and what could not be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from models.values.bilingual import Words
from models.values.enums import RejectReason
from models.values.keys import Key
from services import drafts, marks, pipeline
from services.boards import Board, Card
from services.drafts import Letter
from services.errors import AppError, RuleBroken
from services.pipeline import Moved, Seen
from services.use_cases import UseCase
from views import messages
from views.board import words
from views.board.optimism import Wish, open_wishes
from views.common import wording
from views.common.labels import label
from views.context import Program

_LANGUAGE = Words("zh", "en")


def seen_of(cards: Sequence[Card]) -> list[Seen]:
    """The versions that the person sees."""
    return [Seen(card.application, card.version) for card in cards]


class BoardActs(QObject):
    """Runs the use cases of the board; keeps the wishes that are shown before they are granted."""

    wishes_changed = Signal()
    blocked = Signal(list, object, object)  # Cards, the stage, RuleBroken
    failed = Signal(str, object)  # what went wrong; how to try again

    def __init__(self, program: Program, parent: QObject) -> None:
        super().__init__(parent)
        self._program = program
        self.board: Board | None = None
        self.wishes: list[Wish] = []

    def take_answer(self, board: Board) -> None:
        """Another answer of the database: wishes that it fulfils are forgotten."""
        self.board = board
        self.wishes = open_wishes(board, self.wishes)

    # Moving

    def move(self, cards: Sequence[Card], to: Key, override: str = "") -> None:
        """Move cards to a stage; they stand there at once."""
        moving = [card for card in cards if card.stage != to]
        if not moving:
            return
        wish = self._wish(moving, to)
        self._program.run(
            partial(pipeline.advance_all, applications=seen_of(moving), to=to, override=override),
            code=UseCase.ADVANCE,
            count=len(moving),
            done=partial(self._on_moved, moving),
            failed=partial(self._on_refused, moving, to, wish),
        )

    def reject(self, cards: Sequence[Card], reason: RejectReason, note: str = "", *, with_letter: bool = False) -> None:
        """End applications with a reason; perhaps with the draft of a letter, which a person sends."""
        wish = self._wish(cards, None)
        act: Callable[..., int] = partial(pipeline.reject_all, applications=seen_of(cards), reason=reason, note=note)
        if with_letter:
            language = wording.said(_LANGUAGE)
            act = partial(
                drafts.reject_and_draft, applications=seen_of(cards), reason=reason, note=note, language=language
            )
        self._program.run(
            act,
            code=UseCase.REJECT,
            count=len(cards),
            failed=partial(self._on_failed, wish, partial(self.reject, cards, reason, note, with_letter=with_letter)),
            toast=self.tr("{who} rejected: {reason}").format(who=self._who(cards), reason=label(reason)),
        )

    def reopen(self, cards: Sequence[Card]) -> None:
        """Bring back those who left."""
        self._run(
            partial(pipeline.reopen, applications=seen_of(cards)),
            UseCase.REOPEN,
            cards,
            self.tr("{who} is back in the process").format(who=self._who(cards)),
        )

    def assign(self, cards: Sequence[Card], owner: Key, name: str) -> None:
        """Hand cards over to a colleague."""
        self._run(
            partial(pipeline.assign, applications=seen_of(cards), owner=owner),
            UseCase.ASSIGN,
            cards,
            self.tr("{who} handed over to {name}").format(who=self._who(cards), name=name),
        )

    # Marking

    def star(self, cards: Sequence[Card]) -> None:
        """Star everybody; where all have the star, take it away."""
        is_on = not all(card.is_starred for card in cards)
        keys = [card.candidate for card in cards]
        words_on = self.tr("{who} starred").format(who=self._who(cards))
        words_off = self.tr("Star taken off {who}").format(who=self._who(cards))
        self._run(
            partial(marks.star if is_on else marks.unstar, candidates=keys),
            UseCase.CANDIDATE_STAR,
            cards,
            words_on if is_on else words_off,
        )

    def tag(self, cards: Sequence[Card], name: str) -> None:
        """Put a tag on everybody; where all have it, take it off."""
        is_on = not all(name in card.tags for card in cards)
        keys = [card.candidate for card in cards]
        words_on = self.tr("{who} tagged “{tag}”").format(who=self._who(cards), tag=name)
        words_off = self.tr("Tag “{tag}” taken off {who}").format(who=self._who(cards), tag=name)
        self._run(
            partial(marks.tag if is_on else marks.untag, candidates=keys, name=name),
            UseCase.CANDIDATE_TAG,
            cards,
            words_on if is_on else words_off,
        )

    def draft(self, cards: Sequence[Card]) -> None:
        """Write a message to everybody, as a draft."""
        self._program.run(
            partial(
                drafts.draft_all,
                applications=[card.application for card in cards],
                letter=Letter.PROGRESS,
                language=wording.said(_LANGUAGE),
            ),
            code=UseCase.MESSAGE_DRAFT,
            count=len(cards),
            done=self._on_drafted,
        )

    # Answers

    def _run(self, act: Callable[..., Any], code: str, cards: Sequence[Card], toast: str) -> None:
        self._program.run(
            act,
            code=code,
            count=len(cards),
            toast=toast,
            failed=partial(self._on_failed, None, partial(self._run, act, code, cards, toast)),
        )

    def _wish(self, cards: Sequence[Card], to: Key | None) -> Wish:
        wish = Wish(frozenset(seen_of(cards)), to)
        self.wishes.append(wish)
        self.wishes_changed.emit()
        return wish

    def _forget(self, wish: Wish | None) -> None:
        if wish in self.wishes:
            self.wishes.remove(wish)
            self.wishes_changed.emit()

    def _on_moved(self, cards: Sequence[Card], moved: Moved) -> None:
        if self.board is None or moved.count == 0:
            return
        stage = words.stage_name(self.board.route[moved.to])
        if len(cards) == 1:
            said = self.tr("{who} moved to “{stage}”").format(who=cards[0].name, stage=stage)
        else:
            said = self.tr("%n people moved to “{stage}”", "", moved.count).format(stage=stage)
        if moved.task is not None:
            task = self.tr("task made: {task}").format(task=label(moved.task))
            said = self.tr("{moved}, {task}", "a move and the task it made").format(moved=said, task=task)
        if moved.overridden:
            said = self.tr("{moved} (conditions passed over)").format(moved=said)
        self._program.toast(said, can_undo=True)

    def _on_drafted(self, count: int) -> None:
        said = self.tr("%n message(s) drafted; nothing is sent before you confirm it", "", count)
        self._program.toast(said, can_undo=bool(count))

    def _on_refused(self, cards: Sequence[Card], to: Key, wish: Wish, error: AppError) -> None:
        """The card goes back; an unmet condition is told where it can be cured or passed over."""
        self._forget(wish)
        if isinstance(error, RuleBroken):
            self.blocked.emit(list(cards), to, error)
        else:
            self.failed.emit(messages.sentence(error), partial(self._again, [c.application for c in cards], to))

    def _again(self, applications: Sequence[Key], to: Key) -> None:
        """Try a move once more, with the versions that stand on the board now."""
        if self.board is None:
            return
        wanted = set(applications)
        self.move([c for lane in self.board.lanes for c in lane.cards if c.application in wanted], to)

    def _on_failed(self, wish: Wish | None, again: Callable[[], None], error: AppError) -> None:
        self._forget(wish)
        self.failed.emit(messages.sentence(error), again)

    def _who(self, cards: Sequence[Card]) -> str:
        return cards[0].name if len(cards) == 1 else wording.people(len(cards))
