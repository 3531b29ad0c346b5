"""Corrections of a person's facts, typed in place: what a colleague changed meanwhile is never overwritten unseen."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from services import candidates, reveals, salaries
from services.candidates import Address, ContactKind, Field
from services.errors import AppError
from services.profiles.values import PersonFacts
from services.use_cases import UseCase
from views.candidate import field_words
from views.candidate.acts import CandidateActs
from views.candidate.facts import FactsPanel
from views.common import conflict
from views.context import Program


class Corrections(QObject):
    """Carries out what the facts panel asks for, about the person that `acts` is about."""

    def __init__(self, program: Program, page: QWidget, facts: FactsPanel, acts: CandidateActs) -> None:
        super().__init__(page)
        self._program, self._page, self._acts = program, page, acts
        facts.edited.connect(self.edit)
        facts.pay_edited.connect(self.edit_pay)
        facts.contact_edited.connect(self.edit_contact)
        facts.revealed.connect(lambda address: self.reveal(address, facts.show_whole))
        facts.tag_wanted.connect(acts.ask_tag)
        facts.untagged.connect(acts.untag)
        facts.channel_wanted.connect(acts.ask_channel)
        facts.owner_wanted.connect(acts.ask_owner)

    def edit(self, field: Field, value: object, was: object) -> None:
        """Correct a field; a conflict shows both values and asks which stays."""
        profile = self._acts.profile
        if profile is None:
            return
        act = partial(
            candidates.edit,
            candidate=profile.person.key,
            field=field,
            value=value,
            seen=profile.person.version if was == _stored(profile.person, field) else 0,  # else somebody was quicker
            was=was,
        )
        self._program.run(act, code=UseCase.CANDIDATE_EDIT, failed=partial(self._on_clash, field))

    def _on_clash(self, field: Field, error: AppError) -> None:
        """Both values; nothing is overwritten until somebody says so."""
        if not conflict.ask_one(self._page, error, field_words.in_conflict(field), partial(self.edit, field)):
            self._program.show_error(error)

    def edit_pay(self, text: str, was: str) -> None:
        """What the person expects to earn; a conflict shows both, like any other fact."""
        if self._acts.profile is None:
            return
        act = partial(salaries.set_expected, candidate=self._acts.profile.person.key, text=text, was=was)
        self._program.run(act, code=UseCase.CANDIDATE_EDIT, failed=self._on_pay_clash)

    def _on_pay_clash(self, error: AppError) -> None:
        if not conflict.ask_one(self._page, error, field_words.pay(), self.edit_pay):
            self._program.show_error(error)

    def edit_contact(self, address: Address | None, kind: str, value: str) -> None:
        profile = self._acts.profile
        if profile is None:
            return
        if address is None:
            act = partial(candidates.add_contact, candidate=profile.person.key, kind=ContactKind(kind), value=value)
            self._program.run(act, code=UseCase.CANDIDATE_EDIT)
        elif value or address.masked:
            change = partial(candidates.edit_contact, contact=address.key, value=value, seen=address.version)
            self._program.run(change, code=UseCase.CANDIDATE_EDIT)

    def reveal(self, address: Address, done: object) -> None:
        """Show a masked value; that somebody looked is written down."""
        assert callable(done)
        self._program.run(
            partial(reveals.reveal, contact=address.key), code=UseCase.REVEAL, done=lambda value: done(address, value)
        )


def _stored(person: PersonFacts, field: Field) -> object:
    return person.stored_months if field is Field.EXPERIENCE else getattr(person, field.value)
