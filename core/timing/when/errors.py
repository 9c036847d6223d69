"""Why a time cannot be taken as typed; the tree is in core.timing.when."""

from core.errors import InputError


class WhenError(InputError):
    """A time that cannot be taken as typed."""


class NotUnderstood(WhenError):
    """Words that have no place here; values: `word`, as typed."""

    code = "error-when-word"


class NotTogether(NotUnderstood):
    """Words that are understood, but not with the others, or not alone; values: `word`, as typed."""

    code = "error-when-together"


class TimeMissing(WhenError):
    """A day, or something that repeats, without a time of day; values: `day`, the first one meant."""

    code = "error-when-time-missing"


class TimesMissing(TimeMissing):
    """Something that repeats without a time of day."""

    code = "error-when-times-missing"


class InThePast(WhenError):
    """Values: `start`, the time, or the day, that is over, and `instead`, a When that may have been meant, or None."""

    code = "error-when-past"


class Ambiguous(WhenError):
    """Values: `options`, a tuple of When."""

    code = "error-when-ambiguous"
