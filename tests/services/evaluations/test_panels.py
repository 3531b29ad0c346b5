from __future__ import annotations

import random
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from openpyxl import load_workbook
from sqlalchemy import select

from models.tables import Application, Assignment, Interview, PanelDecision, Person, Reveal, StageEvent, Task
from models.values import clock
from models.values.enums import ApplicationState, Conclusion, RejectReason, TaskKind, TaskState
from models.values.keys import Key
from services import applications, beat, candidates, interviews, journal
from services.errors import AppError, Conflict
from services.evaluations import concluding, panels, severity, submit
from services.evaluations.panels import Outcome, Panel
from services.reports.panel import save_panel
from services.timeline.read import timeline
from services.workspace import Workspace
from tests import scenes
from tests.scenes import NOW, Scene, filled_in

SCORES = {
    "刘思远": [5, 4, 5, 5, 4, 4, 4, 4],
    "陈国栋": [5, 4, 4, 4, 4, 4, 4, 4],
    "许静": [4, 4, 4, 3, 3, 3, 3, 3],
}


@pytest.fixture
def scene(workspace: Workspace) -> Scene:
    with clock.frozen(NOW):
        return scenes.first_interview(workspace)


def evaluate_all(scene: Scene) -> None:
    first = scene.form.dimensions[0].code
    scene.evaluate("刘思远", SCORES["刘思远"], Conclusion.STRONG_YES, evidence={first: "52 → 19"})
    scene.evaluate("陈国栋", SCORES["陈国栋"], risks=("start_date",), sentence="Offer 后 30 天")
    scene.evaluate("许静", SCORES["许静"], Conclusion.HOLD, risks=("start_date", "depth"), sentence="未主导过审核")


def read(scene: Scene, viewer: Key | None = None, stage: Key | None = None) -> Panel:
    with scene.workspace.reading() as session:
        return panels.panel(
            session,
            application=scene.application,
            stage=stage or scene.stage_at(3),
            viewer=viewer or scene.workspace.person,
        )


def test_means_gaps_and_extremes_are_those_of_a_plain_computation(scene: Scene) -> None:
    evaluate_all(scene)
    panel = read(scene)
    order = [card.name for card in panel.raters]
    weights = [d.weight for d in scene.form.dimensions]
    for column, row in enumerate(panel.rows):
        given = [SCORES[name][column] for name in order]
        assert list(row.points) == given
        assert row.mean == pytest.approx(sum(given) / 3)
        assert row.gap == max(given) - min(given)
    own = {n: sum(w * p for w, p in zip(weights, s, strict=True)) / sum(weights) for n, s in SCORES.items()}
    assert panel.mean_hundredths == pytest.approx(100 * sum(own.values()) / 3, abs=1)
    assert [row.code for row in panel.rows if row.is_wide] == [scene.form.dimensions[3].code]
    widest = panel.widest()
    assert widest is not None
    assert widest.gap == 2
    assert [row.code for row in panel.strongest()] == [scene.form.dimensions[0].code]
    assert [row.code for row in panel.weakest()] == [d.code for d in scene.form.dimensions[4:]]
    assert next((risk.name.zh, set(risk.raters)) for risk in panel.risks) == ("到岗时间", {"陈国栋", "许静"})
    assert [(e.rater, e.words) for e in panel.evidence] == [("刘思远", "52 → 19")]
    assert panel.waiting == ()


def test_an_interviewer_who_has_not_submitted_gets_no_scores(scene: Scene) -> None:
    scene.evaluate("刘思远", SCORES["刘思远"], Conclusion.STRONG_YES, risks=("span",))
    panel = read(scene, viewer=scene.people["许静"])
    assert panel.is_blind
    assert (panel.rows, panel.risks, panel.evidence, panel.mean_hundredths, panel.habits) == ((), (), (), None, {})
    assert (panel.submitted, [card.name for card in panel.waiting]) == (1, ["陈国栋", "许静"])


def test_confirming_moves_on_in_the_same_step_and_undo_takes_both_back(scene: Scene) -> None:
    evaluate_all(scene)
    panel = read(scene)
    with scene.workspace.action("panel.conclude") as session:
        panels.conclude(
            session,
            application=scene.application,
            stage=panel.stage,
            outcome=Outcome.NEXT,
            note="重点追问客户审核",
            seen=panel.version,
            override="" if panel.is_current else "x",
        )
        action = session.info["action"]
    moved = read(scene)
    assert not moved.is_current
    assert moved.decision is not None
    assert (moved.decision.outcome, moved.decision.note) == (Outcome.NEXT, "重点追问客户审核")
    with scene.workspace.reading() as session:
        assert session.get_one(Application, scene.application).stage_id == scene.stage_at(4)
    journal.undo(scene.workspace, action)
    back = read(scene)
    assert back.is_current
    assert back.decision is None


