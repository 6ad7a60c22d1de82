"""A lock that a process cannot lose by accident."""

from __future__ import annotations

import os
import sys
from typing import IO, Final

if sys.platform != "win32":
    import fcntl

_held: Final[set[IO[bytes]]] = set()


class FileLock:
    """Belongs to this process until it is released, or until the process dies.

    SQLite's own locks are not enough on POSIX: a process loses them when any part of it opens the same file and closes
    it again, for a copy or a checksum. So a file is locked that nobody has a reason to open. It stays behind, empty:
    if it were removed, one process might come to lock the removed file, and another one its successor.

    Args:
        path: The file; made if it does not exist.

    Raises:
        BlockingIOError: Somebody else has the lock.
        OSError: The file cannot be opened or locked.
    """

    def __init__(self, path: str) -> None:
        self._file: IO[bytes] | None = None
        if sys.platform != "win32":  # on Windows, SQLite's locks are not lost
            file = open(path, "ab")  # noqa: SIM115
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BaseException:
                file.close()
                raise
            _held.add(file)
            self._file = file

    def release(self) -> None:
        """Let others have it. May be done twice."""
        if self._file is not None:
            _held.discard(self._file)
            self._file.close()


def _let_go() -> None:
    """A forked worker shares the lock, and would keep it when the process that runs the job has died."""
    for file in _held:
        file.close()
    _held.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_let_go)
