"""Answers as a table: an empty one to be filled in by hand or by a web form's export, and a filled one taken in.

One row is one answer. Columns are known by the words of their question, in either language; what is no score is said.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import xlsxwriter
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Setting, Survey
from models.values.keys import Key
from models.values.text import folded
from services import atomic_file, isolation
from services.errors import AppError, NotFound
from services.jobs import Desk
from services.ledgers.book import Book
from services.ledgers.read import read_book
from services.progress import Progress
from services.reports.workbook import colour
from services.surveys import answers
from services.surveys.forms import Form, Kind, Question, form_of
from services.use_cases import UseCase

SEEN = "survey_files"
_MOST_SEEN = 500
_MOST_HEAD = 30  # rows that the headings are looked for in
_ROWS = 200  # of an empty table


@dataclass(frozen=True, slots=True)
class Taken:
    """What a filled table brought."""

    kept: int
    unclear: tuple[str, ...] = ()  # "row 7: 6"
    was_known: bool = False  # the very same file was taken in before


def write_empty(form: Form, language: str) -> bytes:
    """A table with the questions as headings, lists for the scales."""
    target = BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    name = form.name.zh if language == "zh" else form.name.en
    sheet = book.add_worksheet("".join(sign for sign in name if sign not in "[]:*?/\\")[:31] or "1")
    head = book.add_format(
        {"bold": True, "text_wrap": True, "valign": "top", "bg_color": colour("window"), "bottom": 1}
    )
    for column, question in enumerate(form.questions):
        words = question.words.zh if language == "zh" else question.words.en
        sheet.write_string(0, column, words, head)
        sheet.set_column(column, column, 40 if question.kind is Kind.TEXT else 18)
        if question.kind is Kind.SCALE:
            rule = {"validate": "list", "source": ["1", "2", "3", "4", "5"]}
            sheet.data_validation(1, column, _ROWS, column, rule)
    sheet.set_row(0, 54)
    sheet.freeze_panes(1, 0)
    book.close()
    return target.getvalue()


def save_empty(session: Session, *, survey: Key, path: str, language: str) -> str:
    """Write it to a file that a person chose; gives the path."""
    row = session.get(Survey, survey)
    if row is None:
        raise NotFound("survey", survey)
    try:
        atomic_file.write(Path(path), write_empty(form_of(row), language))
    except OSError as error:
        raise AppError("file.cannot_write") from error
    return path


def take_in(desk: Desk, progress: Progress, *, survey: Key, path: str) -> Taken:
    """Read a filled table and keep its rows, all in one action; the same file a second time is left."""
    place = Path(path)
    try:
        data = place.read_bytes()
    except OSError as error:
        raise AppError("file.cannot_open") from error
    book: Book = isolation.shared().run(read_book, data, place.name)
    mark = hashlib.sha256(data).hexdigest()
    with desk.reading() as session:
        row = session.get(Survey, survey)
        if row is None:
            raise NotFound("survey", survey)
        form = form_of(row)
        if mark in _seen(session):
            return Taken(0, was_known=True)
    rows, unclear = found(form, book)
    progress.step(0, len(rows))
    with desk.action(UseCase.SURVEY_IMPORT, params={"count": len(rows)}) as session:
        for each in rows:
            answers.keep(session, survey=survey, answers=each, way="file")
        _note(session, mark)
    progress.step(len(rows), len(rows))
    return Taken(len(rows), tuple(unclear))


def found(form: Form, book: Book) -> tuple[list[dict[str, int | str]], list[str]]:
    """The answers of a table, and what in it is no answer. Raises `survey.no_columns`."""
    names = {folded(words): q for q in form.questions for words in (q.words.zh, q.words.en)}
    best: tuple[int, Sequence[Sequence[object]], dict[int, Question]] | None = None
    for sheet in book.sheets:
        for number, row in enumerate(sheet.rows[:_MOST_HEAD]):
            known = {column: names[key] for column, cell in enumerate(row) if (key := _heading(cell)) in names}
            if known and (best is None or len(known) > len(best[2])):
                best = (number, sheet.rows, known)
    if best is None:
        raise AppError("survey.no_columns")
    head, rows, columns = best
    kept, unclear = [], []
    for number, cells in enumerate(rows[head + 1 :], head + 2):
        given: dict[str, int | str] = {}
        for column, question in columns.items():
            text = _text(cells[column]) if column < len(cells) else ""
            if not text:
                continue
            if question.kind is Kind.TEXT:
                given[question.code] = text[: answers.LONGEST_COMMENT]
            elif (score := answers.score_of(text)) is not None:
                given[question.code] = score
            else:
                unclear.append(f"{number}: {text[:20]}")
        if given:
            kept.append(given)
    return kept, unclear


def _heading(cell: object) -> str:
    """A heading without the number that web forms put before it: "3、面试准时开始了吗？"."""
    return folded(re.sub(r"^\s*(?:Q?\d{1,2}\s*[、.．:：)）]\s*)", "", _text(cell)))


def _text(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).replace("\x00", "").strip()


def _seen(session: Session) -> list[str]:
    kept = session.scalar(select(Setting.value).where(Setting.code == SEEN))
    return list(kept) if isinstance(kept, list) else []


def _note(session: Session, mark: str) -> None:
    row = session.scalar(select(Setting).where(Setting.code == SEEN))
    if row is None:
        session.add(Setting(code=SEEN, value=[mark]))
    else:
        row.value = [*_seen(session), mark][-_MOST_SEEN:]
