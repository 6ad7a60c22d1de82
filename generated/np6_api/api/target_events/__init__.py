"""What happened to the messages of one target."""
