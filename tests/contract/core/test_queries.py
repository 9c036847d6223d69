"""What the queries cost, as the server's own profiler saw them: by index, unsorted in memory, however much others keep.

Every public method of every store is called once with the profiler on; a method without a call here fails the test.
"""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from inspect import isasyncgenfunction, iscoroutinefunction
from typing import Any

import pytest

from core.attachment import StoredFile, Wording
from core.causes import DELETED, PAUSED
from core.content import MediaKind
from core.errors import Conflict
from core.model import Birthday, Contact, DeliveryStatus, Leaving, Person, Role, Schedule, Storm, Withdrawal, Work
from core.ports import Ack, KnownChat
from core.store.belongings import Belongings
from core.store.claims import Accepted, Claims
from core.store.contacts import Contacts
from core.store.database import INDEXES, Database
from core.store.deferrals import Deferrals
from core.store.deliveries import Deliveries
from core.store.erasure import Erasure
from core.store.exchange import Exchange
from core.store.history import History, Selection, Which
from core.store.invitations import Invitations
from core.store.media import Media
from core.store.people import People
from core.store.schedules import Chosen, Part, Schedules
from core.store.stores import Stores
from core.store.telling import Telling
from core.store.templates import Templates
from core.text import names
from core.text.importing.people import Found
from core.timing import recurrence as rules
from core.timing.clock import MovableClock
from tests.contract.core.samples import MINE, NOW, THEIRS, delivery, schedule

OTHERS, OF_EACH, OF_MINE = range(100, 130), 100, 12
DEFAULTS = {"language": "en", "zone": "UTC", "region": "DE"}
LEASE, DAY = timedelta(seconds=180), timedelta(days=1)
Status = DeliveryStatus
FILE = StoredFile(kind=MediaKind.IMAGE, sha256=sha256(b"d0").hexdigest(), mimetype="image/jpeg", size=2)


@dataclass
class Full:
    """Our stores, and few documents of ours among thousands of others'."""

    people: People
    contacts: Contacts
    exchange: Exchange
    templates: Templates
    schedules: Schedules
    deliveries: Deliveries
    claims: Claims
    deferrals: Deferrals
    history: History
    telling: Telling
    media: Media
    invitations: Invitations
    belongings: Belongings
    erasure: Erasure
    mom: Contact
    template_id: str

    async def person(self) -> Person:
        return await self.someone(MINE)

    async def someone(self, person_id: int) -> Person:
        person = await self.people.get(person_id)
        assert person is not None
        return person

    async def plan(self) -> Schedule:
        return await self.schedules.get(MINE, "s0")


def some_deliveries(owner: int, count: int) -> list[dict[str, Any]]:
    """Give what a person has after a while: mostly history, some of it waiting for later."""
    found = []
    for n in range(count):
        state = Status.PENDING if n % 10 == 0 else Status.SENT if n % 10 == 1 else Status.READ
        due = NOW + (DAY if state is Status.PENDING else -DAY)
        made = delivery(
            f"{owner}-{n}", owner, due=due + timedelta(seconds=n), status=state, schedule_id=f"{owner}-{n % 5}"
        )
        found.append(made.document() | ({} if state is Status.PENDING else {"sent_at": due, "finished_at": due}))
    return found


