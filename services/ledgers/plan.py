"""The dry run: what would become of every row, and why. Nothing is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Channel
from models.values.keys import Key
from models.values.text import folded
from services.errors import AppError
from services.ledgers import again, comparing, journey, matching, nameless
from services.ledgers.again import Earlier, Version
from services.ledgers.bulk import keys
from services.ledgers.changes import Change
from services.ledgers.clean import Person
from services.ledgers.draft import HIRE, UNKNOWN_CHANNEL, Choices, Draft, Record
from services.ledgers.journey import Gist, Journey
from services.ledgers.matching import Match, Register
from services.ledgers.posts import PlannedPosition, Posts
from services.progress import Progress, Quiet

CREATE, MERGE, UPDATE, SKIP = "create", "merge", "update", "skip"
_keys = keys()


@dataclass(slots=True)
class Row:
    """One record and what becomes of it.

    `action`: create (a new person), merge (joins somebody, with a new application), update (only fills what is
    empty), skip. `reason` is a code. `candidate` is who it becomes; `match` who it looks like, decided or not.
    """

    record: Record
    person: Person
    action: str
    reason: str = ""
    candidate: Key | None = None
    match: Match | None = None
    position: str = ""  # folded name in `Plan.positions`, "" without one
    channel: str = ""  # code or word in `Plan.channels`
    applies: bool = False  # whether an application is made
    gist: Gist | None = None  # how the application went, in short, once it was read
    earlier: Earlier | None = None  # the row in the last version of this ledger
    application: Key | None = None  # the application on file that the row tells of
    further: list[Row] = field(default_factory=list)  # rows of the same table that tell of its later stages
    changes: list[Change] = field(default_factory=list)  # what it says otherwise than the program

    @property
    def conflicts(self) -> list[Change]:
        """Where a person's own work stands against the ledger."""
        return [change for change in self.changes if change.is_conflict]

    @property
    def row(self) -> int:
        return self.person.row


@dataclass(slots=True)
class Plan:
    """Every record, in the order of the file, and what the rows refer to."""

    draft: Draft
    rows: list[Row]
    positions: dict[str, PlannedPosition]
    channels: dict[str, Key | None]  # code or word → channel on file, None: a new one
    counts: Counter[tuple[str, str]] = field(default_factory=Counter)  # (action, reason) → rows
    merged_people: int = 0  # people on file whom rows join
    on_file: set[Key] = field(default_factory=set)  # candidates that were there before
    _waits: dict[tuple[int, int], bool] = field(default_factory=dict)  # table → who joined without a day waits for it
    version: Version = field(default_factory=Version)  # the import that this ledger is the next version of

    def count(self, *actions: str) -> int:
        """How many rows have one of these actions."""
        return sum(n for (action, _), n in self.counts.items() if action in actions)

    @property
    def new_positions(self) -> list[PlannedPosition]:
        return [position for position in self.positions.values() if position.key is None]

    def gists(self) -> Iterator[tuple[Row, Gist]]:
        """The way of every row that makes an application, in short."""
        for row in self.rows:
            if row.applies:
                yield row, row.gist or self.way_of(row).gist

    def way_of(self, row: Row) -> Journey:
        """How the application of a row went, with what a person decided about its words."""
        choices = self.draft.choices
        place = row.record[:2]
        if place not in self._waits:  # nobody can write a day where the ledger has no column for it
            has_column = any(mapped.field == "start_date" for mapped in self.draft.mapped[place])
            self._waits[place] = choices.hired_without_date != HIRE if choices.hired_without_date else has_column
        waits, rows = self._waits[place], (row, *row.further)
        ways = [journey.read(one.person.values, choices.stages, waits=waits) for one in rows]
        return journey.united(ways) if row.further else ways[0]


