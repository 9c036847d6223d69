"""Making schedules, and changing when they go on."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from core.attachment import Wording
from core.causes import MOVED
from core.delivery import outbox, runs
from core.delivery.recipients import recipients
from core.delivery.withdrawals import Withdrawals
from core.errors import Changed, Gone, InputError, NobodyTagged
from core.model import Delivery, DeliveryStatus, Person, Schedule, ScheduleStatus, Template, new_id
from core.ports import Clock
from core.store.contacts import Contacts
from core.store.deliveries import Deliveries
from core.store.media import Media
from core.store.schedules import OPEN, Chosen, Part, Schedules, withdrawing
from core.text import labels
from core.timing import recurrence as rules
from core.timing.alarm import Alarm
from core.timing.when import InThePast, When

REWORDED: Final = 500
"""Schedules that are given a template's new text at once."""
UNDO: Final = timedelta(seconds=60)
"""For how long a deletion can be taken back."""
SKIPS: Final = 50
"""Runs of one schedule that may be left out at a time."""
BATCH: Final = 500
"""Schedules that are resumed in one go."""
SHARE: Final = 50
"""Of these, schedules that are computed without giving way."""
WAITING: Final = 1000
"""Waiting messages of one schedule that are given a new text at once; there are never so many, but for a huge tag."""

MOVES: Final = 200
"""Schedules that are moved to another zone by one write."""
REZONED: Final = 2000
"""Schedules that are moved to another zone at once, about."""


class LastRun(InputError):
    """Nothing would be left of a schedule without the run that is to be left out."""

    code = "error-last-run"


class NobodyLeft(Gone):
    """None of those whom a schedule goes to is a contact any more."""

    code = "contact-gone"


@dataclass(frozen=True, slots=True)
class Recipients:
    """Whom a schedule goes to: contacts, and whoever has one of the tags when it is due."""

    contact_ids: tuple[str, ...]
    tags: tuple[str, ...] = ()


