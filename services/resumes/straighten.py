"""A page as it was meant: cut out of a photograph, turned upright, its tilt taken away.

What was done is noted as numbers that hold at any size, so that the preview can draw the very page
whose places were recognised. The original is never changed.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

Picture = NDArray[np.uint8]

_SMALL = 600  # px of the longer side while a sheet is looked for
_LEAST_SHEET, _MOST_SHEET = 0.2, 0.94  # of a photograph
_BRIGHTER = 30  # grey values between a sheet and the table that it lies on
_LEAST_TILT = 0.25  # degrees; less is not worth a blur


@dataclass(frozen=True, slots=True)
class Straightening:
    """What makes a page straight, in this order: turned, cut out, rotated."""

    turn: int = 0  # quarter turns to the left
    corners: tuple[float, ...] = ()  # of the sheet: x, y from the top left clockwise, as shares of width and height
    tilt: float = 0.0  # degrees to the left

    @property
    def is_nothing(self) -> bool:
        return self == Straightening()

    def applied(self, picture: Picture) -> Picture:
        """Straighten a picture of the page."""
        if self.turn % 4:
            picture = np.ascontiguousarray(np.rot90(picture, self.turn))
        if self.corners:
            picture = _cut_out(picture, self.corners)
        return rotated(picture, self.tilt) if abs(self.tilt) >= _LEAST_TILT else picture

    def size(self, width: float, height: float) -> tuple[float, float]:
        """The size of a page after it."""
        if self.turn % 2:
            width, height = height, width
        if self.corners:
            wide, high = _size_of(self.corners, width, height)
            scale = (width * height / max(wide * high, 1e-9)) ** 0.5
            width, height = wide * scale, high * scale
        return width, height


def as_numbers(straightening: Straightening) -> list[float]:
    """As plain numbers for a file; nothing for nothing."""
    if straightening.is_nothing:
        return []
    return [straightening.turn, round(straightening.tilt, 3), *(round(c, 5) for c in straightening.corners)]


def from_numbers(numbers: list[float]) -> Straightening:
    """The inverse of `as_numbers`."""
    if not numbers:
        return Straightening()
    return Straightening(int(numbers[0]), tuple(float(n) for n in numbers[2:10]), float(numbers[1]))


def rotated(picture: Picture, degrees: float) -> Picture:
    """Rotate to the left around the middle; the size stays, what comes in at the corners is white."""
    high, wide = picture.shape[:2]
    matrix = cv2.getRotationMatrix2D((wide / 2, high / 2), degrees, 1.0)
    turned = cv2.warpAffine(picture, matrix, (wide, high), flags=cv2.INTER_CUBIC, borderValue=(255, 255, 255))
    return np.asarray(turned, np.uint8)


def moved(points: NDArray[np.float64], size: tuple[float, float], degrees: float) -> NDArray[np.float64]:
    """Where points of a page stand after its tilt was taken away as by `rotated`."""
    matrix = cv2.getRotationMatrix2D((size[0] / 2, size[1] / 2), degrees, 1.0)
    return np.asarray(points @ matrix[:, :2].T + matrix[:, 2], np.float64)


def sheet_in(picture: Picture) -> tuple[float, ...]:
    """Find the sheet of paper in a photograph: its corners, or nothing when the picture is the page itself."""
    high, wide = picture.shape[:2]
    scale = _SMALL / max(high, wide)
    small = cv2.resize(
        picture, (max(1, round(wide * scale)), max(1, round(high * scale))), interpolation=cv2.INTER_AREA
    )
    grey = cv2.GaussianBlur(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), (5, 5), 0)
    # Letters are closed up, so that the sheet is one bright surface.
    closed = cv2.morphologyEx(grey, cv2.MORPH_CLOSE, np.ones((15, 15), np.uint8))
    _, bright = cv2.threshold(closed, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    outlines, _ = cv2.findContours(bright, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    if not outlines:
        return ()
    outline = max(outlines, key=cv2.contourArea)
    share = cv2.contourArea(outline) / grey.size
    if not _LEAST_SHEET < share < _MOST_SHEET:
        return ()
    corners = _four_corners(outline)
    if corners is None:
        return ()
    mask = np.zeros(grey.shape, np.uint8)
    cv2.fillConvexPoly(mask, corners.astype(np.int32), 255)
    if mask.all():
        return ()
    inside, outside = float(closed[mask > 0].mean()), float(closed[mask == 0].mean())
    covered = float((mask > 0).sum()) / max(cv2.contourArea(outline), 1.0)
    if inside - outside < _BRIGHTER or not 0.85 < covered < 1.15 or _is_upright_frame(corners):
        return ()
    whole = np.array([grey.shape[1], grey.shape[0]], np.float64)
    return tuple(float(v) for v in (corners / whole).clip(0.0, 1.0).ravel())


def _four_corners(outline: NDArray[Any]) -> NDArray[np.float64] | None:
    hull = cv2.convexHull(outline)
    around = cv2.arcLength(hull, closed=True)
    for share in (0.02, 0.03, 0.05, 0.08):
        found = cv2.approxPolyDP(hull, share * around, closed=True)
        if len(found) == 4:
            return _clockwise(found.reshape(4, 2).astype(np.float64))
    return None


def _clockwise(corners: NDArray[np.float64]) -> NDArray[np.float64]:
    """From the top left clockwise."""
    middle = corners.mean(axis=0)
    angles = np.arctan2(corners[:, 1] - middle[1], corners[:, 0] - middle[0])
    ordered = corners[np.argsort(angles)]
    first = int(np.argmin(ordered.sum(axis=1)))
    return np.roll(ordered, -first, axis=0)


def _is_upright_frame(corners: NDArray[np.float64]) -> bool:
    """Is it parallel to the picture, such as a white box on a coloured page? Then nothing is to be straightened."""
    edges = [second - first for first, second in pairwise([*corners, corners[0]])]
    slant = max(min(abs(edge[0]), abs(edge[1])) / max(abs(edge[0]), abs(edge[1]), 1.0) for edge in edges)
    return bool(slant < 0.012)


def _size_of(corners: tuple[float, ...], width: float, height: float) -> tuple[float, float]:
    points = np.array(corners, np.float64).reshape(4, 2) * (width, height)
    top, right, bottom, left = (float(np.linalg.norm(points[(n + 1) % 4] - points[n])) for n in range(4))
    return max(top, bottom, 1.0), max(left, right, 1.0)


def _matrix(corners: tuple[float, ...], wide: int, high: int) -> tuple[NDArray[np.float64], tuple[int, int]]:
    """The projection that lays a sheet flat, and the size of the flat sheet."""
    across, down = (round(side) for side in _size_of(corners, wide, high))
    here = (np.array(corners, np.float64).reshape(4, 2) * (wide, high)).astype(np.float32)
    there = np.array([[0, 0], [across, 0], [across, down], [0, down]], np.float32)
    return np.asarray(cv2.getPerspectiveTransform(here, there), np.float64), (across, down)


def _cut_out(picture: Picture, corners: tuple[float, ...]) -> Picture:
    matrix, size = _matrix(corners, picture.shape[1], picture.shape[0])
    cut = cv2.warpPerspective(picture, matrix, size, flags=cv2.INTER_CUBIC, borderValue=(255, 255, 255))
    return np.asarray(cut, np.uint8)


def laid_flat(
    points: NDArray[np.float64], corners: tuple[float, ...], wide: int, high: int
) -> tuple[NDArray[np.float64], tuple[int, int]]:
    """Where points of a photograph stand on the sheet cut out of it, and the size of that sheet in pixels."""
    matrix, size = _matrix(corners, wide, high)
    flat = cv2.perspectiveTransform(points.reshape(-1, 1, 2).astype(np.float64), matrix)
    return np.asarray(flat, np.float64).reshape(points.shape), size


def are_inside(points: NDArray[np.float64], corners: tuple[float, ...], wide: int, high: int) -> bool:
    """Do all points lie on the sheet, but for one in thirty?"""
    sheet = (np.array(corners, np.float64).reshape(4, 1, 2) * (wide, high)).astype(np.float32)
    within = [cv2.pointPolygonTest(sheet, (float(x), float(y)), measureDist=False) >= 0 for x, y in points]
    return bool(sum(within) >= len(within) * 29 / 30)


def drawn(shown: Image.Image, straightening: Straightening, width: int) -> tuple[int, int, int, bytes]:
    """A straightened page for the screen: (width, height, bytes per row, BGRX bytes)."""
    if not straightening.is_nothing:
        shown = Image.fromarray(straightening.applied(np.asarray(shown.convert("RGB"))))
    shown.thumbnail((width, 4 * width))
    return shown.width, shown.height, shown.width * 4, shown.tobytes("raw", "BGRX")
