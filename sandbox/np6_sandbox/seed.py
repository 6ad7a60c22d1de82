"""Data that a sandbox begins with, from a dictionary or a YAML file."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from np6_sandbox.behaviours import actions
from np6_sandbox.refusal import Refusal
from np6_sandbox.state import contacts
from np6_sandbox.state.account import Account

Document = dict[str, Any]


def plant(account: Account, data: Mapping[str, Any] | str | Path) -> dict[str, list[Document]]:
    """Adds documents to an account, and answers them as they were stored, by section.

    Args:
        data: Sections `value_lists`, `fields`, `targets`, `segments`, `actions`, each a list of documents as the
            interface takes them, or a path to a YAML file that holds such sections. A segment may list its members
            under `targets`, an action may have the `state` that it is to be in.

    Raises:
        ValueError: a section is unknown, or a document does not fit.
    """
    sections = _read(data)
    unknown = set(sections) - set(_PLANTERS)
    if unknown:
        raise ValueError(f"seed data: unknown section {sorted(unknown)[0]!r}; known are {', '.join(_PLANTERS)}")
    planted: dict[str, list[Document]] = {}
    for section, planter in _PLANTERS.items():  # in the order in which they build on one another
        for position, document in enumerate(sections.get(section) or ()):
            try:
                planted.setdefault(section, []).append(copy.deepcopy(planter(account, dict(document))))
            except (Refusal, TypeError, KeyError) as error:
                raise ValueError(f"seed data: {section}[{position}]: {error}") from error
    return planted


def _read(data: Mapping[str, Any] | str | Path) -> Mapping[str, Any]:
    if isinstance(data, Mapping):
        return data
    import yaml

    loaded = yaml.safe_load(Path(data).read_text(encoding="utf-8")) or {}
    if not isinstance(loaded, Mapping):
        raise ValueError(f"seed data: {data} does not hold sections")
    return loaded


def _field(account: Account, document: Document) -> Document:
    key = document.setdefault("id", account.store.next_number("fields", 1001))
    account.store["fields"].put(key, document)
    contacts.reindex(account)
    return document


def _action(account: Account, document: Document) -> Document:
    document = {"type": "mailMessage", **document}
    state = document.pop("state", None)
    action = actions.create(account, document)
    if state is not None:
        actions.set_state(account, action, state)
    return action


_PLANTERS: dict[str, Callable[[Account, Document], Document]] = {
    "fields": _field,
    "targets": contacts.create,
    "actions": _action,
}


def sequence(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list) else [value]
