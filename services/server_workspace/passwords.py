"""A person's own password on the server: changed with the old one, never travelling in clear."""

from __future__ import annotations

from services.server_workspace.connecting import connect, verifier
from services.server_workspace.opening import SharedWorkspace
from services.vault import passphrase


def change(shared: SharedWorkspace, old: str, new: str) -> None:
    """Set another password. Raises `vault.passphrase_short`, `server.wrong_password`.

    The old one signs in anew first: a passer-by at an open window must not change it.
    """
    passphrase.require_strength(new)
    with connect(shared.link, old) as raw:
        raw.execute("SELECT sec.accept_invitation(%s)", (verifier(raw, shared.link.login, new),))
    shared.password_changed(new)
