"""Prepare everything and start Zhaoxian. Needs Python 3.11 to 3.14 and nothing else.

    python3 run.py              open the program with its demo workspace (Windows: py -3 run.py)
    python3 run.py test [...]   run the tests; further words go to pytest
    python3 run.py ...          anything else goes to the program: open FILE, import, report, --help

The first start makes a virtual environment in .venv, installs the locked packages into it and looks for the
system libraries that Qt needs. Later starts find all this done. Without a display the demo journey is run
off the screen instead; its pictures are saved in pictures/.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import json
import os
import platform
import shlex
import shutil
import subprocess
import sys
import venv
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
STAMP = ENVIRONMENT / "zhaoxian-installed.json"
OLDEST, TOO_NEW = (3, 11), (3, 15)
MOST_TRIED_AGAIN = 3

QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
}
X11_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def main(words: list[str]) -> int:
    """Prepare, then become the program or the tests."""
    refuse_unsupported_python()
    is_test = words[:1] == ["test"]
    prepare_libraries()
    prepare_environment("dev.txt" if is_test else "runtime.txt")
    environment = dict(os.environ)
    if not any(environment.get(name) for name in ("LC_ALL", "LC_CTYPE", "LANG")):
        environment["LANG"] = "C.UTF-8"  # Qt complains about any other encoding
    if is_test:
        environment["QT_QPA_PLATFORM"] = "offscreen"
        return run_tests(words[1:], environment)
    if words:
        return become([str(ROOT / "main.py"), *words], environment, stays_in_folder=True)
    if not has_display():
        environment["QT_QPA_PLATFORM"] = "offscreen"
        print("No display here: running the demo journey off the screen.", flush=True)
        return become([str(ROOT / "tools" / "demo_journey.py"), "--pictures", str(ROOT / "pictures")], environment)
    return become([str(ROOT / "main.py"), "demo"], environment)


def refuse_unsupported_python() -> None:
    """Say at once what would otherwise fail later, in somebody else's words."""
    here = sys.version_info[:2]
    if not OLDEST <= here < TOO_NEW:
        stop(f"Zhaoxian needs Python 3.11, 3.12, 3.13 or 3.14; this is {here[0]}.{here[1]}.")
    if sys.maxsize < 2**32:
        stop("Zhaoxian needs a 64-bit Python; this one has 32 bits.")
    libc, version = platform.libc_ver() if sys.platform == "linux" else ("", "")
    if libc == "glibc" and tuple(map(int, version.split(".")[:2])) < (2, 34):
        stop(f"Qt needs glibc 2.34 or newer (Debian 12, Ubuntu 22.04); this system has {version}.")


# The virtual environment


def prepare_environment(lock: str) -> None:
    """Make `.venv` hold what `requirements/<lock>` names; nothing is done when it does already."""
    wanted = hashlib.sha256((ROOT / "requirements" / lock).read_bytes()).hexdigest()
    made_for = [str(ENVIRONMENT), platform.python_version(), sys.base_prefix]
    stamp = read_stamp()
    if stamp.get("made_for") != made_for or not python_of_environment().exists():
        make_environment()
        stamp = {"made_for": made_for}
    if stamp.get(lock) == wanted:
        return
    install(ROOT / "requirements" / lock)
    stamp[lock] = wanted
    if lock == "dev.txt":  # holds the runtime as well
        stamp["runtime.txt"] = hashlib.sha256((ROOT / "requirements" / "runtime.txt").read_bytes()).hexdigest()
    STAMP.write_text(json.dumps(stamp), encoding="utf-8")


def read_stamp() -> dict[str, object]:
    """What an earlier run installed; nothing when there was none, or it was cut off."""
    try:
        found = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def make_environment() -> None:
    """Make `.venv` with pip in it, or tell how this machine can get what that needs."""
    print(f"Making a virtual environment in {ENVIRONMENT}", flush=True)
    if has_ensurepip() or (install_debian_packages([venv_package()]) and has_ensurepip()):
        subprocess.run(
            [sys.executable, "-m", "venv", "--clear", str(ENVIRONMENT)], check=True, stdin=subprocess.DEVNULL
        )
    elif importlib.util.find_spec("pip"):
        venv.EnvBuilder(clear=True, symlinks=os.name != "nt").create(ENVIRONMENT)
    else:
        stop(
            "This Python cannot make virtual environments: its `ensurepip` is missing.\n"
            + (
                f"Run:  sudo apt-get install -y {venv_package()}"
                if is_debian()
                else "Install Python with pip and venv."
            )
            + "\nThen start run.py again."
        )


def has_ensurepip() -> bool:
    """Asked of a new process: Debian's package may have come since this one started."""
    return subprocess.run([sys.executable, "-c", "import ensurepip"], capture_output=True, check=False).returncode == 0


