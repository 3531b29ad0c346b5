"""电话名单: people to be called for one purpose, the questions they are asked, what came of it, when next.

Every call stands in the contact log of the person; the list keeps how far it is. Who does not want to be called is
called from no list any more; a number that is wrong is not offered again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Application, CallEntry, CallList, Candidate, Contact, Person, Position
from models.values import clock
from models.values.enums import ApplicationState, CallOutcome, ContactChannel, TaskKind
from models.values.keys import Key
from models.values.phone import masked_phone
from models.values.text import tidy
from services import access, contacts, three_way
from services.calendars import calendar
from services.conditions import chunks
from services.errors import AppError, Conflict, NotFound
from services.phones import first_phones

MOST_ENTRIES = 2_000
MOST_QUESTIONS = 12
LONGEST = 500  # characters of a question or an answer
MOST_TRIES = 3
TRY_AGAIN = timedelta(hours=4)
"""Working time after which somebody who did not answer is tried again."""
FINAL = (
    CallOutcome.INTERESTED,
    CallOutcome.AGREED,
    CallOutcome.DECLINED,
    CallOutcome.WRONG_NUMBER,
    CallOutcome.DO_NOT_CALL,
)


@dataclass(frozen=True, slots=True)
class Question:
    """What everybody is asked; with answers to choose from, or typed."""

    words: str
    answers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A list as a person edits it."""

    name: str
    opening: str = ""
    questions: tuple[Question, ...] = field(default=(), metadata=three_way.lines("words"))


