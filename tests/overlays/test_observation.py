"""What a client reports of its calls, to a hook and to the log; and that it reports nothing else."""

from __future__ import annotations

import dataclasses
import logging
from typing import Any

import httpx
import np6
import pytest
from np6_api.models import ExecutionEmailRequest, IdReceiver

from .conftest import Account, Caller
from .fault_proxy import Fault, FaultProxy


def kinds(caller: Caller) -> list[str]:
    return [event.kind for event in caller.events]


def test_a_call_that_succeeds_has_two_events(caller: Caller, account: Account) -> None:
    caller.call(account.read, base_url=account.sandbox.url)
    assert kinds(caller) == ["request", "response"]
    request, response = caller.events
    assert (request.operation, request.method, request.path) == ("actions.get", "GET", "/actions/{id}")
    assert (request.attempt, request.status_code, request.error) == (1, None, None)
    assert (response.attempt, response.status_code) == (1, 200)
    assert response.request_id == account.sandbox.requests[-1].id
    assert 0 <= request.elapsed <= response.elapsed


def test_a_retry_reports_its_wait_and_its_reason(
    caller: Caller, account: Account, proxy: FaultProxy, waits: list[float]
) -> None:
    proxy.plan(Fault(head_bytes=0, cut="close"), Fault(status=429, act=False, headers={"retry-after": "3"}))
    caller.call(account.read, base_url=proxy.url)
    first, second = [event for event in caller.events if event.kind == "retry"]
    assert kinds(caller).count("request") == 3
    assert (first.attempt, first.status_code, first.error) == (1, None, "RemoteProtocolError")
    assert first.maybe_processed is True
    assert (second.attempt, second.status_code, second.error) == (2, 429, None)
    assert first.wait == waits[0]
    assert second.wait is not None
    assert second.wait >= 3
    assert first.reason == "the server may have acted on it"
    assert second.reason == "the server refused it before processing it"


def test_a_failure_reports_why_it_gives_up(caller: Caller, account: Account, proxy: FaultProxy) -> None:
    proxy.plan(Fault(status=503))
    with pytest.raises(np6.ServerError):
        caller.call(account.send, base_url=proxy.url)
    assert kinds(caller) == ["request", "response", "give_up"]
    last = caller.events[-1]
    assert (last.status_code, last.reason, last.maybe_processed) == (503, "it is not safe to repeat", True)


def test_a_closed_limiter_reports_the_wait(
    caller: Caller, account: Account, proxy: FaultProxy, waits: list[float]
) -> None:
    proxy.plan(Fault(headers={"x-ratelimit-remaining": "0", "x-ratelimit-reset": "5"}))

    def twice(client: np6.Client) -> object:
        account.read(client)
        return account.read(client)

    async def atwice(client: np6.AsyncClient) -> object:
        await account.read(client)
        return await account.read(client)

    caller.call(twice if caller.mode == "sync" else atwice, base_url=proxy.url)
    assert kinds(caller) == ["request", "response", "wait", "request", "response"]
    assert caller.events[2].wait == waits[0]
    assert caller.events[2].attempt == 0


def test_a_hook_that_fails_does_not_lose_the_outcome(
    caller: Caller, account: Account, caplog: pytest.LogCaptureFixture
) -> None:
    def hook(event: np6.CallEvent) -> None:
        raise RuntimeError(f"the hook broke on {event.kind}")

    assert caller.call(account.send, base_url=account.sandbox.url, on_event=hook).type_ == "success"
    assert "the hook broke on response" in caplog.text
    assert account.acts("actions_execute") == 1


def test_the_log_holds_listed_fields_only(
    caller: Caller, account: Account, proxy: FaultProxy, caplog: pytest.LogCaptureFixture, waits: list[float]
) -> None:
    caplog.set_level(logging.DEBUG, "np6")
    secret = "personal-data-91c2"
    body = ExecutionEmailRequest(recipient=IdReceiver(value=account.target), data={"name": secret})
    proxy.plan(
        Fault(status=429, act=False, headers={"x-secret": secret}, body=secret.encode()), Fault(status=500, body=b"no")
    )
    with pytest.raises(np6.ServerError):
        caller.call(lambda client: client.actions.execute(account.action, body=body), base_url=proxy.url)
    lines = [record.getMessage() for record in caplog.records if record.name == "np6"]
    assert [line.split()[0] for line in lines] == ["request", "response", "retry", "request", "response", "give_up"]
    assert secret not in "\n".join(lines)
    assert account.action not in "\n".join(lines), "the path is a template"
    allowed = {field.name for field in dataclasses.fields(np6.CallEvent)} - {"kind"}
    for line in lines:
        names = {word.partition("=")[0] for word in line.split() if "=" in word}
        assert {"operation", "method", "path", "attempt", "elapsed", "maybe_processed"} <= names <= allowed
    levels = {record.getMessage().split()[0]: record.levelname for record in caplog.records if record.name == "np6"}
    assert levels == {"request": "DEBUG", "response": "DEBUG", "retry": "INFO", "give_up": "INFO"}


def test_nothing_is_made_when_nobody_listens(caller: Caller, account: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("an event was made")

    monkeypatch.setattr("np6._observe.CallEvent", refuse)
    logging.getLogger("np6").setLevel(logging.WARNING)
    try:
        caller.call(account.read, base_url=account.sandbox.url, on_event=None)
    finally:
        logging.getLogger("np6").setLevel(logging.NOTSET)


def test_a_request_made_by_hand_is_reported_by_its_method(caller: Caller, account: Account) -> None:
    response: httpx.Response = caller.call(
        lambda client: client.http.get(f"/actions/{account.action}"), base_url=account.sandbox.url
    )
    assert response.status_code == 200
    assert [(event.operation, event.path) for event in caller.events] == [("GET", ""), ("GET", "")]


def test_the_filter_keeps_personal_data_out_of_what_httpx_logs(
    caller: Caller, account: Account, caplog: pytest.LogCaptureFixture
) -> None:
    """np6 logs no URL; httpx does at INFO, query included."""
    caplog.set_level(logging.INFO, logger="httpx")

    def find(client: Any) -> Any:
        return client.targets.find(unicity=["ada@example.com"])

    caller.call(find, base_url=account.sandbox.url)
    assert "unicity=ada" in caplog.text
    caplog.clear()
    unfiltered = logging.getLogger("httpx")
    quiet = np6.UrlFilter()
    unfiltered.addFilter(quiet)
    try:
        caller.call(find, base_url=account.sandbox.url)
    finally:
        unfiltered.removeFilter(quiet)
    assert "HTTP Request: GET" in caplog.text
    assert "/targets?***" in caplog.text
    assert "ada" not in caplog.text
