"""What is written about the person: gender, birth, age, where they live and come from. Never guessed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

from services.resumes.headings import Part
from services.resumes.parse.dates import periods, singles
from services.resumes.parse.found import Found
from services.resumes.parse.rows import Row, Rows, labelled, spaced
from services.resumes.parse.words import cities, city_pattern, labels, provinces

T = TypeVar("T")

_AGE = re.compile(r"(?<!\d)([1-6]\d)\s*(?:周)?岁(?!以)")
_LIVES_IN = re.compile(
    rf"(?:现居住?(?:于|在|地)?|居住(?:于|在)|坐标|常住|base)\s*:?\s*({city_pattern().pattern})", re.IGNORECASE
)
_AIM = re.compile(r"求\s*职|期\s*望|意\s*向|应\s*聘|objective", re.IGNORECASE)
_STREET = re.compile(r"路|街|区|镇|县|村|号|栋|室|小区|大道")
_LIVES = labels("lives")


def gender(rows: Rows) -> Found[str] | None:
    """Give 男 or 女, where it is written."""
    for match, row in labelled(rows.all, rf"{spaced('性别')}|gender|sex", r"男|女|male|female"):
        value = "女" if match.group("value").lower() in {"女", "female"} else "男"
        return _at(value, 0.97, row, match, "value")
    for row in rows.head:
        for match in re.finditer(r"(?:^|[\s|/,·、])(男|女)(?:性|士)?(?=$|[\s|/,·、(])", row.text):
            return _at(match.group(1), 0.88, row, match, 1)
    return None


def birth_date(rows: Rows) -> Found[str] | None:
    """Give the date of birth as far as it is written: 1996-05, 1990-02-08."""
    for match, row in labelled(rows.all[:80], labels("birth")):
        for date, start, end in singles(match.group("value")):
            at = row.start + match.start("value")
            if date[:4] < "2012":
                return Found(date, 0.96, at + start, at + end)
    for row in rows.head[:20]:
        if any(True for _ in periods(row.text)) and len(row.cells) < 3:
            continue
        for date, start, end in singles(row.text):
            written = re.match(r"\s*(?:年|月|日)?\s*(?:出)?生", row.text[end:])
            stands_alone = row.text[:start][-1:] in {"", " ", "\t"} and row.text[end:][:1] in {"", " ", "\t"}
            if date[:4] < "2010" and (written or (stands_alone and len(date) == 10)):
                return Found(date, 0.9 if written else 0.66, row.start + start, row.start + end)
    return None


def age(rows: Rows) -> Found[int] | None:
    """Give the age in years, where it is written."""
    for match, row in labelled(rows.all[:80], rf"{spaced('年龄')}|age", r"\d{2}\s*(?:周?岁|years old)?"):
        years = int(match.group("value")[:2])
        if 15 <= years <= 75:
            return _at(years, 0.96, row, match, "value")
    for row in rows.head[:25]:
        written = _AGE.search(row.text)
        if written and 15 <= int(written.group(1)) <= 70:
            return _at(int(written.group(1)), 0.9, row, written, 1)
    return None


def city(rows: Rows) -> Found[str] | None:
    """Give the city where the candidate lives."""
    head = rows.head or rows.all[:20]
    for match, row in labelled(rows.all[:90], _LIVES):
        if row.part in {Part.WORK, Part.PROJECTS, Part.EDUCATION, Part.INTERNSHIP}:
            continue
        found = city_in(match.group("value"))
        if found:
            at = row.start + match.start("value")
            return Found(found[0], 0.93, at + found[1], at + found[2])
    for row in head[:20]:
        lives = _LIVES_IN.search(row.text)
        if lives:
            return _at(lives.group(1), 0.88, row, lives, 1)
    for row in [*head[:16], *(row for row in rows.all[:120] if row.part is Part.ABOUT)][:40]:
        if row.part is Part.AIM or _AIM.search(row.text):
            continue  # where somebody wants to work is not where they live
        for cell in row.cells:
            found = city_in(cell.text)
            if found and found[1] == 0 and _is_place(cell.text, found[2]):
                return Found(found[0], 0.72, cell.start + found[1], cell.start + found[2])
    return _american_city(head[:10])


_AMERICAN = re.compile(r"([A-Z][a-z]+(?: [A-Z][a-z]+)?),?\s*([A-Z]{2})\s+\d{5}\b|\d{5},?\s+([A-Z][A-Za-z ]{3,20})$")


def _american_city(head: Sequence[Row]) -> Found[str] | None:
    """A city before its state and number: Valrico, FL 33594."""
    for row in head:
        match = _AMERICAN.search(row.text)
        if match:
            group = 1 if match.group(1) else 3
            value = re.sub(r"^.*\b(?:St|Ave|Rd|Street|Avenue|Road|Blvd)\b[\s,]*", "", match.group(group)).strip()
            if value:
                return _at(value, 0.6, row, match, group)
    return None


def _is_place(text: str, after: int) -> bool:
    """Is the whole cell a place: 湖北省武汉市, 上海浦东新区, 上海,浦东?"""
    rest = text[after:].strip()
    if re.search(r"公司|集团|大学|学院|学校|人$|银行|协会|沟通|籍", text):
        return False
    return len(rest) <= 2 or (
        len(text) < 24 and (_STREET.search(rest) is not None or text[after : after + 1] in {",", " ", "市", "省"})
    )


def city_in(text: str) -> tuple[str, int, int] | None:
    """Find the city in an address: the city rather than its province."""
    best: tuple[str, int, int] | None = None
    for match in city_pattern().finditer(text):
        if re.match(r"路|街|大学|学院", text[match.end() :]):
            continue
        name = match.group()
        if best is None:
            best = name, match.start(), match.end()
        elif best[0] in provinces() and cities().get(name) == best[0]:
            return name, match.start(), match.end()
        elif best[0] not in provinces():
            break
    return best


def hukou(rows: Rows) -> Found[str] | None:
    """Give the registered residence 户口, where it is written."""
    return _labelled_place(rows, spaced("户口所在地", "户籍所在地", "户口", "户籍地", "户籍"))


def native_place(rows: Rows) -> Found[str] | None:
    """Give the native place 籍贯, where it is written."""
    found = _labelled_place(rows, spaced("籍贯", "出生地", "生源地") + r"|place of birth|native place|hometown")
    if found is None:
        for row in rows.head[:16]:
            match = re.search(
                rf"(?:^|[\s/|])({city_pattern().pattern})\s*人(?:$|[\s/|])",
                re.sub(r"(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])", "", row.text),
            )
            if match:
                at = rows.folded.find(match.group(1)[0], row.start)
                return Found(match.group(1), 0.8, at, at + len(match.group(1)))
    return found


def _labelled_place(rows: Rows, label: str) -> Found[str] | None:
    for match, row in labelled(rows.all[:90], label, r"[^\t|:]{2,30}?"):
        value = match.group("value").strip(" ,;")
        if re.search(r"[A-Za-z]{2}|[\u4e00-\u9fff]{2}", value):
            return _at(value, 0.92, row, match, "value")
    return None


def _at(value: T, confidence: float, row: Row, match: re.Match[str], group: str | int) -> Found[T]:
    return Found(value, confidence, row.start + match.start(group), row.start + match.end(group))
