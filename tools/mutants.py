"""Feed damaged résumés to every reader: each must end in text or in one clear error, in time and within its memory.

    python tools/mutants.py                      10,000 mutants in two worker processes, about twenty minutes
    python tools/mutants.py --count 500 --seed 7

Every mutant is made from a good file of the tests (never from a real person's) by flipping, cutting,
repeating and mixing bytes, also inside compressed parts. Exit code 1 when a reader stumbled, hung or died;
the seed of each such mutant is told, and `--only SEED` makes it again.
"""

from __future__ import annotations

import argparse
import io
import random
import sys
import zipfile
import zlib
from collections import Counter, deque
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
if __package__ in (None, ""):
    sys.path.insert(0, str(ROOT))

from services.errors import AppError  # noqa: E402
from services.isolation import MEGABYTE, Errand, Isolation, Limits  # noqa: E402
from services.resumes.digest import Digest, digest_or_open  # noqa: E402
from services.resumes.documents import Kind  # noqa: E402
from services.resumes.read import render  # noqa: E402

FAULTS = frozenset({"file.unreadable", "file.too_slow", "file.reader_died", "file.too_much_memory"})
"""Ends that the program survives, and that a reader should not come to."""
AHEAD = 8


def main(arguments: list[str] | None = None) -> int:
    """Make mutants, read them, tell what came of it; the answer is the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int, help="one mutant, read in this process")
    parser.add_argument("--kinds", default="", help="parts of the names of the originals, by comma")
    given = parser.parse_args(arguments)
    originals = {n: d for n, d in good_files().items() if any(k in n for k in given.kinds.split(","))}
    if given.only is not None:
        name, data = mutant(originals, given.only)
        print(name, len(data), "bytes")
        print(exercise(data, name))
        return 0
    outcomes, faults = run(originals, range(given.seed, given.seed + given.count))
    for outcome, count in outcomes.most_common():
        print(f"{count:7,}  {outcome}")
    for seed, name, code, detail in faults:
        print(f"FAULT {code} {detail} at {name}: --only {seed}")
    return 1 if faults else 0


def exercise(data: bytes, name: str) -> str:
    """Read a file, and draw its first page where it has one; gives what came of it. Runs in a worker."""
    found = digest_or_open(data, name)
    if isinstance(found, Digest) and found.read.kind in {Kind.PDF, Kind.PICTURE}:
        try:
            render(data, 0, 400)
        except AppError as error:
            return f"text, not drawn: {error.code}"
    return type(found).__name__


def run(
    originals: dict[str, bytes], seeds: range, *, seconds: float = 20.0
) -> tuple[Counter[str], list[tuple[int, str, str, str]]]:
    """Read a mutant per seed; gives how each ended, and those that ended badly."""
    pool = Isolation(limits=Limits(seconds=seconds, memory=900 * MEGABYTE))
    waiting: deque[tuple[int, str, Errand[str]]] = deque()
    outcomes: Counter[str] = Counter()
    faults: list[tuple[int, str, str, str]] = []

    def settle() -> None:
        seed, name, errand = waiting.popleft()
        try:
            code = errand.result()
        except AppError as error:
            code = error.code
            if code in FAULTS:
                faults.append((seed, name, code, str(error.params.get("detail", ""))))
        outcomes[f"{name.rsplit('.', 1)[-1]:6} {code}"] += 1

    try:
        for seed in seeds:
            name, data = mutant(originals, seed)
            waiting.append((seed, name, pool.submit(exercise, data, name)))
            if len(waiting) >= AHEAD:
                settle()
        while waiting:
            settle()
    finally:
        pool.stop()
    return outcomes, faults


def good_files() -> dict[str, bytes]:
    """One good file of every kind that is read."""
    from tests.services.resumes.making_kinds import every

    return every()


def mutant(originals: dict[str, bytes], seed: int) -> tuple[str, bytes]:
    """A damaged file, the same for the same seed."""
    chance = random.Random(seed)
    name = chance.choice(sorted(originals))
    data = originals[name]
    if data.startswith(b"PK") and chance.random() < 0.7:
        return name, _inside_zip(data, chance)
    if data.startswith(b"%PDF") and chance.random() < 0.5:
        return name, _inside_streams(data, chance)
    return name, _damaged(data, chance, originals)


def _damaged(data: bytes, chance: random.Random, originals: dict[str, bytes]) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 8, 60, 400))):
        at = chance.randrange(len(changed)) if changed else 0
        step = chance.choice(_STEPS)
        step(changed, at, chance)
    if chance.random() < 0.05:  # two files run into one another
        other = chance.choice(list(originals.values()))
        changed[chance.randrange(len(changed) + 1) :] = other[chance.randrange(len(other)) :]
    return bytes(changed) or b"x"


def _flip(data: bytearray, at: int, chance: random.Random) -> None:
    if data:
        data[at] ^= 1 << chance.randrange(8)


def _drop(data: bytearray, at: int, chance: random.Random) -> None:
    del data[at : at + chance.choice((1, 4, 50, 3000))]


def _insert(data: bytearray, at: int, chance: random.Random) -> None:
    data[at:at] = chance.randbytes(chance.choice((1, 4, 40)))


def _repeat(data: bytearray, at: int, chance: random.Random) -> None:
    data[at:at] = data[at : at + chance.choice((2, 20, 300))] * chance.choice((1, 3, 40))


def _number(data: bytearray, at: int, chance: random.Random) -> None:
    """Counts and offsets at their limits are where readers stumble."""
    data[at : at + 4] = chance.choice((b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", b"\0\0\0\0", b"\xff\xff\xff\x7f"))


def _text_number(data: bytearray, at: int, chance: random.Random) -> None:
    """The same in files that write their numbers out."""
    digits = next((n for n in range(at, min(at + 200, len(data))) if 48 <= data[n] <= 57), None)
    if digits is not None:
        data[digits : digits + 1] = chance.choice((b"999999999", b"-1", b"4294967296", b"0"))


_STEPS: tuple[Callable[[bytearray, int, random.Random], None], ...] = (
    _flip, _flip, _flip, _drop, _insert, _repeat, _number, _text_number,
)  # fmt: skip


def _inside_zip(data: bytes, chance: random.Random) -> bytes:
    """Damage one part, and pack it again with a right checksum: the damage reaches the parser."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        unlucky = chance.choice(old.namelist())
        for info in old.infolist():
            content = old.read(info)
            if info.filename == unlucky and content:
                content = _damaged(content, chance, {"self": content})
            new.writestr(info.filename, content)
    return out.getvalue()


def _inside_streams(data: bytes, chance: random.Random) -> bytes:
    """Damage the unpacked content of a stream of a PDF, and pack it again."""
    start = 0
    places = []
    while (start := data.find(b"stream\n", start)) >= 0:
        end = data.find(b"\nendstream", start)
        if end > start and data[start - 3 : start] != b"end":
            places.append((start + 7, end))
        start += 7
    if not places:
        return data[: len(data) // 2]
    low, high = chance.choice(places)
    try:
        content = zlib.compress(_damaged(zlib.decompress(data[low:high]), chance, {"self": b"x" * 50}))
    except zlib.error:
        content = _damaged(data[low:high], chance, {"self": b"x" * 50})
    return data[:low] + content + data[high:]


if __name__ == "__main__":
    sys.exit(main())
