"""What the styles of a page do to its text: hidden, laid out side by side; and what stands in its fields."""

from __future__ import annotations

import re
from functools import lru_cache

from lxml import html

_LONGEST = 300_000  # characters of styles
_MOST_SAID = 1_000  # characters of what is said of one class
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_AT_RULE = re.compile(r"@[\w-]+[^{};]*(?:;|\{(?:[^{}]*\{[^{}]*\})*[^{}]*\})")  # of print, of small screens, of fonts
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SIMPLE = re.compile(r"(?:[a-z][\w-]*)?\.([\w-]+)", re.IGNORECASE)
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|font-size\s*:\s*0(?![.\d])",
    re.IGNORECASE,
)
_SHARED_OUT = re.compile(r"display\s*:\s*(?:inline-)?(?:flex|grid)", re.IGNORECASE)
_APART = re.compile(
    r"display\s*:\s*inline-block|float\s*:\s*(?:left|right)|margin-(?:left|right)\s*:\s*[1-9]", re.IGNORECASE
)
_INLINE = frozenset(("span", "b", "strong", "em", "i", "a", "label", "font", "small"))
_TYPED = frozenset(("text", "tel", "email", "date", "month", "number", "url", "search"))
_YEAR = re.compile(r"\d{4}")
_SHORT = 40  # letters of a value
_GAP = "\u00a0\u00a0"


def dressed(root: html.HtmlElement) -> None:
    """Take out what is not shown, write out what stands in fields, and part what is drawn apart."""
    rules = _rules(root)
    hidden: list[html.HtmlElement] = []
    for node in list(root.iter()):
        if not isinstance(node.tag, str) or node.tag in {"html", "body", "head"}:
            continue
        is_hidden, is_shared_out, is_apart = _look(_style(node, rules))
        if is_hidden or "hidden" in node.attrib:
            hidden.append(node)
        elif node.tag in {"input", "select"}:
            node.tail = f"{_typed(node)}{node.tail or ''}"
        elif is_shared_out:
            for child in node[:-1]:
                child.tail = f"{child.tail or ''}{_GAP}"
        elif is_apart and node.tag in _INLINE:
            node.text, node.tail = f"{_GAP}{node.text or ''}", f"{_GAP}{node.tail or ''}"
        elif node.tag == "dd":
            _beside_label(node)
    if 2 * sum(_length(node) for node in hidden) < _length(root):  # else a page that comes to life only in a browser
        for node in hidden:
            if node.getparent() is not None:
                node.drop_tree()


def _length(node: html.HtmlElement) -> int:
    return len("".join(node.itertext()).strip())


def _rules(root: html.HtmlElement) -> dict[str, str]:
    """What the sheets of a page say of each class alone."""
    sheets = "\n".join(style.text or "" for style in root.iter("style"))[:_LONGEST]
    found: dict[str, str] = {}
    for names, said in _RULE.findall(_AT_RULE.sub("", _COMMENT.sub("", sheets))):
        for name in names.split(","):
            simple = _SIMPLE.fullmatch(name.strip())
            if simple is not None:
                found[simple.group(1)] = f"{found.get(simple.group(1), '')};{said}"[-_MOST_SAID:]
    return found


def _style(node: html.HtmlElement, rules: dict[str, str]) -> str:
    own = node.get("style") or ""
    if not rules:
        return own
    return ";".join([*(rules[name] for name in (node.get("class") or "").split() if name in rules), own])


@lru_cache(maxsize=2048)
def _look(style: str) -> tuple[bool, bool, bool]:
    """Does a style hide, lay out side by side, or draw apart?"""
    return bool(_HIDDEN.search(style)), bool(_SHARED_OUT.search(style)), bool(_APART.search(style))


def _typed(field: html.HtmlElement) -> str:
    """What a field of a form shows."""
    if field.tag == "select":
        chosen = [option for option in field.iter("option") if "selected" in option.attrib]
        return " ".join(option.text_content().strip() for option in chosen)
    kind = (field.get("type") or "text").lower()
    if kind in {"radio", "checkbox"}:
        return "☑" if "checked" in field.attrib else "□"
    return (
        field.get("value") or "" if kind in {"text", "tel", "email", "date", "month", "number", "url", "search"} else ""
    )


def _beside_label(node: html.HtmlElement) -> None:
    """A description that is one short line, straight behind its only label, stands beside it as in a table."""
    label, after, whole = node.getprevious(), node.getnext(), node.getparent()
    is_pair = label is not None and label.tag == "dt" and (after is None or after.tag == "dt")
    is_long = len(node) > 0 or len((node.text or "").strip()) > _SHORT
    if label is None or whole is None or not is_pair or is_long or _YEAR.search(label.text or ""):
        return
    whole.insert(whole.index(label), html.Element("br"))
    label.tag = node.tag = "td"
