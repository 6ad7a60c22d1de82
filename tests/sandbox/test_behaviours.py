"""A mistake in a behaviour is reported: an operation that the spec does not have, or a result of the wrong shape."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
from np6_sandbox import Sandbox
from np6_sandbox.behaviours import load
from np6_sandbox.behaviours.registry import BEHAVIOURS, Behaviour, Behaviours, Reply, ValidRequest
from np6_sandbox.behaviours.results import VARIABLE
from np6_sandbox.errors import BehaviourError, Rejection
from np6_sandbox.spec import Endpoint, Spec

COUNT = ("GET", "/targets/count")
load()  # the tests replace behaviours of the sandbox


def count(_request: ValidRequest) -> Any:
    return {"targetsCount": 0}


@pytest.mark.parametrize(
    ("method", "path", "message"),
    [
        ("GET", "/target/count", "no operation GET /target/count; did you mean GET /targets/count"),
        ("POST", "/targets/count", "no operation POST /targets/count; did you mean GET /targets/count"),
        ("GET", "targets/count", "no operation GET targets/count; did you mean GET /targets/count"),
        ("GET", "/actions/{action}", "did you mean GET /actions/{id}"),
        ("PUT", "/nothing/like/this/at/all", "no operation PUT /nothing/like/this/at/all"),
    ],
)
def test_a_sandbox_does_not_start_with_a_behaviour_of_an_unknown_operation(
    monkeypatch: pytest.MonkeyPatch, method: str, path: str, message: str
) -> None:
    monkeypatch.setitem(BEHAVIOURS.functions, (method, path), count)
    with pytest.raises(BehaviourError) as error:
        Sandbox()
    assert f"{count.__module__}.count: the spec has no operation {method} {path}" in str(error.value)
    assert message in str(error.value)


@pytest.mark.parametrize(
    ("method", "message"), [("GTE", "did you mean GET?"), ("get", "did you mean GET?"), ("FETCH", "no method 'FETCH'")]
)
def test_an_unknown_method_is_refused_at_import(method: str, message: str) -> None:
    with pytest.raises(BehaviourError, match=message.replace("?", r"\?")):
        Behaviours().behaviour(method, "/targets/count")(count)


def test_a_second_behaviour_of_an_operation_is_refused_at_import() -> None:
    behaviours = Behaviours()
    behaviours.behaviour(*COUNT)(count)
    with pytest.raises(BehaviourError, match=r"GET /targets/count has the behaviour .*count already"):
        behaviours.behaviour(*COUNT)(count)


def test_a_family_without_operations_is_refused() -> None:
    def covers(endpoint: Endpoint) -> bool:
        return endpoint.path.startswith("/action/")

    behaviours = Behaviours()
    behaviours.family(covers)(count)
    with pytest.raises(BehaviourError, match="no operation of this family"):
        behaviours.check(Spec.load())


def test_a_behaviour_may_serve_an_operation_of_the_spec_that_the_sandbox_gets() -> None:
    behaviours = Behaviours()
    behaviours.behaviour("GET", "/brand/new")(count)
    with pytest.raises(BehaviourError, match="no operation GET /brand/new"):
        behaviours.check(Spec.load())
    new = {"get": {"operationId": "brand_new", "responses": {"204": {"description": ""}}}}
    behaviours.check(Spec({"paths": {"/brand/new": new}}))


def raising(rejection: Rejection) -> Behaviour:
    def behaviour(_request: ValidRequest) -> Any:
        raise rejection

    return behaviour


MISTAKES: list[tuple[str, str, Behaviour, str]] = [
    ("GET", "/targets/count", lambda _: {"targetsCount": "one"}, '$.targetsCount: "one" is not of type "integer"'),
    ("GET", "/targets/count", lambda _: [], '$: [] is not of type "object"'),
    ("GET", "/targets/count", lambda _: None, "$: null is not of type"),
    ("GET", "/targets/count", lambda _: object(), "is not JSON"),
    ("GET", "/targets/count", lambda _: Reply(200), "status 200 comes without a body"),
    ("GET", "/targets/count", lambda _: Reply(200, b"{", "application/json"), "is not valid JSON"),
    ("GET", "/targets/count", lambda _: Reply(200, b"{}", "text/plain"), "media type text/plain is not documented"),
    ("DELETE", "/segments/{id}", raising(Rejection(410, "odd")), "status 410 is not documented, only 204, 401"),
    ("GET", "/segments/{id}/targets", lambda _: ["a", 1], "$[1]: 1 is not of type"),
    ("GET", "/segments/{id}/targets", lambda _: [*["a"] * 999, 1], "$[999]: 1 is not of type"),
    ("DELETE", "/segments/{id}", lambda _: Reply(204, b"{}", "application/json"), "only an empty body"),
    ("DELETE", "/segments/{id}", lambda _: Reply(200, b"{}", "application/json"), "status 200 is not documented"),
]


@pytest.mark.parametrize(("method", "path", "mistake", "message"), MISTAKES)
def test_a_result_of_the_wrong_shape_fails_its_test(
    monkeypatch: pytest.MonkeyPatch, method: str, path: str, mistake: Behaviour, message: str
) -> None:
    monkeypatch.setitem(BEHAVIOURS.functions, (method, path), mistake)
    sandbox = Sandbox().start()
    response = httpx.request(method, sandbox.url + path.replace("{id}", "1"), headers={"X-Key": sandbox.key})
    assert response.status_code == 500
    assert message in response.text
    assert f"({method} {path})" in response.text or "is not JSON" in message
    with pytest.raises(BehaviourError) as error:
        sandbox.close()
    assert str(error.value) == response.text


def test_a_user_gets_the_result_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE)
    monkeypatch.setitem(BEHAVIOURS.functions, COUNT, lambda _: {"targetsCount": "one"})
    with Sandbox() as sandbox:
        response = httpx.get(f"{sandbox.url}/targets/count", headers={"X-Key": sandbox.key})
    assert response.json() == {"targetsCount": "one"}


@pytest.fixture
def rejected_with(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], int]:
    """Return the status of a rejection of an operation that documents no error."""

    def send(status: int) -> int:
        monkeypatch.setitem(BEHAVIOURS.functions, ("GET", "/valueLists"), raising(Rejection(status, "odd")))
        with Sandbox() as sandbox:
            return httpx.get(f"{sandbox.url}/valueLists", headers={"X-Key": sandbox.key}).status_code

    return send


def test_an_operation_without_documented_errors_may_send_any(rejected_with: Callable[[int], int]) -> None:
    assert [rejected_with(status) for status in (404, 409)] == [404, 409]


def test_an_assumption_that_no_setting_turns_off_is_refused_at_import() -> None:
    with pytest.raises(BehaviourError, match="there is no setting 'echo_stamp'"):
        Behaviours().behaviour(*COUNT, assumes=["echo_stamp"])(count)


def test_the_docs_list_each_assumption_that_a_setting_turns_off() -> None:
    assumed = Path("docs/sandbox.md").read_text(encoding="utf-8").partition("## What is assumed")[2]
    endpoints = Spec.load().endpoints.values()
    names = {name for endpoint in endpoints for name in BEHAVIOURS.assumed_by(endpoint) if isinstance(name, str)}
    assert names == {"echo_stamps"}
    assert all(f"`{name}" in assumed for name in names)


def names_stamp(spec: Spec, node: Any) -> bool:
    """Return whether a schema refers to that of a stamp, directly or not."""
    if isinstance(node, list):
        return any(names_stamp(spec, part) for part in node)
    if not isinstance(node, dict):
        return False
    if "$ref" in node:
        return node["$ref"].endswith("/Stamp") or names_stamp(spec, spec.resolve(node))
    return any(names_stamp(spec, part) for part in node.values())


def test_the_echo_of_stamps_is_assumed_where_a_request_has_one_and_something_returns_it() -> None:
    """Rendering an e-mail or an SMS returns no stamp."""
    spec = Spec.load()
    rendered = {"actions_render", "actions_render_many", "actions_render_links"}
    having = {name for name, endpoint in spec.endpoints.items() if names_stamp(spec, list(endpoint.bodies.values()))}
    assuming = {name for name, endpoint in spec.endpoints.items() if "echo_stamps" in BEHAVIOURS.assumed_by(endpoint)}
    assert having - rendered == assuming


def test_what_a_behaviour_assumes_is_not_documented() -> None:
    documented = [
        (str(endpoint), status)
        for endpoint in Spec.load().endpoints.values()
        for status in BEHAVIOURS.assumed_by(endpoint)
        if str(status) in endpoint.statuses
    ]
    assert documented == []


def test_an_assumed_status_is_sent() -> None:
    """An action that does not exist, and a moment that no clock shows."""
    with Sandbox() as sandbox, httpx.Client(base_url=sandbox.url, headers={"X-Key": sandbox.key}) as http:
        target = sandbox.add_target("alice@example.com")
        headers = {"Content-Type": "application/vnd.np6.cm.email"}
        body = {"recipient": {"type": "id", "value": target}}
        assert http.post("/actions/X/execution", json=body, headers=headers).status_code == 404
        query = {"start": "2016-12-31T23:59:60Z"}
        assert http.get(f"/targets/{target}/events/hits/open", params=query).status_code == 400
