"""Events are recorded for what happens, and filtered as the reference describes."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from np6_sandbox import Sandbox

from .conftest import client_of
from .test_actions import execute


@pytest.fixture
def action(sandbox: Sandbox) -> str:
    return sandbox.add_action(name="Welcome", settings={"archive": True})


def send(sandbox: Sandbox, http: httpx.Client, action: str, email: str) -> str:
    """Send an action to a new target, and return its identifier."""
    target = sandbox.add_target(email)
    assert execute(http, action, {"type": "id", "value": target}).json()[0]["type"] == "success"
    return target


def kinds(http: httpx.Client, path: str, **query: Any) -> list[str]:
    return [event["type"] for event in http.get(path, params=query).json()]


def test_an_execution_is_followed_by_an_activation(sandbox: Sandbox, http: httpx.Client, action: str) -> None:
    target = send(sandbox, http, action, "alice@example.com")
    assert kinds(http, "/actions/events", sort="asc") == ["execution", "activation"]
    event = http.get(f"/actions/{action}/events/activations").json()[0]
    assert event["identity"] == {"type": "customer", "agency": "DEMO", "customer": "028"}
    activation = event["source"]["detail"]["activation"]
    assert activation["receiver"]["id"] == target
    assert activation["recipient"] == "alice@example.com"
    assert activation["stamp"]["id"] == sandbox.ledger[0].id


@pytest.mark.parametrize(
    ("address", "verdict"),
    [
        ("hard-bounce@example.com", "hard"),
        ("bounce@example.com", "hard"),
        ("soft.bounce+1@example.com", "soft"),
        ("alice@bounce.example", None),
        ("debouncer@example.com", None),
    ],
)
def test_an_address_named_bounce_bounces(
    sandbox: Sandbox, http: httpx.Client, action: str, address: str, verdict: str | None
) -> None:
    send(sandbox, http, action, address)
    bounces = http.get(f"/actions/{action}/events/bounces").json()
    assert [b["source"]["detail"]["bounce"]["analysis"]["verdict"] for b in bounces] == ([verdict] if verdict else [])
    assert http.get("/actions/reactivities/bounces").json() == bounces


def test_a_target_on_the_red_list_gets_nothing(sandbox: Sandbox, http: httpx.Client, action: str) -> None:
    target = sandbox.add_target("alice@example.com")
    assert http.post(f"/targets/{target}/redlist/mail", json={"origin": 4}).status_code == 204
    assert execute(http, action, {"type": "id", "value": target}).json()[0]["type"] == "success"
    assert len(sandbox.ledger) == 0
    assert kinds(http, f"/actions/{action}/events/cancellations") == ["cancellation"]
    assert kinds(http, "/actions/events/cancellations") == ["cancellation"]


def test_hits_happen_on_demand(sandbox: Sandbox, http: httpx.Client, action: str) -> None:
    target = send(sandbox, http, action, "alice@example.com")
    message = sandbox.ledger[0]
    for link in ("open", "redirection", "unsubscribe", "form", "mirror"):
        sandbox.hit(message, link)
    assert kinds(http, f"/actions/{action}/events/hits/mirror") == ["hit"]
    assert kinds(http, f"/actions/{action}/reactivities/hits/redirection") == ["hit"]
    assert kinds(http, f"/targets/{target}/events/hits/form") == ["hit"]
    assert len(kinds(http, f"/targets/{target}/events")) == 7
    assert len(kinds(http, "/actions/reactivities")) == 5
    opened = http.get(f"/targets/{target}/events/hits/open").json()[0]
    assert opened["source"]["detail"]["link"] == {"type": "open"}


def test_robots_are_left_out_unless_their_class_is_asked_for(sandbox: Sandbox, http: httpx.Client, action: str) -> None:
    target = send(sandbox, http, action, "alice@example.com")
    sandbox.hit(sandbox.ledger[0], "open")
    sandbox.hit(sandbox.ledger[0], "open", robot="mpp")
    path = f"/targets/{target}/events/hits/open"
    assert len(kinds(http, path)) == 1
    assert len(kinds(http, path, classification="gsr")) == 1
    assert len(kinds(http, path, classification="gsr, mpp")) == 2


def test_a_stop_is_found_by_each_name_of_the_target(sandbox: Sandbox, http: httpx.Client, action: str) -> None:
    target = send(sandbox, http, action, "alice@example.com")
    sandbox.respond(sandbox.ledger[0], "stop")
    sandbox.respond(sandbox.ledger[0], "reply")
    hash_ = http.get(f"/targets/{target}").json()["hash"]
    for query in ({"id": target}, {"unicity": "alice@example.com"}, {"hash": hash_}):
        assert kinds(http, "/targets/events/responses/stop", **query) == ["reply"]
    assert http.get("/targets/events/responses/stop", params={"id": "X"}).status_code == 404


def test_start_is_included_and_end_is_not_in_either_notation(sandbox: Sandbox, http: httpx.Client, action: str) -> None:
    moments = []
    for number in range(3):
        send(sandbox, http, action, f"{number}@example.com")
        moments.append(http.get(f"/actions/{action}/events/activations?sort=desc").json()[0]["timestamp"])
        sandbox.clock.advance(60)
    path = f"/actions/{action}/events/activations"

    def found(**query: Any) -> list[int]:
        return [event["timestamp"] for event in http.get(path, params=query).json()]

    assert found(sort="desc") == moments[::-1]
    assert found(start=moments[1], sort="asc") == moments[1:]
    assert found(start=moments[0], end=moments[2], sort="asc") == moments[:2]
    middle = "2001-01-01T00:00:00+01:00"
    assert found(end=middle) == []
    assert len(found(start=middle)) == 3


def test_reactivities_are_bounded_by_both_moments(sandbox: Sandbox, http: httpx.Client, action: str) -> None:
    send(sandbox, http, action, "alice@example.com")
    between = sandbox.clock.iso(60)
    sandbox.clock.advance(120)
    sandbox.hit(sandbox.ledger[0], "open")
    path = "/actions/reactivities/hits/open"
    assert len(kinds(http, path, activationEnd=between, reactivityStart=between)) == 1
    assert kinds(http, path, activationStart=between) == []
    assert kinds(http, path, reactivityEnd=between) == []


def test_an_action_or_target_that_does_not_exist_has_no_events(http: httpx.Client) -> None:
    for path in ("/actions/X/events/bounces", "/targets/X/events", "/notifications/1/events/executions"):
        assert http.get(path).status_code == 404


def test_events_outlive_the_action_and_the_target(sandbox: Sandbox, http: httpx.Client, action: str) -> None:
    target = send(sandbox, http, action, "alice@example.com")
    http.delete(f"/actions/{action}")
    http.delete(f"/targets/{target}")
    assert kinds(http, f"/actions/{action}/events/activations") == ["activation"]
    sandbox.bounce(sandbox.ledger[0], "soft")
    assert kinds(http, f"/actions/{action}/events/bounces") == ["bounce"]


def test_long_lists_are_streamed(sandbox: Sandbox, http: httpx.Client, action: str) -> None:
    send(sandbox, http, action, "alice@example.com")
    for _ in range(1200):
        sandbox.hit(sandbox.ledger[0], "open")
    response = http.get("/actions/reactivities/hits/open")
    assert response.headers["Transfer-Encoding"] == "chunked"
    assert len(response.json()) == 1200


def test_only_the_newest_events_are_kept() -> None:
    with Sandbox(keep_events=3) as sandbox, client_of(sandbox) as http:
        action = sandbox.add_action()
        for name in "abc":
            send(sandbox, http, action, f"{name}@example.com")
        assert kinds(http, "/actions/events") == ["activation", "execution", "activation"]
        assert kinds(http, f"/actions/{action}/events/activations") == ["activation", "activation"]


def test_the_events_of_a_campaign_are_those_of_its_items(sandbox: Sandbox, http: httpx.Client, action: str) -> None:
    send(sandbox, http, action, "bounce@example.com")
    sandbox.hit(sandbox.ledger[0], "open")
    sandbox.hit(sandbox.ledger[0], "mirror")
    campaign = http.post("/campaigns", json={"name": "c"}).json()["id"]

    def found(*filters: dict[str, Any]) -> list[str]:
        body = {"itemsEvents": [{"type": "email", "events": list(filters), "items": [action, "X"]}]}
        response = http.post(f"/campaigns/{campaign}/events", json=body, params={"sort": "asc"})
        return [event["type"] for event in response.json()]

    assert found() == ["execution", "activation", "bounce", "hit", "hit"]
    assert found({"type": "hit", "subtypes": ["mirror"]}, {"type": "bounce"}) == ["bounce", "hit"]
    missing = "/campaigns/497f6eca-6276-4993-bfeb-53cbbbba6f08/events"
    assert http.post(missing, json={}).status_code == 404


def test_archives_show_what_was_sent_and_can_be_downloaded(sandbox: Sandbox, http: httpx.Client, action: str) -> None:
    target = send(sandbox, http, action, "alice@example.com")
    archives = http.get(f"/actions/{action}/targets/{target}/archives").json()
    assert http.get("/actions/archives").json() == archives
    assert http.get("/actions/archives", params={"startDate": sandbox.clock.iso(60)}).json() == []
    mail = httpx.get(archives[0]["url"])
    assert mail.headers["Content-Type"] == "message/rfc822"
    assert b"To: alice@example.com" in mail.content
    assert http.get(f"/actions/X/targets/{target}/archives").status_code == 404


def test_a_campaign_sends_to_its_segments_when_its_time_comes(sandbox: Sandbox, http: httpx.Client) -> None:
    emails = ["a@example.com", "b@example.com", "c@example.com"]
    segments = [
        {"id": 1, "name": "all", "targets": emails},
        {"id": 2, "name": "not", "targets": ["b@example.com"]},
        {"id": 3, "name": "more", "targets": ["c@example.com"]},
    ]
    sandbox.seed({"targets": [{"Email": email} for email in emails], "segments": segments})
    scheduler = {
        "type": "scheduled",
        "startDate": sandbox.clock.iso(3600),
        "segments": {"selected": [1, 3], "excluded": [2]},
    }
    document = {"type": "mailCampaign", "content": {"subject": "s"}, "scheduler": scheduler}
    campaign = http.post("/actions", json=document).json()["id"]
    for fortest in (True, False):
        http.post(f"/actions/{campaign}/validation", json={"fortest": fortest})
    assert len(sandbox.ledger) == 0
    sandbox.clock.advance(3600)
    assert [(m.recipient, m.occasion) for m in sandbox.ledger] == [
        ("a@example.com", "campaign"),
        ("c@example.com", "campaign"),
    ]


def test_a_campaign_that_is_unvalidated_in_time_sends_nothing(sandbox: Sandbox, http: httpx.Client) -> None:
    sandbox.seed(
        {"targets": [{"Email": "a@example.com"}], "segments": [{"id": 1, "name": "s", "targets": ["a@example.com"]}]}
    )
    scheduler = {"type": "scheduled", "startDate": sandbox.clock.iso(3600), "segments": {"selected": [1]}}
    document = {"type": "mailCampaign", "content": {"subject": "s"}, "scheduler": scheduler}
    campaign = http.post("/actions", json=document).json()["id"]
    for fortest in (True, False):
        http.post(f"/actions/{campaign}/validation", json={"fortest": fortest})
    http.request("DELETE", f"/actions/{campaign}/validation", json={})
    sandbox.clock.advance(7200)
    assert len(sandbox.ledger) == 0


def test_notifications_reach_the_subscriptions_of_a_target(sandbox: Sandbox, http: httpx.Client) -> None:
    target = sandbox.add_target("alice@example.com")
    application, version = "56c874e9-2f8e-4b60-ab4b-6410c3238352", "ca0eeca3-49c7-4d0d-b814-9182571b6b70"
    for token, of in (("t1", application), ("t2", "2399f53f-1b0e-4cbb-b81e-26c0f11359ca")):
        body = {
            "application": of,
            "provider": {"type": "firebase", "token": token},
            "contact": {"type": "footprint", "id": target},
        }
        http.put("/subscriptions", json=body)
    document = {
        "type": "push-app",
        "name": "n",
        "settings": {"application": application},
        "versions": [{"id": version, "title": "Hello"}],
    }
    notification = http.post("/notifications", json=document).json()["id"]
    path = f"/notifications/{notification}"
    recipient = {"type": "contact", "value": {"type": "id", "value": target}}
    unknown = {"type": "contact", "value": {"type": "id", "value": "X"}}
    results = http.post(f"{path}/executions", json=[{"recipient": recipient}, {"recipient": unknown}]).json()
    assert [result["type"] for result in results] == ["success", "error"]
    assert [(m.channel, m.recipient, m.subject) for m in sandbox.ledger] == [("push", "t1", "Hello")]
    sandbox.respond(sandbox.ledger[0], "optout")
    assert kinds(http, f"{path}/events/executions") == ["execution"]
    assert kinds(http, f"{path}/events/activations") == ["activation"]
    assert kinds(http, f"{path}/reactivities/optouts") == ["optout"]
    assert http.put(path, json=document | {"name": "m"}).json()["name"] == "m"
    for tail in (
        "render/contact?unicity=alice@example.com",
        f"versions/{version}/render/contact?unicity=alice@example.com",
        f"versions/{version}/render/contact/{target}",
    ):
        assert http.get(f"{path}/{tail}").json()["render"]["title"] == "Hello"
    rendered = http.post(f"{path}/versions/{version}/render", json={"receiver": {"id": target}}).json()
    assert rendered["meta"]["application"] == application
    test = {"recipient": {"type": "user", "value": 7}, "title": "Proof"}
    assert http.post(f"{path}/versions/{version}/test", json=test).is_success
    assert (sandbox.ledger[-1].occasion, sandbox.ledger[-1].subject) == ("test", "Proof")
    missing = "00000000-0000-4000-8000-000000000000"
    assert http.get(f"{path}/versions/{missing}/render/contact/{target}").status_code == 404


STAMP = {
    "time": 1614089576625,
    "id": "d52055cd-e854-4177-8ef5-b10fd8d568a7",
    "thread": "a3078b19-b379-4bc2-b29a-e8229a9c9332",
}


def stamps(http: httpx.Client, sandbox: Sandbox, email: str) -> tuple[str, list[str]]:
    """Send a message with `STAMP`; return the id of its result, and the ids of the stamps of its events."""
    action, target = sandbox.add_action(), sandbox.add_target(email)
    body = [{"recipient": {"type": "id", "value": target}, "stamp": STAMP}]
    headers = {"Content-Type": "application/vnd.np6.cm.email"}
    (result,) = http.post(f"/actions/{action}/executions", json=body, headers=headers).json()
    details = [event["source"]["detail"] for event in http.get("/actions/events", params={"sort": "asc"}).json()]
    found = [(detail.get("execution") or detail["activation"])["stamp"]["id"] for detail in details]
    return result["id"], found


def test_each_event_of_a_message_carries_the_stamp_of_its_request(sandbox: Sandbox, http: httpx.Client) -> None:
    assert stamps(http, sandbox, "soft-bounce@example.com") == (STAMP["id"], [STAMP["id"]] * 3)


def test_a_stamp_of_a_request_can_be_ignored(sandbox: Sandbox, http: httpx.Client) -> None:
    sandbox.configure(echo_stamps=False)
    result, found = stamps(http, sandbox, "soft-bounce@example.com")
    assert found == [result] * 3
    assert result != STAMP["id"]
    sandbox.reset()
    assert stamps(http, sandbox, "alice@example.com") == (STAMP["id"], [STAMP["id"]] * 2)


def test_each_event_has_a_delay_of_its_own_between_the_bounds(sandbox: Sandbox, http: httpx.Client) -> None:
    sandbox.configure(event_delay_seconds=(60, 600))
    action = sandbox.add_action()
    for number in range(40):
        send(sandbox, http, action, f"{number}@example.com")

    def listed() -> list[int]:
        events = http.get(f"/actions/{action}/events/activations", params={"sort": "asc"}).json()
        assert [event["timestamp"] for event in events] == sorted(event["timestamp"] for event in events)
        return [int(event["source"]["detail"]["activation"]["recipient"].partition("@")[0]) for event in events]

    sandbox.clock.advance(30)
    assert listed() == []
    sandbox.clock.advance(270)
    some = listed()
    assert 0 < len(some) < 40
    assert some != list(range(len(some)))  # later ones before earlier ones
    sandbox.clock.advance(300)
    assert listed() == list(range(40))


def test_a_changed_delay_applies_to_the_events_after_it(sandbox: Sandbox, http: httpx.Client, action: str) -> None:
    send(sandbox, http, action, "alice@example.com")
    sandbox.configure(event_delay_seconds=60)
    sandbox.hit(sandbox.ledger[0])
    assert kinds(http, "/actions/events", sort="asc") == ["execution", "activation"]
    sandbox.configure(event_delay_seconds=0)
    assert len(kinds(http, "/actions/events")) == 2
    sandbox.clock.advance(60)
    assert len(kinds(http, "/actions/events")) == 3


def test_an_event_is_listed_when_its_delay_has_passed() -> None:
    with Sandbox(event_delay_seconds=60) as sandbox, client_of(sandbox) as http:
        action, target = sandbox.add_action(), sandbox.add_target("hard-bounce@example.com")
        execute(http, action, {"type": "id", "value": target})
        lists = ("/actions/events", f"/actions/{action}/events/activations")
        assert [http.get(path).json() for path in lists] == [[], []]
        assert len(sandbox.ledger) == 1
        sandbox.clock.advance(59)
        assert http.get("/actions/events").json() == []
        sandbox.clock.advance(1)
        events = http.get("/actions/events", params={"sort": "asc"}).json()
        assert [event["type"] for event in events] == ["execution", "activation", "bounce"]
        assert all(event["timestamp"] <= sandbox.clock.milliseconds() - 60_000 for event in events)
