"""The mail account that confirmed messages leave by. Its password is never in the workspace.

It is asked for once in a session, and remembered by this computer's keyring where there is one to be trusted.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Setting
from models.values.text import normal_email, tidy
from services.errors import AppError
from services.vault import system_keyring

SETTING = "mail_account"


class Safety(StrEnum):
    """How the connection is protected."""

    TLS = "tls"  # from the first byte, usually port 465
    STARTTLS = "starttls"  # begun after the greeting, usually port 587
    NONE = "none"  # only to a server on this computer


@dataclass(frozen=True, slots=True)
class Account:
    """Where and as whom mail is handed in."""

    server: str
    port: int = 465
    safety: Safety = Safety.TLS
    user: str = ""
    sender: str = ""  # the address that candidates see and answer to
    sender_name: str = ""

    @property
    def is_local(self) -> bool:
        return self.server in ("localhost", "127.0.0.1", "::1")


def account(session: Session) -> Account | None:
    """The account, if one was entered."""
    kept = session.scalar(select(Setting.value).where(Setting.code == SETTING))
    if not isinstance(kept, dict) or not kept.get("server"):
        return None
    data: dict[str, Any] = {**kept, "safety": Safety(kept.get("safety", Safety.TLS))}
    return Account(**data)


def password_of(account: Account) -> str | None:
    """The password that this computer's keyring gives; "" where none is needed, None where it is not known."""
    return system_keyring.recall(_entry(account)) if account.user else ""


def remember_password(account: Account, password: str) -> None:
    """Leave it with this computer's keyring, where there is one to be trusted."""
    if account.user:
        system_keyring.remember(_entry(account), password)


def _entry(account: Account) -> str:
    return f"mail/{account.user}@{account.server}"


def keep(session: Session, *, account: Account) -> None:
    """Remember the account, all but its password."""
    sender = normal_email(account.sender)
    if not tidy(account.server) or not 1 <= account.port <= 65_535:
        raise AppError("mail.server_missing")
    if sender is None:
        raise AppError("candidate.email_unreadable")
    if account.safety is Safety.NONE and not account.is_local:
        raise AppError("mail.not_in_the_clear")
    value = asdict(account) | {"server": tidy(account.server), "sender": sender, "safety": account.safety.value}
    value["sender_name"] = tidy(account.sender_name)
    row = session.scalar(select(Setting).where(Setting.code == SETTING))
    if row is None:
        session.add(Setting(code=SETTING, value=value))
    else:
        row.value = value
    session.flush()
