"""How a measurement is taken and told."""

from __future__ import annotations

import gc
import os
import platform
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import psutil


@dataclass(frozen=True, slots=True)
class Result:
    """One line of the table: what was measured against what, and what was promised."""

    what: str
    measured: float
    target: float
    unit: str = "×"  # "×" for a ratio, else "ms", "s", "MB"
    yardstick: str = ""
    note: str = ""

    @property
    def is_met(self) -> bool:
        return self.measured <= self.target

    def row(self) -> str:
        """As a row of a Markdown table."""
        digits = 2 if self.unit == "×" else 1 if self.measured < 100 else 0
        mark = "yes" if self.is_met else "**no**"
        return (
            f"| {self.what} | {self.yardstick} | {self.measured:,.{digits}f} {self.unit} | "
            f"≤ {self.target:g} {self.unit} | {mark} | {self.note} |"
        )


HEAD = "| what | yardstick | measured | promised | kept | how |\n|---|---|---|---|---|---|"


def machine() -> str:
    """This machine by cores and memory, and nothing else."""
    gigabytes = round(psutil.virtual_memory().total / 1024**3)
    return f"{os.cpu_count()} cores, {gigabytes} GB, {platform.system()}, Python {platform.python_version()}"


def seconds(work: Callable[[], object]) -> float:
    """How long one call takes, without the garbage collector's say."""
    gc.collect()
    gc.disable()
    try:
        began = time.perf_counter()
        work()
        return time.perf_counter() - began
    finally:
        gc.enable()


def ratio(work: Callable[[], object], yardstick: Callable[[], object], rounds: int = 5) -> float:
    """Median of work ÷ yardstick, taken in turns so that a busy machine weighs on both."""
    return statistics.median(seconds(work) / seconds(yardstick) for _ in range(rounds))


def percentile(values: list[float], share: float) -> float:
    """The value that `share` (0–1) of the values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(share * (len(ordered) - 1)))]


@contextmanager
def announced(what: str) -> Iterator[None]:
    """Say what goes on; a benchmark takes minutes."""
    began = time.perf_counter()
    print(f"… {what}", flush=True)
    yield
    print(f"  {time.perf_counter() - began:.1f} s", flush=True)
