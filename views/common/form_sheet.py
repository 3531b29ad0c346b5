"""A form at the right of a list: its headline stays above, its acts stay below, the fields between them scroll."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from views.common.states import hair


def lay_out(form: QWidget, headline: QWidget, fields: QWidget, *acts: QPushButton, left: QWidget | None = None) -> None:
    """Put the parts of a form in their places; `left` is the act that takes something away."""
    holder = QWidget()
    holder.setProperty("ground", "canvas")
    inner = QVBoxLayout(holder)
    inner.setContentsMargins(16, 12, 16, 12)
    inner.addWidget(fields)
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setWidget(holder)
    head = QHBoxLayout()
    head.setContentsMargins(16, 12, 16, 0)
    head.addWidget(headline, 1)
    foot = QHBoxLayout()
    foot.setContentsMargins(16, 10, 16, 12)
    foot.setSpacing(8)
    if left is not None:
        foot.addWidget(left)
    foot.addStretch(1)
    for act in acts:
        foot.addWidget(act)
    column = QVBoxLayout(form)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addLayout(head)
    column.addWidget(scroll, 1)
    column.addWidget(hair())
    column.addLayout(foot)
