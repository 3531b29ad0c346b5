"""The parts of a Word file (DOCX, DOCM, the newer WPS): unpacked within bounds, parsed without reaching out.

Nothing is run: macros, objects and links of the file are not even unpacked.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from services.errors import AppError

MAX_UNPACKED = 200 * 1024 * 1024  # bytes of all parts together
MAX_PART = 40 * 1024 * 1024  # bytes of one XML part
MAX_RATIO = 200  # unpacked ÷ packed of one part, beyond a megabyte
MAX_PARTS = 5000
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_STRICT = (  # the ISO namespaces of "Strict Open XML", and what Word usually writes
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/drawingml/main", b"http://schemas.openxmlformats.org/drawingml/2006/main"),
    (
        b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
        b"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)  # fmt: skip
_BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, OSError, EOFError, ValueError, RuntimeError)


@dataclass
class Package:
    """The parts of a file by name, unpacked when they are asked for."""

    archive: zipfile.ZipFile

    @classmethod
    def opened(cls, data: bytes) -> Package:
        """Open a package whose declared sizes are sane."""
        try:
            archive = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise AppError("resume.broken_docx") from error
        infos = archive.infolist()
        if sum(info.file_size for info in infos) > MAX_UNPACKED or len(infos) > MAX_PARTS:
            raise AppError("resume.bomb")
        return cls(archive)

    @cached_property
    def names(self) -> dict[str, str]:
        """Part names as the file has them, by the name with slashes: some producers write backslashes."""
        return {name.replace("\\", "/").lstrip("/"): name for name in self.archive.namelist()}

    def part(self, name: str) -> bytes | None:
        """Unpack one part, or give None when there is no such part."""
        known = self.names.get(name)
        if known is None:
            return None
        info = self.archive.getinfo(known)
        is_dense = info.file_size > 1_000_000 and info.file_size > MAX_RATIO * max(info.compress_size, 1)
        if info.file_size > MAX_PART or is_dense:
            raise AppError("resume.bomb")
        if info.flag_bits & 1:
            raise AppError("resume.encrypted")
        try:
            with self.archive.open(info) as stream:
                content = stream.read(MAX_PART + 1)
        except _BROKEN as error:
            raise AppError("resume.broken_docx") from error
        if len(content) > MAX_PART:  # a header that lies about the size does not help it
            raise AppError("resume.bomb")
        return content

    def tree(self, name: str) -> etree._Element | None:
        """Parse one part, or give None when there is no such part."""
        content = self.part(name)
        return None if content is None else parsed(content)

    @cached_property
    def main(self) -> str:
        """The name of the part that holds the body; Word for the web calls it `document2.xml`."""
        if "word/document.xml" in self.names:
            return "word/document.xml"
        for target in self.related("", "officeDocument").values():
            if target in self.names:
                return target
        return next((name for name in self.names if re.fullmatch(r"word/document\d*\.xml", name)), "word/document.xml")

    def related(self, part: str, kind: str) -> dict[str, str]:
        """Parts that a part refers to as `kind`, by the id of the relation."""
        folder, name = posixpath.split(part)
        root = self._optional(posixpath.join(folder, "_rels", f"{name}.rels"))
        if root is None:
            return {}
        return {
            node.get("Id", ""): posixpath.normpath(posixpath.join("/", folder, node.get("Target", ""))).lstrip("/")
            for node in root.iter(f"{_RELATIONS}Relationship")
            if node.get("Type", "").endswith(f"/{kind}") and node.get("TargetMode") != "External"
        }

    def _optional(self, name: str) -> etree._Element | None:
        try:
            return self.tree(name)
        except AppError as error:
            if error.code == "resume.broken_docx":
                return None
            raise


def parsed(xml: bytes) -> etree._Element:
    """Parse one part: no entities, no network, no DTD, bounded depth."""
    if b"<!DOCTYPE" in xml[:2048] or b"<!ENTITY" in xml[:65536]:
        raise AppError("resume.hostile")
    if b"http://purl.oclc.org/ooxml/" in xml[:4096]:
        for strict, usual in _STRICT:
            xml = xml.replace(strict, usual)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, collect_ids=False
    )
    try:
        return etree.fromstring(xml, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise AppError("resume.broken_docx") from error
