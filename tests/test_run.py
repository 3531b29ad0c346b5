"""`run.py test`: a few tests that fail beside others run once more alone; more of them, or a chosen part, do not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import run


@pytest.fixture
def runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The words of each run of pytest, of which the first fails."""
    made: list[list[str]] = []

    def become(words: list[str], environment: dict[str, str]) -> int:
        made.append(words)
        return 1 if len(made) == 1 else 0

    monkeypatch.setattr(run, "ROOT", tmp_path)
    monkeypatch.setattr(run, "become", become)
    return made


def leave(folder: Path, failed: int) -> None:
    record = folder / ".pytest_cache" / "v" / "cache" / "lastfailed"
    record.parent.mkdir(parents=True)
    record.write_text(json.dumps({f"tests/test_a.py::test_{number}": True for number in range(failed)}))


def test_a_few_are_tried_once_more_alone_and_named(
    runs: list[list[str]], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    leave(tmp_path, 2)
    assert run.run_tests([], {}) == 0
    assert runs[1] == ["-m", "pytest", "-n", "0", "--last-failed"]
    assert "tests/test_a.py::test_1" in capsys.readouterr().out


@pytest.mark.parametrize(("failed", "words"), [(4, []), (0, []), (2, ["tests/test_a.py"])])
def test_more_than_a_few_or_a_chosen_part_fail_at_once(
    runs: list[list[str]], tmp_path: Path, failed: int, words: list[str]
) -> None:
    leave(tmp_path, failed)
    assert run.run_tests(words, {}) == 1
    assert len(runs) == 1
