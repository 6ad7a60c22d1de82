"""Targets, fields, value lists, segments, imports and subscriptions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from np6_sandbox import Sandbox

from .conftest import client_of

OCTETS = {"Content-Type": "application/octet-stream"}


@pytest.fixture
def alice(sandbox: Sandbox) -> str:
    return sandbox.add_target("alice@example.com")


def test_a_target_is_created_by_field_names_and_read_by_field_ids(http: httpx.Client) -> None:
    field = http.post("/fields", json={"type": "textField", "name": "City"}).json()["id"]
    target = http.post("/targets", json={"Email": "foobar@example.com", "City": "Lille"}).json()
    assert target["fields"] == {"728": "foobar@example.com", str(field): "Lille"}
    for query in ({"unicity": "foobar@example.com"}, {"hash": target["hash"].upper()}):
        assert http.get("/targets", params=query).json() == target
    assert http.get(f"/targets/{target['id']}").json() == target


def test_the_hash_is_the_md5_of_the_unicity_as_in_the_example_of_the_reference(
    sandbox: Sandbox, http: httpx.Client
) -> None:
    sandbox.seed({"fields": [{"id": 728, "type": "textField", "name": "Code", "isUnicity": True}]})
    assert http.post("/targets", json={"Code": "foobar"}).json()["hash"] == "3858f62230ac3c915f300c664312c63f"


def test_several_unicity_values_are_concatenated(http: httpx.Client) -> None:
    http.post("/fields", json={"type": "textField", "name": "Code", "isUnicity": True})
    target = http.post("/targets", json={"Email": "a@example.com", "Code": "c"}).json()
    for unicity in (["a@example.com", "c"], ["a@example.comc"]):
        assert http.get("/targets", params={"unicity": unicity}).json() == target
    assert http.post("/targets", json={"Email": "a@example.com", "Code": "d"}).status_code == 200
    assert http.post("/targets", json={"Email": "a@example.com"}).status_code == 400


def test_a_target_exists_once(http: httpx.Client, alice: str) -> None:
    response = http.post("/targets", json={"728": "alice@example.com"})
    assert (response.status_code, response.text) == (409, "target already exists")
    other = http.post("/targets", json={"Email": "bob@example.com"}).json()["id"]
    assert http.put(f"/targets/{other}", json={"Email": "alice@example.com"}).status_code == 409
    assert http.put(f"/targets/{alice}", json={"Email": "alice@example.com"}).status_code == 200


@pytest.mark.parametrize("body", [{}, {"fields": {"728": "alice@example.com"}}, {"Email": ""}, {"Email": None}])
def test_a_target_needs_its_unicity(http: httpx.Client, body: dict[str, Any]) -> None:
    response = http.post("/targets", json=body)
    assert (response.status_code, response.text) == (400, "target cannot be identified - unicity is null")


def test_a_field_that_does_not_exist_is_not_found(http: httpx.Client) -> None:
    assert http.post("/targets", json={"Email": "a@example.com", "Frstname": "A"}).status_code == 404


@pytest.mark.parametrize(
    ("field", "good", "bad"),
    [
        ({"type": "numeric", "constraint": {"operator": 3, "value": "18"}}, 18, 17),
        ({"type": "numeric"}, 1.5, "1.5"),
        ({"type": "date"}, "2016-07-30T09:01:00Z", "tomorrow"),
        ({"type": "textArea"}, "x" * 150, "x" * 151),
        ({"type": "textField"}, "x", ["x"]),
        ({"type": "singleSelectList", "valueListId": 23}, "FOOTBALL", "Chess"),
        ({"type": "multipleSelectList", "valueListId": 23}, ["Tennis", "golf"], ["Tennis", "Chess"]),
        ({"type": "textField", "isMandatory": True}, "x", ""),
    ],
)
def test_a_value_has_to_be_valid_for_its_field(http: httpx.Client, field: dict[str, Any], good: Any, bad: Any) -> None:
    values = [{"index": 1, "value": "Football"}, {"value": "Tennis"}, {"value": "Golf"}]
    created = http.post("/valueLists", json={"name": "Pastimes", "values": values}).json()
    assert [value["index"] for value in created["values"]] == [1, 2, 3]
    http.post("/fields", json={"name": "X", **field})
    assert http.post("/targets", json={"Email": "a@example.com", "X": bad}).status_code == 400
    assert http.post("/targets", json={"Email": "a@example.com", "X": good}).status_code == 200


def test_a_target_is_saved_by_its_unicity(http: httpx.Client) -> None:
    created = http.put("/targets", params={"unicity": "a@example.com"}, json={}).json()
    http.post("/fields", json={"type": "textField", "name": "City"})
    saved = http.put("/targets", params={"unicity": "a@example.com"}, json={"City": "Lille"}).json()
    assert saved["id"] == created["id"]
    assert http.get("/targets/count").json() == {"targetsCount": 1}


def test_a_target_is_saved_by_the_unicity_in_the_body(http: httpx.Client) -> None:
    created = http.put("/targets", json={"Email": "a@example.com"}).json()
    assert http.put("/targets", json={"Email": "a@example.com"}).json()["id"] == created["id"]
    assert http.put("/targets", json={}).status_code == 400


def test_targets_are_deleted_one_by_one_and_in_bulk(sandbox: Sandbox, http: httpx.Client) -> None:
    a, b, c, d = (sandbox.add_target(f"{name}@example.com") for name in "abcd")
    segment = sandbox.seed({"segments": [{"name": "s", "targets": [d]}]})["segments"][0]["id"]
    assert http.delete(f"/targets/{a}").status_code == 204
    assert http.delete(f"/targets/{a}").status_code == 404
    for selector in (
        {"type": "unicity", "value": [["b@example.com"], ["nobody@example.com"]]},
        {"type": "id", "value": [[c]]},
        {"type": "segment", "value": segment},
    ):
        assert http.request("DELETE", "/targets", json=selector).status_code == 204
    assert b not in {target["id"] for target in sandbox.documents("targets")}
    assert http.get("/targets/count").json() == {"targetsCount": 0}
    assert http.get(f"/segments/{segment}/targets").json() == []


def test_a_name_is_taken_once(http: httpx.Client) -> None:
    for path, body in (("/fields", {"type": "date", "name": "X"}), ("/segments", {"type": "static", "name": "X"})):
        assert http.post(path, json=body).status_code == 200
        assert http.post(path, json=body).status_code == 409


def test_a_value_list_is_read_and_changed(http: httpx.Client) -> None:
    created = http.post("/valueLists", json={"name": "Civility", "values": [{"value": "Mr"}]}).json()
    path = f"/valueLists/{created['id']}"
    assert http.get(path).json() == created
    assert http.put(path, json={"ordered": True}).json() == created | {"ordered": True}
    assert http.get("/valueLists").json() == [created | {"ordered": True}]
    assert http.get("/valueLists/1").status_code == 404
    assert http.post("/fields", json={"type": "singleSelectList", "name": "Y", "valueListId": 1}).status_code == 404


def test_a_static_segment_takes_targets_by_id_or_unicity(sandbox: Sandbox, http: httpx.Client, alice: str) -> None:
    sandbox.add_target("bob@example.com")
    segment = http.post("/segments", json={"type": "static", "name": "s"}).json()
    assert segment["isTest"] is False
    assert segment["expiration"] > segment["creation"]
    path = f"/segments/{segment['id']}"
    assert http.put(f"{path}/targets", json=[alice, "bob@example.com", "nobody", alice]).json() == 2
    assert http.put(f"{path}/targets", json=[alice]).json() == 0
    assert http.get(f"{path}/targets").json()[0] == alice
    assert http.put(path, json={"type": "static", "description": "d"}).json()["targetsCount"] == 2
    assert http.get("/segments").json()[0]["description"] == "d"
    assert http.delete(f"{path}/targets").status_code == 204
    assert http.get(f"{path}/targets").json() == []
    assert http.delete(path).status_code == 204
    assert http.put(f"{path}/targets", json=[]).status_code == 404


def test_fifty_targets_at_once_are_the_limit(http: httpx.Client) -> None:
    segment = http.post("/segments", json={"type": "static", "name": "s"}).json()["id"]
    assert http.put(f"/segments/{segment}/targets", json=["x"] * 50).status_code == 200
    assert http.put(f"/segments/{segment}/targets", json=["x"] * 51).status_code == 400


def test_a_dynamic_segment_takes_no_targets(http: httpx.Client, alice: str) -> None:
    segment = http.post("/segments", json={"type": "dynamic", "name": "s"}).json()["id"]
    assert http.put(f"/segments/{segment}/targets", json=[alice]).status_code == 409


def test_a_segment_that_an_action_is_linked_to_stays(sandbox: Sandbox, http: httpx.Client) -> None:
    segment = http.post("/segments", json={"type": "static", "name": "s"}).json()["id"]
    scheduler = {"type": "asap", "segments": {"selected": [segment]}}
    action = http.post("/actions", json={"type": "mailCampaign", "scheduler": scheduler}).json()["id"]
    response = http.delete(f"/segments/{segment}")
    assert (response.status_code, response.content) == (409, b"")
    http.delete(f"/actions/{action}")
    assert http.delete(f"/segments/{segment}").status_code == 204


@pytest.fixture
def slow_http() -> Iterator[tuple[Sandbox, httpx.Client]]:
    with Sandbox(import_seconds=30) as sandbox, client_of(sandbox) as http:
        yield sandbox, http


def test_an_import_goes_from_processing_to_completed(slow_http: tuple[Sandbox, httpx.Client]) -> None:
    sandbox, http = slow_http
    sandbox.add_target("alice@example.com")
    segment = sandbox.seed({"fields": [{"type": "numeric", "name": "Age"}], "segments": [{"name": "s"}]})
    features = [
        {"type": "segmentation", "segmentId": segment["segments"][0]["id"], "emptyExisitingSegment": True},
        {"type": "redList", "destination": {"mail": True}},
    ]
    definition = http.post("/imports", json={"name": "contacts", "features": features}).json()
    path = f"/imports/{definition['id']}"
    assert http.get(f"{path}/executions").status_code == 404
    rows = [
        "Email;Age;Unknown",
        "alice@example.com;41;x",
        "bob@example.com;7;",
        ";3;",
        "carl@example.com;old;",
        "dora@example.com;1.e999",
    ]
    file = "\ufeff" + "".join(f"{row}\r\n" for row in rows)
    source = http.put(f"{path}/source", content=file.encode(), headers=OCTETS).json()
    assert http.get(path).json()["source"] == source
    assert http.post(f"{path}/executions").json()["state"] == 0
    assert http.post(f"{path}/executions").status_code == 409
    assert http.get(f"{path}/executions").json()["state"] == 0
    sandbox.clock.advance(30)
    execution = http.get(f"{path}/executions").json()
    assert execution["state"] == 1
    assert execution["content"] == {"rows": 5, "created": 1, "updated": 1, "rejected": 3}
    assert len(sandbox.documents("redlist_mail")) == 2
    assert http.get("/segments").json()[0]["targetsCount"] == 2
    assert http.delete(path).status_code == 204
    assert http.get("/imports").json() == []


@pytest.mark.parametrize("file", [None, b"Name\nAlice\n", b"\xff\xfe\x00", b""])
def test_an_import_that_cannot_be_read_fails(http: httpx.Client, file: bytes | None) -> None:
    path = f"/imports/{http.post('/imports', json={'name': 'x'}).json()['id']}"
    if file:
        http.put(f"{path}/source", content=file, headers=OCTETS)
    http.post(f"{path}/executions", json={"name": "renamed"})
    assert http.get(f"{path}/executions").json()["state"] == 2
    assert http.get(path).json()["name"] == "renamed"


def test_a_subscription_is_saved_found_and_deleted(http: httpx.Client, alice: str) -> None:
    contact = {"type": "footprint", "id": alice}
    saved = http.put("/subscriptions", json={"provider": {"type": "firebase", "token": "t"}, "contact": contact}).json()
    assert saved["contact"]["unicity"] == "alice@example.com"
    again = http.put("/subscriptions", json=saved).json()
    assert again["lifecycle"]["creation"] == saved["lifecycle"]["creation"]
    path = f"/subscriptions/{saved['id']}"
    for found in (
        [http.get(path).json()],
        http.get(f"/targets/{alice}/subscriptions").json(),
        http.get("/targets/subscriptions", params={"unicity": "alice@example.com"}).json(),
        http.get("/targets/subscriptions", params={"hash": saved["contact"]["hash"]}).json(),
    ):
        assert found == [again]
    assert http.delete(path).is_success
    assert http.get(path).status_code == 404
    http.put("/subscriptions", json=saved)
    assert http.delete(f"/targets/{alice}/subscriptions").is_success
    http.put("/subscriptions", json=saved)
    assert http.delete("/targets/subscriptions", params={"unicity": "alice@example.com"}).is_success
    assert http.get(f"/targets/{alice}/subscriptions").json() == []
    unknown = {"contact": {"type": "footprint", "id": "X"}}
    assert http.put("/subscriptions", json=unknown).status_code == 404


def test_documents_without_behaviour_are_stored(sandbox: Sandbox, http: httpx.Client) -> None:
    document = {"name": "w", "nodes": [{"type": "sleep", "id": "a"}], "capping": [], "tasks": []}
    workflow = http.post("/scripting/workflows", json=document).json()
    path = f"/scripting/workflows/{workflow['id']}"
    assert http.get(f"{path}/nodes").json() == document["nodes"]
    assert http.put(path, json={"name": "v"}).json()["creationDate"] == workflow["creationDate"]
    assert http.patch(path).json()["name"] == "v"
    assert http.post(f"{path}/duplication").json()["id"] != workflow["id"]
    assert http.get(f"{path}/capping").json() == http.get(f"{path}/tasks").json() == []
    assert http.delete(path).status_code == 204
    assert http.get(f"{path}/nodes").status_code == 404

    campaign = http.post("/campaigns", json={"id": "497f6eca-6276-4993-bfeb-53cbbbba6f08", "name": "c"}).json()
    assert campaign["id"] == "497f6eca-6276-4993-bfeb-53cbbbba6f08"
    application = http.post("/parameters/applications", json={"type": "native", "id": None, "stamp": None}).json()
    assert http.get(f"/parameters/applications/{application['id']}").json() == application
    assert http.get("/parameters/applications").json() == [application]
    assert http.get("/settings/marketing/pressure/topic").json() is False
    assert http.put("/settings/marketing/pressure/topic", json=True).json() is True
    assert http.get("/settings/marketing/pressure/topic").json() is True
    stored = sandbox.seed({"webtasks": [{"id": 5}], "compilables": [{"name": "c"}], "topics": [{"label": "t"}]})
    assert http.patch("/scripting/webtasks/5", json={"name": "n"}).json()["name"] == "n"
    compilable = f"/scripting/compilables/{stored['compilables'][0]['id']}"
    assert http.post(f"{compilable}/execution", json={"a": 1}).json()["arguments"] == {"a": 1}
    assert http.get(f"{compilable}/flaws").json() == []
    assert http.post(f"{compilable}/duplication").json()["name"] == "c"
    assert http.get("/marketing/pressure/topics").json()[0]["label"] == "t"


def test_red_lists_are_read_by_period(sandbox: Sandbox, http: httpx.Client) -> None:
    ada, bob = (sandbox.add_target(f"{name}@example.com") for name in ("ada", "bob"))
    for target, moment in ((ada, "2026-03-01T00:00:00Z"), (bob, "2026-03-02T00:00:00Z")):
        body = {"origin": 4, "timestamp": moment}
        assert http.post(f"/targets/{target}/redlist/mail", json=body).status_code == 204
    listed = http.get("/targets/redlist/mail").json()
    assert [(each["id"], each["origin"]) for each in listed] == [(ada, 4), (bob, 4)]
    period = {"startDate": "2026-03-02T00:00:00Z", "endDate": "2026-03-03T00:00:00Z"}
    assert [each["id"] for each in http.get("/targets/redlist/mail", params=period).json()] == [bob]
    assert http.get("/targets/redlist/mail", params={"endDate": "2026-03-01T00:00:00Z"}).status_code == 204
    assert http.get("/targets/redlist/sms").status_code == 204
