"""The HTTP session to Telegram, which lets no single update stop all the others."""

import json
import logging
from typing import Any, TypeVar

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.exceptions import ClientDecodeError, TelegramNetworkError, TelegramServerError
from aiogram.methods import GetUpdates, Response, TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import InputFile, Update
from aiohttp import FormData, JsonPayload
from pydantic import ValidationError

from bot.middlewares.allowlist import SERVED

log = logging.getLogger(__name__)

T = TypeVar("T")


class Session(AiohttpSession):
    """Sends what has no file as JSON: a form with JSON in it takes longer to make, and to read.

    Updates that are of no served type or that cannot be read are emptied, keeping their id so that they are confirmed:
    aiogram reads a batch of updates as one, and a single one that it cannot read would come again for ever.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._answers: dict[type, type] = {}

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109 - its own signature
    ) -> TelegramType:
        """Make a request. An answer that is no text, as a proxy's page may be, means that Telegram is away."""
        try:
            return await super().make_request(bot, method, timeout)
        except UnicodeDecodeError as error:
            raise TelegramNetworkError(method=method, message="the answer is no text") from error

    def build_form_data(self, bot: Bot, method: TelegramMethod[Any]) -> FormData | JsonPayload:  # type: ignore[override]
        """Give the body of a request: https://core.telegram.org/bots/api#making-requests.

        aiogram only hands it on to aiohttp, which takes any payload.
        """
        files: dict[str, InputFile] = {}
        given = {
            name: self.prepare_value(value, bot, files, _dumps_json=False)
            for name, value in method.model_dump(exclude_none=True, warnings=False).items()
        }
        if files:
            return super().build_form_data(bot, method)
        return JsonPayload({name: value for name, value in given.items() if value})

    def check_response(self, bot: Bot, method: TelegramMethod[T], status_code: int, content: str) -> Response[T]:
        """Read an answer of Telegram."""
        polled = isinstance(method, GetUpdates)
        # pydantic forgets a generic model that nobody holds, and making one takes longer than sending a message.
        self._answers[type(method)] = Response[method.__returning__]  # type: ignore[name-defined]
        try:
            return super().check_response(bot, method, status_code, content)
        except ClientDecodeError as error:
            less = readable(content) if polled and status_code == 200 else content
            if less != content:
                return super().check_response(bot, method, status_code, less)
            if status_code >= 500:
                # A proxy's page instead of Telegram's JSON: it is away, and says so in HTML.
                raise TelegramServerError(method=method, message=f"HTTP {status_code}") from error
            raise


def readable(content: str) -> str:
    """Give the answer to getUpdates with every update in it readable."""
    try:
        answer = json.loads(content)
        updates = answer["result"]
        answer["result"] = [_readable(update) for update in updates]
    except (ValueError, TypeError, KeyError):
        return content
    return json.dumps(answer)


def _readable(update: dict[str, Any]) -> dict[str, Any]:
    empty = {"update_id": update["update_id"]}
    kept = empty | {kind: update[kind] for kind in SERVED if kind in update}
    try:
        Update.model_validate(kept)
    except ValidationError as error:
        log.warning("update %s cannot be read and is left out: %s problems", update["update_id"], error.error_count())
        return empty
    return kept
