"""`np6 call`: any operation, prepared from the spec."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
import stat
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, BinaryIO, Self

import httpx
import np6
from np6_api import wire
from np6_api.json_writer import json_text
from np6_api.types import Call, FileContent, Response

from np6_cli import _terminal, _values
from np6_cli._exit import CommandError, ExitCode
from np6_cli._spec import SpecOperation
from np6_cli._terminal import ClientOptions, count_of, terminal

_BINARY = "application/octet-stream"


@dataclasses.dataclass(frozen=True)
class RequestBody:
    """A body that is ready to be sent.

    Attributes:
        media_type: Its Content-Type.
        content: What is sent.
        shown: What `--dry-run` shows of it.
        file: The file that `content` is read from; None for stdin and for content in memory.
    """

    media_type: str
    content: Any
    shown: str
    file: BinaryIO | None = None


def run(
    operation: SpecOperation,
    arguments: list[str],
    *,
    body_source: str | None,
    content_type: str | None,
    output: Path | None,
    check: bool,
    dry_run: bool,
    options: ClientOptions,
) -> None:
    """Call an operation and show its response.

    Args:
        operation: What to call.
        arguments: `name=value`, as typed.
        body_source: The body: `@file`, `-` or JSON.
        content_type: Its media type, or a part of it.
        output: File to write the response to.
        check: Whether the body has to match the spec.
        dry_run: Whether to show the request instead of sending it.
        options: Options of the client.

    Raises:
        CommandError: An argument, the body or the output is invalid, and nothing was sent; or the call was stopped
            and may have been processed.
        NP6Error: The call failed.
    """
    values = _values.parameter_values(operation, arguments)
    body = read_body(operation, body_source, content_type, check=check)
    with (body and body.file) or contextlib.nullcontext():
        prepared = prepare(operation, values, body)
        if operation.deprecated:
            terminal.note(f"NP6 flags {operation.name} as deprecated.", "yellow")
        if dry_run:
            _show_request(prepared, body, options)
            return
        events: list[np6.CallEvent] = []
        with _terminal.client(options, events.append) as client, _ResponseFile(output) as file:
            try:
                response = client.perform(prepared)
            except KeyboardInterrupt as stop:
                if not operation.generated.idempotent and events:
                    _report_stop(stop, events[-1])
                raise
            terminal.ignore_lost_stdout()
            if file.write(response):
                return
            _show_response(response)


def _report_stop(stop: KeyboardInterrupt, last: np6.CallEvent) -> None:
    notes = " ".join(note.removeprefix("np6: ") for note in getattr(stop, "__notes__", ()))
    if last.maybe_processed:
        raise CommandError(f"Stopped. {notes}", ExitCode.UNKNOWN) from stop
    terminal.note(notes)


class _ResponseFile:
    """The file for a response. It is opened before the call, so that one that cannot be written costs no call.

    Its content stays until there is a response. If there is none, a new file is removed.

    Args:
        path: The file; None for stdout.

    Raises:
        CommandError: It cannot be written.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._file: BinaryIO | None = None
        self._made = self._written = False

    def __enter__(self) -> Self:
        if self._path is not None:
            self._made = not self._path.exists()
            try:
                self._file = open(self._path, "wb", opener=_open_without_truncating)
            except OSError as error:
                raise CommandError(f"{self._path} cannot be written: {error.strerror}.", ExitCode.USAGE) from None
        return self

    def __exit__(self, *_: object) -> None:
        if self._file is None or self._path is None:
            return
        with contextlib.suppress(OSError):
            self._file.close()
        if self._made and not self._written:
            self._path.unlink(missing_ok=True)

    def write(self, response: Response[Any]) -> bool:
        """Write the response, and return whether there is a file for it.

        Raises:
            CommandError: It cannot be written; the response is on stdout instead.
        """
        if self._file is None:
            return False
        try:
            with self._file as file:
                if stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                    file.truncate()
                file.write(response.content)
        except OSError as error:
            _show_response(response)
            raise CommandError(
                f"The call was carried out ({response.status_code}), but {self._path} cannot be written: "
                f"{error.strerror}. The response is on stdout.",
                ExitCode.CRASH,
            ) from None
        self._written = True
        terminal.note(f"{response.status_code}, {count_of(len(response.content), 'bytes')} written to {self._path}.")
        return True


def _open_without_truncating(path: str, flags: int) -> int:
    return os.open(path, flags & ~os.O_TRUNC, 0o666)


def _show_request(call: Call[Any], body: RequestBody | None, options: ClientOptions) -> None:
    with _terminal.placeholder_client(options) as client:
        request = call.build(client.http)
    if terminal.json:
        shown = None if body is None else body.shown
        headers = {name: value for name, value in request.headers.items() if name in ("accept", "content-type")}
        terminal.json_line(
            {"type": "dry-run", "method": request.method, "url": str(request.url), "headers": headers, "body": shown}
        )
        return
    for line in request_lines(request, body):
        terminal.line(line)
    terminal.note("Nothing was sent.", "dim")


def _show_response(response: Response[Any]) -> None:
    if terminal.json:
        value = response.parsed
        body = value.decode("utf-8", "replace") if isinstance(value, bytes) else value
        terminal.json_line({"status": response.status_code, "headers": dict(response.headers), "body": body})
    elif not response.content:
        terminal.note(f"{response.status_code}, done; the response is empty.", "dim")
    elif not sys.stdout.isatty():
        terminal.data(response.content + b"\n" * (not response.content.endswith(b"\n")))
    elif isinstance(response.parsed, bytes):
        terminal.note(
            f"The response has {count_of(len(response.content), 'bytes')}. To keep it, name a file with --output."
        )
    else:
        terminal.document(response.content.decode())


