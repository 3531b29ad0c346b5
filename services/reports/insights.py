"""招聘数据月报: everything the insights page shows of a scope, as tables, with the dictionary at the end."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from sqlalchemy.orm import Session

from models.values import clock
from models.values.enums import StageKind
from models.values.keys import Key
from services.insights.findings import Finding, Overview, overview
from services.insights.groups import Group
from services.insights.metrics.dictionary import METRICS, definitions
from services.insights.metrics.measure import measure
from services.insights.scope import Scope
from services.reports.content import Column, Drawn, Kind, Report, Section
from services.reports.words import Speaker

FEN_A_YUAN = 100


def insights_report(
    session: Session,
    *,
    scope: Scope,
    language: str,
    viewer: Key | None = None,
    word: Callable[[Finding], str] | None = None,
) -> Report:
    """The report of a scope, read in one transaction; `word` says its findings, as the screen does."""
    speaker = Speaker(language)
    found = overview(session, scope=scope, viewer=viewer)
    sections = (
        _funnel(found, speaker),
        _durations(found, speaker),
        _channels(found, speaker),
        _reasons(found, speaker),
        _raters(found, speaker),
        _months(found, speaker),
        _groups("departments", found.groups.departments, speaker),
        _groups("positions", found.groups.positions, speaker),
        _metrics(session, scope, speaker),
        dictionary(speaker),
    )
    say = speaker.say
    return Report(
        "insights",
        say("titles", "insights"),
        say("sentences", "window", start=scope.start, end=scope.end),
        scope.start,
        scope.end,
        clock.now(),
        scope.zone.key,
        speaker.language,
        (
            say("sentences", "flow", n=found.funnel.applications, hired=found.funnel.hired),
            *(word(finding) for finding in found.findings if word is not None),
            say("sentences", "few"),
        ),
        tuple(section for section in sections if section.rows),
    )


def columns(speaker: Speaker, *kinds: tuple[str, Kind]) -> tuple[Column, ...]:
    """Columns by their codes, named in the language of the report."""
    return tuple(Column(code, speaker.say("columns", code), kind) for code, kind in kinds)


def _funnel(found: Overview, speaker: Speaker) -> Section:
    rows = tuple(
        (
            speaker.of(bar.rung.name),
            bar.reached,
            bar.conversion.part,
            bar.conversion.whole,
            bar.conversion.value,
            bar.change,
            bar.conversion.still_open if bar.rung.kind is not StageKind.HIRED else None,
        )
        for bar in found.funnel.bars
    )
    kinds = (
        ("stage", Kind.WORDS),
        ("reached", Kind.COUNT),
        ("forward", Kind.COUNT),
        ("completed", Kind.COUNT),
        ("conversion", Kind.SHARE),
        ("change", Kind.POINTS),
        ("still_open", Kind.COUNT),
    )
    title = speaker.say("sections", "funnel")
    return Section("funnel", title, columns(speaker, *kinds), rows, drawn=Drawn.BARS, charted="reached")


def _durations(found: Overview, speaker: Speaker) -> Section:
    rows = tuple(
        (
            speaker.of(line.rung.name),
            line.n,
            line.median,
            line.p90,
            line.limit,
            line.overdue.value,
            line.still_open,
        )
        for line in found.durations
    )
    kinds = (
        ("stage", Kind.WORDS),
        ("n", Kind.COUNT),
        ("median", Kind.DAYS),
        ("p90", Kind.DAYS),
        ("limit", Kind.DAYS),
        ("overdue", Kind.SHARE),
        ("still_open", Kind.COUNT),
    )
    title = speaker.say("sections", "durations")
    return Section("durations", title, columns(speaker, *kinds), rows, drawn=Drawn.BARS, charted="median")


def _yuan(fen: int | None) -> float | None:
    return None if fen is None else fen / FEN_A_YUAN


def _channels(found: Overview, speaker: Speaker) -> Section:
    rows = tuple(
        (
            speaker.of(line.channel.name),
            line.resumes,
            line.interviewed,
            line.hired,
            line.quality.value,
            _yuan(line.spend),
            _yuan(line.cost_per_resume),
            _yuan(line.cost_per_interview),
            _yuan(line.cost_per_hire),
        )
        for line in found.channels
    )
    kinds = (
        ("channel", Kind.WORDS),
        ("resumes", Kind.COUNT),
        ("interviewed", Kind.COUNT),
        ("hired", Kind.COUNT),
        ("quality", Kind.INDEX),
        ("spend", Kind.YUAN),
        ("per_resume", Kind.YUAN),
        ("per_interview", Kind.YUAN),
        ("per_hire", Kind.YUAN),
    )
    title = speaker.say("sections", "channels")
    return Section("channels", title, columns(speaker, *kinds), rows, drawn=Drawn.BARS, charted="resumes")


def _groups(code: str, lines: tuple[Group, ...], speaker: Speaker) -> Section:
    name = code.removesuffix("s")
    rows = tuple(
        (
            line.name or speaker.say("columns", "none"),
            line.applications,
            line.interviewed,
            line.hired,
            line.hired / line.applications,
            line.time_to_hire.value,
            line.acceptance.value,
            line.acceptance.n,
        )
        for line in lines
    )
    kinds = (
        (name, Kind.WORDS),
        ("applications", Kind.COUNT),
        ("interviewed", Kind.COUNT),
        ("hired", Kind.COUNT),
        ("hired_share", Kind.SHARE),
        ("time_to_hire", Kind.DAYS),
        ("acceptance", Kind.SHARE),
        ("answered", Kind.COUNT),
    )
    title = speaker.say("sections", f"{code}_compared")
    return Section(code, title, columns(speaker, *kinds), rows, drawn=Drawn.BARS, charted="hired")


def _reasons(found: Overview, speaker: Speaker) -> Section:
    total = sum(line.count for line in found.reasons)
    rows = tuple((speaker.say("reasons", line.reason.value), line.count, line.count / total) for line in found.reasons)
    kinds = (("reason", Kind.WORDS), ("people", Kind.COUNT), ("share", Kind.SHARE))
    title = speaker.say("sections", "reasons")
    return Section("reasons", title, columns(speaker, *kinds), rows, drawn=Drawn.BARS, charted="people")


def _raters(found: Overview, speaker: Speaker) -> Section:
    rows = tuple(
        (
            rater.name,
            rater.held,
            rater.on_time.value,
            rater.completion.value,
            rater.pass_rate,
            *(
                (rater.severity.difference, rater.severity.low, rater.severity.high, rater.severity.n)
                if rater.severity
                else (None, None, None, 0)
            ),
        )
        for rater in found.raters
    )
    kinds = (
        ("name", Kind.WORDS),
        ("held", Kind.COUNT),
        ("on_time", Kind.SHARE),
        ("completion", Kind.SHARE),
        ("positive", Kind.SHARE),
        ("difference", Kind.POINTS),
        ("low", Kind.POINTS),
        ("high", Kind.POINTS),
        ("shared", Kind.COUNT),
    )
    note = speaker.of(definitions()["severity"].left_out)
    return Section("raters", speaker.say("sections", "raters"), columns(speaker, *kinds), rows, note=note)


def _months(found: Overview, speaker: Speaker) -> Section:
    rows = tuple(
        (f"{line.first:%Y-%m}", line.applications, line.hired, line.time_to_hire.value) for line in found.months
    )
    kinds = (
        ("month", Kind.WORDS),
        ("applications", Kind.COUNT),
        ("hired", Kind.COUNT),
        ("time_to_hire", Kind.DAYS),
    )
    title = speaker.say("sections", "months")
    return Section("months", title, columns(speaker, *kinds), rows, drawn=Drawn.COLUMNS, charted="applications")


def _metrics(session: Session, scope: Scope, speaker: Speaker) -> Section:
    rows: list[tuple[Any, ...]] = []
    for metric in METRICS:
        figure = measure(session, metric, scope)
        rows.append(
            (
                speaker.of(definitions()[metric.code].name),
                figure.value,
                speaker.say("units", metric.unit.value),
                figure.part if metric.has_parts else None,
                figure.n,
                figure.still_open,
                figure.low,
                figure.high,
            )
        )
    kinds = (
        ("metric", Kind.WORDS),
        ("value", Kind.INDEX),
        ("unit", Kind.WORDS),
        ("part", Kind.COUNT),
        ("n", Kind.COUNT),
        ("still_open", Kind.COUNT),
        ("low", Kind.INDEX),
        ("high", Kind.INDEX),
    )
    return Section("metrics", speaker.say("sections", "metrics"), columns(speaker, *kinds), tuple(rows))


def dictionary(speaker: Speaker, codes: Collection[str] = ()) -> Section:
    """What every figure means, or those of these codes: the last pages of a report."""
    rows = tuple(
        tuple(speaker.of(words) for words in (line.name, line.formula, line.population, line.time, line.left_out))
        for code, line in definitions().items()
        if not codes or code in codes
    )
    kinds = tuple((code, Kind.WORDS) for code in ("metric", "formula", "population", "time", "left_out"))
    return Section("dictionary", speaker.say("sections", "dictionary"), columns(speaker, *kinds), rows)
