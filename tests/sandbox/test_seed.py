"""Seed data."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx
import pytest
from np6_sandbox import Sandbox

SEED = """
value_lists:
  - {id: 7, name: Civility, values: [{value: Mr}, {value: Ms}]}
fields:
  - {id: 12, type: singleSelectList, name: Civility, valueListId: 7}
targets:
  - {Email: alice@example.com, Civility: Ms}
segments:
  - {id: 1319, name: Testers, isTest: true, targets: [alice@example.com]}
actions:
  - {id: 000PE4, name: Welcome, state: 50, content: {subject: Welcome}}
imports:
  - {id: 23, name: Contacts}
campaigns:
  - {name: Spring}
workflows:
  - {id: 3, name: Onboarding}
"""


def test_a_yaml_file_fills_an_account(sandbox: Sandbox, http: httpx.Client, tmp_path: Path) -> None:
    file = tmp_path / "seed.yaml"
    file.write_text(SEED, encoding="utf-8")
    stored = sandbox.seed(file)
    assert stored["actions"][0]["id"] == "000PE4"
    assert http.get("/actions/000PE4").json()["informations"]["state"] == 50
    assert http.get("/segments/1319/targets").json() == [stored["targets"][0]["id"]]
    assert http.get("/valueLists/7").json()["values"][1] == {"index": 2, "value": "Ms"}
    assert http.get("/imports/23").json()["name"] == "Contacts"
    assert http.get("/scripting/workflows/3/nodes").json() == []
    assert [field["id"] for field in http.get("/fields").json()] == [728, 12]


def test_new_documents_do_not_take_an_identifier_that_was_chosen(sandbox: Sandbox, http: httpx.Client) -> None:
    sandbox.seed({"segments": [{"id": 42, "name": "a"}], "actions": [{"id": "000ABD"}]})
    segments = [http.post("/segments", json={"type": "static", "name": name}).json()["id"] for name in "bcd"]
    assert len({42, *segments}) == 4
    actions = [http.post("/actions", json={"type": "mailMessage"}).json()["id"] for _ in range(3)]
    assert len({"000ABD", *actions}) == 4


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({"nothing": []}, "unknown section 'nothing'"),
        (
            {"targets": [{"Email": "a@example.com"}] * 2},
            r"targets\[1\]: the target \w+ has this unicity",
        ),
        ({"targets": [{"Email": "a@example.com", "City": "Lille"}]}, r"targets\[0\]: field 'City' does not exist"),
        ({"actions": [{"settings": {"field": 1}}]}, r"actions\[0\]: field 1 does not exist"),
        ({"segments": ["x"]}, r"segments\[0\]: a document is expected"),
    ],
)
def test_invalid_data_are_rejected_with_their_place(sandbox: Sandbox, data: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        sandbox.seed(data)


@pytest.mark.parametrize("text", ["- a list", "a: [", "text"])
def test_a_file_that_holds_no_sections_is_refused(sandbox: Sandbox, tmp_path: Path, text: str) -> None:
    file = tmp_path / "seed.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match="seed data"):
        sandbox.seed(file)


def test_arguments_of_methods_are_checked(sandbox: Sandbox, http: httpx.Client) -> None:
    sandbox.add_target("alice@example.com")
    action = sandbox.add_action()
    body = [{"recipient": {"type": "unicity", "value": ["alice@example.com"]}}]
    http.post(f"/actions/{action}/executions", json=body, headers={"Content-Type": "application/vnd.np6.cm.email"})
    message = sandbox.ledger[0]
    with pytest.raises(ValueError, match="link 'shut'"):
        sandbox.hit(message, "shut")
    with pytest.raises(ValueError, match="verdict 'medium'"):
        sandbox.bounce(message, "medium")
    with pytest.raises(ValueError, match="event 'shrug'"):
        sandbox.respond(message, "shrug")
    with pytest.raises(ValueError, match="forward"):
        sandbox.clock.advance(-1)
    with pytest.raises(ValueError, match="year 9990"):
        sandbox.clock.advance(1e12)
    with pytest.raises(RuntimeError, match="does not run"):
        _ = Sandbox().url


def test_documents_are_copies(sandbox: Sandbox, http: httpx.Client) -> None:
    action = sandbox.add_action(name="Welcome")
    sandbox.documents("actions")[0]["name"] = "changed"
    assert http.get(f"/actions/{action}").json()["name"] == "Welcome"
