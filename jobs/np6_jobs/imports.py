"""Imports: upload of a file, execution, and the wait for its end.

Each function has a twin for `np6.AsyncClient`, whose name has an `a` in front.

Example:
    from np6 import Client
    from np6_jobs import imports

    with Client() as client:
        imports.run(client, 23, "contacts.csv")
"""

from __future__ import annotations

import os
from contextlib import AbstractContextManager, nullcontext, suppress
from pathlib import Path
from typing import BinaryIO, Final

import attrs
from np6 import UNSET, AsyncClient, CallError, Client, NotFoundError
from np6_api.api.imports import execute, get_execution, upload_source
from np6_api.models import ImportExecution, ImportExecutionState

from np6_jobs import _flow
from np6_jobs._flow import Blocking, Steps, Suspending
from np6_jobs._polling import PASSING, OnProgress, Polling, Progress, number_of
from np6_jobs.errors import FailedImportError, ImportRunError, WaitTimeoutError

__all__ = ["ImportResult", "Progress", "arun", "await_for_end", "run", "wait_for_end"]

_PROCESSING: Final = int(ImportExecutionState.PROCESSING)
_COMPLETED: Final = int(ImportExecutionState.COMPLETED)
_ERROR: Final = int(ImportExecutionState.ERROR)

#: Seconds in which a request whose outcome is unknown may still take effect.
_AMBIGUOUS: Final = 60.0
_LOOKS_EVERY: Final = 5.0

Source = str | os.PathLike[str] | bytes | BinaryIO
"""A path, the content, or a file that is open in binary mode and can be rewound."""


@attrs.frozen
class ImportResult:
    """What came of an execution that was completed.

    Attributes:
        import_id: Identifier of the import.
        execution: The execution as NP6 returns it. Its state is all that is documented in 8.1.0; whatever else comes,
            such as counts of rows, is in `content` and `additional_properties`. NP6 sends its own report by e-mail, if
            the definition of the import has the feature `report`.
        elapsed: Seconds from the start of the job to the end of the execution.
    """

    import_id: int
    execution: ImportExecution
    elapsed: float


def run(
    client: Client, import_id: int, file: Source, *, timeout: float = 3600, on_progress: OnProgress | None = None
) -> ImportResult:
    """Upload the file of an import, execute the import, and wait for the end.

    Each call of this function imports the file: NP6 does not return which file it has imported. After an interruption
    call `wait_for_end` first; if an execution is running, this function raises before it uploads anything.

    Args:
        client: The client to call with. Its option `stop` ends the wait.
        import_id: Identifier of the import, whose definition has the columns and what is done with the rows.
        file: The file: its path, its content, or a file that is open in binary mode. One that can be rewound is sent
            again if the upload fails.
        timeout: Seconds for all waits together.
        on_progress: Is called with a `Progress` before each wait.

    Raises:
        FailedImportError: The execution has ended with an error.
        ImportRunError: An execution is running; or it is unknown whether this one was started (`maybe_processed`).
        WaitTimeoutError: The timeout has passed. The execution goes on: call `wait_for_end`.
        CallError: A request failed, or the client was stopped.
        OSError: The file cannot be read.

    Example:
        print(run(client, 23, "contacts.csv").execution.content)
    """
    with _opened(file) as body:
        return _flow.run(_Run(Blocking(client), import_id, timeout, on_progress).flow(body))


async def arun(
    client: AsyncClient,
    import_id: int,
    file: Source,
    *,
    timeout: float = 3600,  # noqa: ASYNC109 - the same as that of the synchronous twin
    on_progress: OnProgress | None = None,
) -> ImportResult:
    """Upload the file of an import, execute the import, and wait for the end; see `run`."""
    with _opened(file) as body:
        return await _Run(Suspending(client), import_id, timeout, on_progress).flow(body)


def wait_for_end(
    client: Client, import_id: int, *, timeout: float = 3600, on_progress: OnProgress | None = None
) -> ImportResult:
    """Wait until the last execution of an import has ended, whoever started it.

    Args:
        client: The client to ask with. Its option `stop` ends the wait.
        import_id: Identifier of the import.
        timeout: Seconds until it gives up; 0 asks once.
        on_progress: Is called with a `Progress` before each wait.

    Raises:
        FailedImportError: The execution has ended with an error.
        WaitTimeoutError: It has not ended in time; has the last state.
        NotFoundError: There is no such import, or it was never executed.
        CallError: The execution cannot be read, or the client was stopped.
    """
    return _flow.run(_Run(Blocking(client), import_id, timeout, on_progress).end())


