"""Where the file of an import comes from. The reference of 8.1.0 shows `ftp`, the older documentation
also `file`; which common properties belong to one of them only is not documented."""

from __future__ import annotations

import typing as _t

from .. import _runtime as _rt

_DECODERS: _t.Final[dict[object, _t.Callable[[_t.Any], _t.Any]]] = {}

decode_import_source: _t.Final[_t.Callable[[dict[str, _t.Any]], ImportSource]] = _rt.union_decoder("type", _DECODERS)
"""Read the variant that the tag names; an object with an unknown tag is kept as it is."""

classes_of_import_source: _t.Final[set[_t.Any]] = {_rt.UnknownVariant}
"""The classes of the variants."""

# Imported last: a variant may hold the union itself.
from .file_import_source import FileImportSource
from .ftp_import_source import FtpImportSource

ImportSource: _t.TypeAlias = FtpImportSource | FileImportSource | _rt.UnknownVariant
"""Where the file of an import comes from. The reference of 8.1.0 shows `ftp`, the older documentation
also `file`; which common properties belong to one of them only is not documented."""

VARIANTS: _t.Final[dict[object, type[FtpImportSource | FileImportSource]]] = {
    "ftp": FtpImportSource,
    "file": FileImportSource,
}
"""The variants by their `type`."""

_DECODERS.update({tag: variant._decode for tag, variant in VARIANTS.items()})
classes_of_import_source.update(VARIANTS.values())
