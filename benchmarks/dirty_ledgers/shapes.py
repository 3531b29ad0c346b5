"""Rarer shapes of sheets: people in columns, tables side by side, plain and stacked forms,
interviews told in rows.
"""

from __future__ import annotations

from typing import Any

from benchmarks.dirty_ledgers import cells
from benchmarks.dirty_ledgers.chance import Chance
from benchmarks.dirty_ledgers.days import MOMENTS, clock
from benchmarks.dirty_ledgers.headings import LATER, NAMES
from benchmarks.dirty_ledgers.page import Page, Told
from benchmarks.dirty_ledgers.people import RESULTS, Applicant, Round, applicant

_PLAIN = (
    "name",
    "gender",
    "age",
    "phone",
    "degree",
    "position_applied",
    "source_channel",
    "applied_or_sourced_on",
    "remarks",
)


def _write(field: str, person: Applicant, chance: Chance, values: dict[str, Any]) -> Any:
    kind = cells.KINDS[field]
    cell, given = cells.write(kind, chance.variant(f"shape of {field}", list(kind.shapes)), person, chance)
    values.update(given)
    return cell


def _head(field: str, chance: Chance) -> str:
    return chance.variant(f"heading of {field}", NAMES[field], LATER.get(field, ()))


def in_columns(chance: Chance, name: str, year: int) -> Page:
    """Labels down the side, a person in each column. Rows and columns change places in the truth."""
    page = Page(name)
    fields = [field for field in _PLAIN if field == "name" or chance.maybe(0.8)]
    people = [applicant(chance, year, n + 1) for n in range(chance.randrange(3, 9))]
    values: list[dict[str, Any]] = [{} for _ in people]
    for field in fields:
        page.add(
            [
                _head(field, chance),
                *(_write(field, person, chance, told) for person, told in zip(people, values, strict=True)),
            ]
        )
    page.headers = [1]
    page.fields = dict(enumerate(fields))
    page.people = [Told([n + 2], told) for n, told in enumerate(values)]
    return page


def side_by_side(chance: Chance, name: str, year: int) -> Page:
    """Two tables next to each other, as on sheets to sign."""
    page = Page(name)
    if chance.maybe(0.7):
        page.add([f"{year}年现场招聘会签到表"])
    fields = ["name", "phone", *(["position_applied"] if chance.maybe(0.6) else [])]
    head = ["序号", *(_head(field, chance) for field in fields)]
    gap = [""] if chance.maybe(0.5) else []
    page.headers.append(page.add([*head, *gap, *head]))
    count = chance.randrange(7, 20)
    people = [applicant(chance, year, n + 1) for n in range(count)]
    half = (count + 1) // 2
    for n in range(half):
        row: list[Any] = []
        for i, at in enumerate((n, n + half)):
            told: dict[str, Any] = {"sequence": at + 1}
            row += gap if i else []
            row += [at + 1, *(_write(field, people[at], chance, told) for field in fields)] if at < count else []
            if at < count:
                page.people.append(Told([len(page.cells) + 1], told))
        page.add(row)
    for start in (0, len(head) + len(gap)):
        page.fields |= {start + i: field for i, field in enumerate(("sequence", *fields))}
    return page


