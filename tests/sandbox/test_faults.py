"""Faults on demand: what the client sees, and what happened all the same."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest
from np6_sandbox import Fault, Sandbox

from .conftest import client_of
from .test_actions import EMAIL


@pytest.fixture
def action(sandbox: Sandbox) -> str:
    sandbox.add_target("alice@example.com")
    return sandbox.add_action()


def send(http: httpx.Client, action: str) -> httpx.Response:
    body = [{"recipient": {"type": "unicity", "value": ["alice@example.com"]}}]
    return http.post(f"/actions/{action}/executions", content=json.dumps(body), headers=EMAIL)


@pytest.mark.parametrize("after", [False, True])
def test_a_status_before_or_after_the_act(sandbox: Sandbox, http: httpx.Client, action: str, after: bool) -> None:
    headers = {"Retry-After": "1"}
    sandbox.faults.add("actions_execute_many", status=503, after=after, body="maintenance", headers=headers)
    response = send(http, action)
    assert (response.status_code, response.text, response.headers["Retry-After"]) == (503, "maintenance", "1")
    assert len(sandbox.ledger) == int(after)


@pytest.mark.parametrize("after", [False, True])
def test_a_reset_before_or_after_the_act(sandbox: Sandbox, http: httpx.Client, action: str, after: bool) -> None:
    with sandbox.faults.add("actions_execute_many", reset=True, after=after), pytest.raises(httpx.ReadError):
        send(http, action)
    assert len(sandbox.ledger) == int(after)
    assert (sandbox.requests[-1].status, sandbox.requests[-1].operation) == (None, "actions_execute_many")
    assert send(http, action).status_code == 200


def test_the_repetition_of_a_request_shows_in_the_ledger(sandbox: Sandbox, http: httpx.Client, action: str) -> None:
    sandbox.faults.add("actions_execute_many", status=500, after=True, times=1)
    send(http, action)
    send(http, action)
    assert [message.attempt for message in sandbox.ledger] == [1, 2]


def test_a_truncated_body(sandbox: Sandbox, http: httpx.Client, action: str) -> None:
    sandbox.faults.add("actions_get", truncate=10)
    with pytest.raises(httpx.RemoteProtocolError, match="received 10 bytes"):
        http.get(f"/actions/{action}")


def test_a_malformed_body() -> None:
    with Sandbox() as sandbox, httpx.Client(base_url=sandbox.url, headers={"X-Key": sandbox.key}) as http:
        sandbox.faults.add("*", malformed=True)
        for response in (http.get("/targets/count"), http.get("/fields"), http.delete("/targets/X")):
            with pytest.raises(ValueError, match=r"Expecting|Invalid|Unterminated|Extra"):
                json.loads(response.content)


def test_a_slow_body_arrives_whole(sandbox: Sandbox, http: httpx.Client) -> None:
    sandbox.faults.add("targets_count", slow=0.0001)
    assert http.get("/targets/count").json() == {"targetsCount": 0}


def test_a_slow_body_can_be_too_slow(sandbox: Sandbox, http: httpx.Client) -> None:
    sandbox.faults.add("targets_count", slow=30)
    with pytest.raises(httpx.ReadTimeout):
        http.get("/targets/count", timeout=0.2)


def test_a_delay_comes_before_everything(sandbox: Sandbox, http: httpx.Client, action: str) -> None:
    sandbox.faults.add("actions_execute_many", delay=30)
    with pytest.raises(httpx.ReadTimeout):
        http.post(f"/actions/{action}/executions", content=b"[]", headers=EMAIL, timeout=0.2)
    assert len(sandbox.requests) == 0


def test_a_wrong_content_type() -> None:
    with Sandbox() as sandbox, httpx.Client(base_url=sandbox.url, headers={"X-Key": sandbox.key}) as http:
        sandbox.faults.add("targets_count", content_type="text/html", headers={"X-Cache": "HIT"})
        response = http.get("/targets/count")
        assert response.json() == {"targetsCount": 0}
        assert (response.headers["Content-Type"], response.headers["X-Cache"]) == ("text/html", "HIT")


def test_a_burst_of_rate_limiting_ends(sandbox: Sandbox, http: httpx.Client) -> None:
    sandbox.faults.add("*", status=429, times=2)
    responses = [http.get("/targets/count") for _ in range(3)]
    assert [a.status_code for a in responses] == [429, 429, 200]
    assert responses[0].headers["X-RateLimit-Remaining"] == "0"


def test_calls_are_counted_by_fault(sandbox: Sandbox, http: httpx.Client) -> None:
    http.get("/targets/count")
    fault = sandbox.faults.add("targets_*", status=500, calls=[2, 4])
    assert [http.get("/targets/count").status_code for _ in range(5)] == [200, 500, 200, 500, 200]
    assert (fault.seen, fault.applied) == (5, 2)


def test_a_probability_draws_the_same_calls_from_the_same_seed() -> None:
    def draw(seed: int) -> list[int]:
        with Sandbox() as sandbox, client_of(sandbox) as http:
            sandbox.faults.add("*", status=500, probability=0.5, seed=seed)
            return [http.get("/targets/count").status_code for _ in range(20)]

    assert draw(1) == draw(1)
    assert draw(1) != draw(2)
    assert {200, 500} == set(draw(1))


def test_the_first_fault_that_applies_decides(sandbox: Sandbox, http: httpx.Client) -> None:
    first = sandbox.faults.add("targets_count", status=500, times=1)
    sandbox.faults.add("*", status=502)
    assert [http.get("/targets/count").status_code for _ in range(2)] == [500, 502]
    assert first.spent
    sandbox.faults.clear()
    assert http.get("/targets/count").status_code == 200


def test_a_request_with_a_wrong_key_does_not_meet_a_fault(sandbox: Sandbox, http: httpx.Client) -> None:
    fault = sandbox.faults.add("*", status=500)
    assert http.get("/targets/count", headers={"X-Key": "wrong"}).status_code == 401
    assert fault.seen == 0


def test_an_operation_that_does_not_exist_is_refused_with_a_hint(sandbox: Sandbox) -> None:
    with pytest.raises(ValueError, match="did you mean actions_execute_many"):
        sandbox.faults.add("actions_execute_mny", status=500)


@pytest.mark.parametrize(
    ("effects", "message"),
    [
        ({"status": 99}, "status 99"),
        ({"status": "503"}, "status: '503'"),
        ({"status": 500, "reset": True}, "not both"),
        ({"probability": 1.5}, "probability 1.5"),
        ({"delay": -1}, "a number"),
        ({"times": -1}, "a number"),
        ({"calls": ["first"]}, "calls"),
        ({"headers": {"X": "a\r\nSet-Cookie: b"}}, "headers"),
        ({"content_type": "a\nb"}, "content_type"),
        ({"reset": "yes"}, "reset: 'yes'"),
    ],
)
def test_a_fault_that_makes_no_sense_is_refused(effects: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Fault("*", **effects)


def test_faults_are_set_and_taken_away_over_http(sandbox: Sandbox, http: httpx.Client) -> None:
    api = "/_sandbox/api/faults"
    fault = http.post(api, json={"operation": "targets_count", "status": 500, "calls": [1]}).json()
    assert fault["description"] == "status 500 before processing"
    assert http.get("/targets/count").status_code == 500
    assert [f["applied"] for f in http.get(api).json()] == [1]
    assert http.delete(api, params={"id": fault["id"]}).json() == []
    assert http.delete(api, params={"id": fault["id"]}).status_code == 404
    http.post(api, json={"status": 500})
    assert http.delete(api).json() == []
    for wrong in ({"operation": "nothing"}, {"status": "500"}, {"unknown": 1}, {"operation": 1}):
        assert http.post(api, json=wrong).status_code == 400
