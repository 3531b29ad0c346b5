"""What the candidate wants: job and city, and from when."""

from __future__ import annotations

import re

from services.resumes.headings import Part
from services.resumes.parse.found import Found
from services.resumes.parse.person.places import city_in, english_city, town_in
from services.resumes.parse.pieces import names_title
from services.resumes.parse.rows import Row, Rows, labelled
from services.resumes.parse.wishes.pays import pay_in
from services.resumes.parse.words import labels, lists

JOB = (
    labels("expected_job") + r"|(?:拟|欲|所|想|现)?(?:求职|应聘|应征|竞聘|期望|希望|意向|目标|申请|投递|报名|报考)"
    r"(?:从事|应聘|担任|申请|行业|的)?"
    r"(?:职位|职称|岗位|职业|工作|方向|职务|工种|职能|科室|目标|意向|意愿|部门(?:及|和|/)?(?:岗位|职位))(?:名称|类别|名)?"
    r"|(?:岗位|职位|工作|工种)意向|职业(?:目标|意向|方向)|想(?:找|做|应聘|从事)的?(?:工作|岗位|职位|工种)|\U0001f3af"
    r"|(?:position|post|job|role|title)\s+(?:desired|sought|applied(?:\s+for)?|applying\s+for|wanted)"
    r"|(?:desired|target|preferred|applied|intended)\s+(?:position|post|job(?:\s+title)?|role|title)|applying\s+for"
)
"""The labels of the list, and what is built like them."""
_CITY = (
    labels("expected_city")
    + r"|(?:城市|地点|地区|区域)意向|想去的?(?:城市|地方|地区)"
    + r"|(?:期望|意向|目标|求职|希望|应聘|可)(?:工作|求职|就业)?(?:的)?(?:地区|地点|城市|地域|区域|省份|省市|地)"
)
_JOB_ENDS = re.compile(
    r"\s*\((?:可|愿|接受|或|均|也)[^()]*\)\s*$|\s*\([^()]*(?:均可|皆可|都可|也可)\)\s*$|(?:都可以?|都行|均可|皆可|也行|也可以?)$"
    r"|\s*[,/·]\s*(?=全职|兼职|实习|期望|\d(?![DdGg][A-Za-z\u4e00-\u9fff ])|工作地|地点|薪|可|希望|到岗|毕业|随时)"
    r"|\s+(?=\d(?![DdGg][A-Za-z\u4e00-\u9fff])|期望|全职|薪)|\s{2,}"
)
_NOT_JOB = re.compile(
    r"^(?:全职|兼职|实习|不限|面议|面谈|待定|保密|暂无|无|随时|在职|离职|应届|到岗|.*月薪.*|.*年薪.*|\d(?![DdGg][A-Za-z\u4e00-\u9fff]).*)$"
)


def _without_employer(text: str) -> str:
    """应聘：苏州某某公司-设备工程师."""
    first, joint, rest = text.partition("-")
    return rest if joint and re.search(r"(?:公司|集团|医院|银行|学校)$", first.strip()) and rest.strip() else text


_WEAK = frozenset({"职能", "岗位"})
"""Labels that may tell of today's job, too."""


def expected_job(rows: Rows) -> Found[str] | None:
    """Give the job that the candidate looks for."""
    told = sorted(labelled(rows.all, JOB, r"[^\t|;]{2,60}?"), key=lambda found: found[0].group("label") in _WEAK)
    for match, row in told:
        if is_told_of_work(row, match):
            continue
        value = job_in(_without_employer(match.group("value")))
        if value and match.group("label").startswith("职业") and not (names_title(value) and len(value) < 16):
            continue  # a career goal may be a story
        if value:
            start = row.start + match.start("value") + max(match.group("value").find(value), 0)
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


def is_told_of_work(row: Row, match: re.Match[str]) -> bool:
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
            is_told_what = ":" in cell.text or row.text[: cell.start - row.start].rstrip().endswith(":")
            value = None if is_told_what else job_in(cell.text)
            if value and city_in(value) is None and pay_in(value) is None and (rows.is_chinese or names_title(value)):
                found = Found(value, 0.85, cell.start, cell.start + len(value))
                return _with_rows_below(rows, row, found) if len(row.cells) == 1 else found
    return None


_REST = re.compile(r"[\u4e00-\u9fff]{1,3}")


