"""What a person does on the page: each a POST with a small JSON body. `bot.sandbox.page` lists them."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import timedelta
from typing import Annotated, Any, Literal, TypeVar

from aiohttp import web
from aiohttp.typedefs import Handler
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from bot.sandbox import qr
from bot.sandbox.client import Client, ClientError
from bot.sandbox.errors import ApiError
from bot.sandbox.files import Files
from bot.sandbox.phone import Phone
from core.errors import GatewayError, NotPaired, Refused
from core.timing.clock import MovableClock

STEP_LIMIT = timedelta(days=3660)

Result = dict[str, Any]


class _Body(BaseModel):
    model_config = ConfigDict(extra="forbid")


class _Say(_Body):
    text: Annotated[str, Field(min_length=1, max_length=65_536)]
    reply_to: int | None = None


class _Tap(_Body):
    message_id: int
    data: Annotated[str, Field(max_length=256)]
    forged: bool = False


class _Edit(_Body):
    message_id: int
    text: Annotated[str, Field(min_length=1, max_length=4096)]


class _Delete(_Body):
    message_id: int


class _Forward(_Body):
    text: Annotated[str, Field(min_length=1, max_length=4096)]
    sender: Annotated[str, Field(min_length=1, max_length=64)]


class _Contact(_Body):
    phone: Annotated[str, Field(max_length=64)] = ""
    first_name: Annotated[str, Field(max_length=64)] = ""
    last_name: Annotated[str, Field(max_length=64)] = ""


class _Location(_Body):
    latitude: Annotated[float, Field(ge=-90, le=90)]
    longitude: Annotated[float, Field(ge=-180, le=180)]


class _Block(_Body):
    blocked: bool


class _Scan(_Body):
    code: Annotated[str, Field(max_length=4096)] | None = None


class _Code(_Body):
    code: Annotated[str, Field(min_length=1, max_length=64)]


class _Reply(_Body):
    chat_id: Annotated[str, Field(min_length=1, max_length=64)]
    text: Annotated[str, Field(min_length=1, max_length=4096)]


class _Nothing(_Body):
    pass


class _Move(_Body):
    seconds: Annotated[float, Field(gt=0)] | None = None
    to: AwareDatetime | None = None


class _Upload(BaseModel):
    kind: Literal["photo", "document", "video", "animation", "audio", "voice", "sticker"]
    caption: Annotated[str, Field(max_length=1024)] = ""
    album: Annotated[str, Field(max_length=64)] = ""


B = TypeVar("B", bound=_Body)


class Actions:
    """Does them for one person. `changed` is called when the phone has changed."""

    def __init__(
        self, client: Client, files: Files, phone: Phone, clock: MovableClock, changed: Callable[[], None]
    ) -> None:
        self._client = client
        self._files = files
        self._phone = phone
        self._clock = clock
        self._changed = changed

    def routes(self) -> list[web.RouteDef]:
        """Give the routes."""
        return [
            _post("say", _Say, self._say),
            _post("tap", _Tap, self._tap),
            _post("edit", _Edit, self._edit),
            _post("delete", _Delete, self._delete),
            _post("forward", _Forward, self._forward),
            _post("contact", _Contact, self._contact),
            _post("location", _Location, self._location),
            _post("block", _Block, self._block),
            _post("scan", _Scan, self._scan),
            _post("code", _Code, self._code),
            _post("reply", _Reply, self._reply),
            _post("unlink", _Nothing, self._unlink),
            _post("clock", _Move, self._move),
            web.post("/sandbox/file", self._upload),
        ]

    async def _say(self, body: _Say) -> Result:
        if body.reply_to is not None:
            return {"message_ids": [self._client.reply(body.reply_to, body.text).message_id]}
        return {"message_ids": [message.message_id for message in self._client.say(body.text)]}

    async def _tap(self, body: _Tap) -> Result:
        tap = self._client.forge_tap if body.forged else self._client.tap
        return {"query_id": tap(body.message_id, body.data)}

    async def _edit(self, body: _Edit) -> Result:
        return {"message_id": self._client.edit(body.message_id, body.text).message_id}

    async def _delete(self, body: _Delete) -> Result:
        self._client.delete(body.message_id)
        return {}

    async def _forward(self, body: _Forward) -> Result:
        return {"message_id": self._client.forward(body.text, body.sender).message_id}

    async def _contact(self, body: _Contact) -> Result:
        sent = self._client.share_contact(body.phone, body.first_name, body.last_name)
        return {"message_id": sent.message_id}

    async def _location(self, body: _Location) -> Result:
        return {"message_id": self._client.share_location(body.latitude, body.longitude).message_id}

    async def _block(self, body: _Block) -> Result:
        if body.blocked:
            self._client.block()
        else:
            self._client.unblock()
        return {}

    async def _upload(self, request: web.Request) -> web.Response:
        form = await request.post()
        file = form.get("file")
        if not isinstance(file, web.FileField):
            return _error(400, "there is no file")
        try:
            about = _Upload.model_validate({name: form[name] for name in ("kind", "caption", "album") if name in form})
            sent = self._client.send_file(about.kind, file.file.read(), file.filename, about.caption, about.album)
        except ValidationError as error:
            return _malformed(error)
        except ApiError as error:
            return _error(409, error.description)
        except ClientError as error:
            return _error(409, str(error))
        return web.json_response({"message_id": sent.message_id})

    async def _scan(self, body: _Scan) -> Result:
        code = body.code if body.code is not None else await self._code_on_show()
        if code is None:
            raise ClientError("The camera sees no code: ask the bot for one first.")
        if not await self._phone.scan(code):
            raise ClientError("This code is not valid any more. Scan the newest one.")
        self._changed()
        return {"linked": True}

    async def _code_on_show(self) -> str | None:
        """Read the newest picture of the bot that has a code, as a phone held before the screen does."""
        for kept in reversed(self._client.chat.messages.values()):
            sender = kept.message.from_user
            if kept.message.photo and sender is not None and sender.is_bot:
                file = self._files.get(kept.message.photo[-1].file_id)
                code = await qr.read(file.data) if file is not None else None
                if code is not None:
                    return code
        return None

    async def _code(self, body: _Code) -> Result:
        if not await self._phone.enter_code(body.code):
            raise ClientError("This code is not valid (any more). Type in the newest one.")
        self._changed()
        return {"linked": True}

    async def _reply(self, body: _Reply) -> Result:
        try:
            message_id = await self._phone.reply(body.chat_id, body.text)
        except (NotPaired, Refused) as error:
            raise ClientError("Nobody can write in this chat.") from error
        self._changed()
        return {"id": message_id}

    async def _unlink(self, _: _Nothing) -> Result:
        await self._phone.unlink()
        self._changed()
        return {}

    async def _move(self, body: _Move) -> Result:
        now = self._clock.now()
        by = timedelta(seconds=min(body.seconds or 0, 1e12))
        if body.to is not None:
            by = body.to - now
        if by <= timedelta():
            raise ClientError("The time goes forward only.")
        if by > STEP_LIMIT:
            raise ClientError("At most ten years at once.")
        with suppress(GatewayError):  # the phone is away: its times will be a little off
            await self._phone.move_clock(by)
        self._clock.move(by)
        return {"now": self._clock.now().isoformat()}


def _post(name: str, model: type[B], act: Callable[[B], Awaitable[Result]]) -> web.RouteDef:
    async def handle(request: web.Request) -> web.Response:
        try:
            body = model.model_validate_json(await request.read() or b"{}")
            return web.json_response(await act(body))
        except ValidationError as error:
            return _malformed(error)
        except ClientError as error:
            return _error(409, str(error))
        except GatewayError:
            return _error(503, "The WhatsApp gateway is not there yet. Try again in a moment.")

    handler: Handler = handle
    return web.post(f"/sandbox/{name}", handler)


def _malformed(error: ValidationError) -> web.Response:
    first = error.errors(include_url=False, include_input=False)[0]
    return _error(400, f"{'.'.join(str(part) for part in first['loc']) or 'body'}: {first['msg']}")


def _error(status: int, text: str) -> web.Response:
    return web.json_response({"error": text}, status=status)
