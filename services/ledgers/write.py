"""Applications out as a ledger of the program's own: types, frozen heading, filter, widths, lists to choose from."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import func, select, type_coerce
from sqlalchemy.orm import Session
from sqlalchemy.types import NULLTYPE

from models.tables import Application, Candidate, Channel, Person, Stage
from models.values.enums import FactKind
from models.values.keys import Key
from services.jobs import Desk
from services.ledgers import portrait, spoken
from services.ledgers.book import letter
from services.ledgers.calm import calm_collector
from services.ledgers.on_file import Known, OnFile
from services.ledgers.portrait import Round, Value
from services.ledgers.sheet_writer import Block, Line, SheetColumn, save
from services.ledgers.spoken import Language
from services.progress import Progress, Quiet

_FIELDS: tuple[tuple[str, str, str], ...] = (
    ("name", "姓名", "Name"), ("gender", "性别", "Gender"), ("birth_date", "出生日期", "Date of birth"),
    ("id_number", "身份证号", "ID number"), ("phone", "联系电话", "Phone"), ("alt_phone", "备用电话", "Other phone"),
    ("email", "邮箱", "E-mail"), ("wechat", "微信", "WeChat"), ("degree", "学历", "Degree"),
    ("school", "毕业院校", "School"), ("major", "专业", "Major"), ("position_applied", "应聘岗位", "Position applied"),
    ("department_applied", "应聘部门", "Department"), ("source_channel", "信息来源", "Source channel"),
    ("referrer", "推荐人", "Referrer"), ("recruiter", "招聘负责人", "Recruiter"),
    ("applied_or_sourced_on", "登记日期", "Application date"), ("years_experience", "工作年限", "Years of experience"),
    ("current_company", "现公司", "Current company"), ("current_title", "现职位", "Current title"),
    ("address", "现居住地", "Address"), ("expected_salary", "期望薪资", "Expected salary"),
    ("current_salary", "目前薪资", "Current salary"), ("stage", "状态", "Status"),
    ("reject_reason", "淘汰原因", "Rejection reason"), ("start_date", "入职时间", "Start date"),
    ("remarks", "备注", "Remarks"),
)  # fmt: skip
_NAMES = tuple(name for name, _, _ in _FIELDS)
_ASPECTS = (("time", "{n}时间", "Round {n} time"), ("interviewer", "{n}面试官", "Round {n} interviewer"),
            ("result", "{n}结果", "Round {n} result"), ("remark", "{n}评价", "Round {n} remarks"))  # fmt: skip
_ROUNDS = ("一面", "二面", "三面", "四面", "五面")
_AT_ONCE = 1_000  # people in memory
_DENSE = 0.5  # of all people: then those between are read too, which costs less than asking for each
_Wanted = tuple[Any, Any]
"""Candidate and application (or None) by their stored keys."""
_UNTOLD: tuple[Value, ...] = ("",) * len(_ASPECTS)
_SHEET = {"zh": "招聘台账", "en": "Recruiting ledger"}


class _Row(NamedTuple):
    """The cells of `_FIELDS`, of the interviews by round, and extra texts by heading."""

    cells: list[Value]
    rounds: dict[int, Round]
    extra: dict[str, str]


def export_applications(
    session: Session, path: Path, *, position: Key | None = None, only: Collection[Key] | None = None,
    language: Language = "zh", progress: Progress | None = None,
) -> int:  # fmt: skip
    """Write all applications, those of a position, or `only` these, as a ledger that can be imported again.

    Oldest first. Answers the rows. Raises `file.cannot_write`.
    """
    query = select(type_coerce(Application.candidate_id, NULLTYPE), type_coerce(Application.id, NULLTYPE))
    if position is not None:
        query = query.where(Application.position_id == position)
    found = session.execute(query.order_by(Application.created_at, Application.id)).all()
    if only is not None:
        chosen = set(map(OnFile(session).stored, only))
        found = [row for row in found if row[1] in chosen]
    return _write(session, path, [(candidate, key) for candidate, key in found], language, progress or Quiet())


def send_out(desk: Desk, progress: Progress, *, path: Path, language: Language = "zh") -> int:
    """`export_applications` as long work, with progress; cancelled, it leaves the file that was there before."""
    with desk.reading() as session:
        return export_applications(session, path, language=language, progress=progress)


def send_people_out(
    desk: Desk, progress: Progress, *, path: Path, people: Sequence[tuple[Key, Key | None]], language: Language = "zh"
) -> int:
    """`export_people` as long work."""
    with desk.reading() as session:
        return export_people(session, path, people=people, language=language, progress=progress)


def export_people(
    session: Session, path: Path, *, people: Sequence[tuple[Key, Key | None]], language: Language = "zh",
    progress: Progress | None = None,
) -> int:  # fmt: skip
    """Write these people (candidate, application or None), in this order. Answers the rows."""
    stored = OnFile(session).stored
    wanted = [(stored(candidate), stored(key) if key is not None else None) for candidate, key in people]
    return _write(session, path, wanted, language, progress or Quiet())


def _write(session: Session, path: Path, wanted: Sequence[_Wanted], language: Language, progress: Progress) -> int:
    with calm_collector():
        rows = _rows(session, wanted, language, progress)
        rounds = sorted({number for row in rows for number in row.rounds})
        extras = list(dict.fromkeys(header for row in rows for header in row.extra))
        columns = _columns(rounds, extras, language)
        for row in rows:
            for number in rounds:
                row.cells.extend(row.rounds.get(number, _UNTOLD))
            row.cells.extend([row.extra.get(header, "") for header in extras])
        lines = [Line(row.cells) for row in rows]
        lists = _lists(session, columns, language)
        save(path, None, [Block(_SHEET[language], [1], columns, lines, [], [], lists)], progress)
    return len(rows)


def _columns(rounds: Sequence[int], extras: Sequence[str], language: Language) -> tuple[SheetColumn, ...]:
    named: list[tuple[str, str]] = [(name, zh if language == "zh" else en) for name, zh, en in _FIELDS]
    for n in rounds:
        for aspect, zh, en in _ASPECTS:
            words = zh.format(n=_ROUNDS[min(n, 5) - 1]) if language == "zh" else en.format(n=n)
            named.append((f"round{n}.{aspect}", words))
    named += [("keep", header) for header in extras]
    return tuple(SheetColumn(letter(n), header, name) for n, (name, header) in enumerate(named))


def _rows(session: Session, wanted: Sequence[_Wanted], language: Language, progress: Progress) -> list[_Row]:
    """The rows in the order in which they are wanted. People are read in the order of their keys, as they lie on the
    disk: another order would take each page again and again.
    """
    called = portrait.names(session, language, as_stored=True)
    on_file = OnFile(session, as_stored=True)
    places: dict[Any, list[tuple[int, Any]]] = {}
    for n, (candidate, key) in enumerate(wanted):
        places.setdefault(candidate, []).append((n, key))
    keys = sorted(places)
    everybody = session.scalar(select(func.count()).select_from(Candidate)) or 0
    is_dense = len(keys) >= _DENSE * everybody
    rows: list[_Row | None] = [None] * len(wanted)
    same: dict[Value, Value] = {}
    for start in range(0, len(keys), _AT_ONCE):
        progress.step(start, len(keys), "read")
        for candidate, known in on_file.load(keys[start : start + _AT_ONCE], are_neighbours=is_dense).items():
            for n, key in places[candidate]:
                cells, rounds = portrait.told(known, known.applications.get(key), called)
                values = [cells.get(name, "") for name in _NAMES]
                rows[n] = _Row([same.setdefault(value, value) for value in values], rounds, _extra(known))
    return [row for row in rows if row is not None]


def _extra(known: Known) -> dict[str, str]:
    return {f.organisation: f.words for f in known.facts if f.kind == FactKind.EXTRA and f.organisation}


def _lists(session: Session, columns: Sequence[SheetColumn], language: Language) -> dict[int, list[str]]:
    """What may be chosen in the columns that have a closed vocabulary."""
    zh = language == "zh"
    channels = session.scalars(select(Channel).order_by(Channel.rank))
    stages = [row.name_zh if zh else row.name_en for row in session.scalars(select(Stage).order_by(Stage.rank))]
    words = {
        "gender": list(spoken.genders(language).values()),
        "degree": list(spoken.degrees(language).values()),
        "source_channel": [c.name_zh if zh else c.name_en for c in channels],
        "stage": list(dict.fromkeys([*stages, *spoken.endings(language)])),
        "recruiter": list(session.scalars(select(Person.name).where(Person.is_active).order_by(Person.name).limit(12))),
    }
    results = list(dict.fromkeys(spoken.conclusions(language).values()))
    found = {}
    for place, column in enumerate(columns):
        choices = results if column.field.endswith(".result") else words.get(column.field)
        if choices:
            found[place] = choices
    return found
