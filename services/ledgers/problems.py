"""What a person should look at before an import: classes of problems, each with a treatment that loses nothing.

Only one class may have to be decided first: words of a status column that nobody but the office can place.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Channel, Position
from models.values.enums import ApplicationState, PositionState
from models.values.keys import Key
from services import setup, templates
from services.ledgers.again import Earlier
from services.ledgers.clean import Warned
from services.ledgers.draft import HIRE, NEW_POSITION, UNKNOWN_CHANNEL, WAIT, Choices, Draft
from services.ledgers.draft import Place as TablePlace
from services.ledgers.journey import Place
from services.ledgers.mapping import LEAVE
from services.ledgers.nameless import WITHOUT_NAME
from services.ledgers.plan import DATE_DOUBTS, PHONE_DOUBTS, SKIP, Plan, Row
from services.ledgers.records import Course
from services.ledgers.values.words import Outcome
from services.stages import route_of_process

_CLEAR = {"rejected", "withdrawn", "declined", "no_show", "hired", "accepted", "offered", "left", "confirmed"}
_MOST_WORDS = 60
_GUESSED_YEAR = "date.year_guessed"
_LONGEST_WORD = 16  # characters; longer texts in a status column are remarks


class Code(StrEnum):
    """The classes, in the order in which they are shown."""

    STAGE_WORDS = "stage_words"
    CONFLICT = "conflict"
    CHANGED = "changed"
    GONE = "gone"
    SAME_PERSON = "same_person"
    MAYBE_SAME = "maybe_same"
    BAD_PHONE = "bad_phone"
    NEW_POSITIONS = "new_positions"
    NO_POSITION = "no_position"
    NO_CHANNEL = "no_channel"
    NEW_CHANNEL = "new_channel"
    REASONS = "reasons"
    BAD_DATE = "bad_date"
    YEAR_GUESSED = "year_guessed"
    LOST_ZERO = "lost_zero"
    SALARY = "salary"
    ID_NUMBER = "id_number"
    HIRED_WITHOUT_DATE = "hired_without_date"
    OTHER = "other"
    REPEATED = "repeated"
    NAMELESS = "nameless"
    NO_IDENTITY = "no_identity"
    LEFT_OUT = "left_out"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Word:
    """One way of writing, on how many rows, and what it becomes ("" = not decided)."""

    text: str
    rows: int
    becomes: str


@dataclass(slots=True)
class Problem:
    """One class. `treatment` is what will be done; `options` what else could be; `count` a second number."""

    code: Code
    rows: list[Row]
    words: list[Word] = field(default_factory=list)
    treatment: str = ""
    options: tuple[str, ...] = ()
    count: int = 0

    @property
    def is_open(self) -> bool:
        """Whether somebody must decide before the import."""
        return self.code is Code.STAGE_WORDS and any(not word.becomes for word in self.words)


@dataclass(frozen=True, slots=True)
class Mark:
    """The check beside one column: `level` ok, warn, bad or muted; `code` of its sentence, and the number in it."""

    level: str
    code: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True)
class StageChoice:
    """A stage that a word may mean, with its glyph."""

    key: str
    zh: str
    en: str
    rank: int
    of: int


@dataclass(frozen=True, slots=True)
class Offers:
    """What the choices on the screen are made of."""

    stages: tuple[StageChoice, ...]
    channels: tuple[tuple[str, str, str], ...]  # code, zh, en
    positions: tuple[tuple[Key, str], ...]


def problems(plan: Plan) -> list[Problem]:
    """All classes that this ledger has, those to be decided first."""
    rows = plan.rows
    choices = plan.draft.choices
    alive = [row for row in rows if row.action != SKIP]
    found = [
        _stage_words(plan, alive),
        *_against_the_program(plan, alive),
        *_same(rows, choices),
        Problem(
            Code.BAD_PHONE,
            _with(rows, PHONE_DOUBTS),
            treatment="skip" if choices.skip_bad_phones else "keep",
            options=("keep", "skip"),
        ),
        _new_positions(plan, alive),
        _no_position(plan, alive),
        *_channels(plan, alive),
        _reasons(alive),
        Problem(
            Code.BAD_DATE,
            _with(rows, DATE_DOUBTS),
            treatment="skip" if choices.skip_bad_dates else "keep",
            options=("keep", "skip"),
        ),
        Problem(Code.YEAR_GUESSED, _with(alive, {_GUESSED_YEAR})),
        Problem(Code.LOST_ZERO, _with(alive, {"date.lost_zero"})),
        Problem(Code.SALARY, _with(alive, {"salary.unclear", "salary.unit_guessed", "salary.period_guessed"})),
        Problem(
            Code.ID_NUMBER,
            _with(
                alive, {"id.rounded", "id.format", "id.check_digit", "id.birth", "id.other_birth", "id.other_gender"}
            ),
        ),
        _hired_without_date(plan),
        _others(alive),
        Problem(Code.REPEATED, [row for row in rows if row.reason == "repeated_row"]),
        Problem(Code.NAMELESS, _with(alive, {WITHOUT_NAME})),
        Problem(Code.NO_IDENTITY, [row for row in rows if row.reason == "no_identity"]),
        Problem(Code.LEFT_OUT, [row for row in rows if row.reason == "left_out"]),
        Problem(Code.UNCHANGED, [row for row in rows if row.reason == "unchanged"]),
    ]
    kept = [problem for problem in found if problem.rows or problem.words]
    return sorted(kept, key=lambda problem: not problem.is_open)


def offers(session: Session) -> Offers:
    """Stages of the office's usual process, channels, and positions, to choose from."""
    route = route_of_process(session, templates.current_process(session, setup.usual_process(session)).id)
    course = Course(route)
    keys = [Place.INTAKE, Place.SCREENING, "interview.1", "interview.2", "interview.3", Place.ASSESSMENT,
            Place.APPROVAL, Place.OFFER, Place.ONBOARDING]  # fmt: skip
    stages: list[StageChoice] = []
    seen: set[Key] = set()
    ranks = {stage.key: n for n, stage in enumerate(route.stages)}
    for name in keys:
        place, _, round_ = str(name).partition(".")
        stage = course.stage(Place(place), int(round_ or 0))
        if stage.key not in seen:
            seen.add(stage.key)
            stages.append(StageChoice(str(name), stage.name.zh, stage.name.en, ranks[stage.key], len(route.stages) - 1))
    channels = session.execute(select(Channel.code, Channel.name_zh, Channel.name_en).order_by(Channel.rank))
    positions = session.execute(
        select(Position.id, Position.title).where(Position.state != PositionState.CLOSED).order_by(Position.title)
    )
    return Offers(tuple(stages), tuple(channels), tuple(positions))


