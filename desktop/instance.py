"""One program per workspace: a lock beside the file, and a local socket to raise the window that has it."""

from __future__ import annotations

import getpass
import hashlib
import os
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from services.errors import AppError
from services.workspaces.location import lock_path

RAISE = b"raise\n"
_WAIT_MS = 500


def _address(workspace_file: Path) -> str:
    """The socket's name: of this person and this file, with nothing readable of either."""
    try:
        user = getpass.getuser()
    except (KeyError, OSError):  # a user without a name, as in some containers
        user = str(os.getuid()) if hasattr(os, "getuid") else ""
    of = f"{user}\0{workspace_file.resolve()}"
    return "zhaoxian-" + hashlib.sha256(of.encode()).hexdigest()[:24]


class Instance(QObject):
    """Holds a workspace for this process until `release`, or until the process ends in whatever way."""

    raise_wanted = Signal()

    def __init__(self, workspace_file: Path, lock: QLockFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace_file = workspace_file
        self._lock = lock
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        address = _address(workspace_file)
        QLocalServer.removeServer(address)  # left by a program that was killed: the lock is ours
        self._server.listen(address)

    @classmethod
    def take(cls, workspace_file: Path, parent: QObject | None = None) -> Instance:
        """Take the workspace, or raise `workspace.in_use`. The lock of a program that died is taken over."""
        lock = QLockFile(str(lock_path(workspace_file)))
        lock.setStaleLockTime(0)  # age means nothing: a window may stay open for weeks; a dead process is noticed
        if not lock.tryLock(0):
            if lock.error() is QLockFile.LockError.LockFailedError:
                raise AppError("workspace.in_use", name=workspace_file.name)
            raise AppError("workspace.read_only", name=workspace_file.name)
        return cls(workspace_file, lock, parent)

    def release(self) -> None:
        """Let others open the workspace."""
        self._server.close()
        self._lock.unlock()

    def _on_connection(self) -> None:
        socket = self._server.nextPendingConnection()
        while socket is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(self.raise_wanted)
            if socket.bytesAvailable():
                self.raise_wanted.emit()
            socket = self._server.nextPendingConnection()


def raise_other(workspace_file: Path) -> bool:
    """Ask the program that has the workspace to show its window; whether it answered."""
    socket = QLocalSocket()
    socket.connectToServer(_address(workspace_file))
    if not socket.waitForConnected(_WAIT_MS):
        return False
    socket.write(RAISE)
    is_told = socket.waitForBytesWritten(_WAIT_MS)
    socket.disconnectFromServer()
    return is_told