@pytest.fixture
async def full(
    database: Database, stores: Stores, templates: Templates, exchange: Exchange, clock: MovableClock
) -> AsyncIterator[Full]:
    for owner in OTHERS:
        await stores.people.welcome(owner, name="x", role=Role.MEMBER, language="en", zone="UTC", region="DE")
        contacts = [
            Contact(
                owner_id=owner, name=f"Mom {n}", phone=f"+4915{owner}{n:05}", chat_id=f"{n}@lid",
                on_whatsapp=True if n % 2 else None, created_at=NOW,
            )
            for n in range(OF_EACH)
        ]  # fmt: skip
        sorting = [
            {
                "sort_name": names.fold(c.name), "words": names.words(c.name),
                "tags": ["family"], "tag_keys": ["family"], "fields": {"city": "x"}, "field_names": ["city"],
            }
            for c in contacts
        ]  # fmt: skip
        await database["contacts"].insert_many([c.document() | s for c, s in zip(contacts, sorting, strict=True)])
        await database["templates"].insert_many(
            [{"_id": f"{owner}-{n}", "owner_id": owner, "sort_title": f"t{n}"} for n in range(OF_EACH)]
        )
        future = [schedule(f"{owner}-{n}", owner, start=NOW + DAY * (n + 1)).document() for n in range(OF_EACH)]
        await database["schedules"].insert_many(future)
        await database["deliveries"].insert_many(some_deliveries(owner, OF_EACH))
        await database["media"].insert_many([
            {
                "_id": f"{owner}-{n}", "owner_id": owner, "sha256": f"{n}", "size": 1, "ready": True,
                "check_at": NOW + DAY,
            }
            for n in range(OF_EACH)
        ])  # fmt: skip
    await stores.people.welcome(MINE, name="Me", role=Role.OWNER, language="en", zone="UTC", region="DE")
    mine = [await stores.contacts.add(MINE, f"Mom {n}", f"+49151{n:08}") for n in range(OF_MINE)]
    for n, contact in enumerate(mine):
        await stores.contacts.verified(contact, f"{n + 1}@lid")
        await stores.contacts.set_tags(MINE, contact.id, ("Family", "work"))
        await stores.contacts.set_field(MINE, contact.id, "city", "Berlin")
    for n in range(OF_MINE):
        template = await templates.add(MINE, f"T{n}", "x")
        file = await stores.media.put(MINE, f"d{n}".encode(), kind=MediaKind.IMAGE, mimetype="image/jpeg")
        await stores.schedules.add(
            schedule(f"s{n}", start=NOW - timedelta(seconds=n), rrule="FREQ=DAILY", attachment=file if n < 6 else None)
        )
    await stores.deliveries.add(
        [delivery(f"d{n}", schedule_id="s0", untold=True, scheduled=True) for n in range(OF_MINE)]
    )
    await database["media"].update_many({"owner_id": MINE}, {"$set": {"check_at": NOW}})
    for collection in INDEXES:
        # How the server answered the same questions in other tests, about other data, is not to decide here.
        await database["people"].database.command("planCacheClear", collection)
    yield Full(
        stores.people, stores.contacts, exchange, templates, stores.schedules, stores.deliveries, stores.claims,
        stores.deferrals,
        stores.history, stores.telling, stores.media, Invitations(database, clock), Belongings(database),
        Erasure(database), mine[0], template.id,
    )  # fmt: skip
    await profile(database, level=0)
    await database["system.profile"].drop()


async def profile(database: Database, *, level: int) -> None:
    """Tell the server which operations to keep a record of: none (0) or all (2)."""
    await database["system.profile"].database.command("profile", level)


async def taken(full: Full, worker: str = "w") -> Any:
    (one,) = await full.claims.take(MINE, worker, NOW, lease=LEASE, limit=1)
    return one


async def held(full: Full) -> Any:
    one = await taken(full)
    await full.claims.hold(one, NOW, until=NOW + DAY)
    return one


async def paused(full: Full) -> Schedule:
    await full.schedules.pause(await full.plan(), NOW)
    return await full.plan()


async def deleted(full: Full) -> None:
    await full.schedules.delete(await full.plan(), NOW)


async def asked(full: Full) -> Any:
    one = delivery("s0:1:c10", status=Status.AWAITING, schedule_id="s0")
    await full.deliveries.add([one])
    return one


PEOPLE = [
    Found(1, "Mom 3", "+4915100000003", ("club",), {"pet": "cat"}, Birthday(month=2, day=29), "x", "Europe/Berlin"),
    Found(2, "New", "+4915299999999", ("club",)),
]

Call = Callable[[Full], Awaitable[Any]]

