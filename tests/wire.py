"""A wire between a workspace and its server that a test can cut, stall and mend."""

from __future__ import annotations

import contextlib
import select
import socket
import threading
from pathlib import Path


class Wire:
    """Carries bytes from a port of its own to the server's socket."""

    def __init__(self, server: Path) -> None:
        self._server = server
        self._door = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._door.getsockname()[1])
        self._pairs: list[tuple[socket.socket, socket.socket]] = []
        self._lock = threading.Lock()
        self.is_cut = False
        self.refused = 0  # how often somebody tried while it was cut
        self.flows = threading.Event()
        self.flows.set()
        self.swallow_answer_to = b""  # the first question with these bytes is passed on; its answer never comes
        self.was_swallowed = threading.Event()
        threading.Thread(target=self._accept, daemon=True).start()

    def cut(self) -> None:
        """Every connection breaks, and none can be made."""
        self.is_cut = True
        self._break_all()

    def drop(self) -> None:
        """Every connection breaks; new ones can be made."""
        self._break_all()

    def mend(self) -> None:
        self.is_cut = False
        self.flows.set()

    def stall(self) -> None:
        """Nothing is refused and nothing comes through: a network that swallows."""
        self.flows.clear()

    def close(self) -> None:
        self.is_cut = True
        self.flows.set()
        self._door.close()
        self._break_all()

    def _break_all(self) -> None:
        with self._lock:
            pairs, self._pairs = self._pairs, []
        for pair in pairs:
            for end in pair:
                with contextlib.suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._door.accept()
            except OSError:
                return
            if self.is_cut:
                self.refused += 1
                near.close()
                continue
            far = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            far.connect(str(self._server))
            with self._lock:
                self._pairs.append((near, far))
            threading.Thread(target=self._carry, args=(near, far), daemon=True).start()

    def _carry(self, near: socket.socket, far: socket.socket) -> None:
        is_swallowing = False
        try:
            while True:
                for end in select.select([near, far], [], [])[0]:
                    self.flows.wait()
                    sent = end.recv(65536)
                    if not sent:
                        return
                    if end is near and self.swallow_answer_to and self.swallow_answer_to in sent:
                        self.swallow_answer_to, is_swallowing = b"", True
                    if end is far and is_swallowing:
                        self.is_cut = True
                        self.was_swallowed.set()
                        return
                    (far if end is near else near).sendall(sent)
        except OSError:
            pass
        finally:
            near.close()
            far.close()
