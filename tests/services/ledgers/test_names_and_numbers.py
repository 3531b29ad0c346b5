"""Names, phones, e-mails, ID numbers, ages, years, scores: as they stand in cells, and what they become."""

from __future__ import annotations

from typing import Any

import pytest

from services.ledgers.values.readers import reader, reader_of_two

Case = tuple[str, Any, dict[str, Any], str, str]  # kind, cell, values ("" is the column's own field), doubt, rest

NAMES: list[Case] = [
    ("name", "张 三", {"": "张三"}, "", ""),
    ("name", "张三先生", {"": "张三"}, "", "先生"),
    ("name", "王女士", {"": "王女士"}, "", ""),
    ("name", "李四（内推）", {"": "李四"}, "", "内推"),
    ("name", "【内推】张三", {"": "张三"}, "", "内推"),
    ("name", "张三/13800138000", {"": "张三", "phone": "13800138000"}, "", ""),
    ("name", "张三-已入职", {"": "张三"}, "", "已入职"),
    ("name", "1.张三", {"": "张三"}, "", ""),
    ("name", "★张三", {"": "张三"}, "", "★"),
    ("name", "李安娜 Anna", {"": "李安娜"}, "", "Anna"),
    ("name", "Anna Li", {"": "Anna Li"}, "", ""),
    ("name", "阿卜杜拉·买买提", {"": "阿卜杜拉·买买提"}, "", ""),
    ("name", "陈*", {"": "陈*"}, "", ""),
    ("name", "张三、李四", {"": "张三、李四"}, "name.several", ""),
    ("name", 123.0, {"": "123"}, "name.unclear", ""),
]
PHONES: list[Case] = [
    ("phone", 1.3800138e10, {"": "13800138000"}, "", ""),
    ("phone", "1.38E+10", {}, "phone.rounded", "1.38E+10"),
    ("phone", "+86-138-0013-8000", {"": "13800138000"}, "", ""),
    ("phone", "1380013800013900139000", {"": "13800138000", "alt_phone": "13900139000"}, "", ""),
    ("phone", "13800138000 13900139000", {"": "13800138000", "alt_phone": "13900139000"}, "", ""),
    ("phone", "0512-62881234转801", {"": "051262881234"}, "", "转801"),
    ("phone", "13800138000（微信同号）", {"": "13800138000"}, "", "微信同号"),
    ("phone", "微信：abc1234", {"wechat": "abc1234"}, "", ""),
    ("phone", "\u202d13800138000\u202c", {"": "13800138000"}, "", ""),
    ("phone", "138****8000", {}, "phone.masked", "138****8000"),
    ("phone", "1380013800", {}, "phone.format", "1380013800"),
    ("phone", "10012345678", {}, "phone.format", "10012345678"),
    ("phone", "+852 9123 4567", {"": "+85291234567"}, "", ""),
    ("email", "zhang @qq.com", {"email": "zhang@qq.com"}, "", ""),
    ("email", "zhang@163。com", {"email": "zhang@163.com"}, "", ""),
    ("email", "a@b.com；c@d.com", {"email": "a@b.com"}, "", "c@d.com"),
    ("email", "zhang@qq", {}, "email.format", "zhang@qq"),
]
NUMBERS: list[Case] = [
    ("id", "11010519491231002x", {"id_number": "11010519491231002X"}, "", ""),
    ("id", "110105194912310021", {"id_number": "110105194912310021"}, "id.check_digit", ""),
    ("id", "护照E12345678", {"id_number": "E12345678"}, "id.format", "护照E12345678"),
    ("age", "二十八", {"age": 28}, "", ""),
    ("age", "约30", {"age": 30}, "", ""),
    ("age", "28（1995.3）", {"age": 28, "birth_date": "1995-03"}, "", ""),
    ("age", "男28", {"age": 28, "gender": "male"}, "", ""),
    ("age", "1995年3月", {"birth_date": "1995-03"}, "", ""),
    ("age", "90后", {}, "age.unclear", "90后"),
    ("age", "200", {}, "age.range", "200"),
    ("years", "1年6个月", {"years_experience": 1.5}, "", ""),
    ("years", "两年半", {"years_experience": 2.5}, "", ""),
    ("years", "十五年", {"years_experience": 15.0}, "", ""),
    ("years", "五年以上", {"years_experience": 5.0}, "", "五年以上"),
    ("years", "应届", {"years_experience": 0.0}, "", ""),
    ("years", "2018.7至今", {"work_start_date": "2018-07"}, "", ""),
    ("years", "不限", {}, "years.unclear", "不限"),
    ("number", "85分", {"": 85.0}, "", ""),
    ("number", "B+", {"": "B+"}, "", ""),
    ("number", "第3名", {"": "第3名"}, "", ""),
    ("sequence", "（1）", {"sequence": 1}, "", ""),
    ("sequence", "A001", {"external_id": "A001"}, "", ""),
    ("person", "陈国栋 许静", {"": "陈国栋、许静"}, "", ""),
    ("person", "陈 国栋（经理）", {"": "陈国栋"}, "", "经理"),
]


