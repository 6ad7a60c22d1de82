"""The commands: their names, arguments and options, and the modules that do their work."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal, cast

import np6
import typer

from np6_cli import _complete, _spec, _stop
from np6_cli._exit import CommandError, ExitCode, exit_code
from np6_cli._help import Command, Group
from np6_cli._terminal import ClientOptions, EngineName, prepare_process, terminal


class Commands(Group):
    """The command `np6`. Every failure becomes one message and an exit code here."""

    def make_context(self, info_name: str | None, args: list[str], parent: Any = None, **extra: Any) -> Any:
        """Parse the options before a command."""
        # Before the options of a command are parsed: an error in them is written as JSON too.
        terminal.begin(json="--json" in args)
        with _usage_errors_as_json():
            return super().make_context(info_name, args, parent, **extra)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help of `np6`, and what its exit codes mean."""
        super().format_help(ctx, formatter)
        terminal.line(" Exit codes:")
        for code in ExitCode:
            terminal.line(f"{code:>5d}  {code.meaning}")

    def invoke(self, ctx: Any) -> Any:
        """Run a command."""
        code = 0
        try:
            with _usage_errors_as_json():
                super().invoke(ctx)
        except typer.Exit as end:
            code = end.exit_code
        except KeyboardInterrupt as stop:
            terminal.note("Stopped.")
            code = _stop.code_of(stop)
        except OSError as error:
            if error is not terminal.stdout_error:
                code = ExitCode.CRASH
                what = error.strerror or type(error).__name__
                where = f"{error.filename}: " if error.filename else ""
                terminal.error(CommandError(f"{where}{what}.", ExitCode.CRASH), ExitCode.CRASH)
        except _spec.UnknownOperation as error:
            code = ExitCode.USAGE
            terminal.error(error, ExitCode.USAGE)
        except (CommandError, np6.NP6Error, np6.InputError) as error:
            code = exit_code(error)
            terminal.error(error, exit_code(error))
        raise typer.Exit(int(code))


#: click's class. Versions of typer differ in whether they have a name for it.
_UsageError = cast("type[Exception]", typer.BadParameter.__base__)


@contextlib.contextmanager
def _usage_errors_as_json() -> Iterator[None]:
    try:
        yield
    except _UsageError as error:
        if not terminal.json:
            raise  # typer shows it
        message = cast("Any", error).format_message()
        terminal.error(CommandError(message, ExitCode.USAGE), ExitCode.USAGE)
        raise typer.Exit(ExitCode.USAGE) from None


def _code_after_output(code: int) -> int:
    """Flush stdout, and return the exit code of the process: another one if results were lost."""
    terminal.ignore_lost_stdout()
    terminal.flush()
    # A reader that stops early, as in `np6 operations | head`, is no failure.
    if terminal.stdout_error is None or isinstance(terminal.stdout_error, BrokenPipeError):
        return int(code)
    problem = f"stdout cannot be written: {terminal.stdout_error.strerror}. Results are missing."
    terminal.error(CommandError(problem, ExitCode.CRASH), ExitCode.CRASH)
    return int(code) or ExitCode.CRASH


def _code_of(end: SystemExit) -> int:
    """Return the exit code that typer ends with. A reader that stops early is 1 to typer, and no failure here."""
    causes = []
    error: BaseException | None = end
    while error is not None:
        causes.append(type(error))
        error = error.__context__
    if BrokenPipeError in causes:
        return ExitCode.USAGE if any(issubclass(cause, _UsageError) for cause in causes) else ExitCode.OK
    return end.code if isinstance(end.code, int) else ExitCode.CRASH


