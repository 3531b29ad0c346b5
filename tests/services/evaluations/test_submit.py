from __future__ import annotations

from datetime import timedelta
from decimal import ROUND_HALF_EVEN, Decimal

import pytest
from sqlalchemy import select

from models.tables import Action, Evaluation, Interview, Task
from models.values import clock
from models.values.enums import Conclusion, InterviewState, TaskKind, TaskState
from services import interview_states, interviews
from services.errors import AppError, Conflict
from services.evaluations import forms, rounds, sheet, submit
from services.evaluations.forms import Filled, GapKind, Mark
from services.workspace import Workspace
from tests import scenes
from tests.scenes import NOW, Scene, filled_in


@pytest.fixture
def scene(workspace: Workspace) -> Scene:
    with clock.frozen(NOW):
        return scenes.first_interview(workspace)


def read_sheet(scene: Scene, name: str, viewer: str | None = None) -> sheet.Sheet:
    with scene.workspace.reading() as session:
        return sheet.sheet(session, assignment=scene.parts[name], viewer=scene.people[viewer or name])


def test_a_plan_gives_every_interviewer_a_limit_and_a_task(scene: Scene) -> None:
    with scene.workspace.reading() as session:
        evaluate = session.execute(select(Task.owner_id, Task.due_at).where(Task.kind == TaskKind.EVALUATE)).all()
        schedule = session.scalars(select(Task.state).where(Task.kind == TaskKind.SCHEDULE)).all()
    ends = NOW + timedelta(minutes=58)
    due = ends + timedelta(minutes=scene.form.minutes)
    assert {(owner, at) for owner, at in evaluate} == {(person, due) for person in scene.people.values()}
    assert schedule == [TaskState.DONE]


def test_a_submitted_evaluation_keeps_scores_mean_risks_and_finishes_the_task(scene: Scene) -> None:
    points = [5, 4, 4, 4, 4, 4, 3, 3][: len(scene.form.dimensions)]
    filled = filled_in(scene.form, points, evidence={scene.form.dimensions[0].code: "SMED 52 → 19"}, risks=("span",))
    with scene.workspace.action("evaluation.submit", person=scene.people["陈国栋"]) as session:
        done = submit.submit(session, assignment=scene.parts["陈国栋"], filled=filled)

    weights = [d.weight for d in scene.form.dimensions]
    plain = Decimal(100 * sum(w * p for w, p in zip(weights, points, strict=True))) / sum(weights)
    assert done.mean_hundredths == int(plain.to_integral_value(ROUND_HALF_EVEN))
    own = read_sheet(scene, "陈国栋").own
    assert own is not None
    assert own.filled == filled
    with scene.workspace.reading() as session:
        task = session.scalars(select(Task.state).where(Task.assignment_id == scene.parts["陈国栋"])).one()
        interview = session.get_one(Interview, scene.interview)
        answer = session.scalars(select(Task.due_at).where(Task.kind == TaskKind.FOLLOW_UP)).one()
        assert task is TaskState.DONE
        assert interview.state is InterviewState.HELD
        assert answer == interview.ends_at + timedelta(hours=24)


def test_an_incomplete_form_names_its_gaps_in_order(scene: Scene) -> None:
    dimensions = scene.form.dimensions
    filled = Filled({d.code: Mark(4) for d in dimensions[:-2]})
    with pytest.raises(AppError) as error, scene.workspace.action("evaluation.submit") as session:
        submit.submit(session, assignment=scene.parts["陈国栋"], filled=filled)
    assert error.value.code == "evaluation.incomplete"
    gaps = error.value.params["gaps"]
    assert [g.dimension for g in gaps] == [dimensions[-2].code, dimensions[-1].code, ""]
    assert gaps[-1].kind is GapKind.CONCLUSION


