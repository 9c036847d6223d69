"""Schedules -> whom they go to now: the contacts they name, and those who have one of their tags."""

from collections.abc import Sequence

from core.model import Contact, Schedule
from core.store.contacts import RECIPIENTS_LIMIT, Contacts, by_name
from core.text import labels


async def recipients(contacts: Contacts, schedules: Sequence[Schedule]) -> dict[str, list[Contact]]:
    """Give the contacts of each schedule, by its id; everybody once, at most 1,000 of them, the first by name.

    Asked is once for what an owner's schedules name, and once for each of their tags, however many schedules there are.
    """
    named: dict[int, set[str]] = {}
    tags: dict[int, dict[str, None]] = {}
    for schedule in schedules:
        named.setdefault(schedule.owner_id, set()).update(schedule.contact_ids)
        tags.setdefault(schedule.owner_id, {}).update(dict.fromkeys(map(labels.key, schedule.tags)))
    known = {
        (owner, contact.id): contact
        for owner, ids in named.items()
        if ids
        for contact in await contacts.some(owner, tuple(ids))
    }
    tagged = {
        (owner, tag): await contacts.tagged(owner, (tag,), limit=RECIPIENTS_LIMIT + 1)
        for owner, wanted in tags.items()
        for tag in wanted
    }
    return {schedule.id: _of(schedule, known, tagged) for schedule in schedules}


def _of(
    schedule: Schedule, known: dict[tuple[int, str], Contact], tagged: dict[tuple[int, str], list[Contact]]
) -> list[Contact]:
    owner = schedule.owner_id
    there = {key: known[owner, key] for key in schedule.contact_ids if (owner, key) in known}
    for tag in schedule.tags:
        there |= {contact.id: contact for contact in tagged[owner, labels.key(tag)]}
    if len(there) <= RECIPIENTS_LIMIT:
        return list(there.values())
    return sorted(there.values(), key=by_name)[:RECIPIENTS_LIMIT]
