"""Where the command speaks: results on stdout, everything else on stderr; and the key, which it only ever asks for."""

from __future__ import annotations

import contextlib
import errno
import getpass
import io
import json
import logging
import os
import re
import sys
import warnings
from collections.abc import Callable, Mapping
from typing import Any, TextIO

import np6
from rich.console import Console
from rich.text import Text

from np6_cli._exit import CommandError, ExitCode

#: Names of the Python client in messages, and what stands for them here.
_IN_WORDS_OF_THE_COMMAND = [
    (re.compile(pattern), words)
    for pattern, words in (
        (r"api_key= or (?=NP6_API_KEY)", ""),
        (r",? or pass allow_insecure_http=True if that network is yours", ""),
        (r"redirects are followed only with follow_redirects=True", "np6 does not follow redirects"),
        (r"max_attempts is (\d+)", r"\1 attempts are the limit"),
        (r" and max_wait is (\d+ s)", r", and \1 is the limit"),
        (r"\bbase_url\b=?", "--base-url"),
        (r"\bchunk_size\b=?", "--chunk-size"),
    )
]


def prepare_process() -> None:
    """Prepare what the process was started with: its streams, and the logs of its libraries."""
    # A stream that was closed (`>&-`) gets a descriptor that refuses, so that no file that is opened takes its number.
    for name, flags, mode in (("stdin", os.O_WRONLY, "r"), ("stdout", os.O_RDONLY, "w"), ("stderr", os.O_WRONLY, "w")):
        if getattr(sys, name) is None:
            stream = open(os.open(os.devnull, flags), mode, encoding="utf-8", closefd=False)  # noqa: SIM115
            setattr(sys, name, stream)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # as stderr has it: a result is shown in any locale
    # At INFO, httpx logs each URL with its query, which may name a person. Whoever sets a level for it asks for that.
    for library in ("httpx", "httpcore"):
        if (logger := logging.getLogger(library)).level == logging.NOTSET:
            logger.setLevel(logging.WARNING)


def count_of(number: int, unit: str) -> str:
    """A number with its noun, e.g. "1 recipient" or "2,000 recipients".

    Args:
        number: How many.
        unit: What, in the plural.
    """
    return f"{number:,} {unit.removesuffix('s') if number == 1 else unit}"


def in_words_of_the_command(text: str) -> str:
    """A message of the Python client with the options of the command for its arguments."""
    for pattern, words in _IN_WORDS_OF_THE_COMMAND:
        text = pattern.sub(words, text)
    return text


