"""模板: position templates with what they bring, and the processes that positions run on."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from models.values import clock
from models.values.keys import Key
from services import template_edits, templates
from services.changes import Changes
from services.errors import AppError
from services.evaluations import form_edits
from services.evaluations.form_edits import Draft as FormDraft
from services.evaluations.form_edits import Line as FormLine
from services.template_edits import Draft, Options
from services.templates import Template, TemplateLine
from services.use_cases import UseCase
from views.common import conflict, paint
from views.common.context_panel import ContextPanel
from views.common.keys import Keys, ListKeys
from views.common.look import look
from views.common.page import Note, Page
from views.common.presence import PresenceLine
from views.common.switches import Segmented
from views.common.wording import clock_time, said
from views.context import KeyHint, PageName, Place, Program
from views.messages import sentence
from views.process.calendar_tab import CalendarTab
from views.process.editor import ProcessEditor
from views.templates.form_editor import FormEditor
from views.templates.position_editor import PositionEditor, draft_of, language
from views.templates.position_side import PositionSide

POSITIONS, PROCESSES, FORMS, HOURS = "positions", "processes", "forms", "working_calendar"
SECOND = Qt.ItemDataRole.UserRole + 1  # the second line of an entry


class EntryDelegate(QStyledItemDelegate):
    """Two lines: the name, and what it is for."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect = QRectF(option.rect).adjusted(8, 1, -8, -1)
        is_on = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_on or option.state & QStyle.StateFlag.State_MouseOver:
            paint.box(painter, rect, 6, "selected" if is_on else "hover")
        name, second = str(index.data(Qt.ItemDataRole.DisplayRole)), str(index.data(SECOND))
        upper = QRectF(rect.left() + 10, rect.top() + 7, rect.width() - 20, 20)
        paint.words(painter, upper, name, bold=is_on)
        paint.words(painter, upper.translated(0, 20), second, size="small", role="text3")

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(160, 56)


