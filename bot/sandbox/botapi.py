"""A Telegram Bot API server for one bot: in memory, on this machine, as strict as Telegram's own."""

import logging
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from hmac import compare_digest
from typing import Any

from aiogram import methods
from aiogram.enums import ChatMemberStatus
from aiogram.methods import TelegramMethod
from aiogram.types import (
    AcceptedGiftTypes,
    ChatFullInfo,
    ChatMemberMember,
    User,
    WebhookInfo,
)
from aiogram.types import File as TelegramFile
from aiohttp import web
from pydantic import BaseModel

from bot.sandbox import requests
from bot.sandbox.chats import Call, Chats, wire
from bot.sandbox.client import Client
from bot.sandbox.editing import Editing
from bot.sandbox.errors import ApiError, bad
from bot.sandbox.files import DOWNLOAD_BYTES, UPLOAD_BYTES, Files
from bot.sandbox.profile import Profile
from bot.sandbox.sending import Sending
from bot.sandbox.updates import Updates
from core.ports import Clock

FAULTS_LIMIT = 1000
BODY_BYTES = UPLOAD_BYTES + 2 * 1024 * 1024

# ids go on where an earlier run stopped, for a bot remembers them: they follow the clock, from this day on
_EPOCH = datetime(2026, 1, 1, tzinfo=UTC)

log = logging.getLogger(__name__)

Handler = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Fault:
    """An error that a later call meets in place of what it would do; `method` in lower case, empty for any."""

    method: str
    error: ApiError


