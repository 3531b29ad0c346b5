"""Where the entries of a list begin: the row of dates, and the short rows beside it that say where and as what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from services.resumes.parse.cuts import pieces_of
from services.resumes.parse.dates import Period, periods
from services.resumes.parse.pieces import HAN, is_department, is_known_company, is_noise, names_company, names_title
from services.resumes.parse.rows import Cell, Row
from services.resumes.parse.words import labels
from services.resumes.parse.work.told import ENGLISH, dated_once, half_known

_NOT_HEADER = re.compile(
    r"(?:公司性质|企业性质|单位性质|公司规模|规模|行业(?:类别)?|所属行业|公司行业|汇报对象|下属人数|工作地点|(?:薪资|薪酬"
    r"|月薪|年薪|工资|职级)(?:水平|待遇|范围)?|(?:所在|所属|工作)?部门|(?:所在|工作)(?:地区|城市|地)|税前|离职原因|证明人"
    r"|(?:公司|企业|单位)(?:描述|简介|介绍))\s*:|^(?:City|Country|Location|Industry|Department|Reporting to)\s*:"
)
_BODY_LABEL = re.compile(
    r"^\s*(?:工作|岗位|职责|主要|项目|内容|任职|实习)?(?:描述|内容|职责|业绩|职责业绩|责任|工作)\s*:"
    r"|^\s*(?:responsibilit|duties|achievements|key )",
    re.IGNORECASE,
)
_LATIN_SENTENCE = re.compile(
    r"^(?!Registered|Certified|Licensed|Chartered|Accredited|United|Advanced|Integrated|Allied|Applied"
    r"|Associated|Consolidated|Distributed|Embedded|Unified)"
    r"[A-Z][a-z]+ed\b|^(?:Maintain|Operate|Load|Assist|Review|Manage|Develop|Secure|Lead|Hold|Drive)\b(?= +[a-z\d$])"
    r"|\b(?:is|are|was|were|with|while|which|including|responsible|managed|performed|developed|increased)\b"
    r"|(?<!Inc)(?<!Co)(?<!Ltd)(?<!Corp)(?<!Jr)(?<!Sr)(?<! [A-Z])\.$"
)
_BEFORE = re.compile(r"(?:^|[\t|(\[:,;/]|\s{2,}|[a-z)\]] ?|[\u4e00-\u9fff)] ?-? ?)$", re.IGNORECASE)
_NOT_AFTER = re.compile(r"^\s*(?:年度|年间|年期间|期间|年级|学年|届|年来|年以来|财年)")
_FOR_CLIENT = re.compile(
    r"\s*(?:clients?|customers?|projects?|客户|项目|课题)(?:名称|name)?\s*[\d一二三四五六]?\s*:", re.IGNORECASE
)
"""Client: Bank of X (Jan 2020 – Dec 2021) is no employer."""
_TOLD_OF = re.compile(r"(?<!美)的|负责(?!人)|进行|根据|通过")
_TOLD = re.compile(r"^\s*(?:[,:]\s*)?(?:在|就职于|任职于|供职于|于)")


@dataclass(frozen=True, slots=True)
class Dated:
    """A row that dates an entry."""

    row: Row
    number: int
    period: Period

    @property
    def rest(self) -> str:
        """What stands in the row beside the dates."""
        text = self.row.text
        return (text[: self.period.at] + "\t" + text[self.period.after :]).strip(" \t()[]|,-:·")


@dataclass(frozen=True, slots=True)
class Header:
    """The rows that name company and title of one entry, its dates, and what is told below."""

    rows: tuple[Row, ...]
    dates: Row | None = None
    period: Period | None = None
    duties: str = ""


def dated_rows(rows: Sequence[Row]) -> list[Dated]:
    """Find the rows that date an entry."""
    found = [(row, number, _dating(row)) for number, row in enumerate(rows)]
    return [Dated(row, number, period) for row, number, period in found if period is not None]


def _dating(row: Row) -> Period | None:
    """The dates of an entry that a row tells, if it tells any."""
    period = next(periods(row.text), None)
    if _STUDIES.search(row.text):
        return None
    if period is not None:
        return period if _is_header_date(row, period) else None
    half = half_known(row.text)
    if half is not None:
        is_told = half.at < 8 and _is_stay(row)
        return half if is_told or (not (half.start and half.end) and _is_header_date(row, half)) else None
    once = dated_once(row.text) if HAN.search(row.text) else None
    return once if once is not None and not row.is_bullet and is_header(row) and _is_stay(row, post=True) else None


_STUDIES = re.compile(r"(?:进修|访学|培训|学习|交流学习|访问学者)(?:\([^()]*\))?\s*$")
"""2012.03-2013.03 北京积水潭医院脊柱外科进修 is no employment."""
_HONOUR = re.compile(
    r"获|奖|荣|评为|称号|优秀|先进|标兵|十佳|冠军|第[一二三\d]名|考取|取得|参加|培训|证书?|毕业(?!后)|晋升|升任|升职|转正|提拔|出差"
)


def _is_stay(row: Row, *, post: bool = False) -> bool:
    """Does a row name an employer (and a post there), and tell of no honour?"""
    if _HONOUR.search(row.text) or len(row.text) > 160:
        return False
    pieces = pieces_of([row])
    return any(is_known_company(p.text) for p in pieces) and (not post or any(names_title(p.text) for p in pieces))


def _is_header_date(row: Row, period: Period) -> bool:
    """A period at the edge of a short row, rather than one in the middle of a sentence."""
    before, after = row.text[: period.at], row.text[period.after :]
    if _NOT_AFTER.match(after) or _FOR_CLIENT.match(row.text):
        return False
    if row.is_bullet:
        # A list of employers may have bullets, and dates far to the right belong to no sentence.
        bare = before.lstrip(" •●○◆◇■□▪·➢➤►▶*❖✓-◼⚫0123456789.、)")
        at_start = not bare.strip() and len(after) < 60 and not re.search(r"[。;]", after)
        at_end = not after.strip() and before.rstrip(" ").endswith("\t")
        rest = f"{bare.strip()} {after.strip()}".strip()
        is_list = (
            len(rest) < 50 and not re.search(r"[。;,]", rest) and any(names_company(p.text) for p in pieces_of([row]))
        )
        is_boxed = row.text[period.at] in "([" and not after.strip(" )]") and 2 < len(bare) < 50
        if is_boxed and not re.search(r"[。;,]|[a-z] [a-z]", bare):
            return True  # 1. LAZADA VIETNAM (06/2021 – now)
        is_named = any(names_company(piece.text) or names_title(piece.text) for piece in pieces_of([row]))
        is_named_first = is_named and not after.strip() and _is_latin_entry(bare)
        is_told = ENGLISH.match(row.text) is not None
        is_alone = at_start and not rest
        return is_alone or (at_start and is_named) or at_end or is_list or is_named_first or is_told
    rest = re.sub(r" {2,}", " ", before + "	" + after).strip()
    if len(rest) >= 90 or re.search(r"(?<!公司)[。;]\s*\S", rest):
        return False
    if not before.strip():
        return True
    if not after.strip(" )]"):
        return True
    # Dates between two texts: cells, or a sentence. A print may have lost the blanks: 某某公司2021.07-2022.08开发工程师
    is_cut = before[-1:] in " \t|(:," or after[:1] in " \t|)(,["
    return is_cut or (names_company(before.strip()) and names_title(after.strip()))


def _is_latin_entry(text: str) -> bool:
    """Squire and Company, PC, Orem, UT, (dates): names with commas between them, and no sentence."""
    is_told = _LATIN_SENTENCE.search(text.rstrip(" ,(-")) is not None or len(re.findall(r"\b[a-z]{2,}\b", text)) > 3
    return len(text) < 90 and re.search(r"(?:,|\(|\s{2}|-)\s*$", text) is not None and not is_told


def headers(rows: Sequence[Row], dated: Sequence[Dated], *, above: bool) -> Iterator[Header]:
    """Give the header of every dated row; `above`: company and title stand above their dates."""
    lead = dated[0].number - _span(rows, dated, 0, above=above)[0] if above else 0
    spans = [_span(rows, dated, position, above=above, lead=lead) for position in range(len(dated))]
    for position, entry in enumerate(dated):
        first, last = spans[position]
        end = spans[position + 1][0] if position + 1 < len(dated) else len(rows)
        duties = "\n".join(row.text.strip() for row in rows[last:end])
        kept = (_first_cell(_without_asides(row)) for row in rows[first:last])
        own = tuple(row for row in kept if row.text.strip())
        yield Header(own, entry.row, entry.period, duties)


def _span(rows: Sequence[Row], dated: Sequence[Dated], position: int, *, above: bool, lead: int = 0) -> tuple[int, int]:
    """From where to where the rows of a header go; so many as `lead` above the next dates are the next one's."""
    at = dated[position].number
    before = dated[position - 1].number if position else -1
    after = max(dated[position + 1].number - lead, at + 1) if position + 1 < len(dated) else len(rows)
    first, last = at, at + 1
    if above:
        while first - 1 > before and first - 1 >= at - 4:
            asides = all(_NOT_HEADER.search(row.text) for row in rows[first:at])
            if asides and _NOT_HEADER.search(rows[first - 1].text) and first - 2 > before:
                first -= 1  # 职位：… 公司性质：… between a company and its dates
                continue
            if not is_header(rows[first - 1]):
                break
            is_blank = not pieces_of([rows[first - 1]])  # "8 years 2 months" between a company and its posts
            if not is_blank and not _adds(rows[first - 1], [_without_asides(row) for row in rows[first:last]]):
                break
            first -= 1
    reach = 2 if len(pieces_of(rows[first:last])) == 0 else 1
    number = at + 1
    while number < after and number <= at + reach + 1:
        is_aside = _NOT_HEADER.search(rows[number].text) is not None or _tells_kind(rows[number])
        row = _first_cell(_without_asides(rows[number]))
        number += 1
        is_one = is_header(row) or (number == at + 2 and _is_post_below(row, rows[at]))
        if row.text.strip() and is_one and _adds(row, [_without_asides(r) for r in rows[first:last]]):
            last = number
        elif is_aside and reach < 6:
            reach += 1
        else:
            break
    return first, last


