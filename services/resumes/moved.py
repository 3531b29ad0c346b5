"""Where a stretch of a résumé's text stands when a later edition of the program reads its lines in another order."""

from __future__ import annotations

AROUND = 12  # characters before and after a stretch by which one of several alike is told from the others


def moved(start: int, end: int, was: str, now: str) -> tuple[int, int] | None:
    """The place in the text of `now` of what stood at `start`–`end` of `was`; None where it stands nowhere any more."""
    if was == now:
        return start, end
    words = was[start:end]
    if not words.strip():
        return None
    hits = _hits(words, now)
    if not hits:
        return None
    before, after = was[max(0, start - AROUND) : start], was[end : end + AROUND]

    def likeness(hit: int) -> tuple[int, int]:
        stop = hit + len(words)
        same = _shared_end(before, now[:hit]) + _shared_start(after, now[stop : stop + AROUND])
        return same, -abs(hit - start)

    best = max(hits, key=likeness)
    return best, best + len(words)


def _hits(words: str, text: str) -> list[int]:
    found, at = [], text.find(words)
    while at >= 0:
        found.append(at)
        at = text.find(words, at + 1)
    return found


def _shared_start(one: str, other: str) -> int:
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _shared_end(one: str, other: str) -> int:
    return _shared_start(one[::-1], other[-AROUND:][::-1])
