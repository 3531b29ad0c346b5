"""Files that are far too long, too deep or too dense: read in time as far as it makes sense, or refused by name."""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Callable, Iterator

import pytest
from PIL import Image

import resources
from services.errors import AppError
from services.isolation import MEGABYTE, Isolation, Limits
from services.resumes.digest import Digest, digest_or_open
from tests.faults import hostile
from tests.services.resumes import making, making_ole

SECONDS = 30.0
TEXT = b"BT /F1 12 Tf 72 720 Td (Zhang San 13800000001) Tj ET"
FONT = b"/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"


@pytest.fixture(scope="module")
def isolation() -> Iterator[Isolation]:
    pool = Isolation(workers=1, limits=Limits(seconds=SECONDS, memory=700 * MEGABYTE))
    yield pool
    pool.stop()


def pdf_of_20_000_pages() -> bytes:
    count = 20_000
    kids = b" ".join(b"%d 0 R" % (4 + number) for number in range(count))
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R " + FONT + b" >>"
    return hostile.pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count),
        hostile.stream(TEXT),
        *[page] * count,
    )


def pdf_whose_pages_lie_deep() -> bytes:
    depth = 3_000
    return hostile.pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        *[b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>" % (3 + number) for number in range(depth)],
        b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 595 842] >>" % (1 + depth),
    )


def pdf_that_draws_a_hundred_million_forms() -> bytes:
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A %d 0 R >> >>"
    return hostile.pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /XObject << /A 5 0 R >> >> >>",
        hostile.stream(b"/A Do " * 10),
        *[hostile.stream(b"/A Do " * 10, form % (6 + number)) for number in range(8)],
        hostile.stream(b"0 0 m", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]"),
    )  # fmt: skip


def docx_of_tables_in_tables() -> bytes:
    word = hostile.WORD.encode()
    inner = b"<w:tbl><w:tr><w:tc>" * 3_000 + b"</w:tc></w:tr></w:tbl>" * 3_000
    return zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": b'<w:document xmlns:w="%s"><w:body>' % word
                   + inner + b"</w:body></w:document>"})  # fmt: skip


def docx_with_macros() -> bytes:
    out = io.BytesIO(making.word(["姓名：周明远"]))
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("word/vbaProject.bin", making_ole.ole({"VBA": bytes(5000)}))
    return out.getvalue()


def zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in files.items():
            made.writestr(name, data)
    return out.getvalue()


def tiff_of_a_gigapixel() -> bytes:
    out = io.BytesIO()
    Image.new("1", (32_000, 32_000)).save(out, "TIFF", compression="group4")
    return out.getvalue()


def mails_in_mails() -> bytes:
    return b"MIME-Version: 1.0\n" + b"Content-Type: message/rfc822\n\n" * 3_000 + b"From: x\n\nhello"


def zip_that_is_dense() -> bytes:
    return zipped({f"{number}.txt": bytes(40 * MEGABYTE) for number in range(4)})


def message_of_a_program() -> bytes:
    return making_ole.message(body="x", attachments=[("cv.pdf.exe", b"MZ" + bytes(500)), ("cv.pdf", making.pdf())])


CASES: dict[str, tuple[Callable[[], bytes], set[str]]] = {
    "20,000 pages": (pdf_of_20_000_pages, {"text"}),
    "deep page tree": (pdf_whose_pages_lie_deep, {"no text", "resume.unreadable_pdf"}),
    "10^8 forms": (pdf_that_draws_a_hundred_million_forms, {"no text", "file.too_much_memory", "file.too_slow"}),
    "tables in tables": (docx_of_tables_in_tables, {"resume.broken_docx"}),
    "macros": (docx_with_macros, {"text"}),
    "deep HTML": (
        lambda: b"<html>" + b"<div>" * 60_000 + b"Zhang San" + b"</div>" * 60_000, {"text", "resume.empty"},
    ),
    "braces of RTF": (lambda: b"{\\rtf1 " + b"{" * 300_000 + b"Zhang San" + b"}" * 300_000 + b"}", {"text"}),
    "one endless line": (lambda: b"Zhang San 138 " * 200_000, {"text"}),
    "gigapixel TIFF": (tiff_of_a_gigapixel, {"resume.huge_picture"}),
    "mails in mails": (mails_in_mails, {"resume.nested"}),
    "dense ZIP": (zip_that_is_dense, {"resume.bomb"}),
    "program in a mail": (message_of_a_program, {"parcel"}),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_what_is_too_long_deep_or_dense_ends_in_time_and_by_name(isolation: Isolation, name: str) -> None:
    make, codes = CASES[name]
    data = make()
    began = time.monotonic()
    try:
        found = isolation.run(digest_or_open, data, name)
        outcome = "parcel"
        if isinstance(found, Digest):
            outcome = "text" if found.read.has_text else "no text"
    except AppError as error:
        outcome = error.code
    assert outcome in codes
    assert time.monotonic() - began < SECONDS + 10


def test_only_the_first_pages_of_a_long_file_are_read_and_it_says_so(isolation: Isolation) -> None:
    found = isolation.run(digest_or_open, pdf_of_20_000_pages(), "")
    assert isinstance(found, Digest)
    assert (found.read.page_count, len(found.read.pages)) == (20_000, 60)
    assert "resume.many_pages" in found.read.warnings


def test_a_font_without_a_map_is_seen_as_a_picture_of_text() -> None:
    """Type 0 with Identity-H and no ToUnicode: the codes mean nothing outside the font."""
    from services.resumes.read import read

    found = read(blinded(making.pdf()))
    assert found.needs_recognition
    assert found.unread == (0,)


def blinded(data: bytes) -> bytes:
    """Take the meaning of its characters from the first font."""
    start = data.index(b"/ToUnicode")
    return data[:start] + b"/XoUnicode" + data[start + 10 :]


def test_a_page_whose_digits_alone_have_no_meaning_is_read_from_its_picture() -> None:
    """Producers leave out the map of some fonts only: of the digits of a phone, or of the icons beside it."""
    from services.resumes.read import read

    for words, unread in (("13761230918", (0,)), ("1", ()), ("7777777777", ())):
        made = making.blank_pdf()
        made.add_font("Digits", fname=str(resources.path("fonts", "NotoSansSC-Regular.ttf")))
        made.add_page()
        made.set_font("Digits", size=11)
        made.text(100, 82, words)
        made.set_font(making.FONT, size=11)
        making.write(made, [line for line in making.PERSON if "1376" not in line])
        fonts = bytes(made.output()).split(b"/ToUnicode")
        assert len(fonts) == 3
        found = read(b"/ToUnicode".join(fonts[:2]) + b"/XoUnicode" + fonts[2])
        assert "周明远" in found.text
        assert found.unread == unread, words
