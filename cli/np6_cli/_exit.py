"""Exit codes, and which failure has which. docs/cli.md lists them for users."""

from __future__ import annotations

import enum

from np6 import (
    AuthenticationError,
    CallError,
    ConfigurationError,
    InputError,
    InvalidKeyError,
    PermissionDeniedError,
    RateLimitError,
    ServerError,
    StatusError,
)

from np6_cli import _description


class ExitCode(enum.IntEnum):
    """What the command came to, for scripts."""

    OK = 0
    CRASH = 1
    """A fault of the command itself, or its output cannot be written."""
    USAGE = 2
    """The command line is wrong; nothing was sent."""
    INPUT = 3
    """A value, a body or a file is not what the description asks for; nothing was sent."""
    AUTH = 4
    """There is no key, or NP6 does not accept it for this."""
    REFUSED = 5
    """NP6 refused the call, and repeating it as it is will not help."""
    UNAVAILABLE = 6
    """No answer, or not now; nothing was changed, so the same command may be run again."""
    UNKNOWN = 7
    """The call, or an item, may have been processed; check before it is repeated."""
    FAILED_ITEMS = 8
    """All items were worked off, and some certainly failed."""
    JOURNAL = 9
    """The journal is in use, or belongs to another job; nothing was sent."""
    NOT_CONFIRMED = 10
    """The confirmation was not given; nothing was sent."""
    STOPPED_SHORT = 11
    """The input or the journal no longer fits; what was sent until then is in the journal, the rest is untouched."""
    INTERRUPTED = 130
    """Stopped by Ctrl-C; a job resumes when the same command is run again."""
    TERMINATED = 143
    """The same, by SIGTERM."""

    @property
    def words(self) -> str:
        """Its name as help shows it."""
        return self.name.lower().replace("_", " ")


class CommandError(Exception):
    """A failure that has a message for the user and an exit code; never a traceback.

    Args:
        message: What was wrong, where, and what to do.
        code: The exit code.
        problems: Single findings, one line each.
    """

    def __init__(self, message: str, code: ExitCode, problems: tuple[str, ...] = ()) -> None:
        self.code = code
        self.problems = problems
        super().__init__(message)


def exit_code(error: Exception) -> ExitCode:
    """The exit code of an error that np6 raised on purpose."""
    match error:
        case CommandError():
            return error.code
        case InvalidKeyError():
            return ExitCode.AUTH
        case ConfigurationError():
            return ExitCode.USAGE
        case InputError():
            return ExitCode.INPUT
        case CallError(maybe_processed=True) if not _harmless(error):
            return ExitCode.UNKNOWN
        case AuthenticationError() | PermissionDeniedError():
            return ExitCode.AUTH
        case StatusError() if not isinstance(error, RateLimitError | ServerError):
            return ExitCode.REFUSED
        case _ if _about_journal(error):
            return ExitCode.JOURNAL
        case _:
            return ExitCode.UNAVAILABLE


def _about_journal(error: Exception) -> bool:
    from np6_jobs import JournalError  # most commands do without it

    return isinstance(error, JournalError)


def _harmless(error: CallError) -> bool:
    operation = _description.by_name().get(error.operation)
    return operation is not None and operation.facts.idempotent
