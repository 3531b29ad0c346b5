"""From files to applications, on both databases."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import (
    Application,
    Candidate,
    CandidateTag,
    Contact,
    Correction,
    Document,
    Fact,
    FieldSource,
    IntakeItem,
    Personal,
    Salary,
)
from models.values.enums import Degree, FactKind
from models.values.keys import Key
from services import documents, isolation, journal
from services.errors import AppError, Cancelled, Conflict
from services.identity import finding
from services.identity.comparing import Evidence
from services.intake import accept, corrections, queue, receive, recognition, waiting
from services.intake.draft import Reviewed
from services.intake.queue import Standing
from services.intake.receive import Received
from services.resumes.digest import Digest
from services.resumes.documents import Kind, Line, Page, ReadDocument, Reader
from services.resumes.parse.profile import parse
from services.workspace import Workspace
from tests import factories
from tests.services.resumes import making


class Desk:
    """Gives long work its sessions straight from the workspace."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.reading = workspace.reading
        self.deriving = workspace.deriving
        self.action = workspace.action


class Watched:
    """Progress that remembers, and cancels after so many results."""

    def __init__(self, cancel_after: int = 10_000) -> None:
        self.results: list[tuple[str, str]] = []
        self.steps: list[tuple[int, int]] = []
        self._cancel_after = cancel_after

    def step(self, done: int, total: int, what: str = "") -> None:
        self.steps.append((done, total))
        if self.is_cancelled:
            raise Cancelled

    def result(self, item: str, code: str = "", **params: object) -> None:
        self.results.append((item, code))

    @property
    def is_cancelled(self) -> bool:
        return len(self.results) >= self._cancel_after


