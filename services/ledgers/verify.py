"""Prove an import, inside its own transaction: the ledger on the left, the workspace on the right.

What is compared was come by in two ways. Left: the planned rows, and a fresh reading of the file. Right: what the
database says. Differences do not undo the import; they are named with their rows, and the person decides.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session, aliased

from models.journal import table_of
from models.journal.codec import decoded
from models.tables import Application, Candidate, Contact, ImportBatch, ImportRow, JournalRow, Position, Salary
from models.values.enums import ApplicationState, Operation, RowOutcome, SalaryKind
from models.values.keys import Key
from models.values.money import Pay
from services.ledgers import cell_accounts, read_back
from services.ledgers.apply import Applied
from services.ledgers.checks import Check
from services.ledgers.journey import Place
from services.ledgers.plan import CREATE, PHONE_DOUBTS, SKIP, Plan
from services.ledgers.read_back import MOST_NAMED, Fresh, read_again, sample_rows
from services.ledgers.records import Course
from services.stages import route_of_process


@dataclass(frozen=True, slots=True)
class StageLine:
    """People in one stage: what the ledger says, and what the workspace holds."""

    zh: str
    en: str
    kind: str
    rank: int
    of: int
    ledger: int
    system: int


@dataclass(frozen=True, slots=True)
class Report:
    """The verification report, as it is kept with the batch."""

    rows: int
    created: int
    merged: int
    merged_people: int
    updated: int
    skipped: int
    skipped_by: dict[str, int]
    not_people: dict[str, int]  # rows of the sheets that are no records, by reason
    new_positions: list[str]
    to_fill: int
    checks: list[Check]
    stages: list[StageLine]
    seconds: float = 0.0
    backup: str = ""
    backup_size: int = 0
    version: str = ""  # the file of the import that this one is the next version of
    changed: int = 0  # rows that said something new of people on file
    revised: int = 0  # values that were brought up to the ledger
    kept: int = 0  # values where a person's own work stood against the ledger, and stayed
    gone: list[str] = field(default_factory=list)  # rows of the last version that are not in this one: "sheet!row"
    gone_count: int = 0

    @property
    def differences(self) -> int:
        return sum(not check.is_equal for check in self.checks)

    def to_data(self) -> dict[str, Any]:
        """For `ImportBatch.report`."""
        return asdict(self)

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Report:
        """Back from `to_data`."""
        known = dict(data)
        known["checks"] = [Check(**check) for check in known["checks"]]
        known["stages"] = [StageLine(**line) for line in known["stages"]]
        return cls(**known)


def verify(session: Session, *, plan: Plan, applied: Applied, fresh: Fresh) -> Report:
    """Compare, and keep the report with the batch."""
    outcomes = _outcomes(session, applied.batch)
    stages, stage_check = _stages(session, plan, applied)
    checks = [
        _row_count(plan, outcomes),
        cell_accounts.check(session, plan, applied.batch),
        _phones(session, plan, applied.batch),
        *([stage_check] if stages else []),
        *_salaries(session, plan, applied.batch),
        read_back.check(session, plan, applied.batch, fresh),
        _old_data(session, plan, session.info["action"]),
    ]
    skipped_by = Counter(row.reason for row in plan.rows if row.action == SKIP)
    not_people = Counter(
        skip.reason for s in plan.draft.used for skip in plan.draft.sheets[s].skipped if skip.reason != "blank"
    )
    report = Report(
        rows=len(plan.rows),
        created=outcomes[RowOutcome.CREATED],
        merged=outcomes[RowOutcome.MERGED],
        merged_people=plan.merged_people,
        updated=outcomes[RowOutcome.UPDATED],
        skipped=outcomes[RowOutcome.SKIPPED] - sum(not_people.values()),
        skipped_by=dict(skipped_by),
        not_people=dict(not_people),
        new_positions=applied.new_positions,
        to_fill=sum(is_incomplete(row.person.values, row.person.warnings) for row in plan.rows if row.action != SKIP),
        checks=checks,
        stages=stages,
        version=plan.version.file_name,
        changed=sum(bool(row.changes) for row in plan.rows if row.action != SKIP),
        revised=applied.revised,
        kept=sum(not change.takes_ledger for row in plan.rows for change in row.conflicts if row.action != SKIP),
        gone=[f"{row.sheet}!{row.row}" for row in plan.version.gone[:MOST_NAMED]],
        gone_count=len(plan.version.gone),
    )
    session.get_one(ImportBatch, applied.batch).report = report.to_data()
    session.flush()
    return report


def is_incomplete(values: Mapping[str, Any], warnings: Sequence[Any]) -> bool:
    """Whether somebody's phone or source must be filled in by hand."""
    return "phone" not in values or "source_channel" not in values or any(w.code in PHONE_DOUBTS for w in warnings)


