"""The head of the board page: the position with its switcher, and the toolbar."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from models.values.enums import PositionState
from services.boards import Board, Places, Scope
from views.board import folding
from views.board.card_frame import Density
from views.board.filter_bar import BoardFilters
from views.common import paint, wording
from views.common.buttons import Button, IconButton
from views.common.chips import Tag
from views.common.choice_popover import Choice
from views.common.labels import label
from views.common.look import look
from views.common.page import HeaderRow
from views.common.states import hair
from views.common.switches import Segmented
from views.common.widths import WIDE

_MOST = 420  # px of the title


class TitleButton(QPushButton):
    """The position's title; a click offers the others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "ghost")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleDescription(self.tr("Switch to another position"))

    def sizeHint(self) -> QSize:
        width = paint.text_width(self.text(), "title", bold=True) + 6 + 14 + 2
        return QSize(round(min(width, _MOST) + 0.5), 32)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, 32)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        space = rect.adjusted(0, 0, -20, 0)
        role = "accent_text" if self.underMouse() else "text"
        width = paint.words(painter, space, self.text(), size="title", bold=True, role=role)
        look().draw_icon(painter, QPointF(width + 6, rect.center().y() - 7), "chevron-down", 14, "text2")
        if self.hasFocus():
            paint.focus_ring(painter, rect, 5)


class BoardHead(HeaderRow):
    """Title, place, "needs 2 · hired 1 · running 22 · open for 23 days"."""

    switch_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = TitleButton(self)
        self.button.clicked.connect(self.switch_asked)
        self._title.hide()
        self._place = Tag("", icon="map-pin", parent=self)
        self.add_after_title(self.button)
        self.add_after_title(self._place)

    def tell(self, board: Board) -> None:
        """Describe another board."""
        head = board.header
        title = head.title
        if head.process is not None:
            title = self.tr("All positions: {process}").format(process=wording.said(head.process))
        self.button.setText(title)
        self.button.setAccessibleName(title)
        self.button.setToolTip(title)
        self.button.updateGeometry()
        self._place.set_text(head.place)
        self._place.setVisible(bool(head.place))
        parts = [
            self.tr("needs %n", "", head.headcount),
            self.tr("hired {count}").format(count=head.hired),
            self.tr("running {count}").format(count=head.running),
        ]
        if head.process is None:
            is_open = head.state is PositionState.OPEN
            parts.append(self.tr("open for %n day(s)", "", head.days_open) if is_open else label(head.state))
        self.set_context(wording.DOT.join(parts))


def place_choices(places: Places) -> list[Choice]:
    """The boards as entries of a choice popover: positions, then all positions of a process."""
    found = []
    for each in places.positions:
        notes = [each.place] if each.place else []
        if each.state is not PositionState.OPEN:
            notes.append(label(each.state))
        if each.running:
            notes.append(wording.people(each.running))
        finds = f"{each.pinyin} {each.initials}"
        icon = "alarm-clock" if each.overdue else "square-kanban"
        found.append(Choice(Scope(each.key), each.title, "  ".join(notes), icon, finds))
    for process in places.processes:
        words = QCoreApplication.translate("BoardHead", "All positions: {process}")
        note = QCoreApplication.translate("BoardHead", "%n position(s)", "", process.positions)
        title = words.format(process=wording.said(process.name))
        found.append(Choice(Scope(process.key, is_process=True), title, note, "layers"))
    return found


class BoardToolbar(QFrame):
    """Views, filters, the order, density, and the one primary act."""

    view_picked = Signal(str)  # board, list, funnel, settings
    add_asked = Signal()
    density_picked = Signal(object)  # Density
    owners_toggled = Signal(bool)
    matches_toggled = Signal(bool)
    grouping_picked = Signal(object)  # Grouping

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "toolbar")
        self.setFixedHeight(44)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(8)
        self.views = Segmented(self)
        self.views.add("board", self.tr("Board"))
        self.views.add("list", self.tr("List"))
        self.views.add("funnel", self.tr("Funnel"))
        self.views.add("settings", self.tr("Settings"))
        self.views.picked.connect(self.view_picked)
        rule = hair(self, vertical=True)
        rule.setFixedHeight(20)
        self.filters = BoardFilters(self)
        self.order = Button(
            self.tr("Longest stay first"), role="ghost", size="row", icon="arrow-down-wide-narrow", parent=self
        )
        self.order.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.order.setToolTip(self.tr("Lanes show those who have stayed longest in their stage first"))
        self.more = IconButton("sliders-horizontal", self.tr("What cards show"), size="compact", parent=self)
        self.more.setMenu(self._menu())
        self.add = Button(
            self.tr("Add a candidate"), role="primary", size="compact", icon="user-round-plus", key="N", parent=self
        )
        self.add.clicked.connect(self.add_asked)
        for widget in (self.views, rule, self.filters):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        for button in (self.order, self.more, self.add):
            self._row.addWidget(button)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for density, words in (
            (Density.COMFORTABLE, self.tr("Roomy cards")),
            (Density.COMPACT, self.tr("Dense cards, without tags")),
        ):
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(folding.density() is density)
            action.triggered.connect(lambda _on=False, density=density: self._pick(density))
            action.setData(density)
        menu.addSeparator()
        groups = QActionGroup(menu)
        for grouping, words in (
            (folding.Grouping.NONE, self.tr("Not grouped")),
            (folding.Grouping.OWNER, self.tr("Grouped by owner")),
            (folding.Grouping.CHANNEL, self.tr("Grouped by channel")),
        ):
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setActionGroup(groups)
            action.setChecked(folding.grouping() is grouping)
            action.triggered.connect(lambda _on=False, grouping=grouping: self.grouping_picked.emit(grouping))
        menu.addSeparator()
        owners = menu.addAction(self.tr("Owners on the cards"))
        owners.setCheckable(True)
        owners.setChecked(folding.shows_owners())
        owners.toggled.connect(self.owners_toggled)
        matches = menu.addAction(self.tr("Match scores on the cards"))
        matches.setCheckable(True)
        matches.setChecked(folding.shows_matches())
        matches.toggled.connect(self.matches_toggled)
        return menu

    def _pick(self, density: Density) -> None:
        for action in self.more.menu().actions():
            if isinstance(action.data(), Density):
                action.setChecked(action.data() is density)
        self.density_picked.emit(density)

    def tell(self, board: Board) -> None:
        """What can be done with this board."""
        is_one = not board.header.scope.is_process
        self.add.setEnabled(is_one and board.header.state is not PositionState.CLOSED)
        self.views.set_words("settings", self.tr("Settings") if is_one else self.tr("Process"))

    def fit(self, width: int) -> None:
        """At less than 1400 px: closer sides, and what can be missed goes."""
        side = 20 if width >= WIDE - 64 else 14
        self._row.setContentsMargins(side, 0, side, 0)
        self.filters.owners.setVisible(width >= WIDE - 64)
        self.order.setVisible(width >= 1100)
