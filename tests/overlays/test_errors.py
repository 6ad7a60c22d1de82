"""What an exception says, carries, and survives."""

from __future__ import annotations

import json
import pickle
from typing import Any

import httpx
import np6
import pytest
from np6_api.api.actions.execute import OPERATION

from .conftest import Account, Caller
from .fault_proxy import Fault, FaultProxy

CLASSES = [
    (400, np6.BadRequestError),
    (401, np6.AuthenticationError),
    (402, np6.StatusError),
    (403, np6.PermissionDeniedError),
    (404, np6.NotFoundError),
    (408, np6.StatusError),
    (409, np6.ConflictError),
    (410, np6.GoneError),
    (411, np6.LengthRequiredError),
    (415, np6.UnsupportedMediaTypeError),
    (418, np6.StatusError),
    (429, np6.RateLimitError),
    (499, np6.StatusError),
    (500, np6.ServerError),
    (503, np6.ServerError),
    (520, np6.ServerError),
    (599, np6.ServerError),
    (799, np6.ServerError),
    (304, np6.StatusError),
]


def failing(
    caller: Caller, account: Account, *responses: httpx.Response, what: str = "send", **options: Any
) -> np6.CallError:
    """The exception of a call (`what` of the account) that gets these responses, without a network."""
    script = list(responses)
    transport = httpx.MockTransport(lambda _: script.pop(0))
    with pytest.raises(np6.CallError) as caught:
        caller.call(getattr(account, what), transport=transport, base_url="https://np6.test", **options)
    return caught.value


@pytest.mark.parametrize(("status_code", "kind"), CLASSES)
def test_every_status_has_its_class(caller: Caller, account: Account, status_code: int, kind: type[Exception]) -> None:
    response = httpx.Response(status_code, headers={"x-request-id": "r-1"}, text="no")
    error = failing(caller, account, response, retry=np6.RetryPolicy(max_attempts=1))
    assert type(error) is kind
    assert (error.status_code, error.request_id, error.operation) == (status_code, "r-1", "actions.execute")
    assert f"actions.execute: {status_code}" in str(error)
    assert "Request id: r-1." in str(error)


def test_every_base_class_can_be_caught() -> None:
    assert issubclass(np6.TimedOutError, np6.ConnectionFailedError)
    assert all(issubclass(e, np6.CallError) for e in (np6.ConnectionFailedError, np6.StatusError, np6.DecodingError))
    assert all(issubclass(e, np6.NP6Error) for e in (np6.CallError, np6.ConfigurationError, np6.InvalidKeyError))
    for name in np6.__all__:
        if name.endswith("Error") and name != "InputError":
            assert issubclass(getattr(np6, name), np6.NP6Error)
            assert getattr(np6, name).__module__ == "np6"


def test_an_error_has_what_the_server_wrote(caller: Caller, account: Account) -> None:
    error = failing(caller, account, httpx.Response(400, json={"message": "recipient.value: expected an array"}))
    assert error.body == {"message": "recipient.value: expected an array"}
    assert json.loads(error.content) == error.body
    assert "recipient.value: expected an array" in str(error)
    assert error.headers["Content-Type"] == "application/json"
    assert "Tried once" in str(error)
    assert "did not act on it" in str(error)


def test_an_empty_409_is_explained_by_the_spec(caller: Caller, account: Account) -> None:
    draft = account.sandbox.add_action(state=20)
    with pytest.raises(np6.ConflictError) as caught:
        caller.call(Account(account.sandbox, draft, account.target).send, base_url=account.sandbox.url)
    assert caught.value.content == b""
    assert caught.value.body is None
    assert OPERATION.statuses["409"] in str(caught.value)
    assert "validate" in str(caught.value)
    assert caught.value.request_id
    assert caught.value.request_id in str(caught.value)


def test_a_404_says_that_it_may_be_a_value(caller: Caller, account: Account) -> None:
    with pytest.raises(np6.NotFoundError, match="when a value inside the request"):
        caller.call(lambda client: client.actions.get("000ZZZ"), base_url=account.sandbox.url)


def test_a_415_names_the_media_type(caller: Caller, account: Account) -> None:
    error = failing(caller, account, httpx.Response(415))
    assert "sent as application/vnd.np6.cm.email" in str(error)


def test_a_page_of_a_proxy_is_recognised_and_not_quoted(caller: Caller, account: Account) -> None:
    error = failing(caller, account, httpx.Response(403, html="<html><b>Blocked by policy</b></html>"))
    assert "may come from a proxy" in str(error)
    assert "Blocked" not in str(error)
    assert b"Blocked" in error.content


def test_long_bodies_are_quoted_in_part(caller: Caller, account: Account) -> None:
    error = failing(caller, account, httpx.Response(400, text="word " * 10_000))
    assert len(str(error)) < 1000
    assert len(error.content) == 50_000


