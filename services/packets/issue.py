"""Sending a form out: one packet per part, the earlier one of the part withdrawn; as files, a mail's draft, or text.

The packet is written down in the same action in which its files are written: when either fails, there is neither.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Assignment, Document, DocumentText, Interview, Message, Packet, Person
from models.values import clock
from models.values.enums import ContactChannel, MessageState, PacketKind, PacketState
from models.values.keys import Key
from services import access, atomic_file, documents, isolation
from services.errors import AppError
from services.evaluations.sheet import resume_of
from services.jobs import Desk
from services.organisation.rows import fresh
from services.packets import evaluation, numbers, words, workbook
from services.packets.evaluation import Material
from services.packets.pages import Pages, as_pdf, pages
from services.progress import Progress
from services.resumes.documents import ReadDocument
from services.use_cases import UseCase

MOST = 60  # forms of one batch
DRAW_SECONDS = 60.0
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


@dataclass(frozen=True, slots=True)
class Parcel:
    """One form on its way out."""

    packet: Key
    code: str
    person_name: str
    candidate_name: str
    text: str
    files: tuple[tuple[str, bytes], ...] = ()


@dataclass(frozen=True, slots=True)
class SentOut:
    """What a batch became."""

    count: int
    names: tuple[str, ...]  # of the files written
    without_resume: tuple[str, ...]  # candidates whose résumé could not be covered, or that have none


Deliver = Callable[[Session, Material, Parcel], None]


@dataclass(frozen=True, slots=True)
class _Resume:
    data: bytes
    known: ReadDocument | None
    hides_pay: bool


def as_text(session: Session, *, assignment: Key, language: str) -> Parcel:
    """Issue a form as a text to be copied into a chat."""
    return _issue(session, evaluation.material(session, assignment=assignment, language=language), language, None)


def to_folder(desk: Desk, progress: Progress, *, assignments: Sequence[Key], language: str, folder: str) -> SentOut:
    """Write the forms, and the résumés beside them for phones, into a folder."""
    place = Path(folder)
    if not place.is_dir():
        raise AppError("packet.no_folder")

    def write(_session: Session, _given: Material, parcel: Parcel) -> None:
        for name, data in parcel.files:
            try:
                atomic_file.write(place / name, data)
            except OSError as error:
                raise AppError("file.cannot_write") from error

    return _each(desk, progress, assignments, language, write)


def to_outbox(desk: Desk, progress: Progress, *, assignments: Sequence[Key], language: str) -> SentOut:
    """Draft a mail to each interviewer with the form attached; a person confirms it in the outbox."""

    def draft(session: Session, given: Material, parcel: Parcel) -> None:
        part = session.get_one(Assignment, given.assignment)
        application = session.scalar(select(Interview.application_id).where(Interview.id == part.interview_id))
        me = access.acting(session)
        sender = session.scalar(select(Person.name).where(Person.id == me)) if me is not None else ""
        gaps = {
            "name": given.person_name, "candidate": given.candidate_name, "position": given.position,
            "when": given.when, "text": parcel.text, "sender": sender or "",
        }  # fmt: skip
        session.add(
            Message(
                candidate_id=given.candidate,
                application_id=application,
                person_id=given.person,
                event="packet",
                channel=ContactChannel.EMAIL,
                subject_line=words.say(language, "mail_subject", **gaps),
                body=words.say(language, "mail_body", **gaps).strip(),
                state=MessageState.DRAFT,
                attachments=[
                    {"name": name, "sha256": documents.keep(session, data=data)} for name, data in parcel.files
                ],
                created_at=clock.now(),
            )
        )

    return _each(desk, progress, assignments, language, draft)


def resume_of_part(session: Session, *, assignment: Key, language: str) -> Pages:
    """The interviewee's résumé as the interviewer may see it on a screen that is not their own."""
    part = session.get(Assignment, assignment)
    if part is None:
        return Pages()
    return covered_resume(session, candidate=part.candidate_id, reader=part.person_id, language=language)


def covered_resume(session: Session, *, candidate: Key, reader: Key | None, language: str) -> Pages:
    """A person's résumé as `reader` may see it outside the program."""
    return _covered(_resume(session, candidate, reader), language)


