"""Every metric of the dictionary agrees with a slow, plain computation over random pasts, on both databases."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import pairwise
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Application, Candidate, Contact, Salary, Stage, StageEvent
from models.values import clock
from models.values.enums import (
    ApplicationState,
    CallOutcome,
    InterviewState,
    MoveKind,
    PacketState,
    RejectReason,
    StageKind,
)
from models.values.keys import Key
from services import field_dictionary, fullness
from services.insights.metrics.dictionary import BY_CODE, METRICS, definitions
from services.insights.metrics.measure import Part, applications_behind, measure, measure_by, wilson
from services.insights.metrics.metric import Unit
from services.insights.scope import Scope
from services.use_cases import UseCase
from services.workspace import Workspace
from tests import factories
from tests.services.insights import random_office
from tests.services.insights.random_office import NOW, PROCESSES, Applied, Office

SCOPE = Scope(date(2024, 2, 1), date(2024, 3, 31))
DAY = timedelta(days=1)
FORWARD = (MoveKind.FORWARD, MoveKind.HIRED)
ACCEPTED = (StageKind.ONBOARDING, StageKind.PROBATION, StageKind.HIRED)

Case = tuple[float | None, float]
"""A share: hits (None while open) and weight. A span: days (None while open), weight 1."""


def inside(at: datetime | None) -> bool:
    return at is not None and SCOPE.from_at <= at < SCOPE.to_at


def first_response(office: Office) -> Iterator[Case]:
    for one in office.applied:
        if inside(one.created):
            answers = [e.at for e in one.events[1:]] + one.contacts
            # A talk is with the person: it answers every application of theirs that it names, or all if it names none.
            first = min(answers, default=None)
            if first is not None and first - one.created <= timedelta(milliseconds=1):
                continue  # a ledger that names no day of it
            if first is not None:
                yield float(first - one.created < timedelta(hours=24)), 1
            else:
                yield (None if NOW - one.created < timedelta(hours=24) else 0.0), 1


def scheduling(office: Office) -> Iterator[Case]:
    for one in office.applied:
        for stage, entered, left, _ in one.stays():
            if one.kind_of(stage) is not StageKind.INTERVIEW or not inside(entered):
                continue
            starts = [
                m.starts
                for m in one.meetings
                if m.stage == stage
                and m.state is not InterviewState.CANCELLED
                and m.starts >= entered
                and (left is None or m.starts <= left)
            ]
            if starts:
                yield float(min(starts) - entered <= 2 * DAY), 1
            elif left is None and not any(
                m.stage == stage
                and m.state is not InterviewState.CANCELLED
                and timedelta() < entered - m.starts <= timedelta(minutes=15)
                for m in one.meetings
            ):
                yield (None if NOW - entered <= 2 * DAY else 0.0), 1


def accepted_at(one: Applied) -> datetime | None:
    return min((entered for stage, entered, _, _ in one.stays() if one.kind_of(stage) in ACCEPTED), default=None)


def time_to_hire(office: Office) -> Iterator[Case]:
    for one in office.applied:
        accepted = accepted_at(one)
        if accepted is not None and inside(accepted) and accepted - one.created > timedelta(milliseconds=1):
            yield (accepted - one.created) / DAY, 1


def time_to_fill(office: Office) -> Iterator[Case]:
    for position, approved in office.opened.items():
        offers = [at for one in office.applied if one.position == position and (at := accepted_at(one))]
        if not offers or not inside(min(offers)):
            continue
        first, paused = min(offers), timedelta()
        for start, end in office.pauses[position]:
            paused += max(min(end or first, first) - max(start, approved), timedelta())
        yield max((first - approved - paused) / DAY, 0.0), 1


def conversions(office: Office, *kinds: StageKind) -> Iterator[Case]:
    for one in office.applied:
        for code, kind, _ in PROCESSES[one.process]:
            spans = [s for s in one.stays() if s[0] == code and inside(s[1])]
            if not spans or kind is StageKind.HIRED or (kinds and kind not in kinds):
                continue
            if any(outcome in FORWARD for _, _, _, outcome in spans):
                yield 1.0, 1
            else:
                yield (None if any(left is None for _, _, left, _ in spans) else 0.0), 1


def screening_accuracy(office: Office) -> Iterator[Case]:
    for one in office.applied:
        roles = {code: (kind, role) for code, kind, role in PROCESSES[one.process]}
        early = {
            code
            for code, (kind, role) in roles.items()
            if kind in (StageKind.INTAKE, StageKind.SCREENING) and role == random_office.HR
        }
        spans = one.stays()
        for (stage, _, left, outcome), after in pairwise(spans):
            if stage in early and outcome in FORWARD and after[0] not in early and inside(left):
                yield (None if after[2] is None else float(after[3] in FORWARD)), 1


def travelled(office: Office) -> Iterator[Case]:
    for one in office.applied:
        if inside(one.created):
            route = [code for code, _, _ in PROCESSES[one.process]]
            yield max((route.index(stage) + 1) / len(route) for stage, _, _, _ in one.stays()), 1


def show_up(office: Office) -> Iterator[Case]:
    for one in office.applied:
        for m in one.meetings:
            if inside(m.starts) and m.starts < NOW and m.state is not InterviewState.CANCELLED:
                is_open = m.state in (InterviewState.PLANNED, InterviewState.CONFIRMED)
                yield (None if is_open else float(m.state is InterviewState.HELD)), 1


def due(office: Office) -> Iterator[tuple[datetime, datetime | None]]:
    for one in office.applied:
        for m in one.meetings:
            if inside(m.starts) and m.state is InterviewState.HELD:
                for limit, came in m.panel:
                    yield limit or m.ends + DAY, came


def evaluation_on_time(office: Office) -> Iterator[Case]:
    for limit, came in due(office):
        if came is not None:
            yield float(came <= limit), 1
        else:
            yield (None if limit >= NOW else 0.0), 1


def evaluation_completion(office: Office) -> Iterator[Case]:
    for _, came in due(office):
        yield float(came is not None), 1


def standard_reasons(office: Office) -> Iterator[Case]:
    for one in office.applied:
        for event in one.events:
            if event.kind is MoveKind.REJECTED and inside(event.at):
                yield float(event.reason not in (None, RejectReason.OTHER)), 1


def reuse(office: Office) -> Iterator[Case]:
    for one in office.applied:
        for m in one.meetings:
            if inside(m.starts) and m.state is InterviewState.HELD:
                yield float(one.channel == "pool"), 1


def referral_conversion(office: Office) -> Iterator[Case]:
    for one in office.applied:
        if inside(one.created) and one.channel == "referral":
            is_open = one.state is ApplicationState.OPEN
            yield (None if is_open else float(one.state is ApplicationState.HIRED)), 1


def offer_acceptance(office: Office) -> Iterator[Case]:
    yield from conversions(office, StageKind.OFFER)
    for one in office.applied:
        if one.process == "short":  # no stage of its own for the offer
            found = [
                (left, kind)
                for stage, entered, left, kind in one.stays()
                if stage == "approval" and inside(entered) and kind is not MoveKind.REJECTED
            ]
            if found:
                went_on = any(kind in FORWARD for _, kind in found)
                yield (1.0 if went_on else None if any(left is None for left, _ in found) else 0.0), 1


def arrival(office: Office) -> Iterator[Case]:
    for one in office.applied:
        late = [(one.kind_of(stage), at, left) for stage, at, left, _ in one.stays() if one.kind_of(stage) in ACCEPTED]
        if late and inside(min(at for _, at, _ in late)):
            if any(kind is not StageKind.ONBOARDING for kind, _, _ in late):
                yield 1.0, 1
            else:
                yield (None if any(left is None for _, _, left in late) else 0.0), 1


def members(office: Office, at: datetime) -> Iterator[tuple[Applied, list[Applied]]]:
    """Who was in the pool at an instant, by the latest application, with everything they ever did."""
    people: dict[object, list[Applied]] = defaultdict(list)
    for one in office.applied:
        people[one.person].append(one)
    for all_of in people.values():
        before = [one for one in all_of if one.created < at]
        gone = (ApplicationState.REJECTED, ApplicationState.WITHDRAWN)
        if before and all(one.state in gone and one.events[-1].at < at for one in before):
            yield max(before, key=lambda one: one.created), all_of


def talks(all_of: list[Applied]) -> list[datetime]:
    return [at for one in all_of for at in one.contacts if inside(at)]


def held(all_of: list[Applied]) -> list[datetime]:
    return [m.starts for one in all_of for m in one.meetings if m.state is InterviewState.HELD]


def pool_active(office: Office) -> Iterator[Case]:
    since = SCOPE.to_at - timedelta(days=183)
    for last, all_of in members(office, SCOPE.to_at):
        heard = [last.created, *held(all_of), *(at for one in all_of for at in one.contacts)]
        yield float(any(since <= at < SCOPE.to_at for at in heard)), 1


def pool_recontact(office: Office) -> Iterator[Case]:
    for _, all_of in members(office, SCOPE.from_at):
        yield float(bool(talks(all_of))), 1


def pool_activation(office: Office) -> Iterator[Case]:
    silent = (None, CallOutcome.NO_ANSWER, CallOutcome.WRONG_NUMBER, CallOutcome.DO_NOT_CALL)
    for _, all_of in members(office, SCOPE.from_at):
        yield float(any(how not in silent and inside(at) for one in all_of for how, at in one.calls)), 1


def pool_interview(office: Office) -> Iterator[Case]:
    for _, all_of in members(office, SCOPE.from_at):
        if found := talks(all_of):
            if any(min(found) <= at < NOW for at in held(all_of)):
                yield 1.0, 1
            else:
                yield (None if min(found) > NOW - timedelta(days=14) else 0.0), 1


def hires(one: Applied) -> bool:
    return any(event.kind is MoveKind.HIRED and inside(event.at) for event in one.events)


def pool_conversion(office: Office) -> Iterator[Case]:
    for _, all_of in members(office, SCOPE.from_at):
        yield float(any(hires(one) for one in all_of)), 1


def pool_value(office: Office) -> Iterator[Case]:
    for one in office.applied:
        if hires(one):
            yield float(one.channel == "pool"), 1


def satisfied(audience: str) -> Callable[[Office], Iterator[Case]]:
    def plain(office: Office) -> Iterator[Case]:
        for asked, points, at in office.answers:
            if asked == audience and points and inside(at):
                yield float(sum(points) / len(points) >= 4), 1

    return plain


def survey_response(office: Office) -> Iterator[Case]:
    for state, sent in office.surveys:
        if inside(sent):
            assert sent is not None
            is_young = state is PacketState.OUT and NOW - sent < timedelta(days=14)
            yield (None if is_young else float(state is PacketState.LANDED)), 1


PLAIN: dict[str, Callable[[Office], Iterator[Case]]] = {
    "first_response": first_response,
    "scheduling": scheduling,
    "time_to_hire": time_to_hire,
    "time_to_fill": time_to_fill,
    "stage_conversion": conversions,
    "offer_acceptance": offer_acceptance,
    "arrival": arrival,
    "probation_pass": lambda office: conversions(office, StageKind.PROBATION),
    "screening_accuracy": screening_accuracy,
    "channel_quality": travelled,
    "show_up": show_up,
    "evaluation_on_time": evaluation_on_time,
    "evaluation_completion": evaluation_completion,
    "standard_reasons": standard_reasons,
    "reuse": reuse,
    "referral_conversion": referral_conversion,
    "pool_active": pool_active,
    "pool_recontact": pool_recontact,
    "pool_activation": pool_activation,
    "pool_interview": pool_interview,
    "pool_conversion": pool_conversion,
    "pool_value": pool_value,
    "candidate_satisfaction": satisfied("candidate"),
    "survey_response": survey_response,
    "department_satisfaction": satisfied("department"),
    "colleague_satisfaction": satisfied("colleague"),
}


@pytest.fixture(autouse=True)
def _frozen() -> Iterator[None]:
    with clock.frozen(NOW):
        yield


@pytest.mark.parametrize("seed", [11, 12, 13])
def test_every_metric_agrees_with_a_plain_computation(workspace: Workspace, seed: int) -> None:
    office = random_office.make(workspace, seed)
    with workspace.reading() as session:
        for metric in METRICS:
            if metric.code == "key_fields":
                continue
            cases = list(PLAIN[metric.code](office))
            decided = [value for value, _ in cases if value is not None]
            found = measure(session, metric, SCOPE)
            assert found.still_open == len(cases) - len(decided), metric.code
            assert found.n == len(decided), metric.code
            if not decided:
                assert found.value is None
            elif metric.unit is Unit.DAYS:
                assert found.value == pytest.approx(median(decided), abs=1e-9), metric.code
            else:
                assert found.value == pytest.approx(sum(decided) / len(decided)), metric.code


def test_the_random_pasts_hold_the_awkward_cases(workspace: Workspace) -> None:
    """Otherwise the agreement above would prove little."""
    office = random_office.make(workspace, 11)
    kinds = [event.kind for one in office.applied for event in one.events]
    assert {MoveKind.BACK, MoveKind.REOPENED, MoveKind.WITHDRAWN, MoveKind.HIRED} <= set(kinds)
    assert len({one.person for one in office.applied}) < len(office.applied)
    assert any(office.pauses.values())
    empty = [code for code, plain in PLAIN.items() if not [v for v, _ in plain(office) if v is not None]]
    assert set(empty) <= {"probation_pass"}


@pytest.mark.parametrize("metric", METRICS, ids=lambda metric: metric.code)
def test_the_parts_of_a_split_sum_to_the_whole(local_workspace: Workspace, metric) -> None:
    random_office.make(local_workspace, 14)
    with local_workspace.reading() as session:
        whole = measure(session, metric, SCOPE)
        for column in ("channel", "position", "department", "owner"):
            split = measure_by(session, metric, SCOPE, column)
            assert sum(figure.n for figure in split.values()) == whole.n
            assert sum(figure.part for figure in split.values()) == whole.part
            assert sum(figure.still_open for figure in split.values()) == whole.still_open


@pytest.mark.parametrize("code", ["first_response", "standard_reasons", "show_up", "arrival"])
def test_the_people_behind_are_those_who_were_counted(local_workspace: Workspace, code: str) -> None:
    random_office.make(local_workspace, 15)
    metric = BY_CODE[code]
    with local_workspace.reading() as session:
        figure = measure(session, metric, SCOPE)
        hits = applications_behind(session, metric, SCOPE, Part.HIT)
        missed = applications_behind(session, metric, SCOPE, Part.MISSED)
        everybody = applications_behind(session, metric, SCOPE, Part.ALL)
    assert set(hits) | set(missed) == set(everybody)
    assert len(hits) <= figure.part  # one application may count twice
    assert len(missed) <= figure.n - figure.part
    assert bool(hits) == bool(figure.part)


DUE_FROM = {
    "contact": StageKind.SCREENING,
    "expected_pay": StageKind.INTERVIEW,
    "available": StageKind.OFFER,
    "owner": StageKind.INTERVIEW,
}


def test_key_fields_are_those_that_the_dictionary_requires_by_the_stage_one_is_in(workspace: Workspace) -> None:
    random_office.make(workspace, 16)
    metric = BY_CODE["key_fields"]
    with workspace.reading() as session:  # where nothing else is required, it is the source alone
        created = [row for row in session.scalars(select(Application)) if inside(row.created_at)]
        found = measure(session, metric, SCOPE)
        assert (found.part, found.n) == (sum(row.channel_id is not None for row in created), len(created))
    with workspace.action(UseCase.ORGANISATION_EDIT) as session:
        for event in session.scalars(select(StageEvent).where(StageEvent.to_id.is_not(None)).order_by(StageEvent.at)):
            applied = session.get_one(Application, event.application_id)
            applied.stage_id = event.to_id  # the last of them is where one is
        for line in field_dictionary.lines(session):
            if line.code in DUE_FROM:
                draft = replace(line.draft, required_from=DUE_FROM[line.code])
                field_dictionary.edit(session, key=line.code, seen=line.version, draft=draft)
    filled = wanted = 0
    kinds = list(StageKind)
    with workspace.reading() as session:
        for row in session.scalars(select(Application)):
            if not inside(row.created_at):
                continue
            person = session.get_one(Candidate, row.candidate_id)
            has = {
                "contact": _has(session, Contact, person.id),
                "expected_pay": _has(session, Salary, person.id),
                "available": bool(person.available),
                "owner": row.owner_id is not None,
            }
            at = kinds.index(session.get_one(Stage, row.stage_id).kind)
            marks = [row.channel_id is not None]
            marks += [has[code] for code, kind in DUE_FROM.items() if at >= kinds.index(kind)]
            filled += sum(marks)
            wanted += len(marks)
        found = measure(session, metric, SCOPE)
    assert (found.part, found.n) == (filled, wanted)
    assert 0 < filled < wanted
    assert wanted > len(created)


def _has(session: Session, table: type[Contact | Salary], person: Key) -> bool:
    return session.scalars(select(table).where(table.candidate_id == person)).first() is not None


def test_the_metric_and_the_line_beside_a_position_are_one_figure(local_workspace: Workspace) -> None:
    with local_workspace.action(UseCase.ORGANISATION_EDIT) as session:
        row = factories.application(session, stage="first")
        row.created_at = SCOPE.from_at
        for line in field_dictionary.lines(session):
            if line.code in ("name", "phone", "available", "tags"):
                draft = replace(line.draft, required_from=StageKind.INTERVIEW)
                field_dictionary.edit(session, key=line.code, seen=line.version, draft=draft)
        beside = fullness.of_position(session, position=row.position_id, viewer=local_workspace.person)
        found = measure(session, BY_CODE["key_fields"], SCOPE)
    assert (found.part, found.n) == (beside.filled, beside.due)
    assert (beside.due, len(beside.gaps)) == (5, 5 - beside.filled)


def test_an_empty_workspace_divides_nothing_by_zero(workspace: Workspace) -> None:
    with workspace.reading() as session:
        for metric in METRICS:
            found = measure(session, metric, SCOPE)
            assert (found.value, found.n, found.still_open) == (None, 0, 0)
            assert measure_by(session, metric, SCOPE, "channel") == {}


def test_a_month_is_counted_by_the_clock_of_the_office() -> None:
    leap = SCOPE.of_month(date(2024, 2, 1))
    assert (leap.start, leap.end) == (date(2024, 2, 1), date(2024, 2, 29))
    assert SCOPE.of_month(date(2023, 12, 1)).end == date(2023, 12, 31)
    assert leap.to_at.isoformat() == "2024-03-01T00:00:00+08:00"


def test_every_metric_has_its_words_in_both_languages() -> None:
    words = definitions()
    assert {metric.code for metric in METRICS} <= set(words)
    for line in words.values():
        for said in (line.name, line.formula, line.population, line.time, line.left_out):
            assert said.zh and said.en and said.zh != said.en


@given(n=st.integers(1, 400), data=st.data())
def test_the_interval_holds_the_share_and_narrows_with_n(n: int, data: st.DataObject) -> None:
    part = data.draw(st.integers(0, n))
    low, high = wilson(part, n)
    assert 0 <= low <= part / n <= high <= 1
    more_low, more_high = wilson(part * 4, n * 4)
    assert more_high - more_low < high - low


def test_the_interval_is_wilsons() -> None:
    """Against the worked figures of statsmodels' `proportion_confint(…, method="wilson")`."""
    assert wilson(8, 10) == pytest.approx((0.4901624715, 0.9433178485), abs=1e-9)
    assert wilson(0, 10) == pytest.approx((0.0, 0.2775327998), abs=1e-9)


def test_narrowed_funnels_sum_to_the_whole(workspace: Workspace) -> None:
    """By channel, position and department, through both ways in which a scope narrows a statement."""
    from sqlalchemy import select

    from models.tables import Department, Position
    from services.insights.findings import overview

    office = random_office.make(workspace, 17)
    with workspace.action("x") as session:
        departments = [Department(name=f"部门{n}") for n in range(2)]
        session.add_all(departments)
        session.flush()
        for number, row in enumerate(session.scalars(select(Position).order_by(Position.title))):
            row.department_id = departments[number % 2].id
        keys = [row.id for row in departments]
    with workspace.reading() as session:
        whole = overview(session, scope=SCOPE).funnel
        parts = [overview(session, scope=replace(SCOPE, departments=(key,))).funnel for key in keys]
        single = [overview(session, scope=replace(SCOPE, positions=(key,))).funnel for key in office.opened]
        left = [one for one in office.applied if inside(one.created)]
    for found in (parts, single):
        assert sum(part.applications for part in found) == whole.applications == len(left)
        assert sum(part.hired for part in found) == whole.hired
    assert sum(part.bars[0].conversion.whole for part in parts) == whole.bars[0].conversion.whole
