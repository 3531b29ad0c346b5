"""All bytes that a workspace holds, decrypted: pages with their free space and the log, or every row of a server."""

from __future__ import annotations

import json
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from sqlalchemy import text

from services.workspace import Workspace

PAGE, RESERVED, VECTOR = 4096, 80, 16  # SQLCipher 4: 16 bytes of vector and 64 of HMAC at the end of each page
LOG_HEADER, FRAME_HEADER = 32, 24


def of_file(path: Path, key: bytes) -> bytes:
    """Every page of the file and of its log, free ones too."""
    data = path.read_bytes()
    plain = [_page(data[at : at + PAGE], key, first=at == 0) for at in range(0, len(data), PAGE)]
    log = path.with_name(path.name + "-wal")
    frames = log.read_bytes()[LOG_HEADER:] if log.exists() else b""
    size = FRAME_HEADER + PAGE
    for at in range(0, len(frames) - size + 1, size):
        head, page = frames[at : at + FRAME_HEADER], frames[at + FRAME_HEADER : at + size]
        plain.append(_page(page, key, first=head[:4] == b"\0\0\0\1"))
    return b"".join(plain)


def _page(page: bytes, key: bytes, *, first: bool) -> bytes:
    body = page[16 if first else 0 : PAGE - RESERVED]
    vector = page[PAGE - RESERVED : PAGE - RESERVED + VECTOR]
    decryptor = Cipher(algorithms.AES(key), modes.CBC(vector)).decryptor()
    return decryptor.update(body) + decryptor.finalize()


def of_rows(workspace: Workspace) -> bytes:
    """Every row of every table of a server as text; bytes as they are."""
    found = []
    with workspace.reading() as session:
        query = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
        for (table,) in session.execute(text(query)).all():
            for row in session.execute(text(f'SELECT * FROM "{table}"')).all():
                for value in row:
                    is_bytes = isinstance(value, (bytes, memoryview))
                    found.append(bytes(value) if is_bytes else str(value).encode())
                    if isinstance(value, (dict, list)):
                        found.append(json.dumps(value, ensure_ascii=False).encode())
    return b"\n".join(found)


def forms(word: str) -> list[bytes]:
    """How a word may stand in bytes: as text, in JSON, in JSON inside JSON, in UTF-16, as two-character tokens."""
    once = json.dumps(word)[1:-1]
    twice = json.dumps(once)[1:-1]
    return [form.encode() for form in (word, once, twice)] + [word.encode("utf-16-le"), word.encode().hex().encode()]
