"""The text as rows: punctuation folded to one form, cut into cells, each row knowing its part of the résumé."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property, lru_cache
from itertools import zip_longest

from services.resumes.headings import Part, heading_of, is_title, upright
from services.resumes.parse.dates import periods
from services.resumes.parse.markdown import front_matter, without_marks
from services.resumes.parse.words import labels

_TRADITIONAL = dict(
    zip(
        "學歷經驗個資專業語證書電話郵碩團實習項職務無現聯絡係機號碼體師員長際貿銀會計劃構"
        "設開發軟網訊數據術與從農車間廠場門國華東廣縣區鄉鎮處辦課級獎勵齡離顧問醫護藥藝樂"
        "館飯圖畫線紀錄報導編輯譯產銷採購儲運輸關稅財帳單結總監負責參協調組織領優點興愛評"
        "價紹簡別徵類條備註歲時間狀況擇縮碼專應婁閻顏"
        "稱傳畢擔內連繫貫戶駕訓廳寫讀駐輔詢額費預測試認轉輪達過進運遠選標樣執營維統倉診補習櫃檯廚韌幹訪談憑會"
        "陳張劉黃趙吳孫馬羅鄭謝許韓鄧馮葉蔣賴楊盧鍾蘇呂龔嚴龍萬錢湯賀陸賈鄒譚歐",
        "学历经验个资专业语证书电话邮硕团实习项职务无现联络系机号码体师员长际贸银会计划构"
        "设开发软网讯数据术与从农车间厂场门国华东广县区乡镇处办课级奖励龄离顾问医护药艺乐"
        "馆饭图画线纪录报导编辑译产销采购储运输关税财帐单结总监负责参协调组织领优点兴爱评"
        "价绍简别征类条备注岁时间状况择缩码专应娄阎颜"
        "称传毕担内连系贯户驾训厅写读驻辅询额费预测试认转轮达过进运远选标样执营维统仓诊补习柜台厨韧干访谈凭会"
        "陈张刘黄赵吴孙马罗郑谢许韩邓冯叶蒋赖杨卢钟苏吕龚严龙万钱汤贺陆贾邹谭欧",
        strict=True,
    )
)
"""Letters of headings, labels and titles as Taiwan and Hong Kong write them; values keep their own."""
_FOLD = str.maketrans(
    {
        **_TRADITIONAL,
        **{wide: wide - 0xFEE0 for wide in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))},
        **dict(zip("：，；（）！？・“”‘’／＠．＋　\u00a0", ":,;()!?·\"\"''/@.+  ", strict=True)),
        **dict.fromkeys("—–−‐‑‒―─━﹣－", "-"),
        **dict.fromkeys("～〜", "~"),
        **dict.fromkeys("｜丨┃│", "|"),
        **dict.fromkeys("♂", "男"),
        **dict.fromkeys("♀", "女"),
        **dict.fromkeys("【〔［", "["),
        **dict.fromkeys("】〕］", "]"),
    }
)
"""One for one, so that a place in the folded text is one in the text."""
_CELL = re.compile(
    r"\t|\s*(?:-{4,}|\.{4,}|_{4,})\s*|\s{2,}|\s*[\U0001f300-\U0001faff\u2709\u260e\u2706\u2302]\ufe0f?\s*|\s*\|\s*|\s+·\s+|\s+/\s+|(?<=\S)\s*[▪■◆◇●•▶►]\s+|(?<=[\u4e00-\u9fff])(?<![至到])\s+(?=(?:19|20)\d\d)|\s+(?!至今|现在"
    r"|目前|至)(?=[\u4e00-\u9fff]{2,6}:)"
)
_PAGE_NUMBER = re.compile(
    r"^\s*(?:第?\s*\d{1,2}\s*[/-]\s*\d{1,2}\s*页?|第\s*\d{1,2}\s*页.*|-\s*\d{1,2}\s*-|page\s+\d+.*|(?:file|https?)://\S+\s+\d+/\d+"
    r"|\d{1,4}/\d{1,2}/\d{1,4},?\s+(?:[上下]午)?\d{1,2}:\d\d(?:\s*[AP]M)?(?:\s.{0,60})?)\s*$",
    re.IGNORECASE,
)
_BULLET = re.compile(
    r"^\s*(?:[•·●○◆◇■□▪◼⚫➢➤►▶✓✔★☆※❖➣*\uf000-\uf8ff]|-\s|\d{1,2}[.、)]\s*(?=[^\d\s])|\(\d{1,2}\)\s*(?=[^\d\s]))"
)
_LISTED_LABEL = re.compile(
    r"^\s*(?:[•·●○◆◇■□▪◼⚫➢➤►▶✓★☆※❖➣*\uf000-\uf8ff-]|\d{1,2}[.、)])\s*(?=(?!工作|主要|职责|岗位|项目(?!名)"
    r"|描述|内容|负责|业绩|背景|成果)[\u4e00-\u9fff]{2,6}:\s*[^。;,]{1,30}$)"
)
"""A bullet before a label and its value: a list of facts, not a story."""
_BOXED_LABEL = re.compile(r"\[\s*([\u4e00-\u9fff](?:\s*[\u4e00-\u9fff]){1,5})\s*\](?=\s*[^\s\[:])")
"""【姓名】李明 is a label like any other."""
_RULE = re.compile(
    r"^[\s|•·.,;:/~_*=-]*$|^\s*(?:#{1,6}\s*(?:工作|项目|教育|实习|经历)?\s*[一二三四五六七八九十\d]*|[-=_*~]{3,})\s*$"
)
_BODY = re.compile(
    r"^(?:负责|主要|参与|协助|制定|完成|根据|通过|配合|组织|带领|熟悉|熟练|具有|具备|使用|工作(?:描述|内容"
    r"|职责)|职责|岗位职责|任职描述"
    r"|内容描述|职责描述|主修|课程|主要课程|业绩|工作业绩|离职原因|汇报|下属|证明人|薪资|税前)"
)


MOST_OF_A_LINE = 4_000  # letters that are looked at: rules look ahead and back
_HEAD = (Part.TOP, Part.PERSON, Part.AIM)
_REACHED = re.compile(r"(?<!\d)1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)|[A-Za-z0-9]@[A-Za-z0-9]")
_CONTACT = re.compile(r"(?<!\d)1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d).*@|@.*(?<!\d)1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)")


@dataclass(frozen=True, slots=True)
class Cell:
    """A part of a row that stands apart."""

    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclass(frozen=True)
class Row:
    """One line of the text. `text` is folded; places are those of the original."""

    text: str
    start: int
    part: Part
    number: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @cached_property
    def cells(self) -> tuple[Cell, ...]:
        return tuple(Cell(text, self.start + at) for text, at in _cells_of(self.text))

    @cached_property
    def is_bullet(self) -> bool:
        return _BULLET.match(self.text) is not None

    @cached_property
    def is_body(self) -> bool:
        """A sentence of a description, rather than a name, a title or a date."""
        text = re.sub(r"\s+", " ", self.text.strip())
        if _CONTACT.search(text):
            return False  # an icon before it is no bullet
        if self.is_bullet or _BODY.match(text):
            return True
        if len(text) < 70 and not re.search(r"[。;]", text) and any(True for _ in periods(text)):
            return False
        if re.search(r"[。;]|[\u4e00-\u9fff],.*[\u4e00-\u9fff],", text):
            return len(text) > 18
        return len(text) > (60 if re.search(r"[\u4e00-\u9fff]{4}", text) else 110) and "\t" not in self.text


@lru_cache(maxsize=1024)
def _cells_of(line: str) -> tuple[tuple[str, int], ...]:
    """The cells of a line with their places in it; a row that is put into another part keeps its line."""
    found: list[tuple[str, int]] = []
    at = 0
    for match in [*_CELL.finditer(line), None]:
        piece = line[at : match.start() if match else None]
        bare = piece.strip()
        if bare:
            found.append((bare, at + piece.index(bare[0])))
        at = match.end() if match else at
    return tuple(found)


class Rows:
    """All rows of one text, with their parts."""

    def __init__(self, text: str, rows: tuple[Row, ...] | None = None) -> None:
        self.text = text
        self.folded = text.translate(_FOLD)
        self.is_chinese = len(re.findall(r"[\u4e00-\u9fff]", text[:4000])) > min(30, len(text) // 5)
        self.all = tuple(self._rows()) if rows is None else rows

    def regrouped(self, rows: tuple[Row, ...]) -> Rows:
        """Give the same rows in other parts."""
        return Rows(self.text, rows)

    def _rows(self) -> Iterator[Row]:
        part = Part.TOP
        at = number = passed = 0
        before = ""
        lines = self.folded.split("\n")
        told_elsewhere = front_matter(lines)
        for index, line in enumerate(lines):
            start = at
            at += len(line) + 1
            if index < told_elsewhere:
                continue
            standing = upright(lines[index : index + 8]) if passed == 0 else None
            part, passed = standing or (part, max(passed - 1, 0))
            if standing is not None or passed:
                continue
            line = line[:MOST_OF_A_LINE]
            if is_title(line):
                part = Part.TOP if part in {Part.OTHER, Part.ABOUT} else part
                continue
            if not line.strip() or _PAGE_NUMBER.match(line) or _RULE.match(line):
                continue
            line = without_marks(line)
            line = _BOXED_LABEL.sub(lambda m: f" {m.group(1)}:", line)
            line = _LISTED_LABEL.sub(lambda m: " " * len(m.group()), line)
            announced = heading_of(line) or _announced(line, lines[index + 1 : index + 5])
            if announced is not None and not _is_title_there(line, before):
                part = announced
                continue
            head, tail, is_begun = _split_heading(line)
            if head is not None:
                is_begun = is_begun and not (part in _LISTS and head in _TOLD and _goes_on(lines[index + 1 :]))
                part = head if is_begun else part
                start += len(line) - len(tail)
                line = tail
            before = line
            yield Row(line, start, head or part, number)
            number += 1

    def of(self, *parts: Part) -> tuple[Row, ...]:
        """Give the rows of some parts, in order."""
        return tuple(row for row in self.all if row.part in parts)

    @cached_property
    def about(self) -> tuple[Row, ...]:
        """The rows of `head`, and rows of contact data wherever they stand on the first page."""
        card = {row.number for row in self.card}
        return tuple(
            row
            for row in self.all
            if row.part in _HEAD or (row.number < 40 and _CONTACT.search(row.text)) or row.number in card
        )

    @cached_property
    def card(self) -> tuple[Row, ...]:
        """Name, facts and contacts on rows below each other that a print puts behind other parts."""
        if any(_REACHED.search(row.text) for row in self.of(*_HEAD)):
            return ()
        reached = [row.number for row in self.all[:80] if row.part is not Part.REFEREES and _REACHED.search(row.text)]
        near = [number for number in reached if number + 1 in reached or number + 2 in reached or number - 1 in reached]
        if not near:
            return ()
        rows = self.all[max(near[0] - 4, 0) : near[0] + 5]
        return tuple(row for row in rows if len(row.text) < 40 and not row.is_body and not any(periods(row.text)))

    @cached_property
    def is_traditional(self) -> bool:
        """Is it written in the letters of Hong Kong and Taiwan?"""
        return sum(map(_TRADITIONAL.__contains__, self.text[:4000])) >= 5

    @property
    def head(self) -> tuple[Row, ...]:
        """Rows about the person: before the first heading, or under the person's own."""
        return self.of(*_HEAD)


