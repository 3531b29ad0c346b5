"""A document inside another: the web page, mail or text that a program put into a Word file whole."""

from __future__ import annotations

from services.errors import AppError
from services.resumes.documents import Kind
from services.resumes.sniff import kind_of


def lines_of_foreign(content: bytes) -> list[str]:
    """Give its lines; nothing when it is no text, or a package again (which would never end)."""
    try:
        kind = kind_of(content)
        if kind not in {Kind.HTML, Kind.MHT, Kind.TEXT, Kind.RTF}:
            return []
        from services.resumes.read import read

        return [line.text for _, line in read(content).lines()]
    except AppError:
        return []
