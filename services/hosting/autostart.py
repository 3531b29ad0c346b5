"""Starting with the computer: a unit of systemd, an agent of launchd, or a task of Windows, for one service."""

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

_SECONDS = 30


@dataclass(frozen=True, slots=True)
class Service:
    """What is started: its name for the computer, and the arguments of this program."""

    name: str
    about: str
    arguments: tuple[str, ...]

    @property
    def label(self) -> str:
        """Its name for launchd."""
        return f"org.zhaoxian.{self.name.removeprefix('zhaoxian-')}"


def of_host(home: HostHome) -> Service:
    """The host of a folder. There is one on a computer."""
    words = ("host", "run", "--folder", str(home.folder))
    return Service("zhaoxian-host", "Zhaoxian, host of the shared workspace", words)


@dataclass(frozen=True, slots=True)
class Installed:
    """The file that was written, and the commands that still make it work (an administrator's, or none)."""

    path: Path
    commands: tuple[str, ...]


def install(service: Service, platform: str = sys.platform) -> Installed:
    """Write what starts the service with the computer, and switch it on where this user may."""
    path = path_of(service, platform)
    text = text_of(service, platform)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        atomic_file.write(path, text)
    except OSError as error:
        raise AppError("file.cannot_write") from error
    left = [line for line in switching_on(service, path, platform) if not _ran(line, platform)]
    return Installed(path, tuple(" ".join(line) for line in left))


def remove(service: Service, platform: str = sys.platform) -> None:
    """It starts by itself no more; what runs now runs on."""
    path = path_of(service, platform)
    for line in switching_off(service, path, platform):
        _ran(line, platform)
    path.unlink(missing_ok=True)


def is_installed(service: Service, platform: str = sys.platform) -> bool:
    """Whether it starts with the computer."""
    return path_of(service, platform).exists()


def path_of(service: Service, platform: str) -> Path:
    """Where the file lies. As root the unit is the computer's own, otherwise this user's."""
    if platform == "win32":
        return Path(os.environ.get("PROGRAMDATA", "C:/ProgramData")) / "Zhaoxian" / f"{service.name}.xml"
    if platform == "darwin":
        return Path.home() / "Library" / "LaunchAgents" / f"{service.label}.plist"
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return Path("/etc/systemd/system") / f"{service.name}.service"
    config = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    return config / "systemd" / "user" / f"{service.name}.service"


def text_of(service: Service, platform: str) -> bytes:
    """The file's content for this service."""
    line = [*command(), *service.arguments]
    if platform == "win32":
        return _task(service, line).encode("utf-16")
    if platform == "darwin":
        again = {"RunAtLoad": True, "KeepAlive": {"SuccessfulExit": False}}
        return plistlib.dumps({"Label": service.label, "ProgramArguments": line, **again})
    return _unit(service, line).encode()


def _unit(service: Service, line: Sequence[str]) -> str:
    quoted = " ".join('"' + part.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%") + '"' for part in line)
    wanted_by = "multi-user.target" if hasattr(os, "geteuid") and os.geteuid() == 0 else "default.target"
    return f"""[Unit]
Description={service.about}
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


def _task(service: Service, line: Sequence[str]) -> str:
    arguments = escape(subprocess.list2cmdline(line[1:]))
    return f"""<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo><Description>{escape(service.about)}</Description></RegistrationInfo>
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


def switching_on(service: Service, path: Path, platform: str) -> list[list[str]]:
    """The commands after the file is there."""
    if platform == "win32":
        return [["schtasks", "/Create", "/TN", service.name, "/XML", str(path), "/F"]]
    if platform == "darwin":
        return [["launchctl", "load", "-w", str(path)]]
    if path.is_relative_to("/etc"):
        return [["systemctl", "daemon-reload"], ["systemctl", "enable", service.name]]
    return [
        ["systemctl", "--user", "daemon-reload"],
        ["systemctl", "--user", "enable", service.name],
        ["loginctl", "enable-linger"],  # before anybody signs in, too
    ]


def switching_off(service: Service, path: Path, platform: str) -> list[list[str]]:
    """The commands before the file goes."""
    if platform == "win32":
        return [["schtasks", "/Delete", "/TN", service.name, "/F"]]
    if platform == "darwin":
        return [["launchctl", "unload", "-w", str(path)]]
    return [["systemctl", *([] if path.is_relative_to("/etc") else ["--user"]), "disable", service.name]]


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
