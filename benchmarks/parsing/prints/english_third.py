"""A third lot of English templates: the exports and builders of today, Harvard's page, Hong Kong, India, scholars."""

from __future__ import annotations

from random import Random

from benchmarks.parsing.people import Person
from benchmarks.parsing.prints.chinese_third import FLEX, pair
from benchmarks.parsing.prints.english import DEGREES
from benchmarks.parsing.prints.page import MONTHS, Layout, Page, english, items, lines, marks, rows

SLASH = marks("{1:02}/{0}", " - ", "Present")


def _town(p: Person) -> str:
    return p.city.split(",")[0]


def linkedin_export(s: Page, p: Person, r: Random) -> None:
    """The dark left column, a total above several posts of one firm, page numbers at the foot."""
    s.basics(p)
    s.says(city=_town(p))
    s.css = ".w{display:flex}.a{width:30%;background:#293e49;color:#fff;padding:16px}.b{flex:1;padding:16px}"
    left = f"<h3>Contact</h3>{lines(p.phone + ' (Mobile)', p.email, 'www.linkedin.com/in/some-one-77b<br>(LinkedIn)')}<h3>Top Skills</h3>{lines(*p.skills[:3])}<h3>Certifications</h3>{lines('Scrum Master', 'First Aid')}"
    right = f"<h1>{p.name}</h1>{lines(p.jobs[0].title + ' | Speaker | Mentor', p.city)}<h2>Experience</h2>"
    for x in map(s.job, p.jobs):
        right += (
            f"<p>{x.company}<br><b>{x.title}</b><br>{english(x.start, x.end, short=False, joint=' - ')} ({r.randint(1, 4)} years {r.randint(2, 11)} months)<br>{p.city}</p>"
            + lines(*x.duties)
        )
    right += "<h2>Education</h2>"
    for y in p.schools:
        s.school(y, year_only=True)
        right += f"<p>{y.school}<br>{DEGREES[y.degree][0]}, {y.major} · ({y.start[0]} - {y.end[0]})</p>"
    s.put(
        f"<div class='w'><div class='a'>{left}</div><div class='b'>{right}</div></div><p align='right'>Page 1 of 1</p>"
    )


def europass_old(s: Page, p: Person, _: Random) -> None:
    """Labels right-aligned in the left column, values right of them; dates in the left column."""
    s.basics(p)
    place = p.city
    body = [
        ["PERSONAL INFORMATION", f"<b>{p.name}</b>"],
        ["", f"{place}<br>{p.phone}<br>{p.email}"],
        ["", f"Sex Male | Date of birth 22/{p.birth[1]:02}/{p.birth[0]}"],
        ["WORK EXPERIENCE", ""],
    ]
    body += [
        [
            SLASH(x.start, x.end),
            f"<b>{x.title}</b><br>{x.company}, {place}{items(x.duties)}Business or sector  Services",
        ]
        for x in map(s.job, p.jobs)
    ]
    body.append(["EDUCATION AND TRAINING", ""])
    body += [
        [SLASH(y.start, y.end), f"<b>{DEGREES[y.degree][0]} in {y.major}</b><br>{y.school}, {place}"]
        for y in map(s.school, p.schools)
    ]
    body += [["PERSONAL SKILLS", ""], ["Mother tongue(s)", "English"], ["Driving licence", "B"]]
    s.put(rows(*body, widths=("27%",)))
    s.says(city=_town(p), gender="男", birth_date=f"{p.birth[0]}-{p.birth[1]:02}-22")


def harvard(s: Page, p: Person, _: Random) -> None:
    """Employer and place at the two ends, below them title and dates."""
    s.basics(p)
    s.put(
        f"<h2 align='center'>{p.name.upper()}</h2><p align='center'>12 Elm Street • {p.city} • {p.phone} • {p.email}</p><h4 align='center'>EDUCATION</h4>"
    )
    s.says(city=_town(p))
    for y in p.schools:
        s.truth["education"].append(
            {
                "school": y.school,
                "major": y.major,
                "degree": y.degree,
                "start": None,
                "end": f"{y.end[0]}-{y.end[1]:02}",
            }
        )
        s.put(
            pair(f"<b>{y.school}</b>", p.city),
            pair(f"{DEGREES[y.degree][0]}, {y.major}. GPA 3.7", f"{MONTHS[y.end[1] - 1]} {y.end[0]}"),
        )
    s.put("<h4 align='center'>EXPERIENCE</h4>")
    for x in map(s.job, p.jobs):
        s.put(
            pair(f"<b>{x.company}</b>", p.city),
            pair(f"<i>{x.title}</i>", english(x.start, x.end, short=False)),
            items(x.duties),
        )
    s.put(
        "<h4 align='center'>LEADERSHIP & ACTIVITIES</h4>",
        pair("<b>Chess Club</b>", "City Hall"),
        pair("<i>Treasurer</i>", "January 2019 – May 2020"),
    )


