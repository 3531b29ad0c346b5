"""The people behind a figure: every bar, band and rate opens the list of those it counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session

from models.tables import Application, Candidate, Channel, Contact, ImportRow, Position, Stage
from models.values import clock
from models.values.bilingual import Words
from models.values.enums import ApplicationState, RejectReason
from models.values.experience import months_until
from models.values.keys import Key
from services import search
from services.insights.durations import completed
from services.insights.experiments import of_arm
from services.insights.funnel import reached, stage_outcomes
from services.insights.metrics.dictionary import BY_CODE
from services.insights.metrics.measure import Part, applications_behind
from services.insights.past import read
from services.insights.raters import rated_by
from services.insights.scope import Scope
from services.search import Filters, Snippet

PAGE = 2_000
CHUNK = 500
SEARCHED = 200  # people of a search that are listed
WITH_LINES = 60  # of them, how many show the line that they were found by
NO_FILTERS = Filters()
_WORK = (Candidate.title, Candidate.company, Candidate.experience_months, Candidate.experience_at)


class Figure(StrEnum):
    """What was clicked."""

    REACH = "reach"  # who ever reached the stage
    CONVERTED = "converted"  # who went on from it
    STOPPED = "stopped"  # who left it and did not go on
    STILL_OPEN = "still_open"
    STAGE_TIME = "stage_time"  # completed stays
    OVERDUE = "overdue"  # completed stays over the limit
    CHANNEL = "channel"
    REASON = "reason"
    SEARCH = "search"
    EVERYBODY = "everybody"
    METRIC = "metric"  # the cases of a metric of the dictionary
    RATED = "rated"  # whom an interviewer rated beside others
    ARM = "arm"  # the applications of one arm of an experiment
    TO_FILL = "to_fill"  # came with an import, and phone or channel is missing


class Kept(StrEnum):
    """Which of all people to list."""

    ALL = "all"
    RUNNING = "running"  # with an open application
    STARRED = "starred"


@dataclass(frozen=True, slots=True)
class Question:
    """Whom to list: a figure, its scope, and which stage, channel, reason or words."""

    figure: Figure
    scope: Scope | None = None
    rung: str = ""  # code of the stage
    channel: Key | None = None
    reason: RejectReason | None = None
    words: str = ""
    kept: Kept = Kept.ALL
    batch: Key | None = None  # the import
    filters: Filters = NO_FILTERS  # of a search
    metric: str = ""
    part: Part = Part.ALL
    only: tuple[tuple[str, Key | str | None], ...] = ()  # columns of the metric's cases
    person: Key | None = None  # the interviewer
    experiment: Key | None = None
    arm: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """One line of the list."""

    candidate: Key
    application: Key | None
    name: str
    is_starred: bool
    position: str
    stage: Words | None
    state: ApplicationState | None
    channel: Words | None
    created_at: datetime
    entered_at: datetime | None
    reason: RejectReason | None
    job: str = ""  # present or last job title
    company: str = ""
    months: int | None = None  # of work, until today
    snippet: Snippet | None = None  # of a search: where the words stand


@dataclass(frozen=True, slots=True)
class People:
    """The list, and how many there are in all when it is cut."""

    question: Question
    total: int
    rows: tuple[Person, ...]
    stage: Words | None = None
    is_more: bool = False  # of a search: at least so many


def people(session: Session, *, question: Question) -> People:
    """The people behind a figure, newest first."""
    if question.figure is Figure.SEARCH:
        return _searched(session, question)
    if question.figure is Figure.EVERYBODY:
        return _everybody(session, question)
    if question.figure is Figure.TO_FILL:
        return _to_fill(session, question)
    if question.figure is Figure.ARM:
        assert question.experiment is not None
        applications, stage = of_arm(session, question.experiment, question.arm), None
    else:
        assert question.scope is not None
        applications, stage = _applications(session, question, question.scope)
    rows = _rows(session, applications[:PAGE])
    return People(question, len(applications), tuple(sorted(rows, key=lambda p: p.created_at, reverse=True)), stage)


def _applications(session: Session, question: Question, scope: Scope) -> tuple[list[Key], Words | None]:
    figure = question.figure
    if figure is Figure.METRIC:
        metric = BY_CODE[question.metric]
        return applications_behind(session, metric, scope, question.part, **dict(question.only)), None
    if figure is Figure.RATED:
        assert question.person is not None
        return rated_by(session, scope, question.person), None
    if figure in {Figure.CHANNEL, Figure.REASON}:
        return list(session.scalars(_plain(question, scope))), None
    past = read(session, scope, with_keys=True)
    steps = past.steps
    number = next((n for n, rung in enumerate(steps.rungs) if rung.code == question.rung), 0)
    stage = steps.rungs[number].name if steps.rungs else None
    if figure is Figure.REACH:
        return reached(past, scope, number), stage
    if figure in {Figure.STAGE_TIME, Figure.OVERDUE}:
        return completed(session, past, scope, number, only_late=figure is Figure.OVERDUE), stage
    wanted = {Figure.CONVERTED: "forward", Figure.STOPPED: "stopped", Figure.STILL_OPEN: "open"}[figure]
    outcomes = stage_outcomes(past, scope, number)
    return [key for key, outcome in outcomes.items() if outcome == wanted], stage


def _plain(question: Question, scope: Scope) -> Select[Key]:
    query = select(Application.id).join(Position, Position.id == Application.position_id).where(*scope.filters())
    if question.figure is Figure.CHANNEL:
        return query.where(scope.within(Application.created_at), Application.channel_id == question.channel)
    return query.where(scope.within(Application.closed_at), Application.reason == question.reason)  # type: ignore[arg-type]


def _rows(session: Session, applications: Sequence[Key]) -> list[Person]:
    rows = []
    today = clock.now().date()
    channels = {row.id: Words(row.name_zh, row.name_en) for row in session.scalars(select(Channel))}
    for start in range(0, len(applications), CHUNK):
        query = (
            select(Application, Candidate.name, Candidate.starred_at, Position.title, Stage, *_WORK)
            .join(Candidate, Candidate.id == Application.candidate_id)
            .join(Position, Position.id == Application.position_id)
            .join(Stage, Stage.id == Application.stage_id)
            .where(Application.id.in_(applications[start : start + CHUNK]))
        )
        for row, name, starred, title, stage, job, company, months, told in session.execute(query):
            rows.append(
                Person(
                    row.candidate_id,
                    row.id,
                    name,
                    starred is not None,
                    title,
                    Words(stage.name_zh, stage.name_en),
                    row.state,
                    channels.get(row.channel_id) if row.channel_id else None,
                    row.created_at,
                    row.entered_at,
                    row.reason,
                    job,
                    company,
                    months_until(today, months, told),
                )
            )
    return rows


def _searched(session: Session, question: Question) -> People:
    """By words and filters through the full-text index, with the line that each was found by."""
    found = search.people(session, text=question.words, filters=question.filters, limit=SEARCHED)
    lines = search.snippets(session, keys=found.keys[:WITH_LINES], text=question.words)
    rows = tuple(replace(row, snippet=lines.get(row.candidate)) for row in _latest(session, found.keys))
    return People(question, found.total, rows, is_more=found.is_more)


def _everybody(session: Session, question: Question) -> People:
    """All people, the newest records first."""
    query = select(Candidate.id).where(Candidate.merged_into_id.is_(None))
    if question.kept is Kept.STARRED:
        query = query.where(Candidate.starred_at.is_not(None))
    elif question.kept is Kept.RUNNING:
        running = Application.state == ApplicationState.OPEN
        query = query.where(Candidate.id.in_(select(Application.candidate_id).where(running)))
    return _listed(session, question, query)


def _to_fill(session: Session, question: Question) -> People:
    """Whom an import brought and who cannot be called, or whose channel nobody knows."""
    came = select(ImportRow.candidate_id).where(ImportRow.batch_id == question.batch)
    with_phone = select(Contact.candidate_id).where(Contact.kind == "phone", Contact.is_valid)
    with_channel = select(Application.candidate_id).where(Application.channel_id.is_not(None))
    return _listed(
        session,
        question,
        select(Candidate.id).where(
            Candidate.id.in_(came),
            Candidate.merged_into_id.is_(None),
            or_(Candidate.id.not_in(with_phone), Candidate.id.not_in(with_channel)),
        ),
    )


def _listed(session: Session, question: Question, query: Select[Key]) -> People:
    total = session.scalar(select(func.count()).select_from(query.subquery())) or 0
    keys = session.scalars(query.order_by(Candidate.created_at.desc()).limit(PAGE)).all()
    return People(question, total, tuple(_latest(session, keys)))


def _latest(session: Session, people: Sequence[Key]) -> list[Person]:
    """One line per person, with the latest application where there is one, in the order of the keys."""
    known: dict[Key, Person] = {}
    today = clock.now().date()
    for start in range(0, len(people), CHUNK):
        chunk = people[start : start + CHUNK]
        query = select(Application.candidate_id, Application.id).where(Application.candidate_id.in_(chunk))
        latest = dict(session.execute(query.order_by(Application.created_at)).all())  # the last of each stays
        known.update({row.candidate: row for row in _rows(session, list(latest.values()))})
        rest = [key for key in chunk if key not in known]
        plain = select(Candidate.id, Candidate.name, Candidate.starred_at, Candidate.created_at, *_WORK)
        for key, name, starred, created, job, company, months, told in session.execute(
            plain.where(Candidate.id.in_(rest))
        ):
            worked = months_until(today, months, told)
            known[key] = Person(
                key, None, name, starred is not None, "", None, None, None, created, None, None, job, company, worked
            )
    return [known[key] for key in people if key in known]
