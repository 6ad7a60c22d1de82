"""Targets and the red lists."""

from __future__ import annotations

import math
from typing import Any

from np6_sandbox.behaviours.registry import Reply, ValidRequest, behaviour
from np6_sandbox.errors import Rejection
from np6_sandbox.state import contacts
from np6_sandbox.state.clock import parse_moment
from np6_sandbox.values import Document


@behaviour("POST", "/targets", assumes=[404])
def create_target(request: ValidRequest) -> Document:
    return contacts.create(request.account, request.document)


@behaviour("GET", "/targets/{id}")
def get_target(request: ValidRequest) -> Document:
    return contacts.by_id(request.account, request.path["id"])


@behaviour("PUT", "/targets/{id}", assumes=[400])
def update_target(request: ValidRequest) -> Document:
    return contacts.update(request.account, contacts.by_id(request.account, request.path["id"]), request.document)


@behaviour("DELETE", "/targets/{id}")
def delete_target(request: ValidRequest) -> None:
    contacts.delete(request.account, contacts.by_id(request.account, request.path["id"]))


@behaviour("GET", "/targets", assumes=[400])
def find_target(request: ValidRequest) -> Document:
    if request.query.get("hash"):
        return contacts.by_hash(request.account, request.query["hash"])
    if request.query.get("unicity"):
        return contacts.by_unicity(request.account, "".join(request.query["unicity"]))
    raise Rejection.invalid("query: hash or unicity is required")


@behaviour("PUT", "/targets")
def save_target(request: ValidRequest) -> Document:
    """Update the target with the unicity, or create it; the query names it, or else the body."""
    value = request.query.get("unicity") or contacts.unicity_in(request.account, request.document)
    if value in request.account.unicities:
        return contacts.update(request.account, contacts.by_unicity(request.account, value), request.document)
    values: dict[str, Any] = dict(request.document)
    identifying = contacts.unicity_fields(request.account)
    if len(identifying) == 1 and not {str(identifying[0]["id"]), identifying[0].get("name")} & values.keys():
        values[str(identifying[0]["id"])] = value
    return contacts.create(request.account, values)


@behaviour("DELETE", "/targets")
def delete_targets(request: ValidRequest) -> None:
    """Delete targets; those that do not exist are skipped."""
    account, kind = request.account, request.document["type"]
    value = request.document.get("value")
    selected = value if isinstance(value, list) else [] if value is None else [value]
    deleted: dict[str, Document] = {}
    for entry in selected:
        parts = [str(part) for part in (entry if isinstance(entry, list) else [entry])]
        if kind == "segment":
            ids = account.store["members"].get(int(parts[0])) if parts and parts[0].isdecimal() else None
            found = [account.store["targets"].get(target_id) for target_id in ids or ()]
        elif kind == "unicity":
            found = [contacts.find(account, {"type": "unicity", "value": parts})]
        else:
            found = [account.store["targets"].get(part) for part in parts]
        deleted |= {target["id"]: target for target in found if target is not None}
    for target in deleted.values():
        contacts.delete(account, target)


@behaviour("GET", "/targets/count")
def count_targets(request: ValidRequest) -> Document:
    return {"targetsCount": len(request.account.store["targets"])}


@behaviour("POST", "/targets/{id}/redlist/mail")
def redlist_mail(request: ValidRequest) -> None:
    target = contacts.by_id(request.account, request.path["id"])
    timestamp = request.document.get("timestamp") or request.account.clock.iso()
    entry = {**request.document, "id": target["id"], "timestamp": timestamp}
    request.account.store["redlist_mail"].put(target["id"], entry)


@behaviour("GET", "/targets/redlist/mail")
def list_redlist_mail(request: ValidRequest) -> Any:
    return _redlist(request, "redlist_mail")


@behaviour("GET", "/targets/redlist/sms")
def list_redlist_sms(request: ValidRequest) -> Any:
    return _redlist(request, "redlist_sms")


def _redlist(request: ValidRequest, collection: str) -> Any:
    """Return the entries of a period, start inclusive and end exclusive; a 204 if there are none."""
    start, end = (
        parse_moment(value) if (value := request.query.get(name)) else limit
        for name, limit in (("startDate", -math.inf), ("endDate", math.inf))
    )
    entries = request.account.store[collection].values()
    return [each for each in entries if start <= parse_moment(each["timestamp"]) < end] or Reply(204)
