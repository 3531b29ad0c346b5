"""Phones, ID numbers, ages, years, plain numbers, salaries."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from models.values.enums import PayPeriod
from models.values.money import Pay
from models.values.phone import phones_in
from models.values.text import half_width, normal_email, tidy
from services.ledgers.book import Cell, shown
from services.ledgers.values.dates import When
from services.ledgers.values.reading import NOTHING, Reading

_MASKED = re.compile(r"1[3-9]\d[*xX＊]{4,}\d{0,4}|\d{3,}\*+\d*")
_SCIENTIFIC = re.compile(r"\d(?:\.\d+)?[eE]\+?\d{1,2}")
_ID18 = re.compile(r"(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])")
_ID15 = re.compile(r"(?<!\d)\d{15}(?!\d)")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)  # GB 11643-1999
_CHECKS = "10X98765432"
_OLDEST, _YOUNGEST = 1925, 2015  # years of birth of people in a ledger
_NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?")
_HAN_DIGITS = {
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
    "十": 10,
    "半": 0.5,
}
_AMOUNT = r"(\d[\d,]*(?:\.\d+)?)\s*(k|千|w|万|元|块|rmb)?"
_PAY = re.compile(rf"(?:[¥￥])?{_AMOUNT}\s*(?:(?:-|~|–|—|－|至|到|\.\.)\s*(?:[¥￥])?{_AMOUNT})?", re.IGNORECASE)
_MONTHS = re.compile(r"(?:[*×x·✖]\s*(1[2-9]|2[0-4])(?:\s*(?:薪|个月|月))?)|(1[2-9]|2[0-4])\s*薪", re.IGNORECASE)
_NEGOTIABLE = re.compile(
    r"^(?:薪资|工资|待遇)?(?:面议|可谈|可议|面谈|协商|不限|按公司|按公司标准|按公司规定|公司标准|随公司|看公司|行业标准|negotiable|open)[\u4e00-\u9fff]{0,6}$",
    re.IGNORECASE,
)


def phones(cell: Cell) -> Reading:
    """One or several numbers: the first is the phone, further ones go to `alt_phone`; an e-mail beside is taken too."""
    text = shown(cell)
    if len(text) == 11 and text.isascii() and text.isdigit() and text[0] == "1" and text[1] > "2":
        return Reading({"phone": text})
    if isinstance(cell, str) and _SCIENTIFIC.fullmatch(text):
        return Reading({}, "phone.rounded", text)
    found = phones_in(text)
    values: dict[str, object] = {}
    if found:
        values["phone"] = found[0]
        if len(found) > 1:
            values["alt_phone"] = "/".join(found[1:])
    email = normal_email(text) if "@" in text else None
    if email:
        values["email"] = email
    words = re.sub(r"[\d\s+\-/,，;；、|()（）.:：*]+", " ", text.replace(email or "\0", "")).strip()
    if not found:
        doubt = "phone.masked" if _MASKED.search(half_width(text)) else "phone.format"
        return Reading(
            values,
            "" if email and not re.search(r"\d{7}", text.replace(email, "")) else doubt,
            text if not email else "",
        )
    leftover = re.sub(r"\D", "", half_width(text).replace(email or "\0", ""))
    if len(leftover) > sum(len(n.lstrip("+")) for n in found) + 6:
        return Reading(values, "phone.more_digits", text)
    return Reading(values, "", words)


def email(cell: Cell) -> Reading:
    """The address in a cell."""
    text = shown(cell)
    address = normal_email(text)
    if address:
        return Reading({"email": address})
    found = phones(cell)
    return Reading(found.values) if found.values else Reading({}, "email.format", text)


def id_number(cell: Cell) -> Reading:
    """An identity number with its check digit; birth date and gender are derived from it."""
    if isinstance(cell, float) and abs(cell) >= 1e15:
        return Reading({}, "id.rounded", shown(cell))
    text = half_width(shown(cell)).replace(" ", "").upper()
    found = _ID18.search(text)
    if not found:
        old = _ID15.search(text)
        if old:
            return Reading({"id_number": old.group(0), **_from_id("19" + old.group(0)[6:12], old.group(0)[14])})
        if _SCIENTIFIC.fullmatch(text):
            return Reading({}, "id.rounded", text)
        return Reading({"id_number": tidy(text)} if re.fullmatch(r"[A-Z0-9()]{6,20}", text) else {}, "id.format", text)
    number = found.group(0)
    check = _CHECKS[sum(int(d) * w for d, w in zip(number, _WEIGHTS, strict=False)) % 11]
    derived = _from_id(number[6:14], number[16])
    if number[17] != check:
        return Reading({"id_number": number}, "id.check_digit", text)
    born = derived.get("birth_date")
    if not isinstance(born, When) or not _OLDEST <= born.year <= _YOUNGEST:
        return Reading({"id_number": number}, "id.birth", text)
    return Reading({"id_number": number, **derived})


def _from_id(birth: str, order: str) -> dict[str, object]:
    try:
        born = date(int(birth[:4]), int(birth[4:6]), int(birth[6:8]))
    except ValueError:
        return {}
    return {"birth_date": When(born.year, born.month, born.day), "gender": "male" if int(order) % 2 else "female"}


def age(cell: Cell) -> Reading:
    """ "28", "28岁", "28周岁"; a birth year or date in the column of ages is understood as such."""
    text = half_width(shown(cell))
    m = _NUMBER.search(text)
    if m and re.fullmatch(
        r"\s*\d{1,2}(?:\.\d+)?\s*(?:周?岁|左右|岁左右|多岁|y|years?(?: old)?)?\s*", text, re.IGNORECASE
    ):
        years = int(float(m.group(0)))
        if 14 <= years <= 80:
            return Reading({"age": years})
        return Reading({}, "age.range", text)
    born = re.search(r"(?<!\d)(19[4-9]\d|20[01]\d)(?!\d)|(?<!\d)(\d{2})\s*[年后]", text)
    if born:
        year = int(born.group(1)) if born.group(1) else int(born.group(2)) + (1900 if int(born.group(2)) > 30 else 2000)
        return Reading({"birth_date": When(year)}, "", text if "后" in text else "")
    return Reading({}, "age.unclear", text)


def years(cell: Cell) -> Reading:
    """Years of experience: "2.5年", "3-5年", "十年", "6个月", "应届"; the words stay where they say more."""
    text = half_width(shown(cell)).strip()
    if re.search(r"应届|在校|无经验|没经验|fresh|none", text, re.IGNORECASE):
        return Reading({"years_experience": 0.0}, "", text)
    numbers = [float(n) for n in re.findall(r"\d+(?:\.\d+)?", text)]
    if not numbers:
        han = [c for c in text if c in _HAN_DIGITS]
        if han and re.search(r"年|载", text):
            value = float(_HAN_DIGITS[han[0]])
            if len(han) > 1 and han[0] == "十":
                value += _HAN_DIGITS[han[1]] if han[1] != "半" else 0.5
            elif len(han) > 1 and han[1] == "半":
                value += 0.5
            return Reading({"years_experience": value})
        return Reading({}, "years.unclear", text)
    value = numbers[0]
    if re.search(r"月", text):
        value = numbers[0] + numbers[1] / 12 if "年" in text and len(numbers) > 1 else numbers[0] / 12
    elif 1950 <= value <= 2100:
        return Reading({"work_start_date": When(int(value))})
    elif "年半" in text:
        value += 0.5
    if value > 60:
        return Reading({}, "years.unclear", text)
    plain = re.fullmatch(r"[\d.]+\s*(?:年|years?|y)?", text, re.IGNORECASE)
    return Reading({"years_experience": round(value, 2)}, "", "" if plain else text)


def number(cell: Cell) -> Reading:
    """A score: the first number; a grade in letters or words is kept as text."""
    text = shown(cell)
    m = _NUMBER.search(half_width(text))
    if m is None:
        return Reading({"": text})
    plain = re.fullmatch(r"[-+]?\d+(?:\.\d+)?\s*(?:分|%)?", half_width(text).strip())
    return Reading({"": float(m.group(0))}, "", "" if plain else text)


def salary(cell: Cell, unit: str = "", yearly: bool = False) -> Reading:
    """ "8k", "8-10K", "0.8万", "年薪20万", "15K*14", "8000+提成", "200/天", "面议". `unit` is what the heading says."""
    text = half_width(shown(cell)).strip().lower().replace(" ", "")
    if _NEGOTIABLE.match(text):
        return Reading({"": text})
    paid = _MONTHS.search(text)
    months = int(paid.group(1) or paid.group(2)) if paid else 12
    body = text.replace(paid.group(0), " ") if paid else text
    m = _PAY.search(body)
    if m is None:
        return Reading({"": shown(cell)}, "salary.unclear", shown(cell))
    low_unit, high_unit = m.group(2) or "", m.group(4) or ""
    low = _yuan(m.group(1), low_unit or high_unit or unit)
    high = _yuan(m.group(3), high_unit or low_unit or unit) if m.group(3) else low
    period, doubt = _period(body, yearly=yearly), ""
    if low_unit or high_unit or unit:
        if period is None and low >= 100_000:
            period, doubt = PayPeriod.YEAR, "salary.period_guessed"
    elif period in (None, PayPeriod.MONTH) and high <= 100:
        low, high, doubt = low * 1000, high * 1000, "salary.unit_guessed"
    elif period is PayPeriod.YEAR and high <= 500:
        low, high, doubt = low * 10_000, high * 10_000, "salary.unit_guessed"
    elif period is None and low >= 100_000:
        period, doubt = PayPeriod.YEAR, "salary.period_guessed"
    if high < low:
        low, high = (low, high * 1000) if high * 1000 >= low and not high_unit else (high, low)
    if not 0 < high <= 100_000_000:
        return Reading({"": shown(cell)}, "salary.unclear", shown(cell))
    pay = Pay(int(low * 100), int(high * 100), period or PayPeriod.MONTH, months)
    words = re.sub(
        r"[\s+\-~*/]+",
        "",
        re.sub(
            r"税前|税后|左右|以上|以下|起|元|/?月|每月|月薪|年薪|/?年|期望|薪资|人民币|[¥￥]|/?天|日薪|/?小时|时薪",
            "",
            body.replace(m.group(0), ""),
        ),
    )
    said_more = bool(words) or bool(re.search(r"以上|以下|起|税|\+|提成|左右", text))
    return Reading({"": pay}, doubt, shown(cell) if said_more else "")


def _yuan(digits: str, unit: str) -> Decimal:
    amount = Decimal(digits.replace(",", ""))
    return amount * {"k": 1000, "千": 1000, "w": 10_000, "万": 10_000}.get(unit.lower(), 1)


def _period(text: str, *, yearly: bool) -> PayPeriod | None:
    if re.search(r"年薪|/年|每年|一年|年$|p\.?a\.?|per ?year|yearly|annual", text):
        return PayPeriod.YEAR
    if re.search(r"小时|时薪|/h|per ?hour", text):
        return PayPeriod.HOUR
    if re.search(r"/天|/日|日薪|每天|一天|per ?day", text):
        return PayPeriod.DAY
    if re.search(r"月", text):
        return PayPeriod.MONTH
    return PayPeriod.YEAR if yearly else None


def sequence(cell: Cell) -> Reading:
    """A running number, or what else the office counts by; a code of letters and digits is the person's own number."""
    text = shown(cell)
    if re.fullmatch(r"\d{1,7}(?:\.0)?", text):
        return Reading({"sequence": int(float(text))})
    return Reading({"external_id": text}) if text else NOTHING