@pytest.mark.parametrize("body", [b"\xff\xfe\x00", b"[" * 100_000, b'{"a": NaN', b"\x00" * 10])
def test_no_body_can_break_the_error(caller: Caller, account: Account, body: bytes) -> None:
    error = failing(caller, account, httpx.Response(400, content=body))
    assert type(error) is np6.BadRequestError
    assert error.body is None
    assert error.content == body


def test_a_redirect_says_where_to_and_what_to_do(caller: Caller, account: Account) -> None:
    error = failing(caller, account, httpx.Response(307, headers={"location": "https://new.np6.test/"}))
    assert "https://new.np6.test/" in str(error)
    assert "follow_redirects=True" in str(error)
    assert error.maybe_processed is True


def test_redirects_without_end_are_a_failed_connection(caller: Caller, account: Account) -> None:
    responses = [httpx.Response(307, headers={"location": "https://np6.test/again"}) for _ in range(9)]
    error = failing(caller, account, *responses, what="read", follow_redirects=True, max_redirects=3)
    assert type(error) is np6.ConnectionFailedError
    assert "TooManyRedirects" in str(error)
    assert error.attempts == 4
    assert error.maybe_processed is True


def test_a_redirect_to_nowhere_is_a_failed_connection(caller: Caller, account: Account) -> None:
    response = httpx.Response(307, headers={"location": "https://:badport:/"})
    error = failing(caller, account, response, follow_redirects=True)
    assert type(error) is np6.ConnectionFailedError


@pytest.mark.parametrize(
    ("body", "path"),
    [
        (b"", "$"),
        (b"<html>", "$"),
        (b'{"type": "success"', "$"),
        (b"\xff\xfe", "$"),
        (b"[]", "$"),
        (b"null", "$"),
        (b"[" * 200_000, "$"),
        (b'{"type": "success", "id": 5}', "$.id"),
        (b'{"type": "success", "recipient": {"type": "id", "value": 7}}', "$.recipient.value"),
    ],
)
def test_a_success_that_cannot_be_read_names_the_place(
    caller: Caller, account: Account, body: bytes, path: str
) -> None:
    headers = {"content-type": "application/json", "x-request-id": "r-2"}
    error = failing(caller, account, httpx.Response(200, content=body, headers=headers))
    assert isinstance(error, np6.DecodingError)
    assert error.path == path
    assert (error.status_code, error.request_id, error.operation) == (200, "r-2", "actions.execute")
    assert error.maybe_processed is True
    assert error.content == body
    assert path == "$" or path in str(error)


def test_errors_carry_no_cookies_or_credentials(caller: Caller, account: Account) -> None:
    secrets = {"set-cookie": "session=1", "authorization": "Basic x", "X-Key": "k", "content-language": "fr"}
    error = failing(caller, account, httpx.Response(400, headers=secrets))
    assert error.headers["content-language"] == "fr"
    assert not {"set-cookie", "authorization", "x-key"} & set(error.headers)


def test_every_error_survives_pickling(caller: Caller, account: Account, proxy: FaultProxy, waits: list[float]) -> None:
    found: list[np6.CallError] = [
        failing(
            caller, account, httpx.Response(429, headers={"retry-after": "900", "x-request-id": "r"}, json={"a": 1})
        ),
        failing(caller, account, httpx.Response(200, json={"type": "success", "id": 5})),
    ]
    proxy.plan(Fault(head_bytes=0))
    with pytest.raises(np6.ConnectionFailedError) as caught:
        caller.call(account.send, base_url=proxy.url)
    found.append(caught.value)
    for error in found:
        copy = pickle.loads(pickle.dumps(error))
        assert type(copy) is type(error)
        assert str(copy) == str(error)
        assert vars(copy) == vars(error)
    assert isinstance(found[0], np6.RateLimitError)
    assert pickle.loads(pickle.dumps(found[0])).retry_after == 900
    configuration = np6.InvalidKeyError("There is none.")
    assert str(pickle.loads(pickle.dumps(configuration))) == "There is none."


def test_an_error_has_attempts_elapsed_time_and_reason(caller: Caller, account: Account, waits: list[float]) -> None:
    transport = httpx.MockTransport(lambda _: httpx.Response(503, headers={"retry-after": "10"}))
    with pytest.raises(np6.ServerError) as caught:
        caller.call(account.read, transport=transport, base_url="https://np6.test")
    error = caught.value
    assert error.attempts == 4
    assert 30 <= error.elapsed < 40
    assert error.reason == "max_attempts is 4"
    assert error.retry_after == 10
    assert "Tried 4 times in 3" in str(error)
    assert "may have acted on it: check before you repeat it" in str(error)


def test_the_cause_is_httpx_own(caller: Caller, account: Account, proxy: FaultProxy) -> None:
    proxy.plan(Fault(act=False, hang=True))
    with pytest.raises(np6.TimedOutError) as caught:
        caller.call(account.send, base_url=proxy.url, timeout=0.1)
    assert isinstance(caught.value.__cause__, httpx.ReadTimeout)
    assert "ReadTimeout" in str(caught.value)
