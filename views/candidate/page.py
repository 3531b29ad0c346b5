"""The profile page (mock-ups 03, 03b): who this is, what was said, and the next step."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from models.values.keys import Key
from services.errors import AppError, Unmet
from services.profiles.read import profile
from services.profiles.values import Profile, Resume
from views.candidate import menus
from views.candidate.acts import CandidateActs
from views.candidate.answering import Answering
from views.candidate.asking import TabAsking
from views.candidate.attesting import Attesting
from views.candidate.cautioning import Cautioning
from views.candidate.claiming import Claiming
from views.candidate.corrections import Corrections
from views.candidate.fact import FactView
from views.candidate.field_help import FieldHelp
from views.candidate.files import CandidateFiles
from views.candidate.gate import Act, gate_words
from views.candidate.gone import CODES, Gone
from views.candidate.head import CandidateHead
from views.candidate.side import TABS, Side
from views.candidate.sources import Sources
from views.candidate.stepper import Stepper
from views.candidate.steps import Steps
from views.common import wording
from views.common.document_preview import DocumentPreview
from views.common.follow_menu import follow_menu
from views.common.keys import Keys
from views.common.page import Note, Page
from views.common.presence import PresenceLine
from views.common.states import LoadingOverlay
from views.context import Changes, KeyHint, PageName, Place, Program
from views.privacy.acts import PrivacyActs

SIDE_WIDTH, LEAST_SIDE = 588, 512
LEAST_PREVIEW = 480


class CandidatePage(Page):
    """Shows one person, seen through one application."""

    name = PageName.CANDIDATE
    wants_search = False

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(program, parent)
        self._profile: Profile | None = None
        self._resume: Resume | None = None
        self._wish = ""  # what the place asked to open: "contacts", "interviews"
        self._to_cure: Unmet | None = None  # what it asked to cure
        self.acts = CandidateActs(program, self)
        self.file_acts = CandidateFiles(program, self)
        self.head = CandidateHead()
        self.header = self.head
        self._build_body()
        self.attesting = Attesting(program, self)
        self.answering = Answering(program, self)
        self.cautioning = Cautioning(program, self.side.caution, self)
        self.claiming = Claiming(program, self.side.claim, self)
        self.claiming.told.connect(self.side.make_room)
        self.steps = Steps(program, self.head, self.side, self.acts, self.file_acts, self.attesting)
        self.privacy_acts = PrivacyActs(program, self.side.privacy, self, program.back)
        self._asking = TabAsking(program, self.side, self.privacy_acts)
        self._connect()
        for place in (self, self.head):
            self._set_keys(Keys(place))
        self.setAcceptDrops(True)

    # Building

    def _build_body(self) -> None:
        self._stack = QStackedLayout(self)
        self.gone = Gone(self)
        self._stack.addWidget(self.gone)
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.stepper = Stepper(body)
        column.addWidget(self.stepper)
        halves = QHBoxLayout()
        halves.setSpacing(0)
        self.preview = DocumentPreview(self.program, body)
        halves.addWidget(self.preview, 1)
        self.side = Side(body)
        halves.addWidget(self.side)
        column.addLayout(halves, 1)
        self._stack.addWidget(body)
        self._stack.setCurrentWidget(body)
        self._loading = LoadingOverlay(self)

    def _connect(self) -> None:
        self.presence = PresenceLine(self.program, self, self.head)
        self.head.put_presence(self.presence)
        head, side, acts = self.head, self.side, self.acts
        head.back_wanted.connect(self.program.back)
        head.star_toggled.connect(acts.toggle_star)
        head.star.customContextMenuRequested.connect(self._ask_how_often)
        head.beside_wanted.connect(self.steps.go_beside)
        head.reject_wanted.connect(lambda: acts.ask_reject(head.reject))
        head.plan_wanted.connect(lambda: acts.ask_plan(head.plan))
        head.primary_pressed.connect(self.steps.press)
        head.stages.aboutToShow.connect(lambda: menus.fill_stages(head, acts))
        rare = (side.facts, acts, self.file_acts, self.steps, self.cautioning, self.claiming)
        head.more_menu.aboutToShow.connect(lambda: menus.fill_more(head, *rare))
        acts.cure_wanted.connect(self.steps.cure)
        self.gone.kept_wanted.connect(self.steps.open_person)
        self.stepper.gate_pressed.connect(self.steps.press)
        side.tab_picked.connect(lambda _key: self._ask_tab())
        side.other_wanted.connect(self.steps.open_application)
        side.state_wanted.connect(acts.set_interview)
        self.sources = Sources(self.program, side.facts)
        self.help = FieldHelp(self.program, side.facts)
        self.sources.watch(side.facts.source_labels())
        self.corrections = Corrections(self.program, self, side.facts, acts)
        side.composer.kept.connect(lambda said: acts.log(said, side.composer.clear))
        side.composer.line.left.connect(self.setFocus)
        side.composer.answers_wanted.connect(lambda at: self.answering.ask(self._profile, at))
        side.evaluations.panel_wanted.connect(self.steps.open_panel)
        side.evaluations.evaluation_wanted.connect(self.steps.open_evaluation)
        side.evaluations.plan_wanted.connect(lambda: acts.ask_plan(head.plan))
        side.files.shown.connect(self.preview.show_document)
        side.files.saved.connect(self.file_acts.save_line)
        side.files.add_wanted.connect(self.file_acts.ask)
        side.comments.said.connect(lambda words: acts.comment(words, side.comments.line.clear))

    def _set_keys(self, keys: Keys) -> None:
        keys.letter("J", lambda: self.steps.go_beside(1))
        keys.letter("K", lambda: self.steps.go_beside(-1))
        keys.letter("S", self.acts.toggle_star)
        keys.letter("E", self._edit_fact)
        keys.letter("T", lambda: self.acts.ask_tag(self.side.facts.tags.add))
        keys.letter("C", self.log_contact)
        keys.letter("I", self._plan)
        keys.letter("M", self.acts.draft_message)
        keys.letter("X", self._reject)
        for digit in range(1, 10):
            keys.letter(str(digit), partial(self.steps.move_to, digit))
        keys.always("Escape", self.program.back)

    # What is shown

    def title(self) -> str:
        if self._profile is None:
            return self.tr("Profile")
        way = self._profile.way
        parts = (self._profile.person.name, way.position_title if way is not None else "")
        return wording.DOT.join(part for part in parts if part)

    def hints(self) -> list[KeyHint]:
        if self._profile is None:
            return [KeyHint("Esc", self.tr("back"))]
        found = [KeyHint("J/K", self.tr("next person"))]
        if self.steps.next.key:
            found.append(KeyHint(self.steps.next.key, self.tr("move on")))
        return [
            *found,
            KeyHint("I", self.tr("plan interview")),
            KeyHint("C", self.tr("log contact")),
            KeyHint("S", self.tr("star")),
            KeyHint("Esc", self.tr("back")),
        ]

    def notes(self) -> list[Note]:
        return [("eye", self.tr("Looking at contact data is recorded"))]

    def _ask_how_often(self, at: QPoint) -> None:
        """How often a starred person hears from us."""
        found = self.acts.profile
        if found is not None and found.person.is_starred:
            menu = follow_menu(self.program, self, found.person.key, found.person.follow_days)
            menu.popup(self.head.star.mapToGlobal(at))

    def wants(self, changes: Changes) -> bool:
        if self.place is None or self.place.key is None:
            return False
        return changes.concerns(self.place.key) or changes.touch("stage", "position", "person", "field_entry")

    def show_place(self, place: Place) -> None:
        if self.place is None or self.place.key != place.key:
            self._profile = None
            self.side.composer.clear()
        self._wish = place.view
        cure = place.params.get("cure")
        self._to_cure = cure if isinstance(cure, Unmet) else None
        if place.view in TABS:
            self.side.open_tab(place.view)
        super().show_place(place)

    def refresh(self) -> None:
        if self.place is None or self.place.key is None:
            return
        application = self.place.params.get("application")
        self._loading.begin()
        self.help.refresh()
        question = partial(
            profile,
            candidate=self.place.key,
            viewer=self.program.me.person,
            application=application if isinstance(application, Key) else None,
        )
        self.program.read(question, self._show, failed=self._fail)

    def _show(self, found: Profile) -> None:
        self._loading.end()
        if self.place is None or found.person.key != self.place.key:
            return
        is_new = self._profile is None
        self.presence.watch("candidate", found.person.key)
        self._profile = self.acts.profile = self.file_acts.profile = found
        self._stack.setCurrentIndex(1)
        self.steps.show_profile(found)
        is_plan = self.steps.next.act is Act.PLAN
        self.head.show_profile(found, self.steps.next.words, self.steps.next.key, is_plan=is_plan)
        self.stepper.show_way(found.way, gate_words(found.way))
        self.stepper.setVisible(found.way is not None)
        self.cautioning.show_profile(found)
        self.claiming.show_profile(found)
        self.side.show_profile(found)
        self.sources.show_person(found.person.key)
        self._show_resume(found, is_new=is_new)
        self.preview.highlight(found.person.tags)
        if is_new:
            self.side.composer.prefer(found.person.preferred_contact)
        self.acts.note_pay_seen()
        self._ask_tab()
        self.title_changed.emit(self.title())
        self.hints_changed.emit()
        self._follow_wish()

    def _show_resume(self, found: Profile, *, is_new: bool) -> None:
        """The latest résumé; another file that somebody looks at stays until there is a newer one."""
        resume = found.resume
        if not is_new and resume == self._resume:
            return
        self._resume = resume
        note = wording.moment(resume.at) if resume is not None else ""
        self.preview.show_document(resume.document if resume is not None else None, note=note)

    def _fail(self, error: AppError) -> None:
        """Somebody who is gone is said to be gone."""
        self._loading.end()
        self._profile = self.acts.profile = self.file_acts.profile = None
        self.steps.show_profile(None)
        if error.code not in CODES:
            self.program.show_error(error)
            return
        self.head.show_nobody()
        self._stack.setCurrentIndex(0)
        self.title_changed.emit(self.title())
        self.hints_changed.emit()
        self.gone.tell(error)

    def _follow_wish(self) -> None:
        """What the place asked for, once the person is here."""
        wish, self._wish = self._wish, ""
        unmet, self._to_cure = self._to_cure, None
        if not self.isVisible():
            return
        if unmet is not None:
            QTimer.singleShot(0, self, partial(self.steps.cure, unmet))
        if wish == "contacts":
            QTimer.singleShot(0, self, self.log_contact)
        elif wish in ("interview", "interviews"):
            QTimer.singleShot(0, self, self._plan)

    def _ask_tab(self) -> None:
        if self._profile is not None:
            self._asking.ask(self._profile.person.key)

    # Acts

    def _edit_fact(self) -> None:
        """Correct the fact that has the focus; otherwise the focus goes to the first one."""
        focused = self.focusWidget()
        if isinstance(focused, FactView) and focused.hasFocus():
            focused.opened.emit()
        else:
            self.side.facts.phone.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def log_contact(self) -> None:
        self.side.begin_talk()

    def _plan(self) -> None:
        if not self.head.plan.isHidden():
            self.acts.ask_plan(self.head.plan)
        elif self.steps.next.act is Act.PLAN:
            self.acts.ask_plan(self.head.primary)

    def _reject(self) -> None:
        if not self.head.reject.isHidden():
            self.acts.ask_reject(self.head.reject)

    # Qt

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and self._profile is not None and self.side.files.may_add:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasUrls() and self._profile is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.file_acts.add(paths)

    def hideEvent(self, event: QHideEvent) -> None:
        self.side.facts.mask_again()
        self.side.privacy.cover()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.width()
        self.side.setFixedWidth(max(LEAST_SIDE, min(SIDE_WIDTH, width - LEAST_PREVIEW)))
        self.head.set_roomy(width >= 1150)
