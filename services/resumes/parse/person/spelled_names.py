"""Names as the e-mail address spells them: where a print lost their blanks, or put them behind all else."""

from __future__ import annotations

import re
from dataclasses import replace

from models.values.names import pinyin_keys
from services.resumes.headings import Part
from services.resumes.parse.person.name_forms import HAN_NAME, LATIN_NAME, Candidate, whole
from services.resumes.parse.rows import Rows
from services.resumes.parse.words import surnames


def by_address(rows: Rows, addresses: tuple[str, ...]) -> list[Candidate]:
    """A short row that the e-mail address spells whole, wherever a print puts it; or one that lost its blank."""
    found: list[Candidate] = []
    for row in rows.all:
        text = row.text.strip()
        if not 3 < len(text) < 32 or row.part is Part.REFEREES or not (text[:1].isupper() or row.number < 2):
            continue
        start = row.start + row.text.index(text)
        words = [word.lower() for word in re.findall(r"[A-Za-z]{2,}", text)]
        for address in addresses:
            local = [word for word in re.split(r"[._\-\d]+", address.split("@")[0].lower()) if word]
            if (
                len(words) > 1
                and {words[0], words[-1]} <= set(local)
                and LATIN_NAME.match(text if text[:1].isupper() else text.title())
            ):
                own = whole(text if text[:1].isupper() else text.title())
                found.append(Candidate(own, 0.66, start, start + len(text)))
            elif len(local) > 1 and text.lower() in ("".join(local), "".join(reversed(local))):
                parts = local if text.lower() == "".join(local) else [*reversed(local)]
                found.append(Candidate(" ".join(part.title() for part in parts), 0.7, start, start + len(text)))
    return found


def by_han_address(rows: Rows, addresses: tuple[str, ...]) -> list[Candidate]:
    """安康 with ankang88@…: a short cell at the top that the address spells is a name, whatever else it may mean."""
    found: list[Candidate] = []
    spellings = [re.sub(r"[^a-z]", "", address.split("@")[0].lower()) for address in addresses]
    for row in rows.all[:10]:
        for cell in row.cells:
            if HAN_NAME.match(cell.text) and cell.text[0] in surnames()[0]:
                value = whole(cell.text)
                if any(
                    len(full) > 4 and full in spelling for full in pinyin_keys(value).full for spelling in spellings
                ):
                    found.append(Candidate(value, 0.62, cell.start, cell.end))
    return found


_TONES = str.maketrans("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü", "aaaaeeeeiiiioooouuuuvvvvv")


def is_sounded(value: str, rest: str) -> bool:
    """张晓明 zhāng xiǎo míng: the letters behind the name say how it sounds."""
    letters = re.sub(r"[^a-zü]", "", rest.lower().translate(_TONES))
    return len(letters) > 3 and HAN_NAME.match(value) is not None and letters in pinyin_keys(value).full


_LETTERS = re.compile(r"^[A-Z](?:\s*\.|\s+[A-Z'’\-](?=\s|$|\s*\.))+$")


def letter_spaced(rows: Rows, addresses: tuple[str, ...]) -> list[Candidate]:
    """L I N D A  G A R C I A: wide gaps part the words; where there are none, the e-mail address does."""
    found: list[Candidate] = []
    for row in rows.all[:4]:
        text = row.text.strip()
        if len(text) < 9 or not _LETTERS.match(text):
            continue
        words = [re.sub(r"\s", "", word) for word in re.split(r"\s{2,}|\t", text)]
        if len(words) < 2:
            words = _parted(words[0], addresses)
        if 2 <= len(words) <= 4:
            start = row.start + row.text.index(text)
            found.append(Candidate(whole(" ".join(words)), 0.75, start, start + len(text)))
    return found


def _parted(letters: str, addresses: tuple[str, ...]) -> list[str]:
    """Part LINDAM.GARCIA by linda.garcia@…: first and last word stand in the address."""
    for address in addresses:
        first, *_, last = [*re.split(r"[._\-\d]+", address.split("@")[0].upper()), ""]
        last = last or next((p for p in reversed(re.split(r"[._\-\d]+", address.split("@")[0].upper())) if p), "")
        if min(len(first), len(last)) > 1 and first != last and letters.startswith(first) and letters.endswith(last):
            middle = letters[len(first) : len(letters) - len(last)]
            return [word for word in (first, middle, last) if word]
    return []


def without_stray(candidate: Candidate, *, addresses: tuple[str, ...]) -> Candidate:
    """冯国雪早 with fengguoxue@…: the sign for a woman beside the name was read as its last letter."""
    value = candidate.value
    if HAN_NAME.match(value) is None or not 3 <= len(value) <= 4 or value[-1] not in "早旱":
        return candidate
    for address in addresses:
        local = re.sub(r"[^a-z]", "", address.split("@")[0].lower())
        if local in pinyin_keys(value[:-1]).full and local not in pinyin_keys(value).full:
            return replace(candidate, value=value[:-1], end=candidate.end - 1)
    return candidate


def is_spelled_in(value: str, addresses: tuple[str, ...]) -> bool:
    """zhangjiwei@… supports 张吉惟; jhuber@… supports John Huber."""
    for address in addresses:
        local = re.sub(r"[^a-z]", "", address.split("@")[0].lower())
        if len(local) < 4:
            continue
        if any(len(full) > 3 and full in local for full in pinyin_keys(value).full):
            return True
        words = [word.lower() for word in re.findall(r"[A-Za-z]+", value)]
        if words and len(words[-1]) > 3 and words[-1] in local:
            return True
    return False
