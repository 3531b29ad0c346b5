"""Who may not know how a file is called still sees that it is there, what it is, and what stands in it."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from models.tables import Assignment
from models.values.enums import AttestationKind, DocumentKind, Role
from models.values.keys import Key
from services import attestations, documents
from services.attestations import Word
from services.evaluations.sheet import sheet
from services.profiles.read import profile
from services.resumes.read import read as read_bytes
from services.timeline.entries import Kind
from services.timeline.read import timeline
from services.use_cases import UseCase
from tests.seats import House

NAMED = "【车间主任_苏州 15-25K】曹永强_13800000001.txt"
TEXT = "曹永强\n2019-2024 某机械厂 车间主任\n".encode()


def _filed(house: House) -> Key:
    """A résumé, and a word that it proves."""
    with house.seat("recruiter").action(UseCase.DOCUMENT_ADD) as session:
        document = documents.attach(
            session, data=TEXT, file_name=NAMED, candidate=house.keys["candidate"], read_as=read_bytes(TEXT)
        )
        word = Word(AttestationKind.DOCUMENT, "离职证明", document=document)
        attestations.attest(session, application=house.keys["application"], word=word)
    return document


@pytest.mark.parametrize(
    ("name", "told"),
    [("recruiter", NAMED), ("hr_manager", NAMED), ("interviewer", ".txt"), ("hiring_manager", ".txt")],
)
def test_each_is_told_as_much_of_a_files_name_as_they_may_know(house: House, name: str, told: str) -> None:
    document, keys = _filed(house), house.keys
    me = house.person(name)
    with house.seat(name).reading() as session:
        resume = profile(session, candidate=keys["candidate"], viewer=me).resume
        assert resume is not None
        assert (resume.document, resume.name) == (document, told)
        opened = documents.opened(session, document=document)
        assert (opened.kind, opened.file_name) == (DocumentKind.RESUME, told)
        assert "车间主任" in opened.read.text
        (line,) = documents.of_candidate(session, candidate=keys["candidate"])
        assert line.file_name == told
        entries = timeline(session, candidate=keys["candidate"], viewer=me)
        (added,) = (entry for entry in entries if entry.kind is Kind.DOCUMENT)
        assert added.details["name"] == told
        proofs = [entry.details["file"] for entry in entries if entry.kind is Kind.ATTESTED]
        assert proofs == ([] if name == Role.INTERVIEWER else [told])
        asked = attestations.outline(
            session, application=keys["application"], viewer=me, kinds={AttestationKind.DOCUMENT}
        )
        assert [file.name for file in asked.files] == [told]
        assert [line.file.name for line in asked.earlier if line.file] == proofs


def test_an_interviewers_page_still_offers_the_resume(house: House) -> None:
    document, me = _filed(house), house.person("interviewer")
    with house.seat("interviewer").reading() as session:
        part = session.scalars(select(Assignment.id).where(Assignment.person_id == me)).one()
        shown = sheet(session, assignment=part, viewer=me)
        assert (shown.resume, shown.resume_name) == (document, ".txt")
