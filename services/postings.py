"""招聘发布: per channel a text of the right length with a tracking code; where it stands, since when, at what cost.

What was paid is a `Spend`, so that the figures of channels know it. Applicants are counted by the code in the note of
their source (招聘会、内推人 stand there too), since that is where a recruiter types it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.tables import Application, Channel, Location, Position, Posting, Spend
from models.values import clock
from models.values.bilingual import Words
from models.values.enums import ApplicationState
from models.values.keys import Key, new_key
from models.values.money import FEN_A_YUAN, Pay
from models.values.text import tidy
from resources import templates as shipped
from services import access, lawful, three_way
from services.calendars import calendar
from services.errors import AppError, Conflict, NotFound

_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"  # nothing that is read as something else
MOST_YUAN = 10_000_000
LONGEST_URL = 500


@dataclass(frozen=True, slots=True)
class Line:
    """A posting, or a channel that has none yet (`key` is None)."""

    channel: Key
    channel_name: Words
    longest: int
    key: Key | None = None
    version: int = 0
    code: str = ""
    text: str = ""
    url: str = ""
    posted_at: datetime | None = None
    ended_at: datetime | None = None
    cost: int = 0  # fen
    applicants: int = 0  # who named the code
    hired: int = 0
    is_older: bool = False  # the position's text was changed since

    @property
    def cost_per_applicant(self) -> int | None:
        return self.cost // self.applicants if self.cost and self.applicants else None


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a posting as a person edits them."""

    text: str


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where a posting stands, and what it cost."""

    url: str = ""
    yuan: float = 0.0


@dataclass(frozen=True, slots=True)
class Kit:
    """A position's postings, the recommended channels first."""

    position: Key
    title: str
    lines: tuple[Line, ...]
    spent: int
    applicants: int


def kit(session: Session, *, position: Key) -> Kit:
    """Every channel that is in use, with the position's posting there."""
    row = _position(session, position)
    found = {posting.channel_id: posting for posting in _postings(session, position)}
    channels = session.scalars(select(Channel).where(Channel.is_active).order_by(Channel.rank, Channel.code)).all()
    named = list((row.content or {}).get("channels", ()))
    lines = [_line(session, row, channel, found.get(channel.id)) for channel in channels]
    order = {channel.id: (named.index(channel.code) if channel.code in named else len(named)) for channel in channels}
    ordered = sorted(lines, key=lambda line: (line.key is None, order[line.channel]))
    return Kit(row.id, row.title, tuple(ordered), sum(x.cost for x in lines), sum(x.applicants for x in lines))


def longest(code: str) -> int:
    """How long a text of this channel may be."""
    lengths = _lengths()
    return int(lengths["longest"].get(code, lengths["usual"]))


def compose(session: Session, *, position: Key, channel: Key, code: str, language: str) -> str:
    """The text of a posting, with whole lines only: what does not fit is left out from the end."""
    row, where = _position(session, position), session.get_one(Channel, channel)
    content, most = row.content or {}, longest(where.code)
    said = _SAID[language]
    place = session.scalar(select(Location.name).where(Location.id == row.location_id)) if row.location_id else ""
    facts = [part for part in (place or content.get("city", ""), _pay(row, said)) if part]
    head = said["head"].format(title=row.title, count=row.headcount, facts=said["and"].join(facts))
    foot = said["foot"].format(code=code)
    if most <= _lengths()["short"]:
        brief = _brief(content, language)
        return _cut([head, brief], foot, most)
    duties, asked = _lines(content, "duties", language), _lines(content, "qualifications", language)
    while True:
        text = _whole(head, duties, asked, foot, said)
        if len(text) <= most or not (duties or asked):
            return text if len(text) <= most else _cut([head], foot, most)
        (duties if len(duties) > len(asked) else asked or duties).pop()


# Use cases


def draft(session: Session, *, position: Key, channels: Sequence[Key], language: str) -> int:
    """Write the texts of these channels; one that has a posting keeps it. How many were written."""
    row = _position(session, position)
    has = {posting.channel_id for posting in _postings(session, position)}
    count = 0
    for channel in dict.fromkeys(channels):
        if channel in has:
            continue
        code = _code(session, row)
        text = compose(session, position=position, channel=channel, code=code, language=language)
        session.add(
            Posting(
                position_id=row.id,
                channel_id=channel,
                code=code,
                text=text,
                edition=row.version,
                by_id=access.acting(session),
                created_at=clock.now(),
            )
        )
        session.flush()
        count += 1
    return count


