"""The lists behind the tabs: evaluations, contacts, messages, files, discussion."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.values import clock
from models.values.keys import Key
from services.comments import Remark
from services.contacts import Talk
from services.documents import DocumentLine
from services.evaluations.rounds import Card, Round
from services.following import NextTalk
from services.profiles.messages import MessageLine
from views.candidate.facts import CHANNEL_ICONS
from views.candidate.mention_line import MentionLine
from views.common import paint, wording
from views.common.buttons import Button
from views.common.chips import Status
from views.common.evaluation_card import EvaluationCard, Initial, mean_words
from views.common.fields import ElidedLabel, label
from views.common.follow_menu import often_words
from views.common.labels import file_name
from views.common.labels import label as word_of
from views.common.look import look
from views.common.outcomes import outcome_words
from views.common.scroll_column import ScrollColumn
from views.common.states import EmptyState, IconLabel

KILOBYTE = 1024


class EvaluationsTab(ScrollColumn):
    """Round by round, a card for each interviewer (mock-up 03b)."""

    panel_wanted = Signal(object, object)  # application, stage
    evaluation_wanted = Signal(object)  # assignment
    plan_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.may_plan = True  # whoever plans for others also types in what they wrote on paper
        self.column.setContentsMargins(20, 12, 20, 14)
        self.column.setSpacing(10)

    def show_rounds(self, rounds: Sequence[Round], *, me: Key) -> None:
        self.clear()
        if not rounds:
            empty = EmptyState("clipboard-list", self.tr("No interview yet"))
            if self.may_plan:
                empty.add_act(self.tr("Plan interview"), self.plan_wanted.emit)
            self.column.addWidget(empty, 1)
            return
        for each in rounds:
            self.column.addWidget(self._head(each))
            for card in each.cards:
                self.column.addWidget(self._card(card, me))
        self.column.addStretch(1)

    def _head(self, each: Round) -> QWidget:
        head = QWidget(self.inside)
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(label(wording.said(each.stage_name), "strong", head))
        words = self.tr("{n} / {count} submitted").format(n=each.submitted, count=len(each.cards))
        row.addWidget(label(words, "strong", head))
        parts = []
        if each.mean_hundredths is not None:
            parts.append(self.tr("mean {mean}").format(mean=mean_words(each.mean_hundredths)))
        if each.widest is not None:
            gap = self.tr("{points} points apart on {dimension}")
            parts.append(
                gap.format(points=each.widest.points, dimension=wording.quoted(wording.said(each.widest.name)))
            )
        row.addWidget(ElidedLabel(wording.listed(parts), "second", head), 1)
        compare = Button(self.tr("Compare"), size="row", parent=head)
        compare.clicked.connect(lambda: self.panel_wanted.emit(each.application, each.stage))
        row.addWidget(compare)
        return head

    def _card(self, card: Card, me: Key) -> EvaluationCard:
        shown = EvaluationCard(card.name, card.title, self.inside)
        if card.is_withheld:
            shown.add_head(Status(self.tr("submitted"), icon="lock", parent=shown))
            shown.add_words(self.tr("Shown once you have submitted yours"), "hint")
            return shown
        if card.conclusion is None:
            due = self.tr("due {when}").format(when=wording.moment(card.due_at)) if card.due_at else ""
            shown.add_head(label(due, "hint", shown))
            act = Button(self.tr("Evaluate") if card.person == me else self.tr("Type it in"), size="row", parent=shown)
            act.clicked.connect(lambda: self.evaluation_wanted.emit(card.assignment))
            if not self.may_plan and card.person != me:
                act.hide()
            shown.add_head(act)
            shown.add_words(self.tr("Not submitted yet"), "hint")
            return shown
        shown.show_result(mean_words(card.mean_hundredths), self.tr("mean"), card.conclusion)
        shown.show_lines([(wording.said(line.name), line.points, line.evidence) for line in card.lines])
        shown.add_words(card.sentence)
        if card.is_amended:
            shown.add_words(self.tr("Amended: {reason}").format(reason=card.amend_reason), "hint")
        return shown


class _Lines(ScrollColumn):
    """Lines with an icon, a head, the words under it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column.setContentsMargins(20, 8, 20, 12)

    def _say_empty(self, icon: str, title: str, words: str = "") -> None:
        self.column.addWidget(EmptyState(icon, title, words), 1)

    def _add(self, line: QWidget) -> None:
        self.column.addWidget(line)


class _Entry(QWidget):
    """One line of a list, with a hairline below."""

    def __init__(self, head: str, at: str, parent: QWidget, *, icon: str = "", person: str = "") -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 9, 0, 9)
        row.setSpacing(10)
        mark = Initial(person, self) if person else IconLabel(icon or "circle", 16, "text2", self)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        self.column = QVBoxLayout()
        self.column.setSpacing(2)
        self.top = QHBoxLayout()
        self.top.setSpacing(8)
        self.top.addWidget(ElidedLabel(head, "strong", self), 1)
        self.top.addWidget(label(at, "hint", self))
        self.column.addLayout(self.top)
        row.addLayout(self.column, 1)

    def say(self, words: str, role: str = "context") -> None:
        if words:
            said = label(words, role, self)
            said.setWordWrap(True)
            said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.column.addWidget(said)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint.hair_below(QPainter(self), QRectF(self.rect()))


