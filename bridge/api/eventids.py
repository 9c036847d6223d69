"""Ids of events: they tell when, and which came first."""

import re
import secrets

_CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz"
_EVENT_ID = re.compile(rf"evt_([0-7][{_CROCKFORD}]{{9}})[{_CROCKFORD}]{{16}}")


class EventIds:
    """Makes event ids: `evt_` and a lower-case ULID (https://github.com/ulid/spec), each greater than the one before.

    The times given to it never go back.
    """

    def __init__(self) -> None:
        self._last = 0

    def at(self, milliseconds: int) -> str:
        """Make the id of an event at a Unix time."""
        # One bit of the 80 stays free, so that counting on within a millisecond never runs into the next.
        self._last = max(self._last + 1, milliseconds << 80 | secrets.randbits(79))
        return "evt_" + "".join(_CROCKFORD[self._last >> shift & 31] for shift in range(125, -1, -5))


def time_of(event_id: str) -> int | None:
    """Read the Unix time in milliseconds out of an event's id; None for what is no id."""
    found = _EVENT_ID.fullmatch(event_id)
    if found is None:
        return None
    at = 0
    for character in found[1]:
        at = at << 5 | _CROCKFORD.index(character)
    return at
