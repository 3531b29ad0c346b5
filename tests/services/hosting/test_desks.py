"""Programs in processes of their own at one host, and what happens to computers: killed, cut off, asleep, full."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from models.tables import Action, Candidate, JournalRow
from models.values.enums import Role
from services import checks, seals
from services.errors import AppError
from services.hosting import engine, founding, invitations
from services.hosting.home import HostHome
from services.server_workspace import link, opening
from services.use_cases import UseCase
from services.workspace import Workspace
from tests import factories
from tests.services.hosting import desk as desk_process
from tests.services.hosting.conftest import PASSWORD, Hosted, power_cut, serving, wait_for
from views.messages import sentence_of

_TIMED_OUT = b"""SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE state = 'idle in transaction' AND usename = %s"""
"""What the server does to it after five minutes."""
IS_ROOT_ON_LINUX = sys.platform == "linux" and os.geteuid() == 0


@dataclass
class Desk:
    """One process, and what it has said."""

    process: subprocess.Popen[str]
    name: str
    said: list[dict[str, Any]] = field(default_factory=list)

    def listen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.said.append(json.loads(line))

    def tell(self, word: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(word + "\n")
        self.process.stdin.flush()

    @property
    def kept(self) -> dict[str, int | None]:
        return {said["action"]: said["rows"] for said in self.said if said.get("kept")}

    @property
    def unsure(self) -> int:
        return sum("kept" in said and said["kept"] is None for said in self.said)


@contextmanager
def at_desk(path: Path, name: str, *before: str) -> Iterator[Desk]:
    words = [*before, sys.executable, "-m", desk_process.__name__, str(path), PASSWORD, name, name]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        made = Desk(process, name)
        ear = threading.Thread(target=made.listen)
        ear.start()
        try:
            yield made
            made.tell("end")
            assert process.wait(60) == 0
        finally:
            process.kill()
            ear.join(20)


@pytest.fixture
def recruiters(hosted: Hosted) -> list[Path]:
    """The ways of three people."""
    people = [invitations.found_or_entered(hosted.home, f"工位{n}", [Role.HR_MANAGER]) for n in range(3)]
    return [hosted.join(person) for person in people]


def judged(hosted: Hosted, desks: list[Desk]) -> None:
    """Every act that a desk calls kept is in the journal once and whole; no other is; the seals hold."""
    made = engine.owner_engine(hosted.home)
    try:
        workspace = Workspace(made)
        for each in desks:
            with workspace.reading() as session:
                mine = select(Action.id).where(Action.workstation == each.name)
                there = {str(key) for key in session.scalars(mine)}
                counted = session.execute(
                    select(JournalRow.action_id, func.count(func.distinct(JournalRow.key)))
                    .where(JournalRow.action_id.in_(mine))
                    .group_by(JournalRow.action_id)
                )
                rows = {str(action): count for action, count in counted}
            acts = [said["action"] for said in each.said if said.get("kept")]
            assert Counter(acts).most_common(1)[0][1] == 1
            assert set(acts) <= there
            assert len(there - set(acts)) <= each.unsure
            assert {key: rows[key] for key, told in each.kept.items() if told is not None} == {
                key: told for key, told in each.kept.items() if told is not None
            }
        seals.seal(workspace)
        assert checks.check(workspace).is_fine
    finally:
        made.dispose()


def test_an_engine_killed_under_three_desks_loses_and_doubles_nothing(hosted: Hosted, recruiters: list[Path]) -> None:
    with ExitStack() as open_desks:
        names = [f"desk-{number}" for number in range(3)]
        desks = [open_desks.enter_context(at_desk(*each)) for each in zip(recruiters, names, strict=True)]
        for turn in (1, 2):
            wait_for(lambda turn=turn: all(len(each.kept) >= 8 * turn for each in desks))  # type: ignore[misc]
            power_cut(hosted.home)
            before = [len(each.kept) for each in desks]
            wait_for(lambda b=before: all(len(d.kept) > n + 3 for d, n in zip(desks, b, strict=True)))  # type: ignore[misc]
    assert any(said.get("kept") is False for each in desks for said in each.said)
    judged(hosted, desks)


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="no way to put a process to sleep")
def test_a_laptop_asleep_in_the_middle_of_an_act_holds_up_nobody(hosted: Hosted, recruiters: list[Path]) -> None:
    with engine.superuser(hosted.home) as raw, at_desk(recruiters[0], "asleep") as desk:
        wait_for(lambda: len(desk.kept) > 3)
        desk.tell("pause")
        wait_for(lambda: {"at": "middle"} in desk.said)
        desk.process.send_signal(signal.SIGSTOP)
        login = link.read(recruiters[0]).login
        wait_for(lambda: raw.execute(_TIMED_OUT, (login,)).fetchone() is not None)
        with opening_of(recruiters[1]) as other, other.action(UseCase.CANDIDATE_CREATE) as session:
            factories.candidate(session, "别人照常工作")
        kept = len(desk.kept)
        desk.tell("go")
        desk.process.send_signal(signal.SIGCONT)
        wait_for(lambda: len(desk.kept) > kept + 3)
    assert any(said.get("kept") is False for said in desk.said)  # the act that it slept through
    judged(hosted, [desk])


@contextmanager
def opening_of(path: Path) -> Iterator[Workspace]:
    shared = opening.open_shared(path, PASSWORD)
    try:
        yield shared.workspace
    finally:
        shared.close()


@pytest.fixture
def far_office() -> Iterator[str]:
    """A network namespace, and the address under which it reaches this computer."""
    if not IS_ROOT_ON_LINUX or not shutil.which("ip"):
        pytest.skip("a network of one's own needs root on Linux")
    name, second, third = f"zx{os.getpid()}", 64 + os.getpid() // 250 % 128, os.getpid() % 250
    near, far = f"zxn{os.getpid() % 100_000}", f"zxf{os.getpid() % 100_000}"

    def ip(*words: str) -> bool:
        return subprocess.run(["ip", *words], capture_output=True, check=False).returncode == 0

    if not ip("netns", "add", name):
        pytest.skip("this machine allows no network of one's own")
    try:
        made = ip("link", "add", near, "type", "veth", "peer", "name", far, "netns", name)
        made = made and ip("addr", "add", f"10.{second}.{third}.1/24", "dev", near) and ip("link", "set", near, "up")
        made = made and ip("-n", name, "addr", "add", f"10.{second}.{third}.2/24", "dev", far)
        if not made or not ip("-n", name, "link", "set", far, "up"):
            pytest.skip("this machine allows no network of one's own")
        yield f"{name} {near} 10.{second}.{third}.1"
    finally:
        ip("link", "del", near)
        ip("netns", "del", name)


def test_a_network_that_goes_and_comes_back(hosted: Hosted, recruiters: list[Path], far_office: str) -> None:
    name, near, address = far_office.split()
    path = recruiters[0]
    link.write(path, replace(link.read(path), addresses=(address,)))
    with at_desk(path, "far", "ip", "netns", "exec", name) as desk:
        pause = threading.Event()
        for _ in range(2):
            kept = len(desk.kept)
            wait_for(lambda kept=kept: len(desk.kept) > kept + 5)  # type: ignore[misc]
            subprocess.run(["ip", "link", "set", near, "down"], check=True)
            desk.tell("mark")
            wait_for(lambda: {"at": "mark"} in desk.said)
            after = desk.said.index({"at": "mark"})
            pause.wait(1.5)
            assert len(desk.said) <= after + 2  # what had been answered; nothing is called done meanwhile
            desk.said.remove({"at": "mark"})
            subprocess.run(["ip", "link", "set", near, "up"], check=True)
        kept = len(desk.kept)
        wait_for(lambda: len(desk.kept) > kept + 5)
    judged(hosted, [desk])


@pytest.fixture
def small_disk(open_folder: Path) -> Iterator[Path]:
    """A real file system with little room."""
    if not IS_ROOT_ON_LINUX or not shutil.which("mount"):
        pytest.skip("mounting needs root")
    place = open_folder / "disk"
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=220m,mode=755", "tmpfs", str(place)]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("this machine lets nobody mount")
    yield place
    subprocess.run(["umount", "--lazy", str(place)], check=True)


def test_a_host_whose_disk_is_really_full_says_so_and_goes_on_when_there_is_room(small_disk: Path) -> None:
    home = HostHome(small_disk / "host")
    made = founding.found(home, organisation="衡岳精密", administrator="林晓雯", port=engine.free_port())
    assert made.administrator is not None
    own = Hosted(home, made.administrator, made.recovery_key, small_disk / "people")
    own.folder.mkdir()
    with serving(home), opening_of(own.join(own.administrator)) as workspace:
        filler = small_disk / "somebody else's"
        codes: set[str] = set()
        kept = ["满前"]
        with engine.superuser(
            home
        ) as raw:  # a fresh piece of log: the tables are what finds no room, not the next piece
            raw.execute("SELECT pg_switch_wal()")
        with workspace.action(UseCase.CANDIDATE_CREATE) as session:
            factories.candidate(session, "满前")
        with filler.open("wb", buffering=0) as file:
            try:
                while file.write(b"x" * 65_536):
                    pass
            except OSError:
                pass
        for number in range(400):
            try:
                with workspace.action(UseCase.CANDIDATE_CREATE) as session:
                    factories.candidate(session, f"满{number:03}", summary="长" * 20_000 if number else "")
                kept.append(f"满{number:03}")
            except AppError as error:
                codes.add(error.code)
                if error.code == "server.disk_full" or len(codes) > 1:
                    break
        assert codes
        assert all(code not in sentence_of(code) for code in codes)
        filler.unlink()

        def works() -> bool:
            try:
                with workspace.action(UseCase.CANDIDATE_CREATE) as session:
                    factories.candidate(session, "又有地方了")
            except AppError:
                return False
            return True

        wait_for(works)
        with workspace.reading() as session:
            found = list(session.scalars(select(Candidate.name).order_by(Candidate.name)))
        assert found == sorted([*kept, "又有地方了"])
    assert codes == {"server.disk_full"}, codes
