"""Pictures of résumés: checked before a single pixel is unpacked, then left to recognition."""

from __future__ import annotations

import io
import warnings

from PIL import Image, ImageOps, UnidentifiedImageError

from services.errors import AppError
from services.resumes.documents import Kind, Page, ReadDocument, Reader

MAX_PIXELS = 60_000_000  # of one page
MAX_PAGES = 60
_FORMATS = ("PNG", "JPEG", "GIF", "TIFF", "BMP", "WEBP", "AVIF")
_TURNED_EXIF = frozenset({5, 6, 7, 8})  # orientations that swap width and height
_ORIENTATION = 0x0112
_BROKEN = (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError, TypeError, IndexError, KeyError)


def read_picture(data: bytes) -> ReadDocument:
    """Check a picture by its header. It has no text; recognition gives it one. A TIFF may hold many pages."""
    with opened(data) as picture:
        frames = _frames(picture)
        pages = tuple(_page(picture, number) for number in range(min(frames, MAX_PAGES)))
    warnings_ = ("resume.no_text", *(("resume.many_pages",) if frames > MAX_PAGES else ()))
    return ReadDocument(Kind.PICTURE, pages, Reader.NONE, 0.0, warnings_, frames, tuple(range(len(pages))))


def _frames(picture: Image.Image) -> int:
    """How many pages a picture has; where a later one is damaged the first is still worth having."""
    if picture.format != "TIFF":
        return 1
    try:
        return int(getattr(picture, "n_frames", 1))
    except _BROKEN:
        return 1


def _page(picture: Image.Image, number: int) -> Page:
    _go_to(picture, number)
    width, height = _size(picture)
    return Page(float(width), float(height), ())


def _size(picture: Image.Image) -> tuple[int, int]:
    """Width and height as the picture is shown: phones note a turn instead of turning the pixels."""
    width, height = picture.size
    try:
        is_turned = picture.getexif().get(_ORIENTATION) in _TURNED_EXIF
    except _BROKEN:
        is_turned = False
    return (height, width) if is_turned else (width, height)


def opened(data: bytes) -> Image.Image:
    """Open a picture of a known format and a sane size."""
    formats: tuple[str, ...] = _FORMATS
    if data[4:8] == b"ftyp" and data[8:12] not in {b"avif", b"avis"}:
        import pi_heif

        pi_heif.register_heif_opener(thumbnails=False)  # photographs of phones
        formats = ("HEIF",)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            picture = Image.open(io.BytesIO(data), formats=formats)
    except Image.DecompressionBombError as error:
        raise AppError("resume.huge_picture") from error
    except (*_BROKEN, RuntimeError, EOFError) as error:
        raise AppError("resume.broken_picture") from error
    _refuse_huge(picture)
    return picture


def _refuse_huge(picture: Image.Image) -> None:
    width, height = picture.size
    if width * height > MAX_PIXELS:
        picture.close()
        raise AppError("resume.huge_picture", width=width, height=height)


def _go_to(picture: Image.Image, number: int) -> None:
    if not number:
        return
    try:
        picture.seek(number)
    except _BROKEN as error:
        raise AppError("resume.broken_picture") from error
    _refuse_huge(picture)


def upright(data: bytes, number: int, longest: int) -> Image.Image:
    """One page in colours, as it is shown, its longer side at most `longest` pixels."""
    with opened(data) as picture:
        _go_to(picture, number)
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                picture.draft("RGB", (longest, longest))
                shown = ImageOps.exif_transpose(picture)
                shown = _on_white(shown)
        except (*_BROKEN, RuntimeError, MemoryError, ZeroDivisionError) as error:
            raise AppError("resume.broken_picture") from error
    shown.thumbnail((longest, longest))
    return shown


def _on_white(picture: Image.Image) -> Image.Image:
    """Lay transparent pictures on white paper: black letters on nothing would be black on black."""
    if picture.mode in {"RGBA", "LA", "PA"} or "transparency" in picture.info:
        full = picture.convert("RGBA")
        paper = Image.new("RGBA", full.size, "white")
        paper.alpha_composite(full)
        return paper.convert("RGB")
    if picture.mode.startswith("I;16") or picture.mode == "I":
        return picture.point(lambda value: value / 256).convert("L").convert("RGB")
    return picture.convert("RGB")


def render_picture(
    data: bytes, number: int, width: int, straightened: tuple[float, ...] = ()
) -> tuple[int, int, int, bytes]:
    """Draw a page `width` pixels wide: (width, height, bytes per row, BGRX bytes)."""
    shown = upright(data, number, 3 * width)
    if straightened:
        from services.resumes.straighten import drawn, from_numbers

        return drawn(shown, from_numbers(list(straightened)), width)
    shown.thumbnail((width, 3 * width))
    return shown.width, shown.height, shown.width * 4, shown.tobytes("raw", "BGRX")
