"""Who on file may be this one person: found through indexes, weighed, and described for a screen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from models.tables import Application, Candidate, Contact, Document, Personal, Position
from models.values.keys import Key
from models.values.phone import masked_phone
from services.conditions import chunks
from services.identity.apart import kept_apart
from services.identity.comparing import Comparison, Evidence, Strength, compare
from services.identity.known import known
from services.identity.signs import Signs, turned

MOST = 6
MOST_NAMESAKES = 80  # more people of one name than this are not looked at for the name's sake alone


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
    strength: Strength

    @property
    def is_likely(self) -> bool:
        return self.strength in {Strength.CERTAIN, Strength.LIKELY}


@dataclass(frozen=True, slots=True)
class Face:
    """How somebody is told apart on a screen."""

    key: Key
    version: int
    name: str
    title: str
    company: str
    phone: str  # masked
    positions: tuple[str, ...]


def likely(session: Session, *, of: Signs, candidate: Key | None = None) -> tuple[Likeness, ...]:
    """People who may be this one, the likeliest first; `candidate` is left out, and who was kept apart from them."""
    apart = {key for two in kept_apart(session, of=candidate) for key in two} if candidate is not None else set()
    near = {key for key in _near(session, of) if key != candidate and key not in apart}
    if not near:
        return ()
    count = namesakes(session, [of.name]).get(of.name, 1)
    weighed = {key: compare(of, theirs, namesakes=count) for key, theirs in known(session, near).items()}
    shown = sorted(
        (key for key, how in weighed.items() if how.strength is not Strength.NONE),
        key=lambda key: (-weighed[key].weight, key),
    )[:MOST]
    described = faces(session, shown)
    return tuple(_likeness(described[key], weighed[key]) for key in shown if key in described)


def of_candidate(session: Session, *, candidate: Key) -> tuple[Likeness, ...]:
    """Who else on file may be this candidate."""
    own = known(session, [candidate]).get(candidate)
    return likely(session, of=own, candidate=candidate) if own is not None else ()


def known_contacts(session: Session, normals: Collection[str]) -> frozenset[str]:
    """Which of these normal phones and addresses belong to somebody: one statement for a whole queue."""
    if not normals:
        return frozenset()
    return frozenset(session.scalars(select(Contact.normal).where(Contact.normal.in_(list(normals)))))


def evidence_between(session: Session, one: Key, other: Key) -> Comparison:
    """Why two records may be one person, or not."""
    both = known(session, [one, other])
    ours, theirs = both.get(one, Signs()), both.get(other, Signs())
    return compare(ours, theirs, namesakes=namesakes(session, [ours.name]).get(ours.name, 1))


def namesakes(session: Session, names: Collection[str]) -> dict[str, int]:
    """How many living people have these names."""
    query = (
        select(Candidate.name, func.count())
        .where(Candidate.name.in_(list(names)), Candidate.merged_into_id.is_(None))
        .group_by(Candidate.name)
    )
    return dict(session.execute(query).all())


def _near(session: Session, of: Signs) -> set[Key]:
    """Whom an index finds by something that this person has too."""
    found: set[Key] = set()
    contacts = of.phones | of.emails | of.wechat
    if contacts:
        found.update(session.scalars(select(Contact.candidate_id).where(Contact.normal.in_(contacts))))
    if of.id_hash:
        found.update(session.scalars(select(Personal.candidate_id).where(Personal.id_hash == of.id_hash)))
    if of.files:
        owners = select(Document.candidate_id).where(Document.sha256.in_(of.files), Document.candidate_id.is_not(None))
        found.update(key for key in session.scalars(owners) if key is not None)
    if of.name and not of.is_titled:
        found.update(session.scalars(select(Candidate.id).where(Candidate.name == of.name).limit(MOST_NAMESAKES)))
        found.update(_sounding(session, of))
    return found


def _sounding(session: Session, of: Signs) -> Sequence[Key]:
    """People whose name is spelt as this one in any of its readings."""
    readings = sorted(of.spellings | turned(of.name))
    if not readings:
        return ()
    column = Candidate.pinyin
    alike = or_(*(or_(column == full, and_(column > f"{full} ", column < f"{full}!")) for full in readings))
    return session.scalars(select(Candidate.id).where(alike).limit(MOST_NAMESAKES)).all()


def faces(session: Session, people: Collection[Key]) -> dict[Key, Face]:
    """Names, titles, masked phones and positions of living people."""
    phones: dict[Key, str] = {}
    titles: dict[Key, list[str]] = defaultdict(list)
    rows: dict[Key, tuple[int, str, str, str]] = {}
    for chunk in chunks(set(people)):
        for key, version, name, title, company in session.execute(
            select(Candidate.id, Candidate.version, Candidate.name, Candidate.title, Candidate.company).where(
                Candidate.id.in_(chunk), Candidate.merged_into_id.is_(None)
            )
        ):
            rows[key] = (version, name, title, company)
        for key, number in session.execute(
            select(Contact.candidate_id, Contact.normal)
            .where(Contact.candidate_id.in_(chunk), Contact.kind == "phone")
            .order_by(Contact.rank)
        ):
            phones.setdefault(key, masked_phone(number))
        for key, title in session.execute(
            select(Application.candidate_id, Position.title)
            .join(Position, Position.id == Application.position_id)
            .where(Application.candidate_id.in_(chunk))
            .order_by(Application.created_at.desc())
        ):
            titles[key].append(title)
    return {key: Face(key, *row, phones.get(key, ""), tuple(titles[key])) for key, row in rows.items()}


def _likeness(face: Face, how: Comparison) -> Likeness:
    return Likeness(
        face.key, face.name, face.title, face.company, face.phone, how.evidence, face.positions, how.weight,
        how.strength,
    )  # fmt: skip
