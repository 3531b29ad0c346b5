"""Characters as people mean them: radicals to ideographs, compatibility forms folded, controls removed.

Some PDF producers write Kangxi radicals (⼯) where they mean characters (工), and a few supplement
radicals that NFKC leaves alone. Full-width letters and digits become half-width; Chinese punctuation
stays as it was written.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_RADICALS = dict(
    zip(
        "⺁⺂⺃⺅⺈⺉⺊⺌⺍⺎⺒⺓⺕⺖⺗⺘⺙⺛⺜⺝⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨"
        "⺩⺪⺫⺬⺭⺮⺯⺰⺲⺳⺴⺵⺶⺷⺸⺹⺺⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈"
        "⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦"
        "⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳⼾⾨⾧",
        "厂乛乚亻刀刂卜小小兀巳幺彐忄心扌攵旡日月母民氵水灬爪爪丬牛犭"
        "王疋目示礻竹糹纟罒网网网羊羊羊老聿肉臼艹艹艹虎衤西西见角角讠"
        "贝足车辶辶辶阝钅長镸长门阜阝雨青韦页风飞食食飠饣首马骨鬼鱼鸟"
        "卤麦黄黾齐齐齿齿龙龙龟龟龟户门长",
        strict=True,
    )
)
_RADICALS["㬵"] = "胶"  # one glyph in Source Han and Noto fonts: some producers name the rare one
"""The supplement radicals, which NFKC leaves alone, and three Kangxi ones whose modern form is meant."""

_KEPT = frozenset("，。：；？！（）～、“”‘’《》〈〉【】「」『』—…·￥")
_BLANKS = frozenset("\t\u00a0\u3000\u2002\u2003\u2009\u200a\u202f\u205f")
_DROPPED = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f")


@lru_cache(maxsize=4096)
def clean_character(character: str) -> str:
    """Fold one character; may give none or several."""
    if " " < character <= "~" or "\u4e00" <= character <= "\u9fff" or character in _KEPT:
        return character
    if character in _RADICALS:
        return _RADICALS[character]
    if character in _BLANKS or character == " ":
        return " "
    if character in _DROPPED or unicodedata.category(character) == "Cc":
        return ""
    return unicodedata.normalize("NFKC", character)


_LETTER_SPACED = re.compile(
    r"[\u4e00-\u9fff](?: [\u4e00-\u9fff]){2,}(?![\u4e00-\u9fff])"
    r"|(?:^|(?<=\t))[\u4e00-\u9fff] {1,8}[\u4e00-\u9fff](?=\s*(?:\t|$|[:：]))"  # 学 历, alone in its cell
    r"|(?:19|20)\d\d ?年(?: ?[01]?\d ?月(?: ?[0-3]?\d ?[日号])?)?"  # 1995年 6 月
)


def spaces_between_letters(text: str) -> frozenset[int]:
    """Give the indices of spaces inside letter-spaced words (three letters or more, or a cell of two) and dates."""
    if " " not in text:
        return frozenset()
    return frozenset(
        match.start() + index
        for match in _LETTER_SPACED.finditer(text)
        for index, character in enumerate(match.group())
        if character == " "
    )


def clean(text: str) -> str:
    """Fold a line of text. Tabs and new lines are kept; letter-spaced words are closed up."""
    folded = "".join(character if character in "\t\n" else clean_character(character) for character in text)
    drop = spaces_between_letters(folded)
    return "".join(c for index, c in enumerate(folded) if index not in drop) if drop else folded
