"""Times, spans, limits and money in words: one function each, so that every screen says them alike."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, tzinfo

from PySide6.QtCore import QCoreApplication, QLocale

from models.values import clock
from models.values.enums import LimitUnit
from models.values.limits import Level, Limit, Reading
from models.values.money import FEN_A_YUAN, Pay

_zone: tzinfo | None = None


def use_zone(zone: tzinfo | None) -> None:
    """Show times in the workspace's zone; None is the zone of this computer."""
    global _zone
    _zone = zone


def local(at: datetime) -> datetime:
    """An instant on the clock of the office."""
    return at.astimezone(_zone)


def today() -> date:
    """The calendar day of the office."""
    return local(clock.now()).date()


def clock_time(at: datetime) -> str:
    """10:46."""
    return f"{local(at):%H:%M}"


def day(on: date) -> str:
    """Today, yesterday, tomorrow, 3 月 10 日; another year is named."""
    match (on - today()).days:
        case 0:
            return QCoreApplication.translate("Times", "today")
        case -1:
            return QCoreApplication.translate("Times", "yesterday")
        case 1:
            return QCoreApplication.translate("Times", "tomorrow")
    if on.year == today().year:
        return QCoreApplication.translate("Times", "{month} {day}", "day without a year").format(
            month=month_name(on), day=on.day
        )
    return QCoreApplication.translate("Times", "{day} {month} {year}", "day with its year").format(
        month=month_name(on), day=on.day, year=on.year
    )


def weekday(on: date) -> str:
    """Thu, 周四."""
    return QLocale().dayName(on.isoweekday(), QLocale.FormatType.ShortFormat)


def month_name(on: date) -> str:
    """Mar, 3 月: Qt writes the Chinese one without the space between digits and Han."""
    return QLocale().monthName(on.month, QLocale.FormatType.ShortFormat).replace("月", " 月")


def moment(at: datetime) -> str:
    """Today 10:00, yesterday 19:12, 3 月 10 日 09:00; the hour is left out after two months."""
    there = local(at).date()
    if abs((there - today()).days) > 60:
        return day(there)
    return QCoreApplication.translate("Times", "{day} {time}").format(day=day(there), time=clock_time(at))


def year_month(on: date) -> str:
    """2025-06, for tables."""
    return f"{on:%Y-%m}"


def span(time: timedelta, *, exact: bool = False) -> str:
    """A span in its largest units: 42 min, 3 h, 1 d 3 h; `exact` adds the minutes to hours."""
    minutes = max(int(abs(time).total_seconds() // 60), 0)
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    if days and hours:
        return QCoreApplication.translate("Times", "{days} d {hours} h").format(days=days, hours=hours)
    if days:
        return QCoreApplication.translate("Times", "{days} d").format(days=days)
    if hours and minutes and exact:
        return QCoreApplication.translate("Times", "{hours} h {minutes} min").format(hours=hours, minutes=minutes)
    if hours:
        return QCoreApplication.translate("Times", "{hours} h").format(hours=hours)
    return QCoreApplication.translate("Times", "{minutes} min").format(minutes=minutes)


def limit_left(reading: Reading, unit: LimitUnit = LimitUnit.CALENDAR_HOURS, *, exact: bool = False) -> str:
    """What is left of a limit, or by how much it is over: 剩 3 小时, 已超 1 天 3 时. Working hours say so."""
    if unit is LimitUnit.WORKING_HOURS and abs(reading.left) >= timedelta(hours=1):
        hours = int(abs(reading.left).total_seconds() // 3600)
        words = QCoreApplication.translate("Times", "{hours} working h").format(hours=hours)
    else:
        words = span(reading.left, exact=exact)
    if reading.level is Level.OVERDUE:
        return QCoreApplication.translate("Times", "{span} over").format(span=words)
    return QCoreApplication.translate("Times", "{span} left").format(span=words)


def limit(value: Limit) -> str:
    """The limit itself: 限 24 小时, 限 5 个工作日."""
    match value.unit:
        case LimitUnit.CALENDAR_HOURS if value.amount % 24 == 0 and value.amount > 48:
            return QCoreApplication.translate("Times", "limit {days} d").format(days=value.amount // 24)
        case LimitUnit.CALENDAR_HOURS:
            return QCoreApplication.translate("Times", "limit {hours} h").format(hours=value.amount)
        case LimitUnit.WORKING_HOURS:
            return QCoreApplication.translate("Times", "limit {hours} working h").format(hours=value.amount)
        case LimitUnit.WORKING_DAYS:
            return QCoreApplication.translate("Times", "limit {days} working d").format(days=value.amount)


def number(value: int) -> str:
    """1,286; a negative number with the real minus."""
    return f"{value:,}".replace("-", "\u2212")


def money(fen: int) -> str:
    """Fen as 19,000; odd fen keep their two digits."""
    yuan, odd = divmod(abs(fen), FEN_A_YUAN)
    return ("\u2212" if fen < 0 else "") + (f"{yuan:,}.{odd:02}" if odd else f"{yuan:,}")


def pay(value: Pay) -> str:
    """15,000–21,000 without the period, 15,000–21,000 × 14 with more than twelve months."""
    amount = money(value.low) if value.low == value.high else f"{money(value.low)}–{money(value.high)}"
    return f"{amount} × {value.months}" if value.months != 12 else amount


def since(at: datetime) -> timedelta:
    """How long ago an instant was."""
    return clock.now() - at.astimezone(UTC)
