"""Where anonymous answers wait that came back as numbered forms, until there are some of them.

The number says whose form it was, and a journal says which rows one act wrote. So the answers are put down here
without it, in an order that tells nothing, and are counted by a later act, three or more together: nobody can say
which of them were whose.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import FormDraft, Survey
from models.values import clock
from models.values.keys import Key
from services.surveys import answers
from services.surveys.forms import form_of

TOGETHER = 3
_PREFIX = "survey_pot/"


def put(session: Session, *, survey: Key, given: Mapping[str, int | str]) -> None:
    """Put the answers to the others, sorted by what they say."""
    row = session.get(FormDraft, _PREFIX + survey.hex)
    if row is None:
        session.add(FormDraft(code=_PREFIX + survey.hex, content=[dict(given)], saved_at=clock.now()))
    else:
        row.content = sorted([*row.content, dict(given)], key=lambda each: json.dumps(each, sort_keys=True))
        row.saved_at = clock.now()
    session.flush()


def waiting(session: Session, survey: Key) -> int:
    """How many wait for others."""
    row = session.get(FormDraft, _PREFIX + survey.hex)
    return len(row.content) if row is not None else 0


def full(session: Session) -> list[Key]:
    """The surveys of which enough answers wait."""
    rows = session.execute(select(FormDraft.code, FormDraft.content).where(FormDraft.code.startswith(_PREFIX)))
    return [Key(code.removeprefix(_PREFIX)) for code, content in rows if len(content) >= TOGETHER]


def empty(session: Session, surveys: list[Key]) -> int:
    """Count the answers of these surveys now; how many were kept."""
    kept = 0
    for survey in surveys:
        row, asked = session.get(FormDraft, _PREFIX + survey.hex), session.get(Survey, survey)
        if row is None or asked is None:
            continue
        codes = {question.code for question in form_of(asked).questions}
        for given in row.content:
            if codes & given.keys():  # a question may have been taken out since
                answers.keep(session, survey=survey, answers=given, way="packet", was_anonymous=True)
                kept += 1
        session.delete(row)
    session.flush()
    return kept