def _with_rows_below(rows: Rows, row: Row, found: Found[str]) -> Found[str]:
    """A second job on the row below; and the rest of a word that a narrow column broke: 交互 above 设计."""
    value, end = found.value, found.end
    for below in rows.all[row.number + 1 : row.number + 4]:
        text = below.text.strip()
        is_job = below.part is Part.AIM and len(text) <= 14 and job_in(text) == text and city_in(text) is None
        if not is_job or pay_in(text) is not None:
            break
        if "、" in value and _REST.fullmatch(text) and text not in _WHOLE and not value.endswith("、"):
            return Found(value + text, 0.75, found.start, below.end)
        if not (names_title(text) or text.endswith(("方向", "岗", "岗位"))) or not names_title(value):
            break
        value, end = f"{value}、{text}", below.start + below.text.index(text) + len(text)
    return Found(value, found.confidence if end == found.end else 0.78, found.start, end)


_WHOLE = frozenset(lists("short_titles")["zh"])


def _up_to_wishes(text: str) -> str:
    """船舶电气工程师 / 大连、青岛 / 年薪20万: what stands before cities and pay."""
    for joint in re.finditer(r"\s+[/|]\s+|\s*[|;]\s*", text):
        rest = re.split(r"\s+[/|]\s+|\s*[|;]\s*", text[joint.end() :])[0]
        parts = [part for part in re.split(r"[、,/\s]+", rest) if part]
        if joint.start() > 1 and parts and (all(map(_is_city, parts)) or (pay_in(rest) and re.search(r"\d", rest))):
            return text[: joint.start()]
    return text


_LABEL = re.compile(
    rf"(?:{labels('beside')})|职能|职位|岗位|职业|(?:期望|意向)工作.{{0,2}}|[\u4e00-\u9fff]{{0,4}}(?:薪资|月薪|年薪|城市|地点|时间|状态|行业|性质)"
)
"""期望薪资 below 求职意向: a form whose values stand elsewhere."""


def job_in(text: str) -> str | None:
    """The job out of what stands after the label: up to a city, pay or way of work."""
    if re.match(r"^[\u4e00-\u9fff]{0,6}(?:城市|地点|地区|薪资|月薪|年薪|行业|性质|状态|时间)\s*:", text.strip()):
        return None
    text = re.sub(r"^(?:求职|应聘|期望|意向|目标)[\u4e00-\u9fff]{0,4}:\s*", "", text.strip())
    text = re.sub(r"^(.{2,14}?)的(?:相关)?(?:工作|岗位|职位)$", r"\1", text)
    value = _JOB_ENDS.split(_up_to_wishes(text))[0].strip(" ,;:-·")
    value = re.sub(r"\((?:全职|兼职|校招|社招|校园招聘|社会招聘|内推)\)$", "", value)
    places = re.match(r"^(.{2,}?)\(([^()]+)\)?$", value)
    if places and (city_in(places.group(2)) or pay_in(places.group(2))):
        value = places.group(1)
    head, gap, tail = re.match(r"^(.*?)(\s*[·,/]\s*|\s+|$)([^·,/\s]*)$", value).groups()  # type: ignore[union-attr]
    if gap and _is_city(tail):
        value = head
    if len(value) < 2 or _NOT_JOB.match(value):
        return None
    value = value if value.count("(") == value.count(")") else value.strip("() ")
    if _LABEL.fullmatch(value):
        return None
    several = re.split(r"[,、/;]", value)
    longest = 50 if value.isascii() else 60 if len(several) > 2 and max(map(len, several)) < 14 else 30
    return value if len(value) <= longest and not re.search(r"[。!?]|希望|能够|从事一份|成为", value) else None


def _is_city(text: str) -> bool:
    found = city_in(text)
    return found is not None and len(text) <= len(found[0]) + 1


def expected_city(rows: Rows) -> Found[str] | None:
    """Give the city where the candidate wants to work."""
    for match, row in labelled(rows.all, _CITY, r"[^\t|;]{2,30}?"):
        if is_told_of_work(row, match):
            continue
        several = _cities(match.group("value"))
        if several:
            at = row.start + match.start("value")
            return _with_cities_below(rows, row, Found(several[0], 0.92, at + several[1], at + several[2]))
    for match, row in labelled(rows.of(Part.AIM), r"城\s*市|地\s*[点区域]|工作地|city|location", r"[^\t|;]{2,30}?"):
        several = _cities(match.group("value"))
        if several:
            at = row.start + match.start("value")
            return Found(several[0], 0.9, at + several[1], at + several[2])
    return _told_city(rows) or next(filter(None, map(_city_by_itself, aim_rows(rows))), None)


