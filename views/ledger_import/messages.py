"""What can be wrong with a ledger file, in words."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = {
    "ledger.no_people": QT_TRANSLATE_NOOP("Errors", "{name} has headings but nobody below them."),
    "ledger.unreadable_file": QT_TRANSLATE_NOOP(
        "Errors", "{name} cannot be opened. It may be open in Excel, or gone. Close it there and try again."
    ),
    "ledger.no_such_sheet": QT_TRANSLATE_NOOP("Errors", "There is no sheet {sheet}. The sheets are: {sheets}"),
    "ledger.no_such_profile": QT_TRANSLATE_NOOP(
        "Errors", "No mapping is remembered as {profile}. There are: {profiles}"
    ),
    "ledger.cannot_mark": QT_TRANSLATE_NOOP(
        "Errors", "This workbook cannot be written again. Save it anew in Excel or WPS and try once more."
    ),
    "ledger.no_such_import": QT_TRANSLATE_NOOP("Errors", "No import of {name} stands. There are: {names}"),
    "exchange.not_ours": QT_TRANSLATE_NOOP("Errors", "{name} does not hold a workspace of Zhaoxian."),
    "exchange.newer": QT_TRANSLATE_NOOP("Errors", "{name} was written by a later version. Update this one first."),
    "exchange.damaged": QT_TRANSLATE_NOOP("Errors", "{name} is damaged ({part}). Nothing was made of it."),
    "vault.passphrases_differ": QT_TRANSLATE_NOOP("Errors", "The two passphrases differ."),
    "ledger.no_layout": QT_TRANSLATE_NOOP("Errors", "How {name} was laid out is not known any more."),
    "ledger.no_profiles": QT_TRANSLATE_NOOP("Errors", "{name} holds no schemes of ledgers."),
    "ledger.taken_back": QT_TRANSLATE_NOOP("Errors", "The import of {name} has been taken back already."),
}
