"""From one planned row to the rows of the tables: the person, contacts, salaries, facts; and their application."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from typing import Any

from models.values import untold
from models.values.enums import (
    ApplicationState,
    Conclusion,
    Degree,
    FactKind,
    InterviewState,
    MoveKind,
    PayPeriod,
    SalaryKind,
    StageKind,
)
from models.values.keys import Key
from models.values.money import Pay
from models.values.names import pinyin_keys
from services.ledgers import vocabulary
from services.ledgers.bulk import Put, Shape, keys
from services.ledgers.course import Course, stages_passed
from services.ledgers.journey import Journey, Meeting, Place
from services.ledgers.matching import hash_of_id
from services.ledgers.values.dates import When
from services.ledgers.values.words import Outcome, degree_in
from services.stages import StageRule

_CANDIDATE = Shape("candidate", (
    "id", "name", "pinyin", "initials", "title", "company", "city", "degree", "school", "major", "experience_months",
    "experience_at", "expected_title", "expected_city", "available", "note", "created_at",
))  # fmt: skip
_CONTACT = Shape("contact", ("candidate_id", "kind", "value", "normal", "rank"))
_PERSONAL = Shape("personal", (
    "candidate_id", "gender", "birth", "birth_text", "id_number", "id_hash", "household", "more",
))  # fmt: skip
_CONSENT = Shape("consent", ("candidate_id", "purpose", "state", "at"))
_FACT = Shape("fact", (
    "candidate_id", "kind", "rank", "organisation", "title", "degree", "from_month", "to_month", "words",
))  # fmt: skip
_SALARY = Shape("salary", (
    "candidate_id", "application_id", "kind", "low", "high", "period", "months", "words", "at",
))  # fmt: skip
_APPLICATION = Shape("application", (
    "id", "candidate_id", "position_id", "stage_id", "state", "channel_id", "channel_note", "owner_id", "entered_at",
    "due_at", "created_at", "closed_at", "reason", "reason_note",
))  # fmt: skip
_EVENT = Shape("stage_event", (
    "application_id", "candidate_id", "position_id", "by_id", "from_id", "to_id", "kind", "at", "reason", "note",
))  # fmt: skip
_INTERVIEW = Shape("interview", (
    "id", "application_id", "candidate_id", "position_id", "stage_id", "starts_at", "ends_at", "state",
    "candidate_confirmed", "words",
))  # fmt: skip
_ASSIGNMENT = Shape("assignment", ("id", "interview_id", "candidate_id", "person_id", "form_id", "is_lead"))
_EVALUATION = Shape("evaluation", (
    "assignment_id", "interview_id", "application_id", "candidate_id", "author_id", "conclusion", "notes", "risks",
    "submitted_at",
))  # fmt: skip

_keys = keys()
_OFFICE_OPENS = time(9, 0)
_MEETING = timedelta(hours=1)
_SALARIES = {
    "expected_salary": SalaryKind.EXPECTED,
    "current_salary": SalaryKind.CURRENT,
    "offer_salary": SalaryKind.OFFERED,
}
_APART = ("native_place", "political_status", "ethnicity", "marital_status", "health")  # L2: kept apart, never searched
_TEXT_FACTS = {
    "projects": FactKind.PROJECT,
    "certificates": FactKind.CERTIFICATE,
    "languages": FactKind.LANGUAGE,
    "education_history": FactKind.EDUCATION,
}
_ELSEWHERE = frozenset({
    "name", "phone", "alt_phone", "email", "wechat", "gender", "age", "birth_date", "id_number", "hukou_address",
    "degree", "school", "major", "graduation_date", "position_applied", "department_applied", "location_applied",
    "source_channel", "referrer", "recruiter", "applied_or_sourced_on", "years_experience", "current_company",
    "current_title", "education", "employment", "employment_text", "available_from", "address", "remarks",
    "reason_note", "reject_reason", "sequence", *_SALARIES, *_APART, *_TEXT_FACTS,
})  # fmt: skip
_JOURNEY = frozenset({
    "interview_date", "interview_time", "interviewer", "interview_result", "evaluation", "screening_result",
    "assessment_result", "attended", "stage", "offer_result", "offer_date", "start_date", "score", "closing",
    "screened_on", "interview_from", "accepted_on", "ended_on", "stage_from", "stage_until", "flag_screening",
    "flag_interview", "flag_offer", "flag_accepted", "flag_hired",
})  # fmt: skip
CONCLUSIONS = {"passed": Conclusion.YES, "rejected": Conclusion.NO, "pending": Conclusion.HOLD,
                "offered": Conclusion.YES, "accepted": Conclusion.YES, "hired": Conclusion.YES}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Office:
    """What dates mean here: the zone of the office, and now."""

    zone: tzinfo
    now: datetime

    @property
    def today(self) -> date:
        return _day(self.zone, self.now)

    def moment(self, when: When, order: int = 0) -> datetime:
        """The instant of a ledger's day: its clock, or the morning; never after now. `order` parts a day's steps."""
        return min(_instant(self.zone, when, order), self.now)


@lru_cache(maxsize=8)
def _day(zone: tzinfo, at: datetime) -> date:
    return at.astimezone(zone).date()


@lru_cache(maxsize=20_000)
def _instant(zone: tzinfo, when: When, order: int = 0) -> datetime:
    clock = time(when.minute // 60, when.minute % 60) if when.minute >= 0 else _OFFICE_OPENS
    return (datetime.combine(when.date(), clock, zone) + timedelta(minutes=order)).astimezone(UTC)


def put_person(put: Put, key: Key, values: Mapping[str, Any], alias: str, office: Office) -> None:
    """A new person: the candidate row with everything that hangs below it."""
    name = values.get("name") or alias or _nameless(values)
    full, initials = _pinyin(name)
    years = values.get("years_experience")
    put(_CANDIDATE, (
        key, name, full, initials, str(values.get("current_title", "")), str(values.get("current_company", "")),
        str(values.get("address", ""))[:60], values.get("degree"), str(values.get("school", "")),
        str(values.get("major", "")), round(years * 12) if years is not None else None,
        office.today if years is not None else None, str(values.get("position_applied", "")),
        str(values.get("location_applied", "")),
        str(values.get("available_from") or values.get("expected_start_date") or ""),
        str(values.get("remarks", "")), office.now,
    ))  # fmt: skip
    put_contacts(put, key, values, ())
    _put_personal(put, key, values)
    put(_CONSENT, (key, "recruiting", "to_notify", office.now))


def put_contacts(put: Put, key: Key, values: Mapping[str, Any], known: Iterable[str]) -> None:
    """Phones, e-mail and WeChat that are not known yet."""
    known = set(known)
    phones = [values["phone"]] if "phone" in values else []
    phones += str(values["alt_phone"]).split("/") if "alt_phone" in values else []
    for kind, found in (("phone", phones), ("email", [values.get("email")]), ("wechat", [values.get("wechat")])):
        rank = 0
        for value in found:
            normal = str(value).strip().lower() if value else ""
            if normal and normal not in known:
                known.add(normal)
                put(_CONTACT, (key, kind, str(value), normal, rank))
                rank += 1


def put_facts(
    put: Put, key: Key, values: Mapping[str, Any], extra: Mapping[str, str], headers: Mapping[str, str],
    known: frozenset[tuple[str, str]] = frozenset(), *, has_application: bool,
) -> None:  # fmt: skip
    """Schools, employers, texts; and, under its column's name, everything that no field of the program holds."""
    rank = 0

    def fact(kind: FactKind, organisation: str = "", title: str = "", words: str = "", *,
             degree: Degree | None = None, from_month: str = "", to_month: str = "") -> None:  # fmt: skip
        nonlocal rank
        if (organisation, words) in known:
            return
        put(_FACT, (key, kind, rank, organisation, title, degree, from_month, to_month, words))
        rank += 1

    for school in values.get("education", ()):
        found = degree_in(school.get("degree", ""))
        fact(FactKind.EDUCATION, organisation=school.get("school", ""), title=school.get("major", ""),
             degree=found[0] if found else None, from_month=school.get("start", ""), to_month=school.get("end", ""),
             words=_others(school, "school", "major", "start", "end", "degree"))  # fmt: skip
    if "school" in values and "education" not in values:
        ended = values.get("graduation_date")
        fact(FactKind.EDUCATION, organisation=str(values["school"]), title=str(values.get("major", "")),
             degree=values.get("degree"), to_month=_month(ended))  # fmt: skip
    jobs = values.get("employment", ())
    if isinstance(jobs, str):
        fact(FactKind.EMPLOYMENT, words=jobs)
    else:
        for job in jobs:
            fact(FactKind.EMPLOYMENT, organisation=job.get("company", ""), title=job.get("title", ""),
                 from_month=job.get("from", job.get("start", "")), to_month=job.get("to", job.get("end", "")),
                 words=_others(job, "company", "title", "from", "to", "start", "end"))  # fmt: skip
    for name, kind in _TEXT_FACTS.items():
        if name in values:
            fact(kind, words=str(values[name]))
    for header, text in extra.items():
        fact(FactKind.EXTRA, organisation=header, words=text)
    for name, value in values.items():
        if name in _ELSEWHERE or (has_application and (name in _JOURNEY or name.startswith("round"))):
            continue
        words = value.words if isinstance(value, Outcome) else f"{value:g}" if isinstance(value, float) else str(value)
        fact(FactKind.EXTRA, organisation=headers.get(name) or _word_of(name), words=words)


