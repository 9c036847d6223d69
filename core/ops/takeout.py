"""All of a person's data as ZIP files, which docs/export.md describes: written to disk, so that memory is bounded.

The files have no name: whatever happens to the program, nothing of them stays behind.
"""

import asyncio
import json
import tempfile
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, Any, Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from core.errors import FileGone
from core.model import Person
from core.store.belongings import EVERYTHING, Belongings
from core.store.media import Media

VERSION: Final = 1
PARTS: Final = 20
SHARE: Final = 50
"""Documents that are written without giving way: a few milliseconds."""


@dataclass(frozen=True, slots=True)
class Part:
    """One ZIP file, closed with `file`. It is the `last`, and `cut` where there would be more than may be."""

    file: IO[bytes]
    number: int
    last: bool = False
    cut: bool = False


@dataclass(slots=True)
class _Open:
    """The part that is being written."""

    number: int
    file: IO[bytes]
    archive: ZipFile

    @classmethod
    def begin(cls, number: int, directory: Path, about: dict[str, Any]) -> "_Open":
        file = tempfile.TemporaryFile(dir=directory)  # noqa: SIM115 - closed with its part
        made = cls(number, file, ZipFile(file, "w", ZIP_DEFLATED))
        made.archive.writestr("about.json", json.dumps(about | {"part": number}, indent=2))
        return made

    def end(self, *, last: bool = False, cut: bool = False) -> Part:
        self.archive.close()
        self.file.seek(0)
        return Part(self.file, self.number, last, cut)


class Takeout:
    """Writes a person's data. `limit` is in bytes a part."""

    def __init__(self, belongings: Belongings, media: Media, directory: Path, *, limit: int) -> None:
        self._belongings = belongings
        self._media = media
        self._directory = directory
        self._limit = limit

    async def parts(self, person: Person, now: datetime) -> AsyncIterator[Part]:
        """Yield the parts, one after the other; the caller closes their files."""
        about = {"format": "wa-scheduler", "version": VERSION, "exported_at": now.isoformat()}
        part = _Open.begin(1, self._directory, about)
        part.archive.writestr(
            "settings.json", person.model_dump_json(indent=2, exclude={"teller", "sender", "leaving"})
        )
        for kind in EVERYTHING:
            entry = part.archive.open(f"{kind}.json", "w")
            entry.write(b"[")
            written = 0
            async for document in self._belongings.each(person.id, kind):
                if part.file.tell() > self._limit:
                    entry.write(b"\n]\n")
                    entry.close()
                    if part.number == PARTS:
                        yield part.end(last=True, cut=True)
                        return
                    yield part.end()
                    part = _Open.begin(part.number + 1, self._directory, about)
                    entry = part.archive.open(f"{kind}.json", "w")
                    entry.write(b"[")
                    written = 0
                entry.write(b",\n" if written else b"\n")
                entry.write(document.model_dump_json(exclude_none=True).encode())
                written += 1
                if written % SHARE == 0:
                    await asyncio.sleep(0)
            entry.write(b"\n]\n")
            entry.close()
        async for name, data in self._files(person):
            if part.file.tell() + len(data) > self._limit:
                if part.number == PARTS:
                    yield part.end(last=True, cut=True)
                    return
                yield part.end()
                part = _Open.begin(part.number + 1, self._directory, about)
            # Pictures and the like are as small as they get.
            await asyncio.to_thread(part.archive.writestr, name, data, ZIP_STORED)
        yield part.end(last=True)

    async def _files(self, person: Person) -> AsyncIterator[tuple[str, bytes]]:
        """Yield the files that messages carry, one held at a time, without those that are gone meanwhile."""
        async for digest in self._belongings.files(person.id):
            try:
                yield f"media/{digest}", await self._media.load(person.id, digest)
            except FileGone:
                continue
