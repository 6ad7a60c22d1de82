"""Shapes that are rare, and were generated wrongly once: server, headers, null, unions, quotes."""

from __future__ import annotations

import datetime
import json
import warnings
from pathlib import Path
from types import ModuleType
from typing import Any
from uuid import UUID

import httpx
import pytest

from tests.canned import CannedServer

from .conftest import Generate, mypy_errors

STAMP = {
    "day": "2024-02-03",
    "at": "2024-02-03T04:05:06Z",
    "id": "497f6eca-6276-4993-bfeb-53cbbbba6f08",
    "size": 1.5,
}
NULLABLE = {
    "text": None,
    "at": None,
    "stamp": None,
    "mood": None,
    "mix": None,
    "texts": ["a", None],
    "stamps": [None, {"day": "2024-02-03"}],
    "days": {"first": None, "second": "2024-02-03"},
}


@pytest.fixture(scope="module")
def package(generate_package: Generate) -> ModuleType:
    """The package of the rare shapes."""
    return generate_package(Path(__file__).parent / "corners", "corners_api")


@pytest.fixture
def corners(package: ModuleType, server: CannedServer) -> Any:
    """Its operations."""
    return package.Client(httpx.Client(base_url=server.url)).corners


def test_a_response_of_bytes_or_text_is_read(corners: Any, server: CannedServer) -> None:
    server.content_type, server.body = "application/octet-stream", b"\x00\xff"
    assert corners.bytes() == b"\x00\xff"
    server.content_type, server.body = "text/plain", b"words"
    assert corners.text() == "words"


def test_a_header_that_is_absent_is_left_out(corners: Any, server: CannedServer) -> None:
    server.status = 204
    corners.headers()
    corners.headers(x_word=None, x_dry=True)
    corners.headers(x_word="a", x_dry=False)
    sent = [{k: v for k, v in seen.headers.items() if k.startswith("x-")} for seen in server.seen]
    assert sent == [{}, {"x-dry": "true"}, {"x-word": "a", "x-dry": "false"}]


def test_a_deprecated_header_warns(corners: Any, server: CannedServer) -> None:
    server.status = 204
    with pytest.warns(DeprecationWarning, match="x_old"):
        corners.headers(x_old=1)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        corners.headers()


@pytest.mark.parametrize("name", STAMP)
def test_a_required_property_has_to_be_there(package: ModuleType, name: str) -> None:
    assert package.models.Stamp.from_dict(STAMP).to_dict() == STAMP
    for bad in ({k: v for k, v in STAMP.items() if k != name}, {**STAMP, name: None}):
        with pytest.raises(package.DecodeError) as caught:
            package.models.Stamp.from_dict(bad)
        assert caught.value.path == f"$.{name}"


@pytest.mark.parametrize("name", ["anything", "mix"])
def test_a_required_property_of_any_shape_has_to_be_there(package: ModuleType, name: str) -> None:
    data: dict[str, Any] = {"anything": None, "mix": 1}
    assert package.models.Required.from_dict(data).to_dict() == data
    del data[name]
    with pytest.raises(package.DecodeError) as caught:
        package.models.Required.from_dict(data)
    assert caught.value.path == f"$.{name}"


def test_null_passes_where_the_schema_allows_it(package: ModuleType) -> None:
    assert package.models.Nullable.from_dict(NULLABLE).to_dict() == NULLABLE


@pytest.mark.parametrize("name", NULLABLE)
def test_a_property_that_may_be_null_has_to_be_there_if_required(package: ModuleType, name: str) -> None:
    with pytest.raises(package.DecodeError) as caught:
        package.models.Nullable.from_dict({k: v for k, v in NULLABLE.items() if k != name})
    assert caught.value.path == f"$.{name}"


def test_a_response_and_a_body_may_hold_null(corners: Any, package: ModuleType, server: CannedServer) -> None:
    server.respond(None)
    assert corners.nullable() is None
    server.respond({})
    corners.days(body=[None, package.models.Day(day=datetime.date(2024, 2, 3))])
    assert json.loads(server.seen[-1].body) == [None, {"day": "2024-02-03"}]


def test_a_map_as_a_response_is_read_and_locates_what_is_invalid(
    corners: Any, package: ModuleType, server: CannedServer
) -> None:
    server.respond({"a": {"day": "2024-02-03"}})
    assert corners.days(body=[])["a"].day == datetime.date(2024, 2, 3)
    server.respond({"a": 5})
    with pytest.raises(package.DecodeError) as caught:
        corners.days(body=[])
    assert caught.value.path == "$.a"


def test_a_union_of_kinds_is_read_at_every_place(package: ModuleType) -> None:
    data = {
        "size": 3,
        "sizes": [1, 1.5, "large"],
        "days": [7, {"day": "2024-02-03"}],
        "nested": {"a": {"b": {"day": "2024-02-03"}}},
    }
    mixed = package.models.Mixed.from_dict(data)
    assert mixed.days[1].day == datetime.date(2024, 2, 3)
    assert mixed.to_dict() == data
    for bad, path in (
        ({"size": []}, "$.size"),
        ({"sizes": [None]}, "$.sizes[0]"),
        ({"days": [1, "x"]}, "$.days[1]"),
        ({"nested": {"a": {"b": 1}}}, "$.nested.a.b"),
    ):
        with pytest.raises(package.DecodeError) as caught:
            package.models.Mixed.from_dict(bad)
        assert caught.value.path == path


