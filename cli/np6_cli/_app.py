"""The commands: what they are called, what they take, and where their work is done."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal, cast

import np6
import typer

from np6_cli import _complete, _description, _stop
from np6_cli._exit import CommandError, ExitCode, exit_code
from np6_cli._help import Command, Group
from np6_cli._terminal import prepare_process, terminal


class Commands(Group):
    """The place where every failure becomes one message and an exit code."""

    def make_context(self, info_name: str | None, args: list[str], parent: Any = None, **extra: Any) -> Any:
        """Read the options that stand before a command."""
        # Until its options are read, the wish of a command is guessed: what is wrong with them is JSON as well.
        terminal.begin(json="--json" in args)
        with _usage_for_machines():
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: Any) -> Any:
        """Run a command."""
        code = 0
        try:
            with _usage_for_machines():
                super().invoke(ctx)
        except typer.Exit as end:
            code = end.exit_code
        except KeyboardInterrupt as stop:
            terminal.note("Stopped.")
            code = _stop.code_of(stop)
        except OSError as error:
            if error is not terminal.lost:
                code = ExitCode.CRASH
                what = error.strerror or type(error).__name__
                where = f"{error.filename}: " if error.filename else ""
                terminal.error(CommandError(f"{where}{what}.", ExitCode.CRASH), ExitCode.CRASH)
        except _description.UnknownOperation as error:
            code = ExitCode.USAGE
            terminal.error(error, ExitCode.USAGE)
        except (CommandError, np6.NP6Error, np6.InputError) as error:
            code = exit_code(error)
            terminal.error(error, exit_code(error))
        raise typer.Exit(int(code))


#: Of click, which typer has under a name of its own or not, by its version.
_UsageError = cast("type[Exception]", typer.BadParameter.__base__)


@contextlib.contextmanager
def _usage_for_machines() -> Iterator[None]:
    try:
        yield
    except _UsageError as error:
        if not terminal.json:
            raise  # typer shows it to people
        message = cast("Any", error).format_message()
        terminal.error(CommandError(message, ExitCode.USAGE), ExitCode.USAGE)
        raise typer.Exit(ExitCode.USAGE) from None


def _with_output(code: int) -> int:
    """The exit code of the process, in view of what has become of its output."""
    terminal.go_on_unheard()
    terminal.flush()
    # A reader that has seen enough, as in `np6 operations | head`, is no failure.
    if terminal.lost is None or isinstance(terminal.lost, BrokenPipeError):
        return int(code)
    told = CommandError(f"stdout cannot be written: {terminal.lost.strerror}. Results are missing.", ExitCode.CRASH)
    terminal.error(told, told.code)
    return int(code) or ExitCode.CRASH


app = typer.Typer(
    cls=Commands,
    name="np6",
    help="NP6 CM from the shell. The key comes from the environment variable NP6_API_KEY, or is asked for.",
    epilog=f"Exit codes: {', '.join(f'{code:d} {code.words}' for code in ExitCode)}.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
segment_app = typer.Typer(cls=Group, help="Fill segments.", no_args_is_help=True)
events_app = typer.Typer(cls=Group, help="Export events.", no_args_is_help=True)
app.add_typer(segment_app, name="segment")
app.add_typer(events_app, name="events")

Json = Annotated[bool, typer.Option("--json", help="For machines: JSON lines on stdout, errors as JSON on stderr.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Show what would be sent, and send nothing.")]
BaseUrl = Annotated[
    str | None,
    typer.Option(envvar="NP6_BASE_URL", show_envvar=True, help="Address of the server.", show_default="NP6's own"),
]
OperationName = Annotated[
    str, typer.Argument(metavar="OPERATION", help="E.g. actions.get.", autocompletion=_complete.operations)
]
By = Annotated[
    Literal["id", "unicity", "hash"] | None,
    typer.Option(help="Column that names the recipients, if the file has several of these."),
]
SkipDuplicates = Annotated[
    bool, typer.Option("--skip-duplicates", help="Pass over a target that the file names again.")
]
Journal = Annotated[
    Path | None,
    typer.Option(
        help="File that remembers what was done; the same one to resume.",
        show_default="beside the input",
        dir_okay=False,
    ),
]
Concurrency = Annotated[int, typer.Option(min=1, max=100, help="Requests in flight.")]


def run() -> None:
    """Run the command line."""
    prepare_process()
    _stop.terminate_like_interrupt()
    code: int = ExitCode.OK
    try:
        app(prog_name="np6")
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else ExitCode.CRASH
    except OSError as error:  # while typer writes help, or the version is written
        terminal.lose(error)
    code = _with_output(code)
    _stop.exit_now_if_hurried(code)
    sys.exit(code)


def _version(asked: bool) -> None:
    if asked:
        terminal.line(f"np6 {np6.__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    pass


@app.command(cls=Command)
def operations(
    words: Annotated[list[str] | None, typer.Argument(metavar="WORD", help="Only those with these words.")] = None,
    json: Json = False,
) -> None:
    """List the operations of the API."""
    from np6_cli import _describe

    terminal.json = json
    found = _description.search(words or [])
    if not found:
        raise CommandError(f"No operation has the words {' '.join(words or [])}.", ExitCode.USAGE)
    _describe.show_table(found)


@app.command(cls=Command)
def describe(
    operation: OperationName,
    example: Annotated[bool, typer.Option("--example", help="Write an example of its body, to begin with.")] = False,
    json: Json = False,
) -> None:
    """Show what an operation takes and returns."""
    from np6_cli import _describe

    terminal.json = json
    described = _description.find(operation)
    if not example:
        _describe.show_page(described)
        return
    body = _describe.example_body(described)
    if body is None:
        raise CommandError(f"The description has no example of a body for {described.name}.", ExitCode.USAGE)
    terminal.line(_describe.json_text(body))


@app.command(cls=Command, add_help_option=False, context_settings={"help_option_names": []})
def call(
    ctx: typer.Context,
    *,
    operation: Annotated[
        str | None,
        typer.Argument(metavar="OPERATION", help="E.g. actions.get.", autocompletion=_complete.operations),
    ] = None,
    arguments: Annotated[
        list[str] | None,
        typer.Argument(metavar="NAME=VALUE", help="Values of its parameters.", autocompletion=_complete.parameters),
    ] = None,
    body: Annotated[str | None, typer.Option(help="The body: @FILE, - for stdin, or the JSON itself.")] = None,
    content_type: Annotated[
        str | None, typer.Option(help="Its media type, or a part of it such as email, if several are possible.")
    ] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Write the response to this file.")] = None,
    unchecked: Annotated[
        bool, typer.Option("--unchecked", help="Send a body even if it does not match the spec.")
    ] = False,
    dry_run: DryRun = False,
    json: Json = False,
    base_url: BaseUrl = None,
    show_help: Annotated[
        bool, typer.Option("--help", "-h", help="Show this message; after an operation, what that operation takes.")
    ] = False,
) -> None:
    """Call any operation. Values and body are checked against the spec before anything is sent."""
    from np6_cli import _call, _describe

    terminal.json = json
    if operation is None:
        terminal.line(ctx.get_help())
        raise typer.Exit(ExitCode.OK if show_help else ExitCode.USAGE)
    described = _description.find(operation)
    if show_help:
        _describe.show_page(described)
        return
    _call.run(
        described,
        arguments or [],
        body_source=body,
        content_type=content_type,
        output=output,
        check=not unchecked,
        dry_run=dry_run,
        base_url=base_url,
    )


@app.command(cls=Command)
def send(
    *,
    action: Annotated[str, typer.Argument(metavar="ACTION", help="Identifier of the action, e.g. 000ABC.")],
    to: Annotated[
        str,
        typer.Option(
            metavar="FILE", help="CSV with a column id, unicity or hash; JSON lines (.jsonl); - for CSV on stdin."
        ),
    ],
    by: By = None,
    skip_duplicates: SkipDuplicates = False,
    channel: Annotated[
        Literal["auto", "email", "sms"], typer.Option(help="What the action is; auto asks the server.")
    ] = "auto",
    journal: Journal = None,
    resend_unknown: Annotated[
        bool, typer.Option("--resend-unknown", help="Send again what may have been sent in an earlier run.")
    ] = False,
    chunk_size: Annotated[int | None, typer.Option(min=1, help="Recipients in a request.", show_default="500")] = None,
    concurrency: Concurrency = 8,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Send without asking.")] = False,
    dry_run: DryRun = False,
    json: Json = False,
    base_url: BaseUrl = None,
) -> None:
    """Send an action to the recipients of a file. Run the same command again to resume."""
    from np6_cli import _send

    terminal.json = json
    options = _send.Options(to, by, skip_duplicates, journal, concurrency, chunk_size, dry_run, base_url)
    raise typer.Exit(_send.send(action, options, channel, resend_unknown=resend_unknown, yes=yes))


@segment_app.command("add", cls=Command)
def segment_add(
    *,
    segment: Annotated[int, typer.Argument(metavar="ID", help="Identifier of the static segment.")],
    source: Annotated[
        str,
        typer.Option(
            "--from",
            metavar="FILE",
            help="CSV with a column id or unicity, or another (--by); or a list, one target a line; - for stdin.",
        ),
    ],
    by: Annotated[
        str | None, typer.Option(metavar="COLUMN", help="Column that names the targets, whatever it is called.")
    ] = None,
    skip_duplicates: SkipDuplicates = False,
    journal: Journal = None,
    chunk_size: Annotated[
        int | None, typer.Option(min=1, help="Targets in a request.", show_default="as many as NP6 takes")
    ] = None,
    concurrency: Concurrency = 8,
    dry_run: DryRun = False,
    json: Json = False,
    base_url: BaseUrl = None,
) -> None:
    """Put the targets of a file into a static segment. Run the same command again to resume."""
    from np6_cli import _send

    terminal.json = json
    options = _send.Options(source, by, skip_duplicates, journal, concurrency, chunk_size, dry_run, base_url)
    raise typer.Exit(_send.add_to_segment(segment, options))


@events_app.command("export", cls=Command)
def events_export(
    *,
    start: Annotated[
        str,
        typer.Option(metavar="MOMENT", help="First moment: 2026-10-01, 2026-10-01T08:00:00Z, yesterday, ... (UTC)."),
    ],
    end: Annotated[str, typer.Option(metavar="MOMENT", help="Moment after the last, e.g. 2026-11-01 or today.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="File to write: .jsonl, .csv or .parquet.")],
    operation: Annotated[
        str, typer.Option("--of", help="Operation that lists the events.", autocompletion=_complete.event_lists)
    ] = "action_events.list_all",
    arguments: Annotated[
        list[str] | None,
        typer.Argument(metavar="NAME=VALUE", help="Further parameters of that operation, e.g. id=000ABC."),
    ] = None,
    window: Annotated[str, typer.Option(help="Period that one request asks for, e.g. 30m, 6h, 1d.")] = "1d",
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Start from scratch, whatever the file holds.")
    ] = False,
    dry_run: DryRun = False,
    json: Json = False,
    base_url: BaseUrl = None,
) -> None:
    """Export events to a file. Run the same command again to resume."""
    from np6_cli import _export

    terminal.json = json
    plan = _export.plan(operation, arguments or [], start=start, end=end, window=window, output=output)
    if dry_run:
        _export.preview(plan, base_url)
    else:
        raise typer.Exit(_export.run(plan, overwrite=overwrite, base_url=base_url))


@app.command(
    cls=Command,
    add_help_option=False,
    context_settings={"allow_extra_args": True, "ignore_unknown_options": True, "help_option_names": []},
)
def sandbox(ctx: typer.Context) -> None:
    """Run a local NP6 until Ctrl-C, with the options of np6-sandbox."""
    from np6_sandbox.__main__ import main

    raise typer.Exit(main(ctx.args))