@dataclass(frozen=True, slots=True)
class Line:
    """A list among the lists."""

    key: Key
    version: int
    name: str
    position: str
    owner: str
    total: int
    left: int  # nothing final came of it yet
    due: int  # can be called now
    reached: int  # interested or agreed
    created_at: datetime
    is_closed: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """One person on a list."""

    key: Key
    version: int
    candidate: Key
    application: Key | None
    name: str
    about: str  # title, city
    note_of_contact: str  # best time to call, concerns
    contact: Key | None
    phone: str  # masked
    outcome: CallOutcome | None
    answers: Mapping[int, str]
    note: str
    tries: int
    last_at: datetime | None
    next_at: datetime | None

    @property
    def is_final(self) -> bool:
        return self.outcome in FINAL

    def is_due(self, now: datetime) -> bool:
        """Whether it is this person's turn."""
        return not self.is_final and self.contact is not None and (self.next_at is None or self.next_at <= now)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A list, whole. `entries` stand in the order in which they are called."""

    key: Key
    version: int
    name: str
    opening: str
    questions: tuple[Question, ...]
    entries: tuple[Entry, ...]
    is_closed: bool
    at: datetime

    @property
    def next(self) -> Entry | None:
        return next((entry for entry in self.entries if entry.is_due(self.at)), None)


# Questions


def lists(session: Session) -> tuple[Line, ...]:
    """The open ones first, the newest before others."""
    now = clock.now()
    rows = session.execute(
        select(CallList, Position.title, Person.name)
        .outerjoin(Position, Position.id == CallList.position_id)
        .outerjoin(Person, Person.id == CallList.owner_id)
        .order_by(CallList.closed_at.is_not(None), CallList.created_at.desc())
    ).all()
    entries = session.execute(select(CallEntry.list_id, CallEntry.outcome, CallEntry.next_at)).all()
    found = []
    for row, title, owner in rows:
        mine = [(outcome, at) for key, outcome, at in entries if key == row.id]
        left = [at for outcome, at in mine if outcome not in FINAL]
        found.append(
            Line(
                row.id,
                row.version,
                row.name,
                title or "",
                owner or "",
                len(mine),
                len(left),
                sum(at is None or at <= now for at in left),
                sum(outcome in (CallOutcome.INTERESTED, CallOutcome.AGREED) for outcome, _ in mine),
                row.created_at,
                row.closed_at is not None,
            )
        )
    return tuple(found)


def sheet(session: Session, *, call_list: Key) -> Sheet:
    """One list: whose time came first, then who was not called yet, then the others."""
    row, now = _list(session, call_list), clock.now()
    rows = session.execute(
        select(CallEntry, Candidate)
        .join(Candidate, Candidate.id == CallEntry.candidate_id)
        .where(CallEntry.list_id == row.id, Candidate.merged_into_id.is_(None))
        .order_by(CallEntry.rank, CallEntry.id)
    ).all()
    phones = first_phones(session, [person.id for _, person in rows])
    entries = [_entry(entry, person, phones.get(person.id)) for entry, person in rows]

    def order(entry: Entry) -> tuple[bool, bool, datetime]:
        return not entry.is_due(now), entry.next_at is None, entry.next_at or now

    questions = tuple(Question(str(q["words"]), tuple(q.get("answers", ()))) for q in row.questions or ())
    return Sheet(
        row.id,
        row.version,
        row.name,
        row.opening,
        questions,
        tuple(sorted(entries, key=order)),
        row.closed_at is not None,
        now,
    )


# Use cases


def create(
    session: Session,
    *,
    name: str,
    candidates: Sequence[Key],
    questions: Sequence[Question] = (),
    opening: str = "",
    position: Key | None = None,
) -> Key:
    """A list of these people."""
    row = CallList(name="", questions=[], position_id=position, owner_id=access.acting(session), created_at=clock.now())
    _write(row, name, opening, questions)
    session.add(row)
    session.flush()
    add(session, call_list=row.id, candidates=candidates)
    return row.id


def edit(session: Session, *, call_list: Key, seen: int, draft: Draft, was: Draft | None = None) -> int:
    """Another name, opening or questions; answers that were given stay with their number.

    What somebody else changed since `was` stays; raises `three_way.EditConflict` when both changed one part.
    """
    row = _list(session, call_list)
    kept = three_way.met("call_list", call_list, seen, row.version, was=was, mine=draft, theirs=lambda: _draft(row))
    _write(row, kept.name, kept.opening, kept.questions)
    session.flush()
    return row.version


def add(session: Session, *, call_list: Key, candidates: Sequence[Key]) -> int:
    """Put people on a list, each once; those who want no calls stay off. How many came."""
    row = _list(session, call_list)
    known = set(session.scalars(select(CallEntry.candidate_id).where(CallEntry.list_id == row.id)))
    wanted = [key for key in dict.fromkeys(candidates) if key not in known]
    if len(known) + len(wanted) > MOST_ENTRIES:
        raise AppError("calls.too_many", most=MOST_ENTRIES)
    refused, living, ways = set[Key](), set[Key](), dict[Key, Key]()
    for chunk in chunks(wanted):
        refused.update(
            session.scalars(
                select(CallEntry.candidate_id).where(
                    CallEntry.candidate_id.in_(chunk), CallEntry.outcome == CallOutcome.DO_NOT_CALL
                )
            )
        )
        living.update(
            session.scalars(select(Candidate.id).where(Candidate.id.in_(chunk), Candidate.merged_into_id.is_(None)))
        )
        running = (
            select(Application.candidate_id, Application.id)
            .where(Application.candidate_id.in_(chunk), Application.state == ApplicationState.OPEN)
            .order_by(Application.created_at)
        )
        ways.update(session.execute(running).all())
    came = [key for key in wanted if key in living and key not in refused]
    session.add_all(
        CallEntry(list_id=row.id, candidate_id=key, application_id=ways.get(key), rank=len(known) + number)
        for number, key in enumerate(came)
    )
    session.flush()
    return len(came)


def log(
    session: Session,
    *,
    entry: Key,
    seen: int,
    outcome: CallOutcome,
    answers: Mapping[int, str] | None = None,
    note: str = "",
    next_at: datetime | None = None,
    at: datetime | None = None,
) -> Key:
    """Write a call down: on the list and on the profile. Who did not answer is tried again, three times in all."""
    row = session.get(CallEntry, entry)
    if row is None:
        raise NotFound("call_entry", entry)
    if row.version != seen:
        raise Conflict()
    asked = _list(session, row.list_id)
    when = at or clock.now()
    tries = row.tries + 1
    if outcome is CallOutcome.LATER and next_at is None:
        raise AppError("calls.when_missing")
    if outcome is CallOutcome.NO_ANSWER and next_at is None and tries < MOST_TRIES:
        next_at = calendar(session).add(when, TRY_AGAIN)
    if outcome in FINAL and outcome not in (CallOutcome.INTERESTED, CallOutcome.AGREED):
        next_at = None
    given = {number: tidy(words)[:LONGEST] for number, words in (answers or {}).items() if words.strip()}
    row.outcome, row.tries, row.last_at, row.next_at = outcome, tries, when, next_at
    row.answers = {str(number): words for number, words in {**_answers(row), **given}.items()} or None
    row.note = note.strip()[:LONGEST] or row.note
    _carry_out(session, row, outcome)
    is_asked_back = outcome in (CallOutcome.LATER, CallOutcome.INTERESTED, CallOutcome.AGREED)
    key = contacts.log(
        session,
        candidate=row.candidate_id,
        channel=ContactChannel.PHONE,
        words=said(asked, given, note),
        application=row.application_id,
        outcome=outcome.value,
        next_at=next_at if is_asked_back else None,
        at=when,
        kind=TaskKind.CALL_BACK,
    )
    session.flush()
    return key


def close(session: Session, *, call_list: Key, seen: int, is_closed: bool = True) -> int:
    """No more calls from it; or open it again."""
    row = _list(session, call_list)
    if row.version != seen:
        raise Conflict()
    row.closed_at = clock.now() if is_closed else None
    session.flush()
    return row.version


def take_off(session: Session, *, entries: Sequence[Key]) -> int:
    """Take people off a list who were not called yet."""
    rows = session.scalars(select(CallEntry).where(CallEntry.id.in_(list(entries)))).all()
    for row in rows:
        if row.tries:
            raise AppError("calls.was_called")
        session.delete(row)
    session.flush()
    return len(rows)


# Parts


def said(row: CallList, answers: Mapping[int, str], note: str) -> str:
    """What stands in the contact log: the list, each question with its answer, the note."""
    asked = [str(question["words"]) for question in row.questions or ()]
    lines = [f"【{row.name}】"]
    lines += [f"{asked[n]} {answers[n]}" for n in sorted(answers) if n < len(asked)]
    return "\n".join([*lines, note.strip()]).strip()[: contacts.LONGEST]


def _carry_out(session: Session, row: CallEntry, outcome: CallOutcome) -> None:
    """What some outcomes mean beyond this list."""
    if outcome is CallOutcome.DO_NOT_CALL:
        others = select(CallEntry).where(CallEntry.candidate_id == row.candidate_id, CallEntry.id != row.id)
        for other in session.scalars(others):
            if other.outcome not in FINAL:
                other.outcome, other.next_at = CallOutcome.DO_NOT_CALL, None
    if outcome is CallOutcome.WRONG_NUMBER:
        found = first_phones(session, [row.candidate_id]).get(row.candidate_id)
        if found is not None:
            session.get_one(Contact, found[0]).is_valid = False
            another = first_phones(session, [row.candidate_id]).get(row.candidate_id)
            if another is not None:
                row.outcome = None  # there is another number: it is this person's turn still


def _entry(row: CallEntry, person: Candidate, phone: tuple[Key, str] | None) -> Entry:
    return Entry(
        row.id,
        row.version,
        row.candidate_id,
        row.application_id,
        person.name,
        " · ".join(part for part in (person.title, person.company, person.city) if part),
        person.contact_note,
        phone[0] if phone else None,
        masked_phone(phone[1]) if phone else "",
        row.outcome,
        _answers(row),
        row.note,
        row.tries,
        row.last_at,
        row.next_at,
    )


def _answers(row: CallEntry) -> dict[int, str]:
    kept: Any = row.answers or {}
    return {int(number): str(words) for number, words in kept.items()}


def _write(row: CallList, name: str, opening: str, questions: Sequence[Question]) -> None:
    title = tidy(name)[:LONGEST]
    if not title:
        raise AppError("calls.name_missing")
    if len(questions) > MOST_QUESTIONS:
        raise AppError("calls.too_many_questions", most=MOST_QUESTIONS)
    row.name, row.opening = title, opening.strip()[: 4 * LONGEST]
    row.questions = [
        {"words": tidy(q.words)[:LONGEST], "answers": [tidy(a)[:60] for a in q.answers if tidy(a)]}
        for q in questions
        if tidy(q.words)
    ]


def _draft(row: CallList) -> Draft:
    questions = tuple(Question(str(q["words"]), tuple(q.get("answers", ()))) for q in row.questions)
    return Draft(row.name, row.opening, questions)


def _list(session: Session, key: Key) -> CallList:
    row = session.get(CallList, key)
    if row is None:
        raise NotFound("call_list", key)
    return row
