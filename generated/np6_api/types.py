"""The types that all operations and all models share."""

from __future__ import annotations

import math
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from io import SEEK_END
from types import MappingProxyType
from typing import IO, TYPE_CHECKING, Any, ClassVar, Final, Generic, Literal, Self, TypeAlias, TypeVar

import httpx

from .json_writer import json_text

if TYPE_CHECKING:
    from attrs import Attribute

_PACKAGE: Final = __name__.partition(".")[0].removesuffix("_api")

OPERATION_EXTENSION: Final = f"{_PACKAGE}_operation"
"""Key of `request.extensions` that holds the `Operation` of a request."""

STREAM_EXTENSION: Final = f"{_PACKAGE}_stream"
"""Key of `request.extensions` that is true if the response is read while it arrives."""


class Unset:
    """The type of `UNSET`, which stands for an optional value that is absent."""

    __slots__ = ()

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"

    def __reduce__(self) -> str:
        return "UNSET"


UNSET: Final = Unset()


class DecodeError(ValueError):
    """The data does not have the shape that the spec gives it.

    Attributes:
        path: Path of the invalid value, as in `$[3].source.detail`.
        reason: What was expected and what was found, without the value itself.
    """

    def __init__(self, reason: str, path: str = "$") -> None:
        self.path = path
        self.reason = reason
        super().__init__(f"{path}: {reason}")

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.reason, self.path)


class InputError(ValueError):
    """An argument cannot be sent. Nothing was sent.

    Attributes:
        path: The argument, or the path of the value in it, as in `body[3].recipient.value`.
        reason: What is wrong with it.
    """

    def __init__(self, reason: str, path: str) -> None:
        self.path = path
        self.reason = reason
        super().__init__(f"{path}: {reason}")

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.reason, self.path)


class Mismatch(Exception):
    """A value has the wrong shape. Internal: it names the container of the value, and becomes an error with a path."""

    def __init__(self, reason: str, container: object, key: object, value: object) -> None:
        self.reason = reason
        self.container = container
        self.key = key
        self.value = value
        super().__init__(reason)

    def decode_error(self, document: object) -> DecodeError:
        """Return the error, with the path of the value in the document that was read."""
        return DecodeError(self.reason, self._path(document, "$"))

    def input_error(self, argument: object, name: str) -> InputError:
        """Return the error, with the path of the value in the argument that cannot be sent."""
        return InputError(self.reason, self._path(argument, name))

    def _path(self, document: object, name: str) -> str:
        path = path_of(self.container, document, name)
        return name if path is None else path + _step(self._key_in_container())

    def _key_in_container(self) -> object:
        if self.key is None:
            for key, value in _children(self.container):
                if value is self.value:
                    return key
        return self.key


def nodes(document: object, name: str) -> Iterator[tuple[str, object]]:
    """Yield every value in a document, in its order, with its path."""
    pending = [(name, document)]
    seen: set[int] = set()
    while pending:
        path, node = pending.pop()
        yield path, node
        if id(node) not in seen:  # an argument may refer to itself
            seen.add(id(node))
            pending.extend(reversed([(path + _step(key), child) for key, child in _children(node)]))


def path_of(wanted: object, document: object, name: str) -> str | None:
    """Return the path of a value, found by identity. It runs on failure only, so that success costs nothing."""
    return next((path for path, node in nodes(document, name) if node is wanted), None)


def _children(node: object) -> Iterable[tuple[object, object]]:
    match node:
        case dict():
            return node.items()
        case list():
            return enumerate(node)
        case Model():
            return [(item.alias, getattr(node, item.name, UNSET)) for item in node.__attrs_attrs__]
        case UnknownVariant():
            return [(None, node.data)]
    return ()


def _step(key: object) -> str:
    if key is None:
        return ""
    return f"[{key}]" if isinstance(key, int) else f".{key}"


