"""What a sheet is: a ledger of people, a list of requisitions, sums, a list of words, or something else; and why."""

from __future__ import annotations

import re
from collections.abc import Sequence

from services.ledgers import headings, vocabulary
from services.ledgers.vocabulary import key

PERSON = {"name", "first_name", "last_name", "phone", "id_number", "email"}
_RECRUITING = {
    "position_applied", "department_applied", "source_channel", "interview_date", "interviewer", "interview_result",
    "stage", "screening_result", "reject_reason", "evaluation", "applied_or_sourced_on", "offer_date", "written_score",
    "assessment_result", "attended", "entry_type", "closing", "screened_on", "accepted_on", "ended_on", "start_date",
    "offer_result", "stage_from",
}  # fmt: skip
_OUTCOMES = {"interview_result", "stage", "closing", "offer_result", "attended"}
_OF_A_PERSON = {
    "gender", "age", "birth_date", "degree", "school", "major", "years_experience", "marital_status", "ethnicity",
    "expected_salary", "languages", "skills",
}  # fmt: skip
_NUMBERED_PEOPLE = re.compile(
    r"候选|应聘|求职|简历|准考|考号|考生|报名|报考|人员|学号|candidate|applicant|application|resume|enrol|person|submission",
    re.IGNORECASE,
)
_WHO_LEFT = re.compile(r"离职|离岗|原任|被替")
_COUNTED = re.compile(
    r"[^岁分]数$|率$|^(?:num(?:ber)?(?:of)?|noof|count(?:of)?)[a-z]{3}|(?:count|rate|ratio|percent(?:age)?|pct)$"
)  # 简历数, 到面率, num_applicants
_SAMPLE = 500
_LONGEST_LIST = 60  # words of a drop-down list


def kind_of_sheet(names: Sequence[tuple[str, str]], columns: Sequence[Sequence[object]] = ()) -> tuple[str, str]:
    """What the headings (label, group) and what stands below them say that a sheet is, and the code of the reason."""
    if not names:
        return "other", "no_heading"
    told = {(label, headings.guess(label, group).field) for label, group in names}
    fields = {field for _, field in told}
    labels = {key(label) for label, _ in names}
    kinds = vocabulary.words()["kinds"]
    asks = len(labels & {key(word) for word in kinds["requisitions"]})
    counted = {
        key(label)
        for (label, group), cells in zip(names, columns, strict=False)
        if headings.guess(label, group).field in _OUTCOMES | {"screening_result"} and _are_counts(cells)
    }
    fields -= {headings.guess(label, group).field for label, group in names if key(label) in counted}
    sums = sum(map(is_sum, labels - counted)) + len(counted)
    if asks >= 2 and all(_WHO_LEFT.search(label) for label, field in told if field == "name"):
        fields.discard("name")  # 补招 for somebody who left: a list of posts
    rounds = sum(field.startswith(headings.ROUND) for field in fields)
    if fields & PERSON and not ("name" not in fields and asks >= 2):
        return "ledger", "person_columns"
    if asks >= 2 and asks >= sums:
        return "requisitions", "requisition_columns"
    has_numbers = any(
        headings.guess(label, group).field in ("external_id", "application_number") and _NUMBERED_PEOPLE.search(label)
        for label, group in names
    )
    of_people = len(fields & _OF_A_PERSON)
    is_of_people = has_numbers or of_people >= 3
    if sums >= 2 and not (is_of_people and fields & (_OUTCOMES | _RECRUITING)):
        return "summary", "summary_columns"
    if _are_lists(columns):
        return "other", "lists_of_words"
    if len(fields & _RECRUITING) + rounds + has_numbers * 2 >= 3 or (fields & _OUTCOMES and of_people >= 3):
        return "ledger", "recruiting_columns"
    if all(not label for label, _ in names):
        return "ledger", "contents"
    return "other", "no_person_columns"


def is_sum(label: str) -> bool:
    """Whether a heading is of a number that sums up: 简历数, 到面率, 占比."""
    whole = key(label)
    return bool(_COUNTED.search(whole)) or any(whole.endswith(key(w)) for w in vocabulary.words()["kinds"]["summary"])


def _are_counts(cells: Sequence[object]) -> bool:
    """Whether a column of results holds nothing but numbers, as a table of sums does; 1 and 0 say yes and no."""
    filled = [cell for cell in cells[:_SAMPLE] if cell not in ("", None)]
    numbers = [cell for cell in filled if isinstance(cell, (int, float)) and not isinstance(cell, bool)]
    written = [float(cell) for cell in filled if isinstance(cell, str) and cell.strip().isdigit()]
    told = [*numbers, *written]
    return len(filled) >= 2 and len(told) >= 0.9 * len(filled) and max(told) > 1


def _are_lists(columns: Sequence[Sequence[object]]) -> bool:
    """Whether the columns are lists of words side by side (for drop-downs): no word twice, each from the top down."""
    if len(columns) < 2 or not columns[0] or len(columns[0]) > _LONGEST_LIST:
        return False
    lengths: set[int] = set()
    for cells in columns:
        filled = [cell for cell in cells if cell != ""]
        if not all(isinstance(cell, str) and not any(c.isdigit() for c in cell[:4]) for cell in filled):
            return False
        if len(set(map(str, filled))) < len(filled) or list(cells[: len(filled)]) != filled:
            return False
        lengths.add(len(filled))
    return len(lengths) > 1
