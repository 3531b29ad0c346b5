"""A person with something in every table, made for the tests of privacy: a name that nobody else has."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import (
    Application,
    Assignment,
    Candidate,
    Contact,
    Evaluation,
    Fact,
    ImportBatch,
    ImportRow,
    IntakeItem,
    Interview,
    Message,
    Person,
    Personal,
    Position,
    Salary,
    Score,
    Setting,
)
from models.values import clock
from models.values.enums import Conclusion, ContactChannel, DocumentKind, FactKind, RowOutcome, SalaryKind
from models.values.keys import Key, new_key
from models.values.names import pinyin_keys
from services import comments, contacts, documents, interviews, marks
from services.workspace import Workspace
from tests import factories

NAME, PHONE, EMAIL, ID_NUMBER = "皇甫翎霄", "13987654321", "huangfu.lx@mail.example", "110101199003070031"
FILE = "皇甫翎霄_简历.txt"
RESUME = f"{NAME}\n手机 139 8765 4321\n{EMAIL}\n熟悉精益生产".encode()


@dataclass(frozen=True, slots=True)
class Made:
    """Keys of what was made."""

    candidate: Key
    application: Key
    document: Key
    other: Key  # somebody else, whose comment names the person


def everywhere(workspace: Workspace) -> Made:
    """The person in all rooms, with edits, so that the journal has their values too."""
    with workspace.action("ledger.import") as session:
        at = Position(title="车间主任", process_id=factories.process(session).id, opened_at=clock.now(), synonyms=[])
        session.add(at)
        session.flush()
        application = factories.application(session, NAME, at)
        other = factories.application(session, "曹永强", at)
        made = Made(application.candidate_id, application.id, _file(session, application), other.candidate_id)
        _facts(session, application)
        _ledger_row(session, application, other)
    with workspace.action("candidate.edit") as session:
        _talks(session, made)
        person = session.get_one(Candidate, made.candidate)
        keys = pinyin_keys(NAME)
        person.pinyin, person.initials = " ".join(keys.full), " ".join(keys.initials)
        person.note = f"{NAME}在考虑另一家"
        session.scalars(select(Contact).where(Contact.value == EMAIL)).one().value = EMAIL.upper()
    with workspace.action("interview.plan") as session:
        _interview(session, application.id)
    return made


def _file(session: Session, row: Application) -> Key:
    return documents.attach(session, data=RESUME, file_name=FILE, candidate=row.candidate_id, kind=DocumentKind.RESUME)


def _facts(session: Session, row: Application) -> None:
    key = row.candidate_id
    session.add_all(
        [
            Contact(candidate_id=key, kind="phone", value="139-8765-4321", normal=PHONE),
            Contact(candidate_id=key, kind="email", value=EMAIL, normal=EMAIL, rank=1),
            Personal(candidate_id=key, gender="男", id_number=ID_NUMBER, more={"婚姻状况": "未婚", "姓名": NAME}),
            Salary(candidate_id=key, kind=SalaryKind.EXPECTED, low=1_500_000, words="面议", at=clock.now()),
            Fact(candidate_id=key, kind=FactKind.EMPLOYMENT, organisation="昆山澜启", words=f"{NAME}负责产线"),
        ]
    )
    marks.tag(session, candidates=[key], name="精益")


def _ledger_row(session: Session, row: Application, other: Application) -> None:
    batch = ImportBatch(
        file_name=f"{NAME}等.xlsx", sha256="0" * 64, action_id=session.info["action"], rows=2, mapping={},
        report={"sample": [NAME, PHONE]}, at=clock.now(),
    )  # fmt: skip
    session.add(batch)
    session.flush()
    cells = [NAME, "139 8765 4321", "已婚"]
    mine = {"batch_id": batch.id, "sheet": "台账", "outcome": RowOutcome.CREATED, "cells": cells}
    session.add(ImportRow(row=2, candidate_id=row.candidate_id, application_id=row.id, **mine))
    session.add(ImportRow(row=3, **{**mine, "outcome": RowOutcome.SKIPPED}))
    session.add(ImportRow(row=4, candidate_id=other.candidate_id, **{**mine, "cells": ["曹永强", f"{NAME}介绍"]}))
    waiting = documents.attach(session, data=RESUME + b"2", file_name=FILE, candidate=None)
    session.add(
        IntakeItem(
            document_id=waiting, file_name=FILE, state="read", parsed={"name": NAME, "phones": [PHONE]},
            created_at=clock.now(),
        )
    )  # fmt: skip


def _talks(session: Session, made: Made) -> None:
    contacts.log(
        session, candidate=made.candidate, application=made.application, channel=ContactChannel.PHONE,
        words=f"{NAME}：下周二方便，电话 {PHONE}",
    )  # fmt: skip
    comments.add(session, candidate=made.candidate, words=f"{NAME}表达清楚", application=made.application)
    comments.add(session, candidate=made.other, words=f"与{NAME}（{PHONE}）一起来的")
    session.add(
        Message(
            candidate_id=made.candidate, application_id=made.application, event="progress",
            channel=ContactChannel.EMAIL, subject_line="进展", body=f"{NAME}，你好", created_at=clock.now(),
        )
    )  # fmt: skip
    session.add(Setting(code="test.last", value={"opened": [{"name": NAME}]}))


def _interview(session: Session, application: Key) -> None:
    me = session.scalars(select(Person)).first()
    assert me is not None
    now = clock.now()
    interviews.plan(
        session,
        application=application,
        starts_at=now,
        ends_at=now + timedelta(hours=1),
        interviewers=[me.id],
        place="会议室",
        note=NAME,
    )
    _evaluate(session, application, me.id)


def _evaluate(session: Session, application: Key, author: Key) -> None:
    meeting = session.scalars(select(Interview).where(Interview.application_id == application)).one()
    part = session.scalars(select(Assignment).where(Assignment.interview_id == meeting.id)).one()
    row = Evaluation(
        id=new_key(), assignment_id=part.id, interview_id=meeting.id, application_id=application,
        candidate_id=meeting.candidate_id, author_id=author, conclusion=Conclusion.YES, sentence=f"{NAME}可用",
        notes=PHONE, risks=[NAME], mean_hundredths=420, submitted_at=clock.now(),
    )  # fmt: skip
    session.add(row)
    session.flush()
    session.add(Score(evaluation_id=row.id, candidate_id=row.candidate_id, dimension="skill", points=4, evidence=NAME))
