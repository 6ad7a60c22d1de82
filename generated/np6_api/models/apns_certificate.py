"""Certificate for APNs. Kinds other than `p12` are not documented."""

from __future__ import annotations

import typing as _t

from .. import _runtime as _rt

_DECODERS: _t.Final[dict[object, _t.Callable[[_t.Any], _t.Any]]] = {}

decode_apns_certificate: _t.Final[_t.Callable[[dict[str, _t.Any]], ApnsCertificate]] = _rt.union_decoder(
    "type", _DECODERS
)
"""Read the variant that the tag names; an object with an unknown tag is kept as it is."""

classes_of_apns_certificate: _t.Final[set[_t.Any]] = {_rt.UnknownVariant}
"""The classes of the variants."""

# Imported last: a variant may hold the union itself.
from .p12_apns_certificate import P12ApnsCertificate

ApnsCertificate: _t.TypeAlias = P12ApnsCertificate | _rt.UnknownVariant
"""Certificate for APNs. Kinds other than `p12` are not documented."""

VARIANTS: _t.Final[dict[object, type[P12ApnsCertificate]]] = {
    "p12": P12ApnsCertificate,
}
"""The variants by their `type`."""

_DECODERS.update({tag: variant._decode for tag, variant in VARIANTS.items()})
classes_of_apns_certificate.update(VARIANTS.values())