class Planner:
    """What can be done with schedules."""

    def __init__(
        self,
        schedules: Schedules,
        deliveries: Deliveries,
        contacts: Contacts,
        clock: Clock,
        alarm: Alarm,
        grace_seconds: int,
        media: Media,
    ) -> None:
        self._schedules = schedules
        self._deliveries = deliveries
        self._contacts = contacts
        self._clock = clock
        self._alarm = alarm
        self._grace_seconds = grace_seconds
        self._media = media
        self._withdrawals = Withdrawals(schedules, deliveries)

    async def create(
        self, person: Person, to: Recipients, wordings: Sequence[Wording], when: When, *, zone: str | None = None,
        schedule_id: str | None = None, ask_first: bool = False, template_id: str | None = None,
    ) -> Schedule:  # fmt: skip
        """Save a schedule; `template_id` is where the text is from. It goes by the clock of `zone`, else the person's.

        Of several messages each is a schedule, a second apart so that they keep their order: all are saved, or none.
        Given is the first, as it is stored: the same `schedule_id` twice is one schedule, which says what was
        given last unless it has run or was changed since.

        Raises Gone for a contact that is gone, FileGone, NobodyTagged, TooManyRecipients, InThePast, or what
        `rendering.checked` raises.
        """
        await self._addressed(person.id, to.contact_ids, to.tags)
        now, identity, made = self._clock.now(), schedule_id or new_id(), list[Schedule]()
        for number, said in enumerate(wordings):
            behind = runs.behind(when, number, zone or person.zone)
            recurrence, first = runs.ahead(behind, zone or person.zone, now)
            schedule = Schedule(
                id=f"{identity}.{number}" if number else identity,
                owner_id=person.id,
                contact_ids=tuple(dict.fromkeys(to.contact_ids)),
                tags=labels.distinct(to.tags),
                text=await self._contacts.checked(person.id, said.text, said.attachment),
                attachment=said.attachment,
                template_id=template_id,
                recurrence=recurrence,
                next_wall=first.wall,
                next_run_at=first.at,
                grace_seconds=self._grace_seconds,
                ask_first=ask_first,
                created_at=now,
            )
            await self._media.hold(person.id, said.attachment)
            made.append(schedule)
        fresh = await self._schedules.add(*made)
        self._alarm.ring()
        return made[0] if fresh else await self._schedules.get(person.id, identity)

    async def _addressed(self, owner_id: int, contact_ids: tuple[str, ...], tags: tuple[str, ...]) -> list[str]:
        """Give the contacts that these mean now. Raises Gone, NobodyTagged or TooManyRecipients."""
        there = [contact.id for contact in await self._contacts.recipients(owner_id, contact_ids, tags)]
        if not set(there).issuperset(contact_ids):
            raise Gone
        if not there:
            raise NobodyTagged(tag=", ".join(tags))
        return there

    async def pause(self, owner_id: int, schedule_id: str) -> tuple[Schedule, int]:
        """Stop a schedule until resumed; a paused or a finished one stays as it is. Raises Gone or Changed.

        What it has waiting to go out by itself is cancelled, and stays so: how many messages is told, too.
        """
        schedule, cancelled = await self._schedules.get(owner_id, schedule_id), 0
        if schedule.status is ScheduleStatus.ACTIVE:
            await self._schedules.pause(schedule, self._clock.now())
            cancelled = await self._withdrawals.carry_out()
        return await self._schedules.get(owner_id, schedule_id), cancelled

    async def pause_all(self, owner_id: int) -> tuple[int, int]:
        """Stop all active schedules as `pause` does. Returns how many, and how many messages that cancelled."""
        paused = await self._schedules.pause_all(owner_id, self._clock.now())
        return paused, await self._withdrawals.carry_out()

    async def resume(self, owner_id: int, schedule_id: str) -> Schedule:
        """Let a paused schedule go on; what fell into the pause is skipped. Any other one stays as it is.

        Raises Gone, Changed, or InThePast when nothing of it lies ahead.
        """
        schedule = await self._schedules.get(owner_id, schedule_id)
        if schedule.status is not ScheduleStatus.PAUSED:
            return schedule
        if schedule.next_wall is None:
            raise Gone
        coming = runs.coming(schedule, self._clock.now())
        if coming is None:
            raise InThePast(start=schedule.next_run_at, instead=None)
        await self._schedules.resume(schedule, coming)
        self._alarm.ring()
        return await self._schedules.get(owner_id, schedule_id)

    async def resume_all(self, owner_id: int) -> tuple[int, int]:
        """Let all paused schedules go on; what nothing of lies ahead is finished. Returns how many of each."""
        now, resumed, over = self._clock.now(), 0, 0
        while paused := await self._schedules.page(owner_id, Chosen(Part.PAUSED), skip=0, limit=BATCH):
            onwards = []
            for schedule in paused:
                onwards.append((schedule, runs.coming(schedule, now)))
                if len(onwards) % SHARE == 0:
                    await asyncio.sleep(0)
            went_on = await self._schedules.resume_all([each for each in onwards if each[1] is not None])
            ended = await self._schedules.resume_all([each for each in onwards if each[1] is None])
            if not went_on + ended:
                break  # all of them are being changed by somebody else
            resumed, over = resumed + went_on, over + ended
        self._alarm.ring()
        return resumed, over

    async def skip_next(self, owner_id: int, schedule_id: str, at: datetime) -> Schedule:
        """Leave out the next run if that is the one at `at`, else nothing: what is tapped twice skips one.

        Raises Gone, Changed, or LastRun.
        """
        schedule = await self._schedules.get(owner_id, schedule_id)
        return await self.skip(owner_id, schedule_id, at) if schedule.next_run_at == at else schedule

    async def skip(self, owner_id: int, schedule_id: str, at: datetime) -> Schedule:
        """Leave out the coming run at `at`; one that is left out already stays so.

        Raises Gone, LastRun when nothing would be left, or Changed when no run of the next ones is at `at`.
        """
        return await self._reskip(owner_id, schedule_id, at, left_out=True)

    async def unskip(self, owner_id: int, schedule_id: str, at: datetime) -> Schedule:
        """Take back that the coming run at `at` is left out. Raises Gone or Changed."""
        return await self._reskip(owner_id, schedule_id, at, left_out=False)

    async def _reskip(self, owner_id: int, schedule_id: str, at: datetime, *, left_out: bool) -> Schedule:
        schedule, now = await self._schedules.get(owner_id, schedule_id), self._clock.now()
        coming = runs.planned(schedule, now, SKIPS + 1)
        run = next((occurrence for occurrence in coming if occurrence.at == at), None)
        if run is None or schedule.status not in OPEN:
            raise Changed
        skipped = schedule.recurrence.skipped
        if (run.wall in skipped) == left_out:
            return schedule
        if left_out and len(skipped) >= SKIPS:
            raise Changed
        # Only those to come are kept: what is over is skipped by nobody any more.
        kept = tuple(occurrence.wall for occurrence in coming if occurrence.wall in skipped and occurrence != run)
        recurrence = schedule.recurrence.model_copy(update={"skipped": (*kept, run.wall) if left_out else kept})
        following = rules.upcoming(recurrence, coming[0].wall, 1)
        if not following:
            raise LastRun
        changes = {"recurrence": recurrence.model_dump(exclude_none=True)}
        # One that is due already, and that the dispatcher has not seen yet, is not lost by this.
        active = schedule.status is ScheduleStatus.ACTIVE
        due = active and schedule.next_run_at is not None and schedule.next_run_at <= now
        await self._schedules.change(schedule, changes, None if due else following[0])
        self._alarm.ring()
        return await self._schedules.get(owner_id, schedule_id)

    async def run_now(self, person: Person, schedule_id: str, token: str) -> int:
        """Send what a schedule says now, as an extra run that changes nothing of its plan; the same token is one run.

        Nothing is asked first: this is the person's decision. Returns how many messages are on their way by it.
        Raises Gone, or NobodyTagged or NobodyLeft where it would go to nobody.
        """
        schedule, now = await self._schedules.get(person.id, schedule_id), self._clock.now()
        there = (await recipients(self._contacts, [schedule]))[schedule.id]
        if not there:
            raise NobodyTagged(tag=", ".join(schedule.tags)) if schedule.tags else NobodyLeft
        due = now.replace(microsecond=0).astimezone(ZoneInfo(schedule.recurrence.zone))
        for start in range(0, len(there), outbox.SHARE):
            made = [
                outbox.compose(
                    f"{schedule.id}:n{token}:{contact.id}", person, contact, schedule.wording,
                    due=due, now=now, grace=timedelta(seconds=schedule.grace_seconds), schedule=schedule,
                )
                for contact in there[start : start + outbox.SHARE]
            ]  # fmt: skip
            await self._deliveries.add(made)
        self._alarm.ring()
        return len(there)

    async def ask_first(self, owner_id: int, schedule_id: str, *, wanted: bool) -> Schedule:
        """Let its person be asked before each run, or not; what is asked already stays. Raises Gone or Changed."""
        schedule = await self._schedules.get(owner_id, schedule_id)
        if schedule.ask_first != wanted and schedule.status in OPEN:
            await self._schedules.change(schedule, {"ask_first": wanted})
        return await self._schedules.get(owner_id, schedule_id)

    async def change(
        self, person: Person, schedule: Schedule, *, wording: Wording | None = None, when: When | None = None,
        to: Recipients | None = None, ask_first: bool | None = None, template_id: str | None = None,
        zone: str | None = None,
    ) -> Schedule:  # fmt: skip
        """Give an open one another message, of a template or not, another time in `zone`, or recipients.

        What waits for a contact that is none any more is cancelled; one that is new gets the coming runs.
        What is waiting to go out gets the new message; with a new time it is cancelled instead. What a worker is
        sending already, or may have sent, stays as it was. Raises Changed when the schedule is not as it was read, as
        after a run; InThePast; FileGone; or what `create` raises of recipients and text. Nothing is changed then.
        """
        if schedule.status not in OPEN:
            raise Changed
        now, changes, coming, keep = self._clock.now(), dict[str, Any](), None, None
        if to is not None:
            keep = await self._addressed(person.id, to.contact_ids, to.tags)
            changes["contact_ids"] = list(dict.fromkeys(to.contact_ids))
            changes["tags"] = list(labels.distinct(to.tags))
        if ask_first is not None:
            changes["ask_first"] = ask_first
        if wording is not None:
            schedule, reworded = await self._reworded(person, schedule, wording)
            changes |= reworded | {"template_id": template_id}
        if when is not None:
            recurrence, coming = runs.ahead(when, zone or person.zone, now)
            changes |= {"recurrence": recurrence.model_dump(exclude_none=True)} | withdrawing(MOVED, now)
        await self._schedules.change(schedule, changes, coming)
        if when is not None:
            await self._withdrawals.carry_out()
        elif keep is not None:
            await self._leave_out(person.id, schedule.id, now, keep)
        if when is None and wording is not None:
            await self._rewrite(person, schedule)
        self._alarm.ring()
        return await self._schedules.get(person.id, schedule.id)

    async def move_zone(self, owner_id: int, before: str, zone: str) -> int:
        """Let what goes by one zone's clock go by another's, 9:00 staying 9:00: up to REZONED schedules, in batches.

        What has changed meanwhile, is due, or would be over by the other clock stays as it is. Returns how many moved.
        """
        if before == zone:
            return 0
        now, moved, after = self._clock.now(), 0, ""
        while moved < REZONED:
            batch = await self._schedules.in_zone(owner_id, before, after=after, limit=MOVES)
            if not batch:
                break
            after = batch[-1].id
            moves = [move for schedule in batch if (move := runs.rezoned(schedule, zone, now))]
            moved += await self._schedules.rezone(moves)
        self._alarm.ring()
        return moved

    async def reword(self, person: Person, template: Template) -> int:
        """Give the schedules that were made from a template its text as it is now, up to REWORDED of them.

        One that changes at this very moment stays as it is. Returns how many were changed.
        """
        reworded, wording = 0, Wording(template.body, template.attachment)
        for schedule in await self._schedules.made_from(person.id, template.id, limit=REWORDED):
            with suppress(Changed):
                await self.change(person, schedule, wording=wording, template_id=template.id)
                reworded += 1
        return reworded

    async def _leave_out(self, owner_id: int, schedule_id: str, now: datetime, keep: list[str]) -> None:
        """Cancel what waits for others; what awaits a decision is asked for by one that is still there."""
        if await self._deliveries.leave_out(owner_id, schedule_id, now, keep=keep):
            await self._ask(owner_id, schedule_id)

    async def _ask(self, owner_id: int, schedule_id: str) -> None:
        """Let each occurrence that awaits a decision be asked about once: by what has asked, if it is there."""
        waiting = await self._deliveries.waiting_of(owner_id, schedule_id, limit=WAITING)
        asked: dict[str, list[Delivery]] = {}
        for delivery in waiting:
            if delivery.status is DeliveryStatus.AWAITING:
                asked.setdefault(delivery.id.rpartition(":")[0], []).append(delivery)
        heads = [
            min(group, key=lambda one: (one.notice_id is None, not one.others, one.id)) for group in asked.values()
        ]
        await self._deliveries.speak(
            {head.id: len(group) - 1 for head, group in zip(heads, asked.values(), strict=True)}
        )

    async def _reworded(self, person: Person, schedule: Schedule, wording: Wording) -> tuple[Schedule, dict[str, Any]]:
        """Give a schedule as it says another message, and the change that this is to what is stored."""
        text = await self._contacts.checked(person.id, wording.text, wording.attachment)
        await self._media.hold(person.id, wording.attachment)
        reworded = schedule.model_copy(update={"text": text, "attachment": wording.attachment})
        return reworded, {"text": text, "attachment": wording.attachment and wording.attachment.model_dump()}

    async def _rewrite(self, person: Person, schedule: Schedule) -> None:
        """Give what a schedule has still to send its text, as it is made for each contact and time."""
        waiting = await self._deliveries.waiting_of(person.id, schedule.id, limit=WAITING)
        contacts = await self._contacts.some(person.id, tuple({delivery.contact_id for delivery in waiting}))
        await self._deliveries.rewrite(await outbox.wordings(person, schedule, contacts, waiting))

    async def delete(self, owner_id: int, schedule_id: str) -> None:
        """Take a schedule away and cancel what it has still to send. Raises Gone or Changed."""
        await self._schedules.delete(await self._schedules.get(owner_id, schedule_id), self._clock.now())
        await self._withdrawals.carry_out()

    async def restore(self, owner_id: int, schedule_id: str) -> Schedule:
        """Take a deletion back within UNDO, with what it cancelled. Raises Gone when it is too late, or taken back."""
        now = self._clock.now()
        deleted = await self._schedules.restore(owner_id, schedule_id, now - UNDO)
        if deleted.deleted_at is not None:
            # What was approved a moment before is asked about again: rather twice than sent unasked.
            status = DeliveryStatus.AWAITING if deleted.ask_first else DeliveryStatus.PENDING
            await self._deliveries.revive(owner_id, schedule_id, deleted.deleted_at, now, status)
            await self._ask(owner_id, schedule_id)
        self._alarm.ring()
        return await self._schedules.get(owner_id, schedule_id)
