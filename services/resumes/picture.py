"""Pictures of résumés: checked before a single pixel is unpacked, then left to recognition."""

from __future__ import annotations

import io
import warnings

from PIL import Image, UnidentifiedImageError

from services.errors import AppError
from services.resumes.documents import Kind, Page, ReadDocument, Reader

MAX_PIXELS = 60_000_000
_FORMATS = ("PNG", "JPEG", "GIF", "TIFF", "BMP", "WEBP")


def read_picture(data: bytes) -> ReadDocument:
    """Check a picture by its header. It has no text; recognition gives it one."""
    with opened(data) as picture:
        width, height = picture.size
        frames = getattr(picture, "n_frames", 1)
    page = Page(float(width), float(height), ())
    return ReadDocument(Kind.PICTURE, (page,), Reader.NONE, 0.0, ("resume.no_text",), frames)


def opened(data: bytes) -> Image.Image:
    """Open a picture of a known format and a sane size."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            picture = Image.open(io.BytesIO(data), formats=_FORMATS)
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError, ValueError) as error:
        code = "resume.huge_picture" if isinstance(error, Image.DecompressionBombError) else "resume.broken_picture"
        raise AppError(code) from error
    width, height = picture.size
    if width * height > MAX_PIXELS:
        picture.close()
        raise AppError("resume.huge_picture", width=width, height=height)
    return picture


def render_picture(data: bytes, width: int) -> tuple[int, int, int, bytes]:
    """Draw the picture `width` pixels wide: (width, height, bytes per row, BGRX bytes)."""
    with opened(data) as picture:
        picture.draft("RGB", (width, width * 2))
        picture.thumbnail((width, 3 * width))
        shown = picture.convert("RGB")
    return shown.width, shown.height, shown.width * 4, shown.tobytes("raw", "BGRX")
