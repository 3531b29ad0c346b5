"""Which column is which field: guessed from headings and contents, each with a confidence and its reason.

A guess is a proposal. The person sees it with samples, changes it, and what was decided is remembered.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from models.values import clock
from services.ledgers import column_context, headings, ladders, vocabulary
from services.ledgers.book import Cell, shown
from services.ledgers.contents import Contents, look_at
from services.ledgers.headings import ROUND
from services.ledgers.nameless import has_names
from services.ledgers.structure import Column, Several, Table
from services.ledgers.values.readers import kind_of
from services.ledgers.values.text import is_nothing
from services.ledgers.vocabulary import key, word_set

KEEP = "keep"
"""No field of its own: the text is kept as an extra fact on the person."""
LEAVE = "leave"
"""Not imported: running numbers, and what the person chose to leave out. The source row is kept all the same."""

_SEVERAL_ALLOWED = {"remarks", "evaluation", "certificates", "languages", "projects", "skills", "health", KEEP, LEAVE}
_ELSEWHERE = {
    "phone": ("alt_phone",),
    "interview_result": ("stage", "closing"),
    "stage": ("closing",),
    "closing": ("stage",),
    "offer_result": ("closing",),
    "assessment_result": ("closing",),
    "interview_date": ("interview_time",),
    "offer_salary": (),
    "reject_reason": ("remarks",),
    "location_applied": ("address",),
}
_BARE_INTERVIEW = {"面试", "interview"}
_OF_INTERVIEW = {"result": "interview_result", "time": "interview_date", "interviewer": "interviewer", "score": "score"}
_ANSWERED = {"offer_date": "flag_offer", "accepted_on": "offer_result", "start_date": "stage",
             "screened_on": "screening_result", "applied_or_sourced_on": KEEP, "referrer": KEEP}  # fmt: skip
"""What a heading of a day or a person means whose cells only say yes or no: Offer made, Hired."""
_DONE = re.compile(
    r"[\s_]*(?:completed?|done|held|conducted|passed|received|extended|sent|完成|已完成|结束|通过)$", re.IGNORECASE
)
_OF_FLAGS = {"flag_screening": "screened_on", "flag_interview": "interview_from", "flag_offer": "offer_date",
             "flag_accepted": "accepted_on", "flag_hired": "start_date"}  # fmt: skip
_SURE_BY_CONTENTS = 0.8  # share of the cells that must be of one make when the heading says nothing


@dataclass(frozen=True, slots=True)
class Mapped:
    """One column's field. `reason` is a code for the screen, `detail` the word or field behind it."""

    field: str
    confidence: float
    reason: str
    detail: str = ""
    is_chosen: bool = False  # by a person, or by a remembered profile


def guess(table: Table) -> list[Mapped]:
    """A field for every column of the table."""
    looks = [look_at(column.cells) for column in table.columns]
    rough = [_one(column, look) for column, look in zip(table.columns, looks, strict=True)]
    rough = ladders.read(table.columns, column_context.in_context(table, rough, looks), looks)
    mapped = _distribute(number_rounds(rough), looks)
    if not any(m.field == "name" for m in mapped):
        mapped = _numbered(table, _find_name(table, mapped, looks))
    return mapped


def _numbered(table: Table, mapped: list[Mapped]) -> list[Mapped]:
    """Where nobody is named, a number that runs is who somebody is, if its heading says so: Candidate ID 1, 2, 3."""
    if has_names({m.field for m in mapped}) or any(m.field == "external_id" for m in mapped):
        return mapped
    return [
        replace(m, field="external_id", reason="heading")
        if m.field == "sequence" and headings.guess(column.label, column.group).field == "external_id"
        else m
        for column, m in zip(table.columns, mapped, strict=True)
    ]


def signature(table: Table) -> str:
    """What a ledger is recognised by the next time: its headings, in order."""
    return "|".join(key(column.header) for column in table.columns)


