"""Where one goes from a profile: the next step, another stage, the next person, an evaluation, the panel."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from models.access import Act as Right
from models.values.enums import ApplicationState, InterviewState
from models.values.keys import Key
from services.errors import Unmet
from services.profiles.values import Profile
from views.candidate.acts import CandidateActs
from views.candidate.attesting import Attesting
from views.candidate.field_help import open_fact
from views.candidate.files import CandidateFiles
from views.candidate.gate import Act, Next, cure, meetings_here, next_step, to_be_held
from views.candidate.head import CandidateHead
from views.candidate.offered import offered_step, withhold_acts
from views.candidate.side import Side
from views.common.conditions import rule_of
from views.common.rights import is_offered
from views.context import PageName, Place, Program


class Steps(QObject):
    """Knows the one next step of the person shown, and carries it out."""

    def __init__(
        self,
        program: Program,
        head: CandidateHead,
        side: Side,
        acts: CandidateActs,
        files: CandidateFiles,
        attesting: Attesting,
    ) -> None:
        super().__init__(side)
        self._program, self._head, self._side, self._acts, self._files = program, head, side, acts, files
        self._profile: Profile | None = None
        self._attesting = attesting
        self.next = Next(Act.NONE, "")
        withhold_acts(program.me, head, side)

    def show_profile(self, profile: Profile | None) -> None:
        self._profile = self._attesting.profile = profile
        self.next = self._offered(next_step(profile)) if profile is not None else Next(Act.NONE, "")

    def press(self) -> None:
        """The one next step: forward, or to what is missing."""
        self._carry_out(self.next)

    def cure(self, unmet: Unmet) -> None:
        """Lead to one thing that is missing."""
        if self._profile is not None:
            self._carry_out(self._offered(cure(self._profile, unmet)))

    def _offered(self, step: Next) -> Next:
        return offered_step(self._program.me, step)

    def _carry_out(self, step: Next) -> None:
        found = self._profile
        if found is None:
            return
        anchor = self._head.primary
        acts: dict[Act, Callable[[], object]] = {
            Act.ADVANCE: lambda: self._advance(found),
            Act.EVALUATE: lambda: self._evaluate(found),
            Act.PANEL: lambda: self._open_panel_of(found, step.unmet),
            Act.PLAN: lambda: self._acts.ask_plan(anchor),
            Act.HOLD: lambda: self._say(found, InterviewState.HELD),
            Act.CONFIRM: lambda: self._say(found, InterviewState.CONFIRMED),
            Act.CALENDAR: lambda: self._program.open(Place(PageName.CALENDAR)),
            Act.PHONE: self._side.facts.phone.open,
            Act.CHANNEL: lambda: self._acts.ask_channel(self._side.facts.channel),
            Act.RESUME: self._files.ask,
            Act.FIELD: lambda: self._fill_in(step.unmet),
            Act.TALK: self._side.begin_talk,
            Act.ATTEST: lambda: self._attest(step.unmet),
            Act.REOPEN: self._acts.reopen,
            Act.ENTER: lambda: self._acts.ask_position(anchor),
        }
        if step.act in acts:
            acts[step.act]()

    def _fill_in(self, unmet: Unmet | None) -> None:
        """The field that a rule names: typed where it stands, or chosen."""
        code = rule_of(unmet).code if unmet is not None else ""
        facts = self._side.facts
        if code == "owner":
            self._acts.ask_owner(facts.owner)
        elif code == "tags":
            self._acts.ask_tag(facts.tags.add)
        else:
            open_fact(facts, code)

    def _attest(self, unmet: Unmet | None) -> None:
        if unmet is not None:
            self._attesting.ask(rule_of(unmet), self._head.primary)

    def attest_result(self, anchor: QWidget) -> None:
        """A test or a background check that no condition asks for."""
        self._attesting.ask_result(anchor)

    def _advance(self, found: Profile) -> None:
        if found.way is not None and found.way.gate is not None:
            self._acts.advance(found.way.gate.stage, self._head.primary)

    def _say(self, found: Profile, state: InterviewState) -> None:
        meeting = to_be_held(found)
        if meeting is not None:
            self._acts.set_interview(meeting, state)

    def _evaluate(self, found: Profile) -> None:
        part = next((m.my_assignment for m in meetings_here(found) if m.my_assignment is not None), None)
        if part is not None:
            self.open_evaluation(part)

    def _open_panel_of(self, found: Profile, unmet: Unmet | None) -> None:
        if found.way is not None:
            stage = unmet.stage if unmet is not None and unmet.stage is not None else found.way.stage
            self.open_panel(found.way.application, stage)

    def move_to(self, digit: int) -> None:
        """To the stage of a digit."""
        way = self._profile.way if self._profile is not None else None
        may = is_offered(self._program.me, Right.CHANGE, "application")
        if may and way is not None and way.state is ApplicationState.OPEN and digit <= len(way.steps):
            self._acts.advance(way.steps[digit - 1].stage, self._head.primary)

    def go_beside(self, step: int) -> None:
        """The next or previous person of the stage."""
        way = self._profile.way if self._profile is not None else None
        beside = way.neighbours if way is not None else None
        target = (beside.after if step > 0 else beside.before) if beside is not None else None
        if target is not None:
            params = {"application": target.application}
            self._program.open(Place(PageName.CANDIDATE, target.candidate, self._side.tab, params, is_beside=True))

    def open_application(self, application: Key) -> None:
        """The same person, seen through another application."""
        if self._profile is not None:
            params = {"application": application}
            self._program.open(Place(PageName.CANDIDATE, self._profile.person.key, self._side.tab, params))

    def open_person(self, candidate: Key) -> None:
        """The record that another was merged into."""
        self._program.open(Place(PageName.CANDIDATE, candidate, is_beside=True))

    def find_doubles(self, view: str) -> None:
        """Who else on file may be this person, or what was merged into this record."""
        if self._profile is not None:
            self._program.open(Place(PageName.DUPLICATES, self._profile.person.key, view))

    def open_panel(self, application: Key, stage: Key) -> None:
        self._program.open(Place(PageName.PANEL, application, params={"stage": stage}))

    def open_evaluation(self, assignment: Key) -> None:
        self._program.open(Place(PageName.EVALUATION, assignment))
