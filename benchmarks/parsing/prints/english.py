"""English templates: LinkedIn's print, Europass, LaTeX classes, sidebars, scholars and shop floors."""

from __future__ import annotations

from random import Random

from benchmarks.parsing.people import Person, School
from benchmarks.parsing.prints.page import Layout, Page, english, items, lines, marks, rows

NUM = marks("{1:02}/{0}", " – ", "Present")
DEGREES = {
    "本科": ("Bachelor of Science", "BSc", "B.A."),
    "硕士": ("Master of Science", "MSc", "M.A."),
    "大专": ("Associate Degree", "Associate of Applied Science", "A.A.S."),
    "博士": ("Ph.D.", "PhD", "Doctor of Philosophy"),
}


def h(text: str) -> str:
    """A heading."""
    return f"<h3 style='border-bottom:1px solid #444'>{text}</h3>"


def _degree(y: School, kind: int = 0) -> str:
    return DEGREES[y.degree][kind]


def _town(p: Person) -> str:
    return p.city.split(",")[0]


def linkedin(s: Page, p: Person, r: Random) -> None:
    """Contact in a narrow left column; employer, title, dates with a length, place, each below the other."""
    s.basics(p)
    s.says(city=_town(p))
    left = f"<h3>Contact</h3>{lines(p.phone + ' (Mobile)', p.email, 'www.linkedin.com/in/someone-4711 (LinkedIn)')}<h3>Top Skills</h3>{lines('Negotiation', 'Strategy', 'Kubernetes')}<h3>Languages</h3>{lines('English (Native or Bilingual)')}"
    right = f"<h1>{p.name}</h1>{lines(p.jobs[0].title + ' at ' + p.jobs[0].company, p.city)}<h2>Summary</h2>{lines('Curious generalist who likes hard problems.')}<h2>Experience</h2>"
    for x in map(s.job, p.jobs):
        right += lines(
            f"<b>{x.company}</b>",
            x.title,
            f"{english(x.start, x.end, short=False)} ({r.randint(1, 4)} years {r.randint(2, 11)} months)",
            p.city,
            *x.duties,
        )
    right += "<h2>Education</h2>"
    for y in p.schools:
        s.school(y, year_only=True)
        right += lines(
            f"<b>{y.school}</b>",
            f"{_degree(y)} - BS, {y.major} · ({y.start[0]} - {y.end[0]})"
            if y.degree == "本科"
            else f"{_degree(y)}, {y.major} · ({y.start[0]} - {y.end[0]})",
        )
    s.put(f"<table><tr><td width='30%' bgcolor='#eef'>{left}</td><td>{right}</td></tr></table>")


def europass(s: Page, p: Person, _: Random) -> None:
    """Dates in brackets, title in capitals, employer, then city labels."""
    s.basics(p)
    s.put(
        f"<h1>{p.name}</h1>",
        lines(
            f"<b>Date of birth:</b> {p.birth[1]:02}/{p.birth[0]} | <b>Phone:</b> {p.phone} (Mobile) | <b>Email address:</b> {p.email} | <b>Address:</b> {p.city} (Home)"
        ),
    )
    s.says(birth_date=f"{p.birth[0]}-{p.birth[1]:02}", city=_town(p))
    s.put(h("WORK EXPERIENCE"))
    for x in map(s.job, p.jobs):
        s.put(
            lines(
                f"[ {NUM(x.start, x.end).replace('Present', 'Current')} ]",
                f"<b>{x.title}</b>",
                f"<b>{x.company}</b>",
                f"City: {_town(p)} | Country: Germany",
            ),
            items(x.duties),
        )
    s.put(h("EDUCATION AND TRAINING"))
    for y in map(s.school, p.schools):
        s.put(
            lines(
                f"[ {NUM(y.start, y.end)} ]",
                f"<b>{_degree(y)} in {y.major}</b>",
                f"<b>{y.school}</b>",
                "Address: Germany",
            )
        )
    s.put(h("LANGUAGE SKILLS"), lines("Mother tongue(s): GERMAN", "Other language(s): ENGLISH"))


