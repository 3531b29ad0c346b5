"""`main.py report NAME`: the figures of the window on the console, as JSON, as .xlsx or as PDF."""

from __future__ import annotations

import argparse
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from sqlalchemy import or_, select

from desktop.command_line import Answer
from desktop.commands import opened
from desktop.export_command import note_taken
from models.values import clock
from services.errors import AppError
from services.insights import stays
from services.insights.funnel import funnel
from services.insights.scope import OFFICE_ZONE, Scope
from services.reports.saving import keep
from services.reveals import Taken
from views.common.wording import locale, said

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from services.reports.content import Report

NAMES = ("funnel", "insights", "health", "daily", "pool", "kpi")


def report(given: argparse.Namespace) -> Answer:
    """One report of a workspace, in the language of the interface."""
    with opened(given) as local:
        stays.follow(local.workspace)
        with local.workspace.reading() as session:
            scope = _scope(session, given)
            if given.report == "funnel" and not (given.xlsx or given.pdf):
                return _funnel(session, scope)
            found = _gathered(session, given, scope)
        if given.xlsx or given.pdf:
            note_taken(local.workspace, len(found.sections), Taken.REPORT)
    answer = Answer(data=found.data(), lines=_lines(found))
    for path, made in ((given.xlsx, _xlsx), (given.pdf, _pdf)):
        if path is not None:
            keep(path, made(found))
            answer.lines.append(str(path))
    return answer


def _scope(session: Session, given: argparse.Namespace) -> Scope:
    from models.tables import Department, Position

    today = clock.today(OFFICE_ZONE)
    scope = Scope.last_days(given.days, today)
    if given.report == "daily" and not given.begin and given.days == _USUAL_DAYS:
        scope = Scope(today, today)
    if given.report == "pool" and not given.begin and given.days == _USUAL_DAYS:
        scope = Scope.last_days(_WEEK, today)
    if given.month:
        scope = scope.of_month(given.month)
    if given.begin:
        scope = Scope(given.begin, given.end or today - timedelta(days=1))
    if scope.end < scope.start:
        raise AppError("report.window_backwards", start=scope.start, end=scope.end)
    departments = _named(session, select(Department.id).where(Department.name == given.department), given.department)
    titles = or_(Position.title == given.position, Position.title.startswith(f"{given.position}（"))
    positions = _named(session, select(Position.id).where(titles), given.position)
    return Scope(scope.start, scope.end, positions=positions, departments=departments)


_USUAL_DAYS, _WEEK = 90, 7


def _named(session: Session, query: Any, name: str) -> tuple[Any, ...]:
    if not name:
        return ()
    found = tuple(session.scalars(query))
    if not found:
        raise AppError("report.nothing_named", name=name)
    return found


def _gathered(session: Session, given: argparse.Namespace, scope: Scope) -> Report:
    from services.reports.daily import daily_report
    from services.reports.health import health_report
    from services.reports.insights import insights_report
    from services.reports.kpi import kpi_report
    from services.reports.pool import pool_report
    from views.insights.report_desk import remark

    language = locale().name()
    month = given.month or (clock.today(OFFICE_ZONE).replace(day=1) - timedelta(days=1)).replace(day=1)
    if given.report == "kpi":
        return kpi_report(session, scheme=given.scheme, month=month, scope=scope, language=language)
    if given.report == "health":
        return health_report(session, month=month, scope=scope, language=language)
    if given.report == "pool":
        return pool_report(session, scope=scope, language=language)
    if given.report == "daily":
        return daily_report(session, scope=scope, language=language)
    return insights_report(session, scope=scope, language=language, word=remark)


def _xlsx(found: Report) -> bytes:
    from services.reports import workbook

    return workbook.write(found)


def _pdf(found: Report) -> bytes:
    from services.reports import paper

    return paper.write(found)


def _lines(found: Report) -> list[str]:
    if found.code == "daily":
        from services.reports.daily import chat_text

        return chat_text(found).splitlines()
    from services.reports.paper import said as worded

    lines = [found.title, found.subtitle, "", *found.sentences]
    for section in found.sections:
        if section.code == "dictionary":
            continue
        lines += ["", section.title, "  " + "  ".join(column.title for column in section.columns)]
        for row in section.rows:
            cells = (worded(value, column.kind) for value, column in zip(row, section.columns, strict=True))
            lines.append("  " + "  ".join(cells))
    return lines


def _funnel(session: Session, scope: Scope) -> Answer:
    """The funnel of the applications of the window, with conversion by completed stays."""
    found = funnel(session, scope=scope)
    answer = Answer(data={"from": scope.start, "to": scope.end, "applications": found.applications, "stages": []})
    answer.lines.append(f"{scope.start} – {scope.end}")
    for bar in found.bars:
        rate = bar.conversion
        value = "–" if rate.value is None else f"{rate.value:.0%}"
        name = bar.rung.name
        small = QCoreApplication.translate("CommandLine", "few") if rate.is_small else ""
        answer.lines.append(f"{bar.reached:7}  {value:>5}  n={rate.whole:<6} {said(name)} {small}".rstrip())
        answer.data["stages"].append(
            {
                "code": bar.rung.code,
                "name": {"zh": name.zh, "en": name.en},
                "reached": bar.reached,
                "completed": rate.whole,
                "forward": rate.part,
                "conversion": rate.value,
                "still_open": rate.still_open,
            }
        )
    return answer
