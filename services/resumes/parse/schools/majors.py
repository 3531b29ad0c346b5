"""What was studied: behind a degree, below it, or what is left of a cell without school, dates and degree."""

from __future__ import annotations

import re
from collections.abc import Sequence

from services.resumes.headings import heading_of, is_title
from services.resumes.parse.dates import periods, singles
from services.resumes.parse.found import Found
from services.resumes.parse.pieces import is_place
from services.resumes.parse.rows import Cell, Row
from services.resumes.parse.schools.degrees import degree_in, degrees_in
from services.resumes.parse.schools.school_names import school_in
from services.resumes.parse.words import country_pattern

NOT_MAJOR = re.compile(
    r"^专业$|文凭|会考|主修|课程(?!与教学)|成绩|绩点|GPA|排名|奖|荣誉|证书|毕业|在校|学生会|班长|班级|前\s*\d|^\d|%|描述|经历|社团|协会"
    r"|队|干部|论文|导师|全日制|时间|日期|统招|非全|自考|函授|成人"
    r"|^[\u4e00-\u9fff]{0,3}(?:省|市)$|学历|学位|培训|辅修|期望|薪资|到岗|应聘|交换生?$|交流生|在职教育|全日制教育|双一流|985|211|重点|一本|二本|预计|年$|^\(|学院$"
    r"|大学$|学校$|中学$|[师员证]$|院校|学历学位|单位|职务|^在职$|学信网|支书|书记|委员|^[\u4e00-\u9fff]{1,3}族$|三好|[国定委特][防向培长]生|^(?:详情|更多|展开|收起|编辑)$|均分|平均|测评|第[一二三四五六七八九十]$"
    r"|[四六八]级|^专业前|^年级$|[省市][\u4e00-\u9fff]{1,8}[市县区镇]$|^(?:学习|教育|经历|学习经历)$",
    re.IGNORECASE,
)


_LATIN_MAJOR = re.compile(
    r"^\)?(?:\s*(?:Degree|Candidate|Student|Honou?rs|Hons\.?|(?:(?:of )?(?:Fine Arts|Applied Science|Arts|Sciences?)\b"
    r"|(?:of )?(?:Engineering|Technology|Commerce)(?= in\b|,|\s*\(|\s+-\s+[A-Z.]{2,6},)|(?:of )?\w+(?= with Honou?rs)"
    r"| with Honou?rs)|['’]s))*"
    r"\s*(?:\((?:Hons|Honou?rs|[A-Z][A-Za-z.]{1,5})\.?\))?\s*(?:-\s*[A-Z][A-Za-z.]{1,5}(?=,))?\s*(?:,|-|:|\(|\bin\b"
    r"|\bof\b|\ben\b)?\s*(?:\bin\b\s*)?(?P<major>(?:[A-Z]|(?<=\ben )[a-z])[A-Za-z\u00c0-\u00ff&()/\- ]{2,60}?)"
    r"(?=,|;|\s{2,}|\t|$|\s*-\s|\s+(?:at|from|with|\(?minor(?:ing)?)\s|\(|\)|\||\s*[\d·•])"
)


_SHORT = re.compile(r"(?:E?MBA|MEM|MPA|MPAcc|EMPAcc|MTI|MF|MA|MS|BA|BS)")
"""硕士（MEM） says the degree again."""


_NOT_LATIN_MAJOR = re.compile(
    r"University|College|Institute|School|GPA|^PG|Degree|Present|Honou?rs|^Diploma$|^(?:Science|Art)s?$|^(?:Track|Program(?:me)?)\b",
    re.IGNORECASE,
)


