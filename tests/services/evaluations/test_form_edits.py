"""Evaluation forms are published as editions; the law and the arithmetic are kept."""

from __future__ import annotations

from dataclasses import replace

import pytest

from models.tables import Assignment, Position
from models.values import clock
from services.errors import AppError
from services.evaluations import form_edits, forms
from services.evaluations.form_edits import Anchor, Dimension, Draft, Line, Question
from services.three_way import EditConflict
from services.workspace import Workspace
from tests import scenes
from tests.scenes import NOW, Scene


@pytest.fixture
def scene(workspace: Workspace) -> Scene:
    with clock.frozen(NOW):
        return scenes.first_interview(workspace)


def line(scene: Scene) -> Line:
    with scene.workspace.reading() as session:
        return next(each for each in form_edits.lines(session) if each.positions)


def draft_of(line: Line) -> Draft:
    return form_edits.draft_of(line.form, language="zh")


def publish(scene: Scene, draft: Draft, *, is_adopted: bool = False, seen: int = 0, was: Draft | None = None) -> None:
    found = line(scene)
    with scene.workspace.action("form.publish") as session:
        form_edits.publish(
            session, code=found.code, seen=seen or found.form.edition, draft=draft, is_adopted=is_adopted, was=was
        )


def test_publishing_what_is_there_changes_nothing_but_the_edition(scene: Scene) -> None:
    before = line(scene)
    publish(scene, draft_of(before))
    after = line(scene)
    assert after.form.edition == before.form.edition + 1
    assert replace(after.form, key=before.form.key, edition=before.form.edition) == before.form


def test_a_new_dimension_and_question_stand_in_the_next_edition_only(scene: Scene) -> None:
    before = line(scene)
    draft = draft_of(before)
    new = Dimension("夜班适应", 10, tuple(Anchor(f"第 {n} 级", f"第 {n} 级的样子") for n in range(1, 6)))
    publish(
        scene,
        replace(
            draft, dimensions=(*draft.dimensions, new), questions=(*draft.questions, Question("怎么倒班？", "夜班适应"))
        ),
    )
    after = line(scene).form
    assert [d.code for d in after.dimensions][:-1] == [d.code for d in before.form.dimensions]
    assert after.dimensions[0].name == before.form.dimensions[0].name
    assert after.questions[-1].dimension == after.dimensions[-1].code
    with scene.workspace.reading() as session:
        asked = session.get_one(Assignment, scene.parts["许静"]).form_id
        assert asked == before.form.key
        assert session.get_one(Position, scene.position).form_id == before.form.key
        assert forms.load(session, before.form.key) == before.form


def test_running_positions_take_the_new_edition_only_when_they_are_told_to(scene: Scene) -> None:
    before = line(scene)
    publish(scene, draft_of(before), is_adopted=True)
    with scene.workspace.reading() as session:
        assert session.get_one(Position, scene.position).form_id == line(scene).form.key
        assert session.get_one(Assignment, scene.parts["许静"]).form_id == before.form.key


def test_an_edition_published_in_between_is_put_together_and_only_the_same_dimension_is_asked_about(
    scene: Scene,
) -> None:
    was = draft_of(line(scene))
    first, second, *others = was.dimensions
    lighter, heavier = replace(first, weight=first.weight + 1), replace(first, weight=first.weight + 2)
    publish(scene, replace(was, dimensions=(lighter, second, *others)), was=was)
    added = replace(first, code="", name="夜班适应")
    mine = replace(was, minutes=30, dimensions=(first, added, *others))
    publish(scene, mine, seen=1, was=was)
    now = draft_of(line(scene))
    assert (now.minutes, [d.name for d in now.dimensions[:2]]) == (30, [first.name, "夜班适应"])
    assert (now.dimensions[0].weight, second.name in {d.name for d in now.dimensions}) == (lighter.weight, False)
    with pytest.raises(EditConflict) as refused:
        publish(scene, replace(mine, dimensions=(heavier, added, *others)), seen=1, was=was)
    assert {(c.column, c.mine, c.theirs) for c in refused.value.clashes} >= {
        (f"dimensions/{first.code}", heavier, lighter)
    }


def test_what_cannot_be_a_form_says_why(scene: Scene) -> None:
    draft = draft_of(line(scene))
    first = draft.dimensions[0]
    for wrong, code in (
        (replace(draft, name=" "), "form.name_missing"),
        (replace(draft, dimensions=()), "form.impossible_size"),
        (replace(draft, minutes=0), "form.impossible_limit"),
        (replace(draft, dimensions=(first, first)), "form.dimension_twice"),
        (replace(draft, dimensions=(replace(first, weight=0),)), "form.impossible_weight"),
        (replace(draft, dimensions=(replace(first, anchors=first.anchors[:4]),)), "form.anchor_missing"),
        (replace(draft, questions=(Question("近期有结婚打算吗？"),)), "lawful.family"),
        (replace(draft, dimensions=(replace(first, name="婚育状况"),)), "lawful.family"),
    ):
        with pytest.raises(AppError) as refused:
            publish(scene, wrong)
        assert refused.value.code == code


def test_a_copy_is_a_form_of_its_own(scene: Scene) -> None:
    found = line(scene)
    with scene.workspace.action("form.publish") as session:
        code = form_edits.copy(session, code=found.code, name="夜班评价表")
    with scene.workspace.reading() as session:
        made = next(each for each in form_edits.lines(session) if each.code == code)
    assert (made.form.name.zh, made.form.edition, made.positions) == ("夜班评价表", 1, 0)
    assert made.form.dimensions == found.form.dimensions
    with pytest.raises(AppError, match="name_taken"), scene.workspace.action("form.publish") as session:
        form_edits.copy(session, code=found.code, name="夜班评价表")
