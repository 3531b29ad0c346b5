"""招聘专员贡献报告: each recruiter's month with the arithmetic, what it brought, and what the departments say."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from models.values import clock
from models.values.keys import Key
from models.values.money import FEN_A_YUAN
from services.errors import AppError
from services.insights import kpi
from services.insights.scope import Scope
from services.reports.content import Drawn, Kind, Report, Section
from services.reports.insights import columns, dictionary
from services.reports.words import Speaker


def kpi_report(
    session: Session, *, scheme: str, month: date, scope: Scope, language: str, viewer: Key | None = None
) -> Report:
    """The report of the month that begins on `month`, of whom the viewer may see. Raises `kpi.no_scheme`."""
    if scheme not in kpi.schemes():
        raise AppError("kpi.no_scheme", scheme=scheme, schemes=", ".join(kpi.measurable()))
    speaker = Speaker(language)
    of_month = scope.of_month(month)
    found = kpi.recruiters(session, scheme=scheme, month=month, scope=scope, viewer=viewer)
    weights = kpi.weights_on(session, scheme=scheme, day=of_month.end)
    counted = "；" if speaker.language == "zh" else "; "
    told = counted.join(f"{speaker.of(kpi.name_of(code))} {weight:g}" for code, weight in weights.items())
    sentences = [speaker.say("sentences", "weights", weights=told)]
    if any(part.figure is None for line in found for part in line.parts):
        sentences.append(speaker.say("sentences", "scaled"))
    sections = (_people(found, speaker), _worked(found, speaker), dictionary(speaker))
    return Report(
        "kpi",
        f"{speaker.say('titles', 'kpi')} {month:%Y-%m}",
        speaker.say("sentences", "window", start=of_month.start, end=of_month.end),
        of_month.start,
        of_month.end,
        clock.now(),
        scope.zone.key,
        speaker.language,
        tuple(sentences),
        tuple(section for section in sections if section.rows),
    )


def _people(found: tuple[kpi.Recruiter, ...], speaker: Speaker) -> Section:
    rows = tuple(
        (
            line.name,
            line.total,
            line.arrivals,
            line.share,
            None if line.saved is None else line.saved / FEN_A_YUAN,
            line.feedback.value,
            line.feedback.n,
        )
        for line in found
    )
    kinds = (
        ("name", Kind.WORDS),
        ("total", Kind.POINTS),
        ("arrivals", Kind.COUNT),
        ("share", Kind.SHARE),
        ("saved", Kind.YUAN),
        ("feedback", Kind.SHARE),
        ("answers", Kind.COUNT),
    )
    title = speaker.say("sections", "recruiters")
    return Section("recruiters", title, columns(speaker, *kinds), rows, drawn=Drawn.BARS, charted="total")


def _worked(found: tuple[kpi.Recruiter, ...], speaker: Speaker) -> Section:
    """Value × weight = points, a line for each figure of each person."""
    rows = tuple(
        (
            line.name,
            speaker.of(part.name),
            None if part.figure is None else int(part.figure.part),
            None if part.figure is None else part.figure.n,
            None if part.figure is None else part.figure.value,
            part.weight,
            part.points,
        )
        for line in found
        for part in line.parts
    )
    kinds = (
        ("name", Kind.WORDS),
        ("metric", Kind.WORDS),
        ("part", Kind.COUNT),
        ("n", Kind.COUNT),
        ("value", Kind.SHARE),
        ("weight", Kind.POINTS),
        ("points", Kind.POINTS),
    )
    return Section("worked", speaker.say("sections", "worked"), columns(speaker, *kinds), rows)
