"""What a ledger row says of a person's way through the process: where it led, when, and how it ended.

A person stands where the ledger shows that they got to. A pass moves nobody on by itself: only the next
round, an offer or a start does. The last word on the outcome is the status column's, then the offer's, then
the result's, then that of the latest round.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import lru_cache
from typing import Any, NamedTuple

from models.values.enums import ApplicationState, RejectReason
from services.ledgers import told_rounds
from services.ledgers.values.dates import When
from services.ledgers.values.words import Outcome, outcome_in


class Place(StrEnum):
    """Where in a process somebody can be, for any process; `plan.Route` finds the stage. In this order."""

    INTAKE = "intake"
    SCREENING = "screening"
    INTERVIEW = "interview"
    ASSESSMENT = "assessment"
    VETTING = "vetting"
    APPROVAL = "approval"
    OFFER = "offer"
    ONBOARDING = "onboarding"
    HIRED = "hired"


_ORDER = list(Place)
_RANKS = {place: n for n, place in enumerate(_ORDER)}
_PLACE_OF = {"offered": Place.OFFER, "accepted": Place.ONBOARDING, "hired": Place.HIRED, "left": Place.HIRED,
             "confirmed": Place.HIRED, "declined": Place.OFFER}  # fmt: skip
_OF_AN_OFFER = re.compile(r"offer|签|毁约|违约|录用|录取|join", re.IGNORECASE)
"""What somebody declined who was offered something; 未入职 alone says nothing of an offer."""
_ENDS = {"rejected", "withdrawn", "declined", "no_show"}
_JOINED = {"hired", "left", "confirmed"}
_OVER = _ENDS | _JOINED


class Step(NamedTuple):
    """Somebody came to a place; `round` numbers the interviews; `when` is the ledger's date, if it gives one."""

    place: Place
    round: int = 0
    when: When | None = None

    @property
    def rank(self) -> tuple[int, int]:
        return _RANKS[self.place], self.round


class Gist(NamedTuple):
    """What is counted of a journey: the same for thousands of rows, kept once."""

    places: tuple[tuple[Place, int], ...]  # with the rounds of interviews
    state: ApplicationState
    lacks_day: bool  # joined, but nobody wrote when


class Meeting(NamedTuple):
    """One interview as the ledger tells it."""

    round: int
    when: When | None
    clock: str
    interviewers: tuple[str, ...]
    outcome: str
    words: str
    score: float | None = None


@dataclass(slots=True)
class Journey:
    """Steps in the order of the process, the end, and what could not be believed (codes)."""

    applied: When | None
    steps: list[Step]
    state: ApplicationState
    reason: RejectReason | None = None
    note: str = ""
    ended: When | None = None
    meetings: list[Meeting] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)

    @property
    def last(self) -> Step:
        return self.steps[-1]

    @property
    def gist(self) -> Gist:
        places = tuple([(step.place, step.round) for step in self.steps])
        return _once(Gist(places, self.state, "hired_without_date" in self.doubts))


@lru_cache(maxsize=4_096)
def _once(gist: Gist) -> Gist:
    return gist


Chosen = Mapping[str, str]
"""What a person decided for words of a status column: the word → "interview.2", "rejected", "hired"…"""


_ENTERED = {"screened_on": (Place.SCREENING, 0), "interview_from": (Place.INTERVIEW, 1), "offer_date": (Place.OFFER, 0),
            "accepted_on": (Place.ONBOARDING, 0)}  # fmt: skip
"""Columns with the day on which somebody came to a place."""
_FLAGS = {"flag_screening": (Place.SCREENING, 0), "flag_interview": (Place.INTERVIEW, 1),
          "flag_offer": (Place.OFFER, 0), "flag_accepted": (Place.ONBOARDING, 0),
          "flag_hired": (Place.HIRED, 0)}  # fmt: skip
"""Columns that only say yes or no to a place."""


