"""The configuration from which each worker process makes its client, without the key being sent to it."""

from __future__ import annotations

import importlib
import importlib.util
import os
import platform
import re
import threading
from collections.abc import Callable
from typing import Final, Literal, get_args

import attrs
import httpx
from np6 import DEFAULT_TIMEOUT, Client, ConfigurationError, RetryPolicy, fastest_engine
from np6_api import SERVER_URL

_EngineName = Literal["httpx", "httptools"]

#: The engines that a `Client` takes by name; any of them may be missing here and installed where the workers run.
_ENGINES: Final = get_args(_EngineName)


def _default_base_url() -> str:
    return os.environ.get("NP6_BASE_URL") or SERVER_URL


def _check_import_path(_config: object, _attribute: object, value: str | None) -> None:
    if value is not None and not re.fullmatch(r"[A-Za-z_][\w.]*:[A-Za-z_]\w*", value):
        # The value is not in the message: it may be the key, passed here by mistake.
        raise ConfigurationError("api_key_from must be the import path of a function, as in 'package.module:function'.")


def _check_engine(_config: object, _attribute: object, value: object) -> None:
    if value is not None and value not in _ENGINES:
        raise ConfigurationError(f"engine must be None or one of {', '.join(map(repr, _ENGINES))}, not {value!r}.")


@attrs.frozen(kw_only=True)
class ClientConfig:
    """The configuration of a client that every worker makes for itself. It is sent to the workers, without a key.

    Attributes:
        base_url: Address of the server; if absent, NP6_BASE_URL of this process, else NP6's own.
        api_key_from: Import path, "package.module:function", of a function that returns the key; if absent, a worker
            takes NP6_API_KEY from its own environment.
        retry: When and how often calls are retried.
        timeout: Seconds for each step of an attempt; None for no limit.
        allow_insecure_http: Whether the key may be sent in cleartext, by plain http to another machine.
        engine: What moves the bytes, as for `np6.Client`; None: the fastest engine that is installed where the worker
            runs. An engine that is named here and not installed there fails each request before it is sent.

    Raises:
        ConfigurationError: `api_key_from` is not an import path, or `engine` is not an engine of a `Client`.
    """

    base_url: str = attrs.field(factory=_default_base_url)
    api_key_from: str | None = attrs.field(default=None, validator=_check_import_path)
    retry: RetryPolicy | None = None
    timeout: float | None = DEFAULT_TIMEOUT.read
    allow_insecure_http: bool = False
    engine: _EngineName | None = attrs.field(default=None, validator=_check_engine)

    def make(self) -> Client:
        """Make a client.

        Raises:
            InvalidKeyError: There is no key, or it is invalid.
            ConfigurationError: Another option is invalid, or the engine is not installed here.
        """
        connect = DEFAULT_TIMEOUT.connect if self.timeout is None else min(self.timeout, DEFAULT_TIMEOUT.connect or 0)
        try:
            return Client(
                self._key_function(),
                base_url=self.base_url,
                retry=self.retry,
                timeout=httpx.Timeout(self.timeout, connect=connect),
                allow_insecure_http=self.allow_insecure_http,
                engine=self.engine or fastest_engine(),
            )
        except ConfigurationError as exc:
            if self.engine is None or importlib.util.find_spec(self.engine) is not None:
                raise
            # It may be installed where the job runs.
            raise ConfigurationError(f"On {platform.node()}: {exc} Or leave engine out of the ClientConfig.") from None

    def _key_function(self) -> Callable[[], str] | None:
        if self.api_key_from is None:
            return None
        module, _, name = self.api_key_from.partition(":")
        function: Callable[[], str] = getattr(importlib.import_module(module), name)
        return function


_clients: dict[tuple[int, ClientConfig], Client] = {}
_lock = threading.Lock()


def client_of(config: ClientConfig) -> Client:
    """Return the client of this process for a configuration: made once, so that connections and pacing are shared."""
    key = os.getpid(), config  # a forked process must not use the connections of its parent
    with _lock:
        if key not in _clients:
            _clients[key] = config.make()
        return _clients[key]
