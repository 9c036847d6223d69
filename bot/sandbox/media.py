"""Files as the fields of a message: photo, document, video, audio, voice, animation, sticker."""

from typing import Any

from aiogram.types import (
    Animation,
    Audio,
    Document,
    InputFile,
    InputMediaAnimation,
    InputMediaAudio,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
    PhotoSize,
    Sticker,
    Video,
    Voice,
)

from bot.sandbox.errors import bad
from bot.sandbox.files import Files

CAPTIONED = ("photo", "document", "video", "audio", "voice", "animation")
EDITABLE = ("photo", "document", "video", "audio", "animation")

KINDS = {
    "photo": "Photo", "document": "Document", "video": "Video", "audio": "Audio", "voice": "VoiceNote",
    "animation": "Animation", "sticker": "Sticker",
}  # fmt: skip


def fields(files: Files, name: str, source: str | InputFile, about: object = None) -> dict[str, Any]:
    """Store or find the file of a `photo`, `document`… and give the fields of the message that shows it.

    `about` may carry what a sender tells of it: width, height, duration, title, performer, emoji.
    Raises ApiError 400 when Telegram would refuse the file.
    """
    file = files.take(KINDS[name], source)
    same: dict[str, Any] = {"file_id": file.id, "file_unique_id": file.unique_id, "file_size": len(file.data)}
    named: dict[str, Any] = same | {"file_name": file.name, "mime_type": file.mime}

    def told(attribute: str, otherwise: Any = None) -> Any:
        return getattr(about, attribute, None) or otherwise

    length = {"duration": told("duration", 0)}
    size = length | {"width": told("width", 640), "height": told("height", 360)}
    match name:
        case "photo":
            made: dict[str, Any] = {"photo": [PhotoSize(**same, width=file.width, height=file.height)]}
        case "document":
            made = {"document": Document(**named)}
        case "video":
            made = {"video": Video(**named, **size)}
        case "animation":
            # Telegram gives an animation twice, for bots that do not know the type
            made = {"animation": Animation(**named, **size), "document": Document(**named)}
        case "audio":
            tags = {tag: told(tag) for tag in ("title", "performer") if told(tag)}
            made = {"audio": Audio(**named, **length, **tags)}
        case "voice":
            made = {"voice": Voice(**same, **length, mime_type=file.mime)}
        case _:
            emoji = {"emoji": told("emoji")} if told("emoji") else {}
            still: dict[str, Any] = {
                "type": "regular",
                "width": 512,
                "height": 512,
                "is_animated": False,
                "is_video": False,
            }
            made = {"sticker": Sticker(**same, **still, **emoji)}
    return made


def name_of(item: object) -> str:
    """Give the message field that an InputMedia object becomes."""
    match item:
        case InputMediaPhoto():
            return "photo"
        case InputMediaDocument():
            return "document"
        case InputMediaVideo():
            return "video"
        case InputMediaAudio():
            return "audio"
        case InputMediaAnimation():
            return "animation"
    raise bad("the sandbox takes photo, document, video, audio and animation as InputMedia")


def shown(message: object) -> str | None:
    """Name the field of the media that a message shows, None for one without."""
    order = ("animation", "photo", "document", "video", "audio", "voice", "sticker")
    return next((name for name in order if getattr(message, name)), None)
