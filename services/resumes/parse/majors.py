"""What was studied: behind a degree, below it, or what is left of a cell without school, dates and degree."""

from __future__ import annotations

import re
from collections.abc import Sequence

from services.resumes.headings import heading_of
from services.resumes.parse.dates import periods, singles
from services.resumes.parse.degrees import degree_in, degrees_in
from services.resumes.parse.found import Found
from services.resumes.parse.pieces import is_place
from services.resumes.parse.rows import Cell, Row
from services.resumes.parse.school_names import school_in

NOT_MAJOR = re.compile(
    r"^专业$|文凭|会考|主修|课程|成绩|绩点|GPA|排名|奖|荣誉|证书|毕业|在校|学生会|班长|班级|前\s*\d|^\d|%|描述|经历|社团|协会"
    r"|队|干部|论文|导师|全日制|时间|日期|统招|非全|自考|函授|成人"
    r"|^[\u4e00-\u9fff]{0,3}(?:省|市)$|学历|学位|培训|辅修|期望|薪资|到岗|应聘|交换生?$|交流生|在职教育|全日制教育|双一流|985|211|重点|一本|二本|预计|年$|^\(|学院$"
    r"|大学$|学校$|中学$|^(?:学习|教育|经历|学习经历)$",
    re.IGNORECASE,
)


_LATIN_MAJOR = re.compile(
    r"^(?:\s*(?:Degree|Honou?rs|Hons\.?|(?:(?:of )?(?:Fine Arts|Applied Science|Arts|Sciences?)\b|(?:of"
    r" )?(?:Engineering|Technology|Commerce)(?= in\b|,|\s*\())|['’]s))*"
    r"\s*(?:\((?:Hons|Honou?rs|[A-Z][A-Za-z.]{1,5})\.?\))?\s*(?:-\s*[A-Z][A-Za-z.]{1,5}(?=,))?\s*(?:,|-|:|\(|\bin\b"
    r"|\bof\b)?\s*(?:\bin\b\s*)?(?P<major>[A-Z][A-Za-z&()/\- ]{2,60}?)"
    r"(?=,|;|\s{2,}|\t|$|\s*-\s|\s+at\s|\s+from\s|\(|\)|\||\s*[\d·•])"
)


_SHORT = re.compile(r"(?:E?MBA|MEM|MPA|MPAcc|EMPAcc|MTI|MF|MA|MS|BA|BS)")
"""硕士（MEM） says the degree again."""


_NOT_LATIN_MAJOR = re.compile(
    r"University|College|Institute|School|GPA|Degree|Present|Honou?rs|^Diploma$|^(?:Science|Art)s?$", re.IGNORECASE
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
        ):
            value = match.group("major").strip(" -/(")
            at = row.start + end + match.start("major")
            inner = re.match(r"[A-Z]\w+(?: [A-Z]\w+)? in (?=[A-Z])", value)
            if inner:  # Bachelor of Economics in International Trade
                value, at = value[inner.end() :], at + inner.end()
            return Found(value, 0.85, at, at + len(value))
    before = (
        re.search(
            r"(?:^|[\t,|(]|\s{2,})\s*([A-Z][A-Za-z&]*(?: [A-Za-z&]+){0,4})\s*(?:,|\||\t|\s{2,}|\()\s*$",
            text[: min(begins)],
        )
        if ends
        else None
    )
    if before and not _NOT_LATIN_MAJOR.search(before.group(1)) and not is_place(before.group(1)):
        return Found(before.group(1), 0.8, row.start + before.start(1), row.start + before.end(1))
    return None


def major_below(rows: Sequence[Row]) -> Found[str] | None:
    """Bachelor of Science, and on a row of its own Public Health."""
    if len(rows) < 2 or re.search(r"[\u4e00-\u9fff]", rows[0].text + rows[1].text):
        return None
    below = rows[1].text.strip()
    degrees = list(degrees_in(rows[0].text))
    is_bare = any(
        rows[0].text[:start].strip() == "" and _DEGREE_TAIL.match(rows[0].text[end:]) for _, start, end in degrees
    )
    is_name = re.fullmatch(r"[A-Z][A-Za-z&]+(?: (?:and |of |& )?[A-Z][A-Za-z&]+){0,4}", below) is not None
    if not is_bare or not is_name or school_in(rows[1]) is not None or is_place(below) or heading_of(below):
        return None
    if _NOT_LATIN_MAJOR.search(below) or degree_in(below) or next(singles(below), None):
        return None
    at = rows[1].start + rows[1].text.index(below)
    return Found(below, 0.78, at, at + len(below))


_DEGREE_TAIL = re.compile(r"\s*(?:of )?(?:Science|Arts|Applied Science|Fine Arts|Engineering|Degree|Philosophy)?s?\s*$")


_FIELD = re.compile(
    r"(?<=[\u4e00-\u9fff]{2}) +(?:哲学|经济学|法学|教育学|文学|历史学|理学|工学|农学|医学|管理学|艺术学)$"
)
"""内科学 医学硕士: the field of the degree behind the major."""


def major_in(cell: Cell, school: Found[str]) -> Found[str] | None:
    """What is left of a cell when school, dates and degree are taken away, if it can be a major."""
    text = cell.text
    for taken in [text[p.at : p.after] for p in periods(text)]:
        text = text.replace(taken, "\t" * len(taken))
    if cell.start <= school.start < cell.end:
        at = school.start - cell.start
        text = text[:at] + "\t" * len(school.value) + text[at + len(school.value) :]
    for _, start, end in sorted(degrees_in(text), key=lambda d: d[1] - d[2]):
        text = text[:start] + "\t" * (end - start) + text[end:]
    for match in re.finditer(
        r"[A-Za-z]{0,12}\s?[\u4e00-\u9fff][\u4e00-\u9fffA-Za-z&、与及 ]{1,24}(?:\([\u4e00-\u9fff]{2,12}\))?", text
    ):
        value = re.sub(r"专业(?:学习)?$|方向$", "", match.group().strip(" 、与及")).strip()
        value = _FIELD.sub("", value)
        value = re.sub(r"(?<=[\u4e00-\u9fff]{2})(?: [A-Z][A-Za-z&]+(?: [A-Za-z&]+)*)$", "", value)
        value = re.sub(r"^\S+(?:学院|系)\s+(?=\S)", "", value)  # 传播学院 传播学
        if (
            2 <= len(value) <= 22
            and not is_place(value)
            and not NOT_MAJOR.search(value)
            and heading_of(value) is None
            and "," not in value
        ):
            lead = match.group().index(value[0])
            start = cell.start + match.start() + lead
            return Found(value, 0.86, start, start + len(value))
    return None
