"""What cards, lanes and conditions say, in the language of the interface."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from models.values.enums import Condition, LimitUnit, TaskKind
from models.values.limits import Level
from models.values.rules import Rule
from services.boards import Board, Card, Verdict
from services.errors import Unmet
from services.stages import StageRule
from views.board.folding import Grouping
from views.common import marks, wording
from views.common.cautions import hint
from views.common.conditions import lacking, rule_of, rule_words
from views.common.labels import label


@dataclass(frozen=True, slots=True)
class Foot:
    """The last line of a card: icon, words, and how urgent they are."""

    icon: str
    words: str
    level: Level = Level.NORMAL


def facts(card: Card) -> list[str]:
    """Title, years of experience, city; on a board of several positions the position instead of the title."""
    parts = [card.position or card.title, wording.years(card.years) if card.years is not None else "", card.city]
    return [part for part in parts if part]


def foot(card: Card) -> Foot:
    """What a card waits for: its interview, its limit, or why it ended."""
    if card.ended_at is not None:
        return Foot("user-round-x" if card.reason else "circle-check", _ending(card))
    if card.interview_at is not None and card.level is not Level.OVERDUE:
        words = QCoreApplication.translate("BoardWords", "Interview {moment}")
        return Foot("calendar-days", words.format(moment=wording.moment(card.interview_at)))
    if card.timer is None:
        return Foot("clock", QCoreApplication.translate("BoardWords", "no limit"))
    level = card.timer.reading.level
    if card.timer.step is TaskKind.OFFER_ANSWER and level is not Level.OVERDUE:
        words = QCoreApplication.translate("BoardWords", "Offer ends {moment}")
        return Foot(marks.level_icon(level), words.format(moment=wording.moment(card.timer.due)), level)
    left = wording.left(card.timer.reading, card.timer.unit)
    return Foot(marks.level_icon(level), _prefixed(card.timer.step, left, level), level)


def brief_foot(card: Card) -> Foot:
    """The same where there is little room: only the largest unit, and no prefix: 已超 1 天."""
    whole = foot(card)
    if card.timer is None or card.ended_at is not None or whole.icon == "calendar-days":
        return whole
    reading = card.timer.reading
    if abs(reading.left) >= timedelta(days=1) and card.timer.unit is not LimitUnit.WORKING_HOURS:
        days = timedelta(days=abs(reading.left).days)
        reading = replace(reading, left=days if reading.left > timedelta(0) else -days)
    return replace(whole, words=wording.left(reading, card.timer.unit))


def _prefixed(step: TaskKind | None, left: str, level: Level) -> str:
    """What is late or nearly late is named; the rest is only a clock."""
    if level is Level.NORMAL:
        return left
    match step:
        case TaskKind.SCHEDULE:
            return QCoreApplication.translate("BoardWords", "To schedule: {left}").format(left=left)
        case TaskKind.EVALUATE:
            return QCoreApplication.translate("BoardWords", "Evaluation: {left}").format(left=left)
        case TaskKind.APPROVE:
            return QCoreApplication.translate("BoardWords", "Approval: {left}").format(left=left)
        case _:
            return left


def _ending(card: Card) -> str:
    when = wording.day(wording.local(card.ended_at).date()) if card.ended_at else ""
    if card.reason is None:
        return when
    return f"{label(card.reason)} {when}"


def channel(card: Card) -> str:
    """Where the person came from."""
    return wording.said(card.channel.name) if card.channel else ""


def match(score: int) -> str:
    """How well somebody matches the position, in points of a hundred."""
    return QCoreApplication.translate("BoardWords", "Match {score}").format(score=score)


def tip(card: Card) -> str:
    """Everything that a narrow card may cut."""
    warning = hint(card.caution) if card.caution is not None else ""
    lines = [card.name, warning, "  ".join(facts(card)), card.company, wording.listed(card.tags), channel(card)]
    return "\n".join(line for line in lines if line)


def group_of(board: Board, grouping: Grouping) -> Callable[[Card], str] | None:
    """The group that a card belongs to, in words; None without grouping."""
    match grouping:
        case Grouping.OWNER:
            nobody = QCoreApplication.translate("BoardWords", "Nobody's")
            people = board.people
            return lambda card: people.get(card.owner, nobody) if card.owner is not None else nobody
        case Grouping.CHANNEL:
            unknown = QCoreApplication.translate("BoardWords", "Channel not known")
            said = {each.key: wording.said(each.name) for each, _ in board.tally.channels}
            return lambda card: said.get(card.channel.key, unknown) if card.channel is not None else unknown
        case Grouping.NONE:
            return None


def spoken(card: Card, stage: str) -> str:
    """The card as a sentence for screen readers: 王海波，待初筛，剩 3 小时，临近，内推，已加星标."""
    at = foot(card)
    parts = [card.name, stage, *facts(card), at.words]
    if card.level is not Level.NORMAL and card.ended_at is None:
        parts.append(label(card.level))
    parts.append(channel(card))
    if card.is_starred:
        parts.append(QCoreApplication.translate("BoardWords", "starred"))
    if card.caution is not None:
        parts.append(label(card.caution))
    if card.unread:
        parts.append(QCoreApplication.translate("BoardWords", "%n unanswered comment(s)", "", card.unread))
    return wording.listed(part for part in parts if part)


def stage_name(rule: StageRule) -> str:
    """A stage in the language of the interface."""
    return wording.said(rule.name)


def missing(unmet: Sequence[Unmet], board: Board, of: int) -> list[str]:
    """Each unmet condition once: its stage, what is missing, and for how many where not all `of` them lack it."""
    return [_missing(group, board, of) for group in groups(unmet)]


def groups(unmet: Sequence[Unmet]) -> list[list[Unmet]]:
    """The same thing missing from several, together."""
    found: dict[tuple[object, object], list[Unmet]] = {}
    for each in unmet:
        found.setdefault((each.rule or each.condition, each.stage), []).append(each)
    return list(found.values())


def _missing(group: Sequence[Unmet], board: Board, of: int) -> str:
    first = group[0]
    people = len({each.application for each in group})
    words = _condition(Condition(first.condition), group)
    if first.stage is not None and first.stage in board.route and rule_of(first).is_of_round:
        words = QCoreApplication.translate("BoardWords", "{stage}: {condition}").format(
            stage=stage_name(board.route[first.stage]), condition=words
        )
    if people < of:
        words = QCoreApplication.translate("BoardWords", "{condition} ({people})").format(
            condition=words, people=wording.people(people)
        )
    return words


def _condition(condition: Condition, group: Sequence[Unmet]) -> str:
    """The missing thing; with its numbers where it is one person's."""
    missing = group[0].need - group[0].have if len(group) == 1 else 0
    match condition:
        case Condition.SOURCE_FILLED:
            return QCoreApplication.translate("BoardWords", "the source")
        case Condition.CONTACT_FILLED:
            return QCoreApplication.translate("BoardWords", "a phone number or e-mail address")
        case Condition.RESUME_PRESENT:
            return QCoreApplication.translate("BoardWords", "a résumé")
        case Condition.INTERVIEW_HELD:
            return QCoreApplication.translate("BoardWords", "an interview held")
        case Condition.EVALUATION_POSITIVE if missing:
            return QCoreApplication.translate("BoardWords", "%n evaluation(s) against", "", missing)
        case Condition.EVALUATION_POSITIVE:
            return QCoreApplication.translate("BoardWords", "evaluations against")
        case Condition.EVALUATIONS_SUBMITTED if missing and group[0].have:
            words = QCoreApplication.translate("BoardWords", "evaluations {have} of {need}")
            return words.format(have=group[0].have, need=group[0].need)
        case Condition.EVALUATIONS_SUBMITTED if missing:
            return QCoreApplication.translate("BoardWords", "%n evaluation(s)", "", missing)
        case Condition.EVALUATIONS_SUBMITTED:
            return QCoreApplication.translate("BoardWords", "evaluations")
        case _:
            return lacking(group[0])


def nearest(verdict: Verdict, board: Board, of: int) -> list[str]:
    """What the lock strip says: the last thing on the way that is missing; earlier lanes say their own."""
    if not verdict.unmet:
        return []
    ranks = [board.route[u.stage].rank for u in verdict.unmet if u.stage is not None and u.stage in board.route]
    last = max(ranks, default=0)
    here = [
        u for u in verdict.unmet if u.stage is not None and u.stage in board.route and board.route[u.stage].rank == last
    ]
    return missing(here or verdict.unmet, board, of)


def asked(rules: Iterable[Rule]) -> str:
    """Conditions in one line."""
    return wording.listed(rule_words(rule) for rule in rules)
