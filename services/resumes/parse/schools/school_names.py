"""Names of schools in a row of text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from services.resumes.headings import heading_of
from services.resumes.parse.dates import periods, singles
from services.resumes.parse.rows import Cell, Row
from services.resumes.parse.schools.degrees import degree_in
from services.resumes.parse.words import (
    city_pattern,
    country_pattern,
    english_places,
    independent_colleges,
    labels,
    short_names,
)

_KIND = (
    r"职业技术师范(?:大学|学院)|职业技术(?:大学|学院)|高等专科学校|(?:中等|职业)?(?:专业|技术|技工|技师|师范"
    r"|财经|卫生|旅游|商贸|商业|工业|高级|体育|艺术|护士|职业|机械|交通)学校"
    r"|职业(?:学院|中学|高中|中专)|职业教育(?:中心|学校)|大学学院(?![\u4e00-\u9fff])|技师学院|职教中心|中专学校|科学院大学|大学(?!生|英语|物理|语文|期间|城)|学院"
    r"|党校|研究生院|高级中学|高级职业中学|中学"
    r"|[一二三四五六七八九十]中(?![学等专心国间])|高中(?=$|[\s(,])|技校|职高|卫校|电大(?!学)|夜大(?!学)|附中|学校|(?<=[\u4e00-\u9fff]{2})书院(?=$|[\s(,])"
)
_HAN_SCHOOL = re.compile(
    r"(?:中国(?:社会)?科学院|中科院|社科院)[\u4e00-\u9fff]{1,16}?(?:研究[所院]|所(?![\u4e00-\u9fff])|天文台|植物园)"
    r"|[\u4e00-\u9fff][\u4e00-\u9fffA-Za-z()·]{1,22}?(?:" + _KIND + r")"
    r"(?:\((?!本科|大专|专科|硕士|博士|统招|全日|自考|高中|中专|985|211|双一流|一本|二本|三本|在读|成人"
    r"|函授|保研|保送|推免|考研|中外|合作|合办|公办|民办|公费|定向|委培|交换|联合|重点|省重|国家|就读|毕业|肄业|应届|往届|专升本|原|网络|远程|脱产|业余)"
    r"[\u4e00-\u9fff]{2,8}\))?"
)
_COLLEGE_TAIL = re.compile(
    r"^(?:[\u4e00-\u9fff]{2,10}?(?:学院|分校|校区|研究生院)|[\u4e00-\u9fff]{0,8}?附属?(?:实验|高级)?(?:中学|学校|中))"
)
_LATIN_WORD = r"[A-Z][\w.&'’-]*"
_LATIN_SCHOOL = re.compile(
    rf"(?:The\s+)?(?:(?:{_LATIN_WORD}|No\.?\s?\d{{1,3}})\s+(?:of\s+|and\s+|at\s+|the\s+|for\s+|&\s+)?){{0,6}}(?:(?:{_LATIN_WORD}-)?University|College"
    rf"|Institute|School(?! District)|Academy|Polytechnic|Vidyalaya|Vidya Mandir|Sixth Form|IIT"
    rf"|(?:{_LATIN_WORD}-)?Universit(?:é|à|ät|at|aet|i|as|et|atea)|Universidade?"
    rf"|(?:{_LATIN_WORD})?(?:[Ss]chule|[Gg]ymnasium)|Lycée|Liceo|Instituto?|Institut|Escuela|Ecole|Scuola|Technion|DHBW"
    rf"|Universiteit|Hochschule|École|Politecnico|ETH|EPFL|HEC|INSEAD)"
    rf"(?:\s+(?:Bocconi|Paris|Zurich|Zürich|Milano|Lausanne|Luigi))?(?:\s+(?:of|di|de|della"
    rf"|du)\s+(?:{_LATIN_WORD}(?:\s+(?:and|of|at|in|&)\s+|\s+(?=[A-Z])"
    rf"|))+)?(?:\s+at\s+{_LATIN_WORD}(?:\s{_LATIN_WORD})?)?(?:\s*\([A-Z]{{2,6}}\))?(?:\s+for\s+(?:Women|Men|Girls|Boys))?(?:\s+No\.?\s?\d{{1,3}}(?!\d))?(?:\s+Law\s+Cent(?:er|re))?"
)
_NOT_SCHOOL = re.compile(
    r"(?:毕业于?(?!院校|学校)|就读|考入|进入|代表|协助|全国|学生会|优秀|比赛|大赛|荣获|获得|参加|赴|访学|主修|课程"
    r"|开设|担任|奖学金|合作)"
)
_LEAD = re.compile(
    r"^(?:博士|硕士|研究生|本科|大专|专科|高中|中专|学士|至今|于|在|(?:非?全日制|统招|自考|函授|成人)(?!教育)|[)(.·\s\d])+"
)
_HIGH = re.compile(r"^(?:High|Public|Secondary|Business|Graduate|Law|Medical|Middle|Primary) School$")


def school_in(row: Row) -> Cell | None:
    """Find the school named in a row: the university rather than a college of it that stands before."""
    found = [name for cell in row.cells if (name := _in_cell(cell, row)) is not None]
    if len(found) > 1 and is_college(found[0].text):
        return next((name for name in found if _UNIVERSITY.search(name.text)), found[0])
    return found[0] if found else None


def school_by_place(row: Row) -> Cell | None:
    """A school that no word betrays: dates, name, subject and degree stand on one row: 山东蓝翔 汽车维修 中技."""
    period, degree = next(periods(row.text), None), degree_in(row.text)
    if period is None or degree is None or ":" in row.text or _NOT_SCHOOL.search(row.text):
        return None
    text = row.text
    for start, end in ((period.at, period.after), degree[1:]):
        text = text[:start] + "\t" * (end - start) + text[end:]
    words = [match for match in re.finditer(r"[^\s|/,;()\-·]+", text) if len(match.group()) > 1]
    is_named = len(words) == 2 and all(re.fullmatch(r"[\u4e00-\u9fff]{3,12}", word.group()) for word in words)
    if not is_named or words[0].end() > words[1].start() or _NO_NAME.search(words[0].group()):
        return None
    return Cell(words[0].group(), row.start + words[0].start())


def school_by_degree(rows: Sequence[Row]) -> Cell | None:
    """A name beside the dates of a stay, above its degree: WESTBROOK CBS⇥2013 - 2019 ⏎ Leaving Certificate."""
    if len(rows) < 2 or (len(rows) > 2 and school_in(rows[2]) and next(periods(rows[2].text), None) is None):
        return None
    row, below = rows[:2]
    period, cells = next(periods(row.text), None), row.cells
    if period is None or len(cells) != 2 or row.is_bullet or below.is_bullet or ":" in row.text:
        return None
    name, dates = cells
    is_dates = period.at <= dates.start - row.start and period.after >= len(row.text.rstrip())
    is_name = _LATIN_NAME.fullmatch(name.text) is not None and degree_in(name.text) is None
    hit = degree_in(below.text)
    return name if is_dates and is_name and hit and not below.text[: hit[1]].strip() else None


_LATIN_NAME = re.compile(r"[A-Z][A-Za-z.&'’-]*(?: (?:of |de |the )?[A-Z][A-Za-z.&'’-]*){0,4}")


_NO_NAME = re.compile(r"专业|工程$|技术$|管理$|培训|[学系]$|公司|教育$")


def is_college(name: str) -> bool:
    """机电工程学院, College of Engineering: what may be a part of the university beside it."""
    if not re.search(r"[\u4e00-\u9fff]", name):
        return _LATIN_COLLEGE.match(name) is not None
    is_short = name.endswith("学院") and len(name) <= 14 and not re.search(r"职业|专科|大学|技师", name)
    return is_short and _SUBJECT.match(name) is not None


_SUBJECT = re.compile(
    r"经济|经管|管理|商|法|文|外国?语|英语|机械|机电|电气|电子|电力|信息|计算机|软件|网络|自动化|人工智能|数据|土木|建筑|城市|材料|化|生命|生物|医|药|护理"
    r"|艺术|美术|设计|音乐|体育|数学|物理|理学|工学|工程|新闻|传播|传媒|马克思|公共|国际|金融|会计|财|环境|资源|能源|动力|交通|汽车|航空|航天|船舶|农|林|食品|旅游|教育"
    r"|师范|人文|社会|政治|历史|哲学|心理|继续|成人|测绘|遥感|地球|海洋|通信|光电|集成电路|微电子|仪器|控制|纺织|轻工"
)
_UNIVERSITY = re.compile(r"大学|University|Institute of Technology")
_LATIN_COLLEGE = re.compile(
    r"(?:The )?(?:College|School|Faculty|Institute) of (?!Art and Design|Economics|Technology)[A-Z]"
)


@cache
def _label() -> re.Pattern[str]:
    return re.compile(rf"^(?:{labels('school')})(?:\s*:\s*)?")


def _in_cell(cell: Cell, row: Row) -> Cell | None:
    is_han = re.search(r"[\u4e00-\u9fff]", cell.text) is not None
    if _NOT_SCHOOL.search(cell.text) and not _label().match(cell.text):
        return _at_the_start(cell, row) if is_han else None
    found = _han(cell) if is_han else _latin(cell)
    return None if found and _TOLD_OF.match(cell.text[found.end - cell.start :]) else found


def _at_the_start(cell: Cell, row: Row) -> Cell | None:
    """江南大学 机械工程 本科毕业: a story may follow behind a name that begins the cell of an entry."""
    found = _han(cell)
    if found is None or _NOT_SCHOOL.search(found.text) or _TOLD_OF.match(cell.text[found.end - cell.start :]):
        return None
    lead = _HOPED.sub("", cell.text[: found.start - cell.start])
    if lead.count("(") > lead.count(")"):
        return None  # (研究生课程，清华大学)
    before = _LEAD.sub("", re.sub(r"[\d年月日./\s-]+", "", lead).strip(":|,[]"))
    is_dated = any(True for _ in singles(row.text)) or degree_in(row.text) is not None
    is_first = not before or _date_end(cell.text) >= len(_STUDYING.sub("", lead).rstrip(" ,:在于"))
    return found if is_first and is_dated else None


_HOPED = re.compile(r"\((?:预计|预期|拟|将|应届|尚未)[\u4e00-\u9fff]{0,6}\)")
_STUDYING = re.compile(r"(?:就读|就学|求学)于?\s+$")
"""2015.09 至 2019.06 就读于 江南大学: the name begins anew behind the gap."""
_TOLD_OF = re.compile(
    r"\s*(?:[\u4e00-\u9fff]{0,6}(?:学生会|团委|社团|协会|奖学金|大赛|比赛)|优秀|三好|代表|的)"
    r"|[\u4e00-\u9fff《》]{1,16}(?:助教|讲师|教师|辅导员|书记|主席|部长|会长|干事|队长|教授|研究员)(?![\u4e00-\u9fff])"
)


def _han(cell: Cell) -> Cell | None:
    label = _label().match(cell.text)
    label = label if label and ":" in label.group() else None
    text = cell.text if label is None else " " * label.end() + cell.text[label.end() :]
    match = _HAN_SCHOOL.search(text, _date_end(text))
    if match is not None and _OF_A_SCHOOL.match(text[match.end() :]):
        return None
    if match is None:
        return _latin(cell) or _short(cell) or (_named(cell, label.end()) if label else None)
    if _COLLEGE_LABEL.match(match.group() + text[match.end() :]):
        return _han(Cell(text[match.end() :], cell.start + match.end()))
    name, start = match.group(), match.start()
    if name.count(")") > name.count("("):  # (英)曼彻斯特大学
        start, name = start + name.index(")") + 1, name[name.index(")") + 1 :]
    stripped = _LEAD.sub("", name.lstrip("年月日号") if text[:start].rstrip()[-1:].isdigit() else name)
    start += len(name) - len(stripped)
    tail = _COLLEGE_TAIL.match(text[match.end() :])
    name = stripped + (tail.group() if tail and _is_independent(tail.group()) else "")
    name = _ABROAD.sub(lambda m: "" if country_pattern().fullmatch(m.group(1)) else m.group(), name)
    further = _HAN_SCHOOL.search(text, match.end()) if is_college(name) else None
    if further and _NEXT_PIECE.fullmatch(text[match.end() : further.start()]) and "大学" in further.group():
        return _han(Cell(text[match.end() :], cell.start + match.end()))  # 软件学院, 江南大学
    if len(name) < 3 or heading_of(name) is not None or re.search(r"^[\u4e00-\u9fff]?(?:大学|学院|学校|中学)$", name):
        return _short(cell)
    return Cell(name, cell.start + start)


_COLLEGE_LABEL = re.compile(r"(?:所在|所属|二级|就读|所学)(?:二级)?学院\s*:")
_ABROAD = re.compile(r"\(([\u4e00-\u9fff]{2,8})\)$")
_NEXT_PIECE = re.compile(r"\s*[,|/·-]\s*(?:[\u4e00-\u9fff]{2,12}\s*[,|/·-]\s*)?|\s+")


def _is_independent(college: str) -> bool:
    """城市学院, 附属中学, 深圳研究生院: schools of their own; 经济学院 is a part of the university."""
    if city_pattern().match(college) is not None or college.endswith("研究生院"):
        return city_pattern().match(college) is not None
    return not college.endswith("学院") or college.removesuffix("学院") in independent_colleges()


def _named(cell: Cell, at: int) -> Cell | None:
    """学校：某某蓝翔: what the label calls a school, however it is called."""
    match = re.compile(r"[\u4e00-\u9fff]{3,12}(?=$|[\s(,])").match(cell.text, at)
    if match is None or degree_in(match.group()) is not None:
        return None
    return Cell(match.group(), cell.start + at)


_OF_A_SCHOOL = re.compile(
    r"文凭试|会考|[\u4e00-\u9fff]{0,14}医院|出版社|后勤|科技园|食堂|商店|资产经营|服务(?:部|公司)"
)
"""河北医科大学第二医院 is an employer."""


def _short(cell: Cell) -> Cell | None:
    """清华, 哈工大, 江西师大: at the beginning of a cell, by themselves."""
    text = cell.text[_date_end(cell.text) :]
    match = re.match(r"[\s,|:/-]*([\u4e00-\u9fff]{2,6})(?=$|[\s,|(/-])", text)
    if match is None or not (match.group(1) in short_names() or _is_shortened(match.group(1))):
        return None
    return Cell(match.group(1), cell.end - len(text) + match.start(1))


def _is_shortened(text: str) -> bool:
    match = _SHORTENED.fullmatch(text)
    return match is not None and (
        match.group("place") is None or city_pattern().match(match.group("place")) is not None
    )


_SHORTENED = re.compile(
    r"[\u4e00-\u9fff]{2}(?:交大|师大|农大|林大|财大|工大|科大|医大|外大|民大|矿大|海大|药大|开大)"
    r"|(?:华[东南中北]|[东西][南北]|(?P<place>[\u4e00-\u9fff]{2,3}))(?:理工|师范|政法|邮电)"
)


def _latin(cell: Cell) -> Cell | None:
    lowered = _lowered(cell.text) if cell.text.isupper() else cell.text
    if lowered != cell.text and not lowered.isupper() and len(lowered) == len(cell.text):
        found = _latin(Cell(lowered, cell.start))
        if found is not None:
            return Cell(cell.text[found.start - cell.start : found.end - cell.start], found.start)
    college: Cell | None = None
    if _NOT_LATIN_SCHOOL.search(cell.text) and degree_in(cell.text) is None:
        return None
    for match in _LATIN_SCHOOL.finditer(cell.text):
        name = match.group().strip().rstrip(".")
        if _FOREIGN.search(name):
            name += _named_after(cell.text[match.start() + len(name) :])
        name = re.sub(r"\s+(?:in|and|of|at|for|the)$", "", name)
        if (len(name.split()) < 2 and name not in {"IIT", "INSEAD", "EPFL", "Technion"}) or _HIGH.match(name):
            continue
        if name.startswith("Université") and (
            number := re.match(r"\s+\d{1,2}(?![\d/.])", cell.text[match.start() + len(name) :])
        ):
            name += number.group()
        if name.endswith(" IIT") and (town := re.match(r"\s[A-Z][a-z]+", cell.text[match.start() + len(name) :])):
            name += town.group()
        name += _campus(cell.text[match.start() + len(name) :])
        name += _place_of(name, cell.text[match.start() + len(name) :])
        found = Cell(name, cell.start + cell.text.index(name))
        if college is None and is_college(name):
            college = found  # College of Computer Science, Zhejiang University
            continue
        return found if college is None or _UNIVERSITY.search(name) else college
    if college is not None:
        return college
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
    r"(?:ENSTA|INSA|ENSEA|EPITA|ESIEE|ENAC|ESCP|ESSEC|EDHEC)(?: [A-Z][A-Za-z]+)?|"
    r"PolyU|CityU|HKBU|RWTH Aachen|TU [A-Z][a-zü]+|LMU München|UBC|McGill)\b"
)
"""Schools known by their letters."""


_NOT_LATIN_SCHOOL = re.compile(
    r"\b(?:Competition|Contest|Hackathon|Olympiad|Winner|Finalist|Dean['’]s List|Honor Society|Scholarship"
    r"|Coursera|edX|Udacity|Udemy|MOOC"
    r"|(?:1st|2nd|3rd) Place)\b"
)
_FOREIGN = re.compile(
    r"(?:Universit(?!y)\S*|Universidade?|Politecnico|École|Hochschule|Institut|Instituto|[Ss]chule|[Gg]ymnasium|Lycée|Liceo|Escuela|Ecole|Scuola|DHBW)$"
)


def _named_after(rest: str) -> str:
    """The words that follow: Universitat Pompeu Fabra, Politecnico di Milano."""
    match = _NAMED_AFTER.match(rest)
    return match.group() if match else ""


_NAMED_AFTER = re.compile(
    r"(?:\s+(?:militaire|technique|professionnelle?|nationale?|privée?|polytechnique|normale|supérieure?|centrale)){0,3}"
    r"(?:\s+(?:(?:de|di|del|della|du|des|für|la|le|les|et|y|e)\s+)*(?:(?:de )?[dl]['’])?[A-ZÉ][\w'’-]+){0,6}"
    r"(?:\s+\d{1,2}(?!\d))?(?:\s*\([A-Z]{2,6}\))?|\s+\d{1,2}(?![\d/.])"
)


def _campus(rest: str) -> str:
    """Harbin Institute of Technology (Weihai)."""
    match = re.match(
        r"\s*\((?!Hons|Honou?rs|Online|Remote|Distance|Expected|Grad|Current|Part|Full|Class)[A-Z][a-z]{2,14}\)", rest
    )
    return match.group() if match else ""


def _place_of(name: str, rest: str) -> str:
    """The place that is part of a name: King's College London, University of California, Berkeley."""
    last = name.rsplit(maxsplit=1)[-1].lower()
    campus = re.match(r"\s+-\s+[A-Z][a-z]+(?: [A-Z][a-z]+)?(?=\s*(?:$|[,\t|(]))", rest)
    if campus and name.startswith("University of") and last in english_places()[1]:
        return campus.group()  # University of Wisconsin - Stout
    match = re.match(r"(,?\s+)([A-Z][a-z]+(?: [A-Z][a-z]+)?)", rest)
    if match is None:
        return ""
    place = match.group(2)
    cities, regions = english_places()
    while place and place.lower() not in cities:
        place = place.rpartition(" ")[0]
    if not place or ("," in match.group(1) and (last not in regions or not name.startswith("University of"))):
        return ""
    return match.group(1) + place


def _date_end(text: str) -> int:
    return max((period.after for period in periods(text)), default=0) if re.match(r"\s*\(?(?:19|20)\d\d", text) else 0
