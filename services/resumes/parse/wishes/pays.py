"""Amounts of pay as résumés write them: the amount itself, and how far what belongs to it is written."""

from __future__ import annotations

import re
from decimal import Decimal

from models.values.enums import PayPeriod
from models.values.money import Pay

_NUMBER = r"\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?"
_UNIT = r"[kK千万wW]?"
_AMOUNT = re.compile(
    rf"(?P<low>{_NUMBER})\s*(?P<unit1>{_UNIT})\s*(?:元|块)?(?:/[月年])?\s*(?:-|~|至|到)\s*[¥￥]?\s*(?P<high>{_NUMBER})"
    rf"\s*(?P<unit2>{_UNIT})\s*(?P<tail>[^\d\t,;|]{{0,8}})"
    rf"|(?P<one>{_NUMBER})\s*(?P<unit>{_UNIT})\s*(?P<tail1>[^\d\t,;|]{{0,8}})"
)
_BEFORE = re.compile(
    r"(?:(?:保底|最低|不低于|不少于|不小于|至少|高于|年薪|年收入|底薪|基本工资|总包|年包|人民币|RMB|CNY|[¥￥])\s*)+$",
    re.IGNORECASE,
)
"""不低于, 年薪, ¥: what is written before the number, and changes what it says; 税前 does not."""
_BONUS = (
    r"\s*\+\s*(?:\d{1,2}%)?(?:高?提成|奖金|绩效|分红|补贴|津贴|奖励|全勤|期权|股票|佣金|(?i:bonus|commission))"
    r"(?:奖金?|工资)?"
)
_AFTER = re.compile(
    r"(?:\s*(?:元|块|人民币|RMB|CNY))*"
    r"(?:\s*(?:/|每|一)?\s*(?:个?月|年|[天日]|小时|人|时|(?i:month|mth|mo|year|yr|annum|day|hour))(?![A-Za-z]|(?!以上|及以上|左右|上下|起|税[前后])[\u4e00-\u9fff])"
    r"|\s+(?i:per|a)\s+(?i:month|year|annum|day|hour))?"
    r"(?:\s*\(?\s*(?:税前|税后|年薪?|月薪?|到手|(?i:before tax|after tax|gross|net))\s*\)?(?![\u4e00-\u9fff]))?"
    r"(?:以上|左右|上下|起步|起|及以上|\+(?=\s*(?:$|[,;|)(])))?"
    r"(?:\s*[·*xX×]\s*\d{2}(?:\s*-\s*\d{2})?\s*(?:薪|个?月)?)?"
    r"(?:/(?:月|年))?"
    rf"(?:{_BONUS})*"
    r"(?:\s*\((?:税前|税后)\))?"
)
_PER_YEAR = re.compile(r"年|\b(?:year|yr|annum|p\.?a)\b", re.IGNORECASE)
_PER_DAY = re.compile(r"^(?:元|块|RMB)?\s*(?:/|每|一)\s*[天日]|^(?:元|块)?\s*(?:/|per\s|a\s)\s*day", re.IGNORECASE)
_PER_HOUR = re.compile(r"^(?:元|块|RMB)?\s*(?:/|每|一)\s*(?:小时|时|h\b)|^\s*(?:/|per\s|an\s)\s*hour", re.IGNORECASE)
_SCALE = {"": 1, "k": 1000, "千": 1000, "万": 10000, "w": 10000}
_BOUNDS = {
    PayPeriod.YEAR: (30_000, 20_000_000), PayPeriod.MONTH: (1_000, 500_000), PayPeriod.DAY: (50, 10_000),
    PayPeriod.HOUR: (10, 2_000),
}  # fmt: skip


