"""Every template printed: through a browser, and through a word processor into DOCX and PDF.

Both are called as programs; a machine without them can only count what another one printed (`--from FOLDER`).
"""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.parsing import people
from benchmarks.parsing.prints import chinese, chinese_late, english, english_late
from benchmarks.parsing.prints.page import Layout, Page

WORDS: dict[str, dict[str, Any]] = tomllib.loads((Path(__file__).parent / "words.toml").read_text("utf-8"))
LOTS: dict[str, tuple[list[Layout], list[Layout]]] = {
    "first": (chinese.LAYOUTS, english.LAYOUTS),
    "second": (chinese_late.LAYOUTS, english_late.LAYOUTS),
}
EACH = 2  # people of a layout
BROWSERS = ("chromium", "google-chrome", "chrome")
OFFICE = "soffice"


@dataclass(frozen=True, slots=True)
class Print:
    """One printed file and what is true of it."""

    name: str
    layout: str
    data: bytes
    truth: dict[str, Any]


def write(lot: str, folder: Path, seed: int = 20261122) -> None:
    """Print a lot into a folder: HTML, DOCX, PDF and truth of everybody."""
    folder.mkdir(parents=True, exist_ok=True)
    chinese_ones, english_ones = LOTS[lot]
    number = 0
    for turn in range(EACH):
        for layout in (*chinese_ones, *english_ones):
            random = Random(f"{seed}/{lot}/{layout.__name__}/{turn}")
            is_chinese = layout in chinese_ones
            person = people.chinese(random, WORDS["zh"]) if is_chinese else people.english(random, WORDS["en"])
            page = Page()
            layout(page, person, random)
            stem = f"{number:03}-{'zh' if is_chinese else 'en'}-{layout.__name__}"
            (folder / f"{stem}.html").write_text(page.document(), "utf-8")
            (folder / f"{stem}.json").write_text(json.dumps(page.truth, ensure_ascii=False, indent=1), "utf-8")
            number += 1
    _word(folder)
    _paper(folder)


def _word(folder: Path) -> None:
    """HTML to DOCX, all at once."""
    pages = sorted(str(path) for path in folder.glob("*.html"))
    _office(pages, folder, "docx:MS Word 2007 XML", "--infilter=HTML (StarWriter)")


def _paper(folder: Path) -> None:
    """Every other one by the browser, the rest by the word processor from its own document."""
    browser = next(filter(None, map(shutil.which, BROWSERS)))
    by_office = []
    for number, path in enumerate(sorted(folder.glob("*.html"))):
        if number % 2:
            by_office.append(str(path.with_suffix(".docx")))
            continue
        target = path.with_suffix(".pdf")
        command = [browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
        subprocess.run([*command, f"--print-to-pdf={target}", path.as_uri()], check=True, capture_output=True)
    _office(by_office, folder, "pdf:writer_pdf_Export")


def _office(files: list[str], folder: Path, kind: str, *more: str) -> None:
    office = shutil.which(OFFICE)
    assert office is not None
    with tempfile.TemporaryDirectory() as home:
        command = [office, f"-env:UserInstallation=file://{home}", "--headless", *more, "--convert-to", kind]
        subprocess.run([*command, "--outdir", str(folder), *files], check=True, capture_output=True)


def printed(folder: Path) -> Iterator[Print]:
    """The files of a folder with their truth, PDF and DOCX of a person after each other."""
    for truth in sorted(folder.glob("*.json")):
        for ending in (".pdf", ".docx"):
            path = truth.with_suffix(ending)
            if path.exists():
                layout = truth.stem.split("-", 2)[2]
                yield Print(path.name, layout, path.read_bytes(), json.loads(truth.read_text("utf-8")))
