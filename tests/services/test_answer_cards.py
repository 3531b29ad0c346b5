"""Prepared answers: typed as lines, kept with the position and its site, taken along into a template."""

from __future__ import annotations

import pytest

from models.tables import Location, Position
from services import answer_cards
from services.answer_cards import Card, Cards
from services.errors import AppError, Conflict
from services.workspace import Workspace
from tests import factories

TYPED = "带什么：身份证、学历证\n班次: 两班倒，08:00–20:00\n\n"


def test_a_line_is_a_card_and_a_time_is_no_colon() -> None:
    cards = answer_cards.read(TYPED)
    assert cards == (Card("带什么", "身份证、学历证"), Card("班次", "两班倒，08:00–20:00"))
    assert answer_cards.read(answer_cards.written(cards)) == cards


@pytest.mark.parametrize("line", ["没有冒号", "：只有答案", "只有问题："])
def test_a_line_that_is_no_card_is_named(line: str) -> None:
    with pytest.raises(AppError, match="no_colon") as caught:
        answer_cards.read(f"带什么：身份证\n{line}")
    assert caught.value.params["line"] == 2


def test_a_position_and_its_site_answer_together(workspace: Workspace) -> None:
    cards = answer_cards.read(TYPED)
    with workspace.action("test") as session:
        site = Location(name="苏州工厂")
        session.add(site)
        session.flush()
        position = factories.position(session, location_id=site.id)
        other = factories.position(session, "质检员", location_id=site.id)
        keys = (position.id, other.id, site.id)
    with workspace.action("organisation.answers") as session:
        answer_cards.keep_position(session, position=keys[0], seen=1, cards=Cards(cards[:1]))
        answer_cards.keep_site(session, location=keys[2], seen=1, cards=Cards(cards[1:]))
    with workspace.reading() as session:
        mine, theirs = (answer_cards.deck(session, position=key) for key in keys[:2])
        kept = session.get_one(Position, keys[0]).content
    assert (mine.position.cards, theirs.position.cards) == (cards[:1], ())
    assert mine.site is not None
    assert theirs.site is not None
    assert mine.site.cards == theirs.site.cards == cards[1:]
    assert kept is not None
    assert "portrait" in kept or kept.keys() == {"answers"}, "the rest of the position stays"
    with pytest.raises(Conflict), workspace.action("organisation.answers") as session:
        answer_cards.keep_site(session, location=keys[2], seen=1, cards=Cards())
