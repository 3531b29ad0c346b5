"""Take the pictures of the README anew: `python tools/readme_pictures.py`. Small files: fewer colours, no alpha."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "pictures"
PICTURES = {
    "01-today": "today",
    "03-board": "board",
    "04-candidate": "candidate",
    "05-evaluation": "evaluation",
    "09-insights": "insights",
}
"""Shots of the gallery and the names that the README knows."""
COLOURS = 256


def main() -> None:
    """Light and Chinese for README.zh-CN.md, light and English for README.md."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, str(ROOT / "tools" / "gallery.py"), "--out", folder, "--shots", ",".join(PICTURES)]
        options = "--states normal --themes light --languages zh_CN,en --sizes 1440x900 --scales 100"
        subprocess.run([*command, *options.split()], check=True)
        for shot, name in PICTURES.items():
            for language, end in (("zh_CN", ""), ("en", "-en")):
                taken = Path(folder) / f"{shot}-normal-{language}-light-1440x900-100.png"
                with Image.open(taken) as picture:
                    true = picture.convert("RGB")
                    fewer = true.quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
                    fewer.save(FOLDER / f"{name}{end}.png", optimize=True)


if __name__ == "__main__":
    main()