class ContactsTab(_Lines):
    """The log of talks, under when the next one is due."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._talks: Sequence[Talk] = ()
        self._next: NextTalk | None = None

    def show_next(self, found: NextTalk | None) -> None:
        self._next = found
        self.show_talks(self._talks)

    def show_talks(self, talks: Sequence[Talk]) -> None:
        self._talks = talks
        self.clear()
        if self._next is not None:
            self._add(self._next_line(self._next))
        if not talks:
            self._say_empty("phone", self.tr("No contact logged yet"), self.tr("Write one below; C takes you there."))
            return
        for talk in talks:
            head = wording.DOT.join(part for part in (word_of(talk.channel), talk.by) if part)
            line = _Entry(head, wording.moment(talk.at), self.inside, icon=CHANNEL_ICONS[talk.channel])
            line.say(talk.words)
            line.say(outcome_words(talk.outcome), "second")
            if talk.next_at is not None:
                line.say(self.tr("Follow up: {when}").format(when=wording.moment(talk.next_at)), "hint")
            self._add(line)
        self.column.addStretch(1)

    def _next_line(self, found: NextTalk) -> QWidget:
        stage = found.agreed.stage
        why = self.tr("Kept warm in {stage}").format(stage=wording.said(stage)) if stage else self.tr("Starred")
        line = _Entry(why, often_words(found.agreed.days), self.inside, icon="coffee" if stage else "star")
        when = wording.moment(found.due_at)
        is_late = found.due_at <= clock.now()
        words = self.tr("Due since {when}") if is_late else self.tr("Next talk by {when}")
        line.say(words.format(when=when), "error" if is_late else "second")
        return line


class MessagesTab(_Lines):
    """Drafts and what was sent."""

    def show_messages(self, messages: Sequence[MessageLine]) -> None:
        self.clear()
        if not messages:
            self._say_empty(
                "mail", self.tr("No message yet"), self.tr("Nothing is sent by itself: drafts wait for you.")
            )
            return
        for message in messages:
            head = message.subject or word_of(message.channel)
            line = _Entry(head, wording.moment(message.at), self.inside, icon=CHANNEL_ICONS[message.channel])
            line.top.insertWidget(1, label(word_of(message.state), "hint", line))
            line.say(message.body, "second")
            self._add(line)
        self.column.addStretch(1)


class FilesTab(_Lines):
    """Originals, kept unchanged."""

    shown = Signal(object)  # Key: show it at the left
    saved = Signal(object)  # DocumentLine: save a copy
    add_wanted = Signal()
    may_add = True
    may_copy = True  # the originals are not for everybody who may see a person

    def show_files(self, files: Sequence[DocumentLine]) -> None:
        self.clear()
        add = Button(self.tr("Add a file…"), icon="paperclip", size="compact")
        if not self.may_add:
            add.hide()
        add.clicked.connect(self.add_wanted)
        self.column.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        if not files:
            self._say_empty("paperclip", self.tr("No file yet"), self.tr("Files may be dropped on this page too."))
            return
        for file in files:
            name = file_name(file.file_name, file.kind)
            line = _Entry(name, wording.moment(file.created_at), self.inside, icon="file-text")
            about = [word_of(file.kind)]
            if file.pages:
                about.append(self.tr("%n pages", "", file.pages))
            about.append(self.tr("{n} kB").format(n=max(1, file.size // KILOBYTE)))
            line.say(wording.listed(about), "second")
            copying = [(self.tr("Save a copy…"), self.saved)] if self.may_copy else []
            for words, signal in ((self.tr("Show"), self.shown), *copying):
                act = Button(words, role="link", size="row", parent=line)
                value: object = file.key if signal is self.shown else file
                act.clicked.connect(lambda _on=False, signal=signal, value=value: signal.emit(value))
                line.top.addWidget(act)
            self._add(line)
        self.column.addStretch(1)


class CommentsTab(QWidget):
    """The discussion among colleagues; "@" completes names."""

    said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.list = _Lines(self)
        column.addWidget(self.list, 1)
        foot = _Foot(self)
        row = QHBoxLayout(foot)
        row.setContentsMargins(20, 10, 20, 12)
        row.setSpacing(8)
        self.line = MentionLine(foot)
        self.line.setPlaceholderText(self.tr("Say something; @name tells them"))
        self.line.setAccessibleName(self.tr("Comment"))
        self.line.kept.connect(self._keep)
        row.addWidget(self.line, 1)
        self.save = Button(self.tr("Comment"), key="Ctrl Enter", parent=foot)
        self.save.clicked.connect(self._keep)
        row.addWidget(self.save)
        column.addWidget(foot)

    def show_remarks(self, remarks: Sequence[Remark]) -> None:
        self.list.clear()
        if not remarks:
            empty = EmptyState("message-square-text", self.tr("Nobody has said anything yet"))
            self.list.column.addWidget(empty, 1)
            return
        for remark in remarks:
            line = _Entry(remark.author, wording.moment(remark.at), self.list.inside, person=remark.author or "–")
            if remark.mentions_me:
                line.top.insertWidget(1, Status(self.tr("mentions you"), icon="at-sign", kind="accent", parent=line))
            line.say(remark.words)
            self.list.column.addWidget(line)
        self.list.column.addStretch(1)

    def _keep(self) -> None:
        if words := self.line.text().strip():
            self.said.emit(words)


class _Foot(QWidget):
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look().color("surface"))
        paint.hair_below(painter, QRectF(0, 0, self.width(), 1))
