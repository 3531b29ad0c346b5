"""Two people save one thing: what they changed apart is put together, what both changed is asked about."""

from __future__ import annotations

from dataclasses import replace

import pytest

from models.tables import PositionTemplate
from models.values.keys import Key
from services import positions, templates
from services.organisation import departments
from services.positions import Draft
from services.three_way import EditConflict
from services.workspace import Workspace


@pytest.fixture
def opened(workspace: Workspace) -> positions.Opened:
    with workspace.action("setup") as session:
        templates.seed(session)
        template = session.query(PositionTemplate).order_by(PositionTemplate.id).first()
        assert template is not None
        key = positions.create(session, template=template.id, draft=Draft("质量工程师", headcount=2))
    with workspace.reading() as session:
        return positions.opened(session, position=key)


def save(workspace: Workspace, of: positions.Opened, draft: Draft, was: Draft | None) -> None:
    with workspace.action("position.edit") as session:
        positions.edit(session, position=of.key, seen=of.version, draft=draft, was=was)


def now(workspace: Workspace, key: Key) -> positions.Opened:
    with workspace.reading() as session:
        return positions.opened(session, position=key)


def test_what_two_people_changed_apart_is_kept_of_both(workspace: Workspace, opened: positions.Opened) -> None:
    save(workspace, opened, replace(opened.draft, headcount=5), opened.draft)
    save(workspace, opened, replace(opened.draft, title="资深质量工程师"), opened.draft)

    kept = now(workspace, opened.key).draft
    assert (kept.title, kept.headcount) == ("资深质量工程师", 5)


def test_what_both_changed_is_refused_with_both_values_and_settled_by_the_choice(
    workspace: Workspace, opened: positions.Opened
) -> None:
    save(workspace, opened, replace(opened.draft, headcount=5, title="质量主管"), opened.draft)
    with pytest.raises(EditConflict) as refused:
        save(workspace, opened, replace(opened.draft, headcount=3, synonyms=("QE",)), opened.draft)

    (clash,) = refused.value.clashes
    assert (clash.column, clash.mine, clash.theirs) == ("headcount", 3, 5)
    assert now(workspace, opened.key).draft.headcount == 5  # nothing was overwritten

    draft = refused.value.settled({"headcount": 3})
    with workspace.action("position.edit") as session:
        version, theirs = refused.value.version, refused.value.theirs
        positions.edit(session, position=opened.key, seen=version, draft=draft, was=theirs)
    kept = now(workspace, opened.key).draft
    assert (kept.headcount, kept.title, kept.synonyms) == (3, "质量主管", ("QE",))


def test_somebody_who_changed_nothing_takes_nothing_back(workspace: Workspace, opened: positions.Opened) -> None:
    save(workspace, opened, replace(opened.draft, headcount=5), opened.draft)
    save(workspace, opened, opened.draft, opened.draft)

    assert now(workspace, opened.key).draft.headcount == 5


def test_without_what_was_seen_every_difference_is_asked_about(workspace: Workspace) -> None:
    with workspace.action("organisation.edit") as session:
        key = departments.add(session, draft=departments.Draft("生产部"))
        departments.edit(session, key=key, seen=1, draft=departments.Draft("生产中心"))

    with pytest.raises(EditConflict), workspace.action("organisation.edit") as session:
        departments.edit(session, key=key, seen=1, draft=departments.Draft("制造部"))
