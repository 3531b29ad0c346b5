"""The sheets of a document preview: a drawn page (PDF, scan), and a sheet laid out from text (DOCX, HTML, TXT)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from models.values.keys import Key
from services import documents
from services.documents import OpenedDocument, PagePicture
from services.previews import FirstPage
from services.resumes.documents import Box, Page, ReadDocument
from services.resumes.headings import heading_of
from views.common.look import look
from views.context import Program

PAPER_WIDTH = 640  # px of a sheet laid out from text, at 100 %


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the document's text to be shown on the page: a field, or a search hit."""

    name: str  # "" for a search hit
    start: int
    end: int
    is_doubtful: bool = False


def mark_colors(mark: Mark, *, is_active: bool) -> tuple[QColor, QColor]:
    """Line and fill of a mark on paper; the fill lets the text through."""
    if not mark.name:
        fill = QColor(look().color("hit"))
        fill.setAlpha(255 if is_active else 230)
        return QColor(look().color("warn" if is_active else "hit")), fill
    role = "warn" if mark.is_doubtful else "accent"
    line = QColor(look().color(role))
    if look().is_dark:
        line = line.darker(170)  # the sheet stays light
    fill = QColor(line)
    fill.setAlpha(46 if is_active else 18)
    return line, fill


class DrawnSheet(QWidget):
    """One page as a picture, with boxes around what was found. Asks for its picture when it is first seen."""

    mark_clicked = Signal(str)

    def __init__(self, program: Program, document: Key, number: int, page: Page, parent: QWidget) -> None:
        super().__init__(parent)
        self._program, self._document, self._number, self._page = program, document, number, page
        self._image: QImage | None = None
        self._asked_width = 0
        self._boxes: list[tuple[Mark, Box]] = []
        self._active = ""
        self._failure = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Page {number}").format(number=number + 1))

    def show_meanwhile(self, image: QImage) -> None:
        """Until the page is drawn sharp, show a smaller picture of it."""
        if self._image is None:
            self._image = image

    def set_width(self, width: int) -> None:
        """Show the page this many pixels wide."""
        ratio = self._page.height / self._page.width if self._page.width else 1.414
        self.setFixedSize(width, max(1, round(width * ratio)))

    def set_marks(self, marks: Sequence[Mark], read: ReadDocument, active: str) -> None:
        self._boxes = [
            (mark, spot.box) for mark in marks for spot in read.spots(mark.start, mark.end) if spot.page == self._number
        ]
        self._active = active
        self.update()

    def rect_of(self, name: str) -> QRectF | None:
        """Where a mark stands on this sheet, in its pixels."""
        found: QRectF | None = None
        for mark, box in self._boxes:
            if mark.name == name:
                rect = self._scaled(box)
                found = rect if found is None else found.united(rect)
        return found

    def _scaled(self, box: Box) -> QRectF:
        scale = self.width() / self._page.width if self._page.width else 1.0
        return QRectF(box.left * scale, box.top * scale, box.width * scale, box.height * scale).adjusted(-2, -1, 2, 1)

    def _ask(self) -> None:
        wanted = round(self.width() * self.devicePixelRatioF())
        if wanted <= 0 or wanted == self._asked_width:
            return
        self._asked_width = wanted
        question = partial(documents.page_picture, document=self._document, number=self._number, width=wanted)
        self._program.read(question, self._show, failed=self._fail)

    def _show(self, picture: PagePicture) -> None:
        image = QImage(
            picture.pixels, picture.width, picture.height, picture.stride, QImage.Format.Format_RGB32
        ).copy()  # the bytes belong to the answer
        self._image = image
        self._failure = ""
        self.update()

    def _fail(self, _error: object) -> None:
        self._failure = self.tr("This page could not be drawn.")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._ask()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), look().color("page"))
        if self._image is not None:
            # Multiply, so that white paper takes the colour of the sheet: dimmed in the dark theme.
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            painter.drawImage(QRectF(self.rect()), self._image)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        elif self._failure:
            painter.setPen(look().color("page_text"))
            painter.setFont(look().font("body"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._failure)
        self._paint_marks(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(look().pen("hair"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _paint_marks(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        warned: set[str] = set()
        for mark, box in self._boxes:
            is_active = bool(mark.name) and mark.name == self._active
            rect = self._scaled(box)
            line, fill = mark_colors(mark, is_active=is_active)
            pen = QPen(line, 2.0 if is_active else 1.0)
            pen.setStyle(Qt.PenStyle.DashLine if mark.is_doubtful else Qt.PenStyle.SolidLine)
            painter.setPen(pen if mark.name else Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            # A hit colours the paper, not the letters on it.
            mode = QPainter.CompositionMode
            painter.setCompositionMode(mode.CompositionMode_SourceOver if mark.name else mode.CompositionMode_Multiply)
            painter.drawRoundedRect(rect, 2, 2)
            painter.setCompositionMode(mode.CompositionMode_SourceOver)
            if mark.is_doubtful and mark.name not in warned:
                warned.add(mark.name)
                self._paint_warning(painter, rect.topRight())

    @staticmethod
    def _paint_warning(painter: QPainter, at: QPointF) -> None:
        """The "!" at the corner of a doubtful box: never by colour alone."""
        disc = QRectF(at.x() - 7, at.y() - 7, 14, 14)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look().color("warn").darker(170) if look().is_dark else look().color("warn"))
        painter.drawEllipse(disc)
        painter.setPen(look().color("page"))
        painter.setFont(look().font("key", bold=True))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, "!")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for mark, box in self._boxes:
            if mark.name and self._scaled(box).contains(event.position()):
                self.mark_clicked.emit(mark.name)
                return
        super().mousePressEvent(event)


class FirstSheet(DrawnSheet):
    """The small picture of a first page, while its original is on the way."""

    def __init__(self, program: Program, page: FirstPage, image: QImage, parent: QWidget) -> None:
        super().__init__(program, page.document, 0, Page(float(page.width), float(page.height), ()), parent)
        self.show_meanwhile(image)

    def _ask(self) -> None:
        """The original has not come yet."""


class TextSheet(QTextEdit):
    """A document without pages, laid out plainly: one paragraph per line of its text, headings bold."""

    mark_clicked = Signal(str)

    def __init__(self, opened: OpenedDocument, parent: QWidget) -> None:
        super().__init__(parent)
        self._marks: tuple[Mark, ...] = ()
        self._zoom = 1.0
        self._read = opened.read
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.setAccessibleName(self.tr("Text of the document"))
        look().look_changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        """Fill in the text in the colours and fonts of now."""
        document = self.document()
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        for number, (_, line) in enumerate(self._read.lines()):
            if number:
                cursor.insertBlock()
            is_heading = heading_of(line.text) is not None
            shape = QTextCharFormat()
            font = QFont(look().font("strong" if is_heading else "body", bold=is_heading))
            font.setPixelSize(round(font.pixelSize() * self._zoom))
            shape.setFont(font)
            shape.setForeground(look().color("page_text"))
            block = cursor.blockFormat()
            block.setTopMargin(10 * self._zoom if is_heading and number else 0)
            block.setLineHeight(round(20 * self._zoom), 2)  # fixed height
            cursor.setBlockFormat(block)
            cursor.insertText(line.text, shape)
        paper, ink = look().color("page").name(), look().color("page_text").name()
        rules = f"background: {paper}; color: {ink}; border: 0; border-radius: 0; padding: 0;"
        self.setStyleSheet(f"QTextEdit {{ {rules} }}")
        self._fit()

    def set_width(self, width: int) -> None:
        """Show the sheet this wide, its letters in proportion."""
        zoom = max(0.5, min(width / PAPER_WIDTH, 3.0))
        is_other = abs(zoom - self._zoom) > 0.02
        self._zoom = zoom
        self.setFixedWidth(width)
        if is_other:
            self._dress()
        else:
            self._fit()

    def _fit(self) -> None:
        side = round(44 * self._zoom)
        self.setViewportMargins(side, side, side, side)
        self.document().setTextWidth(max(80, self.width() - 2 * side))
        self.setFixedHeight(round(self.document().size().height()) + 2 * side + 4)

    def set_marks(self, marks: Sequence[Mark], _read: ReadDocument, active: str) -> None:
        self._marks = tuple(marks)
        selections = []
        for mark in marks:
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            length = self.document().characterCount()
            cursor.setPosition(min(mark.start, length - 1))
            cursor.setPosition(min(mark.end, length - 1), QTextCursor.MoveMode.KeepAnchor)
            line, fill = mark_colors(mark, is_active=bool(mark.name) and mark.name == active)
            selection.cursor = cursor
            shape = QTextCharFormat()
            shape.setBackground(fill)
            if mark.name:
                shape.setUnderlineColor(line)
                shape.setUnderlineStyle(
                    QTextCharFormat.UnderlineStyle.DashUnderline
                    if mark.is_doubtful
                    else QTextCharFormat.UnderlineStyle.SingleUnderline
                )
            selection.format = shape
            selections.append(selection)
        self.setExtraSelections(selections)

    def rect_of(self, name: str) -> QRectF | None:
        for mark in self._marks:
            if mark.name == name:
                return self.rect_at(mark.start)
        return None

    def rect_at(self, position: int) -> QRectF:
        """Where a character stands on the sheet."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        return QRectF(self.cursorRect(cursor)).translated(QPointF(self.viewport().pos()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        at = self.cursorForPosition(event.position().toPoint()).position()
        for mark in self._marks:
            if mark.name and mark.start <= at <= mark.end:
                self.mark_clicked.emit(mark.name)
                return

    def wheelEvent(self, event: object) -> None:
        """The preview scrolls, not the sheet."""
        event.ignore()  # type: ignore[attr-defined]

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self.height())