def _outcomes(session: Session, batch: Key) -> Counter[RowOutcome]:
    rows = session.execute(
        select(ImportRow.outcome, func.count()).where(ImportRow.batch_id == batch).group_by(ImportRow.outcome)
    )
    return Counter({row[0]: row[1] for row in rows})


def _row_count(plan: Plan, outcomes: Counter[RowOutcome]) -> Check:
    """Rows read = rows accounted for, to the last used row of every sheet."""
    lost = [
        f"{sheet.name}: {sheet.used_rows - sheet.rows_accounted()}"
        for s, sheet in enumerate(plan.draft.sheets)
        if s in plan.draft.used and sheet.used_rows != sheet.rows_accounted()
    ]
    others = sum(skip.reason != "blank" for s in plan.draft.used for skip in plan.draft.sheets[s].skipped)
    arrived = sum(outcomes.values()) - others
    params = {
        "rows": len(plan.rows),
        "arrived": arrived,
        "created": outcomes[RowOutcome.CREATED],
        "merged": outcomes[RowOutcome.MERGED] + outcomes[RowOutcome.UPDATED],
        "skipped": outcomes[RowOutcome.SKIPPED] - others,
    }
    return Check("rows", arrived == len(plan.rows) and not lost, params, lost)


def _phones(session: Session, plan: Plan, batch: Key) -> Check:
    """Valid numbers of the new people, and the sum of their last four digits."""
    told: set[tuple[Key, str]] = set()
    new = {row.candidate for row in plan.rows if row.action == CREATE}
    unread = 0
    for row in plan.rows:
        unread += any(w.code in PHONE_DOUBTS for w in row.person.warnings) and row.action != SKIP
        if row.candidate in new and row.candidate is not None and row.action != SKIP:
            values = row.person.values
            numbers = [values["phone"]] if "phone" in values else []
            numbers += str(values["alt_phone"]).split("/") if "alt_phone" in values else []
            told.update((row.candidate, number) for number in numbers)
    found = session.execute(
        select(Contact.normal)
        .join(ImportRow, and_(ImportRow.candidate_id == Contact.candidate_id, ImportRow.batch_id == batch))
        .where(ImportRow.outcome == RowOutcome.CREATED, Contact.kind == "phone")
    ).scalars()
    count = total = 0
    for number in found:
        count, total = count + 1, total + int(number[-4:])
    expected = sum(int(number[-4:]) for _, number in told)
    return Check("phones", count == len(told) and total == expected,
                 {"count": count, "ledger": len(told), "unread": unread})  # fmt: skip


