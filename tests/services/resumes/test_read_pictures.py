"""Pictures, pages that are pictures, and what recognition makes of them."""

from __future__ import annotations

import io
from difflib import SequenceMatcher
from typing import Any

import numpy as np
import pypdfium2
import pytest
from PIL import Image, ImageFilter

from services.resumes.digest import digest
from services.resumes.documents import Kind, Reader
from services.resumes.read import read, render
from services.resumes.straighten import Straightening, as_numbers, from_numbers
from tests.services.resumes import making
from tests.services.resumes.making import PERSON


def page_picture(data: bytes, dpi: int = 150) -> Image.Image:
    bitmap = pypdfium2.PdfDocument(data)[0].render(scale=dpi / 72, prefer_bgrx=True)
    size = (bitmap.width, bitmap.height)
    return Image.frombuffer("RGB", size, bytes(bitmap.buffer), "raw", "BGRX", bitmap.stride, 1).copy()


def saved(picture: Image.Image, kind: str, **options: Any) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def alike(one: str, other: str) -> float:
    one, other = "".join(one.split()), "".join(other.split())
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) / max(len(one), 1)


@pytest.fixture(scope="module")
def page() -> Image.Image:
    return page_picture(making.pdf())


@pytest.mark.parametrize(
    ("kind", "options"),
    [("PNG", {}), ("JPEG", {"quality": 60}), ("WEBP", {}), ("BMP", {}), ("TIFF", {"compression": "tiff_lzw"})],
)
def test_pictures_of_every_usual_kind_wait_for_recognition(page: Image.Image, kind: str, options: Any) -> None:
    found = read(saved(page, kind, **options))
    assert (found.kind, found.reader, found.unread) == (Kind.PICTURE, Reader.NONE, (0,))
    width, height, _, _ = render(saved(page, kind, **options), 0, 200)
    assert (width, round(height / width, 1)) == (200, 1.4)


def test_a_photograph_of_a_phone_is_opened() -> None:
    import base64
    import zlib

    found = read(zlib.decompress(base64.b85decode(HEIC)))
    assert (found.kind, found.pages[0].width, found.pages[0].height) == (Kind.PICTURE, 64.0, 64.0)
    assert render(zlib.decompress(base64.b85decode(HEIC)), 0, 32)[0] == 32


def test_every_page_of_a_tiff_is_seen(page: Image.Image) -> None:
    wide = page.rotate(90, expand=True)
    data = saved(page.convert("1"), "TIFF", save_all=True, append_images=[wide.convert("L")], compression="tiff_lzw")
    found = read(data)
    assert (found.page_count, found.unread) == (2, (0, 1))
    assert found.pages[0].width < found.pages[0].height
    assert found.pages[1].width > found.pages[1].height
    assert render(data, 1, 300)[:2] == (300, 212)


def test_a_photograph_that_notes_its_turn_is_shown_upright(page: Image.Image) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    found = read(saved(page.rotate(90, expand=True), "JPEG", exif=exif))
    assert found.pages[0].width < found.pages[0].height


def test_a_picture_page_inside_a_text_pdf_is_known(page: Image.Image) -> None:
    made = making.blank_pdf()
    made.add_page()
    making.write(made, PERSON)
    made.add_page()
    made.image(io.BytesIO(saved(page, "JPEG")), 0, 0, 595)
    made.text(50, 800, "第2页")
    found = read(bytes(made.output()))
    assert (found.reader, found.unread) == (Reader.TEXT, (1,))
    assert not found.needs_recognition


def test_a_garbled_page_among_good_ones_waits_for_recognition_and_is_not_shown_as_read() -> None:
    made = making.blank_pdf()
    made.add_page()
    making.write(made, PERSON)
    made.add_page()
    made.set_font("Helvetica", size=11)
    for row in range(6):
        made.text(50, 60 + 20 * row, "ÃÐ¤¥¦¨ª«¬®¯°±²³´¶¸¹º»¼½¾¿Ã" * 2)
    found = read(bytes(made.output()))
    assert (found.unread, found.pages[1].lines) == ((1,), ())
    assert "周明远" in found.text
    assert not found.needs_recognition


