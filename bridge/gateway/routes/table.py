"""One call of the API: the application's routes and the OpenAPI document are both made of these."""

import inspect
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from aiohttp import web

from bridge import api
from bridge.gateway.service import body_of

S = TypeVar("S", bound=api.Shape)
Answering = Callable[[web.Request], Awaitable[web.StreamResponse]]

READS = frozenset({422})
"""What a call that needs the session's link may be refused with."""

WRITES = frozenset({"POST", "PUT"})
"""Methods that come with a body."""

SENDS = frozenset({409, 413, 422})
"""What a send may be refused with."""


@dataclass(frozen=True, slots=True)
class Call:
    """A call: `takes` is the shape of its body if it is a POST or PUT, else of its query.

    `gives` is the type of the JSON answer, and None where the answer is empty. `refuses` are the statuses it may be
    refused with, besides those that follow from the rest.
    """

    method: str
    path: str
    handler: Answering
    about: str
    kind: str
    gives: Any = None
    takes: type[api.Shape] | None = None
    refuses: frozenset[int] = frozenset()
    picture: bool = False
    public: bool = False

    @property
    def status(self) -> int:
        """The status of a success."""
        return 201 if self.method == "POST" else 200

    @property
    def has_body(self) -> bool:
        """Whether a request for it comes with a body."""
        return self.method in WRITES

    @property
    def names_session(self) -> bool:
        """Whether it is about one session, which may be unknown."""
        in_shape = self.takes is not None and "session" in self.takes.model_fields
        return in_shape or ("{session}" in self.path and self.method != "DELETE")

    def route(self) -> web.RouteDef:
        """Give the route."""
        return web.get(self.path, self.handler) if self.method == "GET" else web.route(
            self.method, self.path, self.handler
        )  # fmt: skip


def call(
    method: str,
    path: str,
    handler: Answering,
    gives: Any = None,
    *,
    refuses: frozenset[int] = frozenset(),
    public: bool = False,
) -> Call:
    """Make a call that takes nothing but its path. The handler's docstring is its description."""
    return Call(method, path, handler, *_described(handler), gives, refuses=refuses, public=public)


def taking(
    takes: type[S],
    method: str,
    path: str,
    handler: Callable[[web.Request, S], Awaitable[web.StreamResponse]],
    gives: Any = None,
    *,
    refuses: frozenset[int] = frozenset(),
    picture: bool = False,
) -> Call:
    """Make a call whose handler gets the body (POST, PUT) or the query as a valid shape; else it is answered 400."""

    async def read(request: web.Request) -> web.StreamResponse:
        if method in WRITES:
            return await handler(request, takes.model_validate_json(await body_of(request)))
        given = {name: value for name, value in request.query.items() if value}
        return await handler(request, takes.model_validate(given))

    return Call(method, path, read, *_described(handler), gives, takes, refuses, picture)


def _described(handler: Callable[..., Any]) -> tuple[str, str]:
    return inspect.cleandoc(handler.__doc__ or ""), handler.__module__.rpartition(".")[2]
