"""Templates with fields that are missing (an older program, an import by hand) are used all the same."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from models.tables import EvaluationForm, Position, PositionTemplate
from services import positions, template_edits, templates
from services.errors import NotFound
from services.evaluations import forms
from services.workspace import Workspace

CODE = "workshop_manager"


def with_content(workspace: Workspace, content: dict[str, Any]) -> None:
    with workspace.action("template.edit") as session:
        session.scalars(select(PositionTemplate).where(PositionTemplate.code == CODE)).one().content = content


def use(workspace: Workspace) -> None:
    """All that is done with a template: listed, opened, edited, a position made from it."""
    with workspace.reading() as session:
        row = session.scalars(select(PositionTemplate).where(PositionTemplate.code == CODE)).one()
        assert len(templates.position_templates(session)) > 1
        template = templates.position_template(session, key=row.id)
        draft = template_edits.draft_of(template, language="zh")
        key, version = row.id, row.version
    with workspace.action("position.create") as session:
        position = positions.create(session, template=key, draft=positions.Draft("车间主任", 1))
    with workspace.reading() as session:
        positions.opened(session, position=position)
    with workspace.action("template.edit") as session:
        template_edits.edit(session, key=key, seen=version, draft=draft)


def test_a_template_without_any_one_of_its_fields_is_used_all_the_same(local_workspace: Workspace) -> None:
    with local_workspace.action("setup") as session:
        templates.seed(session)
        whole = dict(session.scalars(select(PositionTemplate).where(PositionTemplate.code == CODE)).one().content)
    for name in whole:
        with_content(local_workspace, {key: value for key, value in whole.items() if key != name})
        use(local_workspace)
    with_content(local_workspace, {})
    use(local_workspace)


def test_an_evaluation_form_without_its_lesser_parts_is_filled_in_all_the_same(local_workspace: Workspace) -> None:
    with local_workspace.action("setup") as session:
        templates.seed(session)
    with local_workspace.reading() as session:
        row = session.scalars(select(EvaluationForm)).first()
        assert row is not None
        key, whole = row.id, dict(row.content)
    for name in whole:
        with local_workspace.action("form.publish") as session:
            session.get_one(EvaluationForm, key).content = {k: v for k, v in whole.items() if k != name}
        with local_workspace.reading() as session:
            assert forms.load(session, key).key == key
            for line in templates.position_templates(session):
                assert templates.position_template(session, key=line.key).key == line.key


def test_a_process_that_is_gone_is_said_by_name(local_workspace: Workspace) -> None:
    with local_workspace.action("setup") as session:
        templates.seed(session)
        row = session.scalars(select(PositionTemplate).where(PositionTemplate.code == CODE)).one()
        row.process_code, row.form_code, key = "gone", "gone", row.id
    with pytest.raises(NotFound), local_workspace.action("position.create") as session:
        positions.create(session, template=key, draft=positions.Draft("车间主任", 1))
    with local_workspace.reading() as session:
        assert not session.scalars(select(Position)).all()
        templates.position_templates(session)
