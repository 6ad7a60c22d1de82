"""A push notification, distinguished by `type`."""

from __future__ import annotations

import typing as _t

from .. import _runtime as _rt

_DECODERS: _t.Final[dict[object, _t.Callable[[_t.Any], _t.Any]]] = {}

decode_notification: _t.Final[_t.Callable[[dict[str, _t.Any]], Notification]] = _rt.union_decoder("type", _DECODERS)
"""Read the variant that the tag names; an object with an unknown tag is kept as it is."""

classes_of_notification: _t.Final[set[_t.Any]] = {_rt.UnknownVariant}
"""The classes of the variants."""

# Imported last: a variant may hold the union itself.
from .push_app_notification import PushAppNotification

Notification: _t.TypeAlias = PushAppNotification | _rt.UnknownVariant
"""A push notification, distinguished by `type`."""

VARIANTS: _t.Final[dict[object, type[PushAppNotification]]] = {
    "push-app": PushAppNotification,
}
"""The variants by their `type`."""

_DECODERS.update({tag: variant._decode for tag, variant in VARIANTS.items()})
classes_of_notification.update(VARIANTS.values())
