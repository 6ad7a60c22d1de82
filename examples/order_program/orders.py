"""A shop that confirms each order by exactly one mail."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import sqlalchemy as sa
from fastapi import FastAPI
from np6_api.models import ExecutionEmailRequest, UnicityReceiver
from np6_jobs.outbox import Outbox
from sqlalchemy.ext.asyncio import create_async_engine

engine = create_async_engine(os.environ["DATABASE_URL"])
metadata = sa.MetaData()
orders = sa.Table("orders", metadata, sa.Column("number", sa.String, primary_key=True), sa.Column("email", sa.String))
outbox = Outbox(metadata=metadata)


@asynccontextmanager
async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
    async with engine.begin() as connection:
        await connection.run_sync(metadata.create_all)
    yield
    await engine.dispose()


app = FastAPI(lifespan=lifespan)


@app.put("/orders/{number}")
async def place(number: str, email: str) -> dict[str, bool]:
    """Place an order. A browser that got no response may place it again."""
    mail = ExecutionEmailRequest(recipient=UnicityReceiver(value=[email]), data={"order": number})
    async with engine.begin() as connection:  # the order and its mail, or neither
        added = await connection.execute(outbox.add(f"order-{number}", os.environ["ORDER_ACTION"], mail))
        if added.rowcount:
            await connection.execute(orders.insert().values(number=number, email=email))
    return {"new": bool(added.rowcount)}
