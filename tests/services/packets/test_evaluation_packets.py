"""An evaluation goes out as a file and comes back: once, in its place, or refused with a reason."""

from __future__ import annotations

import random
import string
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from sqlalchemy import func, select

from models.tables import (
    Action,
    Candidate,
    Document,
    Evaluation,
    Interview,
    Message,
    Packet,
    Position,
    ReturnedForm,
    Score,
    Setting,
    Task,
)
from models.values import clock
from models.values.enums import Conclusion, InterviewState, MessageState, PacketState, ReturnState, TaskState
from services import documents, inbox, interview_states, journal
from services.errors import AppError, Conflict
from services.evaluations import sheet
from services.identity.merging import Merge, merge
from services.packets import issue, keys, landing, listing, reading, returned
from services.progress import Quiet
from services.resumes.documents import Kind, Line, Page, ReadDocument
from services.use_cases import UseCase
from services.workspace import Workspace
from tests import scenes
from tests.program import _Desk
from tests.scenes import NOW, Scene
from tests.services.packets.forms_out import (
    come_back,
    edited,
    filled,
    land,
    looked_at,
    places,
    refused,
    sent,
    whole,
)


@pytest.fixture
def scene(workspace: Workspace) -> Scene:
    with clock.frozen(NOW):
        return scenes.first_interview(workspace)


def answered(scene: Scene, folder: Path, **more: Any) -> bytes:
    """陈国栋's form, filled in."""
    data = sent(scene, folder)[0].read_bytes()
    return filled(data, places(scene.workspace), whole(scene.form, **more))


def count(workspace: Workspace, table: Any) -> int:
    with workspace.reading() as session:
        return session.scalar(select(func.count()).select_from(table)) or 0


# Out


def test_the_sheet_locks_everything_but_its_answers_and_offers_lists(scene: Scene, tmp_path: Path) -> None:
    path = sent(scene, tmp_path)[0]
    sheet_: Any = openpyxl.load_workbook(path).worksheets[0]
    where = set(places(scene.workspace).values())
    assert sheet_.protection.sheet
    open_cells = {cell.coordinate for row in sheet_.iter_rows() for cell in row if not cell.protection.locked}
    assert where <= open_cells
    assert not {place for place in open_cells if sheet_[place].value}
    lists = {str(rule.sqref): rule.formula1 for rule in sheet_.data_validations.dataValidation}
    where_of = places(scene.workspace)
    assert lists[where_of[f"points:{scene.form.dimensions[0].code}"]] == '"1,2,3,4,5"'
    assert "强烈推荐" in lists[where_of["conclusion"]]
    words = " ".join(str(cell.value) for row in sheet_.iter_rows() for cell in row if cell.value)
    assert scene.form.questions[0].words.zh in words
    assert scene.form.dimensions[0].anchors[3].short.zh in words
    assert "13812342716" not in words


def test_a_token_names_nobody_and_proves_itself(scene: Scene, tmp_path: Path) -> None:
    found = reading.read_cells(sent(scene, tmp_path)[0].read_bytes())
    with scene.workspace.reading() as session:
        secret = keys.key_of(session)
        packet = session.scalars(select(Packet.id)).one()
    proof = keys.read_token(secret, found.token)
    assert proof is not None
    assert (proof.packet, proof.is_ours) == (packet, True)
    assert keys.read_token(b"x" * 32, found.token) == keys.Proof(packet, is_ours=False)
    assert scene.people["陈国栋"].hex not in found.token.lower()


def test_pay_and_contacts_of_the_resume_are_covered(scene: Scene, tmp_path: Path) -> None:
    lines = ("韩立群 13812342716", "邮箱 hanliqun@mail.example", "期望薪资：18-22K", "负责薪酬考核", "带过双班")
    page = Page(0, 0, tuple(Line(text) for text in lines))
    with scene.workspace.action("document.add") as session:
        documents.attach(
            session, data="\n".join(lines).encode(), file_name="简历.txt", candidate=scene.candidate,
            read_as=ReadDocument(Kind.TEXT, (page,)),
        )  # fmt: skip
    book = openpyxl.load_workbook(sent(scene, tmp_path)[0])
    assert book.sheetnames == ["面试评价表", "简历"]
    told = "\n".join(str(row[0].value or "") for row in book["简历"].iter_rows())
    assert "带过双班" in told
    assert "薪酬考核" in told
    for private in ("13812342716", "hanliqun", "18-22K"):
        assert private not in told