def put_salaries(
    put: Put, key: Key, application: Key | None, values: Mapping[str, Any], office: Office,
    known: frozenset[tuple[str, int | None, str]] = frozenset(),
) -> None:  # fmt: skip
    """Salaries in their own table: as amounts where they were understood, always in words."""
    for name, kind in _SALARIES.items():
        pay = values.get(name)
        if pay is None:
            continue
        is_pay = isinstance(pay, Pay)
        if (kind, pay.low if is_pay else None, "" if is_pay else str(pay)) in known:
            continue
        put(_SALARY, (
            key, application, kind, pay.low if is_pay else None, pay.high if is_pay else None,
            pay.period if is_pay else PayPeriod.MONTH, pay.months if is_pay and pay.months != 12 else None,
            "" if is_pay else str(pay), office.now,
        ))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Bound:
    """An application's links, found or made before."""

    key: Key
    candidate: Key
    position: Key
    channel: Key | None
    owner: Key | None
    by: Key | None  # who imports


def put_application(
    put: Put, bound: Bound, values: Mapping[str, Any], journey: Journey, course: Course, due: Mapping[Key,
    datetime | None],
    office: Office, extra_due: Callable[[StageRule], None],
) -> tuple[datetime, datetime]:  # fmt: skip
    """The application with the stage events of its way, dated from the ledger. Answers its first and last moment."""
    steps = stages_passed(journey, course)
    dated = [*[step.when for step in journey.steps], *[meeting.when for meeting in journey.meetings]]
    first = next((when for when in dated if when), journey.ended)
    ahead = next((n for n, (_, step) in enumerate(steps) if step.when), 0)  # steps before the first with a day
    at = office.moment(first, ahead) - ahead * untold.STEP if first else office.now
    events: list[tuple[Any, ...]] = []  # from, to, kind, at, reason, note
    before: Key | None = None
    for n, (stage, step) in enumerate(steps):
        if step.when is not None:
            at = max(at, office.moment(step.when, n))
        elif n:
            at = min(at + untold.STEP, office.now)
        kind = MoveKind.ENTERED if n == 0 else MoveKind.HIRED if stage.kind is StageKind.HIRED else MoveKind.FORWARD
        events.append((before, stage.key, kind, at, None, ""))
        before = stage.key
    last = steps[-1][0]
    ended: datetime | None = at if journey.state is ApplicationState.HIRED else None
    if journey.state in (ApplicationState.REJECTED, ApplicationState.WITHDRAWN):
        ended = max(at, office.moment(journey.ended)) if journey.ended else min(at + untold.STEP, office.now)
        kind = MoveKind.REJECTED if journey.state is ApplicationState.REJECTED else MoveKind.WITHDRAWN
        events.append((last.key, last.key, kind, ended, journey.reason, journey.note))
    if ended is None and last.key not in due:
        extra_due(last)
    begun: datetime = events[0][3]
    put(_APPLICATION, (
        bound.key, bound.candidate, bound.position, last.key, journey.state, bound.channel,
        str(values.get("referrer", "")), bound.owner, at, due.get(last.key) if ended is None else None, begun, ended,
        journey.reason, journey.note,
    ))  # fmt: skip
    for event in events:
        put(_EVENT, (bound.key, bound.candidate, bound.position, bound.by, *event))
    return begun, ended or at


