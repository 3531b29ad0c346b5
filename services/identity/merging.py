"""Two records become one: what would happen, field by field, and doing it.

Everything of the other record moves to the one that is kept. What both have (a phone, a tag, a line of the life)
stays where it is, out of sight, so that taking the records apart again only has to move things back: the journal
holds the rest. Nothing is deleted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from models.tables import Application, Candidate, Comment, ContactLog, Document, Interview, Position, Stage
from models.values.bilingual import Words
from models.values.enums import ApplicationState
from models.values.keys import Key
from services import candidates, pipeline
from services.backups import Reason
from services.candidates import Address
from services.errors import AppError, Clash, Conflict
from services.identity import fields, moving
from services.identity.comparing import Evidence, Strength
from services.identity.fields import FieldPair, Side
from services.identity.finding import Face, evidence_between, faces
from services.jobs import Desk
from services.pipeline import Seen
from services.progress import Progress
from services.use_cases import UseCase

COUNTED = (Application, Document, Interview, ContactLog, Comment)


@dataclass(frozen=True, slots=True)
class Running:
    """A running application of one of the two."""

    seen: Seen
    stage: Words
    rank: int


@dataclass(frozen=True, slots=True)
class Twofold:
    """Both records run for one position: only one of the applications can go on."""

    position: Key
    title: str
    kept: Running
    other: Running

    @property
    def further(self) -> Side:
        """Whose application is further on."""
        return Side.OTHER if self.other.rank > self.kept.rank else Side.KEPT


@dataclass(frozen=True, slots=True)
class MergePreview:
    """What merging would do: both faces, the reasons, every field with both values, what moves along."""

    kept: Face
    other: Face
    evidence: tuple[Evidence, ...]
    strength: Strength
    fields: tuple[FieldPair, ...]
    contacts: tuple[tuple[Address, ...], tuple[Address, ...]]  # of both; all are kept
    twofold: tuple[Twofold, ...]
    moves: Mapping[str, int]  # table → rows of the other record that move


@dataclass(frozen=True, slots=True)
class Merge:
    """What a person decided: which record stays, whose value stands in which field, what becomes of doubles."""

    kept: Key
    kept_seen: int
    other: Key
    other_seen: int
    chosen: Mapping[str, Side]
    ends: tuple[Seen, ...] = ()  # of two running applications for one position: the one that ends
    note: str = ""  # why it ends, in the words of the person's language


@dataclass(frozen=True, slots=True)
class Merged:
    """What merging did."""

    kept: Key
    other: Key
    moved: int


def preview(session: Session, *, kept: Key, other: Key) -> MergePreview:
    """Both records side by side. Raises `AppError` for one that was merged already."""
    for key in (kept, other):
        candidates.living(session, key)
    if kept == other:
        raise AppError("identity.same_record")
    described = faces(session, [kept, other])
    how = evidence_between(session, kept, other)
    return MergePreview(
        described[kept],
        described[other],
        how.evidence,
        how.strength,
        fields.pairs(session, kept, other),
        (candidates.addresses(session, kept), candidates.addresses(session, other)),
        _twofold(session, kept, other),
        _counts(session, other),
    )


def merge(session: Session, *, request: Merge) -> Merged:
    """Carry it out, in the open action. Raises `Conflict` when either record changed since it was seen."""
    if request.kept == request.other:
        raise AppError("identity.same_record")
    kept, other = _fresh(session, request.kept, request.kept_seen), _fresh(session, request.other, request.other_seen)
    doubled = {each.position: each for each in _twofold(session, kept.id, other.id)}
    ending = {seen.application for seen in request.ends}
    for each in doubled.values():
        if not ending & {each.kept.seen.application, each.other.seen.application}:
            raise AppError("identity.both_running", title=each.title)
    if request.ends:
        pipeline.end_double(session, applications=request.ends, note=request.note)
    fields.take_over(session, kept.id, other.id, [name for name, side in request.chosen.items() if side is Side.OTHER])
    session.flush()
    moved = moving.move_all(session, other.id, kept.id)
    session.expire(other)
    session.refresh(other)
    other.merged_into_id = kept.id
    session.flush()
    moving.touch(session, kept.id)
    return Merged(kept.id, other.id, moved)


def merge_all(desk: Desk, progress: Progress, *, requests: Sequence[Merge]) -> list[Merged]:
    """Merge pairs that a person has looked through, one action each, after a backup."""
    progress.step(0, len(requests))
    if desk.workspace.make_backup is not None:
        desk.workspace.make_backup(Reason.MERGE)
    done = []
    for number, request in enumerate(requests):
        with desk.reading() as session:
            how = evidence_between(session, request.kept, request.other)
        params = {
            "kept": request.kept.hex,
            "other": request.other.hex,
            "evidence": [each.value for each in how.evidence],
        }
        with desk.action(UseCase.CANDIDATE_MERGE, params=params) as session:
            done.append(merge(session, request=request))
        progress.step(number + 1, len(requests))
    return done


def suggested(preview: MergePreview, note: str) -> Merge:
    """The merge that the preview proposes: fuller and newer values, the application that is further on."""
    return Merge(
        preview.kept.key,
        preview.kept.version,
        preview.other.key,
        preview.other.version,
        {pair.name: pair.suggested for pair in preview.fields},
        tuple(each.kept.seen if each.further is Side.OTHER else each.other.seen for each in preview.twofold),
        note,
    )


def suggested_all(session: Session, *, pairs: Sequence[tuple[Key, Key]], note: str) -> list[Merge]:
    """The proposals for several pairs; of pairs that share a record only the first."""
    taken: set[Key] = set()
    found = []
    for kept, other in pairs:
        if not taken & {kept, other}:
            taken |= {kept, other}
            found.append(suggested(preview(session, kept=kept, other=other), note))
    return found


def _fresh(session: Session, key: Key, seen: int) -> Candidate:
    row = candidates.living(session, key)
    if row.version != seen:
        raise Conflict("conflict.changed_since", [Clash("candidate", key, "version", seen, row.version)])
    return row


def _twofold(session: Session, kept: Key, other: Key) -> tuple[Twofold, ...]:
    ours, theirs = aliased(Application), aliased(Application)
    our_stage, their_stage = aliased(Stage), aliased(Stage)
    rows = session.execute(
        select(ours, our_stage, theirs, their_stage, Position.title)
        .join(theirs, theirs.position_id == ours.position_id)
        .join(our_stage, our_stage.id == ours.stage_id)
        .join(their_stage, their_stage.id == theirs.stage_id)
        .join(Position, Position.id == ours.position_id)
        .where(
            ours.candidate_id == kept,
            theirs.candidate_id == other,
            ours.state == ApplicationState.OPEN,
            theirs.state == ApplicationState.OPEN,
        )
    )
    return tuple(
        Twofold(mine.position_id, title, _running(mine, mine_at), _running(yours, yours_at))
        for mine, mine_at, yours, yours_at, title in rows
    )


def _running(row: Application, stage: Stage) -> Running:
    return Running(Seen(row.id, row.version), Words(stage.name_zh, stage.name_en), stage.rank)


def _counts(session: Session, candidate: Key) -> dict[str, int]:
    found = {
        entity.__tablename__: session.scalar(
            select(func.count()).select_from(entity).where(entity.candidate_id == candidate)
        )
        or 0
        for entity in COUNTED
    }
    return {table: count for table, count in found.items() if count}
