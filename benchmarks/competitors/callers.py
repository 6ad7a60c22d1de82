"""Ways to make one call: each opens a client of its library and yields a function that reads the same JSON once."""

from __future__ import annotations

import asyncio
import json
import socket
from contextlib import asynccontextmanager, contextmanager
from datetime import timedelta
from functools import partial

PATH = "/actions/000ABC"
KEY = "benchmark"
HEADERS = {"X-Key": KEY, "Accept": "application/json"}

#: Connections that every client may open and keep: nobody waits for one.
MOST = 256


# Asynchronous.


@asynccontextmanager
async def httpx_async(url):
    import httpx

    async with _over_httpx(httpx, httpx.AsyncClient, url) as call:
        yield call


@asynccontextmanager
async def httpx2_async(url):
    import httpx2

    async with _over_httpx(httpx2, httpx2.AsyncClient, url) as call:
        yield call


@asynccontextmanager
async def httpx_over_aiohttp(url):
    import httpx
    import httpx_aiohttp

    async with _over_httpx(httpx, httpx_aiohttp.HttpxAiohttpClient, url) as call:
        yield call


@asynccontextmanager
async def _over_httpx(library, client, url):
    limits = library.Limits(max_connections=MOST, max_keepalive_connections=MOST)
    async with client(base_url=url, limits=limits, timeout=60) as http:

        async def call():
            return (await http.get(PATH, headers=HEADERS)).json()

        yield call


@asynccontextmanager
async def aiohttp_async(url):
    import aiohttp

    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=MOST)) as session:

        async def call():
            async with session.get(url + PATH, headers=HEADERS) as response:
                return json.loads(await response.read())

        yield call


@asynccontextmanager
async def pyreqwest_async(url):
    from pyreqwest.client import ClientBuilder

    async with ClientBuilder().timeout(timedelta(seconds=60)).build() as client:

        async def call():
            response = await client.get(url + PATH).headers(HEADERS).build().send()
            return json.loads(bytes(await response.bytes()))

        yield call


@asynccontextmanager
async def openai_async(url, transport):
    import httpx2
    import openai

    limits = httpx2.Limits(max_connections=MOST, max_keepalive_connections=MOST)
    http = getattr(openai, transport)(limits=limits, timeout=60)
    async with openai.AsyncOpenAI(api_key=KEY, base_url=url, http_client=http) as client:

        async def call():
            return await client.get(PATH, cast_to=object, options={"headers": HEADERS})

        yield call


@asynccontextmanager
async def np6_async(url, engine):
    import httpx
    import np6

    limits = httpx.Limits(max_connections=MOST, max_keepalive_connections=MOST)
    async with np6.AsyncClient(KEY, base_url=url, limits=limits, timeout=60, engine=engine) as client:
        wanted = _np6_call()

        async def call():
            return (await client.perform(wanted)).parsed

        yield call


@asynccontextmanager
async def floor_aiohttp(url):
    import aiohttp

    make, read = _objects(url)
    trace = aiohttp.TraceConfig()

    async def note(_session, context, _params):
        context.trace_request_ctx.append(True)

    trace.on_request_headers_sent.append(note)
    connector = aiohttp.TCPConnector(limit=MOST)
    async with aiohttp.ClientSession(connector=connector, trace_configs=[trace]) as session:

        async def call():
            request = make()
            async with session.get(url + PATH, headers=HEADERS, trace_request_ctx=[]) as response:
                return read(request, response.status, response.raw_headers, await response.read())

        yield call


@asynccontextmanager
async def floor_async(url, objects):
    host, port = _address(url)
    loop = asyncio.get_running_loop()
    idle = []
    reader = _reader()

    class Connection(reader, asyncio.Protocol):
        def connection_made(self, transport):
            self.transport = transport

        def data_received(self, data):
            self.parser.feed_data(data)

        def on_message_complete(self):
            self.done.set_result(None)

    make, read = _objects(url) if objects else (_request, _body)
    message = _bytes(url)

    async def call():
        request = make()
        connection = idle.pop() if idle else (await loop.create_connection(Connection, host, port))[1]
        connection.begin()
        connection.done = loop.create_future()
        connection.transport.write(message)
        await connection.done
        idle.append(connection)
        return read(request, connection.parser.get_status_code(), connection.headers, connection.body)

    yield call
    for connection in idle:
        connection.transport.close()


# Synchronous.


@contextmanager
def httpx_sync(url, name="httpx"):
    library = __import__(name)
    limits = library.Limits(max_connections=MOST, max_keepalive_connections=MOST)
    with library.Client(base_url=url, limits=limits, timeout=60) as http:
        yield lambda: http.get(PATH, headers=HEADERS).json()


@contextmanager
def urllib3_sync(url):
    import urllib3

    with urllib3.PoolManager(maxsize=MOST, timeout=60) as pool:
        yield lambda: json.loads(pool.request("GET", url + PATH, headers=HEADERS).data)


