"""The invented people, companies and words of the demo workspace."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).resolve().parent


@lru_cache(maxsize=4)
def read(name: str) -> dict[str, Any]:
    """`words`, `trades` or `story`."""
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
