"""A field of the targets. The reference of 8.1.0 does not print the kinds of fields, these are those
of the older documentation; which properties belong to which kind is not documented."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ..types import UnknownVariant


def decode_field(data: dict[str, Any]) -> Field:
    """Read the variant that the tag names; one that the description does not know is kept whole."""
    try:
        decode = _DECODERS[data["type"]]
    except (KeyError, TypeError):
        return UnknownVariant(data)
    return decode(data)


def is_field(value: Any) -> bool:
    """Whether a value can be written in its place."""
    return value.__class__ in _CLASSES


# Imported last: a variant may hold the union itself.
from .date_field import DateField
from .email_field import EmailField
from .multiple_select_list_field import MultipleSelectListField
from .numeric_field import NumericField
from .phone_field import PhoneField
from .single_select_list_field import SingleSelectListField
from .text_area_field import TextAreaField
from .text_field import TextField

Field: TypeAlias = (
    SingleSelectListField
    | MultipleSelectListField
    | EmailField
    | PhoneField
    | TextAreaField
    | NumericField
    | TextField
    | DateField
    | UnknownVariant
)
"""A field of the targets. The reference of 8.1.0 does not print the kinds of fields, these are those
of the older documentation; which properties belong to which kind is not documented."""

VARIANTS: Final[
    dict[
        object,
        type[
            SingleSelectListField
            | MultipleSelectListField
            | EmailField
            | PhoneField
            | TextAreaField
            | NumericField
            | TextField
            | DateField
        ],
    ]
] = {
    "singleSelectList": SingleSelectListField,
    "multipleSelectList": MultipleSelectListField,
    "email": EmailField,
    "phone": PhoneField,
    "textArea": TextAreaField,
    "numeric": NumericField,
    "textField": TextField,
    "date": DateField,
}
"""The variants by their `type`."""

_CLASSES: Final = frozenset([*VARIANTS.values(), UnknownVariant])

_DECODERS: Final = {tag: variant._decode for tag, variant in VARIANTS.items()}