@contextmanager
def pyreqwest_sync(url):
    from pyreqwest.client import SyncClientBuilder

    with SyncClientBuilder().timeout(timedelta(seconds=60)).build() as client:
        yield lambda: json.loads(bytes(client.get(url + PATH).headers(HEADERS).build().send().bytes()))


@contextmanager
def openai_sync(url):
    import httpx2
    import openai

    http = openai.DefaultHttpxClient(
        limits=httpx2.Limits(max_connections=MOST, max_keepalive_connections=MOST), timeout=60
    )
    with openai.OpenAI(api_key=KEY, base_url=url, http_client=http) as client:
        yield lambda: client.get(PATH, cast_to=object, options={"headers": HEADERS})


@contextmanager
def np6_sync(url, engine):
    import httpx
    import np6

    limits = httpx.Limits(max_connections=MOST, max_keepalive_connections=MOST)
    with np6.Client(KEY, base_url=url, limits=limits, timeout=60, engine=engine) as client:
        wanted = _np6_call()
        yield lambda: client.perform(wanted).parsed


@contextmanager
def floor_sync(url, objects):
    idle = []
    reader = _reader()

    class Connection(reader):
        def __init__(self):
            super().__init__()
            self.socket = socket.create_connection(_address(url))
            self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

        def on_message_complete(self):
            self.complete = True

    make, read = _objects(url) if objects else (_request, _body)
    message = _bytes(url)

    def call():
        request = make()
        try:
            connection = idle.pop()
        except IndexError:
            connection = Connection()
        connection.begin()
        connection.complete = False
        connection.socket.sendall(message)
        while not connection.complete:
            connection.parser.feed_data(connection.socket.recv(65_536))
        idle.append(connection)
        return read(request, connection.parser.get_status_code(), connection.headers, connection.body)

    yield call
    for connection in idle:
        connection.socket.close()


# What several of them need.


def _np6_call():
    from np6_api.api.actions.get import OPERATION
    from np6_api.types import Call

    return Call(OPERATION, PATH, lambda response: response.json())


def _address(url):
    host, _, port = url.removeprefix("http://").partition(":")
    return host, int(port)


def _bytes(url):
    lines = [f"GET {PATH} HTTP/1.1", f"Host: {url.removeprefix('http://')}"]
    return "\r\n".join([*lines, *(f"{name}: {value}" for name, value in HEADERS.items()), "", ""]).encode()


def _reader():
    """A class that keeps the head and the body of a response that llhttp reads."""
    import httptools

    class Reader:
        def __init__(self):
            self.parser = httptools.HttpResponseParser(self)

        def begin(self):
            self.headers, self.body = [], b""

        def on_header(self, name, value):
            self.headers.append((name, value))

        def on_body(self, body):
            self.body += body

    return Reader


def _request():
    return None


def _body(_request, _status, _headers, body):
    return json.loads(body)


def _objects(url):
    """Functions that make httpx's request and its response, as np6 hands them to its users."""
    import httpx

    url, headers = httpx.URL(url + PATH), httpx.Headers(HEADERS)

    def request():
        return httpx.Request("GET", url, headers=headers)

    def response(request, status, headers, body):
        return httpx.Response(status, headers=headers, content=body, request=request).json()

    return request, response


#: For each way: the package whose version the report shows, and what opens a client.
ASYNC = {
    "httpx": ("httpx", httpx_async),
    "aiohttp": ("aiohttp", aiohttp_async),
    "np6_httpx": (None, partial(np6_async, engine="httpx")),
    "np6_httptools": (None, partial(np6_async, engine="httptools")),
    "np6_aiohttp": (None, partial(np6_async, engine="aiohttp")),
    "floor": (None, partial(floor_async, objects=False)),
    "floor_objects": (None, partial(floor_async, objects=True)),
    "floor_aiohttp": (None, floor_aiohttp),
    "httpx_aiohttp": ("httpx-aiohttp", httpx_over_aiohttp),
    "pyreqwest": ("pyreqwest", pyreqwest_async),
    "httpx2": ("httpx2", httpx2_async),
    "openai_httpx2": ("openai", partial(openai_async, transport="DefaultAsyncHttpxClient")),
    "openai_aiohttp": ("openai", partial(openai_async, transport="DefaultAioHttpClient")),
}
SYNC = {
    "httpx": ("httpx", httpx_sync),
    "urllib3": ("urllib3", urllib3_sync),
    "np6_httpx": (None, partial(np6_sync, engine="httpx")),
    "np6_httptools": (None, partial(np6_sync, engine="httptools")),
    "floor": (None, partial(floor_sync, objects=False)),
    "floor_objects": (None, partial(floor_sync, objects=True)),
    "pyreqwest": ("pyreqwest", pyreqwest_sync),
    "httpx2": ("httpx2", partial(httpx_sync, name="httpx2")),
    "openai_httpx2": ("openai", openai_sync),
}
