"""Run the command: within the process of the tests, since processes take most of their time, or at a terminal."""

from __future__ import annotations

import fcntl
import io
import json
import logging
import os
import pty
import re
import select
import signal
import struct
import sys
import tempfile
import termios
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import np6_cli

COMMAND = [sys.executable, "-m", "np6_cli"]


@dataclass(frozen=True)
class Ended:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def records(self) -> list[dict[str, Any]]:
        """Its JSON lines."""
        return [json.loads(line) for line in self.out.splitlines()]


def run_here(
    words: Sequence[str | bytes],
    environment: Mapping[str, str],
    *,
    folder: Path | None = None,
    stdin: bytes = b"",
    stdout: int | None = None,
    stderr: int | None = None,
    merged: bool = False,
    closed: Sequence[str] = (),
) -> Ended:
    """Run the entry point of the command within this process, with fresh streams, and with its own exit.

    Args:
        words: Its arguments.
        environment: Its environment.
        folder: Its working directory, if not this one's.
        stdin: What it reads from stdin.
        stdout: Descriptor to write to instead, e.g. of a pipe that nobody reads.
        stderr: The same for stderr.
        merged: Whether stderr goes where stdout goes, as with `2>&1`. Then `err` is empty.
        closed: Names of streams that are closed, as Python shows them to a process that was started with `>&-`.
    """
    with ExitStack() as stack:
        files: list[BinaryIO] = [stack.enter_context(tempfile.TemporaryFile(buffering=0)) for _ in range(3)]
        files[0].write(stdin)
        files[0].seek(0)
        out = os.dup(files[1].fileno() if stdout is None else stdout)
        err = os.dup(out if merged else files[2].fileno() if stderr is None else stderr)
        stack.enter_context(_process_state(words, environment, folder))
        sys.stdin = stack.enter_context(os.fdopen(os.dup(files[0].fileno()), "r", encoding="utf-8"))
        sys.stdout = stack.enter_context(_stream(out))
        sys.stderr = stack.enter_context(_stream(err, errors="backslashreplace", line_buffering=True))
        for name in closed:
            setattr(sys, name, None)
        try:
            np6_cli.main()
        except SystemExit as end:
            code = end.code
        else:
            code = 0
        if isinstance(code, str):
            sys.stderr.write(f"{code}\n")
        for stream in (sys.stdout, sys.stderr):
            stream.flush()  # as the interpreter does at its end
        written = []
        for file in files[1:]:
            file.seek(0)
            written.append(file.read().decode())
    return Ended(code if isinstance(code, int) else int(code is not None), *written)


#: Seconds after which a command at the terminal is ended.
_PATIENCE = 120


def run_at_terminal(
    words: Sequence[str],
    environment: Mapping[str, str],
    *,
    answers: Sequence[tuple[str, str]] = (),
    folder: Path | None = None,
    columns: int = 120,
) -> tuple[int, str]:
    """Run the command as a process at a terminal, and return its exit code and all that appeared on the screen.

    Args:
        words: Its arguments.
        environment: Its environment.
        answers: What is typed, each after its cue, a pattern, has appeared.
        folder: Its working directory, if not this one's.
        columns: Width of the screen.
    """
    process, screen = pty.fork()
    if process == 0:
        os.chdir(folder or Path.cwd())
        os.execve(sys.executable, [*COMMAND, *words], environment)
    fcntl.ioctl(screen, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    waiting, seen, typed = list(answers), "", b""
    since = 0
    last = time.monotonic() + _PATIENCE
    while True:
        if not select.select([screen], [], [], 5)[0]:
            if time.monotonic() > last:
                os.kill(process, signal.SIGKILL)
            # A Ctrl-C just before the prompt begins to read is noticed by Python with the next key only.
            os.write(screen, typed)
            continue
        if not (piece := _read(screen)):
            break
        seen += piece.decode("utf-8", "replace")
        while waiting and (cue := re.compile(waiting[0][0]).search(seen, since)):
            since = cue.end()
            typed = waiting.pop(0)[1].encode()
            os.write(screen, typed)
    os.close(screen)
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]), seen


def _read(screen: int) -> bytes:
    try:
        return os.read(screen, 65_536)
    except OSError:  # Linux says so when the other end is closed
        return b""


@contextmanager
def pipe_of(data: bytes) -> Iterator[str]:
    """Yield the path of a pipe that holds some data, as a shell makes it of `<(command)`."""
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb"):
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(data)
        yield f"/dev/fd/{reading}"


def _stream(descriptor: int, **options: Any) -> io.TextIOWrapper:
    return io.TextIOWrapper(os.fdopen(descriptor, "wb"), encoding="utf-8", **options)


@contextmanager
def _process_state(words: Sequence[str | bytes], environment: Mapping[str, str], folder: Path | None) -> Iterator[None]:
    """Give the command a process of its own as far as it can tell, and restore what it changed."""
    streams, arguments, hook, place, variables = (
        (sys.stdin, sys.stdout, sys.stderr),
        sys.argv,
        sys.excepthook,
        Path.cwd(),
        dict(os.environ),
    )
    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    levels = {name: logging.getLogger(name).level for name in ("httpx", "httpcore")}
    try:
        os.environ.clear()
        os.environ.update(environment)
        os.chdir(folder or place)
        sys.argv = ["np6", *map(os.fsdecode, words)]
        yield
    finally:
        sys.stdin, sys.stdout, sys.stderr = streams
        sys.argv, sys.excepthook = arguments, hook
        os.chdir(place)
        os.environ.clear()
        os.environ.update(variables)
        for number, handler in handlers.items():
            signal.signal(number, handler)
        for name, level in levels.items():
            logging.getLogger(name).setLevel(level)
