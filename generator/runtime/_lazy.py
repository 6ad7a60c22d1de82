"""Import the modules of a package when their names are first used. Imports nothing heavy itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def getter(namespace: dict[str, Any], modules: Mapping[str, str]) -> Callable[[str], Any]:
    """Return the `__getattr__` of a package.

    Args:
        namespace: The globals of the package.
        modules: Module of each public name, relative to the package. A name that is itself a module has its own.
    """
    package = namespace["__name__"]

    def get(name: str) -> Any:
        module = modules.get(name)
        if module is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        found = import_module(module, package)
        value = namespace[name] = found if module == f".{name}" else getattr(found, name)
        return value

    return get


def lister(namespace: dict[str, Any]) -> Callable[[], list[str]]:
    """Return the `__dir__` of a package."""
    return lambda: [*namespace, *namespace["__all__"]]
