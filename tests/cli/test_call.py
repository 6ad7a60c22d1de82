"""`np6 operations`, `describe` and `call`: every operation, checked before it is sent."""

from __future__ import annotations

import json
import re
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from np6_cli import _call, _complete, _operation_page, _spec, _values
from np6_cli._exit import CommandError
from np6_sandbox import Sandbox

from tests.cli.conftest import PEOPLE, Run
from tests.cli.run import COMMAND
from tests.waiting import wait_until

OPERATIONS = list(_spec.by_name().values())


def test_operations_lists_all_of_the_spec(np6: Run) -> None:
    ended = np6("operations")
    assert len(ended.out.splitlines()) == len(OPERATIONS) > 100
    assert "actions.list\tGET\t/actions\tdeprecated\t" in ended.out


def test_operations_finds_words_in_name_path_and_summary(np6: Run) -> None:
    records = np6("operations", "SEGMENTS", "add", "--json").records
    assert [record["operation"] for record in records] == ["segments.add_targets"]
    assert records[0]["deprecated"]
    assert records[0]["idempotent"]
    assert np6("operations", "nothing-like-this").code == 2


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.name)
def test_every_operation_is_described_and_prepared(
    operation: _spec.SpecOperation, capsys: pytest.CaptureFixture[str]
) -> None:
    """The example at the end of its page is complete: filled in, it gives the request of the spec."""
    _operation_page.show_page(operation)
    example = capsys.readouterr().out.splitlines()[-1].split()
    assert example[:3] == ["np6", "call", operation.name]
    arguments = [word for word in example[3:] if "=" in word]
    call = _call.prepare(operation, _values.parameter_values(operation, arguments), None)
    assert call.operation == operation.generated
    assert (call.operation.id, call.operation.method) == (operation.id, operation.method)
    assert "{" not in call.url


@pytest.mark.parametrize("operation", [o for o in OPERATIONS if o.contents], ids=lambda operation: operation.name)
def test_examples_of_bodies_pass_the_check(operation: _spec.SpecOperation) -> None:
    for media, content in operation.contents.items():
        for example in content.get("examples", {}).values():
            body = _call.read_body(operation, json.dumps(example["value"]), media)
            assert body is not None
            assert (body.media_type, json.loads(body.content)) == (media, example["value"])


def test_call_writes_what_the_server_sent(np6: Run) -> None:
    ended = np6("call", "actions.get", "id=000ABC")
    assert (ended.code, ended.err) == (0, "")
    assert json.loads(ended.out)["name"] == "Spring newsletter"


@pytest.mark.parametrize("name", ["actions.get", "actions_get", "Actions-Get"])
def test_an_operation_may_be_written_with_dot_or_underscore(np6: Run, name: str) -> None:
    assert np6("call", name, "id=000ABC").code == 0


def test_call_with_a_body_creates(np6: Run, account: Sandbox) -> None:
    ended = np6("call", "segments.create", "--body", "-", "--json", stdin='{"type": "static", "name": "Ours"}')
    assert ended.records[0]["status"] == 200
    assert {segment["name"] for segment in account.documents("segments")} == {"Readers", "Ours"}


def test_an_upload_is_sent_from_its_file(np6: Run, tmp_path: Path) -> None:
    (tmp_path / "contacts.csv").write_bytes(b"email\n")
    ended = np6("call", "imports.upload_source", "id=7", "--body", "@contacts.csv", "--dry-run")
    assert ended.out.splitlines()[-1] == "<6 bytes of contacts.csv>"
    assert "Content-Type: application/octet-stream" in ended.out


def test_the_response_goes_into_a_file(np6: Run, tmp_path: Path) -> None:
    ended = np6("call", "actions.get", "id=000ABC", "-o", "action.json")
    assert (ended.code, ended.out) == (0, "")
    assert json.loads((tmp_path / "action.json").read_text())["id"] == "000ABC"


def test_every_problem_is_listed_and_nothing_is_sent(np6: Run, account: Sandbox) -> None:
    ended = np6("call", "target_events.list_stops", "satrt=now", "start=yesterday", "sort=up", "novalue")
    assert ended.code == 3
    assert "did you mean start?" in ended.err
    assert "start: date-time or integer is expected, not 'yesterday'" in ended.err
    assert "sort: asc | desc is expected, not 'up'" in ended.err
    assert "novalue: write name=value" in ended.err
    assert "exactly one of id, unicity, hash is required" in ended.err
    assert len(account.requests) == 0


