"""What a bot tells about itself: name, descriptions, commands, menu button."""

import re
from typing import Any

from aiogram import methods
from aiogram.enums import BotCommandScopeType, MenuButtonType
from aiogram.types import (
    BotCommand,
    BotCommandScopeChat,
    BotCommandScopeDefault,
    BotDescription,
    BotName,
    BotShortDescription,
    MenuButtonCommands,
    MenuButtonDefault,
    MenuButtonWebApp,
    User,
)

from bot.sandbox.chats import Chats
from bot.sandbox.errors import bad

COMMANDS_LIMIT = 100
NAME_LIMIT, DESCRIPTION_LIMIT, SHORT_DESCRIPTION_LIMIT = 64, 512, 120
COMMAND_DESCRIPTION_LIMIT = 256

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE = re.compile(r"(?:[a-z]{2})?")
_ENTRIES_LIMIT = 1000

MenuButton = MenuButtonCommands | MenuButtonWebApp | MenuButtonDefault


class Profile:
    """The bot's profile. What is set for a language or a chat is kept under it; at most 1000 entries of each."""

    def __init__(self, chats: Chats) -> None:
        self._chats = chats
        self._texts: dict[tuple[str, str], str] = {}
        self._commands: dict[tuple[str, str], list[BotCommand]] = {}
        self._menus: dict[int | None, MenuButton] = {}

    def me(self, _: methods.GetMe) -> User:
        """Do getMe."""
        abilities = {
            "can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": False,
            "can_connect_to_business": False, "has_main_web_app": False,
        }  # fmt: skip
        return self._chats.bot.model_copy(update=abilities)

    def set_commands(self, call: methods.SetMyCommands) -> bool:
        """Do setMyCommands."""
        key = self._scope(call)
        if len(call.commands) > COMMANDS_LIMIT:
            raise bad("BOT_COMMANDS_TOO_MUCH")
        commands = [_checked(command) for command in call.commands]
        if commands:
            self._commands[key] = commands
        else:
            self._commands.pop(key, None)
        self._bound(self._commands)
        return True

    def get_commands(self, call: methods.GetMyCommands) -> list[BotCommand]:
        """Do getMyCommands."""
        return self._commands.get(self._scope(call), [])

    def delete_commands(self, call: methods.DeleteMyCommands) -> bool:
        """Do deleteMyCommands."""
        self._commands.pop(self._scope(call), None)
        self._chats.touch()
        return True

    def commands_for(self, user: User) -> list[BotCommand]:
        """Give the commands that a person sees in the menu: the narrowest scope and the own language win."""
        for scope in (f"chat:{user.id}", "all_private_chats", "default"):
            for language in ((user.language_code or "")[:2], ""):
                if commands := self._commands.get((scope, language)):
                    return commands
        return []

    def _scope(self, call: methods.SetMyCommands | methods.GetMyCommands | methods.DeleteMyCommands) -> tuple[str, str]:
        scope = call.scope or BotCommandScopeDefault()
        if isinstance(scope, BotCommandScopeChat):
            return f"chat:{self._chats.writable(scope.chat_id).user.id}", _language(call)
        kind = BotCommandScopeType(scope.type).value
        if kind not in ("default", "all_private_chats", "all_group_chats", "all_chat_administrators"):
            raise bad("chat not found")  # the sandbox has no groups
        return kind, _language(call)

    def set_name(self, call: methods.SetMyName) -> bool:
        """Do setMyName."""
        return self._set("name", call.name, NAME_LIMIT, _language(call))

    def get_name(self, call: methods.GetMyName) -> BotName:
        """Do getMyName."""
        return BotName(name=self.text("name", _language(call)) or self._chats.bot.first_name)

    def set_description(self, call: methods.SetMyDescription) -> bool:
        """Do setMyDescription."""
        return self._set("description", call.description, DESCRIPTION_LIMIT, _language(call))

    def get_description(self, call: methods.GetMyDescription) -> BotDescription:
        """Do getMyDescription."""
        return BotDescription(description=self.text("description", _language(call)))

    def set_short_description(self, call: methods.SetMyShortDescription) -> bool:
        """Do setMyShortDescription."""
        return self._set("short_description", call.short_description, SHORT_DESCRIPTION_LIMIT, _language(call))

    def get_short_description(self, call: methods.GetMyShortDescription) -> BotShortDescription:
        """Do getMyShortDescription."""
        return BotShortDescription(short_description=self.text("short_description", _language(call)))

    def text(self, name: str, language: str) -> str:
        """Give a text of the profile in a language, or the one for all languages."""
        return self._texts.get((name, language)) or self._texts.get((name, ""), "")

    def _set(self, name: str, value: str | None, limit: int, language: str) -> bool:
        if len(value or "") > limit:
            raise bad(f"{name} is too long")
        self._texts[name, language] = value or ""
        self._bound(self._texts)
        return True

    def set_menu(self, call: methods.SetChatMenuButton) -> bool:
        """Do setChatMenuButton."""
        if call.chat_id is not None:
            self._chats.writable(call.chat_id)
        self._menus[call.chat_id] = call.menu_button or MenuButtonDefault()
        self._bound(self._menus)
        return True

    def get_menu(self, call: methods.GetChatMenuButton) -> MenuButton:
        """Do getChatMenuButton."""
        return self._menus.get(call.chat_id) or self._menus.get(None) or MenuButtonDefault(type=MenuButtonType.DEFAULT)

    def _bound(self, entries: dict[Any, Any]) -> None:
        while len(entries) > _ENTRIES_LIMIT:
            del entries[next(iter(entries))]
        self._chats.touch()


def _language(call: Any) -> str:
    code = call.language_code or ""
    if not _LANGUAGE.fullmatch(code):
        raise bad("Invalid language code specified")
    return str(code)


def _checked(command: BotCommand) -> BotCommand:
    name = command.command.removeprefix("/")
    if not name:
        raise bad("Command must be non-empty")
    if len(name) > 32:
        raise bad("Command length must not exceed 32")
    if not _COMMAND.fullmatch(name):
        raise bad("BOT_COMMAND_INVALID")
    if not command.description.strip():
        raise bad("Command description must be non-empty")
    if len(command.description) > COMMAND_DESCRIPTION_LIMIT:
        raise bad(f"Command description length must not exceed {COMMAND_DESCRIPTION_LIMIT}")
    return BotCommand(command=name, description=command.description)
