"""The screens by name. A screen's module is imported when somebody goes there for the first time."""

from __future__ import annotations

from importlib import import_module

from views.common.page import Page
from views.context import PageName, Program

_PAGES: dict[PageName, tuple[str, str]] = {
    PageName.TODAY: ("views.today.page", "TodayPage"),
    PageName.POSITIONS: ("views.positions.page", "PositionsPage"),
    PageName.BOARD: ("views.board.page", "BoardPage"),
    PageName.CANDIDATE: ("views.candidate.page", "CandidatePage"),
    PageName.EVALUATION: ("views.evaluation.page", "EvaluationPage"),
    PageName.PANEL: ("views.evaluation.panel_page", "PanelPage"),
    PageName.CALENDAR: ("views.interviews.page", "CalendarPage"),
    PageName.INSIGHTS: ("views.insights.page", "InsightsPage"),
    PageName.INTAKE: ("views.intake.page", "IntakePage"),
    PageName.LEDGER_IMPORT: ("views.ledger_import.page", "LedgerImportPage"),
    PageName.PREFERENCES: ("views.preferences.page", "PreferencesPage"),
    PageName.TEMPLATES: ("views.templates.page", "TemplatesPage"),
    PageName.ORGANISATION: ("views.organisation.page", "OrganisationPage"),
    PageName.SCREENING: ("views.screening.page", "ScreeningPage"),
    PageName.COMPARE: ("views.screening.compare_page", "ComparePage"),
    PageName.DUPLICATES: ("views.duplicates.page", "DuplicatesPage"),
    PageName.INBOX: ("views.inbox.page", "InboxPage"),
    PageName.REQUISITIONS: ("views.requisitions.page", "RequisitionsPage"),
    PageName.POSTINGS: ("views.postings.page", "PostingsPage"),
    PageName.CALLS: ("views.calls.page", "CallsPage"),
    PageName.FEES: ("views.fees.page", "FeesPage"),
    PageName.OUTBOX: ("views.outbox.page", "OutboxPage"),
    PageName.PACKETS: ("views.packets.page", "PacketsPage"),
    PageName.PEOPLE: ("views.people.page", "PeoplePage"),
    PageName.JOURNAL: ("views.journal.page", "JournalPage"),
    PageName.PERMISSIONS: ("views.permissions.page", "PermissionsPage"),
    PageName.PRIVACY: ("views.privacy.page", "PrivacyPage"),
}


def create(name: PageName, program: Program) -> Page:
    """Make the screen of this name; its class takes the program alone."""
    module, class_name = _PAGES[name]
    made = getattr(import_module(module), class_name)(program)
    if not isinstance(made, Page):
        raise TypeError(f"{module}.{class_name} is not a page")
    return made
