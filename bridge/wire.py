"""One request to the gateway and its answer: sizes and waits are bounded, and what fails is one of core's errors."""

import asyncio
import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

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
    """The gateway's HTTP API over one httpx client."""

    def __init__(self, http: httpx.AsyncClient) -> None:
        self._http = http
        # Put together anew, the address of a call takes a twentieth of the time of all of it.
        self._whole = lru_cache(maxsize=64)(http.base_url.join)

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
        headers, timeout = {"Accept": accept}, waits(seconds)
        request = self._http.build_request("GET", path, params=params, headers=headers, timeout=timeout)
        return await self._answered(request, seconds, sends=False)

    async def post(
        self, path: str, body: Body | Mapping[str, Any], *, sends: bool = False, seconds: float = SECONDS
    ) -> Any:
        """Ask for something to be done; `sends` when its outcome is open once it is cut off."""
        whole = body if isinstance(body, Body) else body_of(dict(body))
        request = self._http.build_request(
            "POST",
            self._whole(path.removeprefix("/")),
            content=whole.content,
            headers={"Content-Type": "application/json", "Content-Length": str(len(whole))},
            timeout=waits(seconds),
        )
        return _read(await self._answered(request, seconds, sends=sends), sends=sends)

    async def delete(self, path: str, *, seconds: float = SECONDS) -> None:
        """Have something deleted."""
        request = self._http.build_request("DELETE", path, timeout=waits(seconds))
        await self._answered(request, seconds, sends=False)

    async def _answered(self, request: httpx.Request, seconds: float, *, sends: bool) -> bytes:
        try:
            async with asyncio.timeout(CONNECT_SECONDS + POOL_SECONDS + STEPS * seconds):
                response = await self._http.send(request, stream=True)
                try:
                    content = await _bounded(response)
                finally:
                    await response.aclose()
        except TimeoutError as error:
            raise failures.of_transport(httpx.ReadTimeout("it takes too long", request=request), sends=sends) from error
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
            raise httpx.DecodingError("the answer is too large", request=response.request)
    return bytes(content)


def _read(content: bytes, *, sends: bool) -> Any:
    """Read JSON; an empty body, WAHA's null, is None."""
    try:
        return json.loads(content) if content else None
    except (ValueError, RecursionError) as error:
        raise failures.unreadable(sends=sends) from error
