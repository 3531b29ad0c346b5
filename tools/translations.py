"""Keep the translations in step with the source.

    python tools/translations.py update ROOM|all         take the texts of the source into resources/i18n/
    python tools/translations.py todo ROOM|all           what is not translated yet, as JSON
    python tools/translations.py fill ROOM FILE.json     write translations in: {source: translation}
    python tools/translations.py check                   exit 1 when anything is missing, left over or wrong
    python tools/translations.py release                 compile all into zh_CN.qm and en.qm

A room is a folder of views/, or `common` (views/common and views/*.py), or `desktop`. In a `fill` file a value
may be a list, one word for each plural form (`en`: singular, plural), and `{context: {source: translation}}`
gives one text two translations in two classes. English texts stand in the source: only their plurals are in `en`.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from resources import translations as compiler
from tools import ts_file
from tools.texts import inherited_plurals, rooms, subclassed_classes, texts_of
from tools.ts_file import FORMS, Message

_PLACEHOLDER = re.compile(r"\{[^{}]*\}|%n|%\d")

Words = str | list[str]


def update(room: str) -> None:
    """Bring the files of a room up to date: new texts come in unfinished, vanished ones go."""
    texts, faults = texts_of(room)
    for fault in faults:
        print(fault, file=sys.stderr)
    for language in FORMS:
        path = ts_file.path_of(room, language)
        messages = ts_file.merge(ts_file.read(path), texts, language)
        ts_file.write(path, messages, language)
        open_count = sum(not message.is_finished for message in messages)
        print(f"{room}.{language}: {len(messages)} texts, {open_count} to translate", file=sys.stderr)


def todo(room: str) -> list[dict[str, object]]:
    """The untranslated texts of a room."""
    return [
        {
            "room": room,
            "language": language,
            "context": message.context,
            "source": message.source,
            **({"comment": message.comment} if message.comment else {}),
            **({"plural_forms": FORMS[language]} if message.is_plural else {}),
        }
        for language in FORMS
        for message in ts_file.read(ts_file.path_of(room, language))
        if not message.is_finished
    ]


def fill(room: str, words: dict[str, Words | dict[str, Words]], language: str) -> list[str]:
    """Write translations into a room's file; the answer names the given texts that the room does not have."""
    path = ts_file.path_of(room, language)
    messages = ts_file.read(path)
    used: set[str] = set()
    for message in messages:
        for key, given in _given(message, words):
            used.add(key)
            message.forms = _forms(message, given, language)
    ts_file.write(path, messages, language)
    every = {f"{key}\0{source}" if isinstance(value, dict) else key for key, value in words.items() for source in
             (value if isinstance(value, dict) else [key])}  # fmt: skip
    return sorted(every - used)


def _given(message: Message, words: dict[str, Words | dict[str, Words]]) -> Iterator[tuple[str, Words]]:
    plain = words.get(message.source)
    if plain is not None and not isinstance(plain, dict):
        yield message.source, plain
    of_context = words.get(message.context)
    if isinstance(of_context, dict) and message.source in of_context:
        yield f"{message.context}\0{message.source}", of_context[message.source]


def _forms(message: Message, given: Words, language: str) -> list[str]:
    if isinstance(given, list):
        return given
    if message.is_plural and language == "en":
        return [given, message.source]  # the singular was given; the source is the plural
    return [given]


def check() -> list[str]:
    """Everything that keeps a person from reading the program in their language; empty when all is well."""
    words_of: dict[tuple[str, str, str, str], tuple[str, list[str]]] = {}
    known = rooms()
    subclassed = subclassed_classes()
    names = sorted(path.name for path in ts_file.FOLDER.glob("*.ts"))
    wrong = [f"{name}: there is no such room" for name in names if name.split(".")[0] not in known]
    for room in known:
        texts, faults = texts_of(room)
        wrong += [str(fault) for fault in [*faults, *inherited_plurals(texts, subclassed)]]
        for language in FORMS:
            messages = ts_file.read(ts_file.path_of(room, language))
            place = {text.key: text.place for text in texts}
            wanted = {(t.key, t.is_plural) for t in texts if language != "en" or t.is_plural}
            have = {(message.key, message.is_plural) for message in messages if not message.is_obsolete}
            name = ts_file.path_of(room, language).name
            wrong += [
                f"{place[key]}: not in {name}, run `update {room}`: {key[1]!r}" for key, _ in sorted(wanted - have)
            ]
            wrong += [
                f"{name}: no longer in the source, run `update {room}`: {key[1]!r}" for key, _ in sorted(have - wanted)
            ]
            wrong += [f"{name}: {words}" for message in messages for words in _faults(message, language)]
            for message in messages:
                other, forms = words_of.setdefault((language, *message.key), (name, message.forms))
                if forms != message.forms:
                    wrong.append(f"{name} and {other} translate {message.source!r} of {message.context} differently")
    return wrong


def _faults(message: Message, language: str) -> Iterator[str]:
    if message.is_obsolete:
        yield f"obsolete: {message.source!r}"
    if not message.is_finished:
        yield f"not translated: {message.context}: {message.source!r}"
        return
    if len(message.forms) != (FORMS[language] if message.is_plural else 1):
        yield f"wrong number of plural forms: {message.source!r}"
    for form in message.forms:
        # An English singular may say "one person" without the number.
        wanted, found = (set(_PLACEHOLDER.findall(text)) for text in (message.source, form))
        if found - wanted or (wanted - found) - ({"%n"} if len(message.forms) > 1 else set()):
            yield f"placeholders differ: {message.source!r} → {form!r}"


def _of(room: str) -> list[str]:
    if room != "all" and room not in rooms():
        raise SystemExit(f"No room {room!r}; there are: {', '.join(rooms())}")
    return rooms() if room == "all" else [room]


def main(arguments: list[str] | None = None) -> int:
    """Run one command; the answer is the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    for name in ("update", "todo"):
        commands.add_parser(name).add_argument("room")
    filling = commands.add_parser("fill")
    filling.add_argument("room")
    filling.add_argument("file", type=Path)
    filling.add_argument("--language", choices=list(FORMS), default="zh_CN")
    commands.add_parser("check")
    commands.add_parser("release")
    chosen = parser.parse_args(arguments)
    match chosen.command:
        case "update":
            for room in _of(chosen.room):
                update(room)
        case "todo":
            open_texts = [text for room in _of(chosen.room) for text in todo(room)]
            print(json.dumps(open_texts, ensure_ascii=False, indent=1))
        case "fill":
            unknown = fill(_of(chosen.room)[0], json.loads(chosen.file.read_text(encoding="utf-8")), chosen.language)
            print("".join(f"not in {chosen.room}: {text!r}\n" for text in unknown), end="", file=sys.stderr)
        case "check":
            wrong = check()
            print("\n".join(wrong) or "All texts are translated.")
            return bool(wrong)
        case "release":
            for language in compiler.LANGUAGES:
                print(compiler.compiled(language))
    return 0


if __name__ == "__main__":
    sys.exit(main())