def marks(plan: Plan, place: TablePlace) -> list[Mark]:
    """The check beside every column of a table."""
    draft: Draft = plan.draft
    table = dict(draft.tables())[place]
    doubts: dict[str, Counter[str]] = {}
    rows = [row for row in plan.rows if row.record[:2] == place]
    for row in rows:
        for warned in row.person.warnings:
            doubts.setdefault(warned.column, Counter())[_class_of(warned)] += 1
    answer: list[Mark] = []
    for column, mapped in zip(table.columns, draft.mapped[place], strict=True):
        found = doubts.get(column.letter)
        placed = _stage_words(plan, rows).rows if mapped.field == "stage" else []
        if mapped.field in (LEAVE, "sequence"):
            answer.append(Mark("muted", "left_out"))
        elif mapped.field == "position_applied" and plan.new_positions:
            answer.append(Mark("warn", "new_positions", len({position.title for position in plan.new_positions})))
        elif mapped.field == "source_channel" and (empty := sum("source_channel" not in r.person.values for r in rows)):
            answer.append(Mark("warn", "empty", empty))
        elif (
            mapped.field == "reject_reason"
            and (ways := len({r.person.values.get("reason_note") for r in rows}) - 1) > 9
        ):
            answer.append(Mark("warn", "ways", ways))
        elif placed:
            answer.append(Mark("warn", "stage", len(placed)))
        elif found:
            code, count = found.most_common(1)[0]
            answer.append(Mark("bad" if code == "phone" else "warn", code, count))
        else:
            answer.append(Mark("ok", "extra" if mapped.field == "keep" else "fine"))
    return answer


def _class_of(warned: Warned) -> str:
    return "year" if warned.code == _GUESSED_YEAR else warned.code.partition(".")[0]


def _with(rows: list[Row], codes: set[str]) -> list[Row]:
    return [row for row in rows if any(warned.code in codes for warned in row.person.warnings)]


def _stage_words(plan: Plan, rows: list[Row]) -> Problem:
    """Words of status columns that name no end, with the place where they put people."""
    counted: Counter[str] = Counter()
    meaning: dict[str, str] = {}
    touched: list[Row] = []
    for row in rows:
        told = row.person.values.get("stage")
        if not isinstance(told, Outcome) or told.outcome in _CLEAR or len(told.words) > _LONGEST_WORD or not told.words:
            continue
        counted[told.words] += 1
        meaning[told.words] = plan.draft.choices.stages.get(told.words) or default_of(told)
        touched.append(row)
    words = [Word(text, n, meaning[text]) for text, n in counted.most_common(_MOST_WORDS)]
    return Problem(Code.STAGE_WORDS, touched, words, count=len(counted))


def default_of(told: Outcome) -> str:
    """Where a word puts people unless somebody says otherwise; "" when it says nothing of a place."""
    if told.round:
        return f"interview.{told.round}"
    if told.place:
        return "interview.1" if told.place == Place.INTERVIEW else told.place
    return {"pending": "pending", "pool": "pending", "attended": "interview.1"}.get(told.outcome, "")


