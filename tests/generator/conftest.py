"""Packages generated for these tests: with our templates, and with upstream's own."""

from __future__ import annotations

import importlib
import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from contextlib import redirect_stdout
from pathlib import Path
from types import ModuleType

import pytest
from openapi_python_client import generate as upstream_generate
from openapi_python_client.config import Config, ConfigFile, MetaType

from generator.build import generate
from generator.spec.load import load

SHOP = Path(__file__).parent / "shop"

Generate = Callable[..., ModuleType]
Replaced = Callable[[str], str]


def import_from(folder: Path, name: str) -> ModuleType:
    """Import a package that lies in a folder."""
    sys.path.insert(0, str(folder))
    try:
        importlib.invalidate_caches()
        return importlib.import_module(name)
    finally:
        sys.path.remove(str(folder))


UNTEXTED = ("description", "external-docs", "free-object", "parameter-described", "parameter-example", "rate-limit")
"""Conventions that small specs for tests break, to stay small."""


def config_file(folder: Path, package: str, skip: Iterable[str] = UNTEXTED) -> Path:
    """A generator configuration for a package of that name."""
    path = folder / f"{package}.config.yaml"
    path.write_text(f"package_name_override: {package}\nskip_rules: [{', '.join(skip)}]\n")
    return path


def replaced(old: str, new: str) -> Replaced:
    """An edit of a text that has to be there."""

    def edit(text: str) -> str:
        assert old in text
        return text.replace(old, new, 1)

    return edit


def mypy_errors(package: ModuleType) -> str:
    """What mypy --strict reports of a package; empty if nothing."""
    folder = Path(str(package.__file__)).parent
    command = [sys.executable, "-m", "mypy", "--strict", "--python-version", "3.11", "--cache-dir", os.devnull]
    done = subprocess.run([*command, str(folder)], cwd=folder.parent, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else done.stdout[-3000:]


@pytest.fixture(scope="session")
def generate_package(tmp_path_factory: pytest.TempPathFactory) -> Generate:
    """Generate a spec into a package of a given name, and import it."""

    def make(spec: Path, package: str, skip: Iterable[str] = UNTEXTED) -> ModuleType:
        folder = tmp_path_factory.mktemp(package)
        generate(spec, folder, config_file(folder, package, skip))
        return import_from(folder, package)

    return make


@pytest.fixture(scope="session")
def shop(generate_package: Generate) -> ModuleType:
    """The shop's package, made by this repository's generator."""
    return generate_package(SHOP, "shop_api")


@pytest.fixture(scope="session")
def upstream_shop(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """The shop's package, made by openapi-python-client with its own templates."""
    folder = tmp_path_factory.mktemp("upstream")
    source = folder / "openapi.json"
    source.write_text(json.dumps(load(SHOP).document))
    vendor_types = ("application/vnd.shop.dry", "application/vnd.shop.wet", "application/vnd.shop.weight")
    overrides: dict[str, str] = dict.fromkeys(vendor_types, "application/json")
    settings = ConfigFile(package_name_override="upstream_shop", content_type_overrides=overrides, post_hooks=[])
    config = Config.from_sources(settings, MetaType.NONE, source, "utf-8", True, folder / "upstream_shop")
    with redirect_stdout(io.StringIO()):
        assert not upstream_generate(config=config)
    return import_from(folder, "upstream_shop")


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    """A copy of the shop's spec, to be broken."""
    folder = tmp_path / "spec"
    shutil.copytree(SHOP, folder)
    return folder