def test_issuing_is_one_step_of_undo_and_what_comes_back_then_says_so(scene: Scene, tmp_path: Path) -> None:
    data = answered(scene, tmp_path)
    with scene.workspace.reading() as session:
        action = session.scalars(select(Action.id).where(Action.code == UseCase.PACKET_ISSUE)).one()
    journal.undo(scene.workspace, action)
    assert count(scene.workspace, Packet) == 0
    assert refused(scene.workspace, come_back(scene.workspace, data)) in {"packet.taken_back", "packet.foreign"}


def test_a_mail_is_drafted_to_the_interviewer_with_the_form_attached(scene: Scene) -> None:
    from services.outbox import letters
    from services.outbox.recipients import recipients

    issue.to_outbox(_Desk(scene.workspace), Quiet(), assignments=[scene.parts["许静"]], language="zh")
    with scene.workspace.reading() as session:
        letter = letters.outbox(session, states=[MessageState.DRAFT]).letters[0]
        row = session.get_one(Message, letter.key)
        to = recipients(session, [row])[row.id]
        data = documents.bytes_of(session, (row.attachments or [])[0]["sha256"])
    assert (letter.colleague, to.name) == ("许静", "许静")
    assert letter.faults == (letters.Fault.NO_ADDRESS,)  # nobody typed an address for her
    assert letter.files[0].endswith(".xlsx")
    assert reading.bears_token(data)
    assert "编号" in letter.body


# Back


def test_a_returned_file_lands_once_in_place_as_a_submitted_evaluation(scene: Scene, tmp_path: Path) -> None:
    first = scene.form.dimensions[0].code
    data = answered(scene, tmp_path, **{f"evidence:{first}": "SMED 52 → 19", "risk:span": "有", "sentence": "可以"})
    key = come_back(scene.workspace, data)
    seen = looked_at(scene.workspace, key)
    assert seen.refusal is None
    assert (seen.candidate_name, seen.person_name, seen.mean_hundredths) == ("韩立群", "陈国栋", 400)
    assert count(scene.workspace, Evaluation) == 0
    land(scene.workspace, key)
    with scene.workspace.reading() as session:
        row = session.scalars(select(Evaluation)).one()
        action = session.scalars(select(Action).where(Action.code == UseCase.PACKET_LAND)).one()
        task = session.scalars(select(Task.state).where(Task.assignment_id == scene.parts["陈国栋"])).one()
        page = sheet.sheet(session, assignment=scene.parts["陈国栋"], viewer=scene.people["陈国栋"])
        trace = listing.traces(session, [row.id])[row.id]
        packet = session.scalars(select(Packet)).one()
        assert (row.author_id, row.conclusion, row.sentence) == (scene.people["陈国栋"], Conclusion.YES, "可以")
        assert row.risks == ["span"]
        assert action.on_behalf_of == scene.people["陈国栋"]
        assert (trace.code, trace.way, packet.state) == (packet.code, "file", PacketState.LANDED)
    assert task is TaskState.DONE
    assert page.own is not None
    assert page.own.filled.mark(first).evidence == "SMED 52 → 19"
    assert page.own.packet == trace


def test_a_double_drop_waits_once_and_a_late_copy_is_refused_as_used(scene: Scene, tmp_path: Path) -> None:
    data = answered(scene, tmp_path)
    first, second = come_back(scene.workspace, data), come_back(scene.workspace, data, "评价(1).xlsx")
    assert first == second
    other = come_back(scene.workspace, filled(data, places(scene.workspace), {"notes": "又存了一次"}))
    land(scene.workspace, first)
    assert refused(scene.workspace, other) == "packet.used"
    assert refused(scene.workspace, come_back(scene.workspace, data)) == "packet.used"
    with pytest.raises(AppError, match=r"packet\.used"), scene.workspace.action(UseCase.PACKET_LAND) as session:
        landing.land(session, returned=other, seen=1)
    assert count(scene.workspace, Evaluation) == 1


@pytest.mark.parametrize("is_landed", [True, False])
def test_who_sent_it_is_told_until_it_is_dealt_with(scene: Scene, tmp_path: Path, is_landed: bool) -> None:
    key = come_back(scene.workspace, answered(scene, tmp_path))

    def unread() -> int:
        with scene.workspace.reading() as session:
            sender = session.scalars(select(Packet.issued_by_id)).one()
            assert sender is not None
            return inbox.unread_count(session, person=sender)

    assert unread() == 1
    if is_landed:
        land(scene.workspace, key)
    else:
        with scene.workspace.action(UseCase.PACKET_RETURN) as session:
            returned.drop(session, returned=key, seen=1)
    assert unread() == 0


