"""Applications out as a ledger of the program's own: types, frozen heading, filter, widths, lists to choose from."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Application, Channel, Person, Stage
from models.values.enums import FactKind
from models.values.keys import Key
from services.ledgers import on_file, portrait, spoken
from services.ledgers.book import letter
from services.ledgers.on_file import Known
from services.ledgers.portrait import Names, Value
from services.ledgers.sheet_writer import Block, Line, SheetColumn, save
from services.ledgers.spoken import Language

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
_ASPECTS = (("time", "{n}时间", "Round {n} time"), ("interviewer", "{n}面试官", "Round {n} interviewer"),
            ("result", "{n}结果", "Round {n} result"), ("remark", "{n}评价", "Round {n} remarks"))  # fmt: skip
_ROUNDS = ("一面", "二面", "三面", "四面", "五面")
_AT_ONCE = 1_000  # people in memory
_Row = tuple[dict[str, Value], dict[str, str]]
"""Cells by field, and extra texts by heading."""
_SHEET = {"zh": "招聘台账", "en": "Recruiting ledger"}


def export_applications(
    session: Session, path: Path, *, position: Key | None = None, only: Collection[Key] | None = None,
    language: Language = "zh",
) -> int:  # fmt: skip
    """Write all applications, those of a position, or `only` these, as a ledger that can be imported again.

    Answers the rows. Raises `file.cannot_write`.
    """
    called = portrait.names(session, language)
    return _write(session, path, called, list(_rows(session, called, position, only)))


def export_people(
    session: Session, path: Path, *, people: Sequence[tuple[Key, Key | None]], language: Language = "zh"
) -> int:
    """Write these people (candidate, application or None), in this order. Answers the rows."""
    called = portrait.names(session, language)
    rows: list[_Row] = []
    for start in range(0, len(people), _AT_ONCE):
        part = people[start : start + _AT_ONCE]
        found = on_file.load(session, (candidate for candidate, _ in part))
        for candidate, application in part:
            known = found.get(candidate)
            if known is not None:
                way = known.applications.get(application) if application is not None else None
                rows.append((portrait.of(known, way, called), _extra(known)))
    return _write(session, path, called, rows)


def _write(session: Session, path: Path, called: Names, rows: Sequence[_Row]) -> int:
    language = called.language
    rounds = sorted({int(name[5]) for cells, _ in rows for name in cells if name.startswith("round")})
    extras = list(dict.fromkeys(header for _, extra in rows for header in extra))
    columns = _columns(rounds, extras, language)
    lines = [
        Line([extra.get(c.header, "") if c.field == "keep" else cells.get(c.field, "") for c in columns])
        for cells, extra in rows
    ]
    lists = _lists(session, columns, language)
    save(path, None, [Block(_SHEET[language], [1], columns, lines, [], [], lists)])
    return len(rows)


def _columns(rounds: Sequence[int], extras: Sequence[str], language: Language) -> tuple[SheetColumn, ...]:
    named: list[tuple[str, str]] = [(name, zh if language == "zh" else en) for name, zh, en in _FIELDS]
    for n in rounds:
        for aspect, zh, en in _ASPECTS:
            words = zh.format(n=_ROUNDS[min(n, 5) - 1]) if language == "zh" else en.format(n=n)
            named.append((f"round{n}.{aspect}", words))
    named += [("keep", header) for header in extras]
    return tuple(SheetColumn(letter(n), header, name) for n, (name, header) in enumerate(named))


def _rows(session: Session, called: Names, position: Key | None, only: Collection[Key] | None) -> Iterator[_Row]:
    """Cells by field and extra texts by heading of every application, oldest first."""
    query = select(Application.id, Application.candidate_id).order_by(Application.created_at, Application.id)
    if position is not None:
        query = query.where(Application.position_id == position)
    wanted = set(only) if only is not None else None
    found = [row for row in session.execute(query) if wanted is None or row[0] in wanted]
    for start in range(0, len(found), _AT_ONCE):
        part = found[start : start + _AT_ONCE]
        people = on_file.load(session, (candidate for _, candidate in part))
        for key, candidate in part:
            known = people.get(candidate)
            if known is not None:
                yield portrait.of(known, known.applications[key], called), _extra(known)


def _extra(known: Known) -> dict[str, str]:
    return {f.organisation: f.words for f in known.facts if f.kind is FactKind.EXTRA and f.organisation}


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
