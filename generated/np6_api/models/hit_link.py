"""What was opened or followed. There may be more kinds than these."""

from __future__ import annotations

import typing as _t

from .. import _runtime as _rt

_DECODERS: _t.Final[dict[object, _t.Callable[[_t.Any], _t.Any]]] = {}

decode_hit_link: _t.Final[_t.Callable[[dict[str, _t.Any]], HitLink]] = _rt.union_decoder("type", _DECODERS)
"""Read the variant that the tag names; an object with an unknown tag is kept as it is."""

classes_of_hit_link: _t.Final[set[_t.Any]] = {_rt.UnknownVariant}
"""The classes of the variants."""

# Imported last: a variant may hold the union itself.
from .open_hit_link import OpenHitLink
from .redirection_hit_link import RedirectionHitLink
from .unsubscribe_hit_link import UnsubscribeHitLink

HitLink: _t.TypeAlias = OpenHitLink | RedirectionHitLink | UnsubscribeHitLink | _rt.UnknownVariant
"""What was opened or followed. There may be more kinds than these."""

VARIANTS: _t.Final[dict[object, type[OpenHitLink | RedirectionHitLink | UnsubscribeHitLink]]] = {
    "open": OpenHitLink,
    "redirection": RedirectionHitLink,
    "unsubscribe": UnsubscribeHitLink,
}
"""The variants by their `type`."""

_DECODERS.update({tag: variant._decode for tag, variant in VARIANTS.items()})
classes_of_hit_link.update(VARIANTS.values())
