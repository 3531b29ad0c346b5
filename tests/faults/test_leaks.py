"""No name, phone or address leaves the encrypted workspace: not by logs, reports, temporary files, settings, caches."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import PIPE

import pytest

from tests.faults.leaking import EMAIL, NAME, PHONE, TYPED
from tests.services.resumes import making

ROOT = Path(__file__).resolve().parents[2]
PAY = "18573元/月"
RESUME = (
    NAME,
    f"电话：{PHONE}    邮箱：{EMAIL}",
    f"求职意向：设备工程师    期望薪资：{PAY}",
    "2019.03-至今    苏州泽远精密机械有限公司    设备主管",
)
LEDGER = (
    f"姓名,手机号,邮箱,应聘职位,渠道,面试日期,面试结果\n{NAME},{PHONE},{EMAIL},设备工程师,BOSS直聘,2026-02-11,通过\n"
)
FOLDERS = ("HOME", "TMPDIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR")
SOUGHT = [
    needle.encode(coding)
    for needle in (NAME, TYPED, PHONE, PHONE[:-1] + "6", EMAIL, PAY)
    for coding in ("utf-8", "utf-16-le", "gb18030")
]
"""ASCII needles stand here more than once, which does no harm."""


def found_in(data: bytes) -> bool:
    return any(needle in data for needle in SOUGHT)


def leaks(folder: Path) -> list[str]:
    """The files under a folder in which a person can be read, by name or content."""
    return [
        str(path)
        for path in folder.rglob("*")
        if found_in(path.name.encode()) or (path.is_file() and found_in(path.read_bytes()))
    ]


class _Lookout:
    """Reads every file that appears in the temporary folder, for as long as it stays."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._is_open = True
        self.leaks: set[str] = set()

    @contextmanager
    def watching(self) -> Iterator[None]:
        thread = threading.Thread(target=self._look)
        thread.start()
        try:
            yield
        finally:
            self._is_open = False
            thread.join()

    def _look(self) -> None:
        while self._is_open:
            for path in self._folder.rglob("*"):
                try:
                    if found_in(path.name.encode()) or (path.is_file() and found_in(path.read_bytes())):
                        self.leaks.add(str(path))
                except OSError:
                    continue  # it went again meanwhile
            time.sleep(0.02)


@pytest.fixture
def ground(tmp_path: Path) -> Path:
    given = tmp_path / "in" / "resumes"
    given.mkdir(parents=True)
    (given / "one.pdf").write_bytes(making.pdf(RESUME))
    (given / "two.docx").write_bytes(making.word(RESUME))
    (given / "four.pdf").write_bytes(making.scan(RESUME))
    (given / "three.txt").write_text("\n".join(RESUME), encoding="utf-8")
    (tmp_path / "in" / "ledger.csv").write_text(LEDGER, encoding="utf-8")
    assert leaks(tmp_path / "in"), "what is sought can be found"
    for name in FOLDERS:
        (tmp_path / "out" / name.lower()).mkdir(parents=True, mode=0o700)
    return tmp_path


@pytest.mark.timeout(180)
def test_nobody_can_be_read_outside_the_workspace(ground: Path) -> None:
    environment = os.environ | {name: str(ground / "out" / name.lower()) for name in FOLDERS}
    environment |= {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "tests.faults.leaking", str(ground)]
    lookout = _Lookout(ground / "out" / "tmpdir")
    told = ground / "told"
    with (
        told.open("wb") as errors,
        lookout.watching(),
        subprocess.Popen(
            command, cwd=ground, env=environment, stdin=PIPE, stdout=PIPE, stderr=errors, text=True
        ) as child,
    ):
        assert child.stdin is not None
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n", told.read_text()
        files = {path.name for path in (ground / "work").iterdir()}
        assert any(name.endswith("-wal") for name in files), files
        open_leaks = [*leaks(ground / "work"), *leaks(ground / "out")]
        child.stdin.write("close\n")
        child.stdin.flush()
        assert child.stdout.readline() == "closed\n", told.read_text()
        assert child.wait(30) == 0, told.read_text()

    assert open_leaks == []
    assert [*leaks(ground / "work"), *leaks(ground / "out")] == []
    assert lookout.leaks == set()
    assert "ValueError" in told.read_text(), "the faults were reported"
    assert not found_in(told.read_bytes())
