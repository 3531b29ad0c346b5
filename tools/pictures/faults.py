"""What must not be on a picture: text that is cut off, a glyph that the font does not have."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QTextLayout
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)

SLACK = 1  # px that rounding at 150 % may cost


def faults(window: QWidget) -> list[str]:
    """Everything wrong on a shown window, each with the widget and its words."""
    found: list[str] = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisibleTo(window) or widget.width() == 0 or widget.height() == 0:
            continue
        found += [f"{_name(widget)}: {words}" for words in _faults_of(widget, window)]
    return found


def _faults_of(widget: QWidget, window: QWidget) -> Iterator[str]:
    text = ""
    match widget:
        case QLabel():
            text = widget.text() if widget.pixmap().isNull() else ""
            yield from _cut_label(widget) if text else ()
        case QAbstractButton():
            text = widget.text()
            yield from _cut_button(widget) if text else ()
        case QLineEdit():
            text = widget.placeholderText() if not widget.text() else ""
            room = widget.width() - 8
            if text and not widget.isReadOnly() and _width(widget, text) > room:
                yield f"hint is cut: {text!r}"
        case QComboBox():
            text = widget.currentText()
        case QAbstractItemView():
            for words in _shown_words(widget):
                yield from _missing(words, widget.font())
    if text:
        yield from _missing(text, widget.font())
        yield from _outside(widget, window, text)


def _cut_label(label: QLabel) -> Iterator[str]:
    text = label.text()
    paints_itself = type(label).paintEvent is not QLabel.paintEvent  # and elides what does not fit
    if label.textFormat() == Qt.TextFormat.RichText or "</" in text or paints_itself:
        return
    room = label.contentsRect()
    margin = 2 * label.margin() + max(0, label.indent())
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        if needed > label.height() + SLACK:
            yield f"needs {needed} px of height, has {label.height()}: {text[:40]!r}"
        return
    widest = max(_width(label, line) for line in text.splitlines() or [""])
    if widest + margin > room.width() + SLACK:
        yield f"needs {widest + margin} px, has {room.width()}: {text[:40]!r}"
    height = label.fontMetrics().height() * (text.count("\n") + 1)
    if height > label.height() + 2 * SLACK:
        yield f"needs {height} px of height, has {label.height()}: {text[:40]!r}"


def _cut_button(button: QAbstractButton) -> Iterator[str]:
    wanted: QSize = button.minimumSizeHint()
    if wanted.width() > button.width() + SLACK:
        yield f"needs {wanted.width()} px, has {button.width()}: {button.text()!r}"
    if button.fontMetrics().height() > button.height() + SLACK:
        yield f"is {button.height()} px high: {button.text()!r}"


def _outside(widget: QWidget, window: QWidget, text: str) -> Iterator[str]:
    """A text that its parents cut off, other than by scrolling."""
    area = widget.rect()
    inside: QWidget = widget
    parent = widget.parentWidget()
    while parent is not None and inside is not window and not inside.isWindow():
        if isinstance(parent.parentWidget(), QScrollArea | QAbstractScrollArea):
            return
        area = QRect(inside.mapToParent(area.topLeft()), area.size())
        if not parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(area):
            yield f"is cut off by {_name(parent)}: {text[:40]!r}"
            return
        inside, parent = parent, parent.parentWidget()


def _shown_words(view: QAbstractItemView) -> Iterator[str]:
    model: QAbstractItemModel | None = view.model()
    if model is None:
        return
    seen = 0
    for row in range(model.rowCount(view.rootIndex())):
        index = model.index(row, 0, view.rootIndex())
        if not view.viewport().rect().intersects(view.visualRect(index)):
            continue
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(view.rootIndex())
        for column in range(columns):
            words = model.index(row, column, view.rootIndex()).data(Qt.ItemDataRole.DisplayRole)
            if isinstance(words, str) and words:
                yield words
        seen += 1
        if seen > 200:
            return


def _missing(text: str, font: QFont) -> Iterator[str]:
    """Glyph 0 is the box that stands for "I have no such character"."""
    layout = QTextLayout(text.replace("\n", " ")[:500], font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    for run in layout.glyphRuns():
        if 0 in run.glyphIndexes():
            yield f"no glyph in {run.rawFont().familyName()} for a character of {text[:40]!r}"
            return


def _width(widget: QWidget, text: str) -> int:
    return widget.fontMetrics().horizontalAdvance(text.replace("&", ""))


def _name(widget: QWidget) -> str:
    names, here = [], widget
    for _ in range(3):
        names.append(here.objectName() or type(here).__name__)
        above = here.parentWidget()
        if above is None:
            break
        here = above
    at = widget.mapTo(widget.window(), QPoint(0, 0))
    return f"{'/'.join(reversed(names))} at {at.x()},{at.y()}"
