"""The bot's profile: commands by scope and language, texts, the menu button."""

import pytest
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    MenuButtonCommands,
    User,
)

from tests.contract.botapi.conftest import ANN, Telegram


def command(name: str, description: str = "does it") -> BotCommand:
    return BotCommand(command=name, description=description)


async def test_the_narrowest_commands_win(telegram: Telegram) -> None:
    bot, shown = telegram.bot, telegram.api.profile.commands_for
    assert shown(ANN) == []
    await bot.set_my_commands([command("default")])
    assert [one.command for one in shown(ANN)] == ["default"]
    await bot.set_my_commands([command("private")], BotCommandScopeAllPrivateChats())
    await bot.set_my_commands([command("chat")], BotCommandScopeChat(chat_id=ANN.id))
    assert [one.command for one in shown(ANN)] == ["chat"]
    await bot.set_my_commands([command("deutsch")], BotCommandScopeChat(chat_id=ANN.id), language_code="de")
    assert [one.command for one in shown(ANN)] == ["deutsch"]
    assert [one.command for one in await bot.get_my_commands()] == ["default"]
    await bot.delete_my_commands(BotCommandScopeChat(chat_id=ANN.id), language_code="de")
    await bot.delete_my_commands(BotCommandScopeChat(chat_id=ANN.id))
    assert [one.command for one in shown(ANN)] == ["private"]


@pytest.mark.parametrize(
    ("given", "complaint"),
    [
        (command("Add"), "BOT_COMMAND_INVALID"),
        (command("add-one"), "BOT_COMMAND_INVALID"),
        (command("x" * 33), "command length must not exceed 32"),
        (command("add", " "), "command description must be non-empty"),
        (command("add", "x" * 257), "command description length must not exceed 256"),
    ],
)
async def test_commands_that_are_refused(telegram: Telegram, given: BotCommand, complaint: str) -> None:
    with pytest.raises(TelegramBadRequest) as refused:
        await telegram.bot.set_my_commands([given])
    assert refused.value.message == f"Bad Request: {complaint}"


async def test_a_chat_has_commands_only_once_it_began(telegram: Telegram) -> None:
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await telegram.bot.set_my_commands([command("x")], BotCommandScopeChat(chat_id=77))
    telegram.api.client(User(id=77, is_bot=False, first_name="Eve"))
    with pytest.raises(TelegramForbiddenError):
        await telegram.bot.set_my_commands([command("x")], BotCommandScopeChat(chat_id=77))


async def test_texts_by_language(telegram: Telegram) -> None:
    bot = telegram.bot
    await bot.set_my_name("Bot")
    await bot.set_my_name("Robot", language_code="de")
    await bot.set_my_description("What it does")
    await bot.set_my_short_description("short")
    assert (await bot.get_my_name(language_code="de")).name == "Robot"
    assert (await bot.get_my_name(language_code="fr")).name == "Bot"
    assert (await bot.get_my_description()).description == "What it does"
    assert (await bot.get_my_short_description()).short_description == "short"
    with pytest.raises(TelegramBadRequest, match="short_description is too long"):
        await bot.set_my_short_description("x" * 121)
    with pytest.raises(TelegramBadRequest, match="invalid language code specified"):
        await bot.set_my_name("x", language_code="german")


async def test_the_menu_button(telegram: Telegram) -> None:
    assert (await telegram.bot.get_chat_menu_button()).type == "default"
    await telegram.bot.set_chat_menu_button(chat_id=ANN.id, menu_button=MenuButtonCommands())
    assert (await telegram.bot.get_chat_menu_button(chat_id=ANN.id)).type == "commands"


async def test_webhooks_are_not_for_the_sandbox(telegram: Telegram) -> None:
    with pytest.raises(TelegramBadRequest, match="bad webhook"):
        await telegram.bot.set_webhook("https://example.com/hook")