@pytest.mark.parametrize(
    ("operation", "argument"),
    [
        ("imports.get", "id=seven"),
        ("imports.get", "id=3000000000"),
        ("subscriptions.get", "id=0001"),
        ("archives.list_all", "startDate=2026-10-01T00:00:00"),
        ("actions.get", "id="),
        ("actions.get", "id=.."),
    ],
)
def test_values_of_another_type_are_refused(np6: Run, account: Sandbox, operation: str, argument: str) -> None:
    assert np6("call", operation, argument).code == 3
    assert len(account.requests) == 0


def test_parameters_may_have_their_python_names(np6: Run) -> None:
    arguments = ["activation_start=2026-10-01T00:00:00Z", "activationEnd=2026-11-01T00:00:00Z"]
    ended = np6("call", "action_reactivities.list_all", *arguments, "--dry-run")
    query = "activationStart=2026-10-01T00%3A00%3A00Z&activationEnd=2026-11-01T00%3A00%3A00Z"
    assert query in ended.out.splitlines()[0]


def test_a_body_is_checked_by_the_variant_that_it_names(np6: Run, account: Sandbox) -> None:
    body = '[{"recipient": {"type": "unicity", "value": "a@example.com"}}, {"recipient": {"type": "phone"}}]'
    ended = np6("call", "actions.execute_many", "id=000ABC", "--body", body, "--content-type", "email")
    assert ended.code == 3
    assert '$[0].recipient.value: "a@example.com" is not a list' in ended.err
    assert "$[1].recipient.type: 'phone' is not known here, only id, unicity, hash, footprint" in ended.err
    assert len(account.requests) == 0


def test_limits_of_the_spec_hold(np6: Run, account: Sandbox) -> None:
    ended = np6("call", "segments.add_targets", "id=41", "--body", json.dumps(["x"] * 51))
    assert (ended.code, len(account.requests)) == (3, 0)
    assert "$: 51 items; one call takes at most 50" in ended.err


def test_unchecked_sends_what_the_spec_does_not_know(np6: Run, account: Sandbox) -> None:
    ended = np6("call", "segments.create", "--body", '{"type": "other"}', "--unchecked")
    assert ended.code == 5
    assert len(account.requests) == 1


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        (None, "a body is needed"),
        ("{", "--body is not JSON"),
        ("@absent.json", "absent.json cannot be read"),
        ("[]", "pass --content-type email or sms"),
    ],
)
def test_a_body_that_cannot_be_sent(np6: Run, account: Sandbox, body: str | None, problem: str) -> None:
    ended = np6("call", "actions.execute_many", "id=000ABC", *([] if body is None else ["--body", body]))
    assert ended.code == 3
    assert problem in ended.err
    assert len(account.requests) == 0


def test_dry_run_shows_the_request_without_a_key(np6: Run, account: Sandbox) -> None:
    body = '[{"recipient": {"type": "id", "value": "000PIZ76"}}]'
    words = ("call", "actions.execute_many", "id=000ABC", "--body", body, "--content-type", "email", "--dry-run")
    ended = np6(*words, NP6_API_KEY="")
    assert ended.code == 0
    assert ended.out.splitlines()[:4] == [
        f"POST {account.url}/actions/000ABC/executions",
        "Accept: application/json",
        "Content-Type: application/vnd.np6.cm.email",
        "X-Key: ********",
    ]
    assert "000PIZ76" in ended.out
    assert len(account.requests) == 0
    assert np6(*words, "--json").records[0]["method"] == "POST"


def test_a_deprecated_operation_says_so(np6: Run) -> None:
    ended = np6("call", "actions.list", "--json")
    assert "NP6 flags actions.list as deprecated." in ended.err
    assert ended.records[0]["status"] == 200


def test_help_of_an_operation_is_its_page(np6: Run) -> None:
    page = np6("call", "actions.get", "--help")
    assert page == np6("describe", "actions.get")
    assert "id  string  required. Identifier of the action." in page.out
    assert "np6 call actions.get id=VALUE" in page.out
    general = np6("call", "--help")
    assert general.code == 0
    assert "--content-type" in general.out
    assert np6("call").code == 2


