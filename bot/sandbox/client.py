"""A person's Telegram app: what somebody can do in the chat with the bot."""

import secrets
from datetime import UTC, datetime
from typing import Any

from aiogram.enums import ChatMemberStatus, MessageOriginType
from aiogram.types import (
    BufferedInputFile,
    CallbackQuery,
    ChatMemberBanned,
    ChatMemberMember,
    ChatMemberUpdated,
    Contact,
    InaccessibleMessage,
    InlineKeyboardMarkup,
    Location,
    Message,
    MessageEntity,
    MessageOriginHiddenUser,
    User,
)

from bot.sandbox import media
from bot.sandbox.chats import QUERIES_LIMIT, Chat, Chats, Query, wire
from bot.sandbox.files import Files
from bot.sandbox.text import fixed, from_person, pieces
from bot.sandbox.updates import Updates

_FOREVER = datetime(1970, 1, 1, tzinfo=UTC)


class ClientError(Exception):
    """The person's app would not offer this: no such message, no such button, the bot is blocked."""


class Client:
    """Acts for one person. The chat begins with the first thing that is sent."""

    def __init__(self, user: User, chats: Chats, files: Files, updates: Updates) -> None:
        self.user = user
        self._chats = chats
        self._files = files
        self._updates = updates
        chats.join(user)

    @property
    def chat(self) -> Chat:
        """The chat with the bot."""
        return self._chats.join(self.user)

    def say(self, text: str, entities: list[MessageEntity] | None = None) -> list[Message]:
        """Type and send a text; `**bold**` and the like become entities unless `entities` are given.

        Over 4096 characters it is sent in several messages, as Telegram's apps do.
        """
        parts = [from_person(piece) for piece in pieces(text)] if entities is None else [fixed(text, entities)]
        sent = [self._send(part.fields()) for part in parts if part.text]
        if not sent:
            raise ClientError("there is nothing to send")
        return sent

    def reply(self, message_id: int, text: str) -> Message:
        """Answer one message with a text."""
        to = self._message(message_id).model_copy(update={"reply_to_message": None})
        return self._send(from_person(text).fields() | {"reply_to_message": to})

    def share_contact(self, phone: str = "", first_name: str = "", last_name: str = "", vcard: str = "") -> Message:
        """Share a contact; without a phone number one's own, as the button of a reply keyboard does."""
        if phone:
            about = {"last_name": last_name, "vcard": vcard}
            given: dict[str, Any] = {name: value for name, value in about.items() if value}
            contact = Contact(phone_number=phone, first_name=first_name or phone, **given)
        else:
            number = f"4915100{self.user.id % 100_000:05}"
            contact = Contact(phone_number=number, first_name=self.user.first_name, user_id=self.user.id)
        return self._send({"contact": contact})

    def share_location(self, latitude: float, longitude: float) -> Message:
        """Share a place, in degrees."""
        return self._send({"location": Location(latitude=latitude, longitude=longitude)})

    def send_file(self, kind: str, data: bytes, name: str, caption: str = "", album: str = "") -> Message:
        """Send a `photo`, `document`, `video`, `animation`, `audio`, `voice` or `sticker`.

        `album` is the id of what it is a part of.

        Raises ApiError when Telegram would not take it.
        """
        content = media.fields(self._files, kind, BufferedInputFile(data, name))
        if caption and kind in media.CAPTIONED:
            content |= from_person(caption).fields("caption", "caption_entities")
        return self._send(content | ({"media_group_id": album} if album else {}))

    def forward(self, text: str, sender: str) -> Message:
        """Forward what somebody else wrote, who hides the account."""
        origin = MessageOriginHiddenUser(
            type=MessageOriginType.HIDDEN_USER, date=self._chats.clock.now(), sender_user_name=sender
        )
        return self._send(from_person(text).fields() | {"forward_origin": origin})

    def edit(self, message_id: int, text: str) -> Message:
        """Edit a text that one has sent."""
        old = self._message(message_id)
        if old.from_user is None or old.from_user.id != self.user.id or old.text is None:
            raise ClientError(f"message {message_id} is not a text of this person")
        changes = {
            "entities": None,
            **from_person(text).fields(),
            "edit_date": int(self._chats.clock.now().timestamp()),
        }
        edited = old.model_copy(update=changes)
        self._chats.replace(self.chat, edited)
        self._updates.put("edited_message", wire(edited))
        return edited

    def tap(self, message_id: int, data: str) -> str:
        """Press the button that carries `data`; gives the callback query's id."""
        markup = self._message(message_id).reply_markup
        rows = markup.inline_keyboard if isinstance(markup, InlineKeyboardMarkup) else []
        if not any(button.callback_data == data for row in rows for button in row):
            raise ClientError(f"message {message_id} has no button with {data!r}")
        return self.forge_tap(message_id, data)

    def forge_tap(self, message_id: int, data: str) -> str:
        """Send a tap that need not be possible (any more), as a forged app may; gives the query's id."""
        if self.chat.blocked:
            raise ClientError("the bot is blocked")
        kept = self.chat.messages.get(message_id)
        message = (
            kept.message
            if kept is not None
            else InaccessibleMessage(chat=self.chat.telegram, message_id=message_id, date=0)
        )
        query = Query(str(secrets.randbits(62)), message_id, data, self._chats.clock.now())
        queries = self.chat.queries
        queries[query.id] = query
        while len(queries) > QUERIES_LIMIT:
            queries.popitem(last=False)
        self._chats.touch()
        payload = CallbackQuery(
            id=query.id, from_user=self.user, chat_instance=str(self.user.id), message=message, data=data
        )
        self._updates.put("callback_query", wire(payload))
        return query.id

    def delete(self, message_id: int) -> None:
        """Delete a message for both sides; Telegram does not tell the bot."""
        self._message(message_id)
        self._chats.remove(self.chat, message_id)

    def block(self) -> None:
        """Stop the bot: it can write no more until `unblock`."""
        self._member("kicked")

    def unblock(self) -> None:
        """Let the bot write again."""
        self._member("member")

    def _member(self, status: str) -> None:
        chat, bot = self.chat, self._chats.bot
        chat.blocked = status == "kicked"
        self._chats.touch()
        inside = ChatMemberMember(status=ChatMemberStatus.MEMBER, user=bot)
        outside = ChatMemberBanned(status=ChatMemberStatus.KICKED, user=bot, until_date=_FOREVER)
        old, new = (inside, outside) if chat.blocked else (outside, inside)
        change = ChatMemberUpdated(
            chat=chat.telegram,
            from_user=self.user,
            date=self._chats.clock.now(),
            old_chat_member=old,
            new_chat_member=new,
        )
        self._updates.put("my_chat_member", wire(change))

    def _message(self, message_id: int) -> Message:
        kept = self.chat.messages.get(message_id)
        if kept is None:
            raise ClientError(f"there is no message {message_id}")
        return kept.message

    def _send(self, content: dict[str, Any]) -> Message:
        chat = self.chat
        if chat.blocked:
            raise ClientError("the bot is blocked")
        chat.started = True
        if chat.keyboard is not None and chat.keyboard.one_time_keyboard:
            chat.keyboard = None
        message = self._chats.add(chat, self.user, content)
        self._updates.put("message", wire(message))
        return message