def test_two_people_who_land_the_same_form_at_once_land_it_once(scene: Scene, tmp_path: Path) -> None:
    key = come_back(scene.workspace, answered(scene, tmp_path))
    seen = looked_at(scene.workspace, key).version
    land(scene.workspace, key)
    with pytest.raises(Conflict), scene.workspace.action(UseCase.PACKET_LAND) as session:
        landing.land(session, returned=key, seen=seen)
    assert count(scene.workspace, Evaluation) == 1


def test_a_form_that_was_issued_again_counts_and_the_earlier_one_does_not(scene: Scene, tmp_path: Path) -> None:
    old = answered(scene, tmp_path)
    new = sent(scene, tmp_path / "again")[0].read_bytes()
    with scene.workspace.reading() as session:
        code = session.scalars(select(Packet.code).where(Packet.state == PacketState.OUT)).one()
    key = come_back(scene.workspace, old)
    refusal = looked_at(scene.workspace, key).refusal
    assert refusal is not None
    assert (refusal.code, refusal.params["number"]) == ("packet.reissued", code)
    good = come_back(scene.workspace, filled(new, places(scene.workspace, code), whole(scene.form)))
    land(scene.workspace, good)
    assert refused(scene.workspace, key) == "packet.reissued"


def test_half_filled_forms_are_refused_with_what_is_missing(scene: Scene, tmp_path: Path) -> None:
    data = sent(scene, tmp_path)[0].read_bytes()
    answers = whole(scene.form)
    last = scene.form.dimensions[-1]
    del answers[f"points:{last.code}"], answers["conclusion"]
    key = come_back(scene.workspace, filled(data, places(scene.workspace), answers))
    refusal = looked_at(scene.workspace, key).refusal
    assert refusal is not None
    assert (refusal.code, refusal.params["names"]) == ("packet.incomplete", f"{last.name.zh}、结论")
    assert count(scene.workspace, Score) == 0


@pytest.mark.parametrize("value", ["6", "3.5", "好", "0", "4-5"])
def test_scores_that_are_none_are_refused(scene: Scene, tmp_path: Path, value: str) -> None:
    data = answered(scene, tmp_path, **{f"points:{scene.form.dimensions[1].code}": value})
    assert refused(scene.workspace, come_back(scene.workspace, data)) == "packet.bad_points"


@pytest.mark.parametrize("value", ["4", 4.0, "４", "四", "4 分"])
def test_scores_are_read_however_they_were_written(scene: Scene, tmp_path: Path, value: object) -> None:
    data = answered(scene, tmp_path, **{f"points:{scene.form.dimensions[1].code}": value})
    assert refused(scene.workspace, come_back(scene.workspace, data)) == ""


def test_an_interview_that_was_cancelled_an_evaluation_typed_in_and_a_merged_person_refuse(
    scene: Scene, tmp_path: Path
) -> None:
    paths = sent(scene, tmp_path, "陈国栋", "许静")
    by_name = {path.stem.split("_")[2]: path for path in paths}
    keys_ = {}
    for name, path in by_name.items():
        where = places(scene.workspace, path.stem.split("_")[3])
        keys_[name] = come_back(scene.workspace, filled(path.read_bytes(), where, whole(scene.form)))
    scene.evaluate("许静")
    assert refused(scene.workspace, keys_["许静"]) == "packet.submitted"
    with scene.workspace.action("candidate.create") as session:
        other = Candidate(name="韩立群", created_at=clock.now())
        session.add(other)
        session.flush()
        version = session.get_one(Candidate, scene.candidate).version
        merge(session, request=Merge(other.id, 1, scene.candidate, version, {}))
    assert refused(scene.workspace, keys_["陈国栋"]) == "packet.merged"


def test_a_cancelled_interview_refuses(scene: Scene, tmp_path: Path) -> None:
    key = come_back(scene.workspace, answered(scene, tmp_path))
    with scene.workspace.action("interview.state") as session:
        row = session.get_one(Interview, scene.interview)
        interview_states.set_state(session, interview=row.id, state=InterviewState.CANCELLED, seen=row.version)
    assert refused(scene.workspace, key) == "packet.cancelled"


def test_a_form_of_another_workspace_is_foreign(scene: Scene, tmp_path: Path) -> None:
    data = answered(scene, tmp_path)
    with scene.workspace.action("settings") as session:
        session.scalars(select(Setting).where(Setting.code == keys.SETTING)).one().value = "11" * 32
        session.delete(session.scalars(select(Packet)).one())
    assert refused(scene.workspace, come_back(scene.workspace, data)) == "packet.foreign"


