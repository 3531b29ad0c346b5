"""One program per workspace: the second is refused while the first lives, and only so long."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.instance import Instance
from services.errors import AppError

ROOT = Path(__file__).resolve().parents[2]
HOLD = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from desktop.instance import Instance
app = QCoreApplication([])
held = Instance.take(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def test_a_second_program_is_refused_until_the_first_dies(tmp_path: Path, qapp: QApplication) -> None:
    path = tmp_path / "a.zhaoxian"
    path.write_bytes(b"")
    first = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert first.stdout is not None
        assert first.stdout.readline() == "held\n"
        with pytest.raises(AppError) as caught:
            Instance.take(path)
        assert caught.value.code == "workspace.in_use"
    finally:
        first.kill()
        first.communicate()

    Instance.take(path).release()
