"""What waits in the intake of the demo: good files, one to look at, somebody who is known, and a damaged one."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from models.values.keys import Key, new_key
from services.demo import paper, story
from services.demo.making import Making
from services.demo.pen import Life
from services.demo.people import Somebody
from services.demo.sheets import sheet_of
from services.errors import AppError
from services.intake.receive import add_item
from services.resumes.digest import digest

EXAMPLE_PHONE = "13800138000"  # the number that templates show: the reading doubts it


def leave(making: Making, told: story.Told) -> None:
    """Leave some files in the queue, as if they had been dropped a moment ago."""
    position = making.openings[story.BOARD]
    pen = making.pen
    lives = [pen.life(position.trade) for _ in range(4)]
    lives[1] = replace(lives[1], phone=EXAMPLE_PHONE)
    known = next(j.somebody.life for name, j in told.journeys.items() if name != "韩立群" and j.somebody.life.phone)
    for number, life in enumerate([*lives, known]):
        is_word = number % 3 == 2
        sheet = sheet_of(Somebody(new_key(), life, 0.0, making.now - timedelta(minutes=number)))
        data = paper.docx(sheet) if is_word else paper.pdf(sheet)
        _put(making, _file_name(life, number, is_word=is_word), data, position.key)
    damaged = paper.pdf(sheet_of(Somebody(new_key(), pen.life(position.trade), 0.0, making.now)))[:700]
    _put(making, "scan_0312_004.pdf", damaged, position.key)


def _file_name(life: Life, number: int, *, is_word: bool) -> str:
    """As the boards and people name their files."""
    suffix = "docx" if is_word else "pdf"
    city = life.city.split(" ")[0]
    return (
        f"【{life.title}_{city} 15-20K】{life.name} {life.years}年.{suffix}",
        f"智联招聘_{life.name}_{life.title}_中文.{suffix}",
        f"{life.name}-{life.title}-简历.{suffix}",
        f"前程无忧_{life.name}_{life.title}.{suffix}",
        f"{life.name}的简历（新）.{suffix}",
    )[number]


def _put(making: Making, name: str, data: bytes, position: Key) -> None:
    try:
        found, error = digest(data, name), None
    except AppError as refused:
        found, error = None, refused
    add_item(making.session, data=data, file_name=name, found=found, error=error, position=position)
