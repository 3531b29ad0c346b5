"""The metric dictionary as the question mark of a figure shows it: term and meaning, line by line."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from services.insights.metrics.dictionary import definitions
from views.common.wording import said


def defined(code: str) -> tuple[tuple[str, str], ...]:
    """What a metric is: its formula, whom it counts, when, and what it leaves out."""
    of = definitions()[code]
    lines = (
        said(of.formula),
        QCoreApplication.translate("Insights", "Counted: {words}").format(words=said(of.population)),
        QCoreApplication.translate("Insights", "When: {words}").format(words=said(of.time)),
        QCoreApplication.translate("Insights", "Left out: {words}").format(words=said(of.left_out)),
    )
    return ((said(of.name), "\n".join(lines)),)
