"""A push notification, distinguished by `type`."""

from __future__ import annotations

import typing as _t

from .. import _runtime as _rt

_DECODERS: _t.Final[dict[object, _t.Callable[[_t.Any], _t.Any]]] = {}
_CLASSES: _t.Final[set[type]] = {_rt.UnknownVariant}

decode_notification: _t.Final[_t.Callable[[dict[str, _t.Any]], Notification]] = _rt.union_decoder("type", _DECODERS)
"""Read the variant that the tag names; an object with an unknown tag is kept as it is."""

is_notification: _t.Final = _rt.union_check(_CLASSES)
"""Return whether a value is a variant."""

# Imported last: a variant may hold the union itself.
from .push_app_notification import PushAppNotification

Notification: _t.TypeAlias = PushAppNotification | _rt.UnknownVariant
"""A push notification, distinguished by `type`."""

VARIANTS: _t.Final[dict[object, type[PushAppNotification]]] = {
    "push-app": PushAppNotification,
}
"""The variants by their `type`."""

_DECODERS.update({tag: variant._decode for tag, variant in VARIANTS.items()})
_CLASSES.update(VARIANTS.values())
