"""Reading and writing .ics files. Reading runs in a worker process (`services/isolation.py`).

Repetitions are unfolded within a window only, so that an event without an end costs no more than one with; what
repeats by the minute is no appointment and is left out, and so is a rule that never gets anywhere. A time in a zone
that nobody knows is read on the office's clock. Titles of private entries are not taken over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from math import prod
from typing import Any
from zoneinfo import ZoneInfo

from models.values.text import tidy
from services.errors import AppError

LARGEST = 20 * 1024 * 1024  # bytes
MOST_SPANS = 20_000
LONGEST = timedelta(days=366)  # a span that is longer says nothing of when somebody can be met
LONGEST_TITLE = 60
OURS = "@zhaoxian"
"""The end of the UID of what this program wrote: it is known already and does not count twice."""
_TOO_OFTEN = frozenset({"SECONDLY", "MINUTELY"})
_MOST_A_DAY = 24  # times that one rule names by hour, minute and second
_MOST_STEPS = 100_000  # of a rule: its count, or the distance between two times
_ZONE_WITH_COLON = re.compile(r"^([A-Z-]+;TZID=)([^\":\r\n]*:[^\":\r\n]*)(?=:\d{8}T)", re.MULTILINE)
"""Some write TZID=(UTC+08:00) Beijing without the quotes that a colon needs."""


@dataclass(frozen=True, slots=True)
class Taken:
    """One span, in seconds since 1970, with the title of the entry."""

    start: int
    end: int
    title: str


@dataclass(frozen=True, slots=True)
class Read:
    """What a file says within the window."""

    spans: tuple[Taken, ...]
    left_out: int  # entries that could not be understood
    is_cut: bool  # more than can be kept


@dataclass(frozen=True, slots=True)
class Entry:
    """An interview as an .ics entry."""

    uid: str
    starts_at: datetime
    ends_at: datetime
    summary: str
    place: str = ""
    description: str = ""
    sequence: int = 0
    is_confirmed: bool = False
    is_cancelled: bool = False


def read_ics(data: bytes, name: str, start: datetime, end: datetime, zone: str) -> Read:
    """The taken spans of a file between two instants. Raises `calendar.not_ics`, `calendar.too_big`."""
    from icalendar import Calendar

    if len(data) > LARGEST:
        raise AppError("calendar.too_big", name=name)
    if b"BEGIN:VCALENDAR" not in data[:65_536].upper().replace(b"\x00", b""):
        raise AppError("calendar.not_ics", name=name)
    try:
        found = Calendar.from_ical(_ZONE_WITH_COLON.sub(r'\1"\2"', _decoded(data)), multiple=True)
    except Exception as error:  # the library raises many kinds on broken files; none is of use to a person
        raise AppError("calendar.broken", name=name) from error
    office = ZoneInfo(zone)
    spans: set[tuple[int, int, str]] = set()
    left_out, is_cut = 0, False
    for calendar in found:
        left_out += _drop_what_cannot_be_unfolded(calendar)
        for span in _spans(calendar, start, end, office):
            if span is None:
                left_out += 1
            elif len(spans) < MOST_SPANS:
                spans.add((span.start, span.end, span.title))
            else:
                is_cut = True
                break
    return Read(tuple(Taken(*span) for span in sorted(spans)), left_out, is_cut)


def _decoded(data: bytes) -> str:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("utf-8", errors="replace")


def _drop_what_cannot_be_unfolded(calendar: Any) -> int:
    """Entries without a beginning, and those whose rules are no appointment's; how many."""
    kept, dropped = [], 0
    for part in calendar.subcomponents:
        rules = part.get("RRULE")
        rules = rules if isinstance(rules, list) else [rules] if rules else []
        is_bare = part.name == "VEVENT" and "DTSTART" not in part
        if is_bare or any(_is_endless(rule) for rule in rules):
            dropped += 1
        else:
            kept.append(part)
    calendar.subcomponents = kept
    return dropped


def _is_endless(rule: Any) -> bool:
    """Whether a rule repeats by the minute, stands still, counts further than anybody lives, or cannot be read."""
    if not isinstance(rule, dict):
        return True
    if {str(word).upper() for word in rule.get("FREQ", [])} & _TOO_OFTEN:
        return True
    times = prod(max(len(rule.get(part, [])), 1) for part in ("BYHOUR", "BYMINUTE", "BYSECOND"))
    steps = [*rule.get("INTERVAL", []), *rule.get("COUNT", [])]
    return times > _MOST_A_DAY or not all(1 <= int(step) <= _MOST_STEPS for step in steps)


