"""Names of schools in a row of text."""

from __future__ import annotations

import re

from services.resumes.headings import heading_of
from services.resumes.parse.dates import periods
from services.resumes.parse.rows import Cell, Row
from services.resumes.parse.words import english_places, labels

_KIND = (
    r"职业技术师范(?:大学|学院)|职业技术(?:大学|学院)|高等专科学校|(?:中等|职业)?(?:专业|技术|技工|技师|师范"
    r"|财经|卫生|旅游|商贸|商业|工业|高级|体育|艺术|护士|职业|机械|交通)学校"
    r"|职业(?:学院|中学|高中|中专)|职业教育(?:中心|学校)|技师学院|职教中心|中专学校|科学院大学|大学|学院"
    r"|党校|研究生院|高级中学|高级职业中学|中学"
    r"|[一二三四五六七八九十]中(?![学等专心国间])|高中(?=$|[\s(,])|技校|职高|卫校|电大(?!学)|夜大(?!学)|附中|学校|(?<=[\u4e00-\u9fff]{2})书院(?=$|[\s(,])"
)
_HAN_SCHOOL = re.compile(
    r"[\u4e00-\u9fff][\u4e00-\u9fffA-Za-z()·]{1,22}?(?:" + _KIND + r")"
    r"(?:\((?!本科|大专|专科|硕士|博士|统招|全日|自考|高中|中专|985|211|双一流|一本|二本|三本|在读|成人"
    r"|函授)[\u4e00-\u9fff]{2,8}\))?"
)
_COLLEGE_TAIL = re.compile(r"^[\u4e00-\u9fff]{2,10}?(?:学院|分校|校区|附属中学|附中)")
_INDEPENDENT = re.compile(
    r"^(?:城市|杭州商|宁波|珠海|深圳|威海|秦皇岛|吴江|之江|三江|科技|人文|继续教育|成人教育|网络教育|远程教育|现代"
    r"|华软|中山|北海|广州|东莞|厚德|知行|津桥|行知|金城|紫金|泰州|通达"
    r"|中北|滨江|行健|文正|应用技术|京江|怀德|广陵|徐海|苏州|张家港|东方|仁爱|天平|浦江|南国商|增城|新华"
    r"|嘉庚|金山|至诚|阳光|福清|皖江|江淮|文达|信息工程|科学技术"
    r"|武昌|华夏|楚天|文华|东湖|珞珈|城建|工商|商贸|文理|滇池|旅游文化|海源|丽江|锦城|锦江|成都|天府|移通"
    r"|明德|涪陵|育才|高新|西安|长安|长城|里仁|燕京|轻工|华信|海滨"
    r"|京南|文法|华德|盘锦|国际商|软件职业|独立|民生|现代科技|博文|新联|万方|亚太|河套|翔安|共青|求是|杏林|银杏|中德|东凌|华清|高科|镐京|商务|现代文理|汇华|四方|理工|树达|兴湘|船山|城南|潇湘|张家界|协和|诚毅|漓江|涉外商贸|宝德|滨海外事|嘉华|科德|世纪|瓯江|杏坛|文经|琴岛|泉城)"
)
_LATIN_WORD = r"[A-Z][\w.&'’-]*"
_LATIN_SCHOOL = re.compile(
    rf"(?:The\s+)?(?:{_LATIN_WORD}\s+(?:of\s+|and\s+|at\s+|the\s+|for\s+|&\s+)?){{0,6}}(?:(?:{_LATIN_WORD}-)?University|College"
    rf"|Institute|School(?! District)|Academy|Polytechnic|Sixth Form|IIT"
    rf"|(?:{_LATIN_WORD}-)?Universit(?:é|à|ät|at|aet)|Universidade?"
    rf"|Universiteit|Hochschule|École|Politecnico|ETH|EPFL|HEC|INSEAD)"
    rf"(?:\s+(?:Bocconi|Paris|Zurich|Zürich|Milano|Lausanne|Luigi))?(?:\s+(?:of|di|de|della"
    rf"|du)\s+(?:{_LATIN_WORD}(?:\s+(?:and|of|at|in|&)\s+|\s+(?=[A-Z])"
    rf"|))+)?(?:\s+at\s+{_LATIN_WORD}(?:\s{_LATIN_WORD})?)?(?:\s*\([A-Z]{{2,6}}\))?(?:\s+for\s+(?:Women|Men|Girls|Boys))?(?:\s+No\.?\s?\d{{1,3}}(?!\d))?"
)
_NOT_SCHOOL = re.compile(
    r"(?:毕业于?(?!院校|学校)|就读|考入|进入|代表|协助|全国|学生会|优秀|比赛|大赛|荣获|获得|参加|赴|访学|主修|课程"
    r"|开设|担任|奖学金|合作)"
)
_LEAD = re.compile(r"^(?:博士|硕士|研究生|本科|大专|专科|高中|中专|学士|年|月|日|至今|于|在|[)(.·\s\d])+")
_SHORT_NAMES = frozenset(
    [
        "清华",
        "北大",
        "复旦",
        "浙大",
        "交大",
        "南大",
        "中科大",
        "人大",
        "同济",
        "武大",
        "华科",
        "中大",
        "哈工大",
        "南开",
        "厦大",
        "川大",
        "西交",
        "北航",
        "北理工",
    ]
)
_HIGH = re.compile(r"^(?:High|Public|Secondary|Business|Graduate|Law|Medical|Middle|Primary) School$")


