"""Attacks by undoing: what an own act had removed comes back as it was, not as somebody would like it to have been."""

from __future__ import annotations

from typing import Any

import psycopg
import pytest

from models.tables import Attestation
from models.values import clock
from models.values.enums import AttestationKind
from models.values.keys import Key, new_key
from services import journal
from tests.faults.sql.attacking import REFUSED, refused, truth
from tests.seats import House

BEGIN = "SELECT sec.begin_action(%s, %s, NULL, '', NULL, %s, NULL, false)"
WRITE = """INSERT INTO attestation (id, version, application_id, candidate_id, kind, name, is_positive, note, by_id, at)
  VALUES (%s, 9, %s, %s, 'approval', '', %s, %s, %s, %s)"""


def _approved(house: House) -> tuple[Key, Any]:
    """A no of the approver's, and when it was said."""
    key, at = new_key(), clock.now()
    with house.owner.action("setup") as session:
        session.add(
            Attestation(
                id=key, application_id=house.keys["application"], candidate_id=house.keys["candidate"],
                kind=AttestationKind.APPROVAL, is_positive=False, note="暂缓", by_id=house.person("approver"), at=at,
            )
        )  # fmt: skip
    return key, at


def _removed(house: House, key: Key) -> Key:
    with house.seat("recruiter").action("remove") as session:
        session.delete(session.get_one(Attestation, key))
        action = session.info["action"]
    assert isinstance(action, type(key))
    return action


def _written_back(house: House, removed: Key, key: Key, *said: object) -> None:
    keys = house.keys
    with house.psql("recruiter", autocommit=False) as connection:
        connection.execute(BEGIN, (new_key(), "undo", removed))
        connection.execute(WRITE, (key, keys["application"], keys["candidate"], *said))
        connection.commit()


def test_nobody_writes_an_approval_that_was_removed_back_as_another(attacked: House) -> None:
    """Forged: an approver's no becomes a yes, in their name, by whoever removed it and says that this is undone."""
    key, at = _approved(attacked)
    removed, approver = _removed(attacked, key), attacked.person("approver")
    for said in ((True, "暂缓", approver, at), (False, "同意", approver, at), (False, "暂缓", approver, clock.now()),
                 (False, "暂缓", attacked.person("hr_manager"), at)):  # fmt: skip
        with pytest.raises((*REFUSED, psycopg.errors.InsufficientPrivilege)):
            _written_back(attacked, removed, key, *said)
    assert truth(attacked, f"SELECT count(*) FROM attestation WHERE id = '{key}'") == 0
    _written_back(attacked, removed, key, False, "暂缓", approver, at)  # as it was: what the undo itself writes
    assert truth(attacked, f"SELECT note FROM attestation WHERE id = '{key}'") == "暂缓"


def test_the_program_undoes_the_removal_of_anothers_word(attacked: House) -> None:
    """The cure is no harm: it comes back as it stood before."""
    key, _ = _approved(attacked)
    recruiter = attacked.seat("recruiter")
    with recruiter.action("remove") as session:
        session.delete(session.get_one(Attestation, key))
        removed = session.info["action"]
    journal.undo(recruiter, removed)
    told = truth(attacked, f"SELECT note || by_id FROM attestation WHERE id = '{key}'")
    assert told == f"暂缓{attacked.person('approver')}"


@pytest.mark.parametrize("name", ["recruiter", "hiring_manager", "approver"])
@pytest.mark.parametrize(
    "change",
    ["is_positive = true", "note = '同意'", "by_id = sec.me()", "valid_until = now()", "at = now()", "name = 'x'"],
)
def test_nobody_changes_what_another_vouched_for(attacked: House, name: str, change: str) -> None:
    """Forged: an approver's no becomes a yes where it stands, still in their name."""
    refused(attacked, name, f"UPDATE attestation SET {change}, version = version + 1")
