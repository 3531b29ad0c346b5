"""Time zones in words that are used in an office, with their distance from UTC."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QTimeZone

from services.organisation import places
from views.common.wording import locale


def zone_words(zone: str) -> str:
    """Beijing time (UTC+8); a name that Qt does not know stays as it is."""
    known = QTimeZone(zone.encode("ascii", "ignore"))
    if not known.isValid():
        return zone
    standard, long, offset = QTimeZone.TimeType.StandardTime, QTimeZone.NameType.LongName, QTimeZone.NameType.OffsetName
    name = known.displayName(standard, long, locale()) or zone
    if name.startswith(("GMT", "UTC")):  # no name of its own: the city says more than the distance twice
        name = zone.rpartition("/")[2].replace("_", " ")
    if zone == places.USUAL_ZONE:
        name = QCoreApplication.translate("Organisation", "Beijing time")
    ahead = known.displayName(standard, offset, locale()).removesuffix(":00").replace("+0", "+").replace("-0", "−")
    return QCoreApplication.translate("Organisation", "{zone} ({ahead})").format(zone=name, ahead=ahead)


def choices() -> list[tuple[str, str]]:
    """All zones: the usual ones in words, each with the name by which it is found when typed."""
    usual = set(places.COMMON_ZONES)
    return [(zone, f"{zone_words(zone)} {zone}" if zone in usual else zone) for zone in places.zones()]
