"""Filters of a page under a name: one's own, kept with the workspace, so that undo knows them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import SavedView
from models.values import clock
from models.values.keys import Key
from models.values.text import tidy
from services import access
from services.errors import AppError, NotFound

LONGEST = 40  # characters of a name


@dataclass(frozen=True, slots=True)
class View:
    """One saved view."""

    key: Key
    name: str
    filters: Mapping[str, Any]


def views(session: Session, *, page: str, viewer: Key | None) -> tuple[View, ...]:
    """One's own views of a page, by name."""
    rows = session.scalars(
        select(SavedView).where(SavedView.page == page, SavedView.owner_id == viewer).order_by(SavedView.name)
    )
    return tuple(View(row.id, row.name, row.filters or {}) for row in rows)


def save(session: Session, *, page: str, name: str, filters: Mapping[str, Any]) -> Key:
    """Keep filters under a name; the same name again replaces what it stood for."""
    called = tidy(name)[:LONGEST]
    if not called:
        raise AppError("view.name_missing")
    owner = access.acting(session)
    row = session.scalar(
        select(SavedView).where(SavedView.page == page, SavedView.name == called, SavedView.owner_id == owner)
    )
    if row is None:
        row = SavedView(page=page, name=called, owner_id=owner, filters={}, created_at=clock.now())
        session.add(row)
    row.filters = dict(filters)
    session.flush()
    return row.id


def forget(session: Session, *, view: Key) -> None:
    """Take a view away."""
    row = session.get(SavedView, view)
    if row is None or row.owner_id != access.acting(session):
        raise NotFound("saved_view", view)
    session.delete(row)
