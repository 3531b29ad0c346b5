"""Days, months and moments in the shapes that offices write them in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

from benchmarks.dirty_ledgers.chance import Chance

_WEEKDAYS = "一二三四五六日"
_EPOCH = date(1899, 12, 30)


def _day(write: Callable[[date], Any]) -> Callable[[date, Chance], tuple[Any, str]]:
    return lambda value, _chance: (write(value), value.isoformat())


def _month(write: Callable[[date], Any]) -> Callable[[date, Chance], tuple[Any, str]]:
    return lambda value, _chance: (write(value), f"{value:%Y-%m}")


def _moment(write: Callable[[date, int], Any]) -> Callable[[tuple[date, int], Chance], tuple[Any, dict[str, str]]]:
    def shape(value: tuple[date, int], _chance: Chance) -> tuple[Any, dict[str, str]]:
        day, minute = value
        return write(day, minute), {"interview_date": day.isoformat(), "interview_time": clock(minute)}

    return shape


def _only_day(write: Callable[[date], Any]) -> Callable[[tuple[date, int], Chance], tuple[Any, dict[str, str]]]:
    return lambda value, _chance: (write(value[0]), {"interview_date": value[0].isoformat()})


def clock(minute: int) -> str:
    """ "14:30" of a minute of the day."""
    return f"{minute // 60:02d}:{minute % 60:02d}"


def _spoken(minute: int) -> str:
    hour, half = minute // 60, "半" if minute % 60 else ""
    return f"上午{hour}点{half}" if hour < 12 else f"下午{hour - 12 or 12}点{half}"


def serial(day: date) -> int:
    """Excel's number of a day."""
    return (day - _EPOCH).days


def _real(day: date, minute: int = 0) -> datetime:
    return datetime.combine(day, time(minute // 60, minute % 60))


DAYS: dict[str, Any] = {
    "iso": _day(lambda d: d.isoformat()),
    "real": _day(_real),
    "dashes": _day(lambda d: f"{d.year}-{d.month}-{d.day}"),
    "slashes": _day(lambda d: f"{d.year}/{d.month}/{d.day}"),
    "dots": _day(lambda d: f"{d.year}.{d.month}.{d.day}"),
    "dotted": _day(lambda d: f"{d:%Y.%m.%d}"),
    "han": _day(lambda d: f"{d.year}年{d.month}月{d.day}日"),
    "spaced han": _day(lambda d: f"{d.year} 年 {d.month}月 {d.day}日"),
    "hao": _day(lambda d: f"{d.year}年{d.month}月{d.day}号"),
    "short": _day(lambda d: f"{d:%y.%m.%d}"),
    "compact": _day(lambda d: f"{d:%Y%m%d}"),
    "compact number": _day(lambda d: int(f"{d:%Y%m%d}")),
    "serial": _day(serial),
    "serial text": _day(lambda d: str(serial(d))),
    "weekday": _day(lambda d: f"{d.year}年{d.month}月{d.day}日 周{_WEEKDAYS[d.weekday()]}"),
    "midnight": _day(lambda d: f"{d.isoformat()} 00:00:00"),
}
"""Days with their year. The first one is the plain one."""

YEARLESS: dict[str, Any] = {
    "month day": _day(lambda d: f"{d.month}月{d.day}日"),
    "slash": _day(lambda d: f"{d.month}/{d.day}"),
    "dot text": _day(lambda d: f"{d.month}.{d.day}"),
    "padded dot": _day(lambda d: f"{d.month}.{d.day:02d}"),
}
"""Days whose year stands elsewhere: in the title, the sheet's name, the file's name."""

BIRTH: dict[str, Any] = {name: DAYS[name] for name in ("iso", "real", "dots", "slashes", "han", "compact")} | {
    "month dots": _month(lambda d: f"{d.year}.{d.month}"),
    "month padded": _month(lambda d: f"{d:%Y.%m}"),
    "month han": _month(lambda d: f"{d.year}年{d.month}月"),
    "month dash": _month(lambda d: f"{d:%Y-%m}"),
}

MONTHS: dict[str, Any] = {
    "dash": _month(lambda d: f"{d:%Y-%m}"),
    "dots": _month(lambda d: f"{d:%Y.%m}"),
    "han": _month(lambda d: f"{d.year}年{d.month}月"),
    "slash": _month(lambda d: f"{d:%Y/%m}"),
    "compact": _month(lambda d: f"{d:%Y%m}"),
}

MOMENTS: dict[str, Any] = {
    "iso": _moment(lambda d, m: f"{d.isoformat()} {clock(m)}"),
    "real": _moment(_real),
    "day": _only_day(lambda d: d.isoformat()),
    "dots": _moment(lambda d, m: f"{d.year}.{d.month}.{d.day} {clock(m)}"),
    "han": _moment(lambda d, m: f"{d.year}年{d.month}月{d.day}日 {clock(m)}"),
    "weekday": _moment(lambda d, m: f"{d.year}年{d.month}月{d.day}日 周{_WEEKDAYS[d.weekday()]} {clock(m)}"),
    "spoken": _moment(lambda d, m: f"{d.year}/{d.month}/{d.day} {_spoken(m)}"),
    "line": _moment(lambda d, m: f"{d.isoformat()}\n{clock(m)}"),
    "real day": _only_day(_real),
    "brackets": _moment(lambda d, m: f"{d.isoformat()}（周{_WEEKDAYS[d.weekday()]}）{_spoken(m)}"),
}