def school_in(row: Row) -> Cell | None:
    """Find the school named in a row."""
    for cell in row.cells:
        if _NOT_SCHOOL.search(cell.text) and not re.match(r"^(?:毕业院校|毕业学校|学校)", cell.text):
            continue
        found = _han(cell) if re.search(r"[\u4e00-\u9fff]", cell.text) else _latin(cell)
        if found is not None:
            return found
    return None


def _han(cell: Cell) -> Cell | None:
    text = re.sub(rf"^(?:{labels('school')})\s*:\s*", lambda m: " " * len(m.group()), cell.text)
    match = _HAN_SCHOOL.search(text, _date_end(text))
    if match is not None and _OF_A_SCHOOL.match(text[match.end() :]):
        return None
    if match is None:
        return _latin(cell) or _short(cell)
    name, start = match.group(), match.start()
    stripped = _LEAD.sub("", name)
    start += len(name) - len(stripped)
    tail = _COLLEGE_TAIL.match(text[match.end() :])
    name = stripped + (tail.group() if tail and _INDEPENDENT.match(tail.group()) else "")
    if len(name) < 3 or heading_of(name) is not None or re.search(r"^[\u4e00-\u9fff]?(?:大学|学院|学校|中学)$", name):
        return _short(cell)
    return Cell(name, cell.start + start)


_OF_A_SCHOOL = re.compile(r"文凭试|会考|[\u4e00-\u9fff]{0,6}医院|出版社|后勤|科技园|食堂|商店|资产经营|服务(?:部|公司)")
"""河北医科大学第二医院 is an employer."""


def _short(cell: Cell) -> Cell | None:
    """清华, 哈工大 in a cell of their own."""
    return cell if cell.text in _SHORT_NAMES else None


def _latin(cell: Cell) -> Cell | None:
    lowered = _lowered(cell.text) if cell.text.isupper() else cell.text
    if lowered != cell.text and not lowered.isupper() and len(lowered) == len(cell.text):
        found = _latin(Cell(lowered, cell.start))
        if found is not None:
            return Cell(cell.text[found.start - cell.start : found.end - cell.start], found.start)
    for match in _LATIN_SCHOOL.finditer(cell.text):
        name = match.group().strip().rstrip(".")
        if _FOREIGN.search(name):
            name += _named_after(cell.text[match.start() + len(name) :])
        name = re.sub(r"\s+(?:in|and|of|at|for|the)$", "", name)
        if (len(name.split()) < 2 and name not in {"IIT", "INSEAD", "EPFL"}) or _HIGH.match(name):
            continue
        name += _place_of(name, cell.text[match.start() + len(name) :])
        return Cell(name, cell.start + cell.text.index(name))
    short = _ACRONYM.search(cell.text)
    return Cell(short.group(), cell.start + short.start()) if short else None


def _lowered(text: str) -> str:
    """NATIONAL UNIVERSITY OF SINGAPORE as it is written in a sentence, letter for letter."""
    return re.sub(r"\b(?:Of|And|At|For|The|In|De|Di)\b", lambda m: m.group().lower(), text.title())


_ACRONYM = re.compile(
    r"\b(?:UCLA|UCSD|UCSB|UC Berkeley|MIT|NYU|USC|CMU|UIUC|UCL|LSE|KAIST|NUS|NTU|HKU|HKUST|CUHK|UNSW|EPFL|"
    r"IIT [A-Z][a-z]+|JNTU(?: [A-Z][a-z]+)?|VTU|IGNOU|NIT [A-Z][a-z]+|BITS Pilani|Penn State|Ohio State"
    r"|Michigan State|Georgia Tech"
    r"|Virginia Tech|Texas Tech|"
    r"Caltech|Cal Poly|Texas A&M|UT Austin|UC (?!Browser)[A-Z][a-z]+|UMass [A-Z][a-z]+|SUNY [A-Z][a-z]+"
    r"|CUNY|UPenn|UNC(?: (?:Charlotte|Chapel Hill|Greensboro|Wilmington|Asheville))?|UVA|"
    r"PolyU|CityU|HKBU|RWTH Aachen|TU [A-Z][a-zü]+|LMU München|UBC|McGill)\b"
)
"""Schools known by their letters."""


_FOREIGN = re.compile(r"(?:Universit(?!y)\S*|Universidade?|Politecnico|École|Hochschule|Institut)$")


def _named_after(rest: str) -> str:
    """The words that follow: Universitat Pompeu Fabra, Politecnico di Milano."""
    match = re.match(r"(?:\s+(?:(?:de|di|del|della|du|für|la)\s+)*[A-Z][\w'’-]+){1,4}", rest)
    return match.group() if match else ""


def _place_of(name: str, rest: str) -> str:
    """The place that is part of a name: King's College London, University of California, Berkeley."""
    match = re.match(r"(,?\s+)([A-Z][a-z]+(?: [A-Z][a-z]+)?)", rest)
    if match is None:
        return ""
    place = match.group(2)
    cities, regions = english_places()
    while place and place.lower() not in cities:
        place = place.rpartition(" ")[0]
    last = name.rsplit(maxsplit=1)[-1].lower()
    if not place or ("," in match.group(1) and (last not in regions or not name.startswith("University of"))):
        return ""
    return match.group(1) + place


def _date_end(text: str) -> int:
    return max((period.after for period in periods(text)), default=0) if re.match(r"\s*\(?(?:19|20)\d\d", text) else 0
