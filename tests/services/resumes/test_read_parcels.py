"""Files that hold files: archives and mails, opened at any depth, their programs left where they are."""

from __future__ import annotations

import io
import zipfile
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest

from services.errors import AppError
from services.resumes import archive, parcels
from services.resumes.read import read
from tests.services.resumes import making, making_ole

PROGRAM = b"MZ\x90\x00" + bytes(300)


def packed(files: dict[str, bytes], *, encoding: str = "utf-8") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in files.items():
            if encoding == "utf-8":
                made.writestr(name, data)
            else:  # as Windows packs it: bytes of the local encoding, and no word of it
                info = zipfile.ZipInfo(name.encode(encoding).decode("cp437"))
                made.writestr(info, data)
                info.flag_bits &= ~0x800
    return out.getvalue()


def mail(*attachments: tuple[str, bytes], body: str = "您好，附件是我的简历。", page: str = "") -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "a@b.cn", "hr@c.cn", "应聘"
    message.set_content(body)
    if page:
        message.add_alternative(page, subtype="html")
    for name, data in attachments:
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def found(data: bytes, name: str = "x") -> list[tuple[str, str]]:
    return [(part.name, part.error) for part in parcels.all_parts(data, name)]


def test_files_of_an_archive_come_out_with_their_chinese_names_and_without_noise() -> None:
    files = {"简历/张三.pdf": making.pdf(), "__MACOSX/._张三.pdf": b"x", "简历/Thumbs.db": b"x", "李四.txt": b"abc"}
    assert found(packed(files), "a.zip") == [("a.zip/简历/张三.pdf", ""), ("a.zip/李四.txt", "")]
    raw = packed({"张三.txt": b"abc"}, encoding="gb18030")
    raw = raw.replace("张三".encode("gb18030").decode("cp437").encode(), "张三".encode("gb18030"))
    assert archive.name_of(zipfile.ZipInfo("张三.txt".encode("gb18030").decode("cp437"))) == "张三.txt"


def test_archives_inside_archives_and_mails_inside_mails_are_opened() -> None:
    inner = mail(("周明远.pdf", making.pdf()))
    outer = EmailMessage()
    outer["From"], outer["Subject"] = "x@y.cn", "转发"
    outer.set_content("见附件")
    outer.add_attachment(message_from_bytes(inner, policy=policy.default))
    whole = packed({"a.eml": outer.as_bytes(), "b.zip": packed({"c.zip": packed({"d.txt": "周明远".encode()})})})
    assert found(whole, "z.zip") == [("z.zip/a.eml/mail.eml/周明远.pdf", ""), ("z.zip/b.zip/c.zip/d.txt", "")]


def test_programs_inside_are_named_and_kept_out() -> None:
    data = mail(("简历.pdf", making.pdf()), ("简历.pdf.exe", PROGRAM), ("看图.docx", PROGRAM), ("a.js", b"run()"))
    parts = list(parcels.all_parts(data, "m.eml"))
    assert [(part.name, part.error) for part in parts] == [
        ("m.eml/简历.pdf", ""),
        ("m.eml/简历.pdf.exe", "resume.program"),
        ("m.eml/看图.docx", "resume.program"),
        ("m.eml/a.js", "resume.program"),
    ]
    assert all(not part.data for part in parts[1:])


def test_a_mail_without_attachments_is_itself_the_resume() -> None:
    data = mail(body="x", page="<html><body><table><tr><td>姓名</td><td>周明远</td></tr></table></body></html>")
    assert parcels.opened(data) is None
    assert read(data).text == "姓名\t周明远"


def test_a_mail_with_attachments_sends_people_to_the_intake() -> None:
    with pytest.raises(AppError) as caught:
        read(mail(("a.pdf", making.pdf())))
    assert caught.value.code == "resume.parcel"


