"""The two menus of the profile's header, filled when they open."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from views.candidate.acts import CandidateActs
from views.candidate.cautioning import Cautioning
from views.candidate.claiming import Claiming
from views.candidate.facts import FactsPanel
from views.candidate.files import CandidateFiles
from views.candidate.head import CandidateHead
from views.candidate.steps import Steps
from views.common import wording


def fill_stages(head: CandidateHead, acts: CandidateActs) -> None:
    """All stages with their digits; the present one cannot be chosen."""
    menu = head.stages
    menu.clear()
    way = acts.profile.way if acts.profile is not None else None
    for step in way.steps if way is not None else ():
        action = menu.addAction(f"{step.rank}  {wording.said(step.name)}")
        action.setEnabled(not step.is_current)
        action.triggered.connect(lambda _on=False, to=step.stage: acts.advance(to, head.primary))


def fill_more(
    head: CandidateHead,
    facts: FactsPanel,
    acts: CandidateActs,
    files: CandidateFiles,
    steps: Steps,
    cautioning: Cautioning,
    claiming: Claiming,
) -> None:
    """What is done less often."""
    menu = head.more_menu
    menu.clear()
    for words, do in (
        (QCoreApplication.translate("CandidateMenus", "Draft a message"), acts.draft_message),
        (QCoreApplication.translate("CandidateMenus", "Add a tag…"), lambda: acts.ask_tag(facts.tags.add)),
        (QCoreApplication.translate("CandidateMenus", "Hand over…"), lambda: acts.ask_owner(facts.owner)),
        (
            QCoreApplication.translate("CandidateMenus", "Add to another position…"),
            lambda: acts.ask_position(head.more),
        ),
        (QCoreApplication.translate("CandidateMenus", "Add a file…"), files.ask),
        (
            QCoreApplication.translate("CandidateMenus", "Record a test or a check…"),
            lambda: steps.attest_result(head.more),
        ),
        *(
            [(QCoreApplication.translate("CandidateMenus", "Recommended by…"), lambda: claiming.ask(head.more))]
            if claiming.may
            else []
        ),
        (QCoreApplication.translate("CandidateMenus", "Black list, cooling-off…"), lambda: cautioning.ask(head.more)),
        (QCoreApplication.translate("CandidateMenus", "Who else may this be…"), lambda: steps.find_doubles("likely")),
        (
            QCoreApplication.translate("CandidateMenus", "Take merged records apart…"),
            lambda: steps.find_doubles("merged"),
        ),
    ):
        menu.addAction(words).triggered.connect(lambda _on=False, do=do: do())
