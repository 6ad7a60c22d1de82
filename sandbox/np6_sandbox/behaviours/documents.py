"""What is only stored: campaigns, workflows, webtasks, compilables, applications, marketing pressure."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from np6_sandbox.behaviours.registry import Call, behaviour
from np6_sandbox.refusal import Refusal
from np6_sandbox.state.account import Account

Document = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Resource:
    """A collection of documents under a path.

    Attributes:
        path: Path of the collection.
        first: First number of its identifiers; None for UUIDs.
        created: Where a document says when it was created, as a path of names; `modified` likewise.
        parameter: Name of the path parameter of one document.
    """

    name: str
    path: str
    first: int | None = None
    created: tuple[str, ...] = ("creationDate",)
    modified: tuple[str, ...] = ("updateDate",)
    parameter: str = "id"

    def create(self, account: Account, document: Document) -> Document:
        """Stores a new document. A UUID that the caller chose is kept while it is free."""
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
        """Raises `Refusal` 404 when there is no such document."""
        document: Document | None = account.store[self.name].get(key)
        if document is None:
            raise Refusal.missing(self.name.removesuffix("s"), key)
        return document

    def replace(self, account: Account, key: int | str, document: Document) -> Document:
        """Replaces a document; identifier and moment of creation stay."""
        old = self.get(account, key)
        stored = {**copy.deepcopy(document), "id": key}
        _set(stored, self.created, _get(old, self.created))
        _set(stored, self.modified, account.clock.iso())
        account.store[self.name].put(key, stored)
        return stored

    def register(self) -> None:
        """Registers the usual operations. Some specs have fewer."""
        one = f"{self.path}/{{{self.parameter}}}"

        def key(call: Call) -> Any:
            return call.path[self.parameter]

        def delete(call: Call) -> None:
            self.get(call.account, key(call))
            call.account.store[self.name].remove(key(call))

        def patch(call: Call) -> Document:
            old = self.get(call.account, key(call))
            return self.replace(call.account, key(call), {**old, **call.document})

        def duplicate(call: Call) -> Document:
            source = {k: v for k, v in self.get(call.account, key(call)).items() if k != "id"}
            return self.create(call.account, source)

        operations: list[tuple[str, str, Callable[[Call], Any]]] = [
            ("GET", self.path, lambda call: call.account.store[self.name].values()),
            ("POST", self.path, lambda call: self.create(call.account, call.document)),
            ("GET", one, lambda call: self.get(call.account, key(call))),
            ("PUT", one, lambda call: self.replace(call.account, key(call), call.document)),
            ("PATCH", one, patch),
            ("DELETE", one, delete),
            ("POST", f"{one}/duplication", duplicate),
        ]
        for method, path, function in operations:
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
RESOURCES = (CAMPAIGNS, WORKFLOWS, WEBTASKS, COMPILABLES, APPLICATIONS, NOTIFICATIONS, TOPICS, RULES)
for _resource in RESOURCES:
    _resource.register()


@behaviour("GET", "/scripting/workflows/{id}/nodes")
@behaviour("GET", "/scripting/workflows/{id}/capping")
@behaviour("GET", "/scripting/workflows/{id}/tasks")
@behaviour("GET", "/scripting/workflows/{id}/listeners")
def list_part(call: Call) -> list[Document]:
    """A part of a workflow, by the last segment of the path."""
    workflow = WORKFLOWS.get(call.account, call.path["id"])
    return workflow.get(call.endpoint.path.rpartition("/")[2]) or []


@behaviour("POST", "/scripting/compilables/{id}/execution")
def execute_compilable(call: Call) -> Document:
    """Nothing is computed: the arguments come back, with an empty result."""
    COMPILABLES.get(call.account, call.path["id"])
    return {"type": "success", "arguments": call.document, "value": {}}


@behaviour("GET", "/scripting/compilables/{id}/flaws")
def list_flaws(call: Call) -> list[Document]:
    COMPILABLES.get(call.account, call.path["id"])
    return []


@behaviour("GET", "/settings/marketing/pressure/topic")
def get_topic_option(call: Call) -> bool:
    return bool(call.account.store["options"].get("mandatory topic"))


@behaviour("PUT", "/settings/marketing/pressure/topic")
def set_topic_option(call: Call) -> bool:
    call.account.store["options"].put("mandatory topic", call.body)
    return bool(call.body)


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
