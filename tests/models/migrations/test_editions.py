"""The editions and the tables say the same, on both databases."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, create_engine, inspect, text

import models.tables
from models import migrations, presence, search_index
from models.migrations.comparing import compared_on
from models.tables import Base
from models.values.keys import new_key
from services import migrate
from services.workspace import create_tables
from services.workspaces.engine import open_engine
from tests.conftest import KEY, _named


@pytest.fixture(params=["sqlite", "postgresql"])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A database without a single table."""
    if request.param == "sqlite":
        engine = open_engine(tmp_path / "empty.zhaoxian", KEY, may_create=True)
        yield engine
        engine.dispose()
        return
    url, name = request.getfixturevalue("postgres_server"), f"zx_{new_key().hex}"
    admin = create_engine(url, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine = create_engine(_named(url, name))
    yield engine
    engine.dispose()
    with admin.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    admin.dispose()


def differences(connection: Connection) -> list[Any]:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    options = {"compare_type": True, "include_object": compared_on(connection.dialect.name)}
    return list(compare_metadata(MigrationContext.configure(connection, opts=options), Base.metadata))


def shape(connection: Connection) -> dict[str, Any]:
    """Everything that a database says about its own tables, for comparing two ways of making them."""
    found = inspect(connection)
    return {
        table: (
            sorted((c["name"], str(c["type"]), c["nullable"]) for c in found.get_columns(table)),
            sorted(map(str, found.get_foreign_keys(table))),
            sorted(
                (
                    i["name"],
                    i["column_names"],
                    i["unique"],
                    str({k: str(v) for k, v in i.get("dialect_options", {}).items()}),
                )
                for i in found.get_indexes(table)
            ),
            sorted(map(str, found.get_unique_constraints(table))),
            found.get_pk_constraint(table),
        )
        for table in sorted(found.get_table_names())
        if table != presence.TABLE and not search_index.is_of_search(table)  # made beside the editions
    }


def test_the_newest_edition_equals_the_tables(empty: Engine) -> None:
    with empty.begin() as connection:
        migrate.upgrade(connection, migrations.HEAD)
    with empty.connect() as connection:
        found = differences(connection)
        assert not found, f"run `python tools/editions.py write`, or `again` for one that is not released: {found}"
        assert migrations.edition_of(connection) == migrations.HEAD


def test_a_new_workspace_has_the_same_shape_as_a_migrated_one(empty: Engine) -> None:
    with empty.begin() as connection:
        migrate.upgrade(connection, migrations.HEAD)
        migrated = shape(connection)
        connection.execute(text(f"DROP TABLE {migrations.TABLE}"))
        Base.metadata.drop_all(connection)
    with empty.begin() as connection:
        create_tables(connection)
        assert shape(connection) == migrated
        assert migrations.edition_of(connection) == migrations.HEAD
    assert migrate.state_of(empty) is migrate.State.CURRENT


def test_every_edition_follows_the_one_before() -> None:
    from alembic.script import ScriptDirectory

    with create_engine("sqlite://").connect() as connection:
        scripts = ScriptDirectory.from_config(migrate.configuration(connection))
    assert tuple(script.revision for script in reversed(list(scripts.walk_revisions()))) == migrations.EDITIONS


def test_a_new_workspace_is_made_quickly_and_without_alembic(tmp_path: Path) -> None:
    program = """
import sys
from pathlib import Path
from services.workspace import create_tables
from services.workspaces.engine import open_engine
engine = open_engine(Path(sys.argv[1]) / "a.zhaoxian", bytes(32), may_create=True)
with engine.begin() as connection:
    create_tables(connection)
import services.migrate
assert services.migrate.state_of(engine) is services.migrate.State.CURRENT
assert not [name for name in sys.modules if name.startswith("alembic")]
"""
    before = os.times()
    subprocess.run([sys.executable, "-c", program, str(tmp_path)], check=True, cwd=Path(__file__).parents[3])
    after = os.times()
    spent = after.children_user + after.children_system - before.children_user - before.children_system
    assert spent < 10  # of the processor; 1 s when nothing else runs here


def test_the_tables_of_a_local_workspace_load_nothing_of_postgresql() -> None:
    ask = "import sys, models.tables, services.workspaces.engine; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert "sqlalchemy.dialects.sqlite" in done.stdout.split()
    assert "sqlalchemy.dialects.postgresql" not in done.stdout.split()


def test_no_table_makes_the_start_read_its_types_from_text() -> None:
    folder = Path(models.tables.__file__).parent
    modules = [path for path in folder.glob("*.py") if path.name != "__init__.py"]
    assert len(modules) > 10
    assert [p.name for p in modules if "\nfrom __future__ import annotations" in p.read_text(encoding="utf-8")] == []