def read_body(
    operation: SpecOperation, source: str | None, media_type: str | None, *, check: bool = True
) -> RequestBody | None:
    """Return the body that the user names, checked against the spec.

    Args:
        operation: What it is for.
        source: `@file`, `-` for stdin, or the JSON itself; None for no body.
        media_type: The media type, or a part that only one has, e.g. "email".
        check: Whether it has to match the spec.

    Raises:
        CommandError: It cannot be read, does not match, or several media types are possible.
    """
    if source is None:
        if check and operation.body is not None and operation.body.get("required"):
            description = operation.body.get("description", "")
            raise _invalid(operation, f"a body is needed: --body @file. {description}".rstrip())
        return None
    if not operation.contents:
        raise _invalid(operation, "it takes no body")
    chosen = _chosen(operation, media_type)
    if chosen == [_BINARY]:
        return _upload(source)
    value = _json(source)
    if check:
        try:
            chosen = _matching(operation, chosen, value)
        except RecursionError:
            raise _invalid(operation, "the body is nested too deeply") from None
    if len(chosen) > 1:
        names = " or ".join(kind.rpartition(".")[2] for kind in chosen)
        raise _invalid(operation, f"the body can be sent in {len(chosen)} ways: pass --content-type {names}")
    return RequestBody(
        chosen[0],
        wire.json_content(value, lambda body: body, json_text),
        json.dumps(value, indent=2, ensure_ascii=False),
    )


def prepare(operation: SpecOperation, values: Mapping[str, Any], body: RequestBody | None) -> Call[Any]:
    """Return the call, not sent. Its value is the parsed JSON of the response, or the bytes if it is not JSON.

    Args:
        operation: What to call.
        values: Its parameters by their names on the wire.
        body: Its body.

    Raises:
        InputError: A value cannot be sent in its place.
    """
    path = {p.name: wire.path_value(values[p.name], p.name) for p in operation.parameters if p.place == "path"}
    query = [(p.name, values[p.name]) for p in operation.parameters if p.place == "query" and p.name in values]
    return Call(
        operation.generated,
        operation.path.format_map(path),
        wire.read_any if operation.returns_json else wire.read_bytes,
        params=wire.query_pairs(*query),
        headers=None if body is None else {"Content-Type": body.media_type},
        content=None if body is None else body.content,
        item=None if operation.item_schema is None else lambda item: item,  # streamed items stay JSON values
    )


def request_lines(request: httpx.Request, body: RequestBody | None) -> list[str]:
    """Return what would be sent, line by line, with the key masked."""
    hidden = {"host", "connection", "user-agent", "accept-encoding", "content-length"}
    lines = [f"{request.method} {request.url}"]
    lines += [f"{name.title()}: {value}" for name, value in request.headers.items() if name not in hidden]
    lines.append("X-Key: ********")
    return lines if body is None else [*lines, "", *body.shown.splitlines()]


def _chosen(operation: SpecOperation, media_type: str | None) -> list[str]:
    kinds = list(operation.contents)
    if media_type is None:
        return kinds
    found = [kind for kind in kinds if media_type == kind] or [kind for kind in kinds if media_type in kind]
    if len(found) != 1:
        raise _invalid(operation, f"--content-type {media_type} names {len(found)} of {', '.join(kinds)}")
    return found


def _matching(operation: SpecOperation, kinds: list[str], value: object) -> list[str]:
    problems = {kind: _values.mismatches(operation.contents[kind].get("schema", {}), value) for kind in kinds}
    if matching := [kind for kind in kinds if not problems[kind]]:
        return matching
    raise CommandError(
        f"{operation.name}: the body does not match the spec.", ExitCode.INPUT, tuple(problems[kinds[0]])
    )


def _json(source: str) -> Any:
    if source == "-":
        name, data = "stdin", _read_stdin()
    elif source.startswith("@"):
        name = source[1:]
        with _opened(name) as file:
            data = file.read()
    else:
        name, data = "--body", os.fsencode(source)  # the bytes that were typed, in any locale
    try:
        return json.loads(data)
    except UnicodeDecodeError as error:
        raise CommandError(
            f"{name} is not UTF-8 text, which JSON has to be: byte {error.start + 1} is invalid.",
            ExitCode.INPUT,
        ) from None
    except (ValueError, RecursionError) as error:
        hint = " To send a file, write --body @FILE." if name == "--body" and os.path.isfile(source) else ""
        raise CommandError(f"{name} is not JSON: {error}.{hint}", ExitCode.INPUT) from None


def _upload(source: str) -> RequestBody:
    content: FileContent
    file = None
    if source == "-":
        content, shown = sys.stdin.buffer, "<stdin>"
    elif source.startswith("@"):
        content = file = _opened(source[1:])
        shown = f"<{count_of(Path(source[1:]).stat().st_size, 'bytes')} of {source[1:]}>"
    else:
        content, shown = os.fsencode(source), source
    return RequestBody(_BINARY, wire.file_content(content), shown, file)


def _read_stdin() -> bytes:
    try:
        return sys.stdin.buffer.read()
    except OSError as error:
        raise CommandError(f"stdin cannot be read: {error.strerror}.", ExitCode.INPUT) from None


def _opened(name: str) -> BinaryIO:
    try:
        return open(name, "rb")
    except OSError as error:
        raise CommandError(f"{name or 'The file'} cannot be read: {error.strerror}.", ExitCode.INPUT) from None


def _invalid(operation: SpecOperation, problem: str) -> CommandError:
    return CommandError(f"{operation.name}: {problem}", ExitCode.INPUT)
