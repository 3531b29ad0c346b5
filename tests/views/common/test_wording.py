from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from pytestqt.qtbot import QtBot

from models.values import clock
from models.values.bilingual import Words
from models.values.enums import LimitUnit, PayPeriod
from models.values.limits import Limit, read
from models.values.money import Pay
from models.values.working_time import WorkingCalendar
from resources import translations
from views.common import wording

NOW = datetime(2026, 3, 12, 9, 42, tzinfo=ZoneInfo("Asia/Shanghai"))


@pytest.fixture(autouse=True)
def _thursday(qtbot: QtBot) -> Iterator[None]:
    with clock.frozen(NOW):
        yield


@pytest.fixture
def _chinese(qtbot: QtBot, tmp_path: Path) -> Iterator[None]:
    translator = QTranslator()
    assert translator.load(str(translations.compiled("zh_CN", tmp_path)))
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def left_after(hours: float, *, of: Limit, exact: bool = False) -> str:
    calendar = WorkingCalendar()
    entered = NOW.astimezone(UTC) - timedelta(hours=hours)
    reading = read(of.unit, entered, of.due_at(entered, calendar), clock.now(), calendar)
    return wording.left(reading, of.unit, exact=exact)


@pytest.mark.usefixtures("_chinese")
def test_limits_read_as_the_cards_show_them() -> None:
    assert left_after(21, of=Limit(24)) == "剩 3 小时"
    assert left_after(26, of=Limit(24)) == "已超 2 小时"
    assert left_after(75, of=Limit(48)) == "已超 1 天 3 时"
    assert left_after(24.7, of=Limit(24)) == "已超 42 分钟"
    assert left_after(22.2, of=Limit(24), exact=True) == "剩 1 时 48 分"
    assert left_after(40, of=Limit(8, LimitUnit.WORKING_HOURS)) == "已超 1 工作小时"
    assert left_after(0, of=Limit(8, LimitUnit.WORKING_HOURS)) == "剩 8 工作小时"
    assert left_after(0, of=Limit(5, LimitUnit.WORKING_DAYS)) == "剩 5 天"
    assert wording.limit(Limit(24)) == "限 24 小时"
    assert wording.limit(Limit(120)) == "限 5 天"
    assert wording.limit(Limit(8, LimitUnit.WORKING_HOURS)) == "限 8 工作小时"
    assert wording.limit(Limit(5, LimitUnit.WORKING_DAYS)) == "限 5 个工作日"


def test_limits_read_in_english() -> None:
    assert left_after(21, of=Limit(24)) == "3 h left"
    assert left_after(75, of=Limit(48)) == "1 d 3 h over"
    assert wording.limit(Limit(24)) == "limit 24 h"


@pytest.mark.usefixtures("_chinese")
def test_dates_read_as_people_say_them() -> None:
    def at(text: str) -> str:
        return wording.moment(datetime.fromisoformat(text).replace(tzinfo=NOW.tzinfo))

    assert at("2026-03-12 10:00") == "今天 10:00"
    assert at("2026-03-11 19:12") == "昨天 19:12"
    assert at("2026-03-13 10:30") == "明天 10:30"
    assert at("2026-03-14 10:30") == "周六 10:30"
    assert at("2026-03-10 09:20") == "3 月 10 日 09:20"
    assert at("2025-06-03 09:20") == "2025-06-03 09:20"
    assert wording.day(date(2026, 3, 10)) == "3 月 10 日"
    assert wording.day(date(2025, 3, 10)) == "2025 年 3 月 10 日"
    assert wording.day_and_weekday(date(2026, 3, 12)) == "3 月 12 日 周四"


def test_dates_read_in_english() -> None:
    assert wording.moment(NOW) == "today 09:42"
    assert wording.day(date(2026, 3, 10)) == "10 Mar"
    assert wording.day_and_weekday(date(2026, 3, 12)) == "Thu 12 Mar"


def test_instants_are_shown_in_the_zone_of_the_workspace() -> None:
    before = wording.zone()
    try:
        wording.use_zone(ZoneInfo("Europe/Berlin"))
        assert wording.clock_time(NOW) == "02:42"
    finally:
        wording.use_zone(before)
    assert wording.clock_time(NOW) == "09:42"


@pytest.mark.usefixtures("_chinese")
def test_money_and_counts() -> None:
    assert wording.pay(Pay.yuan(18_000, 20_000)) == "18,000–20,000"
    assert wording.pay(Pay.yuan(18_000, months=14)) == "18,000 × 14"
    assert wording.pay(Pay.yuan(240_000, period=PayPeriod.YEAR)) == "240,000/年"
    assert wording.amount(-50) == "−0.50"
    assert wording.people(22) == "22 人"
    assert wording.number(1286) == "1,286"
    assert wording.points(-3.24) == "−3.2 个百分点"
    assert wording.rate(9, 20) == "45%（n = 20）"
    assert wording.rate(2, 4) == "50%（n = 4，样本少）"
    assert wording.percent(1, 0) == "–"
    assert wording.listed(["陈国栋", "许静"]) == "陈国栋、许静"
    assert wording.quoted("复试") == "「复试」"


@pytest.mark.usefixtures("_chinese")
def test_a_shipped_name_is_said_in_the_language_of_the_interface() -> None:
    assert wording.said(Words("初试", "First interview")) == "初试"
    assert wording.said(Words.of({"en": "First interview"})) == "First interview"


def test_a_shipped_name_is_said_in_english() -> None:
    assert wording.said(Words("初试", "First interview")) == "First interview"
