"""An interviewer's evaluation on the locked screen: the form, the questions, the résumé without pay and contacts.

Others' evaluations are nowhere here, before and after.
"""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from models.values.keys import Key
from services.errors import AppError
from services.evaluations import sheet as sheets
from services.evaluations import submit
from services.evaluations.forms import Filled, bare_extremes, gaps
from services.evaluations.sheet import Sheet
from services.evaluations.submit import Submitted
from services.packets import issue
from services.packets.pages import Pages
from services.use_cases import UseCase
from views.common import wording
from views.common.fields import label
from views.common.scroll_column import ScrollColumn
from views.common.switches import Segmented
from views.context import Program
from views.evaluation.beside import Outline
from views.evaluation.form import FormPanel
from views.kiosk.form import KioskForm
from views.messages import sentence
from views.packets.words import language

FORM_WIDTH = 768
_LEAST_PAGE = 320  # px


class EvaluationForm(KioskForm):
    """Saved as the draft of the evaluation page; submitting locks it."""

    def __init__(self, program: Program, assignment: Key, parent: QWidget | None = None) -> None:
        super().__init__(program, parent)
        self._assignment = assignment
        self._sheet: Sheet | None = None
        self._asked: frozenset[str] = frozenset()
        self._sheets: list[QLabel] = []
        self.form = FormPanel(self)
        self.form.changed.connect(self.changed)
        self._outline = Outline(self)
        self._resume = ScrollColumn(self, ground="canvas")
        self._resume.column.setContentsMargins(16, 12, 16, 16)
        tabs = Segmented(self)
        tabs.add("resume", self.tr("Résumé"))
        tabs.add("outline", self.tr("Questions"))
        stack = QStackedWidget(self)
        stack.addWidget(self._resume)
        stack.addWidget(self._outline)
        tabs.picked.connect(lambda key: stack.setCurrentIndex(0 if key == "resume" else 1))
        bar = QHBoxLayout()
        bar.setContentsMargins(14, 6, 14, 6)
        bar.addWidget(tabs)
        bar.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addLayout(bar)
        left.addWidget(stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self.form)

    def title(self) -> str:
        if self._sheet is None:
            return ""
        sheet = self._sheet
        parts = (sheet.candidate_name, sheet.position, wording.said(sheet.stage), sheet.interviewer_name)
        return wording.DOT.join(parts)

    def load(self) -> None:
        viewer = self.program.me.person
        self.program.read(partial(sheets.sheet, assignment=self._assignment, viewer=viewer), self._show)
        self.program.read(
            partial(issue.resume_of_part, assignment=self._assignment, language=language()), self._show_resume
        )

    def _show(self, sheet: Sheet) -> None:
        self._sheet = sheet
        if sheet.form is None:
            return
        self.form.show_form(sheet.form)
        self._outline.show_form(sheet.form)
        self.form.fill(sheet.draft or Filled())
        self.form.begin()
        self.changed.emit()

    def _show_resume(self, pages: Pages) -> None:
        self._resume.clear()
        self._sheets = []
        column = self._resume.column
        if not pages.note:
            column.addWidget(label(self.tr("No résumé that could be shown here"), "second", self))
        else:
            column.addWidget(label(pages.note, "hint", self))
        for page in pages.pictures:
            picture = QPixmap()
            picture.loadFromData(page.data)
            sheet = QLabel(self)
            sheet.setPixmap(picture)
            sheet.setScaledContents(True)
            sheet.setProperty("share", page.height / max(page.width, 1))
            self._sheets.append(sheet)
            column.addWidget(sheet)
        for line in pages.lines:
            words = label(line, "", self)
            words.setWordWrap(True)
            column.addWidget(words)
        column.addStretch(1)
        self._fit()

    def _fit(self) -> None:
        """Pages as wide as their column."""
        wide = max(self.width() - self.form.width() - 48, _LEAST_PAGE)
        for sheet in self._sheets:
            sheet.setFixedSize(wide, round(wide * float(sheet.property("share"))))

    def keep(self) -> None:
        if self._sheet is not None and self._sheet.own is None:
            self.program.keep(
                partial(submit.save_draft, assignment=self._assignment, filled=self.form.filled()), done=self._on_kept
            )

    def _on_kept(self, _at: datetime) -> None:
        pass

    def submit(self) -> None:
        if self._sheet is None or self._sheet.form is None:
            return
        filled = self.form.filled()
        missing = gaps(self._sheet.form, filled)
        if missing:
            self.missing.emit(self.tr("%n still missing", "", len(missing)))
            self.form.jump_to(missing[0])
            return
        bare = [gap for gap in bare_extremes(self._sheet.form, filled) if gap.dimension not in self._asked]
        if bare:
            self._asked |= {bare[0].dimension}
            self.missing.emit(self.tr("A 1 or a 5 wants one line of evidence"))
            self.form.jump_to(bare[0])
            return
        self.program.run(
            partial(submit.submit, assignment=self._assignment, filled=filled, without_evidence=True),
            code=UseCase.EVALUATION_SUBMIT,
            done=self._on_submitted,
            failed=self._on_refused,
        )

    def _on_submitted(self, _done: Submitted) -> None:
        self.sent.emit()

    def _on_refused(self, error: AppError) -> None:
        self.missing.emit(sentence(error))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.form.setFixedWidth(min(FORM_WIDTH, max(540, self.width() * 56 // 100)))
        self._fit()
