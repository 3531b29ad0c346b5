"""What the editor of processes says: stages, limits, faults, what a replay found."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from models.values.enums import LimitUnit, StageKind
from models.values.limits import Limit
from models.values.rules import Rule
from services.errors import Unmet
from services.process.desk import Entry
from services.process.replay import Share, StageReplay
from services.process.sheet import Fault, FaultKind, Sheet, StageSheet
from views.common import wording
from views.common.conditions import lacking, rule_words


def entry_line(entry: Entry) -> str:
    """6 阶段 · 3 个职位."""
    steps = sum(stage.kind is not StageKind.HIRED for stage in entry.shown.stages)
    count = QCoreApplication.translate("Process", "%n stages", "", steps)
    use = QCoreApplication.translate("Process", "not used")
    if entry.positions:
        positions = entry.positions
        use = QCoreApplication.translate("Process", "%n positions", "", positions)
    return wording.DOT.join((count, use))


def limit_words(limit: Limit | None) -> str:
    """24 小时, without the word that the column says already."""
    if limit is None:
        return QCoreApplication.translate("Process", "no limit")
    match limit.unit:
        case LimitUnit.CALENDAR_HOURS if limit.amount > 48 and limit.amount % 24 == 0:
            return QCoreApplication.translate("Process", "{n} days").format(n=limit.amount // 24)
        case LimitUnit.CALENDAR_HOURS:
            return QCoreApplication.translate("Process", "{n} hours").format(n=limit.amount)
        case LimitUnit.WORKING_HOURS:
            return QCoreApplication.translate("Process", "{n} working hours").format(n=limit.amount)
        case LimitUnit.WORKING_DAYS:
            return QCoreApplication.translate("Process", "{n} working days").format(n=limit.amount)


def use_words(entry: Entry) -> str:
    """v5 在用：6 个职位，92 人在途."""
    current = entry.current
    if not entry.positions:
        return QCoreApplication.translate("Process", "v{n}, not used yet").format(n=current.number)
    positions, people = entry.positions, entry.people
    parts = (
        QCoreApplication.translate("Process", "%n positions", "", positions),
        QCoreApplication.translate("Process", "%n people on their way", "", people),
    )
    words = QCoreApplication.translate("Process", "v{n} in use: {what}")
    return words.format(n=current.number, what=wording.listed(parts))


def fault(of: Fault, sheet: Sheet) -> str:
    """What must be mended before publishing."""
    stage = sheet.stage(of.stage)
    name = wording.quoted(wording.said(stage.name)) if stage is not None else ""
    words = ""
    match of.kind:
        case FaultKind.TOO_SHORT:
            return QCoreApplication.translate("Process", "A process has at least two stages.")
        case FaultKind.NO_END:
            return QCoreApplication.translate("Process", "The last stage is the end, and there is only one end.")
        case FaultKind.UNNAMED:
            return QCoreApplication.translate("Process", "A stage has no name yet.")
        case FaultKind.NAMED_TWICE:
            return QCoreApplication.translate("Process", "Two stages are called {stage}.").format(stage=name)
        case FaultKind.NEVER_MET:
            words = QCoreApplication.translate(
                "Process", "{stage} asks “{rule}”, but there is no interview before it: nobody could ever meet that."
            )
        case FaultKind.NO_AMOUNT:
            words = QCoreApplication.translate("Process", "{stage}: say what “{rule}” asks for.")
    rule = rule_words(of.rule) if of.rule is not None else ""
    return words.format(stage=name, rule=rule)


def share(of: Share) -> str:
    """47%, or a dash where nothing was in the stage or it has no limit."""
    return f"{of.percent}%" if of.percent is not None else "–"


def reasons(stage: StageReplay) -> str:
    """8 人缺期望薪资，1 人均分 3.3."""
    said = []
    for rule, count in stage.reasons:
        words = QCoreApplication.translate("Process", "{people}: {rule}")
        said.append(words.format(people=wording.people(count), rule=_short(stage, rule)))
    return wording.listed(said)


def _short(stage: StageReplay, rule: Rule) -> str:
    """What they lack, in one's own figures; where these differ, the condition that all of them miss."""
    found = {lacking(each) for block in stage.blocked for each in block.unmet if each.rule == rule}
    if len(found) == 1:
        return found.pop()
    words = QCoreApplication.translate("Process", "do not meet {rule}")
    return words.format(rule=wording.quoted(rule_words(rule)))


def missing(unmet: Sequence[Unmet]) -> str:
    """What one person lacks."""
    return wording.listed(lacking(each) for each in unmet)


def known_rules(before: StageSheet | None, *, is_exit: bool) -> set[Rule]:
    """The rules that stood there before: the others are new."""
    if before is None:
        return set()
    return set(before.exit if is_exit else before.entry)