def put_meeting(
    put: Put,
    bound: Bound,
    meeting: Meeting,
    course: Course,
    interviewers: Iterable[Key],
    form: Key | None,
    office: Office,
) -> bool:
    """An interview with its interviewers, and what they found where the ledger says it; False without a date."""
    if meeting.when is None or not meeting.when.is_day:
        return False
    starts, state = time_and_state(meeting, meeting.when, office)
    key = next(_keys)
    put(_INTERVIEW, (
        key, bound.key, bound.candidate, bound.position, course.stage(Place.INTERVIEW, meeting.round).key, starts,
        starts + _MEETING, state, state is InterviewState.HELD, meeting.words,
    ))  # fmt: skip
    conclusion = CONCLUSIONS.get(meeting.outcome)
    for n, person in enumerate(interviewers):
        part = next(_keys)
        put(_ASSIGNMENT, (part, key, bound.candidate, person, form, n == 0))
        if n == 0 and conclusion is not None and state is InterviewState.HELD:
            notes = meeting.words if meeting.score is None else f"{meeting.words} ({meeting.score:g})".strip()
            put(_EVALUATION, (
                part, key, bound.key, bound.candidate, person, conclusion, notes, [],
                min(starts + _MEETING, office.now),
            ))  # fmt: skip
    return True


