"""What an attestation says: approved, not clear, passed, handed in, done."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from models.values.enums import AttestationKind
from services.attestations import Word


def named(word: Word) -> str:
    """What was vouched for: the name of the test, or the kind."""
    return word.name or kind_words(word.kind)


def kind_words(kind: AttestationKind) -> str:
    """The kinds of result that are recorded without a condition."""
    if kind is AttestationKind.BACKGROUND_CHECK:
        return QCoreApplication.translate("Attested", "Background check")
    return QCoreApplication.translate("Attested", "Test")


def answers(kind: AttestationKind) -> tuple[str, str]:
    """The words for yes and for no."""
    match kind:
        case AttestationKind.APPROVAL:
            return (
                QCoreApplication.translate("Attested", "Approved"),
                QCoreApplication.translate("Attested", "Not approved"),
            )
        case AttestationKind.BACKGROUND_CHECK:
            return QCoreApplication.translate("Attested", "Clear"), QCoreApplication.translate("Attested", "Not clear")
        case AttestationKind.TEST:
            return (
                QCoreApplication.translate("Attested", "Passed"),
                QCoreApplication.translate("Attested", "Not passed"),
            )
        case AttestationKind.DOCUMENT:
            return (
                QCoreApplication.translate("Attested", "Handed in"),
                QCoreApplication.translate("Attested", "Not handed in"),
            )
        case AttestationKind.TICK:
            return QCoreApplication.translate("Attested", "Done"), QCoreApplication.translate("Attested", "Not done")


def answer(kind: AttestationKind, *, is_positive: bool, score: int | None) -> str:
    """The word with its points: 通过，86 分."""
    said = answers(kind)[0 if is_positive else 1]
    if score is None:
        return said
    return QCoreApplication.translate("Attested", "{answer}, {points} points").format(answer=said, points=score)
