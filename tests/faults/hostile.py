"""Files that harm, made here byte by byte: nothing of this kind is kept in the repository."""

from __future__ import annotations

import hashlib
import io
import struct
import zipfile
import zlib
from collections.abc import Callable

MEGABYTE = 1024 * 1024
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
CONTENT_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)


def pdf(*objects: bytes, trailer: bytes = b"/Root 1 0 R") -> bytes:
    """A PDF of numbered objects, with a correct cross-reference table."""
    out, offsets = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer\n<< /Size %d %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, start)
    return bytes(out)


def stream(content: bytes, extra: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), extra, content)


def text_pdf(text: bytes = b"Zhang San 13800000001") -> bytes:
    """A good one-page PDF, to be harmed by others."""
    return pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        stream(b"BT /F1 12 Tf 72 720 Td (%s) Tj ET" % text),
    )


def pdf_cut_short() -> bytes:
    return text_pdf()[:200]


def pdf_of_noise() -> bytes:
    return b"%PDF-1.7\n" + hashlib.shake_256(b"noise").digest(50_000)


def pdf_without_pages() -> bytes:
    return pdf(b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 0 >>")


def pdf_that_is_its_own_parent() -> bytes:
    return pdf(b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R] /Count 1000000 /Parent 2 0 R >>")


def pdf_with_a_password() -> bytes:
    """Encrypted by RC4 with 40 bits (PDF 1.4, revision 2), the user password being "secret"."""
    padding = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
    file_id, permissions = b"0123456789abcdef", -4
    user = (b"secret" + padding)[:32]
    owner_key = hashlib.md5((b"owner" + padding)[:32], usedforsecurity=False).digest()[:5]
    owner = _rc4(owner_key, user)
    known = user + owner + struct.pack("<i", permissions) + file_id
    key = hashlib.md5(known, usedforsecurity=False).digest()[:5]
    encryption = b"<< /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P %d >>" % (
        owner.hex().encode(),
        _rc4(key, padding).hex().encode(),
        permissions,
    )
    whole = text_pdf()
    body = whole[: whole.rindex(b"xref\n0 5")]
    at = len(body)
    body += b"5 0 obj\n%s\nendobj\n" % encryption
    start = len(body)
    table = whole[whole.rindex(b"xref\n0 5") : whole.rindex(b"trailer")].replace(b"xref\n0 5", b"xref\n0 6")
    hexadecimal = file_id.hex().encode()
    trailer = b"trailer\n<< /Size 6 /Root 1 0 R /Encrypt 5 0 R /ID [<%s> <%s>] >>\n" % (hexadecimal, hexadecimal)
    return body + table + b"%010d 00000 n \n" % at + trailer + b"startxref\n%d\n%%%%EOF\n" % start


def _rc4(key: bytes, data: bytes) -> bytes:
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out, i, j = bytearray(), 0, 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


def pdf_of_one_picture() -> bytes:
    """A scan: a page that is a picture and holds no text."""
    from PIL import Image

    target = io.BytesIO()
    Image.new("L", (400, 560), 200).save(target, "PDF")
    return target.getvalue()


def pdf_bomb() -> bytes:
    """A content stream that inflates a thousandfold, three times over."""
    content = b"0 0 m " * 200_000
    for _ in range(3):
        content = zlib.compress(content * 20, 9)
    return pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
        stream(content, b"/Filter [/FlateDecode /FlateDecode /FlateDecode]"),
    )


