"""The columns of the two lists, and the fields of a supplier as a conflict names them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from models.values.enums import PayoutState
from services.fees import suppliers
from services.fees.payouts import Line
from services.fees.suppliers import Register
from views.common.conflict import Field
from views.common.rows import Column
from views.common.wording import amount, day, said
from views.fees.words import fee_words, kind_words, part_words, terms_words

translate = QCoreApplication.translate


def mark(row: Any) -> object:
    """What a row is known by when the list is asked again."""
    return (row.claim, row.application, row.instalment) if isinstance(row, Line) else row.key


def of_payouts() -> list[Column[Line]]:
    """Who, for whom, what for, how much, when."""
    return [
        Column("name", translate("FeeColumns", "Candidate"), lambda x: x.name, 96, sort=lambda x: x.name),
        Column(
            "position",
            translate("FeeColumns", "Position"),
            lambda x: x.position,
            130,
            stretches=True,
            role=lambda _: "text2",
        ),
        Column("payee", translate("FeeColumns", "To"), lambda x: x.payee, 130, sort=lambda x: x.payee),
        Column(
            "part",
            translate("FeeColumns", "For"),
            lambda x: part_words(x.instalment),
            112,
            role=lambda _: "text2",
        ),
        Column(
            "amount",
            translate("FeeColumns", "Yuan"),
            lambda x: money(x.amount),
            96,
            is_number=True,
            sort=lambda x: x.amount or 0,
            role=lambda x: "warn" if x.amount is None else "text",
        ),
        Column(
            "day",
            translate("FeeColumns", "Day"),
            lambda x: day(x.day),
            90,
            sort=lambda x: x.day,
            icon=_icon,
            role=lambda x: "danger" if x.is_overdue else "text2",
        ),
    ]


def of_suppliers() -> list[Column[suppliers.Line]]:
    """Who, what is agreed, and what came of it."""
    return [
        Column(
            "name",
            translate("FeeColumns", "Name"),
            lambda x: x.draft.name,
            140,
            sort=lambda x: x.draft.name,
            role=lambda x: "text" if x.draft.is_active else "text3",
        ),
        Column(
            "kind",
            translate("FeeColumns", "Kind"),
            lambda x: kind_words(x.draft.kind),
            120,
            role=lambda _: "text2",
        ),
        Column("fee", translate("FeeColumns", "Fee"), lambda x: fee_words(x.draft.terms), 160),
        Column(
            "terms",
            translate("FeeColumns", "Agreed"),
            lambda x: terms_words(x.draft.terms),
            200,
            stretches=True,
            role=lambda _: "text2",
            tip=lambda x: terms_words(x.draft.terms),
        ),
        Column(
            "people",
            translate("FeeColumns", "Recommended"),
            lambda x: str(x.people),
            104,
            is_number=True,
            sort=lambda x: x.people,
        ),
        Column(
            "paid",
            translate("FeeColumns", "Paid, yuan"),
            lambda x: amount(x.paid) if x.paid else "",
            96,
            is_number=True,
            sort=lambda x: x.paid,
        ),
    ]


def money(fen: int | None) -> str:
    """An amount, or that it is not known yet."""
    return amount(fen) if fen is not None else translate("FeeWords", "unknown")


def _icon(line: Line) -> str:
    if line.state is PayoutState.PAID:
        return "circle-check"
    return "triangle-alert" if line.is_overdue else ""


def conflict_fields(register: Register) -> dict[str, Field]:
    """What two people may both have changed, in words."""
    channels = {key: said(name) for key, _, name in register.channels}
    return {
        "name": Field(translate("FeeWords", "Name")),
        "kind": Field(translate("FeeWords", "Kind"), kind_words),
        "channel": Field(translate("FeeWords", "Channel that it costs"), lambda key: channels.get(key, "")),
        "contact": Field(translate("FeeWords", "Contact")),
        "is_active": Field(
            translate("FeeWords", "In use"),
            lambda on: translate("FeeWords", "yes") if on else translate("FeeWords", "no"),
        ),
        "terms.yuan": Field(translate("FeeWords", "Fixed fee"), lambda yuan: amount(round(yuan * 100))),
        "terms.percent": Field(translate("FeeWords", "Share of a year's pay"), _percent),
        "terms.on_arrival": Field(translate("FeeWords", "Paid on arrival"), _percent),
        "terms.refund": Field(translate("FeeWords", "Refund in the guarantee"), _percent),
        "terms.probation": Field(translate("FeeWords", "Probation"), _days),
        "terms.protection": Field(translate("FeeWords", "Protection"), _days),
        "terms.guarantee": Field(translate("FeeWords", "Guarantee"), _days),
    }


def _percent(value: float) -> str:
    return f"{value:g}%"


def _days(value: int) -> str:
    return translate("FeeWords", "{days} days").format(days=value)