class BotApi:
    """The server's state and its aiohttp routes. Everything it keeps is bounded.

    `chats`, `files`, `updates` and `profile` may be read by tests; `client` acts for a person, `inject` sends
    the bot any update, `fail` makes calls fail, `calls` tells what the bot did in a chat.
    """

    def __init__(self, clock: Clock, token: str, *, name: str = "WA Scheduler", username: str = "wa_scheduler_bot"):
        self.token = token
        self.bot = User(id=int(token.partition(":")[0]), is_bot=True, first_name=name, username=username)
        first_id = max(int((clock.now() - _EPOCH).total_seconds()), 1)
        self.chats = Chats(clock, self.bot, first_id)
        self.files = Files()
        self.updates = Updates(first_id)
        self.profile = Profile(self.chats)
        self._faults: deque[Fault] = deque(maxlen=FAULTS_LIMIT)
        self._methods = self._table()

    def client(self, user: User) -> Client:
        """Give a person an app; the bot cannot write to them before they have written."""
        return Client(user, self.chats, self.files, self.updates)

    def inject(self, kind: str, payload: BaseModel | dict[str, Any]) -> None:
        """Send the bot an update of any kind, also one that it did not allow."""
        self.updates.put(kind, wire(payload) if isinstance(payload, BaseModel) else payload, always=True)

    def fail(self, error: ApiError, *, method: str = "", times: int = 1) -> None:
        """Let the next calls (of one method, or any but getUpdates) meet this error."""
        self._faults.extend([Fault(method.lower(), error)] * times)

    def calls(self, chat_id: int) -> list[Call]:
        """Tell what the bot called for a chat, the oldest first; at most the last 1000."""
        chat = self.chats.known(chat_id)
        return list(chat.calls) if chat is not None else []

    def routes(self) -> list[web.RouteDef]:
        """Give the routes of the Bot API: methods and files."""
        return [
            web.get("/bot{token}/{method}", self._handle),
            web.post("/bot{token}/{method}", self._handle),
            web.get("/file/bot{token}/{path:.+}", self._download),
        ]

    def application(self) -> web.Application:
        """Make an application of the Bot API alone."""
        app = web.Application(client_max_size=BODY_BYTES)
        app.add_routes(self.routes())
        return app

    async def _handle(self, request: web.Request) -> web.Response:
        try:
            self._authorize(request)
            result = await self._call(request.match_info["method"].lower(), request)
        except ApiError as error:
            return web.json_response(error.answer(), status=error.code)
        except web.HTTPRequestEntityTooLarge:
            too_large = ApiError(413, "Request Entity Too Large")
            return web.json_response(too_large.answer(), status=413)
        return web.json_response({"ok": True, "result": result})

    def _authorize(self, request: web.Request) -> None:
        if not compare_digest(request.match_info["token"].encode(), self.token.encode()):
            raise ApiError(401, "Unauthorized")

    async def _call(self, name: str, request: web.Request) -> Any:
        given, uploads = await requests.read(request)
        refusal: ApiError | None = None
        try:
            if name not in self._methods:
                raise ApiError(404, "Not Found")
            model, handler = self._methods[name]
            call = requests.parse(model, given, uploads)
            self._meet_fault(name)
            if isinstance(call, methods.GetUpdates):
                return await self._get_updates(call)
            return _json(handler(call))
        except ApiError as error:
            refusal = error
            log.debug("%s refused: %s", name, error.description)
            raise
        finally:
            self._record(name, given, refusal)

    def _record(self, name: str, given: dict[str, Any], error: ApiError | None) -> None:
        chat_id = str(given.get("chat_id", ""))
        chat = self.chats.known(int(chat_id)) if chat_id.lstrip("-").isdigit() else None
        if chat is not None:
            chat.calls.append(Call(name, requests.logged(given), error.description if error else ""))

    def _meet_fault(self, name: str) -> None:
        for fault in self._faults:
            if fault.method == name or (not fault.method and name != "getupdates"):
                self._faults.remove(fault)
                raise fault.error

    async def _get_updates(self, call: methods.GetUpdates) -> list[dict[str, Any]]:
        if call.allowed_updates is not None:
            self.updates.allowed = frozenset(call.allowed_updates)
        return await self.updates.get(call.offset or 0, call.limit or 100, call.timeout or 0)

    async def _download(self, request: web.Request) -> web.Response:
        try:
            self._authorize(request)
        except ApiError as error:
            return web.json_response(error.answer(), status=error.code)
        file = self.files.at(request.match_info["path"])
        if file is None:
            return web.json_response(ApiError(404, "Not Found").answer(), status=404)
        return web.Response(body=file.data, content_type="application/octet-stream")

    def _get_file(self, call: methods.GetFile) -> TelegramFile:
        file = self.files.get(call.file_id)
        if file is None:
            raise bad("invalid file_id")
        if len(file.data) > DOWNLOAD_BYTES:
            raise bad("file is too big")
        return TelegramFile(
            file_id=file.id, file_unique_id=file.unique_id, file_size=len(file.data), file_path=file.path
        )

    def _get_chat(self, call: methods.GetChat) -> ChatFullInfo:
        chat = self.chats.readable(call.chat_id)
        gifts = dict.fromkeys(AcceptedGiftTypes.model_fields, True)
        info: dict[str, Any] = {
            **wire(chat.telegram), "accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": gifts,
        }  # fmt: skip
        if chat.pinned is not None:
            info["pinned_message"] = chat.messages[chat.pinned].message
        return ChatFullInfo(**info)

    def _get_member(self, call: methods.GetChatMember) -> ChatMemberMember:
        chat = self.chats.readable(call.chat_id)
        member = {chat.user.id: chat.user, self.bot.id: self.bot}.get(call.user_id)
        if member is None:
            raise bad("user not found")
        return ChatMemberMember(status=ChatMemberStatus.MEMBER, user=member)

    def _set_webhook(self, call: methods.SetWebhook) -> bool:
        if call.url:
            raise bad("bad webhook: the sandbox hands updates out by getUpdates only")
        return self._delete_webhook(call)

    def _delete_webhook(self, call: methods.SetWebhook | methods.DeleteWebhook) -> bool:
        if call.drop_pending_updates:
            self.updates.clear()
        return True

    def _webhook_info(self, _: methods.GetWebhookInfo) -> WebhookInfo:
        return WebhookInfo(url="", has_custom_certificate=False, pending_update_count=len(self.updates))

    def _table(self) -> dict[str, tuple[type[TelegramMethod[Any]], Handler]]:
        sending, editing = Sending(self.chats, self.files), Editing(self.chats, self.files)
        profile = self.profile
        handlers: dict[type[TelegramMethod[Any]], Handler] = {
            methods.GetMe: profile.me,
            methods.GetUpdates: self._get_updates,
            methods.SetWebhook: self._set_webhook,
            methods.DeleteWebhook: self._delete_webhook,
            methods.GetWebhookInfo: self._webhook_info,
            methods.SetMyCommands: profile.set_commands,
            methods.GetMyCommands: profile.get_commands,
            methods.DeleteMyCommands: profile.delete_commands,
            methods.SetMyName: profile.set_name,
            methods.GetMyName: profile.get_name,
            methods.SetMyDescription: profile.set_description,
            methods.GetMyDescription: profile.get_description,
            methods.SetMyShortDescription: profile.set_short_description,
            methods.GetMyShortDescription: profile.get_short_description,
            methods.SetChatMenuButton: profile.set_menu,
            methods.GetChatMenuButton: profile.get_menu,
            methods.SendMessage: sending.text,
            methods.SendPhoto: sending.media,
            methods.SendDocument: sending.media,
            methods.SendVideo: sending.media,
            methods.SendAudio: sending.media,
            methods.SendVoice: sending.media,
            methods.SendAnimation: sending.media,
            methods.SendSticker: sending.media,
            methods.SendLocation: sending.location,
            methods.SendContact: sending.contact,
            methods.SendMediaGroup: sending.album,
            methods.CopyMessage: sending.copy,
            methods.ForwardMessage: sending.forward,
            methods.SendChatAction: editing.action,
            methods.EditMessageText: editing.text,
            methods.EditMessageCaption: editing.caption,
            methods.EditMessageMedia: editing.media,
            methods.EditMessageReplyMarkup: editing.markup,
            methods.DeleteMessage: editing.delete,
            methods.DeleteMessages: editing.delete_many,
            methods.PinChatMessage: editing.pin,
            methods.UnpinChatMessage: editing.unpin,
            methods.SetMessageReaction: editing.react,
            methods.AnswerCallbackQuery: editing.answer,
            methods.GetFile: self._get_file,
            methods.GetChat: self._get_chat,
            methods.GetChatMember: self._get_member,
        }
        # Telegram reads a method's name without regard to case
        return {model.__api_method__.lower(): (model, handler) for model, handler in handlers.items()}


def _json(result: Any) -> Any:
    match result:
        case BaseModel():
            return wire(result)
        case list():
            return [_json(item) for item in result]
    return result
