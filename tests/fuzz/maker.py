"""Values of the Bot API's types, made up by their annotations: what Telegram could send, and much that it never would.

Everything comes from one seeded random source, so that a run can be repeated.
"""

import random
import types
import typing
from collections.abc import Callable
from datetime import datetime
from inspect import isclass
from typing import Any, Final, Literal, Union, get_args, get_origin

from aiogram.client.default import Default
from aiogram.types import TelegramObject
from pydantic.fields import FieldInfo

DEEPEST: Final = 5
"""Below this no optional field is filled any more."""
WORDS: Final = (
    "", " ", "hello", "Mom", "Mom +49 151 23456701", "tomorrow 9:00", "in 1 hour", "every weekday at 8", "0", "-1",
    "9" * 50, "💥" * 40, "<b>&amp;</b>", "{name}", "{", "}", "{name|x}", "#family", "#", "+49 151 23456701", "\x00",
    "\u202e", "أمي", "é" * 100, "\n\n\n", "/", "//", "@", "a;b;c", ";;", "DELETE", "yes", "31.2.", "x" * 4096,
    "2026-12-24 18:00",
    "\ud83d", "https://example.com", "BEGIN:VCARD\nFN:Dad\nTEL:+4915123456702\nEND:VCARD", "FREQ=DAILY;COUNT=3",
    "* * * * *",
)  # fmt: skip
NUMBERS: Final = (0, 1, -1, 2, 7, 42, 2**31 - 1, 2**53, -(2**63), 1_700_000_000)


class Maker:
    """Makes JSON for aiogram's types; `given` overrules what a field of a certain name is."""

    def __init__(self, source: random.Random, given: dict[str, Callable[[], Any]]) -> None:
        self.random = source
        self._given = given

    def object(self, model: type[TelegramObject], depth: int = 0, *, only: str | None = None) -> dict[str, Any]:
        """Make one; `only` names an optional field that is to be there."""
        made = {}
        for name, field in model.model_fields.items():
            wanted = name == only or field.is_required() or get_origin(field.annotation) is Literal
            # The deeper, the fewer: types refer to each other without end.
            if wanted or (depth < DEEPEST and self.random.random() < 0.25 - depth * 0.08):
                value = self._field(name, field, depth)
                if value is not None:
                    made[field.alias or name] = value
        return made

    def _field(self, name: str, field: FieldInfo, depth: int) -> Any:
        if name in self._given:
            return self._given[name]()
        return self.value(field.annotation, depth + 1)

    def value(self, annotation: Any, depth: int) -> Any:
        """Make a value of a type."""
        origin, arguments = get_origin(annotation), get_args(annotation)
        if origin is typing.Annotated:
            return self.value(arguments[0], depth)
        if origin is Literal:
            return self.random.choice(arguments)
        if origin in (Union, types.UnionType):
            return self.value(self.random.choice([one for one in arguments if one not in (type(None), Default)]), depth)
        if origin is list:
            return [self.value(arguments[0], depth + 1) for _ in range(self.random.choice((0, 1, 1, 2)))]
        if origin is dict:
            return {}
        if isclass(annotation) and issubclass(annotation, TelegramObject):
            return self.object(annotation, depth)
        return self._plain(annotation)

    def _plain(self, annotation: Any) -> Any:
        if annotation is bool:
            return self.random.random() < 0.5
        if annotation is int:
            return self.random.choice(NUMBERS)
        if annotation is float:
            return self.random.uniform(-200, 200)
        if isclass(annotation) and issubclass(annotation, datetime):
            return self.random.choice((0, 1_700_000_000, 2**31 - 1))
        if isclass(annotation) and issubclass(annotation, str):
            members = list(getattr(annotation, "__members__", {}).values())
            return str(self.random.choice(members).value) if members else self.text()
        return self.text()

    def text(self) -> str:
        """Make some words."""
        return self.random.choice(WORDS).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
