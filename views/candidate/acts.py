"""What a person does on the profile, passed on to the use cases; and the popovers that ask for the rest."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from models.values.bilingual import Words
from models.values.enums import InterviewState, RejectReason, Role
from models.values.keys import Key
from services import (
    applications,
    comments,
    contacts,
    drafts,
    interview_states,
    interviews,
    marks,
    pipeline,
    reveals,
    sources,
)
from services.boards import choices
from services.boards.choices import PositionChoice
from services.drafts import Letter
from services.errors import AppError, RuleBroken
from services.interviews import Outline
from services.pipeline import Seen
from services.profiles.values import Meeting, Profile, Way
from services.reveals import Look
from services.stages import Named
from services.use_cases import UseCase
from views.candidate.composer import Said
from views.candidate.plan_popover import Plan, PlanPopover
from views.common import wording
from views.common.blocked_popover import BlockedPopover
from views.common.choice_popover import Choice, ChoicePopover
from views.common.conditions import cure_words, missing
from views.common.reject_popover import RejectPopover
from views.context import Program

_LANGUAGE = Words("zh", "en")


class CandidateActs(QObject):
    """Acts on the person that is shown. `page` is what popovers belong to."""

    cure_wanted = Signal(object)  # Unmet

    def __init__(self, program: Program, page: QWidget) -> None:
        super().__init__(page)
        self._program, self._page = program, page
        self.profile: Profile | None = None
        self._pay_seen: set[tuple[Key, date]] = set()  # looks of this window that were asked about
        self._anchor: QWidget = page

    @property
    def _way(self) -> Way | None:
        return self.profile.way if self.profile is not None else None

    @property
    def _name(self) -> str:
        return self.profile.person.name if self.profile is not None else ""

    # Stages

    def advance(self, to: Key, anchor: QWidget, override: str = "") -> None:
        """Move to a stage; what is missing opens a popover with the cure."""
        way = self._way
        if way is None or way.stage == to:
            return
        self._anchor = anchor
        stage = next((wording.said(step.name) for step in way.steps if step.stage == to), "")
        self._program.run(
            partial(pipeline.advance, application=way.application, seen=way.version, to=to, override=override),
            code=UseCase.ADVANCE,
            toast=self.tr("{name} moved to {stage}").format(name=self._name, stage=stage),
            failed=partial(self._on_blocked, to, stage),
        )

    def _on_blocked(self, to: Key, stage: str, error: AppError) -> None:
        way = self._way
        if not isinstance(error, RuleBroken) or way is None:
            self._program.show_error(error)
            return
        names = {step.stage: step.name for step in way.steps}
        title = self.tr("{name} cannot go to {stage} yet. Missing:").format(name=self._name, stage=stage)
        popover = BlockedPopover(
            self._page,
            title,
            missing(error.unmet, names, here=way.stage),
            [cure_words(each) for each in error.unmet],
            may_override=self._program.me.is_any(Role.HR_MANAGER.value, Role.ADMINISTRATOR.value),
        )
        popover.overridden.connect(lambda reason: self.advance(to, self._anchor, reason))
        popover.cured.connect(lambda number: self.cure_wanted.emit(error.unmet[number]))
        popover.show_at(self._anchor, align_right=True)

    def ask_reject(self, anchor: QWidget) -> None:
        way = self._way
        if way is None:
            return
        popover = RejectPopover(self._page, self._name)
        popover.rejected.connect(partial(self._reject, way, self._name))
        popover.show_at(anchor, align_right=True)

    def _reject(self, way: Way, name: str, reason: RejectReason, note: str, has_letter: bool) -> None:
        seen = [Seen(way.application, way.version)]
        toast = self.tr("{name} rejected").format(name=name)
        if has_letter:
            act = partial(
                drafts.reject_and_draft,
                applications=seen,
                reason=reason,
                note=note,
                language=wording.said(_LANGUAGE),
            )
            self._program.run(act, code=UseCase.REJECT, toast=toast)
        else:
            reject = partial(pipeline.reject_all, applications=seen, reason=reason, note=note)
            self._program.run(reject, code=UseCase.REJECT, toast=toast)

    def reopen(self) -> None:
        way = self._way
        if way is not None:
            self._program.run(
                partial(pipeline.reopen, applications=[Seen(way.application, way.version)]),
                code=UseCase.REOPEN,
                toast=self.tr("{name} is running again").format(name=self._name),
            )

    def ask_position(self, anchor: QWidget) -> None:
        """Another position for the same person."""
        self._anchor = anchor
        self._program.read(choices.positions, self._show_positions)

    def _show_positions(self, found: Sequence[PositionChoice]) -> None:
        entries = [Choice(p.key, p.title, p.place, finds=f"{p.pinyin} {p.initials}") for p in found]
        self._choose(self.tr("Find a position"), entries, self._enter)

    def _enter(self, position: object) -> None:
        if self.profile is not None and isinstance(position, Key):
            self._program.run(
                partial(applications.enter, candidate=self.profile.person.key, position=position),
                code=UseCase.APPLICATION_CREATE,
                toast=self.tr("{name} added").format(name=self._name),
            )

    # The person

    def note_pay_seen(self) -> None:
        """Pay that is shown is on record as seen, once a day and person."""
        profile = self.profile
        if profile is None or not profile.person.may_see_salary or profile.person.expected is None:
            return
        key, day = profile.person.key, wording.today()
        if (key, day) in self._pay_seen:
            return
        self._pay_seen.add((key, day))
        since = datetime.combine(day, time(), wording.zone())
        question = partial(reveals.is_noted, candidate=key, person=self._program.me.person, at=Look.SALARY, since=since)
        self._program.read(question, partial(self._note_pay, key))

    def _note_pay(self, candidate: Key, is_noted: bool) -> None:
        if not is_noted:
            act = partial(reveals.looked, candidates=[candidate], at=Look.SALARY)
            self._program.run(act, code=UseCase.REVEAL)

    def toggle_star(self) -> None:
        if self.profile is not None:
            act = marks.unstar if self.profile.person.is_starred else marks.star
            self._program.run(partial(act, candidates=[self.profile.person.key]), code=UseCase.CANDIDATE_STAR)

    def ask_tag(self, anchor: QWidget) -> None:
        self._anchor = anchor
        self._program.read(choices.tag_words, self._show_tags)

    def _show_tags(self, words: Sequence[str]) -> None:
        own = set(self.profile.person.tags) if self.profile is not None else set()
        entries = [Choice(word, word) for word in words if word not in own]
        self._choose(self.tr("Find or add a tag"), entries, self._tag, may_add=True)

    def _tag(self, word: object) -> None:
        if self.profile is not None:
            act = partial(marks.tag, candidates=[self.profile.person.key], name=str(word))
            self._program.run(act, code=UseCase.CANDIDATE_TAG)

    def untag(self, word: str) -> None:
        if self.profile is not None:
            act = partial(marks.untag, candidates=[self.profile.person.key], name=word)
            self._program.run(act, code=UseCase.CANDIDATE_TAG, toast=self.tr("Tag taken off"))

    def ask_channel(self, anchor: QWidget) -> None:
        self._anchor = anchor
        self._program.read(choices.channels, self._show_channels)

    def _show_channels(self, found: Sequence[Named]) -> None:
        entries = [Choice(channel.key, wording.said(channel.name)) for channel in found]
        self._choose(self.tr("Find a source"), entries, self._set_channel)

    def _set_channel(self, channel: object) -> None:
        way = self._way
        if way is not None and isinstance(channel, Key):
            act = partial(
                sources.set_channel,
                application=way.application,
                channel=channel,
                note=way.channel_note,
                seen=way.version,
            )
            self._program.run(act, code=UseCase.CANDIDATE_EDIT)

    def ask_owner(self, anchor: QWidget) -> None:
        self._anchor = anchor
        self._program.read(choices.colleagues, self._show_colleagues)

    def _show_colleagues(self, people: Sequence[tuple[Key, str]]) -> None:
        self._choose(self.tr("Hand over to"), [Choice(key, name) for key, name in people], self._hand_over)

    def _hand_over(self, person: object) -> None:
        way = self._way
        if way is not None and isinstance(person, Key):
            act = partial(pipeline.assign, applications=[Seen(way.application, way.version)], owner=person)
            self._program.run(act, code=UseCase.ASSIGN, toast=self.tr("Handed over"))

    def _choose(self, hint: str, entries: Sequence[Choice], done: object, *, may_add: bool = False) -> None:
        popover = ChoicePopover(self._page, hint, entries, may_add=may_add)
        popover.chosen.connect(done)
        popover.show_at(self._anchor)

    # Talks

    def log(self, said: Said, done: object) -> None:
        """A line of the contact log."""
        profile = self.profile
        if profile is None:
            return
        assert callable(done)
        act = partial(
            contacts.log,
            candidate=profile.person.key,
            application=self._way.application if self._way is not None else None,
            channel=said.channel,
            words=said.words,
            next_at=said.next_at,
        )
        toast = self.tr("Contact logged")
        self._program.run(act, code=UseCase.CONTACT_LOG, toast=toast, done=lambda _key: done())

    def comment(self, words: str, done: object) -> None:
        profile = self.profile
        if profile is None:
            return
        assert callable(done)
        act = partial(
            comments.add,
            candidate=profile.person.key,
            words=words,
            application=self._way.application if self._way is not None else None,
        )
        self._program.run(act, code=UseCase.COMMENT, done=lambda _key: done())

    def draft_message(self) -> None:
        way = self._way
        if way is not None:
            act = partial(
                drafts.draft_all,
                applications=[way.application],
                letter=Letter.PROGRESS,
                language=wording.said(_LANGUAGE),
            )
            self._program.run(act, code=UseCase.MESSAGE_DRAFT, toast=self.tr("Draft written; you send it later"))

    # Interviews

    def ask_plan(self, anchor: QWidget) -> None:
        way = self._way
        if way is not None:
            self._anchor = anchor
            self._program.read(partial(interviews.outline, application=way.application), self._show_plan)

    def _show_plan(self, outline: Outline) -> None:
        popover = PlanPopover(self._page, self._program, outline)
        popover.planned.connect(self._plan)
        popover.show_at(self._anchor, align_right=True)

    def _plan(self, plan: Plan) -> None:
        act = partial(
            interviews.plan,
            application=plan.application,
            starts_at=plan.starts_at,
            ends_at=plan.ends_at,
            interviewers=plan.interviewers,
            place=plan.place,
            note=plan.note,
        )
        words = self.tr("Interview planned: {when}").format(when=wording.moment(plan.starts_at))
        self._program.run(act, code=UseCase.INTERVIEW_PLAN, toast=words)

    def set_interview(self, meeting: Meeting, state: InterviewState) -> None:
        act = partial(interview_states.set_state, interview=meeting.key, state=state, seen=meeting.version)
        self._program.run(act, code=UseCase.INTERVIEW_STATE, toast=self.tr("Interview changed"))