@pytest.fixture(autouse=True, scope="module")
def workers() -> Iterator[None]:
    yield
    isolation.shared().stop()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder as people have it: good files, bad files, a file twice, files that nobody wants."""
    home = tmp_path / "résumés"
    (home / "more").mkdir(parents=True)
    (home / "1 周明远.pdf").write_bytes(making.pdf())
    (home / "2 broken.pdf").write_bytes(b"%PDF-1.4 broken")
    (home / "3 吴海燕.docx").write_bytes(
        making.word(["吴海燕", "电话：13912340567", "教育背景", "扬州大学 会计学 本科"])
    )
    (home / "4 program.pdf").write_bytes(b"MZ\x90\0" + b"\1" * 99)
    (home / "more" / "copy of 1.pdf").write_bytes((home / "1 周明远.pdf").read_bytes())
    (home / ".hidden").write_bytes(b"x")
    (home / "~$3 吴海燕.docx").write_bytes(b"x")
    return home


def take_in(workspace: Workspace, *paths: Path, **where: Any) -> tuple[Received, Watched]:
    watched = Watched()
    return receive.receive(Desk(workspace), watched, paths=[str(path) for path in paths], **where), watched


def lines(workspace: Workspace) -> dict[str, queue.QueueLine]:
    with workspace.reading() as session:
        return {line.file_name: line for line in queue.waiting(session)}


@contextmanager
def opened(workspace: Workspace, file: str) -> Iterator[tuple[Session, queue.Review]]:
    with workspace.reading() as session:
        yield session, queue.review(session, item=lines(workspace)[file].key)


def reviewed(found: queue.Review, **texts: str) -> Reviewed:
    return Reviewed({f.code: f.text for f in found.fields} | texts, found.education, found.employment, found.skills)


def test_a_folder_is_taken_in_and_every_file_has_its_result(workspace: Workspace, folder: Path) -> None:
    brought, watched = take_in(workspace, folder)

    assert brought == Received(read=2, failed=2, known=1)
    assert dict(watched.results) == {
        "1 周明远.pdf": "",
        "2 broken.pdf": "resume.unreadable_pdf",
        "3 吴海燕.docx": "",
        "4 program.pdf": "resume.program",
        "copy of 1.pdf": "intake.same_file",
    }
    assert watched.steps[-1] == (5, 5)
    waiting = lines(workspace)
    assert {name: line.standing for name, line in waiting.items()} == {
        "1 周明远.pdf": Standing.READY,
        "2 broken.pdf": Standing.FAILED,
        "3 吴海燕.docx": Standing.READY,
        "4 program.pdf": Standing.FAILED,
    }
    with workspace.reading() as session:
        kept = {row.file_name: row.id for row in session.scalars(select(Document))}
        assert "4 program.pdf" not in kept  # kept out, and named
        original = documents.content(session, document=kept["1 周明远.pdf"])
        assert original == (folder / "1 周明远.pdf").read_bytes()
        assert documents.content(session, document=kept["2 broken.pdf"]) == b"%PDF-1.4 broken"


def test_cancel_keeps_what_is_in_and_stops(
    local_workspace: Workspace, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(receive, "TOGETHER", 1)
    with pytest.raises(Cancelled):
        receive.receive(Desk(local_workspace), Watched(cancel_after=2), paths=[str(folder)])
    assert len(lines(local_workspace)) == 2


def test_a_reviewed_file_becomes_candidate_application_facts_and_sources(workspace: Workspace, folder: Path) -> None:
    with workspace.action("position.create") as session:
        position, channel = factories.position(session).id, factories.channel(session).id
    take_in(workspace, folder / "1 周明远.pdf", position=position, channel=channel)
    with opened(workspace, "1 周明远.pdf") as (_, found):
        assert (found.position, found.channel) == (position, channel)
        edited = reviewed(found, city="无锡", expected_salary="12000-15000")
    with workspace.action("resume.review") as session:
        done = accept.accept(
            session, item=found.key, seen=found.version, reviewed=edited, position=position, channel=channel
        )

    with workspace.reading() as session:
        person = session.get_one(Candidate, done.candidate)
        assert (person.name, person.pinyin, person.city, person.degree) == (
            "周明远",
            "zhoumingyuan",
            "无锡",
            Degree.BACHELOR,
        )
        assert (person.title, person.company, person.school) == ("设备主管", "苏州泽远精密机械有限公司", "江南大学")
        assert sorted(session.scalars(select(Contact.normal))) == ["13761230918", "zhoumingyuan@163.com"]
        facts = session.scalars(select(Fact).order_by(Fact.rank)).all()
        assert [(f.kind, f.organisation, f.from_month, f.to_month) for f in facts] == [
            (FactKind.EDUCATION, "江南大学", "2011-09", "2015-06"),
            (FactKind.EMPLOYMENT, "苏州泽远精密机械有限公司", "2019-03", "now"),
            (FactKind.EMPLOYMENT, "无锡恒川电子有限公司", "2015-07", "2019-02"),
        ]
        sources = {row.field: row for row in session.scalars(select(FieldSource))}
        assert sources["phone"].place is not None
        assert sources["city"].place is None  # a person wrote it
        assert sources["city"].confidence == 100
        salary = session.scalars(select(Salary)).one()
        assert (salary.low, salary.high) == (1_200_000, 1_500_000)
        apart = session.scalars(select(Personal)).one()
        assert (apart.gender, apart.birth_text) == ("男", "1993-07")
        application = session.get_one(Application, done.application)
        assert (application.position_id, application.channel_id) == (position, channel)
        document = session.scalars(select(Document)).one()
        assert (document.candidate_id, document.application_id) == (done.candidate, done.application)
        assert session.scalars(select(CandidateTag)).first() is not None
    assert lines(workspace) == {}


def test_undo_puts_the_file_back_into_the_queue(workspace: Workspace, folder: Path) -> None:
    take_in(workspace, folder / "3 吴海燕.docx")
    with opened(workspace, "3 吴海燕.docx") as (_, found):
        pass
    with workspace.action("resume.review") as session:
        accept.accept(
            session, item=found.key, seen=found.version, reviewed=reviewed(found), position=None, channel=None
        )
        action = session.info["action"]
    journal.undo(workspace, action)
    assert list(lines(workspace)) == ["3 吴海燕.docx"]
    with workspace.reading() as session:
        assert session.scalars(select(Candidate)).all() == []


def test_somebody_on_file_is_hinted_at_with_evidence_and_can_be_filled_up(workspace: Workspace, folder: Path) -> None:
    known = _on_file(workspace, phone="13912340567", city="扬州")
    take_in(workspace, folder / "3 吴海燕.docx")

    assert lines(workspace)["3 吴海燕.docx"].standing is Standing.KNOWN
    with opened(workspace, "3 吴海燕.docx") as (_, found):
        (like,) = found.likely
        assert like.candidate == known
        assert like.is_likely
        assert like.evidence == (Evidence.PHONE, Evidence.NAME)
    with workspace.action("resume.review") as session:
        done = accept.accept(
            session, item=found.key, seen=found.version, reviewed=reviewed(found, city="苏州"), position=None,
            channel=None, into=known,
        )  # fmt: skip
    assert done.candidate == known
    with workspace.reading() as session:
        person = session.get_one(Candidate, known)
        assert (person.city, person.school) == ("扬州", "扬州大学")  # what is known stays, what was empty is filled
        assert len(session.scalars(select(Contact).where(Contact.kind == "phone")).all()) == 1


def test_a_namesake_without_other_evidence_is_no_likely_duplicate(local_workspace: Workspace, folder: Path) -> None:
    _on_file(local_workspace, phone="13700001111", city="北京")
    take_in(local_workspace, folder / "3 吴海燕.docx")
    with opened(local_workspace, "3 吴海燕.docx") as (_, found):
        assert [like.is_likely for like in found.likely] == [False]
    assert lines(local_workspace)["3 吴海燕.docx"].standing is Standing.READY


def _on_file(workspace: Workspace, *, phone: str, city: str) -> Key:
    from services import candidates
    from services.candidates import Field

    with workspace.action("candidate.create") as session:
        return candidates.create(session, name="吴海燕", phones=[phone], values={Field.CITY: city})


def test_the_very_same_file_again_leads_to_its_owner(local_workspace: Workspace, folder: Path) -> None:
    (folder / "nameless.txt").write_text("一份没有姓名和电话的简历，只写了一些爱好：阅读、骑行。", "utf-8")
    take_in(local_workspace, folder / "nameless.txt")
    with opened(local_workspace, "nameless.txt") as (_, found):
        pass
    with local_workspace.action("resume.review") as session:
        done = accept.accept(
            session, item=found.key, seen=found.version, reviewed=reviewed(found, name="许静"), position=None,
            channel=None,
        )  # fmt: skip
    take_in(local_workspace, folder / "nameless.txt")
    with opened(local_workspace, "nameless.txt") as (_, again):
        assert [(like.candidate, like.evidence) for like in again.likely] == [(done.candidate, (Evidence.FILE,))]


def test_what_cannot_be_stored_is_refused_and_nothing_is_written(local_workspace: Workspace, folder: Path) -> None:
    take_in(local_workspace, folder / "3 吴海燕.docx")
    with opened(local_workspace, "3 吴海燕.docx") as (_, found):
        pass
    for texts, code in (
        ({"name": " "}, "candidate.name_missing"),
        ({"phone": "1391234"}, "candidate.phone_unreadable"),
        ({"expected_salary": "many"}, "intake.pay_unreadable"),
        ({"experience": "long"}, "intake.years_unreadable"),
    ):
        with pytest.raises(AppError) as caught, local_workspace.action("resume.review") as session:
            accept.accept(
                session, item=found.key, seen=found.version, reviewed=reviewed(found, **texts), position=None,
                channel=None,
            )  # fmt: skip
        assert caught.value.code == code
    with local_workspace.reading() as session:
        assert session.scalars(select(Candidate)).all() == []


def test_two_people_cannot_settle_one_file(workspace: Workspace, folder: Path) -> None:
    take_in(workspace, folder / "3 吴海燕.docx")
    with opened(workspace, "3 吴海燕.docx") as (_, found):
        pass
    settle = partial(
        accept.accept, item=found.key, seen=found.version, reviewed=reviewed(found), position=None, channel=None
    )
    with workspace.action("resume.review") as session:
        settle(session)
    with pytest.raises(Conflict), workspace.action("resume.review") as session:
        settle(session)


def test_what_is_without_doubt_can_be_accepted_at_once(workspace: Workspace, folder: Path) -> None:
    with workspace.action("position.create") as session:
        position, channel = factories.position(session).id, factories.channel(session).id
    take_in(workspace, folder)
    items = [line.key for line in lines(workspace).values()]
    with workspace.action("resume.review") as session:
        assert accept.accept_ready(session, items=items, position=position, channel=channel) == 2
    assert {line.standing for line in lines(workspace).values()} == {Standing.FAILED}
    with workspace.action("resume.review") as session:
        accept.drop(session, items=[line.key for line in lines(workspace).values()])
    with workspace.reading() as session:
        assert waiting.count(session) == 0
        assert len(session.scalars(select(Application)).all()) == 2
        assert len(session.scalars(select(IntakeItem)).all()) == 4


def test_a_scan_is_recognised_after_the_other_files_and_its_doubts_are_kept(
    local_workspace: Workspace, tmp_path: Path
) -> None:
    (tmp_path / "scan.pdf").write_bytes(making.scan())
    brought, watched = take_in(local_workspace, tmp_path / "scan.pdf")
    isolation.recognition().stop()
    assert (brought.read, watched.results) == (1, [("scan.pdf", "resume.no_text")])
    (line,) = lines(local_workspace).values()
    assert line.name == "周明远"
    with opened(local_workspace, "scan.pdf") as (session, found):
        texts = {field.code: field for field in found.fields}
        assert texts["phone"].text == "13761230918"
        assert found.document is not None
        shown = documents.opened(session, document=found.document)
        assert shown.is_drawn
        (spot,) = shown.read.spots(texts["phone"].start, texts["phone"].end)
        assert 20 < spot.box.left < 200
        assert 60 < spot.box.top < 130


def test_a_faint_line_makes_its_facts_doubtful(local_workspace: Workspace, folder: Path) -> None:
    take_in(local_workspace, folder / "3 吴海燕.docx")
    item = lines(local_workspace)["3 吴海燕.docx"].key
    page = Page(0, 0, (Line("姓名：吴海燕", confidence=0.99), Line("电话：13912340567", confidence=0.6)))
    document = ReadDocument(Kind.PICTURE, (page,), Reader.OCR)
    with local_workspace.action("resume.intake") as session:
        recognition.note(session, item=item, found=Digest(document, parse(document.text)))
    with local_workspace.reading() as session:
        found = {field.code: field for field in queue.review(session, item=item).fields}
    assert not found["name"].is_doubtful
    assert found["phone"].is_doubtful


def test_a_correction_is_taken_for_the_same_reading_and_forgotten_when_taken_back(
    workspace: Workspace, folder: Path
) -> None:
    take_in(workspace, folder / "3 吴海燕.docx")
    with opened(workspace, "3 吴海燕.docx") as (_, found):
        read = {field.code: field.text for field in found.fields}
    assert read["school"]
    with workspace.action("resume.review") as session:
        channel = factories.channel(session, "offline").id
    with workspace.action("resume.review") as session:
        accept.accept(
            session, item=found.key, seen=found.version, reviewed=reviewed(found, school="扬州大学（瘦西湖校区）"),
            position=None, channel=channel,
        )  # fmt: skip
        action = session.info["action"]

    again = folder / "张三招聘_吴海燕.docx"
    again.write_bytes((folder / "3 吴海燕.docx").read_bytes() + b"\0")
    take_in(workspace, again)
    with opened(workspace, again.name) as (_, seen):
        school = next(field for field in seen.fields if field.code == "school")
        assert (school.text, school.was) == ("扬州大学（瘦西湖校区）", read["school"])
        assert not school.is_doubtful
        assert "扬州大学（瘦西湖校区）" in [stay.organisation for stay in seen.education]
    with workspace.action("resume.review") as session:  # as it was read: the hint was wrong
        accept.accept(
            session, item=seen.key, seen=seen.version, reviewed=reviewed(seen, school=read["school"]),
            position=None, channel=channel,
        )  # fmt: skip
    with workspace.reading() as session:
        assert [row.field for row in session.scalars(select(Correction))] == ["channel"]
        hints = corrections.known(session)
        assert corrections.channel_of(hints, {}, "张三招聘_李四.pdf") == channel
    journal.undo(workspace, action, keep_edited=True)


def test_somebody_said_to_be_another_person_is_not_suggested_again(workspace: Workspace, folder: Path) -> None:
    known = _on_file(workspace, phone="13912340567", city="扬州")
    take_in(workspace, folder / "3 吴海燕.docx")
    with opened(workspace, "3 吴海燕.docx") as (_, found):
        assert [like.candidate for like in found.likely] == [known]
    with workspace.action("resume.review") as session:
        done = accept.accept(
            session, item=found.key, seen=found.version, reviewed=reviewed(found), position=None, channel=None,
            apart=[known],
        )  # fmt: skip
    with workspace.reading() as session:
        assert finding.of_candidate(session, candidate=done.candidate) == ()
