"""The fields of an account, the columns of an input, and which belongs to which."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import attrs
from np6_api.api.fields import list_ as list_fields
from np6_api.api.value_lists import list_ as list_value_lists
from np6_api.models import FieldBase, ValueList
from np6_api.models.field import Field
from np6_api.types import UnknownVariant, Unset

from np6_jobs._flow import Steps
from np6_jobs.contacts._values import ContactField, FieldKind, JsonValue, ValueProblem, convert, did_you_mean
from np6_jobs.errors import ColumnError

_KINDS: Final = frozenset(FieldKind)


async def read_fields(steps: Steps) -> list[ContactField]:
    """Return the fields of the account that have an identifier and a name, with the values of their lists."""
    fields = await steps.call(list_fields.call())
    lists: dict[int, ValueList] = {}
    if any(not isinstance(_base(field).value_list_id, Unset) for field in fields):
        lists = {each.id: each for each in await steps.call(list_value_lists.call()) if isinstance(each.id, int)}
    return [read for field in fields if (read := _field(field, lists)) is not None]


def unicity_field(fields: Sequence[ContactField]) -> ContactField:
    """Return the field whose value identifies a contact.

    Raises:
        ColumnError: There is none, or there are several.
    """
    identifying = [field for field in fields if field.is_unicity]
    if len(identifying) != 1:
        names = ", ".join(repr(field.name) for field in identifying) or "none"
        raise ColumnError(
            "Contacts are looked up by their unicity, which must be a single field. NP6 does not document how several "
            f"are written; this account has: {names}."
        )
    return identifying[0]


def require_email(unicity: ContactField) -> None:
    """Check that contacts are identified by their e-mail address.

    Raises:
        ColumnError: They are identified by something else.
    """
    if unicity.kind != FieldKind.EMAIL:
        raise ColumnError(
            f"The contacts of this account are identified by {unicity.name!r}, which is no e-mail address, so they "
            "cannot be looked up by one. Nothing was written."
        )


def _base(field: Field) -> FieldBase:
    """Return what all kinds of fields have, of one of any kind."""
    if isinstance(field, UnknownVariant):
        return FieldBase.from_dict(field.data)
    return FieldBase.from_dict(field.to_dict())


def _field(field: Field, lists: Mapping[int, ValueList]) -> ContactField | None:
    base = _base(field)
    if isinstance(base.id, Unset) or isinstance(base.name, Unset):
        return None
    tag = str(field.data.get("type", "")) if isinstance(field, UnknownVariant) else field.type_
    value_list = None if isinstance(base.value_list_id, Unset) else lists.get(base.value_list_id)
    return ContactField(
        base.id,
        base.name,
        FieldKind(tag) if tag in _KINDS else tag,
        is_unicity=base.is_unicity is True,
        is_mandatory=base.is_mandatory is True,
        values=None if value_list is None else _values(value_list),
    )


def _values(value_list: ValueList) -> Mapping[str, str] | None:
    if isinstance(value_list.values, Unset):
        return None
    texts = [item.value for item in value_list.values if isinstance(item.value, str)]
    return {text.casefold(): text for text in texts}


@attrs.frozen
class Columns:
    """Which columns of a row are written, and to which fields.

    Attributes:
        fields: The field of each column.
        key: The column of the key.
    """

    fields: Mapping[str, ContactField]
    key: str

    @classmethod
    def match(
        cls, row: Mapping[str, Any], fields: Sequence[ContactField], key: str, columns: Mapping[str, str] | None
    ) -> Columns:
        """Match the columns of a row to fields by name.

        Args:
            row: The first row.
            fields: The fields of the account.
            key: Name of the field, or of the column, that identifies a contact.
            columns: Name of the field of each column that is to be written; None for all columns, by their own names.

        Raises:
            ColumnError: A column or a field is unknown, two columns are for the same field, or the key does not
                identify a contact.
        """
        by_name = {field.name: field for field in fields}
        present = [column for column in row if isinstance(column, str)]
        wanted = dict(columns) if columns is not None else {column: column for column in present}
        problems = [
            f"the input has no column {column!r}{did_you_mean(column, present)}"
            for column in wanted
            if column not in row
        ]
        problems += [_unknown_field(column, name, by_name) for column, name in wanted.items() if name not in by_name]
        problems += _repeated(wanted)
        if problems:
            raise ColumnError(f"The columns do not match the fields of the account: {'; '.join(problems)}.")
        matched = {column: by_name[name] for column, name in wanted.items()}
        return cls(matched, _key_column(matched, unicity_field(fields), key))

    def read(self, row: Mapping[str, Any]) -> tuple[dict[ContactField, JsonValue], dict[str, str]]:
        """Return the values of a row by field, and by column why a value cannot be sent.

        A column that the row lacks is left out, so that its value stays as it is.
        """
        values: dict[ContactField, JsonValue] = {}
        problems: dict[str, str] = {}
        for column, field in self.fields.items():
            try:
                if column not in row:
                    continue
                value = convert(field, row[column])
            except ValueProblem as exc:
                problems[column] = str(exc)
                continue
            except Exception as exc:  # of the row, whatever its class does
                problems[column] = f"the row cannot be read: {type(exc).__name__}"
                continue
            if value is None or value == []:
                if column == self.key:
                    problems[column] = "the key is empty"
                elif field.is_mandatory:
                    problems[column] = f"the field {field.name!r} is mandatory, and the value is empty"
            values[field] = value
        if self.key not in problems and self.fields[self.key] not in values:
            problems[self.key] = "the row has no key"
        return values, problems


def _unknown_field(column: str, name: str, known: Mapping[str, ContactField]) -> str:
    place = "" if column == name else f" of the column {column!r}"
    return f"there is no field {name!r}{place}{did_you_mean(name, known)}"


def _repeated(wanted: Mapping[str, str]) -> list[str]:
    columns: dict[str, list[str]] = {}
    for column, name in wanted.items():
        columns.setdefault(name, []).append(column)
    return [
        f"the columns {', '.join(map(repr, several))} are all for the field {name!r}"
        for name, several in columns.items()
        if len(several) > 1
    ]


def _key_column(matched: Mapping[str, ContactField], unicity: ContactField, key: str) -> str:
    """Return the column of the key.

    Raises:
        ColumnError: It is not written, or does not identify a contact.
    """
    column = next((column for column, field in matched.items() if field.name == key), None)
    if column is None and key in matched:
        column = key
    if column is None:
        hint = did_you_mean(key, [*matched, *(field.name for field in matched.values())])
        raise ColumnError(f"The key {key!r} is none of the columns that are written{hint}.")
    if matched[column] is not unicity:
        raise ColumnError(
            f"The key must be the field whose value identifies a contact in NP6. That is {unicity.name!r} in this "
            f"account, not {matched[column].name!r}."
        )
    return column
