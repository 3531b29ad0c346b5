"""What carries bytes between a client and the engine lets go of both, whenever the host is stopped."""

from __future__ import annotations

import asyncio
from typing import Any

from services.hosting.front import join


class _End:
    """A side of a connection; the reading of a `slow` one takes a moment to be cancelled."""

    def __init__(self, *, slow: asyncio.Event | None = None) -> None:
        self._slow = slow
        self.is_closed = False

    async def read(self, _most: int) -> bytes:
        if self._slow is None:
            return b""
        try:
            await asyncio.sleep(60)
        finally:
            self._slow.set()
            await asyncio.sleep(0.05)
        return b""

    def write(self, _data: bytes) -> None:
        pass

    async def drain(self) -> None:
        pass

    def close(self) -> None:
        self.is_closed = True

    async def wait_closed(self) -> None:
        pass


def test_a_host_stopped_while_a_connection_ends_closes_the_engine_s_side_too() -> None:
    async def played() -> bool:
        ending = asyncio.Event()
        outside: Any = _End()
        inside: Any = _End(slow=ending)
        carrying = asyncio.create_task(join((outside, outside), (inside, inside)))
        await ending.wait()
        carrying.cancel()
        await asyncio.gather(carrying, return_exceptions=True)
        return bool(inside.is_closed)

    assert asyncio.run(played())
