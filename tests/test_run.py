"""The command that prepares a fresh machine, and the lock that it installs."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import run

ROOT = Path(__file__).resolve().parent.parent
HEAD = re.compile(r"^(?P<name>[a-z0-9._-]+)==(?P<version>\S+)")


def locked(name: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for line in (ROOT / "requirements" / name).read_text(encoding="utf-8").splitlines():
        if match := HEAD.match(line):
            found.setdefault(match["name"], set()).add(match["version"])
    return found


def asked_for(extra: str = "") -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = project["optional-dependencies"][extra] if extra else project["dependencies"]
    return {re.sub(r"[._]", "-", re.split(r"[\[<>=]", line)[0].lower()) for line in lines}


@pytest.mark.parametrize("name", ["runtime.txt", "dev.txt"])
def test_a_lock_names_hashes_but_no_index(name: str) -> None:
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8")

    assert not re.search(r"https?:|file:|--index|--extra-index|--find-links|--trusted", text)
    blocks = re.split(r"\n(?=\S)", text.strip())[1:]
    assert len(blocks) > 50
    assert [block for block in blocks if "--hash=sha256:" not in block] == []


def test_the_locks_hold_what_the_project_asks_for_in_the_same_versions() -> None:
    runtime, dev = locked("runtime.txt"), locked("dev.txt")

    assert asked_for() <= runtime.keys()
    assert asked_for("dev") <= dev.keys()
    assert {name: dev.get(name) for name in runtime} == runtime


def test_the_pair_that_aborts_cannot_be_installed() -> None:
    assert locked("runtime.txt")["pyside6-essentials"] == {"6.11.3"}
    assert locked("runtime.txt")["shiboken6"] == {"6.11.3"}


def test_run_uses_the_standard_library_only() -> None:
    code = (
        "import sys; sys.path.insert(0, '.'); import run; "
        "print(any('site-packages' in (getattr(m, '__file__', '') or '') for m in sys.modules.values()))"
    )

    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "False"


def test_a_missing_library_is_found_missing() -> None:
    assert run.missing_libraries({"libno-such-thing.so.9": "libno-such-thing9"}) == ["libno-such-thing.so.9"]


def test_without_root_the_exact_line_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "QT_LIBRARIES", {"libno-such-thing.so.9": "libno-such-thing9"})
    monkeypatch.setattr(run, "is_debian", lambda: True)
    monkeypatch.setattr(run, "install_debian_packages", lambda _packages: False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("DISPLAY", raising=False)

    with pytest.raises(SystemExit) as stopped:
        run.prepare_libraries()

    assert stopped.value.code == 1
    assert "sudo apt-get install -y libno-such-thing9" in capsys.readouterr().err


def test_without_ensurepip_and_pip_the_way_out_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(run, "ENVIRONMENT", tmp_path / ".venv")
    monkeypatch.setattr(run, "has_ensurepip", lambda: False)
    monkeypatch.setattr(run, "is_debian", lambda: True)
    monkeypatch.setattr(run, "install_debian_packages", lambda _packages: False)
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)

    with pytest.raises(SystemExit):
        run.make_environment()

    assert f"sudo apt-get install -y python3.{sys.version_info[1]}-venv" in capsys.readouterr().err


def test_a_second_run_installs_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    installed: list[str] = []
    monkeypatch.setattr(run, "ENVIRONMENT", tmp_path)
    monkeypatch.setattr(run, "STAMP", tmp_path / "stamp.json")
    monkeypatch.setattr(run, "python_of_environment", lambda: Path(sys.executable))
    monkeypatch.setattr(run, "make_environment", lambda: None)
    monkeypatch.setattr(run, "install", lambda lock: installed.append(lock.name))

    run.prepare_environment("dev.txt")
    run.prepare_environment("dev.txt")
    run.prepare_environment("runtime.txt")

    assert installed == ["dev.txt"]


def test_an_old_python_is_refused(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(run, "OLDEST", (9, 9))

    with pytest.raises(SystemExit):
        run.refuse_unsupported_python()

    assert "needs Python" in capsys.readouterr().err
