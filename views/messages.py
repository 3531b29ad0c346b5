"""Error code → sentence. Services raise `AppError(code, **params)`; people read what stands here.

The common ones stand in `views/common/messages.py`; a room may say its own better in
`views/<room>/messages.py`. Each is a dict `SENTENCES` of `QT_TRANSLATE_NOOP("Errors", "…{param}…")`
by code. A sentence says what happened and what to do next.
Counts are written without plural forms ("Still open: {count}.").
"""

from __future__ import annotations

import importlib.util
import pkgutil
from datetime import datetime
from functools import cache
from importlib import import_module
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

import views
from services.errors import AppError

_UNKNOWN = QT_TRANSLATE_NOOP("Errors", "This did not work ({code}). Nothing was changed.")


class _Params(dict[str, Any]):
    """Gaps without a value stay visible instead of raising while an error is being told."""

    def __missing__(self, key: str) -> str:
        return "…"


@cache
def sentences() -> dict[str, str]:
    """All sentences by code, gathered from the rooms at the first error."""
    found: dict[str, str] = {}
    for room in sorted(pkgutil.iter_modules(views.__path__), key=lambda room: room.name != "common"):
        name = f"views.{room.name}.messages"
        if room.ispkg and importlib.util.find_spec(name) is not None:
            said: dict[str, object] = import_module(name).SENTENCES
            found.update({code: str(words) for code, words in said.items()})
    return found


def sentence(error: AppError) -> str:
    """The error in the language of the interface."""
    return sentence_of(error.code, error.params)


def sentence_of(code: str, params: dict[str, Any] | None = None) -> str:
    """A stored code with its parameters in words: results of jobs are kept like this."""
    said = params or {}
    source = sentences().get(code, str(_UNKNOWN))
    return QCoreApplication.translate("Errors", source).format_map(_Params(_worded(said), code=code))


def _worded(params: dict[str, Any]) -> dict[str, Any]:
    """Instants as people say them; everything else is shown as it is."""
    from views.common.wording import moment

    return {name: moment(value) if isinstance(value, datetime) else value for name, value in params.items()}