def time_and_state(meeting: Meeting, when: When, office: Office) -> tuple[datetime, InterviewState]:
    """When an interview begins, and whether it was held."""
    if meeting.clock and when.minute < 0:
        hour, _, minute = meeting.clock.partition(":")
        if hour.isdigit() and minute.isdigit():
            when = When(when.year, when.month, when.day, int(hour) * 60 + int(minute))
    starts = _instant(office.zone, when)
    state = InterviewState.HELD if starts <= office.now else InterviewState.PLANNED
    if meeting.outcome in ("no_show", "withdrawn"):
        state = InterviewState.NO_SHOW if meeting.outcome == "no_show" else InterviewState.CANCELLED
    return starts, state


def _put_personal(put: Put, key: Key, values: Mapping[str, Any]) -> None:
    birth = values.get("birth_date")
    more = {_word_of(name): str(values[name]) for name in _APART if name in values}
    words = ""
    if isinstance(birth, When) and not birth.is_day:
        words = str(birth)
    elif birth is None and "age" in values:
        words = f"{values['age']} 岁"
    number = str(values.get("id_number", ""))
    if not (birth or words or number or more or "gender" in values or "hukou_address" in values):
        return
    put(_PERSONAL, (
        key, values.get("gender", ""), birth.date() if isinstance(birth, When) and birth.is_day else None, words,
        number, hash_of_id(number) if number else "", str(values.get("hukou_address", "")), more or None,
    ))  # fmt: skip


@lru_cache(maxsize=20_000)
def _pinyin(name: str) -> tuple[str, str]:
    keys = pinyin_keys(name)
    return " ".join(keys.full), " ".join(keys.initials)


def _nameless(values: Mapping[str, Any]) -> str:
    """What somebody is called whose name the ledger leaves out: the end of the number, or of the address."""
    if "phone" in values:
        return f"…{str(values['phone'])[-4:]}"
    return str(values.get("email", "")).partition("@")[0] or f"…{str(values.get('id_number', ''))[-4:]}"


@lru_cache(maxsize=500)
def _word_of(field: str) -> str:
    """A field's own word in the dictionary, to name what is kept as text."""
    known = vocabulary.fields().by_key.get(field)
    return known.words[0] if known else field


def _others(entry: Mapping[str, str], *taken: str) -> str:
    return "\n".join(f"{name}: {text}" for name, text in entry.items() if name not in taken and text)


def _month(value: object) -> str:
    return str(When(value.year, value.month)) if isinstance(value, When) else ""


__all__ = ["Bound", "Course", "Office", "put_application", "put_contacts", "put_facts", "put_meeting",
           "put_person", "put_salaries"]  # fmt: skip