app = typer.Typer(
    cls=Commands,
    name="np6",
    help="Use NP6 CM from the shell. The key comes from the environment variable NP6_API_KEY, or is asked for.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
segment_app = typer.Typer(cls=Group, help="Fill segments.", no_args_is_help=True)
events_app = typer.Typer(cls=Group, help="Export events, and keep tables of them.", no_args_is_help=True)
journal_app = typer.Typer(cls=Group, help="Inspect the journal of a job.", no_args_is_help=True)
actions_app = typer.Typer(cls=Group, help="Publish actions, and report on them.", no_args_is_help=True)
imports_app = typer.Typer(cls=Group, help="Run imports.", no_args_is_help=True)
contacts_app = typer.Typer(cls=Group, help="Sync, find and load contacts.", no_args_is_help=True)
app.add_typer(actions_app, name="actions")
app.add_typer(contacts_app, name="contacts")
app.add_typer(imports_app, name="imports")
outbox_app = typer.Typer(
    cls=Group, help="Send the messages that a program has written into its own database.", no_args_is_help=True
)
app.add_typer(segment_app, name="segment")
app.add_typer(events_app, name="events")
app.add_typer(journal_app, name="journal")
app.add_typer(outbox_app, name="outbox")

Json = Annotated[bool, typer.Option("--json", help="For programs: JSON lines on stdout, errors as JSON on stderr.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Show what would be sent, and send nothing.")]
BaseUrl = Annotated[
    str | None,
    typer.Option(envvar="NP6_BASE_URL", show_envvar=True, help="Address of the server.", show_default="NP6's own"),
]
Engine = Annotated[
    EngineName | None,
    typer.Option(help="What moves the bytes.", show_default="the fastest that is installed"),
]
Verbose = Annotated[
    bool, typer.Option("--verbose", "-v", help="Show the engine, and each attempt with its status, on stderr.")
]
ListOperation = Annotated[
    str, typer.Option("--of", help="Operation that lists the events.", autocompletion=_complete.event_lists)
]
ListArguments = Annotated[
    list[str] | None,
    typer.Argument(metavar="NAME=VALUE", help="Further parameters of that operation, e.g. id=000ABC."),
]
Window = Annotated[str, typer.Option(help="Period of one request, e.g. 30m, 6h, 1d, 2w.")]
OperationName = Annotated[
    str, typer.Argument(metavar="OPERATION", help="E.g. actions.get.", autocompletion=_complete.operations)
]
By = Annotated[
    Literal["id", "unicity", "hash"] | None,
    typer.Option(help="Column that names the recipients, if the file has several of these."),
]
SkipDuplicates = Annotated[
    bool, typer.Option("--skip-duplicates", help="Skip a target that the file has named before.")
]
Journal = Annotated[
    Path | None,
    typer.Option(
        help="File that records what was done. Name the same one to resume.",
        show_default="beside the input",
        dir_okay=False,
    ),
]
JournalFile = Annotated[Path, typer.Argument(metavar="FILE", help="The journal.", exists=True, dir_okay=False)]
Column = Annotated[
    list[str] | None,
    typer.Option(
        metavar="COLUMN=FIELD",
        help="A column that is written, and its field; may be repeated.",
        show_default="all columns, by their names",
    ),
]
Action = Annotated[str, typer.Argument(metavar="ACTION", help="Identifier of the action, e.g. 000ABC.")]
Timeout = Annotated[float, typer.Option(min=0, metavar="SECONDS", help="Longest wait.")]
Database = Annotated[
    str | None,
    typer.Option(
        envvar="NP6_OUTBOX_DATABASE",
        show_envvar=True,
        metavar="URL",
        help="The database, as SQLAlchemy names it, e.g. sqlite:///shop.db.",
        show_default="from the environment",
    ),
]
Table = Annotated[str, typer.Option(help="Name of the table.")]
Key = Annotated[str, typer.Argument(metavar="KEY", help="Key of a message, e.g. order-4711.")]
Concurrency = Annotated[int, typer.Option(min=1, max=100, help="Requests in flight.")]


def run() -> None:
    """Run the command line."""
    prepare_process()
    _stop.handle_sigterm()
    code: int = ExitCode.OK
    try:
        app(prog_name="np6")
    except SystemExit as end:
        code = _code_of(end)
    except OSError as error:  # while typer writes help, or the version is written
        terminal.lose_stdout(error)
    code = _code_after_output(code)
    _stop.exit_now_if_stopped_twice(code)
    sys.exit(code)


def _version(requested: bool) -> None:
    if requested:
        terminal.line(f"np6 {np6.__version__} (engine {np6.fastest_engine()})")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=_version,
            is_eager=True,
            help="Show the version, and the fastest engine that is installed.",
        ),
    ] = False,
) -> None:
    pass


