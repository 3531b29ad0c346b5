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


def edit_survey(studio: Studio) -> QWidget | None:
    """The questions of the candidates' survey, and when it is asked."""
    from services.surveys import forms
    from views.surveys.desk import SatisfactionDesk

    assert studio.window.page is not None and studio.window.program is not None
    desk = studio.window.page.findChild(SatisfactionDesk)
    with studio.window.program.workspace.reading() as session:
        found = forms.surveys(session)
    return desk.edit(found[0]) if desk is not None and found else None


def close_survey(studio: Studio) -> None:
    """Close it again."""
    from views.surveys.editor import SurveyEditor

    for editor in studio.window.findChildren(SurveyEditor):
        editor.reject()


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