def _stages(session: Session, plan: Plan, applied: Applied) -> tuple[list[StageLine], Check]:
    """People per stage. The ledger's word counts on the left, even where a rule puts somebody elsewhere."""
    names: dict[Key, tuple[str, str, str, int, int]] = {}
    courses: dict[str, Course] = {}
    processes = {row.id: row.process_id for row in _positions_used(session, plan)}
    for name, position in plan.positions.items():
        if position.key in processes:
            route = route_of_process(session, processes[position.key])
            courses[name] = Course(route)
            for n, stage in enumerate(route.stages, 1):
                names[stage.key] = (stage.name.zh, stage.name.en, stage.kind.value, n, len(route.stages))
    told: Counter[tuple[str, str, str, int, int]] = Counter()
    named: list[str] = []
    tables = dict(plan.draft.tables())
    for (post, way), rows in Counter((row.position, way) for row, way in plan.gists()).items():
        course = courses[post]
        reached = [course.stage(*place) for place in way.places]
        stage = course.stage(Place.HIRED) if way.lacks_day else max(reached, key=lambda one: one.rank)
        told[_OVER.get(way.state) or names[stage.key]] += rows
    for row, way in plan.gists():
        if way.lacks_day and way.state is ApplicationState.OPEN:
            named.append(f"{tables[row.record[:2]].sheet}!{row.row}")
    stands: Counter[tuple[str, str, str, int, int]] = Counter()
    for key, state, count in session.execute(
        select(Application.stage_id, Application.state, func.count())
        .join(ImportRow, ImportRow.application_id == Application.id)
        .where(ImportRow.batch_id == applied.batch, ImportRow.outcome.in_((RowOutcome.CREATED, RowOutcome.MERGED)))
        .group_by(Application.stage_id, Application.state)
    ):
        stands[_OVER.get(state) or names[key]] += count
    lines = [StageLine(*key, told[key], stands[key]) for key in sorted({*told, *stands}, key=lambda k: (k[3], k[0]))]
    equal = sum(line.ledger == line.system for line in lines)
    params = {"stages": len(lines), "equal": equal, "differ": sum(abs(x.ledger - x.system) for x in lines) // 2}
    return lines, Check("stages", equal == len(lines), params, named[:MOST_NAMED])


_OVER = {
    ApplicationState.REJECTED: ("已淘汰", "Rejected", "rejected", 98, 0),
    ApplicationState.WITHDRAWN: ("已放弃", "Withdrawn", "withdrawn", 99, 0),
}


def _positions_used(session: Session, plan: Plan) -> Sequence[Any]:
    keys = {position.key for position in plan.positions.values() if position.key is not None}
    return [row for row in session.execute(select(Position.id, Position.process_id)) if row.id in keys]


def _salaries(session: Session, plan: Plan, batch: Key) -> list[Check]:
    """The lower ends of the new people's expected salaries, added up; nothing where the ledger tells none."""
    new = {row.candidate for row in plan.rows if row.action == CREATE}
    told = sum(
        pay.low
        for row in plan.rows
        if row.candidate in new
        and row.action != SKIP
        and isinstance(pay := row.person.values.get("expected_salary"), Pay)
    )
    rows = select(ImportRow.candidate_id).where(
        ImportRow.batch_id == batch, ImportRow.outcome == RowOutcome.CREATED, ImportRow.candidate_id.is_not(None)
    )
    found = session.scalar(
        select(func.sum(Salary.low)).where(Salary.candidate_id.in_(rows), Salary.kind == SalaryKind.EXPECTED)
    )
    if not told and not found:
        return []
    return [Check("salaries", int(found or 0) == told, {"ledger": told, "system": int(found or 0)})]


_FOLLOWS = {"task", "position"}  # what a moved application takes with it


def _old_data(session: Session, plan: Plan, action: Key) -> Check:
    """Of what was there before, only gaps were filled and announced changes made: the action's journal says so."""
    announced = {change.key for row in plan.rows for change in row.changes if change.takes_ledger}
    created = aliased(JournalRow)
    made_here = (
        select(created.seq)
        .where(
            created.action_id == action,
            created.entity == JournalRow.entity,
            created.key == JournalRow.key,
            created.operation == Operation.INSERT,
        )
        .exists()
    )
    changed = session.execute(
        select(JournalRow.entity, JournalRow.key, JournalRow.operation, JournalRow.before).where(
            JournalRow.action_id == action, JournalRow.operation != Operation.INSERT, ~made_here
        )
    )
    filled, revised, overwritten = 0, 0, []
    for entity, key, operation, before in changed:
        if key in announced or (announced and entity in _FOLLOWS):
            revised += key in announced
            continue
        values = decoded(table_of(entity), before or "{}")
        if operation == Operation.DELETE or any(value not in (None, "", [], {}) for value in values.values()):
            overwritten.append(f"{entity} {key}")
        else:
            filled += 1
    everybody = session.scalar(select(func.count()).select_from(Candidate)) or 0
    new = len({row.candidate for row in plan.rows if row.action == CREATE})
    return Check(
        "old_data",
        not overwritten,
        {"before": everybody - new, "filled": filled, "revised": revised},
        overwritten[:MOST_NAMED],
    )


__all__ = ["Check", "Fresh", "Report", "StageLine", "is_incomplete", "read_again", "sample_rows", "verify"]
