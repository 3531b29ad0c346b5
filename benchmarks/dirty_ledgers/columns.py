"""The columns of one ledger: which facts it keeps, under which headings, in which shapes."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import field as made
from typing import Any

from benchmarks.dirty_ledgers import cells, headings
from benchmarks.dirty_ledgers.cells import KINDS, RESULTS, Values
from benchmarks.dirty_ledgers.chance import Chance
from benchmarks.dirty_ledgers.days import MOMENTS, YEARLESS, clock
from benchmarks.dirty_ledgers.people import Applicant

MUST = ("name",)
OFTEN = ("phone", "position_applied", "source_channel", "applied_or_sourced_on", "interview_date", "interview_result")
SOMETIMES = ("gender", "age", "degree", "school", "major", "department_applied", "recruiter", "interviewer",
"remarks",
             "evaluation", "expected_salary", "years_experience", "start_date")  # fmt: skip
RARELY = ("email", "birth_date", "id_number", "graduation_date", "job_code", "score", "work_start_date",
"current_company",
          "current_title", "skills", "offer_date", "expected_start_date", "native_place", "hukou_address",
          "political_status", "ethnicity", "marital_status", "external_id")  # fmt: skip
EVENTS = ("applied_or_sourced_on", "interview_date", "offer_date", "expected_start_date", "start_date")


@dataclass(slots=True)
class Column:
    """One column: `field` as the contract names it ("" = none of the program's), with how its cells are written."""

    field: str
    heading: str
    group: str = ""
    below: str = ""  # the heading where the group's name stands above it
    shapes: list[str] = made(default_factory=list)  # the habit first
    filled: float = 1.0
    is_yearless: bool = False
    round: int = -1
    aspect: str = ""
    extras: tuple[str, ...] = ()

    def write(self, person: Applicant, chance: Chance, number: int) -> tuple[Any, Values]:
        """This column's cell of one person, and the values that it gives."""
        if self.field == "sequence":
            return number, {"sequence": number}
        if self.extras:
            return chance.choice(self.extras), {}
        if self.round >= 0:
            return self._of_round(person, chance)
        if not chance.maybe(self.filled):
            return chance.choice(("", "", "/", "无")) if self.filled < 0.95 else "", {}
        if self.field == "phone" and chance.maybe(0.02):
            return cells.two_phones(person, chance)
        shape = self.shapes[0] if chance.maybe(0.9) else chance.choice(self.shapes)
        kind = KINDS[self.field]
        if self.is_yearless:
            return YEARLESS[shape](_day_of(kind, person), chance)[0], {self.field: _day_of(kind, person).isoformat()}
        return cells.write(kind, shape, person, chance)

    def _of_round(self, person: Applicant, chance: Chance) -> tuple[Any, Values]:
        if self.round >= len(person.rounds):
            return "", {}
        one = person.rounds[self.round]
        match self.aspect:
            case "time" if self.shapes[0] in MOMENTS:
                cell, values = MOMENTS[self.shapes[0]]((one.day, one.minute), chance)
                moment = (
                    f"{one.day.isoformat()} {clock(one.minute)}" if "interview_time" in values else one.day.isoformat()
                )
                return cell, {self.field: moment}
            case "result":
                return chance.choice(RESULTS[one.result]), {self.field: one.result}
            case "interviewer":
                return one.interviewer, {self.field: one.interviewer}
            case "score":
                return one.score, {self.field: one.score}
            case _:
                return one.remark, {self.field: one.remark}


def _day_of(kind: cells.Kind, person: Applicant) -> Any:
    value = cells.fact(person, kind)
    return value[0] if isinstance(value, tuple) else value


def draw(chance: Chance, *, yearless: bool, has_sections: str = "") -> list[Column]:
    """The columns of a ledger, in the order in which offices like to have them."""
    chosen = [*MUST, *(f for f in OFTEN if chance.maybe(0.75)), *(f for f in SOMETIMES if chance.maybe(0.45)),
              *(f for f in RARELY if chance.maybe(0.15))]  # fmt: skip
    if "phone" not in chosen and chance.maybe(0.8):
        chosen.append("phone")
    if has_sections in chosen:
        chosen.remove(has_sections)
    rounds = chance.choices((0, 1, 2, 3), (6, 1, 3, 2))[0]
    if rounds:
        chosen = [
            f for f in chosen if f not in ("interview_date", "interviewer", "interview_result", "score", "evaluation")
        ]
    order = [*MUST, *SOMETIMES[:2], *OFTEN[:1], *SOMETIMES[2:5], *RARELY, *OFTEN[1:], *SOMETIMES[5:]]
    chosen.sort(key=order.index)
    if chance.maybe(0.2):
        chance.shuffle(chosen)
    answer = [_column(name, chance, yearless=yearless) for name in chosen]
    at = next(
        (i for i, column in enumerate(answer) if column.field in ("remarks", "start_date", "offer_date")), len(answer)
    )
    answer[at:at] = _rounds(chance, rounds)
    if chance.maybe(0.25):
        name, options = chance.choice(headings.UNKNOWN)
        answer.append(Column("", name, extras=options))
    if chance.maybe(0.75):
        answer.insert(0, Column("sequence", headings.heading("sequence", chance)))
    return answer


def _column(name: str, chance: Chance, *, yearless: bool) -> Column:
    kind = KINDS[name]
    is_yearless = yearless and name in EVENTS
    options = YEARLESS if is_yearless else kind.shapes
    habit = chance.variant(f"shape of {'yearless' if is_yearless else name}", list(options))
    shapes = [habit]
    if chance.maybe(0.4):
        shapes += [chance.variant(f"shape of {'yearless' if is_yearless else name}", list(options)) for _ in range(2)]
    group = next((g for g, members in headings.GROUPS.items() if name in members), "")
    filled = 1.0 if name in ("name", "applied_or_sourced_on") else chance.choice((1.0, 0.97, 0.9, 0.6))
    words = headings.heading(name, chance)
    return Column(name, words, group, words, shapes, filled, is_yearless)


def _rounds(chance: Chance, count: int) -> list[Column]:
    answer: list[Column] = []
    aspects = [a for a in ("time", "interviewer", "result", "remark", "score") if a == "result" or chance.maybe(0.5)]
    words = {aspect: chance.variant(f"aspect {aspect}", headings.ASPECTS[aspect]) for aspect in aspects}
    style = chance.randrange(4)
    for n in range(count):
        names = headings.ROUNDS[n]
        name = names[style] if style < len(names) else names[0]
        shape = chance.variant("shape of round", list(MOMENTS))
        answer += [
            Column(f"round{n + 1}.{a}", f"{name}{words[a]}", name, words[a], [shape], round=n, aspect=a)
            for a in aspects
        ]
    return answer
