"""The words of the permission matrix: its things, and what a role has of them."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from services.access.told import Given

THINGS: dict[str, object] = {
    "candidates": QT_TRANSLATE_NOOP("Permissions", "Candidates"),
    "career": QT_TRANSLATE_NOOP("Permissions", "Education, career and tags"),
    "contacts": QT_TRANSLATE_NOOP("Permissions", "Phones and addresses"),
    "salaries": QT_TRANSLATE_NOOP("Permissions", "Pay"),
    "personal": QT_TRANSLATE_NOOP("Permissions", "ID number and personal details"),
    "originals": QT_TRANSLATE_NOOP("Permissions", "Résumé files and their text"),
    "previews": QT_TRANSLATE_NOOP("Permissions", "Pictures of first pages"),
    "documents": QT_TRANSLATE_NOOP("Permissions", "List of files"),
    "applications": QT_TRANSLATE_NOOP("Permissions", "Applications on the board"),
    "moves": QT_TRANSLATE_NOOP("Permissions", "Moves and rejections"),
    "interviews": QT_TRANSLATE_NOOP("Permissions", "Interviews"),
    "assignments": QT_TRANSLATE_NOOP("Permissions", "Interviewers of an interview"),
    "evaluations": QT_TRANSLATE_NOOP("Permissions", "Evaluations and scores"),
    "panel_decisions": QT_TRANSLATE_NOOP("Permissions", "Conclusions of a round"),
    "attestations": QT_TRANSLATE_NOOP("Permissions", "Approvals and checks"),
    "comments": QT_TRANSLATE_NOOP("Permissions", "Comments"),
    "talks": QT_TRANSLATE_NOOP("Permissions", "Talks with candidates"),
    "messages": QT_TRANSLATE_NOOP("Permissions", "Messages"),
    "tasks": QT_TRANSLATE_NOOP("Permissions", "Tasks"),
    "positions": QT_TRANSLATE_NOOP("Permissions", "Positions"),
    "position_work": QT_TRANSLATE_NOOP("Permissions", "Postings, call lists, channel costs"),
    "suppliers": QT_TRANSLATE_NOOP("Permissions", "Suppliers and what is agreed with them"),
    "fees": QT_TRANSLATE_NOOP("Permissions", "Who recommended whom, fees and rewards"),
    "requisitions": QT_TRANSLATE_NOOP("Permissions", "Requisitions"),
    "figures": QT_TRANSLATE_NOOP("Permissions", "Figures and reports"),
    "intake": QT_TRANSLATE_NOOP("Permissions", "Résumés waiting in intake"),
    "imports": QT_TRANSLATE_NOOP("Permissions", "Imported ledgers"),
    "packets": QT_TRANSLATE_NOOP("Permissions", "Forms sent out"),
    "survey_answers": QT_TRANSLATE_NOOP("Permissions", "Answers to surveys"),
    "privacy": QT_TRANSLATE_NOOP("Permissions", "Consent and retention"),
    "erasures": QT_TRANSLATE_NOOP("Permissions", "Erasure and impact assessments"),
    "reveals": QT_TRANSLATE_NOOP("Permissions", "Record of looks and exports"),
    "templates": QT_TRANSLATE_NOOP("Permissions", "Position templates"),
    "catalogue": QT_TRANSLATE_NOOP("Permissions", "Titles and salary bands"),
    "processes": QT_TRANSLATE_NOOP("Permissions", "Processes, forms, channels"),
    "house": QT_TRANSLATE_NOOP("Permissions", "Departments, places, settings"),
    "people": QT_TRANSLATE_NOOP("Permissions", "Colleagues and their roles"),
    "calendars": QT_TRANSLATE_NOOP("Permissions", "Colleagues' calendars"),
    "journal": QT_TRANSLATE_NOOP("Permissions", "Journal"),
    "seals": QT_TRANSLATE_NOOP("Permissions", "Seals of the journal"),
}
"""In the order of the page. What serves the program alone, or only oneself, is not told."""
UNTOLD = frozenset(
    {
        "machinery", "actions", "own_things", "notifications", "notifications_read", "words", "office_desk",
        "requisition_steps", "evaluation_drafts",
    }
)  # fmt: skip
ROWS: dict[str, object] = {
    "all": QT_TRANSLATE_NOOP("Permissions", "all"),
    "own": QT_TRANSLATE_NOOP("Permissions", "own positions"),
    "department": QT_TRANSLATE_NOOP("Permissions", "department"),
    "interviews": QT_TRANSLATE_NOOP("Permissions", "own interviews"),
    "asked": QT_TRANSLATE_NOOP("Permissions", "own approvals"),
    "mine": QT_TRANSLATE_NOOP("Permissions", "own"),
}


def thing(code: str) -> str:
    """A thing by its code."""
    return _said(str(THINGS[code]))


def given(what: Given) -> str:
    """What a role has of a thing, in a few words: the rows that it sees, and after a stroke those that it changes."""
    if not what.reads and not what.writes:
        return ""
    order = list(ROWS)
    if what.reads and what.writes and order.index(what.writes) > order.index(what.reads):
        return f"{rows(what.reads)} / {rows(what.writes)}"
    return rows(what.reads or what.writes)


def rows(scope: str) -> str:
    """Which rows a scope means."""
    return _said(str(ROWS[scope]))


def _said(text: str) -> str:
    return QCoreApplication.translate("Permissions", text)
