"""Why somebody stands where they stand: conditions, points and their sum, the lines of the résumé, what was before."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from services.screening.conditions import Judged, Seen, Verdict
from services.screening.explain import Explanation
from services.screening.scoring import Point
from services.screening.screen import Line
from views.common import wording
from views.common.buttons import Button
from views.common.chips import Status
from views.common.fields import ElidedLabel, label
from views.common.labels import label as word_of
from views.common.scroll_column import replace_inside
from views.common.states import Card, IconLabel, SectionHeader
from views.screening import words


class WhyPanel(QWidget):
    """Shows one line with its explanation."""

    open_wanted = Signal(object)  # Line

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line: Line | None = None
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer.addWidget(self._area)

    @property
    def line(self) -> Line | None:
        return self._line

    def show_line(self, line: Line | None, explained: Explanation | None = None) -> None:
        """Show somebody; the quotes come a moment later."""
        self._line = line
        inside = QWidget()
        inside.setProperty("ground", "canvas")
        column = QVBoxLayout(inside)
        column.setContentsMargins(14, 12, 14, 16)
        column.setSpacing(10)
        if line is not None:
            quotes = explained.quotes if explained is not None else {}
            column.addLayout(self._head(line))
            if line.judged:
                column.addWidget(SectionHeader(self.tr("Hard conditions")))
                column.addWidget(self._conditions(line, quotes))
            column.addWidget(SectionHeader(self.tr("Match {score}: how it is made").format(score=line.score)))
            column.addWidget(self._points(line, quotes))
            hint = label(self.tr("It sorts and hints; a person decides. What is not written is not a no."), "hint")
            hint.setWordWrap(True)
            column.addWidget(hint)
            if explained is not None and explained.before:
                column.addWidget(SectionHeader(self.tr("Was here before")))
                column.addWidget(self._before(explained))
        column.addStretch(1)
        replace_inside(self._area, inside)

    def _head(self, line: Line) -> QHBoxLayout:
        row = QHBoxLayout()
        name = Button(line.name, role="link", size="row")
        name.setToolTip(self.tr("Open the profile"))
        name.clicked.connect(lambda: self.open_wanted.emit(line))
        row.addWidget(name)
        row.addStretch(1)
        row.addWidget(
            Status(words.verdict(line.verdict), icon=words.ICONS[line.verdict], kind=words.KINDS[line.verdict])
        )
        return row

    def _conditions(self, line: Line, quotes: dict[str, str]) -> QWidget:
        card = Card()
        order = (Verdict.FAIL, Verdict.UNKNOWN, Verdict.PASS)
        for each in sorted(line.judged, key=lambda judged: order.index(judged.verdict)):
            self._add(card, each.verdict, words.wanted(each), words.have(each), self._quoted(each, quotes))
        return card

    def _quoted(self, each: Judged, quotes: dict[str, str]) -> str:
        return quotes.get(str(each.have), "") if each.seen is Seen.RESUME else ""

    def _points(self, line: Line, quotes: dict[str, str]) -> QWidget:
        card = Card()
        for each in sorted(line.points, key=lambda point: -point.got):
            how = Verdict.PASS if each.is_met else Verdict.UNKNOWN
            share = f"{words.points(each.got)} / {words.points(each.most)}"
            self._add(card, how, words.point(each), words.had(each), self._found(each, quotes), share)
        return card

    def _found(self, each: Point, quotes: dict[str, str]) -> str:
        return "" if each.in_tag or not each.have else quotes.get(each.have.split("\n")[0], "")

    def _add(self, card: Card, how: Verdict, what: str, said: str, quote: str, number: str = "") -> None:
        icon, role = words.MARKS[how]
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(IconLabel(icon, 12, role, line=20), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        head = QHBoxLayout()
        title = label(what)
        title.setWordWrap(True)
        head.addWidget(title, 1)
        if number:
            head.addWidget(label(number, "strong"), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        second = label(said, "second")
        second.setWordWrap(True)
        column.addWidget(second)
        if quote:
            line = ElidedLabel(wording.quoted(quote), "hint")
            column.addWidget(line)
        row.addLayout(column, 1)
        card.column.addLayout(row)

    def _before(self, explained: Explanation) -> QWidget:
        card = Card()
        for each in explained.before:
            end = word_of(each.reason) if each.reason is not None else word_of(each.state)
            said = wording.DOT.join((each.year_month, each.position, wording.said(each.stage), end))
            card.column.addWidget(ElidedLabel(said, "second"))
        return card
