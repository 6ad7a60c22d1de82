"""What to do with many items: how requests are made of them, and how answers are told apart by item."""

from __future__ import annotations

import abc
import importlib.resources
import inspect
import json
from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar, cast

from np6 import ConfigurationError, prepare
from np6_api.types import Call

from np6_jobs.bulk._result import DONE, FAILED, UNKNOWN, Answer

if TYPE_CHECKING:
    from np6_api.models.execution_email_request import ExecutionEmailRequest
    from np6_api.models.execution_result import ExecutionResult
    from np6_api.models.execution_sms_request import ExecutionSmsRequest
    from np6_api.models.render_email_request import RenderEmailRequest
    from np6_api.models.render_mail_result import RenderMailResult
    from np6_api.models.render_sms_request import RenderSmsRequest

T = TypeVar("T")
R = TypeVar("R")


class Job(abc.ABC, Generic[T, R]):
    """An operation to be done for every item. Subclass it for one that takes several items in a request.

    Attributes:
        chunk_size: Items in a request.
        hopeless: Statuses, beside 401, by which the server refuses every request of the job, whatever its items: the
            first one stops it. Any other refusal may be due to the items of its request. If there are any, a single
            request goes out first.
    """

    hopeless: ClassVar[frozenset[int]] = frozenset()

    def __init__(self, chunk_size: int) -> None:
        if chunk_size < 1:
            raise ConfigurationError(f"chunk_size must be at least 1, not {chunk_size}.")
        self.chunk_size = chunk_size

    @abc.abstractmethod
    def call(self, items: Sequence[T]) -> Call[Any]:
        """The request for some items, not sent. The same items must give the same request.

        Raises:
            InputError: It cannot be made of these items.
        """

    def arguments(self) -> dict[str, Any]:
        """What tells this job from another of the same operation: JSON values, kept in the journal."""
        return {}

    def read(self, answer: Any, count: int) -> Answer:
        """Tell the outcomes of the items in a request that succeeded; here: all are done, and `answer` is for each.

        Args:
            answer: What the call gave.
            count: Items in the request.
        """
        return Answer(DONE * count, (answer,) * count)


class Executions(Job["ExecutionEmailRequest | ExecutionSmsRequest", "ExecutionResult"]):
    """Send an action: `actions.execute_many`, many recipients in a request.

    A result is done or failed as NP6 says for its item. If a request is refused as a whole, all its items failed.

    Args:
        action_id: Identifier of the action.
        chunk_size: Items in a request. NP6 documents no maximum. 500 make the overhead of a request negligible, and
            are few enough to be looked through by hand if their outcome is unknown.
    """

    def __init__(self, action_id: str, *, chunk_size: int = 500) -> None:
        super().__init__(chunk_size)
        self.action_id = action_id

    def call(self, items: Sequence[ExecutionEmailRequest | ExecutionSmsRequest]) -> Call[list[ExecutionResult]]:
        """A request with one element for each item."""
        from np6_api.api.actions.execute_many import call

        return call(self.action_id, body=cast("list[ExecutionEmailRequest]", list(items)))

    def arguments(self) -> dict[str, Any]:
        """The action."""
        return {"action_id": self.action_id}

    def read(self, answer: list[ExecutionResult], count: int) -> Answer:
        """One outcome for each element of the answer. A kind of result that is not described proves nothing."""
        from np6_api.models.execution_failure import ExecutionFailure
        from np6_api.models.execution_success import ExecutionSuccess

        if len(answer) != count:
            raise ValueError(f"{count} items were sent and {len(answer)} results came back, so they cannot be matched")
        letters = {ExecutionSuccess: DONE, ExecutionFailure: FAILED}
        return Answer("".join([letters.get(type(result), UNKNOWN) for result in answer]), answer)


class AddTargets(Job[str, int]):
    """Put targets into a static segment: `segments.add_targets`.

    NP6 answers how many targets of a request were added, not which. `Result.value` is that number: of a request, so
    look at it once for each `Result.chunk`. It is lower than the request's size if some of its targets were not added.

    Args:
        segment_id: Identifier of the segment.
        chunk_size: Items in a request; if absent, the most that the operation takes.
    """

    def __init__(self, segment_id: int, *, chunk_size: int | None = None) -> None:
        most = max_items("segments_add_targets")
        super().__init__(most if chunk_size is None else chunk_size)
        if self.chunk_size > most:
            raise ConfigurationError(
                f"chunk_size must be at most {most}, not {chunk_size}: the operation takes no more."
            )
        self.segment_id = segment_id

    def call(self, items: Sequence[str]) -> Call[int]:
        """A request with these identifiers or unicities."""
        from np6_api.api.segments.add_targets import call

        return call(self.segment_id, body=list(items))

    def arguments(self) -> dict[str, Any]:
        """The segment."""
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
        """The request for the one item."""
        from np6_api.api.actions.render import call

        return call(self.action_id, body=items[0])

    def arguments(self) -> dict[str, Any]:
        """The action."""
        return {"action_id": self.action_id}


class Each(Job[T, R]):
    """Any operation, one request for each item.

    Args:
        make_call: Makes the call of an item with the `call` function of the operation's module. It must not send:
            what a client is asked for while it runs is refused.

    Example:
        from np6_api.api.targets import create

        bulk.Each(lambda contact: create.call(body=contact))
    """

    def __init__(self, make_call: Callable[[T], Call[R]]) -> None:
        super().__init__(1)
        self.make_call = make_call

    def call(self, items: Sequence[T]) -> Call[R]:
        """The request for the one item."""
        return self.make_call(items[0])


def prepared(job: Job[T, Any], items: Sequence[T]) -> Call[Any]:
    """Return the request of a job for some items. Nothing is sent, even if the job's function would.

    Raises:
        ConfigurationError: The function calls a client, or gives something else.
        Exception: Any other that the function raises.
    """
    call: object = prepare(job.call, items)
    if isinstance(call, Call):
        return call
    if inspect.iscoroutine(call):
        call.close()  # nobody will await it
    raise ConfigurationError(
        f"The job must prepare a call and not send it: its function gave {type(call).__name__}, not a Call. Use the "
        "function call() of the operation's module, as in bulk.Each(lambda item: create.call(body=item)) after 'from "
        "np6_api.api.targets import create'."
    )


@cache
def max_items(operation_id: str) -> int:
    """The most elements that the body of an operation may have, by the description.

    Raises:
        LookupError: It does not say.
    """
    text = (importlib.resources.files("np6_api") / "openapi.json").read_bytes()
    for methods in json.loads(text)["paths"].values():
        for operation in methods.values():
            if isinstance(operation, dict) and operation.get("operationId") == operation_id:
                for media in operation["requestBody"]["content"].values():
                    if limit := media.get("schema", {}).get("maxItems"):
                        return int(limit)
    raise LookupError(f"the description limits no body of {operation_id}")
