"""Messages that a program writes into its own database, in its own transaction, and that a relay sends once.

Needs the extra `outbox`: `pip install 'np6[outbox]'`.

Example:
    outbox = Outbox()
    with engine.begin() as connection:
        connection.execute(orders.insert().values(id=4711))
        connection.execute(outbox.add("order-4711", "000ABC", message))

    Relay(engine, client, outbox).run()  # in a process of its own
"""

try:
    import sqlalchemy as _sqlalchemy  # noqa: F401 - for the message
except ImportError as error:
    raise ImportError("np6_jobs.outbox needs SQLAlchemy 2: pip install 'np6[outbox]'.") from error

from np6_jobs.outbox._outbox import Message, MessageState, Outbox
from np6_jobs.outbox._relay import AsyncRelay, Relay

__all__ = ["AsyncRelay", "Message", "MessageState", "Outbox", "Relay"]
