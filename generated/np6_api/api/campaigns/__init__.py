"""Groups of messages with a period, and their events."""
