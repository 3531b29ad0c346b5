"""The field dictionary on the profile: beside each fact what it means and whether it is required."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from services import field_dictionary
from services.field_dictionary import Line
from views.candidate.fact import Fact
from views.candidate.facts import FactsPanel
from views.common.field_help import help_words
from views.context import Program


class FieldHelp(QObject):
    """Reads the dictionary and tells the names of the facts."""

    def __init__(self, program: Program, facts: FactsPanel) -> None:
        super().__init__(facts)
        self._program, self._facts = program, facts

    def refresh(self) -> None:
        """The dictionary anew."""
        self._program.read(field_dictionary.lines, self._show)

    def _show(self, lines: Sequence[Line]) -> None:
        facts = _by_code(self._facts)
        for line in lines:
            fact = facts.get(line.code)
            if fact is not None and line.code not in ("contact", "contact_note"):  # one name for two of them
                name = self._facts.label_of(fact)
                name.set_help(help_words(line), is_required=line.draft.required_from is not None)


def open_fact(facts: FactsPanel, code: str) -> None:
    """Begin to fill in a field of the dictionary, where it stands."""
    fact = _by_code(facts).get(code)
    if fact is None:
        return
    facts.reach(fact)
    if code == "preferred_contact":
        facts.choose_preferred()
    elif fact is facts.degree:
        facts.choose_degree()
    else:
        fact.open()


def _by_code(facts: FactsPanel) -> dict[str, Fact]:
    """The facts by their code in the dictionary."""
    own = {
        "channel": facts.channel,
        "owner": facts.owner,
        "phone": facts.phone,
        "contact": facts.phone,
        "email": facts.email,
        "expected_pay": facts.salary,
        "degree": facts.degree,
        "experience_months": facts.years,
        "preferred_contact": facts.preferred,
        "contact_note": facts.preferred,
    }
    return own | {field.value: fact for field, fact in facts.texts.items()}
