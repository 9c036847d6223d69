"""The pictures on the simulated phones, to look at: in memory only, the oldest go first."""

from collections import OrderedDict

from core.content import Content, Media, MediaKind

SEEN = frozenset({MediaKind.IMAGE, MediaKind.STICKER})
BYTES = 32 * 1024 * 1024


class Pictures:
    """At most `limit` bytes of pictures, by their SHA-256 in hex: what goes to many is kept once."""

    def __init__(self, limit: int = BYTES) -> None:
        self._limit, self._bytes = limit, 0
        self._kept: OrderedDict[str, bytes] = OrderedDict()

    def keep(self, sha256: str, content: Content) -> None:
        """Keep what is sent, if it is seen as a picture."""
        if not isinstance(content, Media) or content.kind not in SEEN or len(content.data) > self._limit:
            return
        self._bytes += len(content.data) - len(self._kept.pop(sha256, b""))
        self._kept[sha256] = content.data
        while self._bytes > self._limit:
            self._bytes -= len(self._kept.popitem(last=False)[1])

    def find(self, sha256: str) -> bytes | None:
        """Give a picture, None where it is not kept (any more)."""
        return self._kept.get(sha256)
