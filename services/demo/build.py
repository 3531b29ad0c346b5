"""Makes the demo workspace: an office, a year of applications, one board told by hand, real résumé files."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import chain, zip_longest

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Content, ContentChunk, Document, DocumentText, Person, Setting
from models.tables.document import CHUNK
from models.values import clock
from models.values.enums import ApplicationState, DocumentKind
from models.values.keys import Key
from resources import demo as words_of
from services import calendars, setup, templates
from services.demo import (
    asked,
    history,
    notices,
    office,
    paper,
    people,
    recommended,
    story,
    surveyed,
    tasks,
    to_call,
    trying,
    waiting,
    warm,
)
from services.demo.history import Journey
from services.demo.making import Making, Opening
from services.demo.people import Somebody
from services.demo.sheets import Part, Sheet, sheet_of, sheet_of_han
from services.progress import Progress, Quiet
from services.resumes.read import read

RETURNING = 9  # per cent of applications by somebody who is known already
RECENT = 25  # per cent of an open position's applications that came in the last days
RECENT_DAYS = 10
WITH_RESUME = 30  # people of other boards who have a file, besides the story's
PDF, DOCX = "application/pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(frozen=True, slots=True)
class Made:
    """What the demo holds, and where to begin looking."""

    me: Key
    board: Key  # the position told by hand
    candidate: Key  # 韩立群
    rows: int


def build(session: Session, *, progress: Progress | None = None) -> Made:
    """Fill a new workspace with the demo, dated back from now. Runs inside one action.

    A workspace that nobody has set up yet is founded first, with the story's recruiter as its account.
    """
    progress = progress or Quiet()
    told_of = words_of.read("story")
    making = Making(session, clock.now().replace(microsecond=0), calendars.calendar(session))
    making.pen.keep([line["name"] for part in ("people", "board", "others") for line in told_of[part]])
    me = _account(session, told_of["organisation"], told_of["me"])
    templates.seed(session)
    office.furnish(making, me)
    office.mark(making, told_of["organisation"])
    told = story.tell(making)
    tasks.write(making, told)
    notices.write(making, told)
    trying.write(making)
    journeys = _year(making, progress)
    office.spend(making)
    rows = making.rows.total()
    making.rows.write(session)
    _files(making, told, journeys, progress)
    making.rows.write(session)
    waiting.leave(making, told)
    asked.write(making, me.id)
    to_call.write(making, told, me.id)
    recommended.write(making, told, me.id)
    surveyed.write(making, me.id)
    surveyed.send_forms(making, me.id)
    surveyed.ask_candidates(making, me.id)
    warm.write(session, me.id)
    progress.step(rows, rows)
    han = told.journeys["韩立群"]
    return Made(me.id, making.openings[story.BOARD].key, han.somebody.key, rows)


def _account(session: Session, organisation: str, name: str) -> Person:
    me = session.scalar(select(Setting.value).where(Setting.code == setup.ME))
    key = setup.found(session, organisation=organisation, name=name, is_demo=True) if me is None else Key(hex=me)
    return session.get_one(Person, key)


def _year(making: Making, progress: Progress) -> list[Journey]:
    """Everybody who is not told by hand."""
    journeys: list[Journey] = []
    volumes = {line["code"]: line["volume"] for line in words_of.read("trades")["positions"]}
    total, done = sum(volumes.values()), 0
    for opening in making.openings.values():
        journeys += _hires_of_closed(making, opening)
        for _ in range(volumes[opening.code]):
            journeys.append(_applies(making, opening, journeys))
            done += 1
            if done % 50 == 0:
                progress.step(done, total + 100)
    _unexplained(making, journeys)
    for journey in journeys:
        history.finish(making, journey)
    return journeys


def _applies(making: Making, opening: Opening, known: Sequence[Journey]) -> Journey:
    """One application, walked to its end or to now."""
    pen = making.pen
    end = opening.ends_at or making.now
    start = opening.opened_at
    if opening.ends_at is None and pen.chance(RECENT):
        start = max(start, making.now - timedelta(days=RECENT_DAYS))
    created = office.moments(start, end - timedelta(minutes=30), making)
    channel = pen.weighted(pen.trades["channels"][opening.trade])
    somebody = _known(pen.one(known), opening, created) if known and pen.chance(RETURNING) else None
    if somebody is not None:
        channel = "pool"
    else:
        somebody = people.write(making, pen.life(opening.trade), created, owner=opening.owner)
    journey = history.begin(making, opening, somebody, channel, created)
    history.walk(making, journey, luck=pen.trades["luck"].get(channel, 0))
    return journey


def _known(earlier: Journey, opening: Opening, created: datetime) -> Somebody | None:
    """Somebody of the same trade whose earlier application is over, for another position."""
    is_over = earlier.closed_at is not None and earlier.closed_at < created
    is_other = earlier.opening is not opening and earlier.opening.trade == opening.trade
    return earlier.somebody if is_over and is_other and earlier.state is not ApplicationState.HIRED else None


def _hires_of_closed(making: Making, opening: Opening) -> list[Journey]:
    """A position that was filled has its hires, the last of them on the day it closed."""
    if opening.closed_at is None:
        return []
    pen, journeys = making.pen, []
    for number in range(opening.need - opening.hired):
        by = opening.closed_at - timedelta(days=4 * number, hours=2)
        created = office.moments(by - timedelta(days=38), by - timedelta(days=27), making)
        channel = pen.one(("referral", "liepin", "job51"))
        somebody = people.write(making, pen.life(opening.trade), created, quality=1.1, owner=opening.owner)
        journey = history.begin(making, opening, somebody, channel, created)
        history.walk(making, journey, hire_by=by)
        journeys.append(journey)
    return journeys


def _unexplained(making: Making, journeys: Sequence[Journey]) -> None:
    """Three rejections without a reason, which a task asks for."""
    opening = making.openings["cnc"]
    ended = [j for j in journeys if j.opening is opening and j.state is ApplicationState.REJECTED]
    for journey in sorted(ended, key=lambda j: j.closed_at or j.created_at)[-3:]:
        journey.reason, journey.reason_note = None, ""


# Files.


def _files(making: Making, told: story.Told, journeys: Sequence[Journey], progress: Progress) -> None:
    """Résumés of the story's people and of the latest others of each position; 韩立群 has two more files."""
    latest = _latest_of_each([j for j in journeys if j.opening.trade != "worker"])
    chosen = [*told.journeys.values(), *latest]
    seen: set[Key] = set()
    for number, journey in enumerate(chosen):
        if journey.somebody.key in seen:
            continue
        seen.add(journey.somebody.key)
        is_han = journey is told.journeys["韩立群"]
        sheet = sheet_of_han(journey.somebody) if is_han else sheet_of(journey.somebody)
        is_word = number % 4 == 3 and journey in latest
        data = paper.docx(sheet) if is_word else paper.pdf(sheet)
        life = journey.somebody.life
        name = words_of.read("words")["resume"]["file"].format(name=life.name, title=_short(journey))
        _file(making, journey, f"{name}.{'docx' if is_word else 'pdf'}", data, DocumentKind.RESUME)
        progress.step(number, len(chosen))
    _attachments(making, told.journeys["韩立群"])


