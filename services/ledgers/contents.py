"""What stands in a column, judged from a sample: shares of phones, dates, names, degrees, results…"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from itertools import pairwise

from services.ledgers.book import Cell, shown
from services.ledgers.values import channels, dates, words
from services.ledgers.values.text import is_nothing, looks_like_name
from services.ledgers.vocabulary import key, word_set

_SAMPLE = 240
_PHONE = re.compile(r"(?:^|\D)(?:1[3-9]\d[\s\-]?[\d*]{4}[\s\-]?\d{4})(?:\D|$)|(?<!\d)0\d{2,3}-?\d{7,8}(?!\d)")
_PLAIN_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_ID = re.compile(r"^\d{15}(?:\d{2}[\dXx])?$")
_SALARY = re.compile(
    r"^\D{0,4}\d[\d.,]*\s*(?:k|千|w|万|元)?\s*(?:[-~–—至到]\s*\d[\d.,]*\s*(?:k|千|w|万|元)?)?.{0,6}$|面议",
    re.IGNORECASE,
)
_POST = re.compile(
    r"(?:师|员|工|经理|主管|主任|岗|助理|总监|专员|司机|会计|出纳|班长|厂长|店长|顾问|代表|engineer|manager)$",
    re.IGNORECASE,
)
_SCHOOL = re.compile(r"大学|学院|学校|中学|职校|技校|university|college", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Contents:
    """Shares (0–1) of the sampled, filled cells that are of some make; one cell may be of several."""

    count: int = 0
    phones: float = 0.0
    emails: float = 0.0
    ids: float = 0.0
    days: float = 0.0
    times: float = 0.0
    names: float = 0.0
    degrees: float = 0.0
    schools: float = 0.0
    genders: float = 0.0
    channels: float = 0.0
    results: float = 0.0
    salaries: float = 0.0
    numbers: float = 0.0
    ages: float = 0.0
    posts: float = 0.0
    distinct: float = 0.0
    filled: float = 0.0  # share of all the column's cells that say something
    typical_year: int = 0  # the middle one of its whole dates
    highest: float = 0.0  # of its plain numbers
    longest: int = 0  # characters of its longest text
    is_running: bool = False
    is_flag: bool = False  # nothing but yes and no, and both of them

    def share_of(self, kind: str) -> float | None:
        """How much of the column fits a kind of field; None where anything fits."""
        match kind:
            case "phone":
                return self.phones
            case "email":
                return self.emails
            case "id":
                return max(self.ids, self.numbers * 0.5)
            case "date":
                return max(self.days, self.numbers * 0.35)
            case "name":
                return self.names
            case "degree":
                return self.degrees
            case "gender":
                return self.genders
            case "salary":
                return self.salaries
            case "age" | "years" | "number":
                return max(self.numbers, 0.3)
            case _:
                return None

    def aspect_of_round(self) -> str:
        """What a column called only "一面" holds."""
        if self.results >= 0.4 or self.count == 0 or self.is_flag or (self.numbers >= 0.7 and self.highest <= 1):
            return "result"
        if self.days >= 0.5 or self.times >= 0.5:
            return "time"
        if self.names >= 0.6:
            return "interviewer"
        return "score" if self.numbers >= 0.7 else "remark"


def look_at(cells: Sequence[Cell | tuple[Cell, ...]]) -> Contents:
    """Sample a column evenly and judge it."""
    step = max(1, len(cells) // 4000)
    filled: list[Cell] = []
    looked_at = cells[::step]
    for cell in looked_at:
        first = cell[0] if isinstance(cell, tuple) else cell
        if first != "" and not (isinstance(first, str) and is_nothing(first.strip())):
            filled.append(first)
    full = len(filled) / max(1, len(looked_at))
    filled = filled[:: max(1, len(filled) // _SAMPLE)][:_SAMPLE]
    if not filled:
        return Contents()
    texts = [shown(cell).strip() for cell in filled]
    n = len(filled)

    def share(hits: int) -> float:
        return hits / n

    moments = [
        dates.read(cell).when if _may_be_date(cell, text) else None for cell, text in zip(filled, texts, strict=True)
    ]
    years = sorted(when.year for when in moments if when is not None and when.year and when.month)
    genders = word_set("gender", "male") | word_set("gender", "female")
    return Contents(
        count=n,
        phones=share(sum(bool(_PHONE.search(text)) for text in texts)),
        emails=share(sum("@" in text for text in texts)),
        ids=share(sum(bool(_ID.match(text)) for text in texts)),
        days=share(sum(when is not None and bool(when.month) for when in moments)),
        times=share(sum(_is_time_only(cell, when) for cell, when in zip(filled, moments, strict=True))),
        names=share(sum(looks_like_name(re.sub(r"[(（].*", "", text)) for text in texts)),
        degrees=share(sum(words.degree_in(text) is not None for text in texts)),
        schools=share(sum(bool(_SCHOOL.search(text)) for text in texts)),
        genders=share(sum(key(text) in genders for text in texts)),
        channels=share(sum(bool(channels.key_of(text)) for text in texts)),
        results=share(
            sum((bool(words.mark(text)) and not text.isdigit()) or words.outcome_in(text) is not None for text in texts)
        ),
        salaries=share(sum(bool(_SALARY.search(text)) for text in texts)),
        numbers=share(sum(bool(_PLAIN_NUMBER.fullmatch(text)) for text in texts)),
        ages=share(sum(bool(re.fullmatch(r"(?:1[6-9]|[2-5]\d|6[0-5])\s*岁?", text)) for text in texts)),
        posts=share(sum(bool(_POST.search(text)) and len(text) <= 16 for text in texts)),
        distinct=len(set(texts)) / n,
        filled=full,
        typical_year=years[len(years) // 2] if years else 0,
        highest=max((float(text) for text in texts if _PLAIN_NUMBER.fullmatch(text)), default=0.0),
        longest=max(map(len, texts)),
        is_running=_is_running(texts) and step == 1,
        is_flag={words.mark(text) for text in set(texts)} == {"yes", "no"},
    )


def _may_be_date(cell: Cell, text: str) -> bool:
    if not isinstance(cell, (str, int, float)):
        return True
    return len(text) <= 40 and any(c.isdigit() for c in text) and not _PHONE.search(text)


def _is_time_only(cell: Cell, when: dates.When | None) -> bool:
    if isinstance(cell, time) or (isinstance(cell, float) and 0 < cell < 1):
        return True
    return not isinstance(cell, date) and when is not None and not when.month and when.minute >= 0


def _is_running(texts: list[str]) -> bool:
    numbers = [int(text) for text in texts if re.fullmatch(r"\d{1,7}", text)]
    if len(numbers) < max(3, 0.8 * len(texts)):
        return False
    return numbers[0] <= 2 and all(a <= b for a, b in pairwise(numbers))
