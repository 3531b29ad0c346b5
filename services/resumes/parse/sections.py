"""Parts that the headings do not show: an employer or a school among the skills begins its own part again.

Sidebars and page breaks put the main column's next entry behind the side column's last heading. What such an entry
looks like is clear enough by itself: dates, a firm and a title on one row.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from services.resumes.headings import Part
from services.resumes.parse.cuts import pieces_of
from services.resumes.parse.date_columns import with_ends_joined
from services.resumes.parse.dates import periods
from services.resumes.parse.pieces import is_known_company, is_place, names_company, names_title
from services.resumes.parse.rows import Row, Rows
from services.resumes.parse.schools.degrees import degree_in
from services.resumes.parse.schools.school_names import school_in
from services.resumes.parse.skills.unheaded import listed
from services.resumes.parse.words import surnames
from services.resumes.parse.work.stacked import with_labels
from services.resumes.parse.work.told import begins, half_known

_SIDE = frozenset({Part.SKILLS, Part.CERTIFICATES, Part.LANGUAGES, Part.AWARDS, Part.OTHER, Part.ABOUT, Part.REFEREES})
_AIM = re.compile(
    r"^\s*(?:求\s*职\s*(?:意\s*向|目\s*标|岗\s*位)|应\s*聘\s*(?:职\s*位|岗\s*位)|意\s*向\s*(?:职\s*位"
    r"|岗\s*位)|期望职位|目标职位)\s*:"
)
_NAME = re.compile(r"^\s*[\u4e00-\u9fff](?:\s{0,3}[\u4e00-\u9fff]){1,3}\s*$")
MOST = 80  # letters of a row that begins an entry


def rows_of(text: str) -> Rows:
    """Cut a text into rows whose parts are known by headings and by content."""
    rows = Rows(text)
    whole = with_labels(
        _paired(
            _unrolled(_with_whole_dates(with_ends_joined(_with_whole_names(_told_apart(_with_open_labels(rows.all))))))
        )
    )
    parts = _parts(whole)
    return rows.regrouped(
        tuple(
            row if row.part is part and row.number == n else replace(row, part=part, number=n)
            for n, (row, part) in enumerate(zip(whole, parts, strict=True))
        )
    )


_OPEN_LABEL = re.compile(r"[|\t].*(?:期望|意向|目标|工作|求职|现居|所在)[\u4e00-\u9fff]{0,4}:\s*$")


def _with_open_labels(rows: Sequence[Row]) -> list[Row]:
    """… | 期望城市： ⏎ 上海: a place that the end of the line parted from its label."""
    found: list[Row] = []
    for row in rows:
        before = found[-1] if found else None
        is_next = before is not None and row.start == before.end + 1 and row.part is before.part
        if before is not None and is_next and _OPEN_LABEL.search(before.text) and is_place(row.text.strip()):
            found[-1] = replace(before, text=f"{before.text} {row.text}")
        else:
            found.append(row)
    return found


def _told_apart(rows: Sequence[Row]) -> list[Row]:
    """A sentence that tells of several stays, each from its dates on: 2009年8月到2015年12月在…，2016年3月至今在….

    Or a row of several posts: 技术员（2012.07-2014.12）→ 主管（2015.01-2017.06）.
    """
    found: list[Row] = []
    for row in rows:
        cuts = _stays(row) if "\t" not in row.text else []
        for first, last in pairwise((0, *cuts, len(row.text))):
            text = _JOINT_LEFT.sub(lambda m: " " * len(m.group()), row.text[first:last])
            found.append(replace(row, text=text, start=row.start + first) if cuts else row)
    return found


def _stays(row: Row) -> list[int]:
    """Where further stays begin in a row."""
    told = list(periods(row.text))
    cuts = [p.at for p in told if p.at and row.text[p.at - 1] in ",;。" and row.text[p.after :][:1] in "在于任就"]
    cuts = sorted({*cuts, *begins(row.text)})
    if cuts:
        is_first = half_known(row.text[: cuts[0]]) or any(p.after < cuts[0] for p in told)
        return cuts if is_first else []
    if len(told) < 2 or row.part not in {Part.WORK, Part.INTERNSHIP}:
        return []
    joints = [_POST_JOINT.search(row.text, one.after, following.at) for one, following in pairwise(told)]
    ends = [joint.end() for joint in joints if joint]
    posts = [row.text[first:last] for first, last in pairwise((0, *ends, len(row.text)))]
    return ends if len(ends) == len(joints) and all(any(map(names_title, _names(post))) for post in posts) else []


_JOINT_LEFT = re.compile(r"[→➔>=;,、/-]+\s*$")
_POST_JOINT = re.compile(r"\s*(?:→|->|=>|➔|>|;|,|、|/)\s*")


def _names(post: str) -> list[str]:
    """What a post is called beside its dates and the joint."""
    period = next(periods(post), None)
    sides = [post[: period.at], post[period.after :]] if period else []
    return [side.strip(" ()[],;、/>→-:") for side in sides]


_NAME_GOES_ON = re.compile(
    r"\s*(?:(?:股?份?有?限?责?任?公司|司|[大中小]?学院?|学校|事务所|[分支]公司|[分支]行)|(?:University|Institute|College|School|Academy"
    r"|Polytechnic|Technologies|Corporation|Limited))\s*"
)
_STUDYING = re.compile(r"(?:就读|毕业)于(?![\u4e00-\u9fff]*(?:[大中]学|学院|学校))[\u4e00-\u9fff]{1,8}$")
"""2007年9月至2010年6月就读于保定 ⏎ 市第二中学."""
_NAME_BEGUN = re.compile(r"[\u4e00-\u9fff]{3}$|(?:^|[\s,])[A-Z][a-z]+$")


def _with_whole_names(rows: Sequence[Row]) -> list[Row]:
    """Join a row that ends in the middle of a name with the rest of it: Masters in Design, Pratt ⏎ Institute."""
    found: list[Row] = []
    for row in rows:
        before = found[-1] if found else None
        if (
            before is not None
            and row.start == before.end + 1
            and row.part is before.part
            and len(before.text) < 2 * MOST
            and (_NAME_GOES_ON.fullmatch(row.text) or _STUDYING.search(before.text))
            and _NAME_BEGUN.search(before.text)
        ):
            joint = " " if row.text.strip().isascii() else ""
            found[-1] = replace(before, text=f"{before.text}{joint}{row.text}")
        elif before is not None and row.start == before.end + 1 and (whole := _with_whole_cell(before.text, row.text)):
            found[-1] = replace(before, text=whole)
        else:
            found.append(row)
    return found


_CELL_GOES_ON = re.compile(r"\s*(?:限公司|任公司|责任公司|公司|司)\s*")
_MAIL_GOES_ON = re.compile(r"\s*(?:\.?com?|om|m|\.?net?|et|t|\.?cn|n)\s*")
_MAIL_BEGUN = re.compile(r"@[\w.-]+(?=\t|$)")
_MAIL_END = re.compile(r"@[\w-]+\.(?:com|net|cn|com\.cn|edu\.cn)")
_CELL_BEGUN = re.compile(r"(?:股份|有|有限|有限责?|有限责任|有限公|责任|责任公)(?=\t)")


def _with_whole_cell(text: str, rest: str) -> str | None:
    """某某有限公⇥会计⇥2019.03 ⏎ 司, 邮箱⇥zhou@163.co ⏎ m: the end of what a narrow cell broke, on the next row."""
    if _MAIL_GOES_ON.fullmatch(rest):
        for begun in _MAIL_BEGUN.finditer(text):
            if _MAIL_END.fullmatch(begun.group() + rest.strip()):
                return text[: begun.end()] + rest.strip() + text[begun.end() :]
    if not _CELL_GOES_ON.fullmatch(rest):
        return None
    for begun in _CELL_BEGUN.finditer(text):
        if re.search(r"有限(?:责任)?公司$|股份公司$", text[: begun.end()] + rest.strip()):
            return text[: begun.end()] + rest.strip() + text[begun.end() :]
    return None


_OPEN_BESIDE = re.compile(r"\t\s*(?:[A-Z][a-z]{2,8}\.? )?(?:19|20)\d\d[\d年月./\s]*(?:-+|~|至|到)\s*$")
_ENDS_BESIDE = re.compile(
    r"^(?P<own>[^\t]+)\t\s*(?P<end>(?:19|20)\d\d[\d年月./]*|至今|现在|[Pp]resent|[A-Z][a-z]{2,8}\.? (?:19|20)\d\d)\s*$"
)
_OPEN_DATE = re.compile(r"(?:\d|月|[A-Za-z])\s*(?:-+|~|至|到)\s*$")
_DATE = re.compile(
    r"^\s*(?:(?:19|20)\d\d|至今|现在|present|now|current|[A-Z][a-z]{2,8}\.?,? ?(?:19|20)\d\d)", re.IGNORECASE
)


_FROM = re.compile(r"^\s*(?:开始|入职|入学|起始)(?:时间|日期|年月)?\s*:\s*(\S.*?)\s*$")
_TO = re.compile(r"^\s*(?:结束|离职|毕业|截止|终止|截至|到期)(?:时间|日期|年月)?\s*:\s*(\S.*?)\s*$")


_FROM_TO = re.compile(
    r"(?:开始|入职|入学|起始)(?:时间|日期|年月)?\s*:\s*(?P<a>(?:19|20)\d\d[\d年月日./-]*)[\s|,;]*"
    r"(?:结束|离职|毕业|截止|终止)(?:时间|日期|年月)?\s*:\s*(?P<b>(?:19|20)\d\d[\d年月日./-]*|至今|现在)"
)


def _from_to(row: Row) -> Row:
    """入学时间：2014.09  毕业时间：2017.06 on one row; as long as it was, so that places stay."""
    text = _FROM_TO.sub(lambda m: f"{m.group('a')}-{m.group('b')}".rjust(len(m.group())), row.text)
    return row if text == row.text else replace(row, text=text)


def _with_whole_dates(rows: Sequence[Row]) -> list[Row]:
    """Join a row that ends in the middle of its dates with the next one: 2019.03 - ⏎ 2021.05."""
    found: list[Row] = []
    for row in map(_from_to, rows):
        before = found[-1] if found else None
        begun, ended = _FROM.match(before.text) if before is not None else None, _TO.match(row.text)
        if before is not None and begun and ended:  # each with a label of its own
            found[-1] = replace(before, text=f"{begun.group(1)}-{ended.group(1)}", start=before.start + begun.start(1))
            continue
        beside = _ENDS_BESIDE.match(row.text) if before is not None and row.part is before.part else None
        if before is not None and beside and _OPEN_BESIDE.search(before.text) and len(before.text) < MOST:
            # 某某公司⇥2016年2月 - ⏎ 会计⇥至今: the dates go on in their own column.
            found[-1] = replace(before, text=f"{before.text} {beside.group('end')}")
            found.append(replace(row, text=beside.group("own")))
            continue
        is_next = before is not None and row.start == before.end + 1 and row.part is before.part
        if (
            before is not None
            and is_next
            and _OPEN_DATE.search(before.text)
            and _DATE.match(row.text)
            and len(before.text) < (MOST if re.search(r"[\u4e00-\u9fff]", before.text) else 3 * MOST // 2)
        ):
            found[-1] = replace(before, text=f"{before.text} {row.text}")
        else:
            found.append(row)
    return found


_COLUMN = re.compile(
    r"^(?:姓\s*名|性\s*别|年\s*龄|民\s*族|籍\s*贯|学\s*历|学\s*位|专\s*业|电\s*话|手\s*机|手机号码?|联系电话"
    r"|联系方式|邮\s*箱|电子邮箱|出生年月|出生日期|婚姻状况|政治面貌|身\s*高"
    r"|体\s*重|毕业院校|户\s*口|户\s*籍|工作年限|应聘岗位|应聘职位|期望薪资|现居地|现居城市|住\s*址|微\s*信"
    r"|QQ|name|gender|sex|age|phone|mobile|e-?mail|degree)$",
    re.IGNORECASE,
)


def _unrolled(rows: Sequence[Row]) -> list[Row]:
    """A row of labels above a row of values becomes a row each: 姓名 性别 年龄 ⏎ 李明 男 30."""
    found: list[Row] = []
    labels_above: Row | None = None
    for row in rows:
        if labels_above is not None and len(row.cells) == len(labels_above.cells):
            for label, value in zip(labels_above.cells, row.cells, strict=True):
                lead = f"{label.text}:"
                found.append(Row(lead + value.text, value.start - len(lead), row.part, 0))
            labels_above = None
            continue
        if labels_above is not None:
            found.append(labels_above)
            labels_above = None
        if len(row.cells) >= 3 and all(_COLUMN.match(cell.text) for cell in row.cells):
            labels_above = row
        else:
            found.append(row)
    return found if labels_above is None else [*found, labels_above]


def _paired(rows: Sequence[Row]) -> list[Row]:
    """A column of labels, then a column of as many values, each on a row of its own."""
    found: list[Row] = []
    number = 0
    while number < len(rows):
        count = 0
        while number + count < len(rows) and _COLUMN.match(rows[number + count].text.strip(" :\t")):
            count += 1
        values = rows[number + count : number + 2 * count]
        if (
            count >= 3
            and len(values) == count
            and all(0 < len(v.text.strip()) < 30 and ":" not in v.text for v in values)
        ):
            for label, value in zip(rows[number : number + count], values, strict=True):
                lead = f"{label.text.strip(' :')}:"
                text = value.text.strip()
                found.append(Row(lead + text, value.start + value.text.index(text) - len(lead), value.part, 0))
            number += 2 * count
            continue
        found.append(rows[number])
        number += 1
    return found


def _parts(rows: Sequence[Row]) -> list[Part]:
    """The part of every row."""
    own = listed(rows)
    found = [own.get(number, row.part) for number, row in enumerate(rows)]
    current: Part | None = None
    for number, row in enumerate(rows):
        if number and row.part is not rows[number - 1].part:
            current = None
        if row.part in _WORKED and _is_stay_at_school(row):
            found[number] = Part.EDUCATION  # above its heading, which stands at the side
            continue
        begun = _begun(rows, number) if row.part in _SIDE else _employed_again(rows, number)
        if row.part in {Part.EDUCATION, Part.AIM}:
            begun = _employed_amid_schools(row)
        if begun is not None:
            current = begun
            if begun is Part.TOP and number and _is_name(rows[number - 1]) and rows[number - 1].part is row.part:
                found[number - 1] = begun
        if current is not None:
            found[number] = current
    return found


def _employed_amid_schools(row: Row) -> Part | None:
    """One list of schools and employers: 教育/工作经历."""
    if len(row.text) > MOST or row.is_bullet or not any(True for _ in periods(row.text)):
        return None
    pieces = [piece.text for piece in pieces_of([row])]
    is_firm = any(is_known_company(text) and not _SCHOOLED.search(text) for text in pieces)
    is_firm = is_firm or (row.part is Part.AIM and len(pieces) > 1)  # nothing else is dated there
    if is_firm and any(names_title(text) for text in pieces):
        return Part.WORK
    return Part.EDUCATION if row.part is Part.EDUCATION and school_in(row) is not None else None


_SCHOOLED = re.compile(r"(?:大学|(?<!科)学院|学校|[中小]学)(?!.*医院)|University|College|School")


_WORKED = frozenset({Part.WORK, Part.PROJECTS, Part.INTERNSHIP})
_DEGREE_CELL = re.compile(r"(?:^|[^()]{2,12}\()(?:博士|硕士|本科|大专|专科|学士|中专|高中)(?:研究生)?\)?$")


def _is_stay_at_school(row: Row) -> bool:
    """中山大学⇥法学(硕士)⇥2016.09-2018.06 among the employers."""
    if len(row.text) > MOST or not any(True for _ in periods(row.text)) or school_in(row) is None:
        return False
    is_degree = any(_DEGREE_CELL.search(cell.text) for cell in row.cells)
    return is_degree and not any(names_title(cell.text) for cell in row.cells)


_EMPLOYED = re.compile(r"(?:公司|集团|厂|研究院|设计院|医院|学校)(?:\([^()]*\))?$")
_POST = re.compile(r"\s*(?:担任)?(?:职务|职位|岗位)\s*:")


def _employed_again(rows: Sequence[Row], number: int) -> Part | None:
    """The next employer behind the projects that were told among those of the one before."""
    row, below = rows[number], rows[number + 1 : number + 2]
    if row.part is not Part.PROJECTS or row.is_bullet or len(row.text) > MOST:
        return None
    if not any(True for _ in periods(row.text)) or not any(_POST.match(one.text) for one in below):
        return None
    return Part.WORK if any(_EMPLOYED.search(cell.text) and ":" not in cell.text for cell in row.cells) else None


def _is_name(row: Row) -> bool:
    bare = re.sub(r"\s", "", row.text)
    return _NAME.match(row.text) is not None and (bare[0] in surnames()[0] or bare[:2] in surnames()[1])


def _begun(rows: Sequence[Row], number: int) -> Part | None:
    """What part a row begins by its content."""
    row = rows[number]
    if len(row.text) > MOST or row.is_bullet:
        return None
    if _AIM.match(row.text):
        return Part.TOP
    has_dates = any(True for _ in periods(row.text))
    if not has_dates and not any(
        True for below in rows[number + 1 : number + 3] for _ in periods(below.text) if len(below.text) < 40
    ):
        return None
    pieces = [piece.text for piece in pieces_of([row])]
    is_firm = any(is_known_company(text) or (has_dates and names_company(text)) for text in pieces)
    if is_firm and any(names_title(text) for text in pieces):
        return Part.WORK
    if not has_dates and len(pieces) >= 2 and _is_latin_post(row, pieces):
        return Part.WORK
    if has_dates and school_in(row) is not None and degree_in(row.text) is not None:
        return Part.EDUCATION
    return None


def _is_latin_post(row: Row, pieces: Sequence[str]) -> bool:
    """ProTools, Human Resources Manager: a name and a title with a comma, above dates."""
    is_latin = not re.search(r"[\u4e00-\u9fff]", row.text) and re.match(r"\s*[A-Z]", row.text) is not None
    return is_latin and "," in row.text and sum(names_title(text) for text in pieces) == 1
