"""Privacy on a shared workspace: each role by its login; erasures are confirmed at a desk and done by the host."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select

from models.tables import Candidate, Contact, Erasure, Reveal
from models.values import clock
from models.values.keys import Key, new_key
from services import reveals, seals
from services.audit import acts, values
from services.audit.acts import Filters
from services.errors import AppError, NotFound
from services.privacy import at_host, dossier, erasing, notices, tombstones
from services.privacy.notices import Purpose, State
from services.use_cases import UseCase
from services.workspace import Workspace
from tests.seats import House, house, shared
from tests.services.privacy import bytes_of

__all__ = ["house", "shared"]


def _named(house: House, name: str) -> Key:
    with house.owner.reading() as session:
        return session.scalars(select(Candidate.id).where(Candidate.name == name)).one()


def test_an_hr_manager_confirms_and_the_host_erases_and_nothing_is_left(house: House, tmp_path: Path):
    seals.seal(house.owner)
    person = _named(house, "曹永强")
    desk = house.seat("hr_manager")
    with desk.reading() as session:
        assert erasing.preview(session, candidate=person).name == "曹永强"
    assert at_host.erase_or_ask(desk, candidates=[person]) is None
    with desk.reading() as session:
        assert session.get_one(Candidate, person).name == "曹永强", "not before the host's turn"
    identity = new_key()
    assert at_host.tend(house.owner, identity, [tmp_path]) == 1
    assert at_host.tend(house.owner, identity, [tmp_path]) == 0
    assert "曹永强".encode() not in bytes_of.of_rows(house.owner)
    with house.owner.reading() as session:
        row = session.scalars(select(Erasure)).one()
        assert row.by_id == house.person("hr_manager")
    seals.seal(house.owner)
    with house.owner.reading() as session:
        assert seals.verify(session).is_intact


def test_a_restored_database_forgets_again_at_the_next_turn(house: House, tmp_path: Path):
    person = _named(house, "曹永强")
    identity = new_key()
    tombstones.write([tmp_path], identity, tombstones.Tombstones({new_key(): frozenset({person})}))
    at_host.tend(house.owner, identity, [tmp_path])
    with house.owner.reading() as session:
        assert session.get_one(Candidate, person).merged_into_id == person


@pytest.mark.parametrize("name", ["recruiter", "interviewer", "hiring_manager", "approver", "auditor", "administrator"])
def test_nobody_else_can_ask_for_an_erasure_or_forge_one(house: House, name: str):
    """Fails: whoever sits at a desk makes people disappear, or empties the journal by raw SQL."""
    person = _named(house, "曹永强")
    with pytest.raises(AppError):
        at_host.erase_or_ask(house.seat(name), candidates=[person])
    with house.psql(name) as raw:
        for statement in (
            "SELECT zj_forget(ARRAY[1,2,3]::bigint[])",
            "UPDATE journal SET before = '{}'",
            """INSERT INTO erasure_request (id, people, reason, strikes_names, at, version)
            VALUES (gen_random_uuid(), '[]', 'request', true, now(), 1)""",
            "DELETE FROM seal",
        ):
            with pytest.raises(Exception, match=r"permission|denied|policy|privilege"):
                raw.execute(statement)


def test_the_journal_is_for_hr_managers_and_auditors(house: House):
    for name in ("hr_manager", "auditor"):
        with house.seat(name).reading() as session:
            found = acts.search(session, filters=Filters()).acts
            assert found
            assert values.detail(session, action=found[0].key).rows
    for name in ("recruiter", "interviewer"):
        seat = house.seat(name)
        with seat.reading() as session:
            mine = acts.search(session, filters=Filters()).acts if _asks(seat) else ()
            assert all(act.person == house.person(name) for act in mine)


def _asks(seat: Workspace) -> bool:
    try:
        with seat.reading() as session:
            acts.search(session, filters=Filters())
    except AppError:
        return False
    return True


def test_looks_are_recorded_for_each_login_and_refused_without_the_right(house: House):
    person = _named(house, "曹永强")
    with house.owner.reading() as session:
        contact = session.scalars(select(Contact.id).where(Contact.candidate_id == person)).first()
    assert contact is not None
    with house.seat("recruiter").action(UseCase.REVEAL) as session:
        assert reveals.reveal(session, contact=contact)
    with pytest.raises((AppError, NotFound)), house.seat("interviewer").action(UseCase.REVEAL) as session:
        reveals.reveal(session, contact=contact)
    with house.owner.reading() as session:
        looks = session.scalars(select(Reveal)).all()
        assert [(row.field, row.person_id) for row in looks] == [("phone", house.person("recruiter"))]


@pytest.mark.parametrize("name", ["hr_manager", "recruiter"])
def test_notice_consent_and_the_copy_work_at_a_desk(house: House, tmp_path: Path, name: str):
    person = _named(house, "曹永强")
    seat = house.seat(name)
    with seat.action(UseCase.CONSENT) as session:
        notices.told(session, candidates=[person])
    with seat.reading() as session:
        panel = notices.panel(session, candidate=person, today=clock.now().date())
        states = {each.purpose: each.state for each in panel.purposes}
        made = dossier.export(session, candidate=person, path=tmp_path / "copy.zip")
    assert states[Purpose.RECRUITING] is State.NOTIFIED
    assert made.rows > 3