def _latest_of_each(journeys: Sequence[Journey]) -> list[Journey]:
    """So many people in all, by turns from each position: whoever is on the way first, then who came last."""
    of_each: dict[str, list[Journey]] = {}
    for journey in sorted(journeys, key=lambda j: (j.state is ApplicationState.OPEN, j.created_at), reverse=True):
        of_each.setdefault(journey.opening.title, []).append(journey)
    turns = chain.from_iterable(zip_longest(*of_each.values()))
    return [journey for journey in turns if journey is not None][:WITH_RESUME]


def _short(journey: Journey) -> str:
    return journey.opening.title.split("（")[0]


def _attachments(making: Making, han: Journey) -> None:
    words = words_of.read("words")["resume"]
    name = han.somebody.life.name
    certificate = tuple(line.format(name=name) for line in words["certificate_lines"])
    projects = sheet_of_han(han.somebody).parts[2]
    for title, part in (
        (words["certificate"], Part(words["certificate"], lines=certificate)),
        (words["projects_file"], projects),
    ):
        data = paper.pdf(Sheet(name, "", title, (part,)))
        _file(making, han, f"{name}-{title}.pdf", data, DocumentKind.ATTACHMENT)


def _file(making: Making, journey: Journey, name: str, data: bytes, kind: DocumentKind) -> None:
    """Keep a file and what stands in it."""
    digest = hashlib.sha256(data).hexdigest()
    document = read(data)
    key = making.rows.add(
        Document,
        candidate_id=journey.somebody.key,
        application_id=journey.key,
        kind=kind,
        sha256=digest,
        file_name=name,
        media_type=PDF if name.endswith("pdf") else DOCX,
        size=len(data),
        pages=max(document.page_count, len(document.pages)),
        created_at=journey.created_at + timedelta(minutes=1),
    )
    chunks = [data[at : at + CHUNK] for at in range(0, len(data), CHUNK)]
    making.rows.add(Content, sha256=digest, size=len(data), chunks=len(chunks))
    for rank, chunk in enumerate(chunks):
        making.rows.add(ContentChunk, sha256=digest, rank=rank, data=chunk)
    making.rows.add(
        DocumentText,
        document_id=key,
        words=document.text,
        reader=document.reader.value,
        quality=round(document.quality * 100),
    )
