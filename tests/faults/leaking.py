"""A session with a person whose traces are then looked for: `python -m tests.faults.leaking FOLDER`.

It says "ready" while the workspace is open and its log is on the disk, waits for a line, closes, and says "closed".
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.bootstrap import Root, make_application
from desktop.jobs import Job
from desktop.sitting import LocalSitting
from models.tables import Application, Candidate, Contact, IntakeItem
from models.values.keys import Key
from services import candidates, reveals
from services.intake import receive
from services.intake.recognition import recognise_items
from services.isolation import Isolation, shared
from services.jobs import Desk
from services.ledgers import importing
from services.local_workspace import create_workspace
from services.progress import Progress
from services.use_cases import UseCase
from services.vault.recovery import new_recovery_key
from services.vault.secret import Secret
from views.context import PageName, Place

NAME, PHONE, EMAIL = "闻人秋月", "13912847365", "qiuyue.wenren@example.com"
TYPED = "淳于夏雨"


class _Session:
    """The real program over a workspace with a passphrase."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.app = make_application()
        self.root = Root(self.app, "zh_CN")
        self.root.shell.door.install()
        secrets = [Secret.passphrase("a horse without a battery"), Secret.recovery_key(new_recovery_key())]
        path = folder / "work" / "衡岳.zhaoxian"
        self.root.attach(create_workspace(path, secrets=secrets, organisation="衡岳精密", name="林晓雯"))

    def wait(self, milliseconds: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def rest(self) -> None:
        self.wait(50)
        program = self.root.program
        while program is not None and not (program.operations.is_idle and not program.jobs.running):
            self.wait(20)

    def job(self, work: Callable[..., object], code: str, *, is_atomic: bool = True) -> None:
        assert self.root.program is not None
        job: Job = self.root.program.start(work, code=code, title="", is_atomic=is_atomic)
        job.failed.connect(self.root.shell.show_error)
        self.rest()

    def act(self, act: Callable[[Session], object], code: str) -> None:
        assert self.root.program is not None
        self.root.program.run(act, code=code)
        self.rest()

    def find(self, query: object) -> Key | None:
        assert self.root.program is not None
        with self.root.program.workspace.reading() as session:
            return session.scalars(query).first()  # type: ignore[call-overload,no-any-return]

    def go(self, page: PageName, key: Key | None = None, view: str = "") -> None:
        self.root.window.go(Place(page, key, view))
        self.rest()
        self.root.window.grab()

    def play(self) -> None:
        paths = [str(self._folder / "in" / "resumes")]
        self.job(partial(receive.receive, paths=paths), UseCase.INTAKE, is_atomic=False)
        scan = self.find(select(IntakeItem.id).where(IntakeItem.file_name == "four.pdf"))
        assert scan is not None
        self.job(partial(recognise_items, items=[scan]), UseCase.INTAKE, is_atomic=False)
        self.job(self._import, UseCase.LEDGER_IMPORT)
        self.act(partial(candidates.create, name=TYPED, phones=(PHONE[:-1] + "6",)), UseCase.CANDIDATE_CREATE)
        known = self.find(select(Candidate.id).where(Candidate.name == NAME))
        contact = self.find(select(Contact.id).where(Contact.candidate_id == known))
        assert known is not None
        assert contact is not None
        self.act(partial(reveals.reveal, contact=contact), UseCase.REVEAL)
        board = self.find(select(Application.position_id).where(Application.candidate_id == known))
        self.go(PageName.TODAY)
        self.go(PageName.INTAKE)
        self.go(PageName.BOARD, board)
        self.go(PageName.CANDIDATE, known)
        for view in ("files", "timeline", "notes", "interviews"):
            self.go(PageName.CANDIDATE, known, view)
        self.go(PageName.INSIGHTS)
        self._search()
        self._stumble()
        assert isinstance(self.root.sitting, LocalSitting)
        self.root.sitting.keeper.back_up()
        self.rest()
        self.wait(2_500)  # the upkeep: index, seals, backup at the start

    def _import(self, desk: Desk, progress: Progress) -> None:
        file = importing.load(self._folder / "in" / "ledger.csv")
        isolation = Isolation(workers=1)
        try:
            draft = importing.prepare(desk, progress, isolation=isolation, file=file)
            importing.run(desk, progress, isolation=isolation, file=file, draft_=draft)
        finally:
            isolation.stop()

    def _search(self) -> None:
        self.root.shell.acts.open_palette()
        self.wait(100)
        focused = self.app.focusWidget()
        if focused is not None:
            QTest.keyClicks(focused, "wenren")
        self.rest()
        QTest.keyClick(self.app.focusWidget() or self.root.window, Qt.Key.Key_Escape)

    def _stumble(self) -> None:
        """A fault of the program, with a person in its words, its values and its causes."""

        def meet(name: str, phone: str) -> None:
            try:
                raise KeyError(name)
            except KeyError as error:
                raise ValueError(f"{name} {phone}") from error

        with contextlib.suppress(StopIteration):
            try:
                meet(NAME, PHONE)
            except ValueError as error:
                self.root.shell.show_error(error)
        QTimer.singleShot(0, lambda: meet(NAME, PHONE))
        self.act(lambda _session: meet(NAME, PHONE), UseCase.COMMENT)
        self.wait(100)


def say(word: str) -> None:
    sys.stdout.write(word + "\n")
    sys.stdout.flush()


def main() -> None:
    session = _Session(Path(sys.argv[1]))
    session.play()
    say("ready")
    sys.stdin.readline()
    session.root.window.close()
    session.root.quit()
    shared().stop()
    say("closed")


if __name__ == "__main__":
    main()
