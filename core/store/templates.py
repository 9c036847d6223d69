"""Templates: messages to use again."""

import re
from collections.abc import Collection
from datetime import datetime
from typing import Any

from pymongo.errors import DuplicateKeyError

from core.attachment import Attachment
from core.errors import Conflict, Gone
from core.model import Template
from core.ports import Clock
from core.store.bin import Bin
from core.store.database import Database
from core.store.media import Media
from core.text import names, rendering


class Templates:
    """The templates collection; a title is unique for its owner, whatever its case."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._templates = database["templates"]
        self._bin = Bin(database, "template", clock)
        self._media = Media(database, clock)
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
        template = Template(
            owner_id=owner_id,
            title=names.clean(title),
            body=rendering.checked(body, fields, attachment),
            attachment=attachment,
            created_at=self._clock.now(),
        )
        await self._media.hold(owner_id, attachment)
        try:
            await self._templates.insert_one(template.document() | {"sort_title": names.fold(template.title)})
        except DuplicateKeyError:
            raise Conflict(name=template.title) from None
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
        return [Template.of(document) async for document in found]

    async def count(self, owner_id: int, search: str = "") -> int:
        """Count what `page` pages through."""
        return await self._templates.count_documents(_titled(owner_id, search))

    async def change(
        self,
        owner_id: int,
        template_id: str,
        *,
        title: str,
        body: str,
        fields: Collection[str] = (),
        attachment: Attachment | None = None,
    ) -> Template:
        """Give a template another title and text. Raises Gone, or what `add` raises; nothing is changed then."""
        kept, query = names.clean(title), {"_id": template_id, "owner_id": owner_id}
        checked = rendering.checked(body, fields, attachment)
        await self._media.hold(owner_id, attachment)
        changes = {
            "title": kept, "sort_title": names.fold(kept), "body": checked,
            "attachment": attachment and attachment.model_dump(),
        }  # fmt: skip
        try:
            result = await self._templates.update_one(query, {"$set": changes})
        except DuplicateKeyError:
            raise Conflict(name=kept) from None
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
