"""A list of people that answers one question: who is behind this bar, who was found by these words."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from services.changes import Changes
from services.insights.behind import Figure, People, Person, Question, people
from services.insights.metrics.dictionary import definitions
from services.insights.metrics.measure import Part
from services.search import Filters
from services.search.choices import Offered, offered
from services.search.facets import Flag
from views.common.buttons import Button, IconButton
from views.common.call_listing import CallListing
from views.common.fields import SearchField
from views.common.keys import Keys
from views.common.labels import label
from views.common.page import Page
from views.common.page_side import PageSide
from views.common.rows import RowsModel
from views.common.saved_views import SavedViews
from views.common.states import EmptyState, LoadingOverlay, hair
from views.common.table import Table
from views.common.wording import number, quoted, said
from views.context import KeyHint, PageName, Place, Program
from views.people.export_list import ExportList
from views.people.facets import FacetPanel
from views.people.lines import PersonDelegate, columns


class PeoplePage(Page):
    """Rows open the profile; Esc goes back to the figure."""

    name = PageName.PEOPLE

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(program, parent)
        self._back = IconButton("arrow-left", self.tr("Back"), key="Esc")
        self._back.clicked.connect(program.back)
        self.header_row.layout().insertWidget(0, self._back)  # type: ignore[union-attr]
        self._question: Question | None = None
        self.facets = FacetPanel(self)
        self.facets.changed.connect(self.look_up)
        self._plain = self._made_table("people", with_found=False)
        self._found = self._made_table("people-found", with_found=True)
        self._table = self._plain
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._plain)
        self._stack.addWidget(self._found)
        self._empty = EmptyState("users-round", "")
        self._begin = [
            self._empty.add_act(words, partial(program.open, Place(page)))
            for words, page in (
                (self.tr("Take in résumés"), PageName.INTAKE),
                (self.tr("Import a ledger"), PageName.LEDGER_IMPORT),
            )
        ]
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._finder())
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.facets)
        self._edge = hair(vertical=True)
        body.addWidget(self._edge)
        body.addWidget(self._stack, 1)
        column.addLayout(body, 1)
        self._fill_header(program)
        self._loading = LoadingOverlay(self._stack)
        keys = Keys(self)
        keys.always("Esc", program.back)
        keys.always("Ctrl+F", self._search.setFocus)
        keys.always("Ctrl+\\", self._filter_toggle.toggle)
        program.read(offered, self._on_offered)

    def _fill_header(self, program: Program) -> None:
        self._twice = Button(self.tr("Find duplicates"), icon="git-merge")
        self._twice.clicked.connect(lambda: program.open(Place(PageName.DUPLICATES)))
        self.listing = CallListing(program, self)
        self._to_call = Button(self.tr("Call list…"), icon="phone")
        self._to_call.clicked.connect(self._ask_call_list)
        self.exports = ExportList(program, self)
        for button in (self._twice, self._to_call, self.exports.button):
            self.header_row.add(button)

    def _made_table(self, name: str, *, with_found: bool) -> Table:
        table = Table(name, parent=self)
        table.setItemDelegate(PersonDelegate(table))
        table.show_rows(RowsModel[Person](columns(with_found=with_found), self))
        table.opened.connect(self._open)
        return table

    @property
    def _model(self) -> RowsModel[Person]:
        model = self._table.model()
        assert isinstance(model, RowsModel)
        return model

    def _on_offered(self, found: Offered) -> None:
        self.facets.offer(found)

    def _finder(self) -> QWidget:
        """Search and filters, for the list of all people."""
        self._bar = QFrame(self)
        self._bar.setProperty("role", "toolbar")
        self._bar.setFixedHeight(44)
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(20, 0, 20, 0)
        PageSide(self._bar, row)
        row.setSpacing(12)
        self._search = SearchField(
            self.tr("Name, pinyin, phone, skill, company, résumé"), key="Ctrl F", parent=self._bar
        )
        self._search.setFixedWidth(320)
        self._search.searched.connect(lambda _words: self.look_up())
        row.addWidget(self._search)
        self._filter_toggle = Button(self.tr("Filters"), icon="list-filter", size="compact", parent=self._bar)
        self._filter_toggle.setCheckable(True)
        self._filter_toggle.setChecked(True)
        self._filter_toggle.toggled.connect(self.facets.setVisible)
        row.addWidget(self._filter_toggle)
        self.views = SavedViews(self.program, self.name.value, self._as_view, self._bar)
        self.views.chosen.connect(self.show_view)
        row.addWidget(self.views)
        row.addStretch(1)
        return self._bar

    def look_up(self) -> None:
        """Ask with the words and the filters as they stand."""
        words, filters = self._search.text().strip(), self.facets.filters()
        if words or not filters.is_empty:
            self._question = Question(Figure.SEARCH, words=words, filters=filters)
        else:
            self._question = Question(Figure.EVERYBODY)
        self.refresh()

    def _as_view(self) -> dict[str, Any]:
        return {"words": self._search.text().strip(), **self.facets.filters().as_data()}

    def show_view(self, kept: Mapping[str, Any]) -> None:
        """Open a saved view."""
        self._search.setText(str(kept.get("words", "")))
        self.facets.show_filters(Filters.of_data(kept))
        self.look_up()

    def title(self) -> str:
        return self.tr("People")

    def hints(self) -> list[KeyHint]:
        return [
            KeyHint("J/K", self.tr("up and down")),
            KeyHint("Enter", self.tr("open")),
            KeyHint("Esc", self.tr("back")),
        ]

    def keyboard_home(self) -> QWidget:
        return self._table

    def show_place(self, place: Place) -> None:
        question = place.params.get("question")
        words = place.params.get("words")
        if isinstance(question, Question):
            self._question = question
        elif words:
            self._question = Question(Figure.SEARCH, words=str(words))
            self._search.setText(str(words))
            self.facets.show_filters(Filters())
        else:
            self._question = Question(Figure.EVERYBODY)
            self._search.clear()
            is_starred = place.view == "starred"
            self.facets.show_filters(Filters(frozenset({Flag.STARRED})) if is_starred else Filters())
        is_free = self._question.figure in {Figure.SEARCH, Figure.EVERYBODY}
        self._bar.setVisible(is_free)
        self.facets.setVisible(is_free and self._filter_toggle.isChecked())
        self._edge.setVisible(is_free)
        self._twice.setVisible(is_free)
        self._back.setVisible(not is_free)
        super().show_place(place)

    def wants(self, changes: Changes) -> bool:
        return changes.touch("application", "candidate", "stage_event")

    def refresh(self) -> None:
        if self._question is not None:
            self._loading.begin()
            self.program.read(partial(people, question=self._question), self._show)

    def _show(self, found: People) -> None:
        self._loading.end()
        self.header_row.set_title(self._words(found))
        count = self.tr("%n people", "", found.total)
        if found.is_more:
            count = self.tr("more than {count}").format(count=count)
        if found.total > len(found.rows):
            count = self.tr("{total}, the first {n} are shown").format(total=count, n=number(len(found.rows)))
        self.header_row.set_context(count)
        self.exports.show_people([(person.candidate, person.application) for person in found.rows])
        chosen = self._chosen()
        had_focus = self._table.hasFocus()
        self._table = self._found if found.question.figure is Figure.SEARCH and found.question.words else self._plain
        self._model.set_rows(found.rows)
        self._stack.setCurrentWidget(self._table if found.rows else self._empty)
        self._say_empty(found)
        row = next((n for n, person in enumerate(self._model.rows) if person.candidate == chosen), 0)
        if found.rows:
            self._table.setCurrentIndex(self._model.index(row, 0))
            if had_focus or (not self.facets.isAncestorOf(self.focusWidget()) and not self._search.hasFocus()):
                self._table.setFocus()

    def _say_empty(self, found: People) -> None:
        """Nobody in the workspace, nobody who fits, nobody any more: not the same."""
        is_all = found.question.figure is Figure.EVERYBODY
        is_first = is_all
        if is_first:
            words = self.tr("No candidates yet"), self.tr("They come with their résumés, or with the ledger.")
        elif found.question.figure is Figure.SEARCH:
            words = self.tr("Nobody found"), self.tr("Try fewer words, pinyin, or fewer filters.")
        else:
            words = self.tr("Nobody here"), self.tr("No application fits this question any more.")
        self._empty.set_words(*words)
        for button in self._begin:
            button.setVisible(is_first)

    def _ask_call_list(self) -> None:
        """Those who are selected; without a selection there is only the current one."""
        rows = self._table.selected_rows() or [self._table.currentIndex().row()]
        people = [self._model.rows[row].candidate for row in rows if 0 <= row < len(self._model.rows)]
        self.listing.ask(people, self._to_call)

    def _chosen(self) -> object:
        index = self._table.currentIndex()
        return self._model.row_at(index).candidate if index.isValid() else None

    def _words(self, found: People) -> str:
        """The question in words."""
        question = found.question
        match question.figure:
            case Figure.CHANNEL:
                channel = next((said(row.channel) for row in found.rows if row.channel), "")
                return self.tr("From channel {channel}").format(channel=quoted(channel))
            case Figure.REASON:
                reason = label(question.reason) if question.reason else ""
                return self.tr("Ended because: {reason}").format(reason=reason)
            case Figure.METRIC:
                return self.tr("{metric}: {part}").format(
                    metric=said(definitions()[question.metric].name), part=self._part(question.part)
                )
            case Figure.RATED:
                return self.tr("Rated by {name} beside others").format(name=question.words)
            case Figure.ARM:
                return self.tr("In the experiment: {words}").format(words=question.words)
            case Figure.EVERYBODY:
                return self.tr("Candidates")
            case Figure.TO_FILL:
                return self.tr("Imported, phone or channel missing")
            case Figure.SEARCH:
                if not question.words:
                    return self.tr("Candidates")
                return self.tr("Found: {words}").format(words=quoted(question.words))
            case _:
                return self._of_stage(question.figure, quoted(said(found.stage)) if found.stage else "")

    def _of_stage(self, figure: Figure, stage: str) -> str:
        match figure:
            case Figure.REACH:
                return self.tr("Reached {stage} or later").format(stage=stage)
            case Figure.CONVERTED:
                return self.tr("Went on from {stage}").format(stage=stage)
            case Figure.STOPPED:
                return self.tr("Left {stage} and did not go on").format(stage=stage)
            case Figure.STILL_OPEN:
                return self.tr("Still in {stage}").format(stage=stage)
            case Figure.STAGE_TIME:
                return self.tr("Left {stage} in the window").format(stage=stage)
            case _:
                return self.tr("Longer in {stage} than its limit").format(stage=stage)

    def _part(self, part: Part) -> str:
        match part:
            case Part.ALL:
                return self.tr("all that count")
            case Part.HIT:
                return self.tr("fulfilled")
            case Part.MISSED:
                return self.tr("missed")
            case Part.OPEN:
                return self.tr("not decided yet")

    def _open(self, index: QModelIndex) -> None:
        person = self._model.row_at(index)
        params = {"application": person.application} if person.application else {}
        self.program.open(Place(PageName.CANDIDATE, person.candidate, params=params))
