"""A list of people that answers one question: who is behind this bar, who was found by these words."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.values.enums import ApplicationState
from services.changes import Changes
from services.insights.behind import Figure, Kept, People, Person, Question, people
from services.insights.metrics.dictionary import definitions
from services.insights.metrics.measure import Part
from views.common.buttons import IconButton
from views.common.fields import SearchField
from views.common.keys import Keys
from views.common.labels import label
from views.common.page import Page
from views.common.page_side import PageSide
from views.common.rows import Column, RowsModel
from views.common.states import EmptyState, LoadingOverlay
from views.common.switches import Segmented
from views.common.table import Table
from views.common.wording import day, local, number, quoted, said
from views.context import KeyHint, PageName, Place, Program


class PeoplePage(Page):
    """Rows open the profile; Esc goes back to the figure."""

    name = PageName.PEOPLE

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(program, parent)
        self._back = IconButton("arrow-left", self.tr("Back"), key="Esc")
        self._back.clicked.connect(program.back)
        self.header_row.layout().insertWidget(0, self._back)  # type: ignore[union-attr]
        self._question: Question | None = None
        self._model: RowsModel[Person] = RowsModel(self._columns(), self)
        self._table = Table("people", parent=self)
        self._table.show_rows(self._model)
        self._table.opened.connect(self._open)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._table)
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
        column.addWidget(self._stack)
        self._loading = LoadingOverlay(self._stack)
        keys = Keys(self)
        keys.always("Esc", program.back)
        keys.always("Ctrl+F", self._search.setFocus)

    def _finder(self) -> QWidget:
        """Search and filter, for the list of all people."""
        self._bar = QFrame(self)
        self._bar.setProperty("role", "toolbar")
        self._bar.setFixedHeight(44)
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(20, 0, 20, 0)
        PageSide(self._bar, row)
        row.setSpacing(12)
        self._kept = Segmented(self._bar)
        self._kept.add(Kept.ALL, self.tr("All"))
        self._kept.add(Kept.RUNNING, self.tr("In progress"))
        self._kept.add(Kept.STARRED, self.tr("Starred"))
        self._kept.picked.connect(lambda _: self._find(""))
        row.addWidget(self._kept)
        row.addStretch(1)
        self._search = SearchField(
            self.tr("Name, pinyin, phone, skill, company, résumé"), key="Ctrl F", parent=self._bar
        )
        self._search.setFixedWidth(320)
        self._search.searched.connect(self._find)
        row.addWidget(self._search)
        return self._bar

    def _find(self, words: str) -> None:
        if words:
            self._question = Question(Figure.SEARCH, words=words)
        else:
            self._search.clear()
            self._question = Question(Figure.EVERYBODY, kept=Kept(self._kept.current))
        self.refresh()

    def _columns(self) -> list[Column[Person]]:
        return [
            Column(
                "name", self.tr("Name"), lambda p: p.name, 130, sort=lambda p: p.name, icon=self._star, role=self._ink
            ),
            Column("position", self.tr("Position"), lambda p: p.position, stretches=True, sort=lambda p: p.position),
            Column("stage", self.tr("Stage"), lambda p: said(p.stage) if p.stage else "", 130, sort=self._stage),
            Column("state", self.tr("State"), lambda p: label(p.state) if p.state else "", 110, sort=self._state),
            Column("reason", self.tr("Reason"), lambda p: label(p.reason) if p.reason else "", 140),
            Column("channel", self.tr("Channel"), lambda p: said(p.channel) if p.channel else "", 120),
            Column(
                "created",
                self.tr("Applied"),
                lambda p: day(local(p.created_at).date()),
                132,
                sort=lambda p: p.created_at,
            ),
        ]

    def _star(self, person: Person) -> str:
        return "star" if person.is_starred else ""

    def _ink(self, person: Person) -> str:
        return "text" if person.state in {None, ApplicationState.OPEN, ApplicationState.HIRED} else "text2"

    def _stage(self, person: Person) -> str:
        return said(person.stage) if person.stage else ""

    def _state(self, person: Person) -> str:
        return person.state.value if person.state else ""

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
        else:
            self._question = Question(Figure.EVERYBODY)
            self._kept.choose(Kept.ALL)
            self._search.clear()
        is_free = self._question.figure in {Figure.SEARCH, Figure.EVERYBODY}
        self._bar.setVisible(is_free)
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
        if found.total > len(found.rows):
            count = self.tr("{total}, the first {n} are shown").format(total=count, n=number(len(found.rows)))
        self.header_row.set_context(count)
        chosen = self._chosen()
        self._model.set_rows(found.rows)
        self._stack.setCurrentIndex(0 if found.rows else 1)
        self._say_empty(found)
        row = next((n for n, person in enumerate(self._model.rows) if person.candidate == chosen), 0)
        if found.rows:
            self._table.setCurrentIndex(self._model.index(row, 0))
            if not self._search.hasFocus():
                self._table.setFocus()

    def _say_empty(self, found: People) -> None:
        """Nobody in the workspace, nobody who fits, nobody any more: not the same."""
        is_all = found.question.figure is Figure.EVERYBODY
        is_first = is_all and found.question.kept is Kept.ALL
        if is_first:
            words = self.tr("No candidates yet"), self.tr("They come with their résumés, or with the ledger.")
        elif found.question.figure is Figure.SEARCH:
            words = self.tr("Nobody found"), self.tr("Try fewer words, or pinyin.")
        elif is_all:
            words = self.tr("Nobody here"), self.tr("Choose All to see the others.")
        else:
            words = self.tr("Nobody here"), self.tr("No application fits this question any more.")
        self._empty.set_words(*words)
        for button in self._begin:
            button.setVisible(is_first)

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
            case Figure.EVERYBODY:
                return self.tr("Candidates")
            case Figure.TO_FILL:
                return self.tr("Imported, phone or channel missing")
            case Figure.SEARCH:
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
