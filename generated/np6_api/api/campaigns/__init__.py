"""Groups of messages with a period."""
