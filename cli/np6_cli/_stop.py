"""Ctrl-C and SIGTERM: they end a job in order, and a note on it reaches the user at once."""

from __future__ import annotations

import contextlib
import os
import shlex
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from types import FrameType
from typing import Any

from np6_cli._exit import ExitCode
from np6_cli._terminal import Terminal

_stopped_twice = False


class Terminated(KeyboardInterrupt):
    """SIGTERM; ends the command as Ctrl-C does."""


def code_of(stop: KeyboardInterrupt) -> ExitCode:
    """Return the exit code of a command that was stopped."""
    return ExitCode.TERMINATED if isinstance(stop, Terminated) else ExitCode.INTERRUPTED


def handle_sigterm() -> None:
    """Let SIGTERM, which a service manager sends, stop the command as Ctrl-C does."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise Terminated

    signal.signal(signal.SIGTERM, stop)


def exit_now_if_stopped_twice(code: int) -> None:
    """End the process after a second Ctrl-C: Python would wait for the threads, and they for responses."""
    if _stopped_twice:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


@contextlib.contextmanager
def announced(terminal: Terminal, text: str, stop: Callable[[], None] | None = None) -> Iterator[None]:
    """Within the block, write a line of text at the first Ctrl-C or SIGTERM, before it takes effect.

    A second one takes effect at once, see `exit_now_if_stopped_twice`.

    Args:
        terminal: Where to write.
        text: The line.
        stop: Lets what runs in the block end in order. Then the first signal takes effect at the end of the block.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    previous: dict[int, Any] = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    stopped: list[KeyboardInterrupt] = []

    def stop_first(number: int, _frame: FrameType | None) -> None:
        for either in previous:
            signal.signal(either, stop_again)
        terminal.interject(text)
        interrupt = Terminated() if number == signal.SIGTERM else KeyboardInterrupt()
        if stop is None:
            raise interrupt
        stopped.append(interrupt)
        stop()

    def stop_again(number: int, _frame: FrameType | None) -> None:
        global _stopped_twice  # noqa: PLW0603 - signals belong to the process
        _stopped_twice = True
        raise Terminated if number == signal.SIGTERM else KeyboardInterrupt

    for number in previous:
        signal.signal(number, stop_first)
    try:
        yield
    finally:
        for number, handler in previous.items():
            signal.signal(number, handler)
    if stopped:
        raise stopped[0]


def command_line(*, without: str = "", instead: Mapping[str, str] | None = None) -> str:
    """Return the command as it was typed, to be run again.

    Args:
        without: An option that would start over.
        instead: Values of options that would mean something else later, and what to write for them.
    """
    words = []
    for word in sys.argv[1:]:
        option, equals, value = word.rpartition("=")
        words.append(f"{option}{equals}{(instead or {}).get(value, value)}")
    return shlex.join(["np6", *(word for word in words if word != without)])
