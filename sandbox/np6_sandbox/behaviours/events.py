"""Lists of events and reactivities: which events a path means, and which of them the query keeps."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from np6_sandbox.behaviours import actions
from np6_sandbox.behaviours.registry import Call, behaviour, family, moment
from np6_sandbox.refusal import Refusal
from np6_sandbox.spec import Endpoint
from np6_sandbox.state import contacts
from np6_sandbox.state.account import Account
from np6_sandbox.state.events import Event

_LISTS = ("events", "reactivities")


@dataclass(frozen=True, slots=True)
class Selection:
    """Which kinds of events a path lists. The tail of the path says it: `events/hits/mirror`, `events/bounces`.

    Attributes:
        kind: `type` of the events; None for all.
        link: For hits the kind of link, for replies whether it is a stop.
        reactions: Only what reacts to a message that was sent.
    """

    kind: str | None
    link: str | None
    reactions: bool

    @classmethod
    def of(cls, path: str) -> Selection:
        segments = path.strip("/").split("/")
        at = next(i for i, segment in enumerate(segments) if segment in _LISTS)
        kind, link = [*segments[at + 1 :], None, None][:2]
        if kind == "responses":
            kind = "replies"
        singular = None if kind is None else "reply" if kind == "replies" else kind.removesuffix("s")
        return cls(singular, link, segments[at] == "reactivities")

    def keeps(self, event: Event) -> bool:
        """Whether an event of the kind is meant."""
        return (self.link is None or event.link == self.link) and (not self.reactions or event.activated is not None)


def is_event_list(endpoint: Endpoint) -> bool:
    return endpoint.method == "GET" and any(name in endpoint.path.split("/") for name in _LISTS)


@family(is_event_list)
def list_events(call: Call) -> list[dict[str, Any]]:
    selection = Selection.of(call.endpoint.path)
    return answer(call, (event for event in _events_of_path(call, selection.kind) if selection.keeps(event)))


@behaviour("POST", "/campaigns/{id}/events")
def list_campaign_events(call: Call) -> list[dict[str, Any]]:
    """Events of actions that the body names; of the campaign's own items where it names none."""
    campaign = call.account.store["campaigns"].get(call.path["id"])
    if campaign is None:
        raise Refusal.missing("campaign", call.path["id"])
    own = [item.get("id") for item in campaign.get("items") or ()]
    found: dict[str, Event] = {}
    for group in call.document.get("itemsEvents") or ():
        filters = group.get("events") or ()
        for item in group.get("items") or own:
            for event in call.account.events.of_source("actions", str(item)):
                if not filters or any(_matches(event, wanted) for wanted in filters):
                    found[event.body["id"]] = event
    return answer(call, found.values())


def answer(call: Call, events: Iterable[Event]) -> list[dict[str, Any]]:
    """Applies the filters and the order of the query to the events that are published by now."""
    account, query = call.account, call.query
    published = account.clock.time() - account.settings.event_delay_seconds
    kept = [event for event in events if event.timestamp <= published * 1000]
    bounds: list[tuple[str, str, Callable[[Event], int | None]]] = [
        ("start", "end", lambda event: event.timestamp),
        ("reactivityStart", "reactivityEnd", lambda event: event.timestamp),
        ("activationStart", "activationEnd", lambda event: event.activated),
    ]
    for first, last, moment_of in bounds:
        start, end = moment(query.get(first), f"query {first}"), moment(query.get(last), f"query {last}")
        if start is not None or end is not None:
            kept = [event for event in kept if _within(moment_of(event), start, end)]
    robots = set(filter(None, (name.strip() for name in query.get("classification", "").split(","))))
    kept = [event for event in kept if event.robot is None or event.robot in robots]
    if "sort" in query:
        kept.sort(key=lambda event: event.timestamp)
        if query["sort"] == "desc":
            kept.reverse()
    return [event.body for event in kept]


def _events_of_path(call: Call, kind: str | None) -> list[Event]:
    account, area = call.account, call.endpoint.path.split("/")[1]
    owner = next(iter(call.path.values()), None)
    if area == "targets":
        return account.events.of_target(_target(call, owner)["id"], kind)
    if owner is None:
        return account.events.of_area(area, kind)
    found = account.events.of_source(area, owner, kind)
    if not found and not account.events.of_source(area, owner):  # events outlive what they came from
        _require_owner(account, area, owner)
    return found


def _require_owner(account: Account, area: str, owner: Any) -> None:
    if area == "actions":
        actions.by_id(account, owner)
    elif area == "notifications" and owner not in account.store["notifications"]:
        raise Refusal.missing("notification", owner)


def _target(call: Call, target_id: Any) -> dict[str, Any]:
    if target_id is not None or "id" in call.query:
        return contacts.by_id(call.account, target_id or call.query["id"])
    if "unicity" in call.query:
        return contacts.by_unicity(call.account, call.query["unicity"])
    return contacts.by_hash(call.account, call.query["hash"])


def _matches(event: Event, wanted: dict[str, Any]) -> bool:
    subtypes = wanted.get("subtypes")
    return event.kind == wanted.get("type", event.kind) and (not subtypes or event.link in subtypes)


def _within(milliseconds: int | None, start: float | None, end: float | None) -> bool:
    """Whether a moment lies in a period, whose bounds are in seconds; the end does not belong to it."""
    if milliseconds is None:
        return False
    return (start is None or milliseconds >= start * 1000) and (end is None or milliseconds < end * 1000)
