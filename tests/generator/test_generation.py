"""Generation gives the same bytes each time, notices drift, and is safe against hostile texts."""

from __future__ import annotations

import ast
import datetime
import io
import json
from pathlib import Path
from types import ModuleType
from uuid import UUID

import httpx
import pytest

from generator.build import drift, generate
from generator.spec.load import load
from tests.canned import CannedServer

from .conftest import SHOP, Generate, config_file

HOSTILE = '"""\\"\n{x}{{ 7 * 7 }}\'\'\'; import os; os.abort()\\'


def files(folder: Path) -> dict[str, bytes]:
    """Content of every file by its path."""
    found = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}


def test_every_run_gives_the_same_bytes(tmp_path: Path) -> None:
    config = config_file(tmp_path, "shop_api")
    first = files(generate(SHOP, tmp_path / "one", config))
    second = files(generate(SHOP, tmp_path / "two", config))
    assert first == second
    assert files(generate(SHOP, tmp_path / "two", config)) == first


def test_drift_names_what_is_changed_missing_and_stale(tmp_path: Path) -> None:
    config = config_file(tmp_path, "shop_api")
    package = generate(SHOP, tmp_path / "out", config)
    assert drift(SHOP, tmp_path / "out", config) == []
    (package / "wire.py").write_text("changed = True\n")
    (package / "errors.py").unlink()
    (package / "models" / "left_over.py").write_text("")
    assert drift(SHOP, tmp_path / "out", config) == [
        "changed: shop_api/wire.py",
        "missing: shop_api/errors.py",
        "stale: shop_api/models/left_over.py",
    ]


def test_the_merged_document_has_only_local_references_and_ships_with_the_package(shop: ModuleType) -> None:
    shipped = json.loads((Path(str(shop.__file__)).parent / "openapi.json").read_text())
    assert shipped == load(SHOP).document
    assert ".yaml" not in json.dumps(shipped)


def test_hostile_texts_stay_texts(spec: Path, tmp_path: Path) -> None:
    for file in spec.glob("*.yaml"):
        text = file.read_text()
        for harmless in (
            "summary: Get a pet",
            "description: Where it grazes.",
            "description: An animal.",
            "description: Animals.",
        ):
            key = harmless.partition(":")[0]
            text = text.replace(harmless, f"{key}: {json.dumps(HOSTILE)}")
        file.write_text(
            text.replace(
                "'404': {description: There is no such pet.}", f"'404': {{description: {json.dumps(HOSTILE)}}}"
            )
        )
    package = generate(spec, tmp_path / "out", config_file(tmp_path, "hostile_api"))
    for path in package.rglob("*.py"):
        tree = ast.parse(path.read_text())
        names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
        imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
        assert "os" not in names | imported, path.name


def test_readers_locate_what_does_not_fit(shop: ModuleType) -> None:
    dog = shop.models.Dog
    cases = {
        "$.tricks[1]": {"type": "dog", "tricks": [{"title": "sit"}, 5]},
        "$.tricks[0].title": {"type": "dog", "tricks": [{}]},
        "$.tricks[0].level": {"type": "dog", "tricks": [{"title": "sit", "level": "high"}]},
        "$.friend.friend.name": {"type": "dog", "friend": {"type": "cat", "friend": {"type": "dog", "name": 1}}},
        "$.owner.since": {"type": "dog", "owner": {"since": "yesterday"}},
        "$.homes.summer.name": {"type": "dog", "homes": {"summer": {"name": []}}},
        "$.type": {"type": "cat"},
        "$.tail": {"type": "dog", "tail": 0},
    }
    for path, data in cases.items():
        with pytest.raises(shop.DecodeError) as caught:
            dog.from_dict(data)
        assert caught.value.path == path
    with pytest.raises(shop.DecodeError, match="an array"):
        dog.from_dict([])


def test_objects_come_back_as_they_were(shop: ModuleType) -> None:
    data = {
        "type": "dog",
        "name": None,
        "mood": "sleepy",
        "owner": None,
        "friend": {"type": "newt", "deep": [{"er": None}]},
        "field": "meadow",
        "tail": True,
        "wieght": 3,
        "notes": {"a": 1},
        "colours": {"back": "red"},
        "homes": {"summer": {"name": "hut", "since": "2023-01-07T08:23:03.1Z", "new": 1}},
        "tricks": [{"title": "sit", "level": 1, "id": "497f6eca-6276-4993-bfeb-53cbbbba6f08", "new": {}}],
        "brand": "new",
    }
    dog = shop.models.Dog.from_dict(data)
    assert dog.to_dict() == data
    assert dog["brand"] == "new"
    assert dog.weight == 3
    assert dog.homes["summer"].since == datetime.datetime(2023, 1, 7, 8, 23, 3, 100000, datetime.UTC)
    assert dog.tricks[0].id == UUID("497f6eca-6276-4993-bfeb-53cbbbba6f08")


