from __future__ import annotations

import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.values.names import MOST_VARIANTS, pinyin_keys


@pytest.mark.parametrize(
    ("name", "full", "initials"),
    [
        ("韩立群", "hanliqun", "hlq"),
        ("曾静", "zengjing", "zj"),
        ("单晓", "shanxiao", "sx"),
        ("仇英", "qiuying", "qy"),
        ("覃芳", "qinfang", "qf"),
        ("吕明", "lvming", "lm"),
        ("吕明", "luming", "lm"),
        ("吕明", "lüming", "lm"),
        ("尉迟明", "yuchiming", "ycm"),
        ("长孙浩", "zhangsunhao", "zsh"),
        ("王乐", "wangyue", "wy"),
        ("王 海波", "wanghaibo", "whb"),
    ],
)
def test_a_name_is_found_by_each_usual_spelling(name: str, full: str, initials: str) -> None:
    keys = pinyin_keys(name)
    assert full in keys.full
    assert initials in keys.initials


def test_the_right_reading_of_a_surname_comes_first_and_the_wrong_one_is_kept() -> None:
    assert pinyin_keys("曾静").full == ("zengjing", "cengjing")


def test_a_latin_name_has_the_initials_of_its_words() -> None:
    assert pinyin_keys("Anna Li").full == ("annali",)
    assert pinyin_keys("Anna Li").initials == ("al",)


def test_an_empty_name_has_no_keys() -> None:
    assert pinyin_keys(" · ") == ((), ())


@given(st.text(alphabet=st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=1, max_size=6))
def test_every_name_has_keys_and_never_too_many(name: str) -> None:
    keys = pinyin_keys(name)
    assert 1 <= len(keys.full) <= MOST_VARIANTS
    assert all(f.islower() and " " not in f for f in keys.full)
    assert all(len(i) == len(name) for i in keys.initials)


def test_a_hundred_thousand_names_take_seconds_at_most() -> None:
    pinyin_keys("韩立群")
    began = time.thread_time()
    for _ in range(20_000):
        pinyin_keys("韩立群")
    assert time.thread_time() - began < 2


def test_names_are_read_without_the_dictionary_of_phrases() -> None:
    ask = "import sys; from models.values.names import pinyin_keys as k; print(k('林晓雯').full[0], *sys.modules)"
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    spelling, *modules = done.stdout.split()
    assert spelling == "linxiaowen"
    assert "pypinyin.pinyin_dict" in modules
    assert "pypinyin.phrases_dict" not in modules
