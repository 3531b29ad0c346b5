"""What an erasure does with each table below a candidate: the rows go, or they stay for the figures without words.

A table that is not named here loses its rows: what nobody has thought about is not kept.
"""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Table

from models.journal import journaled_tables
from models.tables import Base

KEPT: Mapping[str, tuple[str, ...]] = {
    "application": ("channel_note", "reason_note"),
    "stage_event": ("note",),
    "interview": ("note", "words"),
    "assignment": (),
    "evaluation": ("sentence", "notes", "risks", "amend_reason"),
    "score": ("evidence",),
    "panel_decision": ("note",),
    "task": ("words",),
    "contact_log": ("words",),
    "consent": ("words",),
    "reveal": (),
    "import_row": ("cells",),
    "salary": ("low", "high", "words"),
    "contact": ("value", "normal"),
    "attestation": ("note", "document_id"),
    "survey_answer": ("comment",),
    "call_entry": ("answers", "note"),
    "claim": ("ruling_note",),
    "payout": ("note",),
}
"""Tables whose rows the figures count, and their columns that are emptied: words, and what names or reaches somebody.
A salary and a contact stay as the fact that one was there: how complete the records are is a figure, too."""

GONE = frozenset(
    {
        "personal", "fact", "field_source", "candidate_tag", "not_same", "caution", "document", "comment", "message",
        "notification", "packet", "returned_form",
    }
)  # fmt: skip
"""Tables whose rows go, for the test that every table was thought about."""

ANONYMOUS = "—"  # the name of the shell that remains
SHELL_KEEPS = frozenset({"id", "created_at", "owner_id", "merged_into_id", "version"})
IS_THERE = "—"  # stands where a text was, in columns that a figure asks whether they are filled
FILLED = frozenset({"available"})


def below_candidates() -> list[Table]:
    """The journaled tables whose rows are about a candidate."""
    return [_table(entity) for entity in journaled_tables() if entity.subject == "candidate_id"]


def _table(entity: type[Base]) -> Table:
    table = entity.__table__
    assert isinstance(table, Table)
    return table
