"""The one table from HTTP statuses, timeouts and WAHA's errors to the errors of core.

========================================================  =====================================================
what happened                                             what it means
========================================================  =====================================================
nobody answers, the connection cannot be made             GatewayUnavailable
(B) 422 in STARTING; in FAILED for want of a network      GatewayUnavailable
(B) 422 in any other state; 404 "Session not found"       NotPaired
401, 403                                                  Misconfigured
413                                                       TooLarge
409 outcome_unknown                                       OutcomeUnknown
429, 503                                                  Busy
an answer that is not WAHA's, a redirect                  AnswerLost on a send, Unreadable on a read
any other 4xx                                             Refused, `reason` is the machine word or `http_4xx`
other 5xx, a cut connection, a read timeout               AnswerLost on a send, GatewayUnavailable on a read
========================================================  =====================================================
"""

import json
from typing import Any

import httpx

from core.errors import (
    AnswerLost,
    Busy,
    GatewayError,
    GatewayUnavailable,
    NotPaired,
    OutcomeUnknown,
    Refused,
    TooLarge,
)
from core.ports import SessionStatus

NETWORK_REASONS = frozenset({"unreachable", "connection_lost", "server_error", "stalled"})
"""Reasons of FAILED in which nobody has to pair again: the gateway goes on trying."""

UNSENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.UnsupportedProtocol)
"""What fails before a byte of the request has left."""


class Unreadable(GatewayUnavailable):
    """What answers does not speak WAHA: another server, or a proxy in between."""


class Misconfigured(GatewayError):
    """The gateway refuses BRIDGE_API_KEY: nothing will work until the configuration is put right."""


_PLAIN: dict[int, type[GatewayError]] = {
    401: Misconfigured,
    403: Misconfigured,
    413: TooLarge,
    429: Busy,
    503: Busy,
}


def of_transport(error: httpx.HTTPError, *, sends: bool) -> GatewayError:
    """Tell what a failed request means, when there was no answer."""
    cause = type(error).__name__
    if isinstance(error, UNSENT) or not sends:
        return GatewayUnavailable(cause=cause)
    return AnswerLost(cause=cause)


def unreadable(*, sends: bool, **values: object) -> GatewayError:
    """Tell what an answer means that nobody can make sense of."""
    return AnswerLost(cause="unreadable", **values) if sends else Unreadable(cause="unreadable", **values)


def of_response(status: int, content: bytes, *, sends: bool) -> GatewayError:
    """Tell what an answer that is no success means. Its body is never kept: WAHA's 500 echoes the request."""
    body = _object(content)
    if status == 422 and isinstance(body.get("status"), str):
        return _of_state(SessionStatus(body["status"]), body)
    if status == 404 and "session" in str(body.get("message", "")).lower():
        return NotPaired(status=SessionStatus.STOPPED.value)
    if status == 409 and body.get("message") == "outcome_unknown":
        return OutcomeUnknown(cause="outcome_unknown")
    plain = _PLAIN.get(status)
    if plain is not None:
        return plain(status=status)
    if status < 400:
        return unreadable(sends=sends, status=status)
    if status < 500:
        return Refused(reason=_word(body.get("error")) or f"http_{status}", status=status)
    return AnswerLost(status=status) if sends else GatewayUnavailable(status=status)


def _of_state(status: SessionStatus, body: dict[str, Any]) -> GatewayError:
    reason = _word(body.get("reason"))
    away = status is SessionStatus.FAILED and reason in NETWORK_REASONS
    if status is SessionStatus.STARTING or away:
        return GatewayUnavailable(status=status.value, reason=reason)
    return NotPaired(status=status.value, reason=reason)


def _word(value: Any) -> str:
    """Take a machine word; a sentence is none."""
    return value if isinstance(value, str) and value.isidentifier() and value.islower() else ""


def _object(content: bytes) -> dict[str, Any]:
    try:
        body = json.loads(content)
    except ValueError:
        return {}
    return body if isinstance(body, dict) else {}
