"""A change of the spec reaches the package, the client and the sandbox."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from np6_sandbox import Sandbox
from ruamel.yaml import YAML

from tests.docs.test_documents import blocks
from tests.repo.tree import ROOT

Edit = Callable[[Any], None]

PROGRAM = """
import json, sys, warnings
import np6, np6_api
from np6_api.models import EmailReceiver, Label, RenderLinksRequest, Stamp

action, target = sys.argv[1:]
seen = {"package": np6_api.__file__}
with np6.Client() as client, warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always", DeprecationWarning)
    client.actions.get(action)
    seen["warnings"] = [str(warning.message) for warning in caught]
    request = RenderLinksRequest.from_dict({"receiver": {"type": "email", "value": "ada@example.com"}})
    seen["variant"] = request.receiver == EmailReceiver(value="ada@example.com")
    seen["field"] = Stamp.from_dict({"origin": "web"}).origin
    seen["operation"] = client.actions.add_label(action, body=Label(name="summer")).name
print(json.dumps(seen))
"""


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    """A copy of the spec, to be changed."""
    return Path(shutil.copytree(ROOT / "spec", tmp_path / "spec"))


def edit(path: Path, change: Edit) -> None:
    """Change a YAML file as a person would, the rest of it untouched."""
    yaml = YAML(typ="rt")
    yaml.width = 10_000
    content = yaml.load(path)
    change(content)
    yaml.dump(content, path)


def deprecate(actions: Any) -> None:
    actions["paths"]["/actions/{id}"]["get"]["deprecated"] = True


def add_variant_and_field(root: Any) -> None:
    schemas = root["components"]["schemas"]
    schemas["EmailReceiver"] = {
        "type": "object",
        "description": "A target, named by its e-mail address.",
        "required": ["type"],
        "properties": {
            "type": {"type": "string", "const": "email"},
            "value": {"type": "string", "description": "The address."},
        },
    }
    reference = "#/components/schemas/EmailReceiver"
    schemas["Receiver"]["oneOf"].append({"$ref": reference})
    schemas["Receiver"]["discriminator"]["mapping"]["email"] = reference
    schemas["Stamp"]["properties"]["origin"] = {"type": "string", "description": "Where it comes from."}


def forget_a_variant(root: Any) -> None:
    del root["components"]["schemas"]["Receiver"]["discriminator"]["mapping"]["id"]


def test_a_change_of_the_spec_reaches_the_user(spec: Path, tmp_path: Path) -> None:
    edit(spec / "actions.yaml", deprecate)
    edit(spec / "openapi.yaml", add_variant_and_field)
    [example] = blocks(ROOT / "CONTRIBUTING.md", "yaml")
    (spec / "labels.yaml").write_text(example.code, encoding="utf-8")

    generated = tmp_path / "generated"
    command = [sys.executable, "-m", "generator", "--spec", str(spec), "--output", str(generated)]
    finished = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert finished.returncode == 0, finished.stderr

    with Sandbox(spec=generated / "np6_api/openapi.json") as sandbox:
        arguments = [sandbox.add_action(), sandbox.add_target("ada@example.com")]
        environment = {"NP6_API_KEY": sandbox.key, "NP6_BASE_URL": sandbox.url, "PYTHONPATH": str(generated)}
        program = [sys.executable, "-c", PROGRAM, *arguments]
        finished = subprocess.run(program, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)

    assert finished.returncode == 0, finished.stderr
    assert json.loads(finished.stdout) == {
        "package": str(generated / "np6_api/__init__.py"),
        "warnings": ["actions.get is deprecated by the API"],
        "variant": True,
        "field": "web",
        "operation": "summer",
    }


def test_an_invalid_change_leaves_the_package_untouched(spec: Path, tmp_path: Path) -> None:
    generated = tmp_path / "generated"
    shutil.copytree(ROOT / "generated/np6_api", generated / "np6_api")
    before = {path: path.read_bytes() for path in generated.rglob("*") if path.is_file()}
    edit(spec / "openapi.yaml", forget_a_variant)

    command = [sys.executable, "-m", "generator", "--spec", str(spec), "--output", str(generated)]
    finished = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert finished.returncode == 1
    assert "openapi.yaml:" in finished.stderr
    assert "mapping" in finished.stderr
    assert {path: path.read_bytes() for path in generated.rglob("*") if path.is_file()} == before