def _docx(document: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", CONTENT_TYPES)
        archive.writestr("word/document.xml", document)
    return target.getvalue()


def docx_bomb() -> bytes:
    """Four hundred megabytes of XML in four hundred kilobytes."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", CONTENT_TYPES)
        with archive.open("word/document.xml", "w", force_zip64=True) as part:
            part.write(f'<w:document xmlns:w="{WORD}"><w:body>'.encode())
            for _ in range(400):
                part.write(b"<w:p/>" * (MEGABYTE // 6))
            part.write(b"</w:body></w:document>")
    return target.getvalue()


def docx_with_an_external_entity() -> bytes:
    return _docx(
        b'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
        b'<w:document xmlns:w="%s"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>' % WORD.encode()
    )


def docx_of_a_billion_laughs() -> bytes:
    entities = b'<!ENTITY a0 "ha">' + b"".join(
        b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 10)
    )
    return _docx(
        b'<?xml version="1.0"?><!DOCTYPE d [' + entities + b"]>"
        b'<w:document xmlns:w="%s"><w:body><w:p><w:r><w:t>&a9;</w:t></w:r></w:p></w:body></w:document>' % WORD.encode()
    )


def docx_cut_short() -> bytes:
    whole = _docx(b'<w:document xmlns:w="%s"><w:body/></w:document>' % WORD.encode())
    return whole[: len(whole) // 2]


def docx_without_words() -> bytes:
    return _docx(b'<w:document xmlns:w="%s"><w:body><w:p/></w:body></w:document>' % WORD.encode())


def huge_picture() -> bytes:
    """A valid PNG of 50,000 × 50,000 pixels, one bit each."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    row, packer = bytes(1 + 50_000 // 8) * 1_000, zlib.compressobj(1)
    rows = b"".join(packer.compress(row) for _ in range(50)) + packer.flush()
    head = struct.pack(">IIBBBBB", 50_000, 50_000, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def picture_cut_short() -> bytes:
    from PIL import Image

    target = io.BytesIO()
    Image.new("RGB", (600, 800), (250, 250, 250)).save(target, "JPEG")
    return target.getvalue()[:100]


def program_named_as_a_document() -> bytes:
    return b"MZ\x90\x00\x03" + bytes(2000)


def nothing() -> bytes:
    return b""


def zeros() -> bytes:
    return bytes(10_000)


def very_large() -> bytes:
    return bytes(300 * MEGABYTE)


SCAN = "scan"
"""Read without harm, and found to hold no text: recognition is asked next, and finds nothing either."""

RESUMES: dict[str, tuple[Callable[[], bytes], set[str]]] = {
    "cut.pdf": (pdf_cut_short, {"resume.unreadable_pdf"}),
    "noise.pdf": (pdf_of_noise, {"resume.unreadable_pdf"}),
    "no-pages.pdf": (pdf_without_pages, {"resume.empty", "resume.unreadable_pdf", SCAN}),
    "own-parent.pdf": (pdf_that_is_its_own_parent, {"resume.empty", "resume.unreadable_pdf", SCAN}),
    "password.pdf": (pdf_with_a_password, {"resume.encrypted"}),
    "bomb.pdf": (pdf_bomb, {SCAN, "resume.empty", "file.too_slow", "file.too_much_memory"}),
    "bomb.docx": (docx_bomb, {"resume.bomb"}),
    "entity.docx": (docx_with_an_external_entity, {"resume.hostile"}),
    "laughs.docx": (docx_of_a_billion_laughs, {"resume.hostile"}),
    "cut.docx": (docx_cut_short, {"resume.broken_docx", "resume.archive"}),
    "no-words.docx": (docx_without_words, {"resume.empty"}),
    "huge.png": (huge_picture, {"resume.huge_picture"}),
    "cut.jpg": (picture_cut_short, {"resume.broken_picture"}),
    "program.docx": (program_named_as_a_document, {"resume.program"}),
    "nothing.pdf": (nothing, {"resume.empty"}),
    "zeros.pdf": (zeros, {"resume.empty"}),
    "large.pdf": (very_large, {"file.too_large"}),
}
"""Every harmful résumé by the name it comes under, and the codes that say truly what is wrong with it."""


def _workbook(sheet: bytes, shared: bytes = b"") -> bytes:
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", CONTENT_TYPES)
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{package}"><Relationship Id="r1" Type="{office}/officeDocument" '
            'Target="xl/workbook.xml"/></Relationships>',
        )
        archive.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="s" sheetId="1" r:id="r1"/></sheets>'
            "</workbook>",
        )
        archive.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{package}"><Relationship Id="r1" Type="{office}/worksheet" '
            'Target="worksheets/sheet1.xml"/>'
            f'<Relationship Id="r2" Type="{office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        )
        archive.writestr("xl/worksheets/sheet1.xml", sheet)
        archive.writestr("xl/sharedStrings.xml", shared or f'<sst xmlns="{main}"/>')
    return target.getvalue()


def workbook_of_declared_width() -> bytes:
    """Ten cells; the farthest one makes it 1,048,576 rows × 16,384 columns."""
    cells = b"".join(b'<c r="%c1" t="inlineStr"><is><t>x</t></is></c>' % (65 + n) for n in range(9))
    return _workbook(
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/>'
        b'<sheetData><row r="1">' + cells + b'</row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
        b"</worksheet>"
    )


def workbook_of_a_billion_laughs() -> bytes:
    entities = b'<!ENTITY a0 "ha">' + b"".join(
        b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 10)
    )
    return _workbook(
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">'
        b'<c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>',
        b'<?xml version="1.0"?><!DOCTYPE d [' + entities + b"]>"
        b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>&a9;</t></si></sst>',
    )


def workbook_bomb() -> bytes:
    """Two gigabytes of empty rows."""
    target = io.BytesIO(_workbook(b""))
    with (
        zipfile.ZipFile(target, "a", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open("xl/worksheets/sheet2.xml", "w", force_zip64=True) as part,
    ):
        for _ in range(2_048):
            part.write(bytes(MEGABYTE))
    return target.getvalue()


def workbook_cut_short() -> bytes:
    whole = workbook_of_declared_width()
    return whole[: len(whole) // 2]


LEDGERS: dict[str, tuple[Callable[[], bytes], set[str]]] = {
    "wide.xlsx": (workbook_of_declared_width, {"ledger.too_big", "file.reader_died", "file.too_much_memory"}),
    "laughs.xlsx": (workbook_of_a_billion_laughs, {"ledger.broken", "ledger.no_cells", ""}),
    "bomb.xlsx": (workbook_bomb, {"ledger.too_big"}),
    "cut.xlsx": (workbook_cut_short, {"ledger.broken"}),
    "picture.xlsx": (huge_picture, {"ledger.not_a_table"}),
    "scan.xls": (pdf_of_one_picture, {"ledger.not_a_table"}),
    "nothing.xlsx": (nothing, {"ledger.empty_file"}),
    "zeros.csv": (zeros, {"ledger.not_a_table", "ledger.no_cells"}),
}
"""Every harmful ledger, and the codes it may end in; "" where it may also be read, within the limits."""