def _is_title_there(line: str, before: str) -> bool:
    """实习 right below the dates of an employer is what they were there."""
    return line.strip() in {"实习", "见习"} and len(before) < 40 and any(True for _ in periods(before))


_UNSURE = {
    "学历": Part.EDUCATION, "学位": Part.EDUCATION, "学校": Part.EDUCATION, "院校": Part.EDUCATION,
    "毕业院校": Part.EDUCATION, "毕业学校": Part.EDUCATION, "学历学位": Part.EDUCATION,
    "qualifications": Part.EDUCATION, "school": Part.EDUCATION, "schools": Part.EDUCATION,
}  # fmt: skip
_SCHOOLED = re.compile(r"大学|学院|学校|中学|Universit|Hochschule|\b(?:College|School|Institute)\b")


def _announced(line: str, below: list[str]) -> Part | None:
    """學歷 alone on its row is a label of a form, or the heading of what follows: schools with their dates."""
    part = _UNSURE.get(line.strip(" :-·|").lower())
    if part is None:
        return None
    is_dated = any(True for text in below for _ in periods(text))
    return part if is_dated and any(_SCHOOLED.search(text) for text in below) else None


def _goes_on(below: list[str]) -> bool:
    """Does a list of employers go on below? Then 技能标签：沟通 was a line of one entry, and no part of its own."""
    for line in below:
        if heading_of(line) is not None:
            return False
        if len(line) < 60 and any(True for _ in periods(line)):
            return True
    return False