def moderncv(s: Page, p: Person, _: Random) -> None:
    """Dates in a left column; title bold, employer italic, place, after commas."""
    s.basics(p)
    s.put(
        rows([f"<h1>{p.name}</h1><i>{p.aim}</i>", f"<div align='right'>{p.city}<br>☎ {p.phone}<br>✉ {p.email}</div>"])
    )
    s.says(city=_town(p), expected_job=None)
    s.put(
        h("Experience"),
        rows(
            *(
                [
                    english(x.start, x.end, joint="–"),
                    f"<b>{x.title}</b>, <i>{x.company}</i>, {p.city}.{items(x.duties)}",
                ]
                for x in map(s.job, p.jobs)
            ),
            widths=("20%",),
        ),
    )
    s.put(
        h("Education"),
        rows(
            *(
                [f"{y.start[0]}–{y.end[0]}", f"<b>{_degree(y, 1)} {y.major}</b>, <i>{y.school}</i>."]
                for y in [s.school(y, year_only=True) for y in p.schools]
            ),
            widths=("20%",),
        ),
    )


def altacv(s: Page, p: Person, _: Random) -> None:
    """Title, employer below it, then dates and place with small pictures; a right column."""
    s.basics(p)
    s.put(f"<h1>{p.name.upper()}</h1>", lines(p.aim, f"✉ {p.email}　☎ {p.phone}　⌂ {p.city}"))
    s.says(city=_town(p))
    left = "<h2>EXPERIENCE</h2>"
    for x in map(s.job, p.jobs):
        left += lines(f"<b>{x.title}</b>", x.company, f"🗓 {english(x.start, x.end)}　📍 {p.city}") + items(x.duties)
    right = "<h2>EDUCATION</h2>"
    for y in map(s.school, p.schools):
        right += lines(f"<b>{_degree(y, 1)} in {y.major}</b>", y.school, f"🗓 {english(y.start, y.end)}")
    right += "<h2>STRENGTHS</h2>" + lines("Hard-working", "Motivator")
    s.put(f"<table><tr><td width='60%'>{left}</td><td>{right}</td></tr></table>")


def awesome(s: Page, p: Person, _: Random) -> None:
    """Employer left, place right; title left, dates right."""
    s.basics(p)
    s.put(
        f"<div align='center'><h1>{p.name}</h1>{lines(p.aim.upper(), p.city, f'{p.phone} | {p.email} | github.com/someone')}</div>"
    )
    s.says(city=_town(p))
    for head in ("Work Experience",):
        s.put(h(head))
    for x in map(s.job, p.jobs):
        s.put(
            rows(
                [f"<b>{x.company}</b>", f"<div align='right'>{p.city}</div>"],
                [x.title, f"<div align='right'>{english(x.start, x.end, joint=' - ', now='PRESENT')}</div>"],
            ),
            items(x.duties),
        )
    s.put(h("Education"))
    for y in map(s.school, p.schools):
        s.put(
            rows(
                [f"<b>{y.school}</b>", f"<div align='right'>{p.city}</div>"],
                [f"{_degree(y, 2)} in {y.major}", f"<div align='right'>{english(y.start, y.end, joint=' - ')}</div>"],
            )
        )


def jakes(s: Page, p: Person, _: Random) -> None:
    """Schools first; title left with dates right, employer below."""
    s.basics(p)
    s.put(
        f"<div align='center'><h1>{p.name}</h1>{lines(f'{p.phone} | {p.email} | linkedin.com/in/x')}</div>",
        h("Education"),
    )
    for y in map(s.school, p.schools):
        s.put(
            rows(
                [f"<b>{y.school}</b>", f"<div align='right'>{p.city}</div>"],
                [f"<i>{_degree(y)} in {y.major}</i>", f"<div align='right'>{english(y.start, y.end)}</div>"],
            )
        )
    s.put(h("Experience"))
    for x in map(s.job, p.jobs):
        s.put(
            rows(
                [f"<b>{x.title}</b>", f"<div align='right'>{english(x.start, x.end)}</div>"],
                [f"<i>{x.company}</i>", f"<div align='right'><i>{p.city}</i></div>"],
            ),
            items(x.duties),
        )
    s.put(
        h("Projects"),
        lines("<b>Chess Engine</b> | Rust, Python"),
        items(["Plays at 1900 Elo."]),
        h("Technical Skills"),
        lines("Languages: Go, Kotlin"),
    )