class Model:
    """The base of all objects of the spec. Properties that the spec does not name are kept.

    Equality and repr are by attributes. attrs would compile functions for them, which takes longer than the rest of
    the class, at each start of a program.
    """

    __slots__ = ()
    __hash__ = None  # type: ignore[assignment] # it can be changed
    __iter__ = None
    """Not iterable, as `__getitem__` alone would make it: an object instead of a list is an error."""

    if TYPE_CHECKING:
        __attrs_attrs__: ClassVar[tuple[Attribute[Any], ...]]
        additional_properties: dict[str, Any]

        @classmethod
        def _decode(cls, data: Any) -> Self: ...

        def _encode(self, sent: bool) -> dict[str, Any]: ...

        def _write(self, sent: bool) -> str: ...

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Return the object of JSON values.

        Args:
            data: The object as `json.loads` returns it.

        Raises:
            DecodeError: The data is invalid; it names the path of the first invalid value.
        """
        if not isinstance(data, Mapping):
            raise DecodeError(f"expected an object, found {found(data)}")
        document = data if isinstance(data, dict) else dict(data)
        try:
            return cls._decode(document)
        except Mismatch as mismatch:
            raise mismatch.decode_error(document) from None

    def to_dict(self) -> dict[str, Any]:
        """Return the object as JSON values, ready for `json.dumps`.

        Raises:
            InputError: An attribute does not have its type; it names the path.
        """
        try:
            return self._encode(False)
        except Mismatch as mismatch:
            raise mismatch.input_error(self, type(self).__name__) from None

    def to_json(self) -> str:
        """Return the object as JSON text, in one line: the same as `to_dict` and `json.dumps`, but faster.

        Raises:
            InputError: An attribute does not have its type, or has no form in JSON; it names the path.
        """
        try:
            text = self._write(False)
            if text.isascii() or text.encode():
                return text
        except NO_TEXT:
            pass
        return text_of(self, type(self).__name__, lambda model: model._encode(False))

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        names = [item.name for item in self.__attrs_attrs__]
        # Lists take an object as equal to itself, NaN included.
        return [getattr(self, name) for name in names] == [getattr(other, name) for name in names]

    def __repr__(self) -> str:
        """Return the attributes that are set."""
        present = [(item.alias, getattr(self, item.name)) for item in self.__attrs_attrs__]
        shown = [
            f"{name}={value!r}"
            for name, value in present
            if value is not UNSET and (value or name != "additional_properties")
        ]
        return f"{type(self).__name__}({', '.join(shown)})"

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties


class UnknownVariant:
    """An object whose tag is not in the spec, kept as it is and written back unchanged.

    Args:
        data: The whole object, tag included.

    Attributes:
        data: The whole object, tag included.
    """

    __slots__ = ("data",)
    __hash__ = None  # type: ignore[assignment] # holds a dict, like the models
    __iter__ = None

    def __init__(self, data: dict[str, Any]) -> None:
        self.data = data

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> UnknownVariant:
        return cls(data)

    def _encode(self, sent: bool) -> dict[str, Any]:  # as the models have it
        if not isinstance(self.data, dict):
            raise Mismatch(f"expected an object, found {found(self.data)}", self, None, self.data)
        return self.data

    def _write(self, sent: bool) -> str:
        return json_text(self._encode(sent))

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> UnknownVariant:
        """Return the object of JSON values, kept as it is."""
        return cls(dict(data))

    def to_dict(self) -> dict[str, Any]:
        """Return the object, unchanged."""
        return self.data

    def to_json(self) -> str:
        """Return the object as JSON text, in one line.

        Raises:
            InputError: The data is no object, or holds a value that has no form in JSON; it names the path.
        """
        return text_of(self, type(self).__name__, lambda variant: variant._encode(False))

    def __getitem__(self, key: str) -> Any:
        return self.data[key]

    def __contains__(self, key: str) -> bool:
        return key in self.data

    def __eq__(self, other: object) -> bool:
        return self.data == other.data if isinstance(other, UnknownVariant) else NotImplemented

    def __repr__(self) -> str:
        return f"UnknownVariant({self.data!r})"


NO_TEXT: Final = (Mismatch, TypeError, ValueError, RecursionError)
"""What writing JSON text raises for a value that has none; it does not say where the value is."""


def text_of(value: Any, name: str, write: Callable[[Any], Any]) -> str:
    """Return a value as JSON text by its JSON values, which show what is wrong, and where.

    Args:
        value: The value.
        name: Its name in errors.
        write: Returns it as JSON values.

    Raises:
        InputError: The value does not have its type, or has no form in JSON.
    """
    values = None
    try:
        values = write(value)
        text = json_text(values)
        text.encode()
    except Mismatch as mismatch:
        raise mismatch.input_error(value, name) from None
    except (TypeError, ValueError, RecursionError) as error:
        for _, node in nodes(values, ""):
            if (unwritable := _unwritable(node)) is not None:
                at = path_of(node, value, name)
                raise InputError(f"{unwritable} cannot be written as JSON", at or name) from error
        raise InputError(f"{type(value).__name__} cannot be written as JSON: {error}", name) from error
    return text


def _unwritable(node: object) -> str | None:
    """Return what a JSON value is if it cannot be written, its own children left out."""
    if isinstance(node, dict):
        keys = (key for key in node if not isinstance(key, str | int | float | None) or _unwritable(key))
        return next((f"an object with a name that is {found(key)}" for key in keys), None)
    if isinstance(node, str):
        try:
            node.encode()
        except UnicodeEncodeError:
            return "text that cannot be encoded in UTF-8"
    elif isinstance(node, float):
        return None if math.isfinite(node) else "a number that is not finite"
    elif not isinstance(node, int | list | tuple | None):
        return found(node)
    return None


def found(value: object) -> str:
    """Return the kind of a JSON value in words."""
    return _NAMES.get(type(value), type(value).__name__)


_NAMES: Final[Mapping[type, str]] = MappingProxyType(
    {
        dict: "an object",
        list: "an array",
        str: "a string",
        int: "an integer",
        float: "a number",
        bool: "true or false",
        type(None): "null",
        Unset: "nothing",
    }
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Operation:
    """The facts of one operation of the spec.

    Attributes:
        id: The operationId.
        name: Name in the client, as in `resource.method`.
        method: HTTP method.
        path: Path template.
        tag: Name of its resource.
        idempotent: Whether repeating it has no further effect.
        deprecated: Whether the spec deprecates it.
        accept: Media types of its successful responses, as the header `Accept`.
        max_items: Most items of its body, if the body is an array that the spec limits; else None.
        statuses: Meaning of each documented status; keys as in the spec (`404`, `2XX`).
    """

    id: str
    name: str
    method: str
    path: str
    tag: str
    idempotent: bool
    deprecated: bool
    accept: str
    max_items: int | None = None
    statuses: Mapping[str, str] = field(default_factory=dict, repr=False, hash=False)


FileContent: TypeAlias = bytes | IO[bytes] | Iterator[bytes] | AsyncIterator[bytes]
"""Content of an upload. Bytes and seekable files can be sent again, iterators cannot."""


Query: TypeAlias = list[tuple[str, str | int | float | bool | None]]
"""The pairs of a query, in a type that httpx takes."""


class FileStream(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A file as a request body: read in pieces, by a thread on an event loop; rewound if it is sent again.

    Attributes:
        replayable: Whether it can be sent again.
        length: Bytes from the current position of the file to its end, or None if unknown.
    """

    PIECE = 65_536

    def __init__(self, file: IO[bytes]) -> None:
        self.file = file
        self.replayable = file.seekable()
        self.length: int | None = None
        self._used = False
        if self.replayable:
            self._start = file.tell()
            self.length = file.seek(0, SEEK_END) - self._start
            file.seek(self._start)

    def _rewind(self) -> None:
        if self.replayable:
            self.file.seek(self._start)
        elif self._used:
            raise httpx.StreamConsumed()
        self._used = True

    def __iter__(self) -> Iterator[bytes]:
        self._rewind()
        while piece := self.file.read(self.PIECE):
            yield piece

    async def __aiter__(self) -> AsyncIterator[bytes]:
        from anyio.to_thread import run_sync

        await run_sync(self._rewind)
        while piece := await run_sync(self.file.read, self.PIECE):
            yield piece

    def headers(self) -> dict[str, str]:
        """Return the header of the length of the body."""
        return {"Transfer-Encoding": "chunked"} if self.length is None else {"Content-Length": str(self.length)}


