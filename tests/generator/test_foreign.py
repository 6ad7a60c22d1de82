"""Documents in the style of other authors: each becomes a typed package, or is refused with file, line and rule."""

from __future__ import annotations

import datetime
import importlib
import json
import pkgutil
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx
import pytest

from generator.__main__ import main
from generator.spec.rules import CONVENTIONS
from tests.canned import CannedServer

from .conftest import Generate, Replaced, config_file, import_from, mypy_errors, replaced

FOLDER = Path(__file__).parent / "foreign"
NAMES = ("forge", "kennel", "zoo")


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, ModuleType]:
    """The package of each document, made by the command with all conventions turned off."""
    made = {}
    for name in NAMES:
        folder = tmp_path_factory.mktemp(name)
        config = config_file(folder, f"{name}_api", CONVENTIONS)
        assert main(["--spec", str(FOLDER / name), "--output", str(folder), "--config", str(config)]) == 0
        made[name] = import_from(folder, f"{name}_api")
    return made


@pytest.fixture
def client(packages: dict[str, ModuleType], server: CannedServer) -> Callable[[str], Any]:
    """Make a client of the package of that name."""
    return lambda name: packages[name].Client(httpx.Client(base_url=server.url))


@pytest.mark.parametrize("name", NAMES)
def test_every_module_is_imported_and_typed(packages: dict[str, ModuleType], name: str) -> None:
    package = packages[name]
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        importlib.import_module(module.name)
    assert mypy_errors(package) == ""


def test_a_kennel_is_called(
    packages: dict[str, ModuleType], client: Callable[[str], Any], server: CannedServer
) -> None:
    models, kennel = packages["kennel"].models, client("kennel")
    pet = {"id": 7, "name": "Tom", "photoUrls": [], "status": "sold", "category": {"id": 1}}
    server.respond(pet)
    assert kennel.pets.add_pet(body=models.Pet(name="Tom", photo_urls=[])).to_dict() == pet
    assert json.loads(server.seen[-1].body) == {"name": "Tom", "photoUrls": []}
    assert kennel.pets.get_pet_by_id(7).status is models.Status.SOLD
    assert kennel.default.delete_pet(7, api_key="k") == pet
    server.respond([pet])
    assert [each.name for each in kennel.pets.find_pets_by_status(status=["sold", models.Status.PENDING])] == ["Tom"]
    assert server.seen[-1].path == "/pet/findByStatus?status=sold&status=pending"
    server.respond({"sold": 2})
    assert kennel.store.get_inventory() == {"sold": 2}
    server.respond("token")
    assert kennel.user.login_user(username="a", password="b") == "token"  # of this test


def test_a_forge_is_called(packages: dict[str, ModuleType], client: Callable[[str], Any], server: CannedServer) -> None:
    forge = client("forge")
    repository: dict[str, Any] = {
        **dict.fromkeys(("description", "license", "parent", "homepage", "pushed_at", "visibility", "size")),
        "id": 1,
        "node_id": "n",
        "topics": ["a", None],
        "+1": 3,
        "permissions": {"pull": True},
    }
    full = {
        **repository,
        "parent": repository,
        "license": {"key": "mit", "spdx_id": None, "url": None, "new": 1},
        "pushed_at": "2024-02-03T04:05:06Z",
        "visibility": "Public",
        "starred_at": 3,
        "size": 1.5,
    }
    server.respond(full)
    found = forge.code_scanning.repos_get("a", "b", since=None, sort="-1")
    assert found.to_dict() == full
    assert (found.parent.parent, found.pushed_at.tzinfo, found.visibility.name) == (None, datetime.UTC, "PUBLIC_2")
    assert server.seen[-1].path == "/repos/a/b?sort=-1"
    for name in repository:
        server.respond({key: value for key, value in full.items() if key != name})
        with pytest.raises(packages["forge"].DecodeError, match="found nothing") as caught:
            forge.code_scanning.repos_get("a", "b")
        assert caught.value.path == f"$.{name}"
    server.status, server.body = 204, b""
    assert forge.code_scanning.repos_update("a", "b") is None
    server.status, server.body, server.content_type = 200, b"Speak like a human.", "text/plain"
    assert forge.meta.meta_get_zen() == "Speak like a human."
    server.respond(["2022-11-28"])
    assert forge.meta.meta_get_all_versions() == [datetime.date(2022, 11, 28)]