@app.command(cls=Command)
def operations(
    words: Annotated[
        list[str] | None, typer.Argument(metavar="WORD", help="List only those with all these words.")
    ] = None,
    json: Json = False,
) -> None:
    """List the operations of the API."""
    from np6_cli import _operation_page

    terminal.json = json
    found = _spec.search(words or [])
    if not found:
        raise CommandError(f"No operation has the words {' '.join(words or [])}.", ExitCode.USAGE)
    _operation_page.show_list(found)


@app.command(cls=Command)
def describe(
    operation: OperationName,
    example: Annotated[bool, typer.Option("--example", help="Write an example of its body instead.")] = False,
    json: Json = False,
) -> None:
    """Show what an operation takes and returns."""
    from np6_cli import _operation_page

    terminal.json = json
    found = _spec.find(operation)
    if not example:
        _operation_page.show_page(found)
        return
    body = _operation_page.example_body(found)
    if body is None:
        raise CommandError(f"The spec has no example of a body for {found.name}.", ExitCode.USAGE)
    terminal.line(_operation_page.json_text(body))


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
        typer.Argument(metavar="NAME=VALUE", help="Its parameters.", autocompletion=_complete.parameters),
    ] = None,
    body: Annotated[str | None, typer.Option(help="The body: @FILE, - for stdin, or the JSON itself.")] = None,
    content_type: Annotated[
        str | None, typer.Option(help="Its media type, or a part such as email, if the operation takes several.")
    ] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Write the response to this file.")] = None,
    unchecked: Annotated[
        bool, typer.Option("--unchecked", help="Send a body even if it does not match the spec.")
    ] = False,
    dry_run: DryRun = False,
    json: Json = False,
    base_url: BaseUrl = None,
    engine: Engine = None,
    verbose: Verbose = False,
    show_help: Annotated[
        bool, typer.Option("--help", "-h", help="Show this message, or with an operation, what that operation takes.")
    ] = False,
) -> None:
    """Call any operation. Parameters and body are checked against the spec before anything is sent."""
    from np6_cli import _call, _operation_page

    terminal.json = json
    if operation is None:
        terminal.line(ctx.get_help())
        raise typer.Exit(ExitCode.OK if show_help else ExitCode.USAGE)
    found = _spec.find(operation)
    if show_help:
        _operation_page.show_page(found)
        return
    _call.run(
        found,
        arguments or [],
        body_source=body,
        content_type=content_type,
        output=output,
        check=not unchecked,
        dry_run=dry_run,
        options=ClientOptions(base_url, engine, verbose),
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
        Literal["auto", "email", "sms"], typer.Option(help="Kind of the action; auto asks the server.")
    ] = "auto",
    journal: Journal = None,
    resend_unknown: Annotated[
        bool,
        typer.Option(
            "--resend-unknown", help="Send again to recipients that may have got the message in an earlier run."
        ),
    ] = False,
    chunk_size: Annotated[int | None, typer.Option(min=1, help="Recipients in a request.", show_default="500")] = None,
    concurrency: Concurrency = 8,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Send without asking.")] = False,
    dry_run: DryRun = False,
    json: Json = False,
    base_url: BaseUrl = None,
    engine: Engine = None,
    verbose: Verbose = False,
) -> None:
    """Send an action to the recipients of a file. Run the same command again to resume."""
    from np6_cli import _send

    terminal.json = json
    client = ClientOptions(base_url, engine, verbose)
    options = _send.Options(to, by, skip_duplicates, journal, concurrency, chunk_size, dry_run, client)
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
            help="CSV with a column id or unicity, or the one of --by; or a list, one target a line; - for stdin.",
        ),
    ],
    by: Annotated[str | None, typer.Option(metavar="COLUMN", help="Column that names the targets.")] = None,
    skip_duplicates: SkipDuplicates = False,
    journal: Journal = None,
    chunk_size: Annotated[
        int | None, typer.Option(min=1, help="Targets in a request.", show_default="the most that NP6 takes")
    ] = None,
    concurrency: Concurrency = 8,
    dry_run: DryRun = False,
    json: Json = False,
    base_url: BaseUrl = None,
    engine: Engine = None,
    verbose: Verbose = False,
) -> None:
    """Add the targets of a file to a static segment. Run the same command again to resume."""
    from np6_cli import _send

    terminal.json = json
    client = ClientOptions(base_url, engine, verbose)
    options = _send.Options(source, by, skip_duplicates, journal, concurrency, chunk_size, dry_run, client)
    raise typer.Exit(_send.add_to_segment(segment, options))