def test_a_conclusion_changed_later_refuses_a_stale_one_and_moves_nobody(scene: Scene) -> None:
    evaluate_all(scene)
    panel = read(scene)
    conclude = partial(panels.conclude, application=scene.application, stage=panel.stage)
    with scene.workspace.action("panel.conclude") as session:
        conclude(session, outcome=Outcome.NEXT, note="", seen=panel.version)
    moved = read(scene)
    with pytest.raises(Conflict), scene.workspace.action("panel.conclude") as session:
        conclude(session, outcome=Outcome.REJECT, note="", seen=moved.version)
    assert moved.decision is not None
    with scene.workspace.action("panel.conclude") as session:
        conclude(
            session,
            outcome=Outcome.AGAIN,
            note="补一轮",
            seen=moved.version,
            decision_seen=moved.decision.version,
        )
    with scene.workspace.reading() as session:
        assert session.get_one(Application, scene.application).stage_id == scene.stage_at(4)
        assert len(session.scalars(select(PanelDecision)).all()) == 1
        assert session.scalars(select(PanelDecision.conclusion)).one() is Conclusion.HOLD
        told = timeline(session, candidate=scene.candidate, viewer=scene.workspace.person)
    (changed,) = [entry.details for entry in told if entry.details.get("field") == "conclusion"]
    assert (changed["before"], changed["after"]) == (Conclusion.YES, Conclusion.HOLD)


def test_another_round_makes_a_task_and_rejecting_needs_its_reason(scene: Scene) -> None:
    evaluate_all(scene)
    panel = read(scene)
    conclude = partial(panels.conclude, application=scene.application, stage=panel.stage, note="")
    with scene.workspace.action("panel.conclude") as session:
        conclude(session, outcome=Outcome.AGAIN, seen=panel.version)
    with scene.workspace.reading() as session:
        open_tasks = session.scalars(
            select(Task.id).where(Task.kind == TaskKind.SCHEDULE, Task.state == TaskState.OPEN)
        ).all()
    assert len(open_tasks) == 1
    again = read(scene)
    assert again.decision is not None
    with scene.workspace.action("panel.conclude") as session:
        conclude(
            session,
            outcome=Outcome.REJECT,
            seen=again.version,
            decision_seen=again.decision.version,
            reason=RejectReason.SKILLS,
        )
    with scene.workspace.reading() as session:
        row = session.get_one(Application, scene.application)
        assert (row.state, row.reason) == (ApplicationState.REJECTED, RejectReason.SKILLS)
        assert session.scalars(select(StageEvent.reason).order_by(StageEvent.at.desc())).first() is RejectReason.SKILLS


def panel_of_another(scene: Scene, name: str, given: dict[str, list[int]]) -> None:
    """One more candidate of the position, rated by these people today."""
    with scene.workspace.action("application.create") as session:
        person = candidates.create(session, name=name)
        application = applications.enter(session, candidate=person, position=scene.position, stage=scene.stage_at(3))
    with scene.workspace.action("interview.plan") as session:
        interview = interviews.plan(
            session,
            application=application,
            starts_at=NOW,
            ends_at=NOW + timedelta(hours=1),
            interviewers=[scene.people[rater] for rater in given],
        )
    with scene.workspace.action("evaluation.submit") as session:
        parts = session.execute(
            select(Assignment.person_id, Assignment.id).where(Assignment.interview_id == interview)
        ).all()
        for person_id, part in parts:
            rater = next(n for n, key in scene.people.items() if key == person_id)
            submit.submit(session, assignment=part, filled=filled_in(scene.form, given[rater]), without_evidence=True)


def test_habits_are_the_plain_mean_difference_from_co_raters(local_workspace: Workspace) -> None:
    dice = random.Random(7)
    with clock.frozen(NOW):
        scene = scenes.first_interview(local_workspace)
        evaluate_all(scene)
        differences: dict[str, list[float]] = {"刘思远": [], "陈国栋": []}
        for number in range(11):
            raters = ["刘思远", "陈国栋"]
            given = {rater: [dice.randint(2, 5) for _ in scene.form.dimensions] for rater in raters}
            panel_of_another(scene, f"候选{number}", given)
            for mine, other in (raters, raters[::-1]):
                differences[mine] += [a - b for a, b in zip(given[mine], given[other], strict=True)]
        panel_of_another(scene, "独评", {"刘思远": [5] * len(scene.form.dimensions)})
        panel = read(scene)
    for name, values in differences.items():
        habit = panel.habits[scene.people[name]]
        assert habit.n == 11
        assert not habit.is_few
        assert habit.difference == pytest.approx(sum(values) / len(values))
    assert scene.people["许静"] not in panel.habits  # the round that is being judged does not count


def test_habits_forget_what_is_older_than_90_days(local_workspace: Workspace) -> None:
    with clock.frozen(NOW):
        scene = scenes.first_interview(local_workspace)
        panel_of_another(scene, "甲", {"刘思远": [5] * 8, "陈国栋": [4] * 8})
    with local_workspace.reading() as session:
        recent = severity.habits(session, people=scene.people.values(), now=NOW + timedelta(days=89))
        late = severity.habits(session, people=scene.people.values(), now=NOW + timedelta(days=91))
        interview = session.scalars(select(Interview.state)).first()
    assert recent[scene.people["刘思远"]].difference == pytest.approx(1)
    assert recent[scene.people["刘思远"]].is_few
    assert late == {}
    assert interview is not None