def test_a_decorated_text_page_is_no_picture(page: Image.Image) -> None:
    made = making.blank_pdf()
    made.add_page()
    made.image(io.BytesIO(saved(Image.new("RGB", (60, 84), (240, 245, 250)), "PNG")), 0, 0, 595, 842)
    making.write(made, PERSON)
    assert read(bytes(made.output())).unread == ()


def test_what_was_done_to_a_page_survives_being_stored() -> None:
    done = Straightening(3, (0.1, 0.1, 0.9, 0.12, 0.95, 0.9, 0.05, 0.88), -1.5)
    assert from_numbers(as_numbers(done)) == done
    assert as_numbers(Straightening()) == []
    assert done.size(100, 200)[0] > done.size(100, 200)[1]  # lies on its side


def spoiled(picture: Image.Image, *, tilt: float = 0.0, turn: int = 0) -> bytes:
    picture = picture.rotate(tilt, fillcolor="white", resample=Image.Resampling.BICUBIC)
    picture = picture.filter(ImageFilter.GaussianBlur(0.7)).rotate(90 * turn, expand=True)
    return saved(picture, "JPEG", quality=60)


@pytest.fixture(scope="module")
def scanned() -> Image.Image:
    return page_picture(making.pdf(), 200)


@pytest.mark.parametrize(("tilt", "turn"), [(2.0, 0), (-2.0, 1), (1.0, 2), (0.0, 3)])
def test_a_tilted_or_turned_scan_is_recognised_and_shown_straight(scanned: Image.Image, tilt: float, turn: int) -> None:
    from services.resumes.recognise import recognise

    data = spoiled(scanned, tilt=tilt, turn=turn)
    found = recognise(data, "")
    assert alike("\n".join(PERSON), found.read.text) >= 0.95
    assert found.profile.name is not None and found.profile.name.value == "周明远"
    assert [phone.value for phone in found.profile.phones] == ["13761230918"]
    page = found.read.pages[0]
    assert page.width < page.height
    start = found.read.text.index("13761230918")
    (spot,) = found.read.spots(start, start + 11)
    wide = 1000
    width, height, stride, pixels = render(data, 0, wide, page.straightened)
    drawn = np.frombuffer(pixels, np.uint8).reshape(height, stride)[:, : width * 4].reshape(height, width, 4)
    scale = width / page.width
    box = spot.box
    ink = drawn[
        round(box.top * scale) : round(box.bottom * scale), round(box.left * scale) : round(box.right * scale), 0
    ]
    assert ink.size and ink.min() < 120  # the place on the shown page holds the digits
    assert box.height < 50 * page.width / 1654  # one line high: the slant is gone


def test_a_sheet_photographed_aslant_is_laid_flat(scanned: Image.Image) -> None:
    import cv2

    from services.resumes.recognise import recognise

    wide, high = scanned.size
    whole_wide, whole_high = round(wide * 1.3), round(high * 1.2)
    here = np.array([[0, 0], [wide, 0], [wide, high], [0, high]], np.float32)
    there = np.array([[0.16, 0.08], [0.86, 0.12], [0.93, 0.93], [0.07, 0.9]], np.float32) * (whole_wide, whole_high)
    table = np.full((whole_high, whole_wide, 3), (92, 70, 52), np.uint8)
    matrix = cv2.getPerspectiveTransform(here, there.astype(np.float32))
    photo = cv2.warpPerspective(
        np.asarray(scanned), matrix, (whole_wide, whole_high), dst=table, borderMode=cv2.BORDER_TRANSPARENT
    )
    found = recognise(saved(Image.fromarray(np.asarray(photo, np.uint8)), "JPEG", quality=75), "")
    assert alike("\n".join(PERSON), found.read.text) >= 0.95
    assert len(found.read.pages[0].straightened) == 10
    assert found.read.text.split("\n")[2].count("\t") == 1  # phone and address stand on one row again


