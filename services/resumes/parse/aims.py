"""What the candidate wants: job, city, pay."""

from __future__ import annotations

import re
from decimal import Decimal

from models.values.enums import PayPeriod
from models.values.money import Pay
from services.resumes.headings import Part
from services.resumes.parse.found import Found
from services.resumes.parse.person import city_in
from services.resumes.parse.pieces import names_title
from services.resumes.parse.rows import Row, Rows, labelled
from services.resumes.parse.words import labels

_JOB = (
    labels("expected_job") + r"|(?:拟|欲|所|想|现)?(?:求职|应聘|应征|竞聘|期望|希望|意向|目标|申请|投递|报名|报考)"
    r"(?:从事|应聘|担任|申请|行业|的)?"
    r"(?:职位|职称|岗位|职业|工作|方向|职务|工种|职能|科室|目标|意向|意愿|部门(?:及|和|/)?(?:岗位|职位))(?:名称|类别|名)?"
    r"|想(?:找|做|应聘|从事)的?(?:工作|岗位|职位|工种)|\U0001f3af"
    r"|(?:position|post|job|role|title)\s+(?:desired|sought|applied(?:\s+for)?|applying\s+for|wanted)"
    r"|(?:desired|target|preferred|applied|intended)\s+(?:position|post|job(?:\s+title)?|role|title)|applying\s+for"
)
"""The labels of the list, and what is built like them."""
_CITY = (
    labels("expected_city")
    + r"|想去的?(?:城市|地方|地区)"
    + r"|(?:期望|意向|目标|求职|希望|应聘|可)(?:工作|求职|就业)?(?:的)?(?:地区|地点|城市|地域|区域|省份|省市|地)"
)
_PAY = labels("expected_salary")
_NUMBER = r"\d+(?:\.\d+)?"
_UNIT = r"[kK千万wW]?"
_AMOUNT = re.compile(
    rf"(?P<low>{_NUMBER})\s*(?P<unit1>{_UNIT})\s*(?:元|块)?\s*(?:-|~|至|到)\s*(?P<high>{_NUMBER})\s*(?P<unit2>{_UNIT})"
    rf"\s*(?P<tail>[^\d\t,;|]{{0,6}})|(?P<one>{_NUMBER})\s*(?P<unit>{_UNIT})\s*(?P<tail1>[^\d\t,;|]{{0,6}})"
)
_PAY_TAIL = re.compile(
    r"(?:\s*(?:元|块|人民币|RMB))?(?:\s*(?:/|每|一)\s*(?:个?月|年|人))?(?:\(?(?:税前|税后)\)?)?(?:以上|左右"
    r"|起)?(?:\s*[·*xX×]\s*\d{2}\s*(?:薪|个月)?)?"
    r"(?:/(?:月|年))?"
)
_SCALE = {"": 1, "k": 1000, "千": 1000, "万": 10000, "w": 10000}
_JOB_ENDS = re.compile(
    r"\s*\((?:可|愿|接受|或|均|也)[^()]*\)\s*$|\s*\([^()]*(?:均可|皆可|都可|也可)\)\s*$|(?:都可以?|都行|均可|皆可|也行|也可以?)$|\s*[,/·]\s*(?=全职|兼职|实习|期望|\d|工作地|地点|薪|可|希望|到岗|毕业|随时)|\s+(?=\d(?![DdGg][A-Za-z\u4e00-\u9fff])|期望|全职|薪)|\s{2,}"
)
_NOT_JOB = re.compile(
    r"^(?:全职|兼职|实习|不限|面议|随时|在职|离职|应届|到岗|.*月薪.*|.*年薪.*|\d(?![DdGg][A-Za-z\u4e00-\u9fff]).*)$"
)


def expected_job(rows: Rows) -> Found[str] | None:
    """Give the job that the candidate looks for."""
    for match, row in labelled(rows.all, _JOB, r"[^\t|;]{2,40}?"):
        if row.part in {Part.WORK, Part.PROJECTS, Part.INTERNSHIP}:
            continue
        value = job_in(match.group("value"))
        if value:
            start = row.start + match.start("value") + match.group("value").index(value[0])
            return Found(value, 0.93, start, start + len(value))
    for match, row in labelled(
        rows.of(Part.AIM), r"职\s*位|岗\s*位|职\s*业|工\s*作|position|job title", r"[^\t|;]{2,40}?"
    ):
        value = job_in(match.group("value"))
        if value:
            start = row.start + match.start("value") + match.group("value").index(value[0])
            return Found(value, 0.9, start, start + len(value))
    return None


_WANTED = re.compile(r"期望|希望|意向|expected|desired", re.IGNORECASE)


def _is_told_of_work(row: Row, match: re.Match[str]) -> bool:
    """A label among the employers tells of them, unless it says that something is wished for."""
    is_work = row.part in {Part.WORK, Part.PROJECTS, Part.INTERNSHIP}
    return is_work and not (_WANTED.match(match.group("label")) and not row.is_bullet and len(row.text) < 60)