@pytest.mark.parametrize(
    "header",
    [
        b'filename="=?gb2312?B?1cXI/S5wZGY=?="',
        b"filename*=UTF-8''%E5%BC%A0%E4%B8%89.pdf",
        b'filename="' + "张三.pdf".encode("gb18030") + b'"',
        b'filename="' + "张三.pdf".encode() + b'"',
    ],
)
def test_names_of_attachments_are_read_however_a_mailer_writes_them(header: bytes) -> None:
    data = (
        b"MIME-Version: 1.0\r\nFrom: a@b.cn\r\nContent-Type: multipart/mixed; boundary=q\r\n\r\n--q\r\n"
        b"Content-Type: application/octet-stream\r\nContent-Disposition: attachment; "
    )
    data += header + b"\r\n\r\nhello\r\n--q--\r\n"
    assert found(data, "m.eml") == [("m.eml/张三.pdf", "")]


def test_a_logo_inside_a_mail_is_no_resume() -> None:
    message = EmailMessage()
    message["From"] = "a@b.cn"
    message.set_content(
        "姓名：周明远\n电话：13761230918\n应聘设备工程师，六年经验，期望薪资 12K，现居苏州工业园区，可随时到岗。" * 2
    )
    message.add_attachment(b"\x89PNG" + bytes(200), maintype="image", subtype="png", disposition="inline", cid="<l>")
    assert parcels.opened(message.as_bytes()) is None


def test_an_outlook_message_gives_its_attachments_and_those_of_mails_inside_it() -> None:
    inside = making_ole.message_tree(subject="转发", attachments=[("李四.docx", making.word(["李四"]))])
    data = making_ole.message(
        subject="应聘", body="见附件", attachments=[("张三.pdf", making.pdf()), ("x.exe", PROGRAM), ("转发", inside)]
    )
    assert found(data, "m.msg") == [
        ("m.msg/张三.pdf", ""),
        ("m.msg/x.exe", "resume.program"),
        ("m.msg/转发/李四.docx", ""),
    ]


def test_an_outlook_message_without_attachments_is_itself_the_resume() -> None:
    assert read(making_ole.message(body="姓名：周明远\r\n电话：13761230918")).text.split("\n")[0] == "姓名：周明远"
    page = "<html><body><p>姓名：周明远</p></body></html>".encode("gb18030")
    assert read(making_ole.message(body="", page=page)).text == "姓名：周明远"


def test_archives_with_a_password_bombs_and_depths_without_end_are_refused() -> None:
    locked = bytearray(packed({"a.pdf": making.pdf()}))
    locked[6] |= 1
    locked[bytes(locked).index(b"PK\x01\x02") + 8] |= 1
    assert found(bytes(locked), "l.zip") == [("l.zip/a.pdf", "resume.encrypted_archive")]

    with pytest.raises(AppError) as caught:
        archive.unpacked(packed({f"{n}.txt": bytes(30 * 1024 * 1024) for n in range(4)}))
    assert caught.value.code == "resume.bomb"
    assert archive.unpacked(packed({"a.txt": bytes(11 * 1024 * 1024)})).parts[0].error == "resume.bomb"

    deep = b"abc"
    for _ in range(8):
        deep = packed({"in.zip" if deep != b"abc" else "a.txt": deep})
    assert [error for _, error in found(deep)] == ["resume.nested"]


def test_a_long_archive_comes_in_batches() -> None:
    data = packed({f"{n}.txt": f"{n}".encode() * 1000 for n in range(10)})
    names, start = [], 0
    while True:
        batch = archive.unpacked(data, start, batch=3000)
        names += [part.name for part in batch.parts]
        if batch.after is None:
            break
        assert batch.after > start
        start = batch.after
    assert names == [f"{n}.txt" for n in range(10)]


@pytest.mark.parametrize("data", [b"PK\x03\x04 broken", packed({"a": b"x" * 500})[:-60]])
def test_a_damaged_archive_says_so(data: bytes) -> None:
    with pytest.raises(AppError) as caught:
        read(data)
    assert caught.value.code == "resume.broken_archive"