_LISTS = frozenset({Part.EDUCATION, Part.WORK, Part.INTERNSHIP, Part.PROJECTS, Part.CAMPUS})
_TOLD = frozenset({Part.ABOUT, Part.SKILLS, Part.CERTIFICATES, Part.AWARDS, Part.LANGUAGES})


def _split_heading(line: str) -> tuple[Part | None, str, bool]:
    """A heading beside the first row of its part: 教育背景⇥2011.09-2014.06⇥… Tells whether a part begins."""
    first, joint, rest = line.partition("\t")
    if joint and rest.strip():
        part = heading_of(first)
        if part is Part.AIM:
            return None, line, False  # 应聘职位⇥会计⇥期望薪资⇥…: a label of a form
        if part is not None and heading_of(rest.strip()) is None:
            return part, rest, True
    spaced_out = re.match(r"^\s*([\u4e00-\u9fff]{4,8})\s+(\S.*)$", line)
    if spaced_out and not joint:
        part = heading_of(spaced_out.group(1))
        rest = spaced_out.group(2)
        is_entry = part in _LISTS and any(True for _ in periods(rest))
        is_told = part in _TOLD and len(rest) > 3 and not re.match(r"\d+\s*年", rest)
        if part is not None and (is_entry or is_told) and heading_of(rest) is None:
            return part, rest, True
    match = re.match(r"^\s*([A-Z][A-Za-z]+(?: [A-Za-z&]+){1,3}(?=:)|[^\s:]{2,14})\s*[: ]\s*(\S.*)$", line)
    if match and ":" in line[: match.start(2)]:
        part = heading_of(match.group(1))
        if part in {Part.ABOUT, Part.SKILLS, Part.CERTIFICATES, Part.AWARDS, Part.LANGUAGES}:
            # 证书：… is one row; 自我评价：… may go on.
            return part, match.group(2), len(match.group(1)) >= 4
    return None, line, False


