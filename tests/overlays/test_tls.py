"""The same over TLS: certificates are checked as the user says, and both protocols are negotiated."""

from __future__ import annotations

import ssl
from collections.abc import Iterator

import np6
import pytest
import trustme

from .conftest import Account, Caller
from .fault_proxy import Fault, FaultProxy


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    """Who signs the certificate of the line."""
    return trustme.CA()


@pytest.fixture
def line(account: Account, authority: trustme.CA) -> Iterator[FaultProxy]:
    """A line that speaks TLS."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.set_alpn_protocols(["h2", "http/1.1"])
    authority.issue_cert("127.0.0.1").configure_cert(context)
    with FaultProxy(account.sandbox.url, tls=context) as line:
        yield line


@pytest.fixture
def trusting(authority: trustme.CA) -> ssl.SSLContext:
    """A context of a user who trusts that authority."""
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return context


@pytest.mark.parametrize("http2", [False, True])
def test_a_context_of_the_users_own_is_used_in_both_protocols(
    caller: Caller, account: Account, line: FaultProxy, trusting: ssl.SSLContext, waits: list[float], http2: bool
) -> None:
    caller.needs(http2=http2)

    def ask(client: np6.Client) -> str:
        account.send(client)
        return client.http.get("/segments").http_version

    async def aask(client: np6.AsyncClient) -> str:
        await account.send(client)
        return (await client.http.get("/segments")).http_version

    line.plan(Fault(act=False, status=429))
    version = caller.call(ask if caller.mode == "sync" else aask, base_url=line.url, verify=trusting, http2=http2)
    assert version == ("HTTP/2" if http2 else "HTTP/1.1")
    assert account.acts("actions_execute") == 1


def test_a_break_over_tls_is_ambiguous_too(
    caller: Caller, account: Account, line: FaultProxy, trusting: ssl.SSLContext
) -> None:
    line.plan(Fault(head_bytes=0))
    with pytest.raises(np6.ConnectionFailedError) as caught:
        caller.call(account.send, base_url=line.url, verify=trusting)
    assert caught.value.maybe_processed is True
    assert account.acts("actions_execute") == 1


def test_a_certificate_that_nobody_vouches_for_is_refused(
    caller: Caller, account: Account, line: FaultProxy, waits: list[float]
) -> None:
    with pytest.raises(np6.ConnectionFailedError, match="certificate verify failed") as caught:
        caller.call(account.send, base_url=line.url)
    assert caught.value.maybe_processed is False
    assert account.acts("actions_execute") == 0
    caller.call(account.send, base_url=line.url, verify=False)
    assert account.acts("actions_execute") == 1
