"""Seed data: the documents that an account begins with, from a dictionary or a YAML file."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from np6_sandbox.behaviours import actions, documents, fields, imports, segments, subscriptions
from np6_sandbox.errors import Rejection
from np6_sandbox.state import contacts
from np6_sandbox.state.account import Account
from np6_sandbox.validation import Validation, decode
from np6_sandbox.values import Document, as_object

Seeder = Callable[[Account, Document], Document]


def add_documents(
    account: Account, data: Mapping[str, Any] | str | Path, validation: Validation
) -> dict[str, list[Document]]:
    """Add documents to an account.

    Args:
        data: Sections, each a list of documents as the API takes them, or a path to a YAML file with such sections.
            In addition, a document may have an `id`, a segment `targets` (identifiers or unicities), and an action
            a `state`.

    Returns:
        The stored documents by section.

    Raises:
        ValueError: A section is unknown, or a document is invalid; the message says where.
    """
    sections = _read(data)
    unknown = [name for name in sections if name not in SECTIONS]
    if unknown:
        raise ValueError(f"seed data: unknown section {str(unknown[0])[:100]!r}; there are {', '.join(SECTIONS)}")
    stored: dict[str, list[Document]] = {}
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
                added = section.store(account, document)
            except Rejection as rejection:
                raise ValueError(f"seed data: {where}: {rejection.reason}") from rejection
            except ValueError as error:
                raise ValueError(f"seed data: {where}: {error}") from error
            stored.setdefault(name, []).append(copy.deepcopy(added))
    return stored


def _plain(value: Any) -> Any:
    """Convert a value of Python or YAML to JSON; raise `ValueError` or `Rejection` if it is not JSON."""
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
    """A section of the seed data.

    Attributes:
        store: Stores a document.
        schema: Name of the spec's schema of a document; None where the account's fields decide.
        identifier: Type of the identifier that a document may have.
        as_request: Converts a document to the body of a request, for the check against the schema.
    """

    store: Seeder
    schema: str | None
    identifier: type[int | str] = int
    as_request: Callable[[Document], Document] = dict

    def check(self, document: Document, validation: Validation) -> None:
        """Raise `ValueError` for an invalid document, before anything is stored."""
        identifier = document.get("id")
        if identifier is not None and (
            not isinstance(identifier, self.identifier) or isinstance(identifier, bool) or identifier == ""
        ):
            raise ValueError(f"id: a {'number' if self.identifier is int else 'text'} is expected")
        schema = self.schema and validation.component(self.schema)
        problems = validation.problems(schema, self.as_request(document)) if schema else []
        if problems:
            raise ValueError("; ".join(problems))


def _numbered(collection: str, create: Seeder) -> Seeder:
    """Return a seeder that stores a document under its own identifier."""

    def seeder(account: Account, document: Document) -> Document:
        wanted = document.pop("id", None)
        stored = create(account, document)
        if wanted is not None:
            account.store[collection].remove(stored["id"])
            stored["id"] = wanted
            account.store[collection].put(wanted, stored)
        return stored

    return seeder


def _field(account: Account, document: Document) -> Document:
    replaced = account.store["fields"].get(document.get("id", 0))  # for example the Email field of a new account
    if replaced is not None:
        account.store["fields"].remove(replaced["id"])
    try:
        return _numbered("fields", fields.create_field)(account, document)
    except Rejection:
        if replaced is not None:
            account.store["fields"].put(replaced["id"], replaced)
        raise
    finally:
        contacts.reindex(account)


def _segment_request(document: Document) -> Document:
    members = document.get("targets", [])
    if not isinstance(members, list) or not all(isinstance(member, str | int) for member in members):
        raise ValueError("targets: a list of identifiers and unicities is expected")
    return {"type": "static", **{name: value for name, value in document.items() if name != "targets"}}


def _segment(account: Account, document: Document) -> Document:
    members = [str(member) for member in document.pop("targets", ())]
    segment = _numbered("segments", segments.create)(account, {"type": "static", **document})
    segments.add_members(account, segment["id"], members)
    return segments.shown(account, segment)


def _subscription_request(document: Document) -> Document:
    """Accept every type of contact; the API takes a footprint only."""
    free = isinstance(document.get("contact"), dict)
    return {name: value for name, value in document.items() if not (free and name == "contact")}


def _action_request(document: Document) -> Document:
    request = {"type": "mailMessage", **document}
    state = request.pop("state", None)
    if state is not None:
        request["informations"] = {**as_object(request.get("informations")), "state": state}
    return request


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
    "segments": Section(_segment, "Segment", as_request=_segment_request),
    "actions": Section(_action, "Action", str, _action_request),
    "imports": Section(_numbered("imports", imports.create), "ImportDefinition"),
    "subscriptions": Section(subscriptions.save, "Subscription", str, _subscription_request),
    "campaigns": _resource(documents.CAMPAIGNS, "Campaign"),
    "workflows": _resource(documents.WORKFLOWS, "Workflow"),
    "webtasks": _resource(documents.WEBTASKS, "Webtask"),
    "compilables": _resource(documents.COMPILABLES, "Compilable"),
    "applications": _resource(documents.APPLICATIONS, "Application"),
    "notifications": _resource(documents.NOTIFICATIONS, "Notification"),
    "topics": _resource(documents.TOPICS, "PressureTopic"),
    "rules": _resource(documents.RULES, "PressureRule"),
}
"""The sections, each after those that it refers to."""
