"""Where a ledger and the program say different things of somebody on file: what is brought up, and what is asked.

What the ledger changed since its last version, and nobody has touched in the program, is brought up to the ledger.
What a person wrote in the program stays unless somebody says otherwise: that is a conflict, with both values. What
the ledger says as it said it the last time is no news.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, tzinfo
from typing import Any

from models.tables import Application, Contact, Salary
from models.values.enums import ApplicationState, PayPeriod, SalaryKind
from models.values.keys import Key
from models.values.money import Pay
from models.values.text import folded
from services.ledgers.again import Earlier
from services.ledgers.clean import Person
from services.ledgers.journey import Journey, Meeting, Place
from services.ledgers.matching import hash_of_id
from services.ledgers.on_file import Known
from services.ledgers.on_file import Meeting as KnownMeeting
from services.ledgers.own_work import OwnWork
from services.ledgers.records import Course
from services.ledgers.values.dates import When
from services.ledgers.vocabulary import key as heading_key
from services.stages import StageRule

WAY = "stage"
"""The field under which a difference of the whole way through the process is shown."""
EXTRA = "extra:"
"""Before the heading of a column without a field."""
_COLUMNS = {
    "name": "name", "current_title": "title", "current_company": "company", "address": "city", "degree": "degree",
    "school": "school", "major": "major", "remarks": "note", "available_from": "available",
    "location_applied": "expected_city",
}  # fmt: skip
_SALARIES = {
    "expected_salary": SalaryKind.EXPECTED,
    "current_salary": SalaryKind.CURRENT,
    "offer_salary": SalaryKind.OFFERED,
}
_OF_THE_WAY = (
    "interview_date", "interview_time", "interviewer", "interview_result", "evaluation", "screening_result",
    "assessment_result", "attended", "stage", "offer_result", "offer_date", "start_date", "score", "reject_reason",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Word:
    """A value that is a row of its own, found or made when it is written: a channel, a colleague."""

    kind: str
    word: str


@dataclass(slots=True)
class Change:
    """One difference. `columns` is what would be written to the row `key` of `entity`; `way` the way instead."""

    field: str
    mine: str  # as the program has it
    theirs: str  # as the ledger has it
    entity: str
    key: Key
    columns: dict[str, Any] = dataclasses.field(default_factory=dict)
    is_conflict: bool = False
    takes_ledger: bool = True  # what will be done
    tells: tuple[str, ...] = ()  # texts that need not be kept beside it


@dataclass(frozen=True, slots=True)
class Target:
    """Where the ledger's way leads in the position's process."""

    stage: StageRule
    now: StageRule | None


@dataclass(frozen=True, slots=True)
class Row:
    """What one row is compared with."""

    person: Person
    told: Mapping[str, str]  # field → the cell's text
    known: Known
    application: Application | None
    earlier: Earlier | None
    extras: Mapping[str, str]  # header → text
    way: Journey | None = None
    target: Target | None = None
    course: Course | None = None
    channel: tuple[str, Key | None] = ("", None)  # word and key, when it is known


class Comparer:
    """Compares rows with people on file; holds what all of them share."""

    def __init__(self, own: OwnWork, people: Mapping[Key, str], channels: Mapping[Key, str], zone: tzinfo) -> None:
        self._own = own
        self._people = people
        self._channels = channels
        self._zone = zone

    def compare(self, row: Row) -> list[Change]:
        """Everything that the ledger says otherwise than the program."""
        found = [*self._columns(row), *self._personal(row), *self._contacts(row), *self._salaries(row)]
        found += self._extras(row)
        if row.application is not None:
            found += self._application(row, row.application)
            way = self._way(row, row.application)
            if way is not None:
                found.append(way)
            found += self._meetings(row, row.application)
        return found

    def _change(
        self, row: Row, name: str, mine: str, theirs: str, of: tuple[str, Key], columns: dict[str, Any], **more: Any
    ) -> Iterator[Change]:
        """The change, unless it is no news; a conflict where a person wrote, or where no version was before."""
        if not mine and row.earlier is None:
            return  # a gap: it is filled
        if row.earlier is not None and not _is_news(row, name):
            return
        conflict = bool(mine) and (row.earlier is None or self._own.has(of[1], *columns))
        yield Change(name, mine, theirs, *of, columns, is_conflict=conflict, takes_ledger=not conflict, **more)

    def _columns(self, row: Row) -> Iterator[Change]:
        person, values = row.known.person, row.person.values
        for name, column in _COLUMNS.items():
            if name not in values:
                continue
            new = values[name] if column == "degree" else str(values[name])[: 60 if column == "city" else 4000]
            old = getattr(person, column)
            if old == new or (old and folded(str(old)) == folded(str(new))):
                continue
            columns = {column: new}
            mine = old.value if column == "degree" and old else str(old or "")
            yield from self._change(row, name, mine, str(new), ("candidate", person.id), columns)

    def _personal(self, row: Row) -> Iterator[Change]:
        own, values = row.known.own, row.person.values
        if own is None:
            return
        of = ("personal", own.id)
        gender = values.get("gender")
        if gender and gender != own.gender:
            yield from self._change(row, "gender", own.gender, gender, of, {"gender": gender})
        birth = values.get("birth_date")
        if isinstance(birth, When) and birth.is_day and birth.date() != own.birth:
            mine = own.birth.isoformat() if own.birth else own.birth_text
            columns = {"birth": birth.date(), "birth_text": ""}
            yield from self._change(row, "birth_date", mine, str(birth), of, columns)
        number = str(values.get("id_number", ""))
        if number and number != own.id_number:
            columns = {"id_number": number, "id_hash": hash_of_id(number)}
            yield from self._change(row, "id_number", own.id_number, number, of, columns)
        household = str(values.get("hukou_address", ""))
        if household and folded(household) != folded(own.household):
            yield from self._change(row, "hukou_address", own.household, household, of, {"household": household})

    def _contacts(self, row: Row) -> Iterator[Change]:
        """A number that the ledger corrected; one that is only further is added anyway."""
        there = {contact.normal for contact in row.known.contacts}
        for name, kind in (("phone", "phone"), ("email", "email"), ("wechat", "wechat")):
            new = str(row.person.values.get(name, ""))
            before = row.earlier.text_of(name) if row.earlier is not None else None
            if not new or not before or new.lower() in there or not _is_news(row, name):
                continue
            old = next((c for c in row.known.contacts if c.kind == kind and _holds(before, c)), None)
            if old is not None:
                columns = {"value": new, "normal": new.strip().lower()}
                yield from self._change(
                    row, name, old.value, new, ("contact", old.id), columns, tells=(columns["normal"],)
                )

    def _salaries(self, row: Row) -> Iterator[Change]:
        for name, kind in _SALARIES.items():
            pay = row.person.values.get(name)
            old = row.known.salary(kind, row.application.id if row.application else None)
            if pay is None or old is None or _is_same_pay(pay, old):
                continue
            is_pay = isinstance(pay, Pay)
            columns = {
                "low": pay.low if is_pay else None, "high": pay.high if is_pay else None,
                "period": pay.period if is_pay else PayPeriod.MONTH,
                "months": pay.months if is_pay and pay.months != 12 else None,
                "words": "" if is_pay else str(pay),
            }  # fmt: skip
            if row.earlier is None:
                continue  # another figure at another time: it is kept beside the first
            tells = (f"{kind.value}:{pay.low if is_pay else None}:{'' if is_pay else pay}",)
            yield from self._change(
                row, name, _pay_text(old), _pay_words(pay), ("salary", old.id), columns, tells=tells
            )

    def _extras(self, row: Row) -> Iterator[Change]:
        if row.earlier is None:
            return
        for header, text in row.extras.items():
            old = row.known.extra(header)
            if old is None or old.words == text:
                continue
            yield from self._change(
                row, EXTRA + header, old.words, text, ("fact", old.id), {"words": text}, tells=(f"{header}\n{text}",)
            )

    def _application(self, row: Row, application: Application) -> Iterator[Change]:
        of, values = ("application", application.id), row.person.values
        word, key = row.channel
        if "source_channel" in values and word and (key is None or key != application.channel_id):
            mine = self._channels.get(application.channel_id, "") if application.channel_id else ""
            theirs = self._channels.get(key, word) if key else word
            if not mine:
                yield Change("source_channel", "", theirs, *of, {"channel_id": Word("channel", word)})
            else:
                yield from self._change(row, "source_channel", mine, theirs, of, {"channel_id": Word("channel", word)})
        referrer = str(values.get("referrer", ""))
        if referrer and referrer != application.channel_note:
            yield from self._change(row, "referrer", application.channel_note, referrer, of, {"channel_note": referrer})
        owner = str(values.get("recruiter", ""))[:60]
        mine = self._people.get(application.owner_id, "") if application.owner_id else ""
        if owner and owner != mine:
            if not mine:
                yield Change("recruiter", "", owner, *of, {"owner_id": Word("person", owner)})
            else:
                yield from self._change(row, "recruiter", mine, owner, of, {"owner_id": Word("person", owner)})

    def _way(self, row: Row, application: Application) -> Change | None:
        """The status: moved on by the ledger, or, where a person moved it, asked about."""
        way, target = row.way, row.target
        if way is None or target is None or not _says_a_way(row):
            return None
        names = [name for name in row.person.values if _is_of_the_way(name)]
        if row.earlier is not None and not any(_is_news(row, name) for name in names) and not _lost(row):
            return None
        is_end = way.state is not ApplicationState.OPEN
        same = target.stage.key == application.stage_id and way.state is application.state
        if same:
            same_reason = way.reason is application.reason or not is_end
            return None if same_reason else self._way_change(application, way, target)
        touched = self._own.has(application.id, "stage_id", "state")
        is_ahead = _is_ahead(application, way, target)
        if not is_ahead and (touched or row.earlier is None):
            return None  # the program knows more already
        return self._way_change(application, way, target, touched=touched)

    def _way_change(self, application: Application, way: Journey, target: Target, *, touched: bool = False) -> Change:
        mine = _state_text(application.state, target.now)
        theirs = _state_text(way.state, target.stage)
        return Change(
            WAY, mine, theirs, "application", application.id, {"way": way}, is_conflict=touched,
            takes_ledger=not touched,
        )  # fmt: skip

    def _meetings(self, row: Row, application: Application) -> Iterator[Change]:
        """Interviews that the program has not, have another day, or ended otherwise."""
        if row.way is None or row.course is None:
            return
        there = row.known.meetings.get(application.id, [])
        for meeting in row.way.meetings:
            if meeting.when is None or not meeting.when.is_day or not self._is_told(row, meeting.round):
                continue
            same_day = [m for m in there if _day(m, self._zone) == meeting.when.date()]
            stage = row.course.stage(Place.INTERVIEW, meeting.round).key
            of_round = [m for m in there if m.interview.stage_id == stage] if row.earlier is not None else []
            old = next(iter([*same_day, *of_round]), None)
            words = _meeting_text(meeting)
            if old is None:
                yield Change("interview", "", words, "application", application.id, {"meeting": meeting})
                continue
            if row.earlier is None or not any(_is_news(row, name) for name in _names_of_round(row, meeting.round)):
                continue
            mine = f"{old.interview.starts_at.astimezone(self._zone):%Y-%m-%d %H:%M}"
            touched = self._own.has(old.interview.id, "starts_at", "state", "words")
            yield Change(
                "interview", mine, words, "interview", old.interview.id, {"meeting": meeting}, is_conflict=touched,
                takes_ledger=not touched,
            )  # fmt: skip

    def _is_told(self, row: Row, round_: int) -> bool:
        return row.earlier is None or any(_is_news(row, name) for name in _names_of_round(row, round_))


def _names_of_round(row: Row, round_: int) -> list[str]:
    """The fields that tell of one interview: those of the round, or the single ones of a ledger without rounds."""
    mine = [name for name in row.told if name.startswith(f"round{round_}.")]
    return mine or [name for name in row.told if name in _OF_THE_WAY]


def _day(meeting: KnownMeeting, zone: tzinfo) -> date:
    return meeting.interview.starts_at.astimezone(zone).date()


def _meeting_text(meeting: Meeting) -> str:
    return " ".join(filter(None, (str(meeting.when), "、".join(meeting.interviewers), meeting.words)))


def _is_ahead(application: Application, way: Journey, target: Target) -> bool:
    if way.state is not ApplicationState.OPEN and application.state is ApplicationState.OPEN:
        return True
    if application.state is not ApplicationState.OPEN:
        return way.state is ApplicationState.HIRED and application.state is not ApplicationState.HIRED
    return target.now is not None and target.stage.rank > target.now.rank


def _state_text(state: ApplicationState, stage: StageRule | None) -> str:
    """A code for the screen: the state's when it is over, the stage's key otherwise."""
    if state is not ApplicationState.OPEN or stage is None:
        return f"state:{state.value}"
    return f"stage:{stage.name.zh}\t{stage.name.en}"


def _is_of_the_way(name: str) -> bool:
    return name in _OF_THE_WAY or (name.startswith("round") and "." in name)


def _says_a_way(row: Row) -> bool:
    return any(_is_of_the_way(name) for name in row.person.values)


def _lost(row: Row) -> bool:
    """Whether the last version said something of the way that this one leaves out."""
    assert row.earlier is not None
    return any(
        _is_of_the_way(name) and name not in row.person.values and row.earlier.text_of(name)
        for name in set(row.earlier.fields.values())
    )


def _is_news(row: Row, name: str) -> bool:
    """Whether the ledger says of a field what it did not say in its last version."""
    assert row.earlier is not None
    if name.startswith(EXTRA):
        heading = heading_key(name[len(EXTRA) :])
        return row.earlier.texts.get(heading, "") != row.extras.get(name[len(EXTRA) :], "")
    before = row.earlier.text_of(name)
    now = row.told.get(name)
    return now is not None and before is not None and now != before


def _holds(text: str, contact: Contact) -> bool:
    plain = "".join(c for c in text.lower() if c.isalnum() or c in "@._")
    return contact.normal in plain or contact.normal in text.lower()


def _is_same_pay(pay: Any, old: Salary) -> bool:
    if not isinstance(pay, Pay):
        return old.low is None and old.words == str(pay)
    return (old.low, old.high, old.period, old.months or 12) == (pay.low, pay.high, pay.period, pay.months)


def _pay_text(old: Salary) -> str:
    if old.low is None:
        return old.words
    return _pay_words(Pay(old.low, old.high if old.high is not None else old.low, old.period, old.months or 12))


def _pay_words(pay: Any) -> str:
    if not isinstance(pay, Pay):
        return str(pay)
    amount = f"{pay.low // 100:,}" if pay.low == pay.high else f"{pay.low // 100:,}–{pay.high // 100:,}"
    return f"{amount}/{pay.period.value}" if pay.period is not PayPeriod.MONTH else amount


__all__ = ["EXTRA", "WAY", "Change", "Comparer", "Row", "Target", "Word"]
