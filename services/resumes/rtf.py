"""RTF: text in any code page, tables (also inside tables), text boxes by their place, headers and footers.

Hidden and deleted text, instructions of fields, pictures and objects are left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import ClassVar

from services.resumes.documents import Kind, ReadDocument
from services.resumes.layout.block_order import Block
from services.resumes.layout.blocks import MARGIN, Flow, Tables, pages_of
from services.resumes.rtf_tokens import Token, characters, code_page_of, tokens

MAX_CHARACTERS = 1_000_000
_DEEPEST = 2_000  # groups inside groups
_TWIP = 20  # per point
_LEFT_OUT = {
    *("colortbl", "stylesheet", "info", "pict", "objdata", "objclass", "fldinst", "footnote", "annotation", "atnid"),
    *("atnauthor", "shprslt", "nonesttables", "nonshppict", "datastore", "themedata", "xmlnstbl", "listtable", "xe"),
    *("listoverridetable", "revtbl", "rsidtbl", "generator", "filetbl", "template", "latentstyles", "pgdsctbl", "tc"),
    *("ftnsep", "ftnsepc", "aftnsep", "aftnsepc", "rxe", "txe", "private", "blipuid", "falt", "panose"),
}
_OF_PAGES = {
    f"{kind}{which}": kind for kind in ("header", "footer") for which in ("", "f", "l", "r")
}  # on the first, left, right pages
_FOLLOWED = {
    *("shpinst", "shptxt", "shpgrp", "sp", "sn", "sv", "nesttableprops", "listtext", "do", "dptxbx", "picprop"),
}
"""Groups that a reader may skip (marked by a star) and this one does not."""
_SPOKEN = {
    "line": "\n", "tab": "\t", "lbr": "\n", "emdash": "—", "endash": "–", "emspace": " ", "enspace": " ",
    "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•", "softline": "\n",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _State:
    """What holds inside one pair of braces."""

    target: str = "body"  # where text goes: body, box, header, footer, fonts, name, value; "" for nowhere
    is_hidden: bool = False
    font: int = -1
    skip: int = 1  # characters after each Unicode one, for readers that know none
    is_list_label: bool = False


@dataclass
class _Shape:
    """A text box, or a group of them, while it is read."""

    edges: dict[str, int] = field(default_factory=dict)
    traits: dict[str, str] = field(default_factory=dict)
    depth: int = 0
    flow: Flow = field(default_factory=Flow)
    relations: dict[str, str] = field(default_factory=dict)

    def relation(self, axis: str) -> str:
        """What the place counts from across ("h") or down ("v"): page, margin, or the text."""
        told = self.trait(f"posrel{axis}")
        return {0.0: "margin", 1.0: "page"}.get(told, "text") if told is not None else self.relations.get(axis, "text")

    def trait(self, name: str) -> float | None:
        value = self.traits.get(name, "")
        return float(value) if re.fullmatch(r"-?\d{1,9}", value) else None

    def frame(self) -> tuple[float, float, float, float]:
        """Left, top, right, bottom in points."""
        left, top, right, bottom = (self.edges.get(name, 0) / _TWIP for name in ("left", "top", "right", "bottom"))
        return left, top, right, bottom


def read_rtf(data: bytes) -> ReadDocument:
    """Read the text of an RTF file."""
    reading = _Reading(data)
    reading.run()
    pages = pages_of(reading.blocks())
    return ReadDocument(Kind.RTF, pages, page_count=len(pages))


class _Reading:
    """Goes through the file once, token by token."""

    _EDGES: ClassVar = {"shpleft": "left", "shptop": "top", "shpright": "right", "shpbottom": "bottom"}

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._states = [_State()]
        self._flows = {"body": Flow(), "header": Flow(top=20.0), "footer": Flow(top=780.0)}
        self._tables = {name: Tables(flow) for name, flow in self._flows.items()}
        self._words: dict[str, list[str]] = {name: [] for name in (*self._flows, "box", "name", "value")}
        self._shapes: list[_Shape] = []
        self._depth = 0  # in tables
        self._fonts: dict[int, str] = {}
        self._font_in_hand = 0
        self._page = "cp1252"
        self._bytes = bytearray()
        self._owed = 0  # characters still to be skipped after a Unicode one
        self._size = 0
        self._is_first = False  # in its group
        self._is_starred = False

    def run(self) -> None:
        """Read everything."""
        for token in tokens(self._data):
            if token.kind not in {"byte", "text"}:
                self._flush()
            self._take(token)
            if self._size > MAX_CHARACTERS:
                break
        self._flush()
        for name in self._flows:
            self._end_paragraph(name, is_last=True)
            self._tables[name].close()

    def blocks(self) -> list[Block]:
        """Headers, body and footers, in that order."""
        foot = self._flows["footer"]
        for block in foot.blocks:
            block.page = self._flows["body"].page
        return [*self._flows["header"].blocks, *self._flows["body"].blocks, *foot.blocks]

    @property
    def _state(self) -> _State:
        return self._states[-1]

    def _take(self, token: Token) -> None:
        match token.kind:
            case "open":
                if len(self._states) < _DEEPEST:
                    self._states.append(self._state)
                self._is_first, self._is_starred = True, False
                return
            case "close":
                self._close_group()
            case "byte" | "text":
                self._add_bytes(token.raw)
            case "symbol":
                if token.word == "*":
                    self._is_starred = True
                    return
                self._say({"~": " ", "_": "-", "\n": "", "-": ""}.get(token.word, ""))
            case "word":
                if self._is_first and self._begin(token.word):
                    self._is_first = self._is_starred = False
                    return
                self._obey(token.word, token.number)
        self._is_first = self._is_starred = False

    # Groups

    def _begin(self, word: str) -> bool:
        """Start a group by its first word; False when the word is an ordinary one."""
        if self._state.target == "" and word != "nesttableprops":
            return False
        if word in _LEFT_OUT or (self._is_starred and word not in _FOLLOWED):
            self._change(target="")
        elif word in _OF_PAGES:
            self._change(target=_OF_PAGES[word])
        elif word == "fonttbl":
            self._change(target="fonts")
        elif word in {"shp", "do"}:
            self._shapes.append(_Shape(depth=len(self._states)))
            self._change(target="shape")
        elif word in {"shptxt", "dptxbxtext"} and self._shapes:
            self._change(target="box", font=-1)
        elif word == "sn":
            self._words["name"] = []
            self._change(target="name")
        elif word == "sv":
            self._words["value"] = []
            self._change(target="value")
        elif word in {"listtext", "pntext"}:
            self._change(is_list_label=True)
        else:
            return False
        return True

    def _close_group(self) -> None:
        ended = self._state
        depth = len(self._states)
        if depth > 1:
            self._states.pop()
        if ended.target == "value" and self._state.target != "value" and self._shapes:
            name = "".join(self._words["name"]).strip()
            self._shapes[-1].traits[name] = "".join(self._words["value"]).strip()[:20]
        if ended.target == "box" and self._state.target != "box":
            self._end_paragraph("box")
        if self._shapes and depth == self._shapes[-1].depth:
            self._end_shape(self._shapes.pop())

    def _end_shape(self, shape: _Shape) -> None:
        lines = shape.flow.lines()
        if not lines:
            return
        parent = self._shapes[-1] if self._shapes else None
        left, top, right, bottom = shape.frame() if parent is None else _in_group(shape, parent)
        anchor = parent or shape
        flow = self._flows["body"]
        from_left = 0.0 if anchor.relation("h") == "page" else MARGIN
        from_top = {"page": 0.0, "margin": MARGIN}.get(anchor.relation("v"), flow.top)
        flow.add_box(lines, from_left + left, from_top + top, right - left, bottom - top)

    # Words

    def _obey(self, word: str, number: int | None) -> None:
        state = self._state
        if state.target == "fonts":
            self._learn_font(word, number)
        elif word in self._EDGES or word.startswith("shpb"):
            self._note_place(word, number)
        elif word in _SPOKEN:
            self._say(" " if state.is_list_label and word == "tab" else _SPOKEN[word])
        elif word == "u":
            self._say(chr((number or 0) % 0x10000))
            self._owed = state.skip
        elif word == "ansicpg":
            self._page = code_page_of(number or 1252)
        elif word in {"pard", "intbl", "itap"}:
            deep = {"pard": 0, "intbl": max(self._depth, 1)}.get(word, number or 0)
            self._depth = max(0, min(deep, Tables.DEEPEST))
        elif word in {"uc", "f", "v", "deleted", "plain"}:
            self._dress(word, number)
        else:
            self._structure(word)

    def _learn_font(self, word: str, number: int | None) -> None:
        if word == "f":
            self._font_in_hand = number or 0
        elif word in {"fcharset", "cpg"} and number is not None:
            self._fonts[self._font_in_hand] = code_page_of(number, is_charset=word == "fcharset")

    def _dress(self, word: str, number: int | None) -> None:
        match word:
            case "uc":
                self._change(skip=max(0, min(number or 0, 10)))
            case "f":
                self._change(font=-1 if number is None else number)
            case "plain":
                self._change(is_hidden=False, font=-1)
            case _:
                self._change(is_hidden=number != 0)

    def _structure(self, word: str) -> None:
        target = self._state.target
        tables = self._tables.get(target)
        match word:
            case "par" | "sect" | "page" | "pagebb" | "column":
                if word == "pagebb" and target == "body":
                    self._flows["body"].turn_page()
                    return
                self._end_paragraph(target)
                if word == "page" and target == "body":
                    self._flows["body"].turn_page()
            case "cell" | "nestcell":
                depth = 1 if word == "cell" else max(self._depth, 2)
                self._end_paragraph(target, depth)
                if tables is not None:
                    tables.end_cell(depth)
            case "row" | "nestrow":
                if word == "nestrow":
                    tables, target = self._tables["body"], "body"
                if tables is not None:
                    tables.end_row(1 if word == "row" else max(self._depth, 2))

    def _note_place(self, word: str, number: int | None) -> None:
        if not self._shapes:
            return
        if word in self._EDGES:
            self._shapes[-1].edges[self._EDGES[word]] = number or 0
        elif found := re.fullmatch("shpb([xy])(page|margin)", word):
            self._shapes[-1].relations["h" if found.group(1) == "x" else "v"] = found.group(2)

    # Text

    def _change(self, **values: object) -> None:
        self._states[-1] = replace(self._states[-1], **values)  # type: ignore[arg-type]

    def _add_bytes(self, raw: bytes) -> None:
        if self._owed:
            dropped = min(self._owed, len(raw))
            self._owed -= dropped
            raw = raw[dropped:]
        if self._state.target not in {"", "fonts"} and not self._state.is_hidden:
            self._bytes += raw

    def _flush(self) -> None:
        self._owed = 0
        if self._bytes:
            self._say(characters(bytes(self._bytes), self._fonts.get(self._state.font, ""), self._page))
            self._bytes.clear()

    def _say(self, text: str) -> None:
        state = self._state
        if text and not state.is_hidden and state.target in self._words:
            self._words[state.target].append(text)
            self._size += len(text)

    def _end_paragraph(self, target: str, depth: int | None = None, *, is_last: bool = False) -> None:
        if target not in self._words or target in {"name", "value"}:
            return
        text = _whole("".join(self._words[target]))
        self._words[target] = []
        if is_last and not text.strip():
            return
        if target == "box":
            if self._shapes:
                self._shapes[-1].flow.add_paragraph(text.replace("\t\n", "\n"))
            return
        self._tables[target].add_paragraph(text, self._depth if depth is None else depth)


def _whole(text: str) -> str:
    """Join the halves of characters beyond the first plane; a half alone is dropped."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "ignore")


def _in_group(shape: _Shape, group: _Shape) -> tuple[float, float, float, float]:
    """Where a member of a group stands, from the coordinates of the group."""
    left, top, right, bottom = group.frame()
    values = [shape.trait(name) for name in ("relLeft", "relTop", "relRight", "relBottom")]
    spans = [group.trait(name) for name in ("groupLeft", "groupTop", "groupRight", "groupBottom")]
    if None in values or None in spans:
        return left, top, right, bottom
    x0, y0, x1, y1 = (value or 0.0 for value in values)
    g0, h0, g1, h1 = (span or 0.0 for span in spans)
    wide, high = (right - left) / ((g1 - g0) or 1), (bottom - top) / ((h1 - h0) or 1)
    return left + (x0 - g0) * wide, top + (y0 - h0) * high, left + (x1 - g0) * wide, top + (y1 - h0) * high