def test_a_five_without_evidence_is_asked_about_once(scene: Scene) -> None:
    filled = filled_in(scene.form, [5] + [4] * (len(scene.form.dimensions) - 1))
    with pytest.raises(AppError) as error, scene.workspace.action("evaluation.submit") as session:
        submit.submit(session, assignment=scene.parts["许静"], filled=filled)
    assert error.value.code == "evaluation.evidence_wanted"
    assert [gap.dimension for gap in error.value.params["gaps"]] == [scene.form.dimensions[0].code]
    with scene.workspace.action("evaluation.submit") as session:
        submit.submit(session, assignment=scene.parts["许静"], filled=filled, without_evidence=True)
    assert read_sheet(scene, "许静").own is not None


def test_a_submitted_evaluation_is_locked(scene: Scene) -> None:
    scene.evaluate("陈国栋")
    with pytest.raises(AppError) as error:
        scene.evaluate("陈国栋", 2, Conclusion.NO)
    assert error.value.code == "evaluation.already_submitted"


def test_an_amendment_is_a_new_row_that_names_the_old_one_and_says_why(scene: Scene) -> None:
    first = scene.evaluate("许静", 3, Conclusion.HOLD)
    better = filled_in(scene.form, 4, Conclusion.YES)
    with scene.workspace.action("evaluation.amend", person=scene.people["许静"]) as session:
        second = submit.amend(session, assignment=scene.parts["许静"], amends=first, filled=better, reason="补听了录音")
    own = read_sheet(scene, "许静").own
    assert own is not None
    assert own.key == second.evaluation
    assert [(t.conclusion, t.mean_hundredths, t.reason) for t in own.earlier] == [(Conclusion.HOLD, 300, "补听了录音")]
    with scene.workspace.reading() as session:
        old = session.get_one(Evaluation, first).conclusion
        (found,) = rounds.rounds(session, candidate=scene.candidate, viewer=None)
    assert old is Conclusion.HOLD
    card = next(card for card in found.cards if card.name == "许静")
    assert (card.mean_hundredths, card.is_amended, card.amend_reason) == (400, True, "补听了录音")

    with pytest.raises(Conflict), scene.workspace.action("evaluation.amend") as session:
        submit.amend(session, assignment=scene.parts["许静"], amends=first, filled=better, reason="again")
    why = pytest.raises(AppError, match=r"evaluation\.reason_missing")
    with why, scene.workspace.action("evaluation.amend") as session:
        submit.amend(session, assignment=scene.parts["许静"], amends=second.evaluation, filled=better, reason=" ")


def test_nobody_sees_others_before_submitting_their_own(scene: Scene) -> None:
    scene.evaluate("陈国栋", 5, Conclusion.STRONG_YES, sentence="两条产线都有数据")

    blind = read_sheet(scene, "许静")
    assert blind.is_blind
    other = next(o for o in blind.others if o.person == "陈国栋")
    assert other.is_submitted
    assert (other.conclusion, other.mean_hundredths, other.sentence, other.marks) == (None, None, "", None)
    with scene.workspace.reading() as session:
        (found,) = rounds.rounds(session, candidate=scene.candidate, viewer=scene.people["许静"])
    card = next(card for card in found.cards if card.name == "陈国栋")
    assert found.is_blind
    assert card.is_withheld
    assert (card.conclusion, card.mean_hundredths, card.sentence, card.lines, card.risks) == (None, None, "", (), ())
    assert found.mean_hundredths is None
    assert found.widest is None

    scene.evaluate("许静", 3, Conclusion.HOLD)
    seen = read_sheet(scene, "许静")
    assert not seen.is_blind
    assert next(o for o in seen.others if o.person == "陈国栋").conclusion is Conclusion.STRONG_YES


def test_the_office_sees_what_is_in_and_types_in_for_others_but_an_interviewer_does_not(scene: Scene) -> None:
    scene.evaluate("陈国栋", as_person=scene.workspace.person)
    with scene.workspace.reading() as session:
        (found,) = rounds.rounds(session, candidate=scene.candidate, viewer=scene.workspace.person)
    assert next(card for card in found.cards if card.name == "陈国栋").conclusion is Conclusion.YES
    with scene.workspace.reading() as session:
        typed = session.scalars(select(Action).order_by(Action.at.desc(), Action.id.desc())).first()
        assert typed is not None
        assert (typed.person_id, typed.on_behalf_of) == (scene.workspace.person, scene.people["陈国栋"])
    with pytest.raises(AppError, match=r"evaluation\.not_yours"):
        scene.evaluate("许静", as_person=scene.people["陈国栋"])


