"""The mail that brought a résumé: kept beside it as a document, and given to the person with it."""

from __future__ import annotations

from typing import Any

from models.values.keys import Key

MAIL = "mail"
"""Where an intake item names the document of its mail."""


def mail_of(parsed: Any) -> Key | None:
    """The document of the mail that an item came with."""
    told = parsed.get(MAIL) if isinstance(parsed, dict) else None
    return Key(hex=told) if isinstance(told, str) and len(told) == 32 else None
