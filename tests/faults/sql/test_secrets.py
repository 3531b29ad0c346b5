"""Attacks on keys that stand among the settings."""

from __future__ import annotations

from contextlib import suppress

import pytest
from sqlalchemy import select

from models.tables import Setting
from services.packets import keys
from tests.faults.sql.attacking import REFUSED, fetched, tried, truth
from tests.seats import House

OFFICE = ("administrator", "hr_manager", "recruiter")
OTHERS = ("hiring_manager", "interviewer", "peer", "approver", "auditor")


@pytest.fixture(scope="module")
def secret(attacked: House) -> str:
    """The key of the packets, as it really stands there."""
    with attacked.owner.action("setup") as session:
        return keys.key_of(session, may_make=True).hex()


@pytest.mark.parametrize("name", OTHERS)
def test_the_key_of_the_packets_is_for_the_office_alone(attacked: House, secret: str, name: str) -> None:
    """Leaks: the key that proves a form to be ours. Forged: a returned form with any figures in its locked cells."""
    ways = (
        "SELECT value FROM setting", "TABLE setting", "SELECT to_jsonb(s) FROM setting s", "COPY setting TO STDOUT",
        "SELECT value FROM setting WHERE code = 'packet_key'", "SELECT value FROM setting FOR SHARE",
        "SELECT code FROM setting WHERE code LIKE 'packet%'", "SELECT before FROM journal WHERE entity = 'setting'",
        "SELECT most_common_vals::text FROM pg_stats WHERE tablename = 'setting'",
        "SELECT key FROM sec.changes(0, NULL, 10000) WHERE entity = 'setting'",
        "DELETE FROM setting WHERE code = 'packet_key' RETURNING value",
        "UPDATE setting SET value = value WHERE code = 'packet_key' RETURNING value",
        ("INSERT INTO setting (id, version, code) VALUES (gen_random_uuid(), 1, 'packet_key') "
        "ON CONFLICT (code) DO UPDATE SET value = setting.value RETURNING setting.value"),
    )  # fmt: skip
    row = str(truth(attacked, "SELECT id FROM setting WHERE code = 'packet_key'"))
    with attacked.psql(name) as connection:
        for sql in ways:
            said = ""
            with suppress(*REFUSED):
                if sql.startswith("COPY"):
                    with connection.cursor().copy(sql.encode()) as copy:
                        said = b"".join(bytes(part) for part in copy).decode()
                else:
                    said = str(fetched(connection, sql))
            assert secret not in said, sql
            assert "packet_key" not in said, sql
            assert row not in said, sql
        assert fetched(connection, f"SELECT sec.is_seen('setting', '{row}')") == [(False,)]
    with attacked.seat(name).reading() as session:
        assert keys.key_of(session) == b""
        assert session.scalars(select(Setting.code)).all(), "the other settings are still read"


@pytest.mark.parametrize("name", OTHERS)
def test_a_key_of_ones_own_cannot_be_put_in_its_place(attacked: House, secret: str, name: str) -> None:
    """Forged: every form to come, by a key that one has made up."""
    tried(attacked, name, "UPDATE setting SET value = '\"00\"', version = version + 1 WHERE code = 'packet_key'")
    tried(attacked, name, "DELETE FROM setting WHERE code = 'packet_key'")
    assert truth(attacked, "SELECT value #>> '{}' FROM setting WHERE code = 'packet_key'") == secret


@pytest.mark.parametrize("name", OFFICE)
def test_the_office_still_reads_it(attacked: House, secret: str, name: str) -> None:
    with attacked.seat(name).reading() as session:
        assert keys.key_of(session).hex() == secret
