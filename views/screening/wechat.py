"""For a hiring manager without the program: a list for WeChat, and their reply understood before it is carried out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPlainTextEdit, QWidget

from services.packets import screening as packet
from services.packets.issue import SentOut
from services.screening import replies
from services.screening.replies import Decision, Reply, Understood
from services.screening.screen import Line, Screening
from services.use_cases import UseCase
from views.common import wording
from views.common.buttons import Button
from views.common.fields import label
from views.common.labels import label as word_of
from views.common.popover import Popover
from views.context import Program
from views.packets.words import language
from views.screening import words

MOST = 30  # people of one list: more is no message


class ReplyPopover(Popover):
    """Paste the reply: each line says what will be done; nothing is done before the button is pressed."""

    wanted = Signal(object)  # tuple[Reply, …]

    def __init__(self, parent: QWidget, lines: Sequence[Line]) -> None:
        super().__init__(parent, width=460)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._lines = lines
        self._found = Understood((), ())
        self.column.addWidget(label(self.tr("The manager's reply"), "strong", self))
        self.text = QPlainTextEdit(self)
        self.text.setPlaceholderText(self.tr("Code and decision, one a line: K3F7 pass"))
        self.text.setAccessibleName(self.tr("The manager's reply"))
        self.text.setFixedHeight(96)
        self.column.addWidget(self.text)
        self._told = label("", "second", self)
        self._told.setWordWrap(True)
        self.column.addWidget(self._told)
        self._unknown = label("", "error", self)
        self._unknown.setWordWrap(True)
        self.column.addWidget(self._unknown)
        foot = QHBoxLayout()
        foot.addStretch(1)
        self.go = Button("", role="primary", size="compact", parent=self)
        self.go.clicked.connect(self._go)
        foot.addWidget(self.go)
        self.column.addLayout(foot)
        self.text.textChanged.connect(self._read)
        self.text.setPlainText(QGuiApplication.clipboard().text()[:4_000])
        self._read()

    def _read(self) -> None:
        self._found = replies.understand(self.text.toPlainText(), self._lines)
        self._told.setText("\n".join(self._said(reply) for reply in self._found.replies))
        self._told.setVisible(bool(self._found.replies))
        unknown = self.tr("Not understood: {lines}").format(lines=wording.listed(self._found.unknown))
        self._unknown.setText(unknown if self._found.unknown else "")
        self._unknown.setVisible(bool(self._found.unknown))
        self.go.setText(self.tr("Carry out %n", "", len(self._found.replies)))
        self.go.setEnabled(bool(self._found.replies))
        self.adjustSize()

    def _said(self, reply: Reply) -> str:
        done = ""
        match reply.decision:
            case Decision.PASS:
                done = self.tr("pass")
            case Decision.TALK:
                done = self.tr("talk first")
            case Decision.REJECT:
                reason = word_of(reply.reason) if reply.reason is not None else ""
                done = self.tr("reject: {reason}").format(reason=reason)
        return wording.DOT.join(part for part in (f"{reply.line.name} → {done}", reply.note) if part)

    def _go(self) -> None:
        found = self._found.replies
        self.hand_in(self.wanted, found)


class ManagerDesk(QObject):
    """Copies the list, and carries out the reply."""

    def __init__(self, program: Program, page: QWidget, failed: Callable[..., None]) -> None:
        super().__init__(page)
        self._program, self._page, self._failed = program, page, failed

    def copy_list(self, found: Screening, lines: Sequence[Line]) -> str:
        """Put the list on the clipboard: codes, names, reasons; no phone, no pay."""
        known = replies.codes(lines[:MOST])
        head = self.tr("{title}: %n people for you to look at. Reply with the code and pass / reject (why) / talk:", "",
                       len(known)).format(title=found.title)  # fmt: skip
        rows = [f"{code} {line.name} {self._facts(line)}".strip() for code, line in known.items()]
        text = "\n".join([head, *rows])
        QGuiApplication.clipboard().setText(text)
        self._program.toast(self.tr("Copied %n people: paste it into WeChat", "", len(known)))
        return text

    def write_list(self, found: Screening, lines: Sequence[Line]) -> None:
        """Write a form for the manager into a folder; what comes back waits under the forms."""
        folder = QFileDialog.getExistingDirectory(self._page, self.tr("Choose a folder for the list"))
        if folder:
            self.write_to(found, lines, folder)

    def write_to(self, found: Screening, lines: Sequence[Line], folder: str) -> None:
        """Issue the form."""
        job = self._program.start(
            partial(
                packet.to_folder,
                position=found.position,
                applications=[line.seen.application for line in lines[:MOST]],
                language=language(),
                folder=folder,
            ),
            code=UseCase.PACKET_ISSUE,
            title=self.tr("Prepare the manager's list"),
        )
        job.finished.connect(self._on_written)
        job.failed.connect(self._failed)

    def _on_written(self, out: SentOut) -> None:
        self._program.toast(self.tr("Wrote the list and %n résumés", "", len(out.names) - 1), can_undo=True)

    def _facts(self, line: Line) -> str:
        """Title, place, years, and the wishes that are met."""
        met = [point.words for point in line.points if point.is_met and point.kind.value == "wish"]
        return " ".join([words.facts(line).replace(wording.DOT, " "), wording.listed(met[:3])]).strip()

    def ask_reply(self, found: Screening, anchor: QWidget) -> ReplyPopover:
        """Paste what came back."""
        popover = ReplyPopover(self._page, found.lines)
        popover.wanted.connect(self.carry_out)
        popover.show_at(anchor, align_right=True)
        return popover

    def carry_out(self, wanted: Sequence[Reply]) -> None:
        """As one step of undo."""
        talk = self.tr("Talk first: {name}")
        self._program.run(
            partial(replies.carry_out, replies=list(wanted), talk=talk),
            code=UseCase.ADVANCE,
            count=len(wanted),
            failed=self._failed,
            toast=self.tr("Carried out: %n decisions of the manager", "", len(wanted)),
        )