class TemplatesPage(Page):
    """Tabs in the header, the list at the left, one template in the middle, its use at the right."""

    name = PageName.TEMPLATES

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(program, parent)
        self._lines: tuple[TemplateLine, ...] = ()
        self._template: Template | None = None
        self._basis: tuple[int, Draft] = (0, Draft("", "", ""))  # the version that the next save is an edit of
        self._options: Options | None = None
        self._after: Key | None = None  # show this one when the next answer comes
        self._kept = ""  # when the draft of a process was kept
        self.header_row.set_title(self.tr("Templates"))
        self._tabs = Segmented()
        self._tabs.add(POSITIONS, self.tr("Positions"))
        self._tabs.add(PROCESSES, self.tr("Processes"))
        self._tabs.add(FORMS, self.tr("Evaluation forms"))
        self._tabs.add(HOURS, self.tr("Working calendar"))
        self._tabs.picked.connect(lambda _: self._fill_list())
        self.header_row.add_after_title(self._tabs)
        self._presence = PresenceLine(program, self)
        self.header_row.add(self._presence)
        self._list = self._entries()
        self._sheet, self._side, self._process = PositionEditor(), PositionSide(), ProcessEditor(program)
        self._form, self._hours = FormEditor(), CalendarTab(program)
        self._forms: tuple[FormLine, ...] = ()
        self._middle = QStackedWidget()
        for editor in (self._form, self._sheet, self._process, self._hours):
            self._middle.addWidget(editor)
        self._connect()
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._list)
        row.addWidget(self._middle, 1)
        self._panel = ContextPanel(content, self._side, width=376, least=300, parent=self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._panel)
        look().look_changed.connect(self._list.viewport().update)
        keys = Keys(self)
        keys.always("Ctrl+N", self._use)
        keys.always("Ctrl+D", self._copy)

    def _connect(self) -> None:
        self._sheet.use_wanted.connect(self._use)
        self._sheet.edited.connect(self._save)
        self._sheet.copy_wanted.connect(self._copy)
        self._sheet.remove_wanted.connect(self._remove)
        self._form.published.connect(self._publish_form)
        self._form.copy_wanted.connect(self._copy)
        self._process.told.connect(self._note)

    def _entries(self) -> QListWidget:
        entries = QListWidget()
        entries.setFixedWidth(224)
        entries.setViewportMargins(0, 8, 0, 8)
        entries.setFrameShape(QFrame.Shape.NoFrame)
        entries.setProperty("ground", "canvas")
        entries.setMouseTracking(True)
        entries.setItemDelegate(EntryDelegate(entries))
        entries.setAccessibleName(self.tr("Templates"))
        entries.currentRowChanged.connect(self._on_row)
        ListKeys(entries)
        return entries

    def title(self) -> str:
        return self.tr("Templates")

    def hints(self) -> list[KeyHint]:
        if self._tabs.current == PROCESSES:
            return [
                KeyHint("J/K", self.tr("another stage")),
                KeyHint("Alt+↑/↓", self.tr("put in order")),
                KeyHint("N", self.tr("add a condition")),
                KeyHint("Ctrl+Z", self.tr("undo")),
            ]
        if self._tabs.current == HOURS:
            return [
                KeyHint("↑/↓/←/→", self.tr("another day")),
                KeyHint("Space", self.tr("turn it over")),
                KeyHint("W/O", self.tr("worked, off")),
                KeyHint("Ctrl+Z", self.tr("undo")),
            ]
        hints = [KeyHint("J/K", self.tr("another template"))]
        if self._tabs.current == POSITIONS:
            hints.append(KeyHint("Ctrl+N", self.tr("open a position from it")))
            hints.append(KeyHint("Ctrl+D", self.tr("copy")))
        return hints

    def keyboard_home(self) -> QWidget:
        homes: dict[str, QWidget] = {PROCESSES: self._process.stages.rows, HOURS: self._hours.view}
        return homes.get(self._tabs.current, self._list)

    def notes(self) -> list[Note]:
        return [("hard-drive", self._kept)] if self._kept and self._tabs.current == PROCESSES else []

    def _note(self, words: str) -> None:
        self._kept = words
        self.hints_changed.emit()

    # Showing

    def show_place(self, place: Place) -> None:
        if place.view in (POSITIONS, PROCESSES, FORMS, HOURS):
            self._tabs.choose(place.view)
        self._after = place.key
        super().show_place(place)

    def wants(self, changes: Changes) -> bool:
        return changes.touch(
            "position_template", "process", "process_draft", "stage", "position", "evaluation_form", "setting"
        )

    def refresh(self) -> None:
        self.program.read(template_edits.options, self._keep_options)
        self.program.read(templates.position_templates, self._show_lines)
        self._process.refresh()
        self._hours.refresh()
        if self._tabs.current in (PROCESSES, HOURS):
            self._fill_list()
        self.program.read(form_edits.lines, self._show_forms)

    def _keep_options(self, options: Options) -> None:
        self._options = options

    def _show_lines(self, lines: tuple[TemplateLine, ...]) -> None:
        self._lines = lines
        if self._tabs.current == POSITIONS:
            self._fill_list()

    def _show_forms(self, forms: tuple[FormLine, ...]) -> None:
        self._forms = forms
        if self._tabs.current == FORMS:
            self._fill_list()

    def _fill_list(self) -> None:
        current = self._list.currentRow()
        before = self._list.item(self._list.currentRow()).text() if self._list.currentRow() >= 0 else ""
        self._list.blockSignals(True)
        self._list.clear()
        for name, second in self._words():
            item = QListWidgetItem(name)
            item.setData(SECOND, second)
            self._list.addItem(item)
        same = self._list.findItems(before, Qt.MatchFlag.MatchExactly) if before else []
        row = self._list.row(same[0]) if same else max(min(current, self._list.count() - 1), 0)
        if self._after is not None and self._tabs.current == POSITIONS:
            row = next((n for n, line in enumerate(self._lines) if line.key == self._after), row)
            self._after = None
        self._list.setCurrentRow(row)
        self._list.blockSignals(False)
        self._on_row(row)
        self.hints_changed.emit()

    def _words(self) -> list[tuple[str, str]]:
        if self._tabs.current == POSITIONS:
            return [(said(line.name), self._used(said(line.family), line.open_positions)) for line in self._lines]
        if self._tabs.current == FORMS:
            return [
                (
                    said(line.form.name),
                    self._used(self.tr("%n dimensions", "", len(line.form.dimensions)), line.positions),
                )
                for line in self._forms
            ]
        return []

    def _used(self, what: str, count: int) -> str:
        if not count:
            return what
        return self.tr("{what}, {use}").format(what=what, use=self.tr("%n open", "", count))

    def _on_row(self, row: int) -> None:
        current = self._tabs.current
        widgets: dict[str, QWidget] = {POSITIONS: self._sheet, PROCESSES: self._process, FORMS: self._form}
        widgets[HOURS] = self._hours
        self._middle.setCurrentWidget(widgets[current])
        self._list.setVisible(current in (POSITIONS, FORMS))
        self._panel.set_shown(current == POSITIONS and not self._panel.is_drawer)
        if current == POSITIONS and 0 <= row < len(self._lines):
            self.program.read(partial(templates.position_template, key=self._lines[row].key), self._show_template)
        elif current == FORMS and 0 <= row < len(self._forms):
            self._form.show_line(self._forms[row])
            self._presence.watch("evaluation_form", self._forms[row].form.key)
        else:
            self._presence.watch("position_template", None)

    def _show_template(self, template: Template) -> None:
        is_same = self._template is not None and self._template.key == template.key
        if is_same and self._sheet.draft() not in (self._basis[1], draft_of(template)):
            return  # a colleague saved it while somebody types here: saving puts both together, or asks
        self._template = template
        self._basis = (template.version, draft_of(template))
        self._presence.watch("position_template", template.key)
        if self._options is not None:
            self._sheet.show_template(template, self._options)
        self._side.show_template(template)

    # Acting

    def _save(self, draft: Draft) -> None:
        if self._template is not None:
            self._save_over(draft, *self._basis)

    def _save_over(self, draft: Draft, seen: int, was: Draft) -> None:
        """Save over the version that was seen; what a colleague changed meanwhile stays, or both are shown."""
        if self._template is None:
            return
        act = partial(template_edits.edit, key=self._template.key, seen=seen, draft=draft, was=was, language=language())
        self.program.run(act, code=UseCase.TEMPLATE_EDIT, done=partial(self._on_saved, draft), failed=self._on_refused)

    def _on_saved(self, draft: Draft, version: int) -> None:
        self._basis = (version, draft)
        self.refresh()
        self._sheet.saved.setText(self.tr("saved {time}").format(time=clock_time(clock.now())))

    def _on_refused(self, error: AppError) -> None:
        self._sheet.saved.setText(self.tr("not saved"))
        fields = self._sheet.fields_in_conflict()
        conflict.ask(self, error, fields, self._save_over, lambda refused: self._sheet.refusal.tell(sentence(refused)))

    def _publish_form(self, draft: FormDraft, is_adopted: bool) -> None:
        line = self._form.line
        if line is not None:
            code = line.code

            def act(draft: FormDraft, seen: int, was: FormDraft) -> partial[Key]:
                return partial(
                    form_edits.publish, code=code, seen=seen, draft=draft, was=was, is_adopted=is_adopted,
                    language=language(),
                )  # fmt: skip

            toast = self.tr("Published: {name}").format(name=draft.name)
            run = partial(self.program.run, code=UseCase.FORM_PUBLISH, done=self._on_published, toast=toast)
            fields = self._form.fields_in_conflict()
            conflict.save_over(self, run, act, lambda _: fields, self._on_form_refused)(draft, *self._form.basis)

    def _on_published(self, _key: Key) -> None:
        self._form.forget()
        self.refresh()

    def _on_form_refused(self, error: AppError) -> None:
        self._form.refusal.tell(sentence(error))

    def _copy_form(self) -> None:
        line = self._form.line
        if line is not None:
            name = self.tr("{name} (copy)").format(name=said(line.form.name))
            self.program.run(
                partial(form_edits.copy, code=line.code, name=name),
                code=UseCase.FORM_PUBLISH,
                toast=self.tr("Copied: {name}").format(name=name),
            )

    def _copy(self) -> None:
        if self._tabs.current == FORMS:
            self._copy_form()
            return
        if self._tabs.current == PROCESSES:
            self._process.copy_stage()
            return
        if self._tabs.current != POSITIONS or self._template is None:
            return
        names = {said(line.name) for line in self._lines}
        name = self.tr("{name} (copy)").format(name=said(self._template.name))
        number = 2
        while name in names:
            name = self.tr("{name} (copy {n})").format(name=said(self._template.name), n=number)
            number += 1
        self.program.run(
            partial(template_edits.copy, key=self._template.key, name=name),
            code=UseCase.TEMPLATE_EDIT,
            done=self._on_copied,
            toast=self.tr("Copied: {name}").format(name=name),
        )

    def _on_copied(self, key: Key) -> None:
        self._after = key
        self.refresh()

    def _remove(self) -> None:
        if self._template is not None:
            self.program.run(
                partial(template_edits.remove, key=self._template.key, seen=self._template.version),
                code=UseCase.TEMPLATE_EDIT,
                toast=self.tr("Removed: {name}").format(name=said(self._template.name)),
            )

    def _use(self) -> None:
        if self._tabs.current == POSITIONS and self._template is not None:
            self.program.open(Place(PageName.POSITIONS, self._template.key, "new"))