def builder(s: Page, p: Person, _: Random) -> None:
    """A builder's page: title, employer, place in a line, dates in spaced capitals below; band on the right."""
    s.basics(p)
    s.css = ".w{display:flex}.a{flex:1;padding-right:24px}.b{width:30%;background:#f3f3f3;padding:12px}.d{letter-spacing:.1em;color:#999;font-size:8pt}"
    main = f"<h1>{p.name}</h1><p>{p.aim}</p><h3>Profile</h3><p>Reliable professional with a record of improving how teams work.</p><h3>Employment History</h3>"
    for x in map(s.job, p.jobs):
        main += (
            f"<p><b>{x.title}, {x.company}, {_town(p)}</b></p><p class='d'>{english(x.start, x.end, short=False, joint=' — ').upper()}</p>"
            + items(x.duties)
        )
    main += "<h3>Education</h3>"
    for y in map(s.school, p.schools):
        main += f"<p><b>{DEGREES[y.degree][0]}, {y.school}, {_town(p)}</b></p><p class='d'>{english(y.start, y.end, short=False, joint=' — ').upper()}</p>"
        s.truth["education"][-1]["major"] = None
    side = f"<h4>Details</h4>{lines(p.city, p.phone, p.email)}<h4>Skills</h4>{lines(*p.skills[:4])}<h4>Languages</h4>{lines('English', 'French')}"
    s.put(
        f"<div class='w'><div class='a'>{main}<h3>References</h3><p>Dr. Helen Ford from Acme<br>helen.ford@acme.example · 555-010-2233</p></div><div class='b'>{side}</div></div>"
    )
    s.says(city=_town(p))


def split_name(s: Page, p: Person, _: Random) -> None:
    """The name over two lines in capitals, contacts in a narrow column with signs."""
    s.basics(p)
    first, last = p.name.split(" ", 1)
    s.css = ".w{display:grid;grid-template-columns:35% 1fr;column-gap:24px}"
    left = f"<h1>{first.upper()}<br>{last.upper()}</h1><h4>CONTACT</h4>{lines('☎ ' + p.phone, '✉ ' + p.email, '⚑ ' + p.city)}<h4>EDUCATION</h4>"
    for y in p.schools:
        s.school(y, year_only=True)
        left += f"<p><b>{y.school}</b><br>{DEGREES[y.degree][0]} in {y.major}<br>{y.start[0]} - {y.end[0]}</p>"
    right = "<h4>WORK EXPERIENCE</h4>"
    for x in map(s.job, p.jobs):
        right += f"<p><b>{x.title}</b><br>{x.company} | {english(x.start, x.end)}</p>" + items(x.duties)
    s.put(f"<div class='w'><div>{left}</div><div>{right}</div></div>")
    s.says(city=_town(p))


def scholar(s: Page, p: Person, _: Random) -> None:
    """Years in a column, appointments, papers, grants, referees."""
    s.basics(p)
    s.put(
        f"<h2>{p.name}, Ph.D. candidate</h2>",
        lines(f"{p.city}", f"Phone {p.phone}", f"{p.email}"),
        "<h3>Academic Appointments</h3>",
    )
    s.says(city=_town(p))
    s.put(rows(*([english(x.start, x.end), f"{x.title}, {x.company}"] for x in map(s.job, p.jobs)), widths=("28%",)))
    s.put(
        "<h3>Education</h3>",
        rows(
            *(
                [english(y.start, y.end), f"{DEGREES[y.degree][1]} in {y.major}, {y.school}"]
                for y in map(s.school, p.schools)
            ),
            widths=("28%",),
        ),
    )
    s.put(
        "<h3>Publications</h3>",
        lines("Doe, J. and Roe, R. (2021). On motion. Journal of Things, 12(3), 44–58."),
        "<h3>Grants</h3>",
        rows(["2020 – 2022", "Travel grant, Society of Motion, $4,000"]),
        "<h3>References</h3>",
        lines("Prof. Jane Roe, University of Somewhere, jane.roe@somewhere.example, (212) 555-0199"),
    )


