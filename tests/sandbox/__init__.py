"""The sandbox, over HTTP, as a client sees it that knows nothing of our code."""
