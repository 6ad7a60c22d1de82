"""The ledger of messages that would have been sent, and the control API and page that show it."""

from __future__ import annotations

import httpx
import pytest
from np6_sandbox import Sandbox

from .conftest import client_of
from .test_actions import DOCUMENT, EMAIL, create, execute

HOSTILE = '<script>alert("1")</script>'


def test_a_message_is_what_the_action_and_the_request_make_of_it(sandbox: Sandbox, http: httpx.Client) -> None:
    target = sandbox.add_target("alice@example.com")
    action = create(http)
    for fortest in (True, False):
        http.post(f"/actions/{action}/validation", json={"fortest": fortest})
    stamp = {"id": "497f6eca-6276-4993-bfeb-53cbbbba6f08", "thread": "4e557e2e-a322-4083-8cda-d0357ed0cb0c"}
    item = {
        "recipient": {"type": "id", "value": target},
        "subject": "Another",
        "content": {"type": "x", "html": "<b>other</b>"},
        "headers": {"from": {"prefix": "me", "domain": "example.org"}},
        "attachments": [{"name": "a.pdf", "mime": "application/pdf"}],
        "data": {"code": 7},
        "stamp": stamp,
    }
    result = http.post(f"/actions/{action}/execution", json=item, headers=EMAIL).json()
    message = sandbox.ledger[0]
    assert result["id"] == message.id == stamp["id"]
    assert (message.channel, message.occasion, message.action_name) == ("email", "execution", "Welcome")
    assert (message.sender, message.reply_to) == ("me@example.org", "re@example.com")
    assert (message.subject, message.html, message.data) == ("Another", "<b>other</b>", {"code": 7})
    assert (list(message.attachments), message.thread) == (["a.pdf"], stamp["thread"])
    assert sandbox.ledger.find(message.id) is message


def test_content_is_overridden_with_templating_4_1_only(sandbox: Sandbox, http: httpx.Client) -> None:
    target = sandbox.add_target("alice@example.com")
    action = sandbox.add_action(settings={"templating": {"version": "2"}})
    item = {"recipient": {"type": "id", "value": target}, "content": {"type": "x", "html": "other"}}
    assert http.post(f"/actions/{action}/execution", json=item, headers=EMAIL).status_code == 409
    assert http.post(f"/actions/{action}/targets/{target}", json={"content": {"html": "x"}}).status_code == 409
    assert http.post(f"/actions/{action}/targets/{target}", json={"data": {}}).json()["type"] == "success"
    assert http.post(f"/actions/{action}/targets/X", json={}).status_code == 404


def test_the_test_phase_sends_to_test_segments(sandbox: Sandbox, http: httpx.Client) -> None:
    sandbox.seed(
        {
            "targets": [{"Email": "alice@example.com"}],
            "segments": [
                {"id": 1, "name": "testers", "isTest": True, "targets": ["alice@example.com"]},
                {"id": 2, "name": "others"},
            ],
        }
    )
    action = create(http)

    def test(**settings: object) -> int:
        return http.post(f"/actions/{action}/validation", json={"fortest": True, **settings}).status_code

    assert test(testSegments=[3]) == 404
    assert test(testSegments=[2]) == 409
    assert test(testSegments=[1]) == 204
    http.request("DELETE", f"/actions/{action}/validation", json={})
    assert test(testSegments=[1], mediaForTest="proof@example.com") == 204
    assert [(m.recipient, m.occasion) for m in sandbox.ledger] == [
        ("alice@example.com", "test"),
        ("proof@example.com", "test"),
    ]
    assert http.get("/actions/events").json() == []


def test_an_sms_has_its_own_media_type_and_field(sandbox: Sandbox, http: httpx.Client) -> None:
    sandbox.seed({"fields": [{"type": "phone", "name": "Phone"}]})
    target = sandbox.add_target("alice@example.com", Phone="+33600000000")
    action = sandbox.add_action(type="smsMessage", content={"textContent": "Hello"})
    body = [{"recipient": {"type": "id", "value": target}, "stamp": "odd", "data": [], "copies": 1, "attachments": 1}]
    assert http.post(f"/actions/{action}/executions", json=[], headers=EMAIL).status_code == 415
    headers = {"Content-Type": "application/vnd.np6.cm.sms"}
    assert http.post(f"/actions/{action}/executions", json=body, headers=headers).json()[0]["type"] == "success"
    message = sandbox.ledger[0]
    assert (message.channel, message.recipient, message.text) == ("sms", "+33600000000", "Hello")