def venv_package() -> str:
    """Debian's package with ensurepip, of this very Python."""
    return f"python3.{sys.version_info[1]}-venv"


def python_of_environment() -> Path:
    """The interpreter of `.venv`."""
    return ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def install(lock: Path) -> None:
    """Install a lock with pip, from wherever pip is told to look: checked by hash, nothing built from source."""
    print(f"Installing the packages of {lock.relative_to(ROOT)}; the first time this takes some minutes.", flush=True)
    python = str(python_of_environment())
    has_pip = subprocess.run([python, "-c", "import pip"], capture_output=True, check=False).returncode == 0
    pip = [python, "-m", "pip"] if has_pip else [sys.executable, "-m", "pip", "--python", python]
    options = ["--require-hashes", "--only-binary=:all:", "--no-deps", "--no-input", "--disable-pip-version-check"]
    command = [*pip, "install", "--quiet", *options, "--requirement", str(lock)]
    if subprocess.run(command, stdin=subprocess.DEVNULL, check=False).returncode:
        stop(
            "The packages could not be installed; pip says why above. Nothing else was changed: start run.py again "
            "when that is cured.\n"
            "A proxy or a mirror of the package index is set in pip's own configuration (pip config --help)."
        )


# System libraries (Linux only: the wheels carry everything for Windows and macOS)


def prepare_libraries() -> None:
    """Find the libraries that Qt's wheels expect of the system; install or name the missing ones."""
    if sys.platform != "linux":
        return
    wanted = QT_LIBRARIES | (X11_LIBRARIES if os.environ.get("DISPLAY") else {})
    missing = missing_libraries(wanted)
    if not missing:
        return
    packages = sorted(wanted[name] for name in missing)
    if install_debian_packages(packages) and not missing_libraries(wanted):
        return
    if is_debian():
        stop(f"Qt needs some system libraries. Run:  sudo apt-get install -y {' '.join(packages)}")
    stop(f"Qt needs these system libraries; install the packages that hold them: {' '.join(sorted(missing))}")


def missing_libraries(wanted: dict[str, str]) -> list[str]:
    """Those of `wanted` that the loader does not find."""
    missing = []
    for name in wanted:
        try:
            ctypes.CDLL(name)
        except OSError:
            missing.append(name)
    return missing


def install_debian_packages(packages: list[str]) -> bool:
    """Install as root on Debian and Ubuntu; False where that is not ours to do, or it failed."""
    if not is_debian() or os.geteuid() != 0 or not shutil.which("apt-get"):
        return False
    print(f"Installing system packages: {' '.join(packages)}", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages],
    ):
        done = subprocess.run(
            command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
        )
        if done.returncode:
            print(f"{done.stdout}{done.stderr}This failed: {shlex.join(command)}", file=sys.stderr)
            return False
    return True


def is_debian() -> bool:
    """Whether this is Debian or a child of it, by /etc/os-release."""
    try:
        release = platform.freedesktop_os_release()
    except OSError:
        return False
    return "debian" in [release.get("ID", ""), *release.get("ID_LIKE", "").split()]


# The start


def has_display() -> bool:
    """Windows and macOS always draw; Linux says so in the environment."""
    return sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run_tests(words: list[str], environment: dict[str, str]) -> int:
    """Run pytest. Of the whole suite, a few that fail are run once more, alone.

    Some tests kill servers, fill disks and cut lines beside a busy neighbour. What fails alone as well is broken; what
    passes alone is named here, so that somebody finds out what it was waiting for.
    """
    code = become(["-m", "pytest", *parallel(words), *words], environment)
    if code != 1 or words:
        return code
    record = ROOT / ".pytest_cache" / "v" / "cache" / "lastfailed"
    failed = sorted(json.loads(record.read_text(encoding="utf-8"))) if record.exists() else []
    if not 0 < len(failed) <= MOST_TRIED_AGAIN:
        return code
    print("\nFailed beside others, run once more alone:", *failed, sep="\n  ", flush=True)
    return become(["-m", "pytest", "-n", "0", "--last-failed"], environment)


def parallel(words: list[str]) -> list[str]:
    """Two test processes, unless the words say otherwise."""
    chosen = any(word.startswith(("-n", "--numprocesses", "--pdb", "--collect-only", "--co")) for word in words)
    return [] if chosen else ["-n", "2", "--dist", "worksteal"]


def become(arguments: list[str], environment: dict[str, str], *, stays_in_folder: bool = False) -> int:
    """Run the environment's Python in our place; the exit code is its own."""
    command = [str(python_of_environment()), *arguments]
    folder = None if stays_in_folder else ROOT
    try:
        return subprocess.run(command, env=environment, cwd=folder, check=False).returncode
    except KeyboardInterrupt:
        return 130


def stop(words: str) -> NoReturn:
    """End with one clear message."""
    print(words, file=sys.stderr)
    raise SystemExit(1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
