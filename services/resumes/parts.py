"""A file that came inside another one."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """One file out of a mail or an archive: its bytes, or the code of why it was left where it is."""

    name: str
    data: bytes = b""
    error: str = ""
