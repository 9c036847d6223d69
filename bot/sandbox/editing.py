"""The methods that change what is in a chat: edit…, delete…, pin…, reactions, chat actions, answers to taps."""

from datetime import timedelta
from typing import Any

from aiogram import methods
from aiogram.enums import ChatAction
from aiogram.types import InlineKeyboardMarkup, Message, ReactionTypeEmoji

from bot.sandbox import keyboards, media
from bot.sandbox.chats import Chat, Chats, Kept, Toast, wire
from bot.sandbox.errors import bad
from bot.sandbox.files import Files
from bot.sandbox.sending import caption_of, text_of

DELETABLE = timedelta(hours=48)
ANSWER_LIMIT = 200

# the emoji that a bot may react with (Bot API, ReactionTypeEmoji)
_REACTIONS = frozenset((
    "❤", "👍", "👎", "🔥", "🥰", "👏", "😁", "🤔", "🤯", "😱", "🤬", "😢", "🎉", "🤩", "🤮", "💩",
    "🙏", "👌", "🕊", "🤡", "🥱", "🥴", "😍", "🐳", "❤\u200d🔥", "🌚", "🌭", "💯", "🤣", "⚡", "🍌", "🏆",
    "💔", "🤨", "😐", "🍓", "🍾", "💋", "🖕", "😈", "😴", "😭", "🤓", "👻", "👨\u200d💻", "👀", "🎃", "🙈",
    "😇", "😨", "🤝", "✍", "🤗", "🫡", "🎅", "🎄", "☃", "💅", "🤪", "🗿", "🆒", "💘", "🙉", "🦄",
    "😘", "💊", "🙊", "😎", "👾", "🤷\u200d♂", "🤷", "🤷\u200d♀", "😡",
))  # fmt: skip
_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current content "
    "and reply markup of the message"
)
_SHOWN = (
    "text", "entities", "caption", "caption_entities", "photo", "document", "video", "audio", "animation",
    "reply_markup",
)  # fmt: skip


