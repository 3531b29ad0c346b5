"""All classes of problems under each other, and the promise of a backup below them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from services.ledgers.problems import Code, Offers, Problem
from views.common.fields import ElidedLabel, label
from views.common.icon_button import IconButton
from views.common.scroll_column import replace_inside
from views.common.states import EmptyState, IconLabel, hair
from views.ledger_import.problem_card import ProblemCard


class ProblemsPanel(QFrame):
    """Which class is looked at decides what the preview shows."""

    chosen = Signal(object)  # Problem
    treated = Signal(object, str)
    word_decided = Signal(object, str, str)
    one_by_one = Signal(object)
    marked_copy_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "canvas")
        self.cards: list[ProblemCard] = []
        self._current: Code | None = None
        self._whole: set[Code] = set()  # classes of which every way of writing is shown
        self._shown: tuple[Sequence[Problem], Offers] | None = None
        self._column: QVBoxLayout | None = None
        self._waiting: list[ProblemCard] = []  # cards that are put in by and by
        self._scrolled = 0
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._put_next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(20, 14, 20, 14)
        head.setSpacing(8)
        self._title = label("", "strong")
        head.addWidget(self._title)
        self._second = ElidedLabel("", "second")
        head.addWidget(self._second, 1)
        words = self.tr("Save a copy of the ledger with the doubtful cells coloured")
        self.marked = IconButton("file-pen-line", words, size="row")
        self.marked.clicked.connect(self.marked_copy_wanted)
        head.addWidget(self.marked)
        column.addLayout(head)
        column.addWidget(hair())
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setProperty("ground", "canvas")
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self._scroll, 1)
        column.addWidget(hair())
        column.addWidget(self._foot())

    def _foot(self) -> QWidget:
        foot = QFrame()
        foot.setProperty("ground", "surface")
        foot.setFixedHeight(44)
        row = QHBoxLayout(foot)
        row.setContentsMargins(20, 0, 20, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel("shield-check", 14, "text2"))
        self._promise = ElidedLabel("", "second")
        row.addWidget(self._promise, 1)
        self.promise(is_backed_up=True)
        return foot

    def promise(self, *, is_backed_up: bool) -> None:
        """What stands behind the import; at a shared workspace the host makes the backups, each night."""
        if is_backed_up:
            self._promise.setText(self.tr("Backed up first; can be taken back whole at any time"))
        else:
            self._promise.setText(self.tr("Can be taken back whole at any time"))

    def show_checking(self) -> None:
        """The rows are still being checked; the columns can be looked at."""
        self._title.setText(self.tr("Checking every row"))
        self._second.setText("")
        self.marked.setVisible(False)
        self.cards, self._waiting = [], []
        inside = QWidget()
        inside.setProperty("ground", "canvas")
        column = QVBoxLayout(inside)
        words = self.tr("Look at the columns and the first rows meanwhile")
        column.addWidget(EmptyState("clock", words))
        column.addStretch(1)
        replace_inside(self._scroll, inside)

    def drop(self) -> None:
        """Forget the classes and their rows."""
        self.cards, self._waiting, self._shown = [], [], None
        self._whole.clear()
        replace_inside(self._scroll, QWidget())

    def show_problems(self, problems: Sequence[Problem], offers: Offers) -> None:
        """Show the classes; the one that was looked at stays."""
        self._shown = (problems, offers)
        at = self._scroll.verticalScrollBar().value()
        still_open = sum(problem.is_open for problem in problems)
        self._title.setText(self.tr("%n kinds of problems", "", len(problems)) if problems else self.tr("No problems"))
        self.marked.setVisible(bool(problems))
        decided = len(problems) - still_open
        if still_open:
            words = self.tr("%n to be chosen first", "", still_open)
            rest = self.tr("%n with a default", "", decided)
            self._second.setText(self.tr("{open}, {decided}").format(open=words, decided=rest))
        else:
            self._second.setText(self.tr("Defaults lose nothing") if problems else "")
        inside = QWidget()
        inside.setProperty("ground", "canvas")
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        self.cards = [self._card(problem, offers) for problem in problems]
        if not problems:
            column.addWidget(EmptyState("circle-check", self.tr("Every row can be imported as it is")))
        column.addStretch(1)
        replace_inside(self._scroll, inside)
        self._column, self._waiting, self._scrolled = column, list(self.cards), at
        self._put_next()
        known = {problem.code: problem for problem in problems}
        if problems:
            self.choose(known.get(self._current, problems[0]) if self._current else problems[0])

    def _card(self, problem: Problem, offers: Offers) -> ProblemCard:
        card = ProblemCard(problem, offers, is_whole=problem.code in self._whole)
        card.chosen.connect(self.choose)
        card.all_wanted.connect(self._show_all)
        card.treated.connect(self.treated)
        card.word_decided.connect(self.word_decided)
        card.one_by_one.connect(self.one_by_one)
        return card

    def _show_all(self, code: Code) -> None:
        """Every way of writing of a class, until another file is looked at."""
        self._whole.add(code)
        if self._shown is not None:
            self.show_problems(*self._shown)

    def _put_next(self) -> None:
        """Put a card under the others: to dress it in the theme's style takes the time of a fifth of a frame."""
        if self._column is None or not self._waiting:
            return
        card = self._waiting.pop(0)
        self._column.insertWidget(self._column.count() - 1, card)
        if self._waiting:
            self._turn.start()
        else:
            self._scroll.verticalScrollBar().setValue(self._scrolled)

    def _put_all(self) -> None:
        while self._waiting:
            self._put_next()

    def choose(self, problem: Problem) -> None:
        """Look at one class."""
        self._current = problem.code
        for card in self.cards:
            card.set_current(is_current=card.problem is problem)
        self.chosen.emit(problem)

    def next(self) -> None:
        """Look at the class below, round and round."""
        if not self.cards:
            return
        self._put_all()
        now = next((n for n, card in enumerate(self.cards) if card.problem.code is self._current), -1)
        card = self.cards[(now + 1) % len(self.cards)]
        self.choose(card.problem)
        self._scroll.ensureWidgetVisible(card)
        card.setFocus()

    def show_gap(self) -> None:
        """Go to the first class that must be decided."""
        self._put_all()
        for card in self.cards:
            if card.problem.is_open:
                self.choose(card.problem)
                self._scroll.ensureWidgetVisible(card)
                card.focus_gap()
                return