def latin_major(row: Row, school: Found[str]) -> Found[str] | None:
    """What stands behind an English degree: B.S. in Finance, BA (Hons) Economics, MBA, Marketing."""
    text = row.text.replace(school.value, "\t" * len(school.value))
    for period in list(periods(text)):
        text = text[: period.at] + "\t" * (period.after - period.at) + text[period.after :]
    found = list(degrees_in(text))
    begins, ends = [start for _, start, _ in found], [end for _, _, end in found]
    for end in sorted(ends, reverse=True):
        match = _LATIN_MAJOR.match(text[end:])
        if (
            match
            and not _NOT_LATIN_MAJOR.search(match.group("major").strip())
            and not _SHORT.fullmatch(match.group("major"))
            and degree_in(match.group("major")) is None
            and not is_place(match.group("major").strip())
        ):
            value = match.group("major").strip(" -/(")
            at = row.start + end + match.start("major")
            field = _NARROWER.match(text[end + match.end("major") :])
            is_subject = field is not None and _SUBJECT.search(field.group()[:-1]) is not None
            value = match.group("major") + field.group() if field and is_subject else value
            if further := _branch(value, text[end + match.end("major") :]):
                value = match.group("major") + further
            inner = re.match(r"[A-Z]\w+(?: [A-Z]\w+)? in (?=[A-Z])", value)
            if inner:  # Bachelor of Economics in International Trade
                value, at = value[inner.end() :], at + inner.end()
            return Found(value, 0.85, at, at + len(value))
    before = _BEFORE.search(text[: min(begins)]) if ends else None
    if before is None and ends and _SHORT_DEGREE.match(text, min(begins)):
        before = _RIGHT_BEFORE.search(text[: min(begins)])
    if before and not _NOT_LATIN_MAJOR.search(before.group(1)) and not is_place(before.group(1)):
        return Found(before.group(1), 0.8, row.start + before.start(1), row.start + before.end(1))
    return None


_NARROWER = re.compile(
    r"\s?\((?!Hons|Honou?r|Minor|Summa|Magna|Cum|First|Second|Expected|GPA|Grad|Dean|With|In |Part|Full|Online)"
    r"[A-Z][a-z]{3,}(?: (?:and |& )?[A-Z][a-z]+){0,3}\)"
)
"""Information Sciences (Software Engineering)."""
_SUBJECT = re.compile(
    r"(?:Engineering|Sciences?|Mathematics|Economics|Finance|Accounting|Physics|Chemistry|Biology|History|Literature|Psychology"
    r"|Marketing|Management|Administration|Informatics|Design|Law|Nursing|Education|Statistics|Linguistics|Philosophy"
    r"|Sociology|Communications?|Journalism|Architecture|Technology|Studies|Politics|Business)$"
)


def _branch(subject: str, rest: str) -> str:
    """Business Administration - Finance, Business Administration, Finance: a wide subject and what of it."""
    match = _BRANCH.match(rest) if _WIDE.fullmatch(subject) else None
    return match.group() if match and _SUBJECT.search(match.group()) else ""


_WIDE = re.compile(r"Business(?: Administration| Management| Studies)?|Management|Commerce")
_BRANCH = re.compile(r"(?:\s+-|,)\s+[A-Z][a-z]{3,}(?: (?:and |& )?[A-Z][a-z]{3,}){0,2}(?=\s*(?:[,;|(]|\t|\s{2}|$))")
_PARTLY = re.compile(r"(?<=[a-z]) (?:Course Credits?|Coursework|Courses|Major|Program(?:me)?)$")
"""Accounting Coursework."""
_BELOW_DEGREE = re.compile(r"^(?:PG ?Dip|PG ?Cert|Postgraduate (?:Diploma|Certificate))\s+(?:in |of )?")
"""PGDip Information Science."""
_HIGH = re.compile(r"\b(?:(?:High|Secondary|Grammar|Middle) School|Sixth Form)\b")


