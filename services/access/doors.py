"""The doors of a shared workspace, from the program's side: act, undo, tell a timeline, search, keep a file.

The functions behind them are in `models/access/doors.py`. On a local workspace, and for the host as the owner of a
shared one, the tables are asked directly and nothing here is called.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import BigInteger, Uuid, cast, column, func, literal, select, text
from sqlalchemy.orm import Session, aliased

from models.tables import Action, JournalRow
from models.values.keys import Key

_OWNS = """
SELECT to_regnamespace('sec') IS NULL OR pg_has_role(current_user, (SELECT relowner FROM pg_class
  WHERE relname = 'journal_context' AND relnamespace = 'public'::regnamespace), 'USAGE')"""
_ROW = [JournalRow.__table__.c[name] for name in (
    "seq", "xid", "action_id", "entity", "key", "operation", "subject_id", "before", "salt")]  # fmt: skip


def is_owner(session: Session) -> bool:
    """Whether whoever is connected owns the tables: the host, or a server that has no rights set up."""
    return bool(session.scalar(text(_OWNS)))


def begin(
    session: Session,
    key: Key,
    code: str,
    *,
    params: dict[str, Any] | None,
    workstation: str,
    group: Key | None,
    undoes: Key | None,
    on_behalf: Key | None,
    may_delete: bool,
) -> int:
    """Open an action in one's own name; gives the number of its transaction."""
    from sqlalchemy.dialects.postgresql import JSONB

    uuid = Uuid()
    begun = func.sec.begin_action(
        literal(key, uuid),
        code,
        cast(literal(params, JSONB(none_as_null=True)), JSONB),
        workstation,
        cast(literal(group, uuid), uuid),
        cast(literal(undoes, uuid), uuid),
        cast(literal(on_behalf, uuid), uuid),
        may_delete,
    )
    return int(session.scalar(select(begun)) or 0)


def end(session: Session) -> None:
    """Close the context of the open action."""
    session.execute(text("SELECT sec.end_action()"))


def act_on_behalf(session: Session, person: Key) -> None:
    """Note for whom the open action is."""
    session.execute(text("SELECT sec.act_on_behalf(:person)").bindparams(person=person))


def keys_of(session: Session, action: Key) -> Sequence[tuple[str, Key, Key | None]]:
    """Entity, key and subject of every row that an own action changed."""
    question = text("SELECT entity, key, subject_id FROM sec.action_keys(:action)").columns(
        column("entity"), column("key", Uuid()), column("subject_id", Uuid())
    )
    return [(entity, key, subject) for entity, key, subject in session.execute(question, {"action": action})]


def journal_of(action: Key) -> Any:
    """The journal as undoing one's own action needs it: its rows, and what happened to the same rows since."""
    rows = func.sec.undo_rows(literal(action, Uuid())).table_valued(*_ROW, name="undo_rows")
    return aliased(JournalRow, select(rows).subquery())


def journal_about(people: Collection[Key], most: int) -> Any:
    """The journal of people whom one may see, without the rows that one may not."""
    rows = func.sec.timeline(_keys(people), most).table_valued(*_ROW, name="timeline")
    return aliased(JournalRow, select(rows).subquery())


def actions_on(people: Collection[Key]) -> Any:
    """The actions that touched people whom one may see."""
    columns = list(Action.__table__.columns)
    rows = func.sec.actions_on(_keys(people)).table_valued(*columns, name="actions_on")
    return aliased(Action, select(rows).subquery())


def search(
    session: Session,
    query: str,
    *,
    by_name: bool,
    ranked_below: int,
    most: int,
    limit: int,
    offset: int,
    needed: Sequence[int] = (),
) -> tuple[list[Key], int]:
    """A page of the people whom one may see and in whom the words stand, and how many they are, counted up to `most`.

    Who may not read remarks and files searches names. Fewer than `ranked_below` stand in the order of their fitness.
    Behind the last page nobody is counted: 0. `needed` are the bits of a mark that everybody found must have.
    """
    question = text("SELECT key, total FROM sec.search(:by_name, :query, :ranked, :most, :limit, :offset, :needed)")
    values = {"by_name": by_name, "query": query, "ranked": ranked_below, "most": most, "needed": list(needed)}
    rows = session.execute(
        question.columns(column("key", Uuid()), column("total", BigInteger())),
        values | {"limit": limit, "offset": offset},
    ).all()
    return [key for key, _ in rows], rows[0].total if rows else 0


def keep_content(session: Session, pieces: Sequence[bytes]) -> str:
    """Keep a file's bytes; the answer is its SHA-256, whether it was there before or not."""
    from sqlalchemy.dialects.postgresql import ARRAY, BYTEA

    return str(session.scalar(select(func.sec.keep_content(cast(literal(list(pieces), ARRAY(BYTEA)), ARRAY(BYTEA))))))


def resume_text(session: Session, document: Key) -> str:
    """The text of a résumé without pay, ID and phone numbers and addresses: for who may not have the file itself."""
    return str(session.scalar(text("SELECT sec.resume_text(:document)"), {"document": document}) or "")


def attached(session: Session, message: Key, sha256: str) -> bytes:
    """A file that goes with a message which one may write; nothing where it is none of that message."""
    question = text("SELECT data FROM sec.attached(:message, :sha256)")
    return b"".join(bytes(data) for data in session.scalars(question, {"message": message, "sha256": sha256}))


def known_elsewhere(session: Session, normals: Collection[str]) -> bool:
    """Whether somebody whom one may not see has one of these phones or addresses: ask HR."""
    question = text("SELECT sec.known_elsewhere(CAST(:normals AS text[]))")
    return bool(session.scalar(question, {"normals": list(normals)[:50]}))


def _keys(keys: Collection[Key]) -> Any:
    from sqlalchemy.dialects.postgresql import ARRAY

    return cast(literal(list(keys), ARRAY(Uuid())), ARRAY(Uuid()))
