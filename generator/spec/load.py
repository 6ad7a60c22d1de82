"""Merge the files of a spec into one OpenAPI document with the source position of each part."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from generator.spec.document import Pointer, Spec, look_up
from generator.spec.positions import PositionedList, PositionedMap, read
from generator.spec.problems import Place, Problem, SpecError

ROOT_FILE = "openapi.yaml"
KNOWN_BY_NAME = "known_by_name.yaml"
AREA_KEYS = {"paths", "components"}
ROOT_KEYS = AREA_KEYS | {
    "openapi",
    "info",
    "jsonSchemaDialect",
    "servers",
    "webhooks",
    "security",
    "tags",
    "externalDocs",
}


def load(folder: Path) -> Spec:
    """Read `openapi.yaml` and the area files beside it, and merge them into one document.

    Every other YAML file of the folder is an area file, except the list of what is known by name only.

    Raises:
        SpecError: Broken YAML, an unknown name at the top of a file, a name defined twice, or a dangling reference.
    """
    files = {path.name: read(path) for path in sorted(folder.glob("*.yaml"))}
    if ROOT_FILE not in files:
        raise SpecError([Problem(ROOT_FILE, 1, "root-file", f"{folder.name}/{ROOT_FILE} is missing")])
    problems: list[Problem] = []
    root = files.pop(ROOT_FILE)
    areas = {name: content for name, content in files.items() if name != KNOWN_BY_NAME}

    merged = Spec({})
    merger = _Merger(folder, {ROOT_FILE: root, **areas}, merged, problems)
    merged.places[()] = Place(folder / ROOT_FILE, 1)
    for key, value in root.items():
        if key not in ("paths", "components"):
            merged.document[key] = merger.plain(ROOT_FILE, value, (key,))
            merged.places[(key,)] = merger.place(ROOT_FILE, root, key)
    merged.document["paths"] = {}
    merged.document["components"] = {}
    for name, content in {ROOT_FILE: root, **areas}.items():
        merger.check_keys(name, content, ROOT_KEYS if name == ROOT_FILE else AREA_KEYS)
        merger.add_section(name, merger.section(name, content, "paths"), ("paths",))
        components = merger.section(name, content, "components")
        for kind in components:
            merger.add_section(name, merger.section(name, components, kind), ("components", kind))
    components = merged.document["components"]
    merged.document["components"] = {kind: dict(sorted(components[kind].items())) for kind in sorted(components)}
    if problems:
        raise SpecError(problems)
    return merged


class _Merger:
    def __init__(self, folder: Path, files: dict[str, PositionedMap], merged: Spec, problems: list[Problem]) -> None:
        self._folder = folder
        self._files = files
        self._merged = merged
        self._problems = problems

    def check_keys(self, file: str, content: PositionedMap, known: set[str]) -> None:
        """Refuse a name at the top of a file that nothing reads: it would be dropped silently."""
        for key in content:
            if key not in known and not (key.startswith("x-") and file == ROOT_FILE):
                message = f"{key} is not one of {', '.join(sorted(known))}"
                self._problems.append(self.place(file, content, key).problem("known-key", message))

    def section(self, file: str, parent: PositionedMap, key: str) -> PositionedMap:
        """Return a part that has to be a mapping; empty if it is absent or null."""
        section = parent.get(key)
        if section is not None and not isinstance(section, PositionedMap):
            self._problems.append(self.place(file, parent, key).problem("mapping-expected", f"{key} is no mapping"))
            section = None
        return PositionedMap() if section is None else section

    def add_section(self, file: str, section: PositionedMap, pointer: Pointer) -> None:
        """Add the named parts of one file: paths, or one kind of components."""
        if not section:
            return
        target = self._merged.document
        for token in pointer:
            target = target.setdefault(str(token), {})
        for name, value in section.items():
            at = (*pointer, name)
            place = self.place(file, section, name)
            if name in target:
                first = self._merged.places[at]
                where = f"{first.file.name}:{first.line}"
                self._problems.append(
                    place.problem("duplicate-name", f"{'/'.join(map(str, at))} is already defined at {where}")
                )
                continue
            self._merged.places[at] = place
            target[name] = self.plain(file, value, at)

    def place(self, file: str, parent: Any, key: Any) -> Place:
        return Place(self._folder / file, parent.lines[key])

    def plain(self, file: str, value: Any, pointer: Pointer) -> Any:
        """Return a part as plain JSON values, its positions recorded and its references made local."""
        if isinstance(value, PositionedMap):
            result: dict[str, Any] = {}
            for key, child in value.items():
                at = (*pointer, str(key))
                self._merged.places[at] = self.place(file, value, key)
                in_mapping = pointer[-2:] == ("discriminator", "mapping")
                is_reference = (key == "$ref" or in_mapping) and isinstance(child, str)
                result[str(key)] = self._local(file, child, at) if is_reference else self.plain(file, child, at)
            return result
        if isinstance(value, PositionedList):
            items = []
            for index, child in enumerate(value):
                at = (*pointer, index)
                self._merged.places[at] = self.place(file, value, index)
                items.append(self.plain(file, child, at))
            return items
        if isinstance(value, date):
            self._problems.append(
                self._merged.problem(pointer, "quote-dates", f"{value} is read as a date; put it in quotes")
            )
            return str(value)
        return value

    def _local(self, file: str, reference: str, pointer: Pointer) -> str:
        target_file, _, fragment = reference.partition("#")
        target_file = target_file.removeprefix("./") or file
        dangling = self._merged.problem(pointer, "dangling-reference", f"{reference} refers to nothing")
        content = self._files.get(target_file)
        if content is None or not fragment.startswith("/"):
            self._problems.append(dangling)
            return reference
        try:
            look_up(content, "#" + fragment)
        except (KeyError, TypeError, ValueError, IndexError):
            self._problems.append(dangling)
        return "#" + fragment
