"""Bad input: what cannot be read is refused by a clear code, and nothing of it acts."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks import ledger_fuzz
from services.errors import AppError
from services.isolation import MEGABYTE, Isolation, Limits
from services.ledgers import importing
from services.ledgers.read import read_book
from tests.services.ledgers.making import workbook

ROWS = (("姓名", "电话"), ("张三", "13800138000"))
LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + i, b"&%c;" % (97 + i) * 10) for i in range(9))
    + b"]>"
)
SPREADSHEET = (
    b'<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'
    b"<Worksheet><Table><Row><Cell><Data>&j;</Data></Cell><Cell><Data>x</Data></Cell></Row></Table></Worksheet></Workbook>"
)


def _with(part: str, change: Callable[[bytes], bytes], **more: bytes) -> bytes:
    """A workbook with one part changed and others added."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook(("s", ROWS)))) as old, zipfile.ZipFile(packed, "w") as new:
        for entry in old.infolist():
            text = old.read(entry)
            new.writestr(entry.filename, change(text) if entry.filename == part else text)
        for name, text in more.items():
            new.writestr(name, text)
    return packed.getvalue()


def _cells(data: bytes) -> str:
    try:
        return str([sheet.rows for sheet in read_book(data, "a.xls").sheets])
    except AppError as error:
        return error.code


def _entity(doctype: bytes) -> Callable[[bytes], bytes]:
    return lambda text: doctype + text[text.index(b"?>") + 2 :].replace("张三".encode(), b"&j;")


@pytest.mark.parametrize(
    "data",
    [
        _with("xl/sharedStrings.xml", _entity(LAUGHS)),
        LAUGHS + SPREADSHEET,
        LAUGHS + b"<html><table><tr><td>&j;</td><td>x</td></tr></table></html>",
    ],
)
def test_entities_that_multiply_are_not_expanded(data: bytes) -> None:
    assert "aaaa" not in _cells(data)


@pytest.mark.parametrize("target", ["file:///etc/passwd", "http://127.0.0.1:9/x"])
def test_entities_from_elsewhere_are_not_fetched(target: str) -> None:
    doctype = b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY j SYSTEM "%s">]>' % target.encode()
    for data in (_with("xl/sharedStrings.xml", _entity(doctype)), doctype + SPREADSHEET):
        assert "root:" not in _cells(data)


def test_macros_and_external_links_lie_still() -> None:
    data = _with("", lambda text: text, **{
        "xl/vbaProject.bin": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512,
        "xl/externalLinks/externalLink1.xml": b'<externalLink><externalBook r:id="rId1"/></externalLink>',
    })  # fmt: skip
    assert read_book(data, "a.xlsm").sheets[0].rows[1] == ["张三", "13800138000"]


def _bomb(pieces: int) -> bytes:
    """A workbook that expands to `pieces` megabytes of blanks."""
    packed = io.BytesIO(_with("xl/worksheets/sheet1.xml", lambda _text: b"<worksheet/>"))
    with zipfile.ZipFile(packed, "a", zipfile.ZIP_DEFLATED) as archive, archive.open("xl/more.xml", "w") as part:
        for _ in range(pieces):
            part.write(b" " * MEGABYTE)
    return packed.getvalue()


def test_an_archive_that_would_expand_beyond_measure_is_refused_unopened() -> None:
    data = _bomb(1700)
    assert len(data) < 3 * MEGABYTE
    with pytest.raises(AppError) as raised:
        read_book(data, "a.xlsx")
    assert raised.value.code == "ledger.too_big"


def test_what_takes_all_memory_costs_one_worker_and_says_so() -> None:
    isolation = Isolation(workers=1, limits=Limits(memory=300 * MEGABYTE, seconds=30))
    try:
        with pytest.raises(AppError) as raised:
            isolation.run(_greedy)
        assert raised.value.code == "file.too_much_memory"
        book = importing.read(isolation, importing.File("a.xlsx", workbook(("s", ROWS))))
        assert book.sheets[0].rows[1][0] == "张三"
    finally:
        isolation.stop()


def _greedy() -> int:
    kept: list[bytearray] = []
    while len(kept) < 4000:
        kept.append(bytearray(MEGABYTE))
    return len(kept)


@pytest.mark.parametrize("error", [FileNotFoundError, PermissionError, OSError])
def test_a_file_that_vanishes_or_is_locked_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: type[OSError]
) -> None:
    path = tmp_path / "面试台账.xlsx"
    path.write_bytes(workbook(("s", ROWS)))

    def fail(_path: Path) -> bytes:
        raise error("the network is gone")

    monkeypatch.setattr(Path, "read_bytes", fail)
    with pytest.raises(AppError) as raised:
        importing.load(path)
    assert (raised.value.code, raised.value.params["name"]) == ("ledger.unreadable_file", "面试台账.xlsx")


def test_damaged_files_of_every_kind_are_read_or_refused() -> None:
    outcomes, bad, longest = ledger_fuzz.throw(120, first=20_000)
    assert bad == []
    assert outcomes.total() == 120
    assert longest < ledger_fuzz.SECONDS
