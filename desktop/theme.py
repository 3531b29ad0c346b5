"""Which theme is worn: the choice of a person, or the system's. Colours the application through palette and QSS."""

from __future__ import annotations

import re
from enum import StrEnum

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

import resources
from views.common.look import BUNDLED_FAMILY, FAMILIES, Theme, load_theme, look


class ThemeChoice(StrEnum):
    """What a person may choose in the preferences."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


_PALETTE = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "surface",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "text3",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "on_accent",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Link: "accent_text",
    QPalette.ColorRole.LinkVisited: "accent_text",
    QPalette.ColorRole.ToolTipBase: "inverse",
    QPalette.ColorRole.ToolTipText: "on_inverse",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Light: "hover",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "strong",
    QPalette.ColorRole.Dark: "strong",
    QPalette.ColorRole.Shadow: "hair",
}
_CONTRAST = "contrast"
_DISABLED = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


class ThemeSwitch(QObject):
    """Dresses the application, and again whenever the choice or the system changes."""

    def __init__(self, app: QApplication, choice: ThemeChoice = ThemeChoice.SYSTEM) -> None:
        super().__init__(app)
        self._app = app
        self._choice = choice
        self._worn: str | None = None
        self._system = QPalette(app.palette())  # before it is ours
        app.setStyle("Fusion")
        self._families = available_families()
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._on_system_changed)
        self.choose(choice)

    def close(self) -> None:
        """Follow the system no longer."""
        hints = self._app.styleHints()
        hints.colorSchemeChanged.disconnect(self._on_system_changed)
        hints.accessibility().contrastPreferenceChanged.disconnect(self._on_system_changed)

    @property
    def choice(self) -> ThemeChoice:
        return self._choice

    def choose(self, choice: ThemeChoice) -> None:
        """Follow the system, or stay light or dark; also colours the native title bar."""
        self._choice = choice
        hints = self._app.styleHints()
        if choice is ThemeChoice.SYSTEM:
            if self._worn is not None:
                hints.unsetColorScheme()
        else:
            dark = choice is ThemeChoice.DARK
            hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
        self._wear(self._name())

    def _name(self) -> str:
        if self._app.styleHints().accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return _CONTRAST
        if self._choice is not ThemeChoice.SYSTEM:
            return self._choice.value
        return "dark" if self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark else "light"

    def _on_system_changed(self, _wish: object) -> None:
        self._wear(self._name())

    def _wear(self, name: str) -> None:
        if name == self._worn:
            return
        self._worn = name
        theme = self._theme(name)
        look().wear(theme, self._families)
        self._app.setFont(look().font("body"))
        self._app.setPalette(palette_of(theme))
        self._app.setStyleSheet(style_sheet(theme))

    def _theme(self, name: str) -> Theme:
        if name != _CONTRAST:
            return load_theme(name)
        from desktop.high_contrast import contrast_theme

        return contrast_theme(self._system)


def palette_of(theme: Theme) -> QPalette:
    """The palette that Qt's own parts (Fusion, dialogs, tool tips) take their colours from."""
    palette = QPalette()
    for role, name in _PALETTE.items():
        palette.setColor(role, theme.colors[name])
    for role in _DISABLED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, theme.colors["disabled"])
    return palette


def style_sheet(theme: Theme) -> str:
    """`app.qss` with the roles of this theme filled in. An unknown role is a KeyError."""
    template = resources.path("theme", "app.qss").read_text(encoding="utf-8")
    folder = resources.path("theme", theme.name).as_posix()
    rules = re.sub(r"/\*.*?\*/", "", template, flags=re.DOTALL)
    return re.sub(r"@(\w+)", lambda m: folder if m[1] == "theme" else theme.colors[m[1]].name(), rules)


def available_families() -> list[str]:
    """The interface fonts, best first; registers the bundled one where the system has no Chinese font."""
    present = [family for family in FAMILIES if QFontDatabase.hasFamily(family)]
    if not present and isinstance(QGuiApplication.instance(), QGuiApplication):
        QFontDatabase.addApplicationFont(str(resources.path("fonts", "NotoSansSC-Regular.ttf")))
        present = [BUNDLED_FAMILY]
    return present


__all__ = ["ThemeChoice", "ThemeSwitch", "available_families", "palette_of", "style_sheet"]
