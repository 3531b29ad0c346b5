"""One covering of numbers and addresses for all screens."""

from __future__ import annotations

import pytest

from models.values.masking import masked_address, masked_cell, masked_id


@pytest.mark.parametrize(
    ("field", "text", "shown"),
    [
        ("phone", "13812342716", "138 **** 2716"),
        ("phone", "138-1234-2716（家）/13900001111", "138 **** 2716、139 **** 1111"),
        ("alt_phone", "无", "无"),
        ("phone", "微信同号 hanliqun", "微信***"),
        ("email", "HanLiqun@mail.example", "h***n@mail.example"),
        ("email", "hanliqun at mail", "ha***"),
        ("id_number", "320102199001011234", "**** 1234"),
        ("id_number", "32010219", "****"),
        ("note", "13812342716", "13812342716"),
    ],
)
def test_a_cell_of_a_ledger_is_covered(field: str, text: str, shown: str) -> None:
    assert masked_cell(field, text) == shown


def test_what_two_screens_show_of_a_number_tells_no_more_together_than_one() -> None:
    """The place in front from one, the end from another, and a date of birth would be the whole number."""
    assert masked_cell("id_number", "320102199001011234") == masked_id("320102199001011234")
    assert masked_address("13812342716") == masked_cell("phone", "13812342716")
    assert masked_address("han@mail.example") == masked_cell("email", "han@mail.example")
