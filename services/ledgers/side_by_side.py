"""Tables side by side: 序号 姓名 电话 | 序号 姓名 电话. Each is a table of its own, in its columns of the sheet."""

from __future__ import annotations

from itertools import pairwise

from services.ledgers import headings
from services.ledgers.book import Merge, Sheet
from services.ledgers.header_block import HeaderBlock
from services.ledgers.vocabulary import key

_MOST = 6  # tables across


def spans(block: HeaderBlock) -> list[tuple[int, int]]:
    """The columns (first, one past the last) of each table, when the heading repeats itself; none when it does not."""
    words = [(key(name.label), key(name.group)) for name in block.names]
    people = [
        i for i, name in enumerate(block.names)
        if name.label and headings.guess(name.label, name.group).field == "name"
    ]  # fmt: skip
    if not 2 <= len(people) <= _MOST or len({words[i] for i in people}) > 1:
        return []
    period = people[1] - people[0]
    if period < 2 or any(b - a != period for a, b in pairwise(people)):
        return []
    first = people[0]
    while first > 0 and words[first - 1][0] and words[first - 1] == words[first - 1 + period]:
        first -= 1
    if first > 0 and any(label for label, _ in words[:first]):
        return []  # columns before them belong to all of them: that is another shape
    found = [(first + n * period, min(first + (n + 1) * period, len(words))) for n in range(len(people))]
    head = [label for label, _ in words[first : first + period]]
    for start, end in found[1:]:
        here = [label for label, _ in words[start:end]]
        named = sum(bool(label) for label in head)
        if named < (2 if "" in head else 3) or sum(a == b != "" for a, b in zip(head, here, strict=False)) < named:
            return []
    return found if all(not label for label, _ in words[found[-1][1] :]) else []


def part(sheet: Sheet, start: int, end: int) -> Sheet:
    """The columns of one table as a sheet; all its rows stay where they are."""
    merges = [
        Merge(merge.top, max(merge.left, start) - start, merge.bottom, min(merge.right, end - 1) - start)
        for merge in sheet.merges
        if merge.left < end and merge.right >= start
    ]
    return Sheet(sheet.name, [row[start:end] for row in sheet.rows], merges, sheet.is_visible)
