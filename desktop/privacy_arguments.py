"""The arguments of the commands about personal information and the journal."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication


def add_privacy(commands: Any, on_workspace: Callable[[Any], None]) -> None:
    """`journal`, `verify`, `person`, `erase`, `retention`."""
    translate = QCoreApplication.translate
    journal = commands.add_parser("journal", help=translate("CommandLine", "write the journal into a file"))
    journal.add_argument("file", type=Path, metavar="FILE", help=translate("CommandLine", ".xlsx or .jsonl"))
    journal.add_argument(
        "--days", type=int, default=0, metavar="N", help=translate("CommandLine", "only of the last N days")
    )
    journal.add_argument("--about", metavar="NAME", help=translate("CommandLine", "only about this candidate"))
    journal.add_argument(
        "--kind",
        choices=["looks", "people", "process", "imports", "settings", "inverses", "erasures", "outside"],
        help=translate("CommandLine", "only acts of this kind"),
    )
    on_workspace(journal)
    verify = commands.add_parser(
        "verify", help=translate("CommandLine", "verify the journal's seals; names the first row that is not as it was")
    )
    on_workspace(verify)
    person = commands.add_parser("person", help=translate("CommandLine", "write a person's copy of all data (.zip)"))
    person.add_argument("name", metavar="NAME", help=translate("CommandLine", "the candidate's name or key"))
    person.add_argument("file", type=Path, metavar="FILE", help=translate("CommandLine", "the .zip to write"))
    person.add_argument(
        "--lock-with", type=Path, metavar="FILE", help=translate("CommandLine", "a file with the ZIP's passphrase")
    )
    person.add_argument(
        "--assessments", action="store_true", help=translate("CommandLine", "with what colleagues wrote")
    )
    on_workspace(person)
    erase = commands.add_parser("erase", help=translate("CommandLine", "erase a person for good"))
    erase.add_argument("name", metavar="NAME", help=translate("CommandLine", "the candidate's name or key"))
    erase.add_argument(
        "--keep-names", action="store_true", help=translate("CommandLine", "leave the bare name in others' texts")
    )
    _yes(erase)
    on_workspace(erase)
    retention = commands.add_parser("retention", help=translate("CommandLine", "whose time is over"))
    _yes(retention)
    on_workspace(retention)


def _yes(parser: Any) -> None:
    parser.add_argument(
        "--yes",
        action="store_true",
        help=QCoreApplication.translate("CommandLine", "do it; without it, only say what would go. Cannot be undone"),
    )
