from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from services.vault.recovery import new_recovery_key
from services.vault.secret import Secret
from services.workspaces.opening import OpenFile, create

PASSPHRASE = "correct horse battery"
Make = Callable[..., OpenFile]


def make_tables(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT NOT NULL)"))


def add_people(file: OpenFile, *names: str) -> None:
    with file.engine.execution_options(begin="IMMEDIATE").begin() as connection:
        for name in names:
            connection.execute(text("INSERT INTO person (name) VALUES (:name)"), {"name": name})


def people(file: OpenFile) -> list[str]:
    with file.engine.connect() as connection:
        return list(connection.execute(text("SELECT name FROM person ORDER BY id")).scalars())


@pytest.fixture
def recovery_key() -> str:
    return new_recovery_key()


@pytest.fixture
def make(tmp_path: Path, recovery_key: str) -> Iterator[Callable[..., OpenFile]]:
    """Make a workspace that a passphrase and the recovery key open."""
    made: list[OpenFile] = []

    def make_one(name: str = "招聘.zhaoxian", passphrase: str = PASSPHRASE) -> OpenFile:
        secrets = [Secret.passphrase(passphrase), Secret.recovery_key(recovery_key)]
        made.append(create(tmp_path / name, secrets=secrets, prepare=make_tables))
        return made[-1]

    yield make_one
    for file in made:
        file.engine.dispose()
