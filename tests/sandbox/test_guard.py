"""A web page in a browser cannot reach a sandbox, neither by its own host name nor from its own origin."""

from __future__ import annotations

import json
import socket
from urllib.parse import urlsplit

import httpx
import pytest
from np6_sandbox import Sandbox

from .test_wire import exchange

NAVIGATION = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}
OWN = ["/_sandbox/", "/_sandbox/messages", "/_sandbox/messages/1.eml", "/_sandbox/api", "/_sandbox/api/messages"]


def status(sandbox: Sandbox, path: str, *headers: str, method: str = "GET") -> int:
    lines = [f"{method} {path} HTTP/1.1", *headers, f"X-Key: {sandbox.key}", "Connection: close"]
    if method == "POST":
        lines += ["Content-Type: application/json", "Content-Length: 2"]
    body = "{}" if method == "POST" else ""
    response = exchange(sandbox, ("\r\n".join(lines) + f"\r\n\r\n{body}").encode())
    return int(response.split(b" ")[1])


@pytest.mark.parametrize("path", [*OWN, "/targets/count", "/nothing"])
def test_a_host_that_is_not_its_own_is_refused(sandbox: Sandbox, path: str) -> None:
    for host in ("evil.test", "evil.test:8025", "localhost.evil.test", "127.0.0.1.evil.test", "0.0.0.0", "192.0.2.1"):
        assert status(sandbox, path, f"Host: {host}") == 421, host
    assert status(sandbox, f"http://evil.test{path}", "Host: localhost") == 421


def test_the_reset_of_a_foreign_name_changes_nothing(sandbox: Sandbox) -> None:
    sandbox.add_action(name="Kept")
    assert status(sandbox, "/_sandbox/api/reset", "Host: evil.test", method="POST") == 421
    assert status(sandbox, "/_sandbox/api/reset", "Host: localhost", "Origin: http://evil.test", method="POST") == 403
    assert [action["name"] for action in sandbox.documents("actions")] == ["Kept"]


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:1", "127.1.2.3", "localhost", "LOCALHOST.", "a.localhost:80"])
def test_every_name_of_loopback_is_served(sandbox: Sandbox, host: str) -> None:
    for path in ("/_sandbox/api", "/targets/count"):
        assert status(sandbox, path, f"Host: {host}") == 200


@pytest.mark.parametrize(
    "headers", [[], ["Host: a", "Host: b"], ["Host: a b"], ["Host:"], ["Host: [::1"], ["Host: a@b"]]
)
def test_a_request_without_one_valid_host_is_refused(sandbox: Sandbox, headers: list[str]) -> None:
    for path in ("/_sandbox/api", "/targets/count"):
        assert status(sandbox, path, *headers) == 400


def test_the_rejection_names_the_option_that_allows_the_host(sandbox: Sandbox) -> None:
    headers = {"Host": "box:8025", "X-Key": sandbox.key}
    api = httpx.get(f"{sandbox.url}/targets/count", headers=headers)
    own = httpx.get(f"{sandbox.url}/_sandbox/api", headers=headers)
    for text in (api.text, api.headers["X-Sandbox-Reason"], own.json()["error"], sandbox.requests[-1].reason):
        assert "--allow-host box" in text
        assert "allowed_hosts=['box']" in text


def test_a_wrong_host_comes_before_the_key(sandbox: Sandbox) -> None:
    for key in (sandbox.key, "wrong"):
        headers = {"Host": "evil.test", "X-Key": key}
        assert httpx.get(f"{sandbox.url}/targets/count", headers=headers).status_code == 421


def test_names_that_are_allowed_are_served() -> None:
    with Sandbox(allowed_hosts=["NP6-box", "192.0.2.1", "2001:db8::1"]) as sandbox:
        for host in ("np6-box:8025", "192.0.2.1:80", "[2001:DB8::1]:80", "localhost"):
            assert status(sandbox, "/_sandbox/api", f"Host: {host}") == 200
        for host in ("np6-box.evil.test", "192.0.2.2", "[2001:db8::2]"):
            assert status(sandbox, "/_sandbox/api", f"Host: {host}") == 421


def test_another_interface_is_served_by_its_address() -> None:
    """Bound to every address, it serves the one that a connection comes in on."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # sends nothing; says which address the machine would use
        except OSError:
            pytest.skip("the machine has no address but loopback")
        own = probe.getsockname()[0]
    with Sandbox(host="0.0.0.0") as sandbox:
        port = urlsplit(sandbox.url).port
        assert httpx.get(f"http://{own}:{port}/_sandbox/api").status_code == 200
        assert httpx.get(f"{sandbox.url}/_sandbox/api").status_code == 200
        assert httpx.get(f"http://{own}:{port}/_sandbox/api", headers={"Host": "evil.test"}).status_code == 421


@pytest.mark.parametrize("path", OWN)
@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.test"},
        {"Origin": "null"},
        {"Origin": "http://localhost:1"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "cors"},
        {**NAVIGATION, "Sec-Fetch-Dest": "iframe"},
        {"Sec-Fetch-Site": "odd"},
    ],
)
def test_a_page_of_another_origin_is_refused(sandbox: Sandbox, path: str, headers: dict[str, str]) -> None:
    response = httpx.get(f"{sandbox.url}{path}", headers=headers)
    assert response.status_code == 403
    assert "origin" in response.json()["error"]


def test_a_link_leads_to_the_page_but_not_to_the_interface(sandbox: Sandbox) -> None:
    for path, expected in (("", 200), ("messages", 200), ("api", 403), ("api/messages", 403)):
        assert httpx.get(f"{sandbox.url}/_sandbox/{path}", headers=NAVIGATION).status_code == expected
    assert httpx.post(f"{sandbox.url}/_sandbox/", headers=NAVIGATION).status_code == 403


def test_its_own_origin_and_what_a_person_types_are_served(sandbox: Sandbox) -> None:
    for headers in ({"Origin": sandbox.url, "Sec-Fetch-Site": "same-origin"}, {"Sec-Fetch-Site": "none"}):
        assert httpx.get(f"{sandbox.url}/_sandbox/api", headers=headers).status_code == 200
        reset = httpx.post(f"{sandbox.url}/_sandbox/api/reset", headers=headers, json={})
        assert reset.status_code == 200


def test_every_response_of_the_own_interface_keeps_other_origins_out(sandbox: Sandbox) -> None:
    for path in (*OWN, "/_sandbox/nothing", "/_sandbox/api/nothing"):
        response = httpx.get(f"{sandbox.url}{path}")
        assert response.headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert response.headers["Cross-Origin-Opener-Policy"] == "same-origin"
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert "Access-Control-Allow-Origin" not in response.headers
    assert "frame-ancestors 'none'" in httpx.get(f"{sandbox.url}/_sandbox/").headers["Content-Security-Policy"]


def test_a_client_of_the_interface_needs_no_browser_headers(sandbox: Sandbox) -> None:
    request = json.dumps({"targets": [{"Email": "ada@example.com"}]})
    headers = {"Content-Type": "application/json"}
    assert httpx.post(f"{sandbox.url}/_sandbox/api/seed", content=request, headers=headers).status_code == 200