def test_a_target_without_an_address_gets_a_cancellation(sandbox: Sandbox, http: httpx.Client) -> None:
    target = sandbox.add_target("alice@example.com")
    action = sandbox.add_action(type="smsMessage", content={"textContent": "Hello"})
    headers = {"Content-Type": "application/vnd.np6.cm.sms"}
    body = {"recipient": {"type": "id", "value": target}}
    assert http.post(f"/actions/{action}/execution", json=body, headers=headers).json()["type"] == "success"
    assert len(sandbox.ledger) == 0


def test_the_newest_messages_are_kept_and_all_are_counted() -> None:
    with Sandbox(keep_messages=2, keep_requests=2) as sandbox, client_of(sandbox) as http:
        action = sandbox.add_action()
        targets = [sandbox.add_target(f"{name}@example.com") for name in "abc"]
        for target in targets:
            execute(http, action, {"type": "id", "value": target})
        assert (len(sandbox.ledger), sandbox.ledger.total) == (2, 3)
        assert [m.number for m in sandbox.ledger] == [2, 3]
        assert sandbox.ledger.numbered(1) is None
        assert sandbox.ledger.numbered(3) is sandbox.ledger[-1]
        assert (len(sandbox.requests), sandbox.requests.total) == (2, 3)


def test_the_ledger_is_read_over_http_without_a_key(sandbox: Sandbox, http: httpx.Client) -> None:
    alice, bob = sandbox.add_target("alice@example.com"), sandbox.add_target("bob@example.com")
    action = sandbox.add_action()
    sent = execute(http, action, *({"type": "id", "value": target} for target in (alice, bob)))
    api = f"{sandbox.url}/_sandbox/api"
    assert [m["recipient"] for m in httpx.get(f"{api}/messages").json()] == ["alice@example.com", "bob@example.com"]
    for query in (
        {"recipient": "bob@example.com"},
        {"target": bob},
        {"target": bob, "action": action, "occasion": "execution"},
        {"recipient": "bob@example.com", "request_id": sent.headers["x-request-id"]},
    ):
        assert [m["target"] for m in httpx.get(f"{api}/messages", params=query).json()] == [bob]
    assert httpx.get(f"{api}/messages", params={"occasion": "test"}).json() == []
    requests = httpx.get(f"{api}/requests", params={"operation": "actions_execute_many"}).json()
    assert [(r["status"], r["id"]) for r in requests] == [(200, sent.headers["x-request-id"])]
    assert sandbox.requests.of("actions_execute_many")[0].id == sent.headers["x-request-id"]
    assert httpx.get(api).json()["messages"] == 2


def test_the_account_is_seeded_moved_in_time_and_reset_over_http(sandbox: Sandbox, http: httpx.Client) -> None:
    api = "/_sandbox/api"
    stored = http.post(f"{api}/seed", json={"targets": [{"Email": "alice@example.com"}], "actions": [{"state": 50}]})
    action = stored.json()["actions"][0]["id"]
    assert http.get(f"{api}/documents", params={"collection": "targets"}).json() == stored.json()["targets"]
    execute(http, action, {"type": "unicity", "value": ["alice@example.com"]})
    message = http.get(f"{api}/messages").json()[0]["id"]
    for body in ({"type": "hit", "link": "mirror"}, {"type": "bounce", "verdict": "soft"}, {"type": "complaint"}):
        assert http.post(f"{api}/events", json={"message": message, **body}).status_code == 200
    assert len(http.get("/actions/reactivities").json()) == 3
    before = http.get(api).json()["time"]
    assert http.post(f"{api}/clock", json={"advance": 86_400}).json()["time"] > before
    assert http.post(f"{api}/reset", json={}).json()["messages"] == 0
    assert http.get(f"/actions/{action}").status_code == 404


