"""答疑卡 beside a talk: prepared answers of the position and of its site, to read out or copy, edited in place."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from services import answer_cards
from services.answer_cards import Card, Cards, Deck, Pack
from services.errors import AppError
from views.common.buttons import Button
from views.common.clearing import clear
from views.common.fields import ElidedLabel, FormRow, label
from views.common.icon_button import IconButton
from views.common.popover import Popover
from views.common.scroll_column import ScrollColumn

WIDTH, LEAST, TALLEST, EDITED = 420, 40, 360, 120  # px


class AnswersPopover(Popover):
    """`copied` carries an answer; `kept` the packs that were changed, with the cards that they should have."""

    copied = Signal(str)
    kept = Signal(object)  # list of (Pack, Cards)

    def __init__(
        self, parent: QWidget, deck: Deck, *, may_edit: Callable[[Pack], bool], sentence: Callable[[AppError], str]
    ) -> None:
        super().__init__(parent, width=WIDTH)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._deck, self._may_edit, self._sentence = deck, may_edit, sentence
        self.fields: list[tuple[Pack, FormRow, QPlainTextEdit]] = []
        self.area = ScrollColumn(self)
        self.area.column.setContentsMargins(0, 0, 0, 0)
        self.area.column.setSpacing(8)
        self.column.addWidget(self.area)
        foot = QHBoxLayout()
        foot.addStretch(1)
        self.edit = Button(self.tr("Edit…"), size="compact", parent=self)
        self.edit.clicked.connect(self.begin_edit)
        self.keep = Button(self.tr("Keep"), role="primary", size="compact", parent=self)
        self.keep.clicked.connect(self._keep)
        foot.addWidget(self.edit)
        foot.addWidget(self.keep)
        self.column.addLayout(foot)
        self._show()

    @property
    def _packs(self) -> Sequence[Pack]:
        return [pack for pack in (self._deck.position, self._deck.site) if pack is not None]

    def _show(self) -> None:
        """What can be said, the position's first."""
        column = self.area.column
        clear(column)
        for pack in self._packs:
            if pack.cards:
                column.addWidget(ElidedLabel(pack.name, "strong"))
            for card in pack.cards:
                column.addWidget(self._card(card))
        if not any(pack.cards for pack in self._packs):
            words = self.tr("No answer is prepared yet: what to bring, shifts, meals and lodging, the way here…")
            empty = label(words, "second")
            empty.setWordWrap(True)
            column.addWidget(empty)
        column.addStretch(1)
        self.edit.setVisible(any(self._may_edit(pack) for pack in self._packs))
        self.keep.hide()
        self._fit()

    def _card(self, card: Card) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(label(card.question, "hint"))
        words = label(card.answer)
        words.setWordWrap(True)
        said.addWidget(words)
        row.addLayout(said, 1)
        copy = IconButton("copy", self.tr("Copy the answer"), size="compact")
        copy.clicked.connect(lambda: self.copied.emit(card.answer))
        row.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)
        return box

    def begin_edit(self) -> None:
        """One line a card: question, colon, answer."""
        column = self.area.column
        clear(column)
        self.fields = []
        for pack in self._packs:
            if not self._may_edit(pack):
                continue
            field = QPlainTextEdit(answer_cards.written(pack.cards))
            field.setPlaceholderText(
                self.tr("What to bring: identity card, certificates\nShifts: two, changing weekly")
            )
            field.setTabChangesFocus(True)
            field.setFixedHeight(EDITED)
            row = FormRow(pack.name, field, hint=self.tr("One line each: question, colon, answer"))
            self.fields.append((pack, row, field))
            column.addWidget(row)
        column.addStretch(1)
        self.edit.hide()
        self.keep.show()
        self._fit()
        if self.fields:
            self.fields[0][2].setFocus()

    def _keep(self) -> None:
        """Keep what was changed; a line that is no card is named, and nothing is lost."""
        changed: list[tuple[Pack, Cards]] = []
        for pack, row, field in self.fields:
            row.set_error("")
            try:
                cards = answer_cards.read(field.toPlainText())
            except AppError as error:
                row.set_error(self._sentence(error))
                field.setFocus()
                self._fit()
                return
            if cards != pack.cards:
                changed.append((pack, Cards(cards)))
        self.hand_in(self.kept, changed)

    def _fit(self) -> None:
        """As high as what it says, in the next round of events: Qt counts new widgets only then."""
        QTimer.singleShot(0, self, self._take_height)

    def _take_height(self) -> None:
        margins = self.column.contentsMargins()
        width = self.width() - margins.left() - margins.right()
        self.area.setFixedHeight(min(max(self.area.column.totalHeightForWidth(width), LEAST), TALLEST))
        self.fit_soon()
