"""Relays: they do what the flows ask for, with threads or on asyncio's event loop."""

from __future__ import annotations

import asyncio
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from types import FrameType
from typing import Any, Final, TypeVar, Unpack

import sqlalchemy as sa
from np6 import AsyncClient, Client, ConfigurationError
from sqlalchemy.ext.asyncio import AsyncEngine

from np6_jobs._address import address
from np6_jobs._evidence import asearch, search
from np6_jobs.bulk import ChunkResult
from np6_jobs.bulk._remote import failure_result, send, success_result
from np6_jobs.outbox._flow import (
    Flow,
    Flows,
    Options,
    RelayOptions,
    Request,
    Search,
    Step,
    Transact,
    Wait,
    brief,
    logger,
)
from np6_jobs.outbox._outbox import Outbox
from np6_jobs.outbox._store import Store

T = TypeVar("T")

#: Period of events that one request of a look-up asks for.
_WINDOW: Final = timedelta(days=1)
#: So that a user's engine cannot weaken what a relay relies on.
_ISOLATION: Final = {"postgresql": "READ COMMITTED", "sqlite": "SERIALIZABLE"}


class _Relay:
    """What both relays share."""

    def __init__(self, dialect: str, client: Client | AsyncClient, outbox: Outbox | None, options: Options) -> None:
        self._window = _WINDOW
        self._stopped = threading.Event()
        margin = options.clock_margin
        self._store = Store(
            outbox or Outbox(),
            server=address(client.http.base_url),
            lease=options.lease,
            look_up_every=options.look_up_every,
            absent_after=None if options.absent_after is None else options.absent_after + margin,
        )
        self._flows = Flows(self._store, options, self._stopped.is_set)
        self._isolation = _ISOLATION.get(dialect, "SERIALIZABLE")

    def stop(self) -> None:
        """Let `run` return soon: what is being sent is finished, and nothing more is taken. Any thread may call it."""
        self._stopped.set()


