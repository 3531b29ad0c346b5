"""The page 个人信息: who has still to be told, who is due to be erased, how long people are kept, assessments."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from views.common.page import Note, Page
from views.common.switches import Segmented
from views.context import Changes, KeyHint, PageName, Place, Program
from views.privacy.assessments import AssessmentsPart
from views.privacy.due import DuePart
from views.privacy.rules import RulesPart
from views.privacy.untold import UntoldPart

PARTS = ("untold", "due", "rules", "assessments")


class PrivacyPage(Page):
    """Four parts; only the one in front asks."""

    name = PageName.PRIVACY

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(program, parent)
        self.header_row.set_title(self.tr("Personal information"))
        self.parts = Segmented()
        for key, words in (
            ("untold", self.tr("To be told")),
            ("due", self.tr("Due to go")),
            ("rules", self.tr("How long")),
            ("assessments", self.tr("Assessments")),
        ):
            self.parts.add(key, words, count=0 if key in ("untold", "due") else None)
        self.header_row.add_after_title(self.parts)
        self.untold, self.due = UntoldPart(program, self), DuePart(program, self)
        self.rules, self.assessments = RulesPart(program, self), AssessmentsPart(program, self)
        self._stack = QStackedWidget(self)
        for part in (self.untold, self.due, self.rules, self.assessments):
            self._stack.addWidget(part)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self.parts.picked.connect(self.open_part)
        self.untold.counted.connect(partial(self.parts.set_count, "untold"))
        self.due.counted.connect(partial(self.parts.set_count, "due"))

    def title(self) -> str:
        return self.tr("Personal information")

    def hints(self) -> list[KeyHint]:
        return [KeyHint("J/K", self.tr("up and down")), KeyHint("Space", self.tr("choose"))]

    def notes(self) -> list[Note]:
        return [("shield-check", self.tr("The product's reading of the law, not legal advice"))]

    def wants(self, changes: Changes) -> bool:
        return changes.touch("consent", "candidate", "application", "setting", "impact_assessment", "erasure")

    def show_place(self, place: Place) -> None:
        if place.view in PARTS:
            self.parts.choose(place.view)
            self._stack.setCurrentIndex(PARTS.index(place.view))
        super().show_place(place)

    def open_part(self, key: str) -> None:
        """Show another part, with fresh answers."""
        self.parts.choose(key)
        self._stack.setCurrentIndex(PARTS.index(key))
        self.refresh()

    def refresh(self) -> None:
        self.untold.refresh()
        self.due.refresh()
        if self.parts.current == "rules":
            self.rules.refresh()
        elif self.parts.current == "assessments":
            self.assessments.refresh()
