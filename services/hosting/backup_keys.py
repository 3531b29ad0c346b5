"""What encrypts the host's backups: a random key that the host keeps, wrapped for the recovery key on paper.

A backup that was copied to another disk tells nothing. The recovery key opens it on another computer.
"""

from __future__ import annotations

from services.hosting.home import HostHome
from services.vault import key_file
from services.vault.key_file import KeyFile
from services.vault.recovery import wrap_with_recovery_key
from services.vault.slot import Slot, new_data_key

_NAME = "backup"
_FILE = "backups.keys"


def make(home: HostHome, recovery_key: str) -> None:
    """A fresh key, and its slot for the recovery key."""
    key, workspace = new_data_key(), home.settings.workspace
    slot = wrap_with_recovery_key(key, workspace=workspace, recovery_key=recovery_key)
    key_file.write(home.folder / _FILE, KeyFile(workspace, (slot,)))
    home.keep_secrets(**{_NAME: key.hex()})


def keep(home: HostHome, key: bytes, slots: tuple[Slot, ...]) -> None:
    """The key of a host that this one takes over from: its backups and its recovery key stay good."""
    key_file.write(home.folder / _FILE, KeyFile(home.settings.workspace, slots))
    home.keep_secrets(**{_NAME: key.hex()})


def key_of(home: HostHome) -> bytes:
    """The key; the host makes its nightly backups without asking."""
    return bytes.fromhex(home.secret(_NAME))


def slots_of(home: HostHome) -> KeyFile:
    """What is copied into every backup."""
    return key_file.read(home.folder / _FILE)
