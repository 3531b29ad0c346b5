"""Themes, icons, texts, templates, fonts: data only."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent


def path(*parts: str) -> Path:
    """Where a resource file is: `path("theme", "light.toml")`."""
    return ROOT.joinpath(*parts)
