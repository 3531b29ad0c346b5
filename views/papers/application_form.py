"""应聘登记表: what a candidate fills in at the front desk and signs. It asks for nothing that the law forbids (L2)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from services.blank_sheets import Blank
from views.common import wording
from views.common.labels import label
from views.papers.printing import cell, head, row, table, text

PAST_JOBS, SCHOOLS = 3, 2  # rows to write in


def pages(blank: Blank) -> list[str]:
    """One sheet a candidate."""
    return [page(blank)]


def page(blank: Blank) -> str:
    """The sheet; what is known stands there already, to be corrected by hand."""
    title = QCoreApplication.translate("Papers", "Application form")
    house = f"<p>{text(blank.organisation)}</p>" if blank.organisation else ""
    return "".join(
        (
            f"<h2>{text(title)}</h2>{house}",
            _about(blank),
            f"<h4>{text(QCoreApplication.translate('Papers', 'Work, the latest first'))}</h4>",
            _work(blank),
            f"<h4>{text(QCoreApplication.translate('Papers', 'Education'))}</h4>",
            _education(blank),
            f"<h4>{text(QCoreApplication.translate('Papers', 'Skills, certificates, languages'))}</h4>",
            table([row(cell(lines=3))]),
            _signature(),
        )
    )


def _about(blank: Blank) -> str:
    def pair(name: str, value: str = "") -> str:
        return head(name, width=17) + cell(value, width=33)

    day = wording.day_and_weekday(wording.local(blank.starts_at).date())
    moment = f"{day} {wording.time_range(blank.starts_at, blank.ends_at)}"
    return table(
        [
            row(
                pair(QCoreApplication.translate("Papers", "Name"), blank.name),
                pair(QCoreApplication.translate("Papers", "Applies for"), blank.position),
            ),
            row(
                pair(QCoreApplication.translate("Papers", "Phone")),
                pair(QCoreApplication.translate("Papers", "E-mail")),
            ),
            row(
                pair(QCoreApplication.translate("Papers", "Lives in"), blank.city),
                pair(QCoreApplication.translate("Papers", "Can start")),
            ),
            row(
                pair(QCoreApplication.translate("Papers", "Expected pay a month")),
                pair(QCoreApplication.translate("Papers", "Heard of us through"), wording.said(blank.channel)),
            ),
            row(
                pair(QCoreApplication.translate("Papers", "Interview"), moment),
                pair(QCoreApplication.translate("Papers", "Place"), blank.place),
            ),
        ]
    )


def _work(blank: Blank) -> str:
    heads = row(
        head(QCoreApplication.translate("Papers", "From – to"), width=20),
        head(QCoreApplication.translate("Papers", "Company"), width=32),
        head(QCoreApplication.translate("Papers", "Job title"), width=22),
        head(QCoreApplication.translate("Papers", "Why left"), width=26),
    )
    first = row(cell(lines=2), cell(blank.company), cell(blank.title), cell())
    more = row(cell(lines=2), cell(), cell(), cell())
    return table([first, *[more] * (PAST_JOBS - 1)], heads=heads)


def _education(blank: Blank) -> str:
    heads = row(
        head(QCoreApplication.translate("Papers", "From – to"), width=20),
        head(QCoreApplication.translate("Papers", "School"), width=32),
        head(QCoreApplication.translate("Papers", "Major"), width=28),
        head(QCoreApplication.translate("Papers", "Degree"), width=20),
    )
    degree = label(blank.degree) if blank.degree is not None else ""
    first = row(cell(), cell(blank.school), cell(blank.major), cell(degree))
    return table([first, *[row(cell(), cell(), cell(), cell())] * (SCHOOLS - 1)], heads=heads)


def _signature() -> str:
    promise = QCoreApplication.translate(
        "Papers",
        "What stands here is true. I was told for what my personal information is used, and agree to its use for "
        "this application.",
    )
    return f"<p>{text(promise)}</p>" + signed(QCoreApplication.translate("Papers", "Signature of the applicant"))


def signed(who: str) -> str:
    """A line for a name and a day, written by hand."""
    on = QCoreApplication.translate("Papers", "Date")
    return table([row(head(who, width=22), cell(width=38, lines=2), head(on, width=14), cell(width=26))])
