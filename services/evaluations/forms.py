"""An evaluation form as the screens use it, read from the JSON that the workspace keeps.

Also the arithmetic: the weighted mean, and what is still missing before a form may be submitted.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_EVEN, Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy.orm import Session

from models.tables import EvaluationForm
from models.values.bilingual import Words
from models.values.enums import Conclusion
from models.values.keys import Key
from services.errors import NotFound

LOWEST, HIGHEST = 1, 5
FEWEST_DIMENSIONS, MOST_DIMENSIONS = 6, 10
USUAL_MINUTES = 24 * 60
LONGEST_EVIDENCE = 500  # characters
LONGEST_SENTENCE = 500
NO_RISK = "none"
"""The code of "no clear risk": a statement, not a risk; it excludes the others."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """What one score of one dimension means: the words on the button, and the whole description."""

    short: Words
    full: Words


@dataclass(frozen=True, slots=True)
class Dimension:
    """One thing to be judged."""

    code: str
    name: Words
    weight: int
    anchors: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """One that must be asked, and the dimension it is about."""

    words: Words
    dimension: str = ""


@dataclass(frozen=True, slots=True)
class Risk:
    """A risk to tick."""

    code: str
    name: Words


@dataclass(frozen=True, slots=True)
class Form:
    """An evaluation form, one edition of it."""

    key: Key
    name: Words
    edition: int
    dimensions: tuple[Dimension, ...]
    questions: tuple[Question, ...]
    risks: tuple[Risk, ...]
    minutes: int  # limit after the interview's end

    @property
    def is_unusual(self) -> bool:
        """Fewer than six dimensions judge too little, more than ten are not filled in with care."""
        return not FEWEST_DIMENSIONS <= len(self.dimensions) <= MOST_DIMENSIONS

    def risk_names(self, codes: Iterable[str]) -> tuple[Words, ...]:
        """The words of risks; one that the form does not know (an import, an older edition) is its own word."""
        known = {risk.code: risk.name for risk in self.risks}
        return tuple(known.get(code, Words(code, code)) for code in codes if code != NO_RISK)


@dataclass(frozen=True, slots=True)
class Mark:
    """One dimension as filled in."""

    points: int | None = None
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Filled:
    """A form as filled in so far; what the draft keeps and what a submission is made of."""

    marks: Mapping[str, Mark] = field(default_factory=dict)
    conclusion: Conclusion | None = None
    risks: tuple[str, ...] = ()
    sentence: str = ""
    notes: str = ""

    def mark(self, dimension: str) -> Mark:
        return self.marks.get(dimension, Mark())

    def to_data(self) -> dict[str, Any]:
        """As JSON can hold it."""
        return {
            "marks": {code: {"points": mark.points, "evidence": mark.evidence} for code, mark in self.marks.items()},
            "conclusion": self.conclusion.value if self.conclusion else None,
            "risks": list(self.risks),
            "sentence": self.sentence,
            "notes": self.notes,
        }

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Filled:
        conclusion = data.get("conclusion")
        return cls(
            {code: Mark(m.get("points"), str(m.get("evidence") or "")) for code, m in data.get("marks", {}).items()},
            Conclusion(conclusion) if conclusion else None,
            tuple(data.get("risks") or ()),
            str(data.get("sentence") or ""),
            str(data.get("notes") or ""),
        )


class GapKind(StrEnum):
    """What is missing from a form."""

    SCORE = "score"
    CONCLUSION = "conclusion"
    EVIDENCE = "evidence"  # asked for once beside a 1 or a 5; may be left out


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing missing, and where."""

    kind: GapKind
    dimension: str = ""


def load(session: Session, form: Key) -> Form:
    """The form of an assignment."""
    row = session.get(EvaluationForm, form)
    if row is None:
        raise NotFound("evaluation_form", form)
    content = row.content or {}
    return Form(
        row.id,
        Words(row.name_zh, row.name_en),
        row.edition,
        tuple(_dimension(data) for data in content.get("dimensions", ())),
        tuple(Question(Words.of(data), _code_in(data)) for data in content.get("questions", ())),
        tuple(Risk(str(data["code"]), Words.of(data.get("name"))) for data in content.get("risks", ())),
        int(content.get("minutes") or USUAL_MINUTES),
    )


def gaps(form: Form, filled: Filled) -> list[Gap]:
    """What must still be filled in, in the order of the form."""
    missing = [Gap(GapKind.SCORE, d.code) for d in form.dimensions if filled.mark(d.code).points is None]
    if filled.conclusion is None:
        missing.append(Gap(GapKind.CONCLUSION))
    return missing


def bare_extremes(form: Form, filled: Filled) -> list[Gap]:
    """The lowest and highest scores that stand without a line of evidence."""
    return [
        Gap(GapKind.EVIDENCE, d.code)
        for d in form.dimensions
        if filled.mark(d.code).points in (LOWEST, HIGHEST) and not filled.mark(d.code).evidence.strip()
    ]


def mean_hundredths(form: Form, filled: Filled) -> int | None:
    """The mean of the scores weighted by the form × 100, half to the even side; None without a score."""
    scored = [(d.weight, points) for d in form.dimensions if (points := filled.mark(d.code).points) is not None]
    weight = sum(w for w, _ in scored)
    if weight <= 0:
        return None
    total = sum(w * points for w, points in scored)
    return int((Decimal(total * 100) / weight).to_integral_value(ROUND_HALF_EVEN))


def _dimension(data: Mapping[str, Any]) -> Dimension:
    anchors = tuple(
        Anchor(Words.of(a), Words.of(a["detail"]) if isinstance(a, dict) and a.get("detail") else Words.of(a))
        for a in data.get("anchors", ())
    )
    blank = Anchor(Words("", ""), Words("", ""))
    return Dimension(
        str(data["code"]),
        Words.of(data.get("name")),
        int(data.get("weight") or 1),
        (anchors + (blank,) * HIGHEST)[:HIGHEST],
    )


def _code_in(data: object) -> str:
    return str(data.get("dimension") or "") if isinstance(data, dict) else ""
