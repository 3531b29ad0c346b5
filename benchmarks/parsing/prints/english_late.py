"""A second lot of English templates, written after the rules were mended with the first, and counted once."""

from __future__ import annotations

from random import Random

from benchmarks.parsing.people import Person
from benchmarks.parsing.prints.english import DEGREES
from benchmarks.parsing.prints.page import Layout, Page, english, items, lines, marks, rows


def h(text: str) -> str:
    """A heading."""
    return f"<h2 style='color:#336'>{text}</h2>"


def _town(p: Person) -> str:
    return p.city.split(",")[0]


def google_docs(s: Page, p: Person, _: Random) -> None:
    """The wide-spread template: employer, place — title; dates in capitals below."""
    s.basics(p)
    s.put(f"<h1>{p.name}</h1>", lines(p.city, p.phone, p.email), h("EXPERIENCE"))
    s.says(city=_town(p))
    for x in map(s.job, p.jobs):
        s.put(
            lines(
                f"<b>{x.company}</b>, {p.city} — <i>{x.title}</i>",
                english(x.start, x.end, short=False, joint=" - ", now="PRESENT").upper(),
            ),
            items(x.duties),
        )
    s.put(h("EDUCATION"))
    for y in map(s.school, p.schools):
        s.put(
            lines(
                f"<b>{y.school}</b>, {p.city} — <i>{DEGREES[y.degree][1]} in {y.major}</i>",
                english(y.start, y.end, short=False, joint=" - ").upper(),
            )
        )


def federal(s: Page, p: Person, _: Random) -> None:
    """Labels and hours a week, numbers as months."""
    s.basics(p)
    way = marks("{1:02}/{0}", " to ", "Present")
    s.put(
        f"<h1>{p.name}</h1>", lines(f"Home: {p.city}", f"Phone: {p.phone}", f"Email: {p.email}"), h("Work Experience")
    )
    s.says(city=_town(p))
    for x in map(s.job, p.jobs):
        s.put(
            lines(
                f"<b>{x.title}</b>",
                x.company,
                f"{way(x.start, x.end)}",
                "Hours per week: 40",
                "Supervisor: Jane Roe, may contact",
            ),
            items(x.duties),
        )
    s.put(h("Education"))
    for y in map(s.school, p.schools):
        s.put(lines(f"<b>{y.school}</b>", f"{DEGREES[y.degree][0]}, {way(y.start, y.end)}", f"Major: {y.major}"))


def dates_left(s: Page, p: Person, r: Random) -> None:
    """Years at the left; title, employer in the right cell, each on its line."""
    s.basics(p)
    s.put(
        f"<h1 align='center'>{p.name}</h1>",
        f"<p align='center'>{p.city} | {p.phone} | {p.email}</p>",
        h("Professional Background"),
    )
    s.says(city=_town(p))
    s.put(
        rows(
            *(
                [
                    english(x.start, x.end, joint=" –<br>") if r.random() < 0 else english(x.start, x.end),
                    f"<b>{x.title}</b><br>{x.company}{items(x.duties)}",
                ]
                for x in map(s.job, p.jobs)
            ),
            widths=("26%",),
        )
    )
    s.put(
        h("Education"),
        rows(
            *(
                [english(y.start, y.end), f"<b>{DEGREES[y.degree][0]} in {y.major}</b><br>{y.school}"]
                for y in map(s.school, p.schools)
            ),
            widths=("26%",),
        ),
    )


def slashes(s: Page, p: Person, _: Random) -> None:
    """Title / employer / dates."""
    s.basics(p)
    s.put(f"<h1>{p.name}</h1>", lines(f"t: {p.phone}", f"e: {p.email}"), h("Experience"))
    for x in map(s.job, p.jobs):
        s.put(lines(f"<b>{x.title}</b> / {x.company} / {english(x.start, x.end, now='Current')}"), items(x.duties))
    s.put(h("Education"))
    for y in map(s.school, p.schools):
        s.put(lines(f"<b>{DEGREES[y.degree][1]} {y.major}</b> / {y.school} / {english(y.start, y.end)}"))


def indian(s: Page, p: Person, _: Random) -> None:
    """Working with, as, since."""
    s.basics(p)
    s.put(
        "<h2 align='center'>CURRICULUM VITAE</h2>",
        lines(f"<b>{p.name}</b>", f"Contact No: {p.phone}", f"Email Id: {p.email}"),
        h("Work History"),
    )
    for x in map(s.job, p.jobs):
        s.put(
            lines(f"<b>{x.company}</b> ({english(x.start, x.end, joint=' to ', now='Till Date')})", f"Role: {x.title}"),
            items(x.duties),
        )
    s.put(h("Academic Qualifications"))
    for y in map(s.school, p.schools):
        s.put(lines(f"{DEGREES[y.degree][0]} ({y.major}) from {y.school} in {y.end[0]}."))
        s.school(y, year_only=True, end_only=True)
        s.truth["education"].pop(-2)
    s.put(h("Personal Details"), lines("Languages Known: English, Hindi", "Marital Status: Single"))


LAYOUTS: list[Layout] = [google_docs, federal, dates_left, slashes, indian]
