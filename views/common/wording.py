"""The one place that words durations, dates, money and counts, in the language of the interface.

Rules: DESIGN-UI §0 and §11. Lists use the compact forms (剩 3 小时, 已超 1 天 3 时), sentences the full ones.
Everything takes aware UTC instants and shows them in the workspace's zone.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta, tzinfo
from typing import Protocol
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from models.values import clock
from models.values.enums import LimitUnit, PayPeriod
from models.values.limits import Level, Limit, Reading
from models.values.money import FEN_A_YUAN, Pay
from models.values.samples import FEW

MINUS = "\u2212"
DOT = " · "
"""Between facts in a label; delegates paint the dot (DESIGN-UI §11)."""


class Bilingual(Protocol):
    """Something that has a name in both languages."""

    @property
    def zh(self) -> str: ...

    @property
    def en(self) -> str: ...


class There(Protocol):
    """A place with a clock of its own."""

    @property
    def name(self) -> str: ...

    def local(self, at: datetime) -> datetime: ...


_zone: tzinfo = ZoneInfo("Asia/Shanghai")


def use_zone(zone: tzinfo) -> None:
    """Show instants in the workspace's zone from now on."""
    global _zone
    _zone = zone


def zone() -> tzinfo:
    """The zone in which instants are shown."""
    return _zone


def local(at: datetime) -> datetime:
    """An instant on the office's clock."""
    return at.astimezone(_zone)


def today() -> date:
    """The office's calendar day."""
    return clock.today(_zone)


def locale() -> QLocale:
    """The locale of the language that is shown, which may differ from the computer's."""
    return QLocale(QCoreApplication.translate("Wording", "en_GB", "Locale of this translation: en_GB, zh_CN"))


def said(name: Bilingual) -> str:
    """A shipped name in the language of the interface."""
    return name.zh if locale().language() == QLocale.Language.Chinese else name.en


# Durations.


def duration(span: timedelta, *, exact: bool = False) -> str:
    """Compact, the size only: "3 小时", "1 天 3 时", "42 分钟"; exact adds minutes below a day: "1 时 48 分"."""
    days, hours, minutes = _parts(span)
    if days and hours:
        return QCoreApplication.translate("Wording", "{days} d {hours} h").format(days=days, hours=hours)
    if days:
        return QCoreApplication.translate("Wording", "{days} d").format(days=days)
    if hours and minutes and exact:
        return QCoreApplication.translate("Wording", "{hours} h {minutes} min").format(hours=hours, minutes=minutes)
    if hours:
        return QCoreApplication.translate("Wording", "{hours} h").format(hours=hours)
    return QCoreApplication.translate("Wording", "{minutes} min").format(minutes=minutes)


def left(reading: Reading, unit: LimitUnit = LimitUnit.CALENDAR_HOURS, *, exact: bool = False) -> str:
    """How a limit stands: "剩 3 小时", "剩 3 工作小时", "已超 1 天 3 时"."""
    is_office = unit is LimitUnit.WORKING_HOURS
    if reading.level is Level.OVERDUE:
        span = duration(reading.over, exact=exact) if not is_office else _office_hours(reading.over)
        return QCoreApplication.translate("Wording", "{span} over").format(span=span)
    span = duration(reading.left, exact=exact) if not is_office else _office_hours(reading.left)
    return QCoreApplication.translate("Wording", "{span} left").format(span=span)


