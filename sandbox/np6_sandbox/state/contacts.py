"""Targets: the checks of their fields, and the ways to find a target."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Mapping
from typing import Any

from np6_sandbox.errors import Rejection
from np6_sandbox.state.account import Account
from np6_sandbox.state.clock import parse_moment
from np6_sandbox.values import Document

_FIRST_TARGET = int("000PIZ76", 36)
_TEXT_AREA_LIMIT = 150
_COMPARE = {
    1: float.__gt__,
    2: float.__lt__,
    3: float.__ge__,
    4: float.__le__,
    5: float.__eq__,
}


def base36(number: int, width: int) -> str:
    """Format a number as the identifier of a target or an action: `000PIZ76`."""
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[digit] + digits
    return digits.rjust(width, "0")


def unicity_fields(account: Account) -> list[Document]:
    return sorted((f for f in account.store["fields"].values() if f.get("isUnicity")), key=lambda f: int(f["id"]))


def unicity(account: Account, fields: Mapping[str, Any]) -> str:
    """Return the unicity of a target: the values of its unicity fields, concatenated.

    Args:
        fields: Values by field id.
    """
    return "".join(str(fields.get(str(f["id"]), "")) for f in unicity_fields(account))


def footprint(account: Account, target: Document) -> Document:
    """Return a target in the form in which responses and events name it."""
    return {
        "type": "footprint",
        "id": target["id"],
        "unicity": account.unicity_of[target["id"]],
        "hash": target["hash"],
    }


def by_id(account: Account, target_id: str) -> Document:
    """Return a target; raise `Rejection` 404 if there is none."""
    target: Document | None = account.store["targets"].get(target_id)
    if target is None:
        raise Rejection.missing("target", target_id)
    return target


def by_unicity(account: Account, value: str) -> Document:
    """Return a target; raise `Rejection` 404 if there is none."""
    target_id = account.unicities.get(value)
    if target_id is None:
        raise Rejection(404, f"no target has the unicity {value!r}")
    return by_id(account, target_id)


def by_hash(account: Account, value: str) -> Document:
    """Return a target; raise `Rejection` 404 if there is none."""
    target_id = account.hashes.get(value.lower())
    if target_id is None:
        raise Rejection(404, f"no target has the hash {value!r}")
    return by_id(account, target_id)


def find(account: Account, receiver: Mapping[str, Any]) -> Document | None:
    """Return the target that a receiver of type id, unicity, hash or footprint names; None if there is none."""
    kind, value = receiver.get("type"), receiver.get("value")
    target_id: str | None = None
    if kind == "id":
        target_id = str(value)
    elif kind == "unicity":
        target_id = account.unicities.get("".join(map(str, value if isinstance(value, list) else [value])))
    elif kind == "hash":
        target_id = account.hashes.get(str(value).lower())
    elif kind == "footprint":
        target_id = (
            str(receiver["id"])
            if "id" in receiver
            else account.unicities.get(str(receiver.get("unicity")))
            or account.hashes.get(str(receiver.get("hash")).lower())
        )
    target: Document | None = None if target_id is None else account.store["targets"].get(target_id)
    return target


def create(account: Account, values: Mapping[str, Any]) -> Document:
    """Create a target from values keyed by field name or field id.

    Raises:
        Rejection: 400 if a unicity value is missing or a value is invalid for its field, 404 if a field does not
            exist, 409 if a target has this unicity already.
    """
    fields = _read_values(account, values)
    _require(account, fields)
    number = account.store.next_number("targets", _FIRST_TARGET)
    now = account.clock.iso()
    target: Document = {
        "id": base36(number, 8),
        "hash": "",
        "creationDate": now,
        "lastUpdateDate": now,
        "fields": fields,
    }
    key = unicity(account, fields)
    if key in account.unicities:
        raise Rejection(409, f"the target {account.unicities[key]} has this unicity", text="target already exists")
    _store(account, target)
    return target


def update(account: Account, target: Document, values: Mapping[str, Any]) -> Document:
    """Change the given values of a target; raise as `create` does."""
    changed = {**target, "fields": {**target["fields"], **_read_values(account, values)}}
    _require(account, changed["fields"])
    key = unicity(account, changed["fields"])
    if account.unicities.get(key, target["id"]) != target["id"]:
        raise Rejection(409, f"the target {account.unicities[key]} has this unicity", text="target already exists")
    _forget(account, target)
    changed["lastUpdateDate"] = account.clock.iso()
    _store(account, changed)
    return changed


def unicity_in(account: Account, values: Mapping[str, Any]) -> str:
    """Return the unicity that values keyed by field name or field id give; raise as `create` does."""
    fields = _read_values(account, values)
    _require_unicity(account, fields)
    return unicity(account, fields)


def delete(account: Account, target: Document) -> None:
    """Remove a target, also from segments and red lists, and its subscriptions."""
    _forget(account, target)
    account.store["targets"].remove(target["id"])
    for collection in ("redlist_mail", "redlist_sms"):
        account.store[collection].remove(target["id"])
    members = account.store["members"]
    for segment, ids in members.items():
        if target["id"] in ids:
            del ids[target["id"]]
            members.put(segment, ids)
    subscriptions = account.store["subscriptions"]
    for key, subscription in subscriptions.items():
        if subscription.get("contact", {}).get("id") == target["id"]:
            subscriptions.remove(key)


def reindex(account: Account) -> None:
    """Compute unicities and hashes again, after fields changed or the state was loaded."""
    account.unicities.clear()
    account.hashes.clear()
    account.unicity_of.clear()
    for target in account.store["targets"].values():
        _index(account, target)


def _store(account: Account, target: Document) -> None:
    _index(account, target)
    account.store["targets"].put(target["id"], target)


def _index(account: Account, target: Document) -> None:
    key = unicity(account, target["fields"])
    target["hash"] = hashlib.md5(key.encode(), usedforsecurity=False).hexdigest()
    account.unicities[key] = target["id"]
    account.unicity_of[target["id"]] = key
    account.hashes[target["hash"]] = target["id"]


def _forget(account: Account, target: Document) -> None:
    account.unicities.pop(account.unicity_of.pop(target["id"]), None)
    account.hashes.pop(target["hash"], None)


def _read_values(account: Account, values: Mapping[str, Any]) -> dict[str, Any]:
    fields = account.store["fields"].values()
    by_key = {str(f["id"]): f for f in fields} | {f.get("name"): f for f in fields}
    unknown = [key for key in values if key not in by_key]
    known = {str(by_key[key]["id"]): value for key, value in values.items() if key in by_key}
    if unknown and not any(str(f["id"]) in known for f in unicity_fields(account)):
        raise Rejection.invalid("target cannot be identified - unicity is null")
    if unknown:
        raise Rejection.missing("field", unknown[0])
    for key, value in values.items():
        problem = _problem(account, by_key[key], value)
        if problem:
            raise Rejection.invalid(f"body $.{key}: {problem}")
    return known


def _require_unicity(account: Account, fields: Mapping[str, Any]) -> None:
    if any(fields.get(str(f["id"])) in (None, "") for f in unicity_fields(account)):
        raise Rejection.invalid("target cannot be identified - unicity is null")


def _require(account: Account, fields: Mapping[str, Any]) -> None:
    _require_unicity(account, fields)
    for f in account.store["fields"].values():
        if f.get("isMandatory") and fields.get(str(f["id"])) in (None, ""):
            raise Rejection.invalid(f"body: the field {f.get('name')!r} is mandatory")


def _problem(account: Account, definition: Document, value: Any) -> str | None:
    """Return why a value is invalid for its field; None if it is valid."""
    if value in (None, ""):
        return None
    kind = definition.get("type")
    if kind == "numeric":
        if isinstance(value, bool) or not isinstance(value, int | float) or value in (math.inf, -math.inf):
            return "a number is expected"
        return _constraint_problem(definition, float(value) if abs(value) < 1e300 else float("inf"))
    if kind == "multipleSelectList":
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            return "an array of strings is expected"
        return _list_problem(account, definition, value)
    if not isinstance(value, str):
        return "a string is expected"
    if kind == "email" and "@" not in value:
        return "an e-mail address is expected"
    if kind == "textArea" and len(value) > _TEXT_AREA_LIMIT:
        return f"{_TEXT_AREA_LIMIT} characters at most are expected"
    if kind == "singleSelectList":
        return _list_problem(account, definition, [value])
    if kind == "date":
        try:
            parse_moment(value)
        except (ValueError, OverflowError):
            return "an ISO 8601 date-time is expected"
    return None


def _list_problem(account: Account, definition: Document, values: list[str]) -> str | None:
    value_list = account.store["value_lists"].get(definition.get("valueListId", 0))
    if value_list is None:
        return None
    allowed = {str(item.get("value")).lower() for item in value_list.get("values", [])}
    wrong = [value for value in values if value.lower() not in allowed]
    return f"{wrong[0]!r} is not in the value list {value_list['id']}" if wrong else None


def _constraint_problem(definition: Document, value: float) -> str | None:
    constraint = definition.get("constraint") or {}
    compare = _COMPARE.get(constraint.get("operator", 0))
    if compare is None:
        return None
    try:
        bound = float(constraint.get("value", ""))
    except ValueError:
        return None
    return None if compare(value, bound) else f"does not meet the field's constraint {constraint}"