T = TypeVar("T")


class Call(Generic[T]):
    """One prepared request of an operation: what to send, and how to read the response.

    Attributes:
        operation: The facts of the operation.
        url: Path, relative to the base URL, its values escaped.
        params: Query, as pairs.
        headers: Headers of this operation.
        content: Body, encoded.
        item: Converts the JSON value of an item, if the response is an array.
        may_be_empty: Whether a response without a body is an array without items.
    """

    __slots__ = ("_read", "content", "headers", "item", "may_be_empty", "operation", "params", "url")

    def __init__(
        self,
        operation: Operation,
        url: str,
        read: Callable[[httpx.Response], T],
        *,
        params: Query | None = None,
        headers: dict[str, str] | None = None,
        content: FileContent | FileStream | None = None,
        media_type: str | None = None,
        item: Callable[[Any], Any] | None = None,
        may_be_empty: bool = False,
    ) -> None:
        self.operation = operation
        self.url = url
        self.params = params
        self.headers = {"Accept": operation.accept}
        if content is not None and media_type is not None:
            self.headers["Content-Type"] = media_type
        self.headers |= headers or {}
        if isinstance(content, FileStream):
            self.headers |= content.headers()
        self.content = content
        self.item = item
        self.may_be_empty = may_be_empty
        self._read = read

    def with_header(self, name: str, value: str) -> Call[T]:
        """Return the same call with one more header."""
        return Call(
            self.operation,
            self.url,
            self._read,
            params=self.params,
            headers={**self.headers, name: value},
            content=self.content,
            item=self.item,
            may_be_empty=self.may_be_empty,
        )

    def build(self, client: httpx.Client | httpx.AsyncClient) -> httpx.Request:
        """Return the request, built by the client that is going to send it."""
        content = self.content
        request = client.build_request(
            self.operation.method,
            self.url,
            params=self.params,
            headers=self.headers,
            content=None if isinstance(content, FileStream) else content,
            extensions={OPERATION_EXTENSION: self.operation},
        )
        if isinstance(content, FileStream):
            request.stream = content
        return request

    def read(self, response: httpx.Response) -> T:
        """Return the typed value of a successful response.

        Raises:
            DecodeError: The response does not match the spec.
        """
        return self._read(response)

    def __repr__(self) -> str:
        return f"<Call {self.operation.name}>"


class Response(Generic[T]):
    """A response: status, headers, body, and the typed value of the body.

    Attributes:
        status_code: HTTP status.
        headers: Headers of the response.
        content: Body, as received.
        parsed: Body, in the type of the operation.
    """

    __slots__ = ("content", "headers", "parsed", "status_code")

    def __init__(self, status_code: int, headers: httpx.Headers, content: bytes, parsed: T) -> None:
        self.status_code = status_code
        self.headers = headers
        self.content = content
        self.parsed = parsed

    def __repr__(self) -> str:
        return f"<Response [{self.status_code}]>"


__all__ = [
    "OPERATION_EXTENSION",
    "STREAM_EXTENSION",
    "UNSET",
    "Call",
    "DecodeError",
    "FileContent",
    "InputError",
    "Model",
    "Operation",
    "Response",
    "UnknownVariant",
    "Unset",
]
