"""The host's own certificate. Nobody vouches for it but the invitation, in which it travels and which pins it.

It carries a name of its own, never an address: the office computer may get another address tomorrow.
"""

from __future__ import annotations

import uuid
from datetime import timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from models.values import clock
from services import atomic_file
from services.hosting.home import HostHome

_YEARS = 20


def name_of(workspace: uuid.UUID) -> str:
    """The name that the certificate carries. Nobody looks it up anywhere."""
    return f"{workspace.hex}.zhaoxian.internal"


def make(home: HostHome, name: str) -> str:
    """Write key and certificate; gives the certificate as PEM."""
    home.key.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    key = ec.generate_private_key(ec.SECP256R1())
    made = _signed(key, name)
    pem = made.public_bytes(serialization.Encoding.PEM)
    atomic_file.write(
        home.key,
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()),
    )
    atomic_file.write(home.certificate, pem)
    return pem.decode()


def _signed(key: ec.EllipticCurvePrivateKey, name: str) -> x509.Certificate:
    now = clock.now()
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name[:64])])
    usage = x509.KeyUsage(
        digital_signature=True, key_cert_sign=True, crl_sign=False, content_commitment=False,
        key_encipherment=False, data_encipherment=False, key_agreement=False, encipher_only=False, decipher_only=False,
    )  # fmt: skip
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=2))  # a computer whose clock is behind
        .not_valid_after(now + timedelta(days=365 * _YEARS))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .sign(key, hashes.SHA256())
    )


def fingerprint(pem: str) -> str:
    """SHA-256 of a certificate, in groups, for two people to compare over the telephone."""
    digest = x509.load_pem_x509_certificate(pem.encode()).fingerprint(hashes.SHA256()).hex().upper()
    return " ".join(digest[at : at + 4] for at in range(0, 32, 4))
