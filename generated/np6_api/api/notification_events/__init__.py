"""What happened to push notifications, selected by the moment of the event."""
