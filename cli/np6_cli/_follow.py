"""Progress of what NP6 does by itself, and how to go on if the command ends before NP6 has finished."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator
from typing import Any

import np6
import typer
from np6_jobs import WaitTimeoutError, publishing

from np6_cli import _stop
from np6_cli._exit import exit_code
from np6_cli._terminal import terminal

_SECONDS_BETWEEN_LINES = 10.0


class Follow:
    """Shows the progress of a wait: a spinner at a terminal, a line at each change elsewhere."""

    def __init__(self, describe: Callable[[publishing.Progress], str]) -> None:
        self._describe = describe
        self._status: Any = None
        self._shown: tuple[str, int | None] | None = None
        self._last_line = float("-inf")
        self._began = np6.clock().monotonic()

    @property
    def elapsed(self) -> float:
        """Seconds since the command began."""
        return round(np6.clock().monotonic() - self._began, 3)

    def pause(self) -> None:
        """Show nothing until the next progress."""
        if self._status is not None:
            self._status.stop()
            self._status = None

    def __call__(self, progress: publishing.Progress) -> None:
        is_new = self._shown != (progress.step, progress.state)
        self._shown = progress.step, progress.state
        text = self._describe(progress)
        if terminal.json:
            if is_new:
                facts = {"step": progress.step, "state": progress.state, "elapsed": round(progress.elapsed, 3)}
                terminal.json_line({"type": "progress", **facts})
        elif terminal.interactive:
            if self._status is None:
                self._status = terminal.err.status(text)
                self._status.start()
            self._status.update(text)
        elif is_new or time.monotonic() - self._last_line >= _SECONDS_BETWEEN_LINES:
            self._last_line = time.monotonic()
            terminal.note(text)


@contextlib.contextmanager
def followed(describe: Callable[[publishing.Progress], str]) -> Iterator[Follow]:
    follow = Follow(describe)
    try:
        yield follow
    finally:
        follow.pause()


@contextlib.contextmanager
def ending(how: str, *, waits: bool = True) -> Iterator[None]:
    """Say how to go on when the block is stopped, or when NP6 has not finished in time.

    Args:
        how: What a later command goes on from, and the command.
        waits: Whether the user wants to wait, so that it is an error if NP6 has not finished.

    Raises:
        Exit: The block has ended so.
    """
    try:
        yield
    except (KeyboardInterrupt, WaitTimeoutError) as stop:
        if isinstance(stop, KeyboardInterrupt):
            known = [note.removeprefix("np6: ") for note in getattr(stop, "__notes__", ())]
            terminal.note(" ".join(["Stopped. NP6 goes on with what it has started.", *known]))
            code = _stop.code_of(stop)
        else:
            code = exit_code(stop)
            if waits or terminal.json:
                terminal.error(stop, code)
            else:
                terminal.note(str(stop))
        terminal.note(f"To go on from {how}")
        raise typer.Exit(code) from None
