"""The rules of the house that a machine can check."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("desktop", "views", "services", "models", "resources")
LAYERS = ("main", *PACKAGES)


def source_files(*folders: str) -> list[Path]:
    found = [path for folder in folders or PACKAGES for path in (ROOT / folder).rglob("*.py")]
    return sorted(path for path in found if "versions" not in path.parts)


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def named(path: Path, node: ast.AST | None = None) -> str:
    line = f":{getattr(node, 'lineno', 0)}" if node else ""
    return path.relative_to(ROOT).as_posix() + line


def imported(tree: ast.AST) -> Iterator[tuple[ast.AST, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node, node.module


def test_the_import_contracts_hold() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]

    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)

    assert done.returncode == 0, done.stdout + done.stderr


def test_nobody_imports_main_nor_the_tools_and_tests() -> None:
    above = {"main", "run", "tools", "tests", "benchmarks"}
    wrong = [
        named(path, node)
        for path in source_files()
        for node, module in imported(parsed(path))
        if module.split(".")[0] in above
    ]

    assert wrong == []


def test_main_imports_only_the_standard_library_at_module_level() -> None:
    """Workers are spawned through it: each one would load what stands there."""
    tree = parsed(ROOT / "main.py")
    modules = [module.split(".")[0] for statement in tree.body for _, module in _top_level(statement)]

    assert [module for module in modules if module not in sys.stdlib_module_names] == []


def _top_level(statement: ast.stmt) -> Iterator[tuple[ast.AST, str]]:
    if isinstance(statement, ast.Import | ast.ImportFrom):
        yield from imported(statement)


@pytest.mark.parametrize("word", ["utils", "util", "helpers", "helper", "manager", "managers", "misc"])
def test_no_module_is_a_drawer_for_everything(word: str) -> None:
    assert [named(path) for path in source_files() if word in (path.stem, *path.parts)] == []


def test_colours_stand_in_the_theme_only() -> None:
    hexadecimal = re.compile(r"#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6})\b")
    wrong = []
    for path in source_files("desktop", "views", "services", "models"):
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and hexadecimal.search(node.value):
                wrong.append(named(path, node))
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "QColor":
                arguments = [argument for argument in node.args if isinstance(argument, ast.Constant)]
                wrong += [named(path, node)] if node.args and len(arguments) == len(node.args) else []

    assert wrong == []


def test_files_classes_and_functions_stay_small() -> None:
    wrong = []
    for path in source_files():
        tree = parsed(path)
        lines = path.read_text(encoding="utf-8").count("\n")
        if lines > 400:
            wrong.append(f"{named(path)} has {lines} lines")
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
                length, limit = _length(node), 300 if isinstance(node, ast.ClassDef) else 60
                wrong += [f"{named(path, node)} {node.name} has {length} lines"] if length > limit else []

    assert wrong == []


def _length(node: ast.stmt) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def test_nothing_unfinished_is_left() -> None:
    mark = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")

    assert [named(path) for path in source_files() if mark.search(path.read_text(encoding="utf-8"))] == []


def test_use_cases_never_commit() -> None:
    """The action around a use case commits; a commit inside would tear its journal row from its rows."""
    allowed = {"services/workspace.py"}
    wrong = [
        named(path, node)
        for path in source_files("services")
        if named(path) not in allowed and "workspaces" not in path.parts
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "commit"
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id in ("session", "self")
    ]

    assert wrong == []


def test_every_package_that_is_installed_is_named_in_the_notices() -> None:
    notices = (ROOT / "THIRD-PARTY-NOTICES.md").read_text(encoding="utf-8").lower().replace(".", "-")
    lock = (ROOT / "requirements" / "runtime.txt").read_text(encoding="utf-8")
    packages = set(re.findall(r"^([a-z0-9._-]+)==", lock, re.MULTILINE))

    assert [name for name in sorted(packages) if name.replace(".", "-") not in notices] == []