def _is_post_below(row: Row, dates: Row) -> bool:
    """A title as the first point under an employer that is itself a point of a list."""
    if not (row.is_bullet and dates.is_bullet) or len(row.text) > 70 or HAN.search(row.text):
        return False
    deep, above = (len(text) - len(text.lstrip()) for text in (row.text, dates.text))
    bare = re.sub(r"^[\W_]+", "", row.text)
    return deep > above and names_title(bare) and not _LATIN_SENTENCE.search(bare) and bool(re.match(r"[A-Z]", bare))


def undated_headers(rows: Sequence[Row]) -> Iterator[Header]:
    """Entries without dates: a row, or two, that name both a company and a title."""
    number = 0
    while number < len(rows):
        for size in (1, 2):
            own = [row for row in map(_without_asides, rows[number : number + size]) if row.text.strip()]
            if len(own) == size and all(is_header(row) for row in own) and _has_both(own):
                yield Header(tuple(own))
                number += size - 1
                break
        number += 1


def _has_both(rows: Sequence[Row]) -> bool:
    pieces = pieces_of(rows)
    return any(names_company(p.text) for p in pieces) and any(names_title(p.text) for p in pieces)


def is_header(row: Row) -> bool:
    """A short row of names, titles, places or dates."""
    text = row.text.strip()
    is_han = HAN.search(text) is not None
    if (
        (row.is_body and not _NUMBERED_FIRM.match(text))
        or _NOT_HEADER.search(text)
        or _BODY_LABEL.match(text)
        or len(text) > (60 if is_han else 90)
    ):
        return False
    if is_han:
        if _TOLD_OF.search(text) and not _TOLD.match(text):
            return False
        outside = re.sub(r"\([^()]*\)", "", text)
        return (
            not re.search(r"[,;。]", outside) or any(names_company(cell.text) for cell in row.cells) or _are_posts(text)
        )
    return not _LATIN_SENTENCE.search(text) and bool(re.match(r"[A-Z\d(]", text))


