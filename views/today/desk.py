"""What is done with a task where it stands: deciding, calling, finding a time; put off, reminded, handed over."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from models.values.bilingual import Words
from models.values.enums import RejectReason, Role, TaskKind
from models.values.keys import Key
from services import contacts, drafts, pipeline, reminders, tasks
from services import marks as star_marks
from services.boards import choices
from services.errors import AppError, RuleBroken
from services.pipeline import Seen
from services.profiles.read import profile
from services.profiles.values import Profile
from services.tasks import Reminded, SeenTask
from services.use_cases import UseCase
from services.work_list import TaskRow
from views.common import wording
from views.common.blocked_popover import BlockedPopover
from views.common.choice_popover import Choice, ChoicePopover
from views.common.conditions import cure_words, missing
from views.common.popover import Popover
from views.common.reject_popover import RejectPopover
from views.common.when_menu import WhenMenu
from views.context import Place, Program
from views.interviews.schedule_popover import SchedulePopover
from views.today import acts
from views.today.decide_popover import DecidePopover
from views.today.talk_popover import Talked, TalkPopover

if TYPE_CHECKING:
    from views.packets.sending import FormDesk

DECIDED = (TaskKind.SCREEN, TaskKind.DEPARTMENT_SCREEN, TaskKind.APPROVE)
CALLED = (
    TaskKind.FOLLOW_UP,
    TaskKind.RECONTACT,
    TaskKind.KEEP_IN_TOUCH,
    TaskKind.CALL_BACK,
    TaskKind.OFFER_ANSWER,
)
_LANGUAGE = Words("zh", "en")


class TaskDesk(QObject):
    """`page` is what popovers belong to; `anchor` is the row that is acted on."""

    def __init__(self, program: Program, page: QWidget, anchor: QWidget) -> None:
        super().__init__(page)
        self._program, self._page, self._anchor = program, page, anchor
        self._row: TaskRow | None = None
        self._forms: FormDesk | None = None
        self.popover: Popover | None = None  # the last one that was shown

    # Acting in place

    def act(self, row: TaskRow) -> None:
        """Do it here where it can be done here; else go to its place, or tick it off."""
        if (row.candidate is not None and row.application is not None and row.kind in DECIDED) or (
            row.candidate is not None and row.kind in CALLED
        ):
            self._ask(row)
        elif row.application is not None and row.kind is TaskKind.SCHEDULE:
            self._show(SchedulePopover(self._program, row.application, self._page))
        else:
            self.go(row)

    def go(self, row: TaskRow) -> None:
        """Open what it is about; a task without a place is ticked off."""
        place = acts.place_of(row)
        if place is not None:
            self._program.open(place)
        else:
            self.finish(row)

    def _ask(self, row: TaskRow) -> None:
        self._row = row
        assert row.candidate is not None
        me = self._program.me.person
        question = partial(profile, candidate=row.candidate, viewer=me, application=row.application)
        self._program.read(question, self._on_profile)

    def _on_profile(self, found: Profile) -> None:
        row = self._row
        if row is None or found.person.key != row.candidate:
            return
        if row.kind in CALLED:
            self._offer_talk(row, found)
        else:
            self._offer_decision(row, found)

    def _offer_talk(self, row: TaskRow, found: Profile) -> None:
        popover = TalkPopover(self._program, found, f"{acts.kind_words(row)}{wording.DOT}{row.name}", self._page)
        popover.kept.connect(partial(self._log, row))
        popover.profile_wanted.connect(partial(self.go, row))
        self._show(popover)

    def _log(self, row: TaskRow, talked: Talked) -> None:
        assert row.candidate is not None
        act = partial(
            contacts.log,
            candidate=row.candidate,
            application=row.application,
            channel=talked.channel,
            words=talked.words,
            outcome=talked.outcome.value if talked.outcome is not None else "",
            next_at=talked.next_at,
            answers=row.key,
        )
        toast = self.tr("Contact logged: {name}").format(name=row.name)
        self._program.run(act, code=UseCase.CONTACT_LOG, toast=toast)

    def _offer_decision(self, row: TaskRow, found: Profile) -> None:
        if found.way is None:
            self.go(row)
            return
        popover = DecidePopover(found, found.way, self._page)
        popover.advanced.connect(partial(self._advance, found))
        popover.reject_wanted.connect(partial(self._ask_reject, found))
        popover.profile_wanted.connect(partial(self.go, row))
        self._show(popover)

    def _advance(self, found: Profile, to: Key, override: str = "") -> None:
        way = found.way
        if way is None:
            return
        stage = next((wording.said(step.name) for step in way.steps if step.stage == to), "")
        self._program.run(
            partial(pipeline.advance, application=way.application, seen=way.version, to=to, override=override),
            code=UseCase.ADVANCE,
            toast=self.tr("{name} moved to {stage}").format(name=found.person.name, stage=stage),
            failed=partial(self._on_blocked, found, to, stage),
        )

    def _on_blocked(self, found: Profile, to: Key, stage: str, error: AppError) -> None:
        way, row = found.way, self._row
        if not isinstance(error, RuleBroken) or way is None or row is None:
            self._program.show_error(error)
            return
        names = {step.stage: step.name for step in way.steps}
        popover = BlockedPopover(
            self._page,
            self.tr("{name} cannot go to {stage} yet. Missing:").format(name=found.person.name, stage=stage),
            missing(error.unmet, names, here=way.stage),
            [cure_words(each) for each in error.unmet],
            may_override=self._program.me.is_any(Role.HR_MANAGER.value, Role.ADMINISTRATOR.value),
        )
        popover.overridden.connect(lambda reason: self._advance(found, to, reason))
        popover.cured.connect(lambda _number: self.go(row))
        self._show(popover)

    def _ask_reject(self, found: Profile) -> None:
        popover = RejectPopover(self._page, found.person.name)
        popover.rejected.connect(partial(self._reject, found))
        self._show(popover)

    def _reject(self, found: Profile, reason: RejectReason, note: str, has_letter: bool) -> None:
        if found.way is None:
            return
        seen = [Seen(found.way.application, found.way.version)]
        act = partial(pipeline.reject_all, applications=seen, reason=reason, note=note)
        if has_letter:
            language = wording.said(_LANGUAGE)
            act = partial(drafts.reject_and_draft, applications=seen, reason=reason, note=note, language=language)
        self._program.run(act, code=UseCase.REJECT, toast=self.tr("{name} rejected").format(name=found.person.name))

    # The task itself

    def finish(self, row: TaskRow) -> None:
        """Tick it off."""
        self._run(row, tasks.finish, UseCase.TASK_DONE, self.tr("Done: {what}"))

    def remind(self, row: TaskRow) -> None:
        """Ask the one who holds it."""
        if not row.can_be_reminded:
            return
        self._program.run(partial(tasks.remind, task=_seen(row)), code=UseCase.TASK_REMIND, done=self._on_reminded)

    def _on_reminded(self, reminded: Reminded) -> None:
        self._program.toast(self.tr("{name} was reminded").format(name=reminded.owner), can_undo=True)

    def star(self, row: TaskRow) -> None:
        """Mark or unmark the candidate."""
        if row.candidate is None:
            return
        act = star_marks.unstar if row.is_starred else star_marks.star
        words = self.tr("Star removed: {name}") if row.is_starred else self.tr("Starred: {name}")
        self._program.run(
            partial(act, candidates=[row.candidate]), code=UseCase.CANDIDATE_STAR, toast=words.format(name=row.name)
        )

    def snooze(self, row: TaskRow, at: QPoint) -> None:
        """Put it off: a menu of times, in working time."""
        WhenMenu(self._program, self._page, partial(self._snooze_until, row)).show_at(at)

    def _snooze_until(self, row: TaskRow, until: datetime) -> None:
        words = self.tr("Back {when}: {what}").format(when=wording.moment(until), what="{what}")
        self._run(row, partial(tasks.snooze, until=until), UseCase.TASK_SNOOZE, words)

    def wake(self, row: TaskRow) -> None:
        """Bring it back now."""
        self._run(row, tasks.wake, UseCase.TASK_SNOOZE, self.tr("Back in the list: {what}"))

    def remind_me(self, row: TaskRow, at: datetime | None, every: int | None = None) -> None:
        """Remind its owner at a time, or again and again; neither takes the reminder away."""
        act = partial(reminders.remind_me, task=_seen(row), at=at, every=every)
        if at is not None:
            words = self.tr("You are reminded {when}").format(when=wording.moment(at))
        elif every is not None:
            words = self.tr("You are reminded: {often}").format(often=acts.often_words(every))
        else:
            words = self.tr("No more reminders")
        self._program.run(act, code=UseCase.TASK_REMIND, toast=words)

    def hand_over(self, row: TaskRow) -> None:
        """Give it to a colleague."""
        self._row = row
        self._program.read(choices.colleagues, self._offer_colleagues)

    def _offer_colleagues(self, people: Sequence[tuple[Key, str]]) -> None:
        row = self._row
        if row is None:
            return
        names = dict(people)
        entries = [Choice(key, name, icon="user-round") for key, name in people if key != row.owner]
        popover = ChoicePopover(self._page, self.tr("Hand over to"), entries)
        popover.chosen.connect(lambda key: self._give(row, key, names[key]))
        self._show(popover)

    def _give(self, row: TaskRow, to: Key, name: str) -> None:
        words = self.tr("{name} has it now: {what}").format(name=name, what="{what}")
        self._run(row, partial(tasks.hand_over, to=to), UseCase.TASK_ASSIGN, words)

    def _run(self, row: TaskRow, act: object, code: UseCase, words: str) -> None:
        assert callable(act)
        self._program.run(partial(act, tasks=[_seen(row)]), code=code, toast=words.format(what=acts.subject(row)))

    def menu(self, row: TaskRow, at: QPoint) -> QMenu:
        """Everything that can be done with it."""
        menu = QMenu(self._page)
        menu.addAction(acts.act_words(row)).triggered.connect(lambda: self.act(row))
        place = acts.place_of(row)
        if isinstance(place, Place):
            menu.addAction(self.tr("Open")).triggered.connect(lambda: self._program.open(place))
        if row.kind is TaskKind.EVALUATE and row.assignment is not None and not row.is_mine:
            self._offer_forms(menu, row.assignment)
        if row.can_be_reminded:
            menu.addAction(self.tr("Remind")).triggered.connect(lambda: self.remind(row))
        menu.addAction(self.tr("Hand over…")).triggered.connect(lambda: self.hand_over(row))
        menu.addSeparator()
        if row.snoozed_until is not None:
            menu.addAction(self.tr("Back to the list")).triggered.connect(lambda: self.wake(row))
        menu.addAction(self.tr("Later…")).triggered.connect(lambda: self.snooze(row, at))
        often = menu.addMenu(self.tr("Remind me"))
        for every in reminders.EVERY:
            often.addAction(acts.often_words(every)).triggered.connect(partial(self._remind_every, row, every))
        once = often.addAction(self.tr("Once…"))
        once.triggered.connect(lambda: WhenMenu(self._program, self._page, partial(self.remind_me, row)).show_at(at))
        if row.remind_at is not None:
            often.addAction(self.tr("No reminder")).triggered.connect(lambda: self.remind_me(row, None))
        menu.addSeparator()
        menu.addAction(self.tr("Done")).triggered.connect(lambda: self.finish(row))
        return menu

    def _offer_forms(self, menu: QMenu, assignment: Key) -> None:
        """The form for somebody who evaluates outside the program."""
        from views.packets.sending import FormDesk  # few need it: not with the first page

        if self._forms is None:
            self._forms = FormDesk(self._program, self._page)
        give = menu.addMenu(self.tr("Send the evaluation form"))
        for way, words in (
            ("mail", self.tr("As a mail to confirm")),
            ("save", self.tr("As files in a folder…")),
            ("copy", self.tr("Copy as a message")),
        ):
            give.addAction(words).triggered.connect(partial(self._give_form, way, assignment))

    def _give_form(self, way: str, assignment: Key, _checked: bool = False) -> None:
        if self._forms is not None:
            self._forms.give(way, assignment)

    def _remind_every(self, row: TaskRow, every: int, _checked: bool = False) -> None:
        self.remind_me(row, None, every)

    def _show(self, popover: Popover) -> None:
        self.popover = popover
        popover.show_at(self._anchor, align_right=True)


def _seen(row: TaskRow) -> SeenTask:
    return SeenTask(row.key, row.version)
