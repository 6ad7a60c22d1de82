"""The way of a request through the sandbox, without I/O: the checks in their order, then the behaviour."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from email.utils import formatdate
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

from np6_sandbox import sample
from np6_sandbox.behaviours import actions, imports, load, results
from np6_sandbox.behaviours.registry import BEHAVIOURS, Reply, ValidRequest
from np6_sandbox.errors import BehaviourError, Rejection
from np6_sandbox.faults import Fault, Faults
from np6_sandbox.limits import Limit
from np6_sandbox.seed import add_documents
from np6_sandbox.spec import Endpoint, Spec
from np6_sandbox.state.account import Account, Changes, Settings
from np6_sandbox.state.request_log import LoggedRequest, Repetitions, RequestLog
from np6_sandbox.storage import Storage
from np6_sandbox.validation import validation_of
from np6_sandbox.values import encode

KEPT_CONTENT = 16 * 1024
_DUE: dict[str, Callable[[Account, str], Any]] = {
    "test": actions.finish_test,
    "campaign": actions.run_campaign,
    "import": imports.run,
}


@dataclass(frozen=True, slots=True)
class RawRequest:
    """A request as it was received.

    Attributes:
        path: Percent-encoded path, without the query.
        media_type: Content type without its parameters, in lower case.
        has_length: Whether its headers announce a length or chunks.
        attempt: How many times exactly this request has come, this one included.
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
class AdmittedRequest:
    """A request that passed key, rate limit and path, and the fault that applies to it."""

    request: RawRequest
    endpoint: Endpoint
    path_values: Sequence[str]
    fault: Fault | None


class Core:
    """An account behind its API. Each method takes the lock, so any thread may call it.

    Attributes:
        behaviour_errors: Mistakes in behaviours that requests came upon.

    Raises:
        BehaviourError: A behaviour is for an operation that the spec does not have.
    """

    def __init__(
        self,
        spec: Spec,
        key: str,
        limit: Limit,
        settings: Settings,
        storage: Storage | None = None,
    ) -> None:
        load()
        BEHAVIOURS.check(spec)
        self.spec = spec
        self.key = key
        self.limit = limit
        self.lock = threading.RLock()
        self._initial_settings = settings
        self.account = Account(settings)
        self.requests = RequestLog(settings.keep_requests)
        self.repetitions = Repetitions(settings.keep_requests)
        self.faults = Faults(spec.endpoints)
        self.account.reset()
        self.restored = storage is not None and storage.load(self.account)
        self._storage = storage
        self.behaviour_errors: list[BehaviourError] = []
        self._validation = validation_of(spec)
        self._results_are_checked = results.is_checked()

    def admit(self, request: RawRequest) -> AdmittedRequest | Reply:
        """Check key, rate limit and path. Return the reply where one of them ends the request."""
        with self.lock:
            if request.key != self.key:
                return Reply(401, reason="header X-Key is missing or wrong")
            if not self.limit.admit(self.account.clock.time()):
                return Reply(429, reason="the rate limit of this key is reached")
            match = self.spec.find(request.path)
            if match is None:
                return Reply(404, reason=f"the spec has no path {request.path[:200]}")
            endpoint = match.endpoints.get(request.method)
            if endpoint is None:
                allowed = {"Allow": ", ".join(sorted(match.endpoints))}
                return Reply(405, headers=allowed, reason="the spec has other methods for this path")
            return AdmittedRequest(request, endpoint, match.values, self.faults.applying_to(endpoint.id))

    def carry_out(self, admitted: AdmittedRequest) -> Reply:
        """Check the values of a request and run its behaviour."""
        with self.lock:
            try:
                return self._carry_out(admitted)
            except Rejection as rejection:
                return Reply.of_rejection(rejection)
            except BehaviourError as error:
                self.behaviour_errors.append(error)
                return Reply(500, str(error).encode(), "text/plain; charset=utf-8", reason=str(error))
            finally:
                self.save()

    def settle(self) -> None:
        """Run what is due by now."""
        with self.lock:
            self.account.settle(_DUE)
            self.save()

    def save(self) -> None:
        """Save what changed, if the state is kept in a file."""
        if self._storage is not None:
            self._storage.save(self.account)
        else:
            self.account.store.forget_changes()
            self.account.new_messages.clear()
            self.account.new_events.clear()

    def close(self) -> None:
        """Close the file of the state."""
        with self.lock:
            if self._storage is not None:
                self._storage.close(self.account)
                self._storage = None

    def seed(self, data: Mapping[str, Any] | str | Path) -> dict[str, list[dict[str, Any]]]:
        """Add documents, as `seed.add_documents` does."""
        with self.lock:
            try:
                return add_documents(self.account, data, self._validation)
            finally:
                self.save()

    def configure(self, changes: Changes) -> Settings:
        """Change settings, and return all of them.

        Raises:
            ValueError: A value is invalid; nothing is changed.
            TypeError: There is no such setting, or it cannot be changed.
        """
        unknown = [name for name in changes if name not in Changes.__annotations__]
        if unknown:
            raise TypeError(f"{unknown[0]}: one of {', '.join(Changes.__annotations__)} is expected")
        with self.lock:
            self.account.settings = replace(self.account.settings, **changes)
            return self.account.settings

    def documents(self, collection: str) -> list[Any]:
        """Return the documents of a collection.

        Raises:
            ValueError: There is no such collection.
        """
        with self.lock:
            return self.account.store.known(collection).values()

    def record(self, request: RawRequest, endpoint: Endpoint | None, status: int | None, reason: str) -> None:
        """Add a request to the request log."""
        with self.lock:
            self.requests.record(
                LoggedRequest(
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
        """Return the headers that depend on the sandbox's clock: the date and the rate limit."""
        now = self.account.clock.time()
        return {"Date": formatdate(now, usegmt=True), **self.limit.headers(now)}

    def reset(self) -> None:
        """Return to a new account, without faults and logs, with the settings of the beginning."""
        with self.lock:
            self.account.settings = self._initial_settings
            self.account.reset()
            self.requests.clear()
            self.repetitions.clear()
            self.faults.clear()
            self.limit = Limit(self.limit.requests, self.limit.seconds, self.limit.reset_unit)
            if self._storage is not None:
                self._storage.clear()
            self.save()

    def _carry_out(self, admitted: AdmittedRequest) -> Reply:
        request, endpoint = admitted.request, admitted.endpoint
        if endpoint.method == "POST" and not request.has_length:
            raise Rejection(411, "a POST needs the header Content-Length, even if it is 0")
        query = parse_qs(request.query, keep_blank_values=True) if request.query else {}
        valid = ValidRequest(
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
        reply = self._respond(valid)
        if self._results_are_checked:
            results.check(endpoint, reply, self._validation)
        return reply

    def _respond(self, request: ValidRequest) -> Reply:
        """Run the behaviour of a request; without one, reply with the example of the spec or an instance."""
        endpoint = request.endpoint
        behaviour = BEHAVIOURS.find(endpoint)
        if behaviour is not None:
            try:
                return Reply.of_result(endpoint, behaviour(request))
            except Rejection as rejection:
                return Reply.of_rejection(rejection)
        success = endpoint.success
        if success.media_type is None:
            return Reply(success.status, headers={"X-Sandbox-Generated": "schema"})
        value, origin = sample.body(self.spec, success)
        return Reply(success.status, encode(value), success.media_type, {"X-Sandbox-Generated": origin})
