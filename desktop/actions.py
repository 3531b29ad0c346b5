"""What can be done from everywhere, as data: the rail, the palette, the shortcuts and the sheet of keys read this."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from models.access import Act, matrix
from models.values.enums import Role
from views.context import Me, PageName, Place


def _who(act: Act, table: str) -> frozenset[Role]:
    """The roles that the permission matrix gives this act on some rows of a table."""
    return frozenset(role for role in Role if matrix().allows(table, role, act))


OFFICE = _who(Act.CREATE, "interview")
IMPORTERS = _who(Act.CREATE, "import_batch")
SETTERS = _who(Act.CHANGE, "process")
MOVERS = _who(Act.CHANGE, "application")
REQUESTERS = _who(Act.READ, "requisition")
PAYERS = _who(Act.READ, "payout")
FIGURE_READERS = _who(Act.READ, "stay")
JOURNAL_READERS = _who(Act.READ, "journal")
EVERYBODY: frozenset[Role] = frozenset()


@dataclass(frozen=True, slots=True)
class Command:
    """One act. Either a place to open, or the name of a method of the window's `acts`."""

    id: str
    source: object  # English words; `words` gives the translation
    icon: str
    keys: str = ""
    place: Place | None = None
    act: str = ""
    rail: str = ""  # "top", "bottom" or not in the rail
    short: object = ""  # two or three characters for the rail
    roles: frozenset[Role] = EVERYBODY  # who is offered it; empty = everybody
    is_in_palette: bool = True

    @property
    def words(self) -> str:
        return QCoreApplication.translate("Commands", str(self.source))

    @property
    def rail_words(self) -> str:
        return QCoreApplication.translate("Commands", str(self.short or self.source))

    def is_for(self, me: Me | None) -> bool:
        """Whether this person is offered it."""
        return not self.roles or (me is not None and me.is_any(*self.roles))


