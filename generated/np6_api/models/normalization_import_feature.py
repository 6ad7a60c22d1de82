"""Normalizes values of fields."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class NormalizationImportFeature(_rt.Model):
    """Normalizes values of fields.

    Attributes:
        type_: Always `normalization`.
        fields: Countries as ISO 3166 alpha-3 codes, keyed by field id.
        additional_properties: Properties that the spec does not name, as received.
    """

    type_: _t.Literal["normalization"] = "normalization"
    fields: dict[str, list[str]] | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        if (v := get("type", unset)) != "normalization":
            _rt.wrong_tag(v, "normalization", data, "type")
        self.type_ = "normalization"
        self.fields = (
            {
                k: _rt.items(x1, str, "a string") if x1.__class__ is list else _rt.mismatch(x1, "an array", v)
                for k, x1 in v.items()
            }
            if (v := get("fields", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "fields")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {
            "type": "normalization"
            if (v := self.type_) == "normalization"
            else _rt.need(v, "the constant normalization", self, "type_"),
        }
        if (v := self.fields) is not unset:
            data["fields"] = (
                {
                    k: [x if isinstance(x, str) else _rt.mismatch(x, "a string", x1) for x in x1]
                    if isinstance(x1, list)
                    else _rt.mismatch(x1, "an array", v)
                    for k, x1 in v.items()
                }
                if isinstance(v, dict)
                else _rt.absent(v, "an object", self, "fields")
            )
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = '{"type":"normalization"' if (v := self.type_) == "normalization" else _rt.no_text(v)
        if (v := self.fields) is not unset:
            v = (
                "null"
                if v is None
                else "{"
                + ",".join(
                    [
                        _rt.quoted(k)
                        + ":"
                        + (
                            "[" + ",".join([_rt.quoted(x) for x in x1]) + "]"
                            if isinstance(x1, list)
                            else _rt.no_text(x1)
                        )
                        for k, x1 in v.items()
                    ]
                )
                + "}"
                if isinstance(v, dict)
                else _rt.no_text(v)
            )
            text = f'{text},"fields":{v}'
        return text + "}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "type",
        "fields",
    }
)
