"""Words of screening: verdicts, conditions, points."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from models.values.enums import Degree
from models.values.money import Pay
from services.screening.conditions import Asked, Judged, Seen, Verdict
from services.screening.scoring import Point, PointKind
from services.screening.screen import Line
from views.common import wording
from views.common.cautions import hint
from views.common.labels import label

_VERDICTS = {
    Verdict.PASS: QT_TRANSLATE_NOOP("Screening", "Conditions met"),
    Verdict.UNKNOWN: QT_TRANSLATE_NOOP("Screening", "To be asked"),
    Verdict.FAIL: QT_TRANSLATE_NOOP("Screening", "Not met"),
}
MARKS = {
    Verdict.PASS: ("check", "ok"),
    Verdict.UNKNOWN: ("minus", "text3"),
    Verdict.FAIL: ("triangle-alert", "warn"),
}
"""Icon and colour of a reason."""
KINDS = {Verdict.PASS: "ok", Verdict.UNKNOWN: "", Verdict.FAIL: "warn"}
ICONS = {Verdict.PASS: "circle-check", Verdict.UNKNOWN: "circle-help", Verdict.FAIL: "triangle-alert"}


def verdict(of: Verdict) -> str:
    """All conditions together."""
    return QCoreApplication.translate("Screening", str(_VERDICTS[of]))


_SHORT = {
    Verdict.PASS: QT_TRANSLATE_NOOP("Screening", "Met"),
    Verdict.UNKNOWN: QT_TRANSLATE_NOOP("Screening", "To ask"),
    Verdict.FAIL: QT_TRANSLATE_NOOP("Screening", "Not met"),
}


def short(of: Verdict) -> str:
    """A verdict on a chip."""
    return QCoreApplication.translate("Screening", str(_SHORT[of]))


def wanted(of: Judged) -> str:
    """What a condition asks for: 本科以上."""
    t = of.wanted
    match of.asked:
        case Asked.DEGREE:
            words = QCoreApplication.translate("Screening", "{degree} or more")
            return words.format(degree=label(t) if isinstance(t, Degree) else t)
        case Asked.YEARS:
            return QCoreApplication.translate("Screening", "%n years of work or more", "", int(t))
        case Asked.SKILL:
            return str(t)
        case Asked.CITY:
            words = QCoreApplication.translate("Screening", "wants to work in {cities}")
            return words.format(cities=wording.listed(t))
        case Asked.PAY:
            words = QCoreApplication.translate("Screening", "expects {amount} or less")
            return words.format(amount=wording.number(int(t)))
        case Asked.AGE:
            return QCoreApplication.translate("Screening", "%n years old or more", "", int(t))


def have(of: Judged) -> str:
    """What is there, in words; what is not written says so."""
    if of.have is None or of.have == "":
        return QCoreApplication.translate("Screening", "not written")
    match of.asked:
        case Asked.DEGREE:
            return label(of.have)
        case Asked.YEARS:
            return wording.years(int(of.have) // 12)
        case Asked.PAY:
            return wording.pay(of.have) if isinstance(of.have, Pay) else str(of.have)
        case Asked.AGE:
            yes, no = QCoreApplication.translate("Screening", "yes"), QCoreApplication.translate("Screening", "no")
            return yes if of.have else no
        case Asked.SKILL if of.seen is Seen.TAG:
            return QCoreApplication.translate("Screening", "tag: {tag}").format(tag=of.have)
        case Asked.SKILL:
            return QCoreApplication.translate("Screening", "résumé: {words}").format(words=of.have)
        case Asked.CITY if of.verdict is Verdict.UNKNOWN:
            return QCoreApplication.translate("Screening", "lives in {city}").format(city=of.have)
        case Asked.CITY:
            return str(of.have)


def reason(of: Judged) -> str:
    """A condition as a reason in the list: short, and saying what is there."""
    if of.verdict is Verdict.UNKNOWN and not of.have:
        return QCoreApplication.translate("Screening", "not written: {what}").format(what=_topic(of))
    if of.asked is Asked.SKILL:
        return str(of.wanted).split("/")[0]
    if of.asked is Asked.PAY:
        return QCoreApplication.translate("Screening", "expects {pay}").format(pay=have(of))
    if of.asked is Asked.CITY and of.verdict is Verdict.FAIL:
        return QCoreApplication.translate("Screening", "wants {city}").format(city=of.have)
    return have(of)


def _topic(of: Judged) -> str:
    """What is not written, in a word."""
    match of.asked:
        case Asked.DEGREE:
            return QCoreApplication.translate("Screening", "degree")
        case Asked.YEARS:
            return QCoreApplication.translate("Screening", "years of work")
        case Asked.SKILL:
            return str(of.wanted).split("/")[0]
        case Asked.CITY:
            return QCoreApplication.translate("Screening", "wanted city")
        case Asked.PAY:
            return QCoreApplication.translate("Screening", "expected pay")
        case Asked.AGE:
            return QCoreApplication.translate("Screening", "birth")


def point(of: Point) -> str:
    """What points are for."""
    match of.kind:
        case PointKind.WISH:
            return of.words
        case PointKind.TITLE:
            return QCoreApplication.translate("Screening", "Has worked as {title}").format(title=of.words)
        case PointKind.TEXT:
            return QCoreApplication.translate("Screening", "Skills that the job's text names")


def had(of: Point) -> str:
    """What points were given for."""
    if not of.is_met:
        return QCoreApplication.translate("Screening", "not found")
    if of.kind is PointKind.TEXT:
        return wording.listed(of.have.split("\n"))
    if of.kind is PointKind.WISH and of.in_tag:
        return QCoreApplication.translate("Screening", "tag: {tag}").format(tag=of.have)
    if of.kind is PointKind.WISH:
        return QCoreApplication.translate("Screening", "résumé: {words}").format(words=of.have)
    return of.have


def points(value: float) -> str:
    """12.5 → 12.5, 10.0 → 10."""
    return f"{round(value, 1):g}"


def facts(line: Line) -> str:
    """Title, place, years."""
    years = wording.years(line.months // 12) if line.months is not None and line.months >= 12 else ""
    return wording.DOT.join(part for part in (line.title, line.city, years) if part)


def reasons(line: Line) -> list[tuple[Verdict, str]]:
    """Unmet first, then what is not known, then what speaks for somebody."""
    order = (Verdict.FAIL, Verdict.UNKNOWN, Verdict.PASS)
    found = [(v, reason(each)) for v in order for each in line.judged if each.verdict is v]
    found += [(Verdict.PASS, each.words) for each in line.points if each.kind is PointKind.WISH and each.is_met]
    told: dict[str, Verdict] = {}
    for how, said in found:
        told.setdefault(said, how)
    return [(how, said) for said, how in told.items()]


def foot(line: Line) -> str:
    """Where somebody stands and came from."""
    channel = wording.said(line.channel) if line.channel else ""
    applied = wording.day(wording.local(line.applied_at).date())
    return wording.DOT.join(part for part in (wording.said(line.stage.name), channel, applied) if part)


def spoken(line: Line) -> str:
    """One row for those who hear it."""
    score = QCoreApplication.translate("Screening", "match {score}").format(score=line.score)
    warning = hint(line.caution) if line.caution is not None else ""
    parts = [line.name, warning, facts(line), verdict(line.verdict), score, *(said for _, said in reasons(line))]
    return wording.listed(part for part in parts if part)
