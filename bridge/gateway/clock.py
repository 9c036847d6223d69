"""Times as WAHA writes them."""

from core.ports import Clock


def milliseconds(clock: Clock) -> int:
    """Give the current Unix time in milliseconds."""
    return round(clock.now().timestamp() * 1000)
