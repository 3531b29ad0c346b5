"""Résumés in the layouts that people and boards use: `layouts.toml` holds the texts and what they say."""

from __future__ import annotations

import time
import tomllib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from models.values import clock
from services.resumes.parse.pieces import names_company
from services.resumes.parse.profile import as_data, parse
from services.resumes.read import read
from tests.services.resumes import making

LAYOUTS: dict[str, dict[str, Any]] = tomllib.loads(Path(__file__).with_name("layouts.toml").read_text("utf-8"))
NOW = datetime(2026, 3, 12, tzinfo=UTC)
SCHOOL = ("school", "major", "degree", "start", "end")
JOB = ("company", "title", "start", "end")


def said(text: str) -> dict[str, Any]:
    with clock.frozen(NOW):
        profile = parse(text)
        data = as_data(profile)
    data["education"] = [[school[key] or "" for key in SCHOOL] for school in data["education"]]
    data["employment"] = [[job[key] or "" for key in JOB] for job in data["employment"]]
    return data | {"projects": [project.name.value for project in profile.projects]}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_layout_says_what_it_says(layout: str) -> None:
    expected = LAYOUTS[layout]["says"]
    found = said(LAYOUTS[layout]["text"])
    assert {key: found[key] for key in expected} == expected


@pytest.mark.parametrize("layout", ["51job", "liepin", "zhilian", "form", "europass", "linkedin"])
def test_word_and_pdf_of_a_layout_say_the_same(layout: str) -> None:
    lines = LAYOUTS[layout]["text"].strip("\n").split("\n")
    expected = LAYOUTS[layout]["says"]
    for data in (making.word(lines), making.tabbed_pdf(lines)):
        found = said(read(data).text)
        assert {key: found[key] for key in expected} == expected


def test_what_a_template_left_behind_is_nobody() -> None:
    found = said(LAYOUTS["template"]["text"])
    assert [key for key, value in found.items() if value] == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("邮箱：email@email.com", []),
        ("邮箱：yourname@example.com", []),
        ("Email: example@resumebuilder.com", []),
        ("邮箱：12345678@163.com", []),
        ("邮箱：zhou.my@example.com", ["zhou.my@example.com"]),
    ],
)
def test_the_sample_address_of_a_template_is_nobody_s(line: str, found: list[str]) -> None:
    assert said(f"周明远\n{line}")["emails"] == found


def test_the_pay_of_today_is_not_the_pay_that_is_wished_for() -> None:
    found = said("储国庆\n职业意向\n期望职位：研发总监\n期望地点：苏州,上海\n期望薪资：面议\n目前薪资：40k*14薪")
    assert (found["expected_job"], found["expected_salary"]) == ("研发总监", None)


def test_numbers_among_the_employers_belong_to_others() -> None:
    text = "周明远\n手机：13761230918\n工作经历\n2019.03-2022.05 苏州泽远机械有限公司 设备主管 证明人王总\n13900001234"
    assert said(text)["phones"] == ["13761230918"]


def test_a_word_broken_by_the_end_of_a_line_is_found_whole() -> None:
    text = (
        "工作经历\n2019.03-至今\t苏州泽远机械有限公司\t设备主管\n"
        "负责车间设备的维护与点检，推行全员生产维护以及精益生\n产和持续改善，达成年度目标。"
    )
    found = parse(text)
    (skill,) = (skill for skill in found.skills if skill.value == "精益生产")
    assert text[skill.start : skill.end].replace("\n", "") == "精益生产"


def test_ordinary_words_are_no_skills_in_a_story() -> None:
    story = "• Go the extra mile, react to customers and excel at service."
    lines = (
        "Jane Miller",
        "Work Experience",
        "Shop Manager, Acme Ltd\tMar 2019 - Present",
        story,
        "Skills",
        "Excel, React",
    )
    found = said("\n".join(lines))
    assert found["skills"] == ["Excel", "React"]


def test_long_and_strange_texts_cost_little() -> None:
    for text in ("1" * 20_000, "公司,经理," * 4_000, "2019.03-" * 3_000, "a@" * 5_000, "(" * 8_000, "Aaa " * 6_000):
        for heading in ("工作经历\n", "教育背景\n", "技能\n"):
            began = time.process_time()
            parse(heading + text)
            assert time.process_time() - began < 3


@pytest.mark.parametrize(
    ("text", "is_firm"),
    [
        ("Meituan 美团", True),
        ("普华永道(PwC)", True),
        ("Adobe中国认证设计师", False),
        ("参与公司ERP系统上线", False),
        ("昆山市鑫源五金经营部", True),
        ("盛夏广告工作室", True),
        ("工厂搬迁", False),
    ],
)
def test_what_names_an_employer(text: str, is_firm: bool) -> None:
    assert names_company(text) is is_firm
