"""Files by URL, from the public internet alone: a request must not reach what only this machine can reach.

The one gate is where a connection is made: every address that is about to be connected to is looked at there,
whether it was written in the URL, came from DNS (the same lookup, so rebinding gains nothing) or from a redirect.
"""

import ipaddress
import socket
from collections.abc import Callable
from http import HTTPStatus
from typing import Any

import aiohttp
from aiohttp.abc import AbstractResolver
from yarl import URL

from bridge.gateway import errors
from bridge.gateway.errors import ApiError

TOTAL_SECONDS = 30
CONNECT_SECONDS = 10
REDIRECTS = 3
AT_ONCE = 4

TRANSLATED = ipaddress.ip_network("64:ff9b::/96")
"""IPv4 addresses as NAT64 writes them (RFC 6052)."""

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class NotPublic(OSError):
    """The address is not on the public internet."""


def is_public(address: Address) -> bool:
    """Tell whether everybody can reach it. IPv4 inside IPv6 is looked at as what it is."""
    if isinstance(address, ipaddress.IPv6Address):
        if address in TRANSLATED:
            return is_public(ipaddress.IPv4Address(int(address) & 0xFFFF_FFFF))
        inner = address.ipv4_mapped or address.sixtofour
        if inner is not None:
            return is_public(inner)
        if address.teredo is not None or address.is_site_local:
            return False
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)


class Fetcher:
    """Gets files over one HTTP client, which is made on first use; a few at once, each bounded in size and time."""

    def __init__(
        self, *, allowed: Callable[[Address], bool] = is_public, resolver: AbstractResolver | None = None
    ) -> None:
        self._allowed, self._resolver = allowed, resolver
        self._http: aiohttp.ClientSession | None = None

    async def get(self, url: str, limit: int) -> bytes:
        """Get at most `limit` bytes; what the server says of their type is not trusted. Raises ApiError."""
        where = _address(url)
        try:
            async with self._client().get(where, max_redirects=REDIRECTS) as response:
                if response.status != HTTPStatus.OK:
                    raise _refused(f"the server answers {response.status}")
                return await _read(response, limit)
        except aiohttp.ClientConnectorError:
            raise _refused("no public server can be reached there") from None
        except TimeoutError:
            raise _refused(f"it takes longer than {TOTAL_SECONDS} s") from None
        except (aiohttp.ClientError, ValueError) as error:  # a redirect to what is no address is a ValueError
            raise _refused(type(error).__name__) from None

    async def close(self) -> None:
        """Close the connections."""
        if self._http is not None:
            await self._http.close()

    def _client(self) -> aiohttp.ClientSession:
        if self._http is None:
            connector = aiohttp.TCPConnector(
                limit=AT_ONCE, resolver=self._resolver or aiohttp.ThreadedResolver(), use_dns_cache=False,
                socket_factory=self._socket,
            )  # fmt: skip
            self._http = aiohttp.ClientSession(
                connector=connector,
                timeout=aiohttp.ClientTimeout(total=TOTAL_SECONDS, connect=CONNECT_SECONDS),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": "wa-scheduler", "Accept-Encoding": "identity"},
                trust_env=False,
            )
        return self._http

    def _socket(self, found: tuple[Any, ...]) -> socket.socket:
        family, kind, protocol, _, at = found
        address = ipaddress.ip_address(str(at[0]).partition("%")[0])
        if not self._allowed(address):
            raise NotPublic(f"{address} is not public")
        made = socket.socket(family, kind, protocol)
        made.settimeout(0)
        return made


def _address(url: str) -> URL:
    try:
        found = URL(url)
    except ValueError:
        raise errors.plain(HTTPStatus.BAD_REQUEST, ["file.url: this is no address"]) from None
    if found.scheme not in {"http", "https"} or not found.host or found.user or found.password:
        text = "file.url: a plain http:// or https:// address is needed"
        raise errors.plain(HTTPStatus.BAD_REQUEST, [text])
    return found


async def _read(response: aiohttp.ClientResponse, limit: int) -> bytes:
    content = bytearray()
    async for chunk in response.content.iter_any():
        content += chunk
        if len(content) > limit:
            text = f"file.url: the file is larger than {limit} bytes"
            raise errors.plain(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, text, "too_large")
    if not content:
        raise _refused("the file is empty")
    return bytes(content)


def _refused(why: str) -> ApiError:
    return errors.plain(HTTPStatus.UNPROCESSABLE_ENTITY, f"file.url: it cannot be fetched: {why}", "not_fetched")
