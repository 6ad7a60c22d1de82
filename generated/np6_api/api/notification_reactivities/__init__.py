"""Reactions to push notifications, selected by the moment of their activation."""
