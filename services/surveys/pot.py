"""Where anonymous answers wait that came back as numbered forms, until there are some of them.

The number says whose form it was, and a journal says which rows one act wrote. So the answers are put down here
without it, in an order that tells nothing, and are counted by a later act, three or more together: nobody can say
which of them were whose.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import FormDraft, Survey
from models.values import clock
from models.values.keys import Key
from services import access
from services.surveys import answers
from services.surveys.forms import form_of

TOGETHER = 3
_PREFIX = "survey_pot/"


def put(session: Session, *, survey: Key, given: Mapping[str, int | str]) -> None:
    """Put the answers to the others, sorted by what they say. On a server each who takes them in has a pot apart."""
    me = access.acting(session)
    code = f"{_PREFIX}{survey.hex}/{me.hex if me is not None else ''}"
    row = session.get(FormDraft, code)
    if row is None:
        session.add(FormDraft(code=code, content=[dict(given)], saved_at=clock.now(), person_id=me))
    else:
        row.content, row.saved_at = _sorted([*row.content, dict(given)]), clock.now()
    session.flush()


def waiting(session: Session, survey: Key) -> int:
    """How many wait for others."""
    return sum(len(row.content) for row in _pots(session) if _survey_of(row) == survey)


def full(session: Session) -> list[Key]:
    """The surveys of which enough answers wait."""
    count: Counter[Key] = Counter()
    for row in _pots(session):
        count[_survey_of(row)] += len(row.content)
    return [survey for survey, found in count.items() if found >= TOGETHER]


def empty(session: Session, surveys: list[Key]) -> int:
    """Count the answers of these surveys now; how many were kept."""
    kept = 0
    for survey in surveys:
        pots, asked = [row for row in _pots(session) if _survey_of(row) == survey], session.get(Survey, survey)
        if asked is None:
            continue
        codes = {question.code for question in form_of(asked).questions}
        for given in _sorted([given for row in pots for given in row.content]):
            if codes & given.keys():  # a question may have been taken out since
                answers.keep(session, survey=survey, answers=given, way="packet", was_anonymous=True)
                kept += 1
        for row in pots:
            session.delete(row)
    session.flush()
    return kept


def _pots(session: Session) -> Sequence[FormDraft]:
    return session.scalars(select(FormDraft).where(FormDraft.code.startswith(_PREFIX)).order_by(FormDraft.code)).all()


def _survey_of(row: FormDraft) -> Key:
    return Key(row.code.removeprefix(_PREFIX).partition("/")[0])


def _sorted(given: list[dict[str, int | str]]) -> list[dict[str, int | str]]:
    return sorted(given, key=lambda each: json.dumps(each, sort_keys=True))
