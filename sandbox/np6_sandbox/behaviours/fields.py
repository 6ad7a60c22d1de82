"""Fields of the targets, and the value lists that they choose from."""

from __future__ import annotations

from typing import Any

from np6_sandbox.behaviours.registry import Call, behaviour
from np6_sandbox.refusal import Refusal
from np6_sandbox.state import contacts
from np6_sandbox.state.account import Account

Document = dict[str, Any]
_FIRST_FIELD, _FIRST_LIST = 1001, 23


def create_field(account: Account, document: Document) -> Document:
    """Stores a new field; raises `Refusal` 409 when its name is taken, 404 for a value list that does not exist."""
    if any(field.get("name") == document.get("name") for field in account.store["fields"].values()):
        raise Refusal.conflict(f"a field is named {document.get('name')!r} already")
    value_list = document.get("valueListId")
    if value_list and value_list not in account.store["value_lists"]:
        raise Refusal.missing("value list", value_list)
    field = {**document, "id": account.store.next_number("fields", _FIRST_FIELD)}
    account.store["fields"].put(field["id"], field)
    if field.get("isUnicity"):
        contacts.reindex(account)
    return field


def create_value_list(account: Account, document: Document) -> Document:
    """Stores a new value list."""
    value_list = {**document, "id": account.store.next_number("value_lists", _FIRST_LIST)}
    _number_values(value_list)
    account.store["value_lists"].put(value_list["id"], value_list)
    return value_list


@behaviour("GET", "/fields")
def list_fields(call: Call) -> list[Document]:
    return call.account.store["fields"].values()


@behaviour("POST", "/fields")
def post_field(call: Call) -> Document:
    return create_field(call.account, call.document)


@behaviour("GET", "/valueLists")
def list_value_lists(call: Call) -> list[Document]:
    return call.account.store["value_lists"].values()


@behaviour("POST", "/valueLists")
def post_value_list(call: Call) -> Document:
    return create_value_list(call.account, call.document)


@behaviour("GET", "/valueLists/{id}")
def get_value_list(call: Call) -> Document:
    value_list: Document | None = call.account.store["value_lists"].get(call.path["id"])
    if value_list is None:
        raise Refusal.missing("value list", call.path["id"])
    return value_list


@behaviour("PUT", "/valueLists/{id}")
def put_value_list(call: Call) -> Document:
    value_list = {**get_value_list(call), **call.document, "id": call.path["id"]}
    _number_values(value_list)
    call.account.store["value_lists"].put(value_list["id"], value_list)
    return value_list


def _number_values(value_list: Document) -> None:
    """Values without an index get the next free one, from 1."""
    values = value_list.get("values")
    if not isinstance(values, list):
        return
    highest = max((value.get("index") or 0 for value in values), default=0)
    for value in values:
        if value.get("index") is None:
            highest += 1
            value["index"] = highest
