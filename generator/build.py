"""Drives openapi-python-client with the templates of this folder, and puts the result in place in one step."""

from __future__ import annotations

import copy
import filecmp
import io
import json
import re
import shutil
import subprocess
import sys
import tempfile
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError

from generator.code import UNKNOWN_VARIANT, UnsupportedProperty, literal, look_up_name
from generator.facts import Facts
from generator.spec.document import Spec, is_union, walk
from generator.spec.load import load
from generator.spec.problems import Problem, SpecError
from generator.spec.rules import check

ROOT = Path(__file__).resolve().parent.parent
TEMPLATES = Path(__file__).resolve().parent / "templates"
NO_JSON = re.compile(
    r"application/(octet-stream|pdf|zip|x-www-form-urlencoded|.*xml)|(text|image|audio|video|multipart)/.*"
)


def generate(folder: Path, output: Path, config: Path) -> Path:
    """Generate the package of a spec.

    The package appears whole or not at all: it is made beside the old one, which is replaced only in the end.

    Args:
        folder: Folder of the spec.
        output: Folder that holds the package.
        config: openapi-python-client's configuration file.

    Returns:
        The folder of the package.

    Raises:
        SpecError: the spec cannot be used; the package is as it was.
    """
    spec = load(folder)
    check(spec)
    settings = ConfigFile.load_from_path(config)
    with tempfile.TemporaryDirectory(prefix=".generate-", dir=_existing(output)) as workshop:
        made = Path(workshop) / str(settings.package_name_override)
        build(spec, made, settings)
        target = output / made.name
        retired = Path(workshop) / "retired"
        if target.exists():
            target.rename(retired)
        made.rename(target)
    return target


def drift(folder: Path, output: Path, config: Path) -> list[str]:
    """Return what differs between the package and what the spec gives now, stale and untracked files included."""
    with tempfile.TemporaryDirectory(prefix="generate-") as workshop:
        made = generate(folder, Path(workshop), config)
        return sorted(_differences(output / made.name, made))


def _differences(have: Path, want: Path) -> list[str]:
    def files(folder: Path) -> set[Path]:
        paths = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
        return {path.relative_to(folder) for path in paths}

    there, made = files(have), files(want)
    changed = {path for path in there & made if not filecmp.cmp(have / path, want / path, shallow=False)}
    return [
        *(f"stale: {have.name}/{path}" for path in there - made),
        *(f"missing: {have.name}/{path}" for path in made - there),
        *(f"changed: {have.name}/{path}" for path in changed),
    ]


