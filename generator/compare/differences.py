"""The differences of two documents, operation by operation and schema by schema."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.compare.normal import Body, Document, Field, Operation, Schema, Shape

MISSING = "missing"


@dataclass(frozen=True, order=True)
class Difference:
    """One difference of the documents.

    Attributes:
        where: the operation, or `schema NAME`.
        part: which part of it: `query parameter unicity`, `.value`, `response 200`.
        aspect: what of the part: `type`, `required`, `values`; empty when the part itself is missing on one side.
        here: What our document has.
        there: What the other has.
        breaks: whether code written for the other document may stop working with ours.
    """

    where: str
    part: str
    aspect: str
    here: str
    there: str
    breaks: bool = False


@dataclass
class Comparison:
    """Everything that was found."""

    only_here: list[Operation] = field(default_factory=list)
    only_there: list[Operation] = field(default_factory=list)
    differences: list[Difference] = field(default_factory=list)
    users: dict[str, set[str]] = field(default_factory=dict)  # operations that use a schema, by `where`

    def __bool__(self) -> bool:
        return bool(self.only_here or self.only_there or self.differences)


@dataclass(frozen=True)
class _Spot:
    """The current place in both documents, and the direction of its data."""

    where: str
    part: str
    sent: bool

    def at(self, step: str) -> _Spot:
        return _Spot(self.where, self.part + step, self.sent)


def compare(here: Document, there: Document) -> Comparison:
    """Compare two documents of the same API."""
    return _Comparer(here, there).run()


class _Comparer:
    def __init__(self, here: Document, there: Document) -> None:
        self._here = here
        self._there = there
        self._result = Comparison()
        self._found: dict[tuple[str, str, str, str, str], bool] = {}
        self._names: dict[str, str] = {}  # our name of a schema, by `where`
        self._seen: set[tuple[str | int, str | int, bool]] = set()

    def run(self) -> Comparison:
        key_headers = self._here.key_headers | self._there.key_headers
        here, there = self._here.operations(key_headers), self._there.operations(key_headers)
        if self._here.server and self._there.server and self._here.server != self._there.server:
            self._note(_Spot("server", "", True), "address", self._here.server, self._there.server, breaks=True)
        self._result.only_here = [operation for key, operation in here.items() if key not in there]
        self._result.only_there = [operation for key, operation in there.items() if key not in here]
        for key, operation in here.items():
            if key in there:
                self._operation(operation, there[key])
        self._result.differences = [Difference(*parts, breaks) for parts, breaks in self._found.items()]
        used = {str(operation): self._here.names(operation) for operation in here.values()}
        for where, name in self._names.items():
            self._result.users[where] = {operation for operation, names in used.items() if name in names}
        return self._result

    def _note(self, spot: _Spot, aspect: str, here: str, there: str, *, breaks: bool) -> None:
        key = (spot.where, spot.part, aspect, here, there)
        self._found[key] = self._found.get(key, False) or breaks

    def _operation(self, here: Operation, there: Operation) -> None:
        name = str(here)
        self._flag(_Spot(name, "", True), "deprecated", here.deprecated, there.deprecated)
        if self._here.has_security and self._there.has_security and here.security != there.security:
            self._note(_Spot(name, "", True), "security", here.security, there.security, breaks=True)
        if self._here.has_idempotence and self._there.has_idempotence:
            lost = there.idempotent and not here.idempotent
            self._flag(_Spot(name, "", True), "idempotent", here.idempotent, there.idempotent, breaks=lost)
        for place, parameter in {**here.parameters, **there.parameters}:
            pair = here.parameters.get((place, parameter)), there.parameters.get((place, parameter))
            if place != "path" or None not in pair:  # some authors do not declare them
                self._field(_Spot(name, f"{place} parameter {parameter}", True), *pair)
        self._body(_Spot(name, "request body", True), here.request, there.request)
        for status in sorted({*here.responses, *there.responses}):
            spot = _Spot(name, f"response {status}", False)
            ours, theirs = here.responses.get(status), there.responses.get(status)
            if ours is not None and theirs is not None:
                self._body(spot, ours, theirs)
            else:
                self._presence(spot, ours is not None, breaks=False)

    def _body(self, spot: _Spot, here: Body, there: Body) -> None:
        if here.media and there.media:
            became_required = here.required and not there.required
            self._flag(spot, "required", here.required, there.required, breaks=became_required)
        for media in sorted({*here.media, *there.media}):
            step = spot.at(f" {media}")
            if media in here.media and media in there.media:
                self._schema(step, here.media[media], there.media[media])
            else:
                self._presence(step, media in here.media, breaks=media not in here.media)
        for header in sorted({*here.headers, *there.headers}):
            self._field(spot.at(f" header {header}"), here.headers.get(header), there.headers.get(header))

    def _field(self, spot: _Spot, here: Field | None, there: Field | None) -> None:
        if here is None or there is None:
            added_as_required = here is not None and here.required and spot.sent
            self._presence(spot, here is not None, breaks=here is None or added_as_required)
            return
        breaks = here.required if spot.sent else there.required
        self._flag(spot, "required", here.required, there.required, breaks=breaks)
        self._flag(spot, "deprecated", here.deprecated, there.deprecated)
        if here.access != there.access:
            access = [each.access or "read and write" for each in (here, there)]
            self._note(spot, "access", *access, breaks=bool(here.access))
        if here.style != there.style and self._is_styled(here, there):
            self._note(spot, "style", here.style, there.style, breaks=True)
        self._schema(spot, here.schema, there.schema)

    def _is_styled(self, here: Field, there: Field) -> bool:
        """Return whether a parameter is an array or an object, which can be written in several ways."""
        types = self._here.shape(here.schema).types | self._there.shape(there.schema).types
        return bool(types & {"array", "object"})

    def _schema(self, spot: _Spot, here: Schema, there: Schema, tag: str = "") -> None:
        """Compare two schemas; as variants of a union they differ by their `tag`, which is compared there."""
        ours, theirs = self._here.shape(here), self._there.shape(there)
        if ours.name and theirs.name:
            names = ours.name if ours.name == theirs.name else f"{ours.name} ({theirs.name})"
            spot = _Spot(f"schema {names}", "", spot.sent)
            self._names[spot.where] = ours.name
        pair = (ours.name or id(here), theirs.name or id(there), spot.sent)
        if pair in self._seen:
            return
        self._seen.add(pair)
        if ours.open or theirs.open:
            if ours.open != theirs.open:
                self._note(spot, "type", _type(ours), _type(theirs), breaks=True)
            return
        if ours.types != theirs.types:
            # What is sent may be of more types than before, what is received of fewer.
            wide, narrow = (ours, theirs) if spot.sent else (theirs, ours)
            self._note(spot, "type", _type(ours), _type(theirs), breaks=not narrow.types <= wide.types)
        elif ours.format != theirs.format:
            self._note(spot, "format", ours.format or "none", theirs.format or "none", breaks=True)
        if ours.values != theirs.values:
            self._values(spot, "values", ours.values, theirs.values)
        for limit in sorted({*ours.limits, *theirs.limits}):
            if ours.limits.get(limit) != theirs.limits.get(limit):
                found = [str(limits.get(limit, "none")) for limits in (ours.limits, theirs.limits)]
                self._note(spot, limit, *found, breaks=False)
        if ours.default != theirs.default:
            self._note(spot, "default", ours.default or "none", theirs.default or "none", breaks=spot.sent)
        self._flag(spot, "closed", ours.closed, theirs.closed, breaks=ours.closed and spot.sent)
        self._variants(spot, ours, theirs)
        self._parts(spot, ours, theirs, tag)

    def _values(self, spot: _Spot, aspect: str, here: set[str] | None, there: set[str] | None) -> None:
        if here is None or there is None:
            found = ["any" if values is None else ", ".join(sorted(values)) for values in (here, there)]
            self._note(spot, aspect, *found, breaks=True)
            return
        if here - there:
            self._note(spot, aspect, _listed(here - there), MISSING, breaks=False)
        if there - here:
            self._note(spot, aspect, MISSING, _listed(there - here), breaks=True)

    def _variants(self, spot: _Spot, ours: Shape, theirs: Shape) -> None:
        if ours.tag != theirs.tag:
            self._note(spot, "discriminator", ours.tag or "none", theirs.tag or "none", breaks=True)
            return
        if ours.tag:
            self._values(spot, f"values of discriminator {ours.tag}", set(ours.variants), set(theirs.variants))
            for tag in ours.variants:
                if tag in theirs.variants:
                    step = spot.at(f"({ours.tag}={tag})")
                    self._schema(step, ours.variants[tag], theirs.variants[tag], tag=ours.tag)
        if len(ours.alternatives) != len(theirs.alternatives):
            counts = [str(len(shape.alternatives)) for shape in (ours, theirs)]
            self._note(spot, "alternatives", *counts, breaks=True)
            return
        for index, pair in enumerate(zip(ours.alternatives, theirs.alternatives, strict=True), 1):
            self._schema(spot.at(f"(alternative {index})"), *pair)

    def _parts(self, spot: _Spot, ours: Shape, theirs: Shape, tag: str) -> None:
        for name in {**ours.fields, **theirs.fields}:
            if name != (tag or ours.tag):
                self._field(spot.at(f".{name}"), ours.fields.get(name), theirs.fields.get(name))
        if ours.items is not None and theirs.items is not None:
            self._schema(spot.at("[]"), ours.items, theirs.items)
        if ours.extra is not None or theirs.extra is not None:
            self._schema(spot.at(".*"), ours.extra or {}, theirs.extra or {})

    def _presence(self, spot: _Spot, here: bool, *, breaks: bool) -> None:
        self._note(spot, "", "present" if here else MISSING, MISSING if here else "present", breaks=breaks)

    def _flag(self, spot: _Spot, aspect: str, here: bool, there: bool, *, breaks: bool = False) -> None:
        if here != there:
            self._note(spot, aspect, "yes" if here else "no", "yes" if there else "no", breaks=breaks)


def _type(shape: Shape) -> str:
    return "unknown" if shape.open else " or ".join(sorted(shape.types)) or "any"


def _listed(values: Iterable[str]) -> str:
    return ", ".join(sorted(values))
