"""Where a workspace may lie: in a folder of this computer that can be written and that nothing synchronises.

The write-ahead log is shared memory between processes: over a network it corrupts, and a synchronised
folder copies file and log at different moments.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from pathlib import Path

import platformdirs

from services.errors import AppError

SUFFIX = ".zhaoxian"
_LONGEST_NAME = 80
_FORBIDDEN = frozenset('<>:"/\\|?*')
_NETWORK_TYPES = frozenset(
    {"nfs", "nfs3", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "webdav", "davfs", "davfs2", "9p",
     "ncpfs", "glusterfs", "ceph", "lustre", "afs", "fuse.sshfs", "fuse.rclone", "fuse.davfs2", "fuse.s3fs"}
)  # fmt: skip
_SYNC_FOLDERS = frozenset(
    {"dropbox", "onedrive", "google drive", "googledrive", "my drive", "icloud drive", "mobile documents", "nutstore",
     "我的坚果云", "坚果云", "baidusyncdisk", "百度网盘同步空间", "wpsdrive", "wps云盘", "seafile", "nextcloud",
     "owncloud", "sync.com", "pcloud"}
)  # fmt: skip
_SYNC_MARKS = (".dropbox", ".dropbox.cache", ".nutstore", ".stfolder", ".sync.ffs_db")
_WINDOWS_REMOTE_DRIVE = 4
_MOUNTS = Path("/proc/self/mounts")  # of Linux
_OCTAL = re.compile(r"\\([0-7]{3})")  # a blank in the path of a mount is written \040


def default_folder() -> Path:
    """Where workspaces are made unless the person says otherwise: never in a folder that the system synchronises."""
    return Path(platformdirs.user_data_dir("Zhaoxian", appauthor=False)) / "workspaces"


def file_name(title: str) -> str:
    """A file name for a workspace called `title`."""
    kept = "".join("_" if letter in _FORBIDDEN or not letter.isprintable() else letter for letter in title)
    return (kept.strip(" .")[:_LONGEST_NAME].strip(" .") or "zhaoxian") + SUFFIX


def free_path(folder: Path, title: str) -> Path:
    """A path in `folder` for a new workspace, numbered when the name is taken."""
    first = folder / file_name(title)
    path, number = first, 2
    while path.exists():
        path = first.with_name(f"{first.stem} {number}{SUFFIX}")
        number += 1
    return path


def lock_path(workspace_file: Path) -> Path:
    """The lock of a workspace file: there while a program has it."""
    return workspace_file.with_name(workspace_file.name + ".lock")


def require_suitable(folder: Path) -> None:
    """Refuse a folder on a network, in a synchronised place, or that cannot be written."""
    if not folder.is_dir():
        raise AppError("workspace.no_folder", folder=folder.name)
    if is_on_network(folder):
        raise AppError("workspace.network_folder", folder=folder.name)
    by = synchronised_by(folder)
    if by:
        raise AppError("workspace.synced_folder", folder=folder.name, by=by)
    require_writable(folder)


def require_writable(folder: Path) -> None:
    """Refuse a folder that nothing can be written into."""
    try:
        with tempfile.NamedTemporaryFile(dir=folder, prefix=".zhaoxian-"):
            pass
    except OSError as error:
        raise AppError("workspace.read_only", name=folder.name) from error


def is_on_network(folder: Path) -> bool:
    """Whether the folder is on another computer."""
    resolved = folder.resolve()
    if sys.platform == "win32":
        import ctypes

        anchor = resolved.anchor
        return anchor.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(anchor) == _WINDOWS_REMOTE_DRIVE
    return _file_system(resolved) in _NETWORK_TYPES


def synchronised_by(folder: Path) -> str:
    """The name of the service that copies this folder elsewhere, or ''."""
    resolved = folder.resolve()
    for variable in ("OneDrive", "OneDriveCommercial", "OneDriveConsumer"):
        root = os.environ.get(variable)
        if root and resolved.is_relative_to(Path(root).resolve()):
            return "OneDrive"
    for part in (resolved, *resolved.parents):
        name = part.name.lower()
        service = name.split(" - ")[0]  # "OneDrive - Company"
        if service in _SYNC_FOLDERS:
            return part.name
        if any((part / mark).exists() for mark in _SYNC_MARKS):
            return part.name
    return ""


def _file_system(path: Path) -> str:
    best, kind = "", ""
    for mount, of_what in _mounts():
        if len(mount) >= len(best) and path.is_relative_to(mount):
            best, kind = mount, of_what
    return kind.lower()


def _mounts() -> list[tuple[str, str]]:
    """Where file systems are mounted, and of what kind each is."""
    try:  # without psutil, whose loading costs a start more than all of this
        lines = _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
        return [(_OCTAL.sub(_letter, mount), kind) for _, mount, kind, *_ in map(str.split, lines)]
    except (OSError, ValueError):
        import psutil

        return [(partition.mountpoint, partition.fstype) for partition in psutil.disk_partitions(all=True)]


def _letter(escaped: re.Match[str]) -> str:
    return chr(int(escaped[1], 8))
