"""Places of fields follow their words when the same file is read in another order."""

from __future__ import annotations

from services.resumes.moved import moved

WAS = "求职意向：行政\n138 1234 2716\n许静\n邮箱：xu@mail.cn\n2019 行政 主管"
NOW = "138 1234 2716\n许静    求职意向：行政\n邮箱：xu@mail.cn\n2019 行政 主管"


def _of(words: str, text: str, nth: int = 0) -> tuple[int, int]:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return start, start + len(words)


def test_a_text_that_is_read_as_it_was_keeps_its_places() -> None:
    assert moved(3, 9, WAS, WAS) == (3, 9)


def test_a_place_goes_with_its_words_and_one_of_several_with_its_neighbours() -> None:
    assert moved(*_of("许静", WAS), WAS, NOW) == _of("许静", NOW)
    assert moved(*_of("行政", WAS), WAS, NOW) == _of("行政", NOW)
    assert moved(*_of("行政", WAS, 1), WAS, NOW) == _of("行政", NOW, 1)


def test_what_is_read_no_more_has_no_place() -> None:
    assert moved(*_of("许静", WAS), WAS, NOW.replace("许静", "")) is None
    assert moved(7, 8, WAS, NOW) is None  # an end of line
