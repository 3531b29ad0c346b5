"""What proves that a form is ours: a token on it, a seal for each locked cell, and a short code for replies by hand.

All three are made with a key that never leaves the workspace. A token holds the packet's key and its proof; it
names nobody.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import re
import secrets
import unicodedata
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables import Packet, Setting
from models.values.keys import Key

SETTING = "packet_key"
_PROOF = 12  # bytes
_GROUP = 6
_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"  # neither I nor O
_DIGITS = "23456789"
_CODE_LENGTH = 6
TOKEN = re.compile(r"ZX(?:-[A-Z2-7]{3,6}){8}(?![A-Z2-7-])")
CODE = re.compile(rf"(?<![A-Z0-9])(?:[{_LETTERS}][{_DIGITS}]){{3}}(?![A-Z0-9])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Proof:
    """What a token says: which packet it is of, and whether this workspace made it."""

    packet: Key
    is_ours: bool


def key_of(session: Session, *, may_make: bool = False) -> bytes:
    """The workspace's key for packets; b"" where none was ever issued."""
    kept = session.scalar(select(Setting.value).where(Setting.code == SETTING))
    if isinstance(kept, str):
        return bytes.fromhex(kept)
    if not may_make:
        return b""
    made = secrets.token_bytes(32)
    session.add(Setting(code=SETTING, value=made.hex()))
    session.flush()
    return made


def token(key: bytes, packet: Key) -> str:
    """The number on a form: "ZX-ABCDEF-…"."""
    text = base64.b32encode(packet.bytes + _proof(key, packet)).decode().rstrip("=")
    groups = [text[at : at + _GROUP] for at in range(0, len(text), _GROUP)]
    return "-".join(["ZX", *groups])


def read_token(key: bytes, text: str) -> Proof | None:
    """What the first token in a text says; None where there is none."""
    found = TOKEN.search(text)
    if found is None:
        return None
    body = found.group().replace("-", "")[2:]
    try:
        data = base64.b32decode(body + "=" * (-len(body) % 8))
    except (binascii.Error, ValueError):
        return None
    if len(data) != 16 + _PROOF:
        return None
    packet = Key(bytes=data[:16])
    return Proof(packet, bool(key) and hmac.compare_digest(data[16:], _proof(key, packet)))


def _proof(key: bytes, packet: Key) -> bytes:
    return hmac.new(key, b"packet" + packet.bytes, hashlib.sha256).digest()[:_PROOF]


def seal(key: bytes, packet: Key, cell: str, text: str) -> str:
    """The seal of what stands in a locked cell."""
    words = f"{packet.hex}|{cell}|{plain(text)}".encode()
    return hmac.new(key, words, hashlib.sha256).hexdigest()[:16]


def plain(text: str) -> str:
    """A cell's words as every office program gives them back: line ends and blanks differ."""
    lines = unicodedata.normalize("NFC", text).replace("_x000D_", "").replace("\r", "").split("\n")
    return "\n".join(" ".join(line.split()) for line in lines).strip()


def new_code(session: Session, key: bytes, packet: Key) -> str:
    """A code that no other packet of this workspace has: letter, digit, letter, digit, letter, digit."""
    turn = 0
    while True:
        mark = hmac.new(key, b"code" + packet.bytes + bytes([turn % 256]), hashlib.sha256).digest()
        number = int.from_bytes(mark[:8], "big")
        code = ""
        for alphabet in (_LETTERS, _DIGITS) * (_CODE_LENGTH // 2):
            number, at = divmod(number, len(alphabet))
            code += alphabet[at]
        if session.scalar(select(Packet.id).where(Packet.code == code)) is None:
            return code
        turn += 1
