"""Warnings about a person: they say why, they end, they can be objected to and lifted; they block nothing."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from models.values import clock
from models.values.enums import CautionKind
from models.values.keys import Key
from services import boards, cautions
from services.boards.scope import Scope
from services.errors import AppError, Conflict
from services.screening.screen import screening
from services.workspace import Workspace
from tests import factories
from tests.seats import House, house, shared

__all__ = ["house", "shared"]

NOW = datetime(2026, 3, 12, 1, 42, tzinfo=UTC)


@pytest.fixture
def candidate(workspace: Workspace) -> Key:
    with workspace.action("test") as session:
        return factories.candidate(session).id


def warn(workspace: Workspace, candidate: Key, kind: CautionKind, until: date | None, reason: str = "爽约两次") -> Key:
    with clock.frozen(NOW), workspace.action("candidate.caution") as session:
        return cautions.warn(session, candidate=candidate, kind=kind, reason=reason, until=until)


def standing(workspace: Workspace, candidate: Key, at: datetime = NOW) -> cautions.Word | None:
    with clock.frozen(at), workspace.reading() as session:
        return cautions.standing(session, candidates=[candidate]).get(candidate)


def test_a_cooling_off_ends_after_its_last_day(workspace: Workspace, candidate: Key) -> None:
    warn(workspace, candidate, CautionKind.COOLING, date(2026, 9, 12))
    word = standing(workspace, candidate)
    assert word is not None
    assert (word.reason, word.until, word.by) == ("爽约两次", date(2026, 9, 12), "林晓雯")
    assert standing(workspace, candidate, datetime(2026, 9, 12, 10, tzinfo=UTC)) is not None
    assert standing(workspace, candidate, datetime(2026, 9, 12, 17, tzinfo=UTC)) is None, "13 September in the office"


def test_the_stronger_of_two_is_told(workspace: Workspace, candidate: Key) -> None:
    warn(workspace, candidate, CautionKind.BLACKLIST, None, "提供假学历")
    warn(workspace, candidate, CautionKind.COOLING, date(2026, 9, 12))
    word = standing(workspace, candidate)
    assert word is not None
    assert word.reason == "提供假学历"


def test_an_objection_stands_beside_it_and_lifting_ends_it(workspace: Workspace, candidate: Key) -> None:
    key = warn(workspace, candidate, CautionKind.BLACKLIST, None)
    with workspace.action("candidate.caution") as session:
        cautions.appeal(session, key=key, seen=1, words="当天住院，有证明")
    word = standing(workspace, candidate)
    assert word is not None
    assert word.appeal == "当天住院，有证明"
    with pytest.raises(Conflict), workspace.action("candidate.caution") as session:
        cautions.lift(session, key=key, seen=1)
    with workspace.action("candidate.caution") as session:
        cautions.lift(session, key=key, seen=word.version, words="已核实")
    assert standing(workspace, candidate) is None


@pytest.mark.parametrize(
    ("kind", "reason", "until", "code"),
    [
        (CautionKind.BLACKLIST, "  ", None, "reason_missing"),
        (CautionKind.COOLING, "爽约", None, "day_missing"),
        (CautionKind.COOLING, "爽约", date(2026, 3, 11), "day_past"),
    ],
)
def test_what_is_not_said_is_asked_for(
    workspace: Workspace, candidate: Key, kind: CautionKind, reason: str, until: date | None, code: str
) -> None:
    with pytest.raises(AppError, match=code):
        warn(workspace, candidate, kind, until, reason)
    assert standing(workspace, candidate) is None


def test_a_board_and_a_screening_bear_the_mark_and_whom_it_is_not_for_see_none(house: House) -> None:
    position = house.keys["position"]
    with house.owner.action("candidate.caution") as session:
        key = house.keys["candidate"]
        cautions.warn(session, candidate=key, kind=CautionKind.COOLING, reason="爽约两次", until=date(2999, 1, 1))
        cautions.warn(session, candidate=key, kind=CautionKind.BLACKLIST, reason="假学历", until=None)
        lifted = house.keys["fresh_candidate"]
        word = cautions.warn(session, candidate=lifted, kind=CautionKind.BLACKLIST, reason="误会", until=None)
        cautions.lift(session, key=word, seen=1)

    def marks(name: str) -> tuple[list[CautionKind | None], list[CautionKind | None]]:
        seat = house.seat(name)
        with seat.reading() as session:
            lanes = boards.board(session, scope=Scope(position), viewer=seat.person).lanes
            found = screening(session, position=position, viewer=seat.person, all_stages=True)
        cards = sorted((card for lane in lanes for card in lane.cards), key=lambda card: card.name)
        lines = sorted(found.lines, key=lambda line: line.name)
        return [card.caution for card in cards], [line.caution for line in lines]

    both = [CautionKind.BLACKLIST, None]
    assert marks("recruiter") == (both, both)
    assert marks("hiring_manager") == ([None, None], [None, None])
