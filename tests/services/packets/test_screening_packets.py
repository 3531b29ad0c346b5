"""A hiring manager's list goes out as a file; what comes back is carried out, all or none, and undone as one step."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import select

from models.tables import Application, Packet, ReturnedForm, Task
from models.values import clock
from models.values.enums import ApplicationState, PacketState, RejectReason, ReturnState, TaskKind
from models.values.keys import Key
from services import journal, pipeline
from services.packets import screening
from services.pipeline import Seen
from services.progress import Quiet
from services.use_cases import UseCase
from services.workspace import Workspace
from tests import factories
from tests.program import _Desk
from tests.services.packets.forms_out import come_back, edited, filled, looked_at, places, refused

NAMES = ("韩立群", "孔晓晨", "王海波")


@pytest.fixture
def people(workspace: Workspace) -> dict[str, Key]:
    with workspace.action("setup") as session:
        factories.channel(session)
        position = factories.position(session)
        channel = factories.channel(session).id
        return {
            name: factories.application(session, name, position, "department", channel_id=channel).id for name in NAMES
        }


def written(workspace: Workspace, people: dict[str, Key], folder: Path) -> Path:
    with workspace.reading() as session:
        position = session.scalars(select(Application.position_id)).first()
    assert position is not None
    out = screening.to_folder(
        _Desk(workspace), Quiet(), position=position, applications=list(people.values()), language="zh",
        folder=str(folder),
    )  # fmt: skip
    assert out.without_resume == NAMES
    return next(folder.glob("*.xlsx"))


ANSWERS = {
    "decision:0": "通过",
    "decision:1": "淘汰",
    "reason:1": "行业经验不够",
    "decision:2": "再聊",
    "reason:2": "问问能不能倒班",
}


def carry_out(workspace: Workspace, key: Key) -> Key:
    seen = looked_at(workspace, key)
    with workspace.action(UseCase.ADVANCE) as session:
        screening.land(session, returned=key, seen=seen.version, talk="先聊：{name}")
        action: Key = session.info["action"]
    return action


def test_the_list_is_carried_out_as_one_step_of_undo(
    workspace: Workspace, people: dict[str, Key], tmp_path: Path
) -> None:
    path = written(workspace, people, tmp_path)
    sheet = openpyxl.load_workbook(path).worksheets[0]
    words = " ".join(str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value)
    assert all(name in words for name in NAMES)
    key = come_back(workspace, filled(path.read_bytes(), places(workspace), ANSWERS))
    seen = looked_at(workspace, key)
    assert seen.refusal is None
    assert seen.decisions is not None
    assert [(d.name, d.decision.value) for d in seen.decisions.decided] == [
        ("韩立群", "pass"), ("孔晓晨", "reject"), ("王海波", "talk"),
    ]  # fmt: skip
    with workspace.reading() as session:
        before = session.get_one(Application, people["韩立群"]).stage_id
    action = carry_out(workspace, key)
    with workspace.reading() as session:
        assert session.get_one(Application, people["韩立群"]).stage_id != before
        rejected = session.get_one(Application, people["孔晓晨"])
        assert (rejected.state, rejected.reason) == (ApplicationState.REJECTED, RejectReason.EXPERIENCE)
        talk = session.scalars(select(Task).where(Task.kind == TaskKind.OWN)).one()
        assert "倒班" in talk.words
        assert session.scalars(select(Packet.state)).one() is PacketState.LANDED
    journal.undo(workspace, action)
    with workspace.reading() as session:
        assert session.get_one(Application, people["孔晓晨"]).state is ApplicationState.OPEN
        assert session.get_one(Application, people["韩立群"]).stage_id == before
        assert session.scalars(select(Packet.state)).one() is PacketState.OUT
        assert session.scalars(select(ReturnedForm.state)).one() is ReturnState.WAITING


def test_half_filled_unclear_and_altered_lists_are_refused(
    workspace: Workspace, people: dict[str, Key], tmp_path: Path
) -> None:
    data, where = written(workspace, people, tmp_path).read_bytes(), places(workspace)
    half = {name: value for name, value in ANSWERS.items() if name != "decision:2"}
    assert refused(workspace, come_back(workspace, filled(data, where, half))) == "packet.incomplete"
    odd = ANSWERS | {"decision:2": "随便"}
    assert refused(workspace, come_back(workspace, filled(data, where, odd))) == "packet.bad_decision"
    name_cell = where["decision:0"].replace("D", "B")
    swapped = edited(filled(data, where, ANSWERS), {name_cell: "王海波"})
    assert refused(workspace, come_back(workspace, swapped)) == "packet.altered"


def test_who_has_moved_on_since_is_left_alone_and_a_second_copy_is_refused(
    workspace: Workspace, people: dict[str, Key], tmp_path: Path
) -> None:
    data, where = written(workspace, people, tmp_path).read_bytes(), places(workspace)
    with workspace.action(UseCase.REJECT) as session:
        version = session.get_one(Application, people["孔晓晨"]).version
        pipeline.reject_all(
            session, applications=[Seen(people["孔晓晨"], version)], reason=RejectReason.WITHDREW, note=""
        )
    with clock.frozen(clock.now()):
        key = come_back(workspace, filled(data, where, ANSWERS))
        seen = looked_at(workspace, key)
        assert seen.decisions is not None
        assert seen.decisions.gone == ("孔晓晨",)
        late = come_back(workspace, filled(data, where, ANSWERS | {"reason:0": "好"}))
        carry_out(workspace, key)
        assert refused(workspace, late) == "packet.used"
    with workspace.reading() as session:
        assert session.get_one(Application, people["孔晓晨"]).reason is RejectReason.WITHDREW
