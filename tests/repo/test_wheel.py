"""The distribution, as a user gets it."""

from __future__ import annotations

import re
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest
from np6_sandbox import Sandbox

from tests.repo.tree import ROOT

CALL = """
import sys, np6, np6_api
from np6_api.models import IdReceiver, RenderLinksRequest

assert np6.__file__.startswith(sys.prefix), np6.__file__
action, target = sys.argv[1:]
with np6.Client() as client:
    result = client.actions.render_links(action, body=RenderLinksRequest(receiver=IdReceiver(value=target)))
print(type(result).__name__)
"""


def run(*command: str | Path, cwd: Path, environment: dict[str, str] | None = None) -> str:
    finished = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    assert finished.returncode == 0, finished.stdout + finished.stderr
    return finished.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built by way of the source distribution, as a release is."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--outdir", folder, cwd=ROOT)
    [built] = folder.glob("*.whl")
    return built


def test_the_wheel_holds_all_packages_with_types_and_the_spec(wheel: Path) -> None:
    listed = run(sys.executable, "-m", "zipfile", "--list", wheel, cwd=wheel.parent)
    names = {line.split()[0] for line in listed.splitlines() if line}

    assert {f"{package}/py.typed" for package in ("np6", "np6_api", "np6_jobs", "np6_cli", "np6_sandbox")} <= names
    assert "np6_api/openapi.json" in names
    assert [name for name in names if name.startswith(("tests/", "generator/", "spec/"))] == []


def test_the_text_for_a_package_index_links_to_nothing_that_is_not_there(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        [name] = [name for name in archive.namelist() if name.endswith(".dist-info/METADATA")]
        text = archive.read(name).decode()

    assert re.findall(r"\]\((?!https?://)[^)]*\)", text) == []
    assert "CONTRIBUTING (`CONTRIBUTING.md`)" in text


def test_the_source_distribution_holds_every_page_that_the_readme_names(wheel: Path) -> None:
    [archive] = wheel.parent.glob("*.tar.gz")
    with tarfile.open(archive) as files:
        contained = {name.split("/", 1)[1] for name in files.getnames() if "/" in name}
    linked = re.findall(r"\]\(([\w./-]+)\)", (ROOT / "README.md").read_text(encoding="utf-8"))

    assert len(linked) > 10
    assert sorted(set(linked) - contained) == []


def test_the_wheel_works_in_an_empty_environment(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "venv")
    python = tmp_path / "venv/bin/python"
    run(sys.executable, "-m", "pip", "--python", python, "install", "--quiet", wheel, cwd=tmp_path)
    with Sandbox() as sandbox:
        names = sandbox.add_action(), sandbox.add_target("ada@example.com")
        settings = {"NP6_API_KEY": sandbox.key, "NP6_BASE_URL": sandbox.url, "PYTHONWARNINGS": "ignore"}
        printed = run(python, "-c", CALL, *names, cwd=tmp_path, environment=settings)

    assert printed == "RenderLinksSuccess\n"
