"""Carries out orders, lines of JSON: `python -P -m senders MODULE` in the environment of the module's client.

An order has `url`, `timeout` and `options`. The result has either `raised`, the full name of the exception, and its
`maybe_processed`, or `returned`, the full name of the value's class, and its status code.
"""

from __future__ import annotations

import json
import logging
import sys
import warnings
from importlib import import_module
from typing import Any


def carry_out(module: Any, order: dict[str, Any]) -> dict[str, Any]:
    """Make the call that an order asks for; return what it raised or returned."""
    try:
        value = module.send(order["url"], order["timeout"], **order["options"])
    except Exception as error:
        return {"raised": full_name(type(error)), "maybe_processed": getattr(error, "maybe_processed", None)}
    return {"returned": full_name(type(value)), "status": getattr(value, "status_code", None)}


def full_name(kind: type) -> str:
    """Return the name of a class with its module, which a built-in class lacks."""
    return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"


def main() -> None:
    """Carry out orders until they end."""
    logging.disable()
    warnings.simplefilter("ignore")
    module = import_module(f"senders.{sys.argv[1]}")
    for line in sys.stdin:
        print(json.dumps(carry_out(module, json.loads(line))), flush=True)


if __name__ == "__main__":
    main()