def test_a_draft_is_kept_and_is_seen_only_on_its_own_sheet(scene: Scene) -> None:
    typed = Filled({scene.form.dimensions[0].code: Mark(4, "首件检验")}, None, ("span",), "先记着")
    with scene.workspace.deriving() as session:
        submit.save_draft(session, assignment=scene.parts["刘思远"], filled=typed)
    with scene.workspace.deriving() as session:
        submit.save_draft(session, assignment=scene.parts["刘思远"], filled=typed)
    assert read_sheet(scene, "刘思远").draft == typed
    assert read_sheet(scene, "许静").draft is None


def test_no_show_drops_the_tasks_and_is_refused_after_an_evaluation(scene: Scene) -> None:
    scene.evaluate("陈国栋")
    refused = pytest.raises(AppError, match=r"interview\.already_evaluated")
    with refused, scene.workspace.action("interview.state") as session:
        row = session.get_one(Interview, scene.interview)
        interview_states.set_state(session, interview=scene.interview, state=InterviewState.NO_SHOW, seen=row.version)


def test_a_cancelled_interview_asks_nobody_for_an_evaluation(scene: Scene) -> None:
    with scene.workspace.action("interview.state") as session:
        row = session.get_one(Interview, scene.interview)
        interview_states.set_state(session, interview=scene.interview, state=InterviewState.CANCELLED, seen=row.version)
    with scene.workspace.reading() as session:
        states = set(session.scalars(select(Task.state).where(Task.kind == TaskKind.EVALUATE)))
        assert rounds.rounds(session, candidate=scene.candidate, viewer=None) == ()
    assert states == {TaskState.DROPPED}


def test_moving_an_interview_moves_its_limits_and_asks_for_confirmation_again(scene: Scene) -> None:
    with scene.workspace.action("interview.state") as session:
        row = session.get_one(Interview, scene.interview)
        before, seen = row.ends_at, row.version
        interview_states.set_state(session, interview=scene.interview, state=InterviewState.CONFIRMED, seen=seen)
    later = NOW + timedelta(days=1)
    with scene.workspace.action("interview.plan") as session:
        interviews.move(
            session,
            interview=scene.interview,
            starts_at=later,
            ends_at=later + timedelta(minutes=40),
            place="B101",
            seen=seen + 1,
        )
    with scene.workspace.reading() as session:
        row = session.get_one(Interview, scene.interview)
        due = set(session.scalars(select(Task.due_at).where(Task.kind == TaskKind.EVALUATE)))
        assert (row.state, row.candidate_confirmed, row.place) == (InterviewState.PLANNED, False, "B101")
        assert due == {row.ends_at + timedelta(minutes=scene.form.minutes)}
        assert row.ends_at != before


def test_overlaps_name_the_person_the_room_and_the_candidate(scene: Scene) -> None:
    def found(**values: object) -> set[str]:
        with scene.workspace.reading() as session:
            asked = {"people": [], "place": "", "starts_at": NOW, "ends_at": NOW + timedelta(hours=1)} | values
            return {f"{o.kind}:{o.name}" for o in interviews.overlaps(session, **asked)}  # type: ignore[arg-type]

    assert found(people=[scene.people["许静"]]) == {"person:许静"}
    assert found(place="A302") == {"place:A302"}
    assert found(candidate=scene.candidate) == {"candidate:韩立群"}
    assert found(people=[scene.people["许静"]], ends_at=NOW + timedelta(minutes=18)) == set()  # ends as it starts
    assert found(people=[scene.people["许静"]], leave_out=scene.interview) == set()


def test_a_form_with_too_few_dimensions_is_unusual(scene: Scene) -> None:
    few = forms.Form(scene.form.key, scene.form.name, 1, scene.form.dimensions[:5], (), (), 60)
    assert few.is_unusual
    assert not scene.form.is_unusual
