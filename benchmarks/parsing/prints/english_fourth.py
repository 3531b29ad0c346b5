"""The fourth lot abroad: a history of a career, a ward, a page with dates as Germans write them, a designer's card."""

from __future__ import annotations

from random import Random

from benchmarks.parsing.people import Person
from benchmarks.parsing.prints.english import DEGREES
from benchmarks.parsing.prints.page import MONTHS, Layout, Page, english, items, lines, marks, rows

TODAY = marks("{1:02}/{0}", " – ", "today")


def career_history(s: Page, p: Person, _: Random) -> None:
    """Australia and Britain: key skills, career history with firm | title | dates, referees."""
    s.basics(p)
    s.put(
        f"<h1>{p.name}</h1>",
        lines(f"Address: {p.city}", f"Mobile: {p.phone} | Email: {p.email}"),
        "<h3>CAREER PROFILE</h3>",
        lines("Reliable professional with a record of improving how teams work."),
        "<h3>CAREER HISTORY</h3>",
    )
    s.says(city=p.city.split(",")[0])
    for x in map(s.job, p.jobs):
        s.put(
            lines(
                f"<b>{x.company} | {x.title} | {english(x.start, x.end, short=False)}</b>", "<i>Key achievements</i>"
            ),
            items(x.duties),
        )
    s.put("<h3>EDUCATION & QUALIFICATIONS</h3>")
    for y in map(s.school, p.schools):
        s.put(
            lines(f"<b>{y.school} | {DEGREES[y.degree][0]} in {y.major} | {english(y.start, y.end, short=False)}</b>")
        )
    s.put("<h3>REFEREES</h3>", lines("Jane Roe, Store Manager, 0400 555 777, jane.roe@shop.example"))


def ward(s: Page, p: Person, _: Random) -> None:
    """America: name with letters behind it, title, employer – town (dates)."""
    s.basics(p)
    s.put(
        f"<h1 align='center'>{p.name}, RN, BSN</h1><p align='center'>{p.city} • {p.phone} • {p.email}</p>",
        "<h4>CORE COMPETENCIES</h4>",
        lines("Triage • Charting • Patient Education"),
        "<h4>PROFESSIONAL EXPERIENCE</h4>",
    )
    s.says(city=p.city.split(",")[0])
    for x in map(s.job, p.jobs):
        s.put(
            lines(
                f"<b>{x.title}</b>, {x.company} – {p.city} ({marks('{1:02}/{0}', ' – ', 'Present')(x.start, x.end)})"
            ),
            items(x.duties),
        )
    s.put("<h4>EDUCATION</h4>")
    for y in p.schools:
        s.truth["education"].append(
            {"school": y.school, "major": y.major, "degree": y.degree, "start": None, "end": f"{y.end[0]}"}
        )
        s.put(lines(f"<b>{DEGREES[y.degree][0]} in {y.major}</b>, {y.school}, {y.end[0]}"))


def german(s: Page, p: Person, _: Random) -> None:
    """Germany in English: personal data in a table, since … today, employer with its town."""
    s.basics(p)
    s.put(
        "<h2>Curriculum Vitae</h2><h4>Personal Data</h4>",
        rows(
            ["Name", p.name],
            ["Date and place of birth", f"{MONTHS[p.birth[1] - 1]} 24, {p.birth[0]} in Bonn"],
            ["Address", f"Hauptstr. 5, {p.city}"],
            ["Phone", p.phone],
            ["E-mail", p.email],
            ["Marital status", "married"],
            widths=("30%",),
        ),
        "<h4>Professional Experience</h4>",
        rows(
            *(
                [TODAY(x.start, x.end), f"<b>{x.title}</b><br>{x.company}, {p.city}{items(x.duties)}"]
                for x in map(s.job, p.jobs)
            ),
            widths=("30%",),
        ),
        "<h4>Education</h4>",
        rows(
            *(
                [TODAY(y.start, y.end), f"<b>{y.school}</b><br>{DEGREES[y.degree][1]} {y.major}"]
                for y in map(s.school, p.schools)
            ),
            widths=("30%",),
        ),
    )
    s.says(city=p.city.split(",")[0], birth_date=f"{p.birth[0]}-{p.birth[1]:02}-24")


def card_right(s: Page, p: Person, _: Random) -> None:
    """A designer's card: name and post on the right in capitals, the story left in two boxes."""
    s.basics(p)
    s.css = ".w{display:flex}.a{flex:1;padding-right:20px}.b{width:34%;background:#222;color:#fff;padding:14px;text-align:right}"
    left = "<h3>WORK HISTORY</h3>"
    for x in map(s.job, p.jobs):
        left += f"<p><b>{x.company.upper()}</b><br>{x.title}<br><small>{english(x.start, x.end)}</small></p>" + items(
            x.duties
        )
    left += "<h3>EDUCATION</h3>"
    for y in map(s.school, p.schools):
        left += f"<p><b>{y.school.upper()}</b><br>{DEGREES[y.degree][0]} in {y.major}<br><small>{english(y.start, y.end)}</small></p>"
    right = f"<h1>{p.name.upper()}</h1><p>{p.aim.upper()}</p><h4>REACH ME</h4>{lines(p.phone, p.email, p.city)}<h4>TOOLS</h4>{lines(*p.skills[:3])}"
    s.put(f"<div class='w'><div class='a'>{left}</div><div class='b'>{right}</div></div>")
    s.says(city=p.city.split(",")[0])


LAYOUTS: list[Layout] = [career_history, ward, german, card_right]
