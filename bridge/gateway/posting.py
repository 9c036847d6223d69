"""POSTs events to webhooks: headers, signature, and the one HTTP client.

An address may be a private one, unlike that of a file to send: receivers stand beside the gateway as often as not,
and nobody sees what they answer. Redirects are not followed, so that a signed body goes nowhere else.
"""

import asyncio
import hashlib
import hmac
import socket
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult
from multidict import CIMultiDict
from yarl import URL

from bridge import api
from bridge.gateway.clock import milliseconds
from core.ports import Clock

ANSWER_SECONDS: float = 10
AT_ONCE = 256
"""Connections."""

LOOKUPS = 8
"""Names that are looked up at once."""


class Poster:
    """POSTs over one HTTP client, which is made on first use."""

    def __init__(self, clock: Clock) -> None:
        self._clock, self._names = clock, Names()
        self._http: aiohttp.ClientSession | None = None

    async def post(self, config: api.WebhookConfig, body: bytes, request_id: str) -> str:
        """POST an event once; gives what went wrong in words without secrets, empty when it was answered 2xx."""
        headers = self._headers(config, body, request_id)
        where = URL(config.url)
        try:
            async with self._client().post(where, data=body, headers=headers, allow_redirects=False) as response:
                return "" if 200 <= response.status < 300 else f"it answers {response.status}"
        except TimeoutError:
            return f"it does not answer within {ANSWER_SECONDS:g} s"
        except (aiohttp.ClientError, OSError, ValueError) as error:  # their own words have the address in them
            return f"it cannot be reached ({type(error).__name__})"

    async def close(self) -> None:
        """Close the connections."""
        if self._http is not None:
            await self._http.close()
        await self._names.close()

    def _headers(self, config: api.WebhookConfig, body: bytes, request_id: str) -> CIMultiDict[str]:
        headers = CIMultiDict((header.name, header.value) for header in config.custom_headers or ())
        headers["Content-Type"] = "application/json"
        headers["X-Webhook-Request-Id"] = request_id
        headers["X-Webhook-Timestamp"] = str(milliseconds(self._clock))
        if config.hmac is not None and config.hmac.key is not None:
            headers["X-Webhook-Hmac"] = hmac.new(config.hmac.key.encode(), body, hashlib.sha512).hexdigest()
            headers["X-Webhook-Hmac-Algorithm"] = "sha512"
        return headers

    def _client(self) -> aiohttp.ClientSession:
        if self._http is None:
            self._http = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=AT_ONCE, resolver=self._names),
                timeout=aiohttp.ClientTimeout(total=ANSWER_SECONDS),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": "wa-scheduler", "Accept-Encoding": "identity"},
                trust_env=False,
            )
        return self._http


class Names(AbstractResolver):
    """Looks names up on threads of its own: those that hang must not be the ones that sends need."""

    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(LOOKUPS, thread_name_prefix="webhook-names")

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """Give the addresses of a name. Raises OSError."""
        look = partial(socket.getaddrinfo, host, port, family=family, type=socket.SOCK_STREAM)
        found = await asyncio.get_running_loop().run_in_executor(self._threads, look)
        numeric = socket.AI_NUMERICHOST | socket.AI_NUMERICSERV
        return [
            ResolveResult(hostname=host, host=str(at[0]), port=port, family=kind, proto=protocol, flags=numeric)
            for kind, _, protocol, _, at in found
        ]

    async def close(self) -> None:
        """Let the threads end, without waiting for those that hang."""
        self._threads.shutdown(wait=False, cancel_futures=True)
