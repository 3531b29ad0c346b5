"""The locked screens, for their pictures: drawn without being locked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from services.kiosk import Screen, Shown

if TYPE_CHECKING:
    from tools.pictures.studio import Studio
    from views.kiosk.window import KioskWindow

_drawn: list[KioskWindow] = []


def register(studio: Studio) -> QWidget | None:
    """A candidate's own registration."""
    return _draw(studio, Shown(Screen.REGISTRATION))


def answer_survey(studio: Studio) -> QWidget | None:
    """The first survey."""
    from services.surveys import forms

    assert studio.window.program is not None
    with studio.window.program.workspace.reading() as session:
        found = forms.surveys(session)
    return _draw(studio, Shown(Screen.SURVEY, found[0].key)) if found else None


def _draw(studio: Studio, shown: Shown) -> QWidget | None:
    from views.kiosk.start import form_for
    from views.kiosk.window import KioskWindow

    program = studio.window.program
    assert program is not None
    form = form_for(program, shown)
    if form is None:
        return None
    window = KioskWindow(program, form, QWidget())
    window.resize(studio.window.size())
    form.load()
    form.changed.emit()
    window.show()
    _drawn.append(window)
    studio.settle()
    return window


def leave(_studio: Studio) -> None:
    """Put them away."""
    while _drawn:
        _drawn.pop().dismiss()
