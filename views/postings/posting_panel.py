"""One posting: its text with the count of characters, its address, its cost, and the acts of its state."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from models.values.money import FEN_A_YUAN
from services.postings import LONGEST_URL, MOST_YUAN, Line, Whereabouts, Wording
from views.common import wording
from views.common.buttons import Button
from views.common.fields import ElidedLabel, FormRow, label
from views.common.states import Banner, hair


class PostingPanel(QWidget):
    """`asked` names the act: draft, copy, save, post, end, renew, drop."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line: Line | None = None
        self.was, self.was_at = Wording(""), Whereabouts()  # what the fields were filled with
        self._title, self._about = ElidedLabel("", "title"), ElidedLabel("", "second")
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("Text of the posting"))
        self.text.textChanged.connect(self._count)
        self._counted = label("", "hint")
        self._older = Banner("warn", "history")
        self.url = QLineEdit()
        self.url.setMaxLength(LONGEST_URL)
        self.cost = QDoubleSpinBox()
        self.cost.setRange(0, MOST_YUAN)
        self.cost.setDecimals(2)
        self.cost.setGroupSeparatorShown(True)
        self.cost.lineEdit().setTextMargins(7, 0, 0, 0)
        self.acts = {
            "drop": Button(self.tr("Throw away"), size="compact"),
            "renew": Button(self.tr("Write anew"), icon="refresh-cw", size="compact"),
            "end": Button(self.tr("Taken down"), size="compact"),
            "save": Button(self.tr("Keep the text"), size="compact"),
            "copy": Button(self.tr("Copy"), icon="copy", key="C", size="compact"),
            "post": Button(self.tr("It is posted"), role="primary", key="Ctrl Enter", size="compact"),
            "draft": Button(self.tr("Write the text"), role="primary", key="Ctrl Enter", size="compact"),
        }
        for name, button in self.acts.items():
            button.clicked.connect(lambda _=False, name=name: self.asked.emit(name))
        self._build()

    def _build(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(16, 12, 16, 8)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._about)
        column.addWidget(self._older)
        column.addWidget(self.text, 1)
        column.addWidget(self._counted)
        pair = QHBoxLayout()
        pair.setSpacing(10)
        pair.addWidget(FormRow(self.tr("Address of the posting"), self.url), 3)
        pair.addWidget(FormRow(self.tr("Cost in yuan"), self.cost), 2)
        self._where = QWidget()
        pair.setContentsMargins(0, 0, 0, 0)
        self._where.setLayout(pair)
        column.addWidget(self._where)
        less = QHBoxLayout()
        less.setSpacing(6)
        for name in ("renew", "end", "drop"):
            less.addWidget(self.acts[name])
        less.addStretch(1)
        column.addLayout(less)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 10, 16, 12)
        foot.setSpacing(6)
        foot.addStretch(1)
        for name in ("copy", "save", "post", "draft"):
            foot.addWidget(self.acts[name])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(column, 1)
        outer.addWidget(hair())
        outer.addLayout(foot)

    def show_line(self, line: Line) -> None:
        """A channel, with its posting if there is one."""
        before = self.line if self.line is not None and self.line.channel == line.channel else None
        self.line = self._filled(line, before)
        self._title.setText(wording.said(line.channel_name))
        self._about.setText(self._said(line))
        is_there, is_posted = line.key is not None, line.posted_at is not None
        for widget in (self.text, self._where, self._counted):
            widget.setVisible(is_there)
        self._older.tell(
            self.tr("The position was changed since. Read it again, or write it anew.") if line.is_older else ""
        )
        shown = {
            "draft": not is_there, "copy": is_there, "save": is_there, "post": is_there, "renew": is_there,
            "drop": is_there and not is_posted, "end": is_posted and line.ended_at is None,
        }  # fmt: skip
        for name, button in self.acts.items():
            button.setVisible(shown[name])
        self.acts["post"].setText(self.tr("Keep address and cost") if is_posted else self.tr("It is posted"))
        self._count()

    def _filled(self, line: Line, before: Line | None) -> Line:
        """Fill the fields; what is typed in them and not kept yet stays, and so does the version it is typed over."""
        text, at = Wording(line.text), Whereabouts(line.url, line.cost / FEN_A_YUAN)
        is_typed = before is not None and self.draft not in (self.was, text)
        is_typed_below = before is not None and self.whereabouts not in (self.was_at, at)
        if not is_typed:
            if before is None or self.draft != text:
                self.text.setPlainText(line.text)
            self.was = self.draft
        if not is_typed_below:
            self.url.setText(line.url)
            self.cost.setValue(at.yuan)
            self.was_at = self.whereabouts
        return replace(line, version=before.version) if before is not None and (is_typed or is_typed_below) else line

    @property
    def draft(self) -> Wording:
        """The words that stand there."""
        return Wording(self.text.toPlainText().strip())

    @property
    def whereabouts(self) -> Whereabouts:
        """What is typed below the text."""
        return Whereabouts(self.url.text().strip(), self.cost.value())

    def forget(self, *, is_text: bool) -> None:
        """What was typed there is kept: the next answer fills it."""
        if is_text:
            self.was = self.draft
        else:
            self.was_at = self.whereabouts

    @property
    def is_changed(self) -> bool:
        """Whether other words are typed than are kept."""
        return self.line is not None and self.draft != self.was

    def _said(self, line: Line) -> str:
        if line.key is None:
            return self.tr("No text for this channel yet")
        parts = [line.code]
        if line.ended_at is not None:
            parts.append(self.tr("taken down {when}").format(when=wording.moment(line.ended_at)))
        elif line.posted_at is not None:
            parts.append(self.tr("posted {when}").format(when=wording.moment(line.posted_at)))
        parts.append(self.tr("%n applicants", "", line.applicants))
        return wording.DOT.join(parts)

    def _count(self) -> None:
        if self.line is None:
            return
        count, most = len(self.text.toPlainText().strip()), self.line.longest
        words = self.tr("{count} of {most} characters").format(count=f"{count:,}", most=f"{most:,}")
        self._counted.setText(words)
        self._counted.setProperty("role", "error" if count > most else "hint")
        self._counted.style().unpolish(self._counted)
        self._counted.style().polish(self._counted)
