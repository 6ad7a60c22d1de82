"""The migration of docs/outbox.md makes the table that `Outbox.create` makes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from np6_jobs.outbox import Outbox

from tests.repo.tree import ROOT

alembic_migration = pytest.importorskip("alembic.migration")
alembic_operations = pytest.importorskip("alembic.operations")


def migrate(engine: sa.Engine) -> None:
    """Run the migration of the page."""
    page = (ROOT / "docs/outbox.md").read_text(encoding="utf-8")
    [code] = re.findall(r"^```python migration\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    with engine.begin() as connection:
        context = alembic_migration.MigrationContext.configure(connection)
        namespace: dict[str, Any] = {"sa": sa, "op": alembic_operations.Operations(context)}
        exec(code, namespace)
        namespace["upgrade"]()


def test_the_migration_of_the_page_makes_the_same_table(tmp_path: Path) -> None:
    tables = []
    for name in ("created", "migrated"):
        engine = sa.create_engine(f"sqlite:///{tmp_path}/{name}.db")
        if name == "created":
            with engine.begin() as connection:
                Outbox().create(connection)
        else:
            migrate(engine)
        found = sa.MetaData()
        found.reflect(engine)
        engine.dispose()
        [table] = found.tables.values()
        tables.append((description(table), [(index.name, index.columns.keys()) for index in table.indexes]))
    assert tables[0] == tables[1]


def test_autogenerate_finds_no_difference_after_the_migration(tmp_path: Path) -> None:
    compare = pytest.importorskip("alembic.autogenerate").compare_metadata
    engine = sa.create_engine(f"sqlite:///{tmp_path}/shop.db")
    migrate(engine)
    metadata = sa.MetaData()
    Outbox(metadata=metadata)
    with engine.connect() as connection:
        context = alembic_migration.MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare(context, metadata) == []
    engine.dispose()


def description(table: sa.Table) -> list[tuple[Any, ...]]:
    """What PostgreSQL would be told of the columns."""
    dialect = sa.make_url("postgresql+psycopg://").get_dialect()()
    return [
        (column.name, column.type.compile(dialect), column.nullable, column.primary_key) for column in table.columns
    ]
