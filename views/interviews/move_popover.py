"""A drag that comes to stand over something else: says what, and asks once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from services.interviews import Overlap
from services.meetings import Meeting
from views.common.buttons import Button
from views.common.fields import label
from views.common.popover import Popover
from views.common.states import Banner
from views.common.wording import day_and_weekday, local, time_range
from views.interviews.overlap_words import overlap_words


class MovePopover(Popover):
    """The safe answer is to leave it where it is."""

    confirmed = Signal()

    def __init__(self, meeting: Meeting, start: datetime, overlaps: Sequence[Overlap], parent: QWidget) -> None:
        super().__init__(parent, width=340)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        end = start + (meeting.ends_at - meeting.starts_at)
        when = f"{day_and_weekday(local(start).date())} {time_range(start, end)}"
        self.column.addWidget(label(self.tr("Move {name} to {time}?").format(name=meeting.name, time=when), "strong"))
        banner = Banner("danger")
        banner.tell("\n".join(overlap_words(each) for each in overlaps))
        self.column.addWidget(banner)
        keep, move = Button(self.tr("Leave it")), Button(self.tr("Move it all the same"), role="danger")
        keep.clicked.connect(self.close)
        move.clicked.connect(self._confirm)
        self.add_foot(keep, move)

    def _confirm(self) -> None:
        self.close()
        self.confirmed.emit()
