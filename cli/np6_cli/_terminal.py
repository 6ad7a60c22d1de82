"""Output of the command: results on stdout, everything else on stderr. And its client, with the key."""

from __future__ import annotations

import contextlib
import dataclasses
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
from typing import Any, Literal, TextIO

import np6
from rich.console import Console
from rich.text import Text

from np6_cli._exit import CommandError, ExitCode

#: Options of the command line that set an argument of the Python client or of a job.
_OPTIONS = {
    "absent_after": "--absent-after",
    "at": "--at",
    "base_url": "--base-url",
    "chunk_size": "--chunk-size",
    "concurrency": "--concurrency",
    "engine": "--engine",
    "journal": "--journal",
    "older_than": "--older-than",
    "resend_unknown": "--resend-unknown",
    "since": "--since",
    "table": "--table",
}
#: Arguments that no option sets, in the phrases that name them.
_FIXED = {
    r"api_key= or (?=NP6_API_KEY)": "",
    r"pass api_key=, or (?=set the environment variable NP6_API_KEY)": "",
    r",? or pass allow_insecure_http=True if that network is yours": "",
    r"\boverwrite=True": "--overwrite",
    r"\bengine='(\w+)'": r"--engine \1",
    r" \(max_failures_in_a_row=\d+\)": "",
    r"redirects are followed only with follow_redirects=True": "np6 does not follow redirects",
    r"max_attempts is (\d+)": r"the limit of attempts is \1",
    r" and max_wait is (\d+ s)": r", and \1 is the limit",
}
_REPLACEMENTS = [
    (re.compile(pattern), words)
    for pattern, words in (
        *_FIXED.items(),
        # A name of one word is an English word too, unless `=` or `must be` follows.
        *((rf"\b{name}\b{'' if '_' in name else '(?==| must be)'}=?", option) for name, option in _OPTIONS.items()),
    )
]


def prepare_process() -> None:
    """Prepare the streams of the process and the logs of its libraries."""
    # A closed stream (`>&-`) gets a descriptor that refuses, so that no file opened later takes its number.
    for name, flags, mode in (("stdin", os.O_WRONLY, "r"), ("stdout", os.O_RDONLY, "w"), ("stderr", os.O_WRONLY, "w")):
        if getattr(sys, name) is None:
            stream = open(os.open(os.devnull, flags), mode, encoding="utf-8", closefd=False)  # noqa: SIM115
            setattr(sys, name, stream)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # as stderr has it: a result is shown in any locale
    # At INFO, httpx logs each URL with its query, which may name a person. A level that was set for it stays.
    for library in ("httpx", "httpcore"):
        if (logger := logging.getLogger(library)).level == logging.NOTSET:
            logger.setLevel(logging.WARNING)


def count_of(number: int, unit: str) -> str:
    """Return a number with its noun, e.g. "1 recipient" or "2,000 recipients".

    Args:
        number: How many.
        unit: The noun in the plural, formed with "s".
    """
    return f"{number:,} {unit.removesuffix('s') if number == 1 else unit}"


def with_option_names(text: str) -> str:
    """Return a message of the Python client with options of the command line for the arguments that it names."""
    for pattern, words in _REPLACEMENTS:
        text = pattern.sub(words, text)
    return text


class Terminal:
    """Output of all commands.

    Attributes:
        json: Whether a program reads it: JSON lines on stdout, errors as JSON on stderr.
        out: Console of stdout.
        err: Console of stderr.
        stdout_error: Why stdout cannot be written any more; None as long as it can.
    """

    def __init__(self) -> None:
        self.begin(json=False)

    def begin(self, *, json: bool) -> None:
        """Start over for a new command."""
        self.json = json
        self.out = _Console(highlight=False)
        self.err = _Console(stderr=True, highlight=False)
        self.stdout_error: OSError | None = None
        self._ignores_lost_stdout = False

    def ignore_lost_stdout(self) -> None:
        """From here on, go on when stdout cannot be written: what the command has begun must be finished."""
        self._ignores_lost_stdout = True

    def flush(self) -> None:
        """Write what is buffered."""
        self._write_stdout(sys.stdout.flush)
        self._write_stderr(sys.stderr.flush)

    def lose_stdout(self, error: OSError) -> None:
        """Write nothing more to stdout, which failed with this error."""
        self.stdout_error = error
        _discard(sys.stdout)

    @property
    def interactive(self) -> bool:
        """Whether stderr is a terminal."""
        return sys.stderr.isatty() and os.environ.get("TERM") != "dumb"

    @property
    def can_ask(self) -> bool:
        """Whether a question can be asked and answered."""
        return self.interactive and sys.stdin.isatty()

    def note(self, text: str, style: str = "") -> None:
        """Write a note to stderr."""
        self._write_stderr(lambda: _print(self.err, Text(text, style)))

    def warn(self, text: str) -> None:
        """Write a warning to stderr."""
        self.note(text, "yellow")

    def interject(self, text: str) -> None:
        """Write a note from within a signal handler: not through rich, which may be in the middle of a line."""
        clear = "\r\x1b[2K" if self.interactive else ""
        with contextlib.suppress(OSError):
            os.write(sys.stderr.fileno(), f"{clear}{text}\n".encode())

    def line(self, text: str | Text = "") -> None:
        """Write one line of a result."""
        if isinstance(text, str):
            self._write_stdout(lambda: sys.stdout.write(f"{text}\n"))  # rich would turn tabs into blanks
        else:
            self._write_stdout(lambda: _print(self.out, text))

    def data(self, content: bytes) -> None:
        """Write the bytes of a result unchanged."""
        self.flush()
        self._write_stdout(lambda: sys.stdout.buffer.write(content))
        self.flush()

    def document(self, text: str) -> None:
        """Write JSON with colors."""
        self._write_stdout(lambda: self.out.print_json(text))

    def json_line(self, value: Mapping[str, Any]) -> None:
        """Write one JSON line of a result."""
        self._write_stdout(lambda: sys.stdout.write(_json_line(value, sys.stdout)))
        self.flush()

    def error(self, error: Exception, code: ExitCode) -> None:
        """Write an error to stderr, as one JSON line for a program."""
        problems = getattr(error, "problems", ())
        message = with_option_names(str(error))
        if self.json:
            attributes = {name: getattr(error, name, None) for name in _ERROR_ATTRIBUTES}
            known = {key: value for key, value in attributes.items() if value not in (None, "", ())}
            document = {"exit_code": int(code), "kind": type(error).__name__, "message": message, **known}
            self._write_stderr(lambda: sys.stderr.write(_json_line({"error": document}, sys.stderr)))
            return
        lines = [Text.assemble(("Error: ", "bold red"), message), *(Text(f"  {problem}") for problem in problems)]
        self._write_stderr(lambda: _print(self.err, Text("\n").join(lines)))

    def _write_stdout(self, write: Callable[[], object]) -> None:
        if self.stdout_error is not None:
            return
        try:
            write()
            if self._ignores_lost_stdout:  # what is left in the buffer could fail after the exit code is chosen
                sys.stdout.flush()
        except OSError as error:
            self.lose_stdout(error)
            if not self._ignores_lost_stdout:
                raise

    def _write_stderr(self, write: Callable[[], object]) -> None:
        try:
            write()
        except OSError:  # there is no other place to report it
            _discard(sys.stderr)


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Raise the error: rich would end the process."""
        raise BrokenPipeError(errno.EPIPE, os.strerror(errno.EPIPE))


def _json_line(value: Mapping[str, Any], stream: TextIO) -> str:
    in_unicode = (stream.encoding or "").lower().startswith("utf")
    return json.dumps(value, ensure_ascii=not in_unicode, default=str) + "\n"


def _print(console: Console, text: Text) -> None:
    # soft_wrap: a line stays one line, so that it can be searched for and cut.
    console.print(text, markup=False, soft_wrap=True)


def _discard(stream: TextIO) -> None:
    """Discard what is written to a stream from now on: Python flushes it once more when the process ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


