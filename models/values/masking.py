"""What may be shown of a number or an address without asking, wherever it stands: one covering for all screens.

Two screens that cover the same number differently tell more together than either does.
"""

from __future__ import annotations

from models.values.phone import masked_phone, phones_in
from models.values.text import masked_email, normal_email

_PHONES = frozenset({"phone", "alt_phone", "emergency_phone"})
_SHORT = 5  # characters; a cell of fewer, which is no number, is somebody's note ("none")


def masked_id(number: str) -> str:
    """The last four of an identity number: with the place in front and a date of birth, little would be left."""
    return f"**** {number[-4:]}" if len(number) > 10 else "****"


def masked_handle(handle: str) -> str:
    """The beginning of a name in some messenger."""
    return f"{handle[:2]}***"


def masked_address(text: str) -> str:
    """An address for mail or a number."""
    return masked_email(text) if "@" in text else masked_phone(text)


def masked_cell(field: str, text: str) -> str:
    """A cell of somebody's ledger: its numbers and addresses covered, other words left."""
    if field in _PHONES:
        numbers = phones_in(text)
        if not all(number in text for number in numbers):  # written with strokes or blanks
            return "、".join(masked_phone(number) for number in numbers)
        for number in numbers:
            text = text.replace(number, masked_phone(number))
        return text if numbers or len(text) <= _SHORT else masked_handle(text)
    if field == "email":
        address = normal_email(text)
        return masked_email(address) if address else text if len(text) <= _SHORT else masked_handle(text)
    return masked_id(text) if field == "id_number" and len(text) > _SHORT else text
