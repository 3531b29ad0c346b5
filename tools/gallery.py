"""Take a picture of every screen: light and dark, Chinese and English, small and large, 100 % and 150 %.

    python tools/gallery.py                                       everything, into pictures/gallery
    python tools/gallery.py --shots board,candidate --states normal --languages zh_CN --sizes 1440x900

Exit code 1 when a text is cut off, a glyph is missing or Qt complains; every fault is named. Each scale is a
process of its own, since Qt reads the scale at its start.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import product
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
if __package__ in (None, ""):
    sys.path.insert(0, str(ROOT))

SMALLEST = (1024, 600)  # the window itself allows no less


def main(arguments: list[str] | None = None) -> int:
    """Take the pictures; the answer is the exit code."""
    chosen = _parser().parse_args(arguments)
    if chosen.process_scale:
        return _take(chosen)
    results = []
    with tempfile.TemporaryDirectory() as folder:
        chosen.data = chosen.data or Path(folder)
        for scale in chosen.scales.split(","):
            environment = os.environ | {"QT_SCALE_FACTOR": f"{int(scale) / 100:g}", "QT_QPA_PLATFORM": "offscreen"}
            own = [__file__, "--process-scale", scale, "--data", str(chosen.data), "--out", str(chosen.out)]
            own += ["--look-only"] * chosen.look_only
            own += [word for name in ("shots", "themes", "languages", "sizes", "states") for word in
                    (f"--{name}", getattr(chosen, name))]  # fmt: skip
            results.append(subprocess.run([sys.executable, *own], env=environment, check=False).returncode)
    return max(results)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shots", default="", help="parts of their names, by comma; all without it")
    parser.add_argument("--themes", default="light,dark")
    parser.add_argument("--languages", default="zh_CN,en")
    parser.add_argument("--sizes", default="1366x768,1920x1080", help="of the screen, in device pixels")
    parser.add_argument("--scales", default="100,150", help="per cent")
    parser.add_argument("--states", default="normal,empty,overfull")
    parser.add_argument("--out", type=Path, default=ROOT / "pictures" / "gallery")
    parser.add_argument("--look-only", action="store_true", help="name the faults, save nothing")
    parser.add_argument("--data", type=Path, help="where the workspaces of the pictures are kept between runs")
    parser.add_argument("--process-scale", default="", help=argparse.SUPPRESS)
    return parser


def _take(chosen: argparse.Namespace) -> int:
    """In the process of one scale: all its pictures."""
    from models.values import clock
    from tools.pictures import workspaces
    from tools.pictures.studio import Studio

    scale = int(chosen.process_scale)
    wrong: list[str] = []
    count = 0
    with clock.frozen(workspaces.NOW), tempfile.TemporaryDirectory() as folder:
        studio = Studio(Path(folder))
        for state in chosen.states.split(","):
            kept = workspaces.make(state, chosen.data / f"{state}.zhaoxian")
            path = Path(shutil.copy(kept, folder))  # some pictures change it
            found_of = _pictures_of(studio, path, state, scale, chosen)
            entrance = _entrance(studio, scale, chosen) if state == "empty" else ()
            for name, found in (*entrance, *found_of):
                count += 1
                wrong += [f"{name}: {words}" for words in found]
        studio.close()
    print(f"{count} pictures at {scale} %" + ("" if chosen.look_only else f" in {chosen.out}"))
    for words in wrong:
        print(words)
    return bool(wrong)


def _entrance(studio: object, scale: int, chosen: argparse.Namespace) -> Iterator[tuple[str, list[str]]]:
    """The first run, before there is a workspace: in every dress, at its own size."""
    from tools.pictures import entrance
    from tools.pictures.studio import Studio

    assert isinstance(studio, Studio)
    wanted = [part for part in chosen.shots.split(",") if part]
    for theme, language in product(chosen.themes.split(","), chosen.languages.split(",")):
        studio.dress(theme, language, *SMALLEST)
        for shot, take in entrance.pictures(studio, wanted, language):
            name = f"{shot}-{language}-{theme}-{scale}"
            yield name, take(_file(chosen, name))


def _pictures_of(
    studio: object, path: Path, state: str, scale: int, chosen: argparse.Namespace
) -> Iterator[tuple[str, list[str]]]:
    from tools.pictures import workspaces
    from tools.pictures.shots import CHANGING, SHOTS
    from tools.pictures.studio import Studio

    assert isinstance(studio, Studio)
    wanted = [part for part in chosen.shots.split(",") if part]
    still, changing = (
        [shot for shot in shots if not wanted or any(part in shot.name for part in wanted)]
        for shots in (SHOTS, CHANGING)
    )
    workspace = workspaces.opened(path)
    with workspace.reading() as session:
        session.info["person"] = workspace.person
        places = [(shot, shot.place(session, state)) for shot in still]
        later = [(shot, shot.place(session, state)) for shot in changing]
    first = next((place for _, place in (*places, *later) if place is not None), None)
    if first is None:
        workspace.close()
        return
    program = studio.attach(workspace, first)
    for dress in _dresses(chosen, scale):
        studio.dress(*dress[:4])
        for shot, place in places:
            if place is None:
                continue
            program.open(place)
            studio.settle()
            taken = shot.act(studio) if shot.act else None
            name = f"{shot.name}-{state}-{dress[1]}-{dress[0]}-{dress[4]}-{scale}"
            yield name, studio.picture(_file(chosen, name), taken)
            if shot.back:
                shot.back(studio)
                studio.hush()
    for shot, place in later:
        if place is None or shot.act is None:
            continue
        program.open(place)
        studio.settle()
        shot.act(studio)
        studio.settle()
        for dress in _dresses(chosen, scale):
            studio.dress(*dress[:4])
            studio.settle()  # another language makes the page anew, where it stood
            with workspace.reading() as session:
                again = shot.place(session, state)
            program.open(again or place)
            name = f"{shot.name}-{state}-{dress[1]}-{dress[0]}-{dress[4]}-{scale}"
            yield name, studio.picture(_file(chosen, name), None)
    studio.detach()


def _file(chosen: argparse.Namespace, name: str) -> Path | None:
    """Where a picture goes."""
    return None if chosen.look_only else chosen.out / f"{name}.png"


def _dresses(chosen: argparse.Namespace, scale: int) -> Iterator[tuple[str, str, int, int, str]]:
    """Theme, language, logical width and height, and the size in words."""
    for language, theme, size in product(
        chosen.languages.split(","), chosen.themes.split(","), chosen.sizes.split(",")
    ):
        width, height = (
            max(round(int(n) * 100 / scale), least) for n, least in zip(size.split("x"), SMALLEST, strict=True)
        )
        yield theme, language, width, height, size


if __name__ == "__main__":
    sys.exit(main())
