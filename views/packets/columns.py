"""The columns of the two lists of forms."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from services.packets.landing import Landing
from services.packets.listing import Sent
from views.common.rows import Column
from views.common.wording import moment, said
from views.packets.words import standing, state


def landing_columns() -> list[Column[Landing]]:
    """What came back."""
    person = QCoreApplication.translate("Packets", "From")
    about = QCoreApplication.translate("Packets", "Candidate")
    position = QCoreApplication.translate("Packets", "Position")
    came = QCoreApplication.translate("Packets", "Came")
    check = QCoreApplication.translate("Packets", "To check")
    return [
        Column("person", person, lambda m: m.person_name or m.file_name, 100, sort=lambda m: m.person_name),
        Column("about", about, lambda m: m.candidate_name or "–", 90, sort=lambda m: m.candidate_name),
        Column("position", position, lambda m: m.position, 150, role=lambda _: "text2"),
        Column("came", came, lambda m: moment(m.came_at), 110, sort=lambda m: m.came_at, role=lambda _: "text3"),
        Column(
            "state", check, standing, 220, stretches=True, tip=standing,
            icon=lambda m: "circle-alert" if m.refusal else "circle-check",
            role=lambda m: "danger" if m.refusal else "ok",
        ),
    ]  # fmt: skip


def sent_columns() -> list[Column[Sent]]:
    """What was sent."""
    to = QCoreApplication.translate("Packets", "To")
    about = QCoreApplication.translate("Packets", "Candidate")
    position = QCoreApplication.translate("Packets", "Position")
    stage = QCoreApplication.translate("Packets", "Round or survey")
    form = QCoreApplication.translate("Packets", "Form")
    issued = QCoreApplication.translate("Packets", "Sent")
    where = QCoreApplication.translate("Packets", "State")
    return [
        Column("person", to, lambda m: m.person_name, 100, sort=lambda m: m.person_name),
        Column("about", about, lambda m: m.candidate_name or "–", 90, sort=lambda m: m.candidate_name),
        Column("position", position, lambda m: m.position, 150, stretches=True, role=lambda _: "text2"),
        Column("stage", stage, lambda m: said(m.stage) if m.stage else "", 130, role=lambda _: "text2"),
        Column("code", form, lambda m: m.code, 80, role=lambda _: "text3"),
        Column("issued", issued, lambda m: moment(m.issued_at), 124, sort=lambda m: m.issued_at,
               role=lambda _: "text3"),
        Column("state", where, state, 130),
    ]  # fmt: skip
