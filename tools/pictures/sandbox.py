"""The sandbox: the strip over a page, what came of it, and a ledger that was tried there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget
from shiboken6 import delete

from desktop.sandbox_sitting import SandboxBanner, SandboxSitting
from services import setup
from services.sandbox import Counts, Sandbox
from tools.pictures import samples
from tools.pictures.studio import Studio
from views.context import PageName, Place, Tried
from views.sandbox.dialog import SandboxDialog

_BEFORE = Counts(people=969, applications=977, running=88, positions=14, interviews=431, tasks=15)
_FILE = "2026年二季度面试台账.csv"


def go_in(studio: Studio) -> QWidget | None:
    """The strip, with something tried: the workspace of the picture passes for its copy."""
    program = studio.program
    assert program is not None
    with program.workspace.reading() as session:
        account = setup.account(session)
    sitting = SandboxSitting(Sandbox(Path(), program.workspace, account, _BEFORE), program)
    sitting.door.note(Tried(_FILE, Place(PageName.LEDGER_IMPORT)))
    sitting.banner = SandboxBanner(studio.window, sitting)
    return None


def compare(studio: Studio) -> QWidget | None:
    """What came of it, and the way out."""
    go_in(studio)
    program = studio.program
    assert program is not None
    assert program.sandbox is not None
    dialog = SandboxDialog(program, program.sandbox, studio.window)
    dialog.open()
    return dialog


def try_ledger(studio: Studio) -> QWidget | None:
    """A ledger of other people, imported inside."""
    go_in(studio)
    path = samples.ledger(studio.folder / _FILE, rows=60)
    path.write_text(path.read_text(encoding="utf-8-sig").replace(",138", ",137"), encoding="utf-8-sig")
    studio.window.go(Place(PageName.LEDGER_IMPORT, params={"file": str(path)}))
    studio.settle()
    from views.ledger_import.page import LedgerImportPage

    page = studio.window.page
    assert isinstance(page, LedgerImportPage)
    page.import_now()
    return None


def come_out(studio: Studio) -> None:
    """The strip goes, and the question with it."""
    program = studio.program
    assert program is not None
    for dialog in studio.window.findChildren(SandboxDialog):
        dialog.reject()
    for sitting in program.findChildren(SandboxSitting):
        if sitting.banner is not None:
            delete(sitting.banner.strip)
        delete(sitting)
    program.sandbox = None