def test_the_example_of_a_body_can_be_sent(np6: Run, tmp_path: Path) -> None:
    (tmp_path / "body.json").write_text(np6("describe", "actions.execute_many", "--example").out)
    words = ("call", "actions.execute_many", "id=000ABC", "--body", "@body.json", "--content-type", "email")
    assert np6(*words, "--dry-run").code == 0
    assert np6("describe", "actions.get", "--example").code == 2


def test_a_misspelt_operation_gets_suggestions(np6: Run) -> None:
    ended = np6("call", "actions.gett")
    assert ended.code == 2
    assert "Did you mean actions.get" in ended.err


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.name)
def test_a_misspelt_read_suggests_no_operation_that_changes_something(operation: _spec.SpecOperation) -> None:
    """Whatever letter is missing, and whatever verb was guessed."""
    area, _, method = operation.name.partition(".")
    rest = method.partition("_")[1:]
    typed = [f"{area}.{verb}{''.join(rest)}" for verb in ("get", "show", "read", "list", "fetch", "find", "count")]
    if operation.method == "GET":
        typed += [f"{area}.{method[:at]}{method[at + 1 :]}" for at in range(len(method))]
    for wrong in typed:
        try:
            _spec.find(wrong)
        except _spec.UnknownOperation as error:
            suggested = re.findall(r"[a-z_]+\.[a-z_]+", str(error).partition("Did you mean")[2])
            assert all(_spec.find(name).method == "GET" for name in suggested), (wrong, suggested)


@pytest.mark.parametrize(
    ("typed", "suggested"),
    [
        ("actions.delte", "actions.delete"),
        ("actions.excute_many", "actions.execute_many"),
        ("segments.remove_all_target", "segments.remove_all_targets"),
        ("targets.updat", "targets.update"),
    ],
)
def test_a_typing_error_in_a_change_suggests_that_change(typed: str, suggested: str) -> None:
    with pytest.raises(_spec.UnknownOperation, match=f"Did you mean {re.escape(suggested)} "):
        _spec.find(typed)


@pytest.mark.parametrize("typed", ["segments.remove_target", "actions.valdate", "targets.remove"])
def test_a_change_that_was_not_typed_is_not_suggested(typed: str) -> None:
    with pytest.raises(_spec.UnknownOperation) as caught:
        _spec.find(typed)
    for destructive in ("remove_all_targets", "unvalidate", "delete"):
        assert destructive not in str(caught.value)


LATIN_1 = b'{"type": "static", "name": "caf\xe9"}'


@pytest.mark.parametrize("source", ["file", "stdin", "argument"])
def test_a_body_in_latin_1_is_one_message(np6: Run, account: Sandbox, tmp_path: Path, source: str) -> None:
    (tmp_path / "body.json").write_bytes(LATIN_1)
    bodies: dict[str, str | bytes] = {"file": "@body.json", "stdin": "-", "argument": LATIN_1}
    ended = np6("call", "segments.create", "--body", bodies[source], stdin=LATIN_1)
    assert (ended.code, ended.out, len(account.requests)) == (3, "", 0)
    assert "is not UTF-8 text, which JSON has to be: byte 32" in ended.err
    assert ended.err.count("\n") == 1


def test_a_value_in_latin_1_is_one_message(np6: Run, account: Sandbox) -> None:
    ended = np6("call", "targets.find", b"unicity=caf\xe9@example.com")
    assert (ended.code, len(account.requests)) == (3, 0)
    assert ended.err == "Error: targets.find: invalid arguments.\n  unicity: the value is not UTF-8 text\n"


@pytest.mark.parametrize("json_lines", [(), ("--json",)], ids=["text", "json"])
def test_a_terminal_without_unicode_gets_the_result(
    environment: dict[str, str], account: Sandbox, json_lines: tuple[str, ...]
) -> None:
    words = ("call", "segments.create", "--body", '{"type": "static", "name": "caf\u00e9"}', "--dry-run", *json_lines)
    ended = subprocess.run(
        [*COMMAND, *words], capture_output=True, env=environment | {"PYTHONIOENCODING": "ascii"}, text=True
    )
    assert (ended.returncode, "Traceback" in ended.stderr) == (0, False)
    if json_lines:
        assert "caf\u00e9" in json.loads(ended.stdout)["body"]


