"""The editor of processes (mock-up 11): stages, the one that is chosen, and the last 90 days under the draft."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from models.values import clock
from models.values.bilingual import Words
from services.errors import AppError
from services.process.desk import Edition, Entry
from services.process.impact import Impact
from services.process.merging import SheetConflict
from services.process.replay import Replay, StageReplay
from services.process.sheet import Sheet, StageSheet, faults
from views.common import conflict, wording
from views.common.buttons import Button
from views.common.context_panel import ContextPanel
from views.common.fields import label
from views.common.keys import Keys
from views.common.states import Banner, hair
from views.context import Program
from views.messages import sentence
from views.process import conflict_words, sheet_edits, words
from views.process.editor_bar import EditorBar, NamePopover
from views.process.editor_desk import EditorDesk
from views.process.people import PeopleGuide, nobody_words, stopped, unfit
from views.process.process_list import ProcessList
from views.process.publish_dialog import PublishDialog
from views.process.replay_card import ReplayCard
from views.process.stage_list import StageList
from views.process.stage_panel import StagePanel


class ProcessEditor(QWidget):
    """Everything that is changed goes into the draft at once; publishing asks what becomes of what runs."""

    told = Signal(str)  # for the status bar: when the draft was kept

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._program = program
        self._entries: tuple[Entry, ...] = ()
        self._code, self._stage = "", ""
        self._looking: int = 0  # an edition that is looked at
        self.impact: Impact | None = None
        self.desk, self.people = EditorDesk(program, self), PeopleGuide(program, self)
        self.bar, self.list = EditorBar(), ProcessList()
        self.stages, self.panel = StageList(), StagePanel()
        self.replay, self.refusal = ReplayCard(), Banner("danger", "circle-alert", is_wide=True)
        self.add_stage = Button(self.tr("Add a stage"), icon="plus", size="row")
        self._arrange()
        self._connect()
        keys = Keys(self)
        keys.letter("N", self.panel.add_condition)

    # Building

    def _arrange(self) -> None:
        middle = QWidget()
        middle.setProperty("ground", "surface")
        inside = QVBoxLayout(middle)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.refusal)
        inside.addWidget(self.stages)
        foot = QHBoxLayout()
        foot.setContentsMargins(40, 8, 16, 8)
        foot.setSpacing(8)
        foot.addWidget(self.add_stage)
        self._drag_hint = label(self.tr("Drag to put in order; the ends “hired” and “rejected” stay"), "hint")
        foot.addWidget(self._drag_hint, 1)
        inside.addLayout(foot)
        inside.addWidget(hair())
        self._under = QWidget()
        self._under.setProperty("ground", "canvas")
        self._under.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        below = QVBoxLayout(self._under)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self.replay)
        inside.addWidget(self._under, 1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(middle)
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(hair(vertical=True))
        row.addWidget(area, 1)
        self._context = ContextPanel(content, self.panel, width=428, least=412, parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._context, 1)

    def _connect(self) -> None:
        desk, bar = self.desk, self.bar
        desk.entries_found.connect(self._show_entries)
        desk.replayed.connect(self._show_replay)
        desk.judged.connect(self._show_impact)
        desk.saved.connect(self._on_saved)
        desk.refused.connect(self._on_refused)
        desk.made.connect(self._on_made)
        self.list.picked.connect(self._choose)
        self.list.new_wanted.connect(self._ask_copy)
        self.stages.picked.connect(self._choose_stage)
        self.stages.moved.connect(self._move)
        self.stages.deleted.connect(self._remove_stage)
        self.panel.edited.connect(self._on_edited)
        self.panel.copy_wanted.connect(self.copy_stage)
        self.panel.remove_wanted.connect(self._remove_stage)
        self.add_stage.clicked.connect(self._add_stage)
        self.replay.people_wanted.connect(self._show_stopped)
        bar.impact_wanted.connect(self._show_unfit)
        bar.discard_wanted.connect(lambda: desk.discard(self.tr("Draft given up")))
        bar.publish_wanted.connect(self._publish)
        bar.rename_wanted.connect(self._ask_name)
        bar.copy_wanted.connect(self._ask_copy)
        bar.takeover_wanted.connect(self._take_over)
        bar.remove_wanted.connect(lambda: desk.remove(self.tr("Process removed")))
        bar.version_wanted.connect(self._look_at)
        bar.restore_wanted.connect(self._restore)

    # Showing

    @property
    def entry(self) -> Entry | None:
        """The process that is shown."""
        return next((entry for entry in self._entries if entry.code == self._code), None)

    @property
    def looking(self) -> Edition | None:
        """The edition that is looked at, read only."""
        entry = self.entry
        return next((each for each in entry.editions if each.number == self._looking), None) if entry else None

    @property
    def sheet(self) -> Sheet | None:
        """What is shown: an edition, the draft, or the process in use."""
        entry, looking = self.entry, self.looking
        return None if entry is None else looking.sheet if looking is not None else entry.shown

    def refresh(self) -> None:
        self.desk.refresh()

    def choose(self, code: str) -> None:
        """Show this process once its answer is there."""
        self._code = code

    def _show_entries(self, entries: tuple[Entry, ...]) -> None:
        self._entries = entries
        if self.entry is None and entries:
            self._code = entries[0].code
        self.list.show_entries(entries, self._code)
        self._show()

    def _choose(self, code: str) -> None:
        self._code, self._stage, self._looking, self.impact = code, "", 0, None
        self.refusal.tell("")
        self._show()

    def _show(self) -> None:
        entry, sheet = self.entry, self.sheet
        if entry is None or sheet is None:
            return
        looking = self.looking
        may_edit = looking is None
        before = entry.current.sheet if entry.draft is not None and may_edit else None
        self.bar.show_entry(entry, looking)
        if sheet.stage(self._stage) is None:
            self._stage = sheet.stages[0].code
        self.stages.show_sheet(sheet, before, self._stage, may_edit=may_edit)
        self.panel.show_stage(sheet, before, self._stage, may_edit=may_edit)
        self.add_stage.setVisible(may_edit)
        self._drag_hint.setVisible(may_edit)
        self.desk.show(entry, sheet)

    def _choose_stage(self, code: str) -> None:
        self._stage = code
        entry, sheet = self.entry, self.sheet
        if entry is not None and sheet is not None:
            before = entry.current.sheet if entry.draft is not None and self.looking is None else None
            self.panel.show_stage(sheet, before, code, may_edit=self.looking is None)
            self._context.reveal()

    def _show_replay(self, found: Replay) -> None:
        if self.sheet is not None:
            self.replay.show_replay(found, self.sheet)

    def _show_impact(self, found: Impact) -> None:
        self.impact = found
        if self.sheet is not None:
            self.bar.show_impact(found, self.sheet)

    # Changing

    def _keep(self, sheet: Sheet) -> None:
        """Show and save another sheet."""
        entry = self.entry
        if entry is None or self.looking is not None:
            return
        self.refusal.tell("")
        self._entries = tuple(
            sheet_edits.with_draft(each, sheet) if each.code == entry.code else each for each in self._entries
        )
        self._show()
        self.desk.save(sheet)

    def _on_edited(self, stage: StageSheet) -> None:
        sheet = self.sheet
        if sheet is not None:
            changed = tuple(stage if each.code == stage.code else each for each in sheet.stages)
            self._keep(replace(sheet, stages=changed))

    def _take(self, changed: tuple[Sheet, str] | None) -> None:
        """Show and save a sheet whose stages were put otherwise, with the stage to go to."""
        if changed is not None:
            sheet, self._stage = changed
            self._keep(sheet)

    def _move(self, start: int, to: int) -> None:
        """Put a stage elsewhere, once the list has done with its own rows."""
        sheet = self.sheet
        changed = sheet_edits.moved(sheet, start, to) if sheet is not None else None
        QTimer.singleShot(0, self, partial(self._take, changed) if changed else self._show)

    def _add_stage(self) -> None:
        """A new one after the chosen stage, ready to be named."""
        if self.sheet is not None:
            self._take(sheet_edits.with_new(self.sheet, self._stage))
            self.panel.focus_name()

    def copy_stage(self) -> None:
        """A stage like the chosen one, after it."""
        if self.sheet is not None and self.looking is None:
            self._take(sheet_edits.with_copy(self.sheet, self._stage))

    def _remove_stage(self) -> None:
        """Take the chosen one out of the draft; who stands in it is asked for when it is published."""
        if self.sheet is not None and self.looking is None:
            self._take(sheet_edits.without(self.sheet, self._stage))

    def _ask_name(self) -> None:
        sheet = self.sheet
        if sheet is not None:
            popover = NamePopover(self, self.tr("What the process is called"), sheet.name)
            popover.named.connect(partial(self._rename, self._code))
            popover.show_at(self.bar.more, align_right=True)

    def _rename(self, code: str, name: Words) -> None:
        if code == self._code and self.sheet is not None:
            self._keep(replace(self.sheet, name=name))

    def _ask_copy(self) -> None:
        sheet = self.sheet
        if sheet is None:
            return
        title, made = self.tr("A process of one's own, beginning like {name}"), self.tr("Made: {name}")
        popover = NamePopover(self, title.format(name=wording.said(sheet.name)), Words("", ""))
        popover.named.connect(lambda name: self.desk.copy(name, made.format(name=wording.said(name))))
        popover.show_at(self.list.add)

    def _on_made(self, code: str) -> None:
        self._code, self._stage, self._looking = code, "", 0

    # Versions

    def _look_at(self, edition: int) -> None:
        entry = self.entry
        is_present = entry is not None and entry.draft is None and edition == entry.current.number
        self._looking = 0 if is_present else edition
        self._show()

    def _restore(self, edition: int) -> None:
        self._looking = 0
        self.desk.restore(edition)

    # People

    def _show_stopped(self, stage: StageReplay) -> None:
        self.people.offer(stopped(stage), self.replay.table)

    def _show_unfit(self) -> None:
        if self.impact is not None and self.impact.unfit:
            self.people.offer(unfit(self.impact), self.bar.see)
        elif self.impact is not None:
            self._program.toast(nobody_words(self.impact))

    # Publishing

    def _publish(self) -> None:
        """What is unfinished first; then the question what becomes of what runs."""
        entry, sheet = self.entry, self.sheet
        if entry is None or sheet is None or entry.draft is None or self.impact is None:
            return
        wrong = faults(sheet.with_source())
        if wrong:
            self.refusal.tell(words.fault(wrong[0], sheet))
            if wrong[0].stage:
                self.stages.choose(wrong[0].stage)
            return
        dialog = PublishDialog(entry, sheet, self.impact, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            said = self.tr("Published: {name} v{n}")
            self.desk.publish(dialog.takeover(), said.format(name=wording.said(sheet.name), n=entry.next_number))
        dialog.deleteLater()

    def _take_over(self) -> None:
        """Positions that stayed on an older version may go over later."""
        entry = self.entry
        if entry is None or entry.draft is not None or self.impact is None:
            return
        older = tuple(each for each in self.impact.positions if each.edition != entry.current.number)
        dialog = PublishDialog(
            entry, entry.current.sheet, replace(self.impact, positions=older), self, is_published=True
        )
        if older and dialog.exec() == QDialog.DialogCode.Accepted:
            said = self.tr("Running positions go on under v{n}")
            self.desk.take_over(entry.current.key, dialog.takeover(), said.format(n=entry.current.number))
        dialog.deleteLater()

    def _on_saved(self) -> None:
        self.told.emit(self.tr("draft kept {time}").format(time=wording.clock_time(clock.now())))

    def _on_refused(self, error: AppError) -> None:
        if isinstance(error, SheetConflict):
            conflict.ask(self, error, conflict_words.fields(error), self.desk.save_over, self._on_refused)
            return
        self.refusal.tell(sentence(error))
