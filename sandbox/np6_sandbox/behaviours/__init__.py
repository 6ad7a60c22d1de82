"""What the operations do. One module for each part of the interface."""

from __future__ import annotations

from importlib import import_module

_MODULES = (
    "actions",
    "archives",
    "documents",
    "events",
    "executions",
    "fields",
    "imports",
    "notifications",
    "segments",
    "subscriptions",
    "targets",
)


def load() -> None:
    """Registers all behaviours."""
    for name in _MODULES:
        import_module(f"{__name__}.{name}")
