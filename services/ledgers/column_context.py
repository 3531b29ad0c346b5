"""What a column's neighbours say of it: rounds whose headings are only written once, dates without a name.

"时间 面试官 结果 时间 面试官 结果" are two rounds although no heading says so; "日期" in an interview ledger without
another date is the interview's.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from services.ledgers import headings, vocabulary
from services.ledgers.headings import ROUND
from services.ledgers.values import dates
from services.ledgers.vocabulary import key

if TYPE_CHECKING:
    from services.ledgers.book import Cell
    from services.ledgers.contents import Contents
    from services.ledgers.mapping import Mapped
    from services.ledgers.structure import Column, Several, Table

_MOST_ROUNDS = 6
_LOOKED_AT = 40  # cells
_NUMBERED = re.compile(r"^(.+?)\s*[(（]?([1-6一二三四五六])[)）]?$")
_HAN = "一二三四五六"
_BARE_DATES = {key(word) for word in ("日期", "时间", "date")}
_OF_INTERVIEWS = re.compile(r"面试|面谈|interview", re.IGNORECASE)
_BEFORE_INTERVIEWS = ("邀约", "打招呼", "投递")
_OF_ARRIVAL = {key(word) for word in ("到岗日期", "到岗时间", "到岗", "到岗年月日")}


def in_context(table: Table, mapped: list[Mapped], looks: Sequence[Contents]) -> list[Mapped]:
    """The guesses for single columns, corrected by their neighbours."""
    mapped = _numbered_rounds(table.columns, mapped)
    mapped = _repeated_rounds(table.columns, mapped)
    mapped = _groups(table, _bare_date(table, mapped))
    mapped = _state_of_a_country(table, _of_the_form(table, mapped))
    mapped = _outcome_of_all(table, _title_of_the_job(table, mapped))
    mapped = _named_requisition(table, _opinion(_feedback(mapped, looks), looks), looks)
    return _arrival(table, _other_clock(table, mapped), looks)


_OF_ANSWERS = {key(word) for word in ("来自IP", "所用时间", "答题时长", "提交答卷时间", "来源详情")}
_OF_VISITS = {key(word) for word in ("来源", "来源详情", "总分")}


def _of_the_form(table: Table, mapped: list[Mapped]) -> list[Mapped]:
    """Exports of questionnaires say where an answer was given: 来源 微信 is no channel of recruiting."""
    labels = [key(column.label) for column in table.columns]
    if len(_OF_ANSWERS & set(labels)) < 2:
        return mapped
    return [
        replace(m, field="keep", confidence=0.8, reason="neighbours", detail="") if label in _OF_VISITS else m
        for label, m in zip(labels, mapped, strict=True)
    ]


def _state_of_a_country(table: Table, mapped: list[Mapped]) -> list[Mapped]:
    """STATE beside CITY or ZIP is where somebody lives, not how far they came."""
    labels = {key(column.label) for column in table.columns}
    if "state" not in labels or not labels & _BESIDE_STATES:
        return mapped
    return [
        replace(m, field="keep", confidence=0.8, reason="neighbours", detail="")
        if key(column.label) == "state" and m.field == "stage"
        else m
        for column, m in zip(table.columns, mapped, strict=True)
    ]


_BESIDE_STATES = {key(word) for word in ("city", "zip", "zip code", "postal code", "country", "address")}


def _title_of_the_job(table: Table, mapped: list[Mapped]) -> list[Mapped]:
    """Job Title is the one applied for where no other column names it, and nobody's employer is told."""
    fields = {m.field for m in mapped}
    titled = [i for i, m in enumerate(mapped) if m.field == "current_title"]
    has_present = any(_PRESENT.search(key(table.columns[i].label)) for i in titled)  # beside it JOB TITLE is the other
    told_otherwise = fields & {"current_company", "employment"} and not has_present
    if "position_applied" in fields or told_otherwise or not fields & _OF_APPLYING:
        return mapped
    answer = list(mapped)
    for i, column in enumerate(table.columns):
        if key(column.label) in _JOB_TITLES and mapped[i].field == "current_title":
            answer[i] = replace(mapped[i], field="position_applied", confidence=0.85, reason="neighbours", detail="")
            break
    return answer