def stated_job(rows: Rows) -> Found[str] | None:
    """A job that stands alone in the part about the aim."""
    for row in rows.of(Part.AIM)[:4]:
        several = row.text.strip()
        parts = re.split(r"\s+[/|]\s+", several)
        if 1 < len(parts) <= 3 and "/" in several and all(len(p) <= 14 and names_title(p) for p in parts):
            at = row.start + row.text.index(several)
            return Found(several, 0.85, at, at + len(several))
        for cell in row.cells:
            value = job_in(re.sub(r"^[^:]{2,8}:\s*", "", cell.text)) if ":" not in cell.text else None
            if value and city_in(value) is None and pay_in(value) is None and (rows.is_chinese or names_title(value)):
                return Found(value, 0.85, cell.start, cell.start + len(value))
    return None


def job_in(text: str) -> str | None:
    """The job out of what stands after the label: up to a city, pay or way of work."""
    text = re.sub(r"^(?:求职|应聘|期望|意向|目标)[\u4e00-\u9fff]{0,4}:\s*", "", text.strip())
    value = _JOB_ENDS.split(text)[0].strip(" ,;:-·")
    value = re.sub(r"\((?:全职|兼职|实习|校招|社招|校园招聘|社会招聘|内推)\)$", "", value)
    places = re.match(r"^(.{2,}?)\(([^()]+)\)?$", value)
    if places and (city_in(places.group(2)) or pay_in(places.group(2))):
        value = places.group(1)
    head, gap, tail = re.match(r"^(.*?)(\s*[·,/]\s*|\s+|$)([^·,/\s]*)$", value).groups()  # type: ignore[union-attr]
    if gap and _is_city(tail):
        value = head
    if len(value) < 2 or _NOT_JOB.match(value):
        return None
    value = value if value.count("(") == value.count(")") else value.strip("() ")
    longest = 50 if value.isascii() else 30
    return value if len(value) <= longest and not re.search(r"[。!?]|希望|能够|从事一份", value) else None


def _is_city(text: str) -> bool:
    found = city_in(text)
    return found is not None and len(text) <= len(found[0]) + 1


def expected_city(rows: Rows) -> Found[str] | None:
    """Give the city where the candidate wants to work."""
    for match, row in labelled(rows.all, _CITY, r"[^\t|;]{2,30}?"):
        if _is_told_of_work(row, match):
            continue
        several = _cities(match.group("value"))
        if several:
            at = row.start + match.start("value")
            return Found(several[0], 0.92, at + several[1], at + several[2])
    for match, row in labelled(rows.of(Part.AIM), r"城\s*市|地\s*[点区域]|工作地|city|location", r"[^\t|;]{2,30}?"):
        several = _cities(match.group("value"))
        if several:
            at = row.start + match.start("value")
            return Found(several[0], 0.9, at + several[1], at + several[2])
    for row in (*_aim_rows(rows), *rows.about[:30]):
        told = _TOLD_CITY.search(row.text)
        named = _cities(told.group(1)) if told else None
        if told and named:
            at = row.start + told.start(1)
            return Found(named[0], 0.85, at + named[1], at + named[2])
    for row in _aim_rows(rows):
        inside = re.search(r"\(([^()]+)\)", row.text)
        named = _cities(inside.group(1)) if inside else None
        if inside and named:
            at = row.start + inside.start(1)
            return Found(named[0], 0.85, at + named[1], at + named[2])
        for match in re.finditer(r"[^·,/|、\s:]+", row.text):
            found = city_in(match.group()) if _is_city(match.group()) else None
            if found and not _LIVES.search(row.text[: match.start()]):
                at = row.start + match.start()
                return Found(found[0], 0.85, at + found[1], at + found[2])
    return None


_TOLD_CITY = re.compile(
    r"(?:(?:工作|期望|意向|目标|希望)(?:工作)?(?:地点|城市|地区|地)|希望(?:能)?在)(?:为|是|在)?([\u4e00-\u9fff]{2,8}?)"
    r"(?=[,。;\s、]|工作|发展|就业|$)"
)
"""工作地点沈阳，期望月薪8K: told in a sentence, without a colon."""


def _cities(text: str) -> tuple[str, int, int] | None:
    """One city, or all that are named: 上海、杭州."""
    found: list[tuple[str, int, int]] = []
    for part in re.finditer(r"[^、,/;\s|]+", text):
        named = city_in(part.group())
        if named:
            found.append((named[0], part.start() + named[1], part.start() + named[2]))
    if not found:
        return None
    return "、".join(dict.fromkeys(name for name, _, _ in found)), found[0][1], found[-1][2]


_AIM_LABEL = re.compile(
    r"(?:^|\s)(?:(?:求\s*职|应\s*聘|职\s*业)?\s*意\s*向|(?:求职|应聘|期望|意向|目标)(?:职位|工作|岗位|方向|目标))\s*(?::|\t)"
)
_LIVES = re.compile(rf"(?:{labels('lives')}|籍\s*贯|户\s*口|户\s*籍)\S{{0,3}}[\s:]*$")


