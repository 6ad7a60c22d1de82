"""Reactions to push notifications, selected also by the moment at which the notification was sent."""
