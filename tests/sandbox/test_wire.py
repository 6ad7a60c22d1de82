"""What all responses have in common, and malformed HTTP."""

from __future__ import annotations

import socket
from urllib.parse import urlsplit

import httpx
import pytest
from np6_sandbox import Limit, Sandbox

from .conftest import client_of


def exchange(sandbox: Sandbox, data: bytes) -> bytes:
    """Send bytes over a new connection; return what is received until the server closes it."""
    address = urlsplit(sandbox.url)
    with socket.create_connection((address.hostname, address.port), timeout=30) as connection:
        connection.sendall(data)
        received = b""
        while chunk := connection.recv(65536):
            received += chunk
        return received


@pytest.mark.parametrize("headers", [{}, {"X-Key": "wrong"}, {"X-Key": ""}])
def test_a_wrong_key_is_rejected_with_an_empty_body(sandbox: Sandbox, headers: dict[str, str]) -> None:
    response = httpx.get(f"{sandbox.url}/targets/count", headers=headers)
    assert (response.status_code, response.content) == (401, b"")


def test_header_names_are_case_insensitive(sandbox: Sandbox) -> None:
    assert httpx.get(f"{sandbox.url}/targets/count", headers={"x-key": sandbox.key}).status_code == 200


def test_every_response_has_its_own_request_id(http: httpx.Client) -> None:
    responses = [http.get("/targets/count"), http.get("/targets/X"), http.get("/nothing"), http.patch("/targets")]
    assert [a.status_code for a in responses] == [200, 404, 404, 405]
    assert len({a.headers["x-request-id"] for a in responses}) == 4
    assert responses[3].headers["Allow"] == "DELETE, GET, POST, PUT"


def test_the_rate_limit_counts_down_and_then_refuses_until_its_window_ends() -> None:
    with Sandbox(limit=Limit(requests=2, seconds=10)) as sandbox, client_of(sandbox) as http:
        responses = [http.get("/targets/count") for _ in range(3)]
        assert [a.status_code for a in responses] == [200, 200, 429]
        assert [a.headers["X-RateLimit-Remaining"] for a in responses] == ["1", "0", "0"]
        assert {a.headers["X-RateLimit-Limit"] for a in responses} == {"2"}
        assert 0 < int(responses[2].headers["X-RateLimit-Reset"]) <= 10
        assert responses[2].content == b""
        sandbox.clock.advance(10)
        assert http.get("/targets/count").status_code == 200


@pytest.mark.parametrize(("unit", "low", "high"), [("epoch", 1.7e9, 5e9), ("epoch_ms", 1.7e12, 5e12)])
def test_the_reset_of_the_limit_can_be_written_in_each_unit(unit: str, low: float, high: float) -> None:
    with Sandbox(limit=Limit(reset_unit=unit)) as sandbox, client_of(sandbox) as http:  # type: ignore[arg-type]
        assert low < int(http.get("/targets/count").headers["X-RateLimit-Reset"]) < high


def test_a_post_without_a_length_is_refused(sandbox: Sandbox) -> None:
    action = sandbox.add_action()
    headers = f"Host: localhost\r\nX-Key: {sandbox.key}\r\nConnection: close\r\n"
    request = f"POST /actions/{action}/duplication HTTP/1.1\r\n{headers}"
    assert exchange(sandbox, f"{request}\r\n".encode()).startswith(b"HTTP/1.1 411 ")
    assert exchange(sandbox, f"{request}Content-Length: 0\r\n\r\n".encode()).startswith(b"HTTP/1.1 200 ")


def test_a_chunked_body_has_a_length(http: httpx.Client) -> None:
    body = iter([b'{"Email":', b'"alice@example.com"}'])
    response = http.post("/targets", content=body, headers={"Content-Type": "application/json"})
    assert response.status_code == 200


def test_media_types_compare_without_case_and_parameters(http: httpx.Client) -> None:
    headers = {"Content-Type": "Application/JSON; charset=utf-8"}
    assert http.post("/targets", content=b'{"Email": "a@example.com"}', headers=headers).status_code == 200


@pytest.mark.parametrize(
    "request_line",
    [
        b"GET",
        b"GET /\x00 HTTP/1.1",
        b"G\xc3\x89T / HTTP/1.1",
        b"GET / HTTP/9.9",
        b"GET /" + b"a" * 20_000 + b" HTTP/1.1",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
    ],
)
def test_malformed_http_gets_400(sandbox: Sandbox, request_line: bytes) -> None:
    response = exchange(sandbox, request_line + b"\r\nHost: localhost\r\n\r\n")
    assert response.startswith((b"HTTP/1.1 400 ", b"HTTP/1.0 400 "))
    assert b"x-request-id" in response.lower()


@pytest.mark.parametrize(
    "headers",
    [
        b"Content-Length: -1",
        b"Content-Length: abc",
        b"Content-Length: 5\r\nContent-Length: 6",
        b"Content-Length: 5\r\nTransfer-Encoding: chunked",
        b"Transfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"Content-Length: 4\r\nContent-Encoding: gzip\r\n\r\nabcd",
        b"no colon",
    ],
)
def test_contradictory_headers_get_400(sandbox: Sandbox, headers: bytes) -> None:
    start = f"POST /targets HTTP/1.1\r\nHost: localhost\r\nX-Key: {sandbox.key}\r\nContent-Type: application/json\r\n"
    response = exchange(sandbox, start.encode() + headers + b"\r\n\r\n")
    assert response.startswith((b"HTTP/1.1 400 ", b"HTTP/1.0 400 "))


def test_an_absolute_request_target_is_understood(sandbox: Sandbox) -> None:
    headers = f"Host: localhost\r\nX-Key: {sandbox.key}\r\nConnection: close\r\n\r\n"
    request = f"GET {sandbox.url}/targets/count HTTP/1.1\r\n{headers}"
    assert exchange(sandbox, request.encode()).startswith(b"HTTP/1.1 200 ")


def test_a_sandbox_is_bound_to_loopback(sandbox: Sandbox) -> None:
    assert urlsplit(sandbox.url).hostname == "127.0.0.1"


def test_a_taken_port_is_an_error_of_start(sandbox: Sandbox) -> None:
    port = urlsplit(sandbox.url).port
    assert port is not None
    with pytest.raises(OSError, match="address already in use"):
        Sandbox(port=port).start()


def test_a_closed_sandbox_refuses_connections_and_cannot_be_started_again() -> None:
    sandbox = Sandbox().start()
    url = sandbox.url
    sandbox.close()
    sandbox.close()
    with pytest.raises(httpx.ConnectError):
        httpx.get(url)
    with pytest.raises(RuntimeError, match="make a new one"):
        sandbox.start()
