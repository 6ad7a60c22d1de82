"""The rivals: pinned, each in an environment of its own under benchmarks/.rivals, made from our own openapi.json."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
HOME = HERE / ".rivals"
DOCUMENT = ROOT / "generated" / "np6_api" / "openapi.json"

HTTPX = "httpx==0.28.1"
PYDANTIC = "pydantic==2.14.4"


@dataclass(frozen=True)
class Environment:
    """A library that np6 is compared with, in an environment of its own.

    Attributes:
        module: Its module in `competitors`, or in `competitors.senders`.
        title: Its name in the report.
        requirements: What its environment holds, pinned.
    """

    module: str
    title: str
    requirements: tuple[str, ...]

    @property
    def home(self) -> Path:
        """Folder of its environment and of what was generated for it."""
        return HOME / self.module

    @property
    def python(self) -> Path:
        """The interpreter of its environment."""
        return self.home / "venv" / "bin" / "python"

    def set_up(self) -> str:
        """Make its environment, unless it is there for these pins; return their fingerprint."""
        environment = fingerprint(sys.version, *self.requirements)
        if not _is_current(self.home / "environment", environment):
            print(f"Setting up {self.title} ...", flush=True)
            shutil.rmtree(self.home, ignore_errors=True)
            self.home.mkdir(parents=True)
            run(sys.executable, "-m", "venv", str(self.home / "venv"))
            run(str(self.python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *self.requirements)
            (self.home / "environment").write_text(environment)
        return environment


@dataclass(frozen=True)
class Rival(Environment):
    """One with a package that is generated from our spec.

    Attributes:
        generate: Writes its generated package into a folder, with the tools of its environment.
    """

    generate: Callable[[Rival, Path], None]

    @property
    def generated(self) -> Path:
        """Folder that holds its generated package."""
        return self.home / "generated"

    def build(self) -> None:
        """Make its environment and its package, unless they are there for these pins and this document."""
        environment = self.set_up()
        package = fingerprint(environment, *(file.read_text(encoding="utf-8") for file in (DOCUMENT, Path(__file__))))
        if not _is_current(self.home / "package", package):
            shutil.rmtree(self.generated, ignore_errors=True)
            self.generated.mkdir()
            self.generate(self, self.generated)
            (self.home / "package").write_text(package)


def fingerprint(*parts: str) -> str:
    """A short text that changes with its parts."""
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _is_current(stamp: Path, wanted: str) -> bool:
    return stamp.exists() and stamp.read_text() == wanted


def run(*command: str) -> None:
    """Run a tool; show its output only if it fails."""
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")


def upstream_document() -> dict[str, Any]:
    """Our spec, with two changes, without which the rival fails.

    openapi-python-client reads a union of one variant twice and then rejects its inline objects as duplicates, so
    it gets the variant itself. For a union of lists, by media type, it writes a module that cannot be imported, so a
    request keeps its first media type only.
    """
    document: dict[str, Any] = json.loads(DOCUMENT.read_text(encoding="utf-8"))
    schemas = document["components"]["schemas"]
    alone = {
        f"#/components/schemas/{name}": schema["oneOf"][0]["$ref"]
        for name, schema in schemas.items()
        if "discriminator" in schema and len(schema.get("oneOf", ())) == 1
    }

    def replaced(node: Any) -> Any:
        if isinstance(node, dict):
            return {key: alone.get(x, x) if key == "$ref" else replaced(x) for key, x in node.items()}
        return [replaced(x) for x in node] if isinstance(node, list) else node

    for path in document["paths"].values():
        for operation in path.values():
            body = operation.get("requestBody", {}) if isinstance(operation, dict) else {}
            if body.get("content"):
                body["content"] = dict([next(iter(body["content"].items()))])
    document["components"]["schemas"] = {
        name: schema for name, schema in schemas.items() if f"#/components/schemas/{name}" not in alone
    }
    return dict(replaced(document))


def upstream_inputs(folder: Path, *, formatted: bool = False) -> tuple[Path, Path]:
    """Document and configuration for openapi-python-client's own command line; it formats by calling ruff."""
    document, config = folder / "document.json", folder / "config.json"
    document.write_text(json.dumps(upstream_document()), encoding="utf-8")
    vendor_types = {
        media_type
        for path in json.loads(DOCUMENT.read_text(encoding="utf-8"))["paths"].values()
        for operation in path.values()
        if isinstance(operation, dict)
        for part in (operation.get("requestBody", {}), *operation.get("responses", {}).values())
        for media_type in part.get("content", {})
        if media_type.startswith("application/vnd.")
    }
    settings: dict[str, Any] = {
        "package_name_override": "rival_upstream",
        "content_type_overrides": dict.fromkeys(sorted(vendor_types), "application/json"),
    }
    if not formatted:
        settings["post_hooks"] = []
    config.write_text(json.dumps(settings), encoding="utf-8")
    return document, config


