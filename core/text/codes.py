"""Codes that one person passes on to another: easy to read aloud and to type."""

import secrets
from typing import Final

ALPHABET: Final = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""Without the look-alikes I L O 0 1."""


def new(length: int) -> str:
    """Give a random code; each letter is worth almost five bits."""
    return "".join(secrets.choice(ALPHABET) for _ in range(length))


def read(text: str, length: int) -> str | None:
    """Read a code as somebody typed it, in whatever case; None for what is none."""
    code = text.strip().upper()
    return code if len(code) == length and set(code) <= set(ALPHABET) else None
