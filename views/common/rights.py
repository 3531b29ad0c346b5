"""What somebody's role would be refused is not offered: its button stays away.

The database of a shared workspace refuses in any case; this spares a person the refusal.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from models.access import Act
from services import access
from views.context import Me


def is_offered(me: Me, act: Act, table: str, column: str = "") -> bool:
    """Whether the permission matrix gives this person the act on some rows of a table."""
    return access.is_offered(me.roles, act, table, column)


class _Withheld(QObject):
    """Keeps a widget away, whoever shows it."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShowToParent and isinstance(watched, QWidget):
            watched.hide()
            return True
        return False


def withhold(*widgets: QWidget) -> None:
    """Hide for good: a screen that shows them again with its state is overruled."""
    for widget in widgets:
        widget.installEventFilter(_Withheld(widget))
        widget.hide()


def offer(me: Me, act: Act, table: str, *widgets: QWidget) -> bool:
    """Withhold what this person would be refused; True: they may."""
    is_given = is_offered(me, act, table)
    if not is_given:
        withhold(*widgets)
    return is_given
