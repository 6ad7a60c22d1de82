"""Headers are bytes on the wire, Latin-1 by tradition: no byte of theirs changes what is reported of a call."""

from __future__ import annotations

import pickle
from typing import Any

import np6
import pytest

from .conftest import Account, Caller
from .fault_proxy import Fault, FaultProxy

#: The proxy writes headers in Latin-1.
PLACE = {"x-place": "Orl\u00e9ans \u00ff"}
REFUSALS = [302, 400, 401, 404, 409, 418]


def outcome(caller: Caller, account: Account, proxy: FaultProxy, *faults: Fault) -> np6.CallError:
    proxy.plan(*faults)
    with pytest.raises(np6.CallError) as caught:
        caller.call(account.send, base_url=proxy.url, retry=np6.RetryPolicy(max_attempts=1))
    error = caught.value
    assert error.headers["x-place"] == PLACE["x-place"]
    assert pickle.loads(pickle.dumps(error)).headers["x-place"] == PLACE["x-place"]
    return error


@pytest.mark.parametrize("status", [*REFUSALS, 408, 429, 500, 503])
def test_a_refusal_keeps_its_class(caller: Caller, account: Account, proxy: FaultProxy, status: int) -> None:
    headers = {**PLACE, "location": "/caf\u00e9", "retry-after": "9\u00e9"}
    error = outcome(caller, account, proxy, Fault(act=False, status=status, headers=headers))
    assert isinstance(error, np6.StatusError)
    assert error.status_code == status
    assert error.maybe_processed is (status in (302, 408, 500, 503))


@pytest.mark.parametrize("status", [200, 403, 503])
def test_a_response_that_breaks_off_keeps_its_head(
    caller: Caller, account: Account, proxy: FaultProxy, status: int
) -> None:
    fault = Fault(status=None if status == 200 else status, body=b"x" * 50, body_bytes=4, headers=PLACE)
    error = outcome(caller, account, proxy, fault)
    assert error.status_code == status
    assert isinstance(error, np6.ConnectionFailedError if status == 200 else np6.StatusError)


def test_a_success_that_cannot_be_read_keeps_them_too(caller: Caller, account: Account, proxy: FaultProxy) -> None:
    error = outcome(caller, account, proxy, Fault(status=200, body=b"<html>", headers=PLACE))
    assert isinstance(error, np6.DecodingError)


def test_a_success_is_a_success(caller: Caller, account: Account, proxy: FaultProxy) -> None:
    proxy.plan(Fault(headers=PLACE))
    assert caller.call(account.send, base_url=proxy.url).type_ == "success"


@pytest.mark.parametrize("fault", [Fault(act=False, status=409, headers=PLACE), Fault(body_bytes=1, headers=PLACE)])
def test_a_stream_reports_them_too(caller: Caller, proxy: FaultProxy, fault: Fault) -> None:
    def read(client: Any) -> Any:
        return list(client.segments.stream_list())

    async def aread(client: Any) -> Any:
        return [item async for item in client.segments.stream_list()]

    proxy.plan(fault)
    with pytest.raises(np6.CallError) as caught:
        caller.call(read if caller.mode == "sync" else aread, base_url=proxy.url)
    assert caught.value.headers["x-place"] == PLACE["x-place"]
