"""One line of the settings: what it is at the left, the control at the right."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from views.common.fields import label


def setting_line(words: str, *controls: QWidget) -> QHBoxLayout:
    """The words wrap where there is little room; they name the first control."""
    row = QHBoxLayout()
    row.setSpacing(12)
    said = label(words)
    said.setWordWrap(True)
    row.addWidget(said, 1)
    for control in controls:
        row.addWidget(control)
    if controls:
        said.setBuddy(controls[0])
    return row
