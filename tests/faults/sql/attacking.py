"""Raw SQL on a shared workspace, as psql in somebody's hands would carry it out: what the attacks share.

Each attack says what leaks, or what could be forged, if it fails. The house of `tests/seats.py` has a department whose
people may be seen and one whose people may not: 温书言, phone 13911112222, pay 35,000.
"""

from __future__ import annotations

from typing import Any

import psycopg
import pytest
from psycopg import errors

from tests.seats import House

BOUNDED = ("recruiter", "hiring_manager", "interviewer", "approver", "administrator")
HIDDEN_NAME, HIDDEN_PHONE = "温书言", "13911112222"
REFUSED = (errors.InsufficientPrivilege, errors.RaiseException)


def fetched(connection: psycopg.Connection[Any], sql: str, *values: object) -> list[Any]:
    return connection.execute(sql.encode(), values or None).fetchall()


def truth(house: House, sql: str) -> Any:
    """What really stands there, asked as the owner."""
    with house.owner.engine.connect() as connection:
        return connection.exec_driver_sql(sql).scalar()


def refused(house: House, name: str, sql: str, *values: object) -> str:
    """The words of the refusal; the test fails if the server did it."""
    with house.psql(name) as connection, pytest.raises(REFUSED) as caught:
        connection.execute(sql.encode(), values or None)
    return str(caught.value)


def tried(house: House, name: str, sql: str) -> psycopg.Error | None:
    """What the server said; None: it did it."""
    with house.psql(name) as connection:
        try:
            connection.execute(sql.encode())
        except psycopg.Error as error:
            return error
    return None