def pay_in(text: str, *, is_year: bool = False) -> tuple[Pay, int, int] | None:
    """Read 15K-25K, 8000-10000元/月, 1.5-2万, 20万/年, 15-20K·14薪: in yuan, with the place of all that is written."""
    if foreign_pay_in(text) is not None:
        return None
    for match in _AMOUNT.finditer(text):
        low, high = _range(match)
        tail = match.group("tail") or match.group("tail1") or ""
        before = _BEFORE.search(text[: match.start()])
        said = (before.group() if before else "") + text[max(match.start() - 3, 0) : match.start()]
        period = _period(low, tail, said, is_year=is_year)
        least, most = _BOUNDS[period]
        if not least <= low <= high <= most:
            continue
        end = match.end() - len(tail)
        written = _AFTER.match(text[end:])
        end += len(written.group().rstrip()) if written else 0
        start = before.start() if before else match.start()
        return Pay.yuan(low, high, period, _months(text[match.start() :])), start, end - _spaces(text, end)
    return None


def _range(match: re.Match[str]) -> tuple[int, int]:
    if not match.group("low"):
        amount = _yuan(match.group("one"), match.group("unit").lower())
        return amount, amount
    unit2 = match.group("unit2").lower()
    unit1 = match.group("unit1").lower() or unit2
    return _yuan(match.group("low"), unit1), _yuan(match.group("high"), unit2 or unit1)


def _period(low: int, tail: str, before: str, *, is_year: bool) -> PayPeriod:
    if _PER_DAY.match(tail):
        return PayPeriod.DAY
    if _PER_HOUR.match(tail):
        return PayPeriod.HOUR
    in_year = is_year or _PER_YEAR.search(tail) or "年" in before or (low >= 100_000 and "月" not in before)
    return PayPeriod.YEAR if in_year else PayPeriod.MONTH


def _months(text: str) -> int:
    """The paid months of a year: 14薪, ×14."""
    months = re.search(r"(\d{2})\s*薪|(?:[kK千万wW元月]|\d{4})\s*[·*xX×]\s*(\d{2})(?!\d)", text)
    number = int(months.group(1) or months.group(2)) if months else 12
    return number if 12 <= number <= 24 else 12


def _spaces(text: str, end: int) -> int:
    return end - len(text[:end].rstrip())


def _yuan(number: str, unit: str) -> int:
    return int(Decimal(number.replace(",", "")) * _SCALE[unit])


_CURRENCY = (
    r"(?:US|HK|NT|S|SG|A|AU|C|CA|NZ)?\$|[£€₹₩]|Rs\.?|USD|HKD|TWD|NTD|SGD|GBP|EUR|JPY|INR|AUD|CAD|NZD|CHF|MYR|RM(?!B)|THB|KRW|AED"
    r"|美元|美金|港币|港元|新台币|台币|新币|新加坡元|欧元|英镑|日元|日圆|澳元|加元|卢比|韩元"
)
_FOREIGN_NUMBER = r"\d{1,3}(?:[,.]\d{3})+(?!\d)|\d+(?:\.\d+)?"
_FOREIGN_AMOUNT = rf"(?:{_FOREIGN_NUMBER})\s*(?:[kK](?![A-Za-z])|万|千|lakhs?)?"
_LAKHS = r"(?:\s*(?:LPA|(?:lakhs?|lacs?)(?:\s+(?:per annum|p\.?a\.?))?))"
_SPAN = rf"{_FOREIGN_AMOUNT}(?:\s*(?:-|~|to|至|到)\s*(?:{_CURRENCY})?\s*{_FOREIGN_AMOUNT})?"
_PER = (
    r"(?:\s*(?:/|per|a|p\.?)\s*(?:month|mth|mo|year|yr|annum|a\.?|m\.?|hour|hr|day|月|年|小时|天)(?![A-Za-z])"
    r"|\s+(?:monthly|annually|pcm))?"
)
_FOREIGN = re.compile(
    rf"(?<![A-Za-z])(?:{_CURRENCY})\s*{_SPAN}(?:{_LAKHS})?\+?{_PER}"
    rf"|{_SPAN}\+?\s*(?:{_CURRENCY})(?![A-Za-z]){_PER}|{_SPAN}{_LAKHS}",
    re.IGNORECASE,
)


def foreign_pay_in(text: str) -> tuple[str, int, int] | None:
    """Find a pay in another currency, as it is written: £45k, S$9,500, USD 3000/month, 12 LPA. It is no sum in yuan."""
    match = _FOREIGN.search(text)
    return (match.group(), match.start(), match.end()) if match else None