def _with_cities_below(rows: Rows, row: Row, found: Found[str]) -> Found[str]:
    """西安 and 成都, each on a row of its own below the label."""
    own = next((r for r in rows.all[row.number :] if r.start <= found.start < r.end), None)
    if own is None or own.number == row.number:
        return found
    value, end = found.value, found.end
    for below in rows.all[own.number + 1 : own.number + 4]:
        if not _is_city(below.text.strip()):
            break
        value, end = f"{value}、{below.text.strip().removesuffix('市')}", below.end
    return Found(value, found.confidence, found.start, end)


def _told_city(rows: Rows) -> Found[str] | None:
    for row in (*aim_rows(rows), *rows.about[:30]):
        told = _TOLD_CITY.search(row.text)
        named = _cities(told.group(1)) if told else None
        if told and named:
            at = row.start + told.start(1)
            return Found(named[0], 0.85, at + named[1], at + named[2])
    return None


def _city_by_itself(row: Row) -> Found[str] | None:
    """A city in brackets, several of them, or one alone between what parts the wishes."""
    inside = re.search(r"\(([^()]+)\)", row.text)
    named = _cities(inside.group(1)) if inside else None
    if inside and named:
        at = row.start + inside.start(1)
        return Found(named[0], 0.85, at + named[1], at + named[2])
    for segment in (*re.finditer(r"[^|;\t]+", row.text), *re.finditer(r"(?:(?!\s/\s)[^|;\t])+", row.text)):
        parts = [part for part in re.split(r"[、,/\s]+", segment.group().strip()) if part]
        several = _cities(segment.group()) if len(parts) > 1 and all(_is_city(part) for part in parts) else None
        if several and not _LIVES.search(row.text[: segment.start()]):
            at = row.start + segment.start()
            return Found(several[0], 0.85, at + several[1], at + several[2])
    for match in re.finditer(r"[^·,/|、;\s:]+", row.text):
        found = city_in(match.group()) if _is_city(match.group()) else None
        if found and not _LIVES.search(row.text[: match.start()]):
            at = row.start + match.start()
            return Found(found[0], 0.85, at + found[1], at + found[2])
    return None


_TOLD_CITY = re.compile(
    r"(?:(?:工作|期望|意向|目标|希望)(?:工作)?(?:地点|城市|地区|地)|希望(?:能)?在|(?:期望|意向|可)\s*base)(?:为|是|在)?\s*([\u4e00-\u9fff、/]{2,16}?)"
    r"(?=[,。;\s、]|工作|发展|就业|$)"
)
"""工作地点沈阳，期望月薪8K: told in a sentence, without a colon."""


def _cities(text: str) -> tuple[str, int, int] | None:
    """One city, or all that are named: 上海、杭州."""
    found: list[tuple[str, int, int]] = []
    for part in re.finditer(r"(?:(?!或者?|和|及)[^、,/;\s|])+", text):
        named = town_in(part.group())
        if named:
            found.append((named[0], part.start() + named[1], part.start() + named[2]))
    for part in re.finditer(r"[^,/;|]+", text if not found else ""):
        named = english_city(part.group(), is_told=True)
        if named:
            found.append((named[0], part.start() + named[1], part.start() + named[2]))
    if not found:
        return None
    return "、".join(dict.fromkeys(name for name, _, _ in found)), found[0][1], found[-1][2]


_AIM_LABEL = re.compile(
    r"(?:^|\s)(?:(?:求\s*职|应\s*聘|职\s*业)?\s*意\s*向|(?:求职|应聘|期望|意向|目标)(?:职位|工作|岗位|方向|目标)?)\s*(?::|\t)"
)
_LIVES = re.compile(rf"(?:{labels('lives')}|籍\s*贯|户\s*口|户\s*籍)\S{{0,3}}[\s:]*$")


def aim_rows(rows: Rows) -> list[Row]:
    """What stands in the part about the aim, or behind its label."""
    found: list[Row] = []
    for row in rows.all:
        label = _AIM_LABEL.search(row.text)
        if label:
            found.append(Row(row.text[label.end() :], row.start + label.end(), row.part, row.number))
        elif row.part is Part.AIM:
            found.append(row)
    return found[:8]


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
