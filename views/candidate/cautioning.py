"""Warnings about the person that is shown: asked for, objected to, lifted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from models.access import Act
from models.values.enums import CautionKind
from models.values.keys import Key
from services import cautions
from services.cautions import Word
from services.profiles.values import Profile
from services.use_cases import UseCase
from views.candidate.caution_popover import CautionPopover, WordsPopover
from views.common.cautions import told
from views.common.rights import is_offered
from views.common.states import Banner
from views.context import Program


class Cautioning(QObject):
    """Fills the banner, and keeps what is said."""

    def __init__(self, program: Program, banner: Banner, page: QWidget) -> None:
        super().__init__(page)
        self._program, self._banner, self._page = program, banner, page
        self._profile: Profile | None = None
        self._object = banner.add_act(self.tr("Objection…"), self.ask_appeal)
        self._lift = banner.add_act(self.tr("Lift…"), self.ask_lift)
        may = is_offered(program.me, Act.CHANGE, "caution")
        self._object.setVisible(may)
        self._lift.setVisible(may)

    @property
    def word(self) -> Word | None:
        """What stands against the person."""
        return self._profile.caution if self._profile is not None else None

    def show_profile(self, profile: Profile) -> None:
        self._profile = profile
        word = profile.caution
        is_hard = word is not None and word.kind is CautionKind.BLACKLIST
        self._banner.tell(told(word) if word else "", kind="danger" if is_hard else "warn", icon="ban")

    def ask(self, anchor: QWidget) -> None:
        """A new warning."""
        if self._profile is None:
            return
        person = self._profile.person
        popover = CautionPopover(self._page, person.name)
        popover.warned.connect(partial(self._warn, person.key))
        popover.show_at(anchor, align_right=True)

    def ask_appeal(self) -> None:
        """What the person says against it."""
        self._ask_words(self.tr("What the person says against it"), self.tr("Write down"), self._appeal, must=True)

    def ask_lift(self) -> None:
        """Why it is taken back."""
        self._ask_words(self.tr("Why it is lifted"), self.tr("Lift"), self._take_back, must=False)

    def _ask_words(self, title: str, act: str, keep: Callable[[Word, str], None], *, must: bool) -> None:
        if self.word is None:
            return
        popover = WordsPopover(self._page, title, act, must=must)
        popover.said.connect(partial(keep, self.word))
        popover.show_at(self._banner, align_right=True)

    def _warn(self, person: Key, kind: CautionKind, reason: str, until: date | None) -> None:
        act = partial(cautions.warn, candidate=person, kind=kind, reason=reason, until=until)
        self._program.run(act, code=UseCase.CAUTION, toast=self.tr("Kept: it is shown from now on"))

    def _appeal(self, word: Word, words: str) -> None:
        act = partial(cautions.appeal, key=word.key, seen=word.version, words=words)
        self._program.run(act, code=UseCase.CAUTION, toast=self.tr("Objection written down"))

    def _take_back(self, word: Word, words: str) -> None:
        act = partial(cautions.lift, key=word.key, seen=word.version, words=words)
        self._program.run(act, code=UseCase.CAUTION, toast=self.tr("Lifted"))
