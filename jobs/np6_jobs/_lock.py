"""A lock that a process cannot lose by accident, on a file that also holds a few bytes."""

from __future__ import annotations

import io
import os
import sqlite3
import sys
from pathlib import Path
from typing import Final
from weakref import WeakSet

if sys.platform != "win32":
    import fcntl

#: Weak: if Ctrl-C interrupts the constructor of a lock, the garbage collector releases it.
_held: Final[WeakSet[io.FileIO]] = WeakSet()


def is_locked(error: Exception) -> bool:
    """Return whether an error of SQLite or of `FileLock` says that somebody else has the lock."""
    if isinstance(error, sqlite3.Error):
        # The low byte of an extended code is the code itself. An error of the module, not of SQLite, has no code.
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        return code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
    return isinstance(error, BlockingIOError)


class FileLock:
    """A lock that this process holds until it is released, or until the process dies.

    SQLite's own locks are not enough on POSIX: a process loses them when any part of it opens the same file and closes
    it again, for a copy or a checksum. So the lock is on a file of its own, which nothing has a reason to open. It is
    never removed: else one process could lock the removed file, and another one its successor.

    Args:
        path: The file; created if it does not exist.

    Attributes:
        inode: Number of the file in its file system. A copy has another one, a renamed file the same.

    Raises:
        BlockingIOError: Another process has the lock.
        OSError: The file cannot be opened or locked.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        file = io.FileIO(path, "r+", opener=lambda name, flags: os.open(name, flags | os.O_CREAT, 0o666))
        try:
            if sys.platform != "win32":  # on Windows, SQLite's locks are not lost
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            self.inode = os.fstat(file.fileno()).st_ino
        except BaseException:
            file.close()
            raise
        _held.add(file)
        self._file = file

    def read(self) -> bytes:
        """Return the content of the file."""
        self._file.seek(0)
        return self._file.readall()

    def write(self, content: bytes) -> None:
        """Replace the content of the file by one that is as long or longer."""
        self._file.seek(0)
        self._file.write(content)

    def sync(self) -> None:
        """Make the file and its content survive a power cut."""
        os.fsync(self._file.fileno())
        if sys.platform != "win32":  # which cannot open a folder
            folder = os.open(Path(self.path).parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)

    def release(self) -> None:
        """Release the lock. May be called twice."""
        _held.discard(self._file)
        self._file.close()


def _release_all() -> None:
    """Release the locks of the parent: a forked worker would keep them after the process that runs the job died."""
    for file in list(_held):
        file.close()
    _held.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_release_all)