def test_habits_are_named_to_managers_and_to_the_person_only(scene: Scene) -> None:
    evaluate_all(scene)
    with clock.frozen(NOW):
        panel_of_another(scene, "甲", {"刘思远": [5] * 8, "许静": [4] * 8})
        assert set(read(scene).habits) == {scene.people["刘思远"], scene.people["许静"]}
        assert set(read(scene, viewer=scene.people["许静"]).habits) == {scene.people["许静"]}


def conclusions_due(scene: Scene) -> list[tuple[Key, Key | None, timedelta]]:
    """The open tasks: key, application, time that is given."""
    with scene.workspace.reading() as session:
        found = session.scalars(select(Task).where(Task.kind == TaskKind.CONCLUDE, Task.state == TaskState.OPEN))
        return [(task.id, task.application_id, task.due_at - task.started_at) for task in found if task.due_at]


def test_the_last_evaluation_asks_for_the_conclusion_within_a_day_and_drawing_it_settles_that(scene: Scene) -> None:
    scene.evaluate("刘思远", SCORES["刘思远"], Conclusion.STRONG_YES)
    scene.evaluate("陈国栋", SCORES["陈国栋"])
    assert conclusions_due(scene) == []  # one is still missing
    scene.evaluate("许静", SCORES["许静"], Conclusion.HOLD)
    due = conclusions_due(scene)
    assert [rest for _, *rest in due] == [[scene.application, timedelta(hours=24)]]
    panel = read(scene)
    with scene.workspace.action("panel.conclude") as session:
        panels.conclude(session, application=scene.application, stage=panel.stage, outcome=Outcome.AGAIN, note="",
                        seen=panel.version)  # fmt: skip
        action = session.info["action"]
    assert conclusions_due(scene) == []
    assert beat.beat(scene.workspace).conclusions == 0  # it was drawn: nobody is asked a second time
    journal.undo(scene.workspace, action)
    assert conclusions_due(scene) == due


def test_the_beat_asks_for_the_conclusion_where_the_last_submitter_could_not_see_it(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(concluding, "complete", lambda _session, _application: [])  # blind to the others' parts
    evaluate_all(scene)
    monkeypatch.undo()
    assert conclusions_due(scene) == []
    assert beat.beat(scene.workspace).conclusions == 1
    assert len(conclusions_due(scene)) == 1
    assert beat.beat(scene.workspace).conclusions == 0


def test_the_summary_goes_into_a_file_and_a_closed_one_does_not(scene: Scene, tmp_path: Path) -> None:
    scene.evaluate("刘思远", SCORES["刘思远"], Conclusion.STRONG_YES, sentence="=1+1")
    path = tmp_path / "summary.xlsx"
    stage = scene.stage_at(3)
    save = partial(save_panel, application=scene.application, stage=stage, language="zh", path=path)
    with pytest.raises(AppError, match=r"panel\.closed"), scene.workspace.action("export") as session:
        save(session, viewer=scene.people["许静"])
    assert not path.exists()
    scene.evaluate("陈国栋", SCORES["陈国栋"], risks=("start_date",), sentence="Offer 后 30 天")
    scene.evaluate("许静", SCORES["许静"], Conclusion.HOLD)
    with scene.workspace.action("export") as session:
        session.get_one(Person, scene.people["许静"]).name = "刘思远"  # two of one name
        save(session, viewer=scene.workspace.person)
        taken = session.scalars(select(Reveal).where(Reveal.field == "export")).one()
        assert (taken.candidate_id, taken.details) == (scene.candidate, {"what": "report", "rows": 1})
    panel = read(scene)
    book = load_workbook(path)
    scores = book["评价项打分"]
    heads = [cell.value for cell in scores[1]]
    assert sorted(heads[1:4]) == ["刘思远", "刘思远 2", "陈国栋"]
    assert [head.removesuffix(" 2") for head in heads[1:4]] == [card.name for card in panel.raters]
    for row, found in zip(scores.iter_rows(min_row=2, values_only=True), panel.rows, strict=False):
        assert row[1:4] == found.points
        assert row[4:] == (pytest.approx(found.mean), found.gap)
    cells = [cell for sheet in book.worksheets for line in sheet.iter_rows() for cell in line]
    assert "=1+1" in {cell.value for cell in cells}
    assert "f" not in {cell.data_type for cell in cells}  # nothing that somebody wrote is a formula
    pdf = tmp_path / "summary.pdf"
    with scene.workspace.action("export") as session:
        save(session, viewer=scene.workspace.person, path=pdf)
    assert pdf.read_bytes().startswith(b"%PDF")