_NEXT_LABEL = labels("beside")


def labelled(
    rows: tuple[Row, ...], pattern: str, value: str = r"[^\t|]{1,40}?", *, bare: bool = False
) -> Iterator[tuple[re.Match[str], Row]]:
    """Find `label: value` in rows. `pattern` matches the label; letters of a Chinese label may be spaced.

    The match's group "value" holds the value, up to a tab, two spaces, a bar or the next label. `bare`: a Latin
    label needs no colon. A label alone on its row has its value on the next one, as in a form read cell by cell.
    """
    with_colon, without = (_expression(begins, pattern, value) for begins in (_BEGINS_WITH_COLON, _BEGINS))
    for row in _with_values_below(rows, pattern):
        for match in (with_colon if ":" in row.text else without).finditer(row.text):
            joint = row.text[match.end("label") : match.start("value")]
            # "Company Limited" is no label and value; 学历 本科 is.
            if bare or ":" in joint or "\t" in joint or not match.group("label")[-1].isascii():
                yield match, row


_BEGINS = r"^|[\s|,;(/·、]"
_BEGINS_WITH_COLON = rf"{_BEGINS}|(?<=[A-Za-z0-9)男女岁省市县区族])(?=(?:{_NEXT_LABEL})\s*:)"


@cache
def _expression(begins: str, pattern: str, value: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?:{begins})(?P<label>{pattern})"
        rf"(?:\s*/?\s*\(?[A-Za-z][A-Za-z .'-]{{1,24}}\)?(?=\s*:))?"
        rf"\s*(?::|\t|(?<=[\u4e00-\u9fff])(?=\d)|(?<=[\u4e00-\u9fff])\s?\|(?=\s?[^\s|])"
        rf"|\s[/|>-]\s+(?=\S)|(?<=[\u4e00-\u9fff])\s?/\s?(?=[^\s/:|]+(?:\s{{2,}}|\t|$))|\s(?=\S))[\s]*(?P<value>(?!(?:{_NEXT_LABEL})\s*[\t:]){value})"
        rf"(?=\t|\s{{2,}}|\s*[|;]|\s+[\u4e00-\u9fff](?:\s*[\u4e00-\u9fff]){{1,4}}\s*:|\s+(?:{_NEXT_LABEL})\s"
        rf"|(?<=[A-Za-z0-9)男女岁省市县区族])(?:{_NEXT_LABEL})\s*:"
        rf"|\s+[A-Za-z][A-Za-z-]{{1,8}}\s*:"
        rf"|\s*[,。](?=\s*(?:[\u4e00-\u9fff]{{2,6}}:|$))|\s*$)",
        re.IGNORECASE,
    )


