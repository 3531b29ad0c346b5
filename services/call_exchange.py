"""A call list as a workbook for an external dialler, and what it brings back.

Out go the code of the entry, the name, the number and the questions; the results are chosen from a list in the cell.
Back come the results, matched by the code: a row that was written once is not written again, and one that nobody can
match is named. Numbers leave the house here, so it is noted who took how many out.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import xlsxwriter
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import CallEntry, Contact
from models.values import clock
from models.values.enums import CallOutcome
from models.values.keys import Key
from models.values.text import folded, tidy
from services import calls, isolation, reveals
from services.calendars import calendar
from services.calls import Entry, Sheet
from services.errors import AppError
from services.jobs import Desk
from services.ledgers.book import Book, shown
from services.ledgers.read import read_book
from services.progress import Progress
from services.use_cases import UseCase

CODE, NAME, PHONE, NOTE, RESULT, NEXT = "编号", "姓名", "电话", "备注", "结果", "下次联系"
HEADINGS = {  # as other programs write them
    CODE: ("编号", "code", "id"),
    RESULT: ("结果", "通话结果", "状态", "result", "outcome", "disposition"),
    NOTE: ("备注", "小结", "note", "remark", "notes"),
    NEXT: ("下次联系", "下次", "回拨时间", "next", "callback", "call back"),
}
WORDS: dict[CallOutcome, tuple[str, ...]] = {
    CallOutcome.INTERESTED: ("有意向", "意向", "interested"),
    CallOutcome.AGREED: ("同意来面试", "同意面试", "约面", "agreed"),
    CallOutcome.LATER: ("改天再打", "稍后再打", "回拨", "later", "callback"),
    CallOutcome.NO_ANSWER: ("未接通", "无人接听", "占线", "关机", "no answer", "busy"),
    CallOutcome.DECLINED: ("没兴趣", "无意向", "拒绝", "not interested", "declined"),
    CallOutcome.WRONG_NUMBER: ("号码不对", "空号", "错号", "wrong number"),
    CallOutcome.DO_NOT_CALL: ("不要再打", "拒绝来电", "do not call"),
}
LARGEST = 20 * 1024 * 1024  # bytes
_SECONDS = 60.0
_SEARCHED = 20  # rows in which the headings are looked for


@dataclass(frozen=True, slots=True)
class Landed:
    """What a workbook brought back: written, without a result, known already, and the rows nobody can read."""

    written: int
    empty: int
    known: int
    wrong: tuple[tuple[int, str], ...]  # row of the sheet, code of the fault


def export(session: Session, *, call_list: Key) -> bytes:
    """Everybody on the list whom nothing final came of yet, with the whole number."""
    sheet = calls.sheet(session, call_list=call_list)
    entries = [entry for entry in sheet.entries if not entry.is_final and entry.contact is not None]
    query = select(Contact.id, Contact.value).where(Contact.id.in_([entry.contact for entry in entries]))
    numbers = dict(session.execute(query).all())
    reveals.exported(session, rows=len(entries))
    return _book(sheet, entries, numbers)


def code_of(entry: Key) -> str:
    """What stands in the first column: enough of the key to be the only one of a list."""
    return entry.hex[-12:].upper()


def take_in(desk: Desk, progress: Progress, *, call_list: Key, path: Path) -> Landed:
    """Read a workbook beside the program and write its results in one act."""
    progress.step(0, 0, "read")
    try:
        if path.stat().st_size > LARGEST:
            raise AppError("ledger.too_big", name=path.name)
        data = path.read_bytes()
    except OSError as error:
        raise AppError("ledger.unreadable_file", name=path.name) from error
    book = isolation.shared().run(read_book, data, path.name, "", seconds=_SECONDS)
    with desk.action(UseCase.CALL_LOG) as session:
        landed = write(session, call_list=call_list, book=book)
    progress.step(1, 1)
    return landed


def write(session: Session, *, call_list: Key, book: Book) -> Landed:
    """The results of a workbook into the list. Raises when it has no column for code or result."""
    sheet = calls.sheet(session, call_list=call_list)
    by_code = {code_of(entry.key): entry for entry in sheet.entries}
    written = empty = known = 0
    wrong: list[tuple[int, str]] = []
    for number, cells in _rows(book, sheet):
        entry = by_code.get(cells.get(CODE, "").strip().upper())
        if entry is None:
            wrong.append((number, "calls.row_unknown"))
            continue
        said = cells.get(RESULT, "")
        if not said.strip():
            empty += 1
            continue
        outcome = outcome_of(said)
        if outcome is None:
            wrong.append((number, "calls.result_unknown"))
        elif entry.is_final or (entry.outcome is outcome and cells.get(NOTE, "").strip() == entry.note):
            known += 1
        else:
            try:
                with session.begin_nested():
                    _log(session, entry, outcome, cells, sheet)
                written += 1
            except AppError as error:
                wrong.append((number, error.code))
    return Landed(written, empty, known, tuple(wrong))


def outcome_of(words: str) -> CallOutcome | None:
    """The outcome that a word of a dialler means."""
    said = folded(tidy(words))
    for outcome, names in WORDS.items():
        if said in {folded(name) for name in names} | {outcome.value}:
            return outcome
    return None


def _log(session: Session, entry: Entry, outcome: CallOutcome, cells: Mapping[str, str], sheet: Sheet) -> None:
    answers = {n: cells[q.words] for n, q in enumerate(sheet.questions) if cells.get(q.words, "").strip()}
    version = session.get_one(CallEntry, entry.key).version
    calls.log(
        session,
        entry=entry.key,
        seen=version,
        outcome=outcome,
        answers=answers,
        note=cells.get(NOTE, ""),
        next_at=_moment(session, cells.get(NEXT, "")),
    )


def _moment(session: Session, words: str) -> datetime | None:
    """A day or a time as a dialler writes it; one that is past means none."""
    text = tidy(words).replace("/", "-").replace(".", "-")
    zone = calendar(session).zone
    for form, has_hour in (("%Y-%m-%d %H:%M:%S", True), ("%Y-%m-%d %H:%M", True), ("%Y-%m-%d", False)):
        try:
            at = datetime.strptime(text, form).replace(tzinfo=zone)
        except ValueError:
            continue
        at = at if has_hour else at.replace(hour=10)
        return at if at > clock.now() else None
    return None


def _book(sheet: Sheet, entries: Sequence[Entry], numbers: Mapping[Key, str]) -> bytes:
    kept = io.BytesIO()
    book = xlsxwriter.Workbook(kept, {"in_memory": True})
    page = book.add_worksheet("电话名单")
    bold = book.add_format({"bold": True})
    headings = [CODE, NAME, PHONE, *(q.words for q in sheet.questions), RESULT, NEXT, NOTE]
    page.set_column(0, len(headings) - 1, 18)
    page.freeze_panes(1, 0)
    for column, words in enumerate(headings):
        page.write_string(0, column, words, bold)
    for number, entry in enumerate(entries, 1):
        phone = numbers.get(entry.contact, "") if entry.contact else ""
        for column, text in enumerate((code_of(entry.key), entry.name, phone)):
            page.write_string(number, column, text)  # a name that begins with "=" stays a name
    last = max(len(entries), 1)
    for number, question in enumerate(sheet.questions):
        if question.answers:
            page.data_validation(1, 3 + number, last, 3 + number, _choice(question.answers))
    result = headings.index(RESULT)
    page.data_validation(1, result, last, result, _choice([names[0] for names in WORDS.values()]))
    book.close()
    return kept.getvalue()


def _choice(words: Sequence[str]) -> dict[str, object]:
    """A list in the cell; Excel takes 255 characters of it."""
    kept: list[str] = []
    for each in words:
        if len(",".join([*kept, each])) <= 255:
            kept.append(each.replace(",", "，"))
    return {"validate": "list", "source": kept, "ignore_blank": True, "error_type": "warning"}


def _rows(book: Book, sheet: Sheet) -> list[tuple[int, dict[str, str]]]:
    """The rows under the headings: number of the row, heading → text."""
    names = {folded(word): heading for heading, words in HEADINGS.items() for word in words}
    names |= {folded(question.words): question.words for question in sheet.questions}
    for page in book.sheets:
        for at, row in enumerate(page.rows[:_SEARCHED]):
            columns = {
                n: names[folded(tidy(shown(cell)))] for n, cell in enumerate(row) if folded(tidy(shown(cell))) in names
            }
            if CODE in columns.values() and RESULT in columns.values():
                return [
                    (number, {name: shown(line[n]) for n, name in columns.items() if n < len(line)})
                    for number, line in enumerate(page.rows[at + 1 :], at + 2)
                    if any(shown(cell).strip() for cell in line)
                ]
    raise AppError("calls.no_headings")
