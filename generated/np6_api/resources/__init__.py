"""The operations as methods, one class for each resource."""
