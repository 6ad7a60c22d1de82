"""Delivery by APNs."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from ..models.apns_certificate import ApnsCertificate


@_attrs.define(kw_only=True, repr=False, eq=False)
class ApnsApplicationProvider(_rt.Model):
    """Delivery by APNs.

    Attributes:
        type_: Always `apns`.
        certificate: Certificate for APNs. Kinds other than `p12` are not documented.
        bundle: Bundle of the application, such as com.np6.push.
        additional_properties: Properties that the spec does not name, as received.
    """

    type_: _t.Literal["apns"] = "apns"
    certificate: ApnsCertificate | _rt.Unset = _rt.UNSET
    bundle: str | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        if (v := get("type", unset)) != "apns":
            _rt.wrong_tag(v, "apns", data, "type")
        self.type_ = "apns"
        self.certificate = (
            _decode_apns_certificate(v)
            if (v := get("certificate", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "certificate")
        )
        self.bundle = (
            v
            if (v := get("bundle", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "bundle")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {
            "type": "apns" if (v := self.type_) == "apns" else _rt.need(v, "the constant apns", self, "type_"),
        }
        if (v := self.certificate) is not unset:
            data["certificate"] = (
                v._encode(sent)
                if v.__class__ in _classes_of_apns_certificate
                else _rt.absent(v, "ApnsCertificate", self, "certificate")
            )
        if (v := self.bundle) is not unset:
            data["bundle"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "bundle")
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = '{"type":"apns"' if (v := self.type_) == "apns" else _rt.no_text(v)
        if (v := self.certificate) is not unset:
            v = (
                "null"
                if v is None
                else v._write(sent)
                if v.__class__ in _classes_of_apns_certificate
                else _rt.no_text(v)
            )
            text = f'{text},"certificate":{v}'
        if (v := self.bundle) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"bundle":{v}'
        return text + "}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "type",
        "certificate",
        "bundle",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.apns_certificate import classes_of_apns_certificate as _classes_of_apns_certificate
from ..models.apns_certificate import decode_apns_certificate as _decode_apns_certificate
