"""The panel's summary of a round (mock-up 04b): several scores become one decision."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.access import Act
from models.values.enums import RejectReason, Role
from models.values.keys import Key
from services.errors import AppError, RuleBroken
from services.evaluations import panels, reminding
from services.evaluations.panels import Outcome, Panel, Row
from services.use_cases import UseCase
from views.common import wording
from views.common.blocked_popover import BlockedPopover
from views.common.buttons import Button
from views.common.chips import Status
from views.common.clearing import clear
from views.common.conditions import cure_words, missing
from views.common.context_panel import ContextPanel
from views.common.evaluation_card import mean_words
from views.common.fields import label
from views.common.icon_button import IconButton
from views.common.keys import Keys
from views.common.page import Page
from views.common.page_side import PageSide
from views.common.reject_popover import RejectPopover
from views.common.rights import offer
from views.common.scroll_column import ScrollColumn
from views.common.states import Banner, EmptyState, LoadingOverlay, hair
from views.context import Changes, KeyHint, PageName, Place, Program
from views.evaluation import panel_export
from views.evaluation.panel_side import WIDTH, PanelSide
from views.evaluation.panel_table import PanelTable
from views.interviews.schedule_popover import SchedulePopover


class PanelPage(Page):
    """One round of one application. While evaluations are missing, it asks for them and keeps the scores closed."""

    name = PageName.PANEL

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(program, parent)
        self._panel: Panel | None = None
        self._opens_early = False
        row = self.header_row
        back = IconButton("chevron-left", self.tr("Back"), key="Esc", size="compact")
        back.clicked.connect(self.program.back)
        row.add_before_title(back)
        row.set_title(self.tr("Panel summary"))
        self._state = Status()
        row.add(self._state)
        self.export_button = Button(self.tr("Export"), icon="download", size="compact")
        self.export_button.clicked.connect(self._export)
        row.add(self.export_button)
        self._build_body()
        self._loading = LoadingOverlay(self)
        for place in (self, self.header):
            keys = Keys(place)
            keys.always("Ctrl+Return", self.side.conclusion.press)
            keys.always("Ctrl+Enter", self.side.conclusion.press)
            keys.always("Escape", self.program.back)
            keys.always("Ctrl+\\", lambda: self._beside.toggle())

    def _build_body(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        main = ScrollColumn(self)
        main.column.setContentsMargins(20, 16, 20, 16)
        PageSide(main.inside, main.column)
        main.column.setSpacing(12)
        self._banner = Banner("warn", "hourglass")
        self._banner.add_act(self.tr("Remind"), self._remind)
        self._early = self._banner.add_act(self.tr("Show what is in"), self._open_early)
        main.column.addWidget(self._banner)
        self._figures = Figures(main.inside)
        main.column.addWidget(self._figures)
        self.table = PanelTable(main.inside)
        self.table.row_changed.connect(self._show_row)
        main.column.addWidget(self.table)
        self._note = label(
            self.tr("From 2 points apart: talk before concluding. Habits change no score; under 10 they say little."),
            "hint",
            main.inside,
        )
        self._note.setWordWrap(True)
        main.column.addWidget(self._note)
        self._nobody = EmptyState("clipboard-list", self.tr("No interview in this round yet"))
        main.column.addWidget(self._nobody)
        self._unknown = EmptyState("clipboard-list", self.tr("The interview was held; nobody knows by whom"))
        main.column.addWidget(self._unknown)
        main.column.addStretch(1)
        self.side = PanelSide()
        self.side.concluded.connect(self._conclude)
        self._may_conclude = offer(self.program.me, Act.CREATE, "panel_decision", self.side.conclusion)
        self._beside = ContextPanel(main, self.side, width=WIDTH, least=324)
        outer.addWidget(self._beside)
        self.setFocusProxy(self.table)

    # What is shown

    def title(self) -> str:
        name = self._panel.candidate_name if self._panel is not None else ""
        return wording.DOT.join(part for part in (self.tr("Panel summary"), name) if part)

    def hints(self) -> list[KeyHint]:
        return [
            KeyHint("J/K", self.tr("up and down")),
            *([KeyHint("Ctrl Enter", self.tr("conclude"))] if self._may_conclude else []),
            KeyHint("Ctrl \\", self.tr("side panel")),
            KeyHint("Esc", self.tr("back")),
        ]

    def wants(self, changes: Changes) -> bool:
        return changes.touch("evaluation", "interview", "assignment", "panel_decision", "application", "task")

    def show_place(self, place: Place) -> None:
        if self.place is None or self.place.key != place.key or self.place.params != place.params:
            self._panel, self._opens_early = None, False
        super().show_place(place)

    def refresh(self) -> None:
        if self.place is None or self.place.key is None:
            return
        stage = self.place.params.get("stage")
        self._loading.begin()
        question = partial(
            panels.panel,
            application=self.place.key,
            stage=stage if isinstance(stage, Key) else None,
            viewer=self.program.me.person,
        )
        self.program.read(question, self._show, failed=self._fail)

    def _fail(self, error: AppError) -> None:
        self._loading.end()
        self.program.show_error(error)

    def _show(self, panel: Panel) -> None:
        self._loading.end()
        self._panel = panel
        shows = self._shows_scores
        self.header_row.set_context(
            wording.DOT.join((panel.candidate_name, panel.position, wording.said(panel.stage_name)))
        )
        count = len(panel.raters)
        words = self.tr("{n} / {count} submitted").format(n=panel.submitted, count=count)
        is_complete = panel.submitted == count and count > 0
        self._state.set_status(words, "circle-check" if is_complete else "circle-dashed", "ok" if is_complete else "")
        self._tell_waiting(panel)
        self._figures.show_panel(panel)
        self._figures.setVisible(shows and bool(panel.rows))
        self.export_button.setVisible(shows and bool(panel.rows))
        self.table.show_panel(panel, shows_scores=shows)
        self.table.setVisible(bool(panel.raters))
        self._nobody.setVisible(not panel.raters and not panel.was_held)
        self._unknown.setVisible(not panel.raters and panel.was_held)
        self._note.setVisible(shows and bool(panel.rows))
        self.side.show_panel(panel, shows_scores=shows)
        self.title_changed.emit(self.title())
        if self.isVisible():
            QTimer.singleShot(0, self.table, self.table.setFocus)

    @property
    def _shows_scores(self) -> bool:
        panel = self._panel
        if panel is None or panel.is_blind:
            return False
        return not panel.waiting or self._opens_early

    def _tell_waiting(self, panel: Panel) -> None:
        names = wording.listed(card.name for card in panel.waiting)
        if panel.is_blind:
            words = self.tr("You see the others' scores once yours are in. Still to come: {names}.")
        else:
            words = self.tr("Still to come: {names}. Scores open when all are in.")
        self._banner.tell(words.format(names=names) if panel.waiting and not self._opens_early else "")
        self._early.setVisible(not panel.is_blind and panel.submitted > 0)

    def _open_early(self) -> None:
        self._opens_early = True
        if self._panel is not None:
            self._show(self._panel)

    def _show_row(self, number: int) -> None:
        if self._panel is not None and 0 <= number < len(self._panel.rows):
            self.side.show_row(self._panel, self._panel.rows[number])

    # Acts

    def _export(self) -> None:
        if self._panel is not None:
            panel_export.ask_file(self, self._panel)

    def _remind(self) -> None:
        panel = self._panel
        if panel is not None:
            act = partial(reminding.remind_waiting, application=panel.application, stage=panel.stage)
            self.program.run(act, code=UseCase.TASK_REMIND, toast=self.tr("Reminded"))

    def _conclude(self, outcome: Outcome, note: str) -> None:
        panel = self._panel
        if panel is None:
            return
        if outcome is Outcome.REJECT and panel.is_open and panel.is_current:
            popover = RejectPopover(self, panel.candidate_name)
            popover.letter.hide()
            popover.rejected.connect(lambda reason, words, _: self._run(panel, outcome, words or note, reason=reason))
            popover.show_at(self.side.conclusion.confirm, align_right=True)
            return
        self._run(panel, outcome, note)

    def _run(
        self, panel: Panel, outcome: Outcome, note: str, *, reason: RejectReason | None = None, override: str = ""
    ) -> None:
        act = partial(
            panels.conclude,
            application=panel.application,
            stage=panel.stage,
            outcome=outcome,
            note=note,
            seen=panel.version,
            decision_seen=panel.decision.version if panel.decision is not None else None,
            reason=reason,
            override=override,
        )
        self.program.run(
            act,
            code=UseCase.PANEL_CONCLUDE,
            toast=self._done_words(panel, outcome),
            done=partial(self._on_concluded, panel, outcome),
            failed=partial(self._on_refused, panel, outcome, note),
        )

    def _on_concluded(self, panel: Panel, outcome: Outcome, _decision: Key) -> None:
        """The next round is proposed at once: who interviews, and three times that suit all."""
        goes_on = outcome is Outcome.AGAIN or (outcome is Outcome.NEXT and panel.next_is_interview)
        if goes_on and panel.is_open and panel.is_current:
            popover = SchedulePopover(self.program, panel.application, self)
            popover.show_at(self.side.conclusion.confirm, align_right=True)

    def _done_words(self, panel: Panel, outcome: Outcome) -> str:
        if outcome is Outcome.NEXT and panel.is_open and panel.is_current and panel.next_name is not None:
            words = self.tr("{name} moved to {stage}")
            return words.format(name=panel.candidate_name, stage=wording.said(panel.next_name))
        if outcome is Outcome.REJECT and panel.is_open and panel.is_current:
            return self.tr("{name} rejected").format(name=panel.candidate_name)
        return self.tr("Conclusion written down")

    def _on_refused(self, panel: Panel, outcome: Outcome, note: str, error: AppError) -> None:
        if not isinstance(error, RuleBroken) or panel.next_name is None:
            self.program.show_error(error)
            self.refresh()
            return
        title = self.tr("{name} cannot go to {stage} yet. Missing:")
        popover = BlockedPopover(
            self,
            title.format(name=panel.candidate_name, stage=wording.said(panel.next_name)),
            missing(error.unmet, {panel.stage: panel.stage_name}, here=panel.stage),
            [cure_words(each) for each in error.unmet],
            may_override=self.program.me.is_any(Role.HR_MANAGER.value, Role.ADMINISTRATOR.value),
        )
        popover.overridden.connect(lambda reason: self._run(panel, outcome, note, override=reason))
        popover.cured.connect(
            lambda number: self.program.open(
                Place(
                    PageName.CANDIDATE,
                    panel.candidate,
                    params={"application": panel.application, "cure": error.unmet[number]},
                )
            )
        )
        popover.show_at(self.side.conclusion.confirm, align_right=True)


class Figures(QWidget):
    """The line above the table: mean, strongest, weakest, widest gap."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(28)

    def sizeHint(self) -> QSize:
        return QSize(400, 56)

    def show_panel(self, panel: Panel) -> None:
        clear(self._row)
        self._add(self.tr("Mean"), mean_words(panel.mean_hundredths), self.tr("raw scores"), is_number=True)
        if panel.strongest() != panel.weakest():
            self._add_rows(self.tr("Strongest"), panel.strongest())
            self._add_rows(self.tr("Weakest"), panel.weakest())
        elif panel.rows:
            self._add(self.tr("Dimensions"), self.tr("all level"), "")
        widest = panel.widest()
        if widest is not None:
            spread = " / ".join(str(points) for points in widest.points if points is not None)
            self._add(self.tr("Furthest apart"), wording.said(widest.name), spread)
        self._row.addStretch(1)
        self.setFixedHeight(58)

    def _add_rows(self, title: str, rows: list[Row]) -> None:
        if not rows:
            return
        name = wording.said(rows[-1].name if len(rows) > 1 else rows[0].name)
        if len(rows) > 1:
            name = self.tr("{name} and others, {count}").format(name=name, count=len(rows))
        mean = rows[0].mean
        self._add(title, name, mean_words(round(mean * 100)) if mean is not None else "")

    def _add(self, title: str, words: str, beside: str, *, is_number: bool = False) -> None:
        if self._row.count():
            divider = hair(self, vertical=True)
            divider.setFixedHeight(40)
            self._row.addWidget(divider)
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(label(title, "hint", box))
        values = QWidget(box)
        values.setFixedHeight(40)  # that of the one big number: all values stand on one line
        line = QHBoxLayout(values)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        if is_number:
            line.addWidget(label(words, "number", box))
        else:
            line.addWidget(label(words, "strong", box))
        line.addWidget(label(beside, "second", box))
        line.addStretch(1)
        column.addWidget(values)
        column.addStretch(1)
        self._row.addWidget(box)
