"""Outcome of rendering a notification."""

from __future__ import annotations

import typing as _t

from .. import _runtime as _rt

_DECODERS: _t.Final[dict[object, _t.Callable[[_t.Any], _t.Any]]] = {}

decode_notification_render_result: _t.Final[_t.Callable[[dict[str, _t.Any]], NotificationRenderResult]] = (
    _rt.union_decoder("type", _DECODERS)
)
"""Read the variant that the tag names; an object with an unknown tag is kept as it is."""

classes_of_notification_render_result: _t.Final[set[_t.Any]] = {_rt.UnknownVariant}
"""The classes of the variants."""

# Imported last: a variant may hold the union itself.
from .notification_render_success import NotificationRenderSuccess

NotificationRenderResult: _t.TypeAlias = NotificationRenderSuccess | _rt.UnknownVariant
"""Outcome of rendering a notification."""

VARIANTS: _t.Final[dict[object, type[NotificationRenderSuccess]]] = {
    "success": NotificationRenderSuccess,
}
"""The variants by their `type`."""

_DECODERS.update({tag: variant._decode for tag, variant in VARIANTS.items()})
classes_of_notification_render_result.update(VARIANTS.values())