def read(values: Mapping[str, Any], chosen: Chosen | None = None, *, waits: bool = True) -> Journey:
    """The journey in the values of one cleaned row.

    `waits` says what becomes of somebody who joined, but nobody wrote when: they wait for the date in the place before,
    or they joined on the last day that the row tells of.
    """
    told = {name: value for name, value in values.items() if value.__class__ is Outcome}
    if chosen:
        told = {name: _chosen(outcome, chosen) for name, outcome in told.items()}
    for name in ("score", "written_score"):
        absent = outcome_in(mark) if isinstance(mark := values.get(name), str) else None
        if absent is not None and absent.outcome in ("no_show", "withdrawn"):  # 缺考 where the marks stand
            told.setdefault("attended", absent)
    meetings = _meetings(values, told)
    steps = _Steps()
    steps.reached(Place.INTAKE, 0, _when(values.get("applied_or_sourced_on")))
    for name, outcome in told.items():
        steps.told(name, outcome)
    for meeting in meetings:
        steps.reached(Place.INTERVIEW, meeting.round, meeting.when)
    steps.dated(values, told)
    for name, place in _FLAGS.items():
        if name in told and told[name].outcome:
            steps.reached(*place)
    started, last = _when(values.get("start_date")), _ended_otherwise(values, told, _last_word(told))
    if last in _ENDS:
        steps.never_joined()
    elif started is not None:
        steps.reached(Place.HIRED, 0, started)
    doubts = ["hired_without_date"] if last not in _ENDS and steps.lack_a_start_date(waits=waits) else []
    ordered = steps.in_order()
    journey = Journey(ordered[0].when, ordered, ApplicationState.OPEN, meetings=meetings, doubts=doubts)
    _end(journey, values, told, last)
    return journey


def united(ways: Sequence[Journey]) -> Journey:
    """One application that several rows tell of, a stage each: all steps, and the end of the row that came furthest."""
    _, _, last = max((way.state is not ApplicationState.OPEN, way.last.rank, n) for n, way in enumerate(ways))
    steps = _Steps()
    for way in ways:
        for step in way.steps:
            steps.reached(*step)
    ordered = steps.in_order()
    doubts = list(dict.fromkeys(doubt for way in ways for doubt in way.doubts))
    meetings = list({(m.round, m.when): m for way in ways for m in way.meetings}.values())
    return replace(ways[last], applied=ordered[0].when, steps=ordered, meetings=meetings, doubts=doubts)


class _Steps:
    """The places that a row shows somebody to have reached, each once, with the date if one was given."""

    def __init__(self) -> None:
        self._found: dict[tuple[Place, int], Step] = {}

    def reached(self, place: Place, round_: int = 0, when: When | None = None) -> None:
        known = self._found.get((place, round_))
        if known is None or (when is not None and known.when is None):
            self._found[place, round_] = Step(place, round_, when)

    def told(self, name: str, outcome: Outcome) -> None:
        """What one column's result or state says of places."""
        if name == "screening_result" and outcome.outcome == "passed":
            self.reached(Place.SCREENING)
        elif name == "assessment_result" and (outcome.outcome or outcome.words):
            self.reached(Place.ASSESSMENT, 0, outcome.when)
        if outcome.place:
            self.reached(Place(outcome.place), 1 if outcome.place == Place.INTERVIEW else 0)
        if outcome.round:
            self.reached(Place.INTERVIEW, outcome.round)
        if name == "stage" and outcome.outcome == "attended" and not outcome.round:
            self.reached(Place.INTERVIEW, 1)
        if outcome.outcome == "declined" and _OF_AN_OFFER.search(outcome.words):
            self.reached(Place.OFFER, 0, outcome.when)
        place = _PLACE_OF.get(outcome.outcome)
        if place is not None and outcome.outcome != "declined":
            self.reached(place, 0, outcome.when if outcome.outcome != "left" else None)

    def dated(self, values: Mapping[str, Any], told: Mapping[str, Outcome]) -> None:
        """The columns with the day on which somebody came to a place, or to the one that the stage names."""
        for name, place in _ENTERED.items():
            day = _when(values.get(name))
            if day is not None:
                self.reached(*place, day)
        day = _when(values.get("stage_from"))
        if day is not None and "stage" in told:
            alone = _Steps()
            alone.told("stage", told["stage"])
            for step in alone.in_order():
                self.reached(step.place, step.round, day)

    def never_joined(self) -> None:
        """Another column says that it came to nothing, whatever the stage says."""
        if self._found.pop((Place.HIRED, 0), None) is not None:
            self.reached(Place.OFFER)

    def lack_a_start_date(self, *, waits: bool) -> bool:
        """Whether somebody joined, but nobody wrote when. They may wait for the day in the place before."""
        hired = self._found.get((Place.HIRED, 0))
        if hired is None or hired.when is not None:
            return False
        if waits:
            del self._found[Place.HIRED, 0]
            self.reached(Place.ONBOARDING)
        return True

    def in_order(self) -> list[Step]:
        """All steps. An acceptance that nobody dated, before a dated first day, is none: it would get a made-up day."""
        waiting, hired = (self._found.get((place, 0)) for place in (Place.ONBOARDING, Place.HIRED))
        if waiting is not None and waiting.when is None and hired is not None and hired.when is not None:
            del self._found[Place.ONBOARDING, 0]
        return sorted(self._found.values(), key=lambda step: step.rank)


