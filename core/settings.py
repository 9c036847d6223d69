"""The configuration: environment variables or `.env`, read once by `load`."""

import zoneinfo
from pathlib import Path
from typing import Annotated, Any, Literal

import phonenumbers
import tzlocal
from babel import Locale, UnknownLocaleError
from babel.core import get_global
from platformdirs import user_data_path
from pydantic import AfterValidator, Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from core.errors import SetupError

EXAMPLES = {
    "BOT_TOKEN": "123456789:AAExampleExampleExampleExampleExample",
    "ALLOWED_USER_IDS": "123456789,987654321",
    "TELEGRAM_API_URL": "http://127.0.0.1:8081",
    "MONGO_URL": "mongodb://127.0.0.1:27017",
    "DB_NAME": "wa_scheduler",
    "MONGOD_PATH": "/usr/bin/mongod",
    "BRIDGE_URL": "http://127.0.0.1:3000",
    "BRIDGE_ENGINE": "neonize",
    "BRIDGE_LISTEN": "unix:/run/wa/bridge.sock",
    "BRIDGE_FETCH_URLS": "true",
    "TIMEZONE": "Europe/Berlin",
    "DEFAULT_LANGUAGE": "en",
    "DEFAULT_REGION": "DE",
    "LOG_LEVEL": "INFO",
    "LOG_FORMAT": "text",
    "PACE_MIN_SECONDS": "3",
    "PACE_MAX_SECONDS": "8",
    "DAILY_CAP": "250",
    "GRACE_SECONDS": "21600",
    "HISTORY_DAYS": "365",
    "CONVERSATION_TTL_SECONDS": "1800",
    "CONVERSATION_MAX": "10000",
    "SANDBOX_SCAN_SECONDS": "5",
}


def _zone(name: str) -> str:
    try:
        zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError(f"{name!r} is not an IANA time zone") from error
    return name


def _region(code: str) -> str:
    if code.upper() not in phonenumbers.SUPPORTED_REGIONS:
        raise ValueError(f"{code!r} is not a two-letter country code")
    return code.upper()


def _language(code: str) -> str:
    try:
        Locale.parse(code)
    except (UnknownLocaleError, ValueError) as error:
        raise ValueError(f"{code!r} is not a language code (ISO 639)") from error
    return code


def region_of(zone: str) -> str:
    """Derive the country of an IANA zone, old names too, from CLDR's table; US where it names none (`UTC`)."""
    territories = get_global("zone_territories")
    region = territories.get(get_global("zone_aliases").get(zone, zone), "")
    return region if region in phonenumbers.SUPPORTED_REGIONS else "US"


