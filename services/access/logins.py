"""Logins of people on a shared workspace: invited, accepted, password changed, removed.

A password never travels to the server: what is sent is its SCRAM verifier. The functions behind these calls are in
`models/access/people.py`; the host calls them as the owner, an administrator with a login of their own.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, text

from models.access.names import login_of
from models.values.keys import Key

__all__ = ["accept", "add_login", "change_password", "invite", "login_of", "remove", "verifier"]


def verifier(connection: Connection, login: str, password: str) -> str:
    """What a server keeps of a password: SCRAM-SHA-256 with a salt of its own."""
    driver = connection.connection.driver_connection
    assert driver is not None
    made: bytes = driver.pgconn.encrypt_password(password.encode(), login.encode(), b"scram-sha-256")
    return made.decode()


def invite(connection: Connection, person: Key, secret: str, until: datetime | None = None) -> str:
    """Let somebody connect once with a secret, or its verifier, until a time; gives the login.

    Until the invitation is accepted the login may do nothing else.
    """
    known = secret if secret.startswith("SCRAM-SHA-256$") else verifier(connection, login_of(person), secret)
    question = text("SELECT sec.invite(:person, :verifier, :until)")
    return str(connection.scalar(question, {"person": person, "verifier": known, "until": until}))


def accept(connection: Connection, password: str) -> None:
    """As the invited person: set one's own password, and come in with the roles that the person has."""
    login = str(connection.scalar(text("SELECT session_user::text")))
    known = verifier(connection, login, password)
    connection.execute(text("SELECT sec.accept_invitation(:verifier)"), {"verifier": known})


def add_login(connection: Connection, person: Key, password: str) -> str:
    """As the owner: a login that is in at once, for whoever sets the workspace up; gives the login."""
    login = invite(connection, person, password)
    connection.execute(text("SELECT sec.admit(:person)"), {"person": person})
    return login


def change_password(connection: Connection, password: str) -> None:
    """Change the password of whoever is connected."""
    accept(connection, password)


def remove(connection: Connection, person: Key) -> int:
    """Take a person's login away and cut their sessions; gives how many were cut."""
    return int(connection.scalar(text("SELECT sec.remove(:person)"), {"person": person}) or 0)
