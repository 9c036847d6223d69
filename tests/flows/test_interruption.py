"""What comes in the middle of a conversation, or when none is going on."""

from aiogram.types import Update

from tests.fakes.chat import Chat
from tests.flows.conftest import World
from tests.flows.steps import add, count

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)


async def test_a_command_ends_the_conversation_and_says_so(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/create Mom; tomorrow 9:00; Hello")
    question = await chat.expect("Is this right?")
    confirm = question.rows[0][0]["callback_data"]
    await chat.send("/contacts")
    await chat.expect("I put aside what we had begun")
    await chat.expect("Contacts (1)")
    assert next(one for one in chat.messages if one.id == question.id).buttons == []
    await chat.forge_tap(question.id, confirm)
    await chat.expect_toast("This menu has expired.")
    assert await count(world, "schedules") == 0


async def test_an_unknown_command_leaves_the_conversation_alone(chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/create")
    await chat.tap("Mom")
    await chat.expect("What shall I send to Mom?")
    await chat.send("/nonsense at all")
    await chat.expect("I do not know the command /nonsense")
    await chat.send("Hello")
    await chat.expect("When shall it go to Mom?")


async def test_an_expired_conversation_says_so(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/create Mom; tomorrow 9:00; Hello")
    question = await chat.expect("Is this right?")
    await world.service.handlers.storage.close()
    await chat.tap("Confirm")
    await chat.expect_toast("This menu has expired.")
    gone = await chat.expect("Is this right?")
    assert gone.id == question.id
    assert gone.buttons == []
    await chat.send("tomorrow 10:00")
    await chat.expect("Who is it for?")
    assert await count(world, "schedules") == 0


async def test_a_pinned_message_is_no_answer(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/create")
    question = await chat.expect("Who is it for?")
    await chat.forget()
    about = {"date": int(world.clock.now().timestamp()), "chat": {"id": world.user.id, "type": "private"}}
    pinned = {"message_id": 9_000_001, "from": {"id": world.user.id, "is_bot": False, "first_name": "Ada"}, **about}
    update = {"update_id": 1, "message": pinned | {"pinned_message": {"message_id": question.id, **about}}}
    await world.service.handlers.feed_update(world.service.bot, Update.model_validate(update))
    await chat.forget()
    assert chat.messages[-1].id == question.id
    await chat.tap("Mom")
    await chat.expect("What shall I send to Mom?")


async def test_an_edited_message_is_not_taken_again(world: World, chat: Chat) -> None:
    await add(chat, "Mom")
    await chat.send("/send Mom Hello")
    await chat.expect("Queued for Mom")
    mine = next(one for one in reversed(chat.messages) if one.outgoing)
    await chat.edit(mine.id, "/send Mom Hello again")
    # Telegram leaves it out, for the bot does not ask for edits; should it come all the same, it is dropped.
    raw = {name: value for name, value in mine.raw.items() if name not in {"outgoing", "version"}}
    edited = raw | {"text": "/send Mom Hello again", "edit_date": raw["date"]}
    update = Update.model_validate({"update_id": 1, "edited_message": edited})
    await world.service.handlers.feed_update(world.service.bot, update)
    await chat.send("/logs")
    await chat.expect("Log (1)")
    assert await count(world, "deliveries") == 1


async def test_two_conversations_of_one_person_do_not_mix(chat: Chat) -> None:
    await add(chat, "Mom", "Dad")
    await chat.send("/start")
    await chat.expect("Hello Ada")
    await chat.tap("Write")
    home = await chat.expect("Now, or at a time?")
    create = next(b["callback_data"] for row in home.rows for b in row if b["text"].endswith("New schedule"))
    send = next(b["callback_data"] for row in home.rows for b in row if b["text"] == "✉️ Send now")
    await chat.forge_tap(home.id, create)
    first = await chat.expect("Who is it for?")
    old = first.rows[0][0]["callback_data"]
    await chat.forge_tap(home.id, send)
    await chat.expect("Who is it for?")
    await chat.forge_tap(home.id, old)
    await chat.expect_toast("This menu has expired.")