class Settings(BaseSettings):
    """Every setting, by the name of its variable in lower case. Secrets are `SecretStr` and never printed."""

    model_config = SettingsConfigDict(
        env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore", frozen=True, validate_default=True
    )

    bot_token: SecretStr | None = None
    allowed_user_ids: Annotated[tuple[int, ...], NoDecode] = ()
    telegram_api_url: str | None = None
    mongo_url: SecretStr | None = None
    db_name: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,38}$")] = "wa_scheduler"
    mongod_path: Path | None = None
    bridge_url: str | None = None
    bridge_api_key: SecretStr | None = None
    bridge_engine: Literal["neonize", "sandbox"] = "neonize"
    bridge_listen: str | None = None
    bridge_fetch_urls: bool = False
    data_dir: Annotated[Path, AfterValidator(Path.expanduser)] = user_data_path("wa-scheduler", appauthor=False)
    timezone: Annotated[str, AfterValidator(_zone)] = Field(default_factory=tzlocal.get_localzone_name)
    default_language: Annotated[str, AfterValidator(_language)] = "en"
    default_region: Annotated[str, AfterValidator(_region)] = ""
    conversation_ttl_seconds: Annotated[int, Field(ge=10, le=7 * 86_400)] = 1800
    conversation_max: Annotated[int, Field(ge=1, le=1_000_000)] = 10_000
    pace_min_seconds: Annotated[float, Field(ge=0, le=3600)] = 3
    pace_max_seconds: Annotated[float, Field(ge=0, le=3600)] = 8
    daily_cap: Annotated[int, Field(ge=1, le=1_000_000)] = 250
    grace_seconds: Annotated[int, Field(ge=60, le=30 * 86_400)] = 21_600
    history_days: Annotated[int, Field(ge=1, le=24_855)] = 365
    """MongoDB counts the seconds of it in 31 bits."""
    sandbox_scan_seconds: Annotated[float, Field(ge=0, le=3600)] = 5
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    log_format: Literal["text", "json"] = "text"

    @field_validator("allowed_user_ids", mode="before")
    @classmethod
    def _comma_separated(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        ids = [part.strip() for part in value.split(",") if part.strip()]
        for part in ids:
            if not (part.isascii() and part.isdigit() and 0 < int(part) < 2**52):
                raise ValueError(f"{part!r} is not a Telegram user ID, which is a positive number")
        return tuple(dict.fromkeys(int(part) for part in ids))

    @field_validator("bot_token")
    @classmethod
    def _token_shape(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None:
            number, colon, secret = value.get_secret_value().partition(":")
            if not (number.isdigit() and colon and secret and not any(c.isspace() for c in secret)):
                raise ValueError("this is no bot token: BotFather gives a number, a colon and a secret")
        return value

    @field_validator("telegram_api_url")
    @classmethod
    def _http(cls, value: str | None) -> str | None:
        if value is not None and not value.startswith(("http://", "https://")):
            raise ValueError(f"{value!r} is not an http:// or https:// address")
        return value.rstrip("/") if value else value

    @field_validator("mongo_url")
    @classmethod
    def _mongodb(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not value.get_secret_value().startswith(("mongodb://", "mongodb+srv://")):
            raise ValueError("this is not a mongodb:// or mongodb+srv:// address")
        return value

    @field_validator("bridge_url")
    @classmethod
    def _gateway(cls, value: str | None) -> str | None:
        if value is not None and not value.startswith(("http://", "https://", "unix:/")):
            raise ValueError(f"{value!r} is neither an http:// address nor unix:/path.sock")
        return value.rstrip("/") if value else value

    @field_validator("bridge_listen")
    @classmethod
    def _listen(cls, value: str | None) -> str | None:
        if value is not None and not value.startswith("unix:/"):
            host, colon, port = value.rpartition(":")
            if not (host and colon and port.isdigit() and int(port) < 65_536):
                raise ValueError(f"{value!r} is neither unix:/path.sock nor host:port")
        return value

    @field_validator("log_level", mode="before")
    @classmethod
    def _upper(cls, value: Any) -> Any:
        return value.upper() if isinstance(value, str) else value

    @model_validator(mode="before")
    @classmethod
    def _region_from_zone(cls, values: dict[str, Any]) -> dict[str, Any]:
        if not values.get("default_region"):
            values = {
                **values,
                "default_region": region_of(values.get("timezone") or tzlocal.get_localzone_name()),
            }
        return values

    @model_validator(mode="after")
    def _pace_order(self) -> "Settings":
        if self.pace_min_seconds > self.pace_max_seconds:
            raise ValueError("PACE_MIN_SECONDS is above PACE_MAX_SECONDS")
        return self


def load(env_file: str | None = ".env") -> Settings:
    """Read the configuration. Raises SetupError with one line that names the variable, the problem, an example."""
    try:
        return Settings(_env_file=env_file)
    except (OSError, UnicodeDecodeError) as error:
        raise SetupError(f".env: it cannot be read: {error}.") from error
    except zoneinfo.ZoneInfoNotFoundError as error:
        reason = " ".join(str(error.args[0]).split()).rstrip(".")
        raise SetupError(
            f"TIMEZONE: the system does not tell its own: {reason}. Example: TIMEZONE={EXAMPLES['TIMEZONE']}"
        ) from error
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
    name = str(first["loc"][0]).upper() if first["loc"] else first["msg"].split()[-1]
    problem = first["msg"].removeprefix("Value error, ")
    example = EXAMPLES.get(name)
    raise SetupError(f"{name}: {problem}." + (f" Example: {name}={example}" if example else ""))
