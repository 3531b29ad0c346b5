"""Where somebody lives, is registered and comes from, as it is written."""

from __future__ import annotations

import re
from collections.abc import Sequence

from services.resumes.headings import Part
from services.resumes.parse.found import Found, found_at
from services.resumes.parse.person.facts import own_rows
from services.resumes.parse.person.places import AMERICAN, IN_A_STATE, city_in, english_city, town_in, whole_address
from services.resumes.parse.rows import Row, Rows, labelled, spaced
from services.resumes.parse.words import city_pattern, english_places, labels, provinces

_LIVES_IN = re.compile(
    rf"(?:现居住?(?:于|在|地)?|(?:现在?|目前)住在?|居住(?:于|在)|(?<=,)住在?|坐标|常住|base)\s*:?\s*({city_pattern().pattern})"
    rf"|(?:目前|现)在\s*(?=(?:{city_pattern().pattern})市?(?:工作|生活|发展|居住|$|[,。;\s]))(?P<now>{city_pattern().pattern})",
    re.IGNORECASE,
)
_AIM = re.compile(r"工作(?:地|城市)|求\s*职|期\s*望|意\s*向|应\s*聘|objective", re.IGNORECASE)
_LIVES = labels("lives")
_WHERE = re.compile(r"城\s*市|所\s*在\s*(?:地|城\s*市)|location|city|based in", re.IGNORECASE)


def city(rows: Rows) -> Found[str] | None:
    """Give the city where the candidate lives."""
    lived = [*labelled(rows.all[:90], _LIVES)]
    for match, row in sorted(lived, key=lambda found: _NOW_THERE.match(found[0].group("label")) is None):
        if row.part in {Part.WORK, Part.PROJECTS, Part.EDUCATION, Part.INTERNSHIP, Part.AIM} and row.number > 25:
            continue
        is_aim = row.part is Part.AIM or _AIM.search(row.text[: match.start("label")]) is not None
        if is_aim and (_WHERE.fullmatch(match.group("label")) or match.group("label").lower() == "base"):
            continue  # where somebody wants to work
        found = town_in(match.group("value")) or english_city(match.group("value"), is_told=True)
        if found:
            at = row.start + match.start("value")
            return Found(found[0], 0.93, at + found[1], at + found[2])
    head = rows.about or rows.all[:20]
    for row in (*head[:24], *own_rows(rows)[len(rows.about[:30]) :]):
        lives = _LIVES_IN.search(row.text)
        is_base = lives is not None and lives.group().lower().startswith("base")
        if lives and not (is_base and (_AIM.search(row.text[: lives.start()]) or "到岗" in row.text)):
            at = lives.start(lives.lastindex or 1)
            place = city_in(row.text[at : at + 16]) or (lives.group(lives.lastindex or 1), 0, 0)
            return Found(place[0], 0.88, row.start + at + place[1], row.start + at + (place[2] or len(place[0])))
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


_BEHIND_NUMBER = re.compile(
    r"(?:[A-Z]{1,2}-)?\d{5} ([A-ZÀ-Ý][A-Za-zÀ-ÿ-]+(?: (?:am|an der|im|ob der|sur|sous|de|la|les?) [A-ZÀ-Ý][\wÀ-ÿ]+)?)"
    r"(?:,? (Germany|Deutschland|France|Spain|España|Italy|Italia|Austria|Österreich|Poland|Polska))?"
)
"""23568 Lübeck below a street; 91470 Mennecy, France."""
_REACHED = re.compile(r"@|(?<!\d)1[3-9]\d{9}")
_DISTRICT = re.compile(rf"({city_pattern().pattern})(?!户|籍|出|人|工|优|可|均|大|学)[\u4e00-\u9fff]{{2}}")
"""上海浦东 among the facts about the person."""
_FACTS = re.compile(r"(?:^|[\s|/,·])(?:男|女|(?:共青|中共)?[党团]员|[未已]婚|汉族)(?:$|[\s|/,·])")


def _is_of_facts(row: Row) -> bool:
    """Does it hold facts about the person, or nothing but a place among them: ⌂ 上海浦东?"""
    is_alone = row.part is Part.PERSON and len(row.text.strip()) < 8
    return is_alone or (len(row.cells) > 1 and _FACTS.search(row.text) is not None)


