"""What a relay does, without I/O: two flows that yield what to do next, for `Relay` and `AsyncRelay` to do it."""

from __future__ import annotations

import logging
import time
import uuid
from collections import Counter, deque
from collections.abc import Callable, Generator, Mapping, Sequence
from datetime import timedelta
from functools import partial
from itertools import count
from typing import Any, Final, TypedDict, TypeVar

import attrs
import sqlalchemy as sa
import sqlalchemy.exc as sa_exc
from np6 import AuthenticationError, ConfigurationError, NP6Error, RetryPolicy, StatusError
from np6_api.models import ExecutionFailure
from np6_api.types import Call, InputError, UnknownVariant, Unset

from np6_jobs._evidence import EventSearch, UnknownSend, moment
from np6_jobs._outcome import Outcome
from np6_jobs.bulk import ChunkResult, Executions
from np6_jobs.bulk._identity import stamped
from np6_jobs.bulk._jobs import prepared
from np6_jobs.outbox._outbox import MessageState, read_content
from np6_jobs.outbox._store import Batch, Store, Taken, Unknown, Verdict

T = TypeVar("T")

logger: Final = logging.getLogger("np6_jobs.outbox")

#: Statuses that somebody can do away with: by rights for the user of the key, by a validation of the action.
_CURABLE: Final = frozenset({403, 409})
_ZERO: Final = timedelta(0)
_RETRY: Final = RetryPolicy(base_delay=2.0, max_delay=300.0)
#: How often a relay tries to open its outbox.
_OPENINGS: Final = 5


@attrs.frozen
class Transact:
    """Do something in a transaction; return its result."""

    work: Callable[[sa.Connection], Any]


@attrs.frozen
class Request:
    """Send a request; return its result.

    Attributes:
        job: Reads the response.
        call: The request.
        count: Messages in it.
        stop: Returns whether no further attempt may begin.
    """

    job: Executions
    call: Call[Any]
    count: int
    stop: Callable[[], bool]


@attrs.frozen
class Search:
    """Read the events that a search needs."""

    sought: EventSearch
    stop_early: bool


@attrs.frozen
class Wait:
    """Wait for so many seconds, or until the relay is stopped.

    Attributes:
        seconds: How long.
        whole: Whether to wait even if it is stopped.
    """

    seconds: float
    whole: bool = False


Step = Transact | Request | Search | Wait
Flow = Generator[Step, Any, T]


class UnreadableError(ValueError):
    """The content of a message is none: somebody has written into the table."""


class StoppedError(Exception):
    """The relay was stopped in the middle of a look-up."""


