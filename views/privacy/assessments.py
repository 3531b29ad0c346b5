"""Impact assessments on record: a list, and a form for one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QStackedWidget, QWidget

from models.values.keys import Key
from services.privacy import assessments
from services.privacy.assessments import Assessment, Draft
from services.use_cases import UseCase
from views.common import conflict, wording
from views.common.buttons import Button
from views.common.conflict import Field, both_texts
from views.common.fields import FormRow, label
from views.common.presence import PresenceLine
from views.common.rows import Column, RowsModel
from views.common.scroll_column import ScrollColumn
from views.common.states import Card, EmptyState, SectionHeader
from views.common.table import Table
from views.context import Program
from views.privacy.keeping import show_again
from views.privacy.words import full_day


class AssessmentsPart(QWidget):
    """The list at the left, the form at the right; a new one is begun by the button."""

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._program = program
        self._open: Assessment | None = None
        self._was: Draft | None = None  # as the form was filled
        self._presence = PresenceLine(program, self)
        self._is_refreshing = False  # what is typed stays where the list comes anew
        self.model: RowsModel[Assessment] = RowsModel(self._columns(), self)
        self.table = Table("assessments")
        self.table.show_rows(self.model)
        self.table.setAccessibleName(self.tr("Assessments"))
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_selected())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        none = self.tr("No assessment on record")
        when = self.tr("Write one before sensitive data are used or people are ranked by the program.")
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(EmptyState("clipboard-check", none, when))
        row.addWidget(self._stack, 1)
        row.addWidget(self._form())

    def _columns(self) -> list[Column[Assessment]]:
        return [
            Column("what", self.tr("What is done"), lambda a: a.subject_matter.splitlines()[0], 220, stretches=True),
            Column("by", self.tr("By"), lambda a: a.by, 90, role=lambda _: "text2"),
            Column("at", self.tr("On"), lambda a: full_day(wording.local(a.at)), 110, role=lambda _: "text2"),
            Column("until", self.tr("Keep until"), lambda a: full_day(a.keep_until), 110, role=lambda _: "text2"),
        ]

    def _form(self) -> QWidget:
        area = ScrollColumn(self, ground="canvas")
        area.setFixedWidth(440)
        area.column.setContentsMargins(16, 16, 16, 16)
        card = Card(area.inside)
        card.column.addWidget(SectionHeader(self.tr("Impact assessment"), icon="clipboard-check"))
        why = label(
            self.tr(
                "Due before sensitive data are used, before data go to an agency, and before automatic ranking "
                "(PIPL 55). Kept at least three years."
            ),
            "hint",
        )
        why.setWordWrap(True)
        card.column.addWidget(why)
        self.what = QLineEdit()
        self.needed, self.risks, self.measures = QPlainTextEdit(), QPlainTextEdit(), QPlainTextEdit()
        card.column.addWidget(FormRow(self.tr("What is done with which data"), self.what, required=True))
        for words, field in (
            (self.tr("Lawful, justified and necessary because"), self.needed),
            (self.tr("What it means for the people; the risks"), self.risks),
            (self.tr("Measures"), self.measures),
        ):
            field.setFixedHeight(84)
            field.setTabChangesFocus(True)
            card.column.addWidget(FormRow(words, field))
        foot = QHBoxLayout()
        self.new = Button(self.tr("New"), size="compact")
        self.new.clicked.connect(self.begin)
        self.keep_button = Button(self.tr("Keep"), role="primary", size="compact")
        self.keep_button.clicked.connect(self.keep)
        foot.addWidget(self.new)
        foot.addWidget(self._presence)
        foot.addStretch(1)
        foot.addWidget(self.keep_button)
        card.column.addLayout(foot)
        area.column.addWidget(card)
        area.column.addStretch(1)
        return area

    def refresh(self) -> None:
        """Ask for the list."""
        self._program.read(assessments.assessments, self._show)

    def _show(self, lines: Sequence[Assessment]) -> None:
        self._is_refreshing = True  # the form keeps what it shows, and the version that it was filled with
        show_again(self.table, self.model, lines, lambda line: line.key)
        self._is_refreshing = False
        self._stack.setCurrentIndex(0 if lines else 1)

    def _show_selected(self) -> None:
        """By selection: the current row is also set by a list that merely gets the focus."""
        rows = self.table.selected_rows()
        if rows and not self._is_refreshing:
            self._open = line = self.model.rows[rows[0]]
            self.what.setText(line.subject_matter)
            self.needed.setPlainText(line.is_needed)
            self.risks.setPlainText(line.risks)
            self.measures.setPlainText(line.measures)
            self._was = self.draft()
            self._presence.watch("impact_assessment", line.key)

    def begin(self) -> None:
        """Empty the form for another one."""
        self._open = None
        self.table.clearSelection()
        self.what.clear()
        for field in (self.needed, self.risks, self.measures):
            field.clear()
        self.what.setFocus()

    def keep(self) -> None:
        """Write it down."""
        key = self._open.key if self._open is not None else None

        def act(draft: Draft, seen: int, was: Draft | None) -> partial[Key]:
            return partial(assessments.keep, draft=draft, key=key, seen=seen, was=was)

        toast = self.tr("Assessment kept")
        run = partial(self._program.run, code=UseCase.ASSESSMENT, toast=toast, done=self._on_kept)
        save = conflict.save_over(self, run, act, lambda _: self._fields_in_conflict(), self._program.show_error)
        save(self.draft(), self._open.version if self._open is not None else 0, self._was)

    def draft(self) -> Draft:
        """What stands there."""
        return Draft(
            self.what.text(), self.needed.toPlainText(), self.risks.toPlainText(), self.measures.toPlainText()
        )  # fmt: skip

    def _fields_in_conflict(self) -> dict[str, Field]:
        return {
            "subject_matter": Field(self.tr("What is done with which data")),
            "is_needed": Field(self.tr("Lawful, justified and necessary because"), both=both_texts),
            "risks": Field(self.tr("What it means for the people; the risks"), both=both_texts),
            "measures": Field(self.tr("Measures"), both=both_texts),
        }

    def _on_kept(self, _key: object) -> None:
        self.begin()
