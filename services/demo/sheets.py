"""What stands in an invented résumé, before it becomes a page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from models.values.enums import Degree
from resources import demo as words_of
from services.demo.pen import month_back
from services.demo.people import Somebody


def degree(of: Degree) -> str:
    """The degree as a résumé writes it."""
    words: str = words_of.read("words")["degrees"][of.value]
    return words


@dataclass(frozen=True, slots=True)
class Entry:
    """One employer, project or school."""

    title: str
    span: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A headed part of a résumé: entries, or plain lines."""

    heading: str
    entries: tuple[Entry, ...] = ()
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A résumé."""

    name: str
    wish: str
    line: str
    parts: tuple[Part, ...]
    more: tuple[Part, ...] = field(default=())  # on a second page


def sheet_of(somebody: Somebody) -> Sheet:
    """A plain résumé from somebody's life."""
    life, words = somebody.life, words_of.read("words")["resume"]
    today = somebody.created_at.date()
    present = min(max(6, life.years * 6), 66)
    jobs = [Entry(f"{life.company} · {life.title}", _span(today, present, 0), life.duties)] if life.years else []
    if life.years > 5:
        earlier = Entry(f"{life.earlier_company} · {life.earlier_title}", _span(today, life.years * 12, present + 1))
        jobs.append(earlier)
    school = Entry(
        " · ".join(part for part in (life.school, life.major, degree(life.degree)) if part),
        _span(today, life.years * 12 + 48, life.years * 12 + 1),
    )
    contact = " | ".join(part for part in (life.phone, life.email, degree(life.degree), life.major) if part)
    parts = [
        Part(
            words["summary"], lines=(words["about"].format(years=life.years, title=life.title, duty=life.duties[-1]),)
        ),
        Part(words["employment"], tuple(jobs)),
        Part(words["education"], (school,)),
        Part(words["skills"], lines=(words["comma"].join(life.tags),)),
    ]
    wish = words["wish"].format(title=life.title, city=life.city.split(" ")[0])
    return Sheet(life.name, wish, contact, tuple(part for part in parts if part.entries or part.lines))


def sheet_of_han(somebody: Somebody) -> Sheet:
    """The résumé of 韩立群, two pages, as the story tells it."""
    han, words = words_of.read("story")["han"], words_of.read("words")["resume"]
    life = somebody.life
    school = Entry(f"{life.school} · {life.major} · {degree(life.degree)}", "2013.09 – 2017.06")
    return Sheet(
        life.name,
        han["wish"],
        f"{life.phone}  |  {life.email or 'hanliqun@mail.example'}  |  {han['line']}",
        (
            Part(words["summary"], lines=(han["summary"],)),
            Part(words["employment"], tuple(_told(job) for job in han["jobs"])),
            Part(words["projects"], tuple(_told(project) for project in han["projects"])),
            Part(words["certificates"], (school,), (" · ".join(han["certificates"]),)),
        ),
        (
            Part(words["training"], lines=tuple(han["training"])),
            Part(words["self"], lines=(han["about"],)),
        ),
    )


def _told(entry: Mapping[str, Any]) -> Entry:
    title = f"{entry['company']} · {entry['title']}" if entry["title"] else entry["company"]
    until = words_of.read("words")["resume"]["now"] if entry["to"] == "now" else entry["to"].replace("-", ".")
    return Entry(title, f"{entry['from'].replace('-', '.')} – {until}", tuple(entry["lines"]))


def _span(today: date, start: int, end: int) -> str:
    until = month_back(today, end).replace("-", ".") if end else words_of.read("words")["resume"]["now"]
    return f"{month_back(today, start).replace('-', '.')} – {until}"
