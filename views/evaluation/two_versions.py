"""An evaluation that was submitted or amended elsewhere while somebody types: both, part by part; nothing is lost."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from models.values.keys import Key
from services.errors import Clash
from services.evaluations.forms import Filled, Form, Mark
from services.evaluations.sheet import Own, Sheet
from views.common import wording
from views.common.conflict import ConflictDialog, Field, both_lines, both_texts
from views.common.labels import label

_PARTS = ("conclusion", "risks", "sentence", "notes")


def _parts(filled: Filled, form: Form) -> dict[str, Any]:
    """By the dimension's code its mark, and the parts of the foot by their names."""
    return {d.code: filled.mark(d.code) for d in form.dimensions} | {name: getattr(filled, name) for name in _PARTS}


def _whole(filled: Filled, form: Form, parts: dict[str, Any]) -> Filled:
    marks = {d.code: parts[d.code] for d in form.dimensions if parts[d.code] != Mark()}
    return replace(filled, marks=marks, **{name: parts[name] for name in _PARTS})


def put_together(form: Form, own: Key, was: Filled, mine: Filled, theirs: Filled) -> tuple[Filled, list[Clash]]:
    """Mine with all that only they changed, and what both changed to something else."""
    before, ours, now = (_parts(filled, form) for filled in (was, mine, theirs))
    clashes = []
    for name in ours:
        if ours[name] == before[name]:
            ours[name] = now[name]
        elif now[name] not in (before[name], ours[name]):
            clashes.append(Clash("evaluation", own, name, ours[name], now[name]))
    return _whole(mine, form, ours), clashes


def _mark_words(mark: Mark) -> str:
    return "  ".join(part for part in (str(mark.points or ""), mark.evidence) if part)


def _fields(form: Form) -> dict[str, Field]:
    names = {risk.code: wording.said(risk.name) for risk in form.risks}
    marks = {d.code: Field(wording.said(d.name), _mark_words) for d in form.dimensions}
    return marks | {
        "conclusion": Field(
            QCoreApplication.translate("TwoVersions", "Conclusion"), lambda value: label(value) if value else ""
        ),
        "risks": Field(
            QCoreApplication.translate("TwoVersions", "Risks"),
            lambda codes: wording.listed([names.get(code, code) for code in codes]),
            both_lines,
        ),
        "sentence": Field(
            QCoreApplication.translate("TwoVersions", "One sentence"), both=lambda theirs, mine: f"{theirs} {mine}"
        ),
        "notes": Field(QCoreApplication.translate("TwoVersions", "Notes"), both=both_texts),
    }


class TwoVersions(QObject):
    """Knows which version the form's content is over; asks when another one has come."""

    settled = Signal(object)  # Filled: to stand in the form over the version that is there now

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._was = Filled()
        self._dialog: ConflictDialog | None = None
        self.over: Key | None = None  # the evaluation that the form shows or amends; None: none was submitted

    def begin(self, own: Own | None) -> None:
        """The form shows this version, or what is typed over it."""
        self.over, self._was = (own.key, own.filled) if own is not None else (None, Filled())

    def keep(self, filled: Filled) -> None:
        """What stands in the form was submitted."""
        self._was = filled

    def replaces(self, sheet: Sheet, typed: Filled) -> bool:
        """Whether the form is to show another version; over typed words it is not: both are put together."""
        own = sheet.own
        if own is None or own.key == self.over:
            return False
        if sheet.form is not None and typed != self._was:
            self._ask(sheet.form, typed, own)
            return False
        return True

    def _ask(self, form: Form, typed: Filled, own: Own) -> None:
        """What both changed is asked about, part by part."""
        if self._dialog is not None:
            return
        merged, clashes = put_together(form, own.key, self._was, typed, own.filled)
        if not clashes:
            self.settled.emit(merged)
            return
        dialog = self._dialog = ConflictDialog(clashes, _fields(form), self._page)
        dialog.settled.connect(lambda chosen: self.settled.emit(_whole(merged, form, _parts(merged, form) | chosen)))
        dialog.finished.connect(self._on_finished)
        dialog.open()

    def _on_finished(self) -> None:
        self._dialog = None
