"""Let a monkey loose on the real program, with the demo workspace, without a screen.

    python tools/monkey.py [--seeds 1-8] [--seconds 60]

Each seed is a process of its own: random keys, clicks, drags, words, sizes, places, files for the intake and the
ledger import. It fails on an exception, a bug report, a warning of Qt, a UI thread that stands still, a crash; and
at the end on a workspace that its own check finds faulty, or that is not what it was after everything was undone.
"""

from __future__ import annotations

import argparse
import faulthandler
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

SMALL_PAUSE_MS, LONG_PAUSE_MS = 4, 120
MORE = 150  # seconds after the monkey, for undoing and checking


def main(arguments: list[str] | None = None) -> int:
    """Run the seeds one after another; the exit code is 1 when one found something."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", default="1-4", help="one seed, or a range: 3-9")
    parser.add_argument("--seconds", type=float, default=45)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)  # the child's
    chosen = parser.parse_args(arguments)
    first, _, last = chosen.seeds.partition("-")
    if chosen.folder is not None:
        return _Session(chosen.folder, int(first), chosen.seconds).run()
    with tempfile.TemporaryDirectory(prefix="zx-monkey-") as folder:
        return _all(Path(folder), range(int(first), int(last or first) + 1), chosen.seconds)


def _all(home: Path, seeds: range, seconds: float) -> int:
    from desktop import demo
    from services.progress import Quiet

    original = home / "original"
    original.mkdir()
    demo.open_or_make(original / "demo.zhaoxian", Quiet()).close()
    failed = [seed for seed in seeds if not _one(home / str(seed), original, seed, seconds)]
    print(f"seeds {seeds.start}-{seeds.stop - 1}: " + (f"FAILED {failed}" if failed else "sound"))
    return bool(failed)


def _one(folder: Path, original: Path, seed: int, seconds: float) -> bool:
    shutil.copytree(original, folder)
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "HOME": str(folder), "TMPDIR": str(folder)}
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"):
        environment[name] = str(folder / name.lower())
        (folder / name.lower()).mkdir(mode=0o700)
    command = [sys.executable, "-X", "faulthandler", __file__, "--seeds", str(seed), "--seconds", str(seconds)]
    print(f"seed {seed}", flush=True)
    try:
        code = subprocess.run(
            [*command, "--folder", str(folder)], env=environment, cwd=folder, timeout=seconds + MORE, check=False
        ).returncode
    except subprocess.TimeoutExpired:
        code = -1
    if code not in (0, 1):
        print(f"FAULT seed {seed} ended with {code}", flush=True)
    shutil.rmtree(folder, ignore_errors=True)
    return code == 0


class _Session:
    """The process of one seed."""

    def __init__(self, folder: Path, seed: int, seconds: float) -> None:
        from desktop.bootstrap import Root, make_application
        from desktop.runtime_check import quicken_start
        from services.local_workspace import open_workspace
        from services.vault.secret import Secret
        from tools.monkey_acts import Monkey
        from tools.monkey_watch import Watch

        faulthandler.enable()
        faulthandler.dump_traceback_later(seconds + MORE - 10)
        quicken_start()
        self.app = make_application()
        self.watch = Watch()
        self.random = random.Random(-seed)
        self.path = folder / "demo.zhaoxian"
        self.root = Root(self.app, "zh_CN")
        self.root.shell.door.raised.connect(self.watch.take)
        local = open_workspace(self.path, Secret.open())
        self.workspace = local.workspace
        from tools import monkey_ground as ground

        self.before = ground.rows(local.workspace)
        keys = ground.keys(local.workspace)
        files = ground.files(folder / "files", self.random)
        self.root.attach(local)
        self.monkey = Monkey(self.root, seed, files=files, keys=keys)
        self.watch.doing = lambda: " · ".join(self.monkey.done)
        self.acts = 0
        self.end = time.monotonic() + seconds

    def run(self) -> int:
        """Play, undo, check; the exit code."""
        from tools.monkey_acts import later

        self.watch.begin()
        later(500, self._play)
        self.app.exec()
        for where, count in self.watch.waits.most_common():  # a busy computer, or a lock: worth a look when it repeats
            print(f"  waited {count}× at {where.strip().splitlines()[0].strip() if where else 'somewhere'}")
        print(f"  {self.acts} acts, {sum(self.watch.faults.values())} faults, waits {sum(self.watch.waits.values())}")
        return bool(self.watch.faults)

    def _play(self) -> None:
        from tools.monkey_acts import close_modal, later

        if time.monotonic() > self.end:
            self._finish()
            return
        later(self.random.choice((SMALL_PAUSE_MS, SMALL_PAUSE_MS, SMALL_PAUSE_MS, LONG_PAUSE_MS)), self._play)
        if self.root.program is None:
            self._come_back()
            return
        close_modal(self.random.random)
        self.acts += 1
        self.monkey.act()

    def _come_back(self) -> None:
        """It locked the workspace, or changed its file: open it again as a person would."""
        from services.errors import AppError
        from services.local_workspace import open_workspace
        from services.vault.secret import Secret

        if self.random.random() > 0.05:
            return  # the gate may still be at work
        try:
            self.root.attach(open_workspace(self.path, Secret.open()))
        except AppError:
            return

    # The end

    def _finish(self) -> None:
        from tools.monkey_acts import close_modal, later

        self._steps: Iterator[None] = self._settle()
        for widget in self.app.topLevelWidgets():
            if widget.isModal() or widget is self.app.activePopupWidget():
                widget.close()
        close_modal(self.random.random)
        later(50, self._go_on)

    def _go_on(self) -> None:
        from tools.monkey_acts import later

        try:
            next(self._steps)
        except StopIteration:
            self.watch.end()
            self.root.quit()
        except Exception as error:
            self.watch.take(error)
            self.root.quit()
        else:
            later(10, self._go_on)

    def _settle(self) -> Iterator[None]:
        """Step by step, so that the program goes on beside it: undo everything, check, compare."""
        from desktop.operations import LONGEST_HISTORY
        from services import checks
        from tools import monkey_ground as ground

        program = self.root.program
        if program is None:
            print("  ended in front of a locked workspace")
            return
        yield from self._rest()
        undone = 0
        refused: list[Exception] = []
        program.error_raised.connect(refused.append)
        while program.operations.next_undo is not None:
            program.undo()
            yield from self._rest()
            undone += 1
        workspace = program.workspace
        report = checks.check(workspace)
        for finding in report.findings:
            for fault in finding.faults:
                self.watch.add(f"check: {finding.check}: {fault}")
        print(f"  {undone} steps undone, {len(refused)} refused {' '.join(map(str, refused))}", flush=True)
        if workspace is self.workspace and not refused and undone < LONGEST_HISTORY:
            for difference in ground.differences(workspace, self.before):
                self.watch.add(difference)

    def _rest(self) -> Iterator[None]:
        program = self.root.program
        while program is not None and not (program.operations.is_idle and not program.jobs.running):
            yield


if __name__ == "__main__":
    sys.exit(main())
