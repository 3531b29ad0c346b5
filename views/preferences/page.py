"""Settings. Everything acts at once; there is no save button."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from models.access import Act
from views.common.buttons import Button
from views.common.fields import label
from views.common.page import Page
from views.common.page_side import PageSide
from views.common.preferences import SYSTEM, preferences
from views.common.rights import is_offered
from views.common.setting_line import setting_line
from views.common.states import Card, SectionHeader
from views.common.switches import Segmented, Toggle
from views.context import PageName, Place, Program
from views.intake.watch_section import WatchSection
from views.privacy.section import PrivacySection
from views.setup.security_section import SecuritySection
from views.sharing.section import SharingSection

WIDTH = 720


class PreferencesPage(Page):
    """Appearance, keys, templates, and the safety of the workspace's file."""

    name = PageName.PREFERENCES

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(program, parent)
        self.setProperty("ground", "canvas")
        self.header_row.set_title(self.tr("Settings"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        inside = QWidget()
        inside.setProperty("ground", "canvas")
        row = QHBoxLayout(inside)
        row.setContentsMargins(20, 20, 20, 20)
        PageSide(inside, row)
        sections = QWidget()
        sections.setMaximumWidth(WIDTH)
        self._column = QVBoxLayout(sections)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        row.addWidget(sections, 8)
        row.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        outer.addWidget(area)
        for section in (
            self._appearance(),
            self._keys(),
            self._notices(),
            *([self._templates()] if is_offered(program.me, Act.CHANGE, "process") else []),
            *([WatchSection(program)] if is_offered(program.me, Act.CREATE, "watched_folder") else []),
            PrivacySection(program),
            SecuritySection(program),
            SharingSection(program),
        ):
            self._column.addWidget(section)
        self._column.addStretch(1)

    def title(self) -> str:
        return self.tr("Settings")

    def _appearance(self) -> QWidget:
        kept = preferences().value
        card = Card()
        card.column.addWidget(SectionHeader(self.tr("Appearance"), icon="sun"))
        theme = Segmented()
        for key, words in (
            (SYSTEM, self.tr("As the system")), ("light", self.tr("Light")), ("dark", self.tr("Dark")),
        ):  # fmt: skip
            theme.add(key, words)
        theme.choose(kept.theme)
        theme.picked.connect(lambda key: preferences().change(theme=key))
        card.column.addLayout(setting_line(self.tr("Theme"), theme))
        language = Segmented()
        language.add(SYSTEM, self.tr("As the system"))
        language.add("zh_CN", "简体中文")
        language.add("en", "English")
        language.choose(kept.language)
        language.picked.connect(lambda key: preferences().change(language=key))
        card.column.addLayout(setting_line(self.tr("Language"), language))
        density = Segmented()
        for key, words in (
            ("comfortable", self.tr("Comfortable")), ("normal", self.tr("Normal")), ("dense", self.tr("Dense")),
        ):  # fmt: skip
            density.add(key, words)
        density.choose(kept.density)
        density.picked.connect(lambda key: preferences().change(density=key))
        card.column.addLayout(setting_line(self.tr("Table rows"), density))
        return card

    def _keys(self) -> QWidget:
        card = Card()
        card.column.addWidget(SectionHeader(self.tr("Keyboard"), icon="keyboard"))
        toggle = Toggle()
        toggle.setAccessibleName(self.tr("Single-letter keys"))
        toggle.setChecked(preferences().value.single_keys)
        toggle.toggled.connect(lambda is_on: preferences().change(single_keys=is_on))
        card.column.addLayout(setting_line(self.tr("Single-letter keys"), toggle))
        hint = label(self.tr("S stars, X rejects, 1–9 move to a stage. F1 shows the keys of each screen."), "hint")
        hint.setWordWrap(True)
        card.column.addWidget(hint)
        return card

    def _notices(self) -> QWidget:
        card = Card()
        card.column.addWidget(SectionHeader(self.tr("Desktop notifications"), icon="bell"))
        much = Segmented()
        for key, words in (
            ("surname", self.tr("Surname only")), ("full", self.tr("In full")), ("count", self.tr("Number only")),
            ("off", self.tr("Off")),
        ):  # fmt: skip
            much.add(key, words)
        much.choose(preferences().value.notices)
        much.picked.connect(lambda key: preferences().change(notices=key))
        card.column.addLayout(setting_line(self.tr("What a message outside the window says"), much))
        words = self.tr("Without sound, and only while you work elsewhere. None while the workspace is locked.")
        hint = label(words, "hint")
        hint.setWordWrap(True)
        card.column.addWidget(hint)
        return card

    def _templates(self) -> QWidget:
        card = Card()
        card.column.addWidget(SectionHeader(self.tr("Processes and positions"), icon="layers"))
        button = Button(self.tr("Templates…"), size="compact")
        button.clicked.connect(lambda: self.program.open(Place(PageName.TEMPLATES)))
        card.column.addLayout(setting_line(self.tr("What each stage means, and what new positions start from"), button))
        hours = Button(self.tr("Working calendar…"), size="compact")
        hours.clicked.connect(lambda: self.program.open(Place(PageName.TEMPLATES, view="working_calendar")))
        card.column.addLayout(
            setting_line(self.tr("Office hours, holidays and days set by hand, which limits are counted by"), hours)
        )
        office = Button(self.tr("Organisation…"), size="compact")
        office.clicked.connect(lambda: self.program.open(Place(PageName.ORGANISATION)))
        card.column.addLayout(setting_line(self.tr("Departments, people, places, rooms and job titles"), office))
        return card
