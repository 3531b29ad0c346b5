"""The words of notice, consent, retention and erasure."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from services.privacy.notices import Origin, Purpose, Source, State
from services.privacy.retention import Kept, Outcome
from views.common import wording

_WORDS: dict[type[Enum], dict[Enum, object]] = {
    Purpose: {
        Purpose.RECRUITING: QT_TRANSLATE_NOOP("Privacy", "Recruiting"),
        Purpose.TALENT_POOL: QT_TRANSLATE_NOOP("Privacy", "Talent pool"),
        Purpose.BACKGROUND_CHECK: QT_TRANSLATE_NOOP("Privacy", "Background check"),
        Purpose.MEDICAL: QT_TRANSLATE_NOOP("Privacy", "Medical examination"),
        Purpose.BANK_CARD: QT_TRANSLATE_NOOP("Privacy", "Bank card"),
        Purpose.TRAINING: QT_TRANSLATE_NOOP("Privacy", "Onboarding and training"),
    },
    State: {
        State.TO_NOTIFY: QT_TRANSLATE_NOOP("Privacy", "Not told yet"),
        State.NOTIFIED: QT_TRANSLATE_NOOP("Privacy", "Told"),
        State.GIVEN: QT_TRANSLATE_NOOP("Privacy", "Agreed"),
        State.REFUSED: QT_TRANSLATE_NOOP("Privacy", "Refused"),
        State.WITHDRAWN: QT_TRANSLATE_NOOP("Privacy", "Consent withdrawn"),
    },
    Outcome: {
        Outcome.OPEN: QT_TRANSLATE_NOOP("Privacy", "In a process"),
        Outcome.REJECTED: QT_TRANSLATE_NOOP("Privacy", "Not passed"),
        Outcome.WITHDRAWN: QT_TRANSLATE_NOOP("Privacy", "Gave up"),
        Outcome.NONE: QT_TRANSLATE_NOOP("Privacy", "Never applied"),
        Outcome.HIRED: QT_TRANSLATE_NOOP("Privacy", "Hired"),
        Outcome.TALENT_POOL: QT_TRANSLATE_NOOP("Privacy", "Agreed to the talent pool"),
    },
    Origin: {
        Origin.LEDGER: QT_TRANSLATE_NOOP("Privacy", "Imported ledger"),
        Origin.FILE: QT_TRANSLATE_NOOP("Privacy", "Résumé file"),
        Origin.TYPED: QT_TRANSLATE_NOOP("Privacy", "Entered by hand"),
    },
}

_TABLES = {
    "personal": QT_TRANSLATE_NOOP("Privacy", "sensitive details"),
    "fact": QT_TRANSLATE_NOOP("Privacy", "lines of the career"),
    "field_source": QT_TRANSLATE_NOOP("Privacy", "sources of fields"),
    "candidate_tag": QT_TRANSLATE_NOOP("Privacy", "tags"),
    "not_same": QT_TRANSLATE_NOOP("Privacy", "notes on look-alikes"),
    "document": QT_TRANSLATE_NOOP("Privacy", "files"),
    "comment": QT_TRANSLATE_NOOP("Privacy", "remarks"),
    "message": QT_TRANSLATE_NOOP("Privacy", "messages"),
    "notification": QT_TRANSLATE_NOOP("Privacy", "hints to colleagues"),
    "intake_item": QT_TRANSLATE_NOOP("Privacy", "files in the intake"),
    "packet": QT_TRANSLATE_NOOP("Privacy", "forms sent out"),
    "returned_form": QT_TRANSLATE_NOOP("Privacy", "returned forms"),
    "application": QT_TRANSLATE_NOOP("Privacy", "applications"),
    "stage_event": QT_TRANSLATE_NOOP("Privacy", "steps of the process"),
    "interview": QT_TRANSLATE_NOOP("Privacy", "interviews"),
    "assignment": QT_TRANSLATE_NOOP("Privacy", "interviewers' parts"),
    "evaluation": QT_TRANSLATE_NOOP("Privacy", "evaluations"),
    "score": QT_TRANSLATE_NOOP("Privacy", "scores"),
    "panel_decision": QT_TRANSLATE_NOOP("Privacy", "conclusions"),
    "task": QT_TRANSLATE_NOOP("Privacy", "to-dos"),
    "contact_log": QT_TRANSLATE_NOOP("Privacy", "talks"),
    "consent": QT_TRANSLATE_NOOP("Privacy", "notes on consent"),
    "reveal": QT_TRANSLATE_NOOP("Privacy", "records of looks"),
    "import_row": QT_TRANSLATE_NOOP("Privacy", "rows of ledgers"),
    "salary": QT_TRANSLATE_NOOP("Privacy", "salaries"),
    "contact": QT_TRANSLATE_NOOP("Privacy", "phones and addresses"),
    "attestation": QT_TRANSLATE_NOOP("Privacy", "results on record"),
    "survey_answer": QT_TRANSLATE_NOOP("Privacy", "answers to surveys"),
    "call_entry": QT_TRANSLATE_NOOP("Privacy", "lines of call lists"),
    "setting": QT_TRANSLATE_NOOP("Privacy", "settings"),
    "preference": QT_TRANSLATE_NOOP("Privacy", "preferences"),
    "import_batch": QT_TRANSLATE_NOOP("Privacy", "reports of imports"),
    "action": QT_TRANSLATE_NOOP("Privacy", "titles of acts"),
    "saved_view": QT_TRANSLATE_NOOP("Privacy", "saved views"),
}


def word(value: Enum) -> str:
    """A purpose, state, outcome or origin in words."""
    return QCoreApplication.translate("Privacy", str(_WORDS[type(value)][value]))


def table_words(table: str) -> str:
    """The rows of a table in words; a newer table is shown by its name."""
    return QCoreApplication.translate("Privacy", str(_TABLES.get(table, table)))


def kept_words(kept: Kept) -> str:
    """Until when somebody is kept, and why, in one sentence."""
    if kept.outcome is Outcome.OPEN and not kept.is_own:
        return QCoreApplication.translate("Privacy", "In a process: kept until it has ended.")
    since = full_day(kept.since)
    if kept.until is None:
        words = QCoreApplication.translate("Privacy", "{outcome}, {since}: no end by rule.")
        return words.format(outcome=word(kept.outcome), since=since)
    until = full_day(kept.until)
    if kept.is_own:
        return QCoreApplication.translate("Privacy", "Kept until {until}, a day set by hand.").format(until=until)
    words = QCoreApplication.translate("Privacy", "{outcome}, {since}: kept until {until}.")
    return words.format(outcome=word(kept.outcome), since=since, until=until)


def full_day(on: object) -> str:
    """A day with its year: retention reaches over years."""
    return f"{on:%Y-%m-%d}"


def source_words(source: Source) -> str:
    """Where data came from, in one line."""
    parts = [word(source.origin), source.name]
    if source.row is not None:
        parts.append(QCoreApplication.translate("Privacy", "row {row}").format(row=source.row))
    if source.channel:
        parts.append(wording.said(source.channel))
    parts.append(full_day(wording.local(source.at)))
    return wording.DOT.join(part for part in parts if part)
