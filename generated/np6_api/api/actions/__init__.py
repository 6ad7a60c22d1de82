"""Messages and campaigns by e-mail and SMS: definition, validation, rendering and sending. The API
calls them actions."""
