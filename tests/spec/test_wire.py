"""Peculiarities of NP6 on the wire, each in a real request or response."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from typing import Any
from uuid import UUID

import httpx
import pytest
from np6_api import UNSET, Client, DecodeError, InputError, UnknownVariant, models

from tests.canned import CannedServer, Seen

EMAIL, SMS = "application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"
IMPORT = "application/vnd.mperf.v8.import.v1+json"
NOON = datetime.datetime(2024, 5, 1, 12, tzinfo=datetime.UTC)


@pytest.fixture
def client(server: CannedServer) -> Iterator[Client]:
    with Client(httpx.Client(base_url=server.url)) as client:
        yield client


def sent(server: CannedServer) -> tuple[str, str, Any]:
    """Return method, path and JSON body of the last request."""
    seen: Seen = server.seen[-1]
    return seen.method, seen.path, json.loads(seen.body) if seen.body else None


def media_type(server: CannedServer) -> str | None:
    return server.seen[-1].headers.get("content-type")


def test_an_execution_has_the_media_type_of_its_channel(client: Client, server: CannedServer) -> None:
    server.respond([])
    receiver = models.UnicityReceiver(value=["alice@example.com"])
    client.actions.execute_many("000ABC", body=[models.ExecutionEmailRequest(recipient=receiver)])
    assert media_type(server) == EMAIL
    assert sent(server)[2] == [{"recipient": {"type": "unicity", "value": ["alice@example.com"]}}]
    sms = models.ExecutionSmsRequest.from_dict({"recipient": {"type": "id", "value": "1"}})
    client.actions.execute_many("000ABC", body=[sms])
    assert media_type(server) == SMS
    assert sent(server)[2] == [{"recipient": {"type": "id", "value": "1"}}]
    server.respond({"type": "success"})
    client.actions.execute("000ABC", body=sms)
    assert media_type(server) == SMS


def test_a_rendering_has_the_media_type_of_its_channel(client: Client, server: CannedServer) -> None:
    server.respond({"type": "success"})
    client.actions.render("000ABC", body=models.RenderEmailRequest())
    assert media_type(server) == EMAIL
    server.respond([{"type": "success"}])
    client.actions.render_many("000ABC", body=[models.RenderSmsRequest()])
    assert media_type(server) == SMS


def test_imports_respond_in_a_media_type_of_their_own(client: Client, server: CannedServer) -> None:
    server.respond({"state": 1})
    with pytest.warns(DeprecationWarning, match=r"imports\.get_execution"):
        execution = client.imports.get_execution(23)
    assert server.seen[-1].headers["accept"] == IMPORT
    assert execution.state is models.ImportExecutionState(1)


def test_an_import_source_is_bytes(client: Client, server: CannedServer) -> None:
    server.respond({"type": "file"})
    with pytest.warns(DeprecationWarning, match=r"imports\.upload_source"):
        client.imports.upload_source(23, body=b"a;b\n")
    assert media_type(server) == "application/octet-stream"
    assert server.seen[-1].body == b"a;b\n"


def test_the_look_up_of_a_target_gives_one_object_of_an_experimental_type(client: Client, server: CannedServer) -> None:
    server.respond({"id": "000R4M0T", "fields": {"728": "alice@example.com"}})
    target = client.targets.find(unicity=["alice@example.com", "33600000000"])
    assert server.seen[-1].headers["accept"] == "application/vnd.np6.experimental+json"
    assert sent(server)[1] == "/targets?unicity=alice%40example.com&unicity=33600000000"
    assert target.fields == {"728": "alice@example.com"}


@pytest.mark.parametrize("channel", ["mail", "sms"])
def test_a_red_list_is_its_entries_or_empty(client: Client, server: CannedServer, channel: str) -> None:
    """8.1.0 documents no content, older documentation an array; neither is lost."""
    read = getattr(client.targets, f"list_redlisted_{channel}")
    server.respond([{"id": "0003YB53", "timestamp": "2008-12-16T15:26:00Z", "origin": 3, "detail": {"formId": "1"}}])
    (entry,) = read()
    assert isinstance(entry, models.RedlistEntry)
    assert (entry.id, entry.origin) == ("0003YB53", models.RedlistEntryOrigin.FORM)
    server.body = b""
    server.status = 204
    assert read() == []


def test_a_red_list_that_is_no_array_is_an_error(client: Client, server: CannedServer) -> None:
    server.respond({"id": "0003YB53"})
    with pytest.raises(DecodeError):
        client.targets.list_redlisted_mail()


def test_a_target_is_saved_with_or_without_a_query(client: Client, server: CannedServer) -> None:
    legacy = {"id": "000MLGPR", "bounce": [{"type": 1}], "redList": {"sms": {"timestamp": "1465831160"}}}
    server.respond(legacy)
    saved = client.targets.save(unicity="a+b@example.com", body={"8101": "Mr"})
    assert sent(server) == ("PUT", "/targets?unicity=a%2Bb%40example.com", {"8101": "Mr"})
    assert saved.to_dict() == legacy
    client.targets.save(body={"8101": "Mr"})
    assert sent(server)[1] == "/targets"


def test_reactivities_take_a_date_time_or_a_timestamp(client: Client, server: CannedServer) -> None:
    server.respond([])
    client.action_reactivities.list_all(activation_start=NOON, reactivity_end=1_714_564_800_000)
    assert sent(server)[1] == (
        "/actions/reactivities?activationStart=2024-05-01T12%3A00%3A00Z&reactivityEnd=1714564800000"
    )


def test_the_unicity_of_a_subscription_is_a_text() -> None:
    wire = {"provider": {"type": "apns", "token": "t"}, "contact": {"type": "unicity", "value": "a@example.com"}}
    subscription = models.Subscription.from_dict(wire)
    assert isinstance(subscription.provider, models.ApnsSubscriptionProvider)
    assert isinstance(subscription.contact, models.SubscriptionUnicityContact)
    assert subscription.to_dict() == wire


def test_a_get_may_have_a_body(client: Client, server: CannedServer) -> None:
    server.respond({"id": "000R4M0T"})
    client.targets.get("000R4M0T", body={"728": ""})
    assert sent(server) == ("GET", "/targets/000R4M0T", {"728": ""})
    assert media_type(server) == "application/vnd.mperf.v8.model.v1+json"
    client.targets.get("000R4M0T")
    assert (sent(server)[2], media_type(server)) == (None, None)


def test_a_delete_may_have_a_body(client: Client, server: CannedServer) -> None:
    server.status = 204
    client.actions.unvalidate("000ABC", body=models.ValidationSettings())
    assert sent(server) == ("DELETE", "/actions/000ABC/validation", {})
    client.targets.delete_many(body=models.SegmentTargetSelector())
    assert sent(server) == ("DELETE", "/targets", {"type": "segment"})


def test_exactly_one_query_parameter_selects_a_target(client: Client, server: CannedServer) -> None:
    server.respond([])
    client.subscriptions.find(hash_="409ba38aa13699d31caa8b42c94a5dc8")
    assert sent(server)[1] == "/targets/subscriptions?hash=409ba38aa13699d31caa8b42c94a5dc8"
    client.target_events.list_stops(unicity="alice@example.com")
    assert sent(server)[1] == "/targets/events/responses/stop?unicity=alice%40example.com"
    before = len(server.seen)
    with pytest.raises(InputError, match="exactly one of unicity, hash_ is needed, got none"):
        client.subscriptions.find()
    with pytest.raises(InputError, match="got id and hash"):
        client.target_events.list_stops(id="1", hash_="2")
    with pytest.raises(InputError, match="exactly one"):
        client.notifications.render_version_for_contact(1, UUID(int=1), unicity="a", hash_="b")
    assert len(server.seen) == before


def test_a_misspelt_property_is_spelled_right_in_python() -> None:
    feature = models.SegmentationImportFeature(segment_id=501, empty_existing_segment=False)
    wire = {"type": "segmentation", "segmentId": 501, "emptyExisitingSegment": False}
    assert feature.to_dict() == wire
    assert models.SegmentationImportFeature.from_dict(wire) == feature


def test_a_target_is_created_by_field_names_and_read_by_field_ids(client: Client, server: CannedServer) -> None:
    server.respond({"id": "000R4M0T", "fields": {"728": "alice@example.com"}})
    created = client.targets.create(body={"Email": "alice@example.com"})
    assert sent(server)[2] == {"Email": "alice@example.com"}
    assert created.fields == {"728": "alice@example.com"}


def test_bare_values_are_bodies(client: Client, server: CannedServer) -> None:
    server.respond(False)
    assert client.marketing_pressure.set_topic_option(body=False) is False
    assert server.seen[-1].body == b"false"
    server.respond(10)
    with pytest.warns(DeprecationWarning, match=r"segments\.add_targets"):
        assert client.segments.add_targets(41, body=["000PKXK4"]) == 10


def test_a_segment_takes_fifty_targets_a_call(client: Client, server: CannedServer) -> None:
    with (
        pytest.raises(InputError, match="at most 50 items are allowed in one call, got 51"),
        pytest.warns(DeprecationWarning, match=r"segments\.add_targets"),
    ):
        client.segments.add_targets(41, body=["000PKXK4"] * 51)
    assert server.seen == []


def test_the_unicity_of_a_receiver_is_an_array_and_that_of_a_footprint_a_text() -> None:
    assert models.UnicityReceiver.from_dict({"type": "unicity", "value": ["a"]}).value == ["a"]
    assert models.FootprintReceiver.from_dict({"type": "footprint", "unicity": "a"}).unicity == "a"


def test_resources_have_date_times_and_events_have_milliseconds(client: Client, server: CannedServer) -> None:
    server.respond([{"type": "static", "id": 41, "creation": "2023-03-01T10:00:00Z"}])
    (segment,) = client.segments.list()
    assert isinstance(segment, models.StaticSegment)
    assert segment.creation == datetime.datetime(2023, 3, 1, 10, tzinfo=datetime.UTC)
    server.respond([{"type": "activation", "timestamp": 1614089582000}])
    (event,) = client.action_events.list_all(start=NOON, end=1_714_564_800_000, sort="asc")
    assert isinstance(event, models.ActivationEvent)
    assert event.timestamp == 1614089582000
    assert sent(server)[1] == "/actions/events?start=2024-05-01T12%3A00%3A00Z&end=1714564800000&sort=asc"


def test_null_is_kept_and_is_not_absence() -> None:
    wire = {"type": "native", "id": None, "name": "app", "channels": None}
    application = models.NativeApplication.from_dict(wire)
    assert application.to_dict() == wire
    assert (application.channels, application.description) == (None, UNSET)


def test_the_version_selects_the_class_of_templating() -> None:
    settings = models.MailSettings.from_dict({"templating": {"version": "4.1"}})
    assert isinstance(settings.templating, models.Templating41)
    future = models.MailSettings.from_dict({"templating": {"version": "9", "engine": "new"}})
    assert isinstance(future.templating, UnknownVariant)
    assert future.to_dict() == {"templating": {"version": "9", "engine": "new"}}


def test_the_flow_of_a_workflow_node_is_deprecated() -> None:
    node = models.SendMailNode.from_dict({"type": "sendMail", "flow": {"type": "x"}})
    with pytest.warns(DeprecationWarning, match="flow is deprecated"):
        flow = node.flow
    assert flow is not UNSET
    assert node.to_dict() == {"type": "sendMail", "flow": {"type": "x"}}
