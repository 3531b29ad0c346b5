"""What a new workspace starts from: processes, evaluation forms, positions and channels, in Chinese and English.

The files are written for people who read TOML; here they take the shape that the tables keep as JSON
(see `models/tables/process.py`). Nothing in them selects by sex, age, marriage, health or origin: a test reads them.
"""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).resolve().parent


def postings() -> dict[str, Any]:
    """How long the text of a posting may be, by channel."""
    return _read("postings.toml")


def channels() -> list[dict[str, Any]]:
    """`{"code", "name": {"zh", "en"}}`, in the order of the lists."""
    return list(_read("channels.toml")["channels"])


def processes() -> list[dict[str, Any]]:
    """`{"code", "name", "stages": [{"code", "name", "kind", "owner", "limit"?, "entry", "exit", "meaning"…}]}`."""
    return list(_read("processes.toml")["processes"])


def forms() -> list[dict[str, Any]]:
    """Evaluation forms: `{"code", "name", "content"}`.

    An anchor is `{"zh", "en", "detail": {"zh", "en"}}`: the words on the button, and the whole description.
    """
    return [_form(_read(f"forms/{path.name}")) for path in sorted((_FOLDER / "forms").glob("*.toml"))]


def positions() -> list[dict[str, Any]]:
    """Position templates: `{"code", "name", "process", "form", "content"}`; pay in whole yuan a month."""
    files = [_read(f"positions/{path.name}") for path in (_FOLDER / "positions").glob("*.toml")]
    return [_position(read) for read in sorted(files, key=lambda read: read["rank"])]


@lru_cache(maxsize=16)
def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((_FOLDER / name).read_text(encoding="utf-8"))


def _form(read: dict[str, Any]) -> dict[str, Any]:
    dimensions = [
        {
            "code": dimension["code"],
            "name": dimension["name"],
            "weight": dimension["weight"],
            "anchors": [
                {"zh": zh, "en": en, "detail": {"zh": detail_zh, "en": detail_en}}
                for zh, en, detail_zh, detail_en in dimension["anchors"]
            ],
        }
        for dimension in read["dimensions"]
    ]
    content = {
        "dimensions": dimensions,
        "questions": read["questions"],
        "risks": read["risks"],
        "minutes": read["minutes"],
    }
    return {"code": read["code"], "name": read["name"], "content": content}


def _position(read: dict[str, Any]) -> dict[str, Any]:
    outside = {"code", "name", "process", "form", "rank"}
    content = {"title": read["name"], **{key: value for key, value in read.items() if key not in outside}}
    return {**{key: read[key] for key in ("code", "name", "process", "form")}, "content": content}
