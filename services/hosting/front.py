"""The way in from other computers: TLS with the host's own certificate, before an engine that has none.

It lets nobody in: the engine asks for the password, and the database says what each may. But only people's
own logins come this far, only into the workspace, never without TLS, and a wrong password takes its time.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import ssl
from collections import Counter
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from services.errors import AppError
from services.hosting import wire
from services.hosting.pins import Pinned, Pins, refusal
from services.server_workspace.asked import Asked

LOGINS = "zx_"
"""What the names of people's logins begin with."""
_HANDSHAKE_S = 15.0
_WRONG_PASSWORD_S = 1.5
_MOST_PER_ADDRESS = 300  # an office behind one address, a terminal server
_MOST = 480  # below the engine's own limit, so that the host itself always gets in
_PEEKERS = 32
_PIECE = 64 * 1024


@dataclass
class Front:
    """Listens on `port` of all the computer's addresses and passes on to the engine's port of the loopback."""

    certificate: Path
    key: Path
    port: int
    engine_port: int
    database: str
    addresses: tuple[str, ...] = ("0.0.0.0", "::")
    pins: Pins | None = None  # whose certificates it asks for; none: the password alone
    _context_for: tuple[Pinned, ssl.SSLContext] | None = None
    _sockets: list[socket.socket] = field(default_factory=list)
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)
    _from: Counter[str] = field(default_factory=Counter)
    _peekers: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(_PEEKERS, "front"))

    @property
    def connections(self) -> int:
        """How many are connected now."""
        return self._from.total()

    async def open(self) -> None:
        """Begin to listen. Raises `host.port_taken`."""
        self._context = _context(self.certificate, self.key)
        for address in self.addresses:
            listening = _listening(address, self.port)
            if listening is not None:
                self._sockets.append(listening)
                self._begin(self._accept(listening))
        if not self._sockets:
            raise AppError("host.port_taken", port=self.port)

    async def close(self) -> None:
        """Stop listening and cut whoever is connected."""
        for listening in self._sockets:
            listening.close()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._peekers.shutdown(wait=False, cancel_futures=True)
        if self.pins is not None:
            self.pins.close()

    def _begin(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _accept(self, listening: socket.socket) -> None:
        loop = asyncio.get_running_loop()
        while True:
            try:
                client, place = await loop.sock_accept(listening)
            except OSError:
                if listening.fileno() < 0:
                    return
                await asyncio.sleep(0.2)  # out of descriptors for a moment
                continue
            self._begin(self._serve(client, str(place[0])))

    async def _serve(self, client: socket.socket, address: str) -> None:
        if self._from[address] >= _MOST_PER_ADDRESS or self.connections >= _MOST:
            client.close()
            return
        self._from[address] += 1
        try:
            await self._pass_through(client)
        except (OSError, ssl.SSLError, asyncio.IncompleteReadError, TimeoutError):
            pass  # whoever hangs up half-way needs no answer
        finally:
            client.close()
            self._from[address] -= 1
            if not self._from[address]:
                del self._from[address]

    async def _pass_through(self, client: socket.socket) -> None:
        async with asyncio.timeout(_HANDSHAKE_S):
            if not await self._wants_tls(client):
                await _hang_up(client)
                return
            pinned = await self._pinned()
            reader, writer = await self._encrypted(client, pinned)
        try:
            async with asyncio.timeout(_HANDSHAKE_S):
                start = await self._admitted(reader, writer, pinned)
                if start is None:
                    return
                inside = await asyncio.open_connection("127.0.0.1", self.engine_port, limit=_PIECE)
            inside[1].write(start)
            await join((reader, writer), inside)
        except ConnectionRefusedError:
            writer.write(wire.refusal("the database system is starting up", "57P03"))
        finally:
            await let_go(writer)

    async def _wants_tls(self, client: socket.socket) -> bool:
        """Whether the client begins with TLS, at once or after asking; its request is answered here."""
        loop = asyncio.get_running_loop()
        while True:
            first = await loop.run_in_executor(self._peekers, _peek, client)
            if first == wire.TLS_RECORD:
                return True
            head = await _exactly(client, 8) if first == 0 else b""
            code = wire.request_code(head) if head else 0
            if code == wire.TLS_REQUEST:
                await loop.sock_sendall(client, b"S")
                return True
            if code != wire.GSS_REQUEST:
                if head:
                    await loop.sock_sendall(client, wire.refusal("this server is reached with TLS only"))
                return False
            await loop.sock_sendall(client, b"N")

    async def _pinned(self) -> Pinned:
        if self.pins is None:
            return Pinned(Asked.OFF)
        return await asyncio.get_running_loop().run_in_executor(self._peekers, self.pins.now)

    def _context_of(self, pinned: Pinned) -> ssl.SSLContext:
        """A context that takes the known certificates; made anew when others are known."""
        if pinned.asked is Asked.OFF:
            return self._context
        if self._context_for is None or self._context_for[0] is not pinned:
            context = _context(self.certificate, self.key)
            context.verify_mode = ssl.CERT_OPTIONAL
            if pinned.authorities:
                context.load_verify_locations(cadata=pinned.authorities)
            self._context_for = (pinned, context)
        return self._context_for[1]

    async def _encrypted(
        self, client: socket.socket, pinned: Pinned
    ) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        loop = asyncio.get_running_loop()
        reader = asyncio.StreamReader(limit=_PIECE)
        protocol = asyncio.StreamReaderProtocol(reader)
        transport, _ = await loop.connect_accepted_socket(
            lambda: protocol, client, ssl=self._context_of(pinned), ssl_handshake_timeout=_HANDSHAKE_S
        )
        return reader, asyncio.StreamWriter(transport, protocol, reader, loop)

    async def _admitted(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, pinned: Pinned
    ) -> bytes | None:
        """The start message of somebody who may come as far as the engine's question for the password."""
        head = await reader.readexactly(4)
        length = int.from_bytes(head)
        if not 8 <= length <= wire.LONGEST_START:
            return None
        start = await reader.readexactly(length - 4)
        if int.from_bytes(start[:4]) == wire.CANCEL_REQUEST:
            return head + start
        wanted = wire.parameters_of(start)
        if wanted is None:
            return None
        is_person = wanted.get("user", "").startswith(LOGINS) and "replication" not in wanted
        if not is_person or wanted.get("database", wanted.get("user")) != self.database:
            writer.write(wire.refusal("this login is not permitted to log in here"))
            return None
        if self.pins is not None and pinned.asked is not Asked.OFF:
            shown = writer.get_extra_info("ssl_object").getpeercert(binary_form=True)
            loop = asyncio.get_running_loop()
            words = await loop.run_in_executor(self._peekers, refusal, self.pins, pinned, wanted["user"], shown)
            if words:
                writer.write(wire.refusal(words))
                return None
        return head + start


def _context(certificate: Path, key: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.load_cert_chain(certificate, key)
    context.set_alpn_protocols([wire.ALPN])
    return context


def _listening(address: str, port: int) -> socket.socket | None:
    """A listening socket; None where this family of addresses, or the port, is not to be had."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    try:
        made = socket.socket(family, socket.SOCK_STREAM)
    except OSError:
        return None
    try:
        if family == socket.AF_INET6:
            made.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):
            made.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind((address, port))
        made.listen(256)
    except OSError:
        made.close()
        return None
    made.setblocking(False)
    return made


def _peek(client: socket.socket) -> int:
    """The first byte, left where it is. On a thread: not every event loop can look without taking."""
    client.settimeout(_HANDSHAKE_S / 2)
    try:
        found = client.recv(1, socket.MSG_PEEK)
    finally:
        client.setblocking(False)
    if not found:
        raise ConnectionResetError
    return found[0]


async def _hang_up(client: socket.socket) -> None:
    """End so that the last word still arrives: closing over unread bytes would take it back."""
    with contextlib.suppress(OSError, TimeoutError):
        client.shutdown(socket.SHUT_WR)
        async with asyncio.timeout(1):
            while await asyncio.get_running_loop().sock_recv(client, _PIECE):
                pass


async def _exactly(client: socket.socket, count: int) -> bytes:
    loop, data = asyncio.get_running_loop(), b""
    while len(data) < count:
        piece = await loop.sock_recv(client, count - len(data))
        if not piece:
            raise ConnectionResetError
        data += piece
    return data


Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]


async def join(outside: Streams, inside: Streams) -> None:
    """Carry bytes both ways until one side ends."""
    ways = [
        asyncio.ensure_future(_carry(outside[0], inside[1])),
        asyncio.ensure_future(_carry(inside[0], outside[1], is_answer=True)),
    ]
    try:
        await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        # What the engine said last (why it ended) still goes out.
        await asyncio.wait(ways[1:], timeout=0.5)
    finally:
        for way in ways:
            way.cancel()
        try:
            await asyncio.gather(*ways, return_exceptions=True)
        finally:  # the host may be stopped just now: the engine's end is closed all the same
            await let_go(inside[1])


async def _carry(source: asyncio.StreamReader, target: asyncio.StreamWriter, *, is_answer: bool = False) -> None:
    while data := await source.read(_PIECE):
        if is_answer and wire.is_wrong_password(data):
            await asyncio.sleep(_WRONG_PASSWORD_S)
        target.write(data)
        await target.drain()


async def let_go(writer: asyncio.StreamWriter) -> None:
    """Send what is left, and close; also when the host is just being stopped."""
    try:
        with contextlib.suppress(OSError, ssl.SSLError, TimeoutError):
            await asyncio.wait_for(writer.drain(), 2)
    finally:
        writer.close()
    with contextlib.suppress(OSError, ssl.SSLError, TimeoutError):
        await asyncio.wait_for(writer.wait_closed(), 2)
