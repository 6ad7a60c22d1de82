"""Data that a sandbox begins with, from a dictionary or a YAML file."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from np6_sandbox.behaviours import actions, documents, fields, imports, segments, subscriptions
from np6_sandbox.behaviours.registry import as_object
from np6_sandbox.refusal import Refusal
from np6_sandbox.state import contacts
from np6_sandbox.state.account import Account
from np6_sandbox.validation import Validation, decode

Document = dict[str, Any]
Planter = Callable[[Account, Document], Document]


def plant(account: Account, data: Mapping[str, Any] | str | Path, validation: Validation) -> dict[str, list[Document]]:
    """Adds documents to an account, and answers them as they were stored, by section.

    Args:
        data: Sections, each a list of documents as the interface takes them, or a path to a YAML file that holds
            such sections. Beyond that, a document may choose its `id`, a segment lists its members under `targets`
            (identifiers or unicities), and an action says under `state` which state it is in.

    Raises:
        ValueError: a section is unknown, or a document does not fit; the message says where.
    """
    sections = _read(data)
    unknown = [name for name in sections if name not in SECTIONS]
    if unknown:
        raise ValueError(f"seed data: unknown section {str(unknown[0])[:100]!r}; there are {', '.join(SECTIONS)}")
    planted: dict[str, list[Document]] = {}
    for name, section in SECTIONS.items():
        listed = sections.get(name) or []
        if not isinstance(listed, list | tuple):
            raise ValueError(f"seed data: {name}: a list of documents is expected")
        for position, given in enumerate(listed):
            where = f"{name}[{position}]"
            try:
                document = _plain(given)
                if not isinstance(document, dict):
                    raise ValueError("a document is expected")
                section.check(document, validation)
                stored = section.plant(account, document)
            except Refusal as refusal:
                raise ValueError(f"seed data: {where}: {refusal.reason}") from refusal
            except ValueError as error:
                raise ValueError(f"seed data: {where}: {error}") from error
            planted.setdefault(name, []).append(copy.deepcopy(stored))
    return planted


def _plain(value: Any) -> Any:
    """A value as JSON gives it: YAML and Python know more types. Raises `ValueError` or `Refusal` for any other."""
    try:
        return decode(json.dumps(value, default=_moment, ensure_ascii=False, allow_nan=False).encode())
    except (TypeError, RecursionError) as error:
        raise ValueError(str(error)) from error


def _moment(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} is no JSON value")


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


@dataclass(frozen=True, slots=True)
class Section:
    """What can be planted under one name.

    Attributes:
        plant: Stores a document.
        schema: Name of the schema in the spec that a document meets; None where the account decides.
        identifier: Type of the identifier that a document may choose.
        described: Gives a document as the interface takes it, for the check against the schema.
    """

    plant: Planter
    schema: str | None
    identifier: type[int | str] = int
    described: Callable[[Document], Document] = dict

    def check(self, document: Document, validation: Validation) -> None:
        """Raises `ValueError` for what is invalid in a document, before anything is stored."""
        identifier = document.get("id")
        if identifier is not None and (
            not isinstance(identifier, self.identifier) or isinstance(identifier, bool) or identifier == ""
        ):
            raise ValueError(f"id: a {'number' if self.identifier is int else 'text'} is expected")
        schema = self.schema and validation.component(self.schema)
        problems = validation.problems(schema, self.described(document)) if schema else []
        if problems:
            raise ValueError("; ".join(problems))


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
    replaced = account.store["fields"].get(document.get("id", 0))  # for instance the Email field that every account has
    if replaced is not None:
        account.store["fields"].remove(replaced["id"])
    try:
        return _numbered("fields", fields.create_field)(account, document)
    except Refusal:
        if replaced is not None:
            account.store["fields"].put(replaced["id"], replaced)
        raise
    finally:
        contacts.reindex(account)


def _described_segment(document: Document) -> Document:
    members = document.get("targets", [])
    if not isinstance(members, list) or not all(isinstance(member, str | int) for member in members):
        raise ValueError("targets: a list of identifiers and unicities is expected")
    return {"type": "static", **{name: value for name, value in document.items() if name != "targets"}}


def _segment(account: Account, document: Document) -> Document:
    members = [str(member) for member in document.pop("targets", ())]
    segment = _numbered("segments", segments.create)(account, {"type": "static", **document})
    segments.add_members(account, segment["id"], members)
    return segments.shown(account, segment)


def _described_subscription(document: Document) -> Document:
    """Takes a contact of every kind that names a target, not only the footprint that the interface takes."""
    free = isinstance(document.get("contact"), dict)
    return {name: value for name, value in document.items() if not (free and name == "contact")}


def _described_action(document: Document) -> Document:
    described = {"type": "mailMessage", **document}
    state = described.pop("state", None)
    if state is not None:
        described["informations"] = {**as_object(described.get("informations")), "state": state}
    return described


def _action(account: Account, document: Document) -> Document:
    state = document.pop("state", None)
    action = _numbered("actions", actions.create)(account, {"type": "mailMessage", **document})
    if state is not None:
        actions.set_state(account, action, int(state))
    return action


def _resource(resource: documents.Resource, schema: str) -> Section:
    kind: type[int | str] = str if resource.first is None else int
    return Section(_numbered(resource.name, resource.create), schema, kind)


SECTIONS: Mapping[str, Section] = {
    "value_lists": Section(_numbered("value_lists", fields.create_value_list), "ValueList"),
    "fields": Section(_field, "Field"),
    "targets": Section(contacts.create, None),
    "segments": Section(_segment, "Segment", described=_described_segment),
    "actions": Section(_action, "Action", str, _described_action),
    "imports": Section(_numbered("imports", imports.create), "ImportDefinition"),
    "subscriptions": Section(subscriptions.save, "Subscription", str, _described_subscription),
    "campaigns": _resource(documents.CAMPAIGNS, "Campaign"),
    "workflows": _resource(documents.WORKFLOWS, "Workflow"),
    "webtasks": _resource(documents.WEBTASKS, "Webtask"),
    "compilables": _resource(documents.COMPILABLES, "Compilable"),
    "applications": _resource(documents.APPLICATIONS, "Application"),
    "notifications": _resource(documents.NOTIFICATIONS, "Notification"),
    "topics": _resource(documents.TOPICS, "PressureTopic"),
    "rules": _resource(documents.RULES, "PressureRule"),
}
"""What can be planted, in the order in which the sections build on one another."""
