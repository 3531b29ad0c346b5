"""Kinds of suppliers, instalments and what was agreed, in words."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from models.values.enums import Instalment, SupplierKind
from services.fees.terms import Terms
from views.common import wording
from views.common.wording import DOT

_KINDS: dict[SupplierKind, object] = {
    SupplierKind.HEADHUNTER: QT_TRANSLATE_NOOP("FeeWords", "Headhunter"),
    SupplierKind.LABOUR: QT_TRANSLATE_NOOP("FeeWords", "Labour agency"),
    SupplierKind.REFERRAL: QT_TRANSLATE_NOOP("FeeWords", "Referral scheme"),
}
_PARTS: dict[Instalment, object] = {
    Instalment.ARRIVAL: QT_TRANSLATE_NOOP("FeeWords", "On arrival"),
    Instalment.CONFIRMATION: QT_TRANSLATE_NOOP("FeeWords", "After probation"),
    Instalment.REFUND: QT_TRANSLATE_NOOP("FeeWords", "Refund"),
}


def kind_words(kind: SupplierKind) -> str:
    """Who brings people."""
    return QCoreApplication.translate("FeeWords", str(_KINDS[kind]))


def part_words(part: Instalment) -> str:
    """What a payment is for."""
    return QCoreApplication.translate("FeeWords", str(_PARTS[part]))


def fee_words(terms: Terms) -> str:
    """The fee: "20% of a year's pay", "2,000 yuan", both joined."""
    parts = []
    if terms.percent:
        parts.append(
            QCoreApplication.translate("FeeWords", "{percent}% of a year's pay").format(percent=f"{terms.percent:g}")
        )
    if terms.yuan or not terms.percent:
        parts.append(
            QCoreApplication.translate("FeeWords", "{money} yuan").format(money=wording.amount(round(terms.yuan * 100)))
        )
    return " + ".join(parts)


def terms_words(terms: Terms) -> str:
    """What else is agreed: instalments, protection, guarantee."""
    parts = []
    if terms.on_arrival < 100:
        parts.append(
            QCoreApplication.translate("FeeWords", "{first}% on arrival, {rest}% after probation").format(
                first=terms.on_arrival, rest=100 - terms.on_arrival
            )
        )
    if terms.protection:
        parts.append(QCoreApplication.translate("FeeWords", "protected {days} days").format(days=terms.protection))
    if terms.guarantee:
        parts.append(QCoreApplication.translate("FeeWords", "guarantee {days} days").format(days=terms.guarantee))
    return DOT.join(parts)
