"""NP6 CM for Python: typed calls that are retried only when that is safe."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from np6._version import __version__

if TYPE_CHECKING:
    from np6_api.types import UNSET, InputError, Response, UnknownVariant

    from np6._auth import AsyncKeySource, KeySource
    from np6._call_state import prepare
    from np6._client import AsyncClient, Client
    from np6._clock import clock
    from np6._engine import (
        Engine,
        fastest_engine,
    )
    from np6._errors import (
        AuthenticationError,
        BadRequestError,
        CallError,
        ConfigurationError,
        ConflictError,
        ConnectionFailedError,
        DecodingError,
        GoneError,
        InvalidKeyError,
        LengthRequiredError,
        NotFoundError,
        NP6Error,
        PermissionDeniedError,
        RateLimitError,
        ServerError,
        StatusError,
        TimedOutError,
        UnsupportedMediaTypeError,
        maybe_processed,
    )
    from np6._observe import CallEvent, UrlFilter
    from np6._options import DEFAULT_TIMEOUT
    from np6._policy import RetryBudget, RetryPolicy

__all__ = [
    "DEFAULT_TIMEOUT",
    "UNSET",
    "AsyncClient",
    "AsyncKeySource",
    "AuthenticationError",
    "BadRequestError",
    "CallError",
    "CallEvent",
    "Client",
    "ConfigurationError",
    "ConflictError",
    "ConnectionFailedError",
    "DecodingError",
    "Engine",
    "GoneError",
    "InputError",
    "InvalidKeyError",
    "KeySource",
    "LengthRequiredError",
    "NP6Error",
    "NotFoundError",
    "PermissionDeniedError",
    "RateLimitError",
    "Response",
    "RetryBudget",
    "RetryPolicy",
    "ServerError",
    "StatusError",
    "TimedOutError",
    "UnknownVariant",
    "UnsupportedMediaTypeError",
    "UrlFilter",
    "__version__",
    "clock",
    "fastest_engine",
    "maybe_processed",
    "prepare",
]

#: Modules that have the public names, the light ones first: `import np6` is cheap, httpx comes with the first client.
_HOMES = ("_clock", "_errors", "_engine", "_policy", "_call_state", "_observe", "_options", "_client")


if not TYPE_CHECKING:  # a type checker shall report a name that does not exist

    def __getattr__(name: str) -> Any:
        if name in __all__:
            for home in (*(f"np6.{module}" for module in _HOMES), "np6_api.types"):
                value = getattr(import_module(home), name, None)
                if value is not None:
                    globals()[name] = value
                    return value
        raise AttributeError(f"module 'np6' has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
