"""The states of an action, as observed on the live API."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from np6_sandbox import Sandbox

from .conftest import client_of

EMAIL = {"Content-Type": "application/vnd.np6.cm.email"}
DOCUMENT: dict[str, Any] = {
    "type": "mailMessage",
    "name": "Welcome",
    "settings": {"templating": {"version": "4.1"}, "editionMode": 1},
    "content": {
        "headers": {"from": {"prefix": "news", "domain": "example.com", "label": "News"}, "reply": "re@example.com"},
        "subject": "Welcome",
        "html": '<a href="https://example.com/a">a</a>',
    },
}


def create(http: httpx.Client, **changes: Any) -> str:
    response = http.post("/actions", json=DOCUMENT | changes)
    assert response.status_code == 200
    identifier: str = response.json()["id"]
    return identifier


def state(http: httpx.Client, action: str) -> int:
    value: int = http.get(f"/actions/{action}").json()["informations"]["state"]
    return value


def validate(http: httpx.Client, action: str, **settings: Any) -> httpx.Response:
    return http.post(f"/actions/{action}/validation", json=settings)


def execute(http: httpx.Client, action: str, *recipients: dict[str, Any]) -> httpx.Response:
    return http.post(f"/actions/{action}/executions", json=[{"recipient": r} for r in recipients], headers=EMAIL)


def test_an_action_without_content_is_in_state_10_and_with_content_in_20(http: httpx.Client) -> None:
    empty = create(http, content={})
    assert state(http, empty) == 10
    assert http.put(f"/actions/{empty}", json=DOCUMENT).status_code == 200
    assert state(http, empty) == 20


def test_both_phases_lead_to_50_and_unvalidating_back_to_20(http: httpx.Client) -> None:
    action = create(http)
    for settings, reached in (({"fortest": True}, 38), ({"fortest": False}, 50)):
        response = validate(http, action, **settings)
        assert (response.status_code, response.content) == (204, b"")
        assert state(http, action) == reached
    response = http.request("DELETE", f"/actions/{action}/validation", json={})
    assert (response.status_code, response.content) == (204, b"")
    assert state(http, action) == 20


@pytest.mark.parametrize(
    ("start", "method", "path", "body"),
    [
        (10, "POST", "validation", {"fortest": True}),
        (20, "POST", "validation", {"fortest": False}),
        (30, "POST", "validation", {"fortest": True}),
        (30, "POST", "validation", {"fortest": False}),
        (38, "POST", "validation", {"fortest": True}),
        (50, "POST", "validation", {"fortest": False}),
        (20, "DELETE", "validation", {}),
        (38, "PUT", "", DOCUMENT),
        (50, "PUT", "", DOCUMENT),
    ],
)
def test_a_wrong_transition_is_rejected_with_an_empty_body(
    sandbox: Sandbox, http: httpx.Client, start: int, method: str, path: str, body: dict[str, Any]
) -> None:
    action = sandbox.add_action(state=start)
    response = http.request(method, f"/actions/{action}/{path}".rstrip("/"), json=body)
    assert (response.status_code, response.content) == (409, b"")
    assert f"state {start}" in response.headers["X-Sandbox-Reason"]
    assert state(http, action) == start


def test_the_test_phase_takes_the_time_that_is_set() -> None:
    with Sandbox(test_phase_seconds=60) as sandbox, httpx.Client(base_url=sandbox.url) as http:
        http.headers["X-Key"] = sandbox.key
        action = create(http)
        validate(http, action, fortest=True)
        assert state(http, action) == 30
        assert validate(http, action, fortest=False).status_code == 409
        sandbox.clock.advance(60)
        assert state(http, action) == 38
        assert validate(http, action, fortest=False).status_code == 204


@pytest.mark.parametrize("start", [10, 20, 30, 38])
def test_only_a_validated_action_sends(sandbox: Sandbox, http: httpx.Client, start: int) -> None:
    target = sandbox.add_target("alice@example.com")
    response = execute(http, sandbox.add_action(state=start), {"type": "id", "value": target})
    assert (response.status_code, response.content) == (409, b"")
    assert len(sandbox.ledger) == 0


def test_results_come_in_request_order_and_the_others_are_sent_despite_an_unknown_recipient(
    sandbox: Sandbox, http: httpx.Client
) -> None:
    alice, bob = (sandbox.add_target(f"{name}@example.com") for name in ("alice", "bob"))
    action = sandbox.add_action()
    nobody = {"type": "unicity", "value": ["nobody@example.com"]}
    response = execute(http, action, {"type": "id", "value": bob}, nobody, {"type": "id", "value": alice})
    first, second, third = response.json()
    assert first["recipient"]["id"] == bob
    assert second == {"type": "error", "value": {"type": "recipient not found", "recipient": nobody}}
    assert third["recipient"] == {
        "type": "footprint",
        "id": alice,
        "unicity": "alice@example.com",
        "hash": "c160f8cc69a4f0bf2b0362752353d060",
    }
    assert [m.recipient for m in sandbox.ledger] == ["bob@example.com", "alice@example.com"]
    assert sandbox.ledger[0].id == first["id"]
    assert sandbox.ledger[0].request_id == response.headers["x-request-id"]


@pytest.mark.parametrize(
    "recipient",
    [
        {"type": "unicity", "value": ["alice@example.com"]},
        {"type": "hash", "value": "C160F8CC69A4F0BF2B0362752353D060"},
        {"type": "footprint", "unicity": "alice@example.com"},
    ],
)
def test_a_target_is_found_by_each_kind_of_receiver(
    sandbox: Sandbox, http: httpx.Client, recipient: dict[str, Any]
) -> None:
    alice = sandbox.add_target("alice@example.com")
    response = http.post(f"/actions/{sandbox.add_action()}/execution", json={"recipient": recipient}, headers=EMAIL)
    assert response.json()["recipient"]["id"] == alice


@pytest.mark.parametrize("media_type", ["application/json", "application/vnd.np6.cm.sms", "text/plain", None])
def test_executions_take_one_media_type(sandbox: Sandbox, http: httpx.Client, media_type: str | None) -> None:
    headers = {} if media_type is None else {"Content-Type": media_type}
    response = http.post(f"/actions/{sandbox.add_action()}/executions", content=b"[]", headers=headers)
    assert (response.status_code, response.content) == (415, b"")


def test_a_field_that_the_account_does_not_have_is_not_found(http: httpx.Client) -> None:
    document = DOCUMENT | {"settings": {"field": 1}}
    assert http.post("/actions", json=document).status_code == 404


def test_a_copy_starts_at_10_under_a_new_name(http: httpx.Client) -> None:
    source = create(http)
    names = [http.post(f"/actions/{source}/duplication").json()["name"] for _ in range(2)]
    assert names == ["Welcome(1)", "Welcome(2)"]
    copies = [a for a in http.get("/actions").json() if a["id"] != source]
    assert [a["informations"]["state"] for a in copies] == [10, 10]


def test_a_deleted_action_is_gone(http: httpx.Client) -> None:
    action = create(http)
    assert http.delete(f"/actions/{action}").status_code == 204
    assert http.get(f"/actions/{action}").status_code == 404


def test_rendering_shows_the_message_and_sends_nothing(sandbox: Sandbox, http: httpx.Client) -> None:
    sandbox.add_target("alice@example.com")
    action = create(http)
    receiver = {"type": "unicity", "value": ["alice@example.com"]}
    body = {"receiver": receiver, "subject": "Other", "context": {"recipient": "proof@example.com"}}
    one = http.post(f"/actions/{action}/render", json=body, headers=EMAIL).json()
    assert one["recipient"] == "proof@example.com"
    assert one["sender"] == {
        "bounce": "news@example.com",
        "label": "News",
        "reply": "re@example.com",
        "value": "news@example.com",
    }
    assert (one["subject"], one["html"]) == ("Other", DOCUMENT["content"]["html"])
    many = http.post(f"/actions/{action}/renders", json=[body, {}], headers=EMAIL).json()
    assert many[0] == one
    links = http.post(f"/actions/{action}/render/links", json={"receiver": receiver}).json()
    assert links == {"type": "success", "links": ["https://example.com/a"]}
    assert len(sandbox.ledger) == 0


@pytest.mark.parametrize("seconds", [0, 60])
@pytest.mark.parametrize("end", [20, 10])
def test_a_test_phase_can_fail(seconds: float, end: int) -> None:
    with Sandbox(test_phase_seconds=seconds, test_phase_ends_in=end) as sandbox, client_of(sandbox) as http:
        action = create(http)
        assert http.post(f"/actions/{action}/validation", json={"fortest": True}).status_code == 204
        sandbox.clock.advance(seconds)
        assert state(http, action) == end
        assert http.post(f"/actions/{action}/validation", json={"fortest": False}).status_code == 409
