"""The doubtful cells of a ledger as the error workbook marks them: which cell, and what is wrong, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from services.ledgers.clean import Warned
from services.ledgers.errors_book import Doubt
from services.ledgers.importing import Prepared
from services.ledgers.plan import DATE_DOUBTS, PHONE_DOUBTS, Plan, Row
from services.ledgers.problems import Code, Problem
from views.ledger_import import problem_words
from views.ledger_import.preview_rows import ASKED, change_text

_BAD = frozenset({Code.BAD_PHONE, Code.NO_IDENTITY, Code.STAGE_WORDS})
_WHOLE_ROWS = frozenset({Code.REPEATED, Code.NO_IDENTITY, Code.LEFT_OUT})  # the comment stands at the first cell
_ALONE = {"date.lost_zero": Code.LOST_ZERO, "date.year_guessed": Code.YEAR_GUESSED, "name.missing": Code.NAMELESS}
_CLASSES = {"phone": Code.BAD_PHONE, "salary": Code.SALARY, "id": Code.ID_NUMBER}


def of(prepared: Prepared) -> list[Doubt]:
    """Every cell that a person should look at."""
    found: list[Doubt] = []
    classes = {problem.code: problem for problem in prepared.problems}
    for row in prepared.plan.rows:
        for warned in row.person.warnings:
            place = _place(prepared.plan, row, warned.field, warned.column)
            if place is not None:
                code = _class_of(warned)
                found.append(Doubt(*place, "bad" if code in _BAD else "warn", _words(classes.get(code), code)))
    for problem in prepared.problems:
        found += _of_class(prepared.plan, problem)
    return found


def _of_class(plan: Plan, problem: Problem) -> list[Doubt]:
    found: list[Doubt] = []
    level = "bad" if problem.code in _BAD else "warn"
    for row in problem.rows:
        if problem.code is Code.UNCHANGED:
            break
        if problem.code in (Code.CONFLICT, Code.CHANGED):
            found += _changes(plan, row, problem.code)
            continue
        if problem.code in (Code.NEW_POSITIONS, Code.NEW_CHANNEL, Code.REASONS, Code.NO_POSITION, Code.NO_CHANNEL):
            continue  # the words are fine, only new here
        names = ASKED.get(problem.code, ()) if problem.code not in _WHOLE_ROWS else ("",)
        for name in names[:1]:
            place = _place(plan, row, name, "")
            if place is not None:
                found.append(Doubt(*place, level, _words(problem, problem.code)))
    return found


def _changes(plan: Plan, row: Row, code: Code) -> list[Doubt]:
    """Where the program says otherwise: what it says."""
    found: list[Doubt] = []
    for change in row.changes if code is Code.CONFLICT else ():
        place = _place(plan, row, change.field, "")
        if change.is_conflict and place is not None:
            words = QCoreApplication.translate("Doubts", "In the program: {value}")
            found.append(Doubt(*place, "warn", words.format(value=change_text(change, change.mine))))
    return found


def _class_of(warned: Warned) -> Code:
    if warned.code in PHONE_DOUBTS:
        return Code.BAD_PHONE
    if warned.code in DATE_DOUBTS:
        return Code.BAD_DATE
    if warned.code in _ALONE:
        return _ALONE[warned.code]
    return _CLASSES.get(warned.code.partition(".")[0], Code.OTHER)


def _words(problem: Problem | None, code: Code) -> str:
    named = problem or Problem(code, [])
    said = problem_words.treatment(named)
    title = problem_words.title(named)
    if not said or said == named.treatment:
        return title
    return QCoreApplication.translate("Doubts", "{problem}. {treatment}").format(problem=title, treatment=said)


def _place(plan: Plan, row: Row, name: str, letter: str) -> tuple[str, int, int] | None:
    """Sheet, row and column of the cell that a doubt is about; the first column where it is about the row."""
    table = dict(plan.draft.tables())[row.record[:2]]
    mapped = plan.draft.mapped[row.record[:2]]
    for column, m in zip(table.columns, mapped, strict=True):
        if column.is_section:
            continue
        if (
            (letter and column.letter == letter)
            or (not letter and name and m.field == name)
            or (not letter and not name)
        ):
            return table.sheet, row.row, column.index
    return None