def _opinion(mapped: list[Mapped], looks: Sequence[Contents]) -> list[Mapped]:
    """面试意见 that holds nothing but 同意录用, 备选, 不合适 is the result, where no other column is."""
    if any(m.field in _RESULTS or m.field.endswith(".result") for m in mapped):
        return mapped
    answer = list(mapped)
    for i, (m, look) in enumerate(zip(mapped, looks, strict=True)):
        if m.field == "evaluation" and look.count >= 2 and look.results >= 0.8 and look.longest <= _SHORT:
            answer[i] = replace(m, field="interview_result", confidence=0.8, reason="contents", detail="result")
            break
    return answer


def _feedback(mapped: list[Mapped], looks: Sequence[Contents]) -> list[Mapped]:
    """一面反馈, 二面反馈 that hold 通过 or 经验不匹配 are the results of their rounds, where no other columns are."""
    told = {m.field.rpartition(".")[0] for m in mapped if m.field.endswith(".result")}
    found = [
        i for i, m in enumerate(mapped)
        if m.field.startswith(ROUND) and m.field.endswith(".remark") and m.field.rpartition(".")[0] not in told
    ]  # fmt: skip
    count = sum(looks[i].count for i in found)
    if count < 2 or any(looks[i].longest > _SHORT for i in found):
        return mapped
    if sum(looks[i].results * looks[i].count for i in found) < 0.8 * count:
        return mapped
    answer = list(mapped)
    for i in found:
        field = f"{mapped[i].field.removesuffix('.remark')}.result"
        answer[i] = replace(mapped[i], field=field, confidence=0.8, reason="contents", detail="result")
    return answer


def _named_requisition(table: Table, mapped: list[Mapped], looks: Sequence[Contents]) -> list[Mapped]:
    """Of two columns about the requisition the one without digits names the position."""
    codes = [i for i, m in enumerate(mapped) if m.field == "job_code" and looks[i].count]
    if len(codes) != 2 or any(m.field == "position_applied" for m in mapped):
        return mapped
    answer = list(mapped)
    named = [i for i in codes if not any(any(c.isdigit() for c in str(cell)) for cell in table.columns[i].cells[:50])]
    if len(named) == 1:
        at = named[0]
        answer[at] = replace(mapped[at], field="position_applied", confidence=0.85, reason="contents", detail="name")
    return answer


_RESULTS = {"interview_result", "stage", "closing", "offer_result", "screening_result"}
_SHORT = 8  # characters of a result in words
_PRESENT = re.compile(r"^(?:current|present|mostrecent|recent|last|现|目前|当前|所在|原)")
_JOB_TITLES = {key(word) for word in ("job title", "title", "designation", "职务", "职称岗位")}
_OF_APPLYING = {
    "applied_or_sourced_on", "source_channel", "stage", "closing", "job_code", "interview_result", "interview_date",
    "offer_date", "start_date",
}  # fmt: skip


def _repeated_rounds(columns: Sequence[Column], mapped: list[Mapped]) -> list[Mapped]:
    """Runs of columns of interviews in which the headings come again: each time is a round."""
    answer = list(mapped)
    for run in _runs(columns, mapped):
        labels = Counter(key(columns[i].label) for i in run if not mapped[i].field.startswith(ROUND + ":"))
        again = {label for label, n in labels.items() if n > 1}
        ours = [i for i in run if _round_name(mapped[i]) or key(columns[i].label) in again]
        parts = list(_split(ours, lambda i: _round_name(mapped[i]), lambda i: _aspect_at(columns[i], mapped[i])))
        if not again or len(parts) < 2 or len(parts) > _MOST_ROUNDS:
            continue
        if max(len(part) for _, part in parts) < 2:
            continue  # 备注, 备注, 备注 are no rounds
        for name, part in parts:
            for i in part:
                aspect = _aspect_at(columns[i], mapped[i])
                if not mapped[i].field.startswith(ROUND + ":") and key(columns[i].label) in again:
                    answer[i] = replace(
                        mapped[i],
                        field=f"{ROUND}:{name}.{aspect}",
                        confidence=0.88,
                        reason="round",
                        detail=columns[i].label,
                    )
    return answer


