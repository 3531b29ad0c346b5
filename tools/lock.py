"""Lock the versions and hashes of every dependency into requirements/ (needs `uv`: python -m pip install uv).

    python tools/lock.py            keep the locked versions, add what pyproject.toml newly asks for
    python tools/lock.py --upgrade  take the newest versions that pyproject.toml allows

One lock serves Python 3.11 to 3.13 on Linux, Windows and macOS, by markers. No index is named: pip's own
configuration says where packages come from.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HEAD = "# Locked from pyproject.toml by `python tools/lock.py`; do not edit.\n"
LOCKS = {"runtime.txt": [], "dev.txt": ["--extra", "dev", "--constraint", "requirements/runtime.txt"]}


def lock(name: str, options: list[str]) -> None:
    """Write one lock file."""
    target = ROOT / "requirements" / name
    command = ["uv", "pip", "compile", "pyproject.toml", "--universal", "--python-version", "3.11", "--generate-hashes"]
    command += ["--no-emit-index-url", "--no-emit-find-links", "--no-header", "--no-annotate", "--quiet"]
    subprocess.run([*command, *options, "--output-file", str(target)], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    text = target.read_text(encoding="utf-8")
    lines = [
        line for line in text.splitlines() if not line.startswith(("#", "--index", "--extra-index", "--find-links"))
    ]
    target.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    for file, extra in LOCKS.items():
        lock(file, [*extra, *sys.argv[1:]])
