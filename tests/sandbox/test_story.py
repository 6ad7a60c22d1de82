"""A newsletter from creation to events, over HTTP as the public reference describes it."""

from __future__ import annotations

import httpx
from np6_sandbox import Sandbox

from .test_actions import EMAIL


def test_a_newsletter_is_prepared_validated_sent_and_followed(sandbox: Sandbox, http: httpx.Client) -> None:
    field = http.post("/fields", json={"type": "textField", "name": "FirstName", "isUnicity": False}).json()
    assert {f["name"] for f in http.get("/fields").json()} == {"Email", "FirstName"}

    ids = {}
    for name, email in (("Alice", "alice@example.com"), ("Bob", "hard-bounce@example.com")):
        target = http.post("/targets", json={"Email": email, "FirstName": name}).json()
        assert target["fields"][str(field["id"])] == name
        ids[name] = target["id"]
    refused = http.post("/targets", json={"Email": "alice@example.com"})
    assert (refused.status_code, refused.text) == (409, "target already exists")

    testers = http.post("/segments", json={"type": "static", "name": "Testers", "isTest": True}).json()["id"]
    assert http.put(f"/segments/{testers}/targets", json=["alice@example.com"]).json() == 1

    action = http.post(
        "/actions",
        json={
            "type": "mailMessage",
            "name": "Newsletter 12",
            "settings": {"templating": {"version": "4.1"}, "editionMode": 1},
            "content": {
                "headers": {"from": {"prefix": "news", "domain": "tea.example", "label": "Tea"}},
                "subject": "Spring has arrived",
                "html": "<h1>Spring</h1>",
            },
        },
    ).json()["id"]
    recipients = [
        {"recipient": {"type": "unicity", "value": ["alice@example.com"]}},
        {"recipient": {"type": "unicity", "value": ["nobody@example.com"]}},
        {"recipient": {"type": "id", "value": ids["Bob"]}},
    ]
    too_early = http.post(f"/actions/{action}/executions", json=recipients, headers=EMAIL)
    assert (too_early.status_code, too_early.content) == (409, b"")

    for settings in ({"fortest": True, "testSegments": [testers]}, {"fortest": False}):
        phase = http.post(f"/actions/{action}/validation", json=settings)
        assert (phase.status_code, phase.content) == (204, b"")
        again = http.post(f"/actions/{action}/validation", json=settings)
        assert (again.status_code, again.content) == (409, b"")
    assert http.get(f"/actions/{action}").json()["informations"]["state"] == 50

    wrong = http.post(f"/actions/{action}/executions", json=recipients)
    assert wrong.status_code == 415
    sent = http.post(f"/actions/{action}/executions", json=recipients, headers=EMAIL)
    assert sent.status_code == 200
    alice, nobody, bob = sent.json()
    assert alice["recipient"]["id"] == ids["Alice"]
    assert nobody["value"] == {"type": "recipient not found", **recipients[1]}
    assert bob["recipient"]["unicity"] == "hard-bounce@example.com"

    activations = http.get(f"/actions/{action}/events/activations", params={"sort": "asc"}).json()
    stamps = [event["source"]["detail"]["activation"]["stamp"]["id"] for event in activations]
    assert stamps == [alice["id"], bob["id"]]
    (bounce,) = http.get(f"/actions/{action}/events/bounces", params={"start": activations[0]["timestamp"]}).json()
    assert bounce["source"]["detail"]["bounce"]["analysis"]["verdict"] == "hard"
    assert bounce["source"]["detail"]["activation"]["receiver"]["id"] == ids["Bob"]
    message = httpx.get(f"{sandbox.url}/_sandbox/api/messages", params={"recipient": "alice@example.com"}).json()[-1]
    hit = {"message": message["id"], "type": "hit", "link": "open"}
    httpx.post(f"{sandbox.url}/_sandbox/api/events", json=hit).raise_for_status()
    (opened,) = http.get(f"/targets/{ids['Alice']}/events/hits/open").json()
    assert opened["source"]["detail"]["link"] == {"type": "open"}

    assert [(m.occasion, m.recipient) for m in sandbox.ledger] == [
        ("test", "alice@example.com"),
        ("execution", "alice@example.com"),
        ("execution", "hard-bounce@example.com"),
    ]
    assert {m.request_id for m in sandbox.ledger.select(occasion="execution")} == {sent.headers["x-request-id"]}
    page = httpx.get(f"{sandbox.url}/_sandbox/messages").text
    for text in ("Newsletter 12", "Spring has arrived", "hard bounce", "Tea &lt;news@tea.example&gt;"):
        assert text in page
    assert "expected 50" in httpx.get(f"{sandbox.url}/_sandbox/requests").text

    http.request("DELETE", f"/actions/{action}/validation", json={})
    assert http.post(f"/actions/{action}/executions", json=recipients, headers=EMAIL).status_code == 409