def _split(
    run: list[int], named: Callable[[int], str], aspect: Callable[[int], str]
) -> Iterator[tuple[str, list[int]]]:
    """The run by rounds: a new one begins where a round is named, or where an aspect comes again."""
    part: list[int] = []
    name, number = "", 0
    seen: set[str] = set()
    for i in run:
        says = named(i)
        if part and ((says and says != name and (name or seen)) or (not says and aspect(i) in seen)):
            yield name or f"#{number}", part
            part, seen, name = [], set(), ""
        if not part:
            number += 1
        name = says or name
        part.append(i)
        seen.add(aspect(i))
    if part:
        yield name or f"#{number}", part


def _runs(columns: Sequence[Column], mapped: Sequence[Mapped]) -> Iterator[list[int]]:
    """Neighbouring columns that can all belong to interviews."""
    run: list[int] = []
    for i, column in enumerate(columns):
        if not column.is_section and _aspect_at(column, mapped[i]):
            run.append(i)
            continue
        if len(run) > 2:
            yield run
        run = []
    if len(run) > 2:
        yield run


def _aspect_at(column: Column, mapped: Mapped) -> str:
    """time, interviewer, result, remark or score, where a column can be one of a round; else ""."""
    if mapped.field.startswith(ROUND + ":"):
        return mapped.field.rpartition(".")[2] or "result"
    if mapped.reason == "contents" and not column.label:
        return ""
    return headings.aspect_of(column.label) or ""


def _round_name(mapped: Mapped) -> str:
    return mapped.field.split(":", 1)[1].rpartition(".")[0] if mapped.field.startswith(ROUND + ":") else ""


def _numbered_rounds(columns: Sequence[Column], mapped: list[Mapped]) -> list[Mapped]:
    """ "面试时间1 面试官1 结果1 面试时间2 …": the number is the round, if two or more aspects are numbered."""
    found: dict[int, tuple[int, str]] = {}
    for i, column in enumerate(columns):
        numbered = _NUMBERED.match(column.label)
        if numbered and not mapped[i].field.startswith(ROUND + ":"):
            aspect = headings.aspect_of(numbered.group(1))
            if aspect:
                digit = numbered.group(2)
                found[i] = (int(digit) if digit.isdigit() else _HAN.index(digit) + 1, aspect)
    aspects = {aspect for _, aspect in found.values()}
    if len(aspects) < 2 or len({n for n, _ in found.values()}) < 2:
        return mapped
    answer = list(mapped)
    words = {n: word for word, n in vocabulary.rounds().ordinals.items()}
    for i, (n, aspect) in found.items():
        answer[i] = replace(
            mapped[i], field=f"{ROUND}:{words[n]}.{aspect}", confidence=0.9, reason="round", detail=str(n)
        )
    return answer


_PLAIN = {
    "education.school": "school", "education.major": "major", "education.degree": "degree",
    "employment.company": "current_company", "employment.title": "current_title",
    "employment.leave_reason": "leave_reason",
}  # fmt: skip
_SPANS = (".start", ".end", ".period")