@pytest.mark.parametrize(("kind", "cell", "values", "doubt", "rest"), [*NAMES, *PHONES, *NUMBERS])
def test_a_cell_becomes_its_normal_form(kind: str, cell: Any, values: dict[str, Any], doubt: str, rest: str) -> None:
    found = reader(kind)(cell)
    told = {name: value if isinstance(value, (int, float)) else str(value) for name, value in found.values.items()}
    assert {name: told.get(name) for name in values} == values
    assert (found.doubt, found.rest) == (doubt, rest)
    assert values or not told


@pytest.mark.parametrize(
    ("fields", "cell", "values"),
    [
        (("gender", "age"), "男/28", {"gender": "male", "age": 28}),
        (("school", "major"), "江南大学 机械工程", {"school": "江南大学", "major": "机械工程"}),
        (("school", "major"), "江南大学", {"school": "江南大学"}),
        (("interview_date", "interview_result"), "2024/3/5 通过",
         {"interview_date": "2024-03-05", "interview_result": "passed"}),
        (("name", "phone"), "张三 13800138000", {"name": "张三", "phone": "13800138000"}),
    ],
)  # fmt: skip
def test_two_fields_in_one_cell(fields: tuple[str, ...], cell: str, values: dict[str, Any]) -> None:
    found = reader_of_two(fields)(cell).values
    told = {name or fields[0]: value if isinstance(value, int) else str(value) for name, value in found.items()}
    assert told == values


@pytest.mark.parametrize(
    ("cell", "phone", "other"),
    [
        ("9123 4567", "+85291234567", None),
        ("5123-4567", "+85251234567", None),
        ("+852 6234 5678", "+85262345678", None),
        ("(852) 6234 5678", "+85262345678", None),
        ("9123 4567 / 6234 5678", "+85291234567", "+85262345678"),
        ("020-81234567", "02081234567", None),
        ("13800138000", "13800138000", None),
    ],
)
def test_eight_digits_are_a_phone_where_the_sheet_is_of_hong_kong(cell: str, phone: str, other: str | None) -> None:
    found = reader("phone", in_hong_kong=True)(cell)
    assert (found.values[""], found.values.get("alt_phone"), found.doubt) == (phone, other, "")


def test_eight_digits_alone_stay_doubtful_and_a_number_with_its_area_does_not() -> None:
    assert reader("phone")("9123 4567").doubt == "phone.format"
    assert reader("phone")("852-9123-4567").values == {"": "+85291234567"}


@pytest.mark.parametrize(
    ("cell", "channel", "brand"),
    [
        ("小红书", "douyin", "小红书"),
        ("快手直播", "douyin", "快手"),
        ("抖音-爱家小美", "douyin", "抖音-爱家小美"),
        ("劳务-鼎盛", "labour_agency", "鼎盛"),
        ("中介（众诚）", "labour_agency", "众诚"),
        ("鼎盛劳务", "labour_agency", "鼎盛劳务"),
        ("劳务公司", "labour_agency", None),
        ("春招-江州大学", "campus", "江州大学"),
        ("微信朋友圈", "wechat", None),
        ("BOSS直聘", "boss", None),
    ],
)
def test_the_brand_in_a_wide_channel_is_kept_as_its_note(cell: str, channel: str, brand: str | None) -> None:
    found = reader("channel")(cell)
    assert (found.values[""], found.values.get("referrer")) == (channel, brand)