@events_app.command("export", cls=Command)
def events_export(
    *,
    start: Annotated[
        str,
        typer.Option(metavar="MOMENT", help="First moment: 2026-10-01, 2026-10, 2026-10-01T08:00:00Z, -7d, ... (UTC)."),
    ],
    end: Annotated[str, typer.Option(metavar="MOMENT", help="Moment after the last, e.g. 2026-11-01, today or now.")],
    output: Annotated[
        Path,
        typer.Option("--output", "-o", help="File to write: .jsonl, .csv or .parquet; - for JSON lines on stdout."),
    ],
    operation: ListOperation = "action_events.list_all",
    arguments: ListArguments = None,
    window: Window = "1d",
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Start over, whatever the file holds.")] = False,
    dry_run: DryRun = False,
    json: Json = False,
    base_url: BaseUrl = None,
    engine: Engine = None,
    verbose: Verbose = False,
) -> None:
    """Export events to a file. Run the same command again to resume."""
    from np6_cli import _export

    terminal.json = json
    client = ClientOptions(base_url, engine, verbose)
    plan = _export.plan(operation, arguments or [], start=start, end=end, window=window, output=output)
    if dry_run:
        _export.preview(plan, client)
    elif str(output) == "-":
        raise typer.Exit(_export.write(plan, client))
    else:
        raise typer.Exit(_export.run(plan, period=(start, end), overwrite=overwrite, options=client))


@events_app.command("sync", cls=Command)
def events_sync(
    *,
    target: Annotated[
        str,
        typer.Argument(metavar="TARGET", help="A file *.duckdb, a folder for Parquet files, or a postgresql: URL."),
    ],
    since: Annotated[
        str | None,
        typer.Option(metavar="MOMENT", help="Start of the table, for the first run: 2026-01, -30d, ..."),
    ] = None,
    lag: Annotated[
        str,
        typer.Option(metavar="PERIOD", help="How late an event may be listed, e.g. 6h or 2d. Later ones are missed."),
    ] = "2d",
    operation: ListOperation = "action_events.list_all",
    arguments: ListArguments = None,
    table: Annotated[str, typer.Option(help="Name of the table, or of its folder in the dataset.")] = "events",
    window: Window = "1d",
    json: Json = False,
    base_url: BaseUrl = None,
    engine: Engine = None,
    verbose: Verbose = False,
) -> None:
    """Bring a table of events up to date: each event once, late ones included."""
    from np6_cli import _sync

    terminal.json = json
    client = ClientOptions(base_url, engine, verbose)
    code = _sync.run(
        target, operation, arguments or [], since=since, lag=lag, table=table, window=window, options=client
    )
    raise typer.Exit(code)


@journal_app.command("show", cls=Command)
def journal_show(journal: JournalFile, json: Json = False) -> None:
    """Show the state of a job, and list the items that may have been processed."""
    from np6_cli import _journal

    terminal.json = json
    _journal.show(journal)


