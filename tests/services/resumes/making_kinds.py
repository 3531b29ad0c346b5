"""One good file of every kind that is read, of the same invented person."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage

from tests.services.resumes import making, making_ole
from tests.services.resumes.making import PERSON

_RTF = (
    "{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 SimSun;}}"
    "{\\shp{\\*\\shpinst\\shpleft100\\shptop200\\shpright4000\\shpbottom900{\\sp{\\sn shapeType}{\\sv 202}}"
    "{\\shptxt \\f0 BOX\\par}}}\\trowd\\cellx2000\\pard\\intbl A\\cell\\row\\pard "
)


def every() -> dict[str, bytes]:
    """Files by name."""
    text = "\n".join(PERSON)
    page = f"<html><head><meta charset=gb2312></head><body><table><tr><td>{text}</td></tr></table></body></html>"
    files = {
        "text.pdf": making.pdf(),
        "columns.pdf": making.two_column_pdf([f"技能{n}" for n in range(9)], PERSON),
        "form.pdf": making.form(),
        "word.docx": making.word(),
        "table.docx": making.word_table([["姓名", "周明远"], ["手机", "13761230918"]], header="登记表"),
        "boxes.docx": making.word_boxes((20, 60, 150, list(PERSON[:4])), (220, 100, 330, list(PERSON[4:]))),
        "old.doc": making_ole.word(
            [*PERSON, *making_ole.row("姓名", "周明远"), "末"], header="简历", boxes=[(20, 60, 150, ["框", "里"])],
            hidden="末",
        ),
        "rich.rtf": (_RTF + "".join(f"\\u{_signed(c)}?" for c in text) + "\\par}").encode("ascii"),
        "open.odt": _odt(text),
        "page.html": page.encode("gb18030"),
        "plain.txt": text.encode("gb18030"),
        "mail.eml": _mail(page),
        "outlook.msg": making_ole.message(
            subject="应聘", body=text, attachments=[("a.pdf", making.pdf()), ("m", making_ole.message_tree(body="x"))]
        ),
        "alone.msg": making_ole.message(subject="应聘", body=text, page=page.encode("gb18030")),
        "packed.zip": _zip({"a.pdf": making.pdf(), "b/c.docx": making.word()}),
    }  # fmt: skip
    return files | _pictures()


def _signed(character: str) -> int:
    return ord(character) - 65536 if ord(character) > 32767 else ord(character)


def _odt(text: str) -> bytes:
    names = (
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    )
    body = "".join(f"<text:p>{line}</text:p>" for line in text.split("\n"))
    return _zip(
        {
            "mimetype": b"application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {names}><office:body><office:text>{body}</office:text>"
            "</office:body></office:document-content>".encode(),
        }
    )


def _zip(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in files.items():
            made.writestr(name, data, compress_type=zipfile.ZIP_STORED if name == "mimetype" else None)
    return out.getvalue()


def _mail(page: str) -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"] = "a@b.cn", "应聘"
    message.set_content("x")
    message.add_alternative(page, subtype="html")
    message.add_attachment(making.word(), maintype="application", subtype="octet-stream", filename="张三.docx")
    return message.as_bytes()


def _pictures() -> dict[str, bytes]:
    from PIL import Image

    found = {}
    picture = Image.new("RGB", (300, 420), "white")
    for name, kind in (("a.png", "PNG"), ("a.jpg", "JPEG"), ("a.webp", "WEBP"), ("a.tif", "TIFF"), ("a.bmp", "BMP")):
        out = io.BytesIO()
        picture.save(out, kind)
        found[name] = out.getvalue()
    return found
