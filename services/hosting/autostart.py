"""Starting the host with the computer: a unit of systemd, an agent of launchd, or a task of Windows."""

from __future__ import annotations

import os
import plistlib
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from services import atomic_file
from services.errors import AppError
from services.hosting import programs
from services.hosting.home import HostHome
from services.hosting.running import command

NAME = "zhaoxian-host"
_LABEL = "org.zhaoxian.host"
_SECONDS = 30


@dataclass(frozen=True, slots=True)
class Installed:
    """The file that was written, and the commands that still make it work (an administrator's, or none)."""

    path: Path
    commands: tuple[str, ...]


def install(home: HostHome, platform: str = sys.platform) -> Installed:
    """Write what starts the host with the computer, and switch it on where this user may."""
    path = path_of(platform)
    text = text_of(home, platform)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        atomic_file.write(path, text)
    except OSError as error:
        raise AppError("file.cannot_write") from error
    left = [line for line in switching_on(path, platform) if not _ran(line, platform)]
    return Installed(path, tuple(" ".join(line) for line in left))


def remove(platform: str = sys.platform) -> None:
    """It starts by itself no more; the host that runs now runs on."""
    path = path_of(platform)
    for line in switching_off(path, platform):
        _ran(line, platform)
    path.unlink(missing_ok=True)


def is_installed(platform: str = sys.platform) -> bool:
    """Whether this user's host starts with the computer."""
    return path_of(platform).exists()


def path_of(platform: str) -> Path:
    """Where the file lies. As root the unit is the computer's own, otherwise this user's."""
    if platform == "win32":
        return Path(os.environ.get("PROGRAMDATA", "C:/ProgramData")) / "Zhaoxian" / f"{NAME}.xml"
    if platform == "darwin":
        return Path.home() / "Library" / "LaunchAgents" / f"{_LABEL}.plist"
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return Path("/etc/systemd/system") / f"{NAME}.service"
    config = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    return config / "systemd" / "user" / f"{NAME}.service"


def text_of(home: HostHome, platform: str) -> bytes:
    """The file's content for this host."""
    line = [*command(), "host", "run", "--folder", str(home.folder)]
    if platform == "win32":
        return _task(line).encode("utf-16")
    if platform == "darwin":
        return plistlib.dumps(
            {"Label": _LABEL, "ProgramArguments": line, "RunAtLoad": True, "KeepAlive": {"SuccessfulExit": False}}
        )
    return _unit(line).encode()


def _unit(line: Sequence[str]) -> str:
    quoted = " ".join('"' + part.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%") + '"' for part in line)
    wanted_by = "multi-user.target" if hasattr(os, "geteuid") and os.geteuid() == 0 else "default.target"
    return f"""[Unit]
Description=Zhaoxian, host of the shared workspace
After=network-online.target

[Service]
ExecStart={quoted}
Restart=on-failure
RestartSec=5
KillSignal=SIGTERM
TimeoutStopSec=120

[Install]
WantedBy={wanted_by}
"""


def _task(line: Sequence[str]) -> str:
    arguments = escape(subprocess.list2cmdline(line[1:]))
    return f"""<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo><Description>Zhaoxian, host of the shared workspace</Description></RegistrationInfo>
  <Triggers><BootTrigger><Enabled>true</Enabled></BootTrigger></Triggers>
  <Principals><Principal id="host">
    <UserId>S-1-5-20</UserId><RunLevel>LeastPrivilege</RunLevel>
  </Principal></Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <ExecutionTimeLimit>PT0S</ExecutionTimeLimit>
    <RestartOnFailure><Interval>PT1M</Interval><Count>999</Count></RestartOnFailure>
  </Settings>
  <Actions Context="host"><Exec>
    <Command>{escape(line[0])}</Command><Arguments>{arguments}</Arguments>
  </Exec></Actions>
</Task>
"""


def switching_on(path: Path, platform: str) -> list[list[str]]:
    """The commands after the file is there."""
    if platform == "win32":
        return [["schtasks", "/Create", "/TN", NAME, "/XML", str(path), "/F"]]
    if platform == "darwin":
        return [["launchctl", "load", "-w", str(path)]]
    if path.is_relative_to("/etc"):
        return [["systemctl", "daemon-reload"], ["systemctl", "enable", NAME]]
    return [
        ["systemctl", "--user", "daemon-reload"],
        ["systemctl", "--user", "enable", NAME],
        ["loginctl", "enable-linger"],  # before anybody signs in, too
    ]


def switching_off(path: Path, platform: str) -> list[list[str]]:
    """The commands before the file goes."""
    if platform == "win32":
        return [["schtasks", "/Delete", "/TN", NAME, "/F"]]
    if platform == "darwin":
        return [["launchctl", "unload", "-w", str(path)]]
    return [["systemctl", *([] if path.is_relative_to("/etc") else ["--user"]), "disable", NAME]]


def _ran(line: Sequence[str], platform: str) -> bool:
    """Whether the command worked here; what did not is left to the administrator, in words."""
    if platform != sys.platform:
        return False
    try:
        done = subprocess.run(
            line,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
            stdin=subprocess.DEVNULL,
            **programs.without_window(),
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
