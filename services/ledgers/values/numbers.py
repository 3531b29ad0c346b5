"""Phones, e-mails, ID numbers, ages, years, plain numbers."""

from __future__ import annotations

import re
from datetime import date

from models.values.phone import confirmed_phone, phones_in
from models.values.text import half_width, normal_email, tidy
from services.ledgers.book import Cell, shown
from services.ledgers.values import dates, han
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
_BRACKETS = re.compile(r"[(\[]\s*([^()\[\]]*?)\s*[)\]]")
_GLUED = re.compile(r"(?<!\d)(1[3-9]\d{9})(1[3-9]\d{9})(?!\d)")
_OF_HONG_KONG = re.compile(r"(?<![\d+])[(（]?852[)）]?[\s\-]*([4-9]\d{3})[\s\-]?(\d{4})(?!\d)")
_HONG_KONG = re.compile(r"(?<![\d+)）\-])(?<!\d[\s\-])(?:[(（]?\+?852[)）]?[\s\-]*)?([2-9]\d{3})[\s\-]?(\d{4})(?!\d)")
_WECHAT = re.compile(r"(?:微信号?|v信|vx|wx|wechat)\s*[:：]?\s*([a-z][\w-]{5,19})", re.IGNORECASE)
_SPOKEN_NUMBER = re.compile(r"[零〇幺一二两三四五六七八九]")
_SPOKEN = str.maketrans("零〇幺一二两三四五六七八九", "0011223456789")
_EXTENSION = re.compile(r"(?:转|分机|ext\.?|x)\s*\d{1,6}", re.IGNORECASE)
_PASSPORT = re.compile(r"(?<![A-Z0-9])[A-Z]{1,2}\d{6,9}(?:\(\d\))?(?![A-Z0-9])")
_YEARS_OLD = re.compile(
    r"\s*(?:约|大概|今年|虚|现年|已)?\s*(\d{1,3})(?:\.\d+)?\s*"
    r"(?:周?岁|左右|岁左右|多岁|多|\+|y|years?(?: old)?|虚岁)?\s*",
    re.IGNORECASE,
)


def phones(cell: Cell, *, in_hong_kong: bool = False) -> Reading:
    """One or several numbers: the first is the phone, further ones go to `alt_phone`; an e-mail beside is taken too.

    Eight digits are a number of Hong Kong where the whole sheet is.
    """
    text = shown(cell)
    if len(text) == 11 and text.isascii() and text.isdigit() and text[0] == "1" and text[1] > "2":
        return Reading({"phone": text})
    if isinstance(cell, str) and _SCIENTIFIC.fullmatch(text):
        return Reading({}, "phone.rounded", text)
    if isinstance(cell, str) and len(_SPOKEN_NUMBER.findall(text)) >= 7 and not re.search(r"\d", text):
        text = text.translate(_SPOKEN)  # 一三八零零一三八零零零
    address = normal_email(text) if "@" in text else None
    plain = _GLUED.sub(r"\1 \2", text.replace(address, " ") if address else text)
    plain = (_HONG_KONG if in_hong_kong else _OF_HONG_KONG).sub(r"+852\1\2", plain)
    found = phones_in(plain)
    if not found and (whole := confirmed_phone(plain)):  # 555.555.0199: the column says that it is one
        found = [whole]
    values: dict[str, object] = {}
    if found:
        values["phone"] = found[0]
        if len(found) > 1:
            values["alt_phone"] = "/".join(found[1:])
    if address:
        values["email"] = address
    wechat = _WECHAT.search(plain)
    if wechat:
        values["wechat"] = wechat.group(1)
        plain = plain.replace(wechat.group(0), " ")
    extension = _EXTENSION.search(plain)
    words = re.sub(r"[\d\s+\-/,，;；、|()（）.:：*'‘’`\"]+", " ", _EXTENSION.sub(" ", plain)).strip()
    if extension:
        words = f"{extension.group(0)} {words}".strip()
    if not found:
        doubt = "phone.masked" if _MASKED.search(half_width(text)) else "phone.format"
        is_other = bool(values) and not re.search(r"\d{7}", plain)
        return Reading(values, "" if is_other else doubt, words if is_other else text)
    digits = re.sub(r"\D", "", half_width(_EXTENSION.sub(" ", plain)))
    more = len(digits) - sum(len(n.lstrip("+")) for n in found)
    if more > 6:
        return Reading(values, "phone.more_digits", text)
    prefixed = len(re.findall(r"(?:\+|00)?86(?=\D{0,2}\d)|^0(?=1)|\b0\b|\.0\b", plain))
    is_whose = bool(words) and len(found) > 1  # 本人 138…, 父亲 139…
    return Reading(values, "", text if is_whose or (words and more > 4 * prefixed) else words)


