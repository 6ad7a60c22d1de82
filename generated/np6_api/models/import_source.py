"""Where the file of an import comes from. The reference of 8.1.0 shows `ftp`, the older documentation
also `file`; which common properties belong to one of them only is not documented."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ..types import UnknownVariant


def decode_import_source(data: dict[str, Any]) -> ImportSource:
    """Read the variant that the tag names; one that the description does not know is kept whole."""
    try:
        decode = _DECODERS[data["type"]]
    except (KeyError, TypeError):
        return UnknownVariant(data)
    return decode(data)


def is_import_source(value: Any) -> bool:
    """Whether a value can be written in its place."""
    return value.__class__ in _CLASSES


# Imported last: a variant may hold the union itself.
from .file_import_source import FileImportSource
from .ftp_import_source import FtpImportSource

ImportSource: TypeAlias = FtpImportSource | FileImportSource | UnknownVariant
"""Where the file of an import comes from. The reference of 8.1.0 shows `ftp`, the older documentation
also `file`; which common properties belong to one of them only is not documented."""

VARIANTS: Final[dict[object, type[FtpImportSource | FileImportSource]]] = {
    "ftp": FtpImportSource,
    "file": FileImportSource,
}
"""The variants by their `type`."""

_CLASSES: Final = frozenset([*VARIANTS.values(), UnknownVariant])

_DECODERS: Final = {tag: variant._decode for tag, variant in VARIANTS.items()}
