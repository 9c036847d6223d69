"""The OpenAPI 3.1 document, made of the same table as the routes.

Spec: https://spec.openapis.org/oas/v3.1.1.html
"""

import re
from collections.abc import Iterable, Sequence
from http import HTTPStatus
from typing import Any, Literal

from pydantic import TypeAdapter

from bridge import api
from bridge.gateway.routes.table import Call

ABOUT = """\
A WhatsApp gateway that speaks a subset of the API of [WAHA](https://waha.devlike.pro), in the dialect of its engine
GOWS.

Every call but `GET /ping` needs the key in the header `X-Api-Key`. Every POST answers 201. An answer that is null is
an empty body.

Beyond WAHA: every send takes an `id`, and repeating the request with it gives the first answer (with the header
`Idempotent-Replay: true`) instead of a second message; 409 `outcome_unknown` says that a send was cut off and may
have gone out or not.

What happens is told at the WebSocket `/ws?x-api-key=…&session=*&events=session.status&events=message.ack`, one event a
text frame; with `since=<id of the last event>` it begins with what came after that one.
"""

KEY = "api_key"

IN_PATH: dict[str, dict[str, Any]] = {
    "session": {"type": "string", "pattern": api.SESSION_NAME, "example": "default"},
    "chat": {"type": "string", "pattern": api.CHAT_ID, "example": "4915112345678@c.us"},
    "id": {"type": "string", "minLength": 1, "example": "true_4915112345678@c.us_3EB0C767D097B7C2A1B2C3"},
    "lid": {"type": "string", "pattern": "^[0-9]{1,20}(@lid)?$", "example": "123123123@lid"},
    "phone": {"type": "string", "pattern": api.PHONE, "example": "4915112345678"},
}

Mode = Literal["validation", "serialization"]
Adapters = dict[tuple[str, Mode], TypeAdapter[Any]]

PLAIN, STATE, FAILED = "Problem", "WrongState", "Failure"
TOLD = {
    400: ("What was asked is not valid; the message lists why", (PLAIN,)),
    401: ("The key is missing or wrong", (PLAIN,)),
    403: ("Another Host, or a web page of another origin", (PLAIN,)),
    404: ("There is no such session, or nothing of that name in it", (PLAIN,)),
    408: ("The body came too slowly", (PLAIN,)),
    409: ("The outcome of the first send with this id is not known, or the id was used for another message", (PLAIN,)),
    413: ("The request, or the file in it, is too large", (PLAIN,)),
    422: ("The session is in the wrong state, or WhatsApp does not take this", (STATE, PLAIN)),
    500: ("Something broke; it may have happened or not", (FAILED,)),
    503: ("Too much at once; nothing happened, ask again later", (PLAIN,)),
}


def document(calls: Sequence[Call], release: str) -> dict[str, Any]:
    """Make the document; `release` is WAHA's, whose API it follows."""
    refs, shared = TypeAdapter.json_schemas(
        [(name, mode, adapter) for (name, mode), adapter in _adapters(calls).items()],
        ref_template="#/components/schemas/{model}",
    )
    paths: dict[str, dict[str, Any]] = {}
    for call in calls:
        paths.setdefault(call.path, {})[call.method.lower()] = _operation(call, refs)
    return {
        "openapi": "3.1.0",
        "info": {"title": "WhatsApp gateway", "version": release, "description": ABOUT},
        "tags": [{"name": kind} for kind in dict.fromkeys(_titled(call.kind) for call in calls)],
        "paths": paths,
        "components": {
            "schemas": shared.get("$defs", {}),
            "securitySchemes": {KEY: {"type": "apiKey", "in": "header", "name": "X-Api-Key"}},
        },
        "security": [{KEY: []}],
    }


def _adapters(calls: Iterable[Call]) -> Adapters:
    found: Adapters = {
        (shape.__name__, "serialization"): TypeAdapter(shape) for shape in (api.Problem, api.WrongState, api.Failure)
    }
    for call in calls:
        if call.takes is not None and call.has_body:
            found[_name(call), "validation"] = TypeAdapter(call.takes)
        if call.gives is not None:
            found[_name(call), "serialization"] = TypeAdapter(call.gives)
    return found


def _operation(call: Call, refs: dict[tuple[str, Mode], dict[str, Any]]) -> dict[str, Any]:
    summary, _, more = call.about.partition(". ")
    operation: dict[str, Any] = {
        "operationId": _name(call),
        "summary": summary.removesuffix("."),
        "tags": [_titled(call.kind)],
        "responses": _responses(call, refs),
    }
    if more:
        operation["description"] = more
    if call.public:
        operation["security"] = []
    parameters = [*_in_path(call), *_in_query(call)]
    if parameters:
        operation["parameters"] = parameters
    if call.takes is not None and call.has_body:
        content = {"application/json": {"schema": refs[_name(call), "validation"]}}
        operation["requestBody"] = {"required": True, "content": content}
    return operation


def _in_path(call: Call) -> list[dict[str, Any]]:
    names: list[str] = re.findall(r"{(\w+)}", call.path)
    return [{"name": name, "in": "path", "required": True, "schema": IN_PATH[name]} for name in names]


def _in_query(call: Call) -> list[dict[str, Any]]:
    if call.takes is None or call.has_body:
        return []
    schema = call.takes.model_json_schema(by_alias=True)
    return [
        {
            "name": name, "in": "query", "required": name in schema.get("required", []), "schema": described,
            **({"description": described["description"]} if "description" in described else {}),
        }
        for name, described in schema["properties"].items()
    ]  # fmt: skip


def _responses(call: Call, refs: dict[tuple[str, Mode], dict[str, Any]]) -> dict[str, Any]:
    content: dict[str, Any] = {}
    if call.gives is not None:
        content["application/json"] = {"schema": refs[_name(call), "serialization"]}
    if call.picture:
        content["image/png"] = {"schema": {"type": "string", "format": "binary"}}
    success: dict[str, Any] = {"description": HTTPStatus(call.status).phrase}
    if content:
        success["content"] = content
    if call.gives is api.Sent:
        success["headers"] = {
            "Idempotent-Replay": {
                "description": "`true` when an earlier request with this id sent it",
                "schema": {"type": "string", "enum": ["true"]},
            }
        }
    return {str(call.status): success} | {str(status): _refusal(status) for status in sorted(_refused(call))}


def _refused(call: Call) -> frozenset[int]:
    refused = call.refuses | {403, 500, 503}
    if not call.public:
        refused |= {401}
    if call.takes is not None:
        refused |= {400}
    if call.has_body:
        refused |= {400, 408, 413}
    if call.names_session or "{id}" in call.path:
        refused |= {404}
    return refused


def _refusal(status: int) -> dict[str, Any]:
    description, shapes = TOLD[status]
    found = [{"$ref": f"#/components/schemas/{shape}"} for shape in shapes]
    schema = found[0] if len(found) == 1 else {"anyOf": found}
    return {"description": description, "content": {"application/json": {"schema": schema}}}


def _name(call: Call) -> str:
    """Give the operation's name: `post_sessions_start` of `POST /api/sessions/{session}/start`."""
    words = re.findall(r"\w+", call.path.removeprefix("/api").replace("{", "by_").replace("-", "_"))
    return "_".join([call.method.lower(), *words])


def _titled(kind: str) -> str:
    return kind.capitalize()
