"""A way through TLS for programs that speak none: the packaged engine's own, to a server that somebody else runs.

It listens on this computer's loopback as long as the block runs. Whoever else came through it would still be asked
for the password. The other end proves itself by its certificate first, exactly as for everybody else.
"""

from __future__ import annotations

import asyncio
import contextlib
import ssl
import struct
import threading
from collections.abc import Coroutine, Iterator
from typing import Any

from services.errors import AppError
from services.hosting import wire
from services.hosting.front import Streams, join, let_go
from services.server_workspace.link import ServerLink

_WAIT_S = 15.0
_END_S = 5.0
_ENDED = (OSError, ssl.SSLError, TimeoutError, asyncio.IncompleteReadError, AppError, asyncio.CancelledError)
"""Whoever came through is gone, or the way is closed: nothing is left to be said."""


@contextlib.contextmanager
def tunnel(link: ServerLink) -> Iterator[int]:
    """The port of the loopback that leads to the server; who comes through it to an unproven one is hung up on."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, name="tunnel", daemon=True)
    thread.start()

    def done(work: Coroutine[Any, Any, Any]) -> Any:
        return asyncio.run_coroutine_threadsafe(work, loop).result(_WAIT_S)

    try:
        listening = done(_opened(link))
        try:
            yield int(listening.sockets[0].getsockname()[1])
        finally:
            done(_closed(listening))
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join(_WAIT_S)
        loop.close()


async def _opened(link: ServerLink) -> asyncio.Server:
    context = ssl.create_default_context(cadata=link.certificate or None)
    context.minimum_version = ssl.TLSVersion.TLSv1_2

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            with contextlib.suppress(*_ENDED):
                await join((reader, writer), await _proven(link, context))
        finally:
            with contextlib.suppress(asyncio.CancelledError):
                await let_go(writer)

    return await asyncio.start_server(serve, "127.0.0.1", 0)


async def _closed(listening: asyncio.Server) -> None:
    listening.close()
    left = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
    if left:
        _, left_over = await asyncio.wait(left, timeout=_END_S)  # the program has ended, and hangs up
        for task in left_over:
            task.cancel()
        await asyncio.gather(*left_over, return_exceptions=True)


async def _proven(link: ServerLink, context: ssl.SSLContext) -> Streams:
    """A connection to a server that has shown its certificate. Raises `server.without_tls`, and what sockets raise."""
    address = link.addresses[0]
    async with asyncio.timeout(_WAIT_S):
        reader, writer = await asyncio.open_connection(address, link.port)
        try:
            writer.write(struct.pack("!II", 8, wire.TLS_REQUEST))
            if await reader.readexactly(1) != b"S":
                raise AppError("server.without_tls", where=f"{address}:{link.port}")
            await writer.start_tls(context, server_hostname=address)
        except BaseException:
            writer.close()
            raise
    return reader, writer
