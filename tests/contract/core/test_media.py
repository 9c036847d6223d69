"""Files of messages: each kept once, as long as something needs it, and sent as what it is."""

import asyncio
from datetime import datetime, timedelta

import pytest

from core.attachment import CardList, Place, StoredCard, StoredFile, Wording
from core.content import Card, Cards, Location, MediaKind
from core.content import Media as File
from core.delivery.outbox import Outbox
from core.errors import FileGone, FileTooLarge, StorageFull, TextTooLong
from core.model import Contact, DeliveryStatus, Person, Schedule, ScheduleStatus
from core.store.database import Database
from core.store.deliveries import Deliveries
from core.store.media import BATCH, FILE_LIMIT, KEPT, MEGABYTE, Media
from core.store.schedules import Schedules
from core.store.stores import Stores
from core.store.templates import Templates
from core.timing.clock import MovableClock
from tests.contract.core.rig import Make, Worker
from tests.contract.core.samples import MINE, NOW, THEIRS, delivery, schedule
from tests.fakes.gateway import Answer, FakeGateway

Status = DeliveryStatus
SECOND, HOUR = timedelta(seconds=1), timedelta(hours=1)


async def photo(media: Media, data: bytes = b"picture", owner: int = MINE) -> StoredFile:
    return await media.put(owner, data, kind=MediaKind.IMAGE, mimetype="image/jpeg")


async def kept(database: Database) -> tuple[int, int, int]:
    """Count what is kept: our documents, GridFS's files, and its chunks."""
    media, files, chunks = (database[name] for name in ("media", "media.files", "media.chunks"))
    return await media.count_documents({}), await files.count_documents({}), await chunks.count_documents({})


class TestKeeping:
    async def test_a_file_comes_back_as_it_was(self, media: Media) -> None:
        data = bytes(range(256)) * 10_000
        file = await media.put(MINE, data, kind=MediaKind.DOCUMENT, mimetype="application/pdf", filename="Grüße 📎.pdf")
        assert (file.size, file.filename) == (len(data), "Grüße 📎.pdf")
        assert await media.load(MINE, file.sha256) == data

    async def test_an_empty_owner_has_none(self, media: Media) -> None:
        file = await photo(media)
        with pytest.raises(FileGone):
            await media.load(THEIRS, file.sha256)
        with pytest.raises(FileGone):
            await media.hold(THEIRS, file)
        assert await media.used(THEIRS) == 0

    async def test_the_same_bytes_of_one_owner_are_kept_once(self, media: Media, database: Database) -> None:
        first = await photo(media)
        second = await media.put(MINE, b"picture", kind=MediaKind.DOCUMENT, mimetype="x/y", filename="a")
        assert first.sha256 == second.sha256
        assert await kept(database) == (1, 1, 1)
        await photo(media, owner=THEIRS)
        assert await kept(database) == (2, 2, 2)

    async def test_uploads_that_race_leave_one(self, media: Media, database: Database) -> None:
        data = b"x" * (3 * MEGABYTE)
        files = await asyncio.gather(*(photo(media, data) for _ in range(8)))
        assert len(set(files)) == 1
        assert await kept(database) == (1, 1, 3)
        assert await media.load(MINE, files[0].sha256) == data

    async def test_what_telegram_would_not_give_is_refused(self, media: Media, database: Database) -> None:
        await photo(media, b"x" * FILE_LIMIT)
        with pytest.raises(FileTooLarge) as refused:
            await photo(media, b"x" * (FILE_LIMIT + 1))
        assert refused.value.values == {"limit": 20}
        assert (await kept(database))[0] == 1

    async def test_no_more_than_an_owner_may_have(
        self, database: Database, clock: MovableClock, schedules: Schedules
    ) -> None:
        media = Media(database, clock, owner_limit=2 * MEGABYTE)
        first = await photo(media, b"1" * MEGABYTE)
        await photo(media, b"2" * MEGABYTE)
        with pytest.raises(StorageFull) as refused:
            await photo(media, b"3")
        assert refused.value.values == {"limit": 2}
        assert await media.used(MINE) == 2 * MEGABYTE
        await photo(media, b"3", THEIRS)
        await photo(media, b"2" * MEGABYTE)  # is there already
        await schedules.add(schedule("s", attachment=first))
        clock.move(2 * HOUR)
        third = await photo(media, b"3")  # the second makes room, for nothing needs it
        assert await media.used(MINE) == MEGABYTE + 1
        assert await media.load(MINE, third.sha256) == b"3"
        assert await media.load(MINE, first.sha256)

    async def test_room_is_made_behind_many_that_are_needed(
        self, database: Database, clock: MovableClock, schedules: Schedules
    ) -> None:
        media = Media(database, clock, owner_limit=2 * BATCH)
        for n in range(2 * BATCH):
            file = await photo(media, bytes([n]))
            if n < 2 * BATCH - 1:
                await schedules.add(schedule(f"s{n}", attachment=file))
            clock.move(SECOND)
        clock.move(2 * HOUR)
        await photo(media, b"x")
        assert await media.used(MINE) == 2 * BATCH
        with pytest.raises(StorageFull):
            await photo(media, b"y")

    async def test_what_is_erased_while_it_is_stored_leaves_nothing(
        self, database: Database, clock: MovableClock
    ) -> None:
        class Erased(Media):
            async def _make_room(self, owner_id: int, now: datetime) -> None:
                await self.clear(owner_id)

        with pytest.raises(FileGone):
            await photo(Erased(database, clock))
        assert await kept(database) == (0, 0, 0)

    async def test_uploads_that_race_stay_within_the_bound(self, database: Database, clock: MovableClock) -> None:
        media = Media(database, clock, owner_limit=2 * MEGABYTE)
        uploads = (photo(media, bytes([n]) * MEGABYTE) for n in range(6))
        done = await asyncio.gather(*uploads, return_exceptions=True)
        assert all(isinstance(one, StoredFile | StorageFull) for one in done)
        assert await media.used(MINE) <= 2 * MEGABYTE
        assert (await kept(database))[0] == sum(isinstance(one, StoredFile) for one in done)

    async def test_all_of_a_person_can_go(self, media: Media, database: Database) -> None:
        await photo(media)
        await photo(media, b"other")
        theirs = await photo(media, owner=THEIRS)
        await media.clear(MINE)
        assert await kept(database) == (1, 1, 1)
        assert await media.load(THEIRS, theirs.sha256)


