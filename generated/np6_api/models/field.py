"""A field of the targets. The reference of 8.1.0 does not print the kinds of fields, these are those
of the older documentation; which properties belong to which kind is not documented."""

from __future__ import annotations

import typing as _t

from .. import _runtime as _rt

_DECODERS: _t.Final[dict[object, _t.Callable[[_t.Any], _t.Any]]] = {}

decode_field: _t.Final[_t.Callable[[dict[str, _t.Any]], Field]] = _rt.union_decoder("type", _DECODERS)
"""Read the variant that the tag names; an object with an unknown tag is kept as it is."""

classes_of_field: _t.Final[set[_t.Any]] = {_rt.UnknownVariant}
"""The classes of the variants."""

# Imported last: a variant may hold the union itself.
from .date_field import DateField
from .email_field import EmailField
from .multiple_select_list_field import MultipleSelectListField
from .numeric_field import NumericField
from .phone_field import PhoneField
from .single_select_list_field import SingleSelectListField
from .text_area_field import TextAreaField
from .text_field import TextField

Field: _t.TypeAlias = (
    SingleSelectListField
    | MultipleSelectListField
    | EmailField
    | PhoneField
    | TextAreaField
    | NumericField
    | TextField
    | DateField
    | _rt.UnknownVariant
)
"""A field of the targets. The reference of 8.1.0 does not print the kinds of fields, these are those
of the older documentation; which properties belong to which kind is not documented."""

VARIANTS: _t.Final[
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

_DECODERS.update({tag: variant._decode for tag, variant in VARIANTS.items()})
classes_of_field.update(VARIANTS.values())
