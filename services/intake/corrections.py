"""Corrections are remembered: what a person made of a reading is offered for the same reading from then on.

A hint of the workspace, nothing more: it is shown as one, with what was read beside it, and taking it back once makes
it forgotten.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Channel, Correction
from models.values import clock
from models.values.keys import Key
from models.values.text import folded, tidy
from services.intake.draft import ReviewField, Stay, fields_of

LEARNED = frozenset({"title", "company", "school", "major", "city", "expected_title", "expected_city"})
"""Fields whose values come again in other résumés; a name or a phone does not."""
CHANNEL = "channel"
LONGEST = 120  # characters: longer is no word of a dictionary
CONFIDENCE = 0.9
_ALIKE = {"expected_title": "title", "expected_city": "city"}
"""Fields that share a dictionary."""

_SOURCE = re.compile(r"[\u4e00-\u9fffA-Za-z0-9]{1,8}(?:人才网|招聘网|人才市场|直聘|招聘|内推|猎头|人力)")

Known = Mapping[tuple[str, str], str]


def known(session: Session) -> Known:
    """Everything that was corrected: (field, reading in comparable form) → what was meant."""
    rows = session.execute(select(Correction.field, Correction.heard, Correction.meant))
    return {(field, heard): meant for field, heard, meant in rows}


def applied(fields: Sequence[ReviewField], hints: Known) -> tuple[ReviewField, ...]:
    """The fields as a person would have them: a corrected one keeps what was read in `was`."""
    return tuple(_applied(field, hints) for field in fields)


def _applied(field: ReviewField, hints: Known) -> ReviewField:
    meant = hints.get((dictionary(field.code), folded(field.text))) if field.code in LEARNED and field.text else None
    if meant is None or meant == field.text:
        return field
    return replace(field, text=meant, was=field.text, confidence=max(field.confidence, CONFIDENCE))


def applied_to_stays(stays: Sequence[Stay], kind: str, hints: Known) -> tuple[Stay, ...]:
    """Schools or employers of a life, with their majors or titles."""
    what, as_what = ("school", "major") if kind == "education" else ("company", "title")
    return tuple(
        replace(
            stay,
            organisation=hints.get((what, folded(stay.organisation)), stay.organisation),
            title=hints.get((as_what, folded(stay.title)), stay.title),
        )
        for stay in stays
    )


def dictionary(field: str) -> str:
    """Whose dictionary a field uses: a wanted city is a city."""
    return _ALIKE.get(field, field)


def learn(
    session: Session, *, parsed: Mapping[str, Any], texts: Mapping[str, str], file_name: str, channel: Key | None
) -> None:
    """Remember what a person made of a reading; what was left as it was read is forgotten again."""
    for field in fields_of(parsed):
        if field.code in LEARNED and field.text and texts.get(field.code):
            _learn(session, dictionary(field.code), field.text, texts[field.code])
    told = told_channel(parsed, file_name)
    if told and channel is not None:
        row = session.get(Channel, channel)
        if row is not None:
            _learn(session, CHANNEL, told, told if row.code == told else channel.hex)


def told_channel(parsed: Mapping[str, Any], file_name: str) -> str:
    """The code of the board whose convention the file's name follows, else the word in it that names a source."""
    found = _SOURCE.search(file_name)
    return str(parsed.get("channel") or (found.group() if found else ""))


def channel_of(hints: Known, parsed: Mapping[str, Any], file_name: str) -> Key | None:
    """The channel that a person chose for files that are called so."""
    told = told_channel(parsed, file_name)
    meant = hints.get((CHANNEL, folded(told))) if told else None
    return Key(hex=meant) if meant and len(meant) == 32 else None


def _learn(session: Session, field: str, read: str, meant: str) -> None:
    heard, said = folded(read), tidy(meant)
    if not heard or len(read) > LONGEST or len(said) > LONGEST:
        return
    row = session.scalar(select(Correction).where(Correction.field == field, Correction.heard == heard))
    if said == tidy(read):
        if row is not None:
            session.delete(row)
            session.flush()
        return
    if row is None:
        session.add(Correction(field=field, heard=heard, meant=said, at=clock.now()))
    else:
        row.count = row.count + 1 if row.meant == said else 1
        row.meant, row.at = said, clock.now()
    session.flush()