def commas(s: Page, p: Person, _: Random) -> None:
    """Everything of an entry in one line with commas and dates in brackets."""
    s.basics(p)
    s.put(
        f"<h2>{p.name}</h2>",
        lines(f"Email: {p.email}", f"Cell: {p.phone}", f"Location: {p.city}"),
        h("Career Objective"),
        lines(f"Seeking a position as {p.aim}."),
    )
    s.says(city=_town(p), expected_job=p.aim)
    s.put(h("Employment History"))
    for x in map(s.job, p.jobs):
        s.put(lines(f"<b>{x.title}</b>, {x.company} ({english(x.start, x.end)})"), items(x.duties))
    s.put(h("Academic Background"))
    for y in map(s.school, p.schools):
        s.put(lines(f"{_degree(y, 1)}, {y.major}, {y.school} ({english(y.start, y.end)})"))
    s.put(h("References"), lines("Dr. Alan Poe, Professor, +1 212 555 0199, alan.poe@univ.example"))


def labelled(s: Page, p: Person, _: Random) -> None:
    """Labels for employer, post and duration, as consultancies in India write."""
    s.basics(p)
    s.put(f"<h2>{p.name}</h2>", lines(f"Mobile No: {p.phone}", f"E-Mail ID: {p.email}", f"Current Location: {p.city}"))
    s.says(city=_town(p))
    s.put(h("Professional Experience"))
    for x in map(s.job, p.jobs):
        s.put(
            lines(
                f"Organization: {x.company}",
                f"Designation: {x.title}",
                f"Duration: {english(x.start, x.end, joint=' to ', now='Till date')}",
                "Responsibilities:",
            ),
            items(x.duties),
        )
    s.put(
        h("Educational Qualification"),
        rows(
            ["Degree", "Institution", "Specialization", "Year"],
            *(
                [_degree(y), y.school, y.major, str(y.end[0])]
                for y in [s.school(y, year_only=True, end_only=True) for y in p.schools]
            ),
            border=True,
        ),
    )
    s.put(h("Declaration"), lines("I hereby declare that the above is true."))


def dashes(s: Page, p: Person, _: Random) -> None:
    """Employer — title, dates at the far right; contact in one line with dots."""
    s.basics(p)
    s.put(f"<h1>{p.name}</h1>", lines(f"{p.city} • {p.phone} • {p.email}"), h("PROFESSIONAL EXPERIENCE"))
    s.says(city=_town(p))
    for x in map(s.job, p.jobs):
        s.put(
            rows([f"<b>{x.company}</b> — {x.title}", f"<div align='right'>{NUM(x.start, x.end)}</div>"]),
            items(x.duties),
        )
    s.put(h("EDUCATION"))
    for y in map(s.school, p.schools):
        s.put(rows([f"<b>{y.school}</b> — {_degree(y)}, {y.major}", f"<div align='right'>{NUM(y.start, y.end)}</div>"]))
    s.put(h("CERTIFICATIONS"), lines("ServSafe Manager, 2021"))


def sidebar(s: Page, p: Person, _: Random) -> None:
    """A dark left column with contact, skills and schools; work at the right, dates above each entry."""
    s.basics(p)
    s.says(city=_town(p))
    left = f"<h1>{p.name}</h1><h3>CONTACT</h3>{lines(p.phone, p.email, p.city)}<h3>EDUCATION</h3>"
    for y in p.schools:
        s.school(y, year_only=True)
        left += lines(f"<b>{_degree(y)}</b>", y.major, y.school, f"{y.start[0]} - {y.end[0]}")
    left += "<h3>SKILLS</h3>" + lines("Teamwork", "Excel", "Jira")
    right = (
        "<h3>PROFILE</h3>"
        + lines("Curious generalist who likes hard problems and clear writing.")
        + "<h3>WORK HISTORY</h3>"
    )
    for x in map(s.job, p.jobs):
        right += lines(english(x.start, x.end, short=False), f"<b>{x.title}</b>", f"<i>{x.company}</i>") + items(
            x.duties
        )
    s.put(f"<table><tr><td width='34%' bgcolor='#ddd'>{left}</td><td>{right}</td></tr></table>")


