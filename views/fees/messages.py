"""Sentences for the errors of suppliers, claims and payouts."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: dict[str, object] = {
    "fee.amount_impossible": QT_TRANSLATE_NOOP("Errors", "An amount is more than 0 and at most {most} yuan."),
    "fee.percent_impossible": QT_TRANSLATE_NOOP("Errors", "A share is between 0 and 100 per cent."),
    "fee.days_impossible": QT_TRANSLATE_NOOP("Errors", "A period is between 0 and {most} days."),
    "fee.channel_missing": QT_TRANSLATE_NOOP("Errors", "Choose the channel that the cost belongs to."),
    "fee.supplier_in_use": QT_TRANSLATE_NOOP(
        "Errors", "“{name}” recommended {count} people. Switch it off instead: the records stay."
    ),
    "fee.day_ahead": QT_TRANSLATE_NOOP("Errors", "This day has not come yet. Choose today or earlier."),
    "fee.referrer_missing": QT_TRANSLATE_NOOP("Errors", "Say which colleague recommended the person."),
    "fee.claimed_already": QT_TRANSLATE_NOOP("Errors", "This is on record already; it holds until {day}."),
    "fee.reason_missing": QT_TRANSLATE_NOOP("Errors", "Write down why: both sides will ask."),
    "fee.claim_has_payouts": QT_TRANSLATE_NOOP(
        "Errors", "Something was decided for this recommendation. Take that back in the list of payouts first."
    ),
    "fee.decided_already": QT_TRANSLATE_NOOP("Errors", "Somebody has just dealt with this payment."),
}
