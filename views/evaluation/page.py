"""The evaluation page (mock-up 04): a comparable, evidenced score within minutes, beside the résumé."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from models.values.keys import Key
from services.errors import AppError
from services.evaluations import sheet as sheets
from services.evaluations import submit
from services.evaluations.forms import Filled, Gap, bare_extremes, gaps
from services.evaluations.sheet import Sheet
from services.use_cases import UseCase
from views.common import wording
from views.common.keys import Keys
from views.common.page import Note, Page
from views.common.presence import PresenceLine
from views.common.states import EmptyState, LoadingOverlay
from views.context import Changes, KeyHint, PageName, Place, Program
from views.evaluation.beside import Beside
from views.evaluation.draft_keeping import DraftKeeping
from views.evaluation.form import FormPanel
from views.evaluation.header import EvaluationHeader
from views.evaluation.submit_popover import SubmitPopover
from views.evaluation.two_versions import TwoVersions
from views.packets.sending import FormDesk

FORM_WIDTH = 768
LEAST_RESUME = 560  # px beside the form


class EvaluationPage(Page):
    """One interviewer's evaluation. What is typed is kept by itself; submitting locks it."""

    name = PageName.EVALUATION
    wants_search = False

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(program, parent)
        self._sheet: Sheet | None = None
        self._amends: Key | None = None  # the evaluation that is being amended
        self._is_submitting = False
        self._asked: frozenset[str] = frozenset()  # dimensions whose evidence was asked for
        self._versions = TwoVersions(self)
        self._versions.settled.connect(self._take_settled)
        self._build_header()
        self._build_body()
        self._draft = DraftKeeping(program, self.form, self, due=self._save, saved=self._on_saved)
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._show_limit)
        for place in (self, self.head):  # the header hangs elsewhere in the window
            keys = Keys(place)
            keys.always("Ctrl+Return", self.press_primary)
            keys.always("Ctrl+Enter", self.press_primary)
            keys.always("Escape", self.program.back)

    # Building

    def _build_header(self) -> None:
        self.header = self.head = EvaluationHeader()
        self.head.put_presence(PresenceLine(self.program, self, self.head))
        self.head.back_wanted.connect(self.program.back)
        self.head.later_wanted.connect(self._keep_for_later)
        self.head.primary_pressed.connect(self.press_primary)
        self.head.summary_wanted.connect(self._see_summary)
        self.forms = FormDesk(self.program, self)
        self.head.given_away.connect(self._give_away)

    def _build_body(self) -> None:
        self._stack = QStackedLayout(self)
        self._nothing = EmptyState("clipboard-list", "")
        self._stack.addWidget(self._nothing)
        body = QWidget(self)
        self._body = QHBoxLayout(body)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(0)
        self._left = Beside(self.program, body)
        self._body.addWidget(self._left, 1)
        self.form = FormPanel(body)
        self.form.changed.connect(self._on_changed)
        self._body.addWidget(self.form)
        self._stack.addWidget(body)
        self._stack.setCurrentWidget(body)
        self.setFocusProxy(self.form)
        self._loading = LoadingOverlay(self)

    # What is shown

    def title(self) -> str:
        if self._sheet is None:
            return self.tr("Interview evaluation")
        return wording.DOT.join((self.tr("Interview evaluation"), self._sheet.candidate_name))

    def hints(self) -> list[KeyHint]:
        if self._is_locked:
            return [KeyHint("Esc", self.tr("back"))]
        return [
            KeyHint("1–5", self.tr("score")),
            KeyHint("↑/↓", self.tr("dimension")),
            KeyHint("E", self.tr("evidence")),
            KeyHint("Tab", self.tr("conclusion")),
            KeyHint("Ctrl Enter", self.tr("submit")),
        ]

    def notes(self) -> list[Note]:
        if self._sheet is not None and not self._sheet.is_blind:
            return []
        return [("eye-off", self.tr("Others' evaluations stay hidden until you submit yours"))]

    def wants(self, changes: Changes) -> bool:
        return changes.touch("evaluation", "interview", "assignment", "evaluation_form")

    def show_place(self, place: Place) -> None:
        if self.place is not None and self.place.key != place.key:
            self._save()
            self._sheet, self._amends = None, None
        super().show_place(place)

    def refresh(self) -> None:
        if self.place is None or self.place.key is None:
            return
        self._loading.begin()
        self.program.read(
            partial(sheets.sheet, assignment=self.place.key, viewer=self.program.me.person),
            self._show,
            failed=self._fail,
        )

    def _fail(self, error: AppError) -> None:
        self._loading.end()
        if error.code == "row.not_found":
            self._nothing.set_words(self.tr("This evaluation is no longer asked for"))
            self._stack.setCurrentIndex(0)
        else:
            self.program.show_error(error)

    def _show(self, sheet: Sheet) -> None:
        self._loading.end()
        if self.place is None or sheet.assignment != self.place.key:
            return
        is_first, self._sheet = self._sheet is None, sheet
        self._stack.setCurrentIndex(1 if sheet.form is not None else 0)
        if sheet.form is None:
            self._nothing.set_words(self.tr("This position has no evaluation form"), "", "clipboard-x")
            return
        self.head.show_sheet(sheet, is_own=sheet.interviewer == self.program.me.person)
        self._left.show_sheet(sheet)
        self.form.show_form(sheet.form)
        if is_first or (not self._is_submitting and self._versions.replaces(sheet, self.form.filled())):
            self._fill(sheet)
        self.form.show_trace(sheet.own)
        self._renew()
        if is_first:
            QTimer.singleShot(0, self.form, self.form.begin)
        self.title_changed.emit(self.title())
        self.hints_changed.emit()

    def _take_settled(self, filled: Filled) -> None:
        """What both versions make together, as an amendment of the one that is there now."""
        own = self._sheet.own if self._sheet is not None else None
        self._versions.begin(own)
        self.form.fill(filled)
        self._amends = own.key if own is not None and filled != own.filled else None
        self._renew()
        self._on_changed()

    def _fill(self, sheet: Sheet) -> None:
        """What was submitted, or what was typed before; an amendment that was begun goes on."""
        own = sheet.own
        self._versions.begin(own)
        self._draft.rest()
        if own is not None and sheet.draft is not None and sheet.draft_amends == own.key:
            self._amends = own.key
            self.form.fill(sheet.draft)
        elif own is not None:
            self._amends = None
            self.form.fill(own.filled)
        else:
            self._amends = None
            self.form.fill(sheet.draft or Filled())
        self.head.show_saved(sheet.saved_at if own is None or self._amends is not None else None)

    @property
    def _is_locked(self) -> bool:
        own = self._sheet.own if self._sheet is not None else None
        return own is not None and own.key == self._versions.over and self._amends is None

    def _see_summary(self) -> None:
        if self._sheet is not None:
            params = {"stage": self._sheet.stage_key}
            self.program.open(Place(PageName.PANEL, self._sheet.application, params=params))

    def _renew(self) -> None:
        """Buttons and locks for the state: filling in, submitted, amending."""
        own = self._sheet.own if self._sheet is not None else None
        self.form.set_locked(self._is_locked)
        self.form.foot.set_amending(self._amends is not None)
        if self._is_locked and self._sheet is not None and own is not None:
            self.head.show_locked(own, is_complete=all(other.is_submitted for other in self._sheet.others))
        else:
            self.head.show_open(is_amendment=self._amends is not None)
        self._show_limit()
        self.hints_changed.emit()

    def _show_limit(self) -> None:
        is_running = self.head.show_limit(self._sheet)
        if is_running and self.isVisible():
            self._tick.start()
        else:
            self._tick.stop()

    # Typing

    def _on_changed(self) -> None:
        self._draft.touch()
        if self.head.missing:
            self._count_missing()

    def _save(self) -> None:
        """Keep what is typed."""
        if self._sheet is not None and not self._is_locked:
            self._draft.save(self._sheet.assignment, self._amends)

    def _on_saved(self, at: datetime) -> None:
        if not self._is_locked:
            self.head.show_saved(at)

    def _keep_for_later(self) -> None:
        self._draft.is_dirty = True
        self._save()
        self.program.back()

    def _give_away(self, way: str) -> None:
        if self._sheet is not None:
            self.forms.give(way, self._sheet.assignment)

    # Submitting

    def press_primary(self) -> None:
        """Submit; or go to what is missing; or, on a submitted one, begin an amendment."""
        if self._sheet is None or self._sheet.form is None or self._is_submitting:
            return
        if self._is_locked:
            self._begin_amendment()
            return
        filled = self.form.filled()
        missing = gaps(self._sheet.form, filled)
        if missing:
            self._count_missing()
            self.form.jump_to(missing[0])
            return
        bare = [g for g in bare_extremes(self._sheet.form, filled) if g.dimension not in self._asked]
        if bare:
            self._asked |= {bare[0].dimension}
            self.form.jump_to(bare[0])
            return
        if self._amends is not None and not self.form.foot.reason.text().strip():
            self.head.say_missing(self.tr("Say why it changes"))
            self.form.foot.reason.setFocus()
            return
        if self._amends is None:
            self._ask_submit(filled)
        else:
            self._submit(filled)

    def _ask_submit(self, filled: Filled) -> None:
        popover, sheet = SubmitPopover(self), self._sheet
        popover.confirmed.connect(lambda: self._submit(filled) if self._sheet is sheet else None)
        popover.show_at(self.head.primary, align_right=True)
        popover.confirm.setFocus(Qt.FocusReason.PopupFocusReason)

    def _submit(self, filled: Filled) -> None:
        assert self._sheet is not None
        self._draft.rest()
        self._is_submitting = True
        act = partial(submit.submit, assignment=self._sheet.assignment, filled=filled, without_evidence=True)
        code = UseCase.EVALUATION_SUBMIT
        if self._amends is not None:
            code = UseCase.EVALUATION_AMEND
            act = partial(
                submit.amend,
                assignment=self._sheet.assignment,
                amends=self._amends,
                filled=filled,
                reason=self.form.foot.reason.text(),
                without_evidence=True,
            )
        self.program.run(act, code=code, done=self._on_submitted, failed=self._on_refused)

    def _on_submitted(self, _done: submit.Submitted) -> None:
        self._is_submitting, self._amends = False, None
        self._versions.keep(self.form.filled())
        self.head.say_missing("")
        self.program.toast(self.tr("Evaluation submitted. Others' evaluations are open to you now."))
        self.refresh()

    def _on_refused(self, error: AppError) -> None:
        self._is_submitting, self._draft.is_dirty = False, True
        found = error.params.get("gaps", ())
        if found and isinstance(found[0], Gap):
            self.form.jump_to(found[0])
        self.program.show_error(error)
        self.refresh()  # where another version was submitted meanwhile, both are shown

    def _begin_amendment(self) -> None:
        assert self._sheet is not None
        if self._sheet.own is None:
            return
        self._amends = self._sheet.own.key
        self._asked = frozenset()
        self.form.foot.reason.clear()
        self._renew()
        self.form.begin()

    def _count_missing(self) -> None:
        if self._sheet is None or self._sheet.form is None:
            return
        count = len(gaps(self._sheet.form, self.form.filled()))
        self.head.say_missing(self.tr("%n still missing", "", count) if count else "")

    # Qt

    def hideEvent(self, event: QHideEvent) -> None:
        self._save()
        self._tick.stop()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.form.setFixedWidth(min(FORM_WIDTH, max(540, self.width() - LEAST_RESUME)))
        self.head.set_roomy(self.width() >= 1100)
