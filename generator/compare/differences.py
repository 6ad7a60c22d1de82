"""The differences of two documents, operation by operation and schema by schema."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from generator.compare.normal import ANY, NONE, Body, Document, Field, Operation, Schema, Shape

MISSING = "missing"
EVERY, MOST = "every operation", "most operations"


@dataclass(frozen=True, order=True)
class Difference:
    """One difference of the documents.

    Attributes:
        where: the operation, `every operation` or `most operations` that both have, or `schema NAME`.
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
        self._seen: set[tuple[str, str, bool]] = set()

    def run(self) -> Comparison:
        key_headers = self._here.key_headers | self._there.key_headers
        here, there = self._here.operations(key_headers), self._there.operations(key_headers)
        self._result.only_here = [operation for key, operation in here.items() if key not in there]
        self._result.only_there = [operation for key, operation in there.items() if key not in here]
        common = [(operation, there[key]) for key, operation in here.items() if key in there]
        self._shared(common, "servers", lambda operation: operation.servers)
        self._shared(common, "security", lambda operation: operation.security)
        for ours, theirs in common:
            self._operation(ours, theirs)
        self._result.differences = [Difference(*parts, breaks) for parts, breaks in self._found.items()]
        used = {str(operation): self._here.names(operation) for operation in here.values()}
        for where, name in self._names.items():
            self._result.users[where] = {operation for operation, names in used.items() if name in names}
        return self._result

    def _note(self, spot: _Spot, aspect: str, here: str, there: str, *, breaks: bool) -> None:
        key = (spot.where, spot.part, aspect, here, there)
        self._found[key] = self._found.get(key, False) or breaks

    def _shared(
        self, common: list[tuple[Operation, Operation]], aspect: str, value: Callable[[Operation], frozenset[str]]
    ) -> None:
        """Compare what operations usually have in common: once, and for the operations that depart from it."""
        values = {str(here): (value(here), value(there)) for here, there in common}
        for usual, uses in Counter(values.values()).most_common(1):
            departing = {name: pair for name, pair in values.items() if pair != usual}
            for name, (here, there) in {EVERY if uses == len(values) else MOST: usual, **departing}.items():
                if here != there:
                    found = [" or ".join(sorted(found)) for found in (here, there)]
                    self._note(_Spot(name, "", True), aspect, *found, breaks=not there <= here)

    def _operation(self, here: Operation, there: Operation) -> None:
        name = str(here)
        spot = _Spot(name, "", True)
        self._flag(spot, "deprecated", here.deprecated, there.deprecated)
        if self._there.extended:
            # Repeating what must not be repeated does harm, no longer repeating what may be loses calls.
            self._flag(spot, "x-idempotent", here.idempotent, there.idempotent, breaks=True)
            if here.exactly_one_of != there.exactly_one_of:
                found = [_listed(names) or NONE for names in (here.exactly_one_of, there.exactly_one_of)]
                self._note(spot, "x-exactly-one-of", *found, breaks=True)
        for key in {**here.parameters, **there.parameters}:
            if key[0] == "path" and not (key in here.parameters and key in there.parameters):
                continue  # some authors do not declare them
            label = (here.parameters.get(key) or there.parameters[key]).name
            spot = _Spot(name, f"{key[0]} parameter {label}", True)
            self._field(spot, here.parameters.get(key), there.parameters.get(key))
        self._body(_Spot(name, "request body", True), here.request, there.request)
        for status in sorted({*here.responses, *there.responses}):
            spot = _Spot(name, f"response {status}", False)
            ours, theirs = here.responses.get(status), there.responses.get(status)
            if ours is None or theirs is None:
                self._presence(spot, ours is not None, breaks=False)
                continue
            self._body(spot, ours, theirs)
            for header in sorted({*ours.headers, *theirs.headers}):
                self._field(spot.at(f" header {header}"), ours.headers.get(header), theirs.headers.get(header))

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

    def _field(self, spot: _Spot, here: Field | None, there: Field | None) -> None:
        if here is None or there is None:
            added_as_required = here is not None and here.required and spot.sent
            self._presence(spot, here is not None, breaks=here is None or added_as_required)
            return
        breaks = here.required if spot.sent else there.required
        self._flag(spot, "required", here.required, there.required, breaks=breaks)
        self._flag(spot, "deprecated", here.deprecated, there.deprecated)
        if here.style != there.style:
            self._note(spot, "style", here.style, there.style, breaks=True)
        elif {"array", "object"} & (self._here.shape(here.schema).types | self._there.shape(there.schema).types):
            self._flag(spot, "explode", here.explode, there.explode, breaks=True)
        self._flag(spot, "allowReserved", here.reserved, there.reserved, breaks=True)
        self._schema(spot, here.schema, there.schema)

    def _schema(self, spot: _Spot, here: Schema, there: Schema, tag: str = "") -> None:
        """Compare two schemas; as variants of a union they differ by their `tag`, which is compared there."""
        ours, theirs = self._here.shape(here), self._there.shape(there)
        if ours.name and theirs.name:
            names = ours.name if ours.name == theirs.name else f"{ours.name} ({theirs.name})"
            base = (self._here.shape({"$ref": ours.reference}), self._there.shape({"$ref": theirs.reference}))
            # What is stated beside the reference belongs to its use, the rest to the component.
            self._facets(spot, ours, theirs, {*_departures(ours, base[0]), *_departures(theirs, base[1])})
            ours, theirs = base
            spot = _Spot(f"schema {names}", "", spot.sent)
            self._names[spot.where] = ours.name
            pair = (ours.reference, theirs.reference, spot.sent)
            if pair in self._seen:
                return
            self._seen.add(pair)
        self._facets(spot, ours, theirs, {*ours.facets, *theirs.facets})
        if not (ours.open or theirs.open):
            self._variants(spot, ours, theirs)
            self._parts(spot, ours, theirs, tag)

    def _facets(self, spot: _Spot, ours: Shape, theirs: Shape, aspects: set[str]) -> None:
        """Compare what two schemas state about their values as a whole, as far as it is among the aspects."""
        here, there = ours.facets, theirs.facets
        for aspect in sorted(aspects):
            one, other = here.get(aspect), there.get(aspect)
            if one == other:
                continue
            match aspect:
                case "deprecated":
                    self._flag(spot, aspect, ours.deprecated, theirs.deprecated)
                case "readOnly":
                    self._flag(spot, aspect, ours.read_only, theirs.read_only, breaks=ours.read_only and spot.sent)
                case "writeOnly":
                    breaks = ours.write_only and not spot.sent
                    self._flag(spot, aspect, ours.write_only, theirs.write_only, breaks=breaks)
                case "default":
                    self._note(spot, aspect, ours.default or NONE, theirs.default or NONE, breaks=bool(theirs.default))
                case "type":
                    self._types(spot, ours, theirs)
                case _ if ours.open != theirs.open or (aspect == "format" and ours.types != theirs.types):
                    pass  # said by the type
                case "format":
                    self._note(spot, aspect, ours.format or NONE, theirs.format or NONE, breaks=True)
                case "values":
                    self._values(spot, aspect, ours.values, theirs.values)
                case "closed":
                    self._flag(spot, aspect, ours.closed, theirs.closed, breaks=ours.closed and spot.sent)
                case _:
                    found = [NONE if limit is None else str(limit) for limit in (one, other)]
                    self._note(spot, aspect, *found, breaks=False)

    def _types(self, spot: _Spot, ours: Shape, theirs: Shape) -> None:
        # What is sent may be of more types than before, what is received of fewer.
        wide, narrow = (ours, theirs) if spot.sent else (theirs, ours)
        breaks = ours.open or theirs.open or not narrow.types <= wide.types
        self._note(spot, "type", _type(ours), _type(theirs), breaks=breaks)

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
        both = ours.types & theirs.types
        if "array" in both:
            self._schema(spot.at("[]"), _or_any(ours.items), _or_any(theirs.items))
        if "object" in both and ours.closed == theirs.closed:
            self._schema(spot.at(".*"), _or_any(ours.extra), _or_any(theirs.extra))

    def _presence(self, spot: _Spot, here: bool, *, breaks: bool) -> None:
        self._note(spot, "", "present" if here else MISSING, MISSING if here else "present", breaks=breaks)

    def _flag(self, spot: _Spot, aspect: str, here: bool, there: bool, *, breaks: bool = False) -> None:
        if here != there:
            self._note(spot, aspect, "yes" if here else "no", "yes" if there else "no", breaks=breaks)


def _departures(use: Shape, component: Shape) -> set[str]:
    """Return the aspects in which the use of a component differs from the component."""
    here, there = use.facets, component.facets
    return {aspect for aspect in {*here, *there} if here.get(aspect) != there.get(aspect)}


def _or_any(schema: Schema) -> Schema:
    return ANY if schema is None else schema


def _type(shape: Shape) -> str:
    return "unknown" if shape.open else " or ".join(sorted(shape.types)) or "any"


def _listed(values: Iterable[str]) -> str:
    return ", ".join(sorted(values))
