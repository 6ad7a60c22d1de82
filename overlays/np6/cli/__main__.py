"""`python -m np6.cli` is the command `np6`."""

from np6.cli import main

main()