def _against_the_program(plan: Plan, rows: list[Row]) -> list[Problem]:
    """Where a person's work stands against the ledger; what the ledger changed; what it leaves out now."""
    disputed = [row for row in rows if row.conflicts]
    changed = [row for row in rows if any(not change.is_conflict for change in row.changes)]
    words = [Word(name_of_earlier(gone), gone.row, "") for gone in plan.version.gone[:_MOST_WORDS]]
    return [
        Problem(
            Code.CONFLICT,
            disputed,
            treatment="ledger" if plan.draft.choices.conflicts_take_ledger else "program",
            options=("program", "ledger"),
            count=sum(len(row.conflicts) for row in disputed),
        ),
        Problem(Code.CHANGED, changed, count=sum(not c.is_conflict for row in changed for c in row.changes)),
        Problem(Code.GONE, [], words, count=len(plan.version.gone)),
    ]


def name_of_earlier(earlier: Earlier) -> str:
    """What a row of the last version is called by."""
    return earlier.text_of("name") or earlier.text_of("phone") or ""


def _same(rows: list[Row], choices: Choices) -> list[Problem]:
    sure = [row for row in rows if row.match and row.match.is_sure and row.reason not in ("repeated_row", "unchanged")]
    sure = [row for row in sure if row.earlier is None]
    maybe = [row for row in rows if row.match and not row.match.is_sure]
    return [
        Problem(
            Code.SAME_PERSON,
            sure,
            treatment="merge" if choices.merge_same else "new",
            options=("merge", "new"),
            count=len({row.match.key for row in sure if row.match}),
        ),
        Problem(Code.MAYBE_SAME, maybe, count=len({row.match.key for row in maybe if row.match})),
    ]


def _new_positions(plan: Plan, rows: list[Row]) -> Problem:
    new = {name for name, position in plan.positions.items() if position.key is None}
    touched = [row for row in rows if row.position in new]
    counted = Counter(plan.positions[row.position].title for row in touched)
    words = [
        Word(title, n, plan.draft.choices.positions.get(title, "new")) for title, n in counted.most_common(_MOST_WORDS)
    ]
    return Problem(Code.NEW_POSITIONS, touched, words, count=len(counted))


def _no_position(plan: Plan, rows: list[Row]) -> Problem:
    """Rows without a position; `treatment` is "", a position's key, or "new:" with the title of the new one."""
    touched = [row for row in rows if not {"position_applied", "job_code"} & row.person.values.keys()]
    treatment = plan.draft.choices.no_position
    if treatment == NEW_POSITION:
        titles = Counter(plan.positions[row.position].title for row in touched if row.position)
        treatment = f"{NEW_POSITION}:{titles.most_common(1)[0][0]}" if titles else ""
    return Problem(Code.NO_POSITION, touched, treatment=treatment)


def _hired_without_date(plan: Plan) -> Problem:
    """Who joined on a day that nobody wrote: they wait for it, or joined on the last day that their row tells of."""
    ways = [(row, way) for row, way in plan.gists() if way.lacks_day]
    waiting = sum(way.state is ApplicationState.OPEN for _, way in ways)
    treatment = plan.draft.choices.hired_without_date or (WAIT if 2 * waiting > len(ways) else HIRE)
    return Problem(Code.HIRED_WITHOUT_DATE, [row for row, _ in ways], treatment=treatment, options=(WAIT, HIRE))


def _channels(plan: Plan, rows: list[Row]) -> list[Problem]:
    has_column = any("source_channel" in row.person.values for row in rows)
    empty = [row for row in rows if "source_channel" not in row.person.values] if has_column else []
    new = {word for word, key in plan.channels.items() if key is None}
    touched = [row for row in rows if row.channel in new]
    counted = Counter(row.channel for row in touched)
    words = [Word(text, n, "new") for text, n in counted.most_common(_MOST_WORDS)]
    return [
        Problem(Code.NO_CHANNEL, empty, treatment=plan.draft.choices.no_channel or UNKNOWN_CHANNEL),
        Problem(Code.NEW_CHANNEL, touched, words, count=len(counted)),
    ]


def _reasons(rows: list[Row]) -> Problem:
    touched = [row for row in rows if "reason_note" in row.person.values]
    ways = len({row.person.values["reason_note"] for row in touched})
    if ways <= 9:
        touched = []
    return Problem(Code.REASONS, touched, treatment="standard", count=ways)


def _others(rows: list[Row]) -> Problem:
    classes = {"phone", "date", "year", "salary", "id", "channel", "reason"}
    touched = [
        row for row in rows if any(_class_of(w) not in classes and w.code != WITHOUT_NAME for w in row.person.warnings)
    ]
    return Problem(Code.OTHER, touched)
