"""One Qt translation source file (`.ts`): read, brought up to date with the source, written in Qt Linguist's form."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape

from tools.texts import ROOT, Text

FOLDER = ROOT / "resources" / "i18n"
FORMS = {"zh_CN": 1, "en": 2}
"""How many plural forms a language has; English texts stand in the source, so `en` holds plurals only."""


@dataclass(slots=True)
class Message:
    """A text and its translation: one form, or one for each plural form of the language."""

    context: str
    source: str
    comment: str
    is_plural: bool
    forms: list[str] = field(default_factory=list)
    is_obsolete: bool = False

    @property
    def key(self) -> tuple[str, str, str]:
        """What tells two messages apart."""
        return self.context, self.source, self.comment

    @property
    def is_finished(self) -> bool:
        """Whether every form has words."""
        return bool(self.forms) and all(self.forms)


def path_of(room: str, language: str) -> Path:
    """Where the translations of a room into a language stand."""
    return FOLDER / f"{room}.{language}.ts"


def read(path: Path) -> list[Message]:
    """The messages of a file in their order; none when there is no file."""
    if not path.exists():
        return []
    messages = []
    for context in ET.parse(path).getroot().iter("context"):
        for element in context.iter("message"):
            translation = element.find("translation")
            is_plural = element.get("numerus") == "yes"
            forms: list[str] = []
            if translation is not None:
                forms = [form.text or "" for form in translation.iter("numerusform")]
                forms = forms if is_plural else [translation.text or ""]
            kind = "" if translation is None else translation.get("type", "")
            messages.append(
                Message(
                    context.findtext("name", ""),
                    element.findtext("source", ""),
                    element.findtext("comment", ""),
                    is_plural,
                    [] if kind == "unfinished" else forms,
                    kind in ("obsolete", "vanished"),
                )
            )
    return messages


def merge(old: list[Message], texts: list[Text], language: str) -> list[Message]:
    """The messages of `texts`, each with the translation that it had.

    A text that moved to another class takes its translation along; texts no longer in the source are dropped.
    """
    by_key = {(message.key, message.is_plural): message.forms for message in old if message.is_finished}
    by_source = {
        (message.source, message.comment, message.is_plural): message.forms for message in old if message.is_finished
    }
    merged = []
    for text in texts:
        if language == "en" and not text.is_plural:
            continue
        count = FORMS[language] if text.is_plural else 1
        forms = (
            by_key.get((text.key, text.is_plural)) or by_source.get((text.source, text.comment, text.is_plural)) or []
        )
        merged.append(Message(*text.key, text.is_plural, list(forms) if len(forms) == count else []))
    return merged


def write(path: Path, messages: list[Message], language: str) -> None:
    """Write the file; a language file without messages is removed."""
    if not messages:
        path.unlink(missing_ok=True)
        return
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>", f'<TS version="2.1" language="{language}">']
    contexts: dict[str, list[Message]] = {}
    for message in messages:
        contexts.setdefault(message.context, []).append(message)
    for context in sorted(contexts):
        lines += ["<context>", f"    <name>{_xml(context)}</name>"]
        for message in contexts[context]:
            lines += _lines(message, language)
        lines.append("</context>")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join([*lines, "</TS>", ""]), encoding="utf-8", newline="\n")


def _lines(message: Message, language: str) -> list[str]:
    unfinished = "" if message.is_finished else ' type="unfinished"'
    lines = [
        '    <message numerus="yes">' if message.is_plural else "    <message>",
        f"        <source>{_xml(message.source)}</source>",
    ]
    if message.comment:
        lines.append(f"        <comment>{_xml(message.comment)}</comment>")
    if message.is_plural:
        forms = message.forms or [""] * FORMS[language]
        lines.append(f"        <translation{unfinished}>")
        lines += [f"            <numerusform>{_xml(form)}</numerusform>" for form in forms]
        lines.append("        </translation>")
    else:
        lines.append(f"        <translation{unfinished}>{_xml(''.join(message.forms))}</translation>")
    return [*lines, "    </message>"]


def _xml(text: str) -> str:
    return escape(text, {'"': "&quot;", "'": "&apos;"})
