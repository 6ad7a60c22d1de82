"""Exit codes, and which failure has which. `np6 --help` and docs/cli.md show them from here."""

from __future__ import annotations

import enum

from np6 import (
    AuthenticationError,
    CallError,
    ConfigurationError,
    InputError,
    InvalidKeyError,
    PermissionDeniedError,
    ServerError,
    StatusError,
)

from np6_cli import _spec


class ExitCode(enum.IntEnum):
    """What a command came to, for scripts.

    Attributes:
        meaning: What it says, for a reader of the help or of the table in docs/cli.md.
        advice: What to do then, in Markdown; empty if there is nothing to do.
    """

    meaning: str
    advice: str

    def __new__(cls, code: int, meaning: str = "", advice: str = "") -> ExitCode:
        """Give a member its number and texts."""
        member = int.__new__(cls, code)
        member._value_ = code
        member.meaning = meaning
        member.advice = advice
        return member

    OK = 0, "done", ""
    CRASH = (
        1,
        "the command itself failed, or its output cannot be written",
        "read the message: the call or the job may have been carried out",
    )
    USAGE = 2, "the command line is wrong; nothing was sent", "`--help`"
    INPUT = 3, "a value, a body or a file is invalid; nothing was sent", "fix what the message names"
    AUTH = (
        4,
        "there is no key, or NP6 does not accept it for this call",
        "check the key and the rights of its user; the same command then resumes a job",
    )
    REFUSED = (
        5,
        "NP6 refused the call, or a request of a job, which then stopped",
        "fix what the message names; the same command then resumes a job",
    )
    UNAVAILABLE = (
        6,
        "no response, or NP6 cannot take the call now; to run it again does no harm",
        "run the same command again",
    )
    UNKNOWN = (
        7,
        "the call, or some items of a job, may have been processed",
        "find out first, for a job by `np6 journal reconcile`; that NP6 lists no event proves nothing",
    )
    FAILED_ITEMS = (
        8,
        "every item of a job was processed, and some failed",
        "the message groups them by reason",
    )
    JOURNAL = (
        9,
        "the journal or the outbox is in use, unusable, or of another job; nothing was sent",
        "wait for the other process, or do what the message says",
    )
    NOT_CONFIRMED = 10, "not confirmed; nothing was sent", "answer `y`, or pass `--yes`"
    STOPPED_SHORT = (
        11,
        "the input or the journal changed, so a job ended early; what was sent is in the journal",
        "do what the message says",
    )
    NOT_FINISHED = (
        12,
        "NP6 has not finished what was started or waited for; it goes on",
        "the message shows the command that goes on from there",
    )
    INTERRUPTED = 130, "stopped by Ctrl-C", "a job resumes by the command that the message shows"
    TERMINATED = 143, "stopped by SIGTERM", "a job resumes by the command that the message shows"

    @property
    def label(self) -> str:
        """Its name in prose, e.g. "failed items"."""
        return self.name.lower().replace("_", " ")


class CommandError(Exception):
    """A failure with a message for the user and an exit code; shown without a traceback.

    Args:
        message: What is wrong, where, and what to do.
        code: The exit code.
        problems: Single problems, one line each.
    """

    def __init__(self, message: str, code: ExitCode, problems: tuple[str, ...] = ()) -> None:
        self.code = code
        self.problems = problems
        super().__init__(message)


def exit_code(error: Exception) -> ExitCode:
    """Return the exit code of an error that np6 raised on purpose."""
    match error:
        case CommandError():
            return error.code
        case InvalidKeyError():
            return ExitCode.AUTH
        case ConfigurationError():
            return ExitCode.USAGE
        case InputError():
            return ExitCode.INPUT
        case CallError(maybe_processed=True) if not _is_idempotent(error.operation):
            return ExitCode.UNKNOWN
        case AuthenticationError() | PermissionDeniedError():
            return ExitCode.AUTH
        case StatusError() if not _may_succeed_later(error):
            return ExitCode.REFUSED
        case _:
            return _code_of_job(error) or ExitCode.UNAVAILABLE


def _may_succeed_later(error: StatusError) -> bool:
    return error.refused_before_processing or isinstance(error, ServerError)


def _code_of_job(error: Exception) -> ExitCode | None:
    """Return the exit code of an error of a job as a whole; None of any other."""
    # most commands do without it
    from np6_jobs.errors import (
        ColumnError,
        FailedImportError,
        FailedTestPhaseError,
        ImportRunError,
        JournalError,
        OutboxError,
        PublishError,
        SegmentError,
        WaitTimeoutError,
    )

    match error:
        case JournalError() | OutboxError():
            return ExitCode.JOURNAL
        case ColumnError() | SegmentError():
            return ExitCode.INPUT
        case WaitTimeoutError():
            return ExitCode.NOT_FINISHED
        case FailedImportError() | FailedTestPhaseError():
            return ExitCode.REFUSED
        case PublishError() | ImportRunError():
            return ExitCode.UNKNOWN if error.maybe_processed else ExitCode.REFUSED
        case _:
            return None


def _is_idempotent(operation: str) -> bool:
    found = _spec.by_name().get(operation)
    return found is not None and found.generated.idempotent
