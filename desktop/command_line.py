"""The command line: `open` (default), `demo`, `import`, `parse`, `report`, `check`, `backup`, `restore`, `host`.

Exit codes: 0 done; 1 done, but something needs a look (a file that failed, a check that found a fault);
2 the command was wrong; 3 the workspace did not open; 4 another clear error; 130 stopped with Ctrl+C.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from services.errors import AppError, Cancelled
from services.workspaces.location import SUFFIX

FINE, LOOK, WRONG_USE, NOT_OPENED, FAILED, STOPPED = 0, 1, 2, 3, 4, 130
PASSPHRASE_VARIABLE = "ZHAOXIAN_PASSPHRASE"
WINDOW_COMMANDS = frozenset({"open", "demo"})
OPENED = (SUFFIX, ".zxlink", ".zxinvite")
"""What is double-clicked: a workspace of this computer, the way to a shared one, an invitation."""


@dataclass(slots=True)
class Answer:
    """What a command found: lines for people, data for programs, and the exit code."""

    lines: list[str] = field(default_factory=list)
    data: dict[str, Any] = field(default_factory=dict)
    code: int = FINE
    is_told: bool = False  # a long command prints as it goes


def run(arguments: Sequence[str]) -> int:
    """Carry out one command; without one, open the window."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:  # a Windows console that is not UTF-8 must not stop a report
            reconfigure(errors="replace")
    if not _is_for_console(arguments):
        from desktop.bootstrap import run as run_window

        return run_window(list(arguments))
    app = QCoreApplication.instance() or QCoreApplication([])
    return _run_on_console(arguments, app)


def _is_for_console(arguments: Sequence[str]) -> bool:
    words = [word for word in arguments if not word.startswith("-")]
    wants_help = any(word in ("-h", "--help") for word in arguments)
    return wants_help or (bool(words) and not _opens_window(words[0]))


def _opens_window(word: str) -> bool:
    """A window command, or a workspace that was double-clicked."""
    return word in WINDOW_COMMANDS or word.endswith(OPENED)


def window_arguments(arguments: Sequence[str]) -> argparse.Namespace:
    """What `open` and `demo` were given; exits with 2 where the command is wrong."""
    given = list(arguments)
    if given and given[0].endswith(OPENED):
        given.insert(0, "open")
    found, unknown = build_parser(is_for_window=True).parse_known_args(given or ["open"])
    return build_parser().parse_args(given) if unknown else found


