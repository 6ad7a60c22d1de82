"""Documents that the sandbox only stores: campaigns, workflows, webtasks, compilables, applications, pressure rules."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import Any

from np6_sandbox.behaviours.registry import Behaviour, ValidRequest, behaviour
from np6_sandbox.errors import Rejection
from np6_sandbox.state.account import Account
from np6_sandbox.values import Document


@dataclass(frozen=True, slots=True)
class Resource:
    """A collection of documents under a path.

    Attributes:
        name: Name of the collection in the store.
        path: Path of the collection in the spec.
        first: First of its numeric identifiers; None for UUIDs.
        created: Path of the property with the moment of creation; `modified` likewise.
        parameter: Name of the path parameter that identifies a document.
    """

    name: str
    path: str
    first: int | None = None
    created: tuple[str, ...] = ("creationDate",)
    modified: tuple[str, ...] = ("updateDate",)
    parameter: str = "id"

    def create(self, account: Account, document: Document) -> Document:
        """Store a new document. A UUID that the client chose is kept if it is free."""
        collection = account.store[self.name]
        if self.first is not None:
            key: int | str = account.store.next_number(self.name, self.first)
        else:
            wanted = document.get("id")
            key = wanted if wanted and wanted not in collection else account.new_uuid()
        stored = {**copy.deepcopy(document), "id": key}
        _set(stored, self.created, account.clock.iso())
        collection.put(key, stored)
        return stored

    def get(self, account: Account, key: int | str) -> Document:
        """Return a document; raise `Rejection` 404 if it does not exist."""
        document: Document | None = account.store[self.name].get(key)
        if document is None:
            raise Rejection.missing(self.name.removesuffix("s"), key)
        return document

    def replace(self, account: Account, key: int | str, document: Document) -> Document:
        """Replace a document, except its identifier and moment of creation."""
        old = self.get(account, key)
        stored = {**copy.deepcopy(document), "id": key}
        _set(stored, self.created, _get(old, self.created))
        _set(stored, self.modified, account.clock.iso())
        account.store[self.name].put(key, stored)
        return stored

    def register(self, *names: str) -> None:
        """Register some of the usual operations: list, create, get, replace, patch, delete, duplicate."""
        one = f"{self.path}/{{{self.parameter}}}"

        def key(request: ValidRequest) -> Any:
            return request.path[self.parameter]

        def list_all(request: ValidRequest) -> list[Document]:
            return request.account.store[self.name].values()

        def create(request: ValidRequest) -> Document:
            return self.create(request.account, request.document)

        def get(request: ValidRequest) -> Document:
            return self.get(request.account, key(request))

        def replace(request: ValidRequest) -> Document:
            return self.replace(request.account, key(request), request.document)

        def patch(request: ValidRequest) -> Document:
            old = self.get(request.account, key(request))
            return self.replace(request.account, key(request), {**old, **request.document})

        def delete(request: ValidRequest) -> None:
            self.get(request.account, key(request))
            request.account.store[self.name].remove(key(request))

        def duplicate(request: ValidRequest) -> Document:
            source = {k: v for k, v in self.get(request.account, key(request)).items() if k != "id"}
            return self.create(request.account, source)

        usual: dict[str, tuple[str, str, Behaviour]] = {
            "list": ("GET", self.path, list_all),
            "create": ("POST", self.path, create),
            "get": ("GET", one, get),
            "replace": ("PUT", one, replace),
            "patch": ("PATCH", one, patch),
            "delete": ("DELETE", one, delete),
            "duplicate": ("POST", f"{one}/duplication", duplicate),
        }
        for name in names:
            method, path, function = usual[name]
            behaviour(method, path)(function)


_CREATION, _MODIFICATION = ("stamp", "creation"), ("stamp", "modification")
CAMPAIGNS = Resource("campaigns", "/campaigns")
WORKFLOWS = Resource("workflows", "/scripting/workflows", first=1)
WEBTASKS = Resource("webtasks", "/scripting/webtasks", first=1)
COMPILABLES = Resource("compilables", "/scripting/compilables", None, _CREATION, _MODIFICATION)
APPLICATIONS = Resource("applications", "/parameters/applications", None, _CREATION, _MODIFICATION, "uuid")
NOTIFICATIONS = Resource("notifications", "/notifications", 156, _CREATION, _MODIFICATION)
TOPICS = Resource("topics", "/marketing/pressure/topics", None, _CREATION, _MODIFICATION)
RULES = Resource("rules", "/marketing/pressure/rules", None, _CREATION, _MODIFICATION)
CAMPAIGNS.register("create")
WORKFLOWS.register("create", "replace", "patch", "delete", "duplicate")
WEBTASKS.register("patch")
COMPILABLES.register("duplicate")
APPLICATIONS.register("list", "create", "get")
NOTIFICATIONS.register("create", "replace")
TOPICS.register("list")
RULES.register("list")


@behaviour("GET", "/scripting/workflows/{id}/nodes")
@behaviour("GET", "/scripting/workflows/{id}/capping")
@behaviour("GET", "/scripting/workflows/{id}/tasks")
def list_part(request: ValidRequest) -> list[Document]:
    """Return the part of a workflow that the last segment of the path names."""
    workflow = WORKFLOWS.get(request.account, request.path["id"])
    return workflow.get(request.endpoint.path.rpartition("/")[2]) or []


@behaviour("POST", "/scripting/compilables/{id}/execution")
def execute_compilable(request: ValidRequest) -> Document:
    """Return the arguments with an empty result; nothing is computed."""
    COMPILABLES.get(request.account, request.path["id"])
    return {"type": "success", "arguments": request.document, "value": {}}


@behaviour("GET", "/scripting/compilables/{id}/flaws")
def list_flaws(request: ValidRequest) -> list[Document]:
    COMPILABLES.get(request.account, request.path["id"])
    return []


@behaviour("GET", "/settings/marketing/pressure/topic")
def get_topic_option(request: ValidRequest) -> bool:
    return bool(request.account.store["options"].get("mandatory topic"))


@behaviour("PUT", "/settings/marketing/pressure/topic")
def set_topic_option(request: ValidRequest) -> bool:
    request.account.store["options"].put("mandatory topic", request.body)
    return bool(request.body)


def _get(document: Document, path: tuple[str, ...]) -> Any:
    value: Any = document
    for name in path:
        value = value.get(name) if isinstance(value, dict) else None
    return value


def _set(document: Document, path: tuple[str, ...], value: Any) -> None:
    *outer, last = path
    for name in outer:
        inner = document.get(name)
        document[name] = document = dict(inner) if isinstance(inner, dict) else {}
    document[last] = value
