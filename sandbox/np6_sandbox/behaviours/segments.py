"""Segments and their members."""

from __future__ import annotations

from typing import Any

from np6_sandbox.behaviours import actions
from np6_sandbox.behaviours.registry import Call, behaviour
from np6_sandbox.refusal import Refusal
from np6_sandbox.state.account import Account

Document = dict[str, Any]
_FIRST_SEGMENT = 41
_LIFETIME = 365 * 24 * 3600.0


def create(account: Account, document: Document) -> Document:
    """Stores a new segment, which expires a year later unless it says otherwise; `Refusal` 409 for a taken name."""
    _require_free_name(account, document.get("name"), None)
    segment = {
        "isTest": False,
        **document,
        "id": account.store.next_number("segments", _FIRST_SEGMENT),
        "creation": account.clock.iso(),
    }
    if not segment.get("expiration"):
        segment["expiration"] = account.clock.iso(_LIFETIME)
    account.store["segments"].put(segment["id"], segment)
    account.store["members"].put(segment["id"], {})
    return shown(account, segment)


def shown(account: Account, segment: Document) -> Document:
    """A segment with the number of its members."""
    return {**segment, "targetsCount": len(account.store["members"].get(segment["id"]) or ())}


def add_members(account: Account, segment_id: int, identifiers: list[str]) -> int:
    """Adds targets, named by identifier or unicity; answers how many were added.

    Those that do not exist and those that are members already are passed over.
    """
    members = account.store["members"].get(segment_id) or {}
    before = len(members)
    for identifier in identifiers:
        target_id = identifier if identifier in account.store["targets"] else account.unicities.get(identifier)
        if target_id is not None:
            members[target_id] = True
    account.store["members"].put(segment_id, members)
    return len(members) - before


def by_id(account: Account, segment_id: int) -> Document:
    """Raises `Refusal` 404 when there is no such segment."""
    segment: Document | None = account.store["segments"].get(segment_id)
    if segment is None:
        raise Refusal.missing("segment", segment_id)
    return segment


@behaviour("GET", "/segments")
def list_segments(call: Call) -> list[Document]:
    return [shown(call.account, segment) for segment in call.account.store["segments"].values()]


@behaviour("GET", "/segments/{id}")
def get_segment(call: Call) -> Document:
    return shown(call.account, by_id(call.account, call.path["id"]))


@behaviour("POST", "/segments")
def create_segment(call: Call) -> Document:
    return create(call.account, call.document)


@behaviour("PUT", "/segments/{id}")
def update_segment(call: Call) -> Document:
    """What the body leaves out stays as it is."""
    segment = by_id(call.account, call.path["id"])
    _require_free_name(call.account, call.document.get("name"), segment["id"])
    fixed = {name: segment[name] for name in ("id", "type", "creation")}
    updated = {**segment, **call.document, **fixed}
    call.account.store["segments"].put(segment["id"], updated)
    return shown(call.account, updated)


@behaviour("DELETE", "/segments/{id}")
def delete_segment(call: Call) -> None:
    segment = by_id(call.account, call.path["id"])
    linked = [a["id"] for a in call.account.store["actions"].values() if segment["id"] in actions.segments_of(a)]
    if linked:
        raise Refusal.conflict(f"segment {segment['id']} is linked to the action {linked[0]}")
    call.account.store["segments"].remove(segment["id"])
    call.account.store["members"].remove(segment["id"])


@behaviour("GET", "/segments/{id}/targets")
def list_members(call: Call) -> list[str]:
    segment = by_id(call.account, call.path["id"])
    return list(call.account.store["members"].get(segment["id"]) or ())


@behaviour("PUT", "/segments/{id}/targets")
def add_targets(call: Call) -> int:
    return add_members(call.account, _static(call)["id"], call.body)


@behaviour("DELETE", "/segments/{id}/targets")
def remove_all_targets(call: Call) -> None:
    call.account.store["members"].put(_static(call)["id"], {})


def _static(call: Call) -> Document:
    segment = by_id(call.account, call.path["id"])
    if segment.get("type") != "static":
        raise Refusal.conflict(f"segment {segment['id']} is dynamic: its targets follow from its search")
    return segment


def _require_free_name(account: Account, name: Any, own_id: int | None) -> None:
    for segment in account.store["segments"].values():
        if name is not None and segment.get("name") == name and segment["id"] != own_id:
            raise Refusal.conflict(f"segment {segment['id']} is named {name!r} already")
