"""Counting several things with one question to the database."""

from collections.abc import Mapping, Sequence
from typing import Any

from motor.motor_asyncio import AsyncIOMotorCollection


async def counts(
    collection: AsyncIOMotorCollection[dict[str, Any]], queries: Sequence[Mapping[str, Any]], *, limit: int
) -> list[int]:
    """Count what each of some queries matches, up to `limit` each, in their order."""
    pipelines: list[list[dict[str, Any]]] = [
        [{"$match": query}, {"$limit": limit}, {"$count": "n"}, {"$set": {"of": number}}]
        for number, query in enumerate(queries)
    ]
    together = [{"$unionWith": {"coll": collection.name, "pipeline": pipeline}} for pipeline in pipelines[1:]]
    found = {each["of"]: int(each["n"]) async for each in collection.aggregate([*pipelines[0], *together])}
    return [found.get(number, 0) for number in range(len(queries))]
