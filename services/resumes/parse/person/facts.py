"""What is written about the person: gender, birth, age. Never guessed."""

from __future__ import annotations

import re

from services.resumes.headings import Part
from services.resumes.parse.dates import periods, singles
from services.resumes.parse.found import Found, found_at
from services.resumes.parse.rows import Row, Rows, labelled, spaced
from services.resumes.parse.words import labels

_AGE = re.compile(r"(?<!\d)([1-6]\d)\s*(?:周)?岁(?!以)")


_GENDER = r"(?:男|女)(?:性|士)?(?:\s?/?\s?\(?(?:fe)?male\)?)?|(?:fe)?male|[MF]"


def gender(rows: Rows) -> Found[str] | None:
    """Give 男 or 女, where it is written."""
    for match, row in labelled(rows.all, rf"{spaced('性别')}|gender|sex", _GENDER, bare=True):
        value = "女" if match.group("value").lower().startswith(("女", "f")) else "男"
        return found_at(value, 0.97, row.start, match, "value")
    for row in own_rows(rows):
        spaced_out = re.search(r"性\s*别\s*:?\s*(男|女)(?![\u4e00-\u9fff])", row.text)
        if spaced_out:
            return found_at(spaced_out.group(1), 0.95, row.start, spaced_out, 1)
        if _is_story(row) and not _SELF.search(row.text):
            continue
        english = re.search(r"(?:^|[|/,·\t]|\s{2,})\s*(Male|Female)\s*(?:$|[|/,·\t]|\s{2,})", row.text)
        if english:
            return found_at("女" if english.group(1) == "Female" else "男", 0.88, row.start, english, 1)
        glued = re.search(r"^\s*[\u4e00-\u9fff]{2,3}(男|女)(?=[,\s|/]\s*\d\d岁)", row.text)
        if glued:
            return found_at(glued.group(1), 0.85, row.start, glued, 1)
        for match in re.finditer(r"(?:^|[\s|/,·、(-]|(?<=[\d月日岁生]))(男|女)(?:性|士)?(?=$|[\s|/,·、()])", row.text):
            return found_at(match.group(1), 0.88, row.start, match, 1)
    return None


def birth_date(rows: Rows) -> Found[str] | None:
    """Give the date of birth as far as it is written: 1996-05, 1990-02-08."""
    for match, row in labelled(rows.all[:80], labels("birth"), bare=True):
        for date, start, end in singles(match.group("value")):
            at = row.start + match.start("value")
            if date[:4] < "2012":
                whole = _day_first(match.group("value"), rows.text) if len(date) == 4 else None
                date = _with_day(match.group("value"), date)
                return Found(whole or date, 0.85 if whole else 0.96, at + start, at + end)
        short = _short_birth(match.group("value"))
        if short:
            at = row.start + match.start("value")
            return Found(short[0], 0.9, at + short[1], at + short[2])
    return next((found for row in own_rows(rows)[:24] if (found := _bare_birth(row)) is not None), None) or (
        _birth_between_facts(rows)
    )


def _birth_between_facts(rows: Rows) -> Found[str] | None:
    """1989.08 alone on its row, with 中共党员 on the next."""
    for row in rows.about[:12]:
        found = next(iter(singles(row.text.strip())), None)
        near = " ".join(r.text for r in rows.all[max(row.number - 2, 0) : row.number + 3] if r is not row)
        is_alone = found is not None and found[2] - found[1] == len(row.text.strip()) and len(found[0]) >= 7
        if found is not None and is_alone and "1945" < found[0][:4] < "2011" and _FACT.search(near):
            at = row.start + row.text.index(row.text.strip())
            return Found(found[0], 0.75, at, at + found[2])
    return None


def _bare_birth(row: Row) -> Found[str] | None:
    """A date among the facts about the person, without a label: 男 | 1995.08 | 苏州."""
    if (_is_story(row) and not _SELF.search(row.text)) or any(True for _ in periods(row.text)):
        return None
    beside = _BESIDE_GENDER.search(row.text)
    if beside and "1945" < beside.group(1) < "2011":
        return found_at(beside.group(1), 0.8, row.start, beside, 1)
    for date, start, end in singles(row.text):
        before, after = row.text[:start], row.text[end:]
        written = re.match(r"\s*(?:年|月|日)?\s*(?:出)?生", after) or _AFTER_AGE.search(before)
        written = written or re.search(r"(?:^|[\s,])(?:出)?生于\s*$", before)
        is_glued = re.match(r"[\u4e00-\u9fff]{2,4}$", before) and re.match(r"\s?(?:男|女)", after)
        if is_glued:  # 李世伟1991.09男
            return Found(date, 0.8, row.start + start, row.start + end)
        stands_alone = re.search(r"(?:^|[\s|/,·])$", before) and re.match(r"$|[\s|/,)·]", after)
        is_told = _FACT.search(row.text.replace(row.text[start:end], "")) is not None
        if not ("1945" < date[:4] < "2011"):
            continue
        is_year = _AFTER_GENDER.search(before) is not None and (
            row.text[start:end].endswith("年") or re.search(r"[/|]\s*$", before) is not None
        )
        if written or (stands_alone and (len(date) == 10 or (len(date) == 7 and is_told) or is_year)):
            return Found(date, 0.9 if written else 0.8 if is_told else 0.7, row.start + start, row.start + end)
    of_year = _OF_A_YEAR.search(row.text)
    if of_year and _FACT.search(row.text):
        century = "19" if of_year.group(1) >= "60" else "20"
        return found_at(century + of_year.group(1), 0.8, row.start, of_year, 1)
    return None


