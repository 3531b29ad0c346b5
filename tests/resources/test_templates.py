from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from models.values.enums import Condition, LimitUnit, Role, StageKind
from models.values.limits import Limit
from resources import templates

UNLAWFUL = re.compile(
    r"性别|男性|女性|限男|限女|婚|育龄|生育|怀孕|孕|民族|宗教|户籍|本地户口|残疾|乙肝|周岁以下|岁以下|年龄|"
    r"\b(sex|gender|male|female|married|marriage|pregnan|religio|ethnic|disab|age)\b",
    re.IGNORECASE,
)


def words_in(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from words_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from words_in(inner)


def bilingual_in(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if {"zh", "en"} & value.keys():
            yield value
        for inner in value.values():
            yield from bilingual_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from bilingual_in(inner)


EVERYTHING = [*templates.processes(), *templates.forms(), *templates.positions(), *templates.channels()]


@pytest.mark.parametrize("template", EVERYTHING, ids=lambda t: t["code"])
def test_every_text_is_there_in_both_languages(template: dict[str, Any]) -> None:
    texts = list(bilingual_in(template))
    assert texts
    for text in texts:
        assert re.search(r"[\u4e00-\u9fff]|^[A-Za-z0-9 +–]+$", text["zh"]), text
        assert text["en"].strip()
        assert not re.search(r"[\u4e00-\u9fff]", text["en"]), text


@pytest.mark.parametrize("template", EVERYTHING, ids=lambda t: t["code"])
def test_nothing_selects_by_what_the_law_protects(template: dict[str, Any]) -> None:
    for words in words_in(template):
        assert not UNLAWFUL.search(words), words


@pytest.mark.parametrize("process", templates.processes(), ids=lambda p: p["code"])
def test_a_process_runs_from_intake_to_hired_by_known_words(process: dict[str, Any]) -> None:
    stages = process["stages"]
    assert [StageKind(stages[0]["kind"]), StageKind(stages[-1]["kind"])] == [StageKind.INTAKE, StageKind.HIRED]
    assert len({stage["code"] for stage in stages}) == len(stages)
    assert len(stages) - 1 <= 9, "digits move to stages 1 to 9"
    for stage in stages:
        Role(stage["owner"])
        assert stage["meaning"]["zh"].endswith("。")
        for condition in [*stage["entry"], *stage["exit"]]:
            Condition(condition)
        if "limit" in stage:
            amount, unit = stage["limit"]
            assert Limit(amount, LimitUnit(unit)).span
        if StageKind(stage["kind"]) is StageKind.INTERVIEW:
            assert Condition.EVALUATIONS_SUBMITTED in stage["exit"]
    assert stages[0]["entry"] == [], "anybody may come in"


@pytest.mark.parametrize("form", templates.forms(), ids=lambda f: f["code"])
def test_a_form_has_six_to_ten_dimensions_with_five_described_anchors(form: dict[str, Any]) -> None:
    dimensions = form["content"]["dimensions"]
    assert 6 <= len(dimensions) <= 10
    assert sum(dimension["weight"] for dimension in dimensions) == 100
    codes = {dimension["code"] for dimension in dimensions}
    assert len(codes) == len(dimensions)
    for dimension in dimensions:
        assert len(dimension["anchors"]) == 5
        assert len({anchor["zh"] for anchor in dimension["anchors"]}) == 5
        for anchor in dimension["anchors"]:
            assert len(anchor["zh"]) <= 8, "it must fit a button"
            assert anchor["detail"]["zh"].endswith("。")
    assert {question["dimension"] for question in form["content"]["questions"]} <= codes
    assert form["content"]["risks"][-1]["code"] == "none"
    assert form["content"]["minutes"] > 0


@pytest.mark.parametrize("position", templates.positions(), ids=lambda p: p["code"])
def test_a_position_template_is_complete(position: dict[str, Any]) -> None:
    assert position["process"] in {process["code"] for process in templates.processes()}
    assert position["form"] in {form["code"] for form in templates.forms()}
    content = position["content"]
    low, high = content["band"]
    assert 0 < low < high
    assert len(content["duties"]) >= 3
    assert content["portrait"]["must"]
    assert content["portrait"]["plus"]
    assert content["questions"]
    assert set(content["channels"]) <= {channel["code"] for channel in templates.channels()}