def remembered(table: Table, columns: dict[str, str], guessed: Sequence[Mapped]) -> list[Mapped]:
    """The guess with the decisions of an earlier import of a ledger like it (`header key → field`)."""
    return [
        Mapped(columns[key(column.header)], 1.0, "remembered", is_chosen=True) if key(column.header) in columns else now
        for column, now in zip(table.columns, guessed, strict=True)
    ]


def choose(mapped: Sequence[Mapped], index: int, field: str) -> list[Mapped]:
    """The person decides one column. A column that had the field before gives it up."""
    answer = [
        replace(m, field=KEEP, reason="given_up", is_chosen=True)
        if m.field == field and field not in _SEVERAL_ALLOWED and not field.startswith(("education.", "employment."))
        else m
        for m in mapped
    ]
    answer[index] = Mapped(field, 1.0, "chosen", is_chosen=True)
    return answer


def number_rounds(mapped: Iterable[Mapped]) -> list[Mapped]:
    """Turn `round:复试.time` into `round2.time`. Rounds named by a person (HR 面) take the next free place."""
    mapped = list(mapped)
    ordinals = vocabulary.rounds().ordinals
    names: list[str] = []
    for m in mapped:
        if m.field.startswith(ROUND + ":"):
            name = m.field.split(":", 1)[1].rpartition(".")[0]
            if name not in names:
                names.append(name)
    numbers: dict[str, int] = {name: ordinals[name] for name in names if name in ordinals}
    for i, name in enumerate(names):
        if name not in numbers:
            before = max((numbers[n] for n in names[:i] if n in numbers), default=0)
            number = before + 1
            while number in numbers.values():
                number += 1
            numbers[name] = number
    return [
        replace(m, field=f"round{numbers[m.field.split(':', 1)[1].rpartition('.')[0]]}.{m.field.rpartition('.')[2]}")
        if m.field.startswith(ROUND + ":")
        else m
        for m in mapped
    ]


def samples(column: Column, count: int = 3) -> list[str]:
    """A few different cells of a column, for the mapping table."""
    found: list[str] = []
    for cell in column.cells[:2000]:
        for part in cell if isinstance(cell, Several) else (cell,):
            text = " ".join(shown(part).split())
            if text and text not in found and not is_nothing(text):
                found.append(text)
        if len(found) >= count:
            break
    return found[:count]


def _one(column: Column, look: Contents) -> Mapped:
    """One column for itself: its heading, corrected by what stands in it."""
    if column.is_section:
        return _section(column, look)
    named = headings.guess(column.label, column.group)
    field, confidence, reason, detail = named
    if field.startswith(ROUND + ":") and field.endswith("."):
        field += look.aspect_of_round()
    if not field and key(column.label) in _BARE_INTERVIEW:
        field = _OF_INTERVIEW.get(look.aspect_of_round(), "")
        if field:
            return Mapped(field, 0.7, "contents", "round")
    if not field:
        return _as_a_day(column, look, reason) or _by_contents(column, look, reason)
    if look.count < 3:
        return Mapped(field, confidence, reason, detail)
    corrected = _corrected(field, confidence, detail, look)
    if corrected is not None:
        return corrected
    kind = kind_of(field) if not field.startswith(ROUND) else ""
    if reason == "weak_heading" and not _agrees(kind, look):
        return _by_contents(column, look, reason)
    if not _agrees(kind, look):
        return Mapped(field, round(confidence * 0.6, 2), reason, detail)
    return Mapped(field, round(min(0.99, confidence + (0.02 if _proves(kind, look) else 0)), 2), reason, detail)


