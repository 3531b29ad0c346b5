"""How two figures of one metric are said: values with their n, the difference with its unit and interval."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from services.insights.compare import Pair, Verdict
from services.insights.metrics.metric import Figure, Unit
from views.common.wording import MINUS


def value_words(pair: Pair, figure: Figure) -> str:
    """A value with its n: "64% (147)"."""
    if figure.value is None:
        return "–"
    match pair.metric.unit:
        case Unit.SHARE:
            return f"{100 * figure.value:.0f}% ({figure.n})"
        case Unit.DAYS:
            return f"{figure.value:.1f} ({figure.n})"
        case _:
            return f"{figure.value:.2f} ({figure.n})"


def difference_words(pair: Pair, value: float | None) -> str:
    """A difference in the unit of the metric, signed."""
    if value is None:
        return "–"
    size = abs(value)
    words = f"{100 * size:.0f}" if pair.metric.unit is Unit.SHARE else f"{size:.1f}"
    if pair.metric.unit is Unit.INDEX:
        words = f"{size:.2f}"
    if float(words) == 0:
        return words
    return f"{'+' if value > 0 else MINUS}{words}"


def unit_words(pair: Pair) -> str:
    """The difference with its unit."""
    words = difference_words(pair, pair.difference)
    if pair.difference is None or pair.metric.unit is Unit.INDEX:
        return words
    translate = QCoreApplication.translate
    unit = translate("Insights", "pp") if pair.metric.unit is Unit.SHARE else translate("Insights", "d")
    return f"{words} {unit}"


def interval_words(pair: Pair) -> str:
    """The 95 % interval of the difference."""
    if pair.low is None or pair.high is None:
        return "–"
    return f"{difference_words(pair, pair.low)} … {difference_words(pair, pair.high)}"


def tone(pair: Pair) -> str:
    """The colour of what may be said."""
    return {Verdict.BETTER: "ok", Verdict.WORSE: "danger"}.get(pair.verdict, "text2")


def icon(pair: Pair) -> str:
    """Its icon."""
    return {Verdict.BETTER: "trending-up", Verdict.WORSE: "trending-down", Verdict.UNCLEAR: "circle-dashed"}.get(
        pair.verdict, "minus"
    )
