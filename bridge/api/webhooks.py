"""Webhooks: where what happens in a session is POSTed to. Part of a session's config, in WAHA's words."""

from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, Field, model_validator
from yarl import URL

from bridge.api.shape import Shape

WEBHOOKS_LIMIT = 10
"""Webhooks of one session."""

HEADERS_LIMIT = 20
"""Custom headers of one webhook."""

ATTEMPTS_LIMIT, DELAY_LIMIT = 100, 300
"""How often an event may be tried again, and how many seconds later."""

ToldEvent = Literal["session.status", "message", "message.any", "message.ack", "message.ack.group"]
"""What our gateway tells."""

OtherEvent = Literal[
    "message.reaction", "message.waiting", "message.revoked", "message.edited", "state.change",
    "group.join", "group.leave", "group.v2.join", "group.v2.leave", "group.v2.update", "group.v2.participants",
    "group.v2.participants.join-request", "presence.update", "poll.vote", "poll.vote.failed", "chat.archive",
    "call.received", "call.accepted", "call.rejected", "label.upsert", "label.deleted", "label.chat.added",
    "label.chat.deleted", "event.response", "event.response.failed", "engine.event",
]  # fmt: skip
"""What WAHA tells besides: taken, so that a config can be carried over, and never told."""

TOLD_EVENTS: tuple[str, ...] = get_args(ToldEvent)

FRAMING = frozenset({
    "connection", "content-encoding", "content-length", "content-type", "expect", "host", "keep-alive", "te", "trailer",
    "transfer-encoding", "upgrade",
})  # fmt: skip
"""Headers that say how a request is written, or whom it is for."""

OURS = "x-webhook-"


def _absent(value: object) -> bool:
    return value is None


def _address(url: str) -> str:
    try:
        host = URL(url).host
    except ValueError:
        host = None
    if not host:
        raise ValueError("this is no address")
    return url


def _free(name: str) -> str:
    if name.lower() in FRAMING or name.lower().startswith(OURS):
        raise ValueError("this header is the gateway's own")
    return name


Address = Annotated[
    str,
    Field(
        max_length=2048, pattern=r"^https?://[^\s\x00-\x1f\x7f]+$", examples=["https://example.org/hook"], repr=False
    ),
    AfterValidator(_address),
]


class HmacConfiguration(Shape):
    """With a key, each request carries the SHA-512 HMAC of its body."""

    key: str | None = Field(
        default=None, min_length=1, max_length=1024, examples=["your-secret-key"], repr=False, exclude_if=_absent
    )


class RetriesConfiguration(Shape):
    """How often an event that was not taken is tried again, by default 15 times, and when.

    After `delaySeconds`, by default 2, each time (`constant`), or that times 1, 2, 3, … (`linear`, the default), or
    times 1, 2, 4, … (`exponential`); never more than 300 s later.
    """

    delay_seconds: float | None = Field(
        default=None, alias="delaySeconds", ge=0, le=DELAY_LIMIT, allow_inf_nan=False, examples=[2], exclude_if=_absent
    )
    attempts: int | None = Field(default=None, ge=0, le=ATTEMPTS_LIMIT, examples=[15], exclude_if=_absent)
    policy: Literal["linear", "exponential", "constant"] | None = Field(default=None, exclude_if=_absent)


class CustomHeader(Shape):
    """A header that every request to a webhook carries."""

    name: Annotated[
        str,
        Field(max_length=100, pattern=r"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$", examples=["X-My-Custom-Header"]),
        AfterValidator(_free),
    ]
    value: str = Field(max_length=4096, pattern=r"^[\t -~]*$", examples=["Value"], repr=False)


class WebhookConfig(Shape):
    """Where to POST which events; `*` is all of them.

    The body is what /ws tells. Of WAHA's events session.status, message, message.any, message.ack and
    message.ack.group are told here.
    """

    url: Address
    events: list[Literal["*"] | ToldEvent | OtherEvent] = Field(
        min_length=1, max_length=50, examples=[["message", "session.status"]]
    )
    hmac: HmacConfiguration | None = Field(default=None, exclude_if=_absent)
    retries: RetriesConfiguration | None = Field(default=None, exclude_if=_absent)
    custom_headers: list[CustomHeader] | None = Field(
        default=None, alias="customHeaders", max_length=HEADERS_LIMIT, exclude_if=_absent
    )

    @model_validator(mode="after")
    def _one_login(self) -> "WebhookConfig":
        names = {header.name.lower() for header in self.custom_headers or ()}
        if "authorization" in names and (URL(self.url).user or URL(self.url).password):
            raise ValueError("give either a login in the url, or the header Authorization")
        return self