def _are_posts(text: str) -> bool:
    """综合柜员，个人业务顾问: two posts at once."""
    posts = re.split(r"[,、]", text)
    return len(posts) == 2 and all(2 < len(post.strip()) < 12 and names_title(post.strip()) for post in posts)


_NUMBERED_FIRM = re.compile(
    r"\d{1,2}\s?[、.)]\s*(?:[\u4e00-\u9fff()A-Za-z]{3,24}(?:公司|集团|厂|医院|银行|酒店|学校|事务所)"
    r"|[A-Z][A-Za-z&.' -]{2,40}\b(?:Ltd|Limited|Inc|LLC|LLP|PLC|Corp|GmbH)\b\.?(?:,\s*[A-Z][A-Za-z ]{2,20})?)$"
)
"""1、柳州五菱汽车工业有限公司: a number before it makes no sentence of an employer."""


def _first_cell(row: Row) -> Row:
    """A title in a column of its own, with the description beside it, stands for the row."""
    first = row.cells[0] if len(row.cells) > 1 else None
    if first is not None and not is_header(row) and names_title(first.text) and len(first.text) <= 16:
        return Row(first.text, first.start, row.part, row.number)
    return row


_REPORTS = re.compile(r"\s*[,;](?:向[^,;]{2,14}汇报|汇报(?:给|对象)|管理\d+人|下属\d+人|带领?\d+人|带团队)")
"""人事行政主管，向人力资源总监汇报，管理3人."""