def _existing(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def build(spec: Spec, package: Path, settings: ConfigFile) -> None:
    """Write the package of a checked spec into a folder that does not exist yet."""
    config = Config.from_sources(
        settings.model_copy(update={"content_type_overrides": _media_types(spec)}),
        MetaType.NONE,
        document_source=package,
        file_encoding="utf-8",
        overwrite=True,
        output_path=package,
    )
    data = GeneratorData.from_dict(_for_upstream(spec.document), config=config)
    if isinstance(data, GeneratorError):
        raise _refused([data])
    try:
        facts = Facts(spec, data, config)
        for collection in data.endpoint_collections_by_tag.values():
            for endpoint in collection.endpoints:
                endpoint.name = type(endpoint.name)(endpoint.name.removeprefix(f"{collection.tag}_"), "")
        project = Project(openapi=data, config=config, custom_template_path=TEMPLATES)
        _extend(project, facts)
        with redirect_stdout(io.StringIO()):  # upstream announces its progress
            errors = project.build()
        if errors:
            raise _refused(errors)
        _write_what_upstream_lacks(project, facts)
    except UnsupportedProperty as error:
        raise SpecError([Problem("openapi.yaml", 1, "generator", str(error))]) from None
    _format(package)


def _refused(errors: Any) -> SpecError:
    """What upstream warns about or leaves out is a failure here."""
    problems = []
    for error in errors:
        text = " ".join(part for part in (error.header, error.detail) if part)
        text = re.sub(r"<\S*UntrustedString object at \w+>", "it", text)  # upstream hides texts of the description
        problems.append(Problem("openapi.yaml", 1, "generator", " ".join(text.split())))
    return SpecError(problems)


def _for_upstream(document: dict[str, Any]) -> dict[str, Any]:
    """The document in the form that upstream types best.

    Every discriminated choice gets a last, unknown variant; a nullable enum becomes a choice between it and null.
    """
    document = copy.deepcopy(document)
    for pointer, node in walk(document):
        if pointer[-2:-1] == ("properties",) and "enum" in node and isinstance(node.get("type"), list):
            (kind,) = (name for name in node.pop("type") if name != "null")
            values = [value for value in node.pop("enum") if value is not None]
            names = {key: node.pop(key) for key in list(node) if key == "x-enum-varnames"}
            # the title gives the class the name that it would have without null
            enum = {"type": kind, "enum": values, "title": pointer[-1], "description": node.get("description"), **names}
            node["oneOf"] = [{key: value for key, value in enum.items() if value is not None}, {"type": "null"}]
    schemas = document["components"].setdefault("schemas", {})
    choices = [schema for schema in schemas.values() if is_union(schema)]
    for schema in choices:
        schema["oneOf"].append({"$ref": f"#/components/schemas/{UNKNOWN_VARIANT}"})
    if choices:
        schemas[UNKNOWN_VARIANT] = {"type": "object"}
    return document


def _media_types(spec: Spec) -> dict[str, str]:
    """Upstream's overrides: every media type is JSON that is not known to be something else."""
    found: set[str] = set()
    for *_, operation in spec.operations():
        holders = [operation.get("requestBody", {}), *operation["responses"].values()]
        for holder in holders:
            found.update(spec.resolve(holder).get("content", {}))
    return {media_type: "application/json" for media_type in sorted(found) if not NO_JSON.fullmatch(media_type)}


def _extend(project: Project, facts: Facts) -> None:
    prefix = project.package_name.removesuffix("_api")
    project.env.filters["in_class"] = _in_class
    project.env.globals.update(
        extension_key=f"{prefix}_operation",
        stream_key=f"{prefix}_stream",
        distribution=prefix,
        server_url=facts.server_url(),
        api_key_header=facts.api_key_header(),
        model_facts=facts.model,
        operation_facts=facts.operation,
        enum_description=facts.enum_description,
        tag_description=facts.tag_description,
        look_up_name=look_up_name,
        literal=literal,
        exports=facts.exports(),
        resources=facts.resources(),
    )


def _in_class(code: str) -> str:
    """Types inside a class whose methods may be named like them."""
    return re.sub(r"\b(list|dict)\[", r"builtins.\1[", code)


def _write_what_upstream_lacks(project: Project, facts: Facts) -> None:
    def write(path: str, template: str, **values: Any) -> None:
        target = project.package_dir / path
        target.parent.mkdir(exist_ok=True)
        target.write_text(project.env.get_template(template).render(**values), encoding="utf-8")

    write("json_reader.py", "json_reader.py.jinja")
    write("wire.py", "wire.py.jinja")
    write("stream.py", "stream.py.jinja")
    for union in facts.unions:
        write(f"models/{union.module}.py", "union.py.jinja", union=union)
    write("resources/__init__.py", "resources_init.py.jinja")
    for resource in facts.resources():
        write(f"resources/{resource.tag}.py", "resource.py.jinja", resource=resource)
    (project.package_dir / "py.typed").touch()
    document = json.dumps(facts.spec.document, indent=2, ensure_ascii=False)
    (project.package_dir / "openapi.json").write_text(document + "\n", encoding="utf-8")


def _format(package: Path) -> None:
    ruff = [sys.executable, "-m", "ruff"]
    fix = [
        "check",
        "--fix-only",
        "--select",
        "F401,I001",
        "--isolated",
        "--line-length",
        "120",
        "--target-version",
        "py311",
    ]
    layout = ["format", "--isolated", "--line-length", "120", "--target-version", "py311"]
    for arguments in (fix, layout):
        done = subprocess.run(
            [*ruff, *arguments, "--no-cache", str(package)], check=False, capture_output=True, text=True
        )
        if done.returncode != 0:
            message = " ".join((done.stderr or done.stdout).split())
            raise SpecError([Problem("openapi.yaml", 1, "format", message)])
    shutil.rmtree(package / ".ruff_cache", ignore_errors=True)
