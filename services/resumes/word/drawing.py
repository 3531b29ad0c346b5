"""Shapes of an Office drawing: where the members of a group stand inside it."""

from __future__ import annotations

import struct
from collections.abc import Iterator

MOST_SHAPES = 5_000
_DEEPEST = 12
_DRAWING, _GROUP, _SHAPE = 0xF002, 0xF003, 0xF004
_GROUP_FRAME, _SHAPE_ID, _CHILD_PLACE = 0xF009, 0xF00A, 0xF00F

Frame = tuple[float, float, float, float]  # left, top, width, height; of a whole that is 1 × 1


def places_in_groups(drawings: bytes) -> dict[int, dict[int, Frame]]:
    """Give, by the number of each group, its members at any depth by their numbers."""
    found: dict[int, dict[int, Frame]] = {}
    for kind, body in _drawings(drawings):
        if kind == _DRAWING:
            for inner, content in _records(body):
                if inner == _GROUP:
                    for child, group in _records(content):
                        if child == _GROUP:
                            _top_group(group, found)
    return found


def _drawings(table: bytes) -> Iterator[tuple[int, bytes]]:
    """The blips first, then each drawing after a byte that says whether it is of the body or of headers."""
    at = 0
    while at + 8 <= len(table):
        kind, length = struct.unpack_from("<HI", table, at + 2)
        if kind < 0xF000:
            at += 1
            continue
        yield kind, table[at + 8 : at + 8 + length]
        at += 8 + length


def _records(content: bytes) -> Iterator[tuple[int, bytes]]:
    at, count = 0, 0
    while at + 8 <= len(content) and count < MOST_SHAPES:
        kind, length = struct.unpack_from("<HI", content, at + 2)
        yield kind, content[at + 8 : at + 8 + length]
        at += 8 + length
        count += 1


def _top_group(group: bytes, found: dict[int, dict[int, Frame]]) -> None:
    members: dict[int, Frame] = {}
    number = _walk(group, (0.0, 0.0, 1.0, 1.0), members, 0)
    if number is not None:
        found[number] = members


def _walk(group: bytes, frame: Frame, members: dict[int, Frame], depth: int) -> int | None:
    """Note the members of a group that fills `frame`; give the group's own number."""
    number: int | None = None
    inner: tuple[int, int, int, int] | None = None
    for kind, content in _records(group):
        if len(members) >= MOST_SHAPES or depth > _DEEPEST:
            break
        if kind == _SHAPE:
            shape, own, place = _shape(content)
            if own is not None and inner is None:
                inner, number = own, shape
            elif shape is not None and place is not None and inner is not None:
                members[shape] = _scaled(place, inner, frame)
        elif kind == _GROUP and inner is not None:
            first = next((body for child, body in _records(content) if child == _SHAPE), b"")
            place = _shape(first)[2]
            if place is not None:
                _walk(content, _scaled(place, inner, frame), members, depth + 1)
    return number


def _shape(
    content: bytes,
) -> tuple[int | None, tuple[int, int, int, int] | None, tuple[int, int, int, int] | None]:
    """Give a shape's number, the coordinates it spans when it is a group, and its place in its group."""
    number, own, place = None, None, None
    for kind, body in _records(content):
        if kind == _SHAPE_ID and len(body) >= 4:
            number = struct.unpack_from("<I", body)[0]
        elif kind == _GROUP_FRAME and len(body) >= 16:
            own = struct.unpack_from("<4i", body)
        elif kind == _CHILD_PLACE and len(body) >= 16:
            place = struct.unpack_from("<4i", body)
    return number, own, place


def _scaled(place: tuple[int, int, int, int], inner: tuple[int, int, int, int], frame: Frame) -> Frame:
    wide, high = inner[2] - inner[0] or 1, inner[3] - inner[1] or 1
    left, top = (place[0] - inner[0]) / wide, (place[1] - inner[1]) / high
    width, height = (place[2] - place[0]) / wide, (place[3] - place[1]) / high
    return frame[0] + left * frame[2], frame[1] + top * frame[3], width * frame[2], height * frame[3]
