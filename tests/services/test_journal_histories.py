"""Random histories: whatever was done, its undo brings back what stood there, or refuses and changes nothing."""

from __future__ import annotations

import random
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.journal import journaled_tables
from models.tables import Application, Candidate, CandidateTag, Contact, Fact, Salary, Tag, Task
from models.values import clock
from models.values.enums import FactKind, SalaryKind, TaskKind, TaskState
from models.values.keys import Key
from services import journal
from services.errors import Conflict
from services.workspace import Workspace
from tests import factories

State = dict[str, dict[Key, dict[str, Any]]]


def state(workspace: Workspace) -> State:
    """Every journaled row, without the version, which only rises."""
    found: State = {}
    with workspace.reading() as session:
        for entity in journaled_tables():
            rows = session.execute(select(entity.__table__)).mappings()
            found[entity.__tablename__] = {
                row["id"]: {name: value for name, value in row.items() if name != "version"} for row in rows
            }
    return found


class Scribbler:
    """Does believable and unbelievable things to a workspace, one action at a time."""

    def __init__(self, workspace: Workspace, seed: int) -> None:
        self.workspace = workspace
        self.random = random.Random(seed)
        self.count = 0

    def act(self) -> Key:
        with self.workspace.action("scribble") as session:
            for _ in range(self.random.randint(1, 4)):
                self.random.choice([self.add, self.add, self.edit, self.edit, self.remove, self.tag, self.rework])(
                    session
                )
                session.flush()
            key = session.info["action"]
            assert isinstance(key, Key)
            return key

    def pick(self, session: Session, entity: type[Any]) -> Any:
        keys = session.scalars(select(entity.id).order_by(entity.id)).all()
        return session.get(entity, self.random.choice(keys)) if keys else None

    def add(self, session: Session) -> None:
        self.count += 1
        row = factories.application(session, f"人{self.count}")
        phone = f"138{self.count:08}"
        session.add(Contact(candidate_id=row.candidate_id, kind="phone", value=phone, normal=phone))
        words = self.random.choice(["", '引"号', "换\n行", "\\斜\\", "数 'q'"])
        session.add(Fact(candidate_id=row.candidate_id, kind=FactKind.EXTRA, words=words, place={"page": self.count}))

    def edit(self, session: Session) -> None:
        person = self.pick(session, Candidate)
        if person is None:
            return
        match self.random.randrange(4):
            case 0:
                person.name = f"改{self.random.randrange(1000)}"
            case 1:
                person.starred_at = None if person.starred_at else clock.now()
            case 2:
                person.experience_months = self.random.choice([None, 0, 12, 400])
            case _:
                person.city = self.random.choice(["苏州", "", "昆山"])

    def remove(self, session: Session) -> None:
        row = self.pick(session, self.random.choice([Contact, Fact, CandidateTag, Salary, Task]))
        if row is not None:
            session.delete(row)

    def tag(self, session: Session) -> None:
        person = self.pick(session, Candidate)
        name = f"标签{self.random.randrange(5)}"
        word = session.scalar(select(Tag).where(Tag.name == name))
        if word is None:
            word = Tag(name=name, synonyms=[])
            session.add(word)
            session.flush()
        if person is not None:
            known = select(CandidateTag).where(CandidateTag.candidate_id == person.id, CandidateTag.tag_id == word.id)
            if session.scalar(known) is None:
                session.add(CandidateTag(candidate_id=person.id, tag_id=word.id))

    def rework(self, session: Session) -> None:
        row = self.pick(session, Application)
        if row is None:
            return
        row.score = self.random.choice([None, 50, 99])
        session.add(
            Task(kind=TaskKind.OWN, words=str(self.count), candidate_id=row.candidate_id, application_id=row.id,
                 started_at=clock.now())
        )  # fmt: skip
        task = self.pick(session, Task)
        if task is not None:
            task.state = self.random.choice([TaskState.OPEN, TaskState.DONE])
        if self.random.random() < 0.3:
            session.add(
                Salary(candidate_id=row.candidate_id, kind=SalaryKind.EXPECTED, low=self.random.randrange(10**9),
                       at=clock.now())
            )  # fmt: skip


@pytest.mark.parametrize("seed", range(6))
def test_undoing_the_last_actions_one_by_one_leads_back_to_the_beginning(workspace: Workspace, seed: int) -> None:
    with workspace.action("x") as session:
        factories.position(session)
    scribbler = Scribbler(workspace, seed)
    states, actions = [state(workspace)], []
    for _ in range(8):
        actions.append(scribbler.act())
        states.append(state(workspace))

    inverses = []
    for number in reversed(range(len(actions))):
        inverses.append(journal.undo(workspace, actions[number]).action)
        assert state(workspace) == states[number]
    for number, inverse in enumerate(reversed(inverses)):  # redo, in the old order
        journal.undo(workspace, inverse)
        assert state(workspace) == states[number + 1]


@pytest.mark.parametrize("seed", range(10, 16))
def test_undoing_something_old_restores_its_columns_or_refuses_and_changes_nothing(
    workspace: Workspace, seed: int
) -> None:
    with workspace.action("x") as session:
        factories.position(session)
    scribbler = Scribbler(workspace, seed)
    actions = [scribbler.act() for _ in range(10)]
    undone = refused = 0
    for action in scribbler.random.sample(actions, 6):
        before = state(workspace)
        try:
            inverse = journal.undo(workspace, action)
        except Conflict:
            refused += 1
            assert state(workspace) == before
            continue
        undone += 1
        journal.undo(workspace, inverse.action)  # its redo leads back exactly
        assert state(workspace) == before
    assert undone + refused == 6


def test_old_actions_are_both_undone_and_refused_in_the_long_run(local_workspace: Workspace) -> None:
    with local_workspace.action("x") as session:
        factories.position(session)
    scribbler = Scribbler(local_workspace, 99)
    actions = [scribbler.act() for _ in range(25)]
    undone = 0
    refusals: list[Conflict] = []
    for action in actions[::2]:
        try:
            journal.undo(local_workspace, action)
            undone += 1
        except Conflict as conflict:
            refusals.append(conflict)
    assert undone
    assert refusals
    assert all(refusal.clashes or refusal.code == "row.still_needed" for refusal in refusals)
