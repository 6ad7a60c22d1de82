"""Help for the tests of programs that use np6."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from np6 import _clock


class _NoWaits(_clock.Clock):
    """A clock on which a sleep takes no time, but moves the clock forward."""

    def __init__(self) -> None:
        self.waits: list[float] = []
        self._ahead = 0.0

    def monotonic(self) -> float:
        return super().monotonic() + self._ahead

    def time(self) -> float:
        return super().time() + self._ahead

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self._ahead += seconds

    async def asleep(self, seconds: float) -> None:
        self.sleep(seconds)
        await super().asleep(0)


@contextlib.contextmanager
def no_waits() -> Iterator[list[float]]:
    """Skip every wait of np6 within the block, in all threads and tasks; the clock of np6 moves forward all the same.

    Yields:
        The waits that were skipped, in seconds, in their order.

    Example:
        with np6.testing.no_waits() as waits:
            client.actions.render_links("000ABC", body=body)
        assert len(waits) == 1
    """
    clock = _NoWaits()
    previous = _clock.use(clock)
    try:
        yield clock.waits
    finally:
        _clock.use(previous)
