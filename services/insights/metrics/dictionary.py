"""All metrics, in the order of the list. Their words: `resources/metrics/dictionary.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

import resources
from models.values.bilingual import Words
from services.insights.metrics import flow, meetings, pool, records, surveys
from services.insights.metrics.metric import Area, Metric, Unit

METRICS: tuple[Metric, ...] = (
    Metric("time_to_fill", Unit.DAYS, Area.SPEED, flow.time_to_fill, is_better_high=False, minimum=5),
    Metric("time_to_hire", Unit.DAYS, Area.SPEED, flow.time_to_hire, is_better_high=False),
    Metric("first_response", Unit.SHARE, Area.TIMELINESS, flow.first_response),
    Metric("scheduling", Unit.SHARE, Area.TIMELINESS, flow.scheduling),
    Metric("evaluation_on_time", Unit.SHARE, Area.TIMELINESS, meetings.evaluation_on_time),
    Metric("key_fields", Unit.SHARE, Area.COMPLETENESS, records.key_fields),
    Metric("evaluation_completion", Unit.SHARE, Area.COMPLETENESS, meetings.evaluation_completion),
    Metric("standard_reasons", Unit.SHARE, Area.COMPLETENESS, records.standard_reasons),
    Metric("reuse", Unit.SHARE, Area.REUSE, meetings.reuse),
    Metric("referral_conversion", Unit.SHARE, Area.REUSE, records.referral_conversion),
    Metric("pool_active", Unit.SHARE, Area.REUSE, pool.active),
    Metric("pool_recontact", Unit.SHARE, Area.REUSE, pool.recontact),
    Metric("pool_activation", Unit.SHARE, Area.REUSE, pool.activation),
    Metric("pool_interview", Unit.SHARE, Area.REUSE, pool.interview),
    Metric("pool_conversion", Unit.SHARE, Area.REUSE, pool.conversion),
    Metric("pool_value", Unit.SHARE, Area.REUSE, pool.value),
    Metric("stage_conversion", Unit.SHARE, Area.QUALITY, flow.stage_conversion),
    Metric("show_up", Unit.SHARE, Area.QUALITY, meetings.show_up),
    Metric("screening_accuracy", Unit.SHARE, Area.QUALITY, flow.screening_accuracy),
    Metric("offer_acceptance", Unit.SHARE, Area.QUALITY, flow.offer_acceptance),
    Metric("arrival", Unit.SHARE, Area.QUALITY, flow.arrival),
    Metric("probation_pass", Unit.SHARE, Area.QUALITY, flow.probation_pass),
    Metric("candidate_satisfaction", Unit.SHARE, Area.QUALITY, surveys.satisfied("candidate")),
    Metric("survey_response", Unit.SHARE, Area.QUALITY, surveys.responded),
    Metric("department_satisfaction", Unit.SHARE, Area.QUALITY, surveys.satisfied("department")),
    Metric("colleague_satisfaction", Unit.SHARE, Area.QUALITY, surveys.satisfied("colleague")),
    Metric("channel_quality", Unit.INDEX, Area.SOURCES, flow.travelled),
)

BY_CODE = {metric.code: metric for metric in METRICS}


@dataclass(frozen=True, slots=True)
class Definition:
    """What a metric means, in words, as anybody may read it beside the figure."""

    name: Words
    formula: Words
    population: Words
    time: Words
    left_out: Words


@cache
def definitions() -> dict[str, Definition]:
    """The words of all metrics by their codes; of those too that only other parts of the program compute."""
    data = tomllib.loads(resources.path("metrics", "dictionary.toml").read_text(encoding="utf-8"))
    return {code: Definition(*(Words.of(line[field]) for field in _FIELDS)) for code, line in data.items()}


_FIELDS = ("name", "formula", "population", "time", "left_out")
