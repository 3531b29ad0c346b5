"""Two people beside each other: reasons for and against their being one, and how strong they are together.

A weight is the rough logarithm of how much more often the reason is seen between two records of one person than
between two people, so that weights add up. What settles it is a contact or a number that only one person has;
names, schools and employers support. Without a contact in common the name must agree: brothers and twins share
birth, school, employer and half a name.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import OSA
from rapidfuzz.fuzz import ratio

from models.values.phone import is_mobile
from services.identity.signs import Signs, Span, shared, surname_of_title


class Evidence(StrEnum):
    """One reason, for or against; strongest first within each."""

    ID = "id"
    FILE = "file"  # the very same file
    PHONE = "phone"
    EMAIL = "email"
    WECHAT = "wechat"
    NAME = "name"
    SPELT = "spelt"  # one name is the pinyin of the other
    SOUND = "sound"  # sounds the same, written differently
    NAME_NEAR = "name_near"  # one character differs
    TITLED = "titled"  # the surname agrees, the rest is 先生 or 女士
    PHONE_NEAR = "phone_near"  # one digit differs, or two are exchanged
    BIRTH = "birth"  # the day
    BIRTH_MONTH = "birth_month"
    SCHOOL = "school"
    SCHOOL_YEARS = "school_years"  # the same school in the same years
    COMPANY = "company"
    COMPANY_YEARS = "company_years"
    OTHER_NAME = "other_name"
    OTHER_BIRTH = "other_birth"
    OTHER_ID = "other_id"


class Strength(StrEnum):
    """How sure the evidence is together."""

    CERTAIN = "certain"
    LIKELY = "likely"
    POSSIBLE = "possible"
    NONE = "none"


WEIGHTS = {
    Evidence.ID: 120, Evidence.FILE: 60, Evidence.PHONE: 55, Evidence.EMAIL: 55, Evidence.WECHAT: 45,
    Evidence.NAME: 26, Evidence.SPELT: 18, Evidence.SOUND: 14, Evidence.NAME_NEAR: 8, Evidence.TITLED: 4,
    Evidence.PHONE_NEAR: 24, Evidence.BIRTH: 28, Evidence.BIRTH_MONTH: 18, Evidence.SCHOOL: 14,
    Evidence.SCHOOL_YEARS: 22, Evidence.COMPANY: 14, Evidence.COMPANY_YEARS: 24,
    Evidence.OTHER_NAME: -36, Evidence.OTHER_BIRTH: -34, Evidence.OTHER_ID: -200,
}  # fmt: skip
COUNTER = frozenset({Evidence.OTHER_NAME, Evidence.OTHER_BIRTH, Evidence.OTHER_ID})
UNIQUE = frozenset({Evidence.ID, Evidence.FILE, Evidence.PHONE, Evidence.EMAIL, Evidence.WECHAT})
"""What only one person has, as a rule."""
AGREEING = frozenset({Evidence.NAME, Evidence.SPELT, Evidence.SOUND})
"""Names that may be the same name."""
SUPPORT = frozenset(
    {
        Evidence.ID,
        Evidence.FILE,
        Evidence.BIRTH,
        Evidence.BIRTH_MONTH,
        Evidence.SCHOOL,
        Evidence.SCHOOL_YEARS,
        Evidence.COMPANY_YEARS,
    }
)
"""What must bear out a contact under another name: templates of résumés share theirs with all their users."""
CERTAIN, LIKELY, POSSIBLE = 70, 44, 26
COMMON = 6  # people of one name from which it says less, and less with more
_COMMON_COST = 10


@dataclass(frozen=True, slots=True)
class Comparison:
    """Reasons for and against, strongest first, and their weight together."""

    evidence: tuple[Evidence, ...]
    weight: int
    strength: Strength


def compare(ours: Signs, theirs: Signs, *, namesakes: int = 1) -> Comparison:
    """Weigh two people; `namesakes` is how many on file have this name."""
    found = [*_contacts(ours, theirs), *_names(ours, theirs), *_birth(ours, theirs), *_lives(ours, theirs)]
    weight = sum(WEIGHTS[each] for each in found)
    if Evidence.NAME in found and namesakes > COMMON:
        weight -= _COMMON_COST
    order = list(Evidence)
    return Comparison(tuple(sorted(found, key=order.index)), weight, _strength(frozenset(found), weight))


def _strength(found: frozenset[Evidence], weight: int) -> Strength:
    if Evidence.OTHER_ID in found:
        return Strength.NONE
    if not found & UNIQUE and not found & AGREEING:
        return Strength.NONE
    is_other = Evidence.OTHER_NAME in found
    is_settled = not is_other and (Evidence.ID in found or bool(found & UNIQUE and found & AGREEING))
    if weight >= CERTAIN and is_settled:
        return Strength.CERTAIN
    is_borne_out = Evidence.OTHER_NAME not in found or bool(found & SUPPORT)
    if weight >= LIKELY and is_borne_out:
        return Strength.LIKELY
    return Strength.POSSIBLE if weight >= POSSIBLE or found & UNIQUE else Strength.NONE


def _contacts(ours: Signs, theirs: Signs) -> list[Evidence]:
    found = []
    if ours.id_hash and theirs.id_hash:
        found.append(Evidence.ID if ours.id_hash == theirs.id_hash else Evidence.OTHER_ID)
    if ours.files & theirs.files:
        found.append(Evidence.FILE)
    same_phone = ours.phones & theirs.phones
    if same_phone:
        found.append(Evidence.PHONE)
    elif any(is_near_phone(a, b) for a in ours.phones for b in theirs.phones):
        found.append(Evidence.PHONE_NEAR)
    if ours.emails & theirs.emails:
        found.append(Evidence.EMAIL)
    same_wechat = (ours.wechat & theirs.wechat) | (ours.wechat & theirs.phones) | (ours.phones & theirs.wechat)
    if same_wechat - same_phone:
        found.append(Evidence.WECHAT)
    return found


def is_near_phone(ours: str, theirs: str) -> bool:
    """One digit mistyped, left out or doubled, or two neighbours exchanged."""
    if not (is_mobile(ours) or is_mobile(theirs)) or abs(len(ours) - len(theirs)) > 1:
        return False
    return OSA.distance(ours, theirs, score_cutoff=1) == 1


def _names(ours: Signs, theirs: Signs) -> list[Evidence]:
    a, b = ours.name, theirs.name
    if not a or not b:
        return []
    if a.casefold() == b.casefold():
        return [] if ours.is_titled else [Evidence.NAME]
    if ours.is_titled or theirs.is_titled:
        first, second = surname_of_title(a) or a, surname_of_title(b) or b
        return [Evidence.TITLED] if first.startswith(second) or second.startswith(first) else [Evidence.OTHER_NAME]
    if ours.spellings & theirs.spellings:
        return [Evidence.SPELT if a.isascii() != b.isascii() else Evidence.SOUND]
    if a.isascii() and b.isascii():
        return [Evidence.NAME_NEAR if ratio(a.casefold(), b.casefold()) > 85 else Evidence.OTHER_NAME]
    if (
        a[0] == b[0]
        and min(len(a), len(b)) >= 2
        and OSA.distance(a, b, score_cutoff=1) == 1
        and max(len(a), len(b)) > 2
    ):
        return [Evidence.NAME_NEAR]
    return [Evidence.OTHER_NAME]


def _birth(ours: Signs, theirs: Signs) -> list[Evidence]:
    a, b = ours.birth, theirs.birth
    if not a or not b:
        return []
    common = min(len(a), len(b))
    if a[:common] == b[:common]:
        by_length = {10: [Evidence.BIRTH], 7: [Evidence.BIRTH_MONTH]}
        return by_length.get(common, [])  # a year alone is shared by too many
    if abs(int(a[:4]) - int(b[:4])) > 1:
        return [Evidence.OTHER_BIRTH]
    is_typo = common == 10 and OSA.distance(a, b) == 1
    return [] if is_typo or common < 10 or a[:7] == b[:7] else [Evidence.OTHER_BIRTH]


def _lives(ours: Signs, theirs: Signs) -> list[Evidence]:
    found = []
    pair = shared(ours.schools, theirs.schools)
    if pair is not None:
        found.append(Evidence.SCHOOL_YEARS if _same_years(*pair) else Evidence.SCHOOL)
    pair = shared(ours.companies, theirs.companies) or _alike(ours.companies, theirs.companies)
    if pair is not None:
        found.append(Evidence.COMPANY_YEARS if _same_years(*pair) else Evidence.COMPANY)
    return found


def _same_years(ours: Span, theirs: Span) -> bool:
    if ours.start and theirs.start:
        common = min(len(ours.start), len(theirs.start), 7)
        return ours.start[:common] == theirs.start[:common] and (common > 4 or ours.end[:4] == theirs.end[:4] != "")
    return bool(ours.end) and ours.end[:4] == theirs.end[:4] and ours.end != "now"


def _alike(ours: tuple[Span, ...], theirs: tuple[Span, ...]) -> tuple[Span, Span] | None:
    """Employers written in full and in short: one within the other, or almost the same letters."""
    for a in ours:
        for b in theirs:
            short, long = sorted((a.organisation, b.organisation), key=len)
            if (len(short) >= 4 and short in long) or (len(short) >= 5 and ratio(short, long) >= 88):
                return a, b
    return None
