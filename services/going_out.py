"""What goes out to other people, and whence nothing does: from a sandbox no message, no form, no scheduled report."""

from __future__ import annotations

from sqlalchemy.orm import Session

from services.errors import AppError

SANDBOX = "sandbox"
"""In `session.info`: whether the session is one of a throw-away copy."""


def is_real(session: Session) -> bool:
    """Whether what is done here may reach somebody."""
    return not session.info.get(SANDBOX)


def require_real(session: Session) -> None:
    """Refuse what would reach somebody. Raises `sandbox.sends_nothing`."""
    if not is_real(session):
        raise AppError("sandbox.sends_nothing")
