"""A labelled set: seeded people in every layout, each file with its truth."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random
from typing import Any

from benchmarks.parsing import chinese, chinese_heads, chinese_spans, english, office, paper, people
from benchmarks.parsing.sheet import Sheet, Side, Text

TUNED, HELD_OUT = "tuned", "held out"
CHINESE, ENGLISH = 72, 24  # layouts of each set


@dataclass(frozen=True, slots=True)
class Case:
    """One file, and what is true of it."""

    name: str
    layout: str
    data: bytes
    truth: dict[str, Any]


def cases(which: str, seed: int = 20260312) -> Iterator[Case]:
    """Every layout of a set, as a PDF and as a DOCX of the same person."""
    held_out = which == HELD_OUT
    for number in range(CHINESE + ENGLISH):
        is_chinese = number < CHINESE
        random = Random(f"{seed}/{which}/{number}")
        layout, sheet = (_chinese if is_chinese else _english)(random, number, held_out=held_out)
        producer = paper.PRODUCERS[number % len(paper.PRODUCERS)]
        style = office.STYLES[number % len(office.STYLES)] if not _has_side(sheet) else "tables"
        stem = f"{'zh' if is_chinese else 'en'}{number:03}"
        yield Case(f"{stem}.pdf", f"{layout} {producer}", paper.pdf(sheet, producer), sheet.truth)
        yield Case(f"{stem}.docx", f"{layout} {style}", office.word(sheet, style), sheet.truth)


def _has_side(sheet: Sheet) -> bool:
    return any(isinstance(block, Side) for block in sheet.blocks)


def _turn(choices: list[Any], number: int, random: Random) -> Any:
    """Every choice comes in turn, so that each way is met as often as any other."""
    return choices[number % len(choices)] if number < len(choices) else random.choice(choices)


def _chinese(random: Random, number: int, *, held_out: bool) -> tuple[str, Sheet]:
    person = people.chinese(random)
    head = _turn(chinese_heads.HELD_OUT_HEADS if held_out else chinese_heads.HEADS, number, random)
    school: Any = random.choice(chinese.HELD_OUT_SCHOOLS if held_out else [*chinese.SCHOOLS, None])
    job: Any = random.choice(chinese.HELD_OUT_JOBS if held_out else [*chinese.JOBS, None])
    span = random.choice(chinese_spans.spans(held_out=held_out))
    has_side = random.random() < 0.2
    s, main = Sheet(), Sheet()
    main.truth = s.truth
    head(s, person, random)
    side = Sheet(truth=s.truth) if has_side else main
    parts: list[Callable[[], None]] = [
        lambda: chinese.education(main, person, random, school, span),
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


def _english(random: Random, number: int, *, held_out: bool) -> tuple[str, Sheet]:
    person = people.english(random)
    head = _turn(english.HELD_OUT_HEADS if held_out else english.HEADS, number, random)
    school = random.choice(english.HELD_OUT_SCHOOLS if held_out else english.SCHOOLS)
    job = random.choice(english.HELD_OUT_JOBS if held_out else english.JOBS)
    span = random.choice(english.spans(held_out=held_out))
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
