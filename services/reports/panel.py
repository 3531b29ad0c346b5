"""评价汇总 as a file: what each interviewer gave, how far apart they are, what they saw, and what was concluded.

What the viewer may not see yet never gets here: the summary withholds it, and there is no file of a closed one.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from models.values import clock
from models.values.keys import Key
from services import reveals
from services.calendars import calendar
from services.errors import AppError
from services.evaluations.panels import Panel, panel
from services.packets import words as forms
from services.reports.content import Column, Kind, Report, Section
from services.reports.insights import columns
from services.reports.saving import saved_report
from services.reports.words import Speaker


def save_panel(
    session: Session, *, application: Key, stage: Key, viewer: Key | None, language: str, path: Path
) -> Path:
    """Write the summary to a file, and write down who took it out. Raises `panel.closed`, `report.not_written`."""
    found = panel(session, application=application, stage=stage, viewer=viewer)
    zone = calendar(session).zone.key
    reveals.exported(session, rows=1, what=reveals.Taken.REPORT, candidate=found.candidate)
    return saved_report(session, gather=lambda _: panel_report(found, zone=zone, language=language), path=path)


def panel_report(found: Panel, *, zone: str, language: str) -> Report:
    """The summary of one round as it stands. Raises `panel.closed` while this viewer sees no scores."""
    if found.is_blind or not found.rows:
        raise AppError("panel.closed")
    speaker = Speaker(language)
    sections = (_scores(found, speaker), _raters(found, speaker), _risks(found, speaker), _evidence(found, speaker))
    now = clock.now()
    return Report(
        "panel",
        speaker.say("titles", "panel"),
        " · ".join((found.candidate_name, found.position, speaker.of(found.stage_name))),
        now.date(),
        now.date(),
        now,
        zone,
        speaker.language,
        tuple(_sentences(found, speaker)),
        tuple(section for section in sections if section.rows),
    )


def _sentences(found: Panel, speaker: Speaker) -> list[str]:
    said = [speaker.say("sentences", "panel", part=found.submitted, n=len(found.raters))]
    if found.mean_hundredths is not None:
        said.append(speaker.say("sentences", "panel_mean", mean=f"{found.mean_hundredths / 100:.1f}"))
    if found.waiting:
        names = ("、" if speaker.language == "zh" else ", ").join(card.name for card in found.waiting)
        said.append(speaker.say("sentences", "panel_waiting", names=names))
    if found.decision is not None:
        outcome = speaker.say("outcomes", found.decision.outcome.value)
        said.append(speaker.say("sentences", "concluded", outcome=outcome, name=found.decision.by))
        said += [found.decision.note] if found.decision.note else []
    return said


def _scores(found: Panel, speaker: Speaker) -> Section:
    """Dimension × interviewer. Two interviewers of one name are numbered: a table's columns have different names."""
    first, mean, gap = columns(speaker, ("dimension", Kind.WORDS), ("mean", Kind.SCORE), ("gap", Kind.COUNT))
    taken = [first.title, mean.title, gap.title]
    names = _apart([card.name for card in found.raters], taken)
    given = tuple(Column(f"rater_{number}", name, Kind.COUNT) for number, name in enumerate(names, 1))
    rows = tuple((speaker.of(row.name), *row.points, row.mean, row.gap) for row in found.rows)
    note = speaker.say("sentences", "panel_gap")
    return Section("scores", speaker.say("sections", "scores"), (first, *given, mean, gap), rows, note)


def _apart(names: Sequence[str], taken: Sequence[str]) -> list[str]:
    known = {name.casefold() for name in taken}
    found = []
    for name in names:
        number, own = 1, name
        while own.casefold() in known:
            number += 1
            own = f"{name} {number}"
        known.add(own.casefold())
        found.append(own)
    return found


def _raters(found: Panel, speaker: Speaker) -> Section:
    rows: list[tuple[Any, ...]] = []
    for card in found.raters:
        habit = found.habits.get(card.person)
        concluded = card.conclusion
        rows.append(
            (
                card.name,
                card.title,
                card.mean_hundredths / 100 if card.mean_hundredths is not None else None,
                habit.difference if habit is not None and not habit.is_few else None,
                habit.n if habit is not None else None,
                forms.conclusion(speaker.language, concluded) if concluded is not None else None,
                card.sentence,
            )
        )
    kinds = (
        ("name", Kind.WORDS),
        ("job", Kind.WORDS),
        ("mean", Kind.SCORE),
        ("difference", Kind.POINTS),
        ("shared", Kind.COUNT),
        ("conclusion", Kind.WORDS),
        ("sentence", Kind.WORDS),
    )
    note = speaker.say("sentences", "panel_habits")
    return Section("panel_raters", speaker.say("sections", "panel_raters"), columns(speaker, *kinds), tuple(rows), note)


def _risks(found: Panel, speaker: Speaker) -> Section:
    between = "、" if speaker.language == "zh" else ", "
    rows = tuple((speaker.of(risk.name), risk.words, between.join(risk.raters)) for risk in found.risks)
    kinds = (("risk", Kind.WORDS), ("sentence", Kind.WORDS), ("named_by", Kind.WORDS))
    return Section("risks", speaker.say("sections", "risks"), columns(speaker, *kinds), rows)


def _evidence(found: Panel, speaker: Speaker) -> Section:
    """Every line that somebody wrote beside a score, not only those that weigh most."""
    rows = tuple(
        (speaker.of(row.name), card.name, points, words)
        for row in found.rows
        for card, points, words in zip(found.raters, row.points, row.evidence, strict=True)
        if words
    )
    kinds = (("dimension", Kind.WORDS), ("name", Kind.WORDS), ("points", Kind.COUNT), ("evidence", Kind.WORDS))
    return Section("evidence", speaker.say("sections", "evidence"), columns(speaker, *kinds), rows)