def upstream_command(python: Path, document: Path, config: Path, target: Path) -> tuple[str, ...]:
    """openapi-python-client's command line."""
    tool = str(python.parent / "openapi-python-client")
    options = ("--meta", "none", "--overwrite", "--path", str(document), "--config", str(config))
    return tool, "generate", *options, "--output-path", str(target)


def _upstream(rival: Rival, folder: Path) -> None:
    document, config = upstream_inputs(rival.home)
    run(*upstream_command(rival.python, document, config, folder / "rival_upstream"))


def _datamodel(kind: str, name: str, *options: str) -> Callable[[Rival, Path], None]:
    def generate(rival: Rival, folder: Path) -> None:
        run(
            str(rival.python.parent / "datamodel-codegen"),
            *("--input", str(DOCUMENT), "--input-file-type", "openapi", "--output", str(folder / f"{name}.py")),
            *("--output-model-type", kind, "--target-python-version", "3.11", "--formatters", "builtin"),
            *("--use-annotated", "--collapse-root-models", "--disable-timestamp", *options),
        )

    return generate


def _openapi_generator(rival: Rival, folder: Path) -> None:
    properties = "lazyImports=true,generateSourceCodeOnly=true,useOneOfDiscriminatorLookup=true"
    run(
        str(rival.python.parent / "openapi-generator-cli"),
        *("generate", "-i", str(DOCUMENT), "-g", "python", "-o", str(folder), "--library", "httpx"),
        *("--package-name", "rival_openapi_generator", "--additional-properties", properties),
    )


UPSTREAM = Rival(
    "upstream",
    "openapi-python-client 0.29.1, its own templates",
    ("openapi-python-client==0.29.1", HTTPX, "attrs==26.1.0"),
    _upstream,
)
PYDANTIC_MODELS = Rival(
    "pydantic_models",
    "pydantic 2.14.4 models (datamodel-code-generator 0.89.0)",
    ("datamodel-code-generator==0.89.0", PYDANTIC, HTTPX),
    _datamodel("pydantic_v2.BaseModel", "rival_pydantic"),
)
OPENAPI_GENERATOR = Rival(
    "openapi_generator",
    "openapi-generator 7.26.0, python, lazy imports, discriminator look-up",
    (
        "openapi-generator-cli==7.26.0",
        PYDANTIC,
        HTTPX,
        "urllib3==2.8.0",
        "python-dateutil==4.0.0",
        "typing-extensions==4.16.0",
    ),
    _openapi_generator,
)
MSGSPEC_STRUCTS = Rival(
    "msgspec_structs",
    "msgspec 0.22.0 structs (the limit: all in C)",
    ("datamodel-code-generator==0.89.0", "msgspec==0.22.0", PYDANTIC),
    _datamodel(
        "msgspec.Struct", "rival_msgspec", "--output-datetime-class", "datetime", "--use-standard-primitive-types"
    ),
)
RIVALS = (UPSTREAM, PYDANTIC_MODELS, OPENAPI_GENERATOR, MSGSPEC_STRUCTS)

#: Of rivals that make calls, those that this repository's environment lacks: openai's client brings httpx2.
TRANSPORTS = Environment("transports", "openai and httpx2", ("openai==3.57.0", "httpx2==2.16.2", "aiohttp==3.14.5"))