def _end(journey: Journey, values: Mapping[str, Any], told: Mapping[str, Outcome], last: str) -> None:
    """The state that the row leaves the application in."""
    reason = values.get("reject_reason")
    note = str(values.get("reason_note") or "")
    ended = next((o for o in told.values() if o.outcome == last and last), None)
    day = _when(values.get("ended_on")) or _when(values.get("stage_until"))
    if day is None and ended is not None and ended is told.get("stage") and not ended.place:
        day = _when(values.get("stage_from"))  # the stage is the end itself: "Rejected"
    if journey.last.place is Place.HIRED and last not in _ENDS:
        journey.state = ApplicationState.HIRED
        return
    if last in _ENDS or (reason is not None and last in ("", "pending", "passed", "attended")):
        journey.reason = reason or (ended.reason if ended else None)
        journey.state = ApplicationState.REJECTED
        if last in ("withdrawn", "declined"):
            journey.state = ApplicationState.WITHDRAWN
            journey.reason = journey.reason or RejectReason.WITHDREW
        elif last == "no_show":
            journey.reason = RejectReason.NO_SHOW
        elif last == "" and reason is RejectReason.WITHDREW:
            journey.state = ApplicationState.WITHDRAWN
        journey.reason = journey.reason or RejectReason.OTHER
        journey.note = note or (ended.words if ended and len(ended.words) > 2 else "")
        journey.ended = _when(ended.when if ended else None) or day


def _ended_otherwise(values: Mapping[str, Any], told: Mapping[str, Outcome], last: str) -> str:
    """The outcome that counts, where another column says that it came to nothing after all.

    Somebody with an offer and a reason, but no first day, did not come; somebody with a last day is out of the process.
    """
    if last in _ENDS or "start_date" in values or last in _JOINED:
        return last
    reason = values.get("reject_reason")
    has_offer = last in ("offered", "accepted") or "offer_date" in values
    if has_offer and (reason is not None or "ended_on" in values):
        return "declined"
    accepted, offer = told.get("flag_accepted"), told.get("flag_offer")
    if accepted is not None and not accepted.outcome and offer is not None and offer.outcome:
        return "declined"
    hired = told.get("flag_hired")
    if hired is not None and not hired.outcome:
        return "rejected"
    if "ended_on" in values and last in ("", "pending", "passed", "attended"):
        return "withdrawn" if reason is RejectReason.WITHDREW else "rejected"
    return last


def _last_word(told: Mapping[str, Outcome]) -> str:
    """The outcome that counts."""
    over = [told[name].outcome for name in ("closing", "stage") if name in told and told[name].outcome in _OVER]
    if over:
        return over[0]
    rounds = sorted((name for name in told if name.startswith("round")), reverse=True)
    order = ("stage", "offer_result", "interview_result", *rounds, "attended", "assessment_result", "screening_result")
    for name in order:
        outcome = told.get(name)
        if outcome is None or not outcome.outcome:
            continue
        if outcome.outcome in ("passed", "attended", "pending") and name == "stage":
            later = [o.outcome for n, o in told.items() if n != "stage" and o.outcome in _ENDS | {"hired", "accepted"}]
            if later:
                return later[-1]
        return outcome.outcome
    return ""


