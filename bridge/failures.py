"""The one table from HTTP statuses, timeouts and WAHA's errors to the errors of core.

========================================================  =====================================================
what happened                                             what it means
========================================================  =====================================================
nobody answers, the connection cannot be made             GatewayUnavailable
(B) 422 in STARTING; in FAILED for want of a network      GatewayUnavailable
(B) 422 in any other state; 404 "Session not found"       NotPaired
422 that names the state in its sentence (pairing codes)  the same
401, 403                                                  Misconfigured
413; a `too_large`                                        TooLarge
409 outcome_unknown                                       OutcomeUnknown
429, 503                                                  Busy
404 and 501 for a call that is not there                  Refused(`not_supported`)
500 on a send with WhatsApp's own refusal (see below)     Refused, or Busy when WhatsApp is at fault
an answer that is not WAHA's, a redirect                  AnswerLost on a send, Unreadable on a read
any other 4xx                                             Refused, `reason` is the machine word or `http_4xx`
other 5xx, a cut connection, a read timeout               AnswerLost on a send, GatewayUnavailable on a read
========================================================  =====================================================

A 500 on a send is ambiguous, but for two causes that GOWS hands on in whatsmeow's words. "server returned error N" is
WhatsApp's answer to the message itself, which it did not take: 463 means that the account may start no new chats (WAHA
1904, 1992). "no LID found for … from server" comes before anything is sent (whatsmeow, send.go): there is no such
account. NOWEB and WEBJS tell of a refusal in a receipt.
"""

import json
import re
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

RESTRICTED = 463
"""WhatsApp's "reach-out time-lock"."""

_STATE = re.compile(r"current status is '?([A-Z_]+)")
_NACK = re.compile(r"server returned error (\d+)")
_NO_ACCOUNT = re.compile(r"no LID found for \S+ from server")

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
    known = _of_words(status, body)
    if known is not None:
        return known
    plain = _PLAIN.get(status)
    if plain is not None:
        return plain(status=status)
    if status < 400:
        return unreadable(sends=sends, status=status)
    if status < 500:
        return Refused(reason=_word(body.get("error")) or f"http_{status}", status=status)
    if not sends:
        return GatewayUnavailable(status=status)
    return _of_exception(body, status) or AnswerLost(status=status)


def _of_words(status: int, body: dict[str, Any]) -> GatewayError | None:
    """Tell what an answer means that says more than its status does."""
    message = body.get("message")
    message = message if isinstance(message, str) else ""
    match status:
        case 422 if isinstance(body.get("status"), str):
            return _of_state(SessionStatus(body["status"]), body)
        case 422 if state := _STATE.search(message):
            return _of_state(SessionStatus(state[1]), body)
        case 404 if message.startswith("Cannot "):  # Nest's words for a route that is not there; its path follows
            return Refused(reason="not_supported", status=status)
        case 404 if "session" in message.lower():
            return NotPaired(status=SessionStatus.STOPPED.value)
        case 409 if message == "outcome_unknown":
            return OutcomeUnknown(cause="outcome_unknown")
        case 501:
            return Refused(reason="not_supported", status=status)
        case _:
            return TooLarge(status=status) if body.get("error") == "too_large" else None


def _of_exception(body: dict[str, Any], status: int) -> GatewayError | None:
    """Tell from WAHA's exception, and never from the request that it echoes, that nothing was sent; or None."""
    exception = body.get("exception")
    if not isinstance(exception, dict):
        return None
    words = " ".join(str(exception[key]) for key in ("message", "details") if isinstance(exception.get(key), str))
    if refused := _NACK.search(words):
        code = int(refused[1])
        if code == RESTRICTED:
            return Refused(reason="restricted", status=status)
        return Busy(status=status, code=code) if code >= 500 else Refused(reason=f"server_{code}", status=status)
    return Refused(reason="bad_recipient", status=status) if _NO_ACCOUNT.search(words) else None


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
