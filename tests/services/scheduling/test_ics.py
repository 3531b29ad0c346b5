"""Calendars from outside: what takes time, what does not, and what hostile files cost."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from models.tables import PersonCalendar
from models.values import clock
from services.errors import AppError
from services.isolation import Isolation
from services.jobs import Desk
from services.organisation import people
from services.progress import Quiet
from services.scheduling import busy, person_calendars
from services.scheduling.ics import Entry, Read, read_ics, write_ics
from services.workspace import Workspace
from tests.program import _Desk

NOW = datetime(2026, 3, 12, 1, 42, tzinfo=UTC)
START, END = NOW - timedelta(days=31), NOW + timedelta(days=186)
ZONE = "Asia/Shanghai"


def file(*events: str, head: str = "") -> bytes:
    body = "".join(f"BEGIN:VEVENT\nDTSTAMP:20260301T000000Z\n{event}\nEND:VEVENT\n" for event in events)
    return f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n{head}{body}END:VCALENDAR\n".replace("\n", "\r\n").encode()


def read(*events: str, head: str = "") -> Read:
    return read_ics(file(*events, head=head), "a.ics", START, END, ZONE)


def at(words: str) -> int:
    return int(datetime.fromisoformat(words).timestamp())


def test_times_are_understood_in_every_usual_way() -> None:
    found = read(
        "UID:1\nDTSTART:20260313T020000Z\nDTEND:20260313T030000Z\nSUMMARY:评审会",
        "UID:2\nDTSTART;TZID=Asia/Shanghai:20260313T140000\nDURATION:PT45M\nSUMMARY:验收会",
        "UID:3\nDTSTART;TZID=China Standard Time:20260313T160000\nDTEND;TZID=China Standard Time:20260313T163000",
        "UID:4\nDTSTART:20260316T090000\nDTEND:20260316T100000\nSUMMARY:没有时区",
        "UID:5\nDTSTART;VALUE=DATE:20260317\nDTEND;VALUE=DATE:20260318\nSUMMARY:休假",
        "UID:6\nDTSTART;TZID=Nowhere/Land:20260318T090000\nDTEND;TZID=Nowhere/Land:20260318T100000",
    )
    spans = {(span.start, span.end) for span in found.spans}
    assert spans == {
        (at("2026-03-13T10:00+08:00"), at("2026-03-13T11:00+08:00")),
        (at("2026-03-13T14:00+08:00"), at("2026-03-13T14:45+08:00")),
        (at("2026-03-13T16:00+08:00"), at("2026-03-13T16:30+08:00")),
        (at("2026-03-16T09:00+08:00"), at("2026-03-16T10:00+08:00")),
        (at("2026-03-17T00:00+08:00"), at("2026-03-18T00:00+08:00")),
        (at("2026-03-18T09:00+08:00"), at("2026-03-18T10:00+08:00")),
    }
    assert [span.title for span in found.spans][:2] == ["评审会", "验收会"]


def test_what_takes_no_time_and_what_is_private() -> None:
    found = read(
        "UID:1\nDTSTART:20260313T020000Z\nDTEND:20260313T030000Z\nTRANSP:TRANSPARENT",
        "UID:2\nDTSTART:20260313T020000Z\nDTEND:20260313T030000Z\nSTATUS:CANCELLED",
        "UID:3\nDTSTART:20260313T020000Z\nDTEND:20260313T030000Z\nX-MICROSOFT-CDO-BUSYSTATUS:FREE",
        "UID:abc@zhaoxian\nDTSTART:20260313T020000Z\nDTEND:20260313T030000Z",
        "UID:4\nDTSTART:20260314T020000Z\nDTEND:20260314T030000Z\nSUMMARY:看牙\nCLASS:PRIVATE",
    )
    assert [(span.start, span.title) for span in found.spans] == [(at("2026-03-14T10:00+08:00"), "")]


def test_repetitions_without_an_end_are_unfolded_within_the_window() -> None:
    weekly = read(
        "UID:1\nDTSTART;TZID=Asia/Shanghai:20200106T090000\nDTEND;TZID=Asia/Shanghai:20200106T100000\n"
        "RRULE:FREQ=WEEKLY;BYDAY=MO\nEXDATE;TZID=Asia/Shanghai:20260316T090000\nSUMMARY:周会"
    )
    assert 25 <= len(weekly.spans) <= 32
    starts = {span.start for span in weekly.spans}
    assert at("2026-03-23T09:00+08:00") in starts
    assert at("2026-03-16T09:00+08:00") not in starts


def test_over_the_change_of_clocks_a_meeting_stays_at_its_hour() -> None:
    berlin = read(
        "UID:1\nDTSTART;TZID=Europe/Berlin:20260323T090000\nDTEND;TZID=Europe/Berlin:20260323T100000\n"
        "RRULE:FREQ=WEEKLY;COUNT=2"
    )
    assert [span.start for span in berlin.spans] == [at("2026-03-23T08:00+00:00"), at("2026-03-30T07:00+00:00")]


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=MINUTELY",
        "FREQ=DAILY;BYHOUR=9,10;BYMINUTE=" + ",".join(map(str, range(60))),
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=999999999",
        "FREQ=DAILY;COUNT=999999999999",
        "FREQ=DAILY;COUNT=999999999",
        "FREQ=MANCHMAL",
    ],
)
def test_a_rule_that_is_no_appointments_is_left_out_at_once_and_the_others_stand(rule: str) -> None:
    began = time.process_time()
    found = read(
        f"UID:1\nDTSTART:20000101T000000Z\nDTEND:20000101T000001Z\nRRULE:{rule}",
        "UID:2\nDTSTART:20260313T020000Z\nDTEND:20260313T030000Z",
    )
    assert (len(found.spans), found.left_out) == (1, 1)
    assert time.process_time() - began < 5


def test_a_rule_without_an_end_costs_no_more_than_its_window() -> None:
    found = read("UID:1\nDTSTART:19000101T010000Z\nDTEND:19000101T020000Z\nRRULE:FREQ=DAILY")
    assert len(found.spans) == (END - START).days + 1


@pytest.mark.parametrize(
    "zone",
    ["China Standard Time", "Mars/Base", "../../etc/passwd", '"(UTC+08:00) Peking"', "(UTC+08:00) Peking"],
)
def test_a_zone_that_nobody_knows_or_that_is_badly_written_is_the_offices(zone: str) -> None:
    found = read(f"UID:1\nDTSTART;TZID={zone}:20260313T090000\nDTEND;TZID={zone}:20260313T100000")
    assert [span.start for span in found.spans] == [at("2026-03-13T09:00+08:00")]


def test_broken_entries_are_counted_and_the_others_stand() -> None:
    found = read(
        "UID:1\nDTSTART:morgen\nDTEND:20260313T030000Z",
        "UID:2\nSUMMARY:ohne Beginn",
        "UID:3\nDTSTART:20260313T050000Z\nDTEND:20260313T040000Z",
        "UID:4\nDTSTART:20260313T020000Z\nDTEND:99991231T000000Z",
        "UID:5\nDTSTART:20260313T060000Z\nDTEND:20260313T070000Z",
    )
    assert [span.start for span in found.spans] == [at("2026-03-13T14:00+08:00")]
    assert found.left_out == 2  # the two without a beginning


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "calendar.not_ics"),
        (b"PK\x03\x04 not a calendar", "calendar.not_ics"),
        (b"BEGIN:VCALENDAR\r\n;:;=\r\nEND:VEVENT\r\n", "calendar.broken"),
        (b"BEGIN:VCALENDAR" + b" " * (21 * 1024 * 1024), "calendar.too_big"),
    ],
)
def test_what_is_no_calendar_says_so(data: bytes, code: str) -> None:
    with pytest.raises(AppError) as refused:
        read_ics(data, "a.ics", START, END, ZONE)
    assert refused.value.code == code


def test_a_file_that_ends_in_the_middle_gives_what_it_has() -> None:
    whole = file("UID:1\nDTSTART:20260313T020000Z\nDTEND:20260313T030000Z")
    assert read_ics(whole[: whole.index(b"END:VEVENT")], "a.ics", START, END, ZONE).left_out == 0


def test_a_free_busy_file_counts_too() -> None:
    data = (
        b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VFREEBUSY\r\nUID:1\r\nDTSTAMP:20260301T000000Z\r\n"
        b"FREEBUSY;FBTYPE=BUSY:20260313T020000Z/20260313T030000Z,20260313T060000Z/PT1H\r\n"
        b"END:VFREEBUSY\r\nEND:VCALENDAR\r\n"
    )
    found = read_ics(data, "a.ics", START, END, ZONE)
    assert [span.start for span in found.spans] == [at("2026-03-13T10:00+08:00"), at("2026-03-13T14:00+08:00")]


def test_what_is_written_is_read_by_others_and_never_counted_twice() -> None:
    entry = Entry(
        "abc", NOW, NOW + timedelta(hours=1), "初试：韩立群", "A302", "带上简历；第二行\n换行", 2, is_confirmed=True
    )
    data = write_ics([entry, Entry("def", NOW, NOW + timedelta(hours=1), "复试", is_cancelled=True)], made_at=NOW)
    text = data.decode().replace("\r\n ", "")
    for part in ("UID:abc@zhaoxian", "SEQUENCE:2", "STATUS:CONFIRMED", "STATUS:CANCELLED", "LOCATION:A302"):
        assert part in text
    assert read_ics(data, "a.ics", START, END, ZONE).spans == ()
    foreign = data.replace(b"@zhaoxian", b"@other")
    assert [span.title for span in read_ics(foreign, "a.ics", START, END, ZONE).spans] == ["初试：韩立群"]


@pytest.fixture
def isolation() -> Isolation:
    return Isolation(1, idle_seconds=2)


def desk(workspace: Workspace) -> Desk:
    return _Desk(workspace)


def test_a_folder_is_followed_by_the_names_of_its_files(
    workspace: Workspace, isolation: Isolation, tmp_path: Path
) -> None:
    with workspace.action("organisation.edit") as session:
        chen = people.add(session, draft=people.Draft("陈国栋", email="chen.gd@office.example"))
        xu = people.add(session, draft=people.Draft("许静"))
        person_calendars.choose_folder(session, path=str(tmp_path))
    event = "UID:1\nDTSTART:20260313T020000Z\nDTEND:20260313T030000Z\nSUMMARY:评审会"
    (tmp_path / "chen.gd.ics").write_bytes(file(event))
    (tmp_path / "许静.ics").write_bytes(file(event, event.replace("0313", "0316").replace("UID:1", "UID:2")))
    (tmp_path / "生日.ics").write_bytes(file(event))
    (tmp_path / "broken.ics").write_bytes(b"no")
    with clock.frozen(NOW):
        found = person_calendars.follow(desk(workspace), Quiet(), isolation=isolation)
        assert (found.renewed, found.unknown) == (2, ("broken.ics", "生日.ics"))
        with workspace.reading() as session:
            spans = busy.of_people(session, [chen, xu], NOW, NOW + timedelta(days=7))
        assert ([len(spans[chen]), len(spans[xu])], spans[chen][0].words) == ([1, 2], "评审会")
        assert person_calendars.follow(desk(workspace), Quiet(), isolation=isolation).renewed == 0
        (tmp_path / "许静.ics").write_bytes(file(event))
        assert person_calendars.follow(desk(workspace), Quiet(), isolation=isolation).renewed == 1
    with workspace.reading() as session:
        assert len(session.scalars(select(PersonCalendar)).all()) == 2
    isolation.stop()


def test_a_file_taken_in_once_replaces_the_one_before(
    workspace: Workspace, isolation: Isolation, tmp_path: Path
) -> None:
    with workspace.action("organisation.edit") as session:
        chen = people.add(session, draft=people.Draft("陈国栋"))
    path = tmp_path / "export.ics"
    for day in ("0313", "0316"):
        path.write_bytes(file(f"UID:1\nDTSTART:2026{day}T020000Z\nDTEND:2026{day}T030000Z"))
        with clock.frozen(NOW):
            person_calendars.take_in(
                desk(workspace), Quiet(), isolation=isolation, person=chen, path=path, is_followed=False
            )
    with clock.frozen(NOW), workspace.reading() as session:
        (line,) = person_calendars.lines(session)
        assert (line.person_name, line.spans, line.path) == ("陈国栋", 1, "")
    with workspace.action("calendar.take_in") as session:
        person_calendars.remove(session, key=line.key, seen=line.version)
    with pytest.raises(AppError, match="cannot_read"):
        person_calendars.read_file(isolation, tmp_path / "gone.ics", chen, ZONE, NOW)
    isolation.stop()