def email(cell: Cell) -> Reading:
    """The address in a cell; what stands beside it (a second address, a phone) is kept."""
    text = shown(cell)
    mended = re.sub(r"\s*@\s*", "@", half_width(text).replace("。", ".").replace("，", "."))
    address = normal_email(mended)
    if address is None:
        found = phones(cell)
        return Reading(found.values, "", found.rest) if found.values else Reading({}, "email.format", text)
    at = mended.lower().find(address)
    beside = (mended[:at] + " " + mended[at + len(address) :]).strip(" ;；,、/|<>()（）:：\n")
    if re.fullmatch(r"(?:mailto|邮箱|e-?mail)?", beside, re.IGNORECASE):
        beside = ""
    other = phones_in(beside)
    return Reading({"email": address, **({"phone": other[0]} if other else {})}, "", beside)


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
        other = _PASSPORT.search(text)
        if other:  # a passport, or a permit of Hong Kong, Macao or Taiwan
            return Reading({"id_number": other.group(0)}, "id.format", "" if text == other.group(0) else text)
        return Reading({"id_number": tidy(text)} if re.fullmatch(r"[A-Z0-9()]{6,20}", text) else {}, "id.format", text)
    number = found.group(0)
    check = _CHECKS[sum(int(d) * w for d, w in zip(number, _WEIGHTS, strict=False)) % 11]
    derived = _from_id(number[6:14], number[16])
    if number[17] != check:
        return Reading({"id_number": number}, "id.check_digit", "" if text == number else text)
    born = derived.get("birth_date")
    if not isinstance(born, When) or not _OLDEST <= born.year <= _YOUNGEST:
        return Reading({"id_number": number}, "id.birth", "" if text == number else text)
    return Reading({"id_number": number, **derived})


def derived_from(number: str) -> dict[str, object]:
    """The birth date and gender in a valid ID number; nothing for other numbers."""
    read = id_number(number)
    return {name: value for name, value in read.values.items() if name != "id_number"}


def _from_id(birth: str, order: str) -> dict[str, object]:
    try:
        born = date(int(birth[:4]), int(birth[4:6]), int(birth[6:8]))
    except ValueError:
        return {}
    return {"birth_date": When(born.year, born.month, born.day), "gender": "male" if int(order) % 2 else "female"}


def age(cell: Cell) -> Reading:
    """ "28", "28岁", "二十八"; a birth date in or beside it is taken, too: "1995年3月", "28（1995.3）", "男28"."""
    text = half_width(shown(cell))
    values: dict[str, object] = {}
    body = text
    sex = re.fullmatch(r"\s*([男女])\s*[,/、\s]?\s*(.+)", text)
    if sex:
        values["gender"], body = ("male" if sex.group(1) == "男" else "female"), sex.group(2)
    inner = _BRACKETS.search(body)
    beside = inner.group(1) if inner else ""
    if inner:
        body = _BRACKETS.sub(" ", body).strip()
    m = _YEARS_OLD.fullmatch(han.with_digits(body))
    if m:
        born = _born(beside) if beside else None
        if born:
            values["birth_date"] = born
        years = int(m.group(1))
        if not 14 <= years <= 80:
            return Reading(values, "age.range", text)
        return Reading({**values, "age": years}, "", "" if born or not beside else text)
    born = _born(text)
    if born is None:
        return Reading(values, "age.unclear", text)
    return Reading({**values, "birth_date": born})


def _born(text: str) -> When | None:
    """A date of birth in a text: 1995, 95年, 1995-03-05; a decade (90后) is none."""
    if "后" in text:
        return None
    when = dates.read_text(text).when
    return when if when is not None and 1935 <= when.year <= 2015 else None


def years(cell: Cell) -> Reading:
    """Years of experience: "2.5年", "3-5年", "十年", "6个月", "应届"; the words stay where they say more."""
    whole = shown(cell)
    text = half_width(whole).strip()
    if re.search(r"应届|在校|无经验|没经验|没有经验|无相关|fresh|none", text, re.IGNORECASE):
        return Reading({"years_experience": 0.0}, "", "" if text in ("应届", "应届生", "应届毕业生") else whole)
    text = re.sub(r"半年", "0.5年", text) if text.startswith("半年") else text
    text = han.with_digits(text.replace("年半", ".5年") if re.search(r"[\d一二两三四五六七八九十]年半", text) else text)
    text = re.sub(r"(\d)\s+(?=\.5年)", r"\1", text)
    began = dates.read_text(text).when if re.search(r"(?:19[5-9]|20[0-4])\d", text) else None
    if began is not None and began.year:
        return Reading({"work_start_date": When(began.year, began.month, began.day)})
    numbers = [float(n) for n in re.findall(r"\d+(?:\.\d+)?", text)]
    if not numbers or numbers[0] > 60:
        return Reading({}, "years.unclear", whole)
    value = numbers[0]
    months = re.fullmatch(r"(?:(\d+(?:\.\d+)?)\s*年)?\s*零?(?:(\d+)\s*个?月)", text)
    if months:
        value = float(months.group(1) or 0) + int(months.group(2)) / 12
        return Reading({"years_experience": round(value, 2)})
    plain = re.fullmatch(r"[\d.]+\s*(?:年|years?|y|yrs?)?", text, re.IGNORECASE)
    return Reading({"years_experience": round(value, 2)}, "", "" if plain else whole)


def number(cell: Cell) -> Reading:
    """A score: the first number; a grade in letters or words is kept as text."""
    text = shown(cell)
    m = _NUMBER.search(half_width(text))
    if m is None:
        return Reading({"": text})
    if text.startswith("第"):
        return Reading({"": text})
    plain = re.fullmatch(r"[-+]?\d+(?:\.\d+)?\s*(?:分|%)?", half_width(text).strip())
    return Reading({"": float(m.group(0))}, "", "" if plain else text)


def sequence(cell: Cell) -> Reading:
    """A running number, or what else the office counts by; a code of letters and digits is the person's own number."""
    text = shown(cell)
    number = re.fullmatch(r"[(（]?(\d{1,7})(?:\.0)?[)）、.．]?", text)
    if number:
        return Reading({"sequence": int(number.group(1))})
    return Reading({"external_id": text}) if text else NOTHING
