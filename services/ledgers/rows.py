"""What each row below a heading is: a person, more of the person above, a section, a total, a note, nothing."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from functools import cache
from typing import NamedTuple

from services.ledgers import header_block, headings, vocabulary
from services.ledgers.book import Cell, Sheet, shown
from services.ledgers.header_block import HeaderBlock
from services.ledgers.table import INTERVIEW
from services.ledgers.values import channels
from services.ledgers.values.text import looks_like_name
from services.ledgers.vocabulary import key

_PLACEHOLDER = re.compile(r"\$[A-Za-z]*\{|\{\{|<%|^\$\w+\$$")
_LABELLED = re.compile(r"^\s*([^:：]{1,12})[:：]\s*(.*)$", re.DOTALL)
_SENTENCE = re.compile(r"[。；;！!，,]")
_NO_NAME = re.compile(
    r"(?:部|车间|岗|岗位|组|班|科|室|中心|工程|项目|季度|月|年|招|届|实习|员|师|工|类|批|区|店|厂|公司|数|率|比|主任|经理|主管|总监|助理|会计|出纳|司机|顾问|班长|客服|前台|采购|质检)$"
)
_NUMBERED = re.compile(r"^[(（]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）、.．]\s*(?=[\u4e00-\u9fffA-Za-z])")
_COUNTED = re.compile(
    r"(?:合计|总计|小计|共计?)?\s*[:：]?\s*\d+\s*(?:人|名|位|条|份)(?:次)?|共\s*\d+.{0,6}|total\W*\d+", re.IGNORECASE
)
_SUSPECT_STARTS = (
    "合", "小", "总", "共", "本", "平均", "最", "备注", "注", "制", "审", "填", "说明", "示", "例",
    "批", "复核", "打印", "导出", "更新", "统计", "签", "日期", "必", "T", "t",
)  # fmt: skip
_TOTAL = re.compile(r".{1,10}(?:小计|合计|总计|共计)(?:\s*[:：]?\s*\d.{0,6})?")
_TALLY = re.compile(r"[^:：]{2,12}[:：]\s*\d+(?:\.\d+)?\s*(?:人|名|份|次|位|%)(?:次)?")  # "本月入职：1人"
_HEADS = re.compile(r"\s*[(（]\s*共?\s*\d+\s*[人名]\s*[)）]\s*$")
_ANY_LABELLED = re.compile(r"[^:：]{1,8}[:：]\s*[^\d\s]")
_STAMP = re.compile(r"盖章|公章|签章|签字|签名|\(章\)|（章）")
_MOST_SIGNED = 6  # cells of a row of signatures
_MOSTLY_MERGED = 0.4  # of the columns: then the rows are one person's
_SUM = re.compile(r"\d{1,5}(?:\.\d+)?\s*(?:%|人|名|份|次|个|元)?")
_LONGEST_NAME = 4  # characters of a name in Chinese
_NARROW = 5  # columns
_LONGEST_SECTION = 24
_SECTION_FIELDS = {
    "position_applied", "department_applied", "source_channel", "recruiter", "applied_or_sourced_on", "interview_date",
    "interviewer", "location_applied", "stage", "job_code",
}  # fmt: skip
_MEMBER_FIELDS = {"school", "major", "degree", "current_company", "current_title", "graduation_date"}


class Skip(NamedTuple):
    """A row that is no person, 1-based, with the code of the reason and what it said."""

    row: int
    reason: str
    text: str = ""


class RowKind(Enum):
    """What a row is."""

    RECORD = auto()
    CONTINUATION = auto()
    SECTION = auto()
    LOOSE_NOTE = auto()
    HEADING = auto()
    SKIPPED = auto()


class Verdict(NamedTuple):
    """The judgement of one row, with the reason of a skipped one, and what a section or note says."""

    kind: RowKind
    reason: str = ""
    text: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Loose:
    """A row with a single text, to be understood once the whole table is known. `after` counts records above it."""

    row: int
    label: str
    text: str
    after: int
    is_section: bool
    is_foot: bool = False  # 制表人, 审核: what stands at the end of a sheet, never a note on a person


_RECORD = Verdict(RowKind.RECORD)
_CONTINUATION = Verdict(RowKind.CONTINUATION)
_BLANK = Verdict(RowKind.SKIPPED, "blank")


def is_blank(row: list[Cell]) -> bool:
    """Whether no cell says anything."""
    return not any(cell != "" and (not isinstance(cell, str) or cell.strip()) for cell in row)


def joined(row: list[Cell]) -> str:
    """The texts of a row in one line."""
    return " ".join(dict.fromkeys(shown(cell) for cell in row if cell != ""))


def unnumbered(text: str) -> str:
    """A section's words without "一、" or "（二）" before and "（2人）" behind them."""
    return _HEADS.sub("", _NUMBERED.sub("", text))


