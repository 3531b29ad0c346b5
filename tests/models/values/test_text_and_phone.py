from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.values.phone import confirmed_phone, is_mobile, masked_phone, normal_phone, phones_in
from models.values.text import folded, half_width, masked_email, normal_email, normal_name, tidy


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("13800138000", "13800138000"),
        ("+86 138-0013-8000", "13800138000"),
        ("0086 138 0013 8000", "13800138000"),
        ("8613800138000", "13800138000"),
        ("013800138000", "13800138000"),
        ("１３８００１３８０００", "13800138000"),
        ("13800138000.0", "13800138000"),
        ("（0512）6288 1234 转 801", "051262881234"),
        ("010-88886666", "01088886666"),
        ("+86 512 6288 1234", "051262881234"),
        ("400-820-8820", "4008208820"),
        ("+1 (650) 253-0000", "+16502530000"),
        ("00852 2345 6789", "+85223456789"),
        ("12345", None),
        ("1380013800", None),
        ("320501199001011234", None),
        ("2024-03-09", None),
        ("", None),
        ("无", None),
    ],
)
def test_a_phone_in_any_dress_has_one_normal_form(written: str, stored: str | None) -> None:
    assert normal_phone(written) == stored


def test_several_numbers_in_one_cell_are_each_found_once() -> None:
    assert phones_in("13800138000/0512-62881234（家），138 0013 8000") == ["13800138000", "051262881234"]
    assert phones_in("手机：139 1234 5678 邮箱 a@b.example") == ["13912345678"]
    assert phones_in("入职 2020.06 – 2023.08，编号 320501199001011234") == []


@given(st.integers(13_000_000_000, 19_999_999_999), st.sampled_from(["", "+86", "0086", "86", "+86 ", "0"]))
def test_every_mobile_survives_its_prefixes_and_blanks(number: int, prefix: str) -> None:
    digits = str(number)
    assert normal_phone(f"{prefix}{digits[:3]} {digits[3:7]}-{digits[7:]}") == digits
    assert is_mobile(digits)


@given(st.text(max_size=40))
def test_what_is_normal_stays_as_it_is(text: str) -> None:
    number = normal_phone(text)
    assert number is None or normal_phone(number) == number


def test_masks_show_only_ends() -> None:
    assert masked_phone("13812342716") == "138 **** 2716"
    assert masked_phone("051262881234") == "0512 **** 1234"
    assert masked_phone("110") == "****"
    assert masked_email("hanliqun@mail.example") == "h***n@mail.example"
    assert masked_email("h@mail.example") == "h***@mail.example"
    assert masked_email("nobody") == "***"


def test_full_width_becomes_half_width_and_chinese_stays() -> None:
    assert half_width("Ａｂ１２（在）　。") == "Ab12(在) 。"
    assert tidy("\ufeff 王\u200b海波 \n\t x ") == "王海波 x"
    assert normal_name(" 韩　立 群 ") == "韩立群"
    assert normal_name("Anna  Li") == "Anna Li"


def test_an_address_is_found_among_other_characters() -> None:
    assert normal_email(" HAN＠Mail.example；") == "han@mail.example"
    assert normal_email("no at sign") is None
    assert normal_email("a@b") is None


def test_one_company_has_one_comparison_key() -> None:
    assert folded("昆山澜启（集团） 有限公司") == folded("昆山澜启(集团)有限公司")
    assert folded("C++ / C#") == "c++c#"
    assert folded("C") != folded("C++")


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("(716) 555-0100", "7165550100"),
        ("716.555.0100", "7165550100"),
        ("138 0013 8000", "13800138000"),
        ("1380013800", None),  # a mobile that misses a digit
        ("716555010", None),
        ("1165550100", None),
    ],
)
def test_a_number_abroad_without_its_country_is_taken_when_a_person_says_so(typed: str, number: str | None) -> None:
    assert confirmed_phone(typed) == number