def subject_in(rows: Sequence[Row], school: Found[str]) -> Found[str] | None:
    """ENSTA ParisTech, Electrical Engineering: a subject without a degree beside it."""
    for row in rows:
        text = row.text.replace(school.value, "\t" * len(school.value))
        degree = degree_in(row.text)
        if _HIGH.search(school.value) or (degree is not None and degree[0] == "高中"):
            return None  # A-levels: Psychology, History
        for match in re.finditer(r"[^,;|\t()]+", text):
            value = _BELOW_DEGREE.sub("", _PARTLY.sub("", match.group().strip(" .-–")))
            is_name = re.fullmatch(r"[A-Z][A-Za-z&]+(?: (?:and |of |& )?[A-Z][A-Za-z&]+){0,4}", value) is not None
            if value in {"Education", "Business", "Management", "Administration", "Studies", "Technology"}:
                continue  # the name of a department
            if is_name and _SUBJECT.search(value) and not _NOT_LATIN_MAJOR.search(value) and not degree_in(value):
                at = row.start + match.start() + match.group().index(value)
                field = _NARROWER.match(text[at + len(value) - row.start :])
                value += field.group() if field else ""
                return Found(value, 0.75, at, at + len(value))
    return None


_BEFORE = re.compile(r"(?:^|[\t,|(]|\s{2,})\s*([A-Z][A-Za-z&]*(?: [A-Za-z&]+){0,4})\s*(?:,|\||\t|\s{2,}|\()\s*$")
_RIGHT_BEFORE = re.compile(r"(?:^|[\t,|(]|\s{2,})\s*([A-Z][A-Za-z&]*(?: (?:and|of|&|in|[A-Z][A-Za-z&]*)){0,4}) $")
_SHORT_DEGREE = re.compile(r"(?:B|M)\.?(?:Sc|A|Eng|S|BA|Ed|Com)\b|Ph\.?D\b")
"""Artificial Intelligence MSc."""


def major_below(rows: Sequence[Row]) -> Found[str] | None:
    """Bachelor of Science, and on a row of its own Public Health."""
    if len(rows) < 2 or re.search(r"[\u4e00-\u9fff]", rows[0].text + rows[1].text):
        return None
    below = rows[1].text.strip().split(" - ")[0]  # Computer Science - Web Track
    degrees = list(degrees_in(rows[0].text))
    is_bare = any(
        rows[0].text[:start].strip() == "" and _DEGREE_TAIL.match(rows[0].text[end:]) for _, start, end in degrees
    )
    is_name = _NAMED_BELOW.fullmatch(below) is not None and not _NO_SUBJECT.search(below)
    if not is_bare or not is_name or school_in(rows[1]) is not None or is_place(below) or heading_of(below):
        return None
    if _NOT_LATIN_MAJOR.search(below) or degree_in(below) or next(singles(below), None):
        return None
    at = rows[1].start + rows[1].text.index(below)
    return Found(below, 0.78, at, at + len(below))


_NAMED_BELOW = re.compile(r"[A-Z][A-Za-z&]+(?: (?:and |of |& )?[A-Za-z&]+){0,4}")
_NO_SUBJECT = re.compile(
    r"\b(?:course\w*|dean|thesis|member|president|club|activit\w+|relevant|award\w*|minor|with|the|in)\b", re.IGNORECASE
)
_DEGREE_TAIL = re.compile(
    r"\s*(?:of )?(?:Science|Arts|Applied Science|Fine Arts|Engineering|Degree|Philosophy)?s?\s*$", re.IGNORECASE
)


