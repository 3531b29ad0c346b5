"""The screening packet: a list of candidates for a hiring manager without the program, with a decision for each.

What comes back is carried out as the pasted reply is (`screening.replies`): pass, reject with a reason, or talk first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Application, Candidate, Packet, Person, Position, ReturnedForm
from models.values import clock
from models.values.enums import ApplicationState, PacketKind, PacketState, ReturnState
from models.values.keys import Key
from models.values.text import folded
from services import access, atomic_file
from services.errors import AppError, NotFound
from services.jobs import Desk
from services.organisation.rows import fresh
from services.packets import issue, numbers, words, workbook
from services.packets.evaluation import facts
from services.packets.issue import SentOut, file_name
from services.packets.opening import Opened, opened
from services.packets.pages import Pages, as_pdf
from services.packets.paper import Asks, Field, Locked, Paper, Row, Style
from services.packets.telling import hush
from services.progress import Progress
from services.screening import replies
from services.screening.replies import Decision, Reply
from services.screening.screen import screening
from services.use_cases import UseCase

WIDTHS = (4, 14, 62, 10, 40)
MOST = 30  # people of one list
_LAST = len(WIDTHS) - 1


@dataclass(frozen=True, slots=True)
class Decided:
    """What the manager says of one person."""

    application: Key
    name: str
    decision: Decision
    note: str


@dataclass(frozen=True, slots=True)
class Decisions:
    """A list that came back. `gone` are people who have moved on since: nothing is done with them."""

    position: str
    decided: tuple[Decided, ...]
    gone: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Person:
    application: Key
    candidate: Key
    stage: Key
    name: str
    told: str


def to_folder(
    desk: Desk, progress: Progress, *, position: Key, applications: Sequence[Key], language: str, folder: str
) -> SentOut:
    """Write the list, with the résumés on sheets of their own and beside it, into a folder."""
    place = Path(folder)
    if not place.is_dir():
        raise AppError("packet.no_folder")
    wanted = list(dict.fromkeys(applications))
    if not wanted:
        raise AppError("screening.nobody")
    if len(wanted) > MOST:
        raise AppError("packet.too_many", most=MOST)
    with desk.reading() as session:
        row = session.get(Position, position)
        if row is None:
            raise NotFound("position", position)
        reader = row.hiring_manager_id
        people = [_person(session, key, language) for key in wanted]
    resumes: list[Pages] = []
    for number, person in enumerate(people):
        progress.step(number, len(people), person.name)
        with desk.reading() as session:
            resumes.append(issue.covered_resume(session, candidate=person.candidate, reader=reader, language=language))
    with desk.action(UseCase.PACKET_ISSUE, params={"count": 1}) as session:
        code, data = _issue(session, position, reader, people, resumes, language)
        title = session.get_one(Position, position).title
        names = [file_name(words.say(language, "screening"), title, code, suffix=".xlsx")]
        try:
            atomic_file.write(place / names[0], data)
            for person, pages in zip(people, resumes, strict=True):
                if pages.pictures:
                    names.append(file_name(words.say(language, "resume"), person.name, code, suffix=".pdf"))
                    atomic_file.write(place / names[-1], as_pdf(pages))
        except OSError as error:
            raise AppError("file.cannot_write") from error
    bare = tuple(p.name for p, pages in zip(people, resumes, strict=True) if not pages.note)
    progress.step(len(people), len(people))
    return SentOut(1, tuple(names), bare)


def _person(session: Session, application: Key, language: str) -> _Person:
    row = session.get(Application, application)
    if row is None:
        raise NotFound("application", application)
    if row.state is not ApplicationState.OPEN:
        raise AppError("screening.nobody")
    candidate = session.get_one(Candidate, row.candidate_id)
    return _Person(row.id, candidate.id, row.stage_id, candidate.name, " · ".join(facts(candidate, language)) or "—")


def _issue(
    session: Session,
    position: Key,
    reader: Key | None,
    people: Sequence[_Person],
    resumes: Sequence[Pages],
    language: str,
) -> tuple[str, bytes]:
    number = numbers.new(session)
    title = session.get_one(Position, position).title
    manager = session.scalar(select(Person.name).where(Person.id == reader)) if reader is not None else ""
    form = paper(people, language, position=title, manager=manager or "", token=number.token, code=number.code)
    numbers.write_down(
        session,
        number,
        form,
        kind=PacketKind.SCREENING,
        language=language,
        content={"people": [[each.application.hex, each.stage.hex] for each in people]},
        person_id=reader,
        position_id=position,
    )
    sheets = [(person.name, pages) for person, pages in zip(people, resumes, strict=True)]
    return number.code, workbook.write(form, number.token, sheets)


def paper(people: Sequence[_Person], language: str, *, position: str, manager: str, token: str, code: str) -> Paper:
    """Lay the list out."""
    title = words.say(language, "screening")
    choices = tuple(words.decisions(language).values())
    head = (
        f"{title} · {position}",
        words.say(language, "manager", name=manager) if manager else "",
        words.say(language, "screening_howto"),
    )
    styles = (Style.TITLE, Style.SECOND, Style.HINT)
    rows = [Row((Locked(0, told, style, _LAST + 1),)) for told, style in zip(head, styles, strict=True) if told]
    named = ("", "person", "facts", "decision", "reason")
    heads = tuple(Locked(n, words.say(language, each) if each else "", Style.HEAD) for n, each in enumerate(named))
    rows += [Row(), Row(heads)]
    for number, person in enumerate(people):
        given = (
            Locked(0, str(number + 1), Style.BODY),
            Locked(1, person.name, Style.NAME),
            Locked(2, person.told, Style.BODY),
        )
        asked = (
            Field(3, f"decision:{number}", Asks.CHOICE, person.name, choices),
            Field(4, f"reason:{number}", Asks.WORDS, person.name),
        )
        rows.append(Row(given, asked))
    rows += [Row(), Row((Locked(0, f"{words.say(language, 'number')} {code}   {token}", Style.NUMBER, _LAST + 1),))]
    return Paper(title, WIDTHS, tuple(rows), {Asks.CHOICE: words.say(language, "choice_error")}, wide=True)


# What came back


def judged(session: Session, row: ReturnedForm) -> tuple[Packet, Decisions]:
    """The decisions, or the `AppError` that says why none of them may be carried out."""
    found = opened(session, row.content, row.packet_id)
    if found.packet.kind is not PacketKind.SCREENING:
        raise AppError("packet.other_kind")
    return found.packet, _decisions(session, found)


def _decisions(session: Session, found: Opened) -> Decisions:
    packet = found.packet
    if found.text:
        raise AppError("packet.other_kind")
    position = session.get(Position, packet.position_id) if packet.position_id is not None else None
    if position is None:
        raise AppError("packet.gone")
    decided, gone, missing = [], [], []
    for number, (application, stage) in enumerate(packet.content["people"]):
        said, note = found.answers.get(f"decision:{number}", ""), found.answers.get(f"reason:{number}", "")
        now = session.get(Application, Key(application))
        if now is None:  # erased since
            continue
        name = session.get_one(Candidate, now.candidate_id).name
        if now.state is not ApplicationState.OPEN or now.stage_id != Key(stage):
            gone.append(name)
            continue
        if not said:
            missing.append(name)
            continue
        decision = decision_of(said)
        if decision is None:
            raise AppError("packet.bad_decision", value=said[:20], name=name)
        decided.append(Decided(now.id, name, decision, note[:500]))
    if missing:
        separator = "、" if packet.language == "zh" else ", "
        raise AppError("packet.incomplete", count=len(missing), names=separator.join(missing))
    if not decided:
        raise AppError("packet.all_moved_on")
    return Decisions(position.title, tuple(decided), tuple(gone))


def decision_of(said: str) -> Decision | None:
    """The decision that somebody chose or wrote, in either language."""
    for language in words.LANGUAGES:
        for code, word in words.decisions(language).items():
            if folded(word) == folded(said):
                return Decision(code)
    return None


def land(session: Session, *, returned: Key, seen: int, talk: str) -> int:
    """Carry the decisions out, all or none, as one step of undo; `talk` words the task of those to be talked about."""
    row = fresh(session, ReturnedForm, returned, seen)
    if row.state is not ReturnState.WAITING:
        raise AppError("packet.not_waiting")
    packet, found = judged(session, row)
    assert packet.position_id is not None
    lines = screening(session, position=packet.position_id, viewer=access.acting(session), all_stages=True).lines
    known = {line.seen.application: line for line in lines}
    wanted: list[Reply] = []
    for each in found.decided:
        line = known.get(each.application)
        if line is None:
            raise AppError("packet.gone")
        wanted.append(replies.reply(line, each.decision, each.note))
    count = replies.carry_out(session, replies=wanted, talk=talk)
    packet.state, packet.closed_at, packet.way = PacketState.LANDED, clock.now(), "file"
    row.state = ReturnState.LANDED
    hush(session, packet.id)
    return count
