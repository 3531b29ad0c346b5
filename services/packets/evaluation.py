"""The evaluation packet: the form of one interviewer's part, as a sheet and as a text to be answered in a chat."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Application, Assignment, Candidate, Interview, Person, Position, Stage
from models.values.bilingual import Words
from models.values.keys import Key
from services.calendars import calendar
from services.errors import AppError, NotFound
from services.evaluations import forms
from services.evaluations.blind import NEVER_HELD
from services.evaluations.forms import Filled, Form, Gap, GapKind, Mark
from services.evaluations.submit import latest
from services.packets import words
from services.packets.paper import Asks, Field, Locked, Paper, Row, Style

WIDTHS = (4, 18, 8, 46, 40)
_LAST = len(WIDTHS) - 1


@dataclass(frozen=True, slots=True)
class Material:
    """What a packet says: who is interviewed by whom for what, and the form."""

    assignment: Key
    candidate: Key
    candidate_name: str
    person: Key
    person_name: str
    person_email: str
    position: str
    stage: Words
    starts_at: datetime
    ends_at: datetime
    zone: tzinfo
    facts: tuple[str, ...]  # in the language of the packet
    form: Form

    @property
    def when(self) -> str:
        start, end = self.starts_at.astimezone(self.zone), self.ends_at.astimezone(self.zone)
        return f"{start:%Y-%m-%d %H:%M}–{end:%H:%M}"

    def about(self, language: str) -> str:
        """Position, round, time."""
        return " · ".join((self.position, words.said(language, self.stage), self.when))


def material(session: Session, *, assignment: Key, language: str) -> Material:
    """Gather it. Raises `AppError` for a part that cannot be evaluated any more."""
    part = session.get(Assignment, assignment)
    if part is None:
        raise NotFound("assignment", assignment)
    interview, candidate, position, stage, person = session.execute(
        select(Interview, Candidate, Position, Stage, Person)
        .join(Application, Application.id == Interview.application_id)
        .join(Candidate, Candidate.id == Interview.candidate_id)
        .join(Position, Position.id == Interview.position_id)
        .join(Stage, Stage.id == Interview.stage_id)
        .join(Person, Person.id == part.person_id)
        .where(Interview.id == part.interview_id)
    ).one()
    if part.form_id is None:
        raise AppError("evaluation.form_missing")
    if interview.state in NEVER_HELD:
        raise AppError("packet.cancelled")
    if latest(session, assignment) is not None:
        raise AppError("packet.submitted", name=person.name)
    return Material(
        assignment,
        candidate.id,
        candidate.name,
        person.id,
        person.name,
        person.email,
        position.title,
        Words(stage.name_zh, stage.name_en),
        interview.starts_at,
        interview.ends_at,
        calendar(session).zone,
        facts(candidate, language),
        forms.load(session, part.form_id),
    )


def facts(candidate: Candidate, language: str) -> tuple[str, ...]:
    """What an interviewer needs to know at a glance: no pay, no way of contact, nothing that the law keeps out."""
    years = candidate.experience_months // 12 if candidate.experience_months else 0
    told = (
        candidate.title,
        candidate.company,
        words.say(language, "years", n=years) if years else "",
        words.degree(language, candidate.degree) if candidate.degree else "",
        candidate.major,
        candidate.city,
        candidate.available,
    )
    return tuple(each for each in told if each)


# The sheet


def paper(given: Material, language: str, *, token: str, code: str) -> Paper:
    """Lay the form out."""
    title = words.say(language, "evaluation")
    rows = [
        Row((Locked(0, f"{title} · {given.candidate_name}", Style.TITLE, _LAST + 1),)),
        Row((Locked(0, given.about(language), Style.SECOND, _LAST + 1),)),
        Row((Locked(0, words.say(language, "for", name=given.person_name), Style.SECOND, _LAST + 1),)),
        Row((Locked(0, " · ".join(given.facts) or "—", Style.SECOND, _LAST + 1),)),
        Row((Locked(0, words.say(language, "howto"), Style.HINT, _LAST + 1),)),
        Row(),
        Row(
            tuple(
                Locked(column, words.say(language, each) if each else "", Style.HEAD)
                for column, each in enumerate(("", "dimension", "points", "anchors", "evidence"))
            )
        ),
    ]
    rows += [_dimension(number, given.form, language) for number in range(len(given.form.dimensions))]
    rows += [Row(), *_questions(given.form, language), *_foot(given.form, language), Row()]
    rows.append(Row((Locked(0, f"{words.say(language, 'number')} {code}   {token}", Style.NUMBER, _LAST + 1),)))
    errors = {Asks.POINTS: words.say(language, "points_error"), Asks.CHOICE: words.say(language, "choice_error")}
    return Paper(title, WIDTHS, tuple(rows), errors, wide=True)


def _dimension(number: int, form: Form, language: str) -> Row:
    dimension = form.dimensions[number]
    name = words.said(language, dimension.name)
    short = [words.said(language, anchor.short) for anchor in dimension.anchors]
    full = [words.said(language, anchor.full) for anchor in dimension.anchors]
    told = "   ".join(f"{points} {text}" for points, text in enumerate(short, 1) if text)
    hint = "\n".join(f"{points} {text}" for points, text in enumerate(full, 1) if text)
    return Row(
        (
            Locked(0, str(number + 1), Style.BODY),
            Locked(1, name, Style.NAME),
            Locked(3, told, Style.BODY),
        ),
        (
            Field(2, f"points:{dimension.code}", Asks.POINTS, name, hint=hint),
            Field(4, f"evidence:{dimension.code}", Asks.WORDS, name),
        ),
    )


def _questions(form: Form, language: str) -> list[Row]:
    names = {dimension.code: words.said(language, dimension.name) for dimension in form.dimensions}
    rows = []
    for number, question in enumerate(form.questions):
        told = words.said(language, question.words)
        if question.dimension in names:
            told += words.say(language, "about", dimension=names[question.dimension])
        head = words.say(language, "questions") if number == 0 else ""
        rows.append(Row((Locked(1, head, Style.NAME), Locked(2, told, Style.BODY, _LAST - 1))))
    return [*rows, Row()] if rows else []


def _foot(form: Form, language: str) -> list[Row]:
    def named(column: int, code: str) -> Locked:
        return Locked(column, words.say(language, code), Style.NAME)

    def wide(name: str, asks: Asks, choices: tuple[str, ...] = (), lines: int = 1) -> Field:
        return Field(2, name, asks, words.say(language, name), choices, span=_LAST - 1, lines=lines)

    rows = [Row((named(1, "conclusion"),), (wide("conclusion", Asks.CHOICE, words.conclusions(language)),))]
    risks = [risk for risk in form.risks if risk.code != forms.NO_RISK]
    if risks:
        rows.append(Row((Locked(1, words.say(language, "risks"), Style.NAME, 2),)))
    yes = words.say(language, "yes")
    rows += [
        Row(
            (Locked(1, words.said(language, risk.name), Style.BODY),),
            (Field(2, f"risk:{risk.code}", Asks.CHOICE, words.said(language, risk.name), (yes,)),),
        )
        for risk in risks
    ]
    rows.append(Row((named(1, "sentence"),), (wide("sentence", Asks.WORDS, lines=2),)))
    rows.append(Row((named(1, "notes"),), (wide("notes", Asks.WORDS, lines=3),)))
    return rows


# The text


def text(given: Material, language: str, *, code: str) -> str:
    """The same as a message to be copied, filled in and sent back: phones show sheets, and let nobody write in them."""
    colon = "：" if language == "zh" else ": "
    risks = [words.said(language, risk.name) for risk in given.form.risks if risk.code != forms.NO_RISK]
    lines = [
        f"《{words.say(language, 'evaluation')}》{given.candidate_name}",
        given.about(language),
        words.say(language, "reply_howto"),
        f"{words.say(language, 'number')} {code}",
        *(f"{words.said(language, dimension.name)}{colon}" for dimension in given.form.dimensions),
        f"{words.say(language, 'conclusion')}（{'/'.join(words.conclusions(language))}）{colon}",
    ]
    if risks:
        told = words.say(language, "reply_any", risks="、".join(risks))
        lines.append(f"{words.say(language, 'reply_risks')}（{told}）{colon}")
    lines.append(f"{words.say(language, 'sentence')}{colon}")
    return "\n".join(line.rstrip() for line in lines)


# What came back


def filled(form: Form, language: str, found: Mapping[str, str], places: Mapping[str, str]) -> Filled:
    """The answers as an evaluation. Raises `AppError` for a score or choice that is none; `places` name their cells."""
    marks = {}
    for dimension in form.dimensions:
        given = found.get(f"points:{dimension.code}", "")
        points = _points(given)
        if given and points is None:
            raise AppError("packet.bad_points", value=given[:20], cell=places.get(f"points:{dimension.code}", ""),
                           name=words.said(language, dimension.name))  # fmt: skip
        evidence = found.get(f"evidence:{dimension.code}", "")
        if len(evidence) > forms.LONGEST_EVIDENCE:
            raise AppError("packet.too_long", name=words.said(language, dimension.name), most=forms.LONGEST_EVIDENCE)
        if points is not None or evidence:
            marks[dimension.code] = Mark(points, evidence)
    said = found.get("conclusion", "")
    conclusion = words.conclusion_of(said) if said else None
    if said and conclusion is None:
        raise AppError("packet.bad_conclusion", value=said[:20])
    sentence = found.get("sentence", "")
    if len(sentence) > forms.LONGEST_SENTENCE:
        raise AppError("packet.too_long", name=words.say(language, "sentence"), most=forms.LONGEST_SENTENCE)
    risks = tuple(r.code for r in form.risks if words.is_yes(found.get(f"risk:{r.code}", "")))
    return Filled(marks, conclusion, risks, sentence, found.get("notes", ""))


_DIGITS = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5}


def _points(text: str) -> int | None:
    """4, 4.0, ４, 四, "4 分"; nothing between and nothing beyond."""
    plain = unicodedata.normalize("NFKC", text).strip().removesuffix("分").strip()
    if plain in _DIGITS:
        return _DIGITS[plain]
    try:
        number = float(plain)
    except ValueError:
        return None
    return int(number) if number.is_integer() and forms.LOWEST <= number <= forms.HIGHEST else None


def missing(form: Form, language: str, given: Filled) -> tuple[str, ...]:
    """What was left open, by name."""
    names = {dimension.code: words.said(language, dimension.name) for dimension in form.dimensions}

    def said(gap: Gap) -> str:
        return words.say(language, "conclusion") if gap.kind is GapKind.CONCLUSION else names[gap.dimension]

    return tuple(said(gap) for gap in forms.gaps(form, given))
