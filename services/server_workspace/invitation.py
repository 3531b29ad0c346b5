"""`name.zxinvite`: a link with a one-time secret. Whoever accepts it sets their own password with it, once."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import psycopg

from models.values import clock
from services import atomic_file
from services.errors import AppError
from services.server_workspace import link as links
from services.server_workspace import own_key
from services.server_workspace.connecting import connect, explained, verifier
from services.server_workspace.link import ServerLink
from services.vault import passphrase

SUFFIX = ".zxinvite"
_KIND = "zhaoxian invitation"


@dataclass(frozen=True, slots=True)
class Invitation:
    """What the file holds: the way, the secret that is good once, and until when."""

    link: ServerLink
    secret: str = field(repr=False)
    until: datetime


def new_secret() -> str:
    """A one-time secret: 160 random bits."""
    return secrets.token_urlsafe(20)


def write(path: Path, invitation: Invitation) -> None:
    """Write an invitation file, readable by this user only."""
    document = links.as_json(invitation.link, _KIND)
    document |= {"secret": invitation.secret, "until": invitation.until.isoformat()}
    atomic_file.write(path, json.dumps(document, ensure_ascii=False, indent=1).encode())


def read(path: Path) -> Invitation:
    """Read an invitation file. Raises `server.link_damaged`, `server.invitation_expired`."""
    document = links.document_of(path, _KIND)
    link = links.from_json(document, path.name)
    try:
        secret, until = str(document["secret"]), datetime.fromisoformat(str(document["until"]))
    except (KeyError, ValueError):
        raise AppError("server.link_damaged", name=path.name) from None
    if not secret or until.tzinfo is None:
        raise AppError("server.link_damaged", name=path.name)
    if until <= clock.now():
        raise AppError("server.invitation_expired", name=path.name)
    return Invitation(link, secret, until)


def accept(invitation: Invitation, password: str, *, folder: Path) -> Path:
    """Set the person's own password on the server, and leave the link in `folder`. The secret is worth nothing after.

    The link is written first: had the program ended in between, the new password would still find the way.
    Raises `server.invitation_used` when the secret was used or withdrawn, or a code of `connecting.explained`.
    """
    passphrase.require_strength(password)
    folder.mkdir(parents=True, exist_ok=True)
    path = links.free_path(folder, invitation.link)
    is_fresh = not path.exists()
    try:
        raw = connect(invitation.link, invitation.secret, shows_key=False)
    except AppError as error:
        raise AppError("server.invitation_used") if error.code == "server.wrong_password" else error from error
    with raw:
        links.write(path, invitation.link)
        key = own_key.made(invitation.link) if invitation.link.tls_name else None
        try:
            if key is not None:
                key.register(raw)
            raw.execute("SELECT sec.accept_invitation(%s)", (verifier(raw, invitation.link.login, password),))
        except psycopg.Error as error:
            if is_fresh:
                path.unlink(missing_ok=True)
            raise explained(error, invitation.link) from error
        if key is not None:
            key.use()
    return path
