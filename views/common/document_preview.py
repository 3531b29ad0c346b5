"""A document beside its facts: pages, zoom, search hits, boxes around what was found (mock-up 03, left half).

    preview = DocumentPreview(program)
    preview.show_document(key)                 # None shows that there is no file
    preview.set_marks([Mark("phone", 12, 23)]) # boxes; a doubtful one is dashed with a "!"
    preview.activate("phone")                  # scrolls to it
    preview.mark_clicked.connect(…)            # a person clicked a box

The sheet stays paper-white in the light theme and is dimmed in the dark one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QFileDialog, QFrame, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from models.access import Act
from models.values.keys import Key
from services import documents, previews
from services.documents import OpenedDocument
from services.previews import FirstPage
from views import messages
from views.common.document_bar import DocumentBar
from views.common.document_pages import DrawnSheet, FirstSheet, Mark, TextSheet
from views.common.labels import file_name
from views.common.leaving import note_document
from views.common.look import look
from views.common.rights import offer
from views.common.states import Banner, EmptyState, LoadingOverlay
from views.context import AppError, Program

__all__ = ["DocumentPreview", "Mark"]

SIDE = 20  # px beside the paper
GAP = 16  # px above and between sheets
WIDEST_FIT = 860  # px: beyond that, a page that fits the width is only larger, not clearer
ZOOMS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)
POINT = 96 / 72  # px a point at 100 %
MOST_HITS = 500


class DocumentPreview(QWidget):
    """Shows one document of the workspace."""

    mark_clicked = Signal(str)
    opened = Signal(object)  # OpenedDocument

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._program = program
        self._key: Key | None = None
        self._document: OpenedDocument | None = None
        self._first: QImage | None = None
        self._sheets: list[DrawnSheet | TextSheet] = []
        self._marks: tuple[Mark, ...] = ()
        self._hits: tuple[Mark, ...] = ()
        self._terms: tuple[str, ...] = ()
        self._hit = -1
        self._active = ""
        self._zoom = 0.0  # 0 fits the width
        self.setMinimumWidth(280)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._bar = DocumentBar(self)
        column.addWidget(self._bar)
        self._banner = Banner("warn", "scan-text", self, is_wide=True)
        column.addWidget(self._banner)
        body = QWidget(self)
        column.addWidget(body, 1)
        self._stack = QStackedLayout(body)
        self._scroll = _Scroll(body)
        self._empty = EmptyState("file-text", "", parent=body)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._scroll)
        self._loading = LoadingOverlay(body, only_first=False)
        self._may_copy = offer(program.me, Act.READ, "content", self._bar.copy)  # others see the text, pay covered
        self._connect()
        self.retranslate()
        self._show_empty()

    def _connect(self) -> None:
        self._bar.zoomed.connect(self._step_zoom)
        self._bar.fit_wanted.connect(self.fit_width)
        self._bar.paged.connect(self._step_page)
        self._bar.searched.connect(self.find_words)
        self._bar.next_hit_wanted.connect(self._next_hit)
        self._bar.copy_wanted.connect(self.save_copy)
        self._scroll.verticalScrollBar().valueChanged.connect(self._tell_page)
        self._scroll.viewport().installEventFilter(self)
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self._bar.begin_search)

    # What is shown

    def show_document(self, key: Key | None, *, note: str = "") -> None:
        """Open a document; `note` stands beside its name ("referral 3/9")."""
        self._bar.set_note(note)
        if key == self._key and self._document is not None:
            return
        self._key, self._document = key, None
        self._marks, self._hits, self._active = (), (), ""
        self._banner.tell("")
        if key is None:
            self._clear_sheets()
            self._show_empty()
            return
        self._loading.begin()
        self._first = None
        if self._program.seat is not None:  # the original comes over a line, perhaps a slow one
            self._program.read(partial(previews.of, document=key), self._show_first, failed=_leave_it_to_the_original)
        self._program.read(partial(documents.opened, document=key), self._show, failed=self._fail)

    def _show_first(self, page: FirstPage | None) -> None:
        """The first page small, at once."""
        image = QImage.fromData(page.image) if page is not None else QImage()
        if page is None or page.document != self._key or self._document is not None or image.isNull():
            return
        self._first = image
        self._loading.end()
        self._clear_sheets()
        self._add_sheet(FirstSheet(self._program, page, image, self._scroll.paper))
        self._bar.set_document(self.tr("The original is on its way…"), 0)
        self._stack.setCurrentWidget(self._scroll)
        self._lay_out()
        self._scroll.verticalScrollBar().setValue(0)

    def reload(self) -> None:
        """Open the same document again: its text was recognised meanwhile."""
        key, self._key = self._key, None
        self.show_document(key)

    def document(self) -> OpenedDocument | None:
        return self._document

    def bar_without_name(self) -> QWidget:
        """Its pages, zoom and search, to be put into a row of the page's own; the file's name is left out."""
        self._bar.leave_out_name()
        return self._bar

    def _show(self, opened: OpenedDocument) -> None:
        if opened.key != self._key:
            return
        self._loading.end()
        self._document = opened
        self._clear_sheets()
        if opened.is_drawn:
            for number, page in enumerate(opened.read.pages):
                sheet = DrawnSheet(self._program, opened.key, number, page, self._scroll.paper)
                if self._first is not None and number == 0:
                    sheet.show_meanwhile(self._first)
                self._add_sheet(sheet)
        else:
            self._add_sheet(TextSheet(opened, self._scroll.paper))
        self._bar.set_document(file_name(opened.file_name, opened.kind), len(self._sheets) if opened.is_drawn else 0)
        self._tell_state(opened)
        self._stack.setCurrentWidget(self._scroll)
        self._lay_out()
        self.highlight(self._terms)
        self._scroll.verticalScrollBar().setValue(0)
        self.opened.emit(opened)

    def _tell_state(self, opened: OpenedDocument) -> None:
        warnings = opened.read.warnings
        if "resume.garbled" in warnings:
            self._banner.tell(
                self.tr("The text of this file is garbled. It is shown as a picture and cannot be searched.")
            )
        elif opened.read.needs_recognition:
            self._banner.tell(self.tr("These pages have no text. They are shown as pictures and cannot be searched."))
        elif "resume.many_pages" in warnings:
            words = self.tr("Only the first {count} of {total} pages are shown.")
            self._banner.tell(words.format(count=len(opened.read.pages), total=opened.read.page_count))

    def _fail(self, error: AppError) -> None:
        self._loading.end()
        self._clear_sheets()
        self._empty.set_words(self.tr("This file cannot be shown"), messages.sentence(error), "file-x")
        self._stack.setCurrentWidget(self._empty)

    def _show_empty(self) -> None:
        self._bar.set_document("", 0)
        self._empty.set_words(self.tr("No résumé yet"), self.tr("Drop a file here to add one."), "file-text")
        self._stack.setCurrentWidget(self._empty)

    def _add_sheet(self, sheet: DrawnSheet | TextSheet) -> None:
        sheet.mark_clicked.connect(self.mark_clicked)
        self._sheets.append(sheet)
        self._scroll.column.addWidget(sheet, 0, Qt.AlignmentFlag.AlignHCenter)

    def _clear_sheets(self) -> None:
        for sheet in self._sheets:
            self._scroll.column.removeWidget(sheet)
            sheet.hide()
            sheet.deleteLater()
        self._sheets = []

    # Marks and hits

    def set_marks(self, marks: Sequence[Mark], *, active: str = "") -> None:
        """Draw boxes around stretches of the text."""
        self._marks = tuple(marks)
        self._active = active
        self._apply_marks()

    def activate(self, name: str) -> None:
        """Make one mark the strong one and bring it into view; "" for none."""
        self._active = name
        self._apply_marks()
        for sheet in self._sheets:
            rect = sheet.rect_of(name) if name else None
            if rect is not None:
                self._scroll.bring(sheet, rect)
                return

    def highlight(self, terms: Sequence[str]) -> None:
        """Mark what makes a person interesting, such as their tags, until somebody searches."""
        self._terms = tuple(terms)
        if self._document is not None:
            text = self._document.read.text
            self._hits = tuple(mark for term in self._terms for mark in places_of(term, text))[:MOST_HITS]
            self._apply_marks()

    def _apply_marks(self) -> None:
        if self._document is None:
            return
        places = [(mark, self._document.placed(mark.start, mark.end)) for mark in self._marks]
        marks = [replace(mark, start=place[0], end=place[1]) for mark, place in places if place is not None]
        for sheet in self._sheets:
            sheet.set_marks([*self._hits, *marks], self._document.read, self._active)

    def find_words(self, words: str) -> int:
        """Mark every place of some words; gives how many there are. No words bring the highlights back."""
        found = places_of(words, self._document.read.text if self._document is not None else "")
        if not words.strip():
            self._bar.set_hits(None)
            self.highlight(self._terms)
            return 0
        self._hits = tuple(found)
        self._hit = -1
        self._bar.set_hits(len(found))
        self._apply_marks()
        self._next_hit()
        return len(found)

    def _next_hit(self) -> None:
        if not self._hits or self._document is None:
            return
        self._hit = (self._hit + 1) % len(self._hits)
        hit = self._hits[self._hit]
        sheet = self._sheets[0]
        if isinstance(sheet, TextSheet):
            self._scroll.bring(sheet, sheet.rect_at(hit.start))
            return
        spots = self._document.read.spots(hit.start, hit.end)
        if spots and spots[0].page < len(self._sheets):
            page = self._document.read.pages[spots[0].page]
            sheet = self._sheets[spots[0].page]
            scale = sheet.width() / page.width if page.width else 1.0
            box = spots[0].box
            self._scroll.bring(sheet, QRectF(box.left * scale, box.top * scale, box.width * scale, box.height * scale))

    # Zoom and pages

    def fit_width(self) -> None:
        self._zoom = 0.0
        self._lay_out()

    def _step_zoom(self, direction: int) -> None:
        now = self._zoom or self._fit_zoom()
        larger = [zoom for zoom in ZOOMS if zoom > now + 0.01]
        smaller = [zoom for zoom in ZOOMS if zoom < now - 0.01]
        choices = larger[:1] if direction > 0 else smaller[-1:]
        if choices:
            self._zoom = choices[0]
            self._lay_out()

    def _natural_width(self) -> float:
        """The width of the first page at 100 %, px."""
        page = self._document.read.pages[0] if self._document is not None and self._document.read.pages else None
        return page.width * POINT if page is not None and 50 < page.width < 1400 else 794.0

    def _fit_zoom(self) -> float:
        return self._fit_pixels() / self._natural_width()

    def _fit_pixels(self) -> int:
        return max(200, min(self._scroll.viewport().width() - 2 * SIDE, WIDEST_FIT))

    def _lay_out(self) -> None:
        width = round(self._natural_width() * self._zoom) if self._zoom else self._fit_pixels()
        for sheet in self._sheets:
            sheet.set_width(width)
        self._bar.set_zoom(self._zoom)
        self._tell_page()

    def _page_at_top(self) -> int:
        middle = self._scroll.verticalScrollBar().value() + self._scroll.viewport().height() // 3
        for number, sheet in enumerate(self._sheets):
            if sheet.geometry().bottom() >= middle:
                return number
        return max(0, len(self._sheets) - 1)

    def _tell_page(self) -> None:
        self._bar.set_page(self._page_at_top())

    def _step_page(self, direction: int) -> None:
        number = self._page_at_top() + direction
        if 0 <= number < len(self._sheets):
            self._scroll.verticalScrollBar().setValue(self._sheets[number].y() - GAP)

    def save_copy(self) -> None:
        """Save the original, unchanged, where a person wants it."""
        if self._key is None or not self._may_copy:
            return
        name = self._document.file_name if self._document is not None else ""
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save a copy of the original"), name)
        if path:
            self._program.read(partial(documents.save_copy, document=self._key, path=path), self._on_saved)

    def _on_saved(self, path: str) -> None:
        if self._key is not None:
            note_document(self._program, self._key)
        self._program.toast(self.tr("Saved: {path}").format(path=path))

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and not self._zoom:
            QTimer.singleShot(0, self, self._lay_out)
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        self._bar.retranslate()
        if self._key is None:
            self._empty.set_words(self.tr("No résumé yet"), self.tr("Drop a file here to add one."), "file-text")


def _leave_it_to_the_original(_error: AppError) -> None:
    """What went wrong with the small picture is told by the file itself."""


def places_of(words: str, text: str) -> list[Mark]:
    """Every place of some words in a text, whatever the spaces between them."""
    if not words.strip():
        return []
    pattern = r"\s*".join(re.escape(part) for part in words.split())
    found = re.finditer(pattern, text, re.IGNORECASE)
    return [Mark("", match.start(), match.end()) for match in found][:MOST_HITS]


class _Scroll(QScrollArea):
    """The space behind the sheets."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.paper = _Ground(self)
        self.column = QVBoxLayout(self.paper)
        self.column.setContentsMargins(SIDE, GAP, SIDE, GAP)
        self.column.setSpacing(GAP)
        self.column.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self.setWidget(self.paper)

    def bring(self, sheet: QWidget, rect: QRectF) -> None:
        """Scroll so that a place of a sheet is seen, a third down the view."""
        at = sheet.mapTo(self.paper, QPoint(round(rect.left()), round(rect.top())))
        self.verticalScrollBar().setValue(at.y() - self.viewport().height() // 3)
        self.horizontalScrollBar().setValue(at.x() - self.viewport().width() // 2)


class _Ground(QWidget):
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), look().color("sunken"))
