"""The methods that write into a chat: send…, copyMessage, forwardMessage."""

from typing import Any

from aiogram import methods
from aiogram.enums import MessageOriginType
from aiogram.types import (
    Contact,
    InlineKeyboardMarkup,
    Location,
    Message,
    MessageId,
    MessageOriginUser,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from bot.sandbox import keyboards, media
from bot.sandbox.chats import Chat, Chats, Kept
from bot.sandbox.errors import bad
from bot.sandbox.files import Files
from bot.sandbox.requests import chosen
from bot.sandbox.text import CAPTION_LIMIT, TEXT_LIMIT, Formatted, from_bot

ALBUM = range(2, 11)

SendMedia = (
    methods.SendPhoto | methods.SendDocument | methods.SendVideo | methods.SendAudio | methods.SendVoice
    | methods.SendAnimation | methods.SendSticker
)  # fmt: skip
_CONTENT = (
    "text", "entities", "caption", "caption_entities", "photo", "document", "video", "audio", "voice", "animation",
    "sticker", "location", "contact", "link_preview_options",
)  # fmt: skip


def text_of(call: Any) -> Formatted:
    """Read the text of a call. Raises ApiError 400 when it is empty or too long."""
    if not call.text:
        raise bad("Message text is empty")
    formatted = from_bot(call.text, chosen(call.parse_mode), call.entities)
    if not formatted.text:
        raise bad("Text must be non-empty")
    if len(formatted.text) > TEXT_LIMIT:
        raise bad("Message is too long")
    return formatted


def caption_of(call: Any) -> dict[str, Any]:
    """Read the caption of a call, or of an InputMedia, as fields of a message. Raises ApiError 400 when too long."""
    if not call.caption:
        return {}
    formatted = from_bot(call.caption, chosen(call.parse_mode), call.caption_entities)
    if len(formatted.text) > CAPTION_LIMIT:
        raise bad("Message caption is too long")
    return formatted.fields("caption", "caption_entities") if formatted.text else {}


class Sending:
    """Writes messages of the bot."""

    def __init__(self, chats: Chats, files: Files) -> None:
        self._chats = chats
        self._files = files

    def text(self, call: methods.SendMessage) -> Message:
        """Do sendMessage."""
        chat, common = self._begin(call)
        content: dict[str, Any] = text_of(call).fields()
        preview = chosen(call.link_preview_options)
        if preview is not None:
            content["link_preview_options"] = preview
        return self._write(chat, content | common, call)

    def media(self, call: SendMedia) -> Message:
        """Do sendPhoto, sendDocument, sendVideo, sendAudio, sendVoice, sendAnimation, sendSticker."""
        chat, common = self._begin(call)
        name = call.__api_method__.removeprefix("send").lower()
        content = caption_of(call) if name in media.CAPTIONED else {}
        content |= media.fields(self._files, name, getattr(call, name), call)
        return self._write(chat, content | common, call)

    def location(self, call: methods.SendLocation) -> Message:
        """Do sendLocation."""
        chat, common = self._begin(call)
        if abs(call.latitude) > 90 or abs(call.longitude) > 180:
            raise bad("invalid location specified")
        location = Location(latitude=call.latitude, longitude=call.longitude)
        return self._write(chat, {"location": location, **common}, call)

    def contact(self, call: methods.SendContact) -> Message:
        """Do sendContact."""
        chat, common = self._begin(call)
        if not call.phone_number.strip() or not call.first_name.strip():
            raise bad("phone number and first name must be non-empty")
        last: dict[str, Any] = {"last_name": call.last_name} if call.last_name else {}
        contact = Contact(phone_number=call.phone_number, first_name=call.first_name, **last)
        return self._write(chat, {"contact": contact, **common}, call)

    def album(self, call: methods.SendMediaGroup) -> list[Message]:
        """Do sendMediaGroup."""
        chat, common = self._begin(call)
        if len(call.media) not in ALBUM:
            raise bad("Too many messages to send as an album" if call.media else "There are no messages to send")
        names = [media.name_of(item) for item in call.media]
        if len(set(names) - {"photo", "video"}) and len(set(names)) > 1:
            raise bad("document and audio can't be mixed with other media types")
        contents = [
            media.fields(self._files, name, item.media, item) | caption_of(item)
            for name, item in zip(names, call.media, strict=True)
        ]
        group = {"media_group_id": f"{chat.user.id}{self._chats.version}"}
        return [self._chats.add(chat, self._chats.bot, content | common | group) for content in contents]

    def copy(self, call: methods.CopyMessage) -> MessageId:
        """Do copyMessage."""
        chat, common = self._begin(call)
        source = self._source(call, "copy")
        content = {name: getattr(source.message, name) for name in _CONTENT if getattr(source.message, name)}
        if "caption" in call.model_fields_set and media.shown(source.message):
            content = {k: v for k, v in content.items() if k not in ("caption", "caption_entities")} | caption_of(call)
        return MessageId(message_id=self._write(chat, content | common, call).message_id)

    def forward(self, call: methods.ForwardMessage) -> Message:
        """Do forwardMessage."""
        chat = self._chats.writable(call.chat_id)
        source = self._source(call, "forward").message
        content = {name: getattr(source, name) for name in _CONTENT if getattr(source, name)}
        origin = source.forward_origin or MessageOriginUser(
            type=MessageOriginType.USER, date=source.date, sender_user=source.from_user or self._chats.bot
        )
        protected = {"has_protected_content": True} if chosen(call.protect_content) else {}
        return self._chats.add(chat, self._chats.bot, content | {"forward_origin": origin} | protected, fixed=True)

    def _source(self, call: methods.CopyMessage | methods.ForwardMessage, verb: str) -> Kept:
        kept = self._chats.readable(call.from_chat_id).messages.get(call.message_id)
        if kept is None:
            raise bad(f"message to {verb} not found")
        if kept.message.has_protected_content:
            raise bad("The message can't be copied" if verb == "copy" else "The message can't be forwarded")
        return kept

    def _begin(self, call: Any) -> tuple[Chat, dict[str, Any]]:
        """Check what all these methods have: the chat, the keyboard, what is replied to, protection."""
        chat = self._chats.writable(call.chat_id)
        markup = getattr(call, "reply_markup", None)
        keyboards.check(markup)
        common: dict[str, Any] = {}
        if isinstance(markup, InlineKeyboardMarkup) and any(markup.inline_keyboard):
            common["reply_markup"] = markup
        if chosen(call.protect_content):
            common["has_protected_content"] = True
        reply = call.reply_parameters
        target = reply.message_id if reply is not None else call.reply_to_message_id
        if target is not None:
            kept = chat.messages.get(target)
            lenient = reply.allow_sending_without_reply if reply is not None else call.allow_sending_without_reply
            if kept is not None:
                # Telegram shows one level only
                common["reply_to_message"] = kept.message.model_copy(update={"reply_to_message": None})
            elif not chosen(lenient):
                raise bad("message to be replied not found")
        return chat, common

    def _write(self, chat: Chat, content: dict[str, Any], call: Any) -> Message:
        markup = call.reply_markup
        if isinstance(markup, ReplyKeyboardMarkup) and any(markup.keyboard):
            chat.keyboard = markup
        elif isinstance(markup, ReplyKeyboardRemove):
            chat.keyboard = None
        # only messages without a keyboard, or with an inline one, can be edited (Bot API, "Updating messages")
        fixed = markup is not None and not isinstance(markup, InlineKeyboardMarkup)
        return self._chats.add(chat, self._chats.bot, content, fixed=fixed)
