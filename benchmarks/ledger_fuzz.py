"""Throw damaged files at the readers of ledgers: each is read, or refused by a clear code; none crashes or hangs.

`python -m benchmarks.ledger_fuzz [HOW_MANY]`. Files of every kind are drawn (`dirty_ledgers`), then damaged: bytes
changed, cut out, doubled; parts inside an archive changed and packed again; numbers in them made absurd.
"""

from __future__ import annotations

import io
import random
import re
import sys
import time
import zipfile
from collections import Counter

from benchmarks.dirty_ledgers import files, ledgers
from benchmarks.measure import Result, announced
from services.errors import AppError
from services.isolation import Isolation
from services.ledgers.read import read_book
from services.ledgers.structure import read_structure

COUNT = 10_000
SECONDS = 20.0
"""What one file may take; the window allows more."""
KINDS = tuple(files.KINDS)
_ABSURD = (
    b"-1",
    b"0",
    b"1048576",
    b"99999999999",
    b"XFD1048576",
    b"A0",
    b"1e309",
    b"",
    b"\xff",
    b"&x;",
    b"NaN",
    b"4294967295",
)
_CONTAINED = {"file.too_much_memory"}  # one worker lost, one clear error


def understood(data: bytes, name: str) -> int:
    """Read a file and its structure; answers how many rows are not accounted for. Runs in a worker."""
    return sum(abs(sheet.used_rows - sheet.rows_accounted()) for sheet in read_structure(read_book(data, name)))


def damaged(seed: int) -> tuple[bytes, str]:
    """A damaged file, and its name."""
    chance = random.Random(seed)
    kind = KINDS[seed % len(KINDS)]
    ledger = ledgers.make(seed % 400, unseen=True, kind=kind)
    data = ledger.data
    if data.startswith(b"PK") and chance.random() < 0.7:
        data = _inside(data, chance)
    else:
        for _ in range(chance.randrange(1, 6)):
            data = _changed(data, chance)
    return data, ledger.name if chance.random() < 0.8 else chance.choice(("a.xlsx", "a.xls", "a.csv", "a"))


def _inside(data: bytes, chance: random.Random) -> bytes:
    """A part of the archive damaged, and all packed again so that only the part is wrong."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        parts = old.infolist()
        hit = {chance.randrange(len(parts)) for _ in range(chance.randrange(1, 4))}
        for i, part in enumerate(parts):
            text = old.read(part)
            if i in hit:
                if chance.random() < 0.05:
                    continue
                for _ in range(chance.randrange(1, 5)):
                    text = _absurd(text, chance) if chance.random() < 0.6 else _changed(text, chance)
            new.writestr(part.filename, text)
    return packed.getvalue()


def _absurd(text: bytes, chance: random.Random) -> bytes:
    """One attribute with a value that cannot be."""
    found = list(re.finditer(rb'="([^"]{0,40})"', text[:200_000]))
    if not found:
        return _changed(text, chance)
    m = chance.choice(found)
    return text[: m.start(1)] + chance.choice(_ABSURD) + text[m.end(1) :]


def _changed(data: bytes, chance: random.Random) -> bytes:
    if not data:
        return data
    at = chance.randrange(len(data))
    size = min(len(data) - at, chance.choice((1, 2, 4, 30, 500)))
    match chance.randrange(6):
        case 0:
            return data[:at] + chance.randbytes(size) + data[at + size :]
        case 1:
            return data[:at] + data[at + size :]
        case 2:
            return data[: at + size] + data[at:]
        case 3:
            return data[:at]
        case 4:
            return data[:at] + b"\0" * size + data[at + size :]
        case _:
            return data[:at] + bytes([data[at] ^ (1 << chance.randrange(8))]) + data[at + 1 :]


def throw(count: int, first: int = 0) -> tuple[Counter[str], list[int], float]:
    """Outcomes by code, the seeds that ended badly, and the longest reading in seconds."""
    outcomes: Counter[str] = Counter()
    bad: list[int] = []
    longest = 0.0
    isolation = Isolation(workers=1)
    try:
        for seed in range(first, first + count):
            data, name = damaged(seed)
            began = time.perf_counter()
            try:
                lost = isolation.run(understood, data, name, seconds=SECONDS)
                code = "rows not accounted for" if lost else "read"
            except AppError as error:
                code = error.code
            longest = max(longest, time.perf_counter() - began)
            outcomes[code] += 1
            if code == "rows not accounted for" or (code.startswith("file.") and code not in _CONTAINED):
                bad.append(seed)
    finally:
        isolation.stop()
    return outcomes, bad, longest


def measure(count: int = COUNT) -> list[Result]:
    """For the runner: how many of the damaged files ended in a crash, a hang, or with rows unaccounted for."""
    with announced(f"{count:,} damaged ledgers"):
        outcomes, bad, longest = throw(count)
    told = ", ".join(f"{code} {n:,}" for code, n in outcomes.most_common(6))
    if bad:
        print("  ended badly:", bad[:20])
    return [Result("Damaged ledgers that crash or hang", len(bad), 0, unit="files",
                   note=f"{count:,} files, longest {longest:.1f} s; {told}")]  # fmt: skip


if __name__ == "__main__":
    for result in measure(int(sys.argv[1]) if len(sys.argv) > 1 else COUNT):
        print(result.row())
