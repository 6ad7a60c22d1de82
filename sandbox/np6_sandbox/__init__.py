"""A local NP6, which behaves like the real one over HTTP and sends nothing.

It needs the extra `sandbox`: `pip install 'np6[sandbox]'`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from np6_sandbox.faults import Fault
    from np6_sandbox.limits import Limit
    from np6_sandbox.sandbox import Sandbox
    from np6_sandbox.state.ledger import Message
    from np6_sandbox.state.request_log import LoggedRequest

__all__ = ["Fault", "Limit", "LoggedRequest", "Message", "Sandbox"]

_HOMES = {
    "Fault": "np6_sandbox.faults",
    "Limit": "np6_sandbox.limits",
    "Message": "np6_sandbox.state.ledger",
    "LoggedRequest": "np6_sandbox.state.request_log",
    "Sandbox": "np6_sandbox.sandbox",
}


def __getattr__(name: str) -> Any:
    """Load a public name on first use; name the missing extra if that fails."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    try:
        return getattr(import_module(_HOMES[name]), name)
    except ModuleNotFoundError as error:
        if error.name in ("aiohttp", "jsonschema_rs", "yaml"):
            raise ImportError(
                f"the sandbox needs the package {error.name}: install it with  pip install 'np6[sandbox]'"
            ) from error
        raise
