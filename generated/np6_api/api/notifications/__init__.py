"""Push notifications: definition, rendering, test and sending."""