CALLS: dict[str, Call] = {
    "Contacts.add": lambda f: f.contacts.add(MINE, "New", "+4915199999999"),
    "Contacts.get": lambda f: f.contacts.get(MINE, f.mom.id),
    "Contacts.some": lambda f: f.contacts.some(MINE, (f.mom.id, "x")),
    "Contacts.page": lambda f: f.contacts.page(MINE, skip=4, limit=4),
    "Contacts.page searched": lambda f: f.contacts.page(MINE, skip=0, limit=8, search="mo"),
    "Contacts.page searched for two words": lambda f: f.contacts.page(MINE, skip=0, limit=8, search="mo 1"),
    "Contacts.page searched for digits": lambda f: f.contacts.page(MINE, skip=0, limit=8, search="1510000"),
    "Contacts.page searched from the country code on": lambda f: f.contacts.page(MINE, skip=0, limit=8, search="+49 1"),
    "Contacts.page searched for a tag": lambda f: f.contacts.page(MINE, skip=0, limit=8, search="#fam"),
    "Contacts.count": lambda f: f.contacts.count(MINE),
    "Contacts.count searched": lambda f: f.contacts.count(MINE, "mo"),
    "Contacts.count searched for digits": lambda f: f.contacts.count(MINE, "1510000"),
    "Contacts.count searched for a tag": lambda f: f.contacts.count(MINE, "#fam"),
    "Contacts.addressed": lambda f: f.contacts.addressed(MINE, "Mo 3 Hello there"),
    "Contacts.matching": lambda f: f.contacts.matching(MINE, "mo"),
    "Contacts.by_phone": lambda f: f.contacts.by_phone(MINE, "+4915100000003"),
    "Contacts.by_chat": lambda f: f.contacts.by_chat(MINE, "3@lid"),
    "Contacts.by_chat by number": lambda f: f.contacts.by_chat(MINE, "4915100000003@c.us"),
    "Exchange.known": lambda f: f.exchange.known(MINE, ["4915100000003@c.us", "1@g.us", "9@lid"]),
    "Exchange.import_many": lambda f: f.exchange.import_many(
        MINE, [KnownChat("4915100000003@c.us", "Mom"), KnownChat("4915200000003@c.us", "x"), KnownChat("9@lid", "y")]
    ),
    "Contacts.verified": lambda f: f.contacts.verified(f.mom, "1@lid"),
    "Contacts.verified when taken": lambda f: _refused(f.contacts.verified(f.mom, "5@lid")),
    "Contacts.absent": lambda f: f.contacts.absent(f.mom),
    "Contacts.wrote": lambda f: f.contacts.wrote(f.mom, NOW),
    "Contacts.greeted": lambda f: f.contacts.greeted(MINE, [f.mom.id], NOW),
    "Contacts.greeted_since": lambda f: f.contacts.greeted_since(MINE, NOW, limit=8),
    "Contacts.tagged": lambda f: f.contacts.tagged(MINE, ("family", "work"), skip=2, limit=4),
    "Contacts.count_tagged": lambda f: f.contacts.count_tagged(MINE, ("family",)),
    "Contacts.recipients": lambda f: f.contacts.recipients(MINE, (f.mom.id,), ("family",)),
    "Contacts.reach": lambda f: f.contacts.reach(MINE, (f.mom.id,), ("family",), first=3),
    "Contacts.shares_name": lambda f: f.contacts.shares_name(f.mom),
    "Contacts.meant": lambda f: f.contacts.meant(MINE, "Mom 1, #family"),
    "Contacts.tag": lambda f: f.contacts.tag(MINE, "family"),
    "Contacts.tags": lambda f: f.contacts.tags(MINE),
    "Contacts.field_names": lambda f: f.contacts.field_names(MINE),
    "Contacts.checked": lambda f: f.contacts.checked(MINE, "{city}"),
    "Contacts.set_tags": lambda f: f.contacts.set_tags(MINE, f.mom.id, ("family", "work")),
    "Contacts.set_birthday": lambda f: f.contacts.set_birthday(MINE, f.mom.id, Birthday(month=2, day=29)),
    "Contacts.set_zone": lambda f: f.contacts.set_zone(MINE, f.mom.id, "UTC"),
    "Contacts.set_field": lambda f: f.contacts.set_field(MINE, f.mom.id, "city", "Berlin"),
    "Contacts.clear_field": lambda f: f.contacts.clear_field(MINE, f.mom.id, "town"),
    "Contacts.rename": lambda f: f.contacts.rename(MINE, f.mom.id, "Mom 0"),
    "Contacts.renumber": lambda f: f.contacts.renumber(MINE, f.mom.id, "+4915100000000"),
    "Contacts.renumber when taken": lambda f: _refused(f.contacts.renumber(MINE, f.mom.id, "+4915100000003")),
    "Contacts.set_notes": lambda f: f.contacts.set_notes(MINE, f.mom.id, "x"),
    "Contacts.delete": lambda f: f.contacts.delete(MINE, f.mom.id),
    "Contacts.restore": lambda f: f.contacts.restore(MINE, f.mom.id, NOW - DAY),
    "Exchange.compare": lambda f: f.exchange.compare(MINE, PEOPLE),
    "Exchange.merge": lambda f: f.exchange.merge(MINE, PEOPLE),
    "Exchange.each": lambda f: _all(f.exchange.each(MINE)),
    "Templates.add": lambda f: f.templates.add(MINE, "New", "x"),
    "Templates.get": lambda f: f.templates.get(MINE, f.template_id),
    "Templates.copy": lambda f: f.templates.copy(MINE, f.template_id),
    "Templates.rename": lambda f: f.templates.rename(MINE, f.template_id, "Newer"),
    "Templates.reword": lambda f: f.templates.reword(MINE, f.template_id, "y"),
    "Templates.choose": lambda f: f.templates.choose(MINE, f.template_id),
    "Templates.page": lambda f: f.templates.page(MINE, skip=0, limit=8),
    "Templates.page searched": lambda f: f.templates.page(MINE, skip=0, limit=8, search="t1"),
    "Templates.count searched": lambda f: f.templates.count(MINE, "t1"),
    "Templates.count": lambda f: f.templates.count(MINE),
    "Templates.delete": lambda f: f.templates.delete(MINE, f.template_id),
    "Templates.restore": lambda f: f.templates.restore(MINE, f.template_id, NOW - DAY),
    "People.get": lambda f: f.people.get(MINE),
    "People.served": lambda f: _all(f.people.served()),
    "People.page": lambda f: f.people.page(skip=4, limit=4),
    "People.count": lambda f: f.people.count(),
    "People.invited": lambda f: _then(f.people.admit(OTHERS[0], NOW), lambda _: f.people.invited()),
    "People.admit": lambda f: f.people.admit(OTHERS[0], NOW),
    "People.listed": lambda f: f.people.listed([MINE, *OTHERS], NOW),
    "People.leave": lambda f: f.people.leave(OTHERS[1], Leaving.REMOVAL, NOW),
    "People.leaving": lambda f: f.people.leaving(),
    "People.left": lambda f: f.people.left(OTHERS[1]),
    "Invitations.add": lambda f: f.invitations.add(MINE),
    "Invitations.open": lambda f: f.invitations.open(MINE),
    "Invitations.take": lambda f: _then(f.invitations.add(MINE), lambda i: f.invitations.take(i[0], THEIRS)),
    "Invitations.used": lambda f: f.invitations.used("A" * 16, THEIRS),
    "Invitations.withdraw": lambda f: f.invitations.withdraw(MINE),
    "Belongings.count": lambda f: f.belongings.count(MINE),
    "Belongings.files": lambda f: _all(f.belongings.files(MINE)),
    "Belongings.each": lambda f: _all(f.belongings.each(MINE, "contacts")),
    "People.owner": lambda f: f.people.owner(),
    "People.by_session": lambda f: f.people.by_session("default"),
    "People.welcome": lambda f: f.people.welcome(THEIRS, name="x", role=Role.MEMBER, **DEFAULTS),
    "People.alert": lambda f: _then(f.person(), lambda p: f.people.alert(p, "banned", NOW)),
    "People.unalert": lambda f: _then(f.person(), lambda p: f.people.unalert(p, "banned")),
    "People.relieve": lambda f: _then(f.person(), lambda p: f.people.relieve(p, ["banned"])),
    "People.limit_told": lambda f: _then(f.person(), lambda p: f.people.limit_told(p, "daily_cap", "2026-05-04")),
    "People.limit_untold": lambda f: _then(f.person(), lambda p: f.people.limit_untold(p, "daily_cap")),
    "People.prefer": lambda f: f.people.prefer(MINE, zone="UTC"),
    "Schedules.add": lambda f: f.schedules.add(schedule("new")),
    "Schedules.get": lambda f: f.schedules.get(MINE, "s0"),
    "Schedules.page": lambda f: f.schedules.page(MINE, skip=0, limit=8),
    "Schedules.page of today": lambda f: f.schedules.page(MINE, Chosen(Part.TODAY, NOW + DAY), skip=0, limit=8),
    "Schedules.page of what is paused": lambda f: f.schedules.page(MINE, Chosen(Part.PAUSED), skip=0, limit=8),
    "Schedules.page of what has finished": lambda f: f.schedules.page(MINE, Chosen(Part.FINISHED), skip=0, limit=8),
    "Schedules.page of a contact": lambda f: f.schedules.page(MINE, Chosen(contact_id=f"c{MINE}"), skip=4, limit=4),
    "Schedules.page of a contact with tags": lambda f: f.schedules.page(
        MINE, Chosen(contact_id=f"c{MINE}", tags=("Family", "work")), skip=4, limit=4
    ),
    "Schedules.count of a contact with tags": lambda f: f.schedules.count(
        MINE, Chosen(contact_id=f"c{MINE}", tags=("family",))
    ),
    "Schedules.count": lambda f: f.schedules.count(MINE),
    "Schedules.counts": lambda f: f.schedules.counts(MINE, [Chosen(Part.TODAY, NOW), Chosen(Part.PAUSED)]),
    "Schedules.count of today": lambda f: f.schedules.count(MINE, Chosen(Part.TODAY, NOW + DAY)),
    "Schedules.count of a contact": lambda f: f.schedules.count(MINE, Chosen(contact_id=f"c{MINE}")),
    "Schedules.pause_all": lambda f: f.schedules.pause_all(MINE, NOW),
    "Schedules.resume_all": lambda f: _then(f.plan(), lambda s: f.schedules.resume_all([(s, None)])),
    "Schedules.count_from": lambda f: f.schedules.count_from(MINE, f.template_id),
    "Schedules.made_from": lambda f: f.schedules.made_from(MINE, f.template_id, limit=8),
    "Schedules.count_with": lambda f: f.schedules.count_with(MINE, f"c{MINE}"),
    "Schedules.count_in_zone": lambda f: f.schedules.count_in_zone(MINE, "UTC"),
    "Schedules.in_zone": lambda f: f.schedules.in_zone(MINE, "UTC", after="s2", limit=4),
    "Schedules.rezone": lambda f: _then(
        f.plan(), lambda s: f.schedules.rezone([(s, s.recurrence, rules.upcoming(s.recurrence, s.next_wall, 1)[0])])
    ),
    "Schedules.pause": paused,
    "Schedules.resume": lambda f: _then(paused(f), lambda s: f.schedules.resume(s, rules.first(s.recurrence))),
    "Schedules.withdrawals": lambda f: _then(paused(f), lambda _: f.schedules.withdrawals(limit=8)),
    "Schedules.withdrawn": lambda f: _then(paused(f), lambda s: f.schedules.withdrawn([s.id], s.withdrawal)),
    "Schedules.delete": lambda f: _then(f.plan(), lambda s: f.schedules.delete(s, NOW)),
    "Schedules.restore": lambda f: _then(deleted(f), lambda _: f.schedules.restore(MINE, "s0", NOW)),
    "Schedules.change": lambda f: _then(f.plan(), lambda s: f.schedules.change(s, {"ask_first": True})),
    "Schedules.some": lambda f: f.schedules.some(["s0", "s1", "x"]),
    "Schedules.due": lambda f: f.schedules.due(NOW, limit=8),
    "Schedules.next_due": lambda f: f.schedules.next_due(),
    "Schedules.advance": lambda f: _then(f.plan(), lambda s: f.schedules.advance([(s, None)])),
    "Schedules.coming": lambda f: f.schedules.coming(MINE, NOW + DAY, limit=8),
    "History.page": lambda f: f.history.page(MINE, Selection(), skip=4, limit=4),
    "History.page of what waits": lambda f: f.history.page(MINE, Selection(Which.WAITING), skip=4, limit=4),
    "History.page of what failed": lambda f: f.history.page(MINE, Selection(Which.FAILED), skip=0, limit=8),
    "History.page of a contact": lambda f: f.history.page(MINE, Selection(contact_id=f"c{MINE}"), skip=4, limit=4),
    "History.count": lambda f: f.history.count(MINE, Selection()),
    "History.count of what waits": lambda f: f.history.count(MINE, Selection(Which.WAITING)),
    "History.count of a contact": lambda f: f.history.count(MINE, Selection(contact_id=f"c{MINE}")),
    "History.needed": lambda f: f.history.needed(MINE, uncertain_since=NOW - DAY, failed_since=NOW),
    "History.each": lambda f: _all(f.history.each(MINE, Selection(Which.WAITING), limit=8)),
    "History.day": lambda f: f.history.day(MINE, NOW - DAY, NOW + DAY),
    "History.untold": lambda f: f.history.untold(MINE, ["d0", "d1"]),
    "History.told_by": lambda f: _then(f.history.summarised([delivery("d0")], 7), lambda _: f.history.told_by(MINE, 7)),
    "History.summarised": lambda f: f.history.summarised([delivery("d0"), delivery("d1")], 7),
    "History.moved": lambda f: _then(f.history.summarised([delivery("d0")], 7), lambda _: f.history.moved(MINE, 7, 8)),
    "Media.put": lambda f: f.media.put(MINE, b"new", kind=MediaKind.IMAGE, mimetype="image/jpeg"),
    "Media.put again": lambda f: f.media.put(MINE, b"d1", kind=MediaKind.IMAGE, mimetype="image/jpeg"),
    "Media.hold": lambda f: f.media.hold(MINE, FILE),
    "Media.load": lambda f: f.media.load(MINE, FILE.sha256),
    "Media.used": lambda f: f.media.used(MINE),
    "Media.sweep": lambda f: f.media.sweep(),
    "Media.clear": lambda f: f.media.clear(MINE),
    "People.lease": lambda f: f.people.lease(MINE, Work.SENDING, "w", NOW, NOW + LEASE),
    "People.release": lambda f: f.people.release(MINE, Work.SENDING, "w"),
    "Telling.noticed": lambda f: f.telling.noticed(MINE, NOW),
    "Telling.stormed": lambda f: f.telling.stormed(MINE, Storm(notice_id=7, began=NOW, at=NOW)),
    "Telling.digest_at": lambda f: f.telling.digest_at(MINE, 9, told="2026-05-04"),
    "Telling.digested": lambda f: _then(f.person(), lambda p: f.telling.digested(p, "2026-05-05")),
    "Telling.undigested": lambda f: _then(f.person(), lambda p: f.telling.undigested(p, "2026-05-05")),
    "Telling.heard": lambda f: f.telling.heard("default", "M1", "w", NOW),
    "Telling.heard by another": lambda f: f.telling.heard("default", "M1", "v", NOW),
    "Deliveries.add": lambda f: f.deliveries.add([delivery("new"), delivery("d0")]),
    "Deliveries.get": lambda f: f.deliveries.get(MINE, "d0"),
    "Deliveries.page": lambda f: f.deliveries.page(MINE, skip=4, limit=4),
    "Deliveries.count": lambda f: f.deliveries.count(MINE),
    "Deliveries.waiting": lambda f: f.deliveries.waiting(MINE, NOW),
    "Deliveries.any_waiting": lambda f: f.deliveries.any_waiting(MINE, NOW),
    "Deliveries.repetitions": lambda f: f.deliveries.repetitions(delivery("d0")),
    "Deliveries.unannounced": lambda f: f.deliveries.unannounced(MINE, NOW),
    "Deliveries.unacknowledged": lambda f: f.deliveries.unacknowledged(MINE, NOW - DAY, limit=8),
    "Deliveries.sent_since": lambda f: f.deliveries.sent_since(MINE, NOW, limit=8),
    "Deliveries.last_sent": lambda f: f.deliveries.last_sent(MINE, NOW - DAY),
    "Claims.take": lambda f: f.claims.take(MINE, "w", NOW, lease=LEASE, limit=8),
    "Claims.first": lambda f: f.claims.first(MINE, NOW),
    "Claims.curtail": lambda f: _then(taken(f), lambda _: f.claims.curtail(NOW, LEASE / 2)),
    "Claims.take_over": lambda f: _then(taken(f), lambda d: f.claims.take_over(d, NOW)),
    "Claims.renew": lambda f: _then(taken(f), lambda d: f.claims.renew([d], NOW)),
    "Claims.addressed": lambda f: _then(taken(f), lambda d: f.claims.addressed(d, "1@lid")),
    "Claims.sent": lambda f: _then(taken(f), lambda d: f.claims.sent([Accepted(d, NOW, "X")])),
    "Claims.sent as asked": lambda f: _then(taken(f), lambda d: f.claims.sent([Accepted(d, NOW, d.message_id)])),
    "Claims.put_off": lambda f: _then(taken(f), lambda d: f.claims.put_off(MINE, [d], LEASE)),
    "Claims.give_back until later": lambda f: _then(taken(f), lambda d: f.claims.give_back([d], {d.id: NOW + DAY})),
    "Claims.give_back": lambda f: _then(taken(f), lambda d: f.claims.give_back([d])),
    "Claims.failed": lambda f: _then(taken(f), lambda d: f.claims.failed(d, NOW, "x")),
    "Claims.unknown": lambda f: _then(taken(f), lambda d: f.claims.unknown(d, NOW, "x")),
    "Claims.put_back": lambda f: _then(taken(f), lambda d: f.claims.put_back(d, NOW, until=NOW, cause="x")),
    "Claims.hold": lambda f: _then(taken(f), lambda d: f.claims.hold(d, NOW, until=NOW)),
    "Deliveries.unhold": lambda f: _then(held(f), lambda _: f.deliveries.unhold(MINE, NOW)),
    "Deliveries.unhold of one contact": lambda f: _then(held(f), lambda _: f.deliveries.unhold(MINE, NOW, "c10")),
    "Deliveries.held": lambda f: f.deliveries.held(MINE),
    "Claims.ask_again": lambda f: _then(taken(f), lambda d: f.claims.ask_again(d, NOW, until=NOW, cause="x")),
    "Claims.retry": lambda f: _then(taken(f), lambda d: f.claims.retry(d, NOW, until=NOW, cause="x")),
    "Deliveries.acked": lambda f: _then(taken(f), lambda d: f.deliveries.acked(MINE, d.message_id, Ack.READ, NOW)),
    "Deliveries.believed": lambda f: f.deliveries.believed(MINE, "d0", NOW),
    "Deliveries.waiting_of": lambda f: f.deliveries.waiting_of(MINE, "s0", limit=8),
    "Deliveries.awaiting": lambda f: f.deliveries.awaiting(MINE),
    "Deliveries.alike": lambda f: _then(asked(f), lambda d: f.deliveries.alike(d, limit=8)),
    "Deliveries.speaker": lambda f: _then(asked(f), f.deliveries.speaker),
    "Deliveries.approve": lambda f: _then(asked(f), lambda d: f.deliveries.approve(d, NOW)),
    "Deliveries.skip": lambda f: _then(asked(f), lambda d: f.deliveries.skip(d, NOW)),
    "Deliveries.snooze": lambda f: _then(asked(f), lambda d: f.deliveries.snooze(d, NOW, NOW + LEASE)),
    "Deliveries.wake": lambda f: _then(asked(f), lambda _: f.deliveries.wake(NOW)),
    "Deliveries.rewrite": lambda f: f.deliveries.rewrite({"d0": Wording("x"), "d1": Wording("y", FILE)}),
    "Deliveries.reword": lambda f: _then(asked(f), lambda d: f.deliveries.reword({d.id: Wording("x")})),
    "Deliveries.remake": lambda f: f.deliveries.remake({"d0": Wording("x"), "d1": Wording("y", FILE)}),
    "Deliveries.withdraw": lambda f: f.deliveries.withdraw(MINE, ["s0", "s1"], Withdrawal(cause=PAUSED, at=NOW)),
    "Deliveries.leave_out": lambda f: f.deliveries.leave_out(MINE, "s0", NOW, keep=["c11"]),
    "Deliveries.speak": lambda f: _then(asked(f), lambda d: f.deliveries.speak({d.id: 2})),
    "Deliveries.unmake": lambda f: f.deliveries.unmake(["d0", "d1", "x"]),
    "Deliveries.revive": lambda f: _then(
        f.deliveries.withdraw(MINE, ["s0"], Withdrawal(cause=DELETED, at=NOW)),
        lambda _: f.deliveries.revive(MINE, "s0", NOW, NOW, Status.PENDING),
    ),
    "Deliveries.expire": lambda f: f.deliveries.expire(NOW + timedelta(hours=2)),
    "Deliveries.drop": lambda f: f.deliveries.drop(MINE, NOW),
    "Claims.abandoned": lambda f: _then(taken(f), lambda d: f.claims.abandoned(NOW + LEASE, limit=8)),
    "Claims.release": lambda f: _then(taken(f), lambda d: f.claims.release("w", NOW, keep=["x"])),
    "Deferrals.quieten": lambda f: f.deferrals.quieten(MINE, NOW, NOW + DAY),
    "Deferrals.rouse": lambda f: _then(
        f.deferrals.quieten(MINE, NOW, NOW + DAY), lambda _: f.deferrals.rouse(MINE, NOW)
    ),
    "Deferrals.carry_over": lambda f: f.deferrals.carry_over(MINE, NOW, NOW + DAY),
    "Deferrals.postpone": lambda f: f.deferrals.postpone(MINE, [f"c{MINE}"], NOW, NOW + DAY),
    "Deferrals.recipients": lambda f: f.deferrals.recipients(MINE, NOW),
    "Deferrals.put_off": lambda f: _then(
        f.deferrals.carry_over(MINE, NOW, NOW + DAY), lambda _: f.deferrals.put_off(MINE, "daily_cap", NOW)
    ),
    "Deferrals.deferred": lambda f: f.deferrals.deferred(MINE, NOW),
    "Deliveries.next_due": lambda f: f.deliveries.next_due(NOW),
    "Deliveries.untold": lambda f: f.deliveries.untold(limit=8),
    "Deliveries.told": lambda f: f.deliveries.told(delivery("d0"), 7),
    "Erasure.sweep": lambda f: _then(f.someone(OTHERS[3]), f.erasure.sweep),
    "Erasure.finish": lambda f: _then(f.someone(OTHERS[3]), f.erasure.finish),
    "Deliveries.announced": lambda f: f.deliveries.announced(delivery("d0"), NOW, 7),
}  # fmt: skip


