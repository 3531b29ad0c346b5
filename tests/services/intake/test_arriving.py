"""What comes in one file and holds many; what stops on the way; pages that are recognised one by one."""

from __future__ import annotations

import io
import os
import time
import zipfile
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, select

from models.tables import DocumentText, IntakeItem
from services import documents, isolation
from services.errors import AppError, Cancelled
from services.intake import accept, arriving, receive, source_mail
from services.intake.draft import Reviewed
from services.intake.queue import review
from services.intake.receive import Received
from services.workspace import Workspace
from tests.faults.test_full_disk import limit_pages
from tests.services.intake.test_intake import Desk, Watched
from tests.services.resumes import making, making_ole


@pytest.fixture(autouse=True, scope="module")
def workers() -> Iterator[None]:
    yield
    isolation.shared().stop()
    isolation.recognition().stop()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Beside the workspace, not around it."""
    made = tmp_path / "in"
    made.mkdir()
    return made


def zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, data in files.items():
            made.writestr(name, data)
    return out.getvalue()


def mail(*attachments: tuple[str, bytes]) -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"] = "a@b.cn", "应聘"
    message.set_content("见附件")
    for name, data in attachments:
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def names(workspace: Workspace, state: str = "read") -> list[str]:
    with workspace.reading() as session:
        return sorted(session.scalars(select(IntakeItem.file_name).where(IntakeItem.state == state)))


def test_every_document_of_archives_and_mails_becomes_an_item_of_its_own(workspace: Workspace, folder: Path) -> None:
    inner = mail(("吴海燕.doc", making_ole.word(["吴海燕", "电话：13912340567"])), ("setup.exe", b"MZ" + bytes(99)))
    (folder / "应聘.zip").write_bytes(
        zipped({"一组/周明远.pdf": making.pdf(), "转发.eml": inner, "里面.zip": zipped({"c.txt": "曹永强".encode()})})
    )
    watched = Watched()

    done = receive.receive(Desk(workspace), watched, paths=[str(folder / "应聘.zip")])

    assert done == Received(read=3, failed=1)
    assert watched.results == [
        ("应聘.zip/一组/周明远.pdf", ""),
        ("应聘.zip/转发.eml/吴海燕.doc", ""),
        ("应聘.zip/转发.eml/setup.exe", "resume.program"),
        ("应聘.zip/里面.zip/c.txt", ""),
    ]
    assert names(workspace) == ["c.txt", "吴海燕.doc", "周明远.pdf"]
    with workspace.reading() as session:
        row = session.scalars(select(IntakeItem).where(IntakeItem.file_name == "吴海燕.doc")).one()
        assert row.document_id is not None
        assert documents.opened(session, document=row.document_id).read.text.startswith("吴海燕")
        refused = session.scalars(select(IntakeItem).where(IntakeItem.file_name == "setup.exe")).one()
        assert refused.document_id is None  # named, and not kept


def test_an_archive_too_large_to_be_sent_is_read_from_its_place(
    local_workspace: Workspace, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder / "many.zip"
    path.write_bytes(zipped({f"{n}.txt": f"姓名：周明{n}".encode() for n in range(3)}))
    monkeypatch.setattr(arriving, "MAX_SIZE", 100)

    done = receive.receive(Desk(local_workspace), Watched(), paths=[str(path)])

    assert done == Received(read=3)


def test_a_full_disk_ends_the_batch_with_one_clear_sentence(local_workspace: Workspace, folder: Path) -> None:
    for number in range(6):
        (folder / f"{number}.txt").write_bytes(f"姓名：周明{number}\n".encode() + os.urandom(90_000).hex().encode())
    limit = limit_pages(local_workspace, 120)
    watched = Watched()

    with pytest.raises(AppError) as caught:
        receive.receive(Desk(local_workspace), watched, paths=[str(folder)])

    assert caught.value.code == "workspace.disk_full"
    assert len(watched.results) < 6
    assert len(names(local_workspace)) == len(watched.results)  # what was told is in, nothing else
    event.remove(local_workspace.engine, "connect", limit)
    local_workspace.engine.dispose()
    assert receive.receive(Desk(local_workspace), Watched(), paths=[str(folder)]).failed == 0


def sleepy(*_: Any) -> None:
    time.sleep(60)


def dying(*_: Any) -> None:
    os._exit(3)


@pytest.mark.parametrize(("reader", "code"), [(sleepy, "file.too_slow"), (dying, "file.reader_died")])
def test_a_reader_that_hangs_or_dies_costs_one_file(
    local_workspace: Workspace, folder: Path, monkeypatch: pytest.MonkeyPatch, reader: Any, code: str
) -> None:
    for name in ("1 good.txt", "2 bad.txt", "3 good.txt"):
        (folder / name).write_text(f"姓名：周明远 {name}", encoding="utf-8")
    pool = isolation.Isolation()
    submit = pool.submit

    def chosen(function: Any, *args: Any, **options: Any) -> Any:
        if "2 bad.txt" in args:
            return submit(reader, *args, **options | ({"seconds": 1.0} if reader is sleepy else {}))
        return submit(function, *args, **options)

    monkeypatch.setattr(pool, "submit", chosen)
    monkeypatch.setattr(isolation, "shared", lambda: pool)
    watched = Watched()
    try:
        done = receive.receive(Desk(local_workspace), watched, paths=[str(folder)])
    finally:
        pool.stop()

    assert dict(watched.results) == {"1 good.txt": "", "2 bad.txt": code, "3 good.txt": ""}
    assert done == Received(read=2, failed=1)


class Impatient(Watched):
    """Stops the work at the second page that is recognised."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def step(self, done: int, total: int, what: str = "") -> None:
        self.said.append(what)
        if what.endswith("2/2"):
            raise Cancelled


