"""Sentences of the errors around the workspace file."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: dict[str, object] = {
    "check.fine": QT_TRANSLATE_NOOP("Errors", "In order."),
    "check.pages": QT_TRANSLATE_NOOP("Errors", "Pages of the file are damaged. Restore a backup."),
    "check.structure": QT_TRANSLATE_NOOP("Errors", "Tables and indexes disagree. Restore a backup."),
    "check.links": QT_TRANSLATE_NOOP("Errors", "Rows refer to others that are gone."),
    "check.triggers": QT_TRANSLATE_NOOP("Errors", "Some tables are not followed by the journal."),
    "check.seals": QT_TRANSLATE_NOOP("Errors", "The journal is not as it was sealed: something was changed outside."),
    "check.documents": QT_TRANSLATE_NOOP("Errors", "Stored files are not what they were when they came."),
    "resume.needs_recognition": QT_TRANSLATE_NOOP(
        "Errors", "This is a scan or photo without text. Add it in the window, where it is recognised."
    ),
    "vault.keyring_entry_missing": QT_TRANSLATE_NOOP(
        "Errors", "This computer's keyring does not hold the key of {name}. Use the passphrase or the recovery key."
    ),
    "vault.passphrase_needed": QT_TRANSLATE_NOOP(
        "Errors", "The passphrase is needed: set {variable}, or use --passphrase-stdin."
    ),
    "vault.passphrases_differ": QT_TRANSLATE_NOOP("Errors", "The two are not the same."),
    "vault.superseded": QT_TRANSLATE_NOOP(
        "Errors", "This passphrase was replaced just before the program stopped. Use the new one."
    ),
    "workspace.in_use": QT_TRANSLATE_NOOP("Errors", "{name} is open in another window. Close it there first."),
    "workspace.none_known": QT_TRANSLATE_NOOP(
        "Errors", "No workspace was opened here yet. Name one with --workspace, or start the window."
    ),
}
