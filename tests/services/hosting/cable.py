"""A cable between a host's front and its engine that is cut at an exact word of what passes through it."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import StrEnum

from services.hosting.front import Front


class Cut(StrEnum):
    """Where a statement is cut."""

    BEFORE = "before it left"
    WITHIN = "in the middle of it"
    AFTER = "before its answer"


class Cable:
    """A proxy on the loopback. What passes is cut once, where `cut` says; new connections can be made after that."""

    def __init__(self, port: int) -> None:
        self._target = port
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listening.getsockname()[1])
        self._lock = threading.Lock()
        self._open: set[socket.socket] = set()
        self._words, self._where = b"", Cut.BEFORE
        self.was_cut = threading.Event()
        threading.Thread(target=self._accept, daemon=True).start()

    def cut(self, words: bytes, where: Cut) -> None:
        """Cut at the next statement with these words."""
        self.was_cut.clear()
        self._where, self._words = where, words

    def close(self) -> None:
        self._listening.close()
        self._break()

    def _break(self) -> None:
        with self._lock:
            ends, self._open = self._open, set()
        for end in ends:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listening.accept()
            except OSError:
                return
            try:
                far = socket.create_connection(("127.0.0.1", self._target))
            except OSError:  # the engine is off
                near.close()
                continue
            with self._lock:
                self._open |= {near, far}
            for source, target in ((near, far), (far, near)):
                threading.Thread(target=self._carry, args=(source, target, source is near), daemon=True).start()

    def _carry(self, source: socket.socket, target: socket.socket, is_asking: bool) -> None:
        tail = b""
        with suppress(OSError):
            while data := source.recv(65_536):
                words, known, tail = self._words, tail, (tail + data)[-200:]
                if is_asking and words and words in known[1 - len(words) :] + data:  # it may come in two pieces
                    self._cut_in(data, target)
                    return
                target.sendall(data)
        self._break_pair(source, target)

    def _cut_in(self, data: bytes, target: socket.socket) -> None:
        self._words = b""
        self.was_cut.set()  # before anybody can notice
        passed = {Cut.BEFORE: 0, Cut.WITHIN: max(1, len(data) // 2), Cut.AFTER: len(data)}[self._where]
        if self._where is Cut.AFTER:  # nothing comes back any more, but all of it gets there
            for end in self._ends_but(target):
                with suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)
        target.sendall(data[:passed])
        if self._where is Cut.AFTER:
            target.shutdown(socket.SHUT_WR)
        self._break()

    def _ends_but(self, target: socket.socket) -> set[socket.socket]:
        with self._lock:
            return self._open - {target}

    def _break_pair(self, *pair: socket.socket) -> None:
        with self._lock:
            self._open -= set(pair)
        for end in pair:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()


@contextmanager
def at_work(front: Front) -> Iterator[None]:
    """A front on a loop of its own."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    try:
        asyncio.run_coroutine_threadsafe(front.open(), loop).result(60)
        try:
            yield
        finally:
            asyncio.run_coroutine_threadsafe(front.close(), loop).result(60)
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join(60)
        loop.close()