def test_a_scan_of_several_pages_tells_each_page_and_can_be_stopped(local_workspace: Workspace, folder: Path) -> None:
    second = ["工作经历", "2019.03-至今    苏州泽远精密机械有限公司    设备主管"]
    (folder / "scan.pdf").write_bytes(making.scan(making.PERSON, second))
    watched = Impatient()

    with pytest.raises(Cancelled):
        receive.receive(Desk(local_workspace), watched, paths=[str(folder)])

    assert [word for word in watched.said if "/2" in word] == ["scan.pdf  1/2", "scan.pdf  2/2"]
    assert names(local_workspace) == ["scan.pdf"]  # it waits, and can be recognised later


def test_the_places_of_a_tilted_scan_fit_the_page_that_is_shown(local_workspace: Workspace, folder: Path) -> None:
    (folder / "scan.pdf").write_bytes(making.scan(making.PERSON, tilt=2.0))
    receive.receive(Desk(local_workspace), Watched(), paths=[str(folder)])

    with local_workspace.reading() as session:
        text = session.scalars(select(DocumentText)).one()
        assert text.reader == "ocr"
        found = documents.opened(session, document=text.document_id).read
        assert abs(found.pages[0].straightened[1] + 2.0) < 0.4
        picture = documents.page_picture(session, document=text.document_id, number=0, width=600)
    assert picture.width == 600
    start = found.text.index("13761230918")
    (spot,) = found.spots(start, start + 11)
    assert 60 < spot.box.left < 100  # where the text layer of the same page has it
    assert abs(spot.box.bottom - 104) < 12


def test_the_mail_that_brought_one_resume_is_kept_beside_it(workspace: Workspace, folder: Path) -> None:
    page = making.word(["吴海燕", "电话：13912340567", "工作经历", "2019.03-2022.08 苏州云帆科技有限公司 会计"])
    whole = mail(("吴海燕.docx", page))
    (folder / "应聘.eml").write_bytes(whole)
    two = mail(("周明远.docx", making.word(["周明远", "电话：13912340568"])), ("b.docx", making.word(["曹永强"])))
    (folder / "两人.eml").write_bytes(two)
    receive.receive(Desk(workspace), Watched(), paths=[str(folder)])
    with workspace.action("intake.accept") as session:
        row = session.scalars(select(IntakeItem).where(IntakeItem.file_name == "吴海燕.docx")).one()
        others = session.scalars(select(IntakeItem).where(IntakeItem.file_name != "吴海燕.docx")).all()
        assert [source_mail.mail_of(other.parsed) for other in others] == [None, None]
        found = review(session, item=row.id)
        texts = {field.code: field.text for field in found.fields}
        done = accept.accept(
            session, item=row.id, seen=row.version, reviewed=Reviewed(texts), position=None, channel=None
        )
    with workspace.reading() as session:
        kept = {line.file_name: line.key for line in documents.of_candidate(session, candidate=done.candidate)}
        assert set(kept) == {"吴海燕.docx", "应聘.eml"}
        assert documents.content(session, document=kept["应聘.eml"]) == whole
