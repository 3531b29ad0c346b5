"""Words by which something is recognised in a person's tags and texts: with their other spellings, quickly."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache

import resources
from models.values.text import half_width

_LATIN = re.compile(r"[a-z0-9+#./ -]+")
_PARTS = ("skills", "certificates")  # of the dictionary of résumés
_ALTERNATIVES = re.compile(r"[/、|]|\bor\b|或")


@cache
def _spellings() -> Mapping[str, tuple[str, ...]]:
    """Every way to write a skill → all ways to write it, in lower case."""
    parts = tomllib.loads(resources.path("resumes/skills.toml").read_text(encoding="utf-8"))
    found: dict[str, tuple[str, ...]] = {}
    for part in _PARTS:
        for words in parts[part].values():
            for entry in words:
                ways = tuple(str(way).lower() for way in (entry if isinstance(entry, list) else [entry]))
                found.update(dict.fromkeys(ways, ways))
    return found


def dictionary() -> Iterable[str]:
    """Every skill once, in lower case, by its first spelling."""
    return dict.fromkeys(ways[0] for ways in _spellings().values())


class Term:
    """One thing to look for: any of its spellings counts. Latin words stand alone: java is not in javascript."""

    __slots__ = ("_known", "_pattern", "han", "latin", "words")

    def __init__(self, words: str) -> None:
        self.words = words
        self._known: dict[str, bool] = {}  # tag → whether it says this: few tags, very many people
        ways: dict[str, None] = {}
        for part in _ALTERNATIVES.split(half_width(words)) if not is_latin(words) else [half_width(words)]:
            plain = part.strip().lower()
            if plain:
                ways.update(dict.fromkeys((plain, *_spellings().get(plain, ()))))
        self.latin = tuple(way for way in ways if is_latin(way))
        self.han = tuple(way for way in ways if not is_latin(way))
        alternatives = "|".join(re.escape(way) for way in sorted(self.latin, key=len, reverse=True))
        self._pattern = re.compile(rf"(?<![a-z0-9])(?:{alternatives})(?![a-z0-9+#])") if self.latin else None

    def found_in(self, text: str) -> str:
        """The spelling that stands in a lower-case text, or ""."""
        for way in self.han:
            if way in text:
                return way
        if self._pattern is not None and any(way in text for way in self.latin):
            found = self._pattern.search(text)
            return found.group() if found else ""
        return ""

    def among(self, tags: Iterable[str]) -> str:
        """The tag that says it, or ""."""
        for tag in tags:
            known = self._known.get(tag)
            if known is None:
                known = self._known[tag] = bool(self.found_in(half_width(tag).lower()))
            if known:
                return tag
        return ""


@cache
def term(words: str) -> Term:
    """The term of these words, made once."""
    return Term(words)


def is_latin(words: str) -> bool:
    """Whether these are Latin words."""
    return _LATIN.fullmatch(half_width(words).lower()) is not None


def in_text(text: str) -> list[str]:
    """The skills of the dictionary that a text names."""
    plain = half_width(text).lower()
    return [words for words in dictionary() if term(words).found_in(plain)]