class Relay(_Relay):
    """Sends the messages of an outbox, each at most once, and finds out what became of those that may have been sent.

    It commits that it is going to send messages before it does, and what came of them afterwards. If it dies between
    the two, they become unknown when their lease ends, and are looked up in NP6's events. Several relays may work on
    one outbox in PostgreSQL, and one in SQLite.

    Args:
        engine: The database. A relay uses two connections.
        client: The client to send with.
        outbox: The outbox; None for the table `messages`.
        batch_size: Most messages in a request; 100 if absent.
        poll: How long to wait when there is nothing to send; a second if absent.
        lease: How long a relay may have messages; 5 minutes if absent. No attempt begins in its second half, so it must
            be more than twice as long as an attempt may take.
        retry: `base_delay` and `max_delay` (2 and 300 s if absent) tell when a message is sent that NP6 certainly did
            not process; its other attributes have no effect.
        look_up_every: Shortest time between two look-ups of an unknown message; a minute if absent. It grows with the
            age of the message, to half of it, and to a day at most.
        absent_after: The longest time from a request until its first event is listed, as far as you know it for your
            account. An unknown message that is older, and of which there is no event, then counts as not sent, and is
            sent. If the time is too short, it is sent twice. None: it stays unknown until it is resolved by hand.
        echo_tested: Whether you have seen that NP6 returns stamps to your account (docs/reconcile.md says how). Without
            it, absence counts only if an event with the stamp of another message of this outbox is found.
        clock_margin: How wrong the clocks of database and relays may be; 15 minutes if absent. Look-ups begin so much
            earlier, and absence counts so much later.

    Raises:
        ConfigurationError: An argument is invalid.

    Example:
        engine = sqlalchemy.create_engine("postgresql+psycopg://shop@db/shop")
        with np6.Client() as client:
            Relay(engine, client).run()
    """

    def __init__(
        self,
        engine: sa.Engine,
        client: Client,
        outbox: Outbox | None = None,
        **options: Unpack[RelayOptions],
    ) -> None:
        if not isinstance(engine, sa.Engine) or not isinstance(client, Client):
            raise ConfigurationError(
                "Relay takes an Engine and a np6.Client; AsyncRelay an AsyncEngine and AsyncClient."
            )
        super().__init__(engine.dialect.name, client, outbox, Options(**options))
        self._engine = engine.execution_options(isolation_level=self._isolation)
        self._client = client

    def run(self, *, until_idle: bool = False) -> None:
        """Send messages until the relay is stopped: by `stop`, or by SIGTERM or Ctrl-C unless the program handles them.

        Args:
            until_idle: Whether to return when nothing is due, or when NP6 takes no requests now. Messages that wait for
                another attempt or a look-up stay.

        Raises:
            OutboxLockedError: Another relay uses this outbox, which is in SQLite.
            OutboxError: The outbox cannot be used.
            AuthenticationError: NP6 does not accept the key. The messages are pending.
            sqlalchemy.exc.SQLAlchemyError: The database cannot be used.
        """
        try:
            with _stopped_by_signals(self.stop):
                self._drive(self._flows.begin())
                if until_idle:
                    self._drive(self._flows.run_until_idle())
                else:
                    self._run_both()
        except Exception as error:
            logger.error("the relay ends: %s", brief(error))
            raise
        finally:
            self._store.close()

    def _run_both(self) -> None:
        errors: list[BaseException] = []

        def look_up() -> None:
            try:
                self._drive(self._flows.look_up_forever())
            except BaseException as error:
                errors.append(error)
                self.stop()

        thread = threading.Thread(target=look_up, name="np6-outbox", daemon=True)
        thread.start()
        try:
            self._drive(self._flows.send_forever())
        except Exception:
            self.stop()
            thread.join()
            raise
        finally:
            self.stop()  # after a second Ctrl-C nobody waits for the thread
        thread.join()
        if errors:
            raise errors[0]

    def _drive(self, flow: Flow[T]) -> T:
        """Do what a flow asks for, to its end."""
        try:
            step = next(flow)
            while True:
                try:
                    result = self._do(step)
                except Exception as error:
                    step = flow.throw(error)
                else:
                    step = flow.send(result)
        except StopIteration as end:
            value: T = end.value
            return value

    def _do(self, step: Step) -> Any:
        match step:
            case Transact(work):
                with self._engine.begin() as connection:
                    return work(connection)
            case Request(job, call, count, stop):
                return send(self._client.with_options(stop=stop), job, call, count)
            case Search(sought, stop_early):
                client = self._client.with_options(stop=self._stopped.is_set)
                return search(client, sought, window=self._window, stop_early=stop_early)
            case Wait(seconds, whole):
                threading.Event().wait(seconds) if whole else self._stopped.wait(seconds)
        return None