_BESIDE_GENDER = re.compile(r"(?:男|女)\s*[/|]\s*((?:19|20)\d\d)(?=\s+[/|]|$)")
_OF_A_YEAR = re.compile(r"(?:^|[\s|/,·])([6-9]\d|0\d)年(?:出?生)?(?=$|[\s|/,·])")
"""95年/男/苏州."""
_SOLID = re.compile(r"((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)")
_SHORT = re.compile(
    r"['’]?([4-9]\d|0\d)(?:\s*[年./-]\s*(1[0-2]|0?[1-9])(?!\d)(?:\s*[月./-]\s*(3[01]|[12]\d|0?[1-9])(?!\d))?|\s*年)[月日]?"
)


def _short_birth(text: str) -> tuple[str, int, int] | None:
    """19950803, 95年8月, 95.08 behind a label."""
    solid = _SOLID.match(text)
    if solid:
        return "-".join(solid.groups()), 0, solid.end()
    short = _SHORT.match(text)
    if short is None:
        return None
    century = "19" if short.group(1) >= "40" else "20"
    parts = [f"{century}{short.group(1)}", *(f"{int(part):02}" for part in short.groups()[1:] if part)]
    return "-".join(parts), 0, short.end()


def _is_story(row: Row) -> bool:
    """A sentence; a short item of the list about the person is none: - 姓名/男/1990."""
    is_item = row.is_bullet and row.part in {Part.TOP, Part.PERSON} and len(row.text) < 40
    return row.is_body and not (is_item and not re.search(r"[。;]", row.text))


_DAY_FIRST = re.compile(r"(?<!\d)(0?[1-9]|1[0-2])[./-](0?[1-9]|1[0-2])[./-]((?:19|20)\d\d)(?!\d)")
_OF_INDIA = re.compile(r"Father['’]?s? Name|\bIndian\b|\+91|\bAadha+r\b|\bLanguages Known\b", re.IGNORECASE)


_DAY_AND_MONTH = re.compile(
    r"\s*(?:the\s+)?([12]\d|3[01]|0?[1-9])(?:st|nd|rd|th|er|[.º])?\s+(?:of\s+|de\s+)?[^\W\d]{3,}\.?,?\s+(?:de\s+)?\d{4}"
)


def _with_day(text: str, date: str) -> str:
    """11 de febrero de 1987: the day before a month in letters."""
    day = _DAY_AND_MONTH.match(text) if len(date) == 7 else None
    return f"{date}-{int(day.group(1)):02}" if day else date


def _day_first(text: str, whole: str) -> str | None:
    """12-09-2002 in a résumé that says that it is of India, where the day always stands first."""
    match = _DAY_FIRST.search(text) if _OF_INDIA.search(whole) else None
    return f"{match.group(3)}-{int(match.group(2)):02}-{int(match.group(1)):02}" if match else None


def own_rows(rows: Rows) -> list[Row]:
    """The rows about the person, and sentences that introduce them, wherever they stand at the top."""
    told = [row for row in rows.all[:30] if row not in rows.about and row.part in _TOLD and _SELF.search(row.text)]
    return [*rows.about[:30], *told]


_TOLD = frozenset({Part.ABOUT, Part.OTHER})
_SELF = re.compile(
    r",\s*(?:男|女)\s*,|^\W*[\u4e00-\u9fff]{2,4}\s*/\s*(?:男|女)\s*/|(?:19|20)\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:出)?生"
)
"""A sentence that introduces the candidate: 赵文静，女，1988年6月出生."""
_AFTER_AGE = re.compile(r"(?:\d{2}\s*岁\s*[(,]?|[\U0001f382\U0001f370])\s*$")
_AFTER_GENDER = re.compile(r"(?:^|[\s|/,·])(?:男|女)\s*[|/,]?\s*$")
_FACT = re.compile(
    r"\b(?:Fem|M)ale\b|(?:^|[\s|/,·])(?:男|女)(?:$|[\s|/,·])|1[3-9]\d{9}|@|\d{2}\s*岁|(?:党|团)员|群众|[未已]婚|本科|大专|硕士|现居|汉族"
)


_BARE_AGE = re.compile(
    r"(?:男|女)\s*[/|]\s*([1-6]\d)(?=\s*[/|\t]|\s{2}|$)|(?:^|[/|\s])([1-6]\d)\s*[/|]\s*(?:男|女)(?=\s*(?:[/|\t]|$))"
)
_ENGLISH_AGE = re.compile(
    r"\bI am an? (\d\d)[- ]years?[- ]old\b|(?:^|[|·,男女]\s*)Age:? (\d\d)(?=$|\s*[|·,])", re.IGNORECASE
)


_YEARS = r"\d{2}\s*(?:周?岁|years old)?(?:\s?\([^()]{2,14}\))?"


def age(rows: Rows) -> Found[int] | None:
    """Give the age in years, where it is written."""
    for match, row in labelled(rows.all[:80], rf"{spaced('年龄')}|age", _YEARS):
        years = int(match.group("value")[:2])
        if 15 <= years <= 75:
            return found_at(years, 0.96, row.start, match, "value")
    for row in rows.about[:30]:
        written = _AGE.search(row.text) or _BARE_AGE.search(row.text)
        group = (written.lastindex or 1) if written else 1
        if written and 15 <= int(written.group(group)) <= 70:
            return found_at(int(written.group(group)), 0.9, row.start, written, group)
    for row in rows.all[:30]:
        english = _ENGLISH_AGE.search(row.text)
        if english and row.part is not Part.REFEREES:
            group = english.lastindex or 1
            return found_at(int(english.group(group)), 0.85, row.start, english, group)
        told = re.search(r"(?:今年|现年|年方|本人|我)\s*([1-6]\d)\s*(?:周)?岁", row.text)
        if told and 15 <= int(told.group(1)) <= 70:
            return found_at(int(told.group(1)), 0.88, row.start, told, 1)
    return None