class TestSweeping:
    async def test_what_nothing_needs_goes_after_a_day(
        self, media: Media, database: Database, clock: MovableClock
    ) -> None:
        file = await photo(media)
        clock.move(KEPT - SECOND)
        assert await media.sweep() == 0
        clock.move(SECOND)
        assert await media.sweep() == 1
        assert await kept(database) == (0, 0, 0)
        with pytest.raises(FileGone):
            await media.load(MINE, file.sha256)

    async def test_what_is_asked_for_again_stays_a_day_more(self, media: Media, clock: MovableClock) -> None:
        file = await photo(media)
        clock.move(KEPT - SECOND)
        await media.hold(MINE, file)
        clock.move(HOUR)
        assert await media.sweep() == 0
        assert await media.load(MINE, file.sha256)

    @pytest.mark.parametrize("status", [ScheduleStatus.ACTIVE, ScheduleStatus.PAUSED, ScheduleStatus.DELETED])
    async def test_what_a_schedule_may_send_stays(
        self, media: Media, schedules: Schedules, clock: MovableClock, status: ScheduleStatus
    ) -> None:
        await schedules.add(schedule("s", attachment=await photo(media), status=status))
        clock.move(100 * KEPT)
        assert await media.sweep() == 0

    async def test_a_finished_schedule_needs_none(
        self, media: Media, schedules: Schedules, clock: MovableClock
    ) -> None:
        await schedules.add(schedule("s", attachment=await photo(media), status=ScheduleStatus.FINISHED))
        clock.move(KEPT)
        assert await media.sweep() == 1

    async def test_what_a_template_has_stays_until_that_is_deleted_for_good(
        self, media: Media, templates: Templates, database: Database, clock: MovableClock
    ) -> None:
        template = await templates.add(MINE, "T", "", attachment=await photo(media))
        clock.move(KEPT)
        assert await media.sweep() == 0
        await templates.delete(MINE, template.id)
        clock.move(KEPT)
        assert await media.sweep() == 0
        await database["deleted_templates"].delete_many({})  # as the server does after a day
        clock.move(KEPT)
        assert await media.sweep() == 1

    @pytest.mark.parametrize("status", [Status.AWAITING, Status.PENDING, Status.SENDING])
    async def test_what_is_waiting_to_go_out_stays(
        self, media: Media, deliveries: Deliveries, clock: MovableClock, status: Status
    ) -> None:
        await deliveries.add([delivery("d", attachment=await photo(media), status=status)])
        clock.move(100 * KEPT)
        assert await media.sweep() == 0

    async def test_what_may_be_sent_again_stays_for_a_week(
        self, media: Media, deliveries: Deliveries, clock: MovableClock
    ) -> None:
        await deliveries.add([delivery("d", attachment=await photo(media), status=Status.FAILED)])
        clock.move(6 * KEPT)
        assert await media.sweep() == 0
        clock.move(2 * KEPT)
        assert await media.sweep() == 1

    async def test_what_arrived_needs_none(self, media: Media, deliveries: Deliveries, clock: MovableClock) -> None:
        await deliveries.add([delivery("d", attachment=await photo(media), status=Status.READ)])
        await deliveries.add([delivery("e", owner_id=THEIRS, attachment=await photo(media), status=Status.PENDING)])
        clock.move(KEPT)
        assert await media.sweep() == 1

    async def test_what_an_upload_left_behind_goes(self, media: Media, database: Database, clock: MovableClock) -> None:
        await photo(media)
        await database["media"].update_one({}, {"$set": {"ready": False}})  # as a crash leaves it
        await database["media.files"].delete_many({})
        again = await photo(media)
        assert await media.load(MINE, again.sha256) == b"picture"
        clock.move(KEPT - SECOND)
        await media.hold(MINE, again)
        clock.move(SECOND)
        assert await media.sweep() == 1
        assert await kept(database) == (1, 1, 1)

    async def test_what_is_held_while_it_is_swept_stays(
        self, media: Media, database: Database, clock: MovableClock
    ) -> None:
        for _ in range(20):
            file = await photo(media)
            clock.move(KEPT)
            _, held = await asyncio.gather(media.sweep(), media.hold(MINE, file), return_exceptions=True)
            if held is None:
                assert await media.load(MINE, file.sha256) == b"picture"
            else:
                assert isinstance(held, FileGone)

    async def test_a_worker_sweeps(self, worker: Worker, stores: Stores, database: Database) -> None:
        await photo(stores.media)
        await worker.work(KEPT)
        assert await kept(database) == (0, 0, 0)


