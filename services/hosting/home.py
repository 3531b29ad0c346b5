"""The folder of a host: what lies where in it, and the few settings that it starts from."""

from __future__ import annotations

import dataclasses
import json
import os
import sys
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import platformdirs

from services import atomic_file
from services.errors import AppError

PORT = 54320
"""Where colleagues reach the host, unless another is chosen."""
DATABASE = "zhaoxian"
FOLDER_VARIABLE = "ZHAOXIAN_HOST_FOLDER"
_SETTINGS = "host.json"
_FORMAT = 1


@dataclass(frozen=True, slots=True)
class HostSettings:
    """What never changes by itself. `addresses` are told in invitations before those that the computer has."""

    workspace: uuid.UUID
    organisation: str
    tls_name: str
    port: int
    engine_port: int
    addresses: tuple[str, ...] = ()
    backup_hour: int = 2  # of the local night
    keep_days: int = 14
    backup_folder: str = ""  # another disk, else inside the host's folder
    is_retired: bool = False  # the workspace went home into a file: nobody must work here any more
    elsewhere: str = ""  # the workspace is on this other server; here are only its backups and the list of the erased


@dataclass(frozen=True, slots=True)
class HostHome:
    """A host's folder."""

    folder: Path

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def log(self) -> Path:
        return self.folder / "log"

    @property
    def certificate(self) -> Path:
        return self.folder / "tls" / "certificate.pem"

    @property
    def key(self) -> Path:
        return self.folder / "tls" / "key.pem"

    @property
    def secrets(self) -> Path:
        return self.folder / "secrets.json"

    @property
    def beat(self) -> Path:
        """What the running host says of itself, written anew every few seconds."""
        return self.folder / "running.json"

    @property
    def stop(self) -> Path:
        """While it exists, a running host comes to its end."""
        return self.folder / "stop"

    @property
    def backups(self) -> Path:
        chosen = self.settings.backup_folder
        return Path(chosen) if chosen else self.folder / "backups"

    @property
    def remembering(self) -> tuple[Path, Path]:
        """The folders of the list of those who were erased: the host's own, and that of its backups.

        From beside a backup another computer reads it; the host's own is there when the disk of the backups is not.
        """
        return self.folder, self.backups

    def is_set_up(self) -> bool:
        """Whether there is a host in the folder, running or not."""
        return (self.folder / _SETTINGS).exists()

    def is_in_use(self) -> bool:
        """Whether there is a host whose workspace has not gone home."""
        return self.is_set_up() and not self.settings.is_retired and not self.settings.elsewhere

    @property
    def settings(self) -> HostSettings:
        """Raises `host.not_set_up`, `host.settings_damaged`."""
        try:
            found: dict[str, Any] = json.loads((self.folder / _SETTINGS).read_bytes())
            if int(found.pop("format")) > _FORMAT:
                raise AppError("workspace.newer", name=_SETTINGS)
            found["workspace"] = uuid.UUID(hex=found["workspace"])
            found["addresses"] = tuple(found.get("addresses", ()))
            return HostSettings(**found)
        except FileNotFoundError:
            raise AppError("host.not_set_up", folder=str(self.folder)) from None
        except (OSError, ValueError, TypeError, KeyError):
            raise AppError("host.settings_damaged", folder=str(self.folder)) from None

    def keep(self, settings: HostSettings) -> None:
        """Write the settings; the host reads them at its next start."""
        document = dataclasses.asdict(settings) | {"workspace": settings.workspace.hex, "format": _FORMAT}
        atomic_file.write(self.folder / _SETTINGS, json.dumps(document, ensure_ascii=False, indent=1).encode())

    def secret(self, name: str) -> str:
        """A password or key of the host itself."""
        try:
            return str(json.loads(self.secrets.read_bytes())[name])
        except (OSError, ValueError, KeyError):
            raise AppError("host.secrets_unreadable", folder=str(self.folder)) from None

    def has_secret(self, name: str) -> bool:
        """Whether such a one is kept here."""
        try:
            return name in json.loads(self.secrets.read_bytes())
        except (OSError, ValueError):
            return False

    def forget_secret(self, name: str) -> None:
        """Keep one of the secrets no longer."""
        if self.has_secret(name):
            known = json.loads(self.secrets.read_bytes())
            del known[name]
            atomic_file.write(self.secrets, json.dumps(known, indent=1).encode())

    def keep_secrets(self, **secrets: str) -> None:
        """Add to the host's own secrets, readable by this user only."""
        known = json.loads(self.secrets.read_bytes()) if self.secrets.exists() else {}
        atomic_file.write(self.secrets, json.dumps(known | secrets, indent=1).encode())


def default_home() -> HostHome:
    """The host of this computer: one, whoever starts it."""
    named = os.environ.get(FOLDER_VARIABLE)
    if named:
        return HostHome(Path(named))
    if sys.platform == "win32":
        return HostHome(Path(platformdirs.site_data_dir("Zhaoxian", appauthor=False)) / "host")
    if os.geteuid() == 0:
        return HostHome(Path("/var/lib/zhaoxian-host"))
    return HostHome(Path(platformdirs.user_data_dir("Zhaoxian", appauthor=False)) / "host")