def withdraw(session: Session, *, packet: Key, seen: int) -> None:
    """The form is not wanted any more: when it comes back, it is refused."""
    row = fresh(session, Packet, packet, seen)
    if row.state is not PacketState.OUT:
        raise AppError("packet.not_out")
    row.state, row.closed_at = PacketState.WITHDRAWN, clock.now()


# How


def _each(desk: Desk, progress: Progress, assignments: Sequence[Key], language: str, deliver: Deliver) -> SentOut:
    wanted = list(dict.fromkeys(assignments))
    if len(wanted) > MOST:
        raise AppError("packet.too_many", most=MOST)
    resumes: dict[Key, Pages] = {}
    for number, assignment in enumerate(wanted):
        progress.step(number, len(wanted))
        with desk.reading() as session:
            given = evaluation.material(session, assignment=assignment, language=language)
            source = _resume(session, given.candidate, given.person)
        resumes[assignment] = _covered(source, language)
    progress.step(len(wanted), len(wanted))
    names: list[str] = []
    bare: list[str] = []
    with desk.action(UseCase.PACKET_ISSUE, params={"count": len(wanted)}) as session:
        for assignment in wanted:
            given = evaluation.material(session, assignment=assignment, language=language)
            parcel = _issue(session, given, language, resumes[assignment])
            deliver(session, given, parcel)
            names += [name for name, _ in parcel.files]
            if not resumes[assignment].note:
                bare.append(given.candidate_name)
    return SentOut(len(wanted), tuple(names), tuple(dict.fromkeys(bare)))


def _resume(session: Session, candidate: Key, reader: Key | None) -> _Resume | None:
    row: Document | None = resume_of(session, candidate)
    if row is None:
        return None
    stored = session.get(DocumentText, row.id)
    known = documents.from_layout(stored.layout) if stored is not None and stored.layout else None
    hides_pay = not access.may_see_salaries(session, reader)
    return _Resume(documents.bytes_of(session, row.sha256), known, hides_pay)


def _covered(source: _Resume | None, language: str) -> Pages:
    """The résumé as it may leave, or nothing: one that cannot be read cannot be covered."""
    if source is None:
        return Pages()
    try:
        found = isolation.shared().run(pages, source.data, source.known, source.hides_pay, seconds=DRAW_SECONDS)
    except AppError:
        return Pages()
    if not found.pictures and not found.lines:
        return Pages()
    note = words.say(language, "resume_pay_hidden" if source.hides_pay else "resume_hidden")
    return Pages(found.pictures, found.lines, note)


def _issue(session: Session, given: Material, language: str, resume: Pages | None) -> Parcel:
    """Write the packet down, withdraw the earlier one, and lay it out. Without `resume` (None) it is a text alone."""
    number = numbers.new(session)
    paper = evaluation.paper(given, language, token=number.token, code=number.code)
    numbers.write_down(
        session,
        number,
        paper,
        kind=PacketKind.EVALUATION,
        language=language,
        content={"form": given.form.key.hex, "candidate": given.candidate.hex},
        instead_of=Packet.assignment_id == given.assignment,
        person_id=given.person,
        candidate_id=given.candidate,
        assignment_id=given.assignment,
    )
    packet, code = number.packet, number.code
    text = evaluation.text(given, language, code=code)
    parcel = Parcel(packet, code, given.person_name, given.candidate_name, text)
    if resume is None:
        return parcel
    title = words.say(language, "resume")
    data = workbook.write(paper, number.token, [(title, resume)])
    form = words.say(language, "evaluation")
    files = [(file_name(form, given.candidate_name, given.person_name, code, suffix=".xlsx"), data)]
    if resume.pictures:
        files.append((file_name(title, given.candidate_name, code, suffix=".pdf"), as_pdf(resume)))
    return Parcel(packet, code, given.person_name, given.candidate_name, text, tuple(files))


def file_name(*parts: str, suffix: str) -> str:
    """A name that every system takes: "面试评价表_韩立群_陈国栋_K3F7M2.xlsx"."""
    clean = (_NOT_IN_NAMES.sub("", part).strip(" .")[:40] for part in parts)
    return "_".join(part for part in clean if part) + suffix
