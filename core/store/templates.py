"""Templates: messages to use again."""

import re
from collections.abc import Collection, Mapping
from contextlib import suppress
from datetime import datetime
from typing import Any, Final

from pymongo.errors import DuplicateKeyError

from core.attachment import Attachment, Wording
from core.errors import Conflict, Gone
from core.model import NAME_LIMIT, Template
from core.ports import Clock
from core.store.bin import Bin
from core.store.database import Database
from core.store.media import Media
from core.text import names, rendering

COPIES: Final = 20
"""Copies of one template that are given a number."""


class Templates:
    """The templates collection; a title is unique for its owner, whatever its case."""

    def __init__(self, database: Database, media: Media, clock: Clock) -> None:
        self._templates = database["templates"]
        self._bin = Bin(database, "template", clock)
        self._media = media
        self._clock = clock

    async def add(
        self,
        owner_id: int,
        title: str,
        body: str,
        *,
        fields: Collection[str] = (),
        attachment: Attachment | None = None,
    ) -> Template:
        """Save a template; `fields` are the placeholders of one's contacts.

        Raises BadName, what `rendering.checked` raises, FileGone, or Conflict when the title is taken.
        """
        kept, checked = names.clean(title), rendering.checked(body, fields, attachment)
        return await self._insert(owner_id, kept, Wording(checked, attachment))

    async def copy(self, owner_id: int, template_id: str) -> Template:
        """Save what a template says once more, under its title with the first number that is free.

        Raises Gone, FileGone, or Conflict when there are COPIES of it.
        """
        template = await self.get(owner_id, template_id)
        for number in range(2, COPIES + 2):
            with suppress(Conflict):
                title = f"{template.title[: NAME_LIMIT - 5]} ({number})"
                return await self._insert(owner_id, title, template.wording)
        raise Conflict(name=template.title)

    async def _insert(self, owner_id: int, title: str, wording: Wording) -> Template:
        template = Template(
            owner_id=owner_id,
            title=title,
            body=wording.text,
            attachment=wording.attachment,
            created_at=self._clock.now(),
        )
        await self._media.hold(owner_id, wording.attachment)
        try:
            await self._templates.insert_one(template.document() | {"sort_title": names.fold(title)})
        except DuplicateKeyError:
            raise Conflict(name=title) from None
        return template

    async def get(self, owner_id: int, template_id: str) -> Template:
        """Give one template. Raises Gone."""
        document = await self._templates.find_one({"_id": template_id, "owner_id": owner_id})
        if document is None:
            raise Gone
        return Template.of(document)

    async def page(self, owner_id: int, *, skip: int, limit: int, search: str = "") -> list[Template]:
        """Give a page of templates by title, of those whose title begins so."""
        found = self._templates.find(_titled(owner_id, search)).sort("sort_title").skip(skip).limit(limit)
        return [Template.of(document) for document in await found.to_list(None)]

    async def count(self, owner_id: int, search: str = "") -> int:
        """Count what `page` pages through."""
        return await self._templates.count_documents(_titled(owner_id, search))

    async def rename(self, owner_id: int, template_id: str, title: str) -> Template:
        """Give a template another title. Raises Gone, BadName, or Conflict when the title is taken."""
        kept = names.clean(title)
        try:
            return await self._change(owner_id, template_id, {"title": kept, "sort_title": names.fold(kept)})
        except DuplicateKeyError:
            raise Conflict(name=kept) from None

    async def reword(
        self,
        owner_id: int,
        template_id: str,
        body: str,
        *,
        fields: Collection[str] = (),
        attachment: Attachment | None = None,
    ) -> Template:
        """Give a template another text. Raises Gone, FileGone, or what `rendering.checked` raises."""
        checked = rendering.checked(body, fields, attachment)
        await self._media.hold(owner_id, attachment)
        changes = {"body": checked, "attachment": attachment and attachment.model_dump()}
        return await self._change(owner_id, template_id, changes)

    async def _change(self, owner_id: int, template_id: str, changes: Mapping[str, Any]) -> Template:
        result = await self._templates.update_one({"_id": template_id, "owner_id": owner_id}, {"$set": changes})
        if not result.matched_count:
            raise Gone
        return await self.get(owner_id, template_id)

    async def choose(self, owner_id: int, template_id: str) -> Template:
        """Give one template, and count that it was chosen. Raises Gone."""
        chosen = {"$inc": {"used": 1}, "$set": {"used_at": self._clock.now()}}
        await self._templates.update_one({"_id": template_id, "owner_id": owner_id}, chosen)
        return await self.get(owner_id, template_id)

    async def delete(self, owner_id: int, template_id: str) -> None:
        """Forget a template, for good unless `restore` comes soon. Raises Gone."""
        await self._bin.put(owner_id, template_id)

    async def restore(self, owner_id: int, template_id: str, since: datetime) -> Template:
        """Bring a template back, as it was, that was deleted at `since` or later.

        Raises Gone when it is too late, or Conflict when another has its title since.
        """

        async def taken(document: dict[str, Any]) -> Conflict:
            return Conflict(name=document["title"])

        return Template.of(await self._bin.restore(owner_id, template_id, since, taken))


def _titled(owner_id: int, search: str) -> dict[str, Any]:
    beginning = names.fold(" ".join(search.split()))
    return {"owner_id": owner_id} | ({"sort_title": {"$regex": f"^{re.escape(beginning)}"}} if beginning else {})
