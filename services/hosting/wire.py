"""The few messages at the beginning of a PostgreSQL connection that the front has to understand."""

from __future__ import annotations

import struct

TLS_REQUEST = 80_877_103
GSS_REQUEST = 80_877_104
CANCEL_REQUEST = 80_877_102
PROTOCOL_3 = 3
LONGEST_START = 10_000  # bytes, as in the server
TLS_RECORD = 0x16
"""The first byte of a client that begins with TLS at once."""
ALPN = "postgresql"


def request_code(head: bytes) -> int:
    """The code in the first eight bytes."""
    return int(struct.unpack("!I", head[4:8])[0])


def parameters_of(start: bytes) -> dict[str, str] | None:
    """Who wants to sign in where: the parameters of a start message (without its length); None for another one."""
    if len(start) < 4 or struct.unpack("!I", start[:4])[0] >> 16 != PROTOCOL_3:
        return None
    words = start[4:].split(b"\0")
    pairs = zip(words[::2], words[1::2], strict=False)
    return {name.decode(errors="replace"): value.decode(errors="replace") for name, value in pairs if name}


def refusal(words: str, state: str = "28000") -> bytes:
    """An error that the client's library shows as the server's word."""
    fields = b"".join(
        kind + value.encode() + b"\0"
        for kind, value in ((b"S", "FATAL"), (b"V", "FATAL"), (b"C", state), (b"M", words))
    )
    return b"E" + struct.pack("!I", len(fields) + 5) + fields + b"\0"


def is_wrong_password(answer: bytes) -> bool:
    """Whether the server's answer says that the password was wrong."""
    return answer[:1] == b"E" and b"C28P01\0" in answer[:200]
