"""What somebody sends the bot -> what a message says: the one place where a Telegram message is read as content."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import PurePosixPath
from typing import Final

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import Contact, Location, Message
from aiohttp import ClientError
from pydantic import ValidationError

from bot.app import App
from bot.ui.written import written
from core.attachment import Attachment, CardList, Place, StoredCard, Wording
from core.content import MediaKind
from core.errors import FileTooLarge, InputError
from core.model import Person
from core.store.media import FILE_LIMIT, MEGABYTE

SECONDS: Final = 60
"""How long Telegram may take to hand over a file."""
NAME: Final = 120
"""Characters of a file's name that are kept."""
KINDS: Final = (
    "text", "photo", "video", "animation", "video_note", "voice", "audio", "document", "sticker", "location", "venue",
    "contact",
)  # fmt: skip
"""What can be sent on, as Telegram calls it; an album is several of them."""


class Unsupported(InputError):
    """Something that WhatsApp has nothing like."""

    code = "error-unsupported"


class AnimatedSticker(InputError):
    """A sticker that moves: WhatsApp has another format for those."""

    code = "error-sticker-animated"


class FileNotFetched(InputError):
    """Telegram does not hand the file over at the moment."""

    code = "error-file-not-fetched"


class OneOnly(InputError):
    """An album where one message is wanted."""

    code = "error-one-only"


class Uncaptioned(InputError):
    """A text with what WhatsApp shows no text under."""

    code = "error-uncaptioned"


async def read(message: Message, app: App, person: Person) -> Wording:
    """Read one message, and keep its file.

    What somebody else wrote is taken literally. Raises InputError: FileTooLarge, StorageFull, Unsupported and the like.
    """
    text = written(message)
    if message.forward_origin is not None:
        text = literal(text)
    return Wording(text, await _attachment(message, app, person))


async def single(message: Message, app: App, person: Person) -> Wording:
    """Read one message that is no part of an album. Raises InputError, also where WhatsApp makes two of it."""
    if message.media_group_id:
        raise OneOnly
    return one(await read(message, app, person))


def parts(wording: Wording) -> list[Wording]:
    """Give what goes out as messages of their own: a text that WhatsApp shows under nothing comes behind."""
    attachment = wording.attachment
    if attachment is None or attachment.captioned or not wording.text:
        return [wording]
    return [Wording("", attachment), Wording(wording.text)]


def one(wording: Wording) -> Wording:
    """Give what has to be one message. Raises Uncaptioned."""
    if len(parts(wording)) > 1:
        raise Uncaptioned
    return wording


def under(wording: Wording, kept: Attachment | None) -> Wording:
    """Put a text alone under the file that is there already, if one goes under it; a file takes its place."""
    goes = wording.attachment is None and kept is not None and kept.captioned
    return Wording(wording.text, kept) if goes else wording


def reworded(wordings: Sequence[Wording], text: str) -> list[Wording]:
    """Let files go with another text: instead of the one there is, else under the first that takes one, else behind.

    Without a file there is the text alone.
    """
    carrying = [each.attachment is not None for each in wordings]
    places = [number for number, each in enumerate(wordings) if each.text and any(carrying)]
    places += [number for number, each in enumerate(wordings) if each.attachment and each.attachment.captioned]
    if places:
        said = [Wording(text, each.attachment) if n == places[0] else each for n, each in enumerate(wordings)]
    else:
        said = [*(each for each in wordings if each.attachment is not None), Wording(text)]
    return [each for each in said if each.text or each.attachment is not None] or [Wording("")]


def literal(text: str) -> str:
    """Give a text in which braces are no placeholders."""
    return text.replace("{", "{{").replace("}", "}}")


def shared(contact: Contact) -> StoredCard:
    """Give a shared contact as a card."""
    name = " ".join(part for part in (contact.first_name, contact.last_name) if part)
    return StoredCard(name=name, vcard=contact.vcard or vcard(name, contact.phone_number))


def vcard(name: str, phone: str) -> str:
    """Write a card (RFC 2426) as WhatsApp does; by `waid` it offers to write to the number."""
    shown = name.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")
    digits = "".join(digit for digit in phone if digit.isdecimal() and digit.isascii())
    lines = ("BEGIN:VCARD", "VERSION:3.0", f"N:;{shown};;;", f"FN:{shown}",
             f"TEL;type=CELL;waid={digits}:+{digits}", "END:VCARD")  # fmt: skip
    return "\r\n".join(lines)


async def _attachment(message: Message, app: App, person: Person) -> Attachment | None:
    if message.text is not None:
        return None
    if message.contact is not None:
        return CardList(cards=(shared(message.contact),))
    if message.venue is not None:
        title = f"{message.venue.title}, {message.venue.address}".strip(", ")
        return _place(message.venue.location, title[:200])
    if message.location is not None:
        return _place(message.location)
    kind, file_id, size, mimetype, filename = _file(message)
    if message.bot is None:
        raise FileNotFetched
    data = await _fetch(message.bot, file_id, size)
    return await app.media.put(person.id, data, kind=kind, mimetype=mimetype, filename=_named(filename))


def _place(where: Location, title: str = "") -> Place:
    """Give a place. Raises Unsupported for one that is nowhere on earth."""
    try:
        return Place(latitude=where.latitude, longitude=where.longitude, title=title)
    except ValidationError as problem:
        raise Unsupported from problem


def _file(message: Message) -> tuple[MediaKind, str, int, str, str]:
    """Give a message's file: its kind, id, size if it is known, MIME type, and name. Raises Unsupported."""
    if message.photo:
        photo = message.photo[-1]
        return MediaKind.IMAGE, photo.file_id, photo.file_size or 0, "image/jpeg", ""
    if message.voice:
        voice = message.voice
        return MediaKind.VOICE, voice.file_id, voice.file_size or 0, "audio/ogg; codecs=opus", ""
    if message.video_note:
        note = message.video_note
        return MediaKind.VIDEO, note.file_id, note.file_size or 0, "video/mp4", ""
    if message.sticker:
        if message.sticker.is_animated or message.sticker.is_video:
            raise AnimatedSticker
        return MediaKind.STICKER, message.sticker.file_id, message.sticker.file_size or 0, "image/webp", ""
    file = message.animation or message.video or message.audio or message.document
    if file is None:
        raise Unsupported
    mimetype, name = file.mime_type or "application/octet-stream", file.file_name or ""
    kind = MediaKind.DOCUMENT
    if mimetype == "video/mp4" and (message.animation or message.video):
        kind, name = (MediaKind.GIF if message.animation else MediaKind.VIDEO), ""
    return kind, file.file_id, file.file_size or 0, mimetype, name


async def _fetch(bot: Bot, file_id: str, size: int) -> bytes:
    if size > FILE_LIMIT:
        raise FileTooLarge(limit=FILE_LIMIT // MEGABYTE)
    file = BytesIO()
    try:
        await bot.download(file_id, destination=file, timeout=SECONDS)
    except TelegramAPIError as problem:
        if "file is too big" in problem.message:
            raise FileTooLarge(limit=FILE_LIMIT // MEGABYTE) from problem
        raise FileNotFetched from problem
    except (ClientError, TimeoutError) as problem:
        raise FileNotFetched from problem
    return file.getvalue()


def _named(name: str) -> str:
    """Give a file's name without a path and what cannot be printed; a long one keeps its ending."""
    printable = "".join(character for character in name.replace("\\", "/") if character.isprintable())
    path = PurePosixPath(printable)
    return path.name if len(path.name) <= NAME else path.stem[: NAME - len(path.suffix[:10])] + path.suffix[:10]
