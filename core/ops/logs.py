"""Logging: standard error and rotated files in DATA_DIR/logs, as text or JSON, with secrets struck out."""

import json
import logging
import logging.handlers
import re
from collections.abc import Iterable
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
        self._secrets = [secret for secret in secrets if len(secret) >= 6]
        self._as_json = as_json

    def format(self, record: logging.LogRecord) -> str:
        line = self._json(record) if self._as_json else super().format(record)
        for pattern in _PATTERNS:
            line = pattern.sub("***", line)
        for secret in self._secrets:
            line = line.replace(secret, "***")
        return line

    def _json(self, record: logging.LogRecord) -> str:
        entry = {
            "time": self.formatTime(record),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            entry["exception"] = self.formatException(record.exc_info)
        return json.dumps(entry, ensure_ascii=False)


def configure(settings: Settings, name: str) -> None:
    """Log to standard error and to `DATA_DIR/logs/<name>.log`, at most 25 MB a name; the directory must exist."""
    secrets = [
        secret.get_secret_value()
        for secret in (settings.bot_token, settings.mongo_url, settings.bridge_api_key)
        if secret is not None
    ]
    formatter = _Redacting(secrets, as_json=settings.log_format == "json")
    handlers: list[logging.Handler] = [
        logging.StreamHandler(),
        logging.handlers.RotatingFileHandler(
            _directory(settings) / f"{name}.log",
            maxBytes=FILE_BYTES,
            backupCount=FILES_KEPT,
            encoding="utf-8",
        ),
    ]
    root = logging.getLogger()
    for handler in handlers:
        handler.setFormatter(formatter)
    root.handlers[:] = handlers
    root.setLevel(settings.log_level)
    for noisy in ("httpx", "httpcore", "aiohttp.access", "apscheduler", "aiogram.event", "pymongo"):
        logging.getLogger(noisy).setLevel(max(root.level, logging.WARNING))


def _directory(settings: Settings) -> Path:
    directory = settings.data_dir / "logs"
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    return directory
