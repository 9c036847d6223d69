"""One request to the gateway and its answer: sizes and waits are bounded, and what fails is one of core's errors."""

import asyncio
import json
from base64 import b64encode
from collections.abc import AsyncIterator, Mapping
from functools import lru_cache
from typing import Any
from urllib.parse import unquote_to_bytes

import httpx

from bridge import failures
from bridge.sending import Body, body_of

CONNECT_SECONDS, POOL_SECONDS = 5, 30
SECONDS = 20
"""How long each step of a call may take: WAHA waits up to 15 s for a session before it answers."""

STEPS = 3
"""Times that, at the most, for an answer that comes drop by drop."""

ANSWER_LIMIT = 8 * 1024 * 1024
"""Bytes in one answer."""


def waits(seconds: float = SECONDS) -> httpx.Timeout:
    """Give httpx's timeouts, each for one step."""
    return httpx.Timeout(seconds, connect=CONNECT_SECONDS, pool=POOL_SECONDS)


class Wire:
    """The gateway's HTTP API, asked over httpx's transport itself.

    What a client does beyond that for each request (cookies, redirects, authentication, merging what it was made with)
    is of no use here, and takes a third of the time of all of it.
    """

    def __init__(self, transport: httpx.AsyncBaseTransport, base_url: httpx.URL, key: str) -> None:
        self._transport = transport
        self._headers = {"X-Api-Key": key, "Accept-Encoding": "gzip, deflate"}
        if base_url.userinfo:
            self._headers["Authorization"] = f"Basic {b64encode(unquote_to_bytes(base_url.userinfo)).decode()}"
        self._whole = lru_cache(maxsize=64)(base_url.join)

    async def get(self, path: str, params: Mapping[str, str] | None = None, *, seconds: float = SECONDS) -> Any:
        """Read something as JSON."""
        return _read(await self.fetch(path, params, seconds=seconds), sends=False)

    async def fetch(
        self,
        path: str,
        params: Mapping[str, str] | None = None,
        *,
        accept: str = "*/*",
        seconds: float = SECONDS,
    ) -> bytes:
        """Read something as it is."""
        request = self._request("GET", path, {"Accept": accept}, seconds, params=params)
        return await self._answered(request, seconds, sends=False)

    async def post(
        self, path: str, body: Body | Mapping[str, Any], *, sends: bool = False, seconds: float = SECONDS
    ) -> Any:
        """Ask for something to be done; `sends` when its outcome is open once it is cut off."""
        whole = body if isinstance(body, Body) else body_of(dict(body))
        headers = {"Content-Type": "application/json", "Content-Length": str(len(whole))}
        request = self._request("POST", path, headers, seconds, content=whole.content)
        return _read(await self._answered(request, seconds, sends=sends), sends=sends)

    async def delete(self, path: str, *, seconds: float = SECONDS) -> None:
        """Have something deleted."""
        await self._answered(self._request("DELETE", path, {}, seconds), seconds, sends=False)

    def _request(
        self,
        method: str,
        path: str,
        headers: Mapping[str, str],
        seconds: float,
        *,
        params: Mapping[str, str] | None = None,
        content: bytes | AsyncIterator[bytes] | None = None,
    ) -> httpx.Request:
        return httpx.Request(
            method,
            self._whole(path.removeprefix("/")),
            params=params,
            headers={**self._headers, **headers},
            content=content,
            extensions={"timeout": waits(seconds).as_dict()},
        )

    async def _answered(self, request: httpx.Request, seconds: float, *, sends: bool) -> bytes:
        try:
            async with asyncio.timeout(CONNECT_SECONDS + POOL_SECONDS + STEPS * seconds):
                response = await self._transport.handle_async_request(request)
                try:
                    content = await _bounded(response)
                finally:
                    await response.aclose()
        except TimeoutError as error:
            raise failures.of_transport(httpx.ReadTimeout("it takes too long"), sends=sends) from error
        except httpx.HTTPError as error:
            raise failures.of_transport(error, sends=sends) from error
        if response.is_success:
            return content
        raise failures.of_response(response.status_code, content, sends=sends)


async def _bounded(response: httpx.Response) -> bytes:
    content = bytearray()
    async for chunk in response.aiter_bytes():
        content += chunk
        if len(content) > ANSWER_LIMIT:
            raise httpx.DecodingError("the answer is too large")
    return bytes(content)


def _read(content: bytes, *, sends: bool) -> Any:
    """Read JSON; an empty body, WAHA's null, is None."""
    try:
        return json.loads(content) if content else None
    except (ValueError, RecursionError) as error:
        raise failures.unreadable(sends=sends) from error