async def await_for_end(
    client: AsyncClient,
    import_id: int,
    *,
    timeout: float = 3600,  # noqa: ASYNC109 - the same as that of the synchronous twin
    on_progress: OnProgress | None = None,
) -> ImportResult:
    """Wait until the last execution of an import has ended; see `wait_for_end`."""
    return await _Run(Suspending(client), import_id, timeout, on_progress).end()


class _Run:
    """One run, without I/O of its own."""

    def __init__(self, steps: Steps, import_id: int, timeout: float, on_progress: OnProgress | None) -> None:
        self._id = import_id
        self._polling = Polling(steps, f"import {import_id}", timeout, on_progress)
        self._get = get_execution.call(import_id)

    async def flow(self, body: bytes | BinaryIO) -> ImportResult:
        """Upload, execute and wait."""
        before = await self._last()
        if before is not None and _state_of(before) == _PROCESSING:
            raise self._error(
                "is being executed, and NP6 does not return with which file. Nothing was uploaded. Wait for the end of "
                "that execution.",
                before,
            )
        await self._polling.request(upload_source.call(self._id, body=body), "upload")
        started = await self._start(before)
        # NP6 may still return the execution before for a while, which shows if both have a date and it differs.
        return await self.end(before if before is not None and _differs(started, before) else None)

    async def end(self, before: ImportExecution | None = None) -> ImportResult:
        """Wait for the end of the last execution; of one that is not `before`, if that is given."""
        execution = await self._polling.until(
            self._get,
            lambda found: _state_of(found) if before is None or _differs(found, before) else None,
            lambda state: state in (_COMPLETED, _ERROR),
            "import",
        )
        if _state_of(execution) == _ERROR:
            error = FailedImportError(
                f"Import {self._id}: the execution has ended with an error (state {_ERROR}). NP6 does not return a "
                "reason; the report that it sends, if the import has one, may."
            )
            error.import_id, error.state, error.maybe_processed = self._id, _ERROR, True
            raise error
        return ImportResult(self._id, execution, self._polling.elapsed)

    async def _last(self) -> ImportExecution | None:
        try:
            return await self._polling.request(self._get, "reading")
        except NotFoundError:  # never executed; if the import does not exist, the upload says so
            return None

    async def _start(self, before: ImportExecution | None) -> ImportExecution:
        """Request an execution, once, and return it. If no response comes, the last execution shows if it has begun."""
        try:
            started = await self._polling.request(execute.call(self._id), "start")
        except CallError as error:
            if not error.maybe_processed:
                raise
            self._polling.changed = True
            started = await self._find_out(before, error)
        self._polling.changed = True
        return started

    async def _find_out(self, before: ImportExecution | None, error: CallError) -> ImportExecution:
        until = self._polling.elapsed + _AMBIGUOUS
        found = None
        with suppress(CallError, WaitTimeoutError):  # what is not known then is reported below
            while self._polling.elapsed < until:
                with suppress(*PASSING):
                    found = await self._last()
                    if found is not None and _has_begun(found, before):
                        return found
                if not await self._polling.pause("start", _LOOKS_EVERY):
                    break
        raise self._error(
            "may have been executed: no response came to the request, and the state of its last execution cannot tell. "
            "It was not requested again. Look at it in NP6 before you run it again.",
            found,
            maybe_processed=True,
        ) from error

    def _error(
        self, problem: str, execution: ImportExecution | None, *, maybe_processed: bool = False
    ) -> ImportRunError:
        error = ImportRunError(f"Import {self._id} {problem}")
        error.import_id, error.maybe_processed = self._id, maybe_processed
        error.state = None if execution is None else _state_of(execution)
        return error


def _state_of(execution: ImportExecution) -> int | None:
    return number_of(execution.state)


def _has_begun(found: ImportExecution, before: ImportExecution | None) -> bool:
    """Return whether the last execution is certainly one that began after `before`, which had ended."""
    return before is None or _state_of(found) == _PROCESSING or _differs(found, before)


def _differs(one: ImportExecution, other: ImportExecution) -> bool:
    """Return whether two executions are certainly not the same: both have a date, and it differs."""
    return UNSET not in (one.start_date, other.start_date) and one.start_date != other.start_date


def _opened(file: Source) -> AbstractContextManager[bytes | BinaryIO]:
    return Path(file).open("rb") if isinstance(file, str | os.PathLike) else nullcontext(file)
