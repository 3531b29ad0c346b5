"""Values: what people write is brought to one form, and what is not understood stays."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.ledgers.values import date_columns, dates, numbers, pay, words
from services.ledgers.values.dates import DateStyle, When
from services.ledgers.values.readers import reader

DAYS = st.dates(date(1950, 1, 1), date(2049, 12, 31))
SHAPES = ["{y}-{m}-{d}", "{y}.{m}.{d}", "{y}/{m:02d}/{d:02d}", "{y}年{m}月{d}日", "{y} 年{m}月 {d} 日",
    "{y}{m:02d}{d:02d}",
          "{y}-{m}-{d} 周三", "{y}年{m}月{d}日 星期三 14:00", "{yy:02d}.{m:02d}.{d:02d}", "{y}－{m}－{d}"]  # fmt: skip


@given(DAYS, st.sampled_from(SHAPES))
def test_a_day_is_understood_in_every_usual_shape(day: date, shape: str) -> None:
    text = shape.format(y=day.year, yy=day.year % 100, m=day.month, d=day.day)
    found = dates.read(text)
    assert found.when is not None
    assert (found.when.date(), found.doubt) == (day, "")


@given(DAYS.filter(lambda day: day.year > 1950))
def test_a_serial_of_excel_is_the_same_day_as_number_and_as_text(day: date) -> None:
    serial = (day - date(1899, 12, 30)).days
    for cell in (serial, float(serial), str(serial)):
        when = dates.read(cell).when
        assert when is not None
        assert when.date() == day


@given(st.datetimes(datetime(1950, 1, 1), datetime(2049, 1, 1)))  # noqa: DTZ001 (Excel knows no zones)
def test_cells_that_are_dates_keep_their_minute(moment: datetime) -> None:
    when = dates.read(moment.replace(second=0, microsecond=0)).when
    assert when is not None
    assert when.date() == moment.date()
    expected = moment.hour * 60 + moment.minute
    assert when.minute == (expected or -1)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("3.5", When(0, 3, 5)), ("3月5日", When(0, 3, 5)), ("2003/05", When(2003, 5)), ("1933年10月", When(1933, 10)),
        ("2025届", When(2025)), ("上午10点", When(0, 0, 0, 600)), ("2025年3月5日 下午2点半", When(2025, 3, 5, 870)),
        ("14:00-15:00", When(0, 0, 0, 840)), ("5-Mar-2025", When(2025, 3, 5)), ("二〇二五年三月十五日",
        When(2025, 3, 15)),
        ("2025-03-05 00:00:00", When(2025, 3, 5)), ("3/15/2025", When(2025, 3, 15)),
    ],
)  # fmt: skip
def test_dates_in_words(text: str, when: When) -> None:
    assert dates.read(text).when == when


@pytest.mark.parametrize(
    ("text", "doubt"),
    [("212-10-31", "date.impossible_year"), ("2025-02-30", "date.impossible"), ("尽快", "date.unclear")],
)
def test_a_date_that_cannot_be_is_kept_as_text(text: str, doubt: str) -> None:
    assert dates.read(text) == dates.Dated(None, doubt, text)


def test_a_date_and_words_in_one_cell_are_kept_apart() -> None:
    assert dates.read("2012-10-26发offer张三") == dates.Dated(When(2012, 10, 26), "", "发offer张三")


def test_a_lost_zero_is_found_where_the_column_shows_its_habit() -> None:
    style = date_columns.style_of([3.04, 3.1])
    assert dates.read(3.1, style).when == When(0, 3, 10)
    assert dates.read(3.1, DateStyle()).doubt == "date.lost_zero"


@given(st.lists(st.integers(0, 20), min_size=1, max_size=60), st.integers(2015, 2024))
def test_years_that_were_left_out_follow_the_neighbours(gaps: list[int], year: int) -> None:
    """A sheet in the order of time, its first date whole, the others without a year."""
    day = date(year, 6, 1)
    days = [day]
    for gap in gaps:
        day += timedelta(days=gap)
        days.append(day)
    whens: list[When | None] = [When(days[0].year, days[0].month, days[0].day)]
    whens += [When(0, d.month, d.day) for d in days[1:]]
    found = date_columns.resolve(whens, [0] * len(whens), date(2030, 1, 1))
    assert [when.date() for when in found if when] == days


MOBILES = st.integers(10**8, 10**9 - 1).flatmap(
    lambda tail: st.sampled_from("3456789").map(lambda second: f"1{second}{tail:09d}")
)


@given(MOBILES, st.sampled_from(["{0}", "+86 {0}", "86-{0}", "{a}-{b}-{c}", "{a} {b} {c}", "{0}.0", "手机：{0}"]))
def test_a_mobile_is_the_same_number_in_every_shape(number: str, shape: str) -> None:
    text = shape.format(number, a=number[:3], b=number[3:7], c=number[7:])
    assert numbers.phones(text).values["phone"] == number


@given(MOBILES)
def test_a_mobile_that_became_a_float_comes_back(number: str) -> None:
    assert numbers.phones(float(number)).values["phone"] == number


def test_two_phones_in_a_cell_are_both_kept() -> None:
    found = numbers.phones("13800138000/0512-62881234")
    assert found.values == {"phone": "13800138000", "alt_phone": "051262881234"}


@pytest.mark.parametrize(
    ("text", "doubt"), [("138****0913", "phone.masked"), ("1380013800", "phone.format"), ("1.38E+10", "phone.rounded")]
)
def test_a_phone_that_cannot_be_read_is_kept_as_text(text: str, doubt: str) -> None:
    found = numbers.phones(text)
    assert (dict(found.values), found.doubt, found.rest) == ({}, doubt, text)


def test_an_id_number_gives_birth_and_gender_and_is_checked() -> None:
    good = numbers.id_number("11010519491231002X").values
    assert (str(good["birth_date"]), good["gender"]) == ("1949-12-31", "female")
    assert numbers.id_number("110105194912310021").doubt == "id.check_digit"
    assert numbers.id_number(1.10105194912310e17).doubt == "id.rounded"


@pytest.mark.parametrize(
    ("text", "low", "high", "period"),
    [
        ("8k", 8000, 8000, "month"), ("8-10K", 8000, 10000, "month"), ("0.8万", 8000, 8000, "month"),
        ("年薪20万", 200_000, 200_000, "year"), ("8000+提成", 8000, 8000, "month"), ("1.8–2.0 万", 18000,
        20000, "month"),
        ("200/天", 200, 200, "day"), ("12-15万/年", 120_000, 150_000, "year"),
    ],
)  # fmt: skip
def test_salaries(text: str, low: int, high: int, period: str) -> None:
    found = pay.salary(text).values[""]
    assert (found.low, found.high, found.period.value) == (low * 100, high * 100, period)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("未通过", "rejected"), ("初试通过，复试未到", "no_show"), ("已录用", "offered"),
        ("放弃，已找到工作", "withdrawn"),
        ("pass", "passed"), ("pass掉", "rejected"), ("已入职", "hired"), ("拒offer", "declined"), ("一面挂",
        "rejected"),
        ("2012-10-26发offer张三", "offered"), ("√", "passed"), ("×", "rejected"),
    ],
)  # fmt: skip
def test_results_in_words(text: str, outcome: str) -> None:
    assert words.result(text).values[""].outcome == outcome


def test_a_mark_means_what_its_heading_asks() -> None:
    asked = {label: words.result("√", label).values[""].outcome for label in ("是否到面", "是否入职", "是否录用")}
    assert asked == {"是否到面": "attended", "是否入职": "hired", "是否录用": "offered"}


@pytest.mark.parametrize(
    ("kind", "cell", "value"),
    [
        ("name", "候   选甲", "候选甲"), ("degree", "统招本科", "bachelor"), ("degree", "中专", "secondary"),
        ("gender", "女士", "female"), ("channel", "前程", "job51"), ("channel", "张三介绍", "referral"),
        ("person", "陈国栋、许静", "陈国栋、许静"),
    ],
)  # fmt: skip
def test_words_of_closed_vocabularies(kind: str, cell: str, value: str) -> None:
    assert value in [str(found) for found in reader(kind)(cell).values.values()]


@given(st.one_of(st.text(max_size=40), st.floats(allow_nan=False, allow_infinity=False), st.integers(), st.booleans()))
def test_no_reader_ever_fails_or_drops_what_it_does_not_understand(cell: Any) -> None:
    for kind in ("date", "time", "phone", "email", "id", "age", "years", "salary", "degree", "school",
    "channel", "result",
                 "reason", "availability", "employment", "name", "gender", "number", "sequence", "person"):  # fmt: skip
        found = reader(kind)(cell)
        if not found.values and found.doubt:
            assert found.rest


def test_a_date_without_its_year_stands_near_the_other_date_of_its_row() -> None:
    whole = When(2024, 12, 28)
    assert date_columns.nearest(When(0, 1, 5), [None, whole]) == When(2025, 1, 5)
    assert date_columns.nearest(When(0, 12, 30), [whole]) == When(2024, 12, 30)
    assert date_columns.nearest(When(0, 1, 5), [None]) == When(0, 1, 5)
