"""How a process that runs chunks for a job makes its client, without a key that travels."""

from __future__ import annotations

import importlib
import os
import re
import threading
from collections.abc import Callable

import attrs
import httpx
from np6 import DEFAULT_TIMEOUT, Client, ConfigurationError, RetryPolicy
from np6_api import SERVER_URL


def _default_base_url() -> str:
    return os.environ.get("NP6_BASE_URL") or SERVER_URL


def _check_import_path(_recipe: object, _attribute: object, value: str | None) -> None:
    if value is not None and not re.fullmatch(r"[A-Za-z_][\w.]*:[A-Za-z_]\w*", value):
        # The text is not repeated: somebody may have put the key here.
        raise ConfigurationError("api_key_from must be the import path of a function, as in 'package.module:function'.")


@attrs.frozen(kw_only=True)
class ClientConfig:
    """Makes the same client in every worker. It is sent to them; the key is not in it.

    Attributes:
        base_url: Address of the server; if absent, NP6_BASE_URL as it is here, else NP6's own.
        api_key_from: Import path, "package.module:function", of a function that gives the key; if absent, a worker
            takes NP6_API_KEY from its own environment.
        retry: How persistent calls are.
        timeout: Seconds for each step of an attempt; None for no limit.
        allow_insecure_http: Whether the key may cross a network in clear, by plain http to another machine.

    Raises:
        ConfigurationError: `api_key_from` is not an import path.
    """

    base_url: str = attrs.field(factory=_default_base_url)
    api_key_from: str | None = attrs.field(default=None, validator=_check_import_path)
    retry: RetryPolicy | None = None
    timeout: float | None = DEFAULT_TIMEOUT.read
    allow_insecure_http: bool = False

    def make(self) -> Client:
        """A new client.

        Raises:
            InvalidKeyError: There is no usable key.
            ConfigurationError: Another option cannot work.
        """
        connect = DEFAULT_TIMEOUT.connect if self.timeout is None else min(self.timeout, DEFAULT_TIMEOUT.connect or 0)
        return Client(
            self._key_function(),
            base_url=self.base_url,
            retry=self.retry,
            timeout=httpx.Timeout(self.timeout, connect=connect),
            allow_insecure_http=self.allow_insecure_http,
        )

    def _key_function(self) -> Callable[[], str] | None:
        if self.api_key_from is None:
            return None
        module, _, name = self.api_key_from.partition(":")
        function: Callable[[], str] = getattr(importlib.import_module(module), name)
        return function


_clients: dict[tuple[int, ClientConfig], Client] = {}
_lock = threading.Lock()


def client_of(config: ClientConfig) -> Client:
    """The client of this process for a config: made once and kept, so that its connections and pacing are shared."""
    key = os.getpid(), config  # a forked process must not use the connections of its parent
    with _lock:
        if key not in _clients:
            _clients[key] = config.make()
        return _clients[key]
