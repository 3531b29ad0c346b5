"""Who on file may be the same person: explained evidence, never a decision."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from models.tables import Application, Candidate, Contact, Document, Fact, Position
from models.values.enums import FactKind
from models.values.keys import Key
from models.values.names import pinyin_keys
from models.values.phone import masked_phone
from models.values.text import normal_name

MOST = 6
COMMON = 12  # people of one name, beyond which the name alone says nothing


class Evidence(StrEnum):
    """One reason to think so, strongest first."""

    FILE = "file"  # the very same file
    PHONE = "phone"
    EMAIL = "email"
    WECHAT = "wechat"
    NAME = "name"
    SOUND = "sound"  # the name sounds the same in pinyin
    SCHOOL = "school"
    COMPANY = "company"


_WEIGHT = {
    Evidence.FILE: 60,
    Evidence.PHONE: 60,
    Evidence.EMAIL: 60,
    Evidence.WECHAT: 50,
    Evidence.NAME: 30,
    Evidence.SOUND: 15,
    Evidence.SCHOOL: 25,
    Evidence.COMPANY: 25,
}
LIKELY = 55  # weight from which a hint is given without being asked
POSSIBLE = 30


@dataclass(frozen=True, slots=True)
class Likeness:
    """Somebody on file who may be this person, and why."""

    candidate: Key
    name: str
    title: str
    company: str
    phone: str  # masked
    evidence: tuple[Evidence, ...]
    positions: tuple[str, ...]  # titles applied for, newest first
    weight: int

    @property
    def is_likely(self) -> bool:
        return self.weight >= LIKELY


def likely(
    session: Session,
    *,
    name: str,
    phones: Sequence[str] = (),
    emails: Sequence[str] = (),
    wechat: str = "",
    schools: Sequence[str] = (),
    companies: Sequence[str] = (),
    document: Key | None = None,
) -> tuple[Likeness, ...]:
    """Find people on file who may be this one, the likeliest first. Values are in their normal form."""
    evidence: dict[Key, set[Evidence]] = defaultdict(set)
    _by_file(session, evidence, document)
    _by_contact(session, evidence, phones, emails, wechat)
    _by_name(session, evidence, name)
    _by_history(session, evidence, schools, companies)
    weights = {who: sum(_WEIGHT[why] for why in whys) for who, whys in evidence.items()}
    best = sorted((who for who in evidence if weights[who] >= POSSIBLE), key=lambda who: -weights[who])[:MOST]
    return _described(session, best, evidence, weights)


def known_contacts(session: Session, normals: Sequence[str]) -> frozenset[str]:
    """Which of these normal phones and addresses belong to somebody: one statement for a whole queue."""
    if not normals:
        return frozenset()
    return frozenset(session.scalars(select(Contact.normal).where(Contact.normal.in_(normals))))


def _by_file(session: Session, evidence: dict[Key, set[Evidence]], document: Key | None) -> None:
    if document is None:
        return
    same = select(Document.sha256).where(Document.id == document).scalar_subquery()
    owners = select(Document.candidate_id).where(Document.sha256 == same, Document.candidate_id.is_not(None))
    for who in session.scalars(owners):
        if who is not None:
            evidence[who].add(Evidence.FILE)


def _by_contact(
    session: Session,
    evidence: dict[Key, set[Evidence]],
    phones: Sequence[str],
    emails: Sequence[str],
    wechat: str,
) -> None:
    kinds = {"phone": Evidence.PHONE, "email": Evidence.EMAIL, "wechat": Evidence.WECHAT}
    wanted = [*phones, *emails, *([wechat.lower()] if wechat else [])]
    if not wanted:
        return
    for who, kind in session.execute(select(Contact.candidate_id, Contact.kind).where(Contact.normal.in_(wanted))):
        evidence[who].add(kinds.get(kind, Evidence.PHONE))


def _by_name(session: Session, evidence: dict[Key, set[Evidence]], name: str) -> None:
    called = normal_name(name)
    if not called:
        return
    same = session.scalars(select(Candidate.id).where(Candidate.name == called).limit(COMMON + 1)).all()
    for who in same:
        if len(same) <= COMMON or who in evidence:
            evidence[who].add(Evidence.NAME)
    keys = pinyin_keys(called)
    if keys.full and len(keys.full[0]) > 4:
        alike = or_(*(Candidate.pinyin == full for full in keys.full))
        for who, other in session.execute(select(Candidate.id, Candidate.name).where(alike).limit(COMMON)):
            if other != called:
                evidence[who].add(Evidence.SOUND)


def _by_history(
    session: Session, evidence: dict[Key, set[Evidence]], schools: Sequence[str], companies: Sequence[str]
) -> None:
    """Schools and companies only support: they are looked up for those who are already named."""
    if not evidence or not (schools or companies):
        return
    rows = session.execute(
        select(Fact.candidate_id, Fact.kind, Fact.organisation).where(
            Fact.candidate_id.in_(evidence), Fact.kind.in_([FactKind.EDUCATION, FactKind.EMPLOYMENT])
        )
    )
    for who, kind, organisation in rows:
        if kind is FactKind.EDUCATION and organisation in schools:
            evidence[who].add(Evidence.SCHOOL)
        if kind is FactKind.EMPLOYMENT and organisation in companies:
            evidence[who].add(Evidence.COMPANY)
    people = select(Candidate.id, Candidate.school, Candidate.company).where(Candidate.id.in_(evidence))
    for who, school, company in session.execute(people):
        if school and school in schools:
            evidence[who].add(Evidence.SCHOOL)
        if company and company in companies:
            evidence[who].add(Evidence.COMPANY)


def _described(
    session: Session, best: Sequence[Key], evidence: dict[Key, set[Evidence]], weights: dict[Key, int]
) -> tuple[Likeness, ...]:
    if not best:
        return ()
    people = session.execute(
        select(Candidate.id, Candidate.name, Candidate.title, Candidate.company).where(
            Candidate.id.in_(best), Candidate.merged_into_id.is_(None)
        )
    )
    rows = {who: (name, title, company) for who, name, title, company in people}
    phones: dict[Key, str] = {}
    for who, number in session.execute(
        select(Contact.candidate_id, Contact.normal)
        .where(Contact.candidate_id.in_(best), Contact.kind == "phone")
        .order_by(Contact.rank)
    ):
        phones.setdefault(who, masked_phone(number))
    titles: dict[Key, list[str]] = defaultdict(list)
    for who, title in session.execute(
        select(Application.candidate_id, Position.title)
        .join(Position, Position.id == Application.position_id)
        .where(Application.candidate_id.in_(best))
        .order_by(Application.created_at.desc())
    ):
        titles[who].append(title)
    order = list(Evidence)
    return tuple(
        Likeness(
            who,
            *rows[who],
            phones.get(who, ""),
            tuple(sorted(evidence[who], key=order.index)),
            tuple(titles[who]),
            weights[who],
        )
        for who in best
        if who in rows
    )
