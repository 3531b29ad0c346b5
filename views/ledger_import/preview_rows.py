"""What the preview shows of each row: the cells as they stand in the file, and what the doubtful ones will become."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import overload

from models.values.enums import ApplicationState, Degree
from models.values.masking import masked_cell
from models.values.money import Pay
from services.ledgers.changes import WAY, Change
from services.ledgers.journey import Place
from services.ledgers.plan import CREATE, SKIP, Plan, Row
from services.ledgers.problems import Code, Offers, Problem
from services.ledgers.provenance import cells_of
from services.ledgers.values.words import Outcome
from views.common.labels import label as enum_label
from views.common.wording import pay
from views.ledger_import import problem_words
from views.ledger_import.words import change_words

ASKED = {
    Code.STAGE_WORDS: ("stage",),
    Code.BAD_PHONE: ("phone", "alt_phone", "emergency_phone"),
    Code.NEW_POSITIONS: ("position_applied",),
    Code.NO_POSITION: ("position_applied",),
    Code.NO_CHANNEL: ("source_channel",),
    Code.NEW_CHANNEL: ("source_channel",),
    Code.REASONS: ("reject_reason",),
    Code.SAME_PERSON: ("name", "phone"),
    Code.MAYBE_SAME: ("name", "phone"),
    Code.HIRED_WITHOUT_DATE: ("stage", "start_date"),
    Code.SALARY: ("expected_salary", "current_salary", "offer_salary"),
    Code.ID_NUMBER: ("id_number",),
    Code.REPEATED: ("name", "phone"),
    Code.NAMELESS: ("external_id", "sequence"),
    Code.NO_IDENTITY: ("name", "phone"),
}


OF_CHANGES = (Code.CONFLICT, Code.CHANGED)
"""Classes whose preview has a line for every value, not for every row."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One line of the preview. `doubtful`: fields with a doubt, → "warn", "danger" or "ok" (put right by hand)."""

    row: Row
    texts: dict[str, str]
    becomes: str
    doubtful: dict[str, str]

    @property
    def is_out(self) -> bool:
        """Whether the row does not come in."""
        return self.row.action == SKIP


class Lines(Sequence[Shown]):
    """The lines of a preview, each made when somebody looks at it: nobody looks at five hundred."""

    def __init__(self, make: Callable[[Row], Shown], rows: Sequence[Row]) -> None:
        self._make = make
        self._rows = rows
        self._made: dict[int, Shown] = {}

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, at: int) -> Shown: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Shown]: ...
    def __getitem__(self, at: int | slice) -> Shown | Sequence[Shown]:
        if isinstance(at, slice):
            return [self[n] for n in range(*at.indices(len(self)))]
        if at not in self._made:
            self._made[at] = self._make(self._rows[at])
        return self._made[at]


BECOMES = {Code.STAGE_WORDS, Code.NEW_CHANNEL, Code.NEW_POSITIONS, Code.NO_CHANNEL, Code.REASONS, Code.SAME_PERSON,
            Code.MAYBE_SAME, Code.SALARY}  # fmt: skip


def shown(plan: Plan, row: Row, fields: Sequence[str], problem: Problem | None, offers: Offers) -> Shown:
    """One row with the cells of these fields."""
    table = dict(plan.draft.tables())[row.record[:2]]
    mapped = plan.draft.mapped[row.record[:2]]
    edits = plan.draft.edits.get(row.record, {})
    texts: dict[str, str] = {}
    doubtful = {w.field: "danger" if w.code.startswith("phone") else "warn" for w in row.person.warnings}
    for n, (m, text) in enumerate(zip(mapped, cells_of(table, row.record[2]), strict=True)):
        if m.field in fields:
            texts[m.field] = masked_cell(m.field, " ".join(edits.get(n, text).split()))
            if n in edits:
                doubtful[m.field] = "ok"
    becomes = ""
    if problem is not None:
        becomes = _becomes(plan, row, problem, offers)
        for name in ASKED.get(problem.code, ()):
            doubtful.setdefault(name, "warn")
        doubtful["becomes"] = "warn"
    return Shown(row, texts, becomes, doubtful)


def _becomes(plan: Plan, row: Row, problem: Problem, offers: Offers) -> str:
    """What the doubtful cell turns into."""
    values = row.person.values
    match problem.code:
        case Code.STAGE_WORDS:
            told = values.get("stage")
            words = {word.text: word.becomes for word in problem.words}
            chosen = words.get(told.words, "") if isinstance(told, Outcome) else ""
            return stage_words(chosen, offers)
        case Code.NEW_POSITIONS:
            return plan.positions[row.position].title if row.position else ""
        case Code.NEW_CHANNEL:
            return row.channel
        case Code.NO_CHANNEL:
            return problem_words.treatment(problem, offers=offers)
        case Code.REASONS:
            reason = values.get("reject_reason")
            return enum_label(reason) if reason is not None else ""
        case Code.SAME_PERSON | Code.MAYBE_SAME:
            return problem_words.same_person(is_new=row.action == CREATE)
        case Code.SALARY:
            money = next((values[f] for f in ASKED[Code.SALARY] if isinstance(values.get(f), Pay)), None)
            return pay(money) if money is not None else ""
    return ""


def stage_words(key: str, offers: Offers) -> str:
    """A chosen place in the words of the office's process."""
    for choice in offers.stages:
        if choice.key == key:
            return choice.zh if problem_words.is_chinese() else choice.en
    if key.startswith(Place.INTERVIEW):
        rounds = [choice for choice in offers.stages if choice.key.startswith(Place.INTERVIEW)]
        return (rounds[-1].zh if problem_words.is_chinese() else rounds[-1].en) if rounds else ""
    return dict(problem_words.endings()).get(key, "")


def lines_of_changes(rows: Sequence[Row], code: Code, most: int) -> list[Shown]:
    """A line for every value that a row says otherwise than the program."""
    lines: list[Shown] = []
    for row in rows:
        wanted = (change for change in row.changes if change.is_conflict == (code is Code.CONFLICT))
        lines.extend(_line(row, change) for change in wanted)
        if len(lines) >= most:
            break
    return lines[:most]


def _line(row: Row, change: Change) -> Shown:
    mine, theirs = change_text(change, change.mine), change_text(change, change.theirs)
    becomes = theirs if change.takes_ledger else mine
    name = str(row.person.values.get("name", ""))
    texts = {"name": name, "field": change_words(change.field), "mine": mine, "theirs": theirs}
    doubtful = {"theirs" if change.takes_ledger else "mine": "ok" if not change.is_conflict else "warn"}
    return Shown(row, texts, becomes, doubtful | {"becomes": "warn" if change.is_conflict else ""})


def change_text(change: Change, text: str) -> str:
    """A value of a change in the words of the interface; numbers of people covered."""
    if change.field == WAY:
        kind, _, value = text.partition(":")
        if kind == "stage":
            zh, _, en = value.partition("\t")
            return zh if problem_words.is_chinese() else en
        return enum_label(ApplicationState(value)) if kind == "state" and value else text
    if change.field == "degree" and text:
        return enum_label(Degree(text)) if text in set(Degree) else text
    if change.field == "gender":
        return {"male": problem_words.gender(is_male=True), "female": problem_words.gender(is_male=False)}.get(
            text, text
        )
    return masked_cell(change.field, " ".join(text.split()))
