"""What a person does with those they screen, passed on to the use cases; and what the popovers ask."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from models.values.bilingual import Words
from models.values.enums import RejectReason
from models.values.keys import Key
from services import drafts, marks, pipeline
from services.boards import choices
from services.errors import AppError, RuleBroken, Unmet
from services.pipeline import Moved
from services.screening import deciding
from services.screening.screen import Line, Screening
from services.use_cases import UseCase
from views.common import wording
from views.common.blocked_popover import BlockedPopover
from views.common.choice_popover import Choice, ChoicePopover
from views.common.conditions import cure_words, missing
from views.common.labels import label
from views.common.reject_popover import RejectPopover
from views.context import PageName, Place, Program

_LANGUAGE = Words("zh", "en")


class ScreeningActs(QObject):
    """Runs the use cases of the screening page. `anchor` is where the popovers open; `moved` names who went on."""

    moved = Signal(object)  # set[Key] of applications

    def __init__(self, program: Program, page: QWidget) -> None:
        super().__init__(page)
        self._program = program
        self._page = page
        self.found: Screening | None = None
        self.anchor: QWidget = page
        self._lines: list[Line] = []  # whom the open popover asks about

    def who(self, lines: Sequence[Line]) -> str:
        """One name, or how many."""
        return lines[0].name if len(lines) == 1 else wording.people(len(lines))

    # Moving

    def pass_on(self, lines: Sequence[Line], override: str = "") -> None:
        """On to the next stage, each from their own."""
        if not lines:
            return
        self._program.run(
            partial(deciding.pass_on, applications=[line.seen for line in lines], override=override),
            code=UseCase.ADVANCE,
            count=len(lines),
            done=partial(self._on_moved, list(lines)),
            failed=partial(self._on_refused, list(lines), self.pass_on),
        )

    def move(self, lines: Sequence[Line], to: Key, override: str = "") -> None:
        """To a stage of one's choice."""
        self._program.run(
            partial(pipeline.advance_all, applications=[line.seen for line in lines], to=to, override=override),
            code=UseCase.ADVANCE,
            count=len(lines),
            done=partial(self._on_moved, list(lines)),
            failed=partial(self._on_refused, list(lines), lambda these, reason: self.move(these, to, reason)),
        )

    def _on_moved(self, lines: Sequence[Line], moved: Moved) -> None:
        self.moved.emit({line.seen.application for line in lines})
        if self.found is None or not moved.count or moved.to not in self.found.route:
            return
        stage = wording.said(self.found.route[moved.to].name)
        words = self.tr("{who} moved to “{stage}”").format(who=self.who(lines), stage=stage)
        self._program.toast(words, can_undo=True)

    def _on_refused(self, lines: Sequence[Line], again: Callable[[Sequence[Line], str], None], error: AppError) -> None:
        """What is missing, and for an HR manager a way past it with a reason."""
        if not isinstance(error, RuleBroken) or self.found is None:
            self._program.show_error(error)
            return
        stages = {stage.key: stage.name for stage in self.found.route}
        title = self.tr("{who} cannot go on yet. Missing:").format(who=self.who(lines))
        by_words = dict(zip(missing(error.unmet, stages), error.unmet, strict=True))
        cures = [cure_words(each) for each in by_words.values()]
        popover = BlockedPopover(self._page, title, list(by_words), cures, may_override=True)
        popover.overridden.connect(lambda reason: again(lines, reason))
        popover.cured.connect(lambda number: self._cure(lines, list(by_words.values())[number]))
        popover.show_at(self.anchor)

    def _cure(self, lines: Sequence[Line], unmet: Unmet) -> None:
        line = next((each for each in lines if each.seen.application == unmet.application), lines[0])
        params = {"application": line.seen.application, "cure": unmet}
        self._program.open(Place(PageName.CANDIDATE, line.candidate, params=params))

    def ask_stage(self, lines: Sequence[Line]) -> None:
        """Which stage."""
        if self.found is None or not lines:
            return
        entries = [
            Choice(stage.key, wording.said(stage.name), str(stage.rank) if stage.rank <= 9 else "", "arrow-right")
            for stage in self.found.route
        ]
        popover = ChoicePopover(self._page, self.tr("Move {who} to").format(who=self.who(lines)), entries)
        popover.chosen.connect(lambda key: self.move(lines, key))
        popover.show_at(self.anchor)

    # Ending

    def ask_reject(self, lines: Sequence[Line]) -> None:
        """Why, by a digit; perhaps with a draft of a letter."""
        if lines:
            popover = RejectPopover(self._page, self.who(lines))
            popover.rejected.connect(lambda reason, note, letter: self.reject(lines, reason, note, with_letter=letter))
            popover.show_at(self.anchor)

    def reject(self, lines: Sequence[Line], reason: RejectReason, note: str = "", *, with_letter: bool = False) -> None:
        """End applications with a reason that a person gave."""
        seen = [line.seen for line in lines]
        act: Callable[..., int] = partial(pipeline.reject_all, applications=seen, reason=reason, note=note)
        if with_letter:
            language = wording.said(_LANGUAGE)
            act = partial(drafts.reject_and_draft, applications=seen, reason=reason, note=note, language=language)
        words = self.tr("{who} rejected: {reason}").format(who=self.who(lines), reason=label(reason))
        self._run(act, UseCase.REJECT, len(lines), words)

    def talk_first(self, line: Line) -> None:
        """A word before deciding: a task for the recruiter."""
        words = self.tr("Talk first: {name} ({position})").format(
            name=line.name, position=self.found.title if self.found is not None else ""
        )
        act = partial(deciding.talk_first, application=line.seen.application, words=words)
        self._run(act, UseCase.TASK_CREATE, 1, self.tr("{name}: a task to talk was made").format(name=line.name))

    # Marking

    def push_promising(self, lines: Sequence[Line]) -> None:
        """A star and a task for the hiring manager."""
        words = self.tr("Look at a promising résumé for {position}").format(
            position=self.found.title if self.found is not None else ""
        )
        act = partial(deciding.push_promising, applications=[line.seen.application for line in lines], words=words)
        told = self.tr("{who} starred and passed to the hiring manager").format(who=self.who(lines))
        self._run(act, UseCase.CANDIDATE_STAR, len(lines), told)

    def star(self, lines: Sequence[Line]) -> None:
        """Star everybody; where all have the star, take it away."""
        is_on = not all(line.is_starred for line in lines)
        act = partial(marks.star if is_on else marks.unstar, candidates=[line.candidate for line in lines])
        on, off = self.tr("{who} starred"), self.tr("Star taken off {who}")
        self._run(act, UseCase.CANDIDATE_STAR, len(lines), (on if is_on else off).format(who=self.who(lines)))

    def ask_tag(self, lines: Sequence[Line]) -> None:
        """Which tag; a new word may be added."""
        if lines:
            self._lines = list(lines)
            self._program.read(choices.tag_words, self._offer_tags)

    def _offer_tags(self, known: Sequence[str]) -> None:
        lines = self._lines
        entries = [Choice(word, word, icon="tag") for word in known]
        popover = ChoicePopover(self._page, self.tr("Tag {who}").format(who=self.who(lines)), entries, may_add=True)
        popover.chosen.connect(lambda word: self.tag(lines, str(word)))
        popover.show_at(self.anchor)

    def tag(self, lines: Sequence[Line], name: str) -> None:
        act = partial(marks.tag, candidates=[line.candidate for line in lines], name=name)
        words = self.tr("{who} tagged “{tag}”").format(who=self.who(lines), tag=name)
        self._run(act, UseCase.CANDIDATE_TAG, len(lines), words)

    def ask_owner(self, lines: Sequence[Line]) -> None:
        """Who takes over."""
        if lines:
            self._lines = list(lines)
            self._program.read(choices.colleagues, self._offer_colleagues)

    def _offer_colleagues(self, people: Sequence[tuple[Key, str]]) -> None:
        lines = self._lines
        names = dict(people)
        entries = [Choice(key, name, icon="user-round") for key, name in people]
        popover = ChoicePopover(self._page, self.tr("Hand over {who} to").format(who=self.who(lines)), entries)
        popover.chosen.connect(lambda key: self.assign(lines, key, names[key]))
        popover.show_at(self.anchor)

    def assign(self, lines: Sequence[Line], owner: Key, name: str) -> None:
        act = partial(pipeline.assign, applications=[line.seen for line in lines], owner=owner)
        words = self.tr("{who} handed over to {name}").format(who=self.who(lines), name=name)
        self._run(act, UseCase.ASSIGN, len(lines), words)

    def open(self, line: Line) -> None:
        """The profile, seen through this application."""
        params = {"application": line.seen.application}
        self._program.open(Place(PageName.CANDIDATE, line.candidate, params=params))

    def _run(self, act: Callable[..., Any], code: str, count: int, toast: str) -> None:
        self._program.run(act, code=code, count=count, toast=toast)
