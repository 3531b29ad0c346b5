"""Asking for a word on an application (approved, clear, passed, handed in, done) and keeping it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from models.values.rules import Rule
from services import attestations
from services.attestations import Outline, Word
from services.condition_checks import ATTESTED
from services.profiles.values import Profile
from services.use_cases import UseCase
from views.candidate.attest_popover import AttestPopover
from views.common.attested import named
from views.common.conditions import rule_words
from views.context import Program


class Attesting(QObject):
    """One popover at a time, for the person that is shown."""

    def __init__(self, program: Program, page: QWidget) -> None:
        super().__init__(page)
        self._program, self._page = program, page
        self._anchor: QWidget = page
        self._rule: Rule | None = None
        self.profile: Profile | None = None
        self.popover: AttestPopover | None = None  # the last one that was shown

    def ask(self, rule: Rule, anchor: QWidget) -> None:
        """Read what was said before, then ask."""
        way = self.profile.way if self.profile is not None else None
        if way is None:
            return
        self._rule, self._anchor = rule, anchor
        names = (rule.name.zh, rule.name.en)
        question = partial(
            attestations.outline,
            application=way.application,
            viewer=self._program.me.person,
            kinds={ATTESTED[rule.condition]},
            names=names,
        )
        self._program.read(question, self._offer)

    def ask_result(self, anchor: QWidget) -> None:
        """A test or a background check that no condition asks for."""
        way = self.profile.way if self.profile is not None else None
        if way is None:
            return
        self._rule, self._anchor = None, anchor
        question = partial(
            attestations.outline,
            application=way.application,
            viewer=self._program.me.person,
            kinds=attestations.RESULTS,
        )
        self._program.read(question, self._offer)

    def _offer(self, outline: Outline) -> None:
        self.popover = AttestPopover(self._page, self._rule, outline)
        self.popover.attested.connect(partial(self._keep, outline, self._rule))
        self.popover.show_at(self._anchor, align_right=True)

    def _keep(self, outline: Outline, rule: Rule | None, word: Word) -> None:
        self._program.run(
            partial(attestations.attest, application=outline.application, word=word),
            code=UseCase.ATTEST,
            toast=self.tr("On record: {what}").format(what=rule_words(rule) if rule is not None else named(word)),
        )
