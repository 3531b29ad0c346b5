"""Forms of employments and projects whose labels stand on rows of their own, above their values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from services.resumes.headings import Part
from services.resumes.parse.dates import periods
from services.resumes.parse.rows import Row

_PARTS = frozenset({Part.WORK, Part.INTERNSHIP})
_LABEL = re.compile(
    r"(?:起止|任职|工作|在职|实习)?(?:时间|日期|年月)|起止年月|(?:工作|任职|实习|所在)?(?:单位|公司|企业)(?:名称)?"
    r"|(?:担任|所任|从事|工作|任职|所在)?(?:职务|职位|岗位|工种)(?:名称)?|(?:所在|所属|任职|工作)?部门|离职原因|证明人(?:及电话)?|汇报对象|下属人数"
    r"|工作地点|(?:税前)?(?:月薪|年薪|薪资)(?:水平)?"
)
_NUMBERED = re.compile(
    r"^(?P<noun>\s*(?:公司|项目|单位|学校|工作))[\d一二三四五六七八](?P<kind>[\u4e00-\u9fff]{2,3})(?=\s*:)"
)


def _unnumbered(match: re.Match[str]) -> str:
    """公司1名称 is 公司名称, 公司1职位 is 职位; as long as before, so that places stay."""
    label = match.group("kind") if match.group("kind") != "名称" else match.group("noun").strip() + "名称"
    return label.rjust(len(match.group()))


LONGEST = 40


def with_labels(rows: Sequence[Row]) -> list[Row]:
    """起止时间 ⏎ 2018.03-2021.09 ⏎ 工作单位 ⏎ …: each label and its value on one row."""
    texts = [_NUMBERED.sub(_unnumbered, row.text) for row in rows]
    rows = [row if text == row.text else replace(row, text=text) for row, text in zip(rows, texts, strict=True)]
    found: list[Row] = []
    number = 0
    while number < len(rows):
        count = 0
        while number + count < len(rows) and _is_label(rows[number + count]):
            count += 1
        joined = _columns(rows, number, count) if count >= 3 else []
        if joined:
            found += joined
            number += count + len(joined)
            continue
        last, after = number + max(count, 1) - 1, number + max(count, 1)
        found += rows[number:last]
        if count and after < len(rows) and _is_value(rows[after]):
            found.append(_row(rows[last], rows[after]))
            after += 1
        else:
            found.append(rows[last])
        number = after
    return found


def _columns(rows: Sequence[Row], number: int, count: int) -> list[Row]:
    """All labels above all values, as a table's cells come out one below the other."""
    names = rows[number : number + count]
    at = next((n for n, name in enumerate(names) if re.search("时间|日期|年月", _bare(name))), None)
    found: list[Row] = []
    first = number + count
    while at is not None:
        values = rows[first : first + count]
        if len(values) < count or not all(map(_is_value, values)) or not any(True for _ in periods(values[at].text)):
            break
        found += [_row(name, value) for name, value in zip(names, values, strict=True)]
        first += count
    return found


def _bare(row: Row) -> str:
    return re.sub(r"[\s:]", "", row.text)


def _is_label(row: Row) -> bool:
    return row.part in _PARTS and _LABEL.fullmatch(_bare(row)) is not None


def _is_value(row: Row) -> bool:
    text = row.text.strip()
    return row.part in _PARTS and 1 < len(text) <= LONGEST and ":" not in text and not _is_label(row)


def _row(label: Row, value: Row) -> Row:
    lead = f"{_bare(label)}:"
    text = value.text.strip()
    return replace(value, text=lead + text, start=value.start + value.text.index(text) - len(lead))
