"""All facts of one résumé together, and as plain data for the command line and the review page."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, TypeVar

from models.values import clock
from models.values.money import FEN_A_YUAN, Pay
from services.resumes.parse import real
from services.resumes.parse.found import Found
from services.resumes.parse.person import contacts, homes, names
from services.resumes.parse.person import facts as person
from services.resumes.parse.person.filenames import FileName, from_name
from services.resumes.parse.schools import degrees, education
from services.resumes.parse.schools.studies import School
from services.resumes.parse.sections import rows_of
from services.resumes.parse.skills import certificates, languages
from services.resumes.parse.skills import listed as skills
from services.resumes.parse.wishes import (
    aims,
    headline,
    wages,  # fmt: skip
)
from services.resumes.parse.work import employment, experience, projects
from services.resumes.parse.work.posts import Job
from services.resumes.parse.work.projects import Project

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Profile:
    """What a résumé says. None or empty where it does not say."""

    name: Found[str] | None = None
    phones: tuple[Found[str], ...] = ()
    emails: tuple[Found[str], ...] = ()
    wechat: Found[str] | None = None
    qq: Found[str] | None = None
    gender: Found[str] | None = None
    birth_date: Found[str] | None = None
    age: Found[int] | None = None
    city: Found[str] | None = None
    hukou: Found[str] | None = None
    native_place: Found[str] | None = None
    expected_job: Found[str] | None = None
    expected_city: Found[str] | None = None
    expected_salary: Found[Pay] | Found[str] | None = None  # in yuan, or as written in another currency
    degree: Found[str] | None = None
    years_experience: Found[float] | None = None
    education: tuple[School, ...] = ()
    employment: tuple[Job, ...] = ()
    skills: tuple[Found[str], ...] = ()
    certificates: tuple[Found[str], ...] = ()
    languages: tuple[Found[str], ...] = ()
    projects: tuple[Project, ...] = ()
    current_salary: Found[Pay] | None = None
    availability: Found[str] | None = None
    file_name: FileName = field(default_factory=FileName)


def parse(text: str, file: str = "") -> Profile:
    """Find every fact in a text; the file's name supports and fills gaps."""
    rows = rows_of(text)
    told = from_name(file) if file else FileName()
    numbers = contacts.phones(rows)
    if not numbers and told.phone:
        numbers = (Found(told.phone, 0.75),)
    addresses = contacts.emails(rows)

    def own(found: Found[T] | None) -> Found[T] | None:
        return real.as_written(found, rows)

    name = names.name(rows, addresses=tuple(a.value for a in addresses), from_file=told.name or None)
    schools = real.real_schools(education.schools(rows), rows, name.value if name else "")
    school_degrees = tuple(school.degree for school in schools if school.degree is not None)
    highest = degrees.highest(rows, school_degrees)
    jobs = real.real_jobs(employment.jobs(rows), rows, name.value if name else "")
    aim = headline.aim_line(rows)
    job = _told(told.job) if told.name or told.channel else None
    return Profile(
        name=own(name),
        phones=numbers,
        emails=addresses,
        wechat=own(contacts.wechat(rows)),
        qq=contacts.qq(rows),
        gender=person.gender(rows),
        birth_date=person.birth_date(rows),
        age=person.age(rows),
        city=homes.city(rows) or homes.beside_name(rows, name),
        hukou=own(homes.hukou(rows)),
        native_place=own(homes.native_place(rows)),
        expected_job=own(aims.expected_job(rows) or headline.told_job(rows) or aims.stated_job(rows))
        or own(aim.job)
        or job
        or own(headline.headline(rows, name)),
        expected_city=aims.expected_city(rows) or aim.city or _told(told.city),
        expected_salary=wages.expected_salary(rows) or (Found(told.pay, 0.75) if told.pay else None),
        degree=highest,
        years_experience=experience.years(rows, jobs, clock.now().strftime("%Y-%m")),
        education=education.with_degree(schools, highest),
        employment=jobs,
        skills=real.all_as_written(skills.skills(rows), rows),
        certificates=real.all_as_written(certificates.certificates(rows), rows),
        languages=languages.languages(rows),
        projects=real.real_projects(projects.projects(rows), rows),
        current_salary=wages.current_salary(rows),
        availability=own(aims.availability(rows)),
        file_name=told,
    )


def _told(value: str) -> Found[str] | None:
    return Found(value, 0.7) if value else None


def as_data(profile: Profile, *, full: bool = False) -> dict[str, Any]:
    """Give the facts as JSON-able data; `full` adds confidence and place to each value."""

    def one(found: Found[Any] | None) -> Any:
        if found is None:
            return None
        value = _pay(found.value) if isinstance(found.value, Pay) else found.value
        if not full:
            return value
        place = [found.start, found.end] if found.has_place else None
        return {"value": value, "confidence": found.confidence, "place": place}

    single = (
        *("name", "wechat", "qq", "gender", "birth_date", "age", "city", "hukou", "native_place"),
        *("expected_job", "expected_city", "expected_salary", "degree", "years_experience"),
    )
    many = ("phones", "emails", "skills", "certificates", "languages")
    data: dict[str, Any] = {name: one(getattr(profile, name)) for name in single}
    if profile.expected_salary is not None and not isinstance(profile.expected_salary.value, Pay):
        data["expected_salary"] = None  # in another currency: nothing that could be stored in yuan
    data |= {name: [one(found) for found in getattr(profile, name)] for name in many}
    data["education"] = [
        {key: one(getattr(school, key)) for key in ("school", "major", "degree", "start", "end")}
        for school in profile.education
    ]
    data["employment"] = [
        {key: one(getattr(job, key)) for key in ("company", "title", "start", "end")}
        | {"internship": job.is_internship}
        for job in profile.employment
    ]
    data["channel"] = profile.file_name.channel or None
    return data


def _pay(pay: Pay) -> dict[str, Any]:
    return {
        "low": pay.low // FEN_A_YUAN,
        "high": pay.high // FEN_A_YUAN,
        "period": pay.period.value,
        "months": pay.months,
    }