def limit(of: Limit) -> str:
    """The limit itself: "限 24 小时", "限 8 工作小时", "限 5 个工作日"."""
    match of.unit:
        case LimitUnit.CALENDAR_HOURS if of.amount > 48 and of.amount % 24 == 0:
            return QCoreApplication.translate("Wording", "limit {n} d").format(n=of.amount // 24)
        case LimitUnit.CALENDAR_HOURS:
            return QCoreApplication.translate("Wording", "limit {n} h").format(n=of.amount)
        case LimitUnit.WORKING_HOURS:
            return QCoreApplication.translate("Wording", "limit {n} working h").format(n=of.amount)
        case LimitUnit.WORKING_DAYS:
            return QCoreApplication.translate("Wording", "limit {n} working d").format(n=of.amount)


def _office_hours(span: timedelta) -> str:
    """Office time is never told in days: a working day has no 24 hours."""
    minutes = abs(span) // timedelta(minutes=1)
    if minutes < 60:
        return QCoreApplication.translate("Wording", "{minutes} min").format(minutes=minutes)
    return QCoreApplication.translate("Wording", "{hours} working h").format(hours=minutes // 60)


def _parts(span: timedelta) -> tuple[int, int, int]:
    minutes = abs(span) // timedelta(minutes=1)
    return minutes // 1440, minutes // 60 % 24, minutes % 60


# Days and times.


def clock_time(at: datetime) -> str:
    """As "09:42"."""
    return local(at).strftime("%H:%M")


def time_range(start: datetime, end: datetime) -> str:
    """As "10:00–10:40"."""
    return f"{clock_time(start)}–{clock_time(end)}"


def time_range_there(start: datetime, end: datetime, there: There | None) -> str:
    """ "10:00–10:40", and where another clock is looked at too: "10:00–10:40（东京办事处当地 11:00–11:40）"."""
    here = time_range(start, end)
    if there is None:
        return here
    opens, closes = there.local(start), there.local(end)
    times = f"{opens:%H:%M}–{closes:%H:%M}"
    if opens.date() != local(start).date():
        times = f"{day(opens.date())} {times}"
    words = QCoreApplication.translate("Wording", "{here} ({place} {there})")
    return words.format(here=here, place=there.name, there=times)


def moment(at: datetime) -> str:
    """When: "今天 10:00", "昨天 19:12", "周五 10:30" within the coming week, "3 月 10 日 09:20", "2025-06-03 09:20"."""
    on, now = local(at).date(), today()
    if 2 <= (on - now).days <= 6:
        return f"{weekday(on)} {clock_time(at)}"
    words = day(on) if on.year == now.year or abs((on - now).days) <= 1 else on.isoformat()
    return f"{words} {clock_time(at)}"


def day(on: date) -> str:
    """Which day: "今天", "昨天", "明天", "3 月 10 日"; another year in full."""
    now = today()
    match (on - now).days:
        case 0:
            return QCoreApplication.translate("Wording", "today")
        case -1:
            return QCoreApplication.translate("Wording", "yesterday")
        case 1:
            return QCoreApplication.translate("Wording", "tomorrow")
    if on.year == now.year:
        return _formatted(on, QCoreApplication.translate("Wording", "d MMM", "Qt date format: day and month"))
    return _formatted(on, QCoreApplication.translate("Wording", "d MMM yyyy", "Qt date format: day, month, year"))


def day_and_weekday(on: date) -> str:
    """For a page's header: "3 月 12 日 周四"."""
    return _formatted(on, QCoreApplication.translate("Wording", "ddd d MMM", "Qt date format: weekday, day, month"))


def weekday(on: date) -> str:
    """As "周四"."""
    return _formatted(on, "ddd")


def since(at: datetime) -> timedelta:
    """How long ago an instant was."""
    return clock.now() - at


def month(on: date) -> str:
    """For tables: "2025-06"."""
    return f"{on.year:04}-{on.month:02}"


def _formatted(on: date, pattern: str) -> str:
    return locale().toString(QDate(on.year, on.month, on.day), pattern)


# Money.


def amount(fen: int) -> str:
    """Yuan with thousands commas, fen only where there are any: "19,000", "−0.50"."""
    sign = MINUS if fen < 0 else ""
    yuan, rest = divmod(abs(fen), FEN_A_YUAN)
    return f"{sign}{yuan:,}" + (f".{rest:02}" if rest else "")


def pay(of: Pay) -> str:
    """A salary or range: "18,000–20,000"; other periods and more months are said: "240,000/年", "18,000 × 14"."""
    words = amount(of.low) if of.low == of.high else f"{amount(of.low)}–{amount(of.high)}"
    match of.period:
        case PayPeriod.YEAR:
            return QCoreApplication.translate("Wording", "{amount}/year").format(amount=words)
        case PayPeriod.DAY:
            return QCoreApplication.translate("Wording", "{amount}/day").format(amount=words)
        case PayPeriod.HOUR:
            return QCoreApplication.translate("Wording", "{amount}/hour").format(amount=words)
        case PayPeriod.MONTH:
            return f"{words} × {of.months}" if of.months != 12 else words


# Counts and rates.


def number(n: float) -> str:
    """Thousands commas and a true minus: "1,286", "−0.4"."""
    words = f"{abs(n):,}" if isinstance(n, int) else f"{abs(n):,.1f}"
    return MINUS + words if n < 0 else words


def people(n: int) -> str:
    """As "22 人"."""
    return QCoreApplication.translate("Wording", "%n people", "", n)


def years(n: int) -> str:
    """Of experience: "8 年"."""
    return QCoreApplication.translate("Wording", "%n yr", "", n)


def percent(part: int, whole: int) -> str:
    """As "45%"; a dash where there is nothing to divide by."""
    return "–" if whole == 0 else f"{100 * part / whole:.0f}%"


def rate(part: int, whole: int) -> str:
    """A rate never goes without its n, and few are called few: "45%（n = 20）", "50%（n = 4，样本少）"."""
    if whole < FEW:
        return QCoreApplication.translate("Wording", "{percent} (n = {n}, few)").format(
            percent=percent(part, whole), n=whole
        )
    return QCoreApplication.translate("Wording", "{percent} (n = {n})").format(percent=percent(part, whole), n=whole)


def points(difference: float) -> str:
    """Percentage points with their sign: "+3.2 个百分点"."""
    sign = "+" if difference > 0 else ""
    return QCoreApplication.translate("Wording", "{n} pp").format(n=f"{sign}{number(round(difference, 1))}")


def listed(items: Iterable[str]) -> str:
    """As "陈国栋、许静、刘思远"."""
    return QCoreApplication.translate("Wording", ", ", "between the items of a list").join(items)


def quoted(name: str) -> str:
    """A stage or a title inside a sentence: 「复试」."""
    return QCoreApplication.translate("Wording", "“{name}”").format(name=name)
