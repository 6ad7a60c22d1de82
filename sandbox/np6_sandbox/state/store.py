"""Documents by collection and key, in memory, and which of them changed since they were last saved."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Key = str | int


class Collection:
    """Documents of one kind. `put` again after a document was changed in place."""

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
        """Removes a document; False when there was none."""
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
    """All collections of one account."""

    def __init__(self) -> None:
        self._collections: dict[str, Collection] = {}
        self._changed: set[tuple[str, Key]] = set()

    def __getitem__(self, name: str) -> Collection:
        collection = self._collections.get(name)
        if collection is None:
            collection = self._collections[name] = Collection(name, self._changed)
        return collection

    def next_number(self, sequence: str, first: int) -> int:
        """The next number of a sequence, beginning with `first`; those that documents chose are skipped."""
        counters = self["counters"]
        number: int = counters.get(sequence) or first
        while number in self[sequence]:
            number += 1
        counters.put(sequence, number + 1)
        return number

    def clear(self) -> None:
        """Removes every document."""
        for collection in self._collections.values():
            for key in collection:
                collection.remove(key)

    def take_changes(self) -> list[tuple[str, Key, Any | None]]:
        """What changed since the last call: (collection, key, document), the document None when it was removed."""
        changes = [(name, key, self[name].get(key)) for name, key in self._changed]
        self._changed.clear()
        return changes
