"""Finds every text that the program shows, by reading its Python source.

Qt's own `lupdate` reads Python by tokens: in 6.11 it gives a text after a nested class to the wrong class, and
drops plurals whose count is a call (`len(rows)`), so those would stay English without a word. The syntax tree
knows both, and it also sees what must not be: an f-string inside `tr()`, a text shown without `tr()`.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

SHOWN_BY = {
    "QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QAction", "QGroupBox", "QMenu",
    "setText", "setToolTip", "setWindowTitle", "setPlaceholderText", "setStatusTip", "setWhatsThis", "setTitle",
    "setAccessibleName", "setAccessibleDescription", "addAction", "addMenu", "setInformativeText", "setLabelText",
    "setHeaderLabels", "setPrefix", "setSuffix", "addTab", "setTabText", "addItem", "toast",
}  # fmt: skip
"""Qt's ways to show a text: a bare literal with words in them is a text that nobody can translate."""

_WORDS = re.compile(r"[A-Za-z]{2,}|[\u4e00-\u9fff]")
_NAMES_NOT_TRANSLATED = {"Zhaoxian", "招贤", "招贤 Zhaoxian", "English", "简体中文"}


@dataclass(frozen=True, slots=True)
class Text:
    """One text in the source, as Qt will look it up."""

    context: str
    source: str
    comment: str
    is_plural: bool
    place: str  # file:line, for messages only
    is_of_class: bool = False  # by self.tr(): Qt starts looking at the class of the object, not at this one

    @property
    def key(self) -> tuple[str, str, str]:
        """What tells two messages apart."""
        return self.context, self.source, self.comment


@dataclass(frozen=True, slots=True)
class Fault:
    """A text written so that it cannot be translated."""

    place: str
    words: str

    def __str__(self) -> str:
        return f"{self.place}: {self.words}"


def files_of(room: str) -> list[Path]:
    """The Python files whose texts stand in `room`'s translation file."""
    if room == "desktop":
        found = [ROOT / "main.py", *(ROOT / "desktop").rglob("*.py")]
    elif room == "common":
        found = [*(ROOT / "views").glob("*.py"), *(ROOT / "views" / "common").rglob("*.py")]
    else:
        found = [*(ROOT / "views" / room).rglob("*.py")]
    return sorted(path for path in found if path.is_file())


def rooms() -> list[str]:
    """Every room that may show a text: `desktop`, `common` and the folders of `views/`."""
    folders = {path.name for path in (ROOT / "views").iterdir() if path.is_dir() and any(path.glob("*.py"))}
    return ["desktop", "common", *sorted(folders - {"common"})]


def texts_of(room: str) -> tuple[list[Text], list[Fault]]:
    """All texts of a room in the order of the source, each once, and what is wrong with others."""
    texts: dict[tuple[str, str, str], Text] = {}
    faults: list[Fault] = []
    for path in files_of(room):
        found, wrong = texts_in(path)
        for text in found:
            known = texts.get(text.key)
            if known is None or (text.is_plural and not known.is_plural):
                texts[text.key] = text
        faults += wrong
    return list(texts.values()), faults


def texts_in(path: Path) -> tuple[list[Text], list[Fault]]:
    """The texts of one file, and its faults."""
    reader = _Reader(path)
    return reader.texts, reader.faults


def inherited_plurals(texts: list[Text], subclassed: set[str]) -> list[Fault]:
    """Plurals that an object of a subclass would show in English.

    Qt asks for the subclass first, and for a plural the answer "3 people" differs from "%n people" even where
    nothing was found, so PySide6 stops there and never asks for the class that has the translation.
    """
    return [
        Fault(text.place, f"{text.context} has subclasses: write this plural as QCoreApplication.translate(…)")
        for text in texts
        if text.is_plural and text.is_of_class and text.context in subclassed
    ]


def subclassed_classes() -> set[str]:
    """Names of all classes of the window that others derive from."""
    trees = (ast.parse(path.read_text(encoding="utf-8")) for room in rooms() for path in files_of(room))
    classes = (node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef))
    return {name for node in classes for base in node.bases if (name := _name(base))}


