"""E-mail and SMS messages and campaigns - definition, validation, rendering and sending."""
