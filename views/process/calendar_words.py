"""What the working calendar says of days, holidays and years."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from models.values.working_time import WorkingCalendar, known_years
from views.common import wording

_HOLIDAYS: dict[str, object] = {
    "New Year's Day": QT_TRANSLATE_NOOP("Holidays", "New Year's Day"),
    "Spring Festival": QT_TRANSLATE_NOOP("Holidays", "Spring Festival"),
    "Tomb-sweeping Day": QT_TRANSLATE_NOOP("Holidays", "Tomb-sweeping Day"),
    "Labour Day": QT_TRANSLATE_NOOP("Holidays", "Labour Day"),
    "Dragon Boat Festival": QT_TRANSLATE_NOOP("Holidays", "Dragon Boat Festival"),
    "Mid-autumn Festival": QT_TRANSLATE_NOOP("Holidays", "Mid-autumn Festival"),
    "National Day": QT_TRANSLATE_NOOP("Holidays", "National Day"),
    "Anti-Fascist 70th Day": QT_TRANSLATE_NOOP("Holidays", "Anti-Fascist 70th Day"),
}


def holiday(name: str) -> str:
    """The holiday of a key of the library."""
    return QCoreApplication.translate("Holidays", str(_HOLIDAYS.get(name, name)))


def short_weekday(number: int) -> str:
    """一, Mo: Monday is 0."""
    name = wording.weekday(date(2024, 1, 1 + number))
    return name[-1:] if name[:1] in "周星" else name[:2]


def why(calendar: WorkingCalendar, on: date) -> str:
    """Why a day is worked or not."""
    day = calendar.day(on)
    if on in calendar.exceptions:
        if day.is_working:
            return QCoreApplication.translate("WorkingCalendar", "worked, set by hand")
        return QCoreApplication.translate("WorkingCalendar", "off, set by hand")
    if day.name and day.is_working:
        words = QCoreApplication.translate("WorkingCalendar", "worked, to make up for {holiday}")
        return words.format(holiday=holiday(day.name))
    if day.name and on.weekday() in calendar.weekdays:
        words = QCoreApplication.translate("WorkingCalendar", "off: {holiday}")
        return words.format(holiday=holiday(day.name))
    if day.is_working:
        return QCoreApplication.translate("WorkingCalendar", "worked")
    return QCoreApplication.translate("WorkingCalendar", "off: not a working day of the week")


def spoken(calendar: WorkingCalendar, on: date) -> str:
    """3 月 14 日 周六: 休息."""
    words = QCoreApplication.translate("WorkingCalendar", "{day}: {why}")
    return words.format(day=wording.day_and_weekday(on), why=why(calendar, on))


def year_words(calendar: WorkingCalendar, year: int) -> str:
    """How many days are worked, and whether the year's holidays are known yet."""
    first = date(year, 1, 1).toordinal()
    days = [date.fromordinal(n) for n in range(first, date(year + 1, 1, 1).toordinal())]
    count = sum(calendar.is_working(on) for on in days)
    by_hand = sum(on.year == year for on in calendar.exceptions)
    words = QCoreApplication.translate("WorkingCalendar", "{days} working days, {exceptions} set by hand")
    said = words.format(days=count, exceptions=by_hand)
    if calendar.has_holidays and year not in known_years():
        guessed = QCoreApplication.translate(
            "WorkingCalendar", "{said}. The public holidays of this year are not known yet: only weekends are off"
        )
        return guessed.format(said=said)
    return said
