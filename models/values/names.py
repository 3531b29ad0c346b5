"""How people are found by pinyin: full spelling and initials, with the surnames that dictionaries read wrongly.

100,000 names take about 0.1 s: every character is looked up once (FACTS §10).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from itertools import product
from typing import NamedTuple

from models.values.text import normal_name

_UMLAUTS = frozenset(("lv", "nv", "lve", "nve"))
MOST_VARIANTS = 8
"""A name has no more spellings than this; a fourth doubtful character is read in the usual way only."""

_SURNAMES = {
    "曾": "zeng", "单": "shan", "仇": "qiu", "解": "xie", "查": "zha", "朴": "piao", "区": "ou", "盖": "ge",
    "翟": "zhai", "乐": "yue", "缪": "miao", "覃": "qin", "阚": "kan", "尉": "yu", "员": "yun", "贠": "yun",
    "折": "she", "黑": "he", "繁": "po", "种": "chong", "洗": "xian", "冼": "xian", "秘": "bi", "召": "shao",
    "任": "ren", "华": "hua", "晁": "chao", "逄": "pang", "佴": "nai", "郇": "xun", "乜": "nie", "万": "wan",
    "隗": "wei", "眭": "sui", "笪": "da", "哈": "ha", "牟": "mu", "宓": "mi", "卜": "bu", "句": "gou",
    "葛": "ge", "燕": "yan", "纪": "ji", "宁": "ning", "过": "guo", "应": "ying", "訾": "zi", "祭": "zhai",
    "长": "chang", "車": "che", "车": "che", "那": "na", "柏": "bai", "薄": "bo", "都": "du", "适": "kuo",
    "幺": "yao", "麹": "qu", "璩": "qu", "殷": "yin", "石": "shi", "沈": "shen", "瞿": "qu", "褚": "chu",
}  # fmt: skip
_COMPOUND = {
    "欧阳": ("ou", "yang"), "尉迟": ("yu", "chi"), "单于": ("chan", "yu"), "长孙": ("zhang", "sun"),
    "澹台": ("tan", "tai"), "万俟": ("mo", "qi"), "令狐": ("ling", "hu"), "夏侯": ("xia", "hou"),
    "鲜于": ("xian", "yu"), "宇文": ("yu", "wen"), "呼延": ("hu", "yan"), "赫连": ("he", "lian"),
}  # fmt: skip
_IN_GIVEN_NAMES = {
    "乐": ("le", "yue"), "茜": ("xi", "qian"), "行": ("xing", "hang"), "重": ("zhong", "chong"),
    "朝": ("chao", "zhao"), "长": ("chang", "zhang"), "盛": ("sheng", "cheng"), "晟": ("sheng", "cheng"),
    "曾": ("zeng", "ceng"), "柏": ("bai", "bo"), "娜": ("na", "nuo"), "卡": ("ka", "qia"), "艾": ("ai", "yi"),
}  # fmt: skip


class PinyinKeys(NamedTuple):
    """What is stored and indexed for one name; the first of each is the likeliest."""

    full: tuple[str, ...]  # "hanliqun"
    initials: tuple[str, ...]  # "hlq"


def pinyin_keys(name: str) -> PinyinKeys:
    """Spellings and initials of a name; latin words stay as they are, in lower case.

    A surname that a dictionary misreads has both readings (曾: zeng, ceng); ü is found as v, u and ü (吕: lv, lu, lü).
    """
    usual = _usual_keys(name)
    if usual is not None:
        return usual
    characters = [c for c in normal_name(name) if c.isalnum()]
    readings = [_readings(c, is_surname=i == 0) for i, c in enumerate(characters)]
    for i, syllable in enumerate(_COMPOUND.get("".join(characters[:2]), ())):
        readings[i] = (syllable,)
    full: list[str] = []
    initials: list[str] = []
    for spelling in _some(readings):
        joined = "".join(spelling)
        variants = (joined, joined.replace("v", "u"), joined.replace("v", "ü")) if _has_umlaut(spelling) else (joined,)
        for variant in variants:
            if variant not in full:
                full.append(variant)
        short = "".join(syllable[:1] for syllable in spelling)
        if short not in initials:
            initials.append(short)
    if not any(_is_han(c) for c in characters):  # "Anna Li": the words begin, not the letters
        initials = ["".join(word[0] for word in normal_name(name).lower().split() if word[0].isalnum())]
    return PinyinKeys(tuple(f for f in full[:MOST_VARIANTS] if f), tuple(s for s in initials[:MOST_VARIANTS] if s))


def _usual_keys(name: str) -> PinyinKeys | None:
    """The keys of two or three Chinese characters with one reading each: most names."""
    if not 2 <= len(name) <= 3 or not all("\u4e00" <= c <= "\u9fff" for c in name) or name[:2] in _COMPOUND:
        return None
    readings = [_readings(c, is_surname=i == 0) for i, c in enumerate(name)]
    spelling = [reading[0] for reading in readings if len(reading) == 1]
    if len(spelling) < len(name) or _has_umlaut(spelling):
        return None
    return PinyinKeys(("".join(spelling),), ("".join([syllable[0] for syllable in spelling]),))


def _some(readings: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """All combinations, where the number of them stays bounded."""
    count = 1
    bounded: list[tuple[str, ...]] = []
    for choices in readings:
        kept = choices if count * len(choices) <= MOST_VARIANTS else choices[:1]
        count *= len(kept)
        bounded.append(kept)
    return list(product(*bounded))


def _has_umlaut(spelling: Iterable[str]) -> bool:
    return not _UMLAUTS.isdisjoint(spelling)


def _is_han(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff" or character >= "\U00020000"


@lru_cache(maxsize=40_000)
def _readings(character: str, *, is_surname: bool) -> tuple[str, ...]:
    """The syllables that one character may stand for, likeliest first."""
    if not _is_han(character):
        return (character.lower(),)
    usual = _usual_reading()(character)
    if is_surname:
        proper = _SURNAMES.get(character, usual)
        return (proper,) if proper == usual else (proper, usual)
    return _IN_GIVEN_NAMES.get(character, (usual,))


@cache
def _usual_reading() -> Callable[[str], str]:
    """The reading that the dictionary gives a character first.

    Its phrases stay out: a single character needs none, and they take 44 MB and most of the time of loading it.
    """
    for part in ("PYPINYIN_NO_PHRASES", "PYPINYIN_NO_DICT_COPY"):
        os.environ.setdefault(part, "true")
    from pypinyin import Style, pinyin

    return lambda character: pinyin(character, style=Style.NORMAL)[0][0].lower()


def surname(name: str) -> str:
    """The surname alone: "王", "欧阳"; of a name in latin letters the first letter, since either word may be it."""
    words = normal_name(name)
    if not words:
        return ""
    if not _is_han(words[0]):
        return words[0].upper() + "."
    return words[:2] if words[:2] in _COMPOUND and len(words) > 2 else words[0]
