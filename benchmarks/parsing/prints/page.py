"""A résumé as HTML while it is written, and the truth of what it says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape
from random import Random
from typing import Any

from benchmarks.parsing.people import PRESENT, Job, Month, Person, School

Layout = Callable[["Page", Person, Random], None]
Mark = Callable[[Month, "Month | None"], str]

SINGLE = (
    "name", "gender", "birth_date", "age", "city", "native_place", "expected_job", "expected_city", "expected_salary",
    "degree",
)  # fmt: skip


@dataclass(slots=True)
class Page:
    """HTML in the order of writing; what it says is noted at once."""

    html: list[str] = field(default_factory=list)
    css: str = ""
    truth: dict[str, Any] = field(
        default_factory=lambda: dict.fromkeys(SINGLE) | {"phones": [], "emails": [], "education": [], "employment": []}
    )

    def put(self, *html: str) -> None:
        self.html += html

    def says(self, **facts: Any) -> None:
        self.truth.update(facts)

    def basics(self, p: Person) -> None:
        """Name, phone, mail: in every layout; the degree is in the schools."""
        self.says(name=p.name, phones=[p.phone], emails=[p.email], degree=p.highest)

    def school(self, x: School, *, year_only: bool = False, end_only: bool = False) -> School:
        start, end = (f"{x.start[0]}", f"{x.end[0]}") if year_only else (iso(x.start), iso(x.end))
        self.truth["education"].append(
            {
                "school": x.school,
                "major": x.major or None,
                "degree": x.degree,
                "start": None if end_only else start,
                "end": end,
            }
        )
        return x

    def job(self, x: Job) -> Job:
        self.truth["employment"].append(
            {
                "company": x.company,
                "title": x.title,
                "start": iso(x.start),
                "end": iso(x.end),
                "internship": x.internship,
            }
        )
        return x

    def document(self) -> str:
        style = f"body{{font-family:'Noto Sans CJK SC';font-size:10.5pt}}table{{border-collapse:collapse;width:100%}}td{{vertical-align:top;padding:2px 6px}}{self.css}"
        return (
            f"<!doctype html><html><head><meta charset='utf-8'><title></title><style>{style}</style></head>"
            f"<body>{''.join(self.html)}</body></html>"
        )


def iso(month: Month | None) -> str:
    """A month as the contract writes it."""
    return PRESENT if month is None else f"{month[0]}-{month[1]:02}"


def marks(pattern: str, joint: str, now: str) -> Mark:
    """A way to write from–to: `pattern` takes year and month."""

    def write(start: Month, end: Month | None) -> str:
        return f"{pattern.format(*start)}{joint}{now if end is None else pattern.format(*end)}"

    return write


MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def english(start: Month, end: Month | None, *, short: bool = True, joint: str = " – ", now: str = "Present") -> str:
    """Jan 2019 – Present."""

    def one(month: Month) -> str:
        name = MONTHS[month[1] - 1]
        return f"{name[:3] if short else name} {month[0]}"

    return f"{one(start)}{joint}{now if end is None else one(end)}"


def items(texts: list[str], tag: str = "ul") -> str:
    """A list with bullets."""
    return f"<{tag}>" + "".join(f"<li>{escape(text)}</li>" for text in texts) + f"</{tag}>"


def lines(*texts: str) -> str:
    """A paragraph each."""
    return "".join(f"<p style='margin:2px 0'>{text}</p>" for text in texts if text)


def rows(*each: list[str], border: bool = False, widths: tuple[str, ...] = ()) -> str:
    """A table; `border` draws its lines."""
    drawn = " border='1'" if border else ""
    body = ""
    for cells in each:
        body += "<tr>"
        for number, cell in enumerate(cells):
            wide = f" width='{widths[number]}'" if number < len(widths) else ""
            body += f"<td{wide}>{cell}</td>"
        body += "</tr>"
    return f"<table{drawn}>{body}</table>"