def _aim_rows(rows: Rows) -> list[Row]:
    """What stands in the part about the aim, or behind its label."""
    found: list[Row] = []
    for row in rows.all:
        label = _AIM_LABEL.search(row.text)
        if label:
            found.append(Row(row.text[label.end() :], row.start + label.end(), row.part, row.number))
        elif row.part is Part.AIM:
            found.append(row)
    return found[:5]


def expected_salary(rows: Rows) -> Found[Pay] | None:
    """Give the pay that the candidate expects; 面议 gives nothing."""
    for match, row in labelled(rows.all, _PAY, r"[^\t|;]{1,30}?"):
        if _is_told_of_work(row, match):
            continue
        is_year = "年薪" in match.group()
        found = pay_in(match.group("value"), is_year=is_year)
        if found:
            at = row.start + match.start("value")
            return Found(found[0], 0.92, at + found[1], at + found[2])
    for match, row in labelled(rows.head, _JOB, r"[^\t|;]{2,60}?"):
        inside = re.search(r"\(([^()]*\d\s*[kK千万元][^()]*)\)", match.group("value"))
        found = pay_in(inside.group(1)) if inside else None
        if inside and found:
            at = row.start + match.start("value") + inside.start(1)
            return Found(found[0], 0.88, at + found[1], at + found[2])
    for row in rows.about[:30]:
        told = re.search(r"(?:期望|要求|意向)\s*(?:月薪|年薪|薪资|工资|待遇|薪酬)\s*:?\s*(?=\d)", row.text)
        found = pay_in(row.text[told.end() : told.end() + 24], is_year="年薪" in told.group()) if told else None
        if told and found:
            return Found(found[0], 0.88, row.start + told.end() + found[1], row.start + told.end() + found[2])
    for row in _aim_rows(rows):
        for cell in row.cells:
            is_told_of_now = re.match(rf"(?:{labels('current_salary')})", cell.text) is not None
            is_pay = re.search(r"\d\s*[kK千万wW元]", cell.text) is not None
            found = pay_in(cell.text) if is_pay and not is_told_of_now else None
            if found:
                return Found(found[0], 0.82, cell.start + found[1], cell.start + found[2])
    return None


def current_salary(rows: Rows) -> Found[Pay] | None:
    """Give what the candidate earns now."""
    for match, row in labelled(rows.all, labels("current_salary"), r"[^\t|;]{1,30}?"):
        found = pay_in(match.group("value"), is_year="年" in match.group()[: match.start("value") - match.start()])
        if found:
            at = row.start + match.start("value")
            return Found(found[0], 0.9, at + found[1], at + found[2])
    return None


def availability(rows: Rows) -> Found[str] | None:
    """Give when the candidate can begin: 一周内, 随时, 2 weeks."""
    for match, row in labelled(rows.all, labels("available"), r"[^\t|;,]{2,20}?"):
        if row.part not in {Part.WORK, Part.PROJECTS, Part.INTERNSHIP}:
            return Found(
                match.group("value").strip(), 0.9, row.start + match.start("value"), row.start + match.end("value")
            )
    for row in rows.about[:30]:
        told = re.search(
            r"(?:随时|立即|即时|一周内|两周内|一个月内|三个月内)(?:可)?(?:到岗|上岗|入职)|随时准备上岗", row.text
        )
        if told:
            return Found(told.group(), 0.85, row.start + told.start(), row.start + told.end())
    return None


def pay_in(text: str, *, is_year: bool = False) -> tuple[Pay, int, int] | None:
    """Read 15K-25K, 8000-10000元/月, 1.5-2万, 20万/年, 15-20K·14薪."""
    for match in _AMOUNT.finditer(text):
        if match.group("low"):
            unit2 = match.group("unit2").lower()
            unit1 = match.group("unit1").lower() or unit2
            low, high = _yuan(match.group("low"), unit1), _yuan(match.group("high"), unit2 or unit1)
            tail = match.group("tail")
        else:
            low = high = _yuan(match.group("one"), match.group("unit").lower())
            tail = match.group("tail1")
        in_year = is_year or "年" in tail or low >= 100_000
        if not (30_000 if in_year else 1_000) <= low <= high <= (20_000_000 if in_year else 500_000):
            continue
        months = re.search(r"(\d{2})\s*薪", text)
        period = PayPeriod.YEAR if in_year else PayPeriod.MONTH
        paid = int(months.group(1)) if months and 12 <= int(months.group(1)) <= 24 else 12
        end = match.end() - len(tail)
        written = _PAY_TAIL.match(text[end:])
        return Pay.yuan(low, high, period, paid), match.start(), end + (written.end() if written else 0)
    return None


def _yuan(number: str, unit: str) -> int:
    return int(Decimal(number) * _SCALE[unit])
