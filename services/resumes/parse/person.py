"""What is written about the person: gender, birth, age, where they live and come from. Never guessed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

from services.resumes.headings import Part
from services.resumes.parse.dates import periods, singles
from services.resumes.parse.found import Found
from services.resumes.parse.rows import Row, Rows, labelled, spaced
from services.resumes.parse.words import cities, city_pattern, english_places, labels, provinces

T = TypeVar("T")

_AGE = re.compile(r"(?<!\d)([1-6]\d)\s*(?:周)?岁(?!以)")
_LIVES_IN = re.compile(
    rf"(?:现居住?(?:于|在|地)?|(?:现在?|目前)住在?|居住(?:于|在)|(?<=,)住在?|坐标|常住|base)\s*:?\s*({city_pattern().pattern})",
    re.IGNORECASE,
)
_AIM = re.compile(r"求\s*职|期\s*望|意\s*向|应\s*聘|objective", re.IGNORECASE)
_LIVES = labels("lives")
_WHERE = re.compile(r"城\s*市|所\s*在\s*(?:地|城\s*市)|location|city|based in", re.IGNORECASE)


def gender(rows: Rows) -> Found[str] | None:
    """Give 男 or 女, where it is written."""
    for match, row in labelled(rows.all, rf"{spaced('性别')}|gender|sex", r"男|女|male|female|[MF]", bare=True):
        value = "女" if match.group("value").lower() in {"女", "female", "f"} else "男"
        return _at(value, 0.97, row, match, "value")
    for row in _own_rows(rows):
        spaced_out = re.search(r"性\s*别\s*:?\s*(男|女)(?![\u4e00-\u9fff])", row.text)
        if spaced_out:
            return _at(spaced_out.group(1), 0.95, row, spaced_out, 1)
        if row.is_body and not _SELF.search(row.text):
            continue
        english = re.search(r"(?:^|[|/,·\t]|\s{2,})\s*(Male|Female)\s*(?:$|[|/,·\t]|\s{2,})", row.text)
        if english:
            return _at("女" if english.group(1) == "Female" else "男", 0.88, row, english, 1)
        for match in re.finditer(r"(?:^|[\s|/,·、(])(男|女)(?:性|士)?(?=$|[\s|/,·、()])", row.text):
            return _at(match.group(1), 0.88, row, match, 1)
    return None


def birth_date(rows: Rows) -> Found[str] | None:
    """Give the date of birth as far as it is written: 1996-05, 1990-02-08."""
    for match, row in labelled(rows.all[:80], labels("birth"), bare=True):
        for date, start, end in singles(match.group("value")):
            at = row.start + match.start("value")
            if date[:4] < "2012":
                whole = _day_first(match.group("value"), rows.text) if len(date) == 4 else None
                return Found(whole or date, 0.85 if whole else 0.96, at + start, at + end)
    for row in rows.about[:20]:
        if (row.is_body and not _SELF.search(row.text)) or any(True for _ in periods(row.text)):
            continue
        for date, start, end in singles(row.text):
            before, after = row.text[:start], row.text[end:]
            written = re.match(r"\s*(?:年|月|日)?\s*(?:出)?生", after) or _AFTER_AGE.search(before)
            stands_alone = re.search(r"(?:^|[\s|/,])$", before) and re.match(r"$|[\s|/,)]", after)
            is_told = _FACT.search(row.text.replace(row.text[start:end], "")) is not None
            if not ("1945" < date[:4] < "2011"):
                continue
            is_year = _AFTER_GENDER.search(before) is not None and (
                row.text[start:end].endswith("年") or re.search(r"[/|]\s*$", before) is not None
            )
            if written or (stands_alone and (len(date) == 10 or (len(date) == 7 and is_told) or is_year)):
                return Found(date, 0.9 if written else 0.8 if is_told else 0.7, row.start + start, row.start + end)
    return None


_DAY_FIRST = re.compile(r"(?<!\d)(0?[1-9]|1[0-2])[./-](0?[1-9]|1[0-2])[./-]((?:19|20)\d\d)(?!\d)")
_OF_INDIA = re.compile(r"Father['’]?s? Name|\bIndian\b|\+91|\bAadha+r\b|\bLanguages Known\b", re.IGNORECASE)


def _day_first(text: str, whole: str) -> str | None:
    """12-09-2002 in a résumé that says that it is of India, where the day always stands first."""
    match = _DAY_FIRST.search(text) if _OF_INDIA.search(whole) else None
    return f"{match.group(3)}-{int(match.group(2)):02}-{int(match.group(1)):02}" if match else None


def _own_rows(rows: Rows) -> list[Row]:
    """The rows about the person, and sentences that introduce them, wherever they stand at the top."""
    told = [row for row in rows.all[:30] if row not in rows.about and row.part in _TOLD and _SELF.search(row.text)]
    return [*rows.about[:30], *told]


_TOLD = frozenset({Part.ABOUT, Part.OTHER})
_SELF = re.compile(r",\s*(?:男|女)\s*,|(?:19|20)\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:出)?生")
"""A sentence that introduces the candidate: 赵文静，女，1988年6月出生."""
_AFTER_AGE = re.compile(r"(?:\d{2}\s*岁\s*[(,]?|[\U0001f382\U0001f370])\s*$")
_AFTER_GENDER = re.compile(r"(?:^|[\s|/,])(?:男|女)\s*[|/,]?\s*$")
_FACT = re.compile(
    r"\b(?:Fem|M)ale\b|(?:^|[\s|/,])(?:男|女)(?:$|[\s|/,])|1[3-9]\d{9}|@|\d{2}\s*岁|本科|大专|硕士|现居|汉族"
)


def age(rows: Rows) -> Found[int] | None:
    """Give the age in years, where it is written."""
    for match, row in labelled(rows.all[:80], rf"{spaced('年龄')}|age", r"\d{2}\s*(?:周?岁|years old)?"):
        years = int(match.group("value")[:2])
        if 15 <= years <= 75:
            return _at(years, 0.96, row, match, "value")
    for row in rows.about[:30]:
        written = _AGE.search(row.text)
        if written and 15 <= int(written.group(1)) <= 70:
            return _at(int(written.group(1)), 0.9, row, written, 1)
    for row in rows.all[:30]:
        told = re.search(r"(?:今年|现年|年方|本人|我)\s*([1-6]\d)\s*(?:周)?岁", row.text)
        if told and 15 <= int(told.group(1)) <= 70:
            return _at(int(told.group(1)), 0.88, row, told, 1)
    return None


def city(rows: Rows) -> Found[str] | None:
    """Give the city where the candidate lives."""
    lived = [*labelled(rows.all[:90], _LIVES)]
    for match, row in sorted(lived, key=lambda found: _NOW_THERE.match(found[0].group("label")) is None):
        if row.part in {Part.WORK, Part.PROJECTS, Part.EDUCATION, Part.INTERNSHIP, Part.AIM} and row.number > 25:
            continue
        is_aim = row.part is Part.AIM or _AIM.search(row.text[: match.start("label")]) is not None
        if is_aim and (_WHERE.fullmatch(match.group("label")) or match.group("label").lower() == "base"):
            continue  # where somebody wants to work
        found = city_in(match.group("value")) or english_city(match.group("value"), is_told=True)
        if found:
            at = row.start + match.start("value")
            return Found(found[0], 0.93, at + found[1], at + found[2])
    head = rows.about or rows.all[:20]
    for row in (*head[:24], *_own_rows(rows)[len(rows.about[:30]) :]):
        lives = _LIVES_IN.search(row.text)
        if lives and not (_AIM.search(row.text[: lives.start()]) and lives.group().lower().startswith("base")):
            return _at(lives.group(1), 0.88, row, lives, 1)
    return _told_city(rows, head) or _bare_city(rows, head)


def _told_city(rows: Rows, head: Sequence[Row]) -> Found[str] | None:
    """I live in Reading and hold a driving licence."""
    for row in () if rows.is_chinese else head[:10]:
        told = re.search(r"\b(?:I (?:currently )?live in|[Cc]urrently living in|I am based in)\s+(?=[A-Z])", row.text)
        found = english_city(row.text[told.end() :], is_told=True) if told else None
        if told and found and found[1] == 0:
            return Found(found[0], 0.85, row.start + told.end(), row.start + told.end() + found[2])
    return None


_NOW_THERE = re.compile(r"现|目前|当前|居住|常[驻住]|current", re.IGNORECASE)
"""现住址 tells more than 家庭住址, wherever it stands."""


def beside_name(rows: Rows, name: Found[str] | None) -> Found[str] | None:
    """An English city alone on a row below the name, wherever a print puts that: Vancouver, BC."""
    own = next((row for row in rows.all if name is not None and row.start <= name.start < row.end), None)
    if own is None or rows.is_chinese:
        return None
    for row in rows.all[own.number + 1 : own.number + 4]:
        found = english_city(row.text)
        if found and len(row.text) < 50:
            return Found(found[0], 0.78, row.start + found[1], row.start + found[2])
    return None


def _bare_city(rows: Rows, head: Sequence[Row]) -> Found[str] | None:
    """A place that stands by itself among the facts about the person, without a label."""
    for row in head[:20]:
        is_contact = "@" in row.text or re.search(r"(?<!\d)1[3-9]\d{9}", row.text) is not None
        if row.is_body or ((row.part is Part.AIM or _AIM.search(row.text)) and not is_contact):
            continue  # where somebody wants to work is not where they live
        for before, cell in zip([None, *row.cells], row.cells, strict=False):
            if before is not None and re.search(
                r"(?:籍\s*贯|户\s*口|户\s*籍|所在地|出生地|生源地|老家|祖籍|意向|期望)\S{0,3}$", before.text
            ):
                continue
            for match in re.finditer(_facts_of(cell.text, is_contact=is_contact), cell.text):
                text = re.sub(r"^.*[年月日\d]\s+(?=[\u4e00-\u9fff]{2})", "", match.group().strip(" \uf3c5\uf041\uf015"))
                text = re.sub(r"^(?:(?:ADDR?(?:ESS)?|Add)\b|[A-Z]\s*:)?[^\w\u4e00-\u9fff]*", "", text)
                found = _whole_address(text)
                if found:
                    at = cell.start + match.start() + match.group().index(text)
                    return Found(found[0], 0.8 if len(row.cells) > 1 else 0.72, at + found[1], at + found[2])
    for row in head[:10]:
        if not rows.is_chinese or "@" in row.text:
            found = english_city(row.text)
            if found:
                return Found(found[0], 0.8, row.start + found[1], row.start + found[2])
    return _american_city(head[:10])


_SPACED_FACTS = re.compile(r"(?:^|\s)(?:男|女)\s+\d\d岁|\d\d岁\s+(?:男|女)(?:\s|$)")
"""男 25岁 西安 大专: facts with nothing but a blank between them."""


def _facts_of(text: str, *, is_contact: bool) -> str:
    """What parts the facts of a cell: 男/30岁/苏州, and beside phone and mail 男，30岁，苏州."""
    if "/" in text or "·" in text:
        return r"[^/·]+"
    if _SPACED_FACTS.search(text):
        return r"[^\s,]+"
    return r"[^,]+" if is_contact and re.search(r"[\u4e00-\u9fff],", text) else r".+"


def english_city(text: str, *, is_told: bool = False) -> tuple[str, int, int] | None:
    """Find an English city that is written as an address is: before its state, after a comma, or alone."""
    places, regions = english_places()
    for match in re.finditer(r"[A-Z][a-z'.]+(?: [A-Z][a-z]+){0,3}", text):
        words = match.group().split(" ")
        for first in range(len(words)):
            name = " ".join(words[first:])
            start = match.end() - len(name)
            if name.lower() in places and (is_told or _is_address(text, start, match.end(), regions)):
                return name, start, match.end()
    return None


def _is_address(text: str, start: int, end: int, regions: frozenset[str]) -> bool:
    after = re.match(r",?\s*([A-Z][A-Za-z. ]*)", text[end:])
    region = after.group(1).strip(" .").lower() if after else ""
    if region and (region in regions or re.fullmatch(r"[A-Z]{2,3}", after.group(1).split()[0])):  # type: ignore[union-attr]
        return True
    if text[start:end] == "Singapore" and re.match(r",?\s*\(?\d{6}\b", text[end:]):
        return True
    before = text[:start].rstrip()
    is_end = re.match(r"\s*(?:$|[|\t•·,]|(?:-\s*)?\d{5})", text[end:]) is not None
    return is_end and (
        not before or before[-1] in "|\t•·" or (before[-1] == "," and re.search(r"\d", before) is not None)
    )


_PROVINCE_TAIL = r"(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区)?"
_WHOLE_ADDRESS = re.compile(
    rf"^(?:中国)?(?:(?:{'|'.join(sorted(provinces(), key=len, reverse=True))}){_PROVINCE_TAIL}[\s·\-"
    rf",]*)?(?P<city>{city_pattern().pattern})"
    r"(?P<rest>$|[市区县省][^,。;:]{0,24}$|[\s·\-,]{1,2}[\u4e00-\u9fffA-Za-z\d]{2,24}$|[\u4e00-\u9fff]{2"
    r",9}[区县镇路街号室村][^,。;:]{0,18}$)"
)
_NOT_ADDRESS = re.compile(
    r"公司|集团|大学|学院|学校|人$|银行|协会|沟通|籍|户|理工|师范|交通|医院|厂$|店$|经理|工程|销售|员$|部$|站$|局$"
)


def _whole_address(text: str) -> tuple[str, int, int] | None:
    """Is the whole text a place: 湖北省武汉市, 上海浦东新区, 上海,浦东?"""
    match = _WHOLE_ADDRESS.match(text)
    if match is None or _NOT_ADDRESS.search(text):
        return None
    return match.group("city"), match.start("city"), match.end("city")


_AMERICAN = re.compile(r"([A-Z][a-z]+(?: [A-Z][a-z]+)?),?\s*([A-Z]{2})\s+\d{5}\b|\d{5},?\s+([A-Z][A-Za-z ]{3,20})$")


_IN_A_STATE = re.compile(
    r"([A-Z][a-z]+(?:[ -][A-Z][a-z]+){0,2}), (?:A[KLRZ]|C[AOT]"
    r"|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]"
    r"|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])(?: \d{5})?"
)
"""Ann Arbor, MI in a cell of its own: a place, known or not."""


def _american_city(head: Sequence[Row]) -> Found[str] | None:
    """A city before its state and number: Valrico, FL 33594."""
    for row in head:
        for cell in re.finditer(r"[^|\t•·]+", row.text):
            alone = _IN_A_STATE.fullmatch(cell.group().strip())
            if alone:
                at = row.start + cell.start() + cell.group().index(alone.group(1))
                return Found(alone.group(1), 0.72, at, at + len(alone.group(1)))
        match = _AMERICAN.search(row.text)
        if match:
            group = 1 if match.group(1) else 3
            value = re.sub(
                r"^.*\b(?:St|Ave|Rd|Dr|Street|Avenue|Road|Drive|Blvd)\b[\s,.]*", "", match.group(group)
            ).strip()
            if value:
                return _at(value, 0.6, row, match, group)
    return None


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
    return _labelled_place(rows, spaced("户口/国籍", "户口所在地", "户籍所在地", "户口", "户籍地", "户籍"))


def native_place(rows: Rows) -> Found[str] | None:
    """Give the native place 籍贯, where it is written."""
    found = _labelled_place(
        rows,
        spaced("籍贯", "出生地", "生源地", "老家", "祖籍") + r"|(?<!and )(?<!& )place of birth|native place|hometown",
    )
    if found is None:
        for row in rows.about[:20]:
            match = re.search(
                rf"(?:^|[\s/|,])((?:{'|'.join(provinces())})?(?:{city_pattern().pattern})(?:省|市)?[\u4e00-\u9fff]{{0,4}}?"
                rf"(?<!负责)(?<!创始)(?<!合伙)(?<!联系)(?<!经纪)(?<!法)(?<!工)(?<!本地)(?<!投资))\s*人(?:$|[\s/|,。])",
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
