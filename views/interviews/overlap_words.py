"""What else somebody or a room has at a time, in a sentence."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from services.interviews import Overlap, OverlapKind
from views.common.wording import time_range


def overlap_words(overlap: Overlap) -> str:
    """As it stands under a time that is chosen or moved to."""
    time = time_range(overlap.starts_at, overlap.ends_at)
    match overlap.kind:
        case OverlapKind.PERSON:
            words = QCoreApplication.translate("Overlaps", "{name} has an interview {time}")
        case OverlapKind.PLACE:
            words = QCoreApplication.translate("Overlaps", "{name} is taken {time}")
        case OverlapKind.CANDIDATE:
            words = QCoreApplication.translate("Overlaps", "{name} has another interview {time}")
        case _:
            words = QCoreApplication.translate("Overlaps", "{name} is at {place} {time}, {minutes} min away")
    way = overlap.way
    return words.format(name=overlap.name, time=time, place=way.start if way else "", minutes=way.minutes if way else 0)
