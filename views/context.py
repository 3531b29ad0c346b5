"""All that a screen may ask of the program. `desktop` implements it; tests may too.

A screen asks (`read`), passes intents on (`run`, `start`), goes elsewhere (`open`) and tells
(`toast`). It holds no session, no transaction, no thread.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from models.values.keys import Key
from services.changes import Changes
from services.errors import AppError
from services.progress import Progress

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from services.backups import Backup
    from services.hosting.home import HostHome
    from services.hosting.sharing import Wish
    from services.live.presence import Someone, Thing
    from services.restoring import Preview
    from services.sandbox import Counts
    from services.server_workspace.link import ServerLink
    from services.vault.secret import Secret
    from services.vault.slot import SlotKind

T = TypeVar("T")
Question = Callable[..., T]
"""A query of `services`, with its keyword arguments bound by `partial`; it is called with a session."""
Act = Callable[..., T]
"""A use case of `services`, bound by `partial`; called with a session on the writer lane, inside one action."""


class PageName(StrEnum):
    """Every screen that can be opened, by rail, palette, link or command line."""

    TODAY = "today"
    POSITIONS = "positions"
    BOARD = "board"
    CANDIDATE = "candidate"  # key: candidate; params: application (Key); view: tab
    EVALUATION = "evaluation"  # key: assignment
    PANEL = "panel"  # key: application; params: stage (Key), otherwise the latest round
    CALENDAR = "calendar"
    INSIGHTS = "insights"
    INTAKE = "intake"
    LEDGER_IMPORT = "ledger_import"
    PREFERENCES = "preferences"
    TEMPLATES = "templates"
    ORGANISATION = "organisation"  # view: the list (departments, people, places, rooms, titles); key: its entry
    DUPLICATES = "duplicates"  # key: only who else may be this candidate; view: likely, possible, merged
    SCREENING = "screening"  # key: position; view: list, queue, portrait
    COMPARE = "compare"  # key: position; params: applications (2–5 keys)
    INBOX = "inbox"  # view: unread, all, mentions
    CALLS = "calls"  # key: call list
    REQUISITIONS = "requisitions"  # key: requisition
    POSTINGS = "postings"  # key: position
    FEES = "fees"  # view: due, paid, dropped, suppliers; key: a supplier
    OUTBOX = "outbox"  # view: drafts, waiting, failed, sent, or texts
    PACKETS = "packets"  # view: returned, out, done; key: what came back; params: files to take in
    JOURNAL = "journal"  # key: only about this candidate; params: its name
    PRIVACY = "privacy"  # view: untold, due, rules, assessments
    PERMISSIONS = "permissions"
    PEOPLE = "people"  # the people behind a figure; also search results


@dataclass(frozen=True, slots=True)
class Place:
    """Where a person is, or goes: a page and what it shows. `back` returns to the place before.

    `is_beside` is another object of the same list (next person): it takes the place of the one before,
    so that the way back leads to the list.
    """

    page: PageName
    key: Key | None = None  # position, candidate, interview… as the page understands it
    view: str = ""  # a tab or view of the page
    params: dict[str, Any] = field(default_factory=dict)
    is_beside: bool = False


@dataclass(frozen=True, slots=True)
class KeyHint:
    """A key and what it does, for the status bar and F1: KeyHint("J/K", self.tr("up and down"))."""

    keys: str
    words: str


@dataclass(frozen=True, slots=True)
class Me:
    """Who sits here: the account, its person, and what it may."""

    person: Key
    name: str
    roles: frozenset[str]

    def is_any(self, *roles: str) -> bool:
        return bool(self.roles.intersection(roles))


class RunningJob(Protocol):
    """A long piece of work that was started."""

    finished: SignalInstance  # (value)
    failed: SignalInstance  # (Exception)
    cancelled: SignalInstance  # () a person stopped it
    progressed: SignalInstance  # (done: int, total: int, what: str), at most 10 times a second
    item_finished: SignalInstance  # (item: str, code: str, params: dict)

    def cancel(self) -> None: ...


class Keeper(Protocol):
    """Who looks after the local workspace's file: its locks, its backups. All on the UI thread."""

    @property
    def path(self) -> Path: ...

    @property
    def is_demo(self) -> bool: ...

    def ways(self) -> frozenset[SlotKind]:
        """What opens the workspace now."""

    def opens_with(self, secret: Secret) -> bool:
        """Whether this secret opens it: asked before the locks are changed. Slow by design."""

    @property
    def last_seal(self) -> tuple[int, str] | None:
        """Number and hash of the last seal that this computer saw."""

    def lock(self) -> None:
        """Close the workspace and ask for its passphrase."""

    @property
    def lock_minutes(self) -> int:
        """Idle minutes until it locks itself; 0 = never."""

    def lock_after(self, minutes: int) -> None: ...

    def change_secrets(self, secrets: Sequence[Secret]) -> None:
        """Close, re-encrypt under a new key that exactly these open, and open again."""

    def open_by_keyring(self, *, is_on: bool) -> RunningJob:
        """Let this computer's keyring open it beside the passphrase, or no longer. Fails with `vault.no_keyring`."""

    def backups(self) -> list[Backup]:
        """Newest first."""

    def back_up(self) -> RunningJob:
        """Make a backup now; the job's value is the `Backup`."""

    def preview(self, backup: Backup, secret: Secret | None) -> Preview:
        """What going back would lose; may be called from any thread, and takes a moment.

        Raises `backup.other_passphrase` when that day's secret is needed.
        """

    def restore(self, backup: Backup, secret: Secret | None) -> None:
        """Close, go back to the backup, and open again."""

    def share(self, wish: Wish) -> None:
        """Close, make this computer the workspace's host, move it in, and sign in there."""

    def check(self) -> RunningJob:
        """Check the workspace; the job's value is a `services.checks.Report`."""


