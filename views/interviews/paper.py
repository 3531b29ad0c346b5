"""The list of interviews on paper: one table, its days as heading, room to sign."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from services.agenda import Week
from views.common.wording import day_and_weekday
from views.interviews.list_view import columns
from views.papers.printing import cell, head, row, table, text

SIGNATURE = 12  # per cent of the width


def page(week: Week) -> str:
    """The table as it is printed."""
    title = QCoreApplication.translate("InterviewList", "Interviews {first} – {last}").format(
        first=day_and_weekday(week.days[0].on), last=day_and_weekday(week.days[-1].on)
    )
    if len(week.days) == 1:
        title = QCoreApplication.translate("InterviewList", "Interviews {day}").format(
            day=day_and_weekday(week.days[0].on)
        )
    shown = columns(week.at)
    signature = QCoreApplication.translate("InterviewList", "Signature")
    heads = row(*(head(column.title) for column in shown), head(signature, width=SIGNATURE))
    rows = [row(*(cell(column.show(meeting)) for column in shown), cell()) for meeting in week.meetings]
    return f"<h2>{text(title)}</h2>{table(rows, heads=heads)}"
