"""Segments and their targets."""

from __future__ import annotations

from typing import Any

from np6_sandbox.behaviours import actions
from np6_sandbox.behaviours.registry import ValidRequest, behaviour
from np6_sandbox.errors import Rejection
from np6_sandbox.state.account import Account
from np6_sandbox.values import Document

_FIRST_SEGMENT = 41
_LIFETIME = 365 * 24 * 3600.0


def create(account: Account, document: Document) -> Document:
    """Store a new segment, by default with an expiration in a year; raise `Rejection` 409 if its name is taken."""
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
    """Return a segment with the number of its targets."""
    return {**segment, "targetsCount": len(account.store["members"].get(segment["id"]) or ())}


def add_members(account: Account, segment_id: int, identifiers: list[str]) -> int:
    """Add targets, named by identifier or unicity; return how many were added.

    Targets that do not exist, or that are in the segment already, are skipped.
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
    """Return a segment; raise `Rejection` 404 if it does not exist."""
    segment: Document | None = account.store["segments"].get(segment_id)
    if segment is None:
        raise Rejection.missing("segment", segment_id)
    return segment


@behaviour("GET", "/segments")
def list_segments(request: ValidRequest) -> list[Document]:
    return [shown(request.account, segment) for segment in request.account.store["segments"].values()]


@behaviour("POST", "/segments")
def create_segment(request: ValidRequest) -> Document:
    return create(request.account, request.document)


@behaviour("PUT", "/segments/{id}")
def update_segment(request: ValidRequest) -> Document:
    """Change the properties that the body has."""
    segment = by_id(request.account, request.path["id"])
    _require_free_name(request.account, request.document.get("name"), segment["id"])
    fixed = {name: segment[name] for name in ("id", "type", "creation")}
    updated = {**segment, **request.document, **fixed}
    request.account.store["segments"].put(segment["id"], updated)
    return shown(request.account, updated)


@behaviour("DELETE", "/segments/{id}", assumes=[409])
def delete_segment(request: ValidRequest) -> None:
    segment = by_id(request.account, request.path["id"])
    linked = [a["id"] for a in request.account.store["actions"].values() if segment["id"] in actions.segments_of(a)]
    if linked:
        raise Rejection.conflict(f"segment {segment['id']} is linked to the action {linked[0]}")
    request.account.store["segments"].remove(segment["id"])
    request.account.store["members"].remove(segment["id"])


@behaviour("GET", "/segments/{id}/targets")
def list_members(request: ValidRequest) -> list[str]:
    segment = by_id(request.account, request.path["id"])
    return list(request.account.store["members"].get(segment["id"]) or ())


@behaviour("PUT", "/segments/{id}/targets")
def add_targets(request: ValidRequest) -> int:
    return add_members(request.account, _static(request)["id"], request.body)


@behaviour("DELETE", "/segments/{id}/targets", assumes=[409])
def remove_all_targets(request: ValidRequest) -> None:
    request.account.store["members"].put(_static(request)["id"], {})


def _static(request: ValidRequest) -> Document:
    segment = by_id(request.account, request.path["id"])
    if segment.get("type") != "static":
        raise Rejection.conflict(f"segment {segment['id']} is dynamic: its search selects its targets")
    return segment


def _require_free_name(account: Account, name: Any, own_id: int | None) -> None:
    for segment in account.store["segments"].values():
        if name is not None and segment.get("name") == name and segment["id"] != own_id:
            raise Rejection.conflict(f"segment {segment['id']} is named {name!r} already")
