"""First pages as small pictures: drawn by the host, seen by whoever may have the original, forged by nobody."""

from __future__ import annotations

import io

import psycopg
import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas
from sqlalchemy import func, select

from models.tables import ContentPreview, Document
from models.values.keys import Key
from services import documents, previews
from services.privacy import erasing
from services.resumes.read import read
from services.use_cases import UseCase
from tests.seats import House


@pytest.fixture(autouse=True)
def also_small_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(previews, "SMALL", 0)


def resume(words: str) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), invariant=True)
    for number in range(40):
        canvas.drawString(60, 780 - 18 * number, f"{words} {number} production planning, lean, quality")
    canvas.save()
    return out.getvalue()


def attached(house: House, candidate: str, data: bytes) -> Key:
    with house.owner.action(UseCase.DOCUMENT_ADD) as session:
        key = house.keys[candidate]
        return documents.attach(session, data=data, file_name="a.pdf", candidate=key, read_as=read(data))


def seen(house: House, name: str, document: Key) -> previews.FirstPage | None:
    with house.seat(name).reading() as session:
        return previews.of(session, document=document)


def test_the_first_page_is_drawn_once_small_and_seen_by_whom_the_original_may_reach(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine, hidden = attached(house, "candidate", resume("seen")), attached(house, "hidden_candidate", resume("hidden"))
    with monkeypatch.context() as as_it_is:
        as_it_is.setattr(previews, "SMALL", 100_000)
        assert previews.Drawing().draw(house.owner) == 0  # they are there as quickly themselves
    drawing = previews.Drawing()
    assert drawing.draw(house.owner) == 2
    assert drawing.draw(house.owner) == 0

    page = seen(house, "recruiter", mine)
    assert page is not None
    picture = Image.open(io.BytesIO(page.image))
    assert (picture.format, picture.size) == ("WEBP", (page.width, page.height))
    assert abs(page.height / page.width - 842 / 595) < 0.01
    assert len(page.image) < 60_000
    dark = picture.convert("L").point(lambda value: 255 * (value < 128)).getbbox()
    assert dark is not None and dark[3] > page.height / 2  # the words are on it, not a blank sheet

    assert seen(house, "recruiter", hidden) is None
    assert seen(house, "hr_manager", hidden) is not None
    for name in ("interviewer", "hiring_manager"):  # pay may stand on it
        assert seen(house, name, mine) is None
        with house.psql(name) as raw:
            assert raw.execute("SELECT image FROM content_preview").fetchall() == []


@pytest.mark.parametrize(
    "attack",
    [
        "UPDATE content_preview SET image = 'x'",
        "INSERT INTO content_preview (sha256, width, height, image) VALUES ('0', 1, 1, 'x')",
        "DELETE FROM content_preview",
        "INSERT INTO content_preview SELECT * FROM content_preview ON CONFLICT (sha256) DO UPDATE SET image = 'x'",
    ],
)
def test_nobody_shows_a_colleague_another_page_than_the_files(house: House, attack: str) -> None:
    """It would show a forged first page of somebody's résumé."""
    attached(house, "candidate", resume("seen"))
    previews.Drawing().draw(house.owner)
    for name in ("recruiter", "hr_manager"):
        with house.psql(name) as raw, pytest.raises(psycopg.errors.InsufficientPrivilege):
            raw.execute(attack.encode())


def test_it_goes_with_the_person_and_what_cannot_be_drawn_is_not_tried_for_ever(house: House) -> None:
    data = resume("seen")
    mine = attached(house, "candidate", data)
    with house.owner.action(UseCase.DOCUMENT_ADD) as session:
        fresh = house.keys["fresh_candidate"]
        broken = documents.attach(session, data=b"%PDF-1.4 broken", file_name="b.pdf", candidate=fresh)
        session.get_one(Document, broken).media_type = "pdf"
    drawing = previews.Drawing()
    assert drawing.draw(house.owner) == 2
    assert seen(house, "hr_manager", broken) is None
    assert previews.Drawing().draw(house.owner) == 0

    erasing.erase(house.owner, candidates=[house.keys["candidate"]])
    with house.owner.reading() as session:
        assert session.scalar(select(func.count()).select_from(ContentPreview)) == 1  # the broken one's empty row
        assert session.get(Document, mine) is None
