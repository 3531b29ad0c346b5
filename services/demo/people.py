"""Writes invented people down: the candidate, how to reach them, their life, pay, tags, notice given."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from models.tables import Candidate, CandidateTag, Consent, Contact, Fact, Salary, Tag
from models.values.enums import ContactChannel, FactKind, SalaryKind
from models.values.keys import Key
from models.values.money import fen
from models.values.names import pinyin_keys
from services.demo.making import Making
from services.demo.pen import Life, month_back


@dataclass(frozen=True, slots=True)
class Somebody:
    """A candidate who is written down."""

    key: Key
    life: Life
    quality: float  # how good, a standard normal; decides chances and scores
    created_at: datetime


def write(
    making: Making,
    life: Life,
    at: datetime,
    *,
    quality: float | None = None,
    starred: bool = False,
    owner: Key | None = None,
) -> Somebody:
    """Write one person down as of `at`."""
    keys = pinyin_keys(life.name)
    pen = making.pen
    key = making.rows.add(
        Candidate,
        name=life.name,
        pinyin=" ".join(keys.full),
        initials=" ".join(keys.initials),
        title=life.title,
        company=life.company,
        city=life.city,
        degree=life.degree,
        school=life.school,
        major=life.major,
        experience_months=life.years * 12,
        experience_at=at.date(),
        expected_title=life.title,
        expected_city=life.city.split(" ")[0],
        available=life.available,
        preferred_contact=pen.one((ContactChannel.PHONE, ContactChannel.WECHAT, ContactChannel.WECHAT)),
        contact_note=life.contact_note,
        summary=_summary(making, life),
        starred_at=at + timedelta(hours=1) if starred else None,
        owner_id=owner,
        created_at=at,
    )
    _contacts(making, key, life)
    _life(making, key, life, at)
    for rank, name in enumerate(life.tags):
        making.rows.add(CandidateTag, candidate_id=key, tag_id=_tag(making, name), rank=rank, source="resume")
    making.rows.add(
        Salary,
        candidate_id=key,
        kind=SalaryKind.EXPECTED,
        low=fen(life.pay[0]),
        high=fen(life.pay[1]),
        at=at,
    )
    until = (at + timedelta(days=730)).date()
    making.rows.add(Consent, candidate_id=key, purpose="recruiting", state="notified", at=at, retain_until=until)
    return Somebody(key, life, pen.random.gauss(0, 1) if quality is None else quality, at)


def _summary(making: Making, life: Life) -> str:
    if not life.years:
        return life.duties[0]
    words: str = making.pen.words["texts"]["summary"]
    return words.format(years=life.years, title=life.title, duty=life.duties[0])


def _contacts(making: Making, key: Key, life: Life) -> None:
    making.rows.add(Contact, candidate_id=key, kind="phone", value=life.phone, normal=life.phone)
    if life.email:
        making.rows.add(Contact, candidate_id=key, kind="email", value=life.email, normal=life.email, rank=1)


def _life(making: Making, key: Key, life: Life, at: datetime) -> None:
    """School and employers, in the order of a résumé."""
    today = at.date()
    present = min(max(6, life.years * 6), 66)
    if life.years:
        making.rows.add(
            Fact,
            candidate_id=key,
            kind=FactKind.EMPLOYMENT,
            organisation=life.company,
            title=life.title,
            from_month=month_back(today, present),
            to_month="now",
            words="\n".join(life.duties),
        )
    if life.years > 5:
        making.rows.add(
            Fact,
            candidate_id=key,
            kind=FactKind.EMPLOYMENT,
            rank=1,
            organisation=life.earlier_company,
            title=life.earlier_title,
            from_month=month_back(today, life.years * 12),
            to_month=month_back(today, present + 1),
        )
    began = life.years * 12
    making.rows.add(
        Fact,
        candidate_id=key,
        kind=FactKind.EDUCATION,
        organisation=life.school,
        title=life.major,
        degree=life.degree,
        from_month=month_back(today, began + 48),
        to_month=month_back(today, began + 1),
    )


def _tag(making: Making, name: str) -> Key:
    if name not in making.tags:
        kinds = making.pen.words["tag_categories"]
        category = next((kind for kind, names in kinds.items() if name in names), "skill")
        making.tags[name] = making.rows.add(Tag, name=name, category=category, synonyms=[])
    return making.tags[name]
