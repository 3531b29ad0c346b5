"""A recruiting scene for tests: a position from the shipped templates, a candidate in the first interview, a panel.

The mock-ups' people: 韩立群 applies as 车间主任; 陈国栋, 许静 and 刘思远 interview.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial

from sqlalchemy import select

from models.tables import Application, Assignment, Channel, Person, PositionTemplate, Stage
from models.values.bilingual import Words
from models.values.enums import Conclusion, ContactChannel, Role
from models.values.keys import Key
from services import applications, candidates, interviews, pipeline, positions, templates
from services.candidates import Field
from services.evaluations import forms, submit
from services.evaluations.forms import Filled, Form, Mark
from services.positions import Draft
from services.workspace import Workspace

NOW = datetime(2026, 3, 12, 1, 42, tzinfo=UTC)  # Thursday, 09:42 in Shanghai
PANEL = (("陈国栋", "生产部经理"), ("许静", "质量主管"), ("刘思远", "制造工程经理"))


@dataclass
class Scene:
    """Keys of what the tests talk about."""

    workspace: Workspace
    position: Key
    candidate: Key
    application: Key
    interview: Key
    people: dict[str, Key]
    parts: dict[str, Key]  # interviewer → assignment
    form: Form

    def version(self) -> int:
        with self.workspace.reading() as session:
            return session.get_one(Application, self.application).version

    def stage(self, code: str) -> Key:
        with self.workspace.reading() as session:
            return session.scalars(select(Stage.id).where(Stage.code == code, Stage.process_id == self._process)).one()

    def stage_at(self, rank: int) -> Key:
        with self.workspace.reading() as session:
            return session.scalars(select(Stage.id).where(Stage.rank == rank, Stage.process_id == self._process)).one()

    @property
    def _process(self) -> Key:
        with self.workspace.reading() as session:
            row = session.get_one(Application, self.application)
            return session.get_one(Stage, row.stage_id).process_id

    def evaluate(
        self,
        name: str,
        points: Sequence[int] | int = 4,
        conclusion: Conclusion = Conclusion.YES,
        *,
        evidence: Mapping[str, str] | None = None,
        risks: tuple[str, ...] = (),
        sentence: str = "",
        as_person: Key | None = None,
    ) -> Key:
        """Submit somebody's evaluation, as that person."""
        filled = filled_in(self.form, points, conclusion, evidence=evidence, risks=risks, sentence=sentence)
        with self.workspace.action("evaluation.submit", person=as_person or self.people[name]) as session:
            return submit.submit(session, assignment=self.parts[name], filled=filled, without_evidence=True).evaluation


def filled_in(
    form: Form,
    points: Sequence[int] | int = 4,
    conclusion: Conclusion | None = Conclusion.YES,
    *,
    evidence: Mapping[str, str] | None = None,
    risks: tuple[str, ...] = (),
    sentence: str = "",
) -> Filled:
    """A form with these scores, in the order of its dimensions."""
    scores = [points] * len(form.dimensions) if isinstance(points, int) else list(points)
    marks = {
        d.code: Mark(score, (evidence or {}).get(d.code, "")) for d, score in zip(form.dimensions, scores, strict=True)
    }
    return Filled(marks, conclusion, risks, sentence)


def first_interview(workspace: Workspace, *, starts_at: datetime = NOW + timedelta(minutes=18)) -> Scene:
    """韩立群 in 初试 with an interview of three people, planned for 10:00–10:40 unless told otherwise."""
    with workspace.action("setup") as session:
        templates.seed(session)
        people = {}
        for name, title in PANEL:
            person = Person(name=name, title=title, roles=[Role.INTERVIEWER.value])
            session.add(person)
            session.flush()
            people[name] = person.id
    with workspace.action("position.create") as session:
        template = session.scalars(select(PositionTemplate.id).where(PositionTemplate.code == "workshop_manager")).one()
        position = positions.create(session, template=template, draft=Draft("车间主任（精益生产）", 2))
    with workspace.action("application.create") as session:
        candidate = candidates.create(
            session,
            name="韩立群",
            phones=["13812342716"],
            emails=["hanliqun@mail.example"],
            values={
                Field.TITLE: "精益主管",
                Field.COMPANY: "昆山澜启汽车部件",
                Field.CITY: "昆山 玉山镇",
                Field.DEGREE: "bachelor",
                Field.EXPERIENCE: 96,
                Field.AVAILABLE: "Offer 后 30 天",
                Field.PREFERRED_CONTACT: ContactChannel.WECHAT.value,
                Field.CONTACT_NOTE: "晚 19 点后",
            },
        )
        channel = session.scalars(select(Channel.id).where(Channel.code == "referral")).one_or_none()
        application = applications.enter(
            session,
            candidate=candidate,
            position=position,
            channel=channel or session.scalars(select(Channel.id)).first(),
            channel_note="潘春生",
        )
    scene = Scene(workspace, position, candidate, application, candidate, people, {}, Form(position, *_NO_FORM))
    for rank in (2, 3):
        _advance(scene, scene.stage_at(rank))
    with workspace.action("interview.plan") as session:
        scene.interview = interviews.plan(
            session,
            application=application,
            starts_at=starts_at,
            ends_at=starts_at + timedelta(minutes=40),
            interviewers=list(people.values()),
            place="A302",
        )
    with workspace.reading() as session:
        names = {key: name for name, key in people.items()}
        for part in session.scalars(select(Assignment).where(Assignment.interview_id == scene.interview)):
            scene.parts[names[part.person_id]] = part.id
            assert part.form_id is not None
            scene.form = forms.load(session, part.form_id)
    return scene


def _advance(scene: Scene, to: Key) -> None:
    move = partial(pipeline.advance, application=scene.application, seen=scene.version(), to=to, override="test")
    with scene.workspace.action("application.advance") as session:
        move(session)


_NO_FORM = (Words("", ""), 1, (), (), (), 0)
