"""Who recommended people of the demo: a head-hunter, a labour agency, colleagues; what is due for two hires."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import select

from models.tables import Application, Channel
from models.values import clock
from models.values.enums import ApplicationState, SupplierKind
from models.values.keys import Key
from resources import demo as words_of
from services.demo.making import Making
from services.demo.story import Told
from services.fees import claims, suppliers
from services.fees.suppliers import USUAL_CHANNEL, Draft
from services.fees.terms import Terms


def write(making: Making, told: Told, me: Key) -> None:
    """Terms first; then two people of the board, and the latest hire of each kind that was recommended."""
    session, lines = making.session, words_of.read("story")["suppliers"]
    session.info["person"] = me
    keys: dict[SupplierKind, Key] = {}
    with clock.frozen(making.hours(-24 * 200)):
        for line in lines:
            kind = SupplierKind(line["kind"])
            terms, channel = Terms(**line["terms"]), making.channels[USUAL_CHANNEL[kind]]
            draft = Draft(line["name"], kind, channel, line.get("contact", ""), terms)
            keys[kind] = suppliers.add(session, draft=draft)
    for line in words_of.read("story")["claims"]:
        journey = told.journeys[line["name"]]
        _claim(making, keys, line, journey.somebody.key, journey.key, line["days_ago"])
    for line in words_of.read("story")["hired_claims"]:
        row = _latest_hire(making, USUAL_CHANNEL[SupplierKind(line["kind"])])
        if row is not None:
            days = (making.now - row.created_at) // timedelta(days=1)
            _claim(making, keys, line, row.candidate_id, row.id, days)


def _claim(
    making: Making, keys: dict[SupplierKind, Key], line: dict[str, Any], person: Key, application: Key, days: int
) -> None:
    with clock.frozen(making.hours(-24 * days)):
        claims.claim(
            making.session, candidate=person, application=application, supplier=keys[SupplierKind(line["kind"])],
            referrer=line.get("referrer"),
        )  # fmt: skip


def _latest_hire(making: Making, channel: str) -> Application | None:
    query = select(Application).join(Channel, Channel.id == Application.channel_id)
    hired = query.where(Channel.code == channel, Application.state == ApplicationState.HIRED)
    return making.session.scalars(hired.order_by(Application.closed_at.desc(), Application.id).limit(1)).first()
