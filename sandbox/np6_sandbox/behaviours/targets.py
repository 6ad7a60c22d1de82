"""Targets and the red lists."""

from __future__ import annotations

from typing import Any

from np6_sandbox.behaviours.registry import Call, as_object, behaviour
from np6_sandbox.refusal import Refusal
from np6_sandbox.state import contacts
from np6_sandbox.state.contacts import Document


@behaviour("POST", "/targets")
def create_target(call: Call) -> Document:
    return contacts.create(call.account, call.document)


@behaviour("GET", "/targets/{id}")
def get_target(call: Call) -> Document:
    return contacts.by_id(call.account, call.path["id"])


@behaviour("PUT", "/targets/{id}")
def update_target(call: Call) -> Document:
    return contacts.update(call.account, contacts.by_id(call.account, call.path["id"]), call.document)


@behaviour("DELETE", "/targets/{id}")
def delete_target(call: Call) -> None:
    contacts.delete(call.account, contacts.by_id(call.account, call.path["id"]))


@behaviour("GET", "/targets")
def find_target(call: Call) -> Document:
    if call.query.get("hash"):
        return contacts.by_hash(call.account, call.query["hash"])
    if call.query.get("unicity"):
        return contacts.by_unicity(call.account, "".join(call.query["unicity"]))
    raise Refusal.invalid("query: hash or unicity is required")


@behaviour("PUT", "/targets")
def save_target(call: Call) -> Document:
    """Updates the target that has the unicity, or creates it; with one unicity field, the query alone is enough."""
    value = call.query["unicity"]
    if value in call.account.unicities:
        return contacts.update(call.account, contacts.by_unicity(call.account, value), call.document)
    values: dict[str, Any] = dict(call.document)
    identifying = contacts.unicity_fields(call.account)
    if len(identifying) == 1 and not {str(identifying[0]["id"]), identifying[0].get("name")} & values.keys():
        values[str(identifying[0]["id"])] = value
    return contacts.create(call.account, values)


@behaviour("DELETE", "/targets")
def delete_targets(call: Call) -> None:
    """Targets that do not exist are passed over."""
    account, kind = call.account, call.document["type"]
    value = call.document.get("value")
    selected = value if isinstance(value, list) else [] if value is None else [value]
    doomed: dict[str, Document] = {}
    for entry in selected:
        parts = [str(part) for part in (entry if isinstance(entry, list) else [entry])]
        if kind == "segment":
            ids = account.store["members"].get(int(parts[0])) if parts and parts[0].isdecimal() else None
            found = [account.store["targets"].get(target_id) for target_id in ids or ()]
        elif kind == "unicity":
            found = [contacts.find(account, {"type": "unicity", "value": parts})]
        else:
            found = [account.store["targets"].get(part) for part in parts]
        doomed |= {target["id"]: target for target in found if target is not None}
    for target in doomed.values():
        contacts.delete(account, target)


@behaviour("GET", "/targets/count")
def count_targets(call: Call) -> Document:
    return {"targetsCount": len(call.account.store["targets"])}


@behaviour("POST", "/targets/{id}/redlist/mail")
def redlist_mail(call: Call) -> None:
    _redlist(call, "redlist_mail")


@behaviour("POST", "/targets/{id}/redlist/sms")
def redlist_sms(call: Call) -> None:
    _redlist(call, "redlist_sms")


def _redlist(call: Call, collection: str) -> None:
    target = contacts.by_id(call.account, call.path["id"])
    entry = as_object(call.body)
    timestamp = entry.get("timestamp") or call.account.clock.iso()
    call.account.store[collection].put(target["id"], {**entry, "id": target["id"], "timestamp": timestamp})