def plan(session: Session, *, draft: Draft, progress: Progress | None = None) -> Plan:
    """Decide about every record of a cleaned draft, against the workspace as it is now."""
    watch = progress or Quiet()
    for place, _ in draft.tables():
        if place not in draft.people:
            raise AppError("ledger.not_cleaned")
    people = [(place, i, p) for place, _ in draft.tables() for i, p in enumerate(draft.people[place])]
    register = matching.on_file(session, (p for _, _, p in people))
    before = {known.key for same in register.by_name.values() for known in same}
    named = Posts(session, draft, ((place, p) for place, _, p in people))
    made = Plan(draft, [], named.positions, _channels(session), on_file=before)
    made.version = again.find(session, draft=draft, people=draft.people, register=register)
    before.update(earlier.candidate for earlier in made.version.rows.values())
    seen: dict[Key, list[Row]] = {}
    for n, ((sheet, table), i, person) in enumerate(people):
        row = Row((sheet, table, i), person, SKIP, earlier=made.version.rows.get((sheet, table, i)))
        _decide(made, row, register, seen, named)
        made.rows.append(row)
        if not n % 2000:
            watch.step(n, len(people), "plan")
    _find_applications(session, made, before)
    comparing.compare(session, made, [r for r in made.rows if r.action in (MERGE, UPDATE) and r.candidate in before])
    for row in made.rows:
        made.counts[row.action, row.reason] += 1
    made.merged_people = len({r.candidate for r in made.rows if r.action in (MERGE, UPDATE) and r.candidate in before})
    return made


def _decide(made: Plan, row: Row, register: Register, seen: dict[Key, list[Row]], named: Posts) -> None:
    """One record: who it is, and whether it comes in."""
    values, choices = row.person.values, made.draft.choices
    if nameless.IDENTITY.isdisjoint(values) and not _counts_without_a_name(made.draft, row):
        row.reason = "no_identity"
        return
    row.reason = _unwanted(row, choices)
    if row.reason:
        return
    row.position = named.of(values, row.record[:2])
    row.channel = _channel_of(made, values)
    row.match = register.match(row.person)
    if row.earlier is not None and (row.match is None or not row.match.is_sure):
        row.match = Match(row.earlier.candidate, "earlier_row", True)
    is_same = choices.same.get(row.record, row.match.is_sure and choices.merge_same) if row.match else False
    if row.match is None or not is_same:
        row.candidate, row.action, row.applies = next(_keys), CREATE, bool(row.position)
        register.add(
            matching.known_of(row.candidate, row.person), matching.contacts_of(values), _id_hash(values),
            number=str(values.get("external_id", "")),
        )  # fmt: skip
        seen[row.candidate] = [row]
        return
    row.candidate, row.reason = row.match.key, row.match.by
    earlier = seen.setdefault(row.candidate, [])
    if row.earlier is not None and row.record not in made.draft.edits and _is_no_news(row, row.earlier):
        row.action, row.reason, row.application = SKIP, "unchanged", row.earlier.application
        earlier.append(row)
        return
    if any(_is_repetition(row, other) for other in earlier):
        row.action, row.reason = SKIP, "repeated_row"
        return
    same = next((other for other in earlier if _is_same_application(row, other)), None)
    row.applies = bool(row.position) and same is None
    if same is not None and _tells_on(row, same):
        same.further.append(row)
    row.action = MERGE if row.applies or not row.position else UPDATE
    earlier.append(row)


def _counts_without_a_name(draft: Draft, row: Row) -> bool:
    """Whether a row that names nobody is somebody: in a ledger by its number; in no list of posts or of sums."""
    if not row.person.alias:
        return False
    kind = draft.sheets[row.record[0]].kind
    return kind == "ledger" or (kind == "other" and nameless.tells_of_an_application(row.person.values))


