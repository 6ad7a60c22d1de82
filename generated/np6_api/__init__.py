"""NP6 CM 8.1.0, generated from its OpenAPI spec. Do not edit."""

from typing import TYPE_CHECKING

from . import _lazy

if TYPE_CHECKING:
    from . import api, models, resources, types
    from .client import AsyncClient, Client
    from .errors import UnexpectedStatus
    from .stream import AsyncStream, Stream, StreamError
    from .types import UNSET, Call, DecodeError, InputError, Operation, Response, UnknownVariant, Unset

_MODULES: dict[str, str] = {
    "AsyncClient": ".client",
    "Client": ".client",
    "AsyncStream": ".stream",
    "Call": ".types",
    "DecodeError": ".types",
    "InputError": ".types",
    "Operation": ".types",
    "Response": ".types",
    "Stream": ".stream",
    "StreamError": ".stream",
    "UNSET": ".types",
    "UnexpectedStatus": ".errors",
    "UnknownVariant": ".types",
    "Unset": ".types",
    "api": ".api",
    "models": ".models",
    "resources": ".resources",
    "types": ".types",
}

API_KEY_HEADER = "X-Key"
"""Header that carries the key; empty if the API has none."""

API_VERSION = "8.1.0"
"""Version of the API that the spec describes."""

SERVER_URL = "https://api-cm.np6.com"
"""Address of the API, the first that the spec names."""

__all__ = [
    "API_KEY_HEADER",
    "API_VERSION",
    "AsyncClient",
    "AsyncStream",
    "Call",
    "Client",
    "DecodeError",
    "InputError",
    "Operation",
    "Response",
    "SERVER_URL",
    "Stream",
    "StreamError",
    "UNSET",
    "UnexpectedStatus",
    "UnknownVariant",
    "Unset",
    "api",
    "models",
    "resources",
    "types",
]

if not TYPE_CHECKING:  # a type checker has the imports, and would accept any other name
    __getattr__ = _lazy.getter(globals(), _MODULES)
__dir__ = _lazy.lister(globals())
