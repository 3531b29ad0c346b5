"""The survey packet: a form of one's own for a candidate or a colleague, as a sheet and as a text for a chat.

What comes back whole is kept at once: nobody need look at an opinion before it counts. What does not wait to be looked
at, without any of its answers. Of an anonymous one only that it came back is known here: see `surveys.pot`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from models.tables import Application, Candidate, Department, Packet, Person, Position, Survey
from models.values import clock
from models.values.enums import PacketKind, PacketState, Role
from models.values.keys import Key
from models.values.text import folded, half_width
from services import access, atomic_file
from services.errors import AppError, NotFound
from services.jobs import Desk
from services.packets import numbers, words, workbook
from services.packets.issue import MOST, Parcel, SentOut, file_name
from services.packets.opening import Opened, opened
from services.packets.paper import Asks, Field, Locked, Paper, Row, Style
from services.progress import Progress
from services.surveys import answers, pot
from services.surveys.answers import Giver
from services.surveys.forms import Audience, Form, Kind, form_of
from services.use_cases import UseCase

WIDTHS = (4, 50, 9, 46)
_LAST = len(WIDTHS) - 1
_NUMBERED = re.compile(r"^\s*(\d{1,2})(?!\d)\s*[.、)）．]?\s*(.*)$")
_BETWEEN = " \t？?。.：:＝=，,、-"  # what stands between a question and its answer
_OF_SURVEYS = {
    "packet.used": "packet.survey_used",
    "packet.withdrawn": "packet.survey_withdrawn",
    "packet.reissued": "packet.survey_reissued",
    "packet.outside": "packet.survey_outside",
}


def issue(session: Session, *, form: Form, application: Key, language: str) -> Parcel:
    """Give this application a form of its own; one of the same survey that is still out is withdrawn."""
    candidate, name, position, title = session.execute(
        select(Candidate.id, Candidate.name, Position.id, Position.title)
        .join(Application, Application.candidate_id == Candidate.id)
        .join(Position, Position.id == Application.position_id)
        .where(Application.id == application)
    ).one()
    return _put_out(
        session,
        form,
        language,
        title,
        name,
        instead_of=(Packet.survey_id == form.key) & (Packet.application_id == application),
        candidate_id=candidate,
        application_id=application,
        position_id=position,
    )


def to_folder(desk: Desk, progress: Progress, *, survey: Key, language: str, folder: str) -> SentOut:
    """Write a form for everybody of the audience into a folder; anonymous ones are for nobody in particular."""
    place = Path(folder)
    if not place.is_dir():
        raise AppError("packet.no_folder")
    names: list[str] = []
    with desk.action(UseCase.PACKET_ISSUE) as session:
        row = session.get(Survey, survey)
        if row is None:
            raise NotFound("survey", survey)
        form = form_of(row)
        people = _audience(session, form)
        if not people:
            raise AppError("packet.survey_nobody")
        if len(people) > MOST:
            raise AppError("packet.too_many", most=MOST)
        for number, person in enumerate(people):
            progress.step(number, len(people))
            parcel = _for_person(session, form, person, language)
            for name, data in parcel.files:
                try:
                    atomic_file.write(place / name, data)
                except OSError as error:
                    raise AppError("file.cannot_write") from error
                names.append(name)
    progress.step(len(names), len(names))
    return SentOut(len(names), tuple(names), ())


def _audience(session: Session, form: Form) -> list[Person]:
    """Hiring managers and heads of departments, or all colleagues; not who asks."""
    people = session.scalars(select(Person).where(Person.is_active).order_by(Person.name, Person.id)).all()
    found = [person for person in people if person.id != access.acting(session)]
    if form.audience is not Audience.DEPARTMENT:
        return found
    heads = set(session.scalars(select(Department.head_id).where(Department.head_id.is_not(None))))
    return [person for person in found if Role.HIRING_MANAGER.value in person.roles or person.id in heads]


def _for_person(session: Session, form: Form, person: Person, language: str) -> Parcel:
    if form.is_anonymous:
        return _put_out(session, form, language, "", "")
    instead_of = (Packet.survey_id == form.key) & (Packet.person_id == person.id)
    about = words.say(language, "survey_for", name=person.name)
    return _put_out(session, form, language, about, person.name, instead_of=instead_of, person_id=person.id)


def _put_out(
    session: Session,
    form: Form,
    language: str,
    about: str,
    name: str,
    instead_of: ColumnElement[bool] | None = None,
    **keys: Key | None,
) -> Parcel:
    """Number a form, write it down, lay it out."""
    number = numbers.new(session)
    sheet = paper(form, language, about=about, token=number.token, code=number.code)
    content = {
        "is_anonymous": form.is_anonymous,
        "questions": [[question.code, question.kind.value] for question in form.questions],
    }
    numbers.write_down(
        session,
        number,
        sheet,
        kind=PacketKind.SURVEY,
        language=language,
        content=content,
        instead_of=instead_of,
        survey_id=form.key,
        **keys,
    )
    named = () if form.is_anonymous else (name,)
    file = file_name(words.said(language, form.name), *named, number.code, suffix=".xlsx")
    told = text(form, language, about=about, code=number.code)
    return Parcel(number.packet, number.code, "", name, told, ((file, workbook.write(sheet, number.token)),))


def paper(form: Form, language: str, *, about: str, token: str, code: str) -> Paper:
    """Lay the form out."""
    title = words.said(language, form.name)
    promise = words.say(language, "survey_anonymous" if form.is_anonymous else "survey_named")
    heads = ("", "question", "points", "survey_scale")
    rows = [
        Row((Locked(0, title, Style.TITLE, _LAST + 1),)),
        Row((Locked(0, about, Style.SECOND, _LAST + 1),) if about else ()),
        Row((Locked(0, promise, Style.SECOND, _LAST + 1),)),
        Row((Locked(0, words.say(language, "survey_howto"), Style.HINT, _LAST + 1),)),
        Row(),
        Row(tuple(Locked(n, words.say(language, each) if each else "", Style.HEAD) for n, each in enumerate(heads))),
    ]
    for number, question in enumerate(form.questions, 1):
        asked = words.said(language, question.words)
        told = (Locked(0, str(number), Style.BODY), Locked(1, asked, Style.NAME))
        name, short = f"answer:{question.code}", words.say(language, "question_number", n=number)
        if question.kind is Kind.SCALE:
            rows.append(Row(told, (Field(2, name, Asks.POINTS, short),)))
        else:
            rows.append(Row(told, (Field(2, name, Asks.WORDS, short, span=2, lines=4),)))
    rows += [Row(), Row((Locked(0, f"{words.say(language, 'number')} {code}   {token}", Style.NUMBER, _LAST + 1),))]
    errors = {Asks.POINTS: words.say(language, "points_error")}
    return Paper(title[:31], WIDTHS, tuple(rows), errors, wide=True)


def text(form: Form, language: str, *, about: str, code: str) -> str:
    """The same as lines to be answered in a chat or a mail."""
    colon = "：" if language == "zh" else ": "
    lines = [
        f"《{words.said(language, form.name)}》{about}",
        words.say(language, "survey_anonymous" if form.is_anonymous else "survey_named"),
        words.say(language, "survey_reply_howto"),
        f"{words.say(language, 'number')} {code}",
        *(f"{n}. {words.said(language, question.words)}{colon}" for n, question in enumerate(form.questions, 1)),
    ]
    return "\n".join(line.rstrip() for line in lines)


# What came back


def refusal(error: AppError) -> AppError:
    """Why it is refused, in the words of surveys."""
    return AppError(_OF_SURVEYS.get(error.code, error.code), **error.params)


def take(session: Session, packet: Packet, content: Mapping[str, Any]) -> dict[str, Any] | None:
    """Keep the answers, once. Gives None when they are kept; else what is to wait: why, and no answer."""
    bare: dict[str, Any] = (
        {"code": content["code"], "text": ""} if "code" in content else {"token": content.get("token", "")}
    )
    bare |= {name: content[name] for name in ("fault", "params") if name in content}
    try:
        found = opened(session, dict(content), packet.id)
    except AppError:
        return bare
    try:
        form = _asked(session, packet)
        given = _replied(form, packet.language, found.text) if found.text else _filled(form, packet.language, found)
        _whole(form, packet.language, given)
        _keep(session, packet, form, given)
    except AppError as error:
        return bare | {"fault": error.code, "params": error.params}
    packet.state, packet.closed_at, packet.way = PacketState.LANDED, clock.now(), found.way
    session.flush()
    return None


def is_anonymous(packet: Packet) -> bool:
    """Whether the paper promised that nobody is named."""
    return packet.kind is PacketKind.SURVEY and bool(packet.content.get("is_anonymous"))


def _asked(session: Session, packet: Packet) -> Form:
    """The survey, if all that the form asked is still asked."""
    row = session.get(Survey, packet.survey_id) if packet.survey_id is not None else None
    if row is None:
        raise AppError("packet.survey_changed")
    form = form_of(row)
    now = {(question.code, question.kind.value) for question in form.questions}
    sent = {(str(code), str(kind)) for code, kind in packet.content["questions"]}
    if not sent <= now:
        raise AppError("packet.survey_changed")
    codes = [str(code) for code, _ in packet.content["questions"]]
    by_code = {question.code: question for question in form.questions}
    return replace(form, questions=tuple(by_code[code] for code in codes))


def _keep(session: Session, packet: Packet, form: Form, given: dict[str, int | str]) -> None:
    checked = answers.checked(form, given)
    if is_anonymous(packet) or form.is_anonymous:
        pot.put(session, survey=form.key, given=checked)
    else:
        person = session.get(Person, packet.person_id) if packet.person_id is not None else None
        giver = Giver(application=packet.application_id)
        if person is not None:
            giver = Giver(person=person.id, department=person.department_id)
        answers.keep(session, survey=form.key, answers=checked, way="packet", giver=giver)


def _filled(form: Form, language: str, found: Opened) -> dict[str, int | str]:
    given: dict[str, int | str] = {}
    for number, question in enumerate(form.questions, 1):
        name = f"answer:{question.code}"
        said = found.answers.get(name, "")
        if not said:
            continue
        score = answers.score_of(said)
        if question.kind is Kind.TEXT:
            given[question.code] = said
        elif score is not None:
            given[question.code] = score
        else:
            short = words.say(language, "question_number", n=number)
            raise AppError("packet.bad_points", value=said[:20], cell=found.places.get(name, ""), name=short)
    return given


def _replied(form: Form, language: str, reply: str) -> dict[str, int | str]:
    """Lines that begin with a question's number; what follows the last words is more of them."""
    given: dict[str, int | str] = {}
    at: str = ""  # the question whose words may go on
    for line in reply.splitlines():
        match = _NUMBERED.match(half_width(line))
        number = int(match.group(1)) if match is not None else 0
        question = form.questions[number - 1] if 1 <= number <= len(form.questions) else None
        if match is None or question is None or (question.code in given and at):
            if at and line.strip():
                given[at] = f"{given.get(at, '')}\n{line.strip()}".strip()
            continue
        said = _after(line[match.start(2) :], (question.words.zh, question.words.en))
        at = question.code if question.kind is Kind.TEXT else ""
        if not said:
            continue
        short = words.say(language, "question_number", n=number)
        if question.code in given and str(given[question.code]) != said:
            raise AppError("packet.reply_twice", name=short)
        score = answers.score_of(said)
        if question.kind is Kind.SCALE and score is None:
            raise AppError("packet.reply_points", name=short, value=said[:20])
        given[question.code] = said if question.kind is Kind.TEXT or score is None else score
    return given


def _after(line: str, questions: tuple[str, ...]) -> str:
    """What a line says behind its question, which may have been left out or shortened."""
    for asked in questions:
        key = folded(asked)
        if key and folded(line).startswith(key):
            end = next(at for at in range(len(line) + 1) if folded(line[:at]) == key)
            return line[end:].lstrip(_BETWEEN).strip()
    return line.lstrip(_BETWEEN).strip()


def _whole(form: Form, language: str, given: Mapping[str, int | str]) -> None:
    """Every score is there; words may be left out."""
    missing = [
        words.say(language, "question_number", n=number)
        for number, question in enumerate(form.questions, 1)
        if question.kind is Kind.SCALE and question.code not in given
    ]
    if missing:
        names = ("、" if language == "zh" else ", ").join(missing)
        raise AppError("packet.incomplete", count=len(missing), names=names)
