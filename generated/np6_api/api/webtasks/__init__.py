"""Scripts that are run on demand."""