#: Attributes of an error that its JSON line has beside the message, where they are set.
_ERROR_ATTRIBUTES = ("operation", "status_code", "request_id", "retry_after", "maybe_processed", "problems")

_NO_KEY = "There is no key: set the environment variable NP6_API_KEY."

terminal = Terminal()


#: The engines of `np6.Client`.
EngineName = Literal["httpx", "httptools"]


@dataclasses.dataclass(frozen=True, slots=True)
class ClientOptions:
    """Options that all commands share which make calls.

    Attributes:
        base_url: Address of the server; None: that of the environment, else NP6's own.
        engine: What moves the bytes; None: the fastest engine that is installed.
        verbose: Whether to show the engine and each event of a call.
    """

    base_url: str | None = None
    engine: EngineName | None = None
    verbose: bool = False


def client(options: ClientOptions, on_event: Callable[[np6.CallEvent], None] | None = None) -> np6.Client:
    """Return a client with the key of the environment, or with one that is asked for.

    Args:
        options: What the user chose.
        on_event: Is called with each event of a call.

    Raises:
        CommandError: There is no key, and no terminal to ask on.
        NP6Error: The key, the address or the engine cannot be used.
    """
    key = None
    if not os.environ.get("NP6_API_KEY"):
        if not terminal.interactive:
            raise CommandError(_NO_KEY, ExitCode.AUTH)
        key = _ask_for_key()

    def observe(event: np6.CallEvent) -> None:
        if options.verbose:
            _show_event(event)
        else:
            _show_wait(event)
        if on_event is not None:
            on_event(event)

    engine = options.engine or np6.fastest_engine()
    made = np6.Client(key, base_url=options.base_url, engine=engine, on_event=observe)
    if options.verbose:
        url = made.http.base_url  # whose text may hold a password
        terminal.note(f"np6 {np6.__version__}, engine {engine}, {url.scheme}://{url.netloc.decode()}", "dim")
    return made


def _ask_for_key() -> str:
    try:
        with warnings.catch_warnings():
            # Without a terminal of the process getpass would take a line of stdin, which may be a body.
            warnings.simplefilter("error", getpass.GetPassWarning)
            return getpass.getpass("NP6 API key (not shown): ").strip()
    except (EOFError, getpass.GetPassWarning):
        raise CommandError(_NO_KEY, ExitCode.AUTH) from None


def placeholder_client(options: ClientOptions) -> np6.Client:
    """Return a client that only prepares requests, for `--dry-run`: it needs no key."""
    return np6.Client("dry-run", base_url=options.base_url, engine=options.engine or np6.fastest_engine())


def _show_event(event: np6.CallEvent) -> None:
    parts = [f"{event.operation} {event.kind}: attempt={event.attempt} elapsed={event.elapsed:.3f}"]
    for name in ("status_code", "request_id", "error", "wait", "reason"):
        if (value := getattr(event, name)) is not None:
            parts.append(f"{name}={value:.3f}" if isinstance(value, float) else f"{name}={value}")
    terminal.note(with_option_names(" ".join(parts)), "dim")


def _show_wait(event: np6.CallEvent) -> None:
    if event.wait is None or event.wait < 1:
        return
    if event.kind == "wait":
        terminal.note(f"Waiting {event.wait:.0f} s: the server's quota is used up.", "dim")
    else:
        failure = event.status_code or event.error
        terminal.note(f"{event.operation} failed ({failure}); retry in {event.wait:.0f} s.", "dim")