def british(s: Page, p: Person, _: Random) -> None:
    """Curriculum vitae of somebody: labels, nationality, to date."""
    s.basics(p)
    way = marks("{1:02}/{0}", " to ", "date")
    s.put(
        f"<h2>Curriculum Vitae of {p.name}</h2>",
        rows(
            ["Date of Birth", f"14 {MONTHS[p.birth[1] - 1]} {p.birth[0]}"],
            ["Nationality", "British"],
            ["Address", p.city],
            ["Mobile", p.phone],
            ["Email", p.email],
            widths=("25%",),
        ),
        "<h3>Employment</h3>",
    )
    s.says(city=_town(p), birth_date=f"{p.birth[0]}-{p.birth[1]:02}-14")
    for x in map(s.job, p.jobs):
        s.put(
            lines(f"<b>{way(x.start, x.end)}</b>", f"Employer: {x.company}", f"Position held: {x.title}"),
            items(x.duties),
        )
    s.put("<h3>Qualifications</h3>")
    for y in map(s.school, p.schools):
        s.put(lines(f"<b>{way(y.start, y.end)}</b>", f"{y.school}", f"{DEGREES[y.degree][1]} (Hons) {y.major}, 2:1"))


def hongkong(s: Page, p: Person, r: Random) -> None:
    """Surname first, expected pay, availability, tables with a heading row."""
    p.phone = f"+852 {r.choice('569')}{r.randint(100, 999)} {r.randint(1000, 9999)}"
    s.basics(p)
    s.put(
        "<h2 align='center'>RESUME</h2>",
        rows(
            ["Name", f": {p.name}"],
            ["Contact No.", f": {p.phone}"],
            ["E-mail", f": {p.email}"],
            ["Position Applied For", f": {p.aim}"],
            ["Expected Salary", ": HK$25,000"],
            ["Availability", ": One month's notice"],
            widths=("28%",),
        ),
        "<h3>Education</h3>",
        rows(
            ["Period", "Institution", "Qualification"],
            *(
                [SLASH(y.start, y.end), y.school, f"{DEGREES[y.degree][0]} in {y.major}"]
                for y in map(s.school, p.schools)
            ),
            border=True,
        ),
        "<h3>Working Experience</h3>",
        rows(
            ["Period", "Company", "Position"],
            *([SLASH(x.start, x.end), x.company, x.title] for x in map(s.job, p.jobs)),
            border=True,
        ),
    )
    s.says(expected_job=p.aim, expected_salary="HK$25,000")


def fresher(s: Page, p: Person, _: Random) -> None:
    """India: objective, a table of examinations with marks, father's name, declaration."""
    s.basics(p)
    s.put(
        f"<div style='{FLEX}'><b>{p.name}</b><span>Mob: {p.phone}<br>{p.email}</span></div><h4>CAREER OBJECTIVE</h4><p>To work in a challenging environment where I can grow with the organization.</p><h4>ACADEMIC CREDENTIALS</h4>"
    )
    for y in p.schools:
        s.truth["education"].append(
            {"school": y.school, "major": y.major, "degree": y.degree, "start": None, "end": f"{y.end[0]}"}
        )
    s.put(
        rows(
            ["Course", "Institution", "Year of Passing", "Percentage"],
            *([f"{DEGREES[y.degree][1]} ({y.major})", y.school, f"{y.end[0]}", "78%"] for y in p.schools),
            border=True,
        ),
        "<h4>WORK EXPERIENCE</h4>",
    )
    for x in map(s.job, p.jobs):
        s.put(
            lines(
                f"Worked as <b>{x.title}</b> at <b>{x.company}</b> from {english(x.start, x.end, joint=' to ', now='till date')}."
            ),
            items(x.duties),
        )
    s.put(
        "<h4>PERSONAL PROFILE</h4>",
        lines(
            "Father's Name : Mr. Ramesh",
            f"Date of Birth : 27/{p.birth[1]:02}/{p.birth[0]}",
            "Languages Known : English, Hindi",
        ),
        "<h4>DECLARATION</h4>",
        lines("I hereby declare that the above is true.", f"({p.name})"),
    )
    s.says(birth_date=f"{p.birth[0]}-{p.birth[1]:02}-27")


def total_then_posts(s: Page, p: Person, _: Random) -> None:
    """Dates left of title in a grid, employer under it with a link and the place."""
    s.basics(p)
    s.css = ".r{display:grid;grid-template-columns:130px 1fr}"
    s.put(f"<h1>{p.name}</h1>", lines(f"{p.email} — {p.phone} — {p.city} — github.com/someone"), "<h3>Work</h3>")
    s.says(city=_town(p))
    for x in map(s.job, p.jobs):
        s.put(
            f"<div class='r'><span>{english(x.start, x.end, now='now')}</span><div><b>{x.title}</b><br>{x.company}, {p.city}<br>{'<br>'.join(x.duties)}</div></div>"
        )
    s.put("<h3>School</h3>")
    for y in map(s.school, p.schools):
        s.put(
            f"<div class='r'><span>{english(y.start, y.end, now='now')}</span><div><b>{y.school}</b><br>{DEGREES[y.degree][2]} {y.major}</div></div>"
        )


LAYOUTS: list[Layout] = [
    linkedin_export, europass_old, harvard, builder, split_name, scholar, british, hongkong, fresher, total_then_posts,
]  # fmt: skip
