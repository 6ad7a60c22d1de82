"""Push subscriptions of targets."""

from __future__ import annotations

from np6_sandbox.behaviours.registry import Reply, ValidRequest, behaviour
from np6_sandbox.errors import Rejection
from np6_sandbox.state import contacts
from np6_sandbox.state.account import Account
from np6_sandbox.values import Document, as_object


def save(account: Account, document: Document) -> Document:
    """Create or replace a subscription; raise `Rejection` 404 if its contact does not exist."""
    key = str(document.get("id") or account.new_uuid())
    contact = as_object(document.get("contact"))
    target = contacts.find(account, contact) if contact else None
    if contact and target is None:
        raise Rejection(404, f"the contact {contact} does not exist")
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
def save_subscription(request: ValidRequest) -> Document:
    return save(request.account, request.document)


@behaviour("GET", "/subscriptions/{id}")
def get_subscription(request: ValidRequest) -> Document:
    subscription: Document | None = request.account.store["subscriptions"].get(request.path["id"])
    if subscription is None:
        raise Rejection.missing("subscription", request.path["id"])
    return subscription


@behaviour("DELETE", "/subscriptions/{id}")
def delete_subscription(request: ValidRequest) -> Reply:
    request.account.store["subscriptions"].remove(get_subscription(request)["id"])
    return Reply(204)


@behaviour("GET", "/targets/{id}/subscriptions")
@behaviour("GET", "/targets/subscriptions")
def list_subscriptions(request: ValidRequest) -> list[Document]:
    return of_target(request.account, _target(request)["id"])


@behaviour("DELETE", "/targets/{id}/subscriptions")
@behaviour("DELETE", "/targets/subscriptions")
def delete_subscriptions(request: ValidRequest) -> Reply:
    for subscription in of_target(request.account, _target(request)["id"]):
        request.account.store["subscriptions"].remove(subscription["id"])
    return Reply(204)


def _target(request: ValidRequest) -> Document:
    if "id" in request.path:
        return contacts.by_id(request.account, request.path["id"])
    if "unicity" in request.query:
        return contacts.by_unicity(request.account, request.query["unicity"])
    return contacts.by_hash(request.account, request.query["hash"])
