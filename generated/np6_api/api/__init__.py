"""One package for each resource, one module for each operation."""
