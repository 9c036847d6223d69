"""What a bot sends: parameters from a query, a form, JSON or multipart, checked against aiogram's own models."""

import json
from collections.abc import Iterator
from inspect import isclass
from typing import Any, TypeVar, get_args, get_origin

from aiogram.client.default import Default
from aiogram.methods import TelegramMethod
from aiogram.types import BufferedInputFile
from aiohttp import web
from pydantic import BaseModel, ValidationError

from bot.sandbox.errors import ApiError, bad

T = TypeVar("T")
Uploads = dict[str, BufferedInputFile]

# parts of Telegram that the sandbox does not have: better refused than silently ignored
_ABSENT = (
    "business_connection_id", "direct_messages_topic_id", "message_thread_id", "receiver_user_id", "inline_message_id",
    "suggested_post_parameters", "ephemeral_message_parameters", "rich_message",
)  # fmt: skip
_MISSING = {
    "chat_id": "chat_id is empty",
    "text": "message text is empty",
    "message_id": "message identifier is not specified",
    "message_ids": "message identifiers are not specified",
    "latitude": "latitude is empty",
    "longitude": "longitude is empty",
}
_FILES = ("photo", "document", "video", "audio", "voice", "animation", "sticker")


async def read(request: web.Request) -> tuple[dict[str, Any], Uploads]:
    """Collect the parameters as they came, and the uploads by the names of their parts.

    Raises ApiError 400 for a body that is none, aiohttp's HTTPRequestEntityTooLarge for one too large.
    """
    given: dict[str, Any] = {name: value for name, value in request.query.items() if value != ""}
    if request.method != "POST":
        return given, {}
    if request.content_type == "application/json":
        try:
            body = await request.json()
        except ValueError as error:
            raise bad("can't parse JSON object") from error
        if not isinstance(body, dict):
            raise bad("object expected")
        return given | {name: value for name, value in body.items() if value not in ("", None)}, {}
    uploads: Uploads = {}
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            uploads[name] = BufferedInputFile(value.file.read(), value.filename or name)
        elif isinstance(value, str) and value != "":
            given[name] = value
    # a part named like the parameter is its file; others are named by attach://
    given |= {name: f"attach://{name}" for name in uploads if name in _FILES}
    return given, uploads


def _attached(value: Any, uploads: Uploads) -> Any:
    match value:
        case str() if value.startswith("attach://"):
            return uploads.get(value.removeprefix("attach://"), value)
        case dict():
            return {key: _attached(item, uploads) for key, item in value.items()}
        case list():
            return [_attached(item, uploads) for item in value]
    return value


def parse(model: type[TelegramMethod[Any]], given: dict[str, Any], uploads: Uploads) -> TelegramMethod[Any]:
    """Make the method's object of its parameters; uploads are put where `attach://` names them.

    Raises ApiError 400 for a parameter that is missing, unknown, malformed, or of a part of Telegram that the
    sandbox does not have.
    """
    unknown = sorted(given.keys() - model.model_fields.keys())
    if unknown:
        raise bad(f"the method {model.__api_method__} has no parameter {unknown[0]!r}")
    for name in _ABSENT:
        if name in given:
            raise bad(f"the sandbox has no {name}")
    decoded = {name: _attached(_decoded(model, name, value), uploads) for name, value in given.items()}
    try:
        call = model.model_validate(decoded)
    except ValidationError as error:
        raise _explained(error) from error
    for path, extra in _extras(call, ""):
        raise bad(f"can't parse {path}: it has no field {extra!r}")
    return call


def _decoded(model: type[TelegramMethod[Any]], name: str, value: Any) -> Any:
    if isinstance(value, str) and _structured(model.model_fields[name].annotation):
        try:
            return json.loads(value)
        except ValueError as error:
            raise bad(f"can't parse {name} JSON object") from error
    return value


def _structured(annotation: Any) -> bool:
    """Tell whether a parameter is an object or a list, which forms carry as JSON."""
    if get_origin(annotation) is list:
        return True
    if isclass(annotation):
        return issubclass(annotation, BaseModel)
    return any(_structured(argument) for argument in get_args(annotation))


def _explained(error: ValidationError) -> ApiError:
    first = error.errors(include_url=False, include_input=False)[0]
    name = str(first["loc"][0])
    if len(first["loc"]) > 1:
        path = ".".join(str(part) for part in first["loc"])
        return bad(f"can't parse {name}: {first['msg']} at {path}")
    if first["type"] != "missing":
        return bad(f"can't parse {name}: {first['msg']}")
    if name in _FILES:
        return bad(f"there is no {name} in the request")
    return bad(_MISSING.get(name, f'parameter "{name}" is required'))


def _extras(value: object, path: str) -> Iterator[tuple[str, str]]:
    """Find fields that no type of Telegram has."""
    if isinstance(value, BaseModel):
        for name in value.model_extra or {}:
            yield path, name
        for name in value.model_fields_set:
            yield from _extras(getattr(value, name), f"{path}.{name}".strip("."))
    elif isinstance(value, list):
        for item in value:
            yield from _extras(item, path)


def chosen(value: T | Default | None) -> T | None:
    """Give a parameter's value, None for one that was left to its default."""
    return None if isinstance(value, Default) else value


def logged(given: dict[str, Any]) -> dict[str, Any]:
    """Give parameters for the record of calls, with structures decoded; files are but their names."""
    return {name: _shown(value) for name, value in given.items()}


def _shown(value: Any) -> Any:
    if not isinstance(value, str) or value[:1] not in ("[", "{"):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value
