"""What is made of résumés: invented people in layouts that were held out while the rules were written."""

from __future__ import annotations

from benchmarks.measure import Result, announced
from benchmarks.parsing.score import Score

PROMISED = {
    "Names, phones, e-mails": (("name", "phones", "emails"), 3.0),
    "Degree": (("degree",), 5.0),
    "Schools, employers, titles, each with dates": (("schools", "companies", "titles"), 10.0),
    "Expected job, city, pay": (("expected_job", "expected_city", "expected_salary"), 10.0),
}


def measure() -> list[Result]:
    """Give what is missed or wrong (100 − F1) of the worst field of each group, in percent."""
    from benchmarks.parsing.__main__ import scored
    from benchmarks.parsing.make import HELD_OUT

    with announced("writing and reading 192 labelled résumés"):
        score, agreement = scored(HELD_OUT)
    found = [
        Result(what, _worst(score, fields), limit, "%", note=_note(score, fields))
        for what, (fields, limit) in PROMISED.items()
    ]
    apart = Result(
        "PDF and Word of one person apart", 100 * (1 - agreement), 5.0, "%", note="of all fields of the contract"
    )
    return [*found, apart]


def _worst(score: Score, fields: tuple[str, ...]) -> float:
    return max(100 * (1 - score.counts[field].f1) for field in fields)


def _note(score: Score, fields: tuple[str, ...]) -> str:
    values = sum(score.counts[field].right + score.counts[field].missed for field in fields)
    return f"100 − F1 of the worst field, {values} values, 96 layouts held out, PDF by three producers and DOCX"
