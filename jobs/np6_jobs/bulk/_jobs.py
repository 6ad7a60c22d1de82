"""What a job does: how requests are made of its items, and how a response is split into one outcome for each item."""

from __future__ import annotations

import abc
import inspect
from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Final, Generic, TypeVar, cast

from np6 import ConfigurationError, prepare
from np6_api.types import Call, Unset

from np6_jobs._outcome import Outcome
from np6_jobs.bulk._result import ChunkResult

if TYPE_CHECKING:
    from np6_api.models.execution_email_request import ExecutionEmailRequest
    from np6_api.models.execution_result import ExecutionResult
    from np6_api.models.execution_sms_request import ExecutionSmsRequest
    from np6_api.models.render_email_request import RenderEmailRequest
    from np6_api.models.render_mail_result import RenderMailResult
    from np6_api.models.render_sms_request import RenderSmsRequest

T = TypeVar("T")
R = TypeVar("R")

#: Items in a request for an operation without a documented maximum.
_CHUNK_SIZE: Final = 500
#: Statuses that may be due to the item of a request, and prove that it was not processed.
_EXPECTABLE: Final = frozenset(range(400, 500)) - {401, 408, 429}


class Job(abc.ABC, Generic[T, R]):
    """An operation to be called for many items. Subclass it for an operation that takes several items in a request.

    Attributes:
        chunk_size: Items in a request.
        fatal_statuses: Statuses, besides 401, with which the server refuses every request of the job, whatever its
            items: the first one stops the job. Any other refusal may be due to the items of its request. If there are
            any, the first request is sent alone.
        expected_statuses: Statuses with which the server refuses an item in the ordinary course of the job: the item
            failed, which is final, and the request does not count towards `max_failures_in_a_row`.
    """

    fatal_statuses: ClassVar[frozenset[int]] = frozenset()
    expected_statuses: frozenset[int] = frozenset()

    def __init__(self, chunk_size: int) -> None:
        if chunk_size < 1:
            raise ConfigurationError(f"chunk_size must be at least 1, not {chunk_size}.")
        self.chunk_size = chunk_size

    @abc.abstractmethod
    def call(self, items: Sequence[T]) -> Call[Any]:
        """Prepare the request for some items, without sending it. The same items must give the same request.

        Raises:
            InputError: It cannot be made of these items.
        """

    def arguments(self) -> dict[str, Any]:
        """Return what distinguishes this job from others of the same operation: JSON values, kept in the journal."""
        return {}

    def read(self, value: Any, count: int) -> ChunkResult:
        """Return the result of a request that succeeded. By default all its items are done, each with the same value.

        Args:
            value: What the call returned.
            count: Items in the request.
        """
        return ChunkResult([Outcome.DONE] * count, (value,) * count)


class Executions(Job["ExecutionEmailRequest | ExecutionSmsRequest", "ExecutionResult"]):
    """Send an action: `actions.execute_many`, many recipients in a request.

    An item is done or failed as NP6 reports it. If a request is refused as a whole, all its items failed.

    Args:
        action_id: Identifier of the action.
        chunk_size: Items in a request. NP6 documents no maximum. With 500 the overhead of a request is negligible, and
            they are few enough to be checked by hand if their outcome is unknown.
    """

    def __init__(self, action_id: str, *, chunk_size: int = _CHUNK_SIZE) -> None:
        super().__init__(chunk_size)
        self.action_id = action_id

    def call(self, items: Sequence[ExecutionEmailRequest | ExecutionSmsRequest]) -> Call[list[ExecutionResult]]:
        """Prepare a request with one element for each item."""
        from np6_api.api.actions.execute_many import call

        return call(self.action_id, body=cast("list[ExecutionEmailRequest]", list(items)))

    def arguments(self) -> dict[str, Any]:
        """Return the identifier of the action."""
        return {"action_id": self.action_id}

    def read(self, value: list[ExecutionResult], count: int) -> ChunkResult:
        """Return the outcome of each result. A variant that the spec does not have is unknown.

        Raises:
            ValueError: There are more or fewer results than items.
        """
        from np6_api.models.execution_failure import ExecutionFailure
        from np6_api.models.execution_success import ExecutionSuccess

        if len(value) != count:
            raise ValueError(f"{count} items were sent and {len(value)} results came back, so they cannot be matched")
        outcomes = {ExecutionSuccess: Outcome.DONE, ExecutionFailure: Outcome.FAILED}
        return ChunkResult([outcomes.get(type(result), Outcome.UNKNOWN) for result in value], value)


