"""Where the gateway listens: a Unix socket only its owner may open, or TCP."""

import errno
import logging
import socket
from dataclasses import dataclass
from pathlib import Path

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError

from core.errors import SetupError
from core.ops.datadir import SOCKET_PATH_BYTES
from core.settings import Settings

BACKLOG = 128

IDLE_SECONDS = 60
"""How long a connection may go without a whole request: idle, or with headers that come too slowly."""

HANDLERS_SECONDS = 1
"""How long requests in hand may take once the gateway stops and its sends are settled."""


@dataclass(frozen=True, slots=True)
class UnixSocket:
    """A socket file."""

    path: Path

    def __str__(self) -> str:
        return f"unix:{self.path}"


@dataclass(frozen=True, slots=True)
class Tcp:
    """A host and a port; port 0 takes a free one."""

    host: str
    port: int

    def __str__(self) -> str:
        return f"{self.host}:{self.port}"


def address(settings: Settings) -> UnixSocket | Tcp:
    """Read BRIDGE_LISTEN; without it a socket in DATA_DIR. Raises SetupError."""
    listen = settings.bridge_listen
    if listen is None or listen.startswith("unix:"):
        path = Path(listen.removeprefix("unix:")) if listen else settings.data_dir.absolute() / "bridge.sock"
        if len(bytes(path)) > SOCKET_PATH_BYTES:
            raise SetupError(
                f"BRIDGE_LISTEN: the socket path {path} is longer than {SOCKET_PATH_BYTES} bytes. "
                "Example: BRIDGE_LISTEN=unix:/run/wa/bridge.sock"
            )
        return UnixSocket(path)
    host, _, port = listen.rpartition(":")
    return Tcp(host.strip("[]"), int(port))


def runner(
    application: web.Application, *, idle: float = IDLE_SECONDS, handlers: float = HANDLERS_SECONDS
) -> web.AppRunner:
    """Make what serves the application; `idle` and `handlers` in seconds."""
    wire = logging.getLogger(f"{__name__}.wire")
    wire.addFilter(_is_ours)
    return web.AppRunner(
        application, access_log=None, logger=wire, keepalive_timeout=idle, lingering_time=5, shutdown_timeout=handlers
    )


def _is_ours(record: logging.LogRecord) -> bool:
    """Leave out what is no HTTP: who sends rubbish would fill the log with it, and a key may be among it."""
    return not (record.exc_info and isinstance(record.exc_info[1], HttpProcessingError))


def bind(where: UnixSocket | Tcp) -> socket.socket:
    """Bind and listen. Raises SetupError when the address cannot be had."""
    try:
        return _bind_unix(where.path) if isinstance(where, UnixSocket) else _bind_tcp(where)
    except OSError as error:
        raise SetupError(f"BRIDGE_LISTEN: {where} cannot be listened on: {error.strerror or error}.") from error


def _bind_tcp(where: Tcp) -> socket.socket:
    family = socket.AF_INET6 if ":" in where.host else socket.AF_INET
    return socket.create_server((where.host, where.port), family=family, backlog=BACKLOG)


def _bind_unix(path: Path) -> socket.socket:
    if path.is_socket():
        if _answers(path):
            raise OSError(errno.EADDRINUSE, "another gateway answers there")
        path.unlink()
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        server.bind(str(path))
        path.chmod(0o600)
        server.listen(BACKLOG)
    except OSError:
        server.close()
        raise
    return server


def _answers(path: Path) -> bool:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        probe.settimeout(1)
        try:
            probe.connect(str(path))
        except (ConnectionRefusedError, FileNotFoundError):
            return False
        except TimeoutError:
            return True
    return True
