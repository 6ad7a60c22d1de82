"""Data that a sandbox begins with, from a dictionary or a YAML file."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from np6_sandbox.behaviours import actions, documents, fields, imports, segments, subscriptions
from np6_sandbox.refusal import Refusal
from np6_sandbox.state import contacts
from np6_sandbox.state.account import Account

Document = dict[str, Any]
Planter = Callable[[Account, Document], Document]


def plant(account: Account, data: Mapping[str, Any] | str | Path) -> dict[str, list[Document]]:
    """Adds documents to an account, and answers them as they were stored, by section.

    Args:
        data: Sections, each a list of documents as the interface takes them, or a path to a YAML file that holds
            such sections. Beyond that, a document may choose its `id`, a segment lists its members under `targets`
            (identifiers or unicities), and an action says under `state` which state it is in.

    Raises:
        ValueError: a section is unknown, or a document does not fit; the message says where.
    """
    sections = _read(data)
    unknown = sorted(set(sections) - set(_PLANTERS))
    if unknown:
        raise ValueError(f"seed data: unknown section {unknown[0]!r}; there are {', '.join(_PLANTERS)}")
    planted: dict[str, list[Document]] = {}
    for section, planter in _PLANTERS.items():  # in the order in which they build on one another
        for position, document in enumerate(sections.get(section) or ()):
            if not isinstance(document, Mapping):
                raise ValueError(f"seed data: {section}[{position}]: a document is expected")
            try:
                stored = planter(account, copy.deepcopy(dict(document)))
            except Refusal as refusal:
                raise ValueError(f"seed data: {section}[{position}]: {refusal.reason}") from refusal
            planted.setdefault(section, []).append(copy.deepcopy(stored))
    return planted


def _read(data: Mapping[str, Any] | str | Path) -> Mapping[str, Any]:
    if isinstance(data, Mapping):
        return data
    import yaml

    try:
        loaded = yaml.safe_load(Path(data).read_text(encoding="utf-8")) or {}
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise ValueError(f"seed data: {data} is not YAML: {error}") from error
    if not isinstance(loaded, Mapping):
        raise ValueError(f"seed data: {data} does not hold sections")
    return loaded


def _numbered(collection: str, create: Planter) -> Planter:
    """Lets a document keep the identifier that it chose."""

    def planter(account: Account, document: Document) -> Document:
        wanted = document.pop("id", None)
        stored = create(account, document)
        if wanted is not None:
            account.store[collection].remove(stored["id"])
            stored["id"] = wanted
            account.store[collection].put(wanted, stored)
        return stored

    return planter


def _field(account: Account, document: Document) -> Document:
    if document.get("id") in account.store["fields"]:  # for instance the Email field that every account has
        account.store["fields"].remove(document["id"])
    field = _numbered("fields", fields.create_field)(account, document)
    contacts.reindex(account)
    return field


def _segment(account: Account, document: Document) -> Document:
    members = [str(member) for member in document.pop("targets", ())]
    segment = _numbered("segments", segments.create)(account, {"type": "static", **document})
    segments.add_members(account, segment["id"], members)
    return segments.shown(account, segment)


def _action(account: Account, document: Document) -> Document:
    state = document.pop("state", None)
    action = _numbered("actions", actions.create)(account, {"type": "mailMessage", **document})
    if state is not None:
        actions.set_state(account, action, state)
    return action


_PLANTERS: dict[str, Planter] = {
    "value_lists": _numbered("value_lists", fields.create_value_list),
    "fields": _field,
    "targets": contacts.create,
    "segments": _segment,
    "actions": _action,
    "imports": _numbered("imports", imports.create),
    "subscriptions": subscriptions.save,
    **{resource.name: _numbered(resource.name, resource.create) for resource in documents.RESOURCES},
}