def test_quotes_and_backslashes_in_values_stay_as_they_are(package: ModuleType) -> None:
    data = {"kind": 'a "b" \\c', "word": "f\\g"}
    quoted = package.models.Quoted.from_dict(data)
    assert quoted.to_dict() == data
    members: Any = type(quoted.word)
    assert [member.value for member in members] == ['d "e"', "f\\g"]


def test_deprecated_properties_may_be_named_as_what_a_model_uses(package: ModuleType) -> None:
    data = {"field": "a", "decode": "b", "deprecated": "c", "define": "d"}
    private = package.models.Private.from_dict(data)
    assert private == package.models.Private(**data)
    assert private.to_dict() == data
    with pytest.warns(DeprecationWarning, match="decode"):
        assert private.decode == "b"


def test_arguments_may_be_named_as_what_an_operation_uses(
    corners: Any, package: ModuleType, server: CannedServer
) -> None:
    server.status = 204
    corners.corners_named("a", body=package.models.Day(), body_="b", query_pairs="c", client_query="d")
    (seen,) = server.seen
    assert (seen.path, seen.body) == ("/named/a?body=b&query_pairs=c&client=d", b"{}")


ID = "497f6eca-6276-4993-bfeb-53cbbbba6f08"
KEYWORDS = {"x-word": "a", "received": ID, "fixed": "f"}


def test_the_package_of_rare_shapes_is_typed(package: ModuleType) -> None:
    assert mypy_errors(package) == ""


def test_a_document_or_no_body_is_read(corners: Any, server: CannedServer) -> None:
    server.respond({"day": "2024-02-03"})
    assert corners.shared(UUID(ID)).day == datetime.date(2024, 2, 3)
    server.status, server.body = 204, b""
    assert corners.shared(UUID(ID)) is None


def test_parameters_of_a_path_belong_to_its_operations(corners: Any, package: ModuleType, server: CannedServer) -> None:
    server.respond({})
    corners.shared(UUID(ID), page=2, x_trace="t")
    server.respond("on")
    assert corners.replaced(UUID(ID), page="last") == "on"
    assert [seen.path for seen in server.seen] == [f"/shared/{ID}?page=2", f"/shared/{ID}?page=last"]
    assert server.seen[0].headers["x-trace"] == "t"
    with pytest.raises(package.InputError, match="page"):
        corners.replaced(UUID(ID), page=1)


def test_a_bare_value_is_read(corners: Any, package: ModuleType, server: CannedServer) -> None:
    server.respond(ID)
    assert corners.uuid() == UUID(ID)
    server.respond("2024-02-03T04:05:06Z")
    assert corners.moment() == datetime.datetime(2024, 2, 3, 4, 5, 6, tzinfo=datetime.UTC)
    server.respond(["on", "new"])
    assert corners.states() == ["on", "new"]
    assert type(corners.states()[0]).__name__ == "CornersStatesResponse200Item"


def test_a_property_that_the_server_sets_is_not_required_when_sent(package: ModuleType) -> None:
    keywords = package.models.Keywords
    sent = keywords(x_word="a", sent="secret", fixed="f")
    assert sent.to_dict() == {"x-word": "a", "sent": "secret", "fixed": "f"}
    assert keywords.from_dict(KEYWORDS).received == UUID(ID)
    with pytest.raises(package.DecodeError) as caught:
        keywords.from_dict({"x-word": "a", "fixed": "f"})
    assert caught.value.path == "$.received"
    with pytest.raises(package.InputError, match="sent"):
        keywords.from_dict(KEYWORDS).to_dict()


def test_a_constant_that_is_optional_is_checked(package: ModuleType) -> None:
    keywords = package.models.Keywords
    assert keywords.from_dict({**KEYWORDS, "perhaps": "p", "nothing": None}).perhaps == "p"
    for name, value in (("perhaps", "q"), ("fixed", "g"), ("nothing", 0)):
        with pytest.raises(package.DecodeError) as caught:
            keywords.from_dict({**KEYWORDS, name: value})
        assert caught.value.path == f"$.{name}"


def test_values_that_differ_in_case_or_signs_only_are_members_of_their_own(package: ModuleType) -> None:
    state: Any = type(package.models.Keywords.from_dict({**KEYWORDS, "state": "open"}).state)
    assert {member.name: member.value for member in state} == {
        "OPEN": "open",
        "OPEN_3": "Open",
        "OPEN_4": "OPEN",
        "OPEN_2": "OPEN_2",
        "A_B": "a b",
        "A_B_2": "a-b",
    }


def test_additional_properties_of_a_named_schema_have_their_type(package: ModuleType) -> None:
    moment = datetime.datetime(2024, 2, 3, 4, 5, 6, tzinfo=datetime.UTC)
    data = {**KEYWORDS, "sent": "s", "more": "2024-02-03T04:05:06Z"}
    keywords = package.models.Keywords.from_dict(data)
    assert (keywords["more"], keywords.to_dict()) == (moment, data)
    holder = package.models.Holder.from_dict({"days": {"a": {}}, "b": {"day": "2024-02-03"}})
    assert holder["b"].day == datetime.date(2024, 2, 3)
    assert holder.to_dict() == {"days": {"a": {}}, "b": {"day": "2024-02-03"}}
    for bad, path in (({"b": 1}, "$.b"), ({"b": {"day": 1}}, "$.b.day")):
        with pytest.raises(package.DecodeError) as caught:
            package.models.Holder.from_dict(bad)
        assert caught.value.path == path
    with pytest.raises(package.InputError, match=r"^Holder\.additional_properties\.b: expected Day, found a string"):
        package.models.Holder(additional_properties={"b": "x"}).to_dict()
