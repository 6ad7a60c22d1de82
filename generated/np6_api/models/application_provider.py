"""Who delivers the notifications of an application."""

from __future__ import annotations

import typing as _t

from .. import _runtime as _rt

_DECODERS: _t.Final[dict[object, _t.Callable[[_t.Any], _t.Any]]] = {}

decode_application_provider: _t.Final[_t.Callable[[dict[str, _t.Any]], ApplicationProvider]] = _rt.union_decoder(
    "type", _DECODERS
)
"""Read the variant that the tag names; an object with an unknown tag is kept as it is."""

classes_of_application_provider: _t.Final[set[_t.Any]] = {_rt.UnknownVariant}
"""The classes of the variants."""

# Imported last: a variant may hold the union itself.
from .apns_application_provider import ApnsApplicationProvider
from .firebase_application_provider import FirebaseApplicationProvider
from .http_application_provider import HttpApplicationProvider

ApplicationProvider: _t.TypeAlias = (
    FirebaseApplicationProvider | ApnsApplicationProvider | HttpApplicationProvider | _rt.UnknownVariant
)
"""Who delivers the notifications of an application."""

VARIANTS: _t.Final[
    dict[object, type[FirebaseApplicationProvider | ApnsApplicationProvider | HttpApplicationProvider]]
] = {
    "firebase": FirebaseApplicationProvider,
    "apns": ApnsApplicationProvider,
    "http": HttpApplicationProvider,
}
"""The variants by their `type`."""

_DECODERS.update({tag: variant._decode for tag, variant in VARIANTS.items()})
classes_of_application_provider.update(VARIANTS.values())
