"""What happened to displayed contents, selected by the moment of the event."""