def shop_floor(s: Page, p: Person, _: Random) -> None:
    """Short, years only through the months of a form."""
    s.basics(p)
    s.put(
        "<h2>RESUME</h2>",
        lines(
            f"Name: {p.name}",
            f"Address: {p.city}",
            f"Phone: {p.phone}",
            f"Email: {p.email}",
            f"Position applied for: {p.aim}",
        ),
    )
    s.says(city=_town(p), expected_job=p.aim)
    s.put(lines("<b>WORK EXPERIENCE</b>"))
    for x in map(s.job, p.jobs):
        s.put(
            lines(
                f"{english(x.start, x.end, joint=' to ', now='present')}",
                f"{x.company}, {p.city}",
                f"Job title: {x.title}",
                f"Duties: {x.duties[0]}",
            )
        )
    s.put(
        lines(
            "<b>EDUCATION</b>",
            *(
                f"{y.school}, {_degree(y)}, {y.major}, graduated {y.end[0]}"
                for y in [s.school(y, year_only=True, end_only=True) for y in p.schools]
            ),
        )
    )


def at_sign(s: Page, p: Person, _: Random) -> None:
    """Title @ employer | dates, schools with the degree in brackets."""
    s.basics(p)
    s.put(f"<h1>{p.name}</h1>", lines(f"{p.email} / {p.phone}"), h("Experience"))
    for x in map(s.job, p.jobs):
        s.put(lines(f"<b>{x.title} @ {x.company}</b> | {english(x.start, x.end, now='Now')}"), items(x.duties))
    s.put(h("Education"))
    for y in map(s.school, p.schools):
        s.put(lines(f"<b>{y.school}</b> ({_degree(y, 1)} {y.major}) | {english(y.start, y.end)}"))


def scholar(s: Page, p: Person, _: Random) -> None:
    """Curriculum vitae with publications, appointments and teaching."""
    s.basics(p)
    s.put(
        f"<div align='center'><h2>{p.name}</h2><p>Curriculum Vitae</p>{lines(p.email, p.phone)}</div>",
        h("ACADEMIC APPOINTMENTS"),
    )
    for x in map(s.job, p.jobs):
        s.put(rows([f"{x.title}, {x.company}", f"<div align='right'>{english(x.start, x.end)}</div>"]))
    s.put(h("EDUCATION"))
    for y in map(s.school, p.schools):
        s.put(
            rows([f"{_degree(y, 1)} in {y.major}, {y.school}", f"<div align='right'>{english(y.start, y.end)}</div>"])
        )
    s.put(
        h("PUBLICATIONS"),
        items([f"{p.name.split()[-1]}, A., Smith, B. (2019). On things. Journal of Things, 12(3), 44-58."], "ol"),
        h("TEACHING"),
        lines("Introduction to Things, Spring 2018"),
    )


def mixed_columns(s: Page, p: Person, _: Random) -> None:
    """Employer, place and dates in three cells; title below in italics."""
    s.basics(p)
    s.put(f"<h1>{p.name}</h1>", rows([p.phone, p.email, p.city]), h("Experience"))
    s.says(city=_town(p))
    for x in map(s.job, p.jobs):
        s.put(
            rows(
                [
                    f"<b>{x.company}</b>",
                    p.city,
                    f"<div align='right'>{marks('{0}.{1:02}', ' - ', 'present')(x.start, x.end)}</div>",
                ]
            ),
            lines(f"<i>{x.title}</i>"),
            items(x.duties),
        )
    s.put(h("Education"))
    for y in map(s.school, p.schools):
        s.put(
            rows(
                [
                    f"<b>{y.school}</b>",
                    p.city,
                    f"<div align='right'>{marks('{0}.{1:02}', ' - ', 'present')(y.start, y.end)}</div>",
                ]
            ),
            lines(f"<i>{_degree(y)} ({y.major})</i>"),
        )


LAYOUTS: list[Layout] = [
    linkedin, europass, moderncv, altacv, awesome, jakes, commas, labelled, dashes, sidebar, shop_floor, at_sign,
    scholar, mixed_columns,
]  # fmt: skip
