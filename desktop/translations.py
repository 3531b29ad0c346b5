"""The language of the interface: the program's texts and Qt's own, changed while running."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from resources import translations as compiler

LANGUAGES = {"zh_CN": "简体中文", "en": "English"}
"""Code → the language's own name, which is never translated."""
SYSTEM = "system"


def resolve(choice: str) -> str:
    """The language of a choice; the system's when it is Chinese, else English."""
    if choice in LANGUAGES:
        return choice
    return "zh_CN" if QLocale.system().language() == QLocale.Language.Chinese else "en"


class Interpreter(QObject):
    """Installs translators; `language_changed` tells the window to build its texts again."""

    language_changed = Signal(str)

    def __init__(self, choice: str = SYSTEM, *, cache: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cache = cache
        self._installed: list[QTranslator] = []
        self.language = ""
        self.speak(choice)

    def speak(self, choice: str) -> None:
        """Change to another language; without effect when it is spoken already."""
        language = resolve(choice)
        if language == self.language:
            return
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed = [*self._qt(language), *self._own(language)]
        for translator in self._installed:
            QCoreApplication.installTranslator(translator)
        QLocale.setDefault(QLocale(language))
        self.language = language
        self.language_changed.emit(language)

    def _own(self, language: str) -> list[QTranslator]:
        file = compiler.compiled(language) if self._cache is None else compiler.compiled(language, self._cache)
        translator = QTranslator(self)
        return [translator] if translator.load(str(file)) else []

    def _qt(self, language: str) -> list[QTranslator]:
        translator = QTranslator(self)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        return [translator] if translator.load(f"qtbase_{language}", folder) else []
