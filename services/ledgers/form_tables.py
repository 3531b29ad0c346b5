"""The small tables inside a form: schools, employers, relatives."""

from __future__ import annotations

import re
from typing import NamedTuple

from services.ledgers import vocabulary
from services.ledgers.book import Cell, shown
from services.ledgers.vocabulary import key

_ENDS = re.compile(r"评语|结论|意见|签字|签名|结果|备注|面试官|总评")
_LONGEST = 16  # characters of a heading
Line = list[tuple[int, Cell]]
"""The filled cells of a row, each with its column."""


class Entry(NamedTuple):
    """One label with its value; `row` and `column` are the value's place (0-based)."""

    label: str
    group: str
    value: Cell
    row: int
    column: int
    is_known: bool = True


def read(lines: list[Line], labels: list[list[bool]], r: int, found: list[Entry]) -> int:
    """Read the small table whose heading is row `r`; answers the row after it, or `r` when there is none."""
    if is_of_marks(lines[r]):
        return _read_marks(lines, r, found)
    heads = _heads(lines[r], labels[r])
    if not heads:
        return r
    group = _group(lines, r, heads)
    after = r + 1
    while after < len(lines) and _is_line(lines[after], labels[after], heads):
        after += 1
    if group not in _groups().values() and not any(lines[r + 1 : after]):
        return r
    for row in range(r + 1, after):
        for column, cell in lines[row]:
            if column in heads:
                found.append(Entry(heads[column], group, cell, row, column))
            elif column > min(heads):
                found.append(Entry(_rest(), group, cell, row, column))
    while after > r + 1 and not lines[after - 1]:
        after -= 1
    return after


def is_of_marks(line: Line) -> bool:
    """Whether a row is the heading of what an interviewer gives marks for: 评估项目, 评分标准, 得分."""
    words = vocabulary.word_set("groups", "marks")
    return len(line) >= 2 and sum(key(str(cell)) in words for _, cell in line) >= max(2, 0.5 * len(line))


def _read_marks(lines: list[Line], r: int, found: list[Entry]) -> int:
    """Each line of marks under its own name; none of them is a fact about the person."""
    title = str(lines[r][0][1]).strip()
    after = r + 1
    while after < len(lines) and len(lines[after]) >= 2 and not _is_answered(lines[after]):
        (_, first), *others = lines[after]
        text = " ".join(shown(cell) for _, cell in others)
        found.append(Entry(f"{title} - {shown(first)}", "", text, after, others[0][0], is_known=False))
        after += 1
    return after


def _is_answered(line: Line) -> bool:
    """Whether a row is of labels with their answers again: "面试官：许静", "面试结论 录用", "☑能 □否"."""
    texts = [str(cell) for _, cell in line]
    return any(re.search(r"[:：□☑○●]", text) for text in texts) or bool(_ENDS.search(texts[0]))


def _heads(line: Line, labels: list[bool]) -> dict[int, str]:
    """Column → heading of a row of headings side by side, perhaps with the name of the block before them."""
    if len(line) < 3:
        return {}
    are_heads = [is_one or _is_member(str(cell)) for is_one, (_, cell) in zip(labels, line, strict=True)]
    skipped = 0 if are_heads[0] and _block(str(line[0][1])) == "" else 1
    known = sum(are_heads[skipped:])
    if known < max(3, 0.7 * (len(line) - skipped)) or any(len(str(cell)) > _LONGEST for _, cell in line):
        return {}
    heads = {column: str(cell).strip() for column, cell in line[skipped:]}
    members = sum(_is_member(head) for head in heads.values())
    columns = sorted(heads)
    are_neighbours = columns[-1] - columns[0] < 2 * len(columns) + 2
    return heads if members >= 2 or (are_neighbours and members) else {}


def _is_line(line: Line, labels: list[bool], heads: dict[int, str]) -> bool:
    """Whether a row goes on with the table: values below its headings, or nothing at all."""
    if not line:
        return True
    if _heads(line, labels):
        return False
    below = [is_one for is_one, (column, _) in zip(labels, line, strict=True) if column >= min(heads)]
    if not below or (sum(below) and sum(below) >= 0.5 * len(below)):
        return False
    column, first = line[0]
    if labels[0] or (column < min(heads) and not str(first).strip().rstrip(".、").isdigit()):
        return False
    return (
        column not in heads
        or not _asks_for_time(heads[column])
        or bool(re.search(r"\d|今|present|now", str(first), re.IGNORECASE))
    )


def _asks_for_time(head: str) -> bool:
    """Whether a column is for the time of a school or job: what stands there has digits."""
    whole = key(head)
    members = vocabulary.words()["members"]
    return any(
        whole == key(word)
        for group in ("education", "employment")
        for name in ("start", "period")
        for word in members[group][name]
    )


def _group(lines: list[Line], r: int, heads: dict[int, str]) -> str:
    """What the table is about: its columns say so, else the words before or above it."""
    words = {key(head) for head in heads.values()}
    groups = _groups()
    if words & vocabulary.word_set("groups", "relatives"):
        return groups["family"]
    members = vocabulary.words()["members"]
    if words & {key(word) for word in (*members["education"]["school"], *members["education"]["major"])}:
        return groups["education"]
    if words & {key(word) for word in (*members["employment"]["company"], *members["employment"]["title"])}:
        return groups["employment"]
    column, first = lines[r][0]
    if column not in heads:
        return str(first).strip()
    above = lines[r - 1] if r else []
    return str(above[0][1]).strip() if len(above) == 1 else ""


def _groups() -> dict[str, str]:
    """The names that the tables' columns are grouped under."""
    source = vocabulary.words()["groups"]
    return {name: str(source[name][0]) for name in ("education", "employment", "family")}


def _block(text: str) -> str:
    """The group that a text is the title of, or ""."""
    whole = key(text)
    source = vocabulary.words()["groups"]
    for name in ("education", "employment", "family"):
        if any(key(word) == whole for word in source[name]):
            return name
    return ""


def _is_member(text: str) -> bool:
    """Whether a text names a column of schools, employers or relatives."""
    whole = key(text)
    members = vocabulary.words()["members"]
    known = [word for name in ("education", "employment") for words in members[name].values() for word in words]
    return any(key(word) == whole for word in known) or whole in vocabulary.word_set("groups", "relatives")


def _rest() -> str:
    return str(vocabulary.words()["rows"]["rest"])
