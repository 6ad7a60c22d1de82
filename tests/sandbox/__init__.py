"""The sandbox over HTTP, as any client uses it."""
