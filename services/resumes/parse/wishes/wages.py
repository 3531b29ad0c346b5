"""The pay that is wished for, and the pay of today: behind their labels, or told where the aim is."""

from __future__ import annotations

import re

from models.values.money import Pay
from services.resumes.parse.found import Found
from services.resumes.parse.rows import Rows, labelled
from services.resumes.parse.wishes.aims import JOB, aim_rows, is_told_of_work
from services.resumes.parse.wishes.headline import aim_line
from services.resumes.parse.wishes.pays import foreign_pay_in, pay_in
from services.resumes.parse.words import labels

_PAY = (
    rf"(?:{labels('expected_salary')}|(?:期望|期待|希望|意向|目标|理想|求职|要求|预期)的?(?:税前|税后|综合|到手|基本|固定|最低|工作|薪资)?的?"
    r"(?:薪资|薪水|薪酬|薪金|工资|月薪|年薪|待遇|年?月?收入|底薪|报酬|薪)(?:待遇|水平|范围|要求|区间|标准)?"
    r"|(?:税前|税后)?(?:薪资|薪酬|薪水|薪金|工资|月薪|年薪|待遇|收入)(?:福利|待遇)?(?:要求|期望|待遇|意向|预期|目标|范围)"
    r"|(?:expected|desired|asking|target)\s+(?:(?:monthly|annual)\s+)?(?:salary|pay|compensation|package|remuneration|ctc|income)"
    r"(?:\s+range)?|(?:salary|pay|compensation)\s+(?:expectations?|expected|requirements?|desired))"
    r"(?:\s*\((?:税前|税后|元|元/月|月薪?|年薪?|万元?|K|RMB|人民币)[^()]{0,5}\))?"
)
"""The labels of the list, and what is built like them."""
_NOW = labels("current_salary")
_VALUE = r"[^\t|;]{1,36}?"


def expected_salary(rows: Rows) -> Found[Pay] | Found[str] | None:
    """Give the pay that the candidate expects, in yuan, or as written in another currency; 面议 gives nothing."""
    return _behind_label(rows) or _beside_job(rows) or _told(rows) or _by_itself(rows)


def _behind_label(rows: Rows) -> Found[Pay] | Found[str] | None:
    for match, row in labelled(rows.all, _PAY, _VALUE):
        if is_told_of_work(row, match):
            continue
        value, at = match.group("value"), row.start + match.start("value")
        if re.search(rf"(?:{_NOW})\s*[/和及]\s*$", row.text[: match.start("label")]) and "/" in value:
            at += value.rindex("/") + 1  # 目前薪资/期望薪资：12K/15K
            value = value[value.rindex("/") + 1 :]
        wish = re.search(r"(?:当前|目前|现).*(?:期望|希望)\D{0,4}(?=\d)", value)
        at, value = (at + wish.end(), value[wish.end() :]) if wish else (at, value)
        found = _amount(value, at, 0.92, is_year="年" in match.group("label"), is_chinese=rows.is_chinese)
        if found:
            return found
    return None


def _amount(value: str, at: int, sureness: float, *, is_year: bool, is_chinese: bool) -> Found[Pay] | Found[str] | None:
    """A bare 25k in an English résumé is hardly yuan: a person should look."""
    foreign = foreign_pay_in(value)
    if foreign:
        return Found(foreign[0], sureness, at + foreign[1], at + foreign[2])
    found = pay_in(value, is_year=is_year)
    if found is None:
        return None
    is_yuan = is_chinese or re.search(r"RMB|CNY|[¥￥]", value, re.IGNORECASE) is not None
    return Found(found[0], sureness if is_yuan else 0.7, at + found[1], at + found[2])


def _beside_job(rows: Rows) -> Found[Pay] | None:
    """求职意向：会计（5000-6000元）."""
    for match, row in labelled(rows.head, JOB, r"[^\t|;]{2,60}?"):
        inside = re.search(r"\(([^()]*\d\s*[kK千万元][^()]*)\)", match.group("value"))
        found = pay_in(inside.group(1)) if inside else None
        if inside and found:
            at = row.start + match.start("value") + inside.start(1)
            return Found(found[0], 0.88, at + found[1], at + found[2])
    return None


_DEMANDS = re.compile(r"\s*(?:期望|要求|希望)\s*(?:月薪|年薪|薪资|工资)")


def _told(rows: Rows) -> Found[Pay] | None:
    """要求月薪 8000, without a colon."""
    ends = [row for row in rows.all if len(row.text) < 24 and _DEMANDS.match(row.text) and row not in rows.about]
    for row in (*rows.about[:30], *ends):
        told = re.search(
            r"(?:期望|要求|意向|希望)\s*(?:月薪|年薪|薪资|工资|待遇|薪酬|薪水)\s*:?\s*(?:在|为)?\s*(?=\d)", row.text
        )
        found = pay_in(row.text[told.end() : told.end() + 24], is_year="年薪" in told.group()) if told else None
        if told and found:
            return Found(found[0], 0.88, row.start + told.end() + found[1], row.start + told.end() + found[2])
    return None


def _by_itself(rows: Rows) -> Found[Pay] | None:
    """A cell that holds a pay, in the part about the aim."""
    aim = aim_line(rows).row
    for row in (*aim_rows(rows), *([aim] if aim else [])):
        for part in re.finditer(r"(?:(?!\s/\s)[^;|\t])+", row.text):
            text = part.group().strip(" /")
            at = row.start + part.start() + part.group().index(text)
            is_told_of_now = re.match(rf"(?:{_NOW})", text) is not None
            found = pay_in(text) if _IS_PAY.search(text) and not is_told_of_now else None
            if found:
                return Found(found[0], 0.82, at + found[1], at + found[2])
    return None


_IS_PAY = re.compile(r"\d\s*[kK千万wW元]|^\d{4,5}\s*[-~]\s*\d{4,5}(?:\s*/\s*月)?$|\d{4,5}\s*/\s*月")


def current_salary(rows: Rows) -> Found[Pay] | None:
    """Give what the candidate earns now."""
    for match, row in labelled(rows.all, _NOW, _VALUE):
        found = pay_in(match.group("value"), is_year="年" in match.group()[: match.start("value") - match.start()])
        if found:
            at = row.start + match.start("value")
            return Found(found[0], 0.9, at + found[1], at + found[2])
    return None
