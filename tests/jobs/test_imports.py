"""Imports: uploaded, executed once, waited for; and what is reported when it is not certain."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import np6
import pytest
from np6.testing import no_waits
from np6_jobs import FailedImportError, ImportRunError, WaitTimeoutError, imports
from np6_sandbox import Sandbox

ROWS = b"Email\nada@example.com\ngrace@example.com\n"
TWINS = {"run": "arun", "wait_for_end": "await_for_end"}

Do = Callable[..., Any]


@pytest.fixture
def np6_sandbox_options() -> dict[str, Any]:
    """An execution takes a minute."""
    return {"import_seconds": 60}


@pytest.fixture
def contacts(np6_sandbox: Sandbox) -> int:
    """Identifier of an import of contacts."""
    seeded = np6_sandbox.seed({"imports": [{"name": "Contacts"}]})
    return int(seeded["imports"][0]["id"])


@pytest.fixture(params=["sync", "async"])
def do(request: pytest.FixtureRequest, np6_sandbox: Sandbox) -> Iterator[Do]:
    """Call a function of `imports`, or its twin on an event loop; the sandbox's time passes while it waits."""

    def call(name: str, *arguments: Any, **named: Any) -> Any:
        settings: dict[str, Any] = {"base_url": np6_sandbox.url, "retry": np6.RetryPolicy(max_attempts=2)}
        named = {"on_progress": lambda progress: np6_sandbox.clock.advance(progress.wait), **named}
        if request.param == "sync":
            with np6.Client(np6_sandbox.key, **settings) as client:
                return getattr(imports, name)(client, *arguments, **named)

        async def later() -> Any:
            async with np6.AsyncClient(np6_sandbox.key, **settings) as client:
                return await getattr(imports, TWINS[name])(client, *arguments, **named)

        return asyncio.run(later())

    with no_waits():
        yield call


def started(sandbox: Sandbox) -> int:
    return len(sandbox.requests.of("imports_execute"))


@pytest.mark.parametrize("kind", ["path", "text path", "bytes", "file"])
def test_a_file_is_imported(do: Do, np6_sandbox: Sandbox, contacts: int, tmp_path: Path, kind: str) -> None:
    path = tmp_path / "contacts.csv"
    path.write_bytes(ROWS)
    file = {"path": path, "text path": str(path), "bytes": ROWS, "file": io.BytesIO(ROWS)}[kind]
    done = do("run", contacts, file)

    assert (done.import_id, done.execution.state) == (contacts, 1)
    assert done.execution.content == {"rows": 2, "created": 2, "updated": 0, "rejected": 0}
    assert done.elapsed >= 60
    assert len(np6_sandbox.documents("targets")) == 2


def test_each_run_imports_its_file(do: Do, np6_sandbox: Sandbox, contacts: int) -> None:
    do("run", contacts, ROWS)
    done = do("run", contacts, b"Email\nedith@example.com\n")

    assert done.execution.content["created"] == 1
    assert len(np6_sandbox.documents("targets")) == 3


def test_an_execution_that_ends_with_an_error_raises(do: Do, contacts: int) -> None:
    with pytest.raises(FailedImportError, match=r"ended with an error \(state 2\)") as caught:
        do("run", contacts, b"\xff\xfe")

    assert (caught.value.import_id, caught.value.state, caught.value.maybe_processed) == (contacts, 2, True)


def test_while_an_execution_runs_nothing_is_uploaded(do: Do, np6_sandbox: Sandbox, contacts: int) -> None:
    with pytest.raises(WaitTimeoutError) as stopped:
        do("run", contacts, ROWS, timeout=0)
    assert stopped.value.maybe_processed
    with pytest.raises(ImportRunError, match=r"is being executed, .* Nothing was uploaded") as caught:
        do("run", contacts, ROWS)

    assert (caught.value.state, caught.value.maybe_processed) == (0, False)
    assert len(np6_sandbox.requests.of("imports_upload_source")) == started(np6_sandbox) == 1
    assert do("wait_for_end", contacts).execution.content["created"] == 2


def test_a_lost_response_is_cleared_up_by_the_state(do: Do, np6_sandbox: Sandbox, contacts: int) -> None:
    np6_sandbox.faults.add("imports_execute", after=True, reset=True, times=1)

    assert do("run", contacts, ROWS).execution.state == 1
    assert started(np6_sandbox) == 1


def test_a_lost_response_after_an_earlier_execution_is_cleared_up_by_its_date(
    do: Do, np6_sandbox: Sandbox, contacts: int
) -> None:
    do("run", contacts, ROWS)
    np6_sandbox.faults.add("imports_execute", after=True, status=502, times=1)
    np6_sandbox.faults.add("imports_get_execution", calls=[2, 3], status=503)

    assert do("run", contacts, b"Email\nedith@example.com\n").execution.content["created"] == 1
    assert started(np6_sandbox) == 2


@pytest.mark.parametrize("before", [False, True])
def test_an_execution_of_unknown_outcome_is_not_started_again(
    do: Do, np6_sandbox: Sandbox, contacts: int, before: bool
) -> None:
    if before:
        do("run", contacts, ROWS)
    np6_sandbox.faults.add("imports_execute", reset=True)
    with pytest.raises(ImportRunError, match="may have been executed: no response came") as caught:
        do("run", contacts, ROWS)

    assert (caught.value.maybe_processed, caught.value.state) == (True, 1 if before else None)
    assert isinstance(caught.value.__cause__, np6.ConnectionFailedError)
    assert started(np6_sandbox) == 1 + before


def test_an_execution_that_is_refused_is_an_error(do: Do, np6_sandbox: Sandbox, contacts: int) -> None:
    np6_sandbox.faults.add("imports_execute", status=403)
    with pytest.raises(np6.PermissionDeniedError):
        do("run", contacts, ROWS)


def test_the_wait_ends_with_the_timeout_and_the_last_state(do: Do, contacts: int) -> None:
    with pytest.raises(WaitTimeoutError, match=r"Import 23, import: not finished after \d+ s; the last state was 0"):
        do("run", contacts, ROWS, timeout=30)

    assert do("wait_for_end", contacts, timeout=120).execution.state == 1


def test_an_import_that_does_not_exist_raises(do: Do, contacts: int) -> None:
    for name, arguments in (("run", (99, ROWS)), ("wait_for_end", (99,))):
        with pytest.raises(np6.NotFoundError):
            do(name, *arguments)


def test_what_is_no_file_is_refused_before_anything_is_started(do: Do, np6_sandbox: Sandbox, contacts: int) -> None:
    with pytest.raises(FileNotFoundError):
        do("run", contacts, "nowhere.csv")
    with pytest.raises(np6.InputError):
        do("run", contacts, io.StringIO("Email"))

    assert started(np6_sandbox) == 0
