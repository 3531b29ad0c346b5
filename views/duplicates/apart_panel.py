"""A merged record before it is taken apart: what goes back, what stays as it was edited, what came since."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.values.enums import ContactChannel, Degree
from services.identity.unmerging import Later, UnmergePreview
from views.common import wording
from views.common.fields import label
from views.common.labels import label as word_of
from views.common.states import Card, SectionHeader
from views.duplicates import words


class ApartPanel(QWidget):
    """Shows one preview of taking apart."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "canvas")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 16, 20, 20)
        self._inside: QWidget | None = None

    def show_preview(self, preview: UnmergePreview | None) -> None:
        """Say what taking apart would do; None shows nothing."""
        if self._inside is not None:
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = QWidget(self)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        if preview is not None:
            for part in self._parts(preview):
                column.addWidget(part)
        column.addStretch(1)
        self._column.addWidget(self._inside)

    def _parts(self, preview: UnmergePreview) -> list[QWidget]:
        record = preview.record
        head = self.tr("{other} was merged into {kept}").format(other=record.name, kept=record.kept_name)
        why = words.reasons(record.evidence)[0]
        told = [head, wording.DOT.join(part for part in (wording.moment(record.at), record.by) if part)]
        if why:
            told.append(self.tr("Because: {reasons}").format(reasons=wording.listed(why)))
        parts: list[QWidget] = [self._card(told, strong=True)]
        back = [words.counted(table, count) for table, count in preview.back.items() if count]
        said = wording.listed(back) if back else self.tr("Nothing but the record itself")
        parts.append(self._section(self.tr("Goes back to the other record"), [said]))
        if preview.later:
            parts.append(
                self._section(
                    self.tr("Changed since the merge: stays as it is now"),
                    [self._later(each) for each in preview.later],
                )
            )
        if preview.added:
            added = wording.listed(words.counted(table, count) for table, count in preview.added.items())
            parts.append(self._section(self.tr("Came since the merge: stays with the record that was kept"), [added]))
        return parts

    def _later(self, each: Later) -> str:
        words_ = self.tr("{field}: {now} (at the merge: {merged})")
        return words_.format(field=words.field(each.column), now=_said(each.now), merged=_said(each.merged))

    def _section(self, title: str, lines: list[str]) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(SectionHeader(title))
        column.addWidget(self._card(lines))
        return holder

    def _card(self, lines: list[str], *, strong: bool = False) -> Card:
        card = Card()
        for number, said in enumerate(lines):
            text = label(said, "strong" if strong and not number else "" if not strong else "second")
            text.setWordWrap(True)
            card.column.addWidget(text)
        return card


def _said(value: Any) -> str:
    if value in (None, ""):
        return "–"
    return word_of(value) if isinstance(value, Degree | ContactChannel) else str(value)
