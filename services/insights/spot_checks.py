"""抽查: acts that may have been clicked for the figures, and a few drawn by chance. A list to look at, no verdict.

Every figure that people are measured by invites to be clicked. So the one who measures looks at what cannot well be
work, and at some of everything else: drawn by a hash of the month, so that looking again shows the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import sha256

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.tables import Application, Candidate, ContactLog, Evaluation, Person, Position, Score, StageEvent
from models.values.enums import MoveKind, RejectReason, Role
from models.values.keys import Key
from services import access
from services.insights.scope import Scope

RUSH = timedelta(minutes=10)
RUSHED_STAGES = 3
DRAWN_EACH = 2
MOST = 60
LEADS = frozenset({Role.HR_MANAGER, Role.ADMINISTRATOR})


class Why(StrEnum):
    """Why somebody should look."""

    RUSHED = "rushed"  # three stages or more within ten minutes
    SAME_SCORES = "same_scores"  # one score for everything, and no word
    SILENT_CONTACT = "silent_contact"  # a contact without words or outcome
    UNEXPLAINED = "unexplained"  # rejected for "other", without a word
    DRAWN = "drawn"  # by chance


@dataclass(frozen=True, slots=True)
class Check:
    """One act to look at."""

    why: Why
    by: Key
    by_name: str
    candidate: Key
    application: Key | None
    candidate_name: str
    at: datetime


def spot_checks(session: Session, *, scope: Scope, viewer: Key | None) -> tuple[Check, ...]:
    """What to look at in the window, newest first, what stands out before what was drawn; for leads only."""
    if viewer is not None and not access.roles_of(session, viewer) & LEADS:
        return ()
    found = [*_rushed(session, scope), *_same_scores(session, scope), *_silent(session, scope)]
    found += _unexplained(session, scope)
    known = {(each.application, each.why) for each in found}
    drawn = [each for each in _drawn(session, scope) if (each.application, each.why) not in known]
    found.sort(key=lambda each: each.at, reverse=True)
    return (*found[:MOST], *drawn)


def _moves(session: Session, scope: Scope, *kinds: MoveKind) -> list[tuple[Key, Key, Key, str, str, datetime]]:
    """By whom, candidate, application, both names, when: of the moves of some kinds that a person made."""
    rows = session.execute(
        select(
            StageEvent.by_id,
            StageEvent.candidate_id,
            StageEvent.application_id,
            Person.name,
            Candidate.name,
            StageEvent.at,
        )
        .join(Person, Person.id == StageEvent.by_id)
        .join(Candidate, Candidate.id == StageEvent.candidate_id)
        .join(Application, Application.id == StageEvent.application_id)
        .join(Position, Position.id == Application.position_id)
        .where(scope.within(StageEvent.at), StageEvent.kind.in_(kinds), *scope.filters())
        .order_by(StageEvent.application_id, StageEvent.at)
    )
    return [(by, candidate, application, name, of, at) for by, candidate, application, name, of, at in rows if by]


def _rushed(session: Session, scope: Scope) -> Iterable[Check]:
    """The last of three forward moves of one application by one person within ten minutes."""
    moves: dict[tuple[Key, Key], list[tuple[Key, Key, Key, str, str, datetime]]] = defaultdict(list)
    for move in _moves(session, scope, MoveKind.FORWARD, MoveKind.HIRED):
        moves[move[2], move[0]].append(move)
    for line in moves.values():
        for first, last in zip(line, line[RUSHED_STAGES - 1 :], strict=False):
            if last[5] - first[5] <= RUSH:
                by, candidate, application, name, of, at = last
                yield Check(Why.RUSHED, by, name, candidate, application, of, at)
                break


def _same_scores(session: Session, scope: Scope) -> Iterable[Check]:
    counted = (
        select(Score.evaluation_id)
        .group_by(Score.evaluation_id)
        .having(
            func.count() >= RUSHED_STAGES,
            func.min(Score.points) == func.max(Score.points),
            func.max(func.length(Score.evidence)) == 0,
        )
    )
    rows = session.execute(
        select(Evaluation, Person.name, Candidate.name)
        .join(Person, Person.id == Evaluation.author_id)
        .join(Candidate, Candidate.id == Evaluation.candidate_id)
        .join(Application, Application.id == Evaluation.application_id)
        .join(Position, Position.id == Application.position_id)
        .where(
            scope.within(Evaluation.submitted_at),
            Evaluation.id.in_(counted),
            Evaluation.notes == "",
            Evaluation.sentence == "",
            *scope.filters(),
        )
    )
    for row, name, of in rows:
        yield Check(
            Why.SAME_SCORES, row.author_id, name, row.candidate_id, row.application_id, of, row.submitted_at
        )  # fmt: skip


def _silent(session: Session, scope: Scope) -> Iterable[Check]:
    rows = session.execute(
        select(ContactLog, Person.name, Candidate.name)
        .join(Person, Person.id == ContactLog.by_id)
        .join(Candidate, Candidate.id == ContactLog.candidate_id)
        .where(scope.within(ContactLog.at), ContactLog.words == "", ContactLog.outcome == "")
    )
    for row, name, of in rows:
        assert row.by_id is not None
        yield Check(Why.SILENT_CONTACT, row.by_id, name, row.candidate_id, row.application_id, of, row.at)


def _unexplained(session: Session, scope: Scope) -> Iterable[Check]:
    rows = session.execute(
        select(StageEvent, Person.name, Candidate.name)
        .join(Person, Person.id == StageEvent.by_id)
        .join(Candidate, Candidate.id == StageEvent.candidate_id)
        .join(Application, Application.id == StageEvent.application_id)
        .join(Position, Position.id == Application.position_id)
        .where(
            scope.within(StageEvent.at),
            StageEvent.kind == MoveKind.REJECTED,
            StageEvent.reason == RejectReason.OTHER,
            StageEvent.note == "",
            *scope.filters(),
        )
    )
    for row, name, of in rows:
        assert row.by_id is not None
        yield Check(Why.UNEXPLAINED, row.by_id, name, row.candidate_id, row.application_id, of, row.at)


def _drawn(session: Session, scope: Scope) -> list[Check]:
    """Some rejections of everybody: whom one may least see again deserve a second look most."""
    by_person: dict[Key, list[tuple[bytes, Check]]] = defaultdict(list)
    seed = scope.start.isoformat().encode()
    for by, candidate, application, name, of, at in _moves(session, scope, MoveKind.REJECTED):
        place = sha256(seed + application.bytes).digest()
        by_person[by].append((place, Check(Why.DRAWN, by, name, candidate, application, of, at)))
    drawn = []
    for line in by_person.values():
        drawn += [check for _, check in sorted(line, key=lambda each: each[0])[:DRAWN_EACH]]
    return sorted(drawn, key=lambda each: (each.by_name, each.at))
