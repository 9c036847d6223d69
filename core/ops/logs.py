"""Logging: standard error and rotated files in DATA_DIR/logs, as text or JSON, with secrets struck out."""

import json
import logging
import logging.handlers
import re
import urllib.parse
from collections.abc import Iterable, Iterator
from pathlib import Path

from core.settings import Settings

FILE_BYTES, FILES_KEPT = 5_000_000, 4

_PATTERNS = (
    re.compile(r"(?<=/bot)\d+:[\w-]+"),  # a Bot API URL
    re.compile(r"(?<=x-api-key=)[^&\s\"']+", re.IGNORECASE),  # the gateway's WebSocket URL
    re.compile(r"(?<=://)[^/\s@]+(?=@)"),  # the user and password of any URL
)


class _Redacting(logging.Formatter):
    """Strikes out what looks like, or is, a secret, in messages and tracebacks alike."""

    def __init__(self, secrets: Iterable[str], *, as_json: bool) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._secrets = sorted({secret for secret in secrets if len(secret) >= 6}, key=len, reverse=True)
        self._as_json = as_json

    def format(self, record: logging.LogRecord) -> str:
        return self._json(record) if self._as_json else self._struck(super().format(record))

    def _struck(self, text: str) -> str:
        for pattern in _PATTERNS:
            text = pattern.sub("***", text)
        for secret in self._secrets:
            text = text.replace(secret, "***")
        return text

    def _json(self, record: logging.LogRecord) -> str:
        entry = {
            "time": self.formatTime(record),
            "level": record.levelname,
            "logger": record.name,
            # Struck out before JSON escapes what is in it.
            "message": self._struck(record.getMessage()),
        }
        if record.exc_info:
            entry["exception"] = self._struck(self.formatException(record.exc_info))
        return json.dumps(entry, ensure_ascii=False)


def configure(settings: Settings, name: str | None) -> None:
    """Log to standard error and to `DATA_DIR/logs/<name>.log`, at most 25 MB a name; the directory must exist.

    Without a name, to standard error alone: of processes that may be several, none can rotate a file.
    """
    formatter = _Redacting(_secrets(settings), as_json=settings.log_format == "json")
    handlers: list[logging.Handler] = [logging.StreamHandler()]
    if name is not None:
        file = _directory(settings) / f"{name}.log"
        handlers.append(
            logging.handlers.RotatingFileHandler(file, maxBytes=FILE_BYTES, backupCount=FILES_KEPT, encoding="utf-8")
        )
    root = logging.getLogger()
    for handler in handlers:
        handler.setFormatter(formatter)
    root.handlers[:] = handlers
    root.setLevel(settings.log_level)
    for noisy in ("httpx", "httpcore", "aiohttp.access", "apscheduler", "aiogram.event", "pymongo"):
        logging.getLogger(noisy).setLevel(max(root.level, logging.WARNING))


def _secrets(settings: Settings) -> Iterator[str]:
    """Give the secrets, and the parts of them that may be seen alone."""
    for secret in (settings.bot_token, settings.mongo_url, settings.bridge_api_key):
        if secret is not None:
            yield secret.get_secret_value()
    if settings.bot_token is not None:
        yield settings.bot_token.get_secret_value().partition(":")[2]
    if settings.mongo_url is not None:
        credentials = settings.mongo_url.get_secret_value().partition("://")[2].rpartition("@")[0]
        password = credentials.partition(":")[2]
        yield from (password, urllib.parse.unquote(password))


def _directory(settings: Settings) -> Path:
    directory = settings.data_dir / "logs"
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    return directory