@pytest.mark.parametrize("text", ["1_0", " 1", "\u0661", "9" * 5000])
def test_a_number_is_what_was_typed(np6: Run, account: Sandbox, text: str) -> None:
    ended = np6("call", "imports.get", f"id={text}")
    assert (ended.code, len(account.requests)) == (3, 0)
    assert len(ended.err) < 200


def test_a_body_that_is_nested_too_deeply(np6: Run, account: Sandbox) -> None:
    for depth in (990, 100_000):
        ended = np6("call", "segments.create", "--body", "[" * depth + "]" * depth)
        assert (ended.code, len(account.requests)) == (3, 0)


def test_completion_lists_operations() -> None:
    assert ("actions.get", "Get an action") in _complete.operations("actions.g")
    assert [name for name, _ in _complete.operations("actions_ge")] == ["actions.get"]
    assert "actions.get" not in [name for name, _ in _complete.event_lists("a")]
    assert "action_events.list_all" in [name for name, _ in _complete.event_lists("a")]


def test_the_shell_completes(np6: Run) -> None:
    typed = "np6 call action_events.list_all sort="
    ended = np6(_NP6_COMPLETE="complete_bash", COMP_WORDS=typed, COMP_CWORD="3")
    assert ended.out.split() == ["sort=asc", "sort=desc"]


def test_a_date_time_needs_a_zone() -> None:
    operation = _spec.find("archives.list_all")
    values = _values.parameter_values(operation, ["startDate=2026-10-01T00:00:00+02:00"])
    assert values == {"startDate": "2026-10-01T00:00:00+02:00"}
    with pytest.raises(CommandError) as caught:
        _values.parameter_values(operation, ["startDate=2026-10-01"])
    assert caught.value.problems == ("startDate: date-time is expected, not '2026-10-01'; e.g. 2026-10-01T00:00:00Z",)


SEND = ("call", "actions.execute", "id=000ABC", "--content-type", "email", "--body")
TO_ONE = json.dumps({"recipient": {"type": "unicity", "value": [PEOPLE[0]]}})


@pytest.mark.parametrize("output", ["absent/response.json", "."])
def test_a_file_that_cannot_be_written_is_reported_before_the_call(np6: Run, account: Sandbox, output: str) -> None:
    ended = np6(*SEND, TO_ONE, "-o", output)
    assert ended.code == 2
    assert f"{output} cannot be written: " in ended.err
    assert len(account.requests) == 0


def test_a_response_that_cannot_be_kept_is_shown(np6: Run, account: Sandbox) -> None:
    ended = np6(*SEND, TO_ONE, "-o", "/dev/full")
    assert ended.code == 1
    assert "The call was carried out (200), but /dev/full cannot be written: No space left on device." in ended.err
    assert json.loads(ended.out)["id"] == account.ledger[0].id


def test_a_failed_call_leaves_the_file_as_it_was(np6: Run, account: Sandbox, tmp_path: Path) -> None:
    (tmp_path / "kept.json").write_text("a longer text than the response" * 100)
    assert np6("call", "actions.get", "id=000XYZ", "-o", "kept.json").code == 5
    assert (tmp_path / "kept.json").read_text().startswith("a longer text")
    assert np6("call", "actions.get", "id=000XYZ", "-o", "new.json").code == 5
    assert not (tmp_path / "new.json").exists()
    assert np6("call", "actions.get", "id=000ABC", "-o", "kept.json").code == 0
    assert json.loads((tmp_path / "kept.json").read_text())["id"] == "000ABC"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_call_that_is_stopped_on_its_way_may_have_been_processed(
    start: Callable[..., subprocess.Popen[str]], account: Sandbox, number: signal.Signals
) -> None:
    with account.faults.add("actions_execute", delay=5, after=True, status=503) as fault:
        process = start(*SEND, TO_ONE)
        wait_until(lambda: fault.applied > 0)
        process.send_signal(number)
        out, err = process.communicate(timeout=30)
    assert (process.returncode, out) == (7, "")
    assert "Stopped. actions.execute: Tried once in " in err
    assert "The server may have acted on it: check before you repeat it." in err


def test_a_call_that_does_no_harm_twice_is_just_stopped(
    start: Callable[..., subprocess.Popen[str]], account: Sandbox
) -> None:
    with account.faults.add("actions_get", delay=5) as fault:
        process = start("call", "actions.get", "id=000ABC")
        wait_until(lambda: fault.applied > 0)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=30)
    assert (process.returncode, err) == (130, "Stopped.\n")
