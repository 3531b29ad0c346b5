"""The bar above a process: its name, the draft, its use, whom publishing would concern, and the acts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit, QMenu, QSizePolicy, QWidget

from models.values.bilingual import Words
from services.process.desk import Edition, Entry
from services.process.drafts import LONGEST_NAME
from services.process.impact import Impact
from services.process.sheet import Sheet
from views.common import wording
from views.common.buttons import Button
from views.common.chips import Status
from views.common.fields import ElidedLabel, label
from views.common.icon_button import IconButton
from views.common.popover import Popover
from views.common.states import IconLabel
from views.common.tool_bar import ToolBar
from views.process.words import use_words


class NamePopover(Popover):
    """What a process is called, in both languages."""

    named = Signal(object)  # Words

    def __init__(self, parent: QWidget, title: str, name: Words) -> None:
        super().__init__(parent, width=320)
        self.column.addWidget(label(title, "strong", self))
        self.zh, self.en = QLineEdit(name.zh, self), QLineEdit(name.en, self)
        for field, words in ((self.zh, self.tr("Name in Chinese")), (self.en, self.tr("Name in English"))):
            field.setMaxLength(LONGEST_NAME)
            field.setPlaceholderText(words)
            field.setAccessibleName(words)
            field.returnPressed.connect(self._keep)
            self.column.addWidget(field)
        keep = Button(self.tr("Keep"), role="primary", size="compact", parent=self)
        keep.clicked.connect(self._keep)
        self.add_foot(keep)

    def _keep(self) -> None:
        zh, en = self.zh.text().strip(), self.en.text().strip()
        if zh or en:
            self.hand_in(self.named, Words(zh or en, en or zh))


class EditorBar(ToolBar):
    """Asks for acts; the editor carries them out."""

    impact_wanted = Signal()
    discard_wanted = Signal()
    publish_wanted = Signal()
    rename_wanted = Signal()
    copy_wanted = Signal()
    takeover_wanted = Signal()
    remove_wanted = Signal()
    version_wanted = Signal(int)  # look at an edition; 0: back to what is worked on
    restore_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry: Entry | None = None
        self._looking: Edition | None = None
        self.name = ElidedLabel("", "strong")
        self.status = Status("", icon="pencil", kind="warn")
        self.use = ElidedLabel("", "second")
        self._warning, self._warned = ElidedLabel("", "second"), IconLabel("triangle-alert", 14, "warn")
        self.see = Button(self.tr("See whom it concerns"), size="compact")
        self.discard = Button(self.tr("Give the draft up"), size="compact")
        self.publish = Button("", role="primary", size="compact")
        self.restore = Button("", role="primary", size="compact")
        self.leave = Button(self.tr("Back to the present one"), size="compact")
        self.more = IconButton("ellipsis", self.tr("Versions, rename, copy, remove"), size="compact")
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.more.setMenu(self._menu)
        row = self.row
        self.name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._warning.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        row.addWidget(self.name)
        row.addWidget(self.status)
        row.addWidget(self.use, 1)
        row.addWidget(self._warned)
        row.addWidget(self._warning)
        for button in (self.see, self.discard, self.leave, self.restore, self.publish, self.more):
            row.addWidget(button)
        self.see.clicked.connect(self.impact_wanted)
        self.discard.clicked.connect(self.discard_wanted)
        self.publish.clicked.connect(self.publish_wanted)
        self.leave.clicked.connect(lambda: self.version_wanted.emit(0))
        self.restore.clicked.connect(self._restore)

    def show_entry(self, entry: Entry, looking: Edition | None) -> None:
        """A process, or an edition of it that is looked at."""
        self._entry, self._looking = entry, looking
        has_draft = entry.draft is not None and looking is None
        self.name.setText(wording.said(looking.sheet.name if looking else entry.name))
        self.use.setText(use_words(entry))
        if looking is not None:
            words = self.tr("v{n} of {day}, read only")
            day = wording.day(wording.local(looking.published_at).date())
            self.status.set_status(words.format(n=looking.number, day=day), "history", "accent")
        else:
            self.status.set_status(self.tr("draft v{n}, not published").format(n=entry.next_number), "pencil", "warn")
        self.status.setVisible(has_draft or looking is not None)
        for button in (self.discard, self.publish, self.see):
            button.setVisible(has_draft)
        for button in (self.leave, self.restore):
            button.setVisible(looking is not None)
        if looking is not None:
            self.restore.setText(self.tr("Begin a draft from v{n}").format(n=looking.number))
            self.restore.updateGeometry()
        self.publish.setText(self.tr("Publish v{n}").format(n=entry.next_number))
        self.publish.updateGeometry()
        if not has_draft:
            self._show_warning("")

    def show_impact(self, impact: Impact, sheet: Sheet) -> None:
        """Whom publishing would concern, in one line."""
        if self._entry is None or self._entry.draft is None or self._looking is not None:
            return
        words = ""
        if impact.unfit:
            count = len(impact.unfit)
            codes = {each.stage for each in impact.unfit}
            stage = sheet.stage(impact.unfit[0].stage)
            words = QCoreApplication.translate(
                "EditorBar", "%n people would not meet what a stage newly asks", "", count
            )
            if len(codes) == 1 and stage is not None:
                said = QCoreApplication.translate(
                    "EditorBar", "%n people would not meet what {stage} newly asks", "", count
                )
                words = said.format(stage=wording.quoted(wording.said(stage.name)))
        self._show_warning(words)

    def _show_warning(self, words: str) -> None:
        self._warning.setText(words)
        self._warning.setVisible(bool(words))
        self._warned.setVisible(bool(words))

    def _restore(self) -> None:
        if self._looking is not None:
            self.restore_wanted.emit(self._looking.number)

    def _fill_menu(self) -> None:
        self._menu.clear()
        if self._entry is None:
            return
        if self._looking is None:
            self._menu.addAction(self.tr("Rename…"), self.rename_wanted.emit)
        if self._entry.draft is None and any(edition.positions for edition in self._entry.editions[1:]):
            words = self.tr("Take running positions over to v{n}…")
            self._menu.addAction(words.format(n=self._entry.current.number), self.takeover_wanted.emit)
        self._menu.addAction(self.tr("New process like this one…"), self.copy_wanted.emit)
        self._menu.addAction(self.tr("Remove this process"), self.remove_wanted.emit)
        self._menu.addSeparator()
        for edition in self._entry.editions:
            words = self.tr("Look at v{n}, {day}, {positions}")
            positions = edition.positions
            said = words.format(
                n=edition.number,
                day=wording.day(wording.local(edition.published_at).date()),
                positions=QCoreApplication.translate("EditorBar", "%n open positions", "", positions),
            )
            self._menu.addAction(said, lambda number=edition.number: self.version_wanted.emit(number))  # type: ignore[misc]