class Seat(Protocol):
    """A person's place at a shared workspace. All on the UI thread."""

    @property
    def path(self) -> Path: ...

    @property
    def link(self) -> ServerLink:
        """Where the server is, and who signs in."""

    def lock(self) -> None:
        """Let go of the server and ask for the password."""

    @property
    def lock_minutes(self) -> int:
        """Idle minutes until it locks itself; 0 = never."""

    def lock_after(self, minutes: int) -> None: ...

    @property
    def is_kept(self) -> bool:
        """Whether this computer's keyring keeps the password."""

    def forget_password(self) -> None:
        """Take it out of the keyring."""

    def change_password(self, old: str, new: str) -> RunningJob:
        """Set another password of one's own."""

    def take_home(self, home: HostHome, secrets: Sequence[Secret]) -> None:
        """Stop the host of this computer, and make a file of the workspace that exactly these open."""


class Together(Protocol):
    """Who of the colleagues has the same thing open."""

    changed: SignalInstance  # () somebody came, left, or began to type

    def show(self, owner: QObject, things: Sequence[Thing]) -> None:
        """What this screen shows now; nothing when it is left."""

    def others(self, key: Key) -> tuple[Someone, ...]:
        """Who else has it open, as far as this computer knows."""


@dataclass(frozen=True, slots=True)
class Tried:
    """Something that was done in a sandbox: what it is called, and the place where it is done for real."""

    words: str
    place: Place


class SandboxDoor(Protocol):
    """Between a workspace of this computer and its throw-away copy. All on the UI thread."""

    @property
    def before(self) -> Counts | None:
        """What the workspace held when it was copied; None outside of the copy."""

    @property
    def tried(self) -> Sequence[Tried]:
        """What was done in the copy and can be done for real, oldest first."""

    def enter(self, place: Place | None = None) -> None:
        """Copy the workspace, with progress, and go to a place in the copy."""

    def leave(self, place: Place | None = None) -> None:
        """Delete the copy, and go to a place in the workspace."""

    def note(self, tried: Tried) -> None:
        """Something was done in the copy."""


class Program(Protocol):
    """The running program, seen from a screen."""

    changed: SignalInstance  # Changes, after every committed action, here or elsewhere
    me: Me
    keeper: Keeper | None  # None on a shared workspace
    seat: Seat | None  # None on a local one
    together: Together | None  # who else has the same thing open; None on a local workspace
    sandbox: SandboxDoor | None  # the way into a copy to try on, or out of it; None on a shared one

    def read(
        self,
        question: Question[T],
        answer: Callable[[T], None],
        *,
        failed: Callable[[AppError], None] | None = None,
    ) -> None:
        """Ask on the reader pool; `answer` is called on the UI thread.

        `answer` must be a bound method of a QObject: an answer overtaken by a newer question with the
        same `answer`, or whose object is gone, is dropped. A failure without `failed` becomes a toast.
        """

    def run(
        self,
        act: Act[T],
        *,
        code: str,
        count: int = 1,
        params: dict[str, Any] | None = None,
        done: Callable[[T], None] | None = None,
        failed: Callable[[AppError], None] | None = None,
        toast: str = "",
    ) -> None:
        """Run one use case as one action (one transaction, one step of undo).

        `code` is a `UseCase`; `toast` (translated) is shown with an Undo button once it is committed.
        """

    def keep(
        self,
        act: Act[T],
        *,
        done: Callable[[T], None] | None = None,
        failed: Callable[[AppError], None] | None = None,
    ) -> None:
        """Write what the journal does not follow (`Workspace.deriving`): autosaved drafts.

        No action, no step of undo, no `changed`.
        """

    def start(self, work: Callable[..., T], *, code: str, title: str, is_atomic: bool = True) -> RunningJob:
        """Start long work `work(jobs: services.jobs.Desk, progress: Progress)` beside the screen.

        See `services/jobs.py`: the desk gives sessions in actions; progress, cancel and per-item
        results show in the activity panel.
        """

    def open(self, place: Place) -> None: ...

    def back(self) -> None: ...

    def toast(self, words: str, *, can_undo: bool = False, is_error: bool = False) -> None: ...

    def show_error(self, error: Exception) -> None:
        """An AppError as a toast in words; anything else as the bug report dialog."""

    def undo(self) -> None: ...

    def redo(self) -> None: ...


__all__ = [
    "Act",
    "AppError",
    "Changes",
    "Keeper",
    "KeyHint",
    "Me",
    "PageName",
    "Place",
    "Program",
    "Progress",
    "QWidget",
    "Question",
    "RunningJob",
]