COMMANDS: tuple[Command, ...] = (
    Command("today", QT_TRANSLATE_NOOP("Commands", "Today"), "list-checks", place=Place(PageName.TODAY), rail="top"),
    Command(
        "positions", QT_TRANSLATE_NOOP("Commands", "Positions"), "square-kanban",
        place=Place(PageName.POSITIONS), rail="top", short=QT_TRANSLATE_NOOP("Commands", "Positions"),
    ),
    Command(
        "calendar", QT_TRANSLATE_NOOP("Commands", "Interview calendar"), "calendar-days",
        place=Place(PageName.CALENDAR), rail="top", short=QT_TRANSLATE_NOOP("Commands", "Calendar"),
    ),
    Command(
        "people", QT_TRANSLATE_NOOP("Commands", "All candidates"), "users-round",
        place=Place(PageName.PEOPLE), rail="top", short=QT_TRANSLATE_NOOP("Commands", "People"), roles=OFFICE,
    ),
    Command(
        "insights", QT_TRANSLATE_NOOP("Commands", "Insights"), "chart-column",
        place=Place(PageName.INSIGHTS), rail="top", roles=FIGURE_READERS,
    ),
    Command(
        "inbox", QT_TRANSLATE_NOOP("Commands", "Inbox: mentions and reminders"), "inbox",
        place=Place(PageName.INBOX), rail="bottom", short=QT_TRANSLATE_NOOP("Commands", "Inbox"),
    ),
    Command(
        "outbox", QT_TRANSLATE_NOOP("Commands", "Outbox: messages to candidates"), "mail",
        place=Place(PageName.OUTBOX), rail="bottom", short=QT_TRANSLATE_NOOP("Commands", "Outbox"), roles=OFFICE,
    ),
    Command(
        "intake", QT_TRANSLATE_NOOP("Commands", "Take in résumés"), "scan-text",
        place=Place(PageName.INTAKE), rail="bottom", short=QT_TRANSLATE_NOOP("Commands", "Résumés"), roles=OFFICE,
    ),
    Command(
        "ledger_import", QT_TRANSLATE_NOOP("Commands", "Import a ledger"), "file-input",
        place=Place(PageName.LEDGER_IMPORT), rail="bottom", short=QT_TRANSLATE_NOOP("Commands", "Import"),
        roles=IMPORTERS,
    ),
    Command(
        "preferences", QT_TRANSLATE_NOOP("Commands", "Settings"), "settings-2", keys="Ctrl+,",
        place=Place(PageName.PREFERENCES), rail="bottom",
    ),
    Command(
        "requisitions", QT_TRANSLATE_NOOP("Commands", "Requisitions: what departments ask for"), "file-check",
        place=Place(PageName.REQUISITIONS), roles=REQUESTERS,
    ),
    Command(
        "calls", QT_TRANSLATE_NOOP("Commands", "Call lists"), "phone", place=Place(PageName.CALLS), roles=OFFICE,
    ),
    Command(
        "fees", QT_TRANSLATE_NOOP("Commands", "Suppliers, referrals and payouts"), "handshake",
        place=Place(PageName.FEES), roles=PAYERS,
    ),
    Command(
        "screening", QT_TRANSLATE_NOOP("Commands", "Screen the applicants of a position"), "target",
        place=Place(PageName.SCREENING), roles=MOVERS,
    ),
    Command(
        "duplicates", QT_TRANSLATE_NOOP("Commands", "Find people who are on file twice"), "git-merge",
        place=Place(PageName.DUPLICATES), roles=OFFICE,
    ),
    Command(
        "templates", QT_TRANSLATE_NOOP("Commands", "Templates of processes and positions"), "layers",
        place=Place(PageName.TEMPLATES), roles=SETTERS,
    ),
    Command(
        "organisation", QT_TRANSLATE_NOOP("Commands", "Organisation: departments, people, places, rooms, titles"),
        "layers", place=Place(PageName.ORGANISATION), roles=SETTERS,
    ),
    Command(
        "packets", QT_TRANSLATE_NOOP("Commands", "Forms sent out and come back"), "send",
        place=Place(PageName.PACKETS), roles=OFFICE,
    ),
    Command(
        "privacy", QT_TRANSLATE_NOOP("Commands", "Personal information: notice, how long, who is due to be erased"),
        "shield-check", place=Place(PageName.PRIVACY), roles=OFFICE,
    ),
    Command(
        "journal", QT_TRANSLATE_NOOP("Commands", "Journal: who did what, exports, verification"),
        "history", place=Place(PageName.JOURNAL), roles=JOURNAL_READERS,
    ),
    Command("palette", QT_TRANSLATE_NOOP("Commands", "Search or command"), "search", "Ctrl+K", act="palette",
            is_in_palette=False),
    Command("find", QT_TRANSLATE_NOOP("Commands", "Find on this page"), "search", "Ctrl+F", act="find"),
    Command("undo", QT_TRANSLATE_NOOP("Commands", "Undo"), "undo-2", "Ctrl+Z", act="undo"),
    Command("redo", QT_TRANSLATE_NOOP("Commands", "Redo"), "redo-2", "Ctrl+Shift+Z", act="redo"),
    Command("back", QT_TRANSLATE_NOOP("Commands", "Back to the last place"), "arrow-left", "Alt+Left", act="back"),
    Command("context", QT_TRANSLATE_NOOP("Commands", "Context panel"), "panel-right", "Ctrl+\\", act="context"),
    Command("activity", QT_TRANSLATE_NOOP("Commands", "Activity: running and finished work"), "bell", act="activity"),
    Command("zone", QT_TRANSLATE_NOOP("Commands", "Next area of the window"), "columns-3", "F6", act="next_zone",
            is_in_palette=False),
    Command("keys", QT_TRANSLATE_NOOP("Commands", "Keys of this screen"), "keyboard", "F1", act="keys"),
    Command("theme", QT_TRANSLATE_NOOP("Commands", "Switch between light and dark"), "moon", act="theme"),
    Command("language", QT_TRANSLATE_NOOP("Commands", "Switch the language: 中文 / English"), "languages",
            act="language"),
    Command("register", QT_TRANSLATE_NOOP("Commands", "Candidates register themselves, on a locked screen"),
            "user-round-plus", act="register", roles=OFFICE),
    Command("sandbox", QT_TRANSLATE_NOOP("Commands", "Try things out in a copy (sandbox)"), "box", act="sandbox"),
    Command("lock", QT_TRANSLATE_NOOP("Commands", "Lock the workspace"), "lock", "Ctrl+L", act="lock"),
)  # fmt: skip


def commands(me: Me | None) -> list[Command]:
    """The commands of this person, in the order of the rail and the palette."""
    return [command for command in COMMANDS if command.is_for(me)]


def rail_items(me: Me | None, part: str) -> list[Command]:
    """The rail from the top, or its foot."""
    return [command for command in commands(me) if command.rail == part]