_A_LABEL = re.compile(rf"\s*(?:{_NEXT_LABEL}|[\u4e00-\u9fff\s]{{2,8}}:|求职意向|目前薪资|当前状态|求职状态)\s*:?\s*")
_A_PAIR = re.compile(
    r"(?P<before>^|.*[\s|,;])(?P<one>[\u4e00-\u9fff]{2,6}|QQ)(?P<and>\s?/\s?)(?P<two>[\u4e00-\u9fff]{2,6}|QQ)(?P<colon>\s*:\s*)"
    r"(?P<first>[^\s/|;]{1,16})(?P<slash>\s?/\s?)(?P<second>[^\s/|;]{1,16})(?P<after>$|[\s|;].*)"
)
"""性别/年龄：男/30岁: two labels, and then two values."""


_LABEL_TAIL = re.compile(r"(?:^|[\s|,;])([\u4e00-\u9fff]{1,5})$")
_LABEL_HEAD = re.compile(r"([\u4e00-\u9fff]{1,4})(?=\s*:|\d)")


@lru_cache(maxsize=512)
def _breaks_label(above: str, below: str) -> bool:
    """期望城 above 市：北京: a print broke the row within a label."""
    tail, head = _LABEL_TAIL.search(above[-8:]), _LABEL_HEAD.match(below)
    return (
        tail is not None and head is not None and re.fullmatch(_NEXT_LABEL, tail.group(1) + head.group(1)) is not None
    )


_EMPTY = re.compile(r"\s*\([^()\d]{0,6}\)\s*")


def _with_values_below(rows: tuple[Row, ...], pattern: str) -> Iterator[Row]:
    """The rows; a label alone together with the row below it; and two labels before two values each by itself."""
    alone = re.compile(rf"\s*(?:{pattern})\s*:?\s*", re.IGNORECASE)
    for row, below, further in zip_longest(rows, rows[1:], rows[2:]):
        if below is not None and further is not None and "(" in below.text and _EMPTY.fullmatch(below.text):
            below = further  # 出生年月 above （  岁） above 1998.02
        if below is not None and _breaks_label(row.text, below.text):
            yield replace(row, text=row.text + " " * (below.start - row.end) + below.text)
        pair = _A_PAIR.fullmatch(row.text) if "/" in row.text and ":" in row.text else None
        if pair is not None:
            for blank in (("and", "two", "slash", "second"), ("one", "and", "first", "slash")):
                text = "".join(
                    " " * len(pair.group(name)) if name in blank else pair.group(name)
                    for name in ("before", "one", "and", "two", "colon", "first", "slash", "second", "after")
                )
                yield replace(row, text=text)
            continue
        is_short = len(row.text) < 12 or (len(row.text) < 28 and row.text.isascii())
        is_alone = is_short and below is not None and below.number <= row.number + 2
        if is_alone and below is not None and alone.fullmatch(row.text) and not _A_LABEL.fullmatch(below.text):
            joined = row.text + "\t" * (below.start - row.end) + below.text
            yield replace(row, text=joined)
            continue
        yield row


def spaced(*labels: str) -> str:
    """Make a pattern of labels whose letters may stand apart: 姓名 also matches 姓　　名."""
    return "|".join(r"\s*".join(re.escape(letter) for letter in label) for label in labels)
