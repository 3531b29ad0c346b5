"""Write an edition of the schema from the difference between the tables and the newest edition.

python tools/editions.py write "what it changes"   a new edition, to be read and completed by hand
python tools/editions.py again                     write the newest edition anew: only until it is released
"""

from __future__ import annotations

import argparse
import ast
import os
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from sqlalchemy import Connection

from models import migrations
from models.migrations.comparing import only_on
from models.tables import Base
from services.migrate import Chain, configuration, upgrade
from services.workspaces.engine import open_engine


def write(connection: Connection, revision: str, message: str, head: str) -> Path:
    """Compare and write `versions/<revision>_….py`."""
    from alembic import command

    config = configuration(connection)
    script = command.revision(
        config, message=message, autogenerate=True, rev_id=revision, head=head or "base", version_path=None
    )
    assert script is not None
    assert not isinstance(script, list)
    return Path(script.path)


def add_indexes_of_postgresql(path: Path, earlier: str) -> None:
    """The comparison ran on SQLite: indexes that only PostgreSQL has, and no earlier edition, follow at the end."""
    lines = [
        f"        op.create_index({index.name!r}, {table.name!r}, {[c.name for c in index.columns]!r})\n"
        for table in Base.metadata.sorted_tables
        for index in sorted(table.indexes, key=lambda index: str(index.name))
        if only_on(index) == "postgresql" and repr(index.name) not in earlier
    ]
    if lines:
        with path.open("a", encoding="utf-8") as file:
            file.write("\n    if op.get_bind().dialect.name == 'postgresql':\n" + "".join(lines))


def main() -> int:
    """Write one edition, from an empty database brought up to the one before it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["write", "again"])
    parser.add_argument("message", nargs="?", default="")
    given = parser.parse_args()
    folder_of_editions = migrations.FOLDER / "versions"
    editions, message = list(migrations.EDITIONS), given.message
    if given.what == "again":
        newest = editions.pop()
        old = next(folder_of_editions.glob(f"{newest}_*.py"))
        message = message or ast.get_docstring(ast.parse(old.read_text(encoding="utf-8"))) or ""
        old.unlink()
    with tempfile.TemporaryDirectory() as folder:
        engine = open_engine(Path(folder) / "new.zhaoxian", os.urandom(32), may_create=True)
        with engine.begin() as connection:
            if editions:
                upgrade(connection, editions[-1], Chain(editions=tuple(editions)))
            path = write(connection, f"{len(editions) + 1:04d}", message, editions[-1] if editions else "")
        engine.dispose()
    earlier = "".join(file.read_text(encoding="utf-8") for file in folder_of_editions.glob("*.py") if file != path)
    add_indexes_of_postgresql(path, earlier)
    print(f"{path} written; read it, and name it in models/migrations/__init__.py if it is new")
    return 0


if __name__ == "__main__":
    sys.exit(main())
