"""What one person is compared by: names, contacts, birth, schools and employers, brought to comparable forms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from models.values.names import pinyin_keys
from models.values.template_contacts import is_template_email, is_template_phone
from models.values.text import folded, normal_name

_LEGAL = re.compile(
    r"(?:股份|控股)?(?:有限责任公司|有限公司|集团公司|分公司|责任公司|集团|公司|厂|coltd|limited|ltd|inc|corp|llc|gmbh)+$"
)
_PLACE = re.compile(r"^(?:中国)?(?:[\u4e00-\u9fff]{2,3}省)?(?:[\u4e00-\u9fff]{2,4}市)?")
_BRACKETS = re.compile(r"[(（\[【][^)）\]】]*[)）\]】]")
_HONORIFIC = re.compile(r"^([\u3400-\u9fff]{1,2}?)(?:先生|女士|小姐|老师|同学|经理|师傅|工)$")
_YEAR = re.compile(r"(19[3-9]\d|20[0-2]\d)")
_MONTH = re.compile(r"(19[3-9]\d|20[0-2]\d)\D{0,2}(1[0-2]|0?[1-9])(?!\d)")


@dataclass(frozen=True, slots=True)
class Span:
    """A school or an employer with its years, as written: organisation in comparable form."""

    organisation: str
    start: str = ""  # "2017-07", "2017" or ""
    end: str = ""


@dataclass(frozen=True, slots=True)
class Signs:
    """What is known of somebody, for comparing only."""

    name: str = ""
    spellings: frozenset[str] = frozenset()  # all readings in pinyin; of a Latin name, its words in either order
    phones: frozenset[str] = frozenset()
    emails: frozenset[str] = frozenset()
    wechat: frozenset[str] = frozenset()
    id_hash: str = ""
    birth: str = ""  # "1992-03-04", "1992-03", "1992" or ""
    schools: tuple[Span, ...] = ()
    companies: tuple[Span, ...] = ()
    files: frozenset[str] = frozenset()  # SHA-256 of originals

    @property
    def is_titled(self) -> bool:
        """王先生: a surname alone."""
        return surname_of_title(self.name) != ""


def signs(
    *,
    name: str = "",
    contacts: Iterable[tuple[str, str]] = (),
    id_hash: str = "",
    birth: str = "",
    schools: Iterable[Span] = (),
    companies: Iterable[Span] = (),
    files: Iterable[str] = (),
) -> Signs:
    """Bring what is known into comparable form. `contacts` are (kind, normal form); what templates print is none."""
    by_kind: dict[str, set[str]] = {"phone": set(), "email": set(), "wechat": set()}
    for kind, normal in contacts:
        by_kind.setdefault(kind, set()).add(normal.lower())
    called = normal_name(name)
    return Signs(
        called,
        spellings(called),
        frozenset(number for number in by_kind["phone"] if not is_template_phone(number)),
        frozenset(address for address in by_kind["email"] if not is_template_email(address)),
        frozenset(by_kind["wechat"]),
        id_hash,
        birth_of(birth),
        _known(schools),
        _known(companies),
        frozenset(files),
    )


def _known(spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(dict.fromkeys(span for span in spans if span.organisation))


@lru_cache(maxsize=200_000)
def spellings(name: str) -> frozenset[str]:
    """How a name is spelt in Latin letters: 韩立群 and "Liqun HAN" share "hanliqun"."""
    keys = set(pinyin_keys(name).full)
    words = name.lower().replace(",", " ").replace("-", "").split()
    if len(words) > 1 and name.isascii():
        keys.add("".join(words[1:] + words[:1]))
        keys.add("".join(words[-1:] + words[:-1]))
    return frozenset(key.replace("ü", "v") for key in keys if len(key) > 2)


@lru_cache(maxsize=200_000)
def turned(name: str) -> frozenset[str]:
    """How somebody abroad would spell a Chinese name, given name first: "liqunhan"."""
    if len(name) < 2 or name.isascii():
        return frozenset()
    given, surname = pinyin_keys(name[1:]).full, pinyin_keys(name[0]).full
    return frozenset(g + s for g in given for s in surname)


def surname_of_title(name: str) -> str:
    """王 of 王先生; "" for a whole name."""
    found = _HONORIFIC.match(name)
    return found.group(1) if found else ""


@lru_cache(maxsize=100_000)
def company_key(name: str) -> str:
    """An employer without its legal form, place and brackets: 昆山市澜启汽车部件有限公司 → 昆山澜启汽车部件 …"""
    bare = folded(_BRACKETS.sub("", name))
    placed = _PLACE.sub("", bare)
    bare = placed if len(placed) >= 4 else bare
    short = _LEGAL.sub("", bare)
    return short if len(short) >= 2 else bare


@lru_cache(maxsize=50_000)
def school_key(name: str) -> str:
    """A school without the campus in brackets."""
    return folded(_BRACKETS.sub("", name))


def birth_of(text: str) -> str:
    """What is certain of a written birth: 1992年3月 → 1992-03; an age says nothing that lasts."""
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        return text
    month = _MONTH.search(text)
    if month:
        return f"{month.group(1)}-{int(month.group(2)):02}"
    year = _YEAR.search(text)
    return year.group(1) if year else ""


def school(name: str, start: str = "", end: str = "") -> Span:
    """A school as a span."""
    return Span(school_key(name), start[:7], end[:7])


def company(name: str, start: str = "", end: str = "") -> Span:
    """An employer as a span."""
    return Span(company_key(name), start[:7], end[:7])


def shared(ours: Sequence[Span], theirs: Sequence[Span]) -> tuple[Span, Span] | None:
    """The first organisation that both have, one with the same beginning first."""
    pairs = [(a, b) for a in ours for b in theirs if a.organisation == b.organisation]
    return next((p for p in pairs if p[0].start and p[0].start[:4] == p[1].start[:4]), next(iter(pairs), None))
