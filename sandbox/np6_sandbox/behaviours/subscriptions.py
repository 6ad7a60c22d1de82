"""Push subscriptions of targets."""

from __future__ import annotations

from typing import Any

from np6_sandbox.behaviours.registry import Call, Reply, as_object, behaviour
from np6_sandbox.refusal import Refusal
from np6_sandbox.state import contacts
from np6_sandbox.state.account import Account

Document = dict[str, Any]


def save(account: Account, document: Document) -> Document:
    """Creates a subscription, or replaces the one with its identifier; `Refusal` 404 for an unknown contact."""
    key = str(document.get("id") or account.new_uuid())
    contact = as_object(document.get("contact"))
    target = contacts.find(account, contact) if contact else None
    if contact and target is None:
        raise Refusal(404, f"the contact {contact} does not exist")
    existing = account.store["subscriptions"].get(key)
    lifecycle = {"creation": {"date": account.clock.iso(), "user": None}}
    if existing is not None:
        lifecycle = {**existing["lifecycle"], "modification": {"date": account.clock.iso(), "user": None}}
    subscription = {**document, "id": key, "lifecycle": lifecycle}
    if target is not None:
        subscription["contact"] = contacts.footprint(account, target)
    account.store["subscriptions"].put(key, subscription)
    return subscription


def of_target(account: Account, target_id: str) -> list[Document]:
    return [s for s in account.store["subscriptions"].values() if as_object(s.get("contact")).get("id") == target_id]


@behaviour("PUT", "/subscriptions")
def save_subscription(call: Call) -> Document:
    return save(call.account, call.document)


@behaviour("GET", "/subscriptions/{id}")
def get_subscription(call: Call) -> Document:
    subscription: Document | None = call.account.store["subscriptions"].get(call.path["id"])
    if subscription is None:
        raise Refusal.missing("subscription", call.path["id"])
    return subscription


@behaviour("DELETE", "/subscriptions/{id}")
def delete_subscription(call: Call) -> Reply:
    call.account.store["subscriptions"].remove(get_subscription(call)["id"])
    return Reply(204)


@behaviour("GET", "/targets/{id}/subscriptions")
@behaviour("GET", "/targets/subscriptions")
def list_subscriptions(call: Call) -> list[Document]:
    return of_target(call.account, _target(call)["id"])


@behaviour("DELETE", "/targets/{id}/subscriptions")
@behaviour("DELETE", "/targets/subscriptions")
def delete_subscriptions(call: Call) -> Reply:
    for subscription in of_target(call.account, _target(call)["id"]):
        call.account.store["subscriptions"].remove(subscription["id"])
    return Reply(204)


def _target(call: Call) -> Document:
    if "id" in call.path:
        return contacts.by_id(call.account, call.path["id"])
    if "unicity" in call.query:
        return contacts.by_unicity(call.account, call.query["unicity"])
    return contacts.by_hash(call.account, call.query["hash"])