def _run_on_console(arguments: Sequence[str], app: QCoreApplication) -> int:
    from desktop.identity import name_application
    from desktop.translations import SYSTEM, Interpreter

    name_application(app)
    early = argparse.ArgumentParser(add_help=False)
    early.add_argument("--language", default=os.environ.get("ZHAOXIAN_LANGUAGE", SYSTEM))
    Interpreter(early.parse_known_args(list(arguments))[0].language, parent=app)
    try:
        given = build_parser().parse_args(arguments)
    except SystemExit as stop:
        return int(stop.code or FINE)
    try:
        answer = _COMMANDS[given.command](given)
    except (KeyboardInterrupt, Cancelled):
        return STOPPED
    except AppError as error:
        return _tell_error(error, is_json=given.json)
    try:
        _tell(answer, is_json=given.json)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read has read enough: `… | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return answer.code


def _tell(answer: Answer, *, is_json: bool) -> None:
    if answer.is_told:
        return
    if is_json:
        sys.stdout.write(json.dumps(answer.data, ensure_ascii=False, indent=1, default=str) + "\n")
        return
    for line in answer.lines:
        sys.stdout.write(line + "\n")


def _tell_error(error: AppError, *, is_json: bool) -> int:
    from views.messages import sentence

    if is_json:
        sys.stdout.write(json.dumps({"error": error.code, "words": sentence(error)}, ensure_ascii=False) + "\n")
    sys.stderr.write(sentence(error) + "\n")
    is_of_opening = error.code.partition(".")[0] in ("workspace", "vault", "migration")
    return NOT_OPENED if is_of_opening else FAILED


def _lazy(name: str, module: str = "desktop.commands") -> Callable[[argparse.Namespace], Answer]:
    """A command's module is imported when the command is given: `--help` stays quick."""

    def carry_out(given: argparse.Namespace) -> Answer:
        from importlib import import_module

        act: Callable[[argparse.Namespace], Answer] = getattr(import_module(module), name)
        return act(given)

    return carry_out


_COMMANDS: dict[str, Callable[[argparse.Namespace], Answer]] = {
    "import": _lazy("import_ledger", "desktop.import_command"),
    "parse": _lazy("parse_files", "desktop.parse_command"),
    "report": _lazy("report", "desktop.report_command"),
    "export": _lazy("export_ledger", "desktop.export_command"),
    "export-data": _lazy("export_data", "desktop.export_command"),
    "import-data": _lazy("import_data", "desktop.export_command"),
    "schemes": _lazy("share_schemes", "desktop.export_command"),
    "journal": _lazy("export_journal", "desktop.privacy_command"),
    "verify": _lazy("verify_journal", "desktop.privacy_command"),
    "person": _lazy("write_person", "desktop.privacy_command"),
    "erase": _lazy("erase_person", "desktop.privacy_command"),
    "retention": _lazy("purge_due", "desktop.privacy_command"),
    "host": _lazy("host", "desktop.host_command"),
    "check": _lazy("check_workspace"),
    "backup": _lazy("back_up"),
    "restore": _lazy("restore_backup"),
}


def build_parser(*, is_for_window: bool = False) -> argparse.ArgumentParser:
    """The arguments, with their help in the language of the interface; `is_for_window`: `open` and `demo` alone."""
    parser = argparse.ArgumentParser(
        prog="main.py",
        description=QCoreApplication.translate(
            "CommandLine", "Zhaoxian, a recruiting workstation. Without a command the window opens."
        ),
        epilog=QCoreApplication.translate(
            "CommandLine",
            "Exit codes: 0 done; 1 done, but something needs a look; 2 wrong command; 3 the workspace did not open; "
            "4 another clear error. The passphrase is asked for, or read from {variable} or from the first line "
            "of the input with --passphrase-stdin.",
        ).format(variable=PASSPHRASE_VARIABLE),
    )
    parser.set_defaults(command="open", json=False)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _window_commands(commands)
    if is_for_window:
        return parser
    from desktop.host_arguments import add_host
    from desktop.privacy_arguments import add_privacy

    _reading_commands(commands)
    _sending_commands(commands)
    _keeping_commands(commands)
    add_privacy(commands, _on_workspace)
    add_host(commands, _everywhere, _naming_workspace)
    return parser


Commands = Any  # argparse keeps the type of its subparsers to itself


def _window_commands(commands: Commands) -> None:
    translate = QCoreApplication.translate
    opened = commands.add_parser("open", help=translate("CommandLine", "open the window (this is the default)"))
    opened.add_argument(
        "workspace",
        nargs="?",
        type=Path,
        help=translate("CommandLine", "the workspace file; without it the one used last"),
    )
    _everywhere(opened)
    demo = commands.add_parser("demo", help=translate("CommandLine", "open the window on invented data"))
    _everywhere(demo)


def _reading_commands(commands: Commands) -> None:
    translate = QCoreApplication.translate
    _import_command(commands)
    parse = commands.add_parser("parse", help=translate("CommandLine", "read résumés and print the fields found"))
    parse.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help=translate("CommandLine", "files or folders of résumés")
    )
    parse.add_argument(
        "--full", action="store_true", help=translate("CommandLine", "with place and certainty of every field")
    )
    parse.add_argument(
        "--xlsx", type=Path, metavar="FILE", help=translate("CommandLine", "write the fields into an Excel file")
    )
    parse.add_argument(
        "--workers",
        type=_count,
        default=2,
        metavar="N",
        help=translate("CommandLine", "worker processes (2 without it)"),
    )
    parse.add_argument(
        "--no-ocr", action="store_true", help=translate("CommandLine", "do not recognise scans: tell them as errors")
    )
    _everywhere(parse)
    _report_command(commands)


def _report_command(commands: Commands) -> None:
    translate = QCoreApplication.translate
    report = commands.add_parser("report", help=translate("CommandLine", "print a report, or write it to a file"))
    report.add_argument(
        "report",
        choices=["funnel", "insights", "health", "daily", "pool", "kpi"],
        help=translate(
            "CommandLine", "the funnel alone, everything of Insights, the habits, the day, the pool, the recruiters"
        ),
    )
    report.add_argument(
        "--days", type=_count, default=90, help=translate("CommandLine", "the days up to yesterday (90 without it)")
    )
    report.add_argument(
        "--scheme", default="online", help=translate("CommandLine", "kpi: which scheme (online without it)")
    )
    report.add_argument("--month", type=_month, metavar="YYYY-MM", help=translate("CommandLine", "a whole month"))
    report.add_argument(
        "--from", dest="begin", type=date.fromisoformat, metavar="DAY", help=translate("CommandLine", "the first day")
    )
    report.add_argument(
        "--to", dest="end", type=date.fromisoformat, metavar="DAY", help=translate("CommandLine", "the last day")
    )
    report.add_argument("--department", default="", help=translate("CommandLine", "one department only"))
    report.add_argument("--position", default="", help=translate("CommandLine", "one position only"))
    report.add_argument("--xlsx", type=Path, metavar="FILE", help=translate("CommandLine", "write it as Excel"))
    report.add_argument("--pdf", type=Path, metavar="FILE", help=translate("CommandLine", "write it as PDF"))
    _on_workspace(report)


def _month(words: str) -> date:
    """The first day of "2026-02"."""
    return date.fromisoformat(f"{words}-01")


def _import_command(commands: Commands) -> None:
    translate = QCoreApplication.translate
    ledger = commands.add_parser(
        "import",
        help=translate("CommandLine", "import a ledger (.xlsx, .xls, .csv and others)"),
        epilog=translate(
            "CommandLine",
            "Exit codes: 0 done, or planned with --dry-run; 1 done, but a check of the report differs, or there is "
            "nobody in the file; 2 wrong command; 3 the workspace did not open; 4 the file cannot be read or another "
            "clear error, told on the error stream; 130 stopped. The JSON of --dry-run --json is described in "
            "docs/ledger-dry-run.md.",
        ),
    )
    ledger.add_argument("ledger", type=Path, metavar="FILE", help=translate("CommandLine", "the ledger"))
    ledger.add_argument(
        "--dry-run",
        action="store_true",
        help=translate("CommandLine", "only say what would happen to each row; needs no workspace"),
    )
    ledger.add_argument(
        "--sheet",
        action="append",
        metavar="NAME",
        help=translate("CommandLine", "import this sheet, and no other that is not named; may be given again"),
    )
    ledger.add_argument(
        "--profile", metavar="NAME", help=translate("CommandLine", "the remembered mapping to read the columns by")
    )
    ledger.add_argument(
        "--position", metavar="NAME", help=translate("CommandLine", "the position of rows that name none")
    )
    ledger.add_argument(
        "--password-stdin",
        action="store_true",
        help=translate(
            "CommandLine",
            "read the password of the file from the input, on the line after the passphrase if that is read, too",
        ),
    )
    _on_workspace(ledger)


def _sending_commands(commands: Commands) -> None:
    """What goes out of a workspace, and comes in from another one."""
    translate = QCoreApplication.translate
    ledger = commands.add_parser("export", help=translate("CommandLine", "write applications as a ledger (.xlsx)"))
    ledger.add_argument("file", type=Path, metavar="FILE", help=translate("CommandLine", "the workbook to write"))
    ledger.add_argument(
        "--layout-of", metavar="NAME", help=translate("CommandLine", "in the layout of this imported ledger")
    )
    ledger.add_argument("--headings", choices=["zh", "en"], default="zh", help=translate("CommandLine", "headings"))
    _on_workspace(ledger)
    out = commands.add_parser(
        "export-data", help=translate("CommandLine", "write a whole workspace as JSON Lines and files, not encrypted")
    )
    out.add_argument("file", type=Path, metavar="FILE", help=translate("CommandLine", "the .zip to write"))
    _on_workspace(out)
    back = commands.add_parser("import-data", help=translate("CommandLine", "make a new workspace of such files"))
    back.add_argument("file", type=Path, metavar="FILE", help=translate("CommandLine", "the .zip to read"))
    _on_workspace(back)
    schemes = commands.add_parser("schemes", help=translate("CommandLine", "save or take remembered mappings"))
    schemes.add_argument("file", type=Path, metavar="FILE", help=translate("CommandLine", "the .zxmap file"))
    schemes.add_argument("--take", action="store_true", help=translate("CommandLine", "take them from the file"))
    _on_workspace(schemes)


def _keeping_commands(commands: Commands) -> None:
    translate = QCoreApplication.translate
    _on_workspace(
        commands.add_parser("check", help=translate("CommandLine", "check a workspace from its pages to its seals"))
    )
    backup = commands.add_parser("backup", help=translate("CommandLine", "make a verified backup"))
    backup.add_argument(
        "--to", type=Path, metavar="FOLDER", help=translate("CommandLine", "another folder than the usual one")
    )
    backup.add_argument("--list", action="store_true", help=translate("CommandLine", "only list the backups"))
    _on_workspace(backup)
    restore = commands.add_parser("restore", help=translate("CommandLine", "go back to a backup"))
    restore.add_argument("backup", type=Path, metavar="FILE", help=translate("CommandLine", "the backup file"))
    restore.add_argument(
        "--yes", action="store_true", help=translate("CommandLine", "restore; without it, only say what would be lost")
    )
    _on_workspace(restore)


def _count(text: str) -> int:
    """A small number of processes."""
    number = int(text)
    if not 1 <= number <= 64:
        raise argparse.ArgumentTypeError(f"1–64: {text}")
    return number


def _everywhere(parser: argparse.ArgumentParser) -> None:
    translate = QCoreApplication.translate
    parser.add_argument("--json", action="store_true", help=translate("CommandLine", "answer as JSON"))
    parser.add_argument(
        "--language", choices=["zh_CN", "en"], help=translate("CommandLine", "the language of the answer")
    )


def _on_workspace(parser: argparse.ArgumentParser) -> None:
    _naming_workspace(parser)
    _everywhere(parser)


def _naming_workspace(parser: argparse.ArgumentParser) -> None:
    translate = QCoreApplication.translate
    parser.add_argument(
        "--workspace",
        type=Path,
        metavar="FILE",
        help=translate("CommandLine", "the workspace file; without it the one used last"),
    )
    parser.add_argument(
        "--passphrase-stdin",
        action="store_true",
        help=translate("CommandLine", "read the passphrase from the first line of the input"),
    )
    parser.add_argument(
        "--recovery-key", action="store_true", help=translate("CommandLine", "what is given is the recovery key")
    )