@journal_app.command("reconcile", cls=Command)
def journal_reconcile(
    *,
    journal: JournalFile,
    absent_after: Annotated[
        str | None,
        typer.Option(
            metavar="PERIOD",
            help="Count an item as not sent if it has no event so long after its request, e.g. 6h or 2d. If your "
            "events are later than that, it is sent twice.",
        ),
    ] = None,
    echo_tested: Annotated[
        bool,
        typer.Option("--echo-tested", help="You have tested that NP6 returns the stamps of your messages in events."),
    ] = False,
    clock_margin: Annotated[
        str, typer.Option(metavar="PERIOD", help="How wrong this machine's clock may have been.")
    ] = "15m",
    window: Annotated[str, typer.Option(help="Period of one request, e.g. 30m, 6h, 1d, 2w.")] = "1d",
    json: Json = False,
    base_url: BaseUrl = None,
    engine: Engine = None,
    verbose: Verbose = False,
) -> None:
    """Look up in NP6's events which items of a job were processed. Nothing is sent."""
    from np6_cli import _journal, _values

    terminal.json = json
    code = _journal.run(
        journal,
        absent_after=None if absent_after is None else _values.duration("--absent-after", absent_after),
        echo_tested=echo_tested,
        clock_margin=_values.duration("--clock-margin", clock_margin),
        window=_values.duration("--window", window),
        options=ClientOptions(base_url, engine, verbose),
    )
    raise typer.Exit(code)


@actions_app.command("publish", cls=Command)
def actions_publish(
    *,
    action: Action,
    test_segment: Annotated[
        list[int] | None,
        typer.Option("--test-segment", metavar="ID", help="Test segment that gets the test; may be repeated."),
    ] = None,
    at: Annotated[
        str | None,
        typer.Option(
            metavar="MOMENT",
            help="When a campaign is sent, with its time zone, e.g. '2026-12-01 09:00 Europe/Paris'.",
            show_default="as its scheduler has it",
        ),
    ] = None,
    wait: Annotated[
        bool, typer.Option("--wait", help="Wait for NP6; without it, only what can be started now is started.")
    ] = False,
    timeout: Timeout = 3600,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Publish without asking.")] = False,
    json: Json = False,
    base_url: BaseUrl = None,
    engine: Engine = None,
    verbose: Verbose = False,
) -> None:
    """Take an action through test phase and production phase. Run the same command again to go on."""
    from np6_cli import _actions

    terminal.json = json
    options = _actions.PublishOptions(test_segment or (), at, wait, timeout, yes)
    raise typer.Exit(_actions.publish(action, options, ClientOptions(base_url, engine, verbose)))


@actions_app.command("wait", cls=Command)
def actions_wait(
    *,
    action: Action,
    state: Annotated[
        list[int], typer.Option("--state", metavar="NUMBER", help="State that ends the wait; may be repeated.")
    ] = [50],  # noqa: B006 - typer copies it
    timeout: Timeout = 3600,
    json: Json = False,
    base_url: BaseUrl = None,
    engine: Engine = None,
    verbose: Verbose = False,
) -> None:
    """Wait until an action is in a state."""
    from np6_cli import _actions

    terminal.json = json
    raise typer.Exit(_actions.wait(action, state, timeout, ClientOptions(base_url, engine, verbose)))


@actions_app.command("report", cls=Command)
def actions_report(
    *,
    action: Action,
    start: Annotated[
        str | None,
        typer.Option(
            metavar="MOMENT", help="First moment to count, with its time zone.", show_default="the first message"
        ),
    ] = None,
    end: Annotated[
        str | None,
        typer.Option(metavar="MOMENT", help="Moment after the last, with its time zone.", show_default="now"),
    ] = None,
    json: Json = False,
    base_url: BaseUrl = None,
    engine: Engine = None,
    verbose: Verbose = False,
) -> None:
    """Show what came of an action: sent, opened, clicked, bounced, opted out."""
    from np6_cli import _actions

    terminal.json = json
    raise typer.Exit(_actions.report(action, start, end, ClientOptions(base_url, engine, verbose)))


