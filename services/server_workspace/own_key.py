"""This computer's own key for a person's login: made here, never leaves; the server knows its certificate.

The key lies in the user's own folder, readable by this user only, and is encrypted with a random word that this
computer's keyring keeps, where there is one. The password is asked for besides.
"""

from __future__ import annotations

import contextlib
import platform
import secrets
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs
import psycopg

from models.values import clock
from services import atomic_file
from services.server_workspace.link import ServerLink
from services.vault import system_keyring

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

_YEARS = 20
_words: dict[str, str | None] = {}
"""What the keyring said: it may take a tenth of a second."""


@dataclass(frozen=True, slots=True)
class OwnKey:
    """A key that is made and not yet in use."""

    link: ServerLink
    certificate: str
    key: EllipticCurvePrivateKey

    def register(self, raw: psycopg.Connection) -> None:
        """Tell the server its certificate, as the login that it is for."""
        raw.execute("SELECT sec.register_certificate(%s, %s)", (self.certificate, platform.node()))

    def use(self) -> None:
        """From now on this computer shows it."""
        from cryptography.hazmat.primitives import serialization as of

        word = secrets.token_urlsafe(24)
        is_kept = system_keyring.remember(_entry(self.link), word)
        lock = of.BestAvailableEncryption(word.encode()) if is_kept else of.NoEncryption()
        key = self.key.private_bytes(of.Encoding.PEM, of.PrivateFormat.PKCS8, lock)
        for path, data in ((_key_file(self.link), key), (_certificate_file(self.link), self.certificate.encode())):
            path.parent.mkdir(parents=True, exist_ok=True)
            atomic_file.write(path, data)
        _words.pop(_entry(self.link), None)


def made(link: ServerLink) -> OwnKey:
    """A fresh key and a certificate signed with itself.

    No two bear the same name: TLS looks for who signed one by that.
    """
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, f"{link.login[:40]} {secrets.token_hex(8)}")])
    now = clock.now()
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=2))
        .not_valid_after(now + timedelta(days=365 * _YEARS))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.CLIENT_AUTH]), critical=False)
        .sign(key, hashes.SHA256())
    )
    return OwnKey(link, certificate.public_bytes(serialization.Encoding.PEM).decode(), key)


def is_there(link: ServerLink) -> bool:
    """Whether this computer has a key for the login."""
    return _key_file(link).exists() and _certificate_file(link).exists()


def parameters(link: ServerLink) -> dict[str, str]:
    """What libpq is given to show the certificate; nothing where this computer has none."""
    if not is_there(link):
        return {}
    given = {"sslcert": str(_certificate_file(link)), "sslkey": str(_key_file(link))}
    if b"ENCRYPTED" not in _key_file(link).read_bytes()[:64]:
        return given
    entry = _entry(link)
    if entry not in _words:
        _words[entry] = system_keyring.recall(entry)
    return given | {"sslpassword": _words[entry] or "-"}  # an empty one would be asked for on the terminal


def enrolled(link: ServerLink, raw: psycopg.Connection) -> bool:
    """Give this computer a key where it has none and the host wants one, as the login itself; whether it made one."""
    if is_there(link):
        return False
    fresh = made(link)
    try:
        fresh.register(raw)
    except psycopg.Error:  # an older server knows of none; one person has no more than so many computers
        return False
    fresh.use()
    return True


def forget(link: ServerLink) -> None:
    """Take the key from this computer."""
    for path in (_key_file(link), _certificate_file(link)):
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)
    system_keyring.forget_words(_entry(link))
    _words.pop(_entry(link), None)


def _entry(link: ServerLink) -> str:
    return f"{link.keyring_entry}/key"


def _folder() -> Path:
    return Path(platformdirs.user_data_dir("Zhaoxian", appauthor=False)) / "certificates"


def _stem(link: ServerLink) -> str:
    return f"{link.workspace.hex}-{Path(link.login).name}"


def _certificate_file(link: ServerLink) -> Path:
    return _folder() / f"{_stem(link)}.crt"


def _key_file(link: ServerLink) -> Path:
    return _folder() / f"{_stem(link)}.key"
