"""Cells as the parts of a workbook spell them: every different value is put into XML once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta

from services.ledgers.book import shown
from services.ledgers.portrait import Value

DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
QUOTED = "quoted"
DAY, MOMENT, TIME = "yyyy-mm-dd", "yyyy-mm-dd hh:mm", "hh:mm"
_LARGEST = 32_767  # characters that Excel takes in a cell
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_LOOKS_ESCAPED = re.compile(r"_(x[0-9a-fA-F]{4}_)")
_DAY_ZERO = datetime(1899, 12, 30)  # noqa: DTZ001 (the serial numbers of workbooks know no zone)
_A_DAY = timedelta(days=1)


class Texts:
    """The texts that the cells of a workbook share, each once; they follow those that are in it already."""

    def __init__(self, there: int) -> None:
        self._there = there
        self._numbers: dict[str, int] = {}

    def number(self, text: str) -> int:
        """By which a cell names a text."""
        return self._there + self._numbers.setdefault(text, len(self._numbers))

    @property
    def count(self) -> int:
        return self._there + len(self._numbers)

    def xml(self) -> Iterator[str]:
        """Each text as an element, in the order of the numbers."""
        for text in self._numbers:
            keeps = ' xml:space="preserve"' if text != text.strip() else ""
            yield f"<si><t{keeps}>{_escaped(text)}</t></si>"


class Tails(dict[Value | None, str]):
    """What follows the address of a cell, by its value: `" s="3" t="s"><v>17</v></c>`; "" where there is no cell.

    `styles` names the style of each kind of cell (`kind_of`); `type` is what the cells of the column were in the
    office's own workbook.
    """

    def __init__(self, texts: Texts, styles: Mapping[str, int], type_: str) -> None:
        super().__init__({None: ""})
        self._texts = texts
        self._styles = {kind: f' s="{number}"' if number else "" for kind, number in styles.items()}
        self._type = type_

    def __missing__(self, value: Value) -> str:
        tail = self[value] = self._tail(typed(value, self._type))
        return tail

    def _tail(self, value: Value | time) -> str:
        if value == "":
            style = self._styles.get("", "")
            return f'"{style}/>' if style else ""
        style = self._styles[kind_of(value)]
        if isinstance(value, str):
            return f'"{style} t="s"><v>{self._texts.number(text_of(value))}</v></c>'
        return f'"{style}><v>{_number(value):.16G}</v></c>'


def kind_of(value: Value | time) -> str:
    """Which of the formats of its column a cell takes: a text that Excel would take for a formula is quoted."""
    if isinstance(value, str):
        return QUOTED if text_of(value).startswith(DANGEROUS) else ""
    if isinstance(value, datetime):
        return MOMENT if value.hour or value.minute or value.second else DAY
    if isinstance(value, date):
        return DAY
    return TIME if isinstance(value, time) else ""


def typed(value: Value, kind: str) -> Value | time:
    """A text that was kept of a number or a date, as the number or date again; only where it says the same."""
    if not kind or not value or not isinstance(value, str):
        return value
    try:
        if kind == "number":
            number = float(value)
            return number if shown(number) == value else value
        if kind == "date":
            moment = datetime.fromisoformat(value)
            return moment if shown(moment) == value else value
        if kind == "time":
            clock = time.fromisoformat(value)
            return clock if shown(clock) == value else value
    except ValueError:
        pass
    return value


def text_of(text: str) -> str:
    """A text as a cell can hold it."""
    return (_FORBIDDEN.sub("", text) if _FORBIDDEN.search(text) else text)[:_LARGEST]


def _number(value: float | date | time) -> float:
    """A number; or the serial number of a date or time."""
    if isinstance(value, datetime):
        return (value - _DAY_ZERO) / _A_DAY
    if isinstance(value, date):
        return float((datetime(value.year, value.month, value.day) - _DAY_ZERO).days)  # noqa: DTZ001
    if isinstance(value, time):
        return timedelta(hours=value.hour, minutes=value.minute, seconds=value.second) / _A_DAY
    return value


def _escaped(text: str) -> str:
    if "_x" in text:
        text = _LOOKS_ESCAPED.sub(r"_x005F_\1", text)
    if "&" in text or "<" in text or ">" in text:
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text