@imports_app.command("run", cls=Command)
def imports_run(
    *,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The file to import.", dir_okay=False)],
    import_id: Annotated[int, typer.Option("--import", metavar="ID", help="Identifier of the import.")],
    timeout: Timeout = 3600,
    json: Json = False,
    base_url: BaseUrl = None,
    engine: Engine = None,
    verbose: Verbose = False,
) -> None:
    """Upload the file of an import, execute it, and wait for the end. Each run imports the file."""
    from np6_cli import _imports

    terminal.json = json
    raise typer.Exit(_imports.run_import(file, import_id, timeout, ClientOptions(base_url, engine, verbose)))


@imports_app.command("wait", cls=Command)
def imports_wait(
    *,
    import_id: Annotated[int, typer.Argument(metavar="ID", help="Identifier of the import.")],
    timeout: Timeout = 3600,
    json: Json = False,
    base_url: BaseUrl = None,
    engine: Engine = None,
    verbose: Verbose = False,
) -> None:
    """Wait until the last execution of an import has ended."""
    from np6_cli import _imports

    terminal.json = json
    raise typer.Exit(_imports.wait_for_import(import_id, timeout, ClientOptions(base_url, engine, verbose)))


@contacts_app.command("sync", cls=Command)
def contacts_sync(
    *,
    file: Annotated[str, typer.Argument(metavar="FILE", help="CSV with a header, or JSON lines; - for stdin.")],
    key: Annotated[str, typer.Option(help="Field, or its column, that identifies a contact.")] = "Email",
    column: Column = None,
    segment: Annotated[str | None, typer.Option(metavar="NAME", help="Static segment to add the contacts to.")] = None,
    create_segment: Annotated[bool, typer.Option("--create-segment", help="Create the segment if need be.")] = False,
    journal: Journal = None,
    recheck: Annotated[
        bool, typer.Option("--recheck", help="Look at all contacts, even those that the journal has as current.")
    ] = False,
    concurrency: Concurrency = 8,
    dry_run: DryRun = False,
    json: Json = False,
    base_url: BaseUrl = None,
    engine: Engine = None,
    verbose: Verbose = False,
) -> None:
    """Create or update the contacts of a file. A later run makes calls for the rows that changed only."""
    from np6_cli import _contacts

    terminal.json = json
    options = _contacts.SyncOptions(key, column or (), segment, create_segment, journal, recheck, concurrency, dry_run)
    raise typer.Exit(_contacts.sync(file, options, ClientOptions(base_url, engine, verbose)))


@contacts_app.command("find", cls=Command)
def contacts_find(
    *,
    email: Annotated[str | None, typer.Option(metavar="ADDRESS", help="Its e-mail address.")] = None,
    unicity: Annotated[
        str | None, typer.Option(metavar="VALUE", help="The value that identifies it, if that is no address.")
    ] = None,
    json: Json = False,
    base_url: BaseUrl = None,
    engine: Engine = None,
    verbose: Verbose = False,
) -> None:
    """Show a contact, its values by the names of the fields."""
    from np6_cli import _contacts

    terminal.json = json
    raise typer.Exit(_contacts.find(email, unicity, ClientOptions(base_url, engine, verbose)))


@contacts_app.command("load", cls=Command)
def contacts_load(
    *,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The file, as its binding expects it.", dir_okay=False)],
    import_id: Annotated[int | None, typer.Option("--import", metavar="ID", help="Import that exists.")] = None,
    binding: Annotated[int | None, typer.Option(metavar="ID", help="Import format to make a new import with.")] = None,
    segment: Annotated[
        str | None, typer.Option(metavar="NAME", help="Static segment that the new import adds the contacts to.")
    ] = None,
    create_segment: Annotated[bool, typer.Option("--create-segment", help="Create the segment if need be.")] = False,
    timeout: Timeout = 3600,
    json: Json = False,
    base_url: BaseUrl = None,
    engine: Engine = None,
    verbose: Verbose = False,
) -> None:
    """Load a file through NP6's own import, and wait for the end. Each run imports the file."""
    from np6_cli import _contacts

    terminal.json = json
    options = _contacts.LoadOptions(import_id, binding, segment, create_segment, timeout)
    raise typer.Exit(_contacts.load(file, options, ClientOptions(base_url, engine, verbose)))


