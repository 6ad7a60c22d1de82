"""How a request is answered, without any input or output: the checks in their order, then the behaviour."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from email.utils import formatdate
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

from np6_sandbox import sample
from np6_sandbox.behaviours import actions, imports, load
from np6_sandbox.behaviours.registry import Call, Reply, encode, find, refused, reply
from np6_sandbox.faults import Fault, Faults
from np6_sandbox.limits import Limit
from np6_sandbox.refusal import Refusal
from np6_sandbox.seed import plant
from np6_sandbox.spec import Endpoint, Spec
from np6_sandbox.state.account import Account, Settings
from np6_sandbox.state.journal import Journal, Repetitions, Request
from np6_sandbox.storage import Storage
from np6_sandbox.validation import validation_of

KEPT_CONTENT = 16 * 1024
_DUE: dict[str, Callable[[Account, str], Any]] = {
    "test": actions.finish_test,
    "campaign": actions.run_campaign,
    "import": imports.run,
}


@dataclass(frozen=True, slots=True)
class Incoming:
    """A request as it came over the wire.

    Attributes:
        path: Percent-encoded path, without the query.
        media_type: Content type without its parameters, in lower case.
        has_length: Whether a length or chunks were announced.
        attempt: How often exactly this request has come, this one included.
    """

    method: str
    path: str
    query: str
    key: str | None
    media_type: str
    has_length: bool
    content: bytes
    attempt: int
    id: str = field(default_factory=lambda: str(uuid.uuid4()))


@dataclass(frozen=True, slots=True)
class Admitted:
    """A request that may be carried out, and the fault that hits it."""

    request: Incoming
    endpoint: Endpoint
    path_values: Sequence[str]
    fault: Fault | None


class Core:
    """An account behind its interface. Every entry takes the lock, so that any thread may call."""

    def __init__(
        self,
        spec: Spec,
        key: str,
        limit: Limit,
        settings: Settings,
        storage: Storage | None = None,
    ) -> None:
        load()
        self.spec = spec
        self.key = key
        self.limit = limit
        self.lock = threading.RLock()
        self.account = Account(settings)
        self.journal = Journal(settings.keep_requests)
        self.repetitions = Repetitions(settings.keep_requests)
        self.faults = Faults(spec.endpoints)
        self.account.reset()
        self.restored = storage is not None and storage.load(self.account)
        self._storage = storage
        self._validation = validation_of(spec)

    def admit(self, request: Incoming) -> Admitted | Reply:
        """Checks key, rate limit and path. Answers the operation, or the reply when the request ends here."""
        with self.lock:
            if request.key != self.key:
                return Reply(401, reason="header X-Key is missing or wrong")
            if not self.limit.admit(self.account.clock.time()):
                return Reply(429, reason="the rate limit of this key is reached")
            match = self.spec.find(request.path)
            if match is None:
                return Reply(404, reason=f"no operation has the path {request.path[:200]}")
            endpoint = match.endpoints.get(request.method)
            if endpoint is None:
                allowed = {"Allow": ", ".join(sorted(match.endpoints))}
                return Reply(405, headers=allowed, reason="the spec has other methods for this path")
            return Admitted(request, endpoint, match.values, self.faults.strike(endpoint.id))

    def carry_out(self, admitted: Admitted) -> Reply:
        """Checks the values of a request and does what it asks for."""
        with self.lock:
            try:
                return self._carry_out(admitted)
            except Refusal as refusal:
                return refused(refusal)
            finally:
                self.save()

    def settle(self) -> None:
        """Lets happen what is due by now."""
        with self.lock:
            self.account.settle(_DUE)
            self.save()

    def save(self) -> None:
        """Saves what changed, when the state is kept in a file."""
        if self._storage is not None:
            self._storage.save(self.account)
        else:
            self.account.store.forget_changes()
            self.account.new_messages.clear()
            self.account.new_events.clear()

    def close(self) -> None:
        """Closes the file of the state."""
        with self.lock:
            if self._storage is not None:
                self._storage.close(self.account)
                self._storage = None

    def seed(self, data: Mapping[str, Any] | str | Path) -> dict[str, list[dict[str, Any]]]:
        """Adds documents, as `plant` does."""
        with self.lock:
            try:
                return plant(self.account, data, self._validation)
            finally:
                self.save()

    def documents(self, collection: str) -> list[Any]:
        """The documents of a collection.

        Raises:
            ValueError: there is no such collection.
        """
        with self.lock:
            return self.account.store.known(collection).values()

    def record(self, request: Incoming, endpoint: Endpoint | None, status: int | None, reason: str) -> None:
        """Enters a request into the journal."""
        with self.lock:
            self.journal.record(
                Request(
                    id=request.id,
                    time=self.account.clock.time(),
                    method=request.method,
                    path=f"{request.path}?{request.query}" if request.query else request.path,
                    operation=endpoint.id if endpoint else None,
                    status=status,
                    reason=reason,
                    content_type=request.media_type,
                    content=request.content[:KEPT_CONTENT],
                    attempt=request.attempt,
                )
            )

    def headers(self) -> dict[str, str]:
        """The headers that depend on the time: the date, on the sandbox's own clock, and the rate limit."""
        now = self.account.clock.time()
        return {"Date": formatdate(now, usegmt=True), **self.limit.headers(now)}

    def reset(self) -> None:
        """Back to a new account, without faults and records."""
        with self.lock:
            self.account.reset()
            self.journal.clear()
            self.repetitions.clear()
            self.faults.clear()
            self.limit = Limit(self.limit.requests, self.limit.seconds, self.limit.reset_unit)
            if self._storage is not None:
                self._storage.clear()
            self.save()

    def _carry_out(self, admitted: Admitted) -> Reply:
        request, endpoint = admitted.request, admitted.endpoint
        if endpoint.method == "POST" and not request.has_length:
            raise Refusal(411, "a POST needs a Content-Length, if only of 0")
        query = parse_qs(request.query, keep_blank_values=True) if request.query else {}
        call = Call(
            endpoint=endpoint,
            account=self.account,
            path=self._validation.path(endpoint, admitted.path_values),
            query=self._validation.query(endpoint, query),
            body=self._validation.body(endpoint, request.media_type, request.content),
            media_type=request.media_type,
            request_id=request.id,
            attempt=request.attempt,
        )
        self.account.settle(_DUE)
        behaviour = find(endpoint)
        if behaviour is not None:
            return reply(endpoint, behaviour(call))
        if endpoint.success.media_type is None:
            return Reply(endpoint.success.status, headers={"X-Sandbox-Generated": "schema"})
        value, origin = sample.answer(self.spec, endpoint.success)
        headers = {"X-Sandbox-Generated": origin}
        return Reply(endpoint.success.status, encode(value), endpoint.success.media_type, headers)