def _corrected(field: str, confidence: float, detail: str, look: Contents) -> Mapped | None:
    """Another field than the heading says, where the cells show it plainly."""
    cases: tuple[tuple[bool, str, float, str], ...] = (
        (field == "interview_time" and look.days > 0.5, "interview_date", confidence, "date"),
        (field in ("interview_date", "applied_or_sourced_on") and look.times > 0.6, "interview_time", 0.87, "time"),
        (field == "stage" and look.days > 0.6 > look.results, "start_date", 0.75, "date"),
        (field == "sequence" and look.numbers < 0.5, "external_id", 0.8, "code"),
        (field == "external_id" and look.is_running, "sequence", 0.8, "running"),
        (
            field == "years_experience" and look.days > 0.6 > 0.4 > look.numbers and look.typical_year > 1900,
            "work_start_date",
            0.8,
            "date",
        ),
        (field in _ANSWERED and look.is_flag, _ANSWERED.get(field, ""), 0.86, "result"),
        (field in ("interviewer", "name", "interview_form") and look.numbers > 0.8, KEEP, 0.6, "number"),
        (field == "external_id" and look.count >= 8 and look.distinct < 0.3, KEEP, 0.5, "code"),
        (field == "graduation_date" and look.days < 0.2 and detail == "年级", KEEP, 0.5, "text"),
        (
            field.startswith(ROUND) and field.endswith(".remark") and look.results >= 0.8 and look.longest <= 8,
            f"{field.removesuffix('.remark')}.result",
            0.8,
            "result",
        ),
        (
            field == "offer_result" and look.days > 0.6,
            "accepted_on" if re.search("accept|接受|签", detail) else "offer_date",
            0.86,
            "date",
        ),
        (field == "closing" and look.days > 0.6, "ended_on", 0.8, "date"),
        (field in _OF_FLAGS and look.days > 0.6, _OF_FLAGS.get(field, ""), 0.86, "date"),
        (field == "stage" and detail == "state" and look.results < 0.2, KEEP, 0.6, "text"),
        (field == "years_experience" and look.longest > 40 and look.numbers < 0.3, "employment", 0.75, "text"),
        (field == "birth_date" and look.numbers > 0.7 and look.days < 0.3, "age", 0.8, "number"),
        (field == "age" and look.days > 0.6 and look.typical_year > 1900, "birth_date", 0.85, "date"),
        (field in ("phone", "alt_phone") and look.phones < 0.2 and look.emails > 0.5, "email", 0.85, "email"),
        (field == "recruiter" and look.phones > 0.6, KEEP, 0.6, "phone"),
        (field == "written_score" and look.results > 0.5, "assessment_result", 0.85, "result"),
        (field == "degree" and look.degrees < 0.2 and look.schools > 0.5, "school", 0.8, "school"),
        (field in ("school", "major") and look.degrees > 0.8 and look.schools < 0.2, "degree", 0.75, "degree"),
    )
    return next((Mapped(to, sure, "contents", why) for holds, to, sure, why in cases if holds), None)


def _agrees(kind: str, look: Contents) -> bool:
    """Whether the cells can be of that kind. Kinds of free text always can."""
    share = look.share_of(kind)
    return share is None or share >= 0.3


def _proves(kind: str, look: Contents) -> bool:
    share = look.share_of(kind)
    return share is not None and share >= 0.8


def _by_contents(column: Column, look: Contents, reason: str) -> Mapped:
    """A column whose heading says nothing (or that there is none)."""
    if reason == "other_person" or look.count < 3:
        return Mapped(KEEP, 0.5 if reason == "other_person" else 0.3, reason)
    heading_is_silent = not column.label
    for field, share in (("id_number", look.ids), ("phone", look.phones), ("email", look.emails)):
        if share >= _SURE_BY_CONTENTS:
            return Mapped(field, round(0.75 * share, 2), "contents", field)
    if heading_is_silent:
        for field, share in (("gender", look.genders), ("school", look.schools), ("degree", look.degrees),
                             ("source_channel", look.channels), ("interview_result", look.results)):  # fmt: skip
            if share >= _SURE_BY_CONTENTS:
                return Mapped(field, round(0.7 * share, 2), "contents", field)
        if look.is_running:
            return Mapped("sequence", 0.7, "contents", "running")
        for field, share in (("age", look.ages), ("position_applied", look.posts)):
            if share >= _SURE_BY_CONTENTS:
                return Mapped(field, round(0.6 * share, 2), "contents", field)
        if look.days >= _SURE_BY_CONTENTS:
            field = "birth_date" if 1940 < look.typical_year <= clock.now().year - 17 else "applied_or_sourced_on"
            return Mapped(field, 0.55, "contents", "date")
    return Mapped(KEEP, 0.3, reason)


