"""Processes before the camera: a draft with new conditions, the question before publishing, what is put on record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget

from models.values.bilingual import Words
from models.values.enums import Condition
from models.values.rules import Rule
from services import field_dictionary
from services.errors import Unmet
from views.candidate.page import CandidatePage
from views.common import wording
from views.common.blocked_popover import BlockedPopover
from views.common.conditions import cure_words, missing
from views.process.editor import ProcessEditor
from views.process.publish_dialog import PublishDialog

if TYPE_CHECKING:
    from tools.pictures.studio import Studio

PAPER = Rule(Condition.DOCUMENT_PRESENT, name=Words("离职证明", "Leaving certificate"))
CHECK = Rule(Condition.BACKGROUND_CHECKED)


def _editor(studio: Studio) -> ProcessEditor | None:
    page = studio.window.page
    return page.findChild(ProcessEditor) if page is not None else None


def draft(studio: Studio) -> QWidget | None:
    """The second interview asks for two things more, and makes a task."""
    editor = _editor(studio)
    if editor is None:
        return None
    editor.stages.choose("second")
    studio.settle()
    for rule in (field_dictionary.rule_of("expected_pay"), Rule(Condition.MEAN_AT_LEAST, need=350)):
        editor.panel.entry.add(rule)
        studio.settle()  # until the replay has been asked for and answered
    return None


def publish(studio: Studio) -> QWidget | None:
    """The question before a draft is published."""
    draft(studio)
    editor = _editor(studio)
    if editor is None or editor.entry is None or editor.sheet is None or editor.impact is None:
        return None
    dialog = PublishDialog(editor.entry, editor.sheet, editor.impact, studio.window)
    dialog.show()
    return dialog


def leave(studio: Studio) -> None:
    """The dialog closes, the draft is given up."""
    for dialog in studio.window.findChildren(PublishDialog):
        dialog.close()
        dialog.deleteLater()
    editor = _editor(studio)
    if editor is not None and editor.entry is not None and editor.entry.draft is not None:
        editor.bar.discard.click()
        studio.settle()
    page = QApplication.activePopupWidget()
    if page is not None:
        page.close()


def attest(studio: Studio) -> QWidget | None:
    """A paper is put on record from the profile."""
    page = studio.window.page
    found = page.acts.profile if isinstance(page, CandidatePage) else None
    if isinstance(page, CandidatePage) and found is not None and found.way is not None:
        page.steps.cure(Unmet(found.way.application, PAPER.condition, 0, 1, None, PAPER))
        studio.settle()
    return None


def blocked(studio: Studio) -> QWidget | None:
    """A move that several things stand in the way of, each with its cure."""
    page = studio.window.page
    found = page.acts.profile if isinstance(page, CandidatePage) else None
    if isinstance(page, CandidatePage) and found is not None and found.way is not None:
        rules = (field_dictionary.rule_of("available"), Rule(Condition.APPROVED), CHECK, PAPER)
        unmet = [Unmet(found.way.application, rule.condition, 0, 1, None, rule) for rule in rules]
        words = QCoreApplication.translate("CandidateActs", "{name} cannot go to {stage} yet. Missing:")
        title = words.format(name=found.person.name, stage=wording.said(found.way.steps[-2].name))
        cures = [cure_words(each) for each in unmet]
        popover = BlockedPopover(page, title, missing(unmet, {}), cures, may_override=True)
        popover.show_at(page.head.primary, align_right=True)
        studio.settle()
    return None
