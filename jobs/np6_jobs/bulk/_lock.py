"""A lock that a process cannot lose by accident, on a file that also keeps a few bytes."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path
from typing import Final
from weakref import WeakSet

if sys.platform != "win32":
    import fcntl

#: Weak: a lock whose owner Ctrl-C met while it was made is released by the garbage collector.
_held: Final[WeakSet[io.FileIO]] = WeakSet()


class FileLock:
    """Belongs to this process until it is released, or until the process dies.

    SQLite's own locks are not enough on POSIX: a process loses them when any part of it opens the same file and closes
    it again, for a copy or a checksum. So a file is locked that nobody has a reason to open. It stays behind: if it
    were removed, one process might come to lock the removed file, and another one its successor.

    Args:
        path: The file; made if it does not exist.

    Attributes:
        inode: Number of the file in its file system. A copy has another one, a file that was renamed the same.

    Raises:
        BlockingIOError: Somebody else has the lock.
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
        """Make the file and its content outlive a power cut."""
        os.fsync(self._file.fileno())
        if sys.platform != "win32":  # where a folder cannot be opened
            folder = os.open(Path(self.path).parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)

    def release(self) -> None:
        """Let others have it. May be done twice."""
        _held.discard(self._file)
        self._file.close()


def _let_go() -> None:
    """Release the locks of the parent: a forked worker would keep them when the process that runs the job has died."""
    for file in list(_held):
        file.close()
    _held.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_let_go)