class AsyncRelay(_Relay):
    """The same as `Relay`, on asyncio's event loop, which it never blocks.

    Args:
        engine: The database. A relay uses two connections.
        client: The client to send with.
        client: The client to send with.
        outbox: The outbox; None for the table `messages`.
        options: Those of `Relay`.

    Raises:
        ConfigurationError: An argument is invalid.

    Example:
        async with np6.AsyncClient() as client:
            relay = AsyncRelay(engine, client)
            task = asyncio.create_task(relay.run())
            ...
            relay.stop()
            await task
    """

    def __init__(
        self,
        engine: AsyncEngine,
        client: AsyncClient,
        outbox: Outbox | None = None,
        **options: Unpack[RelayOptions],
    ) -> None:
        if not isinstance(engine, AsyncEngine) or not isinstance(client, AsyncClient):
            raise ConfigurationError(
                "AsyncRelay takes an AsyncEngine and a np6.AsyncClient; Relay an Engine and Client."
            )
        super().__init__(engine.dialect.name, client, outbox, Options(**options))
        self._engine = engine.execution_options(isolation_level=self._isolation)
        self._client = client
        self._wake: asyncio.Event | None = None
        self._loop: asyncio.AbstractEventLoop | None = None

    def stop(self) -> None:
        """Let `run` return soon: what is being sent is finished, and nothing more is taken. Any thread may call it."""
        super().stop()
        if self._loop is not None and self._wake is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._wake.set)

    async def run(self, *, until_idle: bool = False) -> None:
        """Send messages until the relay is stopped; see `Relay.run`.

        A task that is cancelled ends in order, too: what is being sent is finished first. A second cancellation ends it
        at once, and leaves what was being sent to become unknown.

        Args:
            until_idle: As for `Relay.run`.

        Raises:
            OutboxError: The outbox cannot be used.
            AuthenticationError: NP6 does not accept the key. The messages are pending.
            sqlalchemy.exc.SQLAlchemyError: The database cannot be used.
        """
        self._loop, self._wake = asyncio.get_running_loop(), asyncio.Event()
        if self._stopped.is_set():
            self._wake.set()
        work = asyncio.create_task(self._run(until_idle=until_idle))
        try:
            with _stopped_by_signals(self.stop):
                try:
                    await asyncio.shield(work)
                except asyncio.CancelledError:
                    self.stop()
                    await work
                    raise
        except Exception as error:  # nobody may be waiting for the task
            logger.error("the relay ends: %s", brief(error))
            raise
        finally:
            if not work.done():
                work.cancel()
                await asyncio.wait([work])
            self._store.close()

    async def _run(self, *, until_idle: bool) -> None:
        await self._drive(self._flows.begin())
        if until_idle:
            await self._drive(self._flows.run_until_idle())
            return
        both = [
            asyncio.create_task(self._drive(flow))
            for flow in (self._flows.send_forever(), self._flows.look_up_forever())
        ]
        try:
            await asyncio.wait(both, return_when=asyncio.FIRST_EXCEPTION)
            self.stop()
            await asyncio.gather(*both)
        finally:
            for task in both:
                task.cancel()
            await asyncio.gather(*both, return_exceptions=True)

    async def _drive(self, flow: Flow[T]) -> T:
        """Do what a flow asks for, to its end."""
        try:
            step = next(flow)
            while True:
                try:
                    result = await self._do(step)
                except Exception as error:
                    step = flow.throw(error)
                else:
                    step = flow.send(result)
        except StopIteration as end:
            value: T = end.value
            return value

    async def _do(self, step: Step) -> Any:
        match step:
            case Transact(work):
                async with self._engine.begin() as connection:
                    return await connection.run_sync(work)
            case Request(job, call, count, stop):
                try:
                    value = (await self._client.with_options(stop=stop).perform(call)).parsed
                except Exception as error:
                    return failure_result(error, count)
                result: ChunkResult = success_result(job, value, count)
                return result
            case Search(sought, stop_early):
                client = self._client.with_options(stop=self._stopped.is_set)
                return await asearch(client, sought, window=self._window, stop_early=stop_early)
            case Wait(seconds, whole):
                await self._wait(seconds, whole=whole)
        return None

    async def _wait(self, seconds: float, *, whole: bool) -> None:
        if whole or self._wake is None:
            await asyncio.sleep(seconds)
            return
        try:
            async with asyncio.timeout(seconds):
                await self._wake.wait()
        except TimeoutError:
            pass


@contextmanager
def _stopped_by_signals(stop: Callable[[], None]) -> Iterator[None]:
    """Let SIGTERM and Ctrl-C stop a relay, unless the program handles them. A second one takes effect at once."""
    handled: dict[int, Any] = {}

    def on_signal(number: int, _frame: FrameType | None) -> None:
        signal.signal(number, handled[number])
        logger.info("stopping: %s", signal.Signals(number).name)
        stop()

    if threading.current_thread() is threading.main_thread():
        for number in (signal.SIGTERM, signal.SIGINT):
            handler = signal.getsignal(number)
            if handler in (signal.SIG_DFL, signal.default_int_handler):
                handled[number] = handler
                signal.signal(number, on_signal)
    try:
        yield
    finally:
        for handled_number, handler in handled.items():
            signal.signal(handled_number, handler)
