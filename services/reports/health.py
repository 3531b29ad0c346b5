"""使用健康度报告: the habits of a month against their targets, and who missed them."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from models.values import clock
from services.insights.health import Health, health
from services.insights.metrics.dictionary import definitions
from services.insights.scope import Scope
from services.reports.content import Drawn, Kind, Report, Section
from services.reports.insights import columns, dictionary
from services.reports.words import Speaker


def health_report(session: Session, *, month: date, scope: Scope, language: str) -> Report:
    """The report of the month that begins on `month`."""
    speaker = Speaker(language)
    found = health(session, month=month, scope=scope, today=clock.today(scope.zone))
    sentences = [
        speaker.say("sentences", "health", n=len(found.habits), met=found.met, mend=found.to_mend),
        *([speaker.say("sentences", "running")] if found.is_running else []),
    ]
    if found.mend is not None:
        name = speaker.of(definitions()[found.mend.metric.code].name)
        part, n = int(found.mend.figure.part), found.mend.figure.n
        sentences.append(
            speaker.say("sentences", "mend", metric=name, part=part, n=n, target=found.mend.target)
        )  # fmt: skip
    sections = (_habits(found, speaker), _owners(found, speaker), dictionary(speaker))
    return Report(
        "health",
        f"{speaker.say('titles', 'health')} {month:%Y-%m}",
        speaker.say("sentences", "window", start=found.scope.start, end=found.scope.end),
        found.scope.start,
        found.scope.end,
        clock.now(),
        scope.zone.key,
        speaker.language,
        tuple(sentences),
        tuple(section for section in sections if section.rows),
    )


def _habits(found: Health, speaker: Speaker) -> Section:
    rows: list[tuple[Any, ...]] = []
    for habit in found.habits:
        figure = habit.figure
        rows.append(
            (
                speaker.of(definitions()[habit.metric.code].name),
                figure.value,
                habit.target / 100,
                int(figure.part),
                figure.n,
                habit.change,
                speaker.say("results", habit.result.value),
            )
        )
    kinds = (
        ("metric", Kind.WORDS),
        ("value", Kind.SHARE),
        ("target", Kind.SHARE),
        ("part", Kind.COUNT),
        ("n", Kind.COUNT),
        ("change", Kind.POINTS),
        ("result", Kind.WORDS),
    )
    title = speaker.say("sections", "habits")
    return Section("habits", title, columns(speaker, *kinds), tuple(rows), drawn=Drawn.BARS, charted="value")


def _owners(found: Health, speaker: Speaker) -> Section:
    rows = tuple((owner.name, owner.missed, owner.due) for owner in found.owners)
    kinds = (("name", Kind.WORDS), ("missed", Kind.COUNT), ("due", Kind.COUNT))
    return Section("owners", speaker.say("sections", "owners"), columns(speaker, *kinds), rows)
