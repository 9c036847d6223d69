"""The three shapes in which WAHA tells of errors, and the middleware that writes them.

(A) `{"message", "error", "statusCode"}`; a validation's message is a list.
(B) 422 `{"error", "session", "status", "expected"}`: the session is in the wrong state; `reason` is ours.
(C) 500 `{"statusCode", "exception", "request"}`: ours echoes the request's method and path, never its body.
"""

import logging
from collections.abc import Sequence
from http import HTTPStatus
from typing import Any

from aiohttp import web
from aiohttp.typedefs import Handler
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from bridge import api
from bridge.gateway.engines.base import Declined, EngineError, LinkAway, Overloaded
from core.ports import SessionStatus

log = logging.getLogger(__name__)


class ApiError(Exception):
    """An answer that is an error: its HTTP status and its JSON body."""

    def __init__(self, status: int, body: dict[str, Any]) -> None:
        super().__init__(status, body)
        self.status, self.body = status, body


def plain(status: HTTPStatus, message: str | list[str], error: str | None = None) -> ApiError:
    """Make an error of shape A; `error` is a machine word, HTTP's own phrase by default."""
    return ApiError(status, {"message": message, "error": error or status.phrase, "statusCode": int(status)})


def unauthorized() -> ApiError:
    """Make the answer to a missing or wrong key."""
    return ApiError(401, {"message": "Unauthorized", "statusCode": 401})


def outcome_unknown() -> ApiError:
    """Make the answer for an id whose first request was cut off: it may have gone out or not."""
    return ApiError(409, {"message": "outcome_unknown", "statusCode": 409})


def unknown_session() -> ApiError:
    """No session has this name."""
    return plain(HTTPStatus.NOT_FOUND, "Session not found")


def wrong_state(session: str, status: SessionStatus, expected: Sequence[SessionStatus], reason: str = "") -> ApiError:
    """Make an error of shape B."""
    text = "Session status is not as expected. Try again later or restart the session"
    body = {"error": text, "session": session, "status": status, "expected": list(expected)}
    return ApiError(422, body | ({"reason": reason} if reason else {}))


def failure(name: str, message: str, request: web.BaseRequest | None = None) -> ApiError:
    """Make an error of shape C."""
    about = {"method": request.method, "path": request.path} if request else {}
    return ApiError(500, {"statusCode": 500, "exception": {"name": name, "message": message}, "request": about})


def of_engine(error: EngineError, session: str, expected: SessionStatus) -> ApiError:
    """Tell what an engine's error means to who asked, when nothing was to be sent."""
    match error:
        case LinkAway():
            return wrong_state(session, SessionStatus.STARTING, [expected], "connection_lost")
        case Declined():
            return plain(HTTPStatus.UNPROCESSABLE_ENTITY, str(error), error.reason)
        case Overloaded():
            return plain(HTTPStatus.SERVICE_UNAVAILABLE, str(error))
        case _:
            return failure(type(error).__name__, str(error))


def invalid(error: ValidationError) -> ApiError:
    """Tell what is wrong with a body or query, without repeating its values."""
    lines = [
        ": ".join(filter(None, (".".join(str(part) for part in problem["loc"]), _words(problem))))
        for problem in error.errors(include_url=False, include_input=False)
    ]
    return plain(HTTPStatus.BAD_REQUEST, lines)


def _words(problem: ErrorDetails) -> str:
    """Say what is wrong without pydantic's own terms: a pattern by what it means."""
    form = api.FORMS.get(str(problem.get("ctx", {}).get("pattern")))
    return form or problem["msg"].removeprefix("Value error, ")


@web.middleware
async def shaped(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Turn every exception into one of the shapes."""
    headers: dict[str, str] = {}
    try:
        return await handler(request)
    except ApiError as error:
        answer = error
    except ValidationError as error:
        answer = invalid(error)
    except web.HTTPNotFound:
        answer = plain(HTTPStatus.NOT_FOUND, f"Cannot {request.method} {request.path}")
    except web.HTTPRequestEntityTooLarge:
        limit = f"A request may have at most {api.BODY_LIMIT // 1024 // 1024} MiB"
        answer = plain(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, limit)
    except web.HTTPMethodNotAllowed as error:
        answer = plain(HTTPStatus.METHOD_NOT_ALLOWED, error.reason)
        headers["Allow"] = error.headers["Allow"]
    except web.HTTPException as error:
        answer = plain(HTTPStatus(error.status), error.reason)
    except web.RequestPayloadError:
        answer = plain(HTTPStatus.BAD_REQUEST, "The body cannot be read")
    except Exception as error:
        # the outermost layer: a bug answers 500 and is logged
        log.exception("%s %s failed", request.method, request.path)
        answer = failure(type(error).__name__, "Internal error, see the gateway's log", request)
    return web.json_response(answer.body, status=answer.status, headers=headers)
