"""HTML under any name: the `.doc` of job boards is often nothing else."""

from __future__ import annotations

import re

from lxml import etree, html

from services.errors import AppError
from services.resumes.documents import Kind, ReadDocument
from services.resumes.markup_styles import dressed
from services.resumes.plain import as_document, decoded

_SKIPPED = {"script", "style", "head", "noscript", "template", "object", "svg", "select"}
_BREAKING = frozenset(
    [
        "p",
        "div",
        "br",
        "tr",
        "li",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "table",
        "ul",
        "ol",
        "dl",
        "dt",
        "dd",
        "section",
        "article",
        "header",
        "footer",
        "aside",
        "hr",
        "pre",
        "blockquote",
        "form",
        "fieldset",
        "center",
        "body",
        "title",
        "tbody",
        "thead",
        "main",
        "nav",
        "figure",
        "figcaption",
        "address",
    ]
)
_CELLS = {"td", "th"}
_DECLARED = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_-]+)""", re.IGNORECASE)
MAX_DEPTH = 400


def read_html(data: bytes) -> ReadDocument:
    """Read an HTML page; scripts, styles and anything from elsewhere are left alone."""
    declared = _DECLARED.search(data[:4096])
    encoding = declared.group(1).decode("ascii").lower() if declared else None
    if encoding in {"gb2312", "gbk", "gb_2312-80", "x-gbk"}:
        encoding = "gb18030"
    return as_document(text_of(decoded(data, encoding)), Kind.HTML)


def text_of(source: str) -> str:
    """Give the visible text: blocks on lines of their own, table cells joined by tabs."""
    source = re.sub(r"^\s*<\?xml[^>]*\?>", "", source)
    try:
        root = html.document_fromstring(source, parser=html.HTMLParser(no_network=True, huge_tree=False))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise AppError("resume.empty") from error
    parts: list[str] = []
    dressed(root)
    _gather(root, parts, 0)
    lines = "".join(parts).split("\n")
    return "\n".join(_spaced(line).strip() for line in lines if line.strip())


def _gather(node: html.HtmlElement, parts: list[str], depth: int) -> None:
    if not isinstance(node.tag, str) or node.tag in _SKIPPED or depth > MAX_DEPTH:
        return
    is_breaking = node.tag in _BREAKING
    if is_breaking:
        parts.append("\n")
    elif node.tag in _CELLS:
        parts.append("\t")
    parts.append(_inline(node.text))
    for child in node:
        if node.tag not in _CELLS or child.tag not in {"p", "div", "br"} or len(node) > 2:
            _gather(child, parts, depth + 1)
        else:
            # A cell's only paragraph does not break its row; the halves of 学习<br>经历 are one word.
            parts.append(_inline(" ".join(child.itertext())))
            if child.tag == "br" and not (_HALF.fullmatch(node.text or "") and _HALF.fullmatch(child.tail or "")):
                parts.append("\t")
        parts.append(_inline(child.tail))
    if is_breaking:
        parts.append("\n")


_HALF = re.compile(r"\s*[\u4e00-\u9fff]{1,4}\s*")


def _inline(text: str | None) -> str:
    return re.sub(r"[ \t\r\n\f]+", " ", text) if text else ""


def _spaced(line: str) -> str:
    """Hard blanks in a row are drawn as a gap: the parts stand apart, like cells."""
    return re.sub(r"[ \u00a0]*\u00a0[ \u00a0]+|[ \u00a0]+\u00a0[ \u00a0]*", "\t", line).replace("\u00a0", " ")
