"""Entry and exit conditions of stages: which hold, which do not, and by how much.

A move forward passes every stage in between: it must meet what leaving the present stage asks, what each
skipped stage asks, and what the target asks. A move back asks nothing: it is a correction.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Executable, Select, case, func, select
from sqlalchemy.orm import Session, aliased

from models.tables import Assignment, Contact, Document, Evaluation, Interview
from models.values.enums import Conclusion, Condition, DocumentKind, InterviewState
from models.values.keys import Key
from services.errors import Unmet
from services.stages import Route, StageRule

CHUNK = 500  # keys in one IN (…)
_NOT_COUNTED = (InterviewState.CANCELLED, InterviewState.DECLINED, InterviewState.NO_SHOW)


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an application stands, as the conditions need to know it."""

    application: Key
    candidate: Key
    stage: Key
    channel: Key | None


class Count(NamedTuple):
    """How much there is of what a condition needs."""

    have: int
    need: int

    @property
    def is_met(self) -> bool:
        return self.have >= self.need


@dataclass(frozen=True, slots=True)
class Requirement:
    """A condition, asked of one stage: evaluations and interviews are those of `stage`."""

    condition: Condition
    stage: Key


def requirements(route: Route, start: StageRule, to: StageRule) -> tuple[Requirement, ...]:
    """What a move asks for, in the order of the way; nothing for a move back."""
    if to.rank <= start.rank:
        return ()
    found = [Requirement(condition, start.key) for condition in start.exit]
    left = start
    for stage in route:
        if not start.rank < stage.rank <= to.rank:
            continue
        found += [Requirement(condition, left.key) for condition in stage.entry]
        if stage.rank < to.rank:
            found += [Requirement(condition, stage.key) for condition in stage.exit]
        left = stage
    return tuple(dict.fromkeys(found))


class Facts:
    """What is known of some applications: each condition is asked of the database once, for all of them."""

    def __init__(self, session: Session, standings: Sequence[Standing]) -> None:
        self._session = session
        self._standings = {standing.application: standing for standing in standings}
        self._known: dict[Requirement, Mapping[Key, Count]] = {}

    def of(self, requirement: Requirement) -> Mapping[Key, Count]:
        """Per application, how much there is and how much is needed."""
        per_person = requirement.condition in _PER_PERSON
        place = Requirement(requirement.condition, Key(int=0)) if per_person else requirement
        if place not in self._known:
            self._known[place] = self._measure(requirement)
        return self._known[place]

    def unmet(self, route: Route, to: StageRule) -> list[Unmet]:
        """Everything that stands in the way of moving these applications to a stage."""
        ways = {stage: requirements(route, route[stage], to) for stage in {s.stage for s in self._standings.values()}}
        found = []
        for key, standing in self._standings.items():
            for requirement in ways[standing.stage]:
                count = self.of(requirement)[key]
                if not count.is_met:
                    found.append(Unmet(key, requirement.condition, count.have, count.need, requirement.stage))
        return found

    def _measure(self, requirement: Requirement) -> Mapping[Key, Count]:
        match requirement.condition:
            case Condition.SOURCE_FILLED:
                return {k: Count(int(s.channel is not None), 1) for k, s in self._standings.items()}
            case Condition.CONTACT_FILLED:
                return self._per_candidate(
                    select(Contact.candidate_id).where(Contact.is_valid).distinct(), Contact.candidate_id
                )
            case Condition.RESUME_PRESENT:
                return self._per_candidate(
                    select(Document.candidate_id).where(Document.kind == DocumentKind.RESUME).distinct(),
                    Document.candidate_id,
                )
            case Condition.INTERVIEW_HELD:
                held = self._grouped(requirement.stage, _interviews_held)
                return {k: Count(min(held.get(k, (0,))[0], 1), 1) for k in self._standings}
            case Condition.EVALUATIONS_SUBMITTED:
                asked = self._grouped(requirement.stage, _evaluations_submitted)
                return {k: _at_least_one(asked.get(k, (0, 0))) for k in self._standings}
            case Condition.EVALUATION_POSITIVE:
                given = self._grouped(requirement.stage, _evaluations_for)
                return {k: Count(*given.get(k, (0, 0))) for k in self._standings}

    def _per_candidate(self, query: Select[Any], column: Any) -> Mapping[Key, Count]:
        candidates = {s.candidate for s in self._standings.values()}
        present = {key for chunk in chunks(candidates) for key in self._session.scalars(query.where(column.in_(chunk)))}
        return {k: Count(int(s.candidate in present), 1) for k, s in self._standings.items()}

    def _grouped(self, stage: Key, query: Callable[[Key, Sequence[Key]], Executable]) -> Mapping[Key, tuple[int, ...]]:
        found: dict[Key, tuple[int, ...]] = {}
        for chunk in chunks(self._standings):
            for key, *counts in self._session.execute(query(stage, chunk)):
                found[key] = tuple(int(count or 0) for count in counts)
        return found


_PER_PERSON = frozenset({Condition.SOURCE_FILLED, Condition.CONTACT_FILLED, Condition.RESUME_PRESENT})


def chunks(keys: Iterable[Key]) -> Iterator[list[Key]]:
    """Keys in order, in lists short enough for one IN (…)."""
    ordered = sorted(keys)
    for start in range(0, len(ordered), CHUNK):
        yield ordered[start : start + CHUNK]


def _at_least_one(count: tuple[int, ...]) -> Count:
    """(submitted, assigned): where nobody was asked to evaluate, one evaluation is missing."""
    have, need = count
    return Count(have, max(need, 1))


def _of_stage(stage: Key, applications: Sequence[Key]) -> list[ColumnElement[bool]]:
    return [Interview.application_id.in_(applications), Interview.stage_id == stage]


def _interviews_held(stage: Key, applications: Sequence[Key]) -> Executable:
    return (
        select(Interview.application_id, func.count())
        .where(*_of_stage(stage, applications), Interview.state == InterviewState.HELD)
        .group_by(Interview.application_id)
    )


def _evaluations_submitted(stage: Key, applications: Sequence[Key]) -> Executable:
    """Submitted and assigned evaluations; an amended one counts once."""
    return (
        select(
            Interview.application_id,
            func.count(func.distinct(Evaluation.assignment_id)),
            func.count(func.distinct(Assignment.id)),
        )
        .join(Assignment, Assignment.interview_id == Interview.id)
        .outerjoin(Evaluation, Evaluation.assignment_id == Assignment.id)
        .where(*_of_stage(stage, applications), Interview.state.not_in(_NOT_COUNTED))
        .group_by(Interview.application_id)
    )


def _evaluations_for(stage: Key, applications: Sequence[Key]) -> Executable:
    """Evaluations that are not against, and all; of an amended one the last word counts."""
    later = aliased(Evaluation)
    is_amended = select(later.id).where(later.amends_id == Evaluation.id).exists()
    return (
        select(
            Interview.application_id,
            func.sum(case((Evaluation.conclusion != Conclusion.NO, 1), else_=0)),
            func.count(),
        )
        .join(Evaluation, Evaluation.interview_id == Interview.id)
        .where(*_of_stage(stage, applications), ~is_amended)
        .group_by(Interview.application_id)
    )