_FIELD = re.compile(
    r"(?<=[\u4e00-\u9fff]{2}) +(?:哲学|经济学|法学|教育学|文学|历史学|理学|工学|农学|医学|管理学|艺术学)$"
)
"""内科学 医学硕士: the field of the degree behind the major."""
_TITLED = re.compile(
    r"(?<![\u4e00-\u9fff])(?:文学|理学|工学|农学|管理学|艺术学|工程|专业|学术型?|全日制|非全日制|统招)"
    r"(?=[学硕博]士|本科|专科|大专)"
)
"""工学学士, 工程硕士, 专业硕士: a kind of degree."""
_OF_THE_SCHOOL = re.compile(
    r"\s*[(\[](?=[^()\[\]]*(?:985|211|双一流|就读|重点|[一二三]本|世界|QS|全日制|统招|排名))[^()\[\]]*[)\]]"
)
"""江南大学（211，双一流）."""
_NAMED_AGAIN = re.compile(
    r"\s*\((?:[A-Z]{2,6}|[^()\u4e00-\u9fff]*(?:Universi|College|Institut|School|École|Ecole|Hochschule)[^()\u4e00-\u9fff]*)\)"
)
"""The school's name in another tongue, or its letters."""
_BESIDE = re.compile(
    r"(?:导师|指导(?:教师|老师)|辅导员|班主任|证明人|所在地|地点|城市|校区|排名|成绩|绩点|学制)\s*:\s*[^\s,;|/()]+|研究(?:方向|领域|内容|课题)\s*:.*"
)
"""导师：秦某某."""
_KIND_OF_DEGREE = re.compile(
    r"(?<![\u4e00-\u9fff])(?:哲学|经济学|法学|教育学|历史学|医学)(?=[学硕博]士(?:研究生)?(?:学位)?\s*"
    r"\([\u4e00-\u9fff]{2,12}(?<=[学术理法论计])\))"
)
"""法学硕士（民商法学）."""
_WAY = re.compile(
    r"(?:第一|第二|最高|最终)?(?:学历|学位|专业)?|阶段|期间|普通|普高|工程|院校|高校|大学|本部|校区|重点|类|[本专]?\s?[一二三]批?|脱产|业余|在职|在校|肄业|结业"
    r"|就读|(?:本科)?(?:保送|推免|免试|保研)(?:直博|直硕|硕士|博士)?生?|(?:本科)?直博生?|硕转博|[本硕博]{2,3}(?:连读|一贯)?|考研|公费|自费|国家|学习|在读|读|毕业生?|(?:国家|学校)?公派(?:留学|交流|联培)?生?|[\u4e00-\u9fff]{0,4}联合(?:培养|办学)|(?:中外)?合作(?:办学)?|(?:就读|就学|求学|毕业)于|双(?:学位|专业|学士)?|[大研博][一二三四五]|第二(?:学位|专业)|年?[春夏秋冬]季?(?:入学|毕业|学期)?|[本硕博](?:科生|研究生)?|级|届?应?届(?:毕业)?生?|年?入学|年?毕业|至|年|月|优秀|学制|[\u4e00-\u9fff]{1,6}校区|(?:卓越(?:工程师)?|实验|试点|强化|基地|创新|英才|拔尖(?:人才)?|国际)班|[三四五]年|[二三四五六七八]年制|网络|远程"
    r"|[\u4e00-\u9fff]{2,10}(?:学院|(?<!关)系|学部|分院)|医学部|[初中高]级工|技师|[\u4e00-\u9fff]*方向|[\u4e00-\u9fff]+(?:实验室|研究[所院]|中心|课题组)"
)
"""Words beside a major that are none."""
_CLASS = re.compile(
    r"\s*\((?=[^()]*(?:班|合作|办学|(?:特色|重点|一流|优势|王牌)(?:专业|学科)|双语|英文|授课|强化|卓越|计划|方向班|学制|年制?|[一二]批)\))[^()]*\)$"
)
"""计算机科学与技术（卓越班）, 食品科学（中外合作办学）."""
_AGAIN = re.compile(r"(?<=[\u4e00-\u9fff]{2})(?: [A-Z][A-Za-z&]+(?: [A-Za-z&]+)*)$")
"""机械工程 Mechanical Engineering."""
_CANDIDATE = re.compile(
    r"[A-Za-z]{0,12}\s?[\u4e00-\u9fff][\u4e00-\u9fffA-Za-z&、与及 ]{1,24}(?:\([\u4e00-\u9fffA-Za-z+# ]{2,16}\))?"
)


def major_in(cell: Cell, school: Found[str]) -> Found[str] | None:
    """What is left of a cell when school, dates and degree are taken away, if it can be a major."""
    text = _without_the_rest(cell, school)
    held: Found[str] | None = None
    for match in _CANDIDATE.finditer(text):
        if text[match.end() : match.end() + 1] == ":":
            continue  # a label
        value = _studied(_CLASS.sub("", _AGAIN.sub("", match.group().strip(" 、与及\t"))))
        is_name = 2 <= len(value) <= 22 and not is_place(value) and heading_of(match.group()) is None
        if not is_name or is_title(match.group()):
            continue
        start = cell.start + match.start() + match.group().index(value)
        found = Found(value, 0.86, start, start + len(value))
        if held is None and _KIND_OF_MASTER.match(cell.text[start + len(value) - cell.start :]):
            held = found  # 翻译硕士(MTI) 英语笔译
            continue
        return found
    return held


