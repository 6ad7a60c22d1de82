"""The clock of the overlay, which `np6.testing` can replace so that no test has to wait."""

import time


class Clock:
    """The clocks and sleeps of the computer; all times in seconds."""

    def monotonic(self) -> float:
        """Return seconds on a clock that never jumps, for durations and deadlines."""
        return time.monotonic()

    def time(self) -> float:
        """Return seconds since 1970-01-01T00:00:00Z, for dates that a server sends."""
        return time.time()

    def sleep(self, seconds: float) -> None:
        """Block this thread."""
        time.sleep(seconds)

    async def asleep(self, seconds: float) -> None:
        """Suspend this task; on asyncio and on trio."""
        import anyio

        await anyio.sleep(seconds)


_current = Clock()


def clock() -> Clock:
    """Return the clock of np6's waits and deadlines, which `np6.testing.no_waits` moves forward.

    Example:
        deadline = np6.clock().monotonic() + 600
    """
    return _current


def use(replacement: Clock) -> Clock:
    """Put another clock in force for the whole process, and return the one that it replaces."""
    global _current
    previous, _current = _current, replacement
    return previous
