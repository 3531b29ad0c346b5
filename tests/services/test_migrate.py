"""A workspace of an earlier release is brought up to date: with a backup, whole or not at all."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, text

from models import journal, migrations
from models.tables import Department
from services import backups, migrate
from services.backups import Reason
from services.errors import AppError
from services.use_cases import UseCase
from services.vault.secret import Secret
from services.workspace import Workspace, create_tables
from services.workspaces.opening import OpenFile, create, open_file

SECRET = Secret.passphrase("correct horse battery")

NEXT = """
import sqlalchemy as sa
from alembic import op

revision = "9001"
down_revision = "{head}"
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table("department") as batch:
        batch.add_column(sa.Column("floor", sa.Text(), nullable=True))
        batch.alter_column("name", existing_type=sa.Text(), nullable=False)
    op.execute("UPDATE department SET floor = '3', version = version + 1")
    {more}
"""


@pytest.fixture
def file(tmp_path: Path) -> Iterator[OpenFile]:
    def prepare(engine: Engine) -> None:
        with engine.begin() as connection:
            create_tables(connection)

    made = create(tmp_path / "招聘.zhaoxian", secrets=[SECRET], prepare=prepare)
    with Workspace(made.engine).action(UseCase.SETTINGS) as session:
        parent = Department(name="销售部")
        session.add(parent)
        session.flush()
        session.add(Department(name="华东区", parent_id=parent.id))
    yield made
    made.engine.dispose()


@pytest.fixture
def chain(tmp_path: Path) -> Callable[[str], migrate.Chain]:
    """The chain of a later release, with one more edition."""

    def one_more(more: str = "") -> migrate.Chain:
        folder = tmp_path / "later"
        folder.mkdir(exist_ok=True)
        (folder / "9001_later.py").write_text(NEXT.format(head=migrations.HEAD, more=more))
        return migrate.Chain((*migrations.EDITIONS, "9001"), (*migrate.Chain().folders, str(folder)))

    return one_more


def triggers(connection: Connection) -> set[str]:
    return set(connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).scalars())


def rows(file: OpenFile) -> list[tuple[str, ...]]:
    with file.engine.connect() as connection:
        names = {row[1] for row in connection.execute(text("PRAGMA table_info(department)"))}
        columns = "name, floor" if "floor" in names else "name"
        return [tuple(row) for row in connection.execute(text(f"SELECT {columns} FROM department ORDER BY name"))]


def test_an_older_workspace_is_backed_up_and_brought_up_to_date(
    file: OpenFile, chain: Callable[..., migrate.Chain]
) -> None:
    with file.engine.connect() as connection:
        before = triggers(connection)
    later = chain()
    assert migrate.state_of(file.engine, later) is migrate.State.OLDER
    backup = migrate.bring_up_to_date(file, chain=later)
    assert backup is not None
    assert backup.reason is Reason.MIGRATION
    assert rows(file) == [("华东区", "3"), ("销售部", "3")]  # rebuilding the table emptied nothing
    with file.engine.connect() as connection:
        assert triggers(connection) == before
        assert connection.execute(text("PRAGMA foreign_keys")).scalar() == 1
        assert connection.execute(text("PRAGMA foreign_key_check")).fetchall() == []
    assert migrate.state_of(file.engine, later) is migrate.State.CURRENT
    opened = open_file(backup.path, SECRET)
    assert rows(opened) == [("华东区",), ("销售部",)]
    opened.close()
    assert migrate.bring_up_to_date(file, chain=later) is None


def test_writes_are_journaled_again_after_a_migration(file: OpenFile, chain: Callable[..., migrate.Chain]) -> None:
    migrate.bring_up_to_date(file, chain=chain())
    with pytest.raises(Exception, match="no action is open"), file.engine.begin() as connection:
        connection.execute(text("DELETE FROM department"))


@pytest.mark.parametrize(
    ("more", "error"),
    [
        ("raise RuntimeError('half way')", RuntimeError),
        ("op.execute(\"UPDATE department SET parent_id = '0123456789abcdef0123456789abcdef'\")", AppError),
    ],
)
def test_a_migration_that_fails_changes_nothing(
    file: OpenFile, chain: Callable[..., migrate.Chain], more, error
) -> None:
    with file.engine.connect() as connection:
        before = triggers(connection)
    with pytest.raises(error) as caught:
        migrate.bring_up_to_date(file, chain=chain(more))
    if isinstance(caught.value, AppError):
        assert caught.value.code == "migration.broken_links"
    assert rows(file) == [("华东区",), ("销售部",)]
    assert migrate.state_of(file.engine) is migrate.State.CURRENT
    with file.engine.connect() as connection:
        assert triggers(connection) == before
        assert connection.execute(text("PRAGMA foreign_keys")).scalar() == 1


def test_a_migration_that_is_killed_changes_nothing(file: OpenFile, chain: Callable[..., migrate.Chain]) -> None:
    later = chain("import os; os._exit(9)")
    file.close()
    program = """
import sys
from pathlib import Path
from services import migrate
from services.vault.secret import Secret
from services.workspaces.opening import open_file
file = open_file(Path(sys.argv[1]), Secret.passphrase("correct horse battery"))
migrate.bring_up_to_date(file, chain=migrate.Chain(tuple(sys.argv[2].split()), tuple(sys.argv[3].split("|"))))
"""
    done = subprocess.run(
        [sys.executable, "-c", program, str(file.path), " ".join(later.editions), "|".join(later.folders)],
        check=False,
        cwd=Path(__file__).parents[2],
        env={**os.environ},
    )
    assert done.returncode == 9
    again = open_file(file.path, SECRET)
    assert rows(again) == [("华东区",), ("销售部",)]
    assert migrate.state_of(again.engine) is migrate.State.CURRENT
    again.close()
    assert len(backups.backups_of(file.path)) == 1


def test_a_newer_workspace_is_refused_politely(file: OpenFile, chain: Callable[..., migrate.Chain]) -> None:
    migrate.bring_up_to_date(file, chain=chain())
    with pytest.raises(AppError) as caught:
        migrate.bring_up_to_date(file)
    assert caught.value.code == "workspace.newer"


def test_a_database_of_something_else_is_refused(tmp_path: Path) -> None:
    def prepare(engine: Engine) -> None:
        with engine.begin() as connection:
            connection.execute(text("CREATE TABLE recipe (id INTEGER PRIMARY KEY)"))

    file = create(tmp_path / "recipes.zhaoxian", secrets=[Secret.open()], prepare=prepare)
    with pytest.raises(AppError) as caught:
        migrate.bring_up_to_date(file)
    assert caught.value.code == "workspace.not_a_workspace"
    file.close()


def test_an_older_server_is_brought_up_to_date(
    server_workspace: Workspace, chain: Callable[..., migrate.Chain]
) -> None:
    with server_workspace.action(UseCase.SETTINGS) as session:
        session.add(Department(name="销售部"))
    engine = server_workspace.engine
    if migrate.state_of(engine) is migrate.State.FOREIGN:  # the tests' template may be unstamped
        with engine.begin() as connection:
            migrations.stamp(connection)
    later = chain()
    assert migrate.bring_server_up_to_date(engine, chain=later)
    assert not migrate.bring_server_up_to_date(engine, chain=later)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT name, floor FROM department")).fetchall() == [("销售部", "3")]
        kept = connection.execute(text("SELECT count(*) FROM pg_trigger WHERE starts_with(tgname, 'zj_')")).scalar()
        assert kept is not None
        assert kept >= 2 * len(journal.journaled_tables())
