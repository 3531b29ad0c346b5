"""A labelled set: seeded people in every layout, each file with its truth."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random
from typing import Any

from benchmarks.parsing import (
    chinese,
    chinese_heads,
    chinese_schools,
    chinese_spans,
    english,
    held_out,
    office,
    paper,
    people,
    unseen_english,
    unseen_entries,
    unseen_heads,
)
from benchmarks.parsing.sheet import Sheet, Side, Text

TUNED, SEEN_ONCE, HELD_OUT = "tuned", "seen once", "held out"
"""What the rules were written with; what was counted before anybody looked; what is only ever counted."""
CHINESE, ENGLISH = 72, 24  # layouts of each set


@dataclass(frozen=True, slots=True)
class Case:
    """One file, and what is true of it."""

    name: str
    layout: str
    data: bytes
    truth: dict[str, Any]
    file: str = ""  # a name that tells something; else the parser is given none


def cases(which: str, seed: int = 20260312) -> Iterator[Case]:
    """Every layout of a set, as a PDF and as a DOCX of the same person."""
    ways = _ways(which)
    for number in range(CHINESE + ENGLISH):
        is_chinese = number < CHINESE
        random = Random(f"{seed}/{which}/{number}")
        layout, sheet = (_chinese if is_chinese else _english)(random, number, ways)
        producer = paper.PRODUCERS[number % len(paper.PRODUCERS)]
        style = office.STYLES[number % len(office.STYLES)] if not _has_side(sheet) else "tables"
        stem = f"{'zh' if is_chinese else 'en'}{number:03}"
        for ending, way, data in (
            ("pdf", producer, paper.pdf(sheet, producer)),
            ("docx", style, office.word(sheet, style)),
        ):
            told = f"{sheet.file}.{ending}" if sheet.file else ""
            yield Case(f"{stem}.{ending}", f"{layout} {way}", data, sheet.truth, told)


@dataclass(frozen=True, slots=True)
class Ways:
    """The layouts of a set: heads, schools, jobs, spans, in Chinese and in English."""

    chinese: tuple[list[Any], list[Any], list[Any], list[Any]]
    english: tuple[list[Any], list[Any], list[Any], list[Any]]


def _ways(which: str) -> Ways:
    if which == TUNED:
        return Ways(
            (
                chinese_heads.HEADS + chinese_heads.HELD_OUT_HEADS,
                [*chinese_schools.SCHOOLS, *chinese_schools.HELD_OUT_SCHOOLS, None],
                [*chinese.JOBS, *chinese.HELD_OUT_JOBS, None],
                chinese_spans.spans(held_out=False) + chinese_spans.spans(held_out=True),
            ),
            (
                english.HEADS + english.HELD_OUT_HEADS,
                english.SCHOOLS + english.HELD_OUT_SCHOOLS,
                english.JOBS + english.HELD_OUT_JOBS,
                english.spans(held_out=False) + english.spans(held_out=True),
            ),
        )
    if which == HELD_OUT:
        return Ways(
            (held_out.HEADS, held_out.SCHOOLS, held_out.JOBS, held_out.spans()),
            (held_out.ENGLISH_HEADS, held_out.ENGLISH_SCHOOLS, held_out.ENGLISH_JOBS, english.spans(held_out=False)),
        )
    return Ways(
        (
            unseen_heads.SEEN_ONCE + unseen_heads.LAST,
            unseen_entries.SCHOOLS + unseen_entries.LAST_SCHOOLS,
            unseen_entries.JOBS + unseen_entries.LAST_JOBS,
            unseen_entries.spans(last=False) + unseen_entries.spans(last=True),
        ),
        (
            unseen_english.HEADS + unseen_english.LAST_HEADS,
            unseen_english.SCHOOLS + unseen_english.LAST_SCHOOLS,
            unseen_english.JOBS + unseen_english.LAST_JOBS,
            english.spans(held_out=False),
        ),
    )


def _has_side(sheet: Sheet) -> bool:
    return any(isinstance(block, Side) for block in sheet.blocks)


def _turn(choices: list[Any], number: int, random: Random) -> Any:
    """Every choice comes in turn, so that each way is met as often as any other."""
    return choices[number % len(choices)] if number < len(choices) else random.choice(choices)


def _chinese(random: Random, number: int, ways: Ways) -> tuple[str, Sheet]:
    person = people.chinese(random)
    heads, schools, jobs, spans = ways.chinese
    head = _turn(heads, number, random)
    school, job, span = random.choice(schools), random.choice(jobs), random.choice(spans)
    has_side = random.random() < 0.2
    s, main = Sheet(), Sheet()
    main.truth = s.truth
    head(s, person, random)
    side = Sheet(truth=s.truth) if has_side else main
    parts: list[Callable[[], None]] = [
        lambda: chinese_schools.education(main, person, random, school, span),
        lambda: chinese.employment(main, person, random, job, span),
        lambda: chinese.projects(main, person, random, span),
        lambda: chinese.campus(main, person, random, span) if random.random() < 0.3 else None,
    ]
    if random.random() < 0.5:
        parts[0], parts[1] = parts[1], parts[0]
    for part in parts:
        part()
    chinese.skills(side, person, random)
    chinese.noise(side, person, random)
    chinese.about(side, person, random)
    told = [block.text for block in (*side.blocks, *main.blocks) if isinstance(block, Text)]
    said = [skill for skill in ("ERP", "纳税申报", "5S", "精益生产") if any(skill in text for text in told)]
    s.truth["skills"] = [*s.truth["skills"], *(skill for skill in said if skill not in s.truth["skills"])]
    if has_side:
        s.blocks.append(Side(side.blocks, main.blocks))
    else:
        s.blocks += main.blocks
    names = (part.__name__.strip("_") if part is not None else "table" for part in (head, school, job))
    return " ".join((*names, "side" if has_side else "plain")), s


def _english(random: Random, number: int, ways: Ways) -> tuple[str, Sheet]:
    person = people.english(random)
    heads, schools, jobs, spans = ways.english
    head = _turn(heads, number, random)
    school, job, span = random.choice(schools), random.choice(jobs), random.choice(spans)
    s = Sheet()
    head(s, person, random)
    english.about(s, person, random)
    parts: list[Callable[[], None]] = [
        lambda: english.employment(s, person, random, job, span),
        lambda: english.education(s, person, random, school, span),
    ]
    for part in parts if random.random() < 0.6 else parts[::-1]:
        part()
    english.rest(s, person, random)
    return " ".join(part.__name__.strip("_") for part in (head, school, job)), s
