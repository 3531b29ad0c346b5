"""Résumés: reading and parsing against bare text extraction, and recognising a scan."""

from __future__ import annotations

import io
from datetime import UTC, datetime

from benchmarks.measure import Result, announced, ratio, seconds

FILES = 40
SCANNED = 3  # pages
DPI = 200
NOW = datetime(2026, 3, 12, 1, 42, tzinfo=UTC)


def measure() -> list[Result]:
    """Invented résumés with a text layer, and scans of them."""
    from pdfminer.high_level import extract_text

    from services.resumes.digest import digest
    from services.resumes.recognise import recognise

    with announced(f"writing {FILES} résumés"):
        files = _files()
        scans = [_scan(data) for data in files[:SCANNED]]
    digest(files[0], "")  # both readers are loaded before the clock runs
    extract_text(io.BytesIO(files[0]))
    recognise(scans[0], "")
    share = ratio(
        lambda: [digest(data, "") for data in files], lambda: [extract_text(io.BytesIO(data)) for data in files], 3
    )
    page = seconds(lambda: [recognise(data, "") for data in scans]) / len(scans)
    return [
        Result(
            "PDF résumés to reviewed-ready",
            share,
            0.7,
            yardstick="pdfminer.six text extraction alone",
            note=f"{FILES} files, reading with places and parsing, one worker",
        ),
        Result("A scanned page recognised", page, 6.0, "s", note=f"{DPI} dpi, tilted, blurred, JPEG 60; two threads"),
    ]


def _files() -> list[bytes]:
    from models.values.keys import new_key
    from services.demo import paper
    from services.demo.pen import Pen
    from services.demo.people import Somebody
    from services.demo.sheets import sheet_of

    pen = Pen()
    return [paper.pdf(sheet_of(Somebody(new_key(), pen.life("production"), 0.0, NOW))) for _ in range(FILES)]


def _scan(data: bytes) -> bytes:
    """The first page as a photograph of paper."""
    from PIL import Image, ImageFilter

    from services.resumes.pdf import page_sizes, render_page

    wide, _ = page_sizes(data)[0]
    width, height, stride, pixels = render_page(data, 0, round(wide * DPI / 72))
    picture = Image.frombuffer("RGB", (width, height), pixels, "raw", "BGRX", stride, 1)
    picture = picture.rotate(2, fillcolor="white").filter(ImageFilter.GaussianBlur(0.7))
    squeezed = io.BytesIO()
    picture.save(squeezed, "JPEG", quality=60)
    return squeezed.getvalue()
