"""The word lists of `resources/resumes/`, read once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

_LISTS = files("resources") / "resumes"


@cache
def surnames() -> tuple[dict[str, int], frozenset[str]]:
    """Give single surnames with their rank (0 = commonest) and compound ones."""
    lines = [line for line in (_LISTS / "surnames.txt").read_text("utf-8").splitlines() if not line.startswith("#")]
    single: dict[str, int] = {}
    for rank, character in enumerate(lines[0]):
        single.setdefault(character, rank)
    return single, frozenset(lines[1].split())


@cache
def cities() -> dict[str, str]:
    """Give every city with its province; provinces and municipalities stand for themselves."""
    found: dict[str, str] = {}
    for line in (_LISTS / "places.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            province, *names = line.split()
            found.setdefault(province, province)
            for name in names:
                found.setdefault(name, province)
    return found


@cache
def provinces() -> frozenset[str]:
    """Provinces that are not a city."""
    return frozenset(cities().values()) - {"北京", "上海", "天津", "重庆", "香港", "澳门"}


@cache
def city_pattern() -> re.Pattern[str]:
    """Match any city or province, longest first."""
    names = sorted(cities(), key=len, reverse=True)
    return re.compile("|".join(names))


@cache
def _rules() -> dict[str, dict[str, list[str]]]:
    """The lists of `words.toml`, each with what `tongues.toml` adds to it in other languages."""
    rules: dict[str, dict[str, list[str]]] = tomllib.loads((_LISTS / "words.toml").read_text("utf-8"))
    for rule, parts in tomllib.loads((_LISTS / "tongues.toml").read_text("utf-8")).items():
        own = rules.setdefault(rule, {})
        for part, words in parts.items():
            own[part] = [*own.get(part, ()), *words]
    return rules


def lists(rule: str) -> dict[str, list[str]]:
    """Give the words of a rule by its parts."""
    return _rules()[rule]


def pieces(rule: str, part: str) -> str:
    """Give the alternatives of a list of `words.toml` as one pattern."""
    return "|".join(_rules()[rule][part])


def table(rule: str) -> dict[str, str]:
    """Give every list of a rule as a pattern."""
    return {part: "|".join(words) for part, words in _rules()[rule].items()}


@cache
def labels(name: str) -> str:
    """Give the labels of a value as a pattern; the letters of Chinese ones may stand apart: 姓　　名."""
    return "|".join(
        r"\s*".join(re.escape(letter) for letter in label) if re.match(r"[\u4e00-\u9fff]", label) else label
        for label in _rules()["labels"][name]
    )


@dataclass(frozen=True, slots=True)
class Word:
    """The ways to write one entry of a dictionary. One of `hints` stands in every text that holds it."""

    pattern: re.Pattern[str]
    hints: tuple[str, ...]

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return self.pattern.finditer(text)

    def search(self, text: str) -> re.Match[str] | None:
        return self.pattern.search(text)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        return self.pattern.fullmatch(text)


class Vocabulary:
    """Many hundred words, of which one text holds few: only those are looked for whose first letters it has."""

    def __init__(self, entries: tuple[tuple[str, Word], ...]) -> None:
        self._entries = entries
        self._numbers: dict[str, list[int]] = {}  # of a hint's words
        for number, (_, word) in enumerate(entries):
            for hint in dict.fromkeys(word.hints):
                self._numbers.setdefault(hint, []).append(number)
        self._longest = max(map(len, self._numbers), default=0)
        self._hints: dict[str, list[str]] = {}  # by their first two letters
        for hint in self._numbers:
            self._hints.setdefault(hint[:2], []).append(hint)

    def __iter__(self) -> Iterator[tuple[str, Word]]:
        return iter(self._entries)

    def held_by(self, lowered: str) -> list[tuple[str, Word]]:
        """The entries of which a hint stands in the text, in their order."""
        begun = self._hints.keys() & {*lowered, *map("".join, pairwise(lowered))}
        hints = [hint for start in begun for hint in self._hints[start] if hint in lowered]
        return [self._entries[number] for number in sorted({n for hint in hints for n in self._numbers[hint]})]

    def named(self, *texts: str) -> str | None:
        """The name of the first entry that is one of these texts as a whole."""
        starts = {text[:end] for text in map(str.lower, texts) for end in range(1, min(len(text), self._longest) + 1)}
        for number in sorted({n for start in starts for n in self._numbers.get(start, ())}):
            name, word = self._entries[number]
            if any(word.fullmatch(text) for text in texts):
                return name
        return None


@cache
def _dictionary() -> dict[str, Any]:
    return tomllib.loads((_LISTS / "skills.toml").read_text("utf-8"))


@cache
def vocabulary(kind: str) -> Vocabulary:
    """Give the words for "skills", "certificates" or "languages"."""
    table = _dictionary()
    if kind == "skills":
        entries = [entry for words in table["skills"].values() for entry in words]
    else:
        entries = table[kind]["names"]
    return Vocabulary(tuple((_names(entry)[0], _word(_names(entry))) for entry in entries))


@cache
def soft_skills() -> frozenset[str]:
    """Give names of skills that count only where somebody lists their skills."""
    table = _dictionary()
    return frozenset(_names(entry)[0] for field in table["soft"]["fields"] for entry in table["skills"][field])


@cache
def common_words() -> frozenset[str]:
    """Give names of skills that are ordinary English words, in lower case."""
    return frozenset(word.lower() for word in _dictionary()["ordinary"]["words"])


def _names(entry: str | list[str]) -> list[str]:
    return [entry] if isinstance(entry, str) else entry


def _word(names: list[str]) -> Word:
    pattern = re.compile("|".join(_whole_word(name) for name in sorted(names, key=len, reverse=True)), re.IGNORECASE)
    return Word(pattern, tuple(name.lower().split(" ")[0] for name in names))


def _whole_word(name: str) -> str:
    escaped = re.escape(name).replace(r"\ ", r"\s*")
    before = r"(?<![A-Za-z0-9])" if re.match(r"[A-Za-z0-9]", name) else ""
    after = r"(?![A-Za-z0-9+#])" if re.search(r"[A-Za-z0-9+#]$", name) else ""
    return f"{before}{escaped}{after}"


@cache
def employers() -> frozenset[str]:
    """Give employers that are known by name, in lower case."""
    lines = (_LISTS / "companies.txt").read_text("utf-8").splitlines()
    return frozenset(name.lower() for line in lines if not line.startswith("#") for name in line.split())


@cache
def _schools() -> dict[str, frozenset[str]]:
    lists = tomllib.loads((_LISTS / "schools.toml").read_text("utf-8"))
    return {name: frozenset(words) for name, words in lists.items()}


def short_names() -> frozenset[str]:
    """Give what well-known schools are called for short."""
    return _schools()["short"]


def independent_colleges() -> frozenset[str]:
    """Give what stands before 学院 in the names of schools of their own within a university's name."""
    return _schools()["independent"]


@cache
def country_pattern() -> re.Pattern[str]:
    """A country, with or without a town of it: 德国, 英国伦敦; 英国文学 is none."""
    names = "|".join(sorted(_schools()["countries"], key=len, reverse=True))
    return re.compile(
        rf"(?:{names})(?:[\s,·-]*(?!语|文|史)[\u4e00-\u9fff]{{2,5}}(?<![语文史学法究化济术乐蹈剧理易务计治育])[市州]?)?"
    )


@cache
def english_places() -> tuple[frozenset[str], frozenset[str]]:
    """Give English names of cities, and of states and countries, in lower case."""
    cities_: set[str] = set()
    regions: set[str] = set()
    for line in (_LISTS / "places_en.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            where = regions if line.startswith("=") else cities_
            where.update(name.strip().lower() for name in line.lstrip("= ").split("|"))
    return frozenset(cities_), frozenset(regions)