def _bare_city(rows: Rows, head: Sequence[Row]) -> Found[str] | None:
    """A place that stands by itself among the facts about the person, without a label."""
    for row in head[:20]:
        is_contact = _REACHED.search(row.text) is not None
        is_below = not is_contact and row.part is Part.AIM and _is_below_contacts(rows, row)
        if row.is_body or ((row.part is Part.AIM or _AIM.search(row.text)) and not (is_contact or is_below)):
            continue  # where somebody wants to work is not where they live
        for before, cell in zip([None, *row.cells], row.cells, strict=False):
            if before is not None and re.search(
                r"(?:籍|贯|籍\s*贯|户\s*口|户\s*籍|所在地|出生地|生源地|老家|祖籍|意向|期望)\S{0,3}$", before.text
            ):
                continue
            for match in re.finditer(_facts_of(cell.text, is_contact=is_contact), cell.text):
                text = re.sub(r"^.*[年月日\d]\s+(?=[\u4e00-\u9fff]{2})", "", match.group().strip(" \uf3c5\uf041\uf015"))
                text = re.sub(r"^(?:(?:ADDR?(?:ESS)?|Add)\b|[A-Z]\s*:)?[^\w\u4e00-\u9fff]*", "", text)
                district = _DISTRICT.fullmatch(text) if _is_of_facts(row) else None
                found = (district.group(1), 0, district.end(1)) if district else whole_address(text)
                if found and is_below and not found[1]:
                    continue  # 广东/广州 below the contacts is where they live; 北京 may be where they want to be
                if found and not re.search(r"人\s*$", cell.text):
                    at = cell.start + match.start() + match.group().index(text)
                    return Found(found[0], 0.8 if len(row.cells) > 1 else 0.72, at + found[1], at + found[2])
    return _foreign_city(rows, head) or _american_city(head[:10])


def _is_below_contacts(rows: Rows, row: Row) -> bool:
    return row.number > 0 and _REACHED.search(rows.all[row.number - 1].text) is not None


def _foreign_city(rows: Rows, head: Sequence[Row]) -> Found[str] | None:
    """A city in the address of another country."""
    for row in () if rows.is_chinese else head[:6]:
        above = rows.all[row.number - 1].text if row.number else ""
        for cell in row.cells:
            behind = _BEHIND_NUMBER.fullmatch(cell.text)
            is_told = behind is not None and (behind.group(2) or re.search(r"\d", above))
            if behind is not None and is_told:
                return found_at(behind.group(1), 0.75, cell.start, behind, 1)
    for row in head[:10]:
        if not rows.is_chinese or "@" in row.text:
            found = english_city(row.text)
            if found:
                return Found(found[0], 0.8, row.start + found[1], row.start + found[2])
    return None


_SPACED_FACTS = re.compile(r"(?:^|\s)(?:男|女)\s+\d\d岁|\d\d岁\s+(?:男|女)(?:\s|$)")
"""男 25岁 西安 大专: facts with nothing but a blank between them."""


def _facts_of(text: str, *, is_contact: bool) -> str:
    """What parts the facts of a cell: 男/30岁/苏州, and beside phone and mail 男，30岁，苏州."""
    if whole_address(text.strip()):
        return r".+"
    if re.search(r"[\uf000-\uf8ff]", text):
        return r"[^\uf000-\uf8ff]+"  # icons part them
    if "/" in text or "·" in text:
        return r"[^/·]+"
    if _SPACED_FACTS.search(text):
        return r"[^\s,]+"
    return r"[^,]+" if is_contact and re.search(r"[\u4e00-\u9fff],", text) else r".+"


_SHOUTED = re.compile(r"([A-Z]{3,}(?: [A-Z]{3,}){0,2}), [A-Z]{2} \d{5}")
"""CHEYENNE WELLS, CO 80810."""