class Editing:
    """Changes messages of the bot."""

    def __init__(self, chats: Chats, files: Files) -> None:
        self._chats = chats
        self._files = files

    def text(self, call: methods.EditMessageText) -> Message:
        """Do editMessageText."""
        formatted = text_of(call)
        chat, kept = self._editable(call)
        if kept.message.text is None:
            raise bad("There is no text in the message to edit")
        return self._replace(chat, kept, call, {"entities": None, **formatted.fields()})

    def caption(self, call: methods.EditMessageCaption) -> Message:
        """Do editMessageCaption."""
        caption = caption_of(call)
        chat, kept = self._editable(call)
        if media.shown(kept.message) not in media.CAPTIONED:
            raise bad("There is no caption in the message to edit")
        return self._replace(chat, kept, call, {"caption": None, "caption_entities": None, **caption})

    def media(self, call: methods.EditMessageMedia) -> Message:
        """Do editMessageMedia; a text may become a photo, but never the other way round."""
        chat, kept = self._editable(call)
        if kept.message.text is None and media.shown(kept.message) not in media.EDITABLE:
            raise bad("Message media can't be edited")
        name = media.name_of(call.media)
        content = media.fields(self._files, name, call.media.media, call.media) | caption_of(call.media)
        gone = dict.fromkeys(("text", "link_preview_options", *_SHOWN[:-1]))
        return self._replace(chat, kept, call, gone | content)

    def markup(self, call: methods.EditMessageReplyMarkup) -> Message:
        """Do editMessageReplyMarkup."""
        chat, kept = self._editable(call)
        return self._replace(chat, kept, call, {})

    def _editable(self, call: Any) -> tuple[Chat, Kept]:
        if call.chat_id is None:
            raise bad("chat_id is empty")
        if call.message_id is None:
            raise bad("message identifier is not specified")
        keyboards.check(call.reply_markup)
        chat = self._chats.writable(call.chat_id)
        kept = chat.messages.get(call.message_id)
        if kept is None:
            raise bad("message to edit not found")
        sender = kept.message.from_user
        if sender is None or sender.id != self._chats.bot.id or kept.fixed:
            raise bad("Message can't be edited")
        return chat, kept

    def _replace(self, chat: Chat, kept: Kept, call: Any, changes: dict[str, Any]) -> Message:
        markup = call.reply_markup
        if not (isinstance(markup, InlineKeyboardMarkup) and any(markup.inline_keyboard)):
            markup = None
        edited = kept.message.model_copy(update={**changes, "reply_markup": markup})
        if _look(edited) == _look(kept.message):
            raise bad(_NOT_MODIFIED)
        edited = edited.model_copy(update={"edit_date": int(self._chats.clock.now().timestamp())})
        self._chats.replace(chat, edited)
        return edited

    def delete(self, call: methods.DeleteMessage) -> bool:
        """Do deleteMessage: within 48 hours, one's own and the person's."""
        chat = self._chats.writable(call.chat_id)
        kept = chat.messages.get(call.message_id)
        if kept is None:
            raise bad("message to delete not found")
        if self._chats.clock.now() - kept.message.date > DELETABLE:
            raise bad("Message can't be deleted for everyone")
        self._chats.remove(chat, call.message_id)
        return True

    def delete_many(self, call: methods.DeleteMessages) -> bool:
        """Do deleteMessages; missing ones are passed over."""
        chat = self._chats.writable(call.chat_id)
        if not call.message_ids:
            raise bad("Message identifiers are not specified")
        if len(call.message_ids) > 100:
            raise bad("Too many message identifiers specified")
        there = [chat.messages[number].message for number in call.message_ids if number in chat.messages]
        if any(self._chats.clock.now() - message.date > DELETABLE for message in there):
            raise bad("Message can't be deleted for everyone")
        for message in there:
            self._chats.remove(chat, message.message_id)
        return True

    def pin(self, call: methods.PinChatMessage) -> bool:
        """Do pinChatMessage."""
        chat = self._chats.writable(call.chat_id)
        if call.message_id not in chat.messages:
            raise bad("message to pin not found")
        chat.pinned = call.message_id
        self._chats.touch()
        return True

    def unpin(self, call: methods.UnpinChatMessage) -> bool:
        """Do unpinChatMessage."""
        chat = self._chats.writable(call.chat_id)
        if chat.pinned is None or call.message_id not in (None, chat.pinned):
            raise bad("Message to unpin not found")
        chat.pinned = None
        self._chats.touch()
        return True

    def react(self, call: methods.SetMessageReaction) -> bool:
        """Do setMessageReaction: one of Telegram's own emoji, or none."""
        chat = self._chats.writable(call.chat_id)
        kept = chat.messages.get(call.message_id)
        if kept is None:
            raise bad("message to react not found")
        emoji = [reaction.emoji if isinstance(reaction, ReactionTypeEmoji) else "" for reaction in call.reaction or []]
        if len(emoji) > 1:
            raise bad("REACTIONS_TOO_MANY")
        if any(one not in _REACTIONS for one in emoji):
            raise bad("REACTION_INVALID")
        kept.reaction = "".join(emoji)
        kept.version = self._chats.touch()
        return True

    def action(self, call: methods.SendChatAction) -> bool:
        """Do sendChatAction; clients show it for five seconds, or until a message comes."""
        chat = self._chats.writable(call.chat_id)
        if call.action not in [action.value for action in ChatAction]:
            raise bad("Wrong parameter action in request")
        chat.action, chat.action_version = call.action, self._chats.touch()
        return True

    def answer(self, call: methods.AnswerCallbackQuery) -> bool:
        """Do answerCallbackQuery."""
        if len(call.text or "") > ANSWER_LIMIT:
            raise bad("MESSAGE_TOO_LONG")
        chat, query = self._chats.asking(call.callback_query_id)
        if query.answered:  # the first answer is the one that counts
            return True
        query.answered = True
        version = self._chats.touch()
        if call.text:
            chat.toasts.append(Toast(version, call.text, bool(call.show_alert), query.message_id))
        return True


def _look(message: Message) -> dict[str, Any]:
    """Give what a person sees of a message; files by what is in them."""
    seen = {name: value for name, value in wire(message).items() if name in _SHOWN}
    file = media.shown(message)
    if file is not None:
        shown = getattr(message, file)
        seen[file] = (shown[-1] if isinstance(shown, list) else shown).file_unique_id
        seen.pop("document" if file == "animation" else "", None)
    return seen