@outbox_app.command("create", cls=Command)
def outbox_create(*, database: Database = None, table: Table = "messages", json: Json = False) -> None:
    """Create the table of messages, unless it exists."""
    from np6_cli import _outbox

    terminal.json = json
    _outbox.create(database, table)


@outbox_app.command("show", cls=Command)
def outbox_show(
    key: Annotated[
        str | None, typer.Argument(metavar="KEY", help="Only the message with this key, e.g. order-4711.")
    ] = None,
    *,
    database: Database = None,
    state: Annotated[
        list[str] | None,
        typer.Option(
            help="Only messages that are pending, sending, unknown, done or failed; repeatable.",
            show_default="all but done",
        ),
    ] = None,
    limit: Annotated[int, typer.Option(min=1, help="At most so many, the oldest first.")] = 50,
    table: Table = "messages",
    json: Json = False,
) -> None:
    """List messages that are not done, with state, age, action and reason; and count all."""
    from np6_cli import _outbox

    terminal.json = json
    _outbox.show(database, table, key, list(state or ()), limit)


@outbox_app.command("run", cls=Command)
def outbox_run(
    *,
    database: Database = None,
    batch_size: Annotated[int, typer.Option(min=1, help="Most messages in a request.")] = 100,
    absent_after: Annotated[
        str | None,
        typer.Option(
            metavar="PERIOD",
            help="Longest time from a request to its first event, e.g. 6h: an unknown message that is older and has no "
            "event counts as not sent. If it is too short, messages are sent twice.",
            show_default="they stay unknown",
        ),
    ] = None,
    echo_tested: Annotated[
        bool, typer.Option("--echo-tested", help="You have seen that NP6 returns stamps to your account.")
    ] = False,
    until_idle: Annotated[bool, typer.Option("--until-idle", help="End when nothing is due.")] = False,
    table: Table = "messages",
    json: Json = False,
    base_url: BaseUrl = None,
    engine: Engine = None,
    verbose: Verbose = False,
) -> None:
    """Send messages until Ctrl-C or SIGTERM, each at most once, and look up what may have been sent."""
    from np6_cli import _outbox

    terminal.json = json
    _outbox.run(
        database,
        table,
        batch_size=batch_size,
        absent_after=absent_after,
        echo_tested=echo_tested,
        until_idle=until_idle,
        options=ClientOptions(base_url, engine, verbose),
    )


@outbox_app.command("resolve", cls=Command)
def outbox_resolve(
    key: Key,
    *,
    sent: Annotated[
        bool,
        typer.Option("--sent/--not-sent", help="Whether it was sent. One that was not is sent.", show_default=False),
    ],
    database: Database = None,
    table: Table = "messages",
    json: Json = False,
) -> None:
    """Decide a message by hand, because you know whether it was sent."""
    from np6_cli import _outbox

    terminal.json = json
    _outbox.resolve(database, table, key, sent=sent)


@outbox_app.command("purge", cls=Command)
def outbox_purge(
    *,
    older_than: Annotated[str, typer.Option(metavar="PERIOD", help="Age of the decision, e.g. 90d.")],
    database: Database = None,
    table: Table = "messages",
    json: Json = False,
) -> None:
    """Delete messages that were done or failed long ago. A key that is added again then is sent again."""
    from np6_cli import _outbox

    terminal.json = json
    _outbox.purge(database, table, older_than)


@app.command(
    cls=Command,
    add_help_option=False,
    context_settings={"allow_extra_args": True, "ignore_unknown_options": True, "help_option_names": []},
)
def sandbox(ctx: typer.Context) -> None:
    """Run a local NP6 until Ctrl-C, with the options of np6-sandbox."""
    from np6_sandbox.__main__ import main

    raise typer.Exit(main(ctx.args))
