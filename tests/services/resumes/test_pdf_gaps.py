"""Gaps of a PDF in which no blank is written: between scripts, between words, between the cells of a row."""

from __future__ import annotations

import io

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

import resources
from services.resumes.read import read

FONT, SIZE = "Gaps", 11.0


def _printed(*runs: str, gap: float) -> bytes:
    """Runs of text on one row, each so many letters' widths behind the one before."""
    pdfmetrics.registerFont(TTFont(FONT, str(resources.path("fonts", "NotoSansSC-Regular.ttf"))))
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(595, 842))
    canvas.setFont(FONT, SIZE)
    at = 60.0
    for run in runs:
        canvas.drawString(at, 700, run)
        at += pdfmetrics.stringWidth(run, FONT, SIZE) + gap * SIZE
    canvas.save()
    return target.getvalue()


@pytest.mark.parametrize(
    ("runs", "gap", "text"),
    [
        (("IE", "工程师"), 0.25, "IE工程师"),
        (("Orbit", "Bakery"), 0.3, "Orbit Bakery"),
        (("苏州云帆科技有限公司", "实施顾问"), 0.85, "苏州云帆科技有限公司\t实施顾问"),
    ],
)
def test_a_gap_is_read_by_its_width(runs: tuple[str, ...], gap: float, text: str) -> None:
    assert read(_printed(*runs, gap=gap)).text.strip() == text