class _Search(EventSearch):
    """A search that ends when the relay is stopped."""

    def __init__(self, stopped: Callable[[], bool], *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._stopped = stopped

    def see(self, event: Mapping[str, Any]) -> None:
        """Take in an event."""
        if self._stopped():
            raise StoppedError
        super().see(event)


class _Lease:
    """The time in which messages that were taken may be sent: half of the lease, so that the last attempt ends in it.

    By two clocks: one that is set does not hold the relay up, and one that stands still in a machine that sleeps does
    not let it send too late.
    """

    def __init__(self, lease: timedelta) -> None:
        half = lease.total_seconds() / 2
        self._ends = time.monotonic() + half, time.time() + half

    @property
    def is_over(self) -> bool:
        """Whether nothing may be sent any more."""
        return time.monotonic() >= self._ends[0] or time.time() >= self._ends[1]


class RelayOptions(TypedDict, total=False):
    """How a relay works; `Relay` says what each option means."""

    batch_size: int
    poll: timedelta
    lease: timedelta
    retry: RetryPolicy
    look_up_every: timedelta
    absent_after: timedelta | None
    echo_tested: bool
    clock_margin: timedelta


@attrs.frozen(kw_only=True)
class Options:
    """The options of a relay, checked.

    Raises:
        ConfigurationError: One is invalid.
    """

    batch_size: int = 100
    poll: timedelta = timedelta(seconds=1)
    lease: timedelta = timedelta(minutes=5)
    retry: RetryPolicy = _RETRY
    look_up_every: timedelta = timedelta(minutes=1)
    absent_after: timedelta | None = None
    echo_tested: bool = False
    clock_margin: timedelta = timedelta(minutes=15)

    def __attrs_post_init__(self) -> None:
        if self.batch_size < 1:
            raise ConfigurationError(f"batch_size must be at least 1, not {self.batch_size}.")
        for name in ("poll", "lease", "look_up_every"):
            if getattr(self, name) <= _ZERO:
                raise ConfigurationError(f"{name} must be longer than 0, not {getattr(self, name)}.")
        for name in ("absent_after", "clock_margin"):
            value = getattr(self, name)
            if value is not None and value < _ZERO:
                raise ConfigurationError(f"{name} must not be negative, got {value}.")


class Flows:
    """The two flows of a relay.

    Args:
        store: The outbox.
        options: How it works.
        stopped: Returns whether the relay is to end.
    """

    def __init__(self, store: Store, options: Options, stopped: Callable[[], bool]) -> None:
        self._store = store
        self._options = options
        self._stopped = stopped
        self._failures = 0
        self._pause = 0.0

    def begin(self) -> Flow[None]:
        """Open the outbox. A database that stays out of reach is an error here: its address may be wrong."""
        attempts = count(1)
        yield from self._write(self._store.open, lambda: next(attempts) >= _OPENINGS, must=True)

    def run_until_idle(self) -> Flow[None]:
        """Send and look up what is due, until nothing is, or until the server takes no requests."""
        yield from self._send_due()
        if not self._failures:
            yield from self._look_up()
            yield from self._send_due()

    def _send_due(self) -> Flow[None]:
        while not self._stopped():
            if not (yield from self._send_batch()) or self._failures:
                return

    def send_forever(self) -> Flow[None]:
        """Send what is due, until the relay is stopped."""
        while not self._stopped():
            if not (yield from self._send_batch()):
                yield Wait(self._options.poll.total_seconds())
            elif self._pause:
                yield Wait(self._pause)

    def look_up_forever(self) -> Flow[None]:
        """Look unknown messages up, until the relay is stopped."""
        while not self._stopped():
            yield from self._look_up()
            yield Wait(self._options.poll.total_seconds())

    def _send_batch(self) -> Flow[bool]:
        """Send the messages that are due first; return whether there were any."""
        lease = _Lease(self._options.lease)  # before the messages are taken: it ends earlier than theirs
        # While requests fail, one message at a time: each may end as unknown.
        limit = 1 if self._failures else self._options.batch_size
        batch: Batch | None = yield from self._write(
            partial(self._store.take, claim=str(uuid.uuid4()), limit=limit), lambda: self._stopped() or lease.is_over
        )
        if batch is None:
            return False
        self._pause = 0.0
        waiting = deque([batch.messages])
        ending: Exception | None = None
        while waiting:
            messages = waiting.popleft()
            if ending is not None or self._pause or self._stopped() or lease.is_over:
                yield from self._settle(
                    batch, [(message.key, Verdict(MessageState.PENDING)) for message in messages], lease
                )
                continue
            result = yield from self._request(batch, messages, lambda: self._stopped() or lease.is_over)
            if _is_due_to_an_item(result) and len(messages) > 1:
                half = len(messages) // 2
                waiting.extendleft([messages[half:], messages[:half]])
                continue
            self._note(result)
            if result.stop or isinstance(result.error, AuthenticationError | ConfigurationError):
                ending = result.error
            verdicts = [
                (message.key, self._verdict(result, at, message.attempts)) for at, message in enumerate(messages)
            ]
            yield from self._settle(batch, verdicts, lease)
            _log(batch.action, verdicts, result.error)
        if ending is not None:
            raise ending
        return True

    def _request(self, batch: Batch, messages: Sequence[Taken], stop: Callable[[], bool]) -> Flow[ChunkResult]:
        job = Executions(batch.action)
        try:
            call = prepared(job, [read_content(batch.channel, message.content) for message in messages])
            stamps = [message.stamp.bytes for message in messages if message.stamp is not None]
            if stamps:  # all messages of a channel have one, or none has
                call = stamped(call, stamps)
        except (ValueError, InputError) as error:
            return ChunkResult.of_unsent(UnreadableError(*error.args), len(messages))
        result: ChunkResult = yield Request(job, call, len(messages), stop)
        return result

    def _note(self, result: ChunkResult) -> None:
        """Note whether the server takes requests now, and for how long to send nothing."""
        error = result.error
        if error is None or isinstance(error, UnreadableError) or _is_refusal(error):
            self._failures = 0
        else:
            self._failures += 1
            self._pause = max(self._options.retry.backoff(self._failures), _wait_asked_for(error))

    def _verdict(self, result: ChunkResult, at: int, attempts: int) -> Verdict:
        error = result.error
        match result.outcomes[at]:
            case Outcome.DONE:
                return Verdict(MessageState.DONE)
            case Outcome.FAILED:
                return Verdict(MessageState.FAILED, _refusal(result.values[at]))
            case Outcome.PENDING if _is_due_to_an_item(result):
                return Verdict(MessageState.FAILED, brief(error))
            case Outcome.PENDING:
                wait = max(self._options.retry.backoff(attempts), _wait_asked_for(error))
                return Verdict(MessageState.PENDING, brief(error), int(wait * 1000))
            case _:
                every = self._options.look_up_every // timedelta(milliseconds=1)
                return Verdict(MessageState.UNKNOWN, brief(error) or "NP6 returned a result of an unknown type", every)

    def _settle(self, batch: Batch, verdicts: Sequence[tuple[str, Verdict]], lease: _Lease) -> Flow[None]:
        changed: int = yield from self._write(
            partial(self._store.settle, claim=batch.claim, verdicts=verdicts),
            lambda: self._stopped() and lease.is_over,
            must=True,
        )
        if changed < len(verdicts):
            logger.warning(
                "action %s: %d messages were decided by others meanwhile", batch.action, len(verdicts) - changed
            )

    def _look_up(self) -> Flow[None]:
        """Look unknown messages up, if any are due."""
        due = yield from self._write(self._store.take_unknown, self._stopped)
        if due is None or not due.messages:
            return
        messages: Sequence[Unknown] = due.messages
        options = self._options
        sought = _Search(
            self._stopped,
            [
                UnknownSend(
                    number, message.action, message.stamp, moment(message.first_attempt), moment(message.last_attempt)
                )
                for number, message in enumerate(messages)
            ],
            is_known=due.witnesses.__contains__,
            clock_margin=options.clock_margin,
        )
        absent: list[Unknown] = []
        try:
            yield Search(sought, options.absent_after is None)
            if options.absent_after is not None and (options.echo_tested or sought.echo_seen):
                absent = [messages[send.number] for send in sought.absent(options.absent_after)]
        except StoppedError:
            pass  # what was found by then is true
        except NP6Error as error:
            logger.warning("unknown messages cannot be looked up now: %s", brief(error))
        found = [
            (messages[number].key, f"{evidence.kind} event {evidence.event}")
            for number, evidence in sought.found.items()
        ]
        if found or absent:
            reason = f"no event within {options.absent_after}"
            yield from self._write(
                partial(self._store.decide, found=found, absent=absent, reason=reason), self._stopped
            )
        left = len(messages) - len(found) - len(absent)
        logger.info(
            "%d unknown messages looked up: %d done, %d not sent, %d still unknown",
            len(messages),
            len(found),
            len(absent),
            left,
        )

    def _write(
        self, work: Callable[[sa.Connection], T], give_up: Callable[[], bool], *, must: bool = False
    ) -> Flow[T | Any]:
        """Do something in a transaction, again and again while the database is out of reach.

        Args:
            work: What to do; doing it twice is doing it once.
            give_up: Returns whether not to repeat it.
            must: Whether to raise after giving up, and to wait between two attempts even if the relay is stopped.
        """
        failures = 0
        while True:
            try:
                return (yield Transact(work))
            except (sa_exc.DBAPIError, sa_exc.TimeoutError, OSError) as error:
                if not _is_transient(error):
                    raise
                if give_up():
                    if must:
                        raise
                    return None
                failures += 1
                logger.warning("the database failed: %s", type(error).__name__)
                yield Wait(min(2.0 ** min(failures, 5) / 10, 2.0), must)


def _is_transient(error: Exception) -> bool:
    """Return whether a database may work again later."""
    if isinstance(error, sa_exc.DBAPIError) and not error.connection_invalidated:
        return isinstance(error, sa_exc.OperationalError | sa_exc.InterfaceError | sa_exc.InternalError)
    return True


def _is_refusal(error: Exception) -> bool:
    """Return whether the server refused a request for what it is, and takes others."""
    return isinstance(error, StatusError) and not error.maybe_processed and not error.refused_before_processing


def _is_due_to_an_item(result: ChunkResult) -> bool:
    """Return whether a request was refused, for good, because of what is in it."""
    error = result.error
    if error is None or isinstance(error, UnreadableError):
        return error is not None
    if isinstance(error, AuthenticationError) or not _is_refusal(error):
        return False
    return getattr(error, "status_code", None) not in _CURABLE


def _wait_asked_for(error: Exception | None) -> float:
    return getattr(error, "retry_after", None) or 0.0


def _log(action: str, verdicts: Sequence[tuple[str, Verdict]], error: Exception | None) -> None:
    counts = Counter(verdict.state.value for _, verdict in verdicts)
    level = logging.INFO if set(counts) == {MessageState.DONE.value} else logging.WARNING
    text = ", ".join(f"{number} {state}" for state, number in sorted(counts.items()))
    logger.log(level, "action %s: %s%s", action, text, f" ({brief(error)})" if error else "")


def _refusal(value: object) -> str:
    """Return why NP6 refused a recipient, without naming it."""
    if isinstance(value, ExecutionFailure):
        reason = value.value
        kind = reason.data.get("type") if isinstance(reason, UnknownVariant) else getattr(reason, "type_", "")
        if kind and not isinstance(reason, Unset):
            return f"NP6 refused it: {kind}"
    return "NP6 refused it"


def brief(error: BaseException | None) -> str:
    """Return a cause in a few words. Nothing that the server or the user has written is in them."""
    if error is None:
        return ""
    words = [type(error).__name__]
    if isinstance(error, StatusError):
        words.append(f"status {error.status_code}")
    if request_id := getattr(error, "request_id", None):
        words.append(f"request {request_id}")
    return ", ".join(words)
