"""`python -m np6_cli` is the command `np6`."""

from np6_cli import main

main()
