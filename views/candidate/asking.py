"""The questions behind the tabs: only the list in front is asked for."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from models.values.keys import Key
from services import comments, contacts, documents, following
from services.evaluations import rounds
from services.evaluations.rounds import Round
from services.profiles import background, messages
from services.timeline.entries import Entry
from services.timeline.read import timeline
from views.candidate.side import Side
from views.context import Program
from views.privacy.acts import PrivacyActs


class TabAsking(QObject):
    """Asks for the tab that is shown and fills it."""

    def __init__(self, program: Program, side: Side, privacy: PrivacyActs) -> None:
        super().__init__(side)
        self._privacy = privacy
        self._program, self._side = program, side
        self._candidate: Key | None = None

    def ask(self, candidate: Key) -> None:
        self._candidate = candidate
        viewer, side, read = self._program.me.person, self._side, self._program.read
        match side.tab:
            case "timeline":
                read(partial(timeline, candidate=candidate, viewer=viewer), self._show_timeline)
            case "background":
                read(partial(background.background, candidate=candidate), side.background.show_lines)
            case "evaluations":
                read(partial(rounds.rounds, candidate=candidate, viewer=viewer), self._show_rounds)
            case "contacts":
                read(partial(following.next_talk, candidate=candidate), side.contacts.show_next)
                read(partial(contacts.talks, candidate=candidate), side.contacts.show_talks)
            case "messages":
                read(partial(messages.messages, candidate=candidate), side.messages.show_messages)
            case "files":
                read(partial(documents.of_candidate, candidate=candidate), side.files.show_files)
            case "comments":
                read(partial(comments.remarks, candidate=candidate, viewer=viewer), side.comments.show_remarks)
                read(comments.colleagues, side.comments.line.set_people)

            case "privacy":
                self._privacy.ask(candidate)

    def _show_timeline(self, entries: tuple[Entry, ...]) -> None:
        self._side.timeline.show_entries(entries, of=self._candidate)

    def _show_rounds(self, found: tuple[Round, ...]) -> None:
        self._side.evaluations.show_rounds(found, me=self._program.me.person)