def test_the_picture_page_of_a_text_pdf_is_recognised_in_its_place(scanned: Image.Image) -> None:
    from services.resumes.recognise import recognise

    made = making.blank_pdf()
    made.add_page()
    making.write(made, ["周明远", "设备工程师", "负责冲压车间设备维护与点检，年故障停机时间下降三成。"])
    made.add_page()
    made.image(io.BytesIO(spoiled(scanned, tilt=1)), 0, 0, 595)
    data = bytes(made.output())
    assert not digest(data, "").profile.phones
    found = recognise(data, "")
    assert found.read.reader is Reader.TEXT
    assert (found.read.unread, [phone.value for phone in found.profile.phones]) == ((), ["13761230918"])


def test_gaps_between_chinese_words_come_back_and_every_character_has_its_place() -> None:
    from services.resumes.recognise import with_gaps

    def letters(*places: tuple[str, float, float]) -> list[tuple[str, float, Any]]:
        return [(text, 1.0, [[left, 0], [right, 0], [right, 30], [left, 30]]) for text, left, right in places]

    line = np.array([[0, 0], [400, 0], [400, 30], [0, 30]], np.float64)
    apart = letters(("任", 0, 30), ("凯", 32, 62), ("男", 95, 125), ("，", 130, 140), ("好", 180, 210))
    text, shares = with_gaps("任凯男，好", line, apart)
    assert text == "任凯 男，好"
    assert shares[3] == pytest.approx(95 / 400)
    assert with_gaps("任凯", line, letters(("任", 0, 30), ("凯", 90, 120)))[0] == "任\t凯"
    assert with_gaps("ab cd", line, letters(*((c, 9.0 * n, 9.0 * n + 8) for n, c in enumerate("abcd"))))[0] == "ab cd"
    assert with_gaps("任凯", line, apart) == ("任凯", ())  # boxes of something else


HEIC = (  # 64 × 64 pixels, packed
    r"c-muNV30{GsVvAy%}izhg51nBLl8SRGck>UfiWyMwIq=N0u(b+a*CjAhJwuG5(YG&l$nzcHpIn&fe{FSfUycf1A!F~D`#frrGa@M"
    r"QBfc#l?lqrC`&d3G5HEIOLE~#u4NV!6#(h&nFY!DK)M2`%$boHBs2l6NbUo}pT9qTFfi~lCjfOwI56@s{{IhBzzkBs3_^0dm>d#;"
    r"lG;v;jA$|o6dGBlz4Fvtm&YW<!vPXH0U|gYl7Q;jT^J7*ZBTLmS|gmCpHq~VoKpc5=4D`O01Am@78j&K{pJA00tJ~BnIHjX4i2Dc"
    r"4C0vuxv<~^h6qa|6Eh2t>6Dw22nszj4aW774LmNq3@iC3S1$<OqdYHj*P9JDR<oP#hzXs1`o`ZI^BszL^_$|R=S(m3X)F!ZnsR)K"
    r"H~_JFSfK"
)


def test_a_fax_whose_second_page_is_damaged_still_has_its_first() -> None:
    out = io.BytesIO()
    Image.new("L", (40, 60), 255).save(out, "TIFF", save_all=True, append_images=[Image.new("L", (40, 60), 0)])
    data = bytearray(out.getvalue())
    first = int.from_bytes(data[4:8], "little")
    second = int.from_bytes(
        data[(at := first + 2 + 12 * int.from_bytes(data[first : first + 2], "little")) : at + 4], "little"
    )
    data[second + 2 : second + 4] = (999).to_bytes(2, "little")  # no width any more
    found = read(bytes(data))
    assert (len(found.pages), found.needs_recognition) == (1, True)
