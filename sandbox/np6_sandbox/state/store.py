"""The store: documents by collection and key, in memory, and what changed since it was last saved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

Key = str | int


def _document(kind: str, **properties: Any) -> dict[str, Any]:
    """Return the schema of a document with an identifier of a JSON type and further required properties."""
    return {"type": "object", "required": ["id", *properties], "properties": {"id": {"type": kind}, **properties}}


def _row(*items: Any) -> dict[str, Any]:
    """Return the schema of an array with exactly these items."""
    return {"type": "array", "prefixItems": [*items], "items": False, "minItems": len(items)}


_TEXT: dict[str, Any] = {"type": "string"}
_SWITCH = {"type": "object", "additionalProperties": {"type": "boolean"}}
_STATE = {"type": "object", "required": ["state"], "properties": {"state": {"type": "integer"}}}
COLLECTIONS: Mapping[str, Mapping[str, Any]] = {
    "actions": _document("string", creationDate={"type": "string", "format": "date-time"}, informations=_STATE),
    "targets": _document("string", hash=_TEXT, fields={"type": "object"}),
    "fields": _document("integer", name={"type": ["string", "null"]}),
    "value_lists": _document("integer"),
    "segments": _document("integer"),
    "members": _SWITCH,
    "redlist_mail": _document("string"),
    "redlist_sms": _document("string"),
    "subscriptions": _document("string", lifecycle={"type": "object"}),
    "imports": _document("integer", creationDate=_TEXT),
    "import_files": {"type": "object", "properties": {"text": {"type": ["string", "null"]}}},
    "import_executions": _STATE,
    "campaigns": _document("string"),
    "workflows": _document("integer"),
    "webtasks": _document("integer"),
    "compilables": _document("string"),
    "applications": _document("string"),
    "notifications": _document("integer"),
    "topics": _document("string"),
    "rules": _document("string"),
    "options": {"type": "boolean"},
    "clock": {"type": "number", "minimum": 0},
    "counters": {"type": "integer", "minimum": 0},
    "due": {
        "anyOf": [
            _row({"type": "number"}, {"type": "integer"}, {"enum": ["test", "campaign"]}, _TEXT),
            _row({"type": "number"}, {"type": "integer"}, {"const": "import"}, {**_TEXT, "pattern": "^[0-9]{1,18}$"}),
        ]
    },
}
"""The collections of an account, with the JSON Schema that the sandbox relies on in each document."""


class Collection:
    """The documents of one kind. A document that was changed in place is `put` again."""

    def __init__(self, name: str, changed: set[tuple[str, Key]]) -> None:
        self.name = name
        self._documents: dict[Key, Any] = {}
        self._changed = changed

    def get(self, key: Key) -> Any | None:
        return self._documents.get(key)

    def put(self, key: Key, document: Any) -> None:
        self._documents[key] = document
        self._changed.add((self.name, key))

    def remove(self, key: Key) -> bool:
        """Remove a document; return False if there was none."""
        if self._documents.pop(key, None) is None:
            return False
        self._changed.add((self.name, key))
        return True

    def values(self) -> list[Any]:
        return list(self._documents.values())

    def items(self) -> list[tuple[Key, Any]]:
        return list(self._documents.items())

    def __contains__(self, key: object) -> bool:
        return key in self._documents

    def __iter__(self) -> Iterator[Key]:
        return iter(list(self._documents))

    def __len__(self) -> int:
        return len(self._documents)


class Store:
    """All collections of an account."""

    def __init__(self) -> None:
        self._changed: set[tuple[str, Key]] = set()
        self._collections = {name: Collection(name, self._changed) for name in COLLECTIONS}

    def __getitem__(self, name: str) -> Collection:
        return self._collections[name]

    def known(self, name: str) -> Collection:
        """Return the collection that a user names; raise `ValueError` if there is none."""
        if name not in COLLECTIONS:
            raise ValueError(f"there is no collection {name[:100]!r}; there are {', '.join(COLLECTIONS)}")
        return self[name]

    def next_number(self, sequence: str, first: int) -> int:
        """Return the next number of a sequence, from `first`; numbers in use are skipped."""
        counters = self["counters"]
        number: int = counters.get(sequence) or first
        while number in self[sequence]:
            number += 1
        counters.put(sequence, number + 1)
        return number

    def clear(self) -> None:
        """Remove every document."""
        for collection in self._collections.values():
            for key in collection:
                collection.remove(key)

    def changes(self) -> list[tuple[str, Key, Any | None]]:
        """Return what changed since the last save: (collection, key, document), with None for a removed document."""
        return [(name, key, self[name].get(key)) for name, key in self._changed]

    def forget_changes(self) -> None:
        """Mark everything as saved."""
        self._changed.clear()
