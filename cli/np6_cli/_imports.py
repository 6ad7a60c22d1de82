"""`np6 imports`: run an import, and wait for its end; `np6_jobs.imports` does the work."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from np6_jobs import imports

from np6_cli import _spec, _terminal, _values
from np6_cli._exit import CommandError, ExitCode
from np6_cli._follow import Follow, ending, followed
from np6_cli._progress import duration
from np6_cli._terminal import ClientOptions, terminal


def run_import(file: Path, import_id: int, timeout: float, client_options: ClientOptions) -> ExitCode:
    """Upload the file of an import, execute it, and wait for the end."""
    _check("imports.execute", import_id)
    if not file.is_file():
        raise CommandError(f"There is no file {file}.", ExitCode.INPUT)
    with _terminal.client(client_options) as client:
        return _import(
            import_id, lambda follow: imports.run(client, import_id, file, timeout=timeout, on_progress=follow)
        )


def wait_for_import(import_id: int, timeout: float, client_options: ClientOptions) -> ExitCode:
    """Wait until the last execution of an import has ended."""
    _check("imports.get_execution", import_id)
    with _terminal.client(client_options) as client:
        return _import(
            import_id, lambda follow: imports.wait_for_end(client, import_id, timeout=timeout, on_progress=follow)
        )


def _import(import_id: int, run: Callable[[Follow], imports.ImportResult]) -> ExitCode:
    with (
        followed(describe) as follow,
        ending(f"the last execution of the import, without starting another one\n  np6 imports wait {import_id}"),
    ):
        done = run(follow)
    return conclude(done, follow)


def conclude(done: imports.ImportResult, follow: Follow) -> ExitCode:
    """Show what came of an execution that is completed."""
    execution = done.execution.to_dict()
    if terminal.json:
        facts = {"import": done.import_id, "execution": execution, "elapsed": follow.elapsed, "exit_code": ExitCode.OK}
        terminal.json_line({"type": "summary", **facts})
        return ExitCode.OK
    terminal.line(f"Import {done.import_id} is completed, in {duration(done.elapsed)}.")
    for name, value in execution.get("content", {}).items():
        terminal.line(f"  {name}: {value}")
    return ExitCode.OK


def describe(progress: imports.Progress) -> str:
    """Return the progress of an import as text."""
    state = {None: "no state", 0: "processing", 1: "completed", 2: "error"}.get(
        progress.state, f"state {progress.state}"
    )
    return f"{progress.subject}, {progress.step}: {state}, {duration(progress.elapsed)}"


def _check(operation: str, identifier: object) -> None:
    _values.parameter_values(_spec.find(operation), [f"id={identifier}"])
