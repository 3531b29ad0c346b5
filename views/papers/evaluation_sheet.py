"""面试评价表: the form of a part in an interview, to be filled in with a pen and signed."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from models.values.enums import Conclusion
from services.blank_sheets import Blank, Part
from services.evaluations.forms import Form
from views.common import wording
from views.common.labels import label
from views.papers.application_form import signed
from views.papers.printing import cell, head, row, table, text

BOX = "☐"
GAP = "\u00a0"  # where no line ends


def pages(blank: Blank) -> list[str]:
    """One sheet for each interviewer; an interview without any has none."""
    return [_page(blank, part) for part in blank.parts]


def _page(blank: Blank, part: Part) -> str:
    title = QCoreApplication.translate("Papers", "Interview evaluation")
    form = part.form
    return "".join(
        (
            f"<h2>{text(title)}</h2>",
            _about(blank, part),
            _marks(form) if form is not None else "",
            _questions(form) if form is not None and form.questions else "",
            _conclusion(form),
            signed(QCoreApplication.translate("Papers", "Signature of the interviewer")),
        )
    )


def _about(blank: Blank, part: Part) -> str:
    day = wording.day_and_weekday(wording.local(blank.starts_at).date())
    when = f"{day} {wording.time_range(blank.starts_at, blank.ends_at)}"
    name, position = QCoreApplication.translate("Papers", "Candidate"), QCoreApplication.translate("Papers", "Position")
    rater, moment = QCoreApplication.translate("Papers", "Interviewer"), QCoreApplication.translate("Papers", "When")
    round_ = wording.DOT.join(words for words in (wording.said(blank.stage), blank.place) if words)
    return table(
        [
            row(head(name, width=12), cell(blank.name, width=38), head(position, width=12), cell(blank.position)),
            row(head(rater), cell(part.interviewer), head(moment), cell(when)),
            row(head(QCoreApplication.translate("Papers", "Round")), cell(round_, over=3)),
        ]
    )


def _marks(form: Form) -> str:
    """A row for each dimension: its five described scores to tick, and room for an example."""
    heads = row(
        head(QCoreApplication.translate("Papers", "Dimension (weight)"), width=20),
        head(QCoreApplication.translate("Papers", "Tick one"), width=46),
        head(QCoreApplication.translate("Papers", "Example or words used"), width=34),
    )
    rows = [
        row(
            head(f"{wording.said(dimension.name)}（{dimension.weight}）"),
            cell(_choices(f"{n} {wording.said(anchor.short)}" for n, anchor in enumerate(dimension.anchors, start=1))),
            cell(lines=2),
        )
        for dimension in form.dimensions
    ]
    return "<p></p>" + table(rows, heads=heads)


def _choices(words: Iterable[str]) -> str:
    """Boxes to tick in one line; none is parted from its words at the end of a line."""
    return f"{GAP} ".join(f"{BOX} {choice}".replace(" ", GAP) for choice in words)


def _questions(form: Form) -> str:
    asked = QCoreApplication.translate("Papers", "Must be asked")
    items = "".join(f"<li>{text(wording.said(question.words))}</li>" for question in form.questions)
    return f"<h4>{text(asked)}</h4><ol>{items}</ol>"


def _conclusion(form: Form | None) -> str:
    choices = _choices(label(conclusion) for conclusion in Conclusion)
    risks = _choices(wording.said(risk.name) for risk in form.risks) if form is not None else ""
    rows = [row(head(QCoreApplication.translate("Papers", "Conclusion"), width=20), cell(choices))]
    if risks:
        rows.append(row(head(QCoreApplication.translate("Papers", "Risks")), cell(risks)))
    rows.append(row(head(QCoreApplication.translate("Papers", "In one sentence")), cell(lines=3)))
    return "<p></p>" + table(rows)
