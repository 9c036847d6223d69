"""What a person writes in Telegram, as WhatsApp has it: the one place at which the one becomes the other."""

from typing import Self

from aiogram.types import Message
from pydantic import BaseModel, ConfigDict

from bot.ui.screen import units
from core.text import markup
from core.text.markup import Entity


class Typed(BaseModel):
    """A text, or a caption, as it was typed, and the parts of it that look different."""

    model_config = ConfigDict(frozen=True)

    text: str = ""
    entities: tuple[Entity, ...] = ()

    @classmethod
    def of(cls, message: Message) -> Self:
        """Take what a message says."""
        given = (message.entities if message.text is not None else message.caption_entities) or []
        return cls(
            text=message.text or message.caption or "",
            entities=tuple(Entity(each.type, each.offset, each.length, each.url or "") for each in given),
        )

    def tail(self, text: str) -> "Typed":
        """Give the end of it, which is this text, as a command's last argument is."""
        cut = units(self.text.rstrip()) - units(text.rstrip())
        moved = (Entity(each.type, each.offset - cut, each.length, each.url) for each in self.entities)
        return Typed(text=text, entities=tuple(moved))

    def whatsapp(self) -> str:
        """Write it with WhatsApp's marks. What was typed as a mark is seen as typed, and placeholders stay."""
        return markup.write(markup.of_telegram(self.text, self.entities))


def written(message: Message) -> str:
    """Give what a message says, its text or its caption, as WhatsApp has it."""
    return Typed.of(message).whatsapp()
