"""Delivery by APNs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    need,
    new,
    wrong_tag,
)

if TYPE_CHECKING:
    from ..models.apns_certificate import ApnsCertificate


@_define(kw_only=True, repr=False, eq=False)
class ApnsApplicationProvider(Model):
    """Delivery by APNs.

    Attributes:
        type_: Always `apns`.
        certificate: Certificate for APNs. Kinds other than `p12` are not documented.
        bundle: Bundle of the application, such as com.np6.push.
        additional_properties: Members that the description does not name, kept as they came.
    """

    type_: Literal["apns"] = "apns"
    certificate: ApnsCertificate | Unset = UNSET
    bundle: str | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        if (v := get("type", UNSET)) != "apns":
            wrong_tag(v, "apns", data, "type")
        self.type_ = "apns"
        self.certificate = (
            decode_apns_certificate(v)
            if (v := get("certificate", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "certificate")
        )
        self.bundle = (
            v
            if (v := get("bundle", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "bundle")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {
            "type": v if (v := self.type_) == "apns" else need(v, "the constant apns", self, "type_"),
        }
        if (v := self.certificate) is not UNSET:
            data["certificate"] = (
                v._encode(sent) if is_apns_certificate(v) else absent(v, "ApnsCertificate", self, "certificate")
            )
        if (v := self.bundle) is not UNSET:
            data["bundle"] = v if isinstance(v, str) else absent(v, "a string", self, "bundle")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "type",
        "certificate",
        "bundle",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.apns_certificate import decode_apns_certificate, is_apns_certificate