def test_a_zoo_is_called(packages: dict[str, ModuleType], client: Callable[[str], Any], server: CannedServer) -> None:
    models, zoo = packages["zoo"].models, client("zoo")
    dog = {
        "pet-type": "x-dog",
        "friend": {"pet-type": "puppy", "name": None, "friend": {"pet-type": "newt", "gills": 2}},
        "owner": {"pet-type": "keeper", "keeps": [{"pet-type": "cat", "lives": 9}], "or": None},
    }
    server.respond(dog)
    found = zoo.animals.post_animals(body=[models.Cat(name="Tom"), models.Puppy()])
    assert found.to_dict() == dog
    assert (type(found), type(found.friend), type(found.owner.keeps[0])) == (models.Dog, models.Puppy, models.Cat)
    assert type(found.friend.friend) is packages["zoo"].UnknownVariant
    assert json.loads(server.seen[-1].body) == [{"pet-type": "cat", "name": "Tom"}, {"pet-type": "puppy"}]
    server.respond({"a": dog["owner"], "b": dog})
    residents = zoo.animals.get_animals()
    assert (type(residents["a"]), type(residents["b"])) == (models.Keeper, packages["zoo"].UnknownVariant)


REFUSED: dict[str, tuple[str, Replaced, str, str]] = {
    "a tag and a schema of one name": (
        "kennel",
        replaced("tags: [pets]", "tags: [pet]"),
        "reserved-name",
        "    Pet:",
    ),
    "a form": ("kennel", replaced("application/octet-stream", "multipart/form-data"), "supported", "post:"),
    "a cookie": ("kennel", replaced("name: tags, in: query", "name: tags, in: cookie"), "supported", "name: tags"),
    "a body in XML only": (
        "kennel",
        replaced("{description: a token, content: {application/json", "{description: a, content: {application/xml"),
        "generator",
        "application/xml",
    ),
    "no operationId": ("kennel", replaced("      operationId: deletePet\n", ""), "operation-id", "delete:"),
    "two operations of one name": ("kennel", replaced("addPet", "updatePet"), "operation-id", "updatePet"),
    "OpenAPI 3.0": (
        "forge",
        replaced("spdx_id: {type: [string, 'null']}", "spdx_id: {type: string, nullable: true}"),
        "known-keyword",
        "nullable",
    ),
    "two properties of one name": (
        "forge",
        replaced("'+1': {type: integer}", "'+1': {type: integer}\n        '-1': {type: integer}"),
        "generator",
        "full-repository:",
    ),
    "an object without a name": (
        "forge",
        replaced("anything: {}", "anything: {type: object, properties: {a: {type: string}}}"),
        "named-object",
        "anything:",
    ),
    "a union without a discriminator": (
        "zoo",
        replaced("        or: {oneOf:", "        or: {anyOf: [{$ref: '#/components/schemas/Cat'}], oneOf:"),
        "discriminator",
        "or:",
    ),
    "a discriminator without a mapping": (
        "zoo",
        replaced("        mapping: {cat: '#/components/schemas/Cat', keeper: '#/components/schemas/Keeper'}\n", ""),
        "mapping",
        "discriminator:",
    ),
    "a tag that no variant pins": (
        "zoo",
        replaced("pet-type: {const: puppy}", "pet-type: {type: string}"),
        "mapping",
        "mapping:",
    ),
}


@pytest.mark.parametrize("fault", REFUSED)
def test_what_cannot_be_generated_is_refused_at_its_line(
    fault: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name, edit, rule, line = REFUSED[fault]
    document = edit((FOLDER / name / "openapi.yaml").read_text(encoding="utf-8"))
    (tmp_path / "spec").mkdir()
    (tmp_path / "spec" / "openapi.yaml").write_text(document, encoding="utf-8")
    config = config_file(tmp_path, "foreign_api", CONVENTIONS)
    options = ["--spec", str(tmp_path / "spec"), "--output", str(tmp_path / "out"), "--config", str(config)]
    assert main(options) == 1
    problems = [problem.split(": ", 2) for problem in capsys.readouterr().err.splitlines()]
    places = [place.rpartition(":") for place, broken, _ in problems if broken == rule]
    assert {file for file, *_ in places} == {"openapi.yaml"}
    assert any(line in document.splitlines()[int(number) - 1] for *_, number in places), problems
    assert not (tmp_path / "out" / "foreign_api").exists()


def test_a_tag_may_be_named_as_what_the_package_uses(
    generate_package: Generate, tmp_path: Path, server: CannedServer
) -> None:
    tags = ("operation", "global", "self", "import", "models", "types", "api", "resources", "builtins")
    responses = "responses: {'204': {description: Done.}}"
    paths = "".join(f"  /{tag}:\n    get: {{operationId: {tag}_get, tags: ['{tag}'], {responses}}}\n" for tag in tags)
    document = f"openapi: 3.1.0\ninfo: {{title: Tags, version: '1'}}\npaths:\n{paths}"
    (tmp_path / "openapi.yaml").write_text(document, encoding="utf-8")
    package = generate_package(tmp_path, "tags_api", CONVENTIONS)
    client = package.Client(httpx.Client(base_url=server.url))
    server.status = 204
    for tag in tags:
        name = next(name for name in (tag, f"{tag}_") if hasattr(client, name))
        assert getattr(client, name).get() is None
    assert [seen.path for seen in server.seen] == [f"/{tag}" for tag in tags]
    assert mypy_errors(package) == ""
