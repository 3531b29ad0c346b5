"""The full-text tables, which the tables' metadata cannot say: FTS5 on SQLite, tsvector on PostgreSQL.

Both hold bigrams made by `services/search/tokens.py`: stock tokenizers know no Chinese words, and trigrams
find nothing for two characters. Contentless: the text itself is nowhere a second time.
"""

from __future__ import annotations

from sqlalchemy import Connection

MARKS = 8192  # bits of the mark of somebody's words: `services/search/marks.py`
NAMES = {"people_fts", "candidate_fts", "candidate_search"}
"""Tables (and, on SQLite, the beginnings of shadow tables) that are not in the metadata."""

_SQLITE = (
    """CREATE VIRTUAL TABLE IF NOT EXISTS people_fts USING fts5(
        words, content='', contentless_delete=1, prefix='1 2 3', tokenize="unicode61 remove_diacritics 2")""",
    """CREATE VIRTUAL TABLE IF NOT EXISTS candidate_fts USING fts5(
        words, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2 tokenchars '+#'")""",
)
_POSTGRESQL = (
    """CREATE TABLE IF NOT EXISTS candidate_search (
        candidate_id uuid PRIMARY KEY, people tsvector NOT NULL, words tsvector NOT NULL, at bigint NOT NULL)""",
    f"ALTER TABLE candidate_search ADD COLUMN IF NOT EXISTS marks bit({MARKS})",
    "CREATE INDEX IF NOT EXISTS ix_candidate_search_people ON candidate_search USING gin (people)",
    "CREATE INDEX IF NOT EXISTS ix_candidate_search_words ON candidate_search USING gin (words)",
    "CREATE INDEX IF NOT EXISTS ix_candidate_search_at ON candidate_search (at, candidate_id)",
)


def install(connection: Connection) -> None:
    """Create the search tables where they are missing."""
    for statement in _POSTGRESQL if connection.dialect.name == "postgresql" else _SQLITE:
        connection.exec_driver_sql(statement)


def is_of_search(table: str) -> bool:
    """Whether a table in the database belongs to the full-text index (for Alembic's comparison)."""
    return any(table == name or table.startswith(f"{name}_") for name in NAMES)
