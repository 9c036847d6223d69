"""The main job: a contact, a paired WhatsApp, a message that arrives once, at its time, and is told about."""

import io
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import zxingcpp
from PIL import Image

from tests.fakes.chat import Chat
from tests.flows.conftest import World


def _until_tomorrow_at_nine(world: World) -> timedelta:
    now = world.clock.now().astimezone(ZoneInfo("Europe/Berlin"))
    return datetime.combine(now.date() + timedelta(days=1), time(9), ZoneInfo("Europe/Berlin")) - now


async def test_a_message_is_scheduled_arrives_once_and_is_told(world: World, chat: Chat) -> None:
    await chat.send("/start")
    await chat.expect("Hello Ada")
    await chat.send("/add Mom +49 151 23456789")
    await chat.expect("Added Mom")

    await chat.send("/whatsapp")
    photo = await chat.expect_photo()
    code = zxingcpp.read_barcode(Image.open(io.BytesIO(await chat.bytes_of(photo))))
    assert code is not None
    await world.scan(code.text)
    connected = await chat.expect("Connected as")
    assert connected.id == photo.id

    await chat.send("/create Mom; tomorrow 9:00; Happy birthday {name}!")
    preview = await chat.expect("Is this right?")
    assert "Happy birthday Mom!" in preview.text
    await chat.tap("Confirm")
    await chat.expect("Scheduled.")
    assert await world.arrived() == []

    await chat.forget()
    world.clock.move(_until_tomorrow_at_nine(world))
    delivered = await chat.expect("Delivered to Mom")
    read = await chat.expect("Read by Mom")
    assert delivered.id == read.id
    assert await world.arrived() == ["Happy birthday Mom!"]


async def test_sending_now_is_one_message_that_goes_from_queued_to_read(world: World, chat: Chat) -> None:
    await world.pair()
    await chat.send("/add Mom +49 151 23456789")
    await chat.expect("Added Mom")
    await chat.send("/send Mom Hello <b>&amp; {{you}}")
    ids = {(await chat.expect(state)).id for state in ("Sent", "Delivered", "Read by Mom")}
    assert len(ids) == 1
    shown = [call for call in world.api.calls(world.user.id) if call.method in {"sendmessage", "editmessagetext"}][-4:]
    states = [str(call.parameters["text"]).split("</b>")[0].rpartition("<b>")[2] for call in shown]
    assert states == ["Queued", "Sent", "Delivered", "Read"]
    assert await world.arrived() == ["Hello <b>&amp; {you}"]
