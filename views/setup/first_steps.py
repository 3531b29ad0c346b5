"""The first run, five short steps: who you are, what locks the workspace, the recovery key twice, the process."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from models.values.bilingual import Words
from resources import templates
from services.errors import AppError
from services.vault import passphrase, system_keyring
from services.vault.recovery import groups
from views.common.buttons import Button
from views.common.fields import FormRow, label
from views.common.wording import said
from views.messages import sentence, sentence_of
from views.setup.answers import Answers
from views.setup.parts import Option, Options, RecoveryKeyView, SecretField, Step

_CLIPBOARD_SECONDS = 60


class WelcomeStep(Step):
    """Whose workspace it is. Everything else can be looked at without answering."""

    done = Signal()
    demo_wanted = Signal()
    other_wanted = Signal()

    def __init__(self, answers: Answers, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.headline.setText(self.tr("Welcome to Zhaoxian"))
        self.sentence.setText(
            self.tr("Everything stays in one encrypted file on this computer. It needs no server and no network.")
        )
        self.sentence.show()
        self._answers = answers
        self._organisation = QLineEdit(answers.organisation)
        self._organisation.setPlaceholderText(self.tr("For example: Hengyue Precision Machinery"))
        self._name = QLineEdit(answers.name)
        self._rows = (
            FormRow(self.tr("Organisation"), self._organisation, required=True),
            FormRow(self.tr("Your name"), self._name, required=True, hint=self.tr("It stands beside what you do.")),
        )
        for row in self._rows:
            self.add(row)
        self._organisation.setMaxLength(80)
        self._name.setMaxLength(40)
        look = Button(self.tr("Look around with demo data"), role="link")
        look.clicked.connect(self.demo_wanted)
        self.foot.insertWidget(0, look)
        other = Button(self.tr("Open a workspace…"), role="link")
        other.clicked.connect(self.other_wanted)
        self.foot.insertWidget(1, other)
        self.add_act(self.tr("Next")).clicked.connect(self._on_next)
        for field in (self._organisation, self._name):
            field.returnPressed.connect(self._on_next)
            field.textEdited.connect(lambda _text: self._keep())

    def _keep(self) -> None:
        self._answers.organisation, self._answers.name = self._organisation.text().strip(), self._name.text().strip()

    def _on_next(self) -> None:
        self._keep()
        empty = [row for row in self._rows if not _line_of(row).text().strip()]
        for row in self._rows:
            row.set_error(self.tr("Please fill this in.") if row in empty else "")
        if empty:
            _line_of(empty[0]).setFocus()
        else:
            self.done.emit()


def _line_of(row: FormRow) -> QLineEdit:
    assert isinstance(row.field, QLineEdit)
    return row.field


class LockStep(Step):
    """What opens the workspace every day: a passphrase, or this computer's keyring."""

    done = Signal()

    def __init__(self, answers: Answers, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.headline.setText(self.tr("What opens the workspace?"))
        self.sentence.setText(self.tr("Candidates' data is encrypted. Without one of these nobody can read it."))
        self.sentence.show()
        self._answers = answers
        has_keyring = system_keyring.is_available()
        self._ways = Options()
        self._ways.add(
            "passphrase",
            Option("key-round", self.tr("A passphrase"), self.tr("Asked for at every start. Safest.")),
        )
        self._ways.add(
            "keyring",
            Option(
                "hard-drive",
                self.tr("This computer's keyring"),
                self.tr("Opens by itself while you are signed in to this computer.")
                if has_keyring
                else self.tr("This computer has no safe keyring."),
            ),
        )
        self._ways.card("keyring").setEnabled(has_keyring)
        self._ways.chosen.connect(lambda _key: self._renew())
        self.add(self._ways)
        show = self.tr("Show the letters")
        self._first = SecretField(self.tr("Passphrase"), show)
        self._again = SecretField(self.tr("Once more"), show)
        self._first_row = FormRow(self.tr("Passphrase"), self._first, required=True)
        self._again_row = FormRow(self.tr("Once more"), self._again, required=True)
        self.add(self._first_row)
        self.add(self._again_row)
        self._first.line.textEdited.connect(lambda _text: self._weigh())
        self._first.line.returnPressed.connect(self._again.line.setFocus)
        self._again.line.returnPressed.connect(self._on_next)
        self.add_back(self.tr("Back"))
        self.add_act(self.tr("Next")).clicked.connect(self._on_next)
        self._first.line.setText(answers.passphrase)
        self._again.line.setText(answers.passphrase)
        self._ways.choose("keyring" if answers.wants_keyring and has_keyring else "passphrase")
        self._weigh()
        self._renew()

    def _renew(self) -> None:
        is_typed = self._ways.current == "passphrase"
        self._first_row.setVisible(is_typed)
        self._again_row.setVisible(is_typed)
        if is_typed:
            self._first.line.setFocus()

    def _weigh(self) -> None:
        """Say how much is missing while it is typed; praise nothing."""
        self._first_row.set_error("")
        try:
            passphrase.require_strength(self._first.text)
        except AppError as error:
            self._first_row.set_hint(self.tr("%n more characters", "", int(error.params["missing"])))
        else:
            self._first_row.set_hint(self.tr("Long enough. A whole sentence is the easiest to remember."))

    def _on_next(self) -> None:
        self._answers.wants_keyring = self._ways.current == "keyring"
        if not self._answers.wants_keyring and not self._is_usable():
            return
        self._answers.passphrase = "" if self._answers.wants_keyring else self._first.text
        self.done.emit()

    def _is_usable(self) -> bool:
        try:
            passphrase.require_strength(self._first.text)
        except AppError as error:
            self._first_row.set_error(sentence(error))
            self._first.line.setFocus()
            return False
        is_same = self._first.text == self._again.text
        self._again_row.set_error("" if is_same else sentence_of("vault.passphrases_differ"))
        if not is_same:
            self._again.line.setFocus()
        return is_same


class RecoveryStep(Step):
    """The recovery key, shown this once: to be printed or written down."""

    done = Signal()

    def __init__(self, answers: Answers, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self._answers = answers
        self.headline.setText(self.tr("Print or write down the recovery key"))
        self.sentence.setText(
            self.tr("It opens the workspace when the passphrase is forgotten. It is shown only now. Keep it on paper.")
        )
        self.sentence.show()
        self.add(RecoveryKeyView(answers.groups))
        acts = QHBoxLayout()
        acts.setSpacing(8)
        printing = Button(self.tr("Print…"), icon="printer")
        printing.clicked.connect(self._print)
        copying = Button(self.tr("Copy"), icon="copy")
        copying.clicked.connect(self._copy)
        acts.addWidget(printing)
        acts.addWidget(copying)
        self._copied = label("", "hint")
        acts.addWidget(self._copied, 1)
        self.column.addLayout(acts)
        self.add_back(self.tr("Back"))
        act = self.add_act(self.tr("I have it on paper"))
        act.clicked.connect(self.done)

    def _copy(self) -> None:
        board = QGuiApplication.clipboard()
        secret = self._answers.recovery_key
        board.setText(secret)
        self._copied.setText(self.tr("Copied; gone from the clipboard in a minute."))

        def forget() -> None:
            if board.text() == secret:
                board.clear()

        QTimer.singleShot(_CLIPBOARD_SECONDS * 1000, board, forget)

    def _print(self) -> None:
        from views.setup.recovery_sheet import print_sheet

        print_sheet(self, self._answers.organisation, self._answers.groups)


class TypeBackStep(Step):
    """Three groups typed back from the paper: then it is known to be there, and right."""

    done = Signal()

    def __init__(self, answers: Answers, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self._answers = answers
        if not answers.asked:
            answers.ask_anew()
        self.headline.setText(self.tr("Type three groups back from your paper"))
        self.sentence.setText(self.tr("Upper or lower case does not matter."))
        self.sentence.show()
        self._fields: dict[int, FormRow] = {}
        line = QHBoxLayout()
        line.setSpacing(12)
        for number in answers.asked:
            field = QLineEdit()
            field.setMaxLength(8)
            field.textEdited.connect(lambda text, at=number: self._on_typed(at, text))
            field.returnPressed.connect(self._on_next)
            field.installEventFilter(self)
            row = FormRow(self.tr("Group {number}").format(number=number + 1), field)
            self._fields[number] = row
            line.addWidget(row)
        self.column.addLayout(line)
        self.add_back(self.tr("Show the key again"))
        self.add_act(self.tr("Next")).clicked.connect(self._on_next)

    def _on_typed(self, number: int, text: str) -> None:
        """A full and right group leads on to the next field."""
        self._fields[number].set_error("")
        if "".join(groups(text)) == self._answers.groups[number]:
            later = [row for at, row in self._fields.items() if at > number]
            if later:
                _line_of(later[0]).setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Backspace in an empty field goes back to the one before."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(watched, QLineEdit):
            lines = [_line_of(row) for row in self._fields.values()]
            at = lines.index(watched)
            if event.key() == Qt.Key.Key_Backspace and not watched.text() and at:
                lines[at - 1].setFocus()
                return True
        return super().eventFilter(watched, event)

    def _on_next(self) -> None:
        wrong = [at for at, row in self._fields.items() if "".join(groups(_line_of(row).text())) != self._group(at)]
        for at, row in self._fields.items():
            row.set_error(self.tr("Not the same") if at in wrong else "")
        if wrong:
            _line_of(self._fields[wrong[0]]).setFocus()
        else:
            self.done.emit()

    def _group(self, number: int) -> str:
        return self._answers.groups[number]


class ProcessStep(Step):
    """Which process new positions start from; it can be changed at any time."""

    done = Signal()

    def __init__(self, answers: Answers, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self._answers = answers
        self.headline.setText(self.tr("Which process do you use most?"))
        self.sentence.setText(self.tr("All of them stay at hand, and every stage can be changed later."))
        self.sentence.show()
        self._options = Options()
        for process in templates.processes():
            stages = [said(Words.of(stage["name"])) for stage in process["stages"]]
            card = Option("git-merge", said(Words.of(process["name"])), " → ".join(stages))
            self._options.add(process["code"], card)
        self._options.choose(answers.process)
        self._options.chosen.connect(self._on_chosen)
        self.add(self._options)
        self.add_back(self.tr("Back"))
        self.act = self.add_act(self.tr("Make the workspace"))
        self.act.clicked.connect(self.done)

    def _on_chosen(self, code: str) -> None:
        self._answers.process = code


class BeginStep(Step):
    """The workspace is there: how to begin."""

    ledger_wanted = Signal()
    resumes_wanted = Signal()
    demo_wanted = Signal()
    nothing_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.headline.setText(self.tr("The workspace is ready. How do you want to begin?"))
        cards = (
            (
                "file-input",
                self.tr("Import a ledger"),
                self.tr("Excel or CSV. You see every row before it is written, and can take it back."),
                self.ledger_wanted,
            ),
            (
                "file-plus",
                self.tr("Drop in résumés"),
                self.tr("PDF, Word, pictures: one, a folder, or hundreds."),
                self.resumes_wanted,
            ),
            (
                "eye",
                self.tr("Look around with demo data"),
                self.tr("A workspace of its own with invented people; yours stays empty."),
                self.demo_wanted,
            ),
        )
        for icon, title, words, signal in cards:
            card = Option(icon, title, words, is_act=True)
            card.clicked.connect(signal)
            self.add(card)
        later = Button(self.tr("Go to the empty workspace"), role="link")
        later.clicked.connect(self.nothing_wanted)
        self.foot.addWidget(later)
