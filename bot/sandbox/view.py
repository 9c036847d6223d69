"""What a person sees in the chat with the bot, as JSON: messages in Telegram's own shape, and what is around them."""

from typing import Any

from aiogram.types import User

from bot.sandbox.botapi import BotApi
from bot.sandbox.chats import Kept, wire


def of(api: BotApi, user: User, since: int = 0) -> dict[str, Any]:
    """Give the chat as of now; of messages and toasts only what is newer than version `since`.

    `message_ids` lists all messages that there are, so that a reader drops the deleted ones.
    """
    chat = api.client(user).chat
    language = (user.language_code or "")[:2]
    return {
        "version": api.chats.version,
        "bot": {
            **wire(api.bot),
            "first_name": api.profile.text("name", language) or api.bot.first_name,
            "description": api.profile.text("description", language),
            "short_description": api.profile.text("short_description", language),
        },
        "user": wire(user),
        "commands": [wire(command) for command in api.profile.commands_for(user)],
        "started": chat.started,
        "blocked": chat.blocked,
        "pinned": chat.pinned,
        "keyboard": wire(chat.keyboard) if chat.keyboard is not None else None,
        "action": {"kind": chat.action, "version": chat.action_version} if chat.action else None,
        "pending": [
            {"message_id": query.message_id, "data": query.data}
            for query in chat.queries.values()
            if not query.answered
        ],
        "toasts": [
            {"version": toast.version, "text": toast.text, "alert": toast.alert, "message_id": toast.message_id}
            for toast in chat.toasts
            if toast.version > since
        ],
        "message_ids": list(chat.messages),
        "messages": [_message(api, kept) for kept in chat.messages.values() if kept.version > since],
    }


def _message(api: BotApi, kept: Kept) -> dict[str, Any]:
    sender = kept.message.from_user
    outgoing = sender is not None and sender.id != api.bot.id
    return {**wire(kept.message), "outgoing": outgoing, "reaction": kept.reaction, "version": kept.version}
