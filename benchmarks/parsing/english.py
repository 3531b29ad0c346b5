"""Layouts of English résumés: American, British, Indian and typesetters' habits."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from benchmarks.parsing.chinese_heads import Part
from benchmarks.parsing.chinese_spans import Span
from benchmarks.parsing.people import WORDS, Job, Month, Person, School
from benchmarks.parsing.sheet import Sheet, iso

_E = WORDS["en"]
_SHORT = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_LONG = [
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
_DEGREES = {
    "大专": ("Associate Degree in {}", "Associate of Science in {}"),
    "本科": (
        "Bachelor of Science in {}",
        "B.S. in {}",
        "BSc {}",
        "Bachelor of Arts, {}",
        "B.Tech in {}",
        "BA (Hons) {}",
    ),
    "硕士": ("Master of Science in {}", "M.S. in {}", "MSc {}", "MBA, {}", "M.Tech in {}"),
}


def spans(*, held_out: bool) -> list[Span]:
    """Ways to write from–to."""

    def short(start: Month, end: Month | None) -> str:
        return f"{_SHORT[start[1] - 1]} {start[0]} – {'Present' if end is None else f'{_SHORT[end[1] - 1]} {end[0]}'}"

    def long(start: Month, end: Month | None) -> str:
        return f"{_LONG[start[1] - 1]} {start[0]} to {'present' if end is None else f'{_LONG[end[1] - 1]} {end[0]}'}"

    def figures(start: Month, end: Month | None) -> str:
        return f"{start[1]:02}/{start[0]} - {'Current' if end is None else f'{end[1]:02}/{end[0]}'}"

    def commas(start: Month, end: Month | None) -> str:
        return (
            f"{_SHORT[start[1] - 1]}, {start[0]} - {'Till date' if end is None else f'{_SHORT[end[1] - 1]}, {end[0]}'}"
        )

    def dots(start: Month, end: Month | None) -> str:
        return f"{start[0]}.{start[1]:02} — {'Present' if end is None else f'{end[0]}.{end[1]:02}'}"

    def years(start: Month, end: Month | None) -> str:
        return f"{_SHORT[start[1] - 1]}. {start[0]} -- {'Now' if end is None else f'{_SHORT[end[1] - 1]}. {end[0]}'}"

    def slashes(start: Month, end: Month | None) -> str:
        return f"{start[0]}/{start[1]:02} – {'present' if end is None else f'{end[0]}/{end[1]:02}'}"

    def apostrophes(start: Month, end: Month | None) -> str:
        last = "Present" if end is None else f"{_SHORT[end[1] - 1]} '{end[0] % 100:02}"
        return f"{_SHORT[start[1] - 1]} '{start[0] % 100:02} - {last}"

    def brackets(start: Month, end: Month | None) -> str:
        return f"[{start[1]:02}/{start[0]} – {'Current' if end is None else f'{end[1]:02}/{end[0]}'}]"

    return [apostrophes, brackets] if held_out else [short, long, figures, commas, dots, years, slashes]


def _basics(s: Sheet, p: Person) -> None:
    s.says(name=p.name, phones=[p.phone], emails=[p.email])


def _city(p: Person) -> str:
    return p.city.split(",")[0]


def _us(s: Sheet, p: Person, random: Random) -> None:
    s.row(random.choice((p.name, p.name.upper())), size=20)
    s.row(f"{p.city} | {p.phone} | {p.email} | linkedin.com/in/{p.email.split('@')[0]}")
    _basics(s, p)
    s.says(city=_city(p))


def _title(s: Sheet, p: Person, _: Random) -> None:
    s.row(p.name, size=22)
    s.row(p.aim)
    s.row(p.phone, p.email, p.city)
    _basics(s, p)
    s.says(city=_city(p))


def _labels(s: Sheet, p: Person, _: Random) -> None:
    s.row("Curriculum Vitae", size=18)
    s.row(f"Name: {p.name}")
    s.row(f"Address: 12 High Street, {p.city}")
    s.row(f"Mobile: {p.phone}")
    s.row(f"Email: {p.email}")
    _basics(s, p)
    s.says(city=_city(p))


def _comma(s: Sheet, p: Person, _: Random) -> None:
    s.row(f"{p.name}, {p.aim}", size=16)
    s.row(f"{p.email} · {p.phone}")
    _basics(s, p)


def _centred(s: Sheet, p: Person, _: Random) -> None:
    s.row("RESUME", size=16)
    s.row(p.name.upper(), size=14)
    s.row(f"Email ID: {p.email}", f"Contact No: {p.phone}")
    s.head("Career Objective")
    s.text("To work in a growing organisation where my skills add value and I can learn continuously.")
    _basics(s, p)


def _rows(s: Sheet, p: Person, _: Random) -> None:
    s.row(p.name, size=20)
    s.row("Phone", p.phone)
    s.row("E-mail", p.email)
    s.row("Location", p.city)
    _basics(s, p)
    s.says(city=_city(p))


def _pipes(s: Sheet, p: Person, _: Random) -> None:
    s.row(f"{p.name.upper()} | {p.aim}", size=16)
    s.row(f"{p.city} • {p.phone} • {p.email}")
    _basics(s, p)
    s.says(city=_city(p))


def _name_last(s: Sheet, p: Person, _: Random) -> None:
    s.row(f"{p.email} | {p.phone}")
    s.row(p.name, size=20)
    s.row(f"{p.aim}, {p.city}")
    _basics(s, p)
    s.says(city=_city(p))


def _address(s: Sheet, p: Person, _: Random) -> None:
    s.row(p.name.upper(), size=18)
    s.row("221 Oak Street, Apt 4")
    s.row(p.city)
    s.row(f"Tel. {p.phone}")
    s.row(p.email)
    _basics(s, p)
    s.says(city=_city(p))


HEADS: list[Part] = [_us, _title, _labels, _comma, _centred, _rows, _pipes]
HELD_OUT_HEADS: list[Part] = [_name_last, _address]

SchoolRow = Callable[[Sheet, School, str, str], None]
JobRow = Callable[[Sheet, Job, str, str], None]


def _school_us(s: Sheet, x: School, span: str, degree: str) -> None:
    s.row(x.school, span)
    s.row(degree)


def _school_degree_first(s: Sheet, x: School, span: str, degree: str) -> None:
    s.row(degree, span)
    s.row(x.school)


def _school_commas(s: Sheet, x: School, span: str, degree: str) -> None:
    s.row(f"{degree}, {x.school}", span)


def _school_dates_first(s: Sheet, x: School, span: str, degree: str) -> None:
    s.row(span, degree)
    s.row(f"{x.school}, GPA 3.{x.start[0] % 9}")


def _school_bars(s: Sheet, x: School, span: str, degree: str) -> None:
    s.row(f"{x.school} | {degree} | {span}")


def _school_bullet(s: Sheet, x: School, span: str, degree: str) -> None:
    s.row(f"• {degree} - {x.school} ({span})")


def _school_brackets(s: Sheet, x: School, span: str, degree: str) -> None:
    s.row(f"{x.school} ({span})")
    s.row(degree)


def _school_dates_right(s: Sheet, x: School, span: str, degree: str) -> None:
    s.row(f"{x.school}, {degree}", span)


def _school_labels(s: Sheet, x: School, span: str, degree: str) -> None:
    s.row(f"Degree: {degree}")
    s.row(f"Institution: {x.school}")
    s.row(f"Period: {span}")


SCHOOLS: list[SchoolRow] = [
    _school_us,
    _school_degree_first,
    _school_commas,
    _school_dates_first,
    _school_bars,
    _school_bullet,
    _school_brackets,
]
HELD_OUT_SCHOOLS: list[SchoolRow] = [_school_dates_right, _school_labels]


def _job_comma(s: Sheet, x: Job, span: str, _: str) -> None:
    s.row(f"{x.title}, {x.company}", span)


def _job_two_rows(s: Sheet, x: Job, span: str, place: str) -> None:
    s.row(x.company, place)
    s.row(x.title, span)


def _job_at(s: Sheet, x: Job, span: str, place: str) -> None:
    s.row(f"{x.title} at {x.company}, {place.split(',', maxsplit=1)[0]}")
    s.row(span)


def _job_dates_first(s: Sheet, x: Job, span: str, place: str) -> None:
    s.row(span, x.title)
    s.row(f"{x.company}, {place}")


def _job_bars(s: Sheet, x: Job, span: str, place: str) -> None:
    s.row(f"{x.title} | {x.company} | {place}")
    s.row(span)


def _job_dash(s: Sheet, x: Job, span: str, _: str) -> None:
    s.row(f"{x.company} — {x.title}", span)


def _job_labels(s: Sheet, x: Job, span: str, _: str) -> None:
    s.row(f"Company: {x.company}")
    s.row(f"Designation: {x.title}")
    s.row(f"Duration: {span}")


def _job_stacked(s: Sheet, x: Job, span: str, _: str) -> None:
    s.row(x.title)
    s.row(x.company)
    s.row(span)


def _job_brackets(s: Sheet, x: Job, span: str, _: str) -> None:
    s.row(f"{x.title}, {x.company} ({span})")


def _job_company_first(s: Sheet, x: Job, span: str, place: str) -> None:
    s.row(f"{x.company}, {place}")
    s.row(f"{x.title} | {span}")


def _job_span_first(s: Sheet, x: Job, span: str, place: str) -> None:
    s.row(f"{span}  {x.title}, {x.company}, {place}")


def _job_bullet(s: Sheet, x: Job, span: str, _: str) -> None:
    s.row(f"{x.company}: {x.title}", span)


JOBS: list[JobRow] = [
    _job_comma,
    _job_two_rows,
    _job_at,
    _job_dates_first,
    _job_bars,
    _job_dash,
    _job_labels,
    _job_stacked,
    _job_brackets,
    _job_company_first,
]
HELD_OUT_JOBS: list[JobRow] = [_job_span_first, _job_bullet]


def education(s: Sheet, p: Person, random: Random, row: SchoolRow, span: Span) -> None:
    """The part about schools."""
    s.head(random.choice(("Education", "EDUCATION", "Academic Background", "Education & Training")))
    for x in p.schools:
        row(s, x, span(x.start, x.end), random.choice(_DEGREES[x.degree]).format(x.major))
        s.truth["education"].append(
            {"school": x.school, "major": x.major, "degree": x.degree, "start": iso(x.start), "end": iso(x.end)}
        )
    s.truth["degree"] = p.highest


def employment(s: Sheet, p: Person, random: Random, row: JobRow, span: Span) -> None:
    """The part about work."""
    if not p.jobs:
        return
    s.head(random.choice(("Work Experience", "PROFESSIONAL EXPERIENCE", "Employment History", "Experience")))
    for x in p.jobs:
        row(s, x, span(x.start, x.end), random.choice(_E["places"]))
        for duty in x.duties:
            s.text(duty, "• ")
        s.truth["employment"].append(
            {
                "company": x.company,
                "title": x.title,
                "start": iso(x.start),
                "end": iso(x.end),
                "internship": x.internship,
            }
        )
    if s.truth["years_experience"] is None and p.months:
        s.truth["years_experience"] = round(p.months / 12, 1)


def rest(s: Sheet, p: Person, random: Random) -> None:
    """Skills, languages, certificates, and a referee."""
    s.head(random.choice(("Skills", "Technical Skills", "KEY SKILLS")))
    s.row(", ".join(p.skills))
    s.truth["skills"] = p.skills
    if p.languages:
        s.head("Languages")
        s.row(", ".join(p.languages))
        s.truth["languages"] = p.languages
    if p.certificates:
        s.head("Certifications")
        for name in p.certificates:
            s.row(name)
        s.truth["certificates"] = p.certificates
    if random.random() < 0.3:
        s.head("References")
        s.row("Jane Doe, Plant Manager, (555) 010-2233, jane.doe@corp.com")


def about(s: Sheet, _: Person, random: Random) -> None:
    """A few sentences."""
    s.head(random.choice(("Summary", "Profile", "About Me", "Professional Summary")))
    for sentence in random.sample(_E["summaries"], random.randint(1, 2)):
        s.text(sentence)