def _as_a_day(column: Column, look: Contents, reason: str) -> Mapped | None:
    """A heading over nothing but days that names a step without saying that it is a day: HM Interview Completed."""
    if reason == "other_person" or look.count < 3 or look.days < _SURE_BY_CONTENTS or not column.label:
        return None
    step = _DONE.sub("", column.label).strip()
    named = headings.guess(f"{step} date" if step.isascii() else f"{step}时间", column.group)
    is_day = named.field.endswith(".time") or (bool(named.field) and kind_of(named.field) == "date")
    return Mapped(named.field, min(named.confidence, 0.7), "contents", "date") if is_day else None


def _section(column: Column, look: Contents) -> Mapped:
    """What section rows carry down: named by a label, or known by what it says."""
    named = headings.guess(column.label)
    if named.field:
        return Mapped(named.field, 0.85, "section", named.detail)
    if key(column.label) in word_set("rows", "places"):
        return Mapped(KEEP, 0.8, "section")
    texts = {
        shown(part) for cell in column.cells for part in (cell if isinstance(cell, Several) else (cell,)) if part != ""
    }
    if texts and all(re.search(r"(?:部|中心|车间|事业部|科|组|室)$", text) for text in texts):
        return Mapped("department_applied", 0.7, "section", "department")
    if texts and all(
        re.search(r"(?:师|员|工|经理|主管|主任|岗|助理|总监|专员|文员|司机|会计|出纳)$", text) for text in texts
    ):
        return Mapped("position_applied", 0.7, "section", "position")
    if look.channels >= _SURE_BY_CONTENTS:
        return Mapped("source_channel", 0.6, "section", "channel")
    return Mapped(KEEP, 0.5, "section")


def _distribute(mapped: list[Mapped], looks: list[Contents]) -> list[Mapped]:
    """Every field once: the surest (then the fuller) column has it; the others go where they fit, or are kept."""
    taken: set[str] = set()
    clocks = {m.field for m, look in zip(mapped, looks, strict=True) if m.field.endswith(".time") and look.times > 0.5}
    answer = list(mapped)
    order = sorted(range(len(mapped)), key=lambda i: (-mapped[i].confidence, -(looks[i].count > 0), i))
    for i in order:
        m = mapped[i]
        free = m.field in _SEVERAL_ALLOWED or m.field.startswith(("education.", "employment."))
        if free or m.field not in taken or m.field in clocks:  # a round's day and its time of day, side by side
            taken.add(m.field)
            continue
        for other in _ELSEWHERE.get(m.field, ()):
            fits = kind_of(other) != "result" or looks[i].count < 3 or looks[i].results >= 0.3
            if fits and (other not in taken or other in _SEVERAL_ALLOWED):
                answer[i] = Mapped(other, round(m.confidence * 0.9, 2), "second_column", m.field)
                taken.add(other)
                break
        else:
            if kind_of(m.field) == "text" and m.field.startswith("round"):
                answer[i] = Mapped("remarks", 0.5, "second_column", m.field)
            else:
                answer[i] = Mapped(KEEP, 0.5, "second_column", m.field)
    return answer


def _find_name(table: Table, mapped: list[Mapped], looks: list[Contents]) -> list[Mapped]:
    """Without a heading for names: the first column that is full of different names, if it is free."""
    answer = list(mapped)
    for i, look in enumerate(looks):
        other = mapped[i].field in ("recruiter", "interviewer") and look.distinct > 0.8
        free = mapped[i].field == KEEP or other
        if free and look.count >= 3 and look.names >= _SURE_BY_CONTENTS and look.distinct > 0.5:
            if table.columns[i].label and mapped[i].reason == "other_person":
                continue
            answer[i] = Mapped("name", round(0.7 * look.names, 2), "contents", "name")
            break
    return answer


def cells_of(cell: Cell | Several) -> tuple[Cell, ...]:
    """The cell, or the several cells of a folded person, as a tuple."""
    return tuple(cell) if isinstance(cell, Several) else (cell,)
