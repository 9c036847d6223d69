"""How much work something is, in function calls: the same on every machine, however busy it is."""

import sys
from types import FrameType, TracebackType
from typing import Any, Self

CALLS = frozenset({"call", "c_call"})


class Effort:
    """Counts the calls that this thread makes while the context is open."""

    def __init__(self) -> None:
        self.calls = 0

    def __enter__(self) -> Self:
        sys.setprofile(self._count)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        sys.setprofile(None)

    def _count(self, _: FrameType, event: str, __: Any) -> None:
        self.calls += event in CALLS
