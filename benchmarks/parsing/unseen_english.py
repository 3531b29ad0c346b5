"""Ways of English résumés that were written before the rules met them; see `unseen_heads`."""

from __future__ import annotations

from random import Random

from benchmarks.parsing.chinese_heads import Part
from benchmarks.parsing.english import JobRow, SchoolRow
from benchmarks.parsing.people import Job, Person, School
from benchmarks.parsing.sheet import Sheet


def _basics(s: Sheet, p: Person) -> None:
    s.says(name=p.name, phones=[p.phone], emails=[p.email])


def _city(p: Person) -> str:
    return p.city.split(",")[0]


def _resume_of(s: Sheet, p: Person, _: Random) -> None:
    s.row(f"Resume of {p.name}", size=16)
    s.row(f"Position desired: {p.aim}")
    s.row(f"Cell: {p.phone}", f"Email: {p.email}")
    _basics(s, p)
    s.says(expected_job=p.aim)


def _last_first(s: Sheet, p: Person, _: Random) -> None:
    first, last = p.name.rsplit(" ", 1)
    s.row("CURRICULUM VITAE", size=16)
    s.row(f"Name: {last}, {first}")
    s.row(f"Tel: {p.phone}", f"E-mail: {p.email}")
    s.row(f"Post applied for: {p.aim}")
    _basics(s, p)
    s.says(expected_job=p.aim)


def _shouted(s: Sheet, p: Person, _: Random) -> None:
    s.row(" ".join(p.name.upper().replace(" ", "  ")), size=20)
    s.row(f"{p.phone}  |  {p.email}  |  {p.city}")
    _basics(s, p)
    s.says(city=_city(p))


def _objective(s: Sheet, p: Person, _: Random) -> None:
    s.row(p.name, size=18)
    s.row(f"{p.city} · {p.phone} · {p.email}")
    s.row(f"Objective: {p.aim}")
    _basics(s, p)
    s.says(city=_city(p), expected_job=p.aim)


def _credentials(s: Sheet, p: Person, _: Random) -> None:
    s.row(f"{p.name}, MBA, PMP", size=18)
    s.row(f"Email: {p.email}   Phone: {p.phone}")
    _basics(s, p)


def _seeking(s: Sheet, p: Person, _: Random) -> None:
    s.row(p.name.upper(), size=18)
    s.row(p.email, p.phone)
    s.head("Objective")
    s.text(f"Seeking a position as {p.aim} in a growing company.")
    _basics(s, p)
    s.says(expected_job=p.aim)


def _stacked(s: Sheet, p: Person, _: Random) -> None:
    for word in p.name.split(" "):
        s.row(word.upper(), size=26)
    s.row(p.aim, size=12)
    s.row(p.phone)
    s.row(p.email)
    _basics(s, p)


def _file(s: Sheet, p: Person, _: Random) -> None:
    s.row("Contact")
    s.row(p.phone)
    s.row(p.email)
    s.file = f"{p.name.replace('.', '').replace(' ', '_')}_Resume_2025"
    s.says(name=p.name.replace(".", ""), phones=[p.phone], emails=[p.email])


HEADS: list[Part] = [_resume_of, _last_first, _shouted, _objective]
LAST_HEADS: list[Part] = [_credentials, _seeking, _stacked, _file]


def _school_paren(s: Sheet, x: School, span: str, degree: str) -> None:
    s.row(f"{degree} ({span})")
    s.row(x.school)


def _school_from(s: Sheet, x: School, span: str, degree: str) -> None:
    s.row(f"{degree} from {x.school}, {span}")


def _job_dates_title_company(s: Sheet, x: Job, span: str, place: str) -> None:
    s.row(span)
    s.row(f"{x.title}, {x.company}, {place}")


def _job_company_dates(s: Sheet, x: Job, span: str, place: str) -> None:
    s.row(f"{x.company} | {place} | {span}")
    s.row(x.title)


def _job_slash(s: Sheet, x: Job, span: str, _: str) -> None:
    s.row(f"{x.title} / {x.company} / {span}")


SCHOOLS: list[SchoolRow] = [_school_paren]
LAST_SCHOOLS: list[SchoolRow] = [_school_from]
JOBS: list[JobRow] = [_job_dates_title_company, _job_company_dates]
LAST_JOBS: list[JobRow] = [_job_slash]
