"""How far the cells of an .xlsx reach, where it declares more than can be: a reader would reserve room for it all."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

_PIECE = 1 << 20
_DECLARED = re.compile(rb'<(?:\w+:)?dimension\b[^>]*\bref="[A-Z]{1,3}\d{1,7}:([A-Z]{1,3})(\d{1,7})"')
_FILLED = re.compile(rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*?(?<!/)>')


def reaches_beyond(data: bytes, most: int) -> bool:
    """Whether the filled cells of a sheet span more than `most`. What is declared is believed where it is less."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = [part for part in archive.namelist() if re.fullmatch(r"xl/worksheets/[^/]+\.xml", part)]
            return any(_area(archive, part, most) > most for part in parts)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError):
        return False  # the reader says what is wrong
    except Exception as error:
        if type(error).__module__ == "zlib":
            return False
        raise


def _area(archive: zipfile.ZipFile, part: str, most: int) -> int:
    with archive.open(part) as stream:
        declared = _DECLARED.search(stream.read(4096))
    if declared is None or _column(declared.group(1)) * int(declared.group(2)) <= most:
        return 0
    right = bottom = 0
    for piece in pieces(archive, part):
        for column, row in _FILLED.findall(piece):
            right, bottom = max(right, _column(column)), max(bottom, int(row))
    return right * bottom


def pieces(archive: zipfile.ZipFile, part: str) -> Iterator[bytes]:
    """The part in pieces, no tag cut."""
    rest = b""
    with archive.open(part) as stream:
        while piece := stream.read(_PIECE):
            piece = rest + piece
            cut = piece.rfind(b"<")
            rest = piece[cut:] if cut >= 0 and len(piece) - cut < 4096 else b""
            yield piece[: len(piece) - len(rest)]
    yield rest


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
