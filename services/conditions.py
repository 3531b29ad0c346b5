"""Entry and exit conditions of stages: which hold, which do not, and by how much.

A move forward passes every stage in between: it must meet what leaving the present stage asks, what each
skipped stage asks, and what the target asks. A move back asks nothing: it is a correction.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy.orm import Session

from models.values.enums import StageKind
from models.values.keys import Key
from models.values.rules import Rule
from services.errors import Unmet
from services.stages import Route, StageRule

CHUNK = 500  # keys in one IN (…)
NOWHERE = Key(int=0)  # in place of a stage: what is asked is not about one


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an application stands, as the conditions need to know it; with `at` as it was known at that instant."""

    application: Key
    candidate: Key
    stage: Key
    channel: Key | None
    at: datetime | None = None


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

    rule: Rule
    stage: Key


def requirements(route: Route, start: StageRule, to: StageRule) -> tuple[Requirement, ...]:
    """What a move asks for, in the order of the way; nothing for a move back."""
    if to.rank <= start.rank:
        return ()
    found = [_asked(route, rule, start) for rule in start.exit]
    left = start
    for stage in route:
        if not start.rank < stage.rank <= to.rank:
            continue
        found += [_asked(route, rule, left) for rule in stage.entry]
        if stage.rank < to.rank:
            found += [_asked(route, rule, stage) for rule in stage.exit]
        left = stage
    by_matter: dict[tuple[Rule, Key], Requirement] = {}
    for each in found:
        by_matter.setdefault((each.rule, each.stage if each.rule.is_of_round else NOWHERE), each)
    return tuple(by_matter.values())


def _asked(route: Route, rule: Rule, left: StageRule) -> Requirement:
    """What is asked of a round is asked of the last one: the stage that is left, or an interview before it."""
    round_ = left
    if rule.is_of_round and left.kind is not StageKind.INTERVIEW:
        before = [stage for stage in route if stage.rank <= left.rank and stage.kind is StageKind.INTERVIEW]
        round_ = before[-1] if before else left
    return Requirement(rule, round_.key)


class Facts:
    """What is known of some applications: each condition is asked of the database once, for all of them."""

    def __init__(self, session: Session, standings: Sequence[Standing]) -> None:
        self._session = session
        self._standings = {standing.application: standing for standing in standings}
        self._known: dict[Requirement, Mapping[Key, Count]] = {}

    def of(self, requirement: Requirement) -> Mapping[Key, Count]:
        """Per application, how much there is and how much is needed."""
        from services.condition_checks import measure

        place = requirement if requirement.rule.is_of_round else Requirement(requirement.rule, NOWHERE)
        if place not in self._known:
            self._known[place] = measure(
                self._session, requirement.rule, requirement.stage, list(self._standings.values())
            )
        return self._known[place]

    def unmet(self, route: Route, to: StageRule) -> list[Unmet]:
        """Everything that stands in the way of moving these applications to a stage."""
        ways = {stage: requirements(route, route[stage], to) for stage in {s.stage for s in self._standings.values()}}
        found = []
        for key, standing in self._standings.items():
            for requirement in ways[standing.stage]:
                unmet = self.lacking(key, requirement)
                if unmet is not None:
                    found.append(unmet)
        return found

    def lacking(self, application: Key, requirement: Requirement) -> Unmet | None:
        """What one application lacks of a requirement."""
        count = self.of(requirement)[application]
        if count.is_met:
            return None
        rule = requirement.rule
        return Unmet(application, rule.condition, count.have, count.need, requirement.stage, rule)


def chunks(keys: Iterable[Key]) -> Iterator[list[Key]]:
    """Keys in order, in lists short enough for one IN (…)."""
    ordered = sorted(keys)
    for start in range(0, len(ordered), CHUNK):
        yield ordered[start : start + CHUNK]
