"""Requests that are invalid against the spec are rejected with the place and the reason."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from np6_sandbox import Sandbox
from np6_sandbox.sample import instance
from np6_sandbox.validation import validation_of


@pytest.mark.parametrize(
    ("method", "path", "body", "reason"),
    [
        (
            "POST",
            "/actions",
            {"type": "mailMessage", "content": {"headers": {"from": "me@example.com"}}},
            'body $.content.headers.from: "me@example.com" is not of type "object"',
        ),
        (
            "POST",
            "/actions/000ABC/render/links",
            {"receiver": {"type": "unicity", "value": "alice"}},
            'body $.receiver.value: "alice" is not of type "array"',
        ),
        ("POST", "/actions/000ABC/render/links", {"receiver": {}}, 'body $.receiver: "type" is a required property'),
        ("POST", "/actions/000ABC/render/links", {"receiver": {"type": "name"}}, "body $.receiver.type: "),
        (
            "POST",
            "/actions/000ABC/render/links",
            {"context": {"display": 3}},
            "body $.context.display: 3 is not one of",
        ),
        ("POST", "/segments", [], "body $: [] is not of type "),
        ("PUT", "/segments/41/targets", ["x"] * 51, "body $: "),
        ("PUT", f"/segments/{2**31}/targets", [], "path id: "),
        ("GET", "/valueLists/abc", None, 'path id $: "abc" is not of type "integer"'),
        ("GET", "/actions/events?sort=up", None, 'query sort $: "up" is not one of'),
        ("GET", "/actions/events?start=yesterday", None, "query start $: "),
        ("GET", "/actions/archives?startDate=2016-12-31T23:59:60Z", None, "query startDate: "),
        ("GET", "/actions/events?start=2016-12-31T23:59:60Z", None, "query start: "),
        (
            "POST",
            "/actions",
            {"type": "mailCampaign", "scheduler": {"type": "scheduled", "startDate": "2016-12-31T23:59:60Z"}},
            "body $.scheduler.startDate: ",
        ),
        ("DELETE", "/targets/subscriptions", None, "query unicity: is required"),
        ("GET", "/targets/subscriptions", None, "query: exactly one of unicity, hash is required, 0 given"),
        (
            "GET",
            "/targets/subscriptions?unicity=a&hash=b",
            None,
            "query: exactly one of unicity, hash is required, 2 given",
        ),
    ],
)
def test_the_reason_names_the_place(http: httpx.Client, method: str, path: str, body: Any, reason: str) -> None:
    response = http.request(method, path, json=body) if body is not None else http.request(method, path)
    assert response.status_code == 400
    assert reason.split(": ", 1)[0].removesuffix(" $") in response.text
    assert reason.split(": ", 1)[1] in response.text


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "body: is required"),
        (b'{"type":', "is not valid JSON"),
        (b'{"a": NaN}', "NaN is not a JSON value"),
        (b'{"a": 1e999}', "1e999 is too large"),
        (b'{"a": "\\ud800"}', "is not valid JSON"),
        (b'{"a": "\xff"}', "is not valid JSON"),
        (b"[" * 100_000, "nested too deeply"),
        (b"1" * 5_000, "is not valid JSON"),
    ],
)
def test_invalid_json_is_rejected(http: httpx.Client, content: bytes, reason: str) -> None:
    response = http.post("/actions", content=content, headers={"Content-Type": "application/json"})
    assert response.status_code == 400
    assert reason in response.text


def test_an_open_object_may_hold_more(http: httpx.Client) -> None:
    action = http.post("/actions", json={"type": "mailMessage", "x-mine": {"a": [1, None]}}).json()
    assert action["x-mine"] == {"a": [1, None]}


def test_a_discriminator_without_known_values_takes_any(sandbox: Sandbox, http: httpx.Client) -> None:
    body = {"links": [{"type": "whatever"}, {"type": "else"}]}
    response = http.post(f"/actions/{sandbox.add_action()}/render/links", json=body)
    assert len(response.json()["links"]) == 2


def test_every_schema_has_a_valid_instance(sandbox: Sandbox) -> None:
    spec = sandbox.spec
    for endpoint in spec.endpoints.values():
        for schema in (*endpoint.bodies.values(), endpoint.success.schema or {}):
            value = instance(spec, schema)
            assert validation_of(spec).problems(schema, value) == [], endpoint


def test_an_operation_without_behaviour_returns_its_example_or_an_instance_and_marks_it() -> None:
    example = {"application/json": {"examples": {"blue": {"value": {"color": "blue"}}}}}
    schema = {"type": "object", "properties": {"at": {"type": "string", "format": "date"}}}
    document = {
        "paths": {
            "/new": {
                "get": {"operationId": "new_get", "responses": {"2XX": {"content": example}}},
                "put": {
                    "operationId": "new_put",
                    "responses": {"201": {"content": {"application/vnd.new+json": {"schema": schema}}}},
                },
            }
        }
    }
    with Sandbox(spec=document) as sandbox:
        headers = {"X-Key": sandbox.key}
        documented = httpx.get(f"{sandbox.url}/new", headers=headers)
        generated = httpx.put(f"{sandbox.url}/new", headers=headers)
    assert (documented.json(), documented.headers["X-Sandbox-Generated"]) == ({"color": "blue"}, "example")
    assert (generated.json(), generated.headers["X-Sandbox-Generated"]) == ({"at": "2025-01-01"}, "schema")
    assert (generated.status_code, generated.headers["Content-Type"]) == (201, "application/vnd.new+json")
