"""Run by Alembic: migrations on a connection that the caller opened, inside its transaction."""

from __future__ import annotations

from alembic import context

from models.migrations.comparing import compared_on, render
from models.tables import Base
from models.tables.base import complete_for_postgresql

complete_for_postgresql()
connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=Base.metadata,
    include_object=compared_on(connection.dialect.name),
    render_item=render,
    render_as_batch=connection.dialect.name == "sqlite",
    compare_type=True,
    compare_server_default=False,
)
with context.begin_transaction():
    context.run_migrations()
