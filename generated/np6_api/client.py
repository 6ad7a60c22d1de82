"""The two clients: an httpx client, and the resources."""

from __future__ import annotations

import functools as _functools
import typing as _t

from . import client_base as _base

if _t.TYPE_CHECKING:
    from .resources.action_events import ActionEvents, AsyncActionEvents
    from .resources.action_reactivities import ActionReactivities, AsyncActionReactivities
    from .resources.actions import Actions, AsyncActions
    from .resources.applications import Applications, AsyncApplications
    from .resources.archives import Archives, AsyncArchives
    from .resources.campaigns import AsyncCampaigns, Campaigns
    from .resources.compilables import AsyncCompilables, Compilables
    from .resources.display_events import AsyncDisplayEvents, DisplayEvents
    from .resources.fields import AsyncFields, Fields
    from .resources.imports import AsyncImports, Imports
    from .resources.marketing_pressure import AsyncMarketingPressure, MarketingPressure
    from .resources.notification_events import AsyncNotificationEvents, NotificationEvents
    from .resources.notification_reactivities import AsyncNotificationReactivities, NotificationReactivities
    from .resources.notifications import AsyncNotifications, Notifications
    from .resources.segments import AsyncSegments, Segments
    from .resources.subscriptions import AsyncSubscriptions, Subscriptions
    from .resources.target_events import AsyncTargetEvents, TargetEvents
    from .resources.targets import AsyncTargets, Targets
    from .resources.value_lists import AsyncValueLists, ValueLists
    from .resources.webtasks import AsyncWebtasks, Webtasks
    from .resources.workflows import AsyncWorkflows, Workflows


class Client(_base.ClientBase):
    """Sends calls with an httpx client, which decides on address, key, timeouts and retries.

    Args:
        http: The httpx client; its base URL is the address of the API.
    """

    @_functools.cached_property
    def actions(self) -> Actions:
        """Messages and campaigns by e-mail and SMS: definition, validation, rendering and sending. The API
        calls them actions."""
        from .resources.actions import Actions

        return Actions(self)

    @_functools.cached_property
    def notifications(self) -> Notifications:
        """Push notifications: definition, rendering, test and sending."""
        from .resources.notifications import Notifications

        return Notifications(self)

    @_functools.cached_property
    def archives(self) -> Archives:
        """Archived copies of the e-mails that were sent."""
        from .resources.archives import Archives

        return Archives(self)

    @_functools.cached_property
    def action_events(self) -> ActionEvents:
        """What happened to e-mails and SMS, selected by the moment of the event."""
        from .resources.action_events import ActionEvents

        return ActionEvents(self)

    @_functools.cached_property
    def notification_events(self) -> NotificationEvents:
        """What happened to push notifications, selected by the moment of the event."""
        from .resources.notification_events import NotificationEvents

        return NotificationEvents(self)

    @_functools.cached_property
    def display_events(self) -> DisplayEvents:
        """What happened to displayed contents, selected by the moment of the event."""
        from .resources.display_events import DisplayEvents

        return DisplayEvents(self)

    @_functools.cached_property
    def action_reactivities(self) -> ActionReactivities:
        """Reactions to e-mails and SMS, selected also by the moment at which the message was sent."""
        from .resources.action_reactivities import ActionReactivities

        return ActionReactivities(self)

    @_functools.cached_property
    def notification_reactivities(self) -> NotificationReactivities:
        """Reactions to push notifications, selected also by the moment at which the notification was sent."""
        from .resources.notification_reactivities import NotificationReactivities

        return NotificationReactivities(self)

    @_functools.cached_property
    def workflows(self) -> Workflows:
        """Scripted scenarios made of nodes, listeners and tasks."""
        from .resources.workflows import Workflows

        return Workflows(self)

    @_functools.cached_property
    def campaigns(self) -> Campaigns:
        """Groups of messages with a period, and their events."""
        from .resources.campaigns import Campaigns

        return Campaigns(self)

    @_functools.cached_property
    def targets(self) -> Targets:
        """The people that messages are sent to. The reference calls them contacts, the paths targets."""
        from .resources.targets import Targets

        return Targets(self)

    @_functools.cached_property
    def fields(self) -> Fields:
        """Fields that hold the data of a target."""
        from .resources.fields import Fields

        return Fields(self)

    @_functools.cached_property
    def value_lists(self) -> ValueLists:
        """Lists of values that a field can take. The reference calls them enumerations."""
        from .resources.value_lists import ValueLists

        return ValueLists(self)

    @_functools.cached_property
    def segments(self) -> Segments:
        """Static and dynamic groups of targets."""
        from .resources.segments import Segments

        return Segments(self)

    @_functools.cached_property
    def imports(self) -> Imports:
        """File imports: definition, source and executions."""
        from .resources.imports import Imports

        return Imports(self)

    @_functools.cached_property
    def subscriptions(self) -> Subscriptions:
        """Push subscriptions of targets to mobile applications."""
        from .resources.subscriptions import Subscriptions

        return Subscriptions(self)

    @_functools.cached_property
    def target_events(self) -> TargetEvents:
        """What happened to the messages of one target."""
        from .resources.target_events import TargetEvents

        return TargetEvents(self)

    @_functools.cached_property
    def webtasks(self) -> Webtasks:
        """Webtasks, a part of the scripting of NP6."""
        from .resources.webtasks import Webtasks

        return Webtasks(self)

    @_functools.cached_property
    def compilables(self) -> Compilables:
        """Data transformations that are compiled and executed."""
        from .resources.compilables import Compilables

        return Compilables(self)

    @_functools.cached_property
    def applications(self) -> Applications:
        """Mobile applications that can receive push notifications."""
        from .resources.applications import Applications

        return Applications(self)

    @_functools.cached_property
    def marketing_pressure(self) -> MarketingPressure:
        """Topics and rules that limit how often a target is contacted."""
        from .resources.marketing_pressure import MarketingPressure

        return MarketingPressure(self)


