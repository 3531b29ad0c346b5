"""The header of the evaluation page: who, the clock of the limit, what is saved and missing, the two acts."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.values import clock
from models.values.enums import LimitUnit
from models.values.limits import Level, Limit, Reading
from services.evaluations.sheet import Own, Sheet
from views.common import wording
from views.common.buttons import Button, IconButton, menu_of
from views.common.chips import LimitMark
from views.common.evaluation_card import mean_words
from views.common.fields import label
from views.common.page import HeaderRow
from views.common.presence import PresenceLine


class EvaluationHeader(HeaderRow):
    """Tells the state; the page decides what its buttons do."""

    back_wanted = Signal()
    later_wanted = Signal()
    primary_pressed = Signal()
    summary_wanted = Signal()  # of the round, once one's own part is in
    given_away = Signal(str)  # save, mail, copy: to be filled in outside the program

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        back = IconButton("chevron-left", self.tr("Back"), key="Esc", size="compact")
        back.clicked.connect(self.back_wanted)
        self.add_before_title(back)
        self.set_title(self.tr("Interview evaluation"))
        self._limit = LimitMark()
        self._saved = label("", "hint")
        self._missing = label("", "error")
        self._later = Button(self.tr("Keep for later"))
        self._later.clicked.connect(self.later_wanted)
        self._give = Button(self.tr("Fill in elsewhere…"))
        self._give.setMenu(
            menu_of(
                self,
                ("download", self.tr("Form as files in a folder…"), lambda: self.given_away.emit("save")),
                ("mail", self.tr("Form as a mail to confirm"), lambda: self.given_away.emit("mail")),
                ("copy", self.tr("Copy as a message"), lambda: self.given_away.emit("copy")),
                None,
                ("lock", self.tr("Here, on a locked screen"), lambda: self.given_away.emit("kiosk")),
            )
        )
        self.primary = Button(self.tr("Submit evaluation"), role="primary", key="Ctrl Enter")
        self.primary.clicked.connect(self.primary_pressed)
        self.summary = Button(self.tr("See the summary"))
        self.summary.clicked.connect(self.summary_wanted)
        self.summary.hide()
        for widget in (
            self._limit, self._saved, self._missing, self._give, self._later, self.primary, self.summary,
        ):  # fmt: skip
            self.add(widget)
        self._may_give = False
        self._presence: PresenceLine | None = None
        self.say_missing("")

    def show_sheet(self, sheet: Sheet, *, is_own: bool) -> None:
        when = f"{wording.moment(sheet.starts_at)}–{wording.clock_time(sheet.ends_at)}"
        words = [sheet.candidate_name, sheet.position, wording.said(sheet.stage), when]
        if not is_own:
            words.append(self.tr("for {name}").format(name=sheet.interviewer_name))
        self.set_context(wording.DOT.join(words))
        self._may_give = not is_own
        if self._presence is not None:
            self._presence.watch("assignment", sheet.assignment)

    def show_locked(self, own: Own, *, is_complete: bool) -> None:
        """Submitted: when, with which mean; what is left is to amend, and to see the round once it is complete."""
        self.summary.setVisible(is_complete)
        self.summary.set_role("primary")
        self._later.hide()
        self._give.hide()
        self.primary.setText(self.tr("Amend…"))
        self.primary.set_key("")
        self.primary.set_role("secondary")
        words = self.tr("Submitted {when}, mean {mean}")
        self._saved.setText(words.format(when=wording.moment(own.at), mean=mean_words(own.mean_hundredths)))
        self.say_missing("")

    def show_open(self, *, is_amendment: bool) -> None:
        """Being filled in."""
        self.summary.hide()
        self._later.show()
        self._give.setVisible(self._may_give and not is_amendment)
        submit = self.tr("Submit the amendment") if is_amendment else self.tr("Submit evaluation")
        self.primary.setText(submit)
        self.primary.set_key("Ctrl Enter")
        self.primary.set_role("primary")

    def show_saved(self, at: datetime | None) -> None:
        words = self.tr("Saved by itself {time}").format(time=wording.clock_time(at)) if at is not None else ""
        self._saved.setText(words)

    def set_roomy(self, is_roomy: bool) -> None:
        """Narrow windows leave out when it was saved; the status bar says it too."""
        self._saved.setVisible(is_roomy)
        if self._presence is not None:
            self._presence.set_short(not is_roomy)

    def put_presence(self, line: PresenceLine) -> None:
        """Who else has this form open: the interviewer, or who fills it in for them."""
        self._presence = line
        self.add_after_title(line)

    def say_missing(self, words: str) -> None:
        """What keeps it from being submitted: "2 still missing"."""
        self._missing.setText(words)
        self._missing.setVisible(bool(words))

    @property
    def missing(self) -> str:
        return self._missing.text()

    def show_limit(self, sheet: Sheet | None) -> bool:
        """The clock of the limit, with seconds in the last hour; gone once it is submitted. Tells whether it runs."""
        due = sheet.due_at if sheet is not None and sheet.own is None else None
        self._limit.setVisible(due is not None)
        if sheet is None or due is None:
            return False
        total = max(due - sheet.ends_at, timedelta(minutes=1))
        left = due - clock.now()
        level = Level.OVERDUE if left <= timedelta() else Level.NEAR if left <= total / 4 else Level.NORMAL
        share = min(max(1 - left / total, 0.0), 1.0)
        words = wording.left(Reading(level, left, share), LimitUnit.CALENDAR_HOURS, exact=True)
        if timedelta() < left < timedelta(hours=1):
            minutes, seconds = divmod(int(left.total_seconds()), 60)
            words = self.tr("{minutes} min {seconds} s left").format(minutes=minutes, seconds=seconds)
        hours, rest = divmod(total, timedelta(hours=1))
        whole = (
            wording.limit(Limit(hours)) if not rest else self.tr("limit {span}").format(span=wording.duration(total))
        )
        if clock.now() < sheet.ends_at:
            share, level, words = 0.0, Level.NORMAL, self.tr("counts from the end of the interview")
        self._limit.set_limit(share, level, words, whole)
        return True
