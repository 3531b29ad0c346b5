"""The collector of cycles kept quiet while millions of rows are made: it took a third of the time."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def calm_collector() -> Iterator[None]:
    """While millions of rows are made, nobody looks through them for cycles.

    Where the window collects (`desktop.garbage`), it waits for us; a collection here would end widgets on this thread.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
