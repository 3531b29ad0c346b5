"""Interviews out of the program: as an .ics file, and as the list of a day for the front desk."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from models.values import clock
from models.values.bilingual import Words
from models.values.enums import InterviewState
from services.meetings import Meeting
from services.scheduling.ics import Entry, write_ics

GONE = (InterviewState.CANCELLED, InterviewState.DECLINED)


def ics(meetings: Sequence[Meeting], said: Callable[[Words], str]) -> bytes:
    """Interviews for the interviewers' calendars: name and stage, position and panel, no contact data."""
    return write_ics([_entry(meeting, said) for meeting in meetings], made_at=clock.now())


def _entry(meeting: Meeting, said: Callable[[Words], str]) -> Entry:
    panel = "、".join(meeting.interviewers)
    return Entry(
        uid=meeting.interview.hex,
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        summary=f"{said(meeting.stage)} {meeting.name}",
        place=meeting.place,
        description=f"{meeting.position_title}\n{panel}",
        sequence=meeting.moves,
        is_confirmed=meeting.is_confirmed,
        is_cancelled=meeting.state in GONE,
    )
