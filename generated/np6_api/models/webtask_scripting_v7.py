"""Scripting of a webtask, version 7.0.0."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class WebtaskScriptingV7(_rt.Model):
    """Scripting of a webtask, version 7.0.0.

    Attributes:
        version: Always `7.0.0`.
        environment: Environment.
        imports: Imports.
        initializers: Initializers.
        filters: Filters.
        additional_properties: Properties that the spec does not name, as received.
    """

    version: _t.Literal["7.0.0"] = "7.0.0"
    environment: dict[str, _t.Any] | _rt.Unset = _rt.UNSET
    imports: list[_t.Any] | None | _rt.Unset = _rt.UNSET
    initializers: list[_t.Any] | None | _rt.Unset = _rt.UNSET
    filters: list[_t.Any] | None | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        if (v := get("version", unset)) != "7.0.0":
            _rt.wrong_tag(v, "7.0.0", data, "version")
        self.version = "7.0.0"
        self.environment = (
            v
            if (v := get("environment", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "environment")
        )
        self.imports = (
            v
            if (v := get("imports", unset)).__class__ is list
            else v
            if v is unset
            else _rt.absent(v, "an array", data, "imports")
        )
        self.initializers = (
            v
            if (v := get("initializers", unset)).__class__ is list
            else v
            if v is unset
            else _rt.absent(v, "an array", data, "initializers")
        )
        self.filters = (
            v
            if (v := get("filters", unset)).__class__ is list
            else v
            if v is unset
            else _rt.absent(v, "an array", data, "filters")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {
            "version": "7.0.0"
            if (v := self.version) == "7.0.0"
            else _rt.need(v, "the constant 7.0.0", self, "version"),
        }
        if (v := self.environment) is not unset:
            data["environment"] = v if isinstance(v, dict) else _rt.absent(v, "an object", self, "environment")
        if (v := self.imports) is not unset:
            data["imports"] = v if isinstance(v, list) else _rt.absent(v, "an array", self, "imports")
        if (v := self.initializers) is not unset:
            data["initializers"] = v if isinstance(v, list) else _rt.absent(v, "an array", self, "initializers")
        if (v := self.filters) is not unset:
            data["filters"] = v if isinstance(v, list) else _rt.absent(v, "an array", self, "filters")
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = '{"version":"7.0.0"' if (v := self.version) == "7.0.0" else _rt.no_text(v)
        if (v := self.environment) is not unset:
            v = "null" if v is None else _rt.json_text(v) if isinstance(v, dict) else _rt.no_text(v)
            text = f'{text},"environment":{v}'
        if (v := self.imports) is not unset:
            v = "null" if v is None else _rt.json_text(v) if isinstance(v, list) else _rt.no_text(v)
            text = f'{text},"imports":{v}'
        if (v := self.initializers) is not unset:
            v = "null" if v is None else _rt.json_text(v) if isinstance(v, list) else _rt.no_text(v)
            text = f'{text},"initializers":{v}'
        if (v := self.filters) is not unset:
            v = "null" if v is None else _rt.json_text(v) if isinstance(v, list) else _rt.no_text(v)
            text = f'{text},"filters":{v}'
        return text + "}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "version",
        "environment",
        "imports",
        "initializers",
        "filters",
    }
)
