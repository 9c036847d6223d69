"""The files of the sandbox: kept in memory, bounded by their total size, the oldest go first."""

import hashlib
import io
import mimetypes
import secrets
import warnings
from collections import OrderedDict
from dataclasses import dataclass

from aiogram.types import BufferedInputFile, InputFile
from PIL import Image, UnidentifiedImageError

from bot.sandbox.errors import bad

PHOTO_BYTES = 10 * 1024 * 1024
UPLOAD_BYTES = 50 * 1024 * 1024
DOWNLOAD_BYTES = 20 * 1024 * 1024

_FOLDERS = {
    "Photo": "photos", "Document": "documents", "Video": "videos", "Audio": "music", "VoiceNote": "voice",
    "Animation": "animations", "Sticker": "stickers",
}  # fmt: skip
_DEFAULT_NAMES = {
    "Photo": "photo.jpg", "Video": "video.mp4", "Audio": "audio.mp3", "VoiceNote": "voice.ogg",
    "Animation": "animation.mp4", "Sticker": "sticker.webp", "Document": "file",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class File:
    """One stored file. `kind` is TDLib's word for its type, `path` what getFile gives; sizes are in pixels."""

    id: str
    unique_id: str
    kind: str
    path: str
    name: str
    mime: str
    data: bytes
    width: int = 0
    height: int = 0


class Files:
    """All files; at most `limit` bytes together."""

    def __init__(self, limit: int = 256 * 1024 * 1024) -> None:
        self._limit = limit
        self._size = 0
        self._by_id: OrderedDict[str, File] = OrderedDict()
        self._number = 0

    def add(self, kind: str, data: bytes, name: str | None = None) -> File:
        """Store a file. Raises ApiError 400 or 413 when Telegram would not take it."""
        if not data:
            raise bad("file must be non-empty")
        if len(data) > (PHOTO_BYTES if kind == "Photo" else UPLOAD_BYTES):
            raise bad("file is too big")
        name = name or _DEFAULT_NAMES[kind]
        mime = mimetypes.guess_type(name)[0] or "application/octet-stream"
        width = height = 0
        if kind == "Photo":
            width, height, mime = _photo(data)
        self._number += 1
        suffix = mimetypes.guess_extension(mime) or ".bin"
        file = File(
            id=secrets.token_urlsafe(24),
            unique_id=hashlib.sha256(kind.encode() + data).hexdigest()[:16],
            kind=kind,
            path=f"{_FOLDERS[kind]}/file_{self._number}{suffix}",
            name=name,
            mime=mime,
            data=data,
            width=width,
            height=height,
        )
        self._by_id[file.id] = file
        self._size += len(data)
        while self._size > self._limit and len(self._by_id) > 1:
            _, oldest = self._by_id.popitem(last=False)
            self._size -= len(oldest.data)
        return file

    def take(self, kind: str, source: str | InputFile) -> File:
        """Store an upload, or find the file that a bot names by its id.

        Raises ApiError 400: an unknown id, a file of another kind, or an address on the web, which the
        sandbox does not visit.
        """
        if isinstance(source, BufferedInputFile):
            return self.add(kind, source.data, source.filename)
        if not isinstance(source, str) or source.startswith("attach://"):
            raise bad("file must be non-empty")
        if source.startswith(("http://", "https://")):
            raise bad("Failed to get HTTP URL content")
        file = self.get(source)
        if file is None:
            raise bad("Wrong file identifier/HTTP URL specified")
        if file.kind != kind:
            raise bad(f"Can't use file of type {file.kind} as {kind}")
        return file

    def get(self, file_id: str) -> File | None:
        """Find a file by its id."""
        return self._by_id.get(file_id)

    def at(self, path: str) -> File | None:
        """Find a file by the path that getFile gave."""
        return next((file for file in self._by_id.values() if file.path == path), None)


def _photo(data: bytes) -> tuple[int, int, str]:
    """Measure a picture by its header, as Telegram does before it takes it as a photo."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data)) as image:
                (width, height), form = image.size, image.format or ""
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise bad("PHOTO_INVALID_DIMENSIONS") from error
    except (UnidentifiedImageError, OSError, ValueError) as error:
        raise bad("IMAGE_PROCESS_FAILED") from error
    if width + height > 10_000 or max(width, height) > 20 * min(width, height):
        raise bad("PHOTO_INVALID_DIMENSIONS")
    return width, height, Image.MIME.get(form, "image/jpeg")