def edit(session: Session, *, posting: Key, seen: int, draft: Wording, was: Wording | None = None) -> int:
    """Change the text. Too long for its channel, against the law, or without its code it is refused.

    Raises `three_way.EditConflict` when somebody else changed it to something else since `was`.
    """
    row = _row(session, posting)
    kept = three_way.met("posting", posting, seen, row.version, was=was, mine=draft, theirs=lambda: Wording(row.text))
    words = kept.text.replace("\x00", "").strip()
    most = longest(session.get_one(Channel, row.channel_id).code)
    if len(words) > most:
        raise AppError("posting.too_long", most=most, over=len(words) - most)
    if row.code not in words:
        raise AppError("posting.code_missing", mark=row.code)
    lawful.refuse(words)
    row.text, row.edition = words, _position(session, row.position_id).version
    session.flush()
    return row.version


def renew(session: Session, *, posting: Key, seen: int, language: str) -> int:
    """Write the text anew from the position as it is now."""
    row = _fresh(session, posting, seen)
    row.text = compose(session, position=row.position_id, channel=row.channel_id, code=row.code, language=language)
    row.edition = _position(session, row.position_id).version
    session.flush()
    return row.version


def post(session: Session, *, posting: Key, seen: int, at: Whereabouts, was: Whereabouts | None = None) -> int:
    """It stands there now, at this cost; the cost goes to the channel and the position.

    What somebody else changed since `was` stays; raises `three_way.EditConflict` when both changed one of them.
    """
    row = _row(session, posting)
    kept = three_way.met(
        "posting", posting, seen, row.version, was=was, mine=at, theirs=lambda: _whereabouts(session, row)
    )
    lawful.refuse(row.text)
    now = clock.now()
    row.posted_at, row.ended_at = row.posted_at or now, None
    row.url = tidy(kept.url)[:LONGEST_URL]
    _pay_for(session, row, kept.yuan)
    session.flush()
    return row.version


def end(session: Session, *, posting: Key, seen: int) -> int:
    """It was taken down."""
    row = _fresh(session, posting, seen)
    if row.posted_at is None:
        raise AppError("posting.not_posted")
    row.ended_at = clock.now()
    session.flush()
    return row.version


def drop(session: Session, *, posting: Key, seen: int) -> None:
    """Throw a text away that was never posted."""
    row = _fresh(session, posting, seen)
    if row.posted_at is not None:
        raise AppError("posting.was_posted")
    session.delete(row)
    session.flush()


def text_of_all(kit: Kit) -> str:
    """All texts in one file, each under its channel, for whoever posts them."""
    parts = [f"=== {line.channel_name.zh} · {line.code} ===\n{line.text}" for line in kit.lines if line.key is not None]
    return "\n\n".join(parts) + "\n"


# Parts

_SAID = {
    "zh": {
        "head": "【{title}】招 {count} 人 {facts}", "and": "，", "duties": "工作内容：", "asked": "任职要求：",
        "foot": "投递或来电请注明：{code}", "pay": "{low}–{high} 元/月",
    },
    "en": {
        "head": "{title}: {count} wanted. {facts}", "and": ", ", "duties": "What you do:", "asked": "What you bring:",
        "foot": "Please name this code when you apply: {code}", "pay": "{low}–{high} yuan a month",
    },
}  # fmt: skip


@cache
def _lengths() -> dict[str, Any]:
    return shipped.postings()


def _pay(row: Position, said: dict[str, str]) -> str:
    if row.band_low is None or row.band_high is None:
        return ""
    band = Pay(row.band_low, row.band_high)
    return said["pay"].format(low=f"{band.low // FEN_A_YUAN:,}", high=f"{band.high // FEN_A_YUAN:,}")


def _lines(content: dict[str, Any], name: str, language: str) -> list[str]:
    words = [Words.of(line) for line in content.get(name, ())]
    return [text for text in ((each.zh if language == "zh" else each.en) or each.zh for each in words) if text]


