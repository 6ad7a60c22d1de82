"""`np6 outbox`: the messages in a program's own database; `np6_jobs.outbox` does the work."""

from __future__ import annotations

import contextlib
import datetime
import importlib.util
import logging
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from np6_cli import _stop, _terminal, _values
from np6_cli._exit import CommandError, ExitCode
from np6_cli._progress import duration
from np6_cli._terminal import ClientOptions, count_of, terminal

if TYPE_CHECKING:
    import sqlalchemy
    from np6_jobs.outbox import Message, Outbox


_DATABASE = "NP6_OUTBOX_DATABASE"


def create(database: str | None, table: str) -> None:
    """Create the table."""
    with _connected(database, table) as (engine, outbox), engine.begin() as connection:
        outbox.create(connection)
    terminal.note(f"The database has the table {table}.")


def show(database: str | None, table: str, key: str | None, states: list[str], limit: int) -> None:
    """List messages: the one with the key, or those in some states, or all that are not done.

    Raises:
        CommandError: There is no message with this key, or no such state.
    """
    with _connected(database, table) as (engine, outbox), engine.connect() as connection:
        from np6_jobs.outbox import MessageState

        if wrong := [state for state in states if state not in list(MessageState)]:
            known = ", ".join(MessageState)
            raise CommandError(f"--state {wrong[0]} is not a state; there are {known}.", ExitCode.USAGE)
        counts = outbox.counts(connection)
        chosen = states or ([] if key else [state for state in counts if state != "done"])
        listed = outbox.messages(connection, *chosen, key=key, limit=limit) if chosen or key else []
    if key and not listed:
        raise CommandError(f"There is no message with the key {key!r}.", ExitCode.INPUT)
    for message in listed:
        if terminal.json:
            terminal.json_line({"type": "message", **_facts(message)})
        else:
            fields = (message.key, message.state, _age(message.added), message.action, message.reason)
            terminal.line("\t".join(fields).rstrip())
    if key:
        return
    if terminal.json:
        terminal.json_line({"type": "summary", **{state.value: count for state, count in sorted(counts.items())}})
        return
    text = ", ".join(f"{count:,} {state}" for state, count in sorted(counts.items()))
    terminal.note(f"{text or 'No messages'}.")
    hidden = sum(counts[state] for state in counts if state in chosen) - len(listed)
    if hidden > 0:
        terminal.note(f"{count_of(hidden, 'further messages')} not shown: raise --limit.", "dim")


def run(
    database: str | None,
    table: str,
    *,
    batch_size: int,
    absent_after: str | None,
    echo_tested: bool,
    until_idle: bool,
    options: ClientOptions,
) -> None:
    """Run a relay until it is stopped."""
    waits = None if absent_after is None else _values.duration("--absent-after", absent_after)
    with _connected(database, table) as (engine, outbox), _terminal.client(options) as client, _log_shown():
        from np6_jobs.outbox import Relay

        relay = Relay(engine, client, outbox, batch_size=batch_size, absent_after=waits, echo_tested=echo_tested)
        with _stop.announced(terminal, "Stopping: what is being sent is finished first.", relay.stop):
            relay.run(until_idle=until_idle)


def resolve(database: str | None, table: str, key: str, *, sent: bool) -> None:
    """Decide a message by hand."""
    with _connected(database, table) as (engine, outbox), engine.begin() as connection:
        outbox.resolve(connection, key, sent=sent)
    terminal.note(f"{key} counts as sent." if sent else f"{key} counts as not sent: a relay sends it.")


def purge(database: str | None, table: str, older_than: str) -> None:
    """Delete old messages."""
    age = _values.duration("--older-than", older_than)
    with _connected(database, table) as (engine, outbox), engine.begin() as connection:
        deleted = outbox.purge(connection, age)
    if terminal.json:
        terminal.json_line({"type": "summary", "deleted": deleted})
    else:
        terminal.line(f"{count_of(deleted, 'messages')} deleted.")


@contextlib.contextmanager
def _connected(database: str | None, table: str) -> Iterator[tuple[sqlalchemy.Engine, Outbox]]:
    """Yield the database and its outbox; turn errors of the database into errors of the command.

    Raises:
        CommandError: The address or the database cannot be used.
    """
    if importlib.util.find_spec("sqlalchemy") is None:
        raise CommandError("np6 outbox needs SQLAlchemy: pip install 'np6[outbox]'.", ExitCode.USAGE)
    import sqlalchemy
    import sqlalchemy.exc
    from np6_jobs.outbox import Outbox

    outbox = Outbox(table)
    database = database or os.environ.get(_DATABASE)  # which typer 0.26 does not read
    if not database:
        raise CommandError(f"Name the database: --database URL, or {_DATABASE} in the environment.", ExitCode.USAGE)
    try:
        url = sqlalchemy.make_url(database)
        engine = sqlalchemy.create_engine(url, hide_parameters=True)
    except (sqlalchemy.exc.ArgumentError, ImportError) as error:  # the text may hold a password
        what = error if isinstance(error, ImportError) else "write e.g. sqlite:///shop.db or postgresql+psycopg://..."
        raise CommandError(f"--database is not usable: {what}.", ExitCode.USAGE) from None
    if url.get_dialect().is_async and engine.dialect.is_async:
        raise CommandError(
            f"--database names {url.drivername}, which needs an event loop: write e.g. sqlite:// or "
            "postgresql+psycopg://.",
            ExitCode.USAGE,
        )
    try:
        yield engine, outbox
    except sqlalchemy.exc.DBAPIError as error:
        reason = str(error.orig).partition("\n")[0]
        raise CommandError(f"The database cannot be used: {reason}.", ExitCode.CRASH) from None
    finally:
        engine.dispose()


@contextlib.contextmanager
def _log_shown() -> Iterator[None]:
    """Show what the relay logs."""
    logger = logging.getLogger("np6_jobs.outbox")
    handler, level, propagate = _Notes(), logger.level, logger.propagate
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.setLevel(level)
        logger.propagate = propagate


class _Notes(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        if terminal.json:
            terminal.json_line({"type": "log", "level": record.levelname.lower(), "message": record.getMessage()})
        else:
            terminal.note(record.getMessage(), "yellow" if record.levelno >= logging.WARNING else "")


def _facts(message: Message) -> dict[str, Any]:
    def text(moment: datetime.datetime | None) -> str | None:
        return None if moment is None else moment.isoformat().replace("+00:00", "Z")

    return {
        "key": message.key,
        "state": message.state.value,
        "action": message.action,
        "channel": message.channel,
        "reason": message.reason,
        "attempts": message.attempts,
        "added": text(message.added),
        "due": text(message.due),
        "last_attempt": text(message.last_attempt),
        "decided": text(message.decided),
        "stamp": None if message.stamp is None else str(message.stamp),
        "server": message.server,
    }


def _age(moment: datetime.datetime) -> str:
    return duration(max((datetime.datetime.now(datetime.UTC) - moment).total_seconds(), 0))
