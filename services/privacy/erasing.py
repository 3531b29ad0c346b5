"""Asking before an erasure, and carrying it out whole: the action, the index, the free pages of the file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from models.tables import Application, Base, Candidate, Contact, Document, JournalRow
from models.values.enums import ApplicationState
from models.values.keys import Key
from services import candidates as people_on_file
from services import originals
from services.identity.moving import records
from services.privacy import erasure, plan, tombstones, traces
from services.privacy.erasure import Erased
from services.privacy.traces import Trace
from services.progress import Progress, Quiet
from services.search import index
from services.use_cases import UseCase
from services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class SameContact:
    """Another record with the same number or address: perhaps the same person, who would stay on file."""

    candidate: Key
    name: str


@dataclass(frozen=True, slots=True)
class ErasurePreview:
    """What erasing a person would do. `goes` and `stays` count rows by table; `elsewhere` are others' texts."""

    candidate: Key
    name: str
    records: int  # the record and those merged into it
    goes: Mapping[str, int]
    stays: Mapping[str, int]
    file_bytes: int
    journal_rows: int
    elsewhere: tuple[Trace, ...]
    namesakes: int
    same_contact: tuple[SameContact, ...]
    running: int  # applications that would end as withdrawn
    is_hired: bool


def preview(session: Session, *, candidate: Key) -> ErasurePreview:
    """Count and list; changes nothing. Raises `NotFound` for somebody who was erased already."""
    row = people_on_file.living(session, candidate)
    people = records(session, candidate)
    goes, stays = _counts(session, people)
    signs = traces.signs_of(session, people)
    states = list(session.scalars(select(Application.state).where(Application.candidate_id.in_(people))))
    size = session.scalar(select(func.sum(Document.size)).where(Document.candidate_id.in_(people)))
    about = or_(JournalRow.subject_id.in_(people), JournalRow.key.in_(people))
    images = select(func.count()).where(about, JournalRow.before.is_not(None))
    return ErasurePreview(
        candidate=candidate,
        name=row.name,
        records=len(people),
        goes=goes,
        stays=stays,
        file_bytes=int(size or 0),
        journal_rows=session.scalar(images) or 0,
        elsewhere=tuple(traces.elsewhere(session, people, signs)),
        namesakes=traces.namesakes(session, people, signs.names),
        same_contact=_same_contact(session, people),
        running=states.count(ApplicationState.OPEN),
        is_hired=ApplicationState.HIRED in states,
    )


def _counts(session: Session, people: Sequence[Key]) -> tuple[dict[str, int], dict[str, int]]:
    goes: dict[str, int] = {}
    stays: dict[str, int] = {}
    waiting = Base.metadata.tables["intake_item"]
    for table in (*plan.below_candidates(), waiting):
        count = session.scalar(select(func.count()).where(table.c.candidate_id.in_(people))) or 0
        if count:
            (stays if table.name in plan.KEPT else goes)[table.name] = count
    return goes, stays


def _same_contact(session: Session, people: Sequence[Key]) -> tuple[SameContact, ...]:
    mine = select(Contact.normal).where(Contact.candidate_id.in_(people))
    rows = session.execute(
        select(Candidate.id, Candidate.name)
        .join(Contact, Contact.candidate_id == Candidate.id)
        .where(Contact.normal.in_(mine), Candidate.id.not_in(people), Candidate.merged_into_id.is_(None))
        .distinct()
    )
    return tuple(SameContact(key, name) for key, name in rows)


def erase(
    workspace: Workspace,
    *,
    candidates: Sequence[Key],
    reason: str = erasure.REQUEST,
    strike_names: bool = True,
    progress: Progress | None = None,
) -> Erased:
    """Erase people for good: one action, then what the database keeps beside its rows. Cannot be undone.

    Stopped before the commit, nothing was done; after it, the erasure stands and the file is tidied the next time.
    """
    watch = progress or Quiet()
    watch.step(0, 3, "erase")
    with workspace.action(UseCase.ERASE, params={"count": len(candidates)}, may_delete=True) as session:
        done = erasure.erase(session, candidates=candidates, reason=reason, strike_names=strike_names)
    _tidy(workspace)
    return done


def _tidy(workspace: Workspace) -> None:
    """What is kept beside the rows: the list of those who were erased, the index, free pages, files in memory."""
    originals.forget()
    tombstones.remember(workspace)
    index.tidy(workspace)
    workspace.compact()


def purge(workspace: Workspace, *, candidates: Sequence[Key], progress: Progress | None = None) -> int:
    """Erase people whose time is over, an action each: stopped in between, those before are gone and the rest stays."""
    watch = progress or Quiet()
    done = 0
    try:
        for number, candidate in enumerate(candidates):
            watch.step(number, len(candidates), "erase")
            with workspace.action(UseCase.ERASE, params={"count": 1}, may_delete=True) as session:
                # The bare name stays where others bear it, too; that is for a person to decide, one by one.
                names = list(session.scalars(select(Candidate.name).where(Candidate.id == candidate)))
                is_alone = not traces.namesakes(session, [candidate], names)
                erasure.erase(session, candidates=[candidate], reason=erasure.RETENTION, strike_names=is_alone)
            done += 1
    finally:
        if done:
            _tidy(workspace)
    return done