def _meetings(values: Mapping[str, Any], told: Mapping[str, Outcome]) -> list[Meeting]:
    """Interviews: one per round with a time, a person, a result or a remark; or the single one without rounds."""
    found: list[Meeting] = []
    near = _when(values.get("applied_or_sourced_on")) or _when(values.get("interview_date"))
    rounds: dict[int, dict[str, Any]] = {}
    for name in [name for name in values if name.startswith("round")]:
        ordinal, _, aspect = name[5:].partition(".")
        rounds.setdefault(int(ordinal), {})[aspect] = values[name]
    for n in sorted(rounds):
        part = rounds[n]
        result = told.get(f"round{n}.result")
        when = _when(part.get("time")) or _when(told_rounds.dated(result.when if result else None, near))
        score = part.get("score")
        found.append(
            Meeting(
                n,
                when,
                when.clock() if when else "",
                _names(part.get("interviewer")),
                result.outcome if result else "",
                str(part.get("remark") or ""),
                score if isinstance(score, float) else None,
            )
        )
    attended, result = told.get("attended"), told.get("interview_result")
    when = _when(values.get("interview_date"))
    if not found:
        found = _told_together(values, told)
    is_exam = "written_score" in values or not {"stage", "closing"} & told.keys()  # else a mere rating
    has_marks = isinstance(values.get("score"), float) and is_exam
    if not found and (when or values.get("interviewer") or result or attended or has_marks):
        outcome = result.outcome if result else ""
        if attended and attended.outcome == "no_show":
            outcome = "no_show"
        elif not outcome and attended:
            outcome = attended.outcome
        score = values.get("score")
        number = max((o.round for o in told.values()), default=0) or 1
        found.append(
            Meeting(
                number,
                when,
                str(values.get("interview_time") or ""),
                _names(values.get("interviewer")),
                outcome,
                str(values.get("evaluation") or ""),
                score if isinstance(score, float) else None,
            )
        )
    return found


def _told_together(values: Mapping[str, Any], told: Mapping[str, Outcome]) -> list[Meeting]:
    """Several interviews in one cell, each with its own result; the row's one date and names are the last one's."""
    near = _when(values.get("interview_date")) or _when(values.get("applied_or_sourced_on"))
    result, state = told.get("interview_result"), told.get("stage")
    texts = (result.words if result else "", str(values.get("evaluation") or ""), state.words if state else "")
    rounds = next((told_ for text in texts if text and (told_ := told_rounds.of(text, near))), ())
    names = _names(values.get("interviewer"))
    found = [
        Meeting(
            one.round,
            _when(one.outcome.when),
            "",
            (one.who,) if one.who else names[n : n + 1] if len(names) == len(rounds) else (),
            one.outcome.outcome,
            one.words,
        )
        for n, one in enumerate(rounds)
    ]
    if found:
        last = found[-1]
        when = last.when or _when(values.get("interview_date"))
        found[-1] = last._replace(
            when=when, clock=str(values.get("interview_time") or ""), interviewers=last.interviewers or names
        )
    return found


def _chosen(outcome: Outcome, chosen: Chosen | None) -> Outcome:
    """The outcome with a person's decision about its words, if there is one."""
    decision = chosen.get(outcome.words) if chosen else None
    if decision is None:
        return outcome
    place, _, round_ = decision.partition(".")
    if place in _ORDER and place != Place.HIRED:
        return Outcome("", place if not round_ else "", int(round_ or 0), outcome.reason, outcome.when, outcome.words)
    return Outcome(place, "", 0, outcome.reason, outcome.when, outcome.words)


def _names(value: object) -> tuple[str, ...]:
    return tuple(filter(None, str(value).split("、"))) if value else ()


def _when(value: object) -> When | None:
    return value if isinstance(value, When) and value.year else None
