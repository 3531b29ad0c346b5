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
from email.message import EmailMessage
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.parsing import people
from benchmarks.parsing.prints import (
    chinese,
    chinese_fourth,
    chinese_late,
    chinese_third,
    chinese_third_late,
    english,
    english_fourth,
    english_late,
    english_third,
)
from benchmarks.parsing.prints.page import Layout, Page

WORDS: dict[str, dict[str, Any]] = tomllib.loads((Path(__file__).parent / "words.toml").read_text("utf-8"))
LOTS: dict[str, tuple[list[Layout], list[Layout]]] = {
    "first": (chinese.LAYOUTS, english.LAYOUTS),
    "second": (chinese_late.LAYOUTS, english_late.LAYOUTS),
    "third": (chinese_third.LAYOUTS + chinese_third_late.LAYOUTS, english_third.LAYOUTS),
    "fourth": (chinese_fourth.LAYOUTS, english_fourth.LAYOUTS),
}
MIXED = ("third", "fourth")  # lots whose second person of a layout is printed into another kind of file each
LATER: dict[str, dict[str, Any]] = tomllib.loads((Path(__file__).parent / "words_third.toml").read_text("utf-8"))
KINDS = ("docx", "odt", "rtf", "doc", "mht", "eml", "html", "office.pdf")
EACH = 2  # people of a layout
BROWSERS = ("chromium", "google-chrome", "chrome")
OFFICE = "soffice"
FROM_HTML = "--infilter=HTML (StarWriter)"
FILTERS = {
    "docx": "docx:MS Word 2007 XML",
    "odt": "odt:writer8",
    "rtf": "rtf:Rich Text Format",
    "doc": "doc:MS Word 97",
}


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
            words = LATER if lot in MIXED else WORDS
            person = people.chinese(random, words["zh"]) if is_chinese else people.english(random, words["en"])
            page = Page()
            layout(page, person, random)
            stem = f"{number:03}-{'zh' if is_chinese else 'en'}-{layout.__name__}"
            (folder / f"{stem}.html").write_text(page.document(), "utf-8")
            (folder / f"{stem}.json").write_text(json.dumps(page.truth, ensure_ascii=False, indent=1), "utf-8")
            number += 1
    if lot in MIXED:
        _mixed(folder)
        return
    _word(folder)
    _paper(folder)


def _mixed(folder: Path) -> None:
    """The first people of the layouts by the browser, the second ones in all that a mail or a desk sends."""
    pages = sorted(folder.glob("*.html"))
    half = len(pages) // EACH
    _browser(pages[:half])
    for kind in ("docx", "odt", "rtf", "doc", "office.pdf"):
        chosen = [path for number, path in enumerate(pages[half:]) if KINDS[number % len(KINDS)] == kind]
        if kind == "office.pdf":
            _office(list(map(str, chosen)), folder, FILTERS["docx"], FROM_HTML)
            made = [path.with_suffix(".docx") for path in chosen]
            _office(list(map(str, made)), folder, "pdf:writer_pdf_Export")
            for path in made:
                path.unlink()
        else:
            _office(list(map(str, chosen)), folder, FILTERS[kind], FROM_HTML)
    for number, path in enumerate(pages[half:]):
        kind = KINDS[number % len(KINDS)]
        if kind in ("mht", "eml"):
            path.with_suffix(f".{kind}").write_bytes(_mail(path.read_text("utf-8"), kind))
    for number, path in enumerate(pages):
        if number < half or KINDS[number % half % len(KINDS)] != "html":
            path.unlink()


def _mail(html: str, kind: str) -> bytes:
    """A page as a mail, or as a browser's single file."""
    message = EmailMessage()
    message["MIME-Version"] = "1.0"
    if kind == "eml":
        message["From"], message["To"], message["Subject"] = "board@jobs.example", "hr@firm.example", "简历推荐"
    message.set_content(html, subtype="html", charset="gb18030" if kind == "mht" else "utf-8", cte="base64")
    return message.as_bytes()


def _word(folder: Path) -> None:
    """HTML to DOCX, all at once."""
    pages = sorted(str(path) for path in folder.glob("*.html"))
    _office(pages, folder, FILTERS["docx"], FROM_HTML)


def _browser(pages: list[Path]) -> None:
    browser = next(filter(None, map(shutil.which, BROWSERS)))
    command = [browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    for path in pages:
        target = f"--print-to-pdf={path.with_suffix('.pdf')}"
        subprocess.run([*command, target, path.as_uri()], check=True, capture_output=True)


def _paper(folder: Path) -> None:
    """Every other one by the browser, the rest by the word processor from its own document."""
    by_office = []
    for number, path in enumerate(sorted(folder.glob("*.html"))):
        if number % 2:
            by_office.append(str(path.with_suffix(".docx")))
            continue
        _browser([path])
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
        for ending in (".pdf", ".docx", ".odt", ".rtf", ".doc", ".mht", ".eml", ".html"):
            path = truth.with_suffix(ending)
            if path.exists():
                layout = truth.stem.split("-", 2)[2]
                yield Print(path.name, layout, path.read_bytes(), json.loads(truth.read_text("utf-8")))