async def _then(first: Awaitable[Any], call: Callable[[Any], Awaitable[Any]]) -> Any:
    return await call(await first)


async def _all(found: AsyncIterator[Any]) -> list[Any]:
    return [each async for each in found]


async def _refused(call: Awaitable[Any]) -> None:
    with pytest.raises(Conflict):
        await call


def test_every_method_of_every_store_is_looked_at() -> None:
    stores = (
        Contacts, Exchange, Templates, People, Schedules, Deliveries, Claims, Deferrals, History, Telling, Media,
        Invitations, Belongings, Erasure,
    )  # fmt: skip
    methods = {
        f"{store.__name__}.{name}"
        for store in stores
        for name, method in vars(store).items()
        if (iscoroutinefunction(method) or isasyncgenfunction(method)) and not name.startswith("_")
    }
    assert {name.split()[0] for name in CALLS} == methods


async def test_every_query_goes_by_an_index_and_looks_at_little_more_than_it_finds(
    full: Full, database: Database
) -> None:
    wrong = []
    for name, call in CALLS.items():
        await profile(database, level=0)
        await database["system.profile"].drop()
        before = await database["deliveries"].find({"owner_id": MINE}).to_list(None)
        await profile(database, level=2)
        await call(full)
        await profile(database, level=0)
        seen = await database["system.profile"].find({"ns": {"$ne": "test.system.profile"}}).to_list(None)
        assert seen, f"{name} asked nothing"
        wrong += [f"{name}: {problem}" for entry in seen if (problem := costly(entry))]
        await database["deliveries"].delete_many({"owner_id": MINE})
        await database["deliveries"].insert_many(before)
        await database["schedules"].replace_one(
            {"_id": "s0"}, schedule("s0", rrule="FREQ=DAILY").document(), upsert=True
        )
    assert wrong == []


def costly(entry: dict[str, Any]) -> str:
    """Say what is wrong with an operation that the profiler saw; nothing for what only inserts."""
    plan = entry.get("planSummary", "")
    if entry["op"] in {"insert", "command"} and not plan:
        return ""
    if entry.get("docsExamined", 0) <= 1 and entry["command"].get("filter") == {} and entry["command"]["limit"] == 1:
        return ""  # GridFS looks whether a bucket is empty before each upload
    found = max(entry.get(key, 0) for key in ("nreturned", "nModified", "nMatched", "ndeleted"))
    if entry["op"] == "command":  # a count returns one number
        found = OF_MINE
    looked = max(entry.get("docsExamined", 0), entry.get("keysExamined", 0))
    problems = []
    if "COLLSCAN" in plan or not plan:
        problems.append(plan or "no plan")
    if entry.get("hasSortStage"):
        problems.append("sorted in memory")
    if looked > 2 * found + 15:
        problems.append(f"looked at {looked} for {found}")
    return f"{problems} {plan} {entry['command']}" if problems else ""