_KIND_OF_MASTER = re.compile(r"硕士\s*\((?:[A-Z][A-Za-z]{1,5})\)\s*[\u4e00-\u9fff]")


def _without_the_rest(cell: Cell, school: Found[str]) -> str:
    """The text of a cell, with tabs for what is known in it."""
    text = cell.text
    taken = [(p.at, p.after) for p in periods(text)]
    if cell.start <= school.start < cell.end:
        taken.append((school.start - cell.start, school.start - cell.start + len(school.value)))
        aside = _OF_THE_SCHOOL.match(text, taken[-1][1]) or _NAMED_AGAIN.match(text, taken[-1][1])
        taken += [aside.span()] if aside else []
    taken += [match.span() for kind in (_TITLED, _KIND_OF_DEGREE, _BESIDE) for match in kind.finditer(text)]
    for start, end in taken:
        text = text[:start] + "\t" * (end - start) + text[end:]
    for _, start, end in sorted(degrees_in(text), key=lambda d: d[1] - d[2]):
        text = text[:start] + "\t" * (end - start) + text[end:]
    return text


def _studied(text: str) -> str:
    """The words of a piece that name what was studied; "" for a piece that names nothing."""
    text = re.sub(r"^(?:所学|主修)?专业[为是]|^[\u4e00-\u9fff]{2,10}?学院(?=[\u4e00-\u9fff]{2})", "", text)
    text = re.sub(
        r"^[大研博][一二三四五](?=[\u4e00-\u9fff ]{2})|(?<=[\u4e00-\u9fff]{2})(?:专业)?(?:在读|就读)$", "", text
    )
    whole = _FIELD.sub("", re.sub(r"(?<=[\u4e00-\u9fff])专业(?:学习|毕业)?$|方向$", "", text).strip())
    words = [word.strip("、与及") for word in whole.split(" ")]
    kept: list[str] = []
    for word in words:
        bare = re.sub(r"(?<=[\u4e00-\u9fff]{2})专业(?:学习|毕业)?$", "", word)
        way = re.sub(r"\([^()]*\)$", "", bare)
        is_other = not bare or _WAY.fullmatch(way) or NOT_MAJOR.search(bare) or is_place(bare) or _is_abroad(bare)
        if is_other and kept:
            break
        if not is_other:
            kept.append(bare)
            if bare != word:
                break
    return " ".join(kept)


def _is_abroad(text: str) -> bool:
    return country_pattern().fullmatch(text) is not None


_LATIN_CELL = re.compile(r"(?<![\w-])[A-Z][A-Za-z&]+(?: (?:and |of |& |in )?[A-Z][A-Za-z&]+){0,4}(?![\w-])")


_DEPARTMENT = re.compile(r"(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{4,12}(?=系(?![\u4e00-\u9fff]))")


def department_in(cell: Cell, school: Found[str]) -> Found[str] | None:
    """江南大学计算机科学与技术系: where nothing else names the subject."""
    match = _DEPARTMENT.search(_without_the_rest(cell, school))
    return Found(match.group(), 0.7, cell.start + match.start(), cell.start + match.end()) if match else None


def latin_beside(cell: Cell, school: Found[str]) -> Found[str] | None:
    """江南大学 Mechanical Engineering 本科: in a row of Chinese that names no subject."""
    if not re.search(r"[\u4e00-\u9fff]", cell.text):
        return None
    for match in _LATIN_CELL.finditer(_without_the_rest(cell, school)):
        value = match.group()
        if len(value) > 5 and not _NOT_LATIN_MAJOR.search(value) and not value.isupper() and not is_place(value):
            return Found(value, 0.75, cell.start + match.start(), cell.start + match.end())
    return None
