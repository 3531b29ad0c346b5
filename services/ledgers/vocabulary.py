"""The words of ledgers: headings, rounds, marks, degrees, channels, results (`resources/ledgers/*.toml`)."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Any

import resources

_BRACKETED = re.compile(r"[(\[【{<《].*?[)\]】}>》]|[(\[【].*$")
_DROPPED = re.compile(r"[\s\W_]+")


def key(text: str) -> str:
    """A heading or a word for comparing: no case, width, spaces, punctuation ("联系电话：" = "联系 电话"); # stays."""
    united = simplified(unicodedata.normalize("NFKC", text).casefold())
    return _DROPPED.sub("", united) or ("#" if "#" in united else "")


def simplified(text: str) -> str:
    """A text with the traditional characters of ledgers' words in their simplified form: 應徵 → 应征."""
    return text if text.isascii() else text.translate(_simplified())


@cache
def _simplified() -> dict[int, str]:
    source = _load("traditional.toml")
    return {ord(one): other for one, other in zip(source["traditional"], source["simplified"], strict=True)}


def bare(text: str) -> str:
    """A heading without what stands in brackets: units, hints, "(必填)"."""
    return _BRACKETED.sub("", unicodedata.normalize("NFKC", text))


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the program that a column can hold."""

    key: str
    kind: str  # which reader of values/ reads its cells
    words: tuple[str, ...]  # compared by `key()`
    second: tuple[str, ...] = ()  # give way to a column with a better name
    weak: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fields:
    """All fields, and the index from heading words to them."""

    by_key: dict[str, Field]
    by_word: dict[str, str]  # word key → field key
    second: frozenset[str]
    weak: dict[str, str]
    longest_first: tuple[str, ...]  # word keys long enough to be looked for inside longer headings


def _load(name: str) -> dict[str, Any]:
    with resources.path("ledgers", name).open("rb") as file:
        return tomllib.load(file)


@cache
def fields() -> Fields:
    """The fields and their headings."""
    by_key: dict[str, Field] = {}
    by_word: dict[str, str] = {}
    second: set[str] = set()
    weak: dict[str, str] = {}
    for name, entry in _load("fields.toml").items():
        lesser = tuple(entry.get("second", ()))
        by_key[name] = Field(name, entry["kind"], tuple(entry["words"]), lesser, tuple(entry.get("weak", ())))
        for word in (*entry["words"], *lesser):
            by_word.setdefault(key(word), name)
        second.update(map(key, lesser))
        for word in entry.get("weak", ()):
            weak.setdefault(key(word), name)
    inside = [word for word in by_word if len(word) >= (2 if not word.isascii() else 5)]
    return Fields(by_key, by_word, frozenset(second), weak, tuple(sorted(inside, key=lambda word: (-len(word), word))))


@cache
def words() -> dict[str, Any]:
    """Marks, degrees, channels, row and group words, as written in words.toml."""
    return _load("words.toml")


@cache
def results() -> dict[str, Any]:
    """Outcomes, places and reasons, as written in results.toml."""
    return _load("results.toml")


@cache
def word_set(*path: str) -> frozenset[str]:
    """The keys of one list of words.toml: `word_set("rows", "totals")`."""
    node: Any = words()
    for name in path:
        node = node[name]
    return frozenset(key(word) for word in node)


@cache
def empty_words() -> frozenset[str]:
    """What people write into a cell to say that there is nothing."""
    return frozenset(word.casefold() for word in words()["empty"]["words"])


@dataclass(frozen=True, slots=True)
class RoundWords:
    """Names of interview rounds and of what their columns hold."""

    ordinals: dict[str, int]  # word key → 1…
    named: frozenset[str]  # rounds without a fixed place
    aspects: dict[str, str]  # word key → time, interviewer, result, remark, score
    longest_first: tuple[str, ...]


@cache
def rounds() -> RoundWords:
    """The words of rounds.toml."""
    source = _load("rounds.toml")
    ordinals = {key(word): int(n) for n, words_ in source["ordinals"].items() for word in words_}
    for n, han in enumerate("一二三四五六", 1):
        for digit in (str(n), han):
            for shape in source["shapes"]["words"]:
                ordinals.setdefault(key(shape.format(digit)), n)
    named = frozenset(key(word) for word in source["named"]["words"])
    aspects = {key(word): aspect for aspect, words_ in source["aspects"].items() for word in words_}
    return RoundWords(ordinals, named, aspects, tuple(sorted({*ordinals, *named}, key=lambda w: (-len(w), w))))


@cache
def heading_words() -> frozenset[str]:
    """Every raw and folded word that may be a heading: what tells a heading row from a row of people."""
    known = {word for field in fields().by_key.values() for word in (*field.words, *field.second, *field.weak)}
    known |= set(_load("rounds.toml")["named"]["words"])
    for group in words()["members"].values():
        for names in group.values():
            known |= set(names)
    for names in (*words()["groups"].values(), *words()["kinds"].values()):
        known |= set(names)
    known |= set(rounds().ordinals)
    aspects = {word for names in _load("rounds.toml")["aspects"].values() for word in names if len(word) > 1}
    known |= aspects
    return frozenset({key(word) for word in known})


@cache
def channel_names() -> dict[str, str]:
    """The shipped channels by code, as they are called in Chinese."""
    with resources.path("templates", "channels.toml").open("rb") as file:
        return {entry["code"]: entry["name"]["zh"] for entry in tomllib.load(file)["channels"]}
