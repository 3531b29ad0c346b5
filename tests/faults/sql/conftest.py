"""One house for all attacks of a file: what they do is refused, or changes nothing that another attack asks for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.seats import House, founded


@pytest.fixture(scope="module")
def attacked(postgres_server: str) -> Iterator[House]:
    with founded(postgres_server) as house:
        with house.owner.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("ANALYZE")
        yield house