def _without_asides(row: Row) -> Row:
    """A row without what boards add to a company: 公司性质：私营 规模：50-100人."""
    if _tells_kind(row):
        return Row("", row.start, row.part, row.number)
    reports = _REPORTS.search(row.text) if len(row.text) < 60 else None
    if reports and names_title(row.text[: reports.start()].strip()):
        row = Row(row.text[: reports.start()], row.start, row.part, row.number)
    if not _NOT_HEADER.search(row.text):
        return row
    text = row.text
    label: str | None = None
    for cell in row.cells:
        is_value = label is not None and label.endswith(":")  # 所属行业：⇥机械/设备
        label = None
        if is_value or _NOT_HEADER.match(cell.text):
            label = None if is_value else cell.text
            at = cell.start - row.start
            text = text[:at] + "\t" * len(cell.text) + text[at + len(cell.text) :]
    return Row(text, row.start, row.part, row.number)


_SIZE = re.compile(r"\d+\s*-\s*\d+\s*人|\d+人(?:以上|以下)|(?:少于|大于)\d+人")


def _tells_kind(row: Row) -> bool:
    """家具/家电/玩具 | 500-1000人 | 民营公司: trade, size and kind of a firm, and nobody's title."""
    parts = [part.strip() for part in row.text.split("|")]
    return (
        len(parts) > 1
        and any(map(_SIZE.fullmatch, parts))
        and not any(names_title(part) or is_known_company(part) for part in parts if not is_noise(part))
    )


def _translates(row: Row, pieces: Sequence[Cell]) -> bool:
    """飞利浦（中国）投资有限公司 above Philips (China) Investment Co., Ltd.: the same employer."""
    firms = [piece.text for piece in pieces if names_company(piece.text)]
    own = [piece.text for piece in pieces_of([row])]
    is_han_firm = len(own) == 1 and HAN.search(own[0]) is not None and own[0].endswith("公司")
    return is_han_firm and all(not HAN.search(firm) for firm in firms)


def _adds(row: Row, own: Sequence[Row]) -> bool:
    """Does a row bring what is still missing?"""
    pieces = pieces_of(own)
    has_company = any(names_company(piece.text) for piece in pieces)
    has_title = any(names_title(piece.text) for piece in pieces)
    if has_company and _translates(row, pieces):
        return True
    if has_company and has_title:
        return False
    if not pieces or row.text.strip() in {"实习", "见习"}:
        return True
    for found, kind in ((has_company, "company"), (has_title, "title")):
        if not found and re.match(rf"\s*(?:{labels(kind)}|担任)\s*:", row.text, re.IGNORECASE):
            return True
    brought = pieces_of([row])
    if not has_company and any(names_company(piece.text) for piece in brought):
        return True
    if not has_title and any(names_title(piece.text) for piece in brought):
        return True
    if not has_title and len(brought) == 2 and any(is_department(piece.text) for piece in brought):
        return True  # .NET⇥个人银行风控研发部
    return len(pieces) == 1 and not HAN.search(row.text) and "," in row.text
