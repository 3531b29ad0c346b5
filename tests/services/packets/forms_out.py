"""Forms that left the house, for tests: issued, filled in with a real spreadsheet library, and come back."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
from sqlalchemy import select

from models.tables import Packet
from models.values.keys import Key
from services.evaluations.forms import Form
from services.packets import issue, landing, returned
from services.packets.landing import Landing
from services.progress import Quiet
from services.use_cases import UseCase
from services.workspace import Workspace
from tests.program import _Desk
from tests.scenes import Scene


def sent(scene: Scene, folder: Path, *names: str, language: str = "zh") -> list[Path]:
    """The forms of these interviewers, written to a folder."""
    folder.mkdir(exist_ok=True)
    before = set(folder.iterdir())
    issue.to_folder(
        _Desk(scene.workspace), Quiet(), assignments=[scene.parts[name] for name in names or ("陈国栋",)],
        language=language, folder=str(folder),
    )  # fmt: skip
    return sorted(path for path in folder.iterdir() if path not in before and path.suffix == ".xlsx")


def places(workspace: Workspace, code: str = "") -> dict[str, str]:
    """Field → cell of the packet with this code, or of the latest."""
    with workspace.reading() as session:
        query = select(Packet).order_by(Packet.issued_at.desc(), Packet.id.desc())
        row = session.scalars(query.where(Packet.code == code) if code else query).first()
        assert row is not None
        return dict(row.content["fields"])


def whole(form: Form, points: int = 4, *, conclusion: str = "推荐", **more: Any) -> dict[str, Any]:
    """Answers to everything that must be answered."""
    return {f"points:{d.code}": points for d in form.dimensions} | {"conclusion": conclusion} | more


def filled(data: bytes, where: Mapping[str, str], answers: Mapping[str, Any]) -> bytes:
    """The file with its answers, as an office program saves it."""
    return edited(data, {where[name]: value for name, value in answers.items()})


def edited(data: bytes, cells: Mapping[str, Any]) -> bytes:
    """The file with some cells changed, whether locked or not."""
    book = openpyxl.load_workbook(BytesIO(data))
    sheet: Any = book.worksheets[0]
    for place, value in cells.items():
        sheet[place] = value
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def come_back(workspace: Workspace, data: bytes, name: str = "评价.xlsx") -> Key:
    """It lies in the list of what came back."""
    came = returned.of_file(data, name)
    assert came is not None, "not recognised as a form of ours"
    with workspace.action(UseCase.PACKET_RETURN) as session:
        return returned.note(session, came=[came])[0]


def looked_at(workspace: Workspace, key: Key, viewer: Key | None = None) -> Landing:
    with workspace.reading() as session:
        return next(each for each in landing.waiting(session, viewer=viewer or workspace.person) if each.key == key)


def refused(workspace: Workspace, key: Key) -> str:
    """The code of why it may not land; "" when it may."""
    refusal = looked_at(workspace, key).refusal
    return refusal.code if refusal is not None else ""


def land(workspace: Workspace, key: Key) -> None:
    seen = looked_at(workspace, key)
    with workspace.action(UseCase.PACKET_LAND) as session:
        landing.land(session, returned=key, seen=seen.version)
