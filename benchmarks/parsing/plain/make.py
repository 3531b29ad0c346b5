"""Hand-written résumés set on sheets: tables, side bars and lines beside each other, in the kinds that people send."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from benchmarks.parsing import office, paper
from benchmarks.parsing.sheet import Block, Head, Row, Sheet, Side, Table, Text

LOTS = ("fifth", "sixth")
SCHOOL = ("school", "major", "degree", "start", "end")
JOB = ("company", "title", "start", "end")


@dataclass(frozen=True, slots=True)
class Written:
    """One file and what is true of it; `truth` holds only what is to be compared."""

    name: str
    data: bytes
    truth: dict[str, Any]


def written(lot: str) -> Iterator[Written]:
    """Every résumé of a lot in each of its kinds."""
    texts = tomllib.loads((Path(__file__).parent / f"{lot}.toml").read_text("utf-8"))
    for number, (layout, given) in enumerate(texts.items()):
        lines = given["text"].strip("\n").split("\n")
        for kind in given.get("as", ("docx", "pdf")):
            yield Written(f"{number:02}-{layout}.{kind}", _data(lines, kind, number), _truth(given))


def _truth(given: dict[str, Any]) -> dict[str, Any]:
    return Sheet().truth | {
        **given["says"],
        "education": [_stay(SCHOOL, stay) for stay in given.get("education", [])],
        "employment": [_stay(JOB, stay) for stay in given.get("employment", [])],
    }


def _stay(keys: tuple[str, ...], values: list[str]) -> dict[str, str | None]:
    return {key: value or None for key, value in zip(keys, values, strict=True)}


def _data(lines: list[str], kind: str, number: int) -> bytes:
    if kind == "txt":
        return "\n".join(line.removeprefix("# ") for line in lines).encode("gb18030" if number % 2 else "utf-8")
    sheet = Sheet(_blocks(lines))
    if kind == "docx":
        return office.word(sheet, ("tabs", "tables")[number % 2])
    return paper.pdf(sheet, paper.PRODUCERS[number % 2])


def _blocks(lines: list[str]) -> list[Block]:
    if lines[0] == "<<<":
        middle = lines.index("===")
        return [Side(_blocks(lines[1:middle]), _blocks(lines[middle + 1 : lines.index(">>>")]))]
    blocks: list[Block] = []
    for ruled, group in groupby(lines, lambda line: line.startswith("| ")):
        if ruled:
            blocks.append(Table([[cell.strip() for cell in line.strip("| ").split(" |")] for line in group]))
        else:
            blocks += map(_block, group)
    return blocks


def _block(line: str) -> Block:
    if line.startswith("# "):
        return Head(line[2:])
    if line.startswith("- "):
        return Text(line[2:], "• ")
    if "\t" in line:
        return Row([cell for cell in line.split("\t") if cell])
    return Text(line)
