"""What the Bot API answers when it refuses, in Telegram's own words.

The sentences are those of Telegram's server (github.com/tdlib/telegram-bot-api and tdlib/td), for bots tell
errors apart by them.
"""


class ApiError(Exception):
    """A refused call: `code` is the HTTP status, `description` the sentence that goes with it."""

    def __init__(self, code: int, description: str, *, retry_after: int | None = None) -> None:
        super().__init__(f"{code} {description}")
        self.code = code
        self.description = description
        self.retry_after = retry_after

    def answer(self) -> dict[str, object]:
        """Give the JSON body of the answer."""
        body: dict[str, object] = {
            "ok": False,
            "error_code": self.code,
            "description": self.description,
        }
        if self.retry_after is not None:
            body["parameters"] = {"retry_after": self.retry_after}
        return body


def bad(reason: str) -> ApiError:
    """Make a 400. As Telegram does, the reason begins in lower case, except constants (BUTTON_DATA_INVALID)."""
    if not (len(reason) > 1 and (reason[1] == "_" or reason[1].isupper())):
        reason = reason[:1].lower() + reason[1:]
    return ApiError(400, f"Bad Request: {reason}")


def forbidden(reason: str) -> ApiError:
    """Make a 403."""
    return ApiError(403, f"Forbidden: {reason}")


def flood(seconds: int) -> ApiError:
    """Make a 429 that asks to wait."""
    return ApiError(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
