"""Redirects: a success counts only if it is the success of the call, and nothing is repeated that must not be."""

from __future__ import annotations

from typing import Any

import httpx
import np6
import pytest

from .conftest import Account, Caller
from .fault_proxy import Fault, FaultProxy

MOVED = {"location": "/segments"}


def delete(client: Any) -> Any:
    return client.segments.delete(7)


@pytest.mark.parametrize("acted", [False, True])
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_no_send_is_reported_as_done_by_the_page_that_it_is_redirected_to(
    caller: Caller, account: Account, proxy: FaultProxy, status: int, acted: bool
) -> None:
    proxy.plan(Fault(act=acted, status=status, headers=MOVED))
    with pytest.raises(np6.StatusError) as caught:
        caller.call(account.send, base_url=proxy.url, follow_redirects=True)
    error = caught.value
    assert (error.status_code, error.operation, error.request_id) == (status, "actions.execute", "proxy-1")
    assert error.maybe_processed is True
    assert error.reason in (
        "the redirect would turn POST into GET",
        "it is not safe to repeat at another address",
    )
    assert error.reason in str(error)
    assert "/segments" in str(error)
    assert [event.kind for event in caller.events].count("give_up") == 1
    assert account.acts("actions_execute") == acted


@pytest.mark.parametrize("status", [302, 303])
def test_an_idempotent_call_that_is_no_read_does_not_become_one(caller: Caller, proxy: FaultProxy, status: int) -> None:
    proxy.plan(Fault(act=False, status=status, headers=MOVED))
    with pytest.raises(np6.StatusError, match="the redirect would turn DELETE into GET"):
        caller.call(delete, base_url=proxy.url, follow_redirects=True)


@pytest.mark.filterwarnings("ignore:actions.render_links is deprecated")
@pytest.mark.parametrize("status", [307, 308])
def test_what_may_be_repeated_follows_a_redirect_that_keeps_the_method(
    caller: Caller, account: Account, proxy: FaultProxy, status: int
) -> None:
    location = f"/actions/{account.action}/render/links"
    proxy.plan(Fault(act=False, status=status, headers={"location": location}))
    caller.call(account.render, base_url=proxy.url, follow_redirects=True)
    assert account.acts("actions_render_links") == 1


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_read_follows_every_redirect(caller: Caller, account: Account, proxy: FaultProxy, status: int) -> None:
    proxy.plan(Fault(act=False, status=status, headers={"location": f"/actions/{account.action}"}))
    assert caller.call(account.read, base_url=proxy.url, follow_redirects=True).id == account.action


def test_a_stream_whose_redirects_loop_reports_why_it_ended(caller: Caller, proxy: FaultProxy) -> None:
    proxy.fallback = lambda: Fault(act=False, status=302, headers=MOVED)

    def read(client: Any) -> Any:
        return list(client.segments.stream_list())

    async def aread(client: Any) -> Any:
        return [item async for item in client.segments.stream_list()]

    what = read if caller.mode == "sync" else aread
    with pytest.raises(np6.ConnectionFailedError, match="TooManyRedirects") as caught:
        caller.call(what, base_url=proxy.url, follow_redirects=True, max_redirects=3)
    assert caught.value.reason == "the redirects do not lead to a response"
    assert [event.kind for event in caller.events].count("give_up") == 1


@pytest.mark.parametrize("second", [Fault(act=False, status=403), Fault(act=False, head_bytes=0)])
def test_a_request_by_hand_that_acted_and_was_redirected_is_not_reported_as_refused(
    caller: Caller, account: Account, proxy: FaultProxy, waits: list[float], second: Fault
) -> None:
    """The redirect turns a POST into a GET, as browsers do: what becomes of that says nothing of the POST."""
    proxy.plan(Fault(status=303, headers=MOVED), second)
    with pytest.raises(np6.StatusError) as caught:
        caller.call(lambda client: client.http.post("/segments", json={}), base_url=proxy.url, follow_redirects=True)
    assert caught.value.status_code == 303
    assert caught.value.maybe_processed is True


def test_a_read_by_hand_is_one_call_with_its_redirects(caller: Caller, proxy: FaultProxy, waits: list[float]) -> None:
    proxy.plan(Fault(act=False, status=302, headers=MOVED), Fault(act=False, head_bytes=0))
    response = caller.call(lambda client: client.http.get("/segments/7"), base_url=proxy.url, follow_redirects=True)
    assert response.status_code == 200
    assert [event.attempt for event in caller.events if event.kind == "request"] == [1, 2, 3]
    assert not {"np6_call_state"} & set(response.history[0].request.extensions)


@pytest.mark.parametrize("body_bytes", [0, 1])
def test_a_request_by_hand_whose_success_is_cut_short_is_a_failed_call(
    caller: Caller, account: Account, proxy: FaultProxy, body_bytes: int
) -> None:
    def post(client: Any) -> Any:
        return client.http.post("/segments", json={"type": "fixed", "name": "News"})

    proxy.plan(Fault(act=False, status=200, body=b"{}", body_bytes=body_bytes))
    with pytest.raises(np6.ConnectionFailedError, match=r"the response \(20[01]") as caught:
        caller.call(post, base_url=proxy.url)
    assert isinstance(caught.value.__cause__, httpx.TransportError)
    assert caught.value.maybe_processed is True


def test_a_body_by_hand_that_is_read_later_fails_as_a_call_does(caller: Caller, proxy: FaultProxy) -> None:
    def read(client: Any) -> None:
        with client.http.stream("POST", "/segments", json={"type": "fixed", "name": "News"}) as response:
            response.read()

    async def aread(client: Any) -> None:
        async with client.http.stream("POST", "/segments", json={"type": "fixed", "name": "News"}) as response:
            await response.aread()

    proxy.plan(Fault(act=False, status=200, body=b"{}", body_bytes=1))
    with pytest.raises(np6.ConnectionFailedError) as caught:
        caller.call(read if caller.mode == "sync" else aread, base_url=proxy.url)
    assert caught.value.maybe_processed is True
