"""Build the package of a spec: load, check, name, render, format; and put it in place in one step."""

from __future__ import annotations

import filecmp
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from generator.configuration import Configuration
from generator.context import names
from generator.context.package import Package
from generator.spec.document import Spec
from generator.spec.load import load
from generator.spec.problems import Problem, SpecError
from generator.spec.rules import check
from generator.upstream import Upstream

ROOT = Path(__file__).resolve().parent.parent
RUNTIME = Path(__file__).resolve().parent / "runtime"


def generate(folder: Path, output: Path, config: Path) -> Path:
    """Generate the package of a spec.

    The package appears whole or not at all: it is built beside the old one, which is replaced only in the end.

    Args:
        folder: Folder of the spec.
        output: Folder that holds the package.
        config: The configuration file.

    Returns:
        The folder of the package.

    Raises:
        SpecError: The spec or the configuration cannot be used; the package is as it was.
    """
    configuration = Configuration.read(config)
    spec = load(folder)
    check(spec, names.RULES, configuration.skip_rules)
    output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".generate-", dir=output) as workshop:
        built = Path(workshop) / configuration.package_name
        build(spec, built, configuration)
        target = output / built.name
        retired = Path(workshop) / "retired"
        if target.exists():
            target.rename(retired)
        built.rename(target)
    return target


def drift(folder: Path, output: Path, config: Path) -> list[str]:
    """Return what differs between the package and what the spec gives now, stale and untracked files included."""
    with tempfile.TemporaryDirectory(prefix="generate-") as workshop:
        built = generate(folder, Path(workshop), config)
        return sorted(_differences(output / built.name, built))


def _differences(have: Path, want: Path) -> list[str]:
    def files(folder: Path) -> set[Path]:
        paths = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
        return {path.relative_to(folder) for path in paths}

    present, wanted = files(have), files(want)
    changed = {path for path in present & wanted if not filecmp.cmp(have / path, want / path, shallow=False)}
    return [
        *(f"stale: {have.name}/{path}" for path in present - wanted),
        *(f"missing: {have.name}/{path}" for path in wanted - present),
        *(f"changed: {have.name}/{path}" for path in changed),
    ]


def build(spec: Spec, folder: Path, configuration: Configuration) -> None:
    """Write the package of a checked spec into a folder that does not exist yet.

    Raises:
        SpecError: A part of the spec cannot be generated.
    """
    upstream = Upstream(spec, configuration, folder)
    package = Package(spec, upstream)
    upstream.write(set(package.models), _further_files(package), package=package)
    _format(folder)
    for module in runtime_modules():  # after the formatter: they are copied byte for byte
        shutil.copyfile(module, folder / module.name)
    (folder / "py.typed").touch()
    document = json.dumps(spec.document, indent=2, ensure_ascii=False)
    (folder / "openapi.json").write_text(document + "\n", encoding="utf-8")


def runtime_modules() -> list[Path]:
    """Return the files that every package has, whatever its spec."""
    return sorted(path for path in RUNTIME.glob("*.py") if path.name != "__init__.py")


def _further_files(package: Package) -> dict[str, tuple[str, dict[str, Any]]]:
    """Return the files that upstream does not know: template and values by path."""
    return {
        "resources/__init__.py": ("resources_init.py.jinja", {}),
        **{f"resources/{each.tag}.py": ("resource.py.jinja", {"resource": each}) for each in package.resources},
        **{f"models/{each.names.module}.py": ("union.py.jinja", {"union": each}) for each in package.unions},
    }


def _format(folder: Path) -> None:
    common = ["--isolated", "--no-cache", "--line-length", "120", "--target-version", "py311"]
    for command in (["check", "--fix-only", "--select", "F401,I001"], ["format"]):
        arguments = [sys.executable, "-P", "-m", "ruff", *command, *common, "."]  # -P: without the package's modules
        done = subprocess.run(arguments, cwd=folder, check=False, capture_output=True, text=True)
        if done.returncode != 0:
            message = " ".join((done.stderr or done.stdout).split())
            raise SpecError([Problem("openapi.yaml", 1, "format", message)])