class Terminal:
    """One voice for all commands.

    Attributes:
        json: Whether machines listen: JSON lines on stdout, errors as JSON on stderr.
        lost: Why stdout takes nothing more; None as long as it does.
    """

    def __init__(self) -> None:
        self.out = _Console(highlight=False)
        self.err = _Console(stderr=True, highlight=False)
        self.begin(json=False)

    def begin(self, *, json: bool) -> None:
        """Forget the command before."""
        self.json = json
        self.lost: OSError | None = None
        self._goes_on = False

    def go_on_unheard(self) -> None:
        """From here on, a stdout that takes nothing more does not end the command: what it does has to be finished."""
        self._goes_on = True

    def flush(self) -> None:
        """Write what waits to be written to stdout."""
        self._put(sys.stdout.flush)

    def lose(self, error: OSError) -> None:
        """Note that stdout takes nothing more."""
        self.lost = error
        _divert(sys.stdout)

    @property
    def interactive(self) -> bool:
        """Whether a person sees stderr as it is written."""
        return sys.stderr.isatty() and os.environ.get("TERM") != "dumb"

    @property
    def can_ask(self) -> bool:
        """Whether a person can answer."""
        return self.interactive and sys.stdin.isatty()

    def note(self, text: str, style: str = "") -> None:
        """Tell the user something that is no result."""
        self._tell(lambda: _print(self.err, Text(text, style)))

    def warn(self, text: str) -> None:
        """Tell the user something that should not be missed."""
        self.note(text, "yellow")

    def interject(self, text: str) -> None:
        """Tell the user something from within a signal handler: past rich, which may be in the middle of a line."""
        clear = "\r\x1b[2K" if self.interactive else ""
        with contextlib.suppress(OSError):
            os.write(sys.stderr.fileno(), f"{clear}{text}\n".encode())

    def line(self, text: str | Text = "") -> None:
        """Write one line of a result."""
        if isinstance(text, str):
            self._put(lambda: sys.stdout.write(f"{text}\n"))  # as it is: rich would turn tabs into blanks
        else:
            self._put(lambda: _print(self.out, text))

    def data(self, content: bytes) -> None:
        """Write a result as it is."""
        self.flush()
        self._put(lambda: sys.stdout.buffer.write(content))
        self.flush()

    def document(self, text: str) -> None:
        """Write JSON for people."""
        self._put(lambda: self.out.print_json(text))

    def record(self, value: Mapping[str, Any]) -> None:
        """Write one JSON line of a result."""
        self._put(lambda: sys.stdout.write(_json_line(value, sys.stdout)))
        self.flush()

    def error(self, error: Exception, code: ExitCode) -> None:
        """Tell what went wrong."""
        problems = getattr(error, "problems", ())
        message = in_words_of_the_command(str(error))
        if self.json:
            facts = {name: getattr(error, name, None) for name in _ERROR_FACTS}
            told = {key: value for key, value in facts.items() if value not in (None, "", ())}
            document = {"exit_code": int(code), "kind": type(error).__name__, "message": message, **told}
            self._tell(lambda: sys.stderr.write(_json_line({"error": document}, sys.stderr)))
            return
        lines = [Text.assemble(("Error: ", "bold red"), message), *(Text(f"  {problem}") for problem in problems)]
        self._tell(lambda: _print(self.err, Text("\n").join(lines)))

    def _put(self, write: Callable[[], object]) -> None:
        if self.lost is not None:
            return
        try:
            write()
            if self._goes_on:  # else it would be lost when the command ends, where nobody can tell
                sys.stdout.flush()
        except OSError as error:
            self.lose(error)
            if not self._goes_on:
                raise

    def _tell(self, write: Callable[[], object]) -> None:
        try:
            write()
        except OSError:  # nobody is there who could be told of it
            _divert(sys.stderr)


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Leave it to the terminal: rich would end the command."""
        raise BrokenPipeError(errno.EPIPE, os.strerror(errno.EPIPE))


def _json_line(value: Mapping[str, Any], stream: TextIO) -> str:
    in_unicode = (stream.encoding or "").lower().startswith("utf")
    return json.dumps(value, ensure_ascii=not in_unicode, default=str) + "\n"


def _print(console: Console, text: Text) -> None:
    # soft_wrap: a line stays one line, so that it can be searched for and cut.
    console.print(text, markup=False, soft_wrap=True)


def _divert(stream: TextIO) -> None:
    """Let a stream that takes nothing more end nowhere: Python flushes into it again, at the latest when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


#: What an error tells machines beside its text, as far as it knows it.
_ERROR_FACTS = ("operation", "status_code", "request_id", "retry_after", "maybe_processed", "problems")

terminal = Terminal()


def client(base_url: str | None, watch: Callable[[np6.CallEvent], None] | None = None) -> np6.Client:
    """A client with the key of the environment, or with one that is asked for.

    Args:
        base_url: Address of the server; None: what the environment says, else NP6's own.
        watch: Is told what happens.

    Raises:
        CommandError: There is no key, and nobody to ask.
        NP6Error: The key or the address cannot be used.
    """
    key = None
    if not os.environ.get("NP6_API_KEY"):
        if not terminal.interactive:
            raise CommandError("There is no key: set the environment variable NP6_API_KEY.", ExitCode.AUTH)
        key = _asked_for_key()

    def tell(event: np6.CallEvent) -> None:
        _tell_waits(event)
        if watch is not None:
            watch(event)

    return np6.Client(key, base_url=base_url, on_event=tell)


def _asked_for_key() -> str:
    try:
        with warnings.catch_warnings():
            # Without a terminal of the process getpass would take a line of stdin, which may be a body.
            warnings.simplefilter("error", getpass.GetPassWarning)
            return getpass.getpass("NP6 API key (not shown): ").strip()
    except (EOFError, getpass.GetPassWarning):
        raise CommandError("There is no key: set the environment variable NP6_API_KEY.", ExitCode.AUTH) from None


def placeholder_client(base_url: str | None) -> np6.Client:
    """A client that only prepares requests, for `--dry-run`: it needs no key."""
    return np6.Client("dry-run", base_url=base_url)


def _tell_waits(event: np6.CallEvent) -> None:
    if event.wait is None or event.wait < 1:
        return
    if event.kind == "wait":
        terminal.note(f"Waiting {event.wait:.0f} s: the server's allowance is used up.", "dim")
    else:
        failure = event.status_code or event.error
        terminal.note(f"{event.operation} failed ({failure}); retry in {event.wait:.0f} s.", "dim")
