"""One module for each client that `benchmarks.double_send` observes, run in the client's own environment.

Each has `send(url, timeout, **options)`. It makes one call that sends, to the server at `url`, and returns what the
client returns. The client has its defaults, but for the options, and for `timeout`, in seconds, if it is not None.
"""