def _brief(content: dict[str, Any], language: str) -> str:
    """The short text that the template gives, else what the position is about in a sentence or two."""
    for line in content.get("posting", ()):
        if isinstance(line, dict) and line.get("channel") == "short":
            return str(line.get(language) or line.get("zh") or "")
    about = Words.of(content.get("jd", ""))
    found = (about.zh if language == "zh" else about.en) or about.zh
    return found or " ".join(_lines(content, "duties", language)[:2])


def _whole(head: str, duties: list[str], asked: list[str], foot: str, said: dict[str, str]) -> str:
    parts = [head]
    for name, lines in (("duties", duties), ("asked", asked)):
        if lines:
            parts.append("\n".join([said[name], *(f"{n}. {line}" for n, line in enumerate(lines, 1))]))
    return "\n\n".join([*parts, foot])


def _cut(parts: Sequence[str], foot: str, most: int) -> str:
    """Head and one paragraph; the last sentences go first, the code never."""
    room = most - len(foot) - 1
    text = "\n".join(part for part in parts if part)
    if len(text) > room:
        kept = text[:room]
        ends = max(kept.rfind(mark) for mark in "。；!?！？.;\n")
        text = kept[: ends + 1] if ends > len(parts[0]) // 2 else kept[:room].rstrip()
    return f"{text.strip()}\n{foot}"


def _code(session: Session, row: Position) -> str:
    """A few characters that nobody mistypes: the position's initials, and a part that no other posting has."""
    first = "".join(c for c in (row.initials.split() or ["zx"])[0].upper() if c.isascii() and c.isalnum())[:4] or "ZX"
    while True:
        number = new_key().int
        tail = "".join(_ALPHABET[(number >> shift) & 31] for shift in (0, 5, 10, 15))
        code = f"{first}-{tail}"
        if session.scalar(select(func.count()).where(Posting.code == code)) == 0:
            return code


def _whereabouts(session: Session, row: Posting) -> Whereabouts:
    spend = session.get(Spend, row.spend_id) if row.spend_id is not None else None
    return Whereabouts(row.url, spend.amount / FEN_A_YUAN if spend is not None else 0.0)


def _pay_for(session: Session, row: Posting, yuan: float) -> None:
    """One spend for one posting: another amount changes it, none takes it away."""
    if not 0 <= yuan <= MOST_YUAN:
        raise AppError("posting.cost_impossible", most=MOST_YUAN)
    amount = round(yuan * FEN_A_YUAN)
    spend = session.get(Spend, row.spend_id) if row.spend_id is not None else None
    if spend is None and amount:
        day = clock.now().astimezone(calendar(session).zone).date()
        spend = Spend(channel_id=row.channel_id, position_id=row.position_id, day=day, amount=amount, note=row.code)
        session.add(spend)
        session.flush()
        row.spend_id = spend.id
    elif spend is not None and amount:
        spend.amount = amount
    elif spend is not None:
        row.spend_id = None
        session.flush()
        session.delete(spend)


def _line(session: Session, position: Position, channel: Channel, row: Posting | None) -> Line:
    name = Words(channel.name_zh, channel.name_en)
    if row is None:
        return Line(channel.id, name, longest(channel.code))
    named = (Application.position_id == position.id, Application.channel_note.contains(row.code, autoescape=True))
    spend = session.get(Spend, row.spend_id) if row.spend_id is not None else None
    return Line(
        channel.id,
        name,
        longest(channel.code),
        row.id,
        row.version,
        row.code,
        row.text,
        row.url,
        row.posted_at,
        row.ended_at,
        spend.amount if spend is not None else 0,
        session.scalar(select(func.count()).select_from(Application).where(*named)) or 0,
        session.scalar(
            select(func.count()).select_from(Application).where(*named, Application.state == ApplicationState.HIRED)
        )
        or 0,
        row.edition < position.version,
    )


def _postings(session: Session, position: Key) -> Sequence[Posting]:
    return session.scalars(select(Posting).where(Posting.position_id == position).order_by(Posting.created_at)).all()


def _position(session: Session, key: Key) -> Position:
    row = session.get(Position, key)
    if row is None:
        raise NotFound("position", key)
    return row


def _row(session: Session, key: Key) -> Posting:
    row = session.get(Posting, key)
    if row is None:
        raise NotFound("posting", key)
    return row


def _fresh(session: Session, key: Key, seen: int) -> Posting:
    row = _row(session, key)
    if row.version != seen:
        raise Conflict()
    return row
