"""What a sandbox does not do, in words."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = {
    "sandbox.sends_nothing": QT_TRANSLATE_NOOP(
        "Errors", "Nothing goes out from the sandbox: no message, no form, no scheduled report."
    ),
    "sandbox.no_visitors": QT_TRANSLATE_NOOP(
        "Errors", "Leave the sandbox before you hand the screen over: what a visitor fills in here would be lost."
    ),
    "sandbox.not_here": QT_TRANSLATE_NOOP(
        "Errors",
        "The sandbox is a copy of a workspace on this computer. This one is shared and lies on its host.",
    ),
    "sandbox.work_running": QT_TRANSLATE_NOOP(
        "Errors", "Something is still running. Wait until it is finished, then open the sandbox."
    ),
}
