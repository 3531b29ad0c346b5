"""Ledgers out: workbooks with typed cells, frozen headings, filters and widths, safe against formula injection."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, tzinfo
from pathlib import Path
from typing import Any, NamedTuple

import xlsxwriter
from sqlalchemy import select
from sqlalchemy.orm import Session
from xlsxwriter.exceptions import FileCreateError

from models.tables import (
    Application,
    Assignment,
    Candidate,
    Channel,
    Contact,
    Department,
    Fact,
    Interview,
    Person,
    Personal,
    Position,
    Salary,
    Stage,
)
from models.values.enums import ApplicationState, Degree, FactKind, InterviewState, PayPeriod, RejectReason, SalaryKind
from models.values.keys import Key
from services import calendars
from services.errors import AppError
from services.ledgers.verify import StageLine

_COLUMNS = ("姓名", "性别", "出生日期", "身份证号", "联系电话", "备用电话", "邮箱", "微信", "学历", "毕业院校", "专业",
            "应聘岗位", "应聘部门", "信息来源", "推荐人", "招聘负责人", "登记日期", "工作年限", "现公司", "现职位",
            "现居住地", "期望薪资", "目前薪资", "状态", "淘汰原因", "入职时间", "备注")  # fmt: skip
_ROUND = ("{n}时间", "{n}面试官", "{n}结果", "{n}评价")
_ROUNDS = ("一面", "二面", "三面", "四面", "五面")
_DEGREES = {
    Degree.BELOW: "初中", Degree.SECONDARY: "高中", Degree.COLLEGE: "大专", Degree.BACHELOR: "本科",
    Degree.MASTER: "硕士", Degree.DOCTOR: "博士",
}  # fmt: skip
_GENDERS = {"male": "男", "female": "女"}
_REASONS = {
    RejectReason.SKILLS: "技能不符", RejectReason.EXPERIENCE: "经验不足", RejectReason.EDUCATION: "学历不符",
    RejectReason.SALARY: "薪资不符", RejectReason.LOCATION: "距离远", RejectReason.STABILITY: "稳定性不足",
    RejectReason.NO_SHOW: "未到", RejectReason.WITHDREW: "个人放弃", RejectReason.OTHER: "其他",
}  # fmt: skip
_MEETINGS = {InterviewState.NO_SHOW: "未到", InterviewState.CANCELLED: "取消", InterviewState.PLANNED: "待面试",
             InterviewState.CONFIRMED: "已约面"}  # fmt: skip
_CONCLUSIONS = {"strong_yes": "通过", "yes": "通过", "hold": "待定", "no": "不通过"}
_LARGEST = 32_767  # characters that Excel takes in a cell
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")


def export_applications(session: Session, path: Path, *, position: Key | None = None) -> int:
    """Write the applications of a position, or of all, as a ledger that can be imported again. Answers the rows."""
    rows = _rows(session, position)
    extra_headers = list(dict.fromkeys(name for row in rows for name in row[1]))
    rounds = max((len(row[2]) for row in rows), default=0)
    headers = [*_COLUMNS]
    for n in range(rounds):
        headers += [part.format(n=_ROUNDS[min(n, 4)]) for part in _ROUND]
    headers += extra_headers
    cells = (
        [*fixed, *_flat(meetings, rounds), *(extra.get(name, "") for name in extra_headers)]
        for fixed, extra, meetings in rows
    )
    _save(path, [("招聘台账", headers, cells)])
    return len(rows)


def write_report(
    path: Path,
    words: Mapping[str, str],
    file_name: str,
    headline: str,
    checks: Sequence[Sequence[str]],
    stages: Sequence[StageLine],
    skipped: Sequence[Sequence[Any]],
) -> None:
    """The verification report as a workbook; `words` are its headings in the language of the interface."""
    summary: list[list[Any]] = [[file_name, headline], *(list(check) for check in checks)]
    _save(
        path,
        [
            (words["summary"], [words["check"], words["finding"]], summary),
            (
                words["stages"],
                [words["stage"], words["ledger"], words["workspace"]],
                [[line.zh, line.ledger, line.system] for line in stages],
            ),
            (words["skipped"], [words["reason"], words["rows"]], skipped),
        ],
    )


def _save(path: Path, sheets: Sequence[tuple[str, Sequence[str], Iterable[Sequence[Any]]]]) -> None:
    try:
        book = xlsxwriter.Workbook(
            path, {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
        )
        head = book.add_format({"bold": True, "bottom": 1})
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
        quoted = book.add_format({"quote_prefix": True})
        for name, headers, rows in sheets:
            sheet = book.add_worksheet(name[:31])
            widths = [len(header.encode("gb18030")) + 4 for header in headers]
            for c, header in enumerate(headers):
                sheet.write_string(0, c, _text(header), head)
            last = 0
            for r, row in enumerate(rows, 1):
                last = r
                for c, value in enumerate(row):
                    _write(sheet, r, c, value, day, moment, quoted)
                    if isinstance(value, str) and value:
                        widths[c] = max(widths[c], min(40, len(value[:60].encode("gb18030")) + 2))
            for c, width in enumerate(widths):
                sheet.set_column(c, c, max(width, 12) if c else width)
            sheet.freeze_panes(1, 1)
            if last:
                sheet.autofilter(0, 0, last, len(headers) - 1)
        book.close()
    except (OSError, FileCreateError) as error:
        raise AppError("file.cannot_write", name=path.name) from error


def _write(sheet: Any, r: int, c: int, value: Any, day: Any, moment: Any, quoted: Any) -> None:
    if value is None or value == "":
        return
    if isinstance(value, bool) or not isinstance(value, (int, float, date, datetime)):
        text = _text(str(value))
        sheet.write_string(r, c, text, quoted if text.startswith(_DANGEROUS) else None)
    elif isinstance(value, datetime):
        sheet.write_datetime(r, c, value, moment)
    elif isinstance(value, date):
        sheet.write_datetime(r, c, datetime(value.year, value.month, value.day), day)  # noqa: DTZ001 (Excel has no zones)
    else:
        sheet.write_number(r, c, value)


def _text(text: str) -> str:
    return "".join(ch for ch in text if ch >= " " or ch in "\n\t")[:_LARGEST]


Line = tuple[list[Any], dict[str, str], list[list[Any]]]


def _rows(session: Session, position: Key | None) -> list[Line]:
    """Fixed columns, extra texts, meetings of every application, oldest first."""
    zone = calendars.calendar(session).zone
    query = (
        select(Application, Candidate, Position, Stage, Channel.name_zh, Person.name, Department.name)
        .join(Candidate, Candidate.id == Application.candidate_id)
        .join(Position, Position.id == Application.position_id)
        .join(Stage, Stage.id == Application.stage_id)
        .outerjoin(Channel, Channel.id == Application.channel_id)
        .outerjoin(Person, Person.id == Application.owner_id)
        .outerjoin(Department, Department.id == Position.department_id)
        .order_by(Application.created_at, Application.id)
    )
    if position is not None:
        query = query.where(Application.position_id == position)
    found = session.execute(query).all()
    people = {row[1].id for row in found}
    contacts = _by_candidate(session, Contact, people)
    personal = {p.candidate_id: p for rows in _by_candidate(session, Personal, people).values() for p in rows}
    salaries = _by_candidate(session, Salary, people)
    facts = _by_candidate(session, Fact, people)
    meetings = _meetings(session, people, zone)
    lines: list[Line] = []
    for application, person, post, stage, channel, owner, department in found:
        about = _About(contacts.get(person.id, []), personal.get(person.id), salaries.get(person.id, []))
        names = (post.title, department or "", channel or "", owner or "")
        fixed = _fixed(application, person, stage, names, about, zone)
        extra = {
            f.organisation: f.words for f in facts.get(person.id, ()) if f.kind is FactKind.EXTRA and f.organisation
        }
        lines.append((fixed, extra, meetings.get(application.id, [])))
    return lines


class _About(NamedTuple):
    """What hangs below a person."""

    contacts: list[Contact]
    own: Personal | None
    salaries: list[Salary]


def _fixed(
    application: Application,
    person: Candidate,
    stage: Stage,
    names: tuple[str, str, str, str],
    about: _About,
    zone: tzinfo,
) -> list[Any]:
    """The cells under `_COLUMNS`."""
    position, department, channel, owner = names
    ways = sorted(about.contacts, key=lambda contact: contact.rank)
    phones = [contact.value for contact in ways if contact.kind == "phone"]
    own = about.own
    started = application.closed_at if application.state is ApplicationState.HIRED else None
    reason = application.reason_note or (_REASONS[application.reason] if application.reason else "")
    return [
        person.name,
        _GENDERS.get(own.gender, "") if own else "",
        (own.birth or own.birth_text) if own else "",
        own.id_number if own else "",
        phones[0] if phones else "",
        "/".join(phones[1:]),
        next((contact.value for contact in ways if contact.kind == "email"), ""),
        next((contact.value for contact in ways if contact.kind == "wechat"), ""),
        _DEGREES[person.degree] if person.degree else "",
        person.school,
        person.major,
        position,
        department,
        channel,
        application.channel_note,
        owner,
        application.created_at.astimezone(zone).date(),
        round(person.experience_months / 12, 2) if person.experience_months is not None else "",
        person.company,
        person.title,
        person.city,
        _pay(about.salaries, SalaryKind.EXPECTED),
        _pay(about.salaries, SalaryKind.CURRENT),
        _state(application, stage),
        reason,
        started.astimezone(zone).date() if started else "",
        person.note,
    ]


def _state(application: Application, stage: Stage) -> str:
    match application.state:
        case ApplicationState.HIRED:
            return "已入职"
        case ApplicationState.REJECTED:
            return "爽约" if application.reason is RejectReason.NO_SHOW else "淘汰"
        case ApplicationState.WITHDRAWN:
            return "放弃"
    return stage.name_zh


def _pay(rows: Iterable[Salary], kind: SalaryKind) -> str:
    for row in rows:
        if row.kind is kind:
            if row.low is None:
                return row.words
            low, high = row.low // 100, (row.high or row.low) // 100
            unit = {
                PayPeriod.MONTH: "元/月",
                PayPeriod.YEAR: "元/年",
                PayPeriod.DAY: "元/天",
                PayPeriod.HOUR: "元/小时",
            }[row.period]
            amount = f"{low}" if low == high else f"{low}-{high}"
            return f"{amount}{unit}" + (f"×{row.months}" if row.months else "")
    return ""


def _meetings(session: Session, people: set[Key], zone: Any) -> dict[Key, list[list[Any]]]:
    """Per application, its interviews in order: time, interviewers, result, words."""
    from models.tables import Evaluation

    names: dict[Key, list[str]] = {}
    rows = session.execute(
        select(Assignment.interview_id, Person.name)
        .join(Person, Person.id == Assignment.person_id)
        .order_by(Assignment.is_lead.desc(), Assignment.id)
    )
    for interview, name in rows:
        names.setdefault(interview, []).append(name)
    conclusions = dict(session.execute(select(Evaluation.interview_id, Evaluation.conclusion)).all())
    found: dict[Key, list[list[Any]]] = {}
    for candidate_rows in _by_candidate(session, Interview, people).values():
        for row in sorted(candidate_rows, key=lambda i: i.starts_at):
            conclusion = conclusions.get(row.id)
            result = _MEETINGS.get(row.state) or (_CONCLUSIONS[conclusion.value] if conclusion else "")
            starts = row.starts_at.astimezone(zone).replace(tzinfo=None)
            found.setdefault(row.application_id, []).append(
                [starts, "、".join(names.get(row.id, [])), result, row.words]
            )
    return found


def _flat(meetings: list[list[Any]], rounds: int) -> list[Any]:
    flat: list[Any] = []
    for n in range(rounds):
        flat += meetings[n] if n < len(meetings) else ["", "", "", ""]
    return flat


def _by_candidate(session: Session, entity: Any, people: set[Key]) -> dict[Key, list[Any]]:
    found: dict[Key, list[Any]] = {}
    keys = sorted(people)
    for start in range(0, len(keys), 500):
        for row in session.scalars(select(entity).where(entity.candidate_id.in_(keys[start : start + 500]))):
            found.setdefault(row.candidate_id, []).append(row)
    return found
