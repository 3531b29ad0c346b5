"""Which wishes are refused, and which words of the trade pass."""

from __future__ import annotations

import pytest

from services import lawful
from services.errors import AppError
from services.lawful import Ground


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("限男性", Ground.SEX),
        ("女士优先", Ground.SEX),
        ("形象好，仅招女生", Ground.SEX),
        ("性别：男", Ground.SEX),
        ("Female only", Ground.SEX),
        ("已婚已育优先", Ground.FAMILY),
        ("您近期有结婚打算吗？", Ground.FAMILY),
        ("孩子多大了", Ground.FAMILY),
        ("两年内不打算怀孕", Ground.FAMILY),
        ("有没有男朋友", Ground.FAMILY),
        ("３５岁以下", Ground.AGE),
        ("年龄要求 25-35 岁", Ground.AGE),
        ("90后优先", Ground.AGE),
        ("本地户口优先", Ground.ORIGIN),
        ("不招某某族", Ground.ORIGIN),
        ("宗教信仰？", Ground.ORIGIN),
        ("乙肝两对半阴性", Ground.HEALTH),
        ("不要残疾", Ground.HEALTH),
    ],
)
def test_a_wish_that_the_law_refuses_is_named(text: str, ground: Ground) -> None:
    assert ground in {finding.ground for finding in lawful.findings(text)}
    with pytest.raises(AppError, match="lawful"):
        lawful.refuse("能倒班", text)


@pytest.mark.parametrize(
    "text",
    [
        "精益生产 5 年以上", "带队 40 人以上", "女装设计 3 年以上", "婚庆策划经验", "男科护理", "婚纱摄影门店",
        "满 18 周岁以上", "race condition 的排查经验", "单身公寓项目", "儿童教育产品经验", "single source of truth",
        "离工厂 50 公里内", "能出差", "乙级资质", "后端开发", "20-30 人的团队", "可接受外地出差", "户外工作",
    ],
)  # fmt: skip
def test_words_of_the_trade_pass(text: str) -> None:
    assert lawful.findings(text) == ()
    lawful.refuse(text)
