"""Who is on file twice: how many generated doubles are found, how many hints are wrong, how long it takes."""

from __future__ import annotations

from collections import Counter

from benchmarks.doubles import Life, Population, population
from benchmarks.measure import Result, seconds
from models.values.keys import Key, new_key
from models.values.phone import normal_phone
from services.identity import signs
from services.identity.comparing import Strength
from services.identity.pairs import paired
from services.identity.signs import Signs
from services.ledgers.matching import hash_of_id

PEOPLE = 12_000


def signs_of(life: Life) -> Signs:
    """A record as the program compares it."""
    contacts = [("phone", normal_phone(life.phone) or life.phone)] if life.phone else []
    contacts += [("email", life.email)] if life.email else []
    contacts += [("wechat", life.wechat)] if life.wechat else []
    return signs.signs(
        name=life.name,
        contacts=contacts,
        id_hash=hash_of_id(life.id_number) if life.id_number else "",
        birth=life.birth,
        schools=[signs.school(*life.school)],
        companies=[signs.company(*job) for job in life.companies],
    )


def figures(made: Population, least: Strength) -> tuple[float, float, dict[str, float], Counter[str]]:
    """Precision, recall, recall by way of being double, and what the wrong hints were."""
    keys = [new_key() for _ in made.lives]
    number = {key: at for at, key in enumerate(keys)}
    people: dict[Key, Signs] = {key: signs_of(life) for key, life in zip(keys, made.lives, strict=True)}
    numbers = [(number[t.one], number[t.other]) for t in paired(people, least=least)]
    found = {(min(pair), max(pair)) for pair in numbers}
    right = found & set(made.same)
    total, hit = Counter(made.same.values()), Counter(made.same[pair] for pair in right)
    wrong = Counter(made.look_alike.get(pair, "chance") for pair in found - right)
    by_way = {way: hit[way] / total[way] for way in total}
    return len(right) / max(len(found), 1), len(right) / max(len(made.same), 1), by_way, wrong


def measure() -> list[Result]:
    """Shares are told as what is missing, so that less is better."""
    made = population(PEOPLE)
    likely, certain = figures(made, Strength.LIKELY), figures(made, Strength.CERTAIN)
    ways = ", ".join(f"{way} {share:.0%}" for way, share in likely[2].items())
    wrong = ", ".join(f"{why} {count}" for why, count in likely[3].most_common())
    keys = {new_key(): signs_of(life) for life in made.lives}
    took = seconds(lambda: paired(keys))
    pairs = f"{len(made.same)} doubles and {len(made.look_alike)} look-alikes among {len(made.lives):,} records"
    return [
        Result("Doubles: hints that are wrong", 100 * (1 - likely[0]), 5, "%", note=f"{pairs}; {wrong or 'none'}"),
        Result("Doubles: not found", 100 * (1 - likely[1]), 8, "%", note=ways),
        Result("Doubles called certain, wrongly", 100 * (1 - certain[0]), 0.5, "%", note=f"recall {certain[1]:.0%}"),
        Result("Everybody against everybody", took, 6, "s", note=f"{len(made.lives):,} records in memory"),
    ]


if __name__ == "__main__":
    for result in measure():
        print(result.row())
