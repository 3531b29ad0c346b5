"""How far the cells of an .xlsx reach: for two cells in far corners a reader would reserve room for all between."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

_PIECE = 1 << 20
_FAR = re.compile(rb' r="(?:[A-Z]{3}|[A-Z]{0,2}\d{7})')  # a column from AAA on, a row from 1,000,000 on
_FAR_OR_WIDE = re.compile(rb' r="(?:[A-Z]{2}|[A-Z]?\d{7})')
_WIDE = re.compile(rb' r="[A-Z]{2}\d')
_LAST_ROW = re.compile(rb'<(?:\w+:)?row\b[^>]*? r="(\d{1,7})"')
_FILLED = re.compile(rb'<(?:\w+:)?c\b[^>]*? r="([A-Z]{1,9})(\d{1,20})"[^>]*?(?<!/)>')
_STRINGS = re.compile(rb'\b(?:unique)?[cC]ount="(\d{1,20})"')
_NARROW = 26  # columns of one letter
_TWO_LETTERS = 702


def reaches_beyond(data: bytes, most: int) -> bool:
    """Whether the filled cells of a sheet span more than `most`, or its texts are more than there can be."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = [part for part in archive.namelist() if re.fullmatch(r"xl/worksheets/[^/]+\.xml", part)]
            return _has_absurd_strings(archive) or any(_area(archive, part, most) > most for part in parts)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError):
        return False  # the reader says what is wrong
    except Exception as error:
        if type(error).__module__ == "zlib":
            return False
        raise


def _has_absurd_strings(archive: zipfile.ZipFile) -> bool:
    """Whether the table of texts claims more texts than its part has room for."""
    try:
        part = archive.getinfo("xl/sharedStrings.xml")
    except KeyError:
        return False
    with archive.open(part) as stream:
        claimed = [int(number) for number in _STRINGS.findall(stream.read(4096))]
    return max(claimed, default=0) > max(part.file_size, 1000)


def _area(archive: zipfile.ZipFile, part: str, most: int) -> int:
    """The area that the cells span; 0 where a quick look shows that it is no matter."""
    is_far = is_wide = False
    last = 0
    for piece in pieces(archive, part):
        if not is_far and (is_wide or _FAR_OR_WIDE.search(piece)):
            is_far, is_wide = bool(_FAR.search(piece)), is_wide or bool(_WIDE.search(piece))
        rows = _LAST_ROW.findall(piece[-60_000:])
        last = int(rows[-1]) if rows else last
    if not is_far and last * (_TWO_LETTERS if is_wide else _NARROW) <= most:
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
