"""Fields of targets, and value lists."""

from __future__ import annotations

from np6_sandbox.behaviours.registry import ValidRequest, behaviour
from np6_sandbox.errors import Rejection
from np6_sandbox.state import contacts
from np6_sandbox.state.account import Account
from np6_sandbox.values import Document

_FIRST_FIELD, _FIRST_LIST = 1001, 23


def create_field(account: Account, document: Document) -> Document:
    """Store a new field; raise `Rejection` 409 if its name is taken, 404 if its value list does not exist."""
    if any(field.get("name") == document.get("name") for field in account.store["fields"].values()):
        raise Rejection.conflict(f"a field is named {document.get('name')!r} already")
    value_list = document.get("valueListId")
    if value_list and value_list not in account.store["value_lists"]:
        raise Rejection.missing("value list", value_list)
    field = {**document, "id": account.store.next_number("fields", _FIRST_FIELD)}
    account.store["fields"].put(field["id"], field)
    if field.get("isUnicity"):
        contacts.reindex(account)
    return field


def create_value_list(account: Account, document: Document) -> Document:
    """Store a new value list."""
    value_list = {**document, "id": account.store.next_number("value_lists", _FIRST_LIST)}
    _number_values(value_list)
    account.store["value_lists"].put(value_list["id"], value_list)
    return value_list


@behaviour("GET", "/fields")
def list_fields(request: ValidRequest) -> list[Document]:
    return request.account.store["fields"].values()


@behaviour("POST", "/fields", assumes=[404])
def post_field(request: ValidRequest) -> Document:
    return create_field(request.account, request.document)


@behaviour("GET", "/valueLists")
def list_value_lists(request: ValidRequest) -> list[Document]:
    return request.account.store["value_lists"].values()


@behaviour("POST", "/valueLists")
def post_value_list(request: ValidRequest) -> Document:
    return create_value_list(request.account, request.document)


@behaviour("GET", "/valueLists/{id}")
def get_value_list(request: ValidRequest) -> Document:
    value_list: Document | None = request.account.store["value_lists"].get(request.path["id"])
    if value_list is None:
        raise Rejection.missing("value list", request.path["id"])
    return value_list


@behaviour("PUT", "/valueLists/{id}")
def put_value_list(request: ValidRequest) -> Document:
    value_list = {**get_value_list(request), **request.document, "id": request.path["id"]}
    _number_values(value_list)
    request.account.store["value_lists"].put(value_list["id"], value_list)
    return value_list


def _number_values(value_list: Document) -> None:
    """Give values without an index the next free one, from 1."""
    values = value_list.get("values")
    if not isinstance(values, list):
        return
    highest = max((value.get("index") or 0 for value in values), default=0)
    for value in values:
        if value.get("index") is None:
            highest += 1
            value["index"] = highest
