"""The URLs of the short way of a call: those that httpx makes."""

from __future__ import annotations

import httpx
import np6
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from np6_api.types import Call, Operation

OPERATION = Operation(
    id="made_up", name="made.up", method="GET", path="/", tag="made", idempotent=True, deprecated=False, accept="*/*"
)
BASES = ("http://localhost", "http://localhost:8080/v1", "https://example.com/v1/", "http://[::1]/a%20b/")


@pytest.mark.parametrize("base", BASES)
@given(path=st.text(st.sampled_from("/ab.:?#%2F é&=+~'[]\\@!\n"), max_size=12).map("/".__add__))
@example(path="//evil.example/x")
@example(path="/targets/a%2Fb/../%zz?x=1#y")
def test_a_url_is_the_one_that_httpx_makes(base: str, path: str) -> None:
    seen: list[httpx.URL] = []

    def respond(request: httpx.Request) -> httpx.Response:
        seen.append(request.url)
        return httpx.Response(204)

    call = Call[None](OPERATION, path, lambda _: None)
    with np6.Client("a-key", base_url=base, transport=httpx.MockTransport(respond)) as client:
        try:
            expected = call.build(client.http).url
        except httpx.InvalidURL:
            with pytest.raises(httpx.InvalidURL):
                client.perform(call)
            return
        client.perform(call)
    assert [(url, url.raw_path) for url in seen] == [(expected, expected.raw_path)]