def _groups(table: Table, mapped: list[Mapped]) -> list[Mapped]:
    """Columns under 教育背景 or 工作经历 that hold one school or employer of everybody, undated, are plain ones.

    A history has several rows or several times the same columns, or says from when to when.
    """
    if table.also or not table.header_rows:
        return mapped
    answer = list(mapped)
    for group in ("education.", "employment."):
        members = [i for i, m in enumerate(mapped) if m.field.startswith(group)]
        fields = [mapped[i].field for i in members]
        has_end = [
            i for i in members if vocabulary.fields().by_word.get(key(table.columns[i].label)) == "graduation_date"
        ]
        if len(set(fields)) < len(fields) or any(
            mapped[i].field.endswith(_SPANS) and i not in has_end for i in members
        ):
            continue
        for i in members:
            plain = "graduation_date" if i in has_end else _PLAIN.get(mapped[i].field)
            if plain and all(m.field != plain for m in answer):
                answer[i] = replace(mapped[i], field=plain)
    return answer


def _bare_date(table: Table, mapped: list[Mapped]) -> list[Mapped]:
    """A column called only "日期" is the interview's where the sheet is about interviews and has no such date."""
    fields = {m.field for m in mapped}
    if any(field == "interview_date" or (field.startswith(ROUND) and field.endswith(".time")) for field in fields):
        return mapped
    if any(word in key(column.label) for column in table.columns for word in _BEFORE_INTERVIEWS):
        return mapped  # 日期 beside 邀约 is the day of the call
    is_about = _OF_INTERVIEWS.search(f"{table.title} {table.sheet}") or fields & {"interviewer", "interview_result"}
    answer = list(mapped)
    for i, column in enumerate(table.columns):
        if key(column.label) in _BARE_DATES and mapped[i].field == "applied_or_sourced_on" and is_about:
            answer[i] = replace(mapped[i], field="interview_date", confidence=0.75, reason="neighbours", detail="面试")
            break
    return answer


def _other_clock(table: Table, mapped: list[Mapped]) -> list[Mapped]:
    """A bare 时间 of the day beside an appointment that says its own time is that of the call, not the interview."""
    dated = [i for i, m in enumerate(mapped) if m.field == "interview_date"]
    if not any(_says_when(table.columns[i].cells) for i in dated):
        return mapped
    return [
        replace(m, field="keep", confidence=0.6, reason="neighbours", detail="")
        if m.field == "interview_time" and key(column.label) in _BARE_DATES
        else m
        for column, m in zip(table.columns, mapped, strict=True)
    ]


def _says_when(cells: Sequence[Cell | Several]) -> bool:
    """Whether most dates of a column come with a time of the day."""
    filled = [cell for cell in cells[:_LOOKED_AT] if cell != "" and not isinstance(cell, tuple)]
    whens = [dates.read(cell).when for cell in filled]
    return bool(whens) and sum(when is not None and when.minute >= 0 for when in whens) >= 0.5 * len(whens)


def _arrival(table: Table, mapped: list[Mapped], looks: Sequence[Contents]) -> list[Mapped]:
    """到岗日期 that holds days, and mostly of some people only, is when they came, not when they could."""
    if any(m.field == "start_date" for m in mapped):
        return mapped
    answer = list(mapped)
    for i, column in enumerate(table.columns):
        if key(column.label) not in _OF_ARRIVAL or mapped[i].field != "available_from":
            continue
        is_day = "日期" in column.label
        if looks[i].days >= 0.8 and (is_day or looks[i].filled < 0.6):
            answer[i] = replace(mapped[i], field="start_date", confidence=0.8, reason="contents", detail="date")
            break
    return answer


_OF_MEETINGS = {"interview_date", "interview_time", "interviewer", "evaluation", "attended"}
_GENERAL = {key(word) for word in ("outcome", "result", "decision", "结果", "结论", "录用结果", "录用情况")}


def _outcome_of_all(table: Table, mapped: list[Mapped]) -> list[Mapped]:
    """A bare result beside a stage, in a table that tells of no interview, is how the application ended."""
    fields = {m.field for m in mapped}
    if "stage" not in fields or fields & _OF_MEETINGS or any(field.startswith(ROUND) for field in fields):
        return mapped
    return [
        replace(m, field="closing", reason="neighbours", detail="stage")
        if m.field == "interview_result" and key(column.label) in _GENERAL
        else m
        for column, m in zip(table.columns, mapped, strict=True)
    ]