def test_a_forged_token_and_a_token_put_on_another_form_are_refused(scene: Scene, tmp_path: Path) -> None:
    paths = sent(scene, tmp_path, "陈国栋", "许静")
    forms_ = [path.read_bytes() for path in paths]
    codes = [path.stem.split("_")[3] for path in paths]
    where = [places(scene.workspace, code) for code in codes]
    place = next(cell for cell, words in reading.read_cells(forms_[0]).cells.items() if keys.TOKEN.search(words))
    number = reading.read_cells(forms_[0]).cells[place]
    swapped = number[:-1] + ("A" if number[-1] != "A" else "Q")  # the last bit of the last letter says nothing
    good = filled(forms_[0], where[0], whole(scene.form))
    assert refused(scene.workspace, come_back(scene.workspace, edited(good, {place: swapped}))) == "packet.forged"
    other = reading.read_cells(forms_[1]).cells[place]
    assert refused(scene.workspace, come_back(scene.workspace, edited(good, {place: other}))) == "packet.altered"


def test_every_change_of_a_locked_cell_is_noticed(scene: Scene, tmp_path: Path) -> None:
    """Mutations: any locked cell, any change of its words; a word written beside the form."""
    good = answered(scene, tmp_path)
    cells = reading.read_cells(good).cells
    open_cells = set(places(scene.workspace).values())
    dice = random.Random(5)
    locked = [place for place in cells if place not in open_cells and not keys.TOKEN.search(cells[place])]
    for place in dice.sample(locked, 12):
        words = cells[place]
        at = dice.randrange(len(words))
        made = dice.choice(["", words[:at] + dice.choice(string.ascii_letters) + words[at:], words + "！"])
        data = edited(good, {place: made or None})
        assert refused(scene.workspace, come_back(scene.workspace, data)) == "packet.altered", place
    assert refused(scene.workspace, come_back(scene.workspace, edited(good, {"H3": "写在外面"}))) == "packet.outside"
    book = openpyxl.load_workbook(BytesIO(good))
    first: Any = book.worksheets[0]
    first.insert_rows(8)
    moved = BytesIO()
    book.save(moved)
    assert refused(scene.workspace, come_back(scene.workspace, moved.getvalue())) == "packet.altered"
    assert count(scene.workspace, Evaluation) == 0
    assert refused(scene.workspace, come_back(scene.workspace, good)) == ""


def test_a_truncated_file_is_no_form_and_raises_nothing_unexpected(scene: Scene, tmp_path: Path) -> None:
    good = answered(scene, tmp_path)
    dice = random.Random(7)
    for _ in range(6):
        broken = bytearray(good)
        for _ in range(20):
            broken[dice.randrange(len(broken))] = dice.randrange(256)
        try:
            came = returned.of_file(bytes(broken[: dice.randrange(200, len(broken))]), "x.xlsx")
        except AppError:
            continue
        assert came is None or came.content


def test_nothing_of_others_is_shown_before_the_own_evaluation(scene: Scene, tmp_path: Path) -> None:
    key = come_back(scene.workspace, answered(scene, tmp_path))
    colleague = looked_at(scene.workspace, key, viewer=scene.people["许静"])
    assert colleague.is_withheld
    assert colleague.filled is None
    assert colleague.mean_hundredths is None
    scene.evaluate("许静")
    assert looked_at(scene.workspace, key, viewer=scene.people["许静"]).filled is not None


def test_a_clock_that_was_set_back_changes_nothing(scene: Scene, tmp_path: Path) -> None:
    with clock.frozen(NOW):
        data = answered(scene, tmp_path)
    with clock.frozen(NOW - timedelta(days=400)):
        key = come_back(scene.workspace, data)
        land(scene.workspace, key)
    assert refused_code(scene, data) == "packet.used"


def refused_code(scene: Scene, data: bytes) -> str:
    return refused(scene.workspace, come_back(scene.workspace, data))


def test_dropping_what_came_back_is_undone(scene: Scene, tmp_path: Path) -> None:
    key = come_back(scene.workspace, answered(scene, tmp_path))
    with scene.workspace.action(UseCase.PACKET_RETURN) as session:
        returned.drop(session, returned=key, seen=1)
        action = session.info["action"]
    with scene.workspace.reading() as session:
        assert landing.waiting(session, viewer=None) == ()
    journal.undo(scene.workspace, action)
    with scene.workspace.reading() as session:
        assert session.get_one(ReturnedForm, key).state is ReturnState.WAITING


def test_the_list_of_what_is_out_knows_its_people(scene: Scene, tmp_path: Path) -> None:
    sent(scene, tmp_path, "陈国栋", "许静")
    with scene.workspace.reading() as session:
        rows = listing.sent(session)
        title = session.scalars(select(Position.title)).one()
        assert session.scalar(select(func.count()).select_from(Document)) == 0
    assert {row.person_name for row in rows} == {"陈国栋", "许静"}
    assert {row.position for row in rows} == {title}