@pytest.mark.parametrize(
    ("method", "path", "options", "status"),
    [
        ("GET", "api/nothing", {}, 404),
        ("PUT", "api/faults", {}, 405),
        ("POST", "api/reset", {"content": b"{}"}, 415),
        ("POST", "api/reset", {"json": []}, 400),
        ("POST", "api/clock", {"json": {"advance": -1}}, 400),
        ("POST", "api/clock", {"json": {"advance": "x"}}, 400),
        ("POST", "api/seed", {"json": {"nothing": []}}, 400),
        ("POST", "api/seed", {"json": {"targets": [{}]}}, 400),
        ("POST", "api/seed", {"json": {"targets": [1]}}, 400),
        ("POST", "api/seed", {"json": {"targets": 1}}, 400),
        ("POST", "api/events", {"json": {"message": "X"}}, 404),
        ("DELETE", "api/faults", {"params": {"id": "x"}}, 400),
        ("POST", "", {"json": {}}, 405),
        ("GET", "nothing", {}, 404),
        ("GET", "messages/1.eml", {}, 404),
        ("GET", "messages/x.eml", {}, 404),
    ],
)
def test_what_the_control_api_rejects(
    http: httpx.Client, method: str, path: str, options: dict[str, object], status: int
) -> None:
    assert http.request(method, f"/_sandbox/{path}", **options).status_code == status  # type: ignore[arg-type]


@pytest.fixture
def lively(sandbox: Sandbox, http: httpx.Client) -> Sandbox:
    """A sandbox in which everything that the page shows has happened, with hostile text everywhere."""
    target = sandbox.add_target(f"bounce{HOSTILE}@example.com")
    content = {"subject": HOSTILE, "html": f"<p>{HOSTILE}</p>", "text": HOSTILE}
    action = sandbox.add_action(name=HOSTILE, content=content)
    sandbox.add_action(name="tested", state=38)
    sandbox.add_action(state=30)
    execute(http, action, {"type": "id", "value": target})
    sandbox.hit(sandbox.ledger[0], "open", robot=HOSTILE)
    http.get(f"/actions/{HOSTILE}")
    http.post("/actions", json={"type": HOSTILE})
    sandbox.faults.add("*", status=500, headers={"X": HOSTILE}, calls=[1])
    sandbox.faults.add("*", reset=True, times=1)
    http.get("/targets/count")
    with pytest.raises(httpx.ReadError):
        http.get("/targets/count")
    return sandbox


VIEWS = ["", "messages", "messages?number=1", "actions", "requests", "faults", "faults?live=1"]


@pytest.mark.parametrize("view", VIEWS)
def test_the_page_shows_the_state_and_escapes_it(lively: Sandbox, view: str) -> None:
    response = httpx.get(f"{lively.url}/_sandbox/{view}")
    assert response.status_code == 200
    assert response.headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert "<script" not in response.text
    assert ('http-equiv="refresh"' in response.text) == ("live" in view)


def test_the_page_shows_a_message_in_a_frame_that_can_do_nothing(lively: Sandbox) -> None:
    page = httpx.get(f"{lively.url}/_sandbox/messages").text
    assert '<iframe srcdoc="&lt;p&gt;&lt;script&gt;' in page
    assert 'sandbox=""' in page
    assert "hard bounce" in page


def test_the_page_shows_one_request_with_its_body(lively: Sandbox) -> None:
    refused = next(r for r in lively.requests if r.status == 400)
    page = httpx.get(f"{lively.url}/_sandbox/requests", params={"id": refused.id}).text
    assert refused.id in page
    assert "&quot;type&quot;" in page


def test_an_empty_sandbox_has_a_page_too(sandbox: Sandbox) -> None:
    for view in ("", "messages", "actions", "requests", "faults"):
        assert httpx.get(f"{sandbox.url}/_sandbox/{view}").status_code == 200


def test_the_document_of_the_other_tests_is_shown_by_name(sandbox: Sandbox, http: httpx.Client) -> None:
    create(http)
    assert DOCUMENT["name"] in httpx.get(f"{sandbox.url}/_sandbox/actions").text
