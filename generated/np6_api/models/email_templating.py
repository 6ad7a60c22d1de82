"""Version of the templating language. Content can be overridden when sending with 4.1 only."""

from __future__ import annotations

import typing as _t

from .. import _runtime as _rt

_DECODERS: _t.Final[dict[object, _t.Callable[[_t.Any], _t.Any]]] = {}

decode_email_templating: _t.Final[_t.Callable[[dict[str, _t.Any]], EmailTemplating]] = _rt.union_decoder(
    "version", _DECODERS
)
"""Read the variant that the tag names; an object with an unknown tag is kept as it is."""

classes_of_email_templating: _t.Final[set[_t.Any]] = {_rt.UnknownVariant}
"""The classes of the variants."""

# Imported last: a variant may hold the union itself.
from .templating_2 import Templating2
from .templating_4 import Templating4
from .templating_41 import Templating41

EmailTemplating: _t.TypeAlias = Templating41 | Templating4 | Templating2 | _rt.UnknownVariant
"""Version of the templating language. Content can be overridden when sending with 4.1 only."""

VARIANTS: _t.Final[dict[object, type[Templating41 | Templating4 | Templating2]]] = {
    "4.1": Templating41,
    "4": Templating4,
    "2": Templating2,
}
"""The variants by their `version`."""

_DECODERS.update({tag: variant._decode for tag, variant in VARIANTS.items()})
classes_of_email_templating.update(VARIANTS.values())