class AsyncClient(_base.AsyncClientBase):
    """As `Client`, for an event loop.

    Args:
        http: The httpx client; its base URL is the address of the API.
    """

    @_functools.cached_property
    def actions(self) -> AsyncActions:
        """Messages and campaigns by e-mail and SMS: definition, validation, rendering and sending. The API
        calls them actions."""
        from .resources.actions import AsyncActions

        return AsyncActions(self)

    @_functools.cached_property
    def notifications(self) -> AsyncNotifications:
        """Push notifications: definition, rendering, test and sending."""
        from .resources.notifications import AsyncNotifications

        return AsyncNotifications(self)

    @_functools.cached_property
    def archives(self) -> AsyncArchives:
        """Archived copies of the e-mails that were sent."""
        from .resources.archives import AsyncArchives

        return AsyncArchives(self)

    @_functools.cached_property
    def action_events(self) -> AsyncActionEvents:
        """What happened to e-mails and SMS, selected by the moment of the event."""
        from .resources.action_events import AsyncActionEvents

        return AsyncActionEvents(self)

    @_functools.cached_property
    def notification_events(self) -> AsyncNotificationEvents:
        """What happened to push notifications, selected by the moment of the event."""
        from .resources.notification_events import AsyncNotificationEvents

        return AsyncNotificationEvents(self)

    @_functools.cached_property
    def display_events(self) -> AsyncDisplayEvents:
        """What happened to displayed contents, selected by the moment of the event."""
        from .resources.display_events import AsyncDisplayEvents

        return AsyncDisplayEvents(self)

    @_functools.cached_property
    def action_reactivities(self) -> AsyncActionReactivities:
        """Reactions to e-mails and SMS, selected also by the moment at which the message was sent."""
        from .resources.action_reactivities import AsyncActionReactivities

        return AsyncActionReactivities(self)

    @_functools.cached_property
    def notification_reactivities(self) -> AsyncNotificationReactivities:
        """Reactions to push notifications, selected also by the moment at which the notification was sent."""
        from .resources.notification_reactivities import AsyncNotificationReactivities

        return AsyncNotificationReactivities(self)

    @_functools.cached_property
    def workflows(self) -> AsyncWorkflows:
        """Scripted scenarios made of nodes, listeners and tasks."""
        from .resources.workflows import AsyncWorkflows

        return AsyncWorkflows(self)

    @_functools.cached_property
    def campaigns(self) -> AsyncCampaigns:
        """Groups of messages with a period, and their events."""
        from .resources.campaigns import AsyncCampaigns

        return AsyncCampaigns(self)

    @_functools.cached_property
    def targets(self) -> AsyncTargets:
        """The people that messages are sent to. The reference calls them contacts, the paths targets."""
        from .resources.targets import AsyncTargets

        return AsyncTargets(self)

    @_functools.cached_property
    def fields(self) -> AsyncFields:
        """Fields that hold the data of a target."""
        from .resources.fields import AsyncFields

        return AsyncFields(self)

    @_functools.cached_property
    def value_lists(self) -> AsyncValueLists:
        """Lists of values that a field can take. The reference calls them enumerations."""
        from .resources.value_lists import AsyncValueLists

        return AsyncValueLists(self)

    @_functools.cached_property
    def segments(self) -> AsyncSegments:
        """Static and dynamic groups of targets."""
        from .resources.segments import AsyncSegments

        return AsyncSegments(self)

    @_functools.cached_property
    def imports(self) -> AsyncImports:
        """File imports: definition, source and executions."""
        from .resources.imports import AsyncImports

        return AsyncImports(self)

    @_functools.cached_property
    def subscriptions(self) -> AsyncSubscriptions:
        """Push subscriptions of targets to mobile applications."""
        from .resources.subscriptions import AsyncSubscriptions

        return AsyncSubscriptions(self)

    @_functools.cached_property
    def target_events(self) -> AsyncTargetEvents:
        """What happened to the messages of one target."""
        from .resources.target_events import AsyncTargetEvents

        return AsyncTargetEvents(self)

    @_functools.cached_property
    def webtasks(self) -> AsyncWebtasks:
        """Webtasks, a part of the scripting of NP6."""
        from .resources.webtasks import AsyncWebtasks

        return AsyncWebtasks(self)

    @_functools.cached_property
    def compilables(self) -> AsyncCompilables:
        """Data transformations that are compiled and executed."""
        from .resources.compilables import AsyncCompilables

        return AsyncCompilables(self)

    @_functools.cached_property
    def applications(self) -> AsyncApplications:
        """Mobile applications that can receive push notifications."""
        from .resources.applications import AsyncApplications

        return AsyncApplications(self)

    @_functools.cached_property
    def marketing_pressure(self) -> AsyncMarketingPressure:
        """Topics and rules that limit how often a target is contacted."""
        from .resources.marketing_pressure import AsyncMarketingPressure

        return AsyncMarketingPressure(self)