class _Reader(ast.NodeVisitor):
    """Walks one file and remembers in which class it is: the class is Qt's context of `self.tr()`."""

    def __init__(self, path: Path) -> None:
        self.texts: list[Text] = []
        self.faults: list[Fault] = []
        self._path = path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name
        self._classes: list[str] = []
        tree = ast.parse(path.read_text(encoding="utf-8"))
        self._prepared = {text.context for text in _prepared(tree)}
        self.visit(tree)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        """Enter a class: its name is the context."""
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        """Look at one call: is it a translation, or does it show a bare text?"""
        name = _called(node)
        if name == "tr":
            self._tr(node)
        elif name in ("translate", "QT_TRANSLATE_NOOP") and len(node.args) >= 2:
            self._translate(node, is_prepared=name != "translate")
        elif name in SHOWN_BY:
            self._shown(node, name)
        self.generic_visit(node)

    def _tr(self, node: ast.Call) -> None:
        if not (isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Name)):
            return self._fault(
                node, "tr() is called on an expression; write self.tr(…) or QCoreApplication.translate(…)"
            )
        if node.func.value.id != "self" or not self._classes:
            return self._fault(node, "tr() needs the class of the text: write self.tr(…) inside the class")
        self._add(node, self._classes[-1], node.args[:1], node.args[1:], is_of_class=True)
        return None

    def _translate(self, node: ast.Call, *, is_prepared: bool) -> None:
        context = _literal(node.args[0])
        if context is None:
            return self._fault(node, "the context of translate() must be a literal string")
        if not is_prepared and _literal(node.args[1]) is None and context in self._prepared:
            return None  # the texts stand in QT_TRANSLATE_NOOP(context, …)
        self._add(node, context, node.args[1:2], node.args[2:])
        return None

    def _add(
        self, node: ast.Call, context: str, first: list[ast.expr], rest: list[ast.expr], *, is_of_class: bool = False
    ) -> None:
        source = _literal(first[0]) if first else None
        if source is None:
            is_formatted = bool(first) and isinstance(first[0], ast.JoinedStr)
            return self._fault(
                node,
                "f-string inside tr(); use placeholders and .format() after it"
                if is_formatted
                else "the text of tr() must be a literal string",
            )
        comment = (_literal(rest[0]) or "") if rest else ""
        is_plural = len(rest) > 1 or any(keyword.arg == "n" for keyword in node.keywords)
        if ("%n" in source) != is_plural:
            return self._fault(node, f"a plural needs both %n in the text and the number: {source!r}")
        self.texts.append(Text(context, source, comment, is_plural, self._place(node), is_of_class))
        return None

    def _shown(self, node: ast.Call, name: str) -> None:
        for argument in node.args:
            shown = _literal(argument)
            if shown is not None and _WORDS.search(shown) and shown not in _NAMES_NOT_TRANSLATED:
                self._fault(node, f"{name}({shown!r}) shows a text without tr()")
            elif isinstance(argument, ast.JoinedStr):
                parts = [part.value for part in argument.values if isinstance(part, ast.Constant)]
                if any(isinstance(part, str) and _WORDS.search(part) for part in parts):
                    self._fault(node, f"{name}(f'…') shows words without tr()")

    def _place(self, node: ast.AST) -> str:
        return f"{self._path}:{getattr(node, 'lineno', 0)}"

    def _fault(self, node: ast.AST, words: str) -> None:
        self.faults.append(Fault(self._place(node), words))


def _called(node: ast.Call) -> str:
    return _name(node.func)


def _name(node: ast.expr) -> str:
    match node:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
        case ast.Subscript(value=value):
            return _name(value)
    return ""


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _prepared(tree: ast.AST) -> Iterator[Text]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _called(node) == "QT_TRANSLATE_NOOP" and len(node.args) >= 2:
            context, source = _literal(node.args[0]), _literal(node.args[1])
            if context and source:
                yield Text(context, source, "", False, "")