def _american_city(head: Sequence[Row]) -> Found[str] | None:
    """A city before its state and number: Valrico, FL 33594."""
    for row in head:
        last = re.search(r"\b[A-Z]{2} \d{5},? ([A-Z][a-z]+(?: [A-Z][a-z]+){0,2})(?=$|[|\t•·])", row.text)
        if last:
            return found_at(last.group(1), 0.6, row.start, last, 1)  # 1515 Pacific Ave, CA 90291 Los Angeles
        for cell in re.finditer(r"[^|\t•·]+", row.text):
            alone = IN_A_STATE.fullmatch(cell.group().strip()) or _SHOUTED.fullmatch(cell.group().strip())
            if alone:
                at = row.start + cell.start() + cell.group().index(alone.group(1))
                return Found(alone.group(1), 0.72, at, at + len(alone.group(1)))
        match = AMERICAN.search(row.text)
        if match:
            group = 1 if match.group(1) else 3
            value = re.sub(
                r"^.*\b(?:St|Ave|Rd|Dr|Street|Avenue|Road|Drive|Blvd)\b[\s,.]*", "", match.group(group)
            ).strip()
            if value.lower() in english_places()[1]:  # Thornton, Colorado CO 80233
                before = re.search(r"([A-Z][a-z]+(?: [A-Z][a-z]+)?),\s*$", row.text[: match.start(group)])
                return found_at(before.group(1), 0.7, row.start, before, 1) if before else None
            if value:
                return found_at(value, 0.6, row.start, match, group)
    return None


_HUKOU = spaced(
    *("户口/国籍", "户口所在地", "户籍所在地", "户籍地址", "户口地址", "户口所在", "户籍所在"),
    *("户口地", "户口", "户籍地", "户籍"),
)
_LABEL = re.compile(
    rf"(?:{labels('beside')}|户口性质|户籍性质|身份证号?码?|照片|(?:非?农业|城镇|农村|居民|集体)(?:家庭)?(?:户口|户籍)?)"
    r"[:(]?.{0,3}"
)
"""户口 身份证号: a form that nobody filled in; and 非农业户口 is no place."""


def _stuck(rows: Rows, label: str) -> Found[str] | None:
    """籍贯盐城, 户口上海 in a cell of its own, without a colon."""
    for row in rows.about[:24]:
        for cell in row.cells:
            match = re.fullmatch(rf"(?:{label})\s?((?:{city_pattern().pattern})[\u4e00-\u9fff·/-]{{0,10}})", cell.text)
            if match:
                return found_at(match.group(1), 0.85, cell.start, match, 1)
    return None


def hukou(rows: Rows) -> Found[str] | None:
    """Give the registered residence 户口, where it is written."""
    return _labelled_place(rows, _HUKOU) or _stuck(rows, r"户口(?:所在地?)?|户籍(?:所在地?|地)?")


def native_place(rows: Rows) -> Found[str] | None:
    """Give the native place 籍贯, where it is written."""
    found = _labelled_place(
        rows,
        spaced("籍贯", "家乡", "出生地", "生源地", "老家", "祖籍")
        + r"|(?<!and )(?<!& )place of birth|native place|hometown",
    )
    found = found or _stuck(rows, "籍贯|祖籍|老家")
    if found is None:
        for row in rows.about[:20]:
            match = re.search(
                rf"(?:^|[\s/|,]|(?<=我是)|(?<=本人))((?:{'|'.join(provinces())})?(?:{city_pattern().pattern})(?:省|市)?[\u4e00-\u9fff]{{0,4}}?"
                rf"(?<!负责)(?<!创始)(?<!合伙)(?<!联系)(?<!经纪)(?<!法)(?<!工)(?<!本地)(?<!投资))\s*人(?:$|[\s/|,。])",
                re.sub(r"(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])", "", row.text),
            )
            if match:
                at = rows.folded.find(match.group(1)[0], row.start)
                return Found(match.group(1), 0.8, at, at + len(match.group(1)))
    return found


_NEXT_FACT = re.compile(r"[,;]\s*(?=现|目前|居住)|\s+(?=现|目前|居住|\d|[共团党群]|[未已]婚|汉族|中共|手机|电话|邮箱)")


def _one_place(text: str) -> str:
    """株洲 out of 株洲 现居住于上海 3年工作经验; 四川 - 南充 stays whole."""
    return _NEXT_FACT.split(text)[0].strip(" •·")


def _labelled_place(rows: Rows, label: str) -> Found[str] | None:
    for match, row in labelled(rows.all[:90], label, r"[^\t|:]{2,30}?"):
        value = _one_place(match.group("value").strip(" ,;"))
        if re.search(r"[A-Za-z]{2}|[\u4e00-\u9fff]{2}", value) and not _LABEL.fullmatch(value):
            at = row.start + match.start("value") + match.group("value").index(value)
            return Found(value, 0.92, at, at + len(value))
    return None
