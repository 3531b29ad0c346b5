"""Sentences for the errors of messages and mail."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: dict[str, object] = {
    "letter.no_address": QT_TRANSLATE_NOOP(
        "Errors", "{name} has no e-mail address. Fill it in on the profile, or choose another way."
    ),
    "letter.gap": QT_TRANSLATE_NOOP("Errors", "The message to {name} still has a field that nobody filled in."),
    "letter.empty": QT_TRANSLATE_NOOP("Errors", "The message to {name} has no text or no subject."),
    "letter.by_hand": QT_TRANSLATE_NOOP("Errors", "Only e-mails are sent from here. Copy the others."),
    "letter.too_long": QT_TRANSLATE_NOOP("Errors", "The message is too long: at most {most} characters."),
    "letter.unknown_field": QT_TRANSLATE_NOOP("Errors", "“{field}” is no field of this message."),
    "letter.text_empty": QT_TRANSLATE_NOOP("Errors", "Subject and text are both needed."),
    "mail.server_missing": QT_TRANSLATE_NOOP("Errors", "Type the mail server and its port."),
    "mail.not_in_the_clear": QT_TRANSLATE_NOOP("Errors", "Only a server on this computer can go without protection."),
    "mail.login_refused": QT_TRANSLATE_NOOP(
        "Errors", "The server refused user or password. Many providers want an authorisation code instead."
    ),
    "mail.address_refused": QT_TRANSLATE_NOOP("Errors", "The server refused the address."),
    "mail.not_safe": QT_TRANSLATE_NOOP("Errors", "The server's certificate cannot be trusted; nothing was sent."),
    "mail.refused": QT_TRANSLATE_NOOP("Errors", "The server refused the mail for now; it is tried again."),
    "mail.unreachable": QT_TRANSLATE_NOOP("Errors", "The mail server cannot be reached; the mail waits."),
    "mail.unknown": QT_TRANSLATE_NOOP(
        "Errors", "The connection broke while it was sent: it may have arrived. Ask, or send it again."
    ),
}