class TestSending:
    @pytest.fixture
    def outbox(self, stores: Stores, worker: Worker, clock: MovableClock) -> Outbox:
        return Outbox(
            stores.deliveries, stores.contacts, worker.notifier, clock, worker.bell, timedelta(hours=6), stores.media
        )

    async def test_a_photo_goes_out_with_its_caption(
        self, worker: Worker, outbox: Outbox, gateway: FakeGateway, media: Media, me: Person, mom: Contact
    ) -> None:
        await outbox.send(me, [mom], "Hi {first_name}", source="m1", attachment=await photo(media))
        await worker.work(SECOND)
        (content,) = gateway.contents.values()
        assert content == File(MediaKind.IMAGE, b"picture", "image/jpeg", "", "Hi Mom")

    async def test_a_place_and_cards_go_out(
        self, worker: Worker, outbox: Outbox, gateway: FakeGateway, me: Person, mom: Contact
    ) -> None:
        cards = CardList(cards=(StoredCard(name="Ada", vcard="BEGIN:VCARD"),))
        await outbox.send(me, [mom], "", source="m1", attachment=Place(latitude=1.5, longitude=-2, title="Here"))
        await outbox.send(me, [mom], "", source="m2", attachment=cards)
        await worker.work(SECOND)
        assert list(gateway.contents.values()) == [
            Location(1.5, -2, "Here"), Cards((Card("Ada", "BEGIN:VCARD"),)),
        ]  # fmt: skip

    async def test_a_schedule_sends_its_file_each_time(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, media: Media, mom: Contact
    ) -> None:
        plan = schedule("s", rrule="FREQ=DAILY", contact_ids=(mom.id,), text="{count}", attachment=await photo(media))
        await stores.schedules.add(plan)
        await worker.work(SECOND)
        await worker.work(KEPT)
        captions = [content.caption for content in gateway.contents.values() if isinstance(content, File)]
        assert captions == ["1", "2"]

    async def test_a_file_that_is_gone_is_a_failure_for_good(
        self, worker: Worker, stores: Stores, gateway: FakeGateway, media: Media, mom: Contact
    ) -> None:
        await stores.schedules.add(schedule("s", contact_ids=(mom.id,), attachment=await photo(media)))
        await media.clear(MINE)
        await worker.work(HOUR / 2)
        (failed,) = await stores.deliveries.page(MINE, skip=0, limit=8)
        assert (failed.status, failed.cause) == (Status.FAILED, "error-file-gone")
        assert gateway.asked == []

    async def test_what_whatsapp_finds_too_large_fails_at_once(
        self,
        worker: Worker,
        outbox: Outbox,
        stores: Stores,
        gateway: FakeGateway,
        media: Media,
        me: Person,
        mom: Contact,
    ) -> None:
        gateway.next(Answer.TOO_LARGE)
        await outbox.send(me, [mom], "", source="m1", attachment=await photo(media))
        await worker.work(SECOND)
        (failed,) = await stores.deliveries.page(MINE, skip=0, limit=8)
        assert (failed.status, failed.cause, failed.attempts) == (Status.FAILED, "error-too-large", 0)

    async def test_nothing_is_queued_of_a_file_that_is_gone(
        self, outbox: Outbox, stores: Stores, media: Media, me: Person, mom: Contact
    ) -> None:
        file = await photo(media)
        await media.clear(MINE)
        with pytest.raises(FileGone):
            await outbox.send(me, [mom], "", source="m1", attachment=file)
        assert await stores.deliveries.count(MINE) == 0

    async def test_sent_again_it_has_its_file(
        self,
        worker: Worker,
        outbox: Outbox,
        stores: Stores,
        gateway: FakeGateway,
        media: Media,
        me: Person,
        mom: Contact,
    ) -> None:
        gateway.next(Answer.REFUSED)
        await outbox.send(me, [mom], "x", source="m1", attachment=await photo(media))
        await worker.work(SECOND)
        (failed,) = await stores.deliveries.page(MINE, skip=0, limit=8)
        await outbox.repeat(me, failed)
        await worker.work(SECOND)
        (content,) = gateway.contents.values()
        assert isinstance(content, File)

    async def test_a_caption_is_shorter_than_a_text(
        self, outbox: Outbox, media: Media, me: Person, mom: Contact
    ) -> None:
        with pytest.raises(TextTooLong) as refused:
            await outbox.send(me, [mom], "x" * 1025, source="m1", attachment=await photo(media))
        assert refused.value.values == {"length": 1025, "limit": 1024}

    async def test_no_text_goes_with_a_voice_message(
        self, outbox: Outbox, stores: Stores, media: Media, me: Person, mom: Contact
    ) -> None:
        voice = await media.put(MINE, b"voice", kind=MediaKind.VOICE, mimetype="audio/ogg")
        await outbox.send(me, [mom], "x", source="m1", attachment=voice)
        (queued,) = await stores.deliveries.page(MINE, skip=0, limit=8)
        assert queued.wording == Wording("", voice)

    async def test_what_goes_to_one_chat_goes_in_order(
        self, make: Make, stores: Stores, gateway: FakeGateway, mom: Contact
    ) -> None:
        """Without a pace many messages are in flight at once, but never two to one chat."""
        dad = await stores.contacts.add(MINE, "Dad", "+4915123456780")
        for n in range(20):
            for contact in (mom, dad):
                plan: Schedule = schedule(f"s{n}{contact.id}", contact_ids=(contact.id,), text=f"{n}")
                await stores.schedules.add(plan)

        async def slow() -> None:
            await asyncio.sleep(0.002 * (len(gateway.asked) % 3))

        gateway.hold = slow
        await make().work(SECOND)
        for contact in (mom, dad):
            to = [gateway.texts[key] for key in gateway.contents if gateway.chats[key] == contact.chat_id]
            assert to == [str(n) for n in range(20)]


class TestRewording:
    async def test_what_waits_gets_the_new_file_or_loses_it(self, deliveries: Deliveries, media: Media) -> None:
        file = await photo(media)
        await deliveries.add([delivery("d", due=NOW + HOUR)])
        assert await deliveries.rewrite({"d": Wording("x", file)}) == 1
        assert await deliveries.rewrite({"d": Wording("x", file)}) == 0
        assert (await deliveries.get(MINE, "d")).wording == Wording("x", file)
        assert await deliveries.rewrite({"d": Wording("x")}) == 1
        assert (await deliveries.get(MINE, "d")).wording == Wording("x")
