"""Classes of problems in words: title, how many, and what is done about them."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from services.ledgers.problems import Code, Offers, Problem
from views.ledger_import.words import counted

_TITLES = {
    Code.STAGE_WORDS: QT_TRANSLATE_NOOP("Problems", "Stage words differ"),
    Code.CONFLICT: QT_TRANSLATE_NOOP("Problems", "Changed here and in the ledger"),
    Code.CHANGED: QT_TRANSLATE_NOOP("Problems", "Changed in the ledger"),
    Code.GONE: QT_TRANSLATE_NOOP("Problems", "No longer in the ledger"),
    Code.UNCHANGED: QT_TRANSLATE_NOOP("Problems", "As in the last import"),
    Code.LEFT_OUT: QT_TRANSLATE_NOOP("Problems", "Left out by hand"),
    Code.SAME_PERSON: QT_TRANSLATE_NOOP("Problems", "The same person"),
    Code.MAYBE_SAME: QT_TRANSLATE_NOOP("Problems", "Perhaps the same person"),
    Code.BAD_PHONE: QT_TRANSLATE_NOOP("Problems", "Phone has a wrong format"),
    Code.NEW_POSITIONS: QT_TRANSLATE_NOOP("Problems", "Positions not on file"),
    Code.NO_POSITION: QT_TRANSLATE_NOOP("Problems", "No position"),
    Code.NO_CHANNEL: QT_TRANSLATE_NOOP("Problems", "Channel is empty"),
    Code.NEW_CHANNEL: QT_TRANSLATE_NOOP("Problems", "Channels not on file"),
    Code.REASONS: QT_TRANSLATE_NOOP("Problems", "Reasons in many words"),
    Code.BAD_DATE: QT_TRANSLATE_NOOP("Problems", "Date not readable"),
    Code.YEAR_GUESSED: QT_TRANSLATE_NOOP("Problems", "Year was guessed"),
    Code.LOST_ZERO: QT_TRANSLATE_NOOP("Problems", "Date may have lost a zero"),
    Code.SALARY: QT_TRANSLATE_NOOP("Problems", "Salary is doubtful"),
    Code.ID_NUMBER: QT_TRANSLATE_NOOP("Problems", "ID number is doubtful"),
    Code.HIRED_WITHOUT_DATE: QT_TRANSLATE_NOOP("Problems", "Hired without a date"),
    Code.OTHER: QT_TRANSLATE_NOOP("Problems", "Other texts not understood"),
    Code.REPEATED: QT_TRANSLATE_NOOP("Problems", "Repeated rows"),
    Code.NAMELESS: QT_TRANSLATE_NOOP("Problems", "Without a name"),
    Code.NO_IDENTITY: QT_TRANSLATE_NOOP("Problems", "Neither name nor phone"),
}
_TREATMENTS = {
    (Code.CONFLICT, "program"): QT_TRANSLATE_NOOP("Problems", "Keep what stands in the program"),
    (Code.CONFLICT, "ledger"): QT_TRANSLATE_NOOP("Problems", "Take what the ledger says"),
    (Code.CHANGED, ""): QT_TRANSLATE_NOOP("Problems", "Updated"),
    (Code.GONE, ""): QT_TRANSLATE_NOOP("Problems", "Kept here"),
    (Code.UNCHANGED, ""): QT_TRANSLATE_NOOP("Problems", "Skipped"),
    (Code.LEFT_OUT, ""): QT_TRANSLATE_NOOP("Problems", "Left out"),
    (Code.SAME_PERSON, "merge"): QT_TRANSLATE_NOOP("Problems", "Merge into the profile, fill only what is empty"),
    (Code.SAME_PERSON, "new"): QT_TRANSLATE_NOOP("Problems", "All as new people"),
    (Code.BAD_PHONE, "keep"): QT_TRANSLATE_NOOP("Problems", "Keep it as written, mark the phone as missing"),
    (Code.BAD_PHONE, "skip"): QT_TRANSLATE_NOOP("Problems", "Leave these rows out"),
    (Code.BAD_DATE, "keep"): QT_TRANSLATE_NOOP("Problems", "Leave empty, keep the text"),
    (Code.BAD_DATE, "skip"): QT_TRANSLATE_NOOP("Problems", "Leave these rows out"),
    (Code.REASONS, "standard"): QT_TRANSLATE_NOOP("Problems", "Sorted into the 9 standard reasons"),
    (Code.NO_CHANNEL, "unknown"): QT_TRANSLATE_NOOP("Problems", "Recorded as unknown"),
    (Code.NEW_CHANNEL, ""): QT_TRANSLATE_NOOP("Problems", "Added as new channels"),
    (Code.NEW_POSITIONS, ""): QT_TRANSLATE_NOOP("Problems", "Created as new positions"),
    (Code.NO_POSITION, ""): QT_TRANSLATE_NOOP("Problems", "Into the file, without application"),
    (Code.MAYBE_SAME, ""): QT_TRANSLATE_NOOP("Problems", "As new people, unless you say"),
    (Code.YEAR_GUESSED, ""): QT_TRANSLATE_NOOP("Problems", "The last one that fits"),
    (Code.LOST_ZERO, ""): QT_TRANSLATE_NOOP("Problems", "Read as written"),
    (Code.SALARY, ""): QT_TRANSLATE_NOOP("Problems", "Unit guessed, text kept"),
    (Code.ID_NUMBER, ""): QT_TRANSLATE_NOOP("Problems", "Kept as written, marked"),
    (Code.HIRED_WITHOUT_DATE, "wait"): QT_TRANSLATE_NOOP("Problems", "Wait for the start date"),
    (Code.HIRED_WITHOUT_DATE, "hire"): QT_TRANSLATE_NOOP("Problems", "Joined on the last day in the row"),
    (Code.OTHER, ""): QT_TRANSLATE_NOOP("Problems", "Kept as text"),
    (Code.REPEATED, ""): QT_TRANSLATE_NOOP("Problems", "Left out"),
    (Code.NAMELESS, ""): QT_TRANSLATE_NOOP("Problems", "Called by their number, marked"),
    (Code.NO_IDENTITY, ""): QT_TRANSLATE_NOOP("Problems", "Left out"),
}
_ENDS = {
    "rejected": QT_TRANSLATE_NOOP("Problems", "Rejected"),
    "withdrawn": QT_TRANSLATE_NOOP("Problems", "Withdrew"),
    "no_show": QT_TRANSLATE_NOOP("Problems", "Did not come"),
    "pending": QT_TRANSLATE_NOOP("Problems", "Stays where the other columns say"),
}
ICONS = {
    Code.UNCHANGED: ("circle-check", "ok"),
    Code.CHANGED: ("refresh-cw", "accent_text"),
    Code.GONE: ("circle-minus", "text3"),
    Code.SAME_PERSON: ("users-round", "accent_text"),
    Code.MAYBE_SAME: ("users-round", "accent_text"),
    Code.BAD_PHONE: ("circle-alert", "danger"),
}


def _said(source: object) -> str:
    return QCoreApplication.translate("Problems", str(source))


def title(problem: Problem) -> str:
    """The class of a problem."""
    return _said(_TITLES[problem.code])


def count(problem: Problem) -> str:
    """How many rows, and what else counts."""
    rows = counted(QCoreApplication.translate("Problems", "%n rows", "", len(problem.rows)), len(problem.rows))
    n = problem.count
    match problem.code:
        case Code.STAGE_WORDS | Code.REASONS:
            more = QCoreApplication.translate("Problems", "%n ways of writing", "", n)
        case Code.SAME_PERSON | Code.MAYBE_SAME:
            more = QCoreApplication.translate("Problems", "matching %n people", "", n)
        case Code.NEW_POSITIONS | Code.NEW_CHANNEL:
            more = QCoreApplication.translate("Problems", "%n names", "", n)
        case Code.CONFLICT | Code.CHANGED:
            more = QCoreApplication.translate("Problems", "%n values", "", n)
        case Code.GONE:
            return counted(QCoreApplication.translate("Problems", "%n rows", "", n), n)
        case _:
            return rows
    return QCoreApplication.translate("Problems", "{rows}, {more}").format(rows=rows, more=more)


def treatment(problem: Problem, value: str | None = None, offers: Offers | None = None) -> str:
    """What is done about a problem, or would be done."""
    chosen = problem.treatment if value is None else value
    known = _TREATMENTS.get((problem.code, chosen))
    if known is not None:
        return _said(known)
    if problem.code is Code.NO_POSITION and chosen.startswith("new:"):
        words = QCoreApplication.translate("Problems", "Into the new position “{title}”")
        return words.format(title=chosen.partition(":")[2])
    if offers is not None:
        for code, zh, en in offers.channels:
            if code == chosen:
                return zh if is_chinese() else en
        for key, name in offers.positions:
            if key.hex == chosen:
                return name
    return chosen


def same_person(*, is_new: bool) -> str:
    """What becomes of one row that is, or may be, somebody on file."""
    if is_new:
        return QCoreApplication.translate("Problems", "As a new person")
    return QCoreApplication.translate("Problems", "Joins the profile")


def gender(*, is_male: bool) -> str:
    """A gender in words."""
    if is_male:
        return QCoreApplication.translate("Problems", "male")
    return QCoreApplication.translate("Problems", "female")


def is_chinese() -> bool:
    """Whether the interface speaks Chinese, for names that the workspace holds in both languages."""
    from views.common.wording import locale

    return locale().language() == locale().Language.Chinese


def endings() -> list[tuple[str, str]]:
    """What a status word may mean that is no stage."""
    return [(key, _said(words)) for key, words in _ENDS.items()]