def rounds_in_rows(chance: Chance, name: str, year: int) -> Page:
    """A row for each interview; what is of the person stands merged beside them."""
    page = Page(name)
    named = chance.maybe(0.5)
    page.headers.append(
        page.add(
            ["序号", "姓名", "联系电话", "应聘岗位", *(["面试轮次"] if named else []), "面试时间", "面试官", "面试结果"]
        )
    )
    for n in range(chance.randrange(4, 15)):
        person = applicant(chance, year, n + 1)
        values: dict[str, Any] = {"sequence": n + 1}
        own = [n + 1, *(_write(field, person, chance, values) for field in ("name", "phone", "position_applied"))]
        rows = []
        for i, one in enumerate(person.rounds):
            word = ["初试", "复试", "三面"][i]
            rows.append(
                page.add(
                    [*(own if i == 0 else [""] * 4), *([word] if named else []), *_interview(one, i, chance, values)]
                )
            )
        if len(rows) > 1:
            for column in range(4):
                page.merge(rows[0] - 1, column, rows[-1] - 1, column)
        page.people.append(Told(rows, values))
    if not any(len(told.rows) > 1 for told in page.people):  # nobody came twice: the columns are of one interview
        for told in page.people:
            _as_one(told.values)
    page.fields = {0: "sequence", 1: "name", 2: "phone", 3: "position_applied"}
    if not any(len(told.rows) > 1 for told in page.people):
        page.fields |= {
            4 + named + i: field for i, field in enumerate(("interview_date", "interviewer", "interview_result"))
        }
    return page


def _interview(one: Round, n: int, chance: Chance, values: dict[str, Any]) -> list[Any]:
    shape = chance.variant("shape of round", list(MOMENTS))
    cell, given = MOMENTS[shape]((one.day, one.minute), chance)
    values[f"round{n + 1}.time"] = (
        f"{one.day.isoformat()} {clock(one.minute)}" if "interview_time" in given else one.day.isoformat()
    )
    values[f"round{n + 1}.interviewer"], values[f"round{n + 1}.result"] = one.interviewer, one.result
    return [cell, one.interviewer, chance.choice(cells.RESULTS[one.result])]


def _as_one(values: dict[str, Any]) -> None:
    day, _, time = values.pop("round1.time").partition(" ")
    values["interview_date"] = day
    if time:
        values["interview_time"] = time
    values["interviewer"], values["interview_result"] = values.pop("round1.interviewer"), values.pop("round1.result")


def plain_form(chance: Chance, name: str, year: int) -> Page:
    """Labels in the first column, values in the second; perhaps several people below each other."""
    page = Page(name, "form")
    fields = (
        "name",
        "gender",
        "phone",
        "degree",
        "school",
        "position_applied",
        "expected_salary",
        "applied_or_sourced_on",
    )
    labels = {field: _head(field, chance) for field in fields}
    for n in range(chance.choice((1, 1, 2, 3))):
        person = applicant(chance, year, n + 1)
        values: dict[str, Any] = {}
        rows = [page.add(["应聘登记表", ""])]
        rows += [page.add([labels[field], _write(field, person, chance, values)]) for field in fields]
        page.people.append(Told(rows, values))
        page.add([])
    return page


def inline_form(chance: Chance, name: str, year: int) -> Page:
    """An evaluation with "姓名：张三" in its cells and a table of marks below."""
    page = Page(name, "form")
    person = applicant(chance, year, 1)
    values: dict[str, Any] = {}
    said = {field: cells.fact(person, cells.KINDS[field]) for field in ("name", "position_applied", "phone")}
    values |= said
    page.add(["面试评价表", "", ""])
    page.add([f"姓名：{said['name']}", f"应聘岗位：{said['position_applied']}", f"联系电话：{said['phone']}"])
    result = chance.choice(RESULTS[:3])
    values |= {"interviewer": person.facts["interviewer"], "interview_result": result}
    page.add([f"面试官：{person.facts['interviewer']}", f"面试结果：{cells.RESULTS[result][0]}", ""])
    rows = [1, 2, 3]
    marks = (
        ["评价项目", "评分标准", "分值"],
        ["仪表", "整洁大方", "10"],
        ["表达", "条理清楚", "20"],
        ["专业", "符合岗位", "40"],
    )
    rows += [page.add(list(line)) for line in marks]
    page.people.append(Told(rows, values))
    return page


SHAPES = {"in columns": in_columns, "side by side": side_by_side, "rounds in rows": rounds_in_rows,
          "plain form": plain_form, "inline form": inline_form}  # fmt: skip
"""By name; each takes chance, name and year."""