def is_foot(verdict: Verdict) -> bool:
    """Whether a note is one of those that end a sheet: who made it, when it was printed."""
    return bool(verdict.label) and key(verdict.label) in vocabulary.word_set("rows", "feet")


def loose(verdict: Verdict, r: int, after: int) -> Loose:
    """A section or a note, to be settled later."""
    is_section = verdict.kind is RowKind.SECTION
    return Loose(r + 1, verdict.label, verdict.text, after, is_section, is_foot(verdict))


def carry_merges_down(sheet: Sheet, start: int) -> set[tuple[int, int]]:
    """Write the value of every downward merge below row `start` into the rows it covers; answers the cells written."""
    written: set[tuple[int, int]] = set()
    for merge in sheet.merges:
        if merge.bottom > merge.top and merge.bottom >= start and merge.left < sheet.width:
            value = sheet.rows[merge.top][merge.left] if merge.top < len(sheet.rows) else ""
            if value == "" or merge.top < start:
                continue
            for r in range(merge.top + 1, min(merge.bottom + 1, len(sheet.rows))):
                if sheet.rows[r][merge.left] == "":
                    sheet.rows[r][merge.left] = value
                    written.add((r, merge.left))
    return written


class RowReader:
    """Judges the rows below one heading."""

    def __init__(self, sheet: Sheet, block: HeaderBlock, carried: set[tuple[int, int]] | None = None) -> None:
        self._rows = sheet.rows
        self._carried = carried or set()
        self._half_carried = {r for r, _ in self._carried}
        self._few = sheet.width - 1 if sheet.width < _NARROW else sheet.width - 3  # so many empty cells ask for a look
        fields = [headings.guess(name.label, name.group).field for name in block.names]
        self._name = fields.index("name") if "name" in fields else -1
        self._sequence = fields.index("sequence") if "sequence" in fields else -1
        self._identity = [i for i, f in enumerate(fields) if f in ("name", "phone", "id_number", "email", "sequence")]
        self._members = {
            i for i, f in enumerate(fields) if ("." in f and ":" not in f) or f in _MEMBER_FIELDS or f in INTERVIEW
        }
        self._header = [list(sheet.rows[r]) for r in range(block.top, block.bottom + 1)]
        self._labels = {name.label for name in block.names} | {str(c) for line in self._header for c in line}
        self._labels.discard("")
        self._named = [bool(name.label or name.group) for name in block.names]
        self._first = next((i for i, name in enumerate(block.names) if name.label or name.group), 0)
        self._wide = {m.top: m for m in sheet.merges if m.right - m.left >= 2}
        self._one_person = self._merged_names(sheet, block)
        rounds = vocabulary.word_set("rows", "rounds")
        self._round = next((i for i, name in enumerate(block.names) if key(name.label) in rounds), -1)

    def _merged_names(self, sheet: Sheet, block: HeaderBlock) -> set[int]:
        """The further rows of people whose name, or most of whose cells, are merged over several rows."""
        spans: Counter[tuple[int, int]] = Counter()
        further: set[int] = set()
        for merge in sheet.merges:
            if merge.top <= block.bottom or merge.bottom == merge.top:
                continue
            spans[merge.top, merge.bottom] += merge.right - merge.left + 1
            if merge.left <= self._name <= merge.right:
                further.update(range(merge.top + 1, merge.bottom + 1))
        named = sum(bool(name.label) for name in block.names)
        for (top, bottom), columns in spans.items():
            if columns >= max(3, _MOSTLY_MERGED * named):
                rows = range(top + 1, min(bottom + 1, len(self._rows)))
                further.update(
                    r for r in rows if self._name < 0 or self._rows[r][self._name] in ("", self._rows[top][self._name])
                )
        return further

    def read(self, r: int) -> Verdict:
        """Judge row `r` (0-based)."""
        row = self._rows[r]
        if r in self._one_person:
            return _CONTINUATION
        if self._round >= 0 and self._is_next_round(r):
            return _CONTINUATION
        first = row[self._first]
        is_odd = r in self._wide or row.count("") >= self._few or r in self._half_carried
        if (
            not is_odd
            and self._name >= 0
            and row[self._name] != ""
            and self._is_plain(first)
            and self._is_plain(row[self._name])
        ):
            return _RECORD
        return self._slowly(r, row)

    def _is_next_round(self, r: int) -> bool:
        """Whether a row tells of another interview of the person above, named in full again."""
        row, above = self._rows[r], self._rows[r - 1]
        if self._name < 0 or row[self._name] in ("", *self._labels) or row[self._name] != above[self._name]:
            return False
        own = [i for i in self._identity if i != self._sequence]
        if any(row[i] not in ("", above[i]) for i in own):
            return False
        ordinals = vocabulary.rounds().ordinals
        before, now = (ordinals.get(key(shown(line[self._round])), 0) for line in (above, row))
        return 0 < before < now

    def _is_plain(self, cell: Cell) -> bool:
        """Fast: nothing about this cell asks for a second look."""
        if cell.__class__ is not str:
            return True
        assert isinstance(cell, str)
        if cell in self._labels or cell in _suspects() or _starts_suspect(cell):
            return False
        return "{" not in cell and "：" not in cell and ":" not in cell

    def _slowly(self, r: int, row: list[Cell]) -> Verdict:
        filled = [(i, cell) for i, cell in enumerate(row) if cell != "" and (cell.__class__ is not str or cell.strip())]
        if not filled or (r in self._half_carried and all((r, i) in self._carried for i, _ in filled)):
            return _BLANK
        texts = [shown(cell) for _, cell in filled]
        if any(_PLACEHOLDER.search(text) for text in texts):
            return Verdict(RowKind.SKIPPED, "template", texts[0])
        if self._is_hint(texts):
            return Verdict(RowKind.SKIPPED, "template", joined(row)[:200])
        if self._repeats_header(row, len(filled)):
            return Verdict(RowKind.SKIPPED, "repeated_header")
        named = self._name >= 0 and any(i == self._name for i, _ in filled)
        if self._is_total(texts, named=named):
            return Verdict(RowKind.SKIPPED, "total", joined(row)[:200])
        if key(texts[0]) in vocabulary.word_set("rows", "examples"):
            return Verdict(RowKind.SKIPPED, "example", joined(row)[:200])
        if filled[0][0] == self._sequence and set(texts[1:]) == {"0"}:  # prepared, formulas and all
            return Verdict(RowKind.SKIPPED, "numbered_only", joined(row)[:200])
        own = [i for i, _ in filled if (r, i) not in self._carried]
        if len(set(texts)) == 1 or (len(own) == 1 and self._name >= 0):
            return self._single(r, own[0], row[own[0]])
        found = header_block.quality(row)
        if found.hits >= 3 and found.hits >= 0.6 * found.filled and found.data == 0:
            return Verdict(RowKind.HEADING)
        if self._is_note(texts, named=named) or self._is_stamp(filled, texts):
            return Verdict(RowKind.SKIPPED, "note", joined(row)[:200])
        if self._is_stray(filled, texts):
            return Verdict(RowKind.SKIPPED, "no_table", joined(row)[:200])
        return self._person_or_more({i for i, _ in filled})

    def _is_stray(self, filled: list[tuple[int, Cell]], texts: list[str]) -> bool:
        """A line of sums below the people ("BOSS 2", "渠道 人数"): a word that is nobody's name, and numbers."""
        if self._name < 0 or not 2 <= len(filled) <= 3:
            return False
        first, *others = texts
        is_word = headings.is_heading_word(first) or bool(channels.key_of(first)) or bool(_NO_NAME.search(first))
        if filled[0][0] == self._sequence or not (is_word or len(first) > _LONGEST_NAME):
            return False
        return all(_SUM.fullmatch(text) or headings.is_heading_word(text) for text in others)

    def _is_stamp(self, filled: list[tuple[int, Cell]], texts: list[str]) -> bool:
        """Where somebody signs: "人力资源部（盖章） 2025年12月31日"."""
        return len(filled) <= _MOST_SIGNED and any(map(_STAMP.search, texts))

    def _is_hint(self, texts: list[str]) -> bool:
        """A row below the heading that says how to fill in: 必填, 选填, 文本, 日期格式…"""
        hints = vocabulary.word_set("rows", "hints")
        return len(texts) >= 2 and sum(key(text) in hints for text in texts) >= 0.6 * len(texts)

    def _person_or_more(self, filled: set[int]) -> Verdict:
        """A row with several cells: a person, or a further line of schools or employers of the person above."""
        anonymous = self._identity and not any(i in filled for i in self._identity)
        return _CONTINUATION if anonymous and self._members and filled <= self._members else _RECORD

    def _repeats_header(self, row: list[Cell], filled: int) -> bool:
        """Whether most cells repeat a line of the heading, and none is another heading: that begins another table."""
        for line in self._header:
            same = sum(a == b != "" for a, b in zip(row, line, strict=True))
            if same < max(2, 0.6 * filled):
                continue
            others = [str(a) for c, a in enumerate(row) if a not in ("", line[c]) and self._named[c]]
            if not any(text not in self._labels and headings.is_heading_word(text) for text in others):
                return True
        return False

    def _is_total(self, texts: list[str], *, named: bool) -> bool:
        totals = vocabulary.word_set("rows", "totals")
        for text in texts[:2]:
            whole = key(text)
            if whole in totals or (
                not named and any(whole.startswith(t) and whole[len(t) :].isdigit() for t in totals)
            ):
                return True
            if re.fullmatch(r"(?:合|小|总)\s*计.{0,12}", text) or _TOTAL.fullmatch(text):
                return True
        return all(_TALLY.fullmatch(text) for text in texts)

    def _is_note(self, texts: list[str], *, named: bool) -> bool:
        """制表人：… 审核：… and 备注：… in the first cells of a row without a person; a row of nothing but labels."""
        if len(texts) > 1 and all(map(_ANY_LABELLED.match, texts)):  # "A：通过  B：待定"
            return True
        label = _LABELLED.match(texts[0])
        first = key(label.group(1) if label else texts[0])
        if first in vocabulary.word_set("rows", "feet"):
            return True
        if named and looks_like_name(texts[min(1, len(texts) - 1)]):
            return False
        return first in vocabulary.word_set("rows", "notes")

    def _single(self, r: int, column: int, cell: Cell) -> Verdict:
        """One text alone in its row."""
        text = shown(cell)
        if column in (self._sequence, self._first) and re.fullmatch(r"\d{1,6}[.、]?", text):
            return Verdict(RowKind.SKIPPED, "numbered_only", text)
        is_wide = r in self._wide
        if not is_wide and self._is_person_alone(column, text):
            return _RECORD
        if not re.search(r"\w", text):
            return Verdict(RowKind.SKIPPED, "note", text[:200])
        if _COUNTED.fullmatch(text):
            return Verdict(RowKind.SKIPPED, "total", text)
        label = _LABELLED.match(text)
        if label:
            return self._labelled(label.group(1), label.group(2).strip(), text)
        if key(text) in vocabulary.word_set("rows", "notes") or _starts_note(text):
            return Verdict(RowKind.SKIPPED, "note", text[:200])
        if isinstance(cell, date):  # a day over those who came on it
            return Verdict(RowKind.SECTION, text=text)
        if not isinstance(cell, str) and not is_wide:
            return Verdict(RowKind.LOOSE_NOTE, text=text) if self._identity else _RECORD
        starts_row = column <= max(1, self._first + 1) or is_wide
        if _NUMBERED.match(text) and _SENTENCE.search(text):  # "1、本表每周五下班前汇总。"
            return Verdict(RowKind.LOOSE_NOTE, text=text)
        if len(text) <= _LONGEST_SECTION and not _SENTENCE.search(text) and starts_row:
            return Verdict(RowKind.SECTION, text=unnumbered(text))
        return Verdict(RowKind.LOOSE_NOTE, text=text) if starts_row or self._identity else _RECORD

    def _is_person_alone(self, column: int, text: str) -> bool:
        if column == self._name:
            return looks_like_name(text) and not _NO_NAME.search(text) and not channels.key_of(text)
        return column in self._identity and column != self._sequence and bool(re.search(r"\d{7}|@", text))

    def _labelled(self, label: str, value: str, text: str) -> Verdict:
        field = headings.guess(label).field
        if key(label) in vocabulary.word_set("rows", "notes"):
            return Verdict(RowKind.LOOSE_NOTE, text=text, label=label)
        if value and field in _SECTION_FIELDS and len(value) <= _LONGEST_SECTION:
            return Verdict(RowKind.SECTION, text=unnumbered(value), label=label)
        if len(text) <= _LONGEST_SECTION and not _SENTENCE.search(text):
            return Verdict(RowKind.SECTION, text=text)
        return Verdict(RowKind.LOOSE_NOTE, text=text, label=label)


@cache
@cache
def _suspects() -> frozenset[str]:
    """Texts that make a row worth a second look although its name cell is filled."""
    lists = ("totals", "notes", "feet", "hints", "examples")
    return vocabulary.heading_words().union(*(vocabulary.word_set("rows", name) for name in lists))


def _starts_suspect(text: str) -> bool:
    return text.startswith(_SUSPECT_STARTS)


def _starts_note(text: str) -> bool:
    return bool(re.match(r"(?:备注|注|说明|填表说明|注意)(?:\d|[.、\s])", text))