@pytest.mark.parametrize(
    "text",
    [
        "2019-08-24T14:15:22Z",
        "0001-01-01T00:00:00Z",
        "2025-12-31T23:59:59.999Z",
        "2024-01-01T00:00:00.123456+02:00",
        "2024-01-01T00:00:00.1-03:30",
        "2024-01-01T00:00:00",
        "2024-01-01T00:00:00.25",
    ],
)
def test_date_times_come_back_as_they_were(shop: ModuleType, text: str) -> None:
    assert shop.models.Owner.from_dict({"since": text}).to_dict() == {"since": text}


def test_every_kind_of_utc_is_written_alike(shop: ModuleType) -> None:
    zones = (datetime.UTC, datetime.timezone(datetime.timedelta(0), "Greenwich"))
    for microsecond, text in ((0, "2024-02-03T04:05:06Z"), (120_000, "2024-02-03T04:05:06.12Z")):
        for zone in zones:
            owner = shop.models.Owner(since=datetime.datetime(2024, 2, 3, 4, 5, 6, microsecond, zone))
            assert owner.to_dict() == {"since": text}


def test_models_compare_by_what_they_hold(shop: ModuleType) -> None:
    models = shop.models
    heavy = float("nan")
    assert models.DryFood(grams=1) == models.DryFood(grams=1)
    assert models.DryFood(grams=heavy) == models.DryFood(grams=heavy)
    assert models.DryFood(grams=1) != models.DryFood(grams=2)
    assert models.DryFood(grams=1) != models.WetFood(grams=1)
    assert models.DryFood(grams=1) != {"grams": 1}
    new = models.DryFood.from_dict({**models.DryFood(grams=1).to_dict(), "new": 1})
    assert new != models.DryFood(grams=1)
    with pytest.raises(TypeError, match="unhashable"):
        hash(new)


def test_arguments_are_refused_before_anything_is_sent(shop: ModuleType, server: CannedServer) -> None:
    client = shop.Client(httpx.Client(base_url=server.url))
    models = shop.models
    for value in ("", ".", "..", None, True, 1.5):
        with pytest.raises(shop.InputError, match="id"):
            client.pets.get(value)
    with pytest.raises(shop.InputError, match="exactly one of colour, size"):
        client.pets.list()
    with pytest.raises(shop.InputError, match="colour and size"):
        client.pets.list(colour="red", size=1)
    with pytest.raises(shop.InputError, match="at most 3"):
        client.pets.feed(body=[models.DryFood(grams=1)] * 4)
    with pytest.raises(shop.InputError, match="DryFood and WetFood"):
        client.pets.feed(body=[models.DryFood(grams=1), models.WetFood(grams=1)])
    with pytest.raises(shop.InputError, match="content_type"):
        client.pets.feed(body=[models.DryFood(grams=1)], content_type="text/html")
    with pytest.raises(shop.InputError, match=r"^body\[0\]\.grams: expected an integer, found a number"):
        client.pets.feed(body=[models.DryFood(grams=float("nan"))])
    with pytest.raises(shop.InputError, match=r"^body: .*dict"):
        client.pets.weigh(body={"grams": 1})
    assert server.seen == []


def test_an_upload_takes_bytes_and_files(shop: ModuleType, server: CannedServer, tmp_path: Path) -> None:
    server.status = 204
    client = shop.Client(httpx.Client(base_url=server.url))
    photo = UUID(int=1)
    (tmp_path / "photo").write_bytes(b"pixels" * 20_000)
    with (tmp_path / "photo").open("rb") as file:
        client.pets.upload_photo(photo, body=file)
    client.pets.upload_photo(photo, body=b"pixels")
    client.pets.upload_photo(photo, body=iter([b"pix", b"els"]))
    assert [(seen.path, seen.headers.get("content-length")) for seen in server.seen] == [
        (f"/photos/{photo}", "120000"),
        (f"/photos/{photo}", "6"),
        (f"/photos/{photo}", None),
    ]
    assert server.seen[0].body == b"pixels" * 20_000
    with pytest.raises(shop.InputError, match="StringIO"):
        client.pets.upload_photo(photo, body=io.StringIO("text"))


async def test_an_upload_reads_a_file_off_the_event_loop(
    shop: ModuleType, server: CannedServer, tmp_path: Path
) -> None:
    server.status = 204
    (tmp_path / "photo").write_bytes(b"pixels" * 20_000)
    async with shop.AsyncClient(httpx.AsyncClient(base_url=server.url)) as client:
        with (tmp_path / "photo").open("rb") as file:
            await client.pets.upload_photo(UUID(int=1), body=file)
    assert server.seen[0].body == b"pixels" * 20_000


def test_a_response_that_is_no_json_is_described_in_the_error(shop: ModuleType, server: CannedServer) -> None:
    server.content_type, server.body = "text/html", b"<html>Bad gateway</html>"
    with pytest.raises(shop.DecodeError, match="24 bytes of type text/html"):
        shop.Client(httpx.Client(base_url=server.url)).pets.get("1")


def test_a_package_of_another_name_is_generated_alike(generate_package: Generate) -> None:
    other = generate_package(SHOP, "corner_api")
    assert other.types.OPERATION_EXTENSION == "corner_operation"
