"""Who recommended the person that is shown: told under the facts, written down, ruled where two claim one."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from models.access import Act
from models.values.keys import Key
from services.fees import claims
from services.fees.claims import Named, Offered
from services.profiles.values import Profile
from services.use_cases import UseCase
from views.candidate.claim_popovers import ClaimPopover, RulingPopover
from views.common import wording
from views.common.rights import is_offered
from views.common.states import Banner
from views.context import PageName, Place, Program


class Claiming(QObject):
    """Asks for the claims of a person once the profile is there; whoever may not read fees is told nothing."""

    told = Signal()  # the banner came or went

    def __init__(self, program: Program, banner: Banner, page: QWidget) -> None:
        super().__init__(page)
        self._program, self._banner, self._page = program, banner, page
        self._profile: Profile | None = None
        self._anchor = page
        self.named: tuple[Named, ...] = ()
        self.may_read = is_offered(program.me, Act.READ, "claim")
        self.may = is_offered(program.me, Act.CREATE, "claim")
        self._rule = banner.add_act(self.tr("Rule…"), self.ask_ruling)
        self._rule.setVisible(False)

    def show_profile(self, profile: Profile) -> None:
        is_other = self._profile is None or self._profile.person.key != profile.person.key
        self._profile = profile
        if is_other:
            self.named = ()
            self._tell()
        if self.may_read:
            person = profile.person.key
            self._program.read(partial(claims.named_by, candidate=person), partial(self._show, person))

    def _show(self, person: Key, named: tuple[Named, ...]) -> None:
        if self._profile is not None and self._profile.person.key == person:
            self.named = named
            self._tell()

    def _tell(self) -> None:
        disputed = [each for each in self.named if each.is_disputed]
        now = wording.today()
        standing = [each for each in self.named if each.stands and (each.until >= now or len(self.named) == 1)]
        self._rule.setVisible(bool(self.named) and self.may)
        self._rule.setText(self.tr("Rule…") if len(self.named) > 1 else self.tr("Look…"))
        if disputed:
            words = self.tr("{names} claim this person. The earlier one counts until somebody rules.").format(
                names=wording.listed([each.who for each in disputed])
            )
            self._banner.tell(words, kind="warn", icon="scale")
        elif standing:
            first = standing[0]
            words = self.tr("Recommended by {who}, protected until {day}")
            if first.until < now:
                words = self.tr("Recommended by {who}; the protection ended on {day}")
            words = words.format(who=first.who, day=wording.day(first.until))
            self._banner.tell(words, kind="accent", icon="handshake")
        else:
            self._banner.tell("")
        self.told.emit()

    # Acts

    def ask(self, anchor: QWidget) -> None:
        """Who recommended the person."""
        if self._profile is not None and self.may:
            self._anchor = anchor
            self._program.read(claims.offered, self._show_offered)

    def _show_offered(self, offered: Offered) -> None:
        if self._profile is None:
            return
        way, person = self._profile.way, self._profile.person
        popover = ClaimPopover(self._page, person.name, offered)
        application = way.application if way is not None else None
        popover.claimed.connect(partial(self._claim, person.key, application))
        popover.list_wanted.connect(lambda: self._program.open(Place(PageName.FEES, view="suppliers")))
        popover.show_at(self._anchor, align_right=True)

    def _claim(
        self, person: Key, application: Key | None, supplier: Key, referrer: Key | str | None, day: date
    ) -> None:  # fmt: skip
        act = partial(
            claims.claim, candidate=person, application=application, supplier=supplier, referrer=referrer, on=day
        )
        self._program.run(act, code=UseCase.CLAIM, toast=self.tr("Kept who recommended the person"))

    def ask_ruling(self) -> None:
        """Whose claim counts; of a single one what is known about it."""
        if self.named:
            popover = RulingPopover(self._page, self.named)
            popover.ruled.connect(self._keep_ruling)
            popover.withdrawn.connect(self._withdraw)
            popover.show_at(self._banner, align_right=True)

    def _keep_ruling(self, named: Named, reason: str) -> None:
        act = partial(claims.rule, key=named.key, seen=named.version, reason=reason)
        self._program.run(act, code=UseCase.CLAIM, toast=self.tr("{who} counts").format(who=named.who))

    def _withdraw(self, named: Named) -> None:
        act = partial(claims.withdraw, key=named.key, seen=named.version)
        self._program.run(act, code=UseCase.CLAIM, toast=self.tr("Taken away: {who}").format(who=named.who))