def _spans(calendar: Any, start: datetime, end: datetime, office: ZoneInfo) -> Iterator[Taken | None]:
    import recurring_ical_events

    try:
        entries = recurring_ical_events.of(calendar, skip_bad_series=True).between(start, end)
    except Exception:  # a rule that the library stumbles over spoils the file for it, not for us
        entries = calendar.walk("VEVENT")
    for entry in entries:
        yield from _span(entry, start, end, office)
    for part in calendar.walk("VFREEBUSY"):
        yield from _free_busy(part, start, end, office)


def _span(entry: Any, start: datetime, end: datetime, office: ZoneInfo) -> Iterator[Taken | None]:
    if _is_free(entry):
        return
    try:
        first = entry.decoded("DTSTART")
        last = _end_of(entry, first)
        opens, closes = _instant(first, office), _instant(last, office)
    except Exception:  # a broken date in one entry
        yield None
        return
    if closes <= opens or closes - opens > LONGEST or closes <= start or opens >= end:
        return
    is_private = str(entry.get("CLASS", "")).upper() in ("PRIVATE", "CONFIDENTIAL")
    title = "" if is_private else tidy(str(entry.get("SUMMARY", "")))[:LONGEST_TITLE]
    yield Taken(int(opens.timestamp()), int(closes.timestamp()), title)


def _end_of(entry: Any, first: datetime | date) -> datetime | date:
    last: datetime | date
    if "DTEND" in entry:
        last = entry.decoded("DTEND")
        return last
    if "DURATION" in entry:
        last = first + entry.decoded("DURATION")
        return last
    return first if isinstance(first, datetime) else first + timedelta(days=1)


def _is_free(entry: Any) -> bool:
    return (
        str(entry.get("TRANSP", "")).upper() == "TRANSPARENT"
        or str(entry.get("STATUS", "")).upper() == "CANCELLED"
        or str(entry.get("X-MICROSOFT-CDO-BUSYSTATUS", "")).upper() == "FREE"
        or str(entry.get("UID", "")).endswith(OURS)
    )


def _free_busy(part: Any, start: datetime, end: datetime, office: ZoneInfo) -> Iterator[Taken | None]:
    periods = part.get("FREEBUSY", [])
    for period in periods if isinstance(periods, list) else [periods]:
        try:
            if str(period.params.get("FBTYPE", "BUSY")).upper() == "FREE":
                continue
            opens, closes = _instant(period.start, office), _instant(period.end, office)
        except Exception:
            yield None
            continue
        if start < closes and opens < end and opens < closes <= opens + LONGEST:
            yield Taken(int(opens.timestamp()), int(closes.timestamp()), "")


def _instant(at: datetime | date, office: ZoneInfo) -> datetime:
    """A day begins at midnight of the office; a time without a zone is the office's."""
    if not isinstance(at, datetime):
        return datetime.combine(at, time(), office).astimezone(UTC)
    return (at if at.tzinfo is not None else at.replace(tzinfo=office)).astimezone(UTC)


def write_ics(entries: Iterable[Entry], *, made_at: datetime) -> bytes:
    """A calendar file that every calendar program takes; the same entry sent again moves the one sent before."""
    from icalendar import Alarm, Calendar, Event

    calendar = Calendar()
    calendar.add("prodid", "-//Zhaoxian//ZH")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for entry in entries:
        event = Event()
        event.add("uid", entry.uid + OURS)
        event.add("dtstamp", made_at.astimezone(UTC))
        event.add("dtstart", entry.starts_at.astimezone(UTC))
        event.add("dtend", entry.ends_at.astimezone(UTC))
        event.add("summary", entry.summary)
        event.add("sequence", entry.sequence)
        state = "CANCELLED" if entry.is_cancelled else "CONFIRMED" if entry.is_confirmed else "TENTATIVE"
        event.add("status", state)
        if entry.place:
            event.add("location", entry.place)
        if entry.description:
            event.add("description", entry.description)
        if not entry.is_cancelled:
            alarm = Alarm()
            alarm.add("action", "DISPLAY")
            alarm.add("description", entry.summary)
            alarm.add("trigger", timedelta(minutes=-15))
            event.add_component(alarm)
        calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written
