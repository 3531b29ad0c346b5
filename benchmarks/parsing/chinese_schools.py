"""Ways in which Chinese résumés say where somebody studied."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from benchmarks.parsing.chinese_spans import Span
from benchmarks.parsing.people import Person, School
from benchmarks.parsing.sheet import Sheet, iso

SchoolRow = Callable[[Sheet, School, str], None]
EDUCATION = (
    "教育背景",
    "教育经历",
    "教育背景 Education",
    "学习经历",
    "学历背景",
    "一、教育背景",
    "【教育经历】",
    "教育与培训",
)


def _school_in_brackets(s: Sheet, x: School, span: str) -> None:
    s.row(span, x.school, f"{x.major}（{x.degree}）" if x.major else f"（{x.degree}）")


def _school_first(s: Sheet, x: School, span: str) -> None:
    s.row(x.school, x.major, x.degree, span)


def _school_bars(s: Sheet, x: School, span: str) -> None:
    s.row(" | ".join(part for part in (x.school, x.major, x.degree) if part))
    s.row(span)


def _school_stacked(s: Sheet, x: School, span: str) -> None:
    s.row(span)
    s.row(x.school)
    s.row(" ".join(part for part in (x.major, x.degree) if part))


def _school_spaced(s: Sheet, x: School, span: str) -> None:
    s.row(" ".join(part for part in (span, x.school, x.major, x.degree) if part))


def _school_labels(s: Sheet, x: School, span: str) -> None:
    s.row(f"学校：{x.school}", f"专业：{x.major}" if x.major else "", f"学历：{x.degree}")
    s.row(f"时间：{span}")


def _school_status(s: Sheet, x: School, span: str) -> None:
    s.row(f"{x.school}{'（211）' if x.degree == '本科' else ''}", f"{x.major} {x.degree} 全日制".strip(), span)


def _school_commas(s: Sheet, x: School, span: str) -> None:
    s.row("，".join(part for part in (x.school, x.major, x.degree) if part), span)


def _school_dash(s: Sheet, x: School, span: str) -> None:
    s.row("-".join(part for part in (x.school, x.major, x.degree) if part) + f"（{span}）")


def _school_degree_first(s: Sheet, x: School, span: str) -> None:
    s.row(f"{x.degree}：{x.school}", x.major, span)


def _school_slashes(s: Sheet, x: School, span: str) -> None:
    s.row(span, " / ".join(part for part in (x.degree, x.school, x.major) if part))


def _school_two_rows(s: Sheet, x: School, span: str) -> None:
    s.row(x.school, span)
    s.row(x.degree, f"{x.major}专业" if x.major else "")


def _school_after_brackets(s: Sheet, x: School, span: str) -> None:
    s.row(f"（{span}）" + "·".join(part for part in (x.school, x.major, x.degree) if part))


def _school_label_rows(s: Sheet, x: School, span: str) -> None:
    s.row("学校名称", x.school)
    if x.major:
        s.row("所学专业", x.major)
    s.row("学历", x.degree)
    s.row("就读时间", span)


def _school_bullet(s: Sheet, x: School, span: str) -> None:
    s.row(f"● {x.school}  {x.major}（{x.degree}）  {span}")


def _school_kind(s: Sheet, x: School, span: str) -> None:
    s.row(f"{span} | {x.school} | {x.major}（全日制{x.degree}）")


def _school_degree_and_school(s: Sheet, x: School, span: str) -> None:
    s.row(f"{x.school}（{x.degree}）", span)
    s.row(f"所学专业：{x.major}" if x.major else "")


def _school_dates_between(s: Sheet, x: School, span: str) -> None:
    s.row(x.school, span, f"{x.major} | {x.degree}" if x.major else x.degree)


def _school_numbered(s: Sheet, x: School, span: str) -> None:
    s.row(f"1. {span}，{x.school}，{x.major}，{x.degree}" if x.major else f"1. {span}，{x.school}，{x.degree}")


SCHOOLS: list[SchoolRow] = [
    _school_in_brackets,
    _school_first,
    _school_bars,
    _school_stacked,
    _school_spaced,
    _school_labels,
    _school_status,
    _school_commas,
    _school_dash,
    _school_degree_first,
    _school_slashes,
    _school_two_rows,
    _school_after_brackets,
    _school_label_rows,
    _school_bullet,
    _school_kind,
]
HELD_OUT_SCHOOLS: list[SchoolRow] = [_school_degree_and_school, _school_dates_between, _school_numbered]


def education(s: Sheet, p: Person, random: Random, row: SchoolRow | None, span: Span) -> None:
    """The part about schools; None prints a table."""
    s.head(random.choice(EDUCATION))
    if row is None:
        s.table(
            ["起止时间", "学校名称", "专业", "学历"],
            *([span(x.start, x.end), x.school, x.major, x.degree] for x in p.schools),
        )
    for x in p.schools:
        if row is not None:
            row(s, x, span(x.start, x.end))
            if random.random() < 0.3:
                s.text("主修课程：高等数学、大学英语、管理学、统计学、经济法、市场调研、项目管理")
        s.truth["education"].append(
            {"school": x.school, "major": x.major or None, "degree": x.degree, "start": iso(x.start), "end": iso(x.end)}
        )
    s.truth["degree"] = p.highest