class AddTargets(Job[str, int]):
    """Add targets to a static segment: `segments.add_targets`.

    NP6 returns how many targets of a request were added, not which. `ItemResult.value` is that number: it belongs to
    the request, so count it once for each `ItemResult.chunk`. It is lower than the size of the request if some of its
    targets were not added.

    Args:
        segment_id: Identifier of the segment.
        chunk_size: Items in a request; if absent, the maximum of the operation.

    Raises:
        ConfigurationError: `chunk_size` exceeds that maximum, or the identifier is unset.

    Example:
        segment = client.segments.create(body=StaticSegment(name="Newcomers"))
        bulk.AddTargets(segment.id)
    """

    def __init__(self, segment_id: int | Unset, *, chunk_size: int | None = None) -> None:
        from np6_api.api.segments.add_targets import OPERATION

        most = OPERATION.max_items
        super().__init__((most or _CHUNK_SIZE) if chunk_size is None else chunk_size)
        if most is not None and self.chunk_size > most:
            raise ConfigurationError(
                f"chunk_size must be at most {most}, not {chunk_size}: the operation takes no more."
            )
        if isinstance(segment_id, Unset):
            raise ConfigurationError("The segment has no identifier: pass one that NP6 has returned.")
        self.segment_id = segment_id

    def call(self, items: Sequence[str]) -> Call[int]:
        """Prepare a request with these identifiers or unicities."""
        from np6_api.api.segments.add_targets import call

        return call(self.segment_id, body=list(items))

    def arguments(self) -> dict[str, Any]:
        """Return the identifier of the segment."""
        return {"segment_id": self.segment_id}


class Render(Job["RenderEmailRequest | RenderSmsRequest", "RenderMailResult"]):
    """Render an action for each item: `actions.render`.

    Args:
        action_id: Identifier of the action.
    """

    def __init__(self, action_id: str) -> None:
        super().__init__(1)
        self.action_id = action_id

    def call(self, items: Sequence[RenderEmailRequest | RenderSmsRequest]) -> Call[RenderMailResult]:
        """Prepare the request for the single item."""
        from np6_api.api.actions.render import call

        return call(self.action_id, body=items[0])

    def arguments(self) -> dict[str, Any]:
        """Return the identifier of the action."""
        return {"action_id": self.action_id}


class Each(Job[T, R]):
    """Call any operation, with one request for each item.

    Args:
        make_call: Prepares the call for an item, with the `call` function of the operation's module. It must not send:
            a client that it uses refuses the call.
        expected: Statuses of the class 4xx that are no reason to stop, e.g. 404 of a look-up, or 409 of a creation. An
            item that is refused with one of them failed, and is not sent by a later run either; `ItemResult.error` has
            the status. 401, 408 and 429 cannot be expected: they say nothing of the item.

    Raises:
        ConfigurationError: A status cannot be expected.

    Example:
        from np6_api.api.targets import create

        bulk.Each(lambda contact: create.call(body=contact), expected={409})
    """

    def __init__(self, make_call: Callable[[T], Call[R]], *, expected: Collection[int] = ()) -> None:
        super().__init__(1)
        if unusable := sorted(status for status in expected if status not in _EXPECTABLE):
            raise ConfigurationError(
                f"expected takes statuses from 400 to 499 without 401, 408 and 429, not {unusable[0]}."
            )
        self.make_call = make_call
        self.expected_statuses = frozenset(expected)

    def call(self, items: Sequence[T]) -> Call[R]:
        """Prepare the request for the single item."""
        return self.make_call(items[0])


def prepared(job: Job[T, Any], items: Sequence[T]) -> Call[Any]:
    """Return the request of a job for some items. Nothing is sent, even if the job's function tries to.

    Raises:
        ConfigurationError: The function calls a client, or does not return a `Call`.
        Exception: Any other that the function raises.
    """
    call: object = prepare(job.call, items)
    if isinstance(call, Call):
        return call
    if inspect.iscoroutine(call):
        call.close()  # it will not be awaited
    raise ConfigurationError(
        f"The job must prepare a call and not send it: its function returned {type(call).__name__}, not a Call. If it "
        "sent something by itself, that is in no journal, and would be sent again by each run. Use the "
        " function call() of the operation's module, as in bulk.Each(lambda item: create.call(body=item)) after "
        "'from np6_api.api.targets import create'."
    )
