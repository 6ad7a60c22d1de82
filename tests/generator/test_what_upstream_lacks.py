"""Each thing that the templates fix, and the proof that upstream's own templates lack it.

Every check takes a shop: the same spec as a package, ours or upstream's, behind one small interface. Ours passes
each of them; `test_upstream_lacks_it` shows that upstream's does not, so that a check which upstream comes to pass is
noticed, and a template can go.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import json
import subprocess
import sys
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx
import pytest

from tests.canned import CannedServer

KEY = "planted-key-0123456789"


@dataclass
class Shop:
    """One generated package, and how to speak with it."""

    package: ModuleType
    ours: bool
    server: CannedServer

    def client(self, **httpx_options: Any) -> Any:
        """A client of the server of the test."""
        if self.ours:
            http = httpx.Client(base_url=self.server.url, headers={"X-Key": KEY}, **httpx_options)
            return self.package.Client(http)
        return self.package.AuthenticatedClient(
            base_url=self.server.url, token=KEY, prefix="", auth_header_name="X-Key", httpx_args=httpx_options
        )

    def module(self, operation: str) -> ModuleType:
        """The module of an operation."""
        name = operation if self.ours else f"pets_{operation}"
        return __import__(f"{self.package.__name__}.api.pets.{name}", fromlist=["sync"])

    def call(self, operation: str, *arguments: Any, client: Any = None, **keywords: Any) -> Any:
        """Call an operation by its module function."""
        function = self.module(operation)
        call = getattr(function, "sync", None) or function.sync_detailed
        return call(*arguments, client=client or self.client(), **keywords)

    def model(self, name: str) -> Any:
        """A model class."""
        return getattr(__import__(f"{self.package.__name__}.models", fromlist=[name]), name)

    @property
    def folder(self) -> Path:
        return Path(inspect.getfile(self.package)).parent


Check = Callable[[Shop], None]
CHECKS: list[Check] = []


def check(function: Check) -> Check:
    CHECKS.append(function)
    return function


@check
def an_unknown_tag_keeps_the_whole_object(shop: Shop) -> None:
    data = {"type": "newt", "gills": {"left": 1}}
    shop.server.respond(data)
    pet = shop.call("get", "1")
    assert type(pet).__name__ == "UnknownVariant"
    assert pet.to_dict() == data


@check
def a_known_tag_with_bad_data_is_an_error_that_names_the_path(shop: Shop) -> None:
    shop.server.respond({"type": "dog", "tricks": [{"title": "sit"}, {"title": "beg", "id": "no uuid"}]})
    with pytest.raises(ValueError, match=r"\$\.tricks\[1\]\.id"):
        shop.call("get", "1")


@check
def a_tag_is_the_default_of_its_variant(shop: Shop) -> None:
    assert shop.model("Cat")(name="Tom").to_dict() == {"type": "cat", "name": "Tom"}


@check
def a_deprecated_operation_has_the_marker(shop: Shop) -> None:
    function = shop.module("delete").sync_detailed
    assert "deprecated" in function.__deprecated__


@check
def a_deprecated_operation_warns_once_at_the_callers_line(shop: Shop) -> None:
    shop.server.status = 204
    client, function = shop.client(), shop.module("delete").sync_detailed
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("ignore")
        warnings.simplefilter("always", DeprecationWarning)  # and none of another test's sockets that are collected now
        function("1", client=client)
    assert [(item.category, item.filename) for item in caught] == [(DeprecationWarning, __file__)]


@check
def a_deprecated_property_warns(shop: Shop) -> None:
    cat = shop.model("Cat").from_dict({"type": "cat", "tail": True})
    with pytest.warns(DeprecationWarning, match="tail"):
        assert cat.tail is True


@check
def a_deprecated_parameter_warns(shop: Shop) -> None:
    shop.server.respond([])
    with pytest.warns(DeprecationWarning, match="size"):
        shop.call("list_" if shop.ours else "list", size=3)


@check
def an_unknown_enum_value_is_kept(shop: Shop) -> None:
    assert shop.model("Cat").from_dict({"type": "cat", "mood": "sleepy"}).to_dict()["mood"] == "sleepy"


@check
def a_status_that_iana_does_not_know_is_an_error_of_the_client(shop: Shop) -> None:
    shop.server.respond({}, status=520)
    with pytest.raises(Exception, match="520") as caught:
        shop.call("get", "1")
    assert type(caught.value).__name__ == "UnexpectedStatus"


@check
def a_failed_call_never_returns_none(shop: Shop) -> None:
    for status in (401, 404, 429, 500):
        shop.server.respond({}, status=status)
        with pytest.raises(Exception, match=str(status)):
            shop.call("get", "1")


@check
def the_model_chooses_the_media_type(shop: Shop) -> None:
    shop.server.respond({})
    shop.call("feed", body=[shop.model("WetFood")(grams=5)])
    assert shop.server.seen[-1].headers["content-type"] == "application/vnd.shop.wet"


@check
def the_caller_chooses_the_media_type(shop: Shop) -> None:
    shop.server.status = 204
    shop.call("weigh", body=shop.model("Weight")(grams=5))
    assert shop.server.seen[-1].headers["content-type"] == "application/json"
    shop.call("weigh", body=shop.model("Weight")(grams=5), content_type="application/vnd.shop.weight")
    assert shop.server.seen[-1].headers["content-type"] == "application/vnd.shop.weight"


@check
def no_key_is_in_the_repr_of_a_client(shop: Shop) -> None:
    client = shop.client()
    shop.server.respond({"type": "cat"})
    shop.call("get", "1", client=client)
    assert KEY not in repr(client)


@check
def importing_an_operation_imports_only_its_models(shop: Shop) -> None:
    name = shop.package.__name__
    code = (
        f"import sys; sys.path.insert(0, {str(shop.folder.parent)!r});"
        f"import {shop.module('feed').__name__};"
        f"print([m for m in sys.modules if m.startswith('{name}.models.')])"
    )
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    assert "trick" not in loaded


@check
def models_are_straight_code(shop: Shop) -> None:
    for path in (shop.folder / "models").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.FunctionDef):
                inner = [child for child in ast.walk(node) if child is not node and isinstance(child, ast.FunctionDef)]
                assert not inner, f"{path.name}: {node.name} defines functions"


@check
def requests_accept_the_media_type_of_the_response(shop: Shop) -> None:
    shop.server.respond({"type": "cat"})
    shop.call("get", "1")
    assert shop.server.seen[-1].headers["accept"] == "application/vnd.shop.pet+json"


@check
def a_request_carries_the_facts_of_its_operation(shop: Shop) -> None:
    seen: list[Any] = []
    shop.server.respond({"type": "cat"})
    client = shop.client(
        event_hooks={"request": [lambda request: seen.append(request.extensions.get("shop_operation"))]}
    )
    shop.call("get", "1", client=client)
    operation = seen[0]
    assert (operation.id, operation.path, operation.idempotent, operation.deprecated) == (
        "pets_get",
        "/pets/{id}",
        True,
        False,
    )
    assert operation.statuses["404"] == "There is no such pet."


@pytest.mark.parametrize("function", CHECKS, ids=lambda function: function.__name__)
def test_ours_has_it(function: Check, shop: ModuleType, server: CannedServer) -> None:
    function(Shop(shop, True, server))


@pytest.mark.parametrize("function", CHECKS, ids=lambda function: function.__name__)
def test_upstream_lacks_it(function: Check, upstream_shop: ModuleType, server: CannedServer) -> None:
    with pytest.raises((Exception, pytest.fail.Exception)):
        function(Shop(upstream_shop, False, server))


def test_a_tag_selects_its_variant(shop: ModuleType) -> None:
    """Upstream gets there too once the tags are constants, by trying each variant in turn."""
    decode_pet = importlib.import_module(f"{shop.__name__}.models.pet").decode_pet
    pet = decode_pet({"type": "dog", "name": "Rex", "friend": {"type": "cat"}})
    assert (type(pet).__name__, type(pet.friend).__name__) == ("Dog", "Cat")


def test_both_packages_work_at_all(shop: ModuleType, upstream_shop: ModuleType, server: CannedServer) -> None:
    """The checks above fail for upstream for their own reason, not because the package or the server is broken."""
    for package in (Shop(shop, True, server), Shop(upstream_shop, False, server)):
        server.respond({"type": "cat", "name": "Tom"})
        assert package.call("get", "1").name == "Tom"
        assert json.loads(json.dumps(package.call("get", "1").to_dict())) == {"type": "cat", "name": "Tom"}
