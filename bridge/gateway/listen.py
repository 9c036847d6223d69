"""Where the gateway listens: a Unix socket only its owner may open, or TCP."""

import errno
import socket
from dataclasses import dataclass
from pathlib import Path

from core.errors import SetupError
from core.ops.datadir import SOCKET_PATH_BYTES
from core.settings import Settings

BACKLOG = 128


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
