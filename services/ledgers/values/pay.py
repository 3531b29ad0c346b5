"""Salaries as people write them: "8k", "8-10K", "0.8万", "年薪20万", "15K*14", "八千", "200/天", "面议"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from itertools import islice

from models.values.enums import PayPeriod
from models.values.money import Pay
from models.values.text import half_width
from services.ledgers.book import Cell, shown
from services.ledgers.values import han
from services.ledgers.values.reading import Reading

_AMOUNT = r"(\d[\d,]*(?:\.\d+)?)\s*(k|千|w|万|元|块|rmb|m(?:n|illion)?(?![a-z]))?"
_PAY = re.compile(
    rf"(?:[¥￥])?{_AMOUNT}(?:/月)?\s*(?:(?:-|~|–|—|－|至|到|\.\.)+\s*(?:[¥￥])?{_AMOUNT})?", re.IGNORECASE
)
_EITHER = re.compile(r"(\d{4,6})\s*/\s*(\d{4,6})")
_BARE = re.compile(r"\d{4,7}(?:\.\d+)?")
_MONTHS = re.compile(r"(?:[*×x·✖]\s*(1[2-9]|2[0-4])(?:\s*(?:薪|个月|月))?)|(1[2-9]|2[0-4])\s*薪", re.IGNORECASE)
OF_ABROAD = "abroad"
"""What a heading says whose amounts are of another currency: 期望薪资（USD）."""
OF_A_YEAR = 100_000
_SAMPLE = 2_000
_OF_SOME_YEAR = 10_000
_NEVER_OF_A_MONTH = 30_000  # as the middle of a whole column
_NEGOTIABLE = re.compile(
    r"^(?:薪资|工资|待遇)?(?:面议|可谈|可议|面谈|协商|不限|按公司|按公司标准|按公司规定|公司标准|随公司|看公司|行业标准|negotiable|open)[\u4e00-\u9fff]{0,6}$",
    re.IGNORECASE,
)
_WORDS_OF_PAY = re.compile(
    r"税前|税后|左右|以上|以下|起|月薪|年薪|每月|/?月|/?年|元|期望|薪资|工资|人民币|[¥￥]|/?天|日薪|/?小时|时薪|\.0+(?!\d)"
)
_FOREIGN = re.compile(
    r"[$€£₹₩฿₫₱₽]|usd|hkd|eur|gbp|sgd|jpy|inr|myr|aud|cad|nzd|chf|nok|sek|dkk|pln|twd|ntd|krw|thb|vnd|idr|aed|brl|mxn"
    r"|(?<![a-z])(?:rm|php|zar|rub|mop|sar|lpa|lakhs?|lacs?|crores?)(?![a-z])"
    r"|美元|美金|港币|港元|港纸|欧元|日元|日币|英镑|新币|新加坡元|台币|韩元|泰铢|卢比|卢布|加元|加币|澳元|澳币|瑞郎|令吉|林吉特|马币|越南盾|葡币|迪拉姆",
    re.IGNORECASE,
)


def salary(cell: Cell, unit: str = "", period: PayPeriod | None = None, yearly_from: int = OF_A_YEAR) -> Reading:
    """What a cell says of pay. `unit` and `period` are what the heading says: 期望薪资（K）, 工价（元/小时）.

    An amount without a period is of a year from `yearly_from` on, which the whole column decides.
    """
    whole = shown(cell)
    text = han.with_digits(half_width(whole).strip().lower().replace(" ", ""))
    if _NEGOTIABLE.match(text):
        return Reading({"": whole})
    paid = _MONTHS.search(text)
    months = int(paid.group(1) or paid.group(2)) if paid else 12
    body = text.replace(paid.group(0), " ") if paid else text
    either = _EITHER.search(body)
    if either and int(either.group(1)) < int(either.group(2)):
        body = body.replace(either.group(0), f"{either.group(1)}-{either.group(2)}")
    m = _PAY.search(body)
    if m is None or _FOREIGN.search(text) or unit == OF_ABROAD:
        return Reading({"": whole}, "salary.unclear", whole)
    pay, doubt = _pay(m, body, months, unit=unit, told=period, yearly_from=yearly_from)
    if pay is None:
        return Reading({"": whole}, "salary.unclear", whole)
    words = re.sub(r"[\s+\-~*/·.,，]+", "", _WORDS_OF_PAY.sub("", body.replace(m.group(0), "")))
    said_more = bool(words) or bool(re.search(r"以上|以下|起|税|\+|提成|左右", text))
    return Reading({"": pay}, doubt, whole if said_more else "")


def yearly_from(cells: Iterable[Cell]) -> int:
    """From what amount on a column's pay without a period is of a year: 64000 is, beside 120000."""
    sample = islice((cell for cell in cells if cell != ""), _SAMPLE)
    bare = sorted(float(text) for cell in sample if _BARE.fullmatch(text := shown(cell).replace(",", "")))
    if len(bare) < 3:
        return OF_A_YEAR
    is_yearly = bare[-1] >= OF_A_YEAR <= 2 * bare[len(bare) // 2] or bare[len(bare) // 2] >= _NEVER_OF_A_MONTH
    return _OF_SOME_YEAR if is_yearly else OF_A_YEAR


def _pay(
    m: re.Match[str], body: str, months: int, *, unit: str, told: PayPeriod | None, yearly_from: int
) -> tuple[Pay | None, str]:
    """The amounts of a match with their unit and period, and what had to be guessed."""
    low_unit, high_unit = m.group(2) or "", m.group(4) or ""
    low = _yuan(m.group(1), low_unit or high_unit or unit)
    high = _yuan(m.group(3), high_unit or low_unit or unit) if m.group(3) else low
    period, doubt = _period(body) or told, ""
    if low_unit or high_unit or unit:
        if period is None and low >= yearly_from:
            period, doubt = PayPeriod.YEAR, "salary.period_guessed"
    elif period in (None, PayPeriod.MONTH) and high <= 100:
        low, high, doubt = low * 1000, high * 1000, "salary.unit_guessed"
    elif period is PayPeriod.YEAR and high <= 500:
        low, high, doubt = low * 10_000, high * 10_000, "salary.unit_guessed"
    elif period is None and low >= yearly_from:
        period, doubt = PayPeriod.YEAR, "salary.period_guessed"
    if high < low:
        low, high = (low, high * 1000) if high * 1000 >= low and not high_unit else (high, low)
    if not 0 < high <= 100_000_000:
        return None, "salary.unclear"
    return Pay(int(low * 100), int(high * 100), period or PayPeriod.MONTH, months), doubt


def _yuan(digits: str, unit: str) -> Decimal:
    amount = Decimal(digits.replace(",", ""))
    return amount * {"k": 1000, "千": 1000, "w": 10_000, "万": 10_000, "m": 1_000_000}.get(unit.lower()[:1], 1)


def _period(text: str) -> PayPeriod | None:
    if re.search(r"年薪|/年|每年|一年|年$|p\.?a\.?|/y(?:ea)?r?(?![a-z])|per ?(?:year|annum)|yearly|annual", text):
        return PayPeriod.YEAR
    if re.search(r"小时|时薪|/h|per ?hour|hourly", text):
        return PayPeriod.HOUR
    if re.search(r"/天|/日|日薪|每天|一天|per ?day", text):
        return PayPeriod.DAY
    if re.search(r"月|/mo(?:nth)?(?![a-z])|per ?month|monthly", text):
        return PayPeriod.MONTH
    return None


def unit_of(label: str) -> tuple[str, PayPeriod | None]:
    """What a salary's heading says of its unit and its period: "期望薪资（K）", "年薪(万)", "工价（元/小时）"."""
    folded = half_width(label).casefold()
    if _FOREIGN.search(folded):
        return OF_ABROAD, None
    unit = "万" if re.search(r"万|\bw\b", folded) else "k" if re.search(r"(?<![a-z])k(?![a-z])|千", folded) else ""
    told = _period(folded) if re.search(r"年薪|时薪|日薪|/|per |yearly|annual|hourly", folded) else None
    return unit, None if told is PayPeriod.MONTH else told  # 180000 below 元/月 is for a year all the same
