"""Topics and rules that limit how often a target is contacted."""

from __future__ import annotations

import typing as _t

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from .. import client as _client
    from ..models.pressure_rule import PressureRule
    from ..models.pressure_topic import PressureTopic


class MarketingPressure:
    """Topics and rules that limit how often a target is contacted."""

    __slots__ = ("_client",)

    def __init__(self, client: _client.Client) -> None:
        self._client = client

    def list_topics(self) -> list[PressureTopic]:
        """List the topics.

        Lists the topics of marketing pressure.

        `GET /marketing/pressure/topics`

        Returns:
            The topics.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): marketing-pressure/80f83198.

        """
        from ..api.marketing_pressure.list_topics import call as _call

        return self._client.perform(_call()).parsed

    def list_topics_detailed(self) -> _rt.Response[list[PressureTopic]]:
        """As `list_topics`, with the status and the headers of the response."""
        from ..api.marketing_pressure.list_topics import call as _call

        return self._client.perform(_call())

    def stream_list_topics(self) -> _rt.Stream[PressureTopic]:
        """As `list_topics`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.marketing_pressure.list_topics import call as _call

        return _rt.Stream(self._client, _call())

    def list_rules(self) -> list[PressureRule]:
        """List the rules.

        Lists the rules of marketing pressure.

        `GET /marketing/pressure/rules`

        Returns:
            The rules.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): marketing-pressure/81a01639.

        """
        from ..api.marketing_pressure.list_rules import call as _call

        return self._client.perform(_call()).parsed

    def list_rules_detailed(self) -> _rt.Response[list[PressureRule]]:
        """As `list_rules`, with the status and the headers of the response."""
        from ..api.marketing_pressure.list_rules import call as _call

        return self._client.perform(_call())

    def stream_list_rules(self) -> _rt.Stream[PressureRule]:
        """As `list_rules`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.marketing_pressure.list_rules import call as _call

        return _rt.Stream(self._client, _call())

    def get_topic_option(self) -> bool:
        """Get whether a topic is mandatory.

        Gets the option that makes a topic mandatory, as a bare boolean.

        `GET /settings/marketing/pressure/topic`

        Returns:
            Whether a topic is mandatory.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): marketing-pressure/8ff8706e.

        """
        from ..api.marketing_pressure.get_topic_option import call as _call

        return self._client.perform(_call()).parsed

    def get_topic_option_detailed(self) -> _rt.Response[bool]:
        """As `get_topic_option`, with the status and the headers of the response."""
        from ..api.marketing_pressure.get_topic_option import call as _call

        return self._client.perform(_call())

    def set_topic_option(self, *, body: bool) -> bool:
        """Make a topic mandatory or optional.

        Sets the option that makes a topic mandatory. The body is a bare boolean; the sample of the
        reference sends an empty object, against its own schema.

        `PUT /settings/marketing/pressure/topic`

        Args:
            body: Whether a topic is mandatory.

        Returns:
            Whether a topic is mandatory now.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): marketing-pressure/8ff8706e, whose response is described as the value of the
        option and then cut.

        """
        from ..api.marketing_pressure.set_topic_option import call as _call

        return self._client.perform(_call(body=body)).parsed

    def set_topic_option_detailed(self, *, body: bool) -> _rt.Response[bool]:
        """As `set_topic_option`, with the status and the headers of the response."""
        from ..api.marketing_pressure.set_topic_option import call as _call

        return self._client.perform(_call(body=body))


class AsyncMarketingPressure:
    """Topics and rules that limit how often a target is contacted."""

    __slots__ = ("_client",)

    def __init__(self, client: _client.AsyncClient) -> None:
        self._client = client

    async def list_topics(self) -> list[PressureTopic]:
        """List the topics.

        Lists the topics of marketing pressure.

        `GET /marketing/pressure/topics`

        Returns:
            The topics.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): marketing-pressure/80f83198.

        """
        from ..api.marketing_pressure.list_topics import call as _call

        return (await self._client.perform(_call())).parsed

    async def list_topics_detailed(self) -> _rt.Response[list[PressureTopic]]:
        """As `list_topics`, with the status and the headers of the response."""
        from ..api.marketing_pressure.list_topics import call as _call

        return await self._client.perform(_call())

    def stream_list_topics(self) -> _rt.AsyncStream[PressureTopic]:
        """As `list_topics`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.marketing_pressure.list_topics import call as _call

        return _rt.AsyncStream(self._client, _call())

    async def list_rules(self) -> list[PressureRule]:
        """List the rules.

        Lists the rules of marketing pressure.

        `GET /marketing/pressure/rules`

        Returns:
            The rules.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): marketing-pressure/81a01639.

        """
        from ..api.marketing_pressure.list_rules import call as _call

        return (await self._client.perform(_call())).parsed

    async def list_rules_detailed(self) -> _rt.Response[list[PressureRule]]:
        """As `list_rules`, with the status and the headers of the response."""
        from ..api.marketing_pressure.list_rules import call as _call

        return await self._client.perform(_call())

    def stream_list_rules(self) -> _rt.AsyncStream[PressureRule]:
        """As `list_rules`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.marketing_pressure.list_rules import call as _call

        return _rt.AsyncStream(self._client, _call())

    async def get_topic_option(self) -> bool:
        """Get whether a topic is mandatory.

        Gets the option that makes a topic mandatory, as a bare boolean.

        `GET /settings/marketing/pressure/topic`

        Returns:
            Whether a topic is mandatory.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): marketing-pressure/8ff8706e.

        """
        from ..api.marketing_pressure.get_topic_option import call as _call

        return (await self._client.perform(_call())).parsed

    async def get_topic_option_detailed(self) -> _rt.Response[bool]:
        """As `get_topic_option`, with the status and the headers of the response."""
        from ..api.marketing_pressure.get_topic_option import call as _call

        return await self._client.perform(_call())

    async def set_topic_option(self, *, body: bool) -> bool:
        """Make a topic mandatory or optional.

        Sets the option that makes a topic mandatory. The body is a bare boolean; the sample of the
        reference sends an empty object, against its own schema.

        `PUT /settings/marketing/pressure/topic`

        Args:
            body: Whether a topic is mandatory.

        Returns:
            Whether a topic is mandatory now.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): marketing-pressure/8ff8706e, whose response is described as the value of the
        option and then cut.

        """
        from ..api.marketing_pressure.set_topic_option import call as _call

        return (await self._client.perform(_call(body=body))).parsed

    async def set_topic_option_detailed(self, *, body: bool) -> _rt.Response[bool]:
        """As `set_topic_option`, with the status and the headers of the response."""
        from ..api.marketing_pressure.set_topic_option import call as _call

        return await self._client.perform(_call(body=body))