def _unwanted(row: Row, choices: Choices) -> str:
    """Why a row does not come in, by choice; "" when it does."""
    if row.record in choices.left_out:
        return "left_out"
    if row.record in choices.taken_in:
        return ""
    if not row.person.warnings or not (choices.skip_bad_phones or choices.skip_bad_dates):
        return ""
    doubts = {warned.code for warned in row.person.warnings}
    if choices.skip_bad_phones and doubts & PHONE_DOUBTS:
        return "bad_phone"
    if choices.skip_bad_dates and doubts & DATE_DOUBTS:
        return "bad_date"
    return ""


def _is_no_news(row: Row, earlier: Earlier) -> bool:
    """The row as it stood in the last version, of the same person, with all that it would make on file."""
    is_whole = not row.position or earlier.application is not None
    return earlier.is_same and earlier.candidate == row.candidate and is_whole


def _is_repetition(row: Row, other: Row) -> bool:
    """The same person, position and day, and nothing else that would be new."""
    ignored = ("sequence", "external_id")
    mine = {k: v for k, v in row.person.values.items() if k not in ignored}
    return all(other.person.values.get(k) == v for k, v in mine.items()) and all(
        other.person.extra.get(k) == v for k, v in row.person.extra.items()
    )


def _is_same_application(row: Row, other: Row) -> bool:
    mine, other_number = (r.person.values.get("application_number") for r in (row, other))
    if mine and other_number:
        return bool(mine == other_number)
    day, theirs = (r.person.values.get("applied_or_sourced_on") for r in (row, other))
    return row.position == other.position and (day == theirs or day is None or theirs is None)


def _tells_on(row: Row, first: Row) -> bool:
    """Whether a row of the same table goes on with the way of an application: another stage, on its own day."""
    stage, before = (each.person.values.get("stage") for each in (row, first))
    return row.record[:2] == first.record[:2] and "stage_from" in row.person.values and stage != before


def _find_applications(session: Session, made: Plan, before: set[Key]) -> None:
    """Somebody on file who applied for this position already gets no second application from the ledger."""
    waiting = [r for r in made.rows if r.action != SKIP and r.candidate is not None and r.candidate in before]
    joined = {r.candidate for r in waiting if r.candidate is not None}
    if not joined:
        return
    there = matching.applications_of(session, joined)
    for row in waiting:
        mine = there.get(row.candidate or Key(int=0), {})
        position = made.positions[row.position].key if row.position else None
        found = mine.get(position) if position is not None else None
        if row.earlier is not None and row.earlier.application in mine.values() and _is_same_post(row, row.earlier):
            found = row.earlier.application
        if found is None:
            continue
        row.application = found
        if row.applies:
            row.applies, row.action = False, UPDATE
        elif row.action == MERGE:
            row.action = UPDATE


def _is_same_post(row: Row, earlier: Earlier) -> bool:
    before = earlier.text_of("position_applied")
    return before is None or folded(before) == folded(str(row.person.values.get("position_applied", "")))


def _id_hash(values: dict[str, object]) -> str:
    return matching.hash_of_id(str(values["id_number"])) if "id_number" in values else ""


PHONE_DOUBTS = {"phone.format", "phone.masked", "phone.rounded", "phone.more_digits"}
DATE_DOUBTS = {"date.unclear", "date.impossible", "date.impossible_year"}


def _channels(session: Session) -> dict[str, Key | None]:
    found: dict[str, Key | None] = {}
    for key, code, zh, en, synonyms in session.execute(
        select(Channel.id, Channel.code, Channel.name_zh, Channel.name_en, Channel.synonyms)
    ):
        for name in (code, zh, en, *(synonyms or ())):
            found.setdefault(name, key)
    return found


def _channel_of(made: Plan, values: dict[str, object]) -> str:
    """The channel's code, or the office's word for a new one; "" when the row names none."""
    word = str(values.get("source_channel", ""))
    if not word:
        chosen = made.draft.choices.no_channel
        return "" if chosen == UNKNOWN_CHANNEL else chosen
    word = made.draft.choices.channels.get(word) or word
    made.channels.setdefault(word, None)
    return word
