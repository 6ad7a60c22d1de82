"""NP6 CM 8.1.0, generated from its OpenAPI description. Do not edit."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from . import api, models, resources, types
    from .client import AsyncClient, Client
    from .errors import UnexpectedStatus
    from .stream import AsyncStream, Stream, StreamError
    from .types import UNSET, Call, DecodeError, InputError, Operation, Response, UnknownVariant, Unset

_MODULES = {
    "AsyncClient": ".client",
    "Client": ".client",
    "AsyncStream": ".stream",
    "Stream": ".stream",
    "StreamError": ".stream",
    "UnexpectedStatus": ".errors",
    "UNSET": ".types",
    "Call": ".types",
    "DecodeError": ".types",
    "InputError": ".types",
    "Operation": ".types",
    "Response": ".types",
    "UnknownVariant": ".types",
    "Unset": ".types",
}

API_VERSION = "8.1.0"
"""Version of the API that the description describes."""

SERVER_URL = "https://api-cm.np6.com"
"""Address of the API, the first that the description names."""

API_KEY_HEADER = "X-Key"
"""Header that carries the key; empty if the API has none."""

__all__ = [
    "API_KEY_HEADER",
    "API_VERSION",
    "SERVER_URL",
    "UNSET",
    "AsyncClient",
    "AsyncStream",
    "Call",
    "Client",
    "DecodeError",
    "InputError",
    "Operation",
    "Response",
    "Stream",
    "StreamError",
    "UnexpectedStatus",
    "UnknownVariant",
    "Unset",
    "api",
    "models",
    "resources",
    "types",
]


if not TYPE_CHECKING:  # a type checker knows every name already, and would take any other for good

    def __getattr__(name: str) -> Any:
        if name in ("api", "models", "resources", "types"):
            return import_module(f".{name}", __name__)
        module = _MODULES.get(name)
        if module is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = globals()[name] = getattr(import_module(module, __name__), name)
        return value


def __dir__() -> list[str]:
    return [*globals(), *__all__]
