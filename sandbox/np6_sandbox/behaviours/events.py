"""Lists of events and reactivities: the events that a path selects, filtered by the query."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from np6_sandbox.behaviours import actions
from np6_sandbox.behaviours.registry import ValidRequest, behaviour, family, moment
from np6_sandbox.errors import Rejection
from np6_sandbox.spec import Endpoint
from np6_sandbox.state import contacts
from np6_sandbox.state.account import Account
from np6_sandbox.state.events import LoggedEvent

_LISTS = ("events", "reactivities")


@dataclass(frozen=True, slots=True)
class Selection:
    """The kinds of events that a path lists, read from its end: `events/hits/mirror`, `events/bounces`.

    Attributes:
        kind: `type` of the events; None for all.
        link: For hits the kind of link; for replies `stop`, or None.
        reactions: Only reactions to a message.
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

    def keeps(self, event: LoggedEvent) -> bool:
        """Return whether an event of the kind is selected."""
        return (self.link is None or event.link == self.link) and (not self.reactions or event.activated is not None)


def is_event_list(endpoint: Endpoint) -> bool:
    return endpoint.method == "GET" and any(name in endpoint.path.split("/") for name in _LISTS)


@family(is_event_list, assumes=[400])
def list_events(request: ValidRequest) -> list[dict[str, Any]]:
    selection = Selection.of(request.endpoint.path)
    return listed(request, (event for event in _events_of_path(request, selection.kind) if selection.keeps(event)))


@behaviour("POST", "/campaigns/{id}/events")
def list_campaign_events(request: ValidRequest) -> list[dict[str, Any]]:
    """List the events of the actions that the body names; without any, of the campaign's own items."""
    campaign = request.account.store["campaigns"].get(request.path["id"])
    if campaign is None:
        raise Rejection.missing("campaign", request.path["id"])
    own = [item.get("id") for item in campaign.get("items") or ()]
    found: dict[str, LoggedEvent] = {}
    for group in request.document.get("itemsEvents") or ():
        filters = group.get("events") or ()
        for item in group.get("items") or own:
            for event in request.account.events.of_source("actions", str(item)):
                if not filters or any(_matches(event, wanted) for wanted in filters):
                    found[event.body["id"]] = event
    return listed(request, found.values())


def listed(request: ValidRequest, events: Iterable[LoggedEvent]) -> list[dict[str, Any]]:
    """Return the events that are listed by now, filtered and sorted by the query."""
    account, query = request.account, request.query
    now = account.clock.milliseconds()
    kept = [event for event in events if event.is_listed(now)]
    bounds: list[tuple[str, str, Callable[[LoggedEvent], int | None]]] = [
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


def _events_of_path(request: ValidRequest, kind: str | None) -> list[LoggedEvent]:
    account, area = request.account, request.endpoint.path.split("/")[1]
    owner = next(iter(request.path.values()), None)
    if area == "targets":
        return account.events.of_target(_target(request, owner)["id"], kind)
    if owner is None:
        return account.events.of_area(area, kind)
    found = account.events.of_source(area, owner, kind)
    if not found and not account.events.of_source(area, owner):  # events outlive their action
        _require_owner(account, area, owner)
    return found


def _require_owner(account: Account, area: str, owner: Any) -> None:
    if area == "actions":
        actions.by_id(account, owner)
    elif area == "notifications" and owner not in account.store["notifications"]:
        raise Rejection.missing("notification", owner)


def _target(request: ValidRequest, target_id: Any) -> dict[str, Any]:
    if target_id is not None or "id" in request.query:
        return contacts.by_id(request.account, target_id or request.query["id"])
    if "unicity" in request.query:
        return contacts.by_unicity(request.account, request.query["unicity"])
    return contacts.by_hash(request.account, request.query["hash"])


def _matches(event: LoggedEvent, wanted: dict[str, Any]) -> bool:
    subtypes = wanted.get("subtypes")
    return event.kind == wanted.get("type", event.kind) and (not subtypes or event.link in subtypes)


def _within(milliseconds: int | None, start: float | None, end: float | None) -> bool:
    """Return whether a moment is in a period whose bounds are in seconds; the end is excluded."""
    if milliseconds is None:
        return False
    return (start is None or milliseconds >= start * 1000) and (end is None or milliseconds < end * 1000)
