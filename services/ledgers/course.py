"""A process as ledgers need it: which stage each place of a way is."""

from __future__ import annotations

from models.values.enums import StageKind
from models.values.keys import Key
from services.ledgers.journey import Journey, Place, Step
from services.stages import Route, StageRule


class Course:
    """A process as ledgers need it: which stage a place is, found once."""

    def __init__(self, route: Route) -> None:
        self._route = route
        self._found: dict[tuple[Place, int], StageRule] = {}

    def stage(self, place: Place, round_: int = 0) -> StageRule:
        """The stage for a place: of its kind, else the nearest before that exists."""
        stage = self._found.get((place, round_))
        if stage is None:
            stage = self._found[place, round_] = self._find(place, round_)
        return stage

    def _find(self, place: Place, round_: int) -> StageRule:
        by_kind: dict[StageKind, list[StageRule]] = {}
        for stage in self._route.stages:
            by_kind.setdefault(stage.kind, []).append(stage)
        if place is Place.INTERVIEW and by_kind.get(StageKind.INTERVIEW):
            rounds = by_kind[StageKind.INTERVIEW]
            return rounds[min(max(round_, 1), len(rounds)) - 1]
        if place is Place.VETTING:  # checks behind the interviews, where the process has a stage for them
            interviews = by_kind.get(StageKind.INTERVIEW, [])
            behind = [
                s for s in by_kind.get(StageKind.ASSESSMENT, []) if not interviews or s.rank > interviews[-1].rank
            ]
            if behind:
                return behind[0]
        for kind in _NEAREST[place]:
            if by_kind.get(kind):
                return by_kind[kind][-1 if kind is StageKind.INTERVIEW else 0]
        return self._route.stages[0]


_NEAREST: dict[Place, tuple[StageKind, ...]] = {
    Place.INTAKE: (StageKind.INTAKE, StageKind.SCREENING),
    Place.SCREENING: (StageKind.SCREENING, StageKind.INTAKE),
    Place.INTERVIEW: (StageKind.SCREENING, StageKind.INTAKE),
    Place.VETTING: (StageKind.INTERVIEW, StageKind.ASSESSMENT, StageKind.SCREENING, StageKind.INTAKE),
    Place.ASSESSMENT: (StageKind.ASSESSMENT, StageKind.SCREENING, StageKind.INTAKE),
    Place.APPROVAL: (StageKind.APPROVAL, StageKind.OFFER, StageKind.ONBOARDING, StageKind.INTERVIEW),
    Place.OFFER: (StageKind.OFFER, StageKind.APPROVAL, StageKind.ONBOARDING, StageKind.INTERVIEW),
    Place.ONBOARDING: (StageKind.ONBOARDING, StageKind.OFFER, StageKind.APPROVAL, StageKind.INTERVIEW),
    Place.HIRED: (StageKind.HIRED, StageKind.PROBATION, StageKind.ONBOARDING),
}


def stages_passed(journey: Journey, course: Course) -> list[tuple[StageRule, Step]]:
    """The stages passed, each once, in the order of the process."""
    found: dict[Key, tuple[StageRule, Step]] = {}
    for step in journey.steps:
        stage = course.stage(step.place, step.round)
        if stage.key not in found or found[stage.key][1].when is None:
            found[stage.key] = (stage, step)
    return sorted(found.values(), key=lambda pair: pair[0].rank)
